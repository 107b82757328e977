"""The plan of work of a Capacity Building Committee, in English, as of February 2026."""

from __future__ import annotations

from written import BLUE, GREEN, HEADINGS, RED, Programme, Sheet, line, row

CBD = "Capacity Building Directorate"

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
QUESTIONS = (
    "", "High (A), medium (B) or low (C)?", "Y or N?", "What will be done?",
    "Which process or focus area does it serve?", "New, deeper review or upkeep?",
    "Who discusses, who decides?", "Who does the work in the Secretariat?",
    "When is it finished?", "Before whom, and when?",
    "Where do we stand, what was done, what is next?", "Green, blue or red?",
)

FIRST = (
    line("CAPACITY BUILDING COMMITTEE (CBC) PLAN OF WORK 2024-2027"),
    line("I. Activities undertaken within a specific timeframe"),
    line(
        "Changes since the 15th Session are shown in blue type.",
        defects={"words-unread": "a line over the table that no cell of the programme holds"},
    ),
    line(*HEADINGS),
    line(*QUESTIONS),
    line(
        "(Example)", "B", "Y", "Publish a handbook on mentoring", "SP3", "Development",
        "CBC, Council", "One officer of the Capacity Building Directorate", "Handbook published",
        "Spring 2024 (CBC)\nJune 2024 (Council)",
        "Completed. The handbook was published in July 2024.", "Completed",
    ),
    row(
        "1.", "A", "Y", "Update the Capacity Building Strategy", "SP3", "Update",
        "CBC, PC, Council", "Two officers of the Capacity Building Directorate",
        "Revised Strategy adopted", "Autumn 2025 (CBC)\nJune 2026 (PC, Council)",
        "In progress. A first draft was discussed by the CBC in October 2025. The revised text "
        "will be submitted to the June 2026 Policy Commission and Council.", "In progress",
        fill=BLUE,
        due="Autumn 2025 @ CBC; June 2026 @ PC; June 2026 @ Council", staff=f"2 {CBD}",
    ),
    row(
        "2.", "A", "Y", "Develop a diagnostic tool for people development", "SP3, ORG1",
        "Development", "CBC, PTC, Council", "One officer of the Capacity Building Directorate",
        "Diagnostic tool endorsed by the Council",
        "Spring 2026 (CBC), PTC Autumn 2026, June 2027 (Council)",
        "In progress: the questionnaire was tested in four Member administrations in November "
        "2025. The results will be put to the CBC in April 2026.", "In progress",
        due="Spring 2026 @ CBC; Autumn 2026 @ PTC; June 2027 @ Council", staff=f"1 {CBD}",
        defects={"timeline-format": "the PTC stands before its date, without brackets"},
    ),
    row(
        "3.", "B", "Y", "Revise the Leadership and Management Development guide", "SP3", "Update",
        "CBC, Council", "1.5 officers of the Capacity Building Directorate",
        "Guide adopted by the Council", "CBC Spring 2026 and Council June 2026",
        "In progress. Chapters 1 to 4 were redrafted between May and December 2025; chapters 5 "
        "and 6 are to be redrafted before the Spring 2026 session.", "In progress",
        due="Spring 2026 @ CBC; June 2026 @ Council", staff=f"1.5 {CBD}",
        defects={"timeline-format": "bodies stand before their dates, without brackets"},
    ),
    row(
        "4.", "B", "Y", "Set up a pool of accredited leadership experts", "SP3", "Development",
        "CBC", "Two Technical Officers and one Technical Attaché of the Capacity Building "
        "Directorate", "126 experts accredited", "Spring 2026/Autumn 2026 (CBC)",
        "In progress: 126 units of training delivered by January 2026; the last accreditation "
        "workshop will be held in September 2026.", "In progress",
        due="Spring 2026 @ CBC; Autumn 2026 @ CBC", staff=f"3 {CBD}",
        fair={"timeline-format": "a slash between two dates of one body"},
    ),
    row(
        "5.", "A", "Y", "Modernize the CLiKC! e-learning platform", "SP3, SP5", "Development",
        "CBC", "One officer of the Capacity Building Directorate and one officer of the "
        "Communication Unit", "New platform in service", "By end 2026 (CBC)",
        "In progress. The tender was launched in June 2025 and the contract was signed in "
        "December 2025. Migration of the courses is expected to end in September 2026.",
        "In progress",
        due="End 2026 @ CBC", staff=f"1 {CBD}; 1 Communication Unit",
        fair={"timeline-imprecise|timeline-format": "the end of a year"},
    ),
    row(
        "6.", "C", "Y", "Catalogue the training material of Members", "SP3", "Maintenance", "CBC",
        "½ officer of the Capacity Building Directorate", "Catalogue available on the website",
        "FY 2025/26 (CBC)",
        "Not started. Work will begin once the platform of activity 5 above is in service.",
        "Not started", fill=RED,
        due="FY 2025/26 @ CBC", staff=f"0.5 {CBD}",
        fair={
            "timeline-imprecise|timeline-format": "a financial year",
            "key-steps-missing": "nothing was begun",
        },
    ),
    row(
        "7.", "A", "Y", "Deliver the Mercator Programme's third phase", "SP3, FA1", "Maintenance",
        "CBC, PTC", "One to two officers of the Capacity Building Directorate",
        "60 tailor-made tracks completed", "Q2 2026 (CBC)\nQ4 2026 (PTC)",
        "In progress. Activity 2 of the Mercator work plan was delivered in July 2025, and "
        "activity 65 of that plan in November 2025. A report will be made to the CBC in the "
        "second quarter of 2026.", "In progress",
        due="Q2 2026 @ CBC; Q4 2026 @ PTC", staff=f"1-2 {CBD}",
        fair={"timeline-imprecise|timeline-format": "quarters"},
    ),
    row(
        "8.", "B", "Y", "Measure the impact of regional workshops", "SP3, SP4", "Development",
        "CBC, Council", "1 TO + 2 TAs (Capacity Building Directorate)",
        "Impact report presented", "First half of 2026 (CBC), June 2026 (Council)",
        "In progress - 12 of the 20 workshops planned were evaluated by December 2025; the "
        "remaining ones will be evaluated by May 2026.", "In progress",
        due="H1 2026 @ CBC; June 2026 @ Council", staff=f"3 {CBD}",
        fair={"timeline-imprecise|timeline-format": "a half"},
    ),
    row(
        "9.", "B", "Y", "Pilot a mentoring scheme for newly appointed Directors General", "SP3",
        "Development", "CBC", "One officer of the Capacity Building Directorate",
        "Six pairs of mentors and mentees matched", "12-14 May 2026 (CBC)",
        "In progress. Four pairs were matched in September 2025. Two more pairs will be matched "
        "by April 2026 (write to mentoring@example.org).", "In progress",
        due="12-14 May 2026 or May 2026 or 2026-05-12 or 2026-05-14 @ CBC", staff=f"1 {CBD}",
        defects={"email-address": "an address in Progress"},
    ),
    row(
        "10.", "A", "Y", "Renew the network of Regional Offices for Capacity Building",
        "SP2, SP3", "Update", "CBC, PC, Council",
        "Research Unit: 1 officer; Capacity Building Directorate: 2 officers",
        "New Memoranda of Understanding signed",
        "Spring 2026 (CBC) - draft\nJune 2026 (PC) and June 2026 (Council)",
        "In progress. Four of the six Memoranda were signed in October 2025; signature of the "
        "other two is expected in March 2026.", "In progress",
        due="Spring 2026 @ CBC; June 2026 @ PC; June 2026 @ Council",
        staff=f"1 Research Unit; 2 {CBD}",
        fair={"timeline-format": "a word behind the date"},
    ),
    row(
        "11.", "A", "Y", "Draft guidelines on gender equality and diversity in Customs", "SP3",
        "Development", "CBC, Council", "One officer of the Capacity Building Directorate",
        "Guidelines adopted", "Spring 2025 (CBC)\nJune 2025 (Council)",
        "Completed. The guidelines were endorsed by the CBC in April 2025 and adopted by the "
        "Council in June 2025.", "Completed", fill=GREEN,
        due="Spring 2025 @ CBC; June 2025 @ Council", staff=f"1 {CBD}",
    ),
    row(
        "12.", "B", "Y", "Translate the competency framework into Arabic and Portuguese", "SP3",
        "Maintenance", "CBC", "25 working days of the Translation Service",
        "Both translations published", "Autumn 2025 (CBC)",
        "Completed at 80 %. The Arabic translation was published in May 2025; the Portuguese one "
        "is outstanding.", "",
        state=None, due="Autumn 2025 @ CBC", staff="none",
        defects={
            "status-word-missing": "'Completed at 80 %' takes the status back",
            "status-missing": "the cell is blank and nothing else states a status",
            "resource-uncountable": "working days are no officers",
            "milestone-overdue": "its only date has passed and it is not completed",
        },
    ),
    row(
        "13.", "A", "Y", "Revise the Customs instructors' training manual", "SP3", "Updating",
        "CBC", "Two officers of the Capacity Building Directorate", "Manual revised",
        "Autumn 2026 (CBC)",
        "In progress. The table of contents was approved by the CBC in April 2025. A complete "
        "draft will be circulated in June 2026.", "In progress",
        due="Autumn 2026 @ CBC", staff=f"2 {CBD}",
        defects={"task-type-alias": "Updating for Update"},
    ),
    row(
        "14.", "B", "Y", "Introduce an integrity perception survey", "SP3, FA3", "Development",
        "Capacity Bulding Committee, Council", "One officer of the Capacity Building Directorate",
        "Survey run in ten administrations", "Spring 2026 (CBC)\nJune 2026 (Council)",
        "In progress. The survey was run in seven administrations up to December 2025. Three more "
        "administrations will follow by March 2026.", "In progress",
        due="Spring 2026 @ CBC; June 2026 @ Council", staff=f"1 {CBD}",
        bodies="?Capacity Bulding Committee; ?CBC; Council",
        defects={"body-unknown": "Bulding for Building"},
        fair={
            "milestone-body-not-responsible": "as written, the CBC is not a responsible body",
            "own-body-missing": "the same",
        },
    ),
    row(
        "15.", "A", "N", "Organize a conference on human resources management", "SP3",
        "Development", "CBC", "Two officers of the Capacity Building Directorate",
        "Conference held", "June 2026 (CBC)",
        "In progress. A host was chosen in November 2025 (see the CBC's decision. Invitations "
        "will be sent in March 2026.", "In progress",
        due="June 2026 @ CBC", staff=f"2 {CBD}",
        defects={
            "link-contradicts-codes": "N although SP3 is given",
            "unbalanced-bracket": "a bracket is opened and not closed",
        },
        fair={"link-no": "the same cause"},
    ),
    row(
        "16.", "A", "Y", "Expand the Virtual Customs Orientation Academy", "SP3", "Development",
        "CBC", "A-CIP team (3 project staff)", "Two cohorts a year admitted", "",
        "In progress. The twelfth cohort finished in December 2025; the thirteenth will start in "
        "March 2026.", "In progress",
        due="", staff="3 *",
        defects={"value-missing": "Timeline is blank"},
        fair={
            "body-without-milestone": "follows from the blank cell",
            "resource-unit-unknown": "the team is no listed unit",
            "resource-uncountable": "a project's staff may be held not to be officers",
        },
    ),
    row(
        "17.", "B", "Y", "Run the career path programme for women leaders", "SP3", "Development",
        "CBC, Council", "One officer of the Capacity Building Directorate",
        "Programme run in all six regions", "Autumn 2026 (CBC)",
        "In progress. Three regions were covered by November 2025.", "In progress",
        due="Autumn 2026 @ CBC", staff=f"1 {CBD}",
        defects={
            "next-steps-missing": "nothing is said of the other three regions",
            "body-without-milestone": "the Council has no date",
        },
    ),
    row(
        "19.", "B", "Y", "Collect good practice on performance-based pay", "SP4", "Development",
        "CBC", "One officer of the Research Unit", "Paper published", "Spring 2027 (CBC)",
        "Not started. A call for contributions will be sent to Members in June 2026.",
        "Not started", fill=RED,
        due="Spring 2027 @ CBC", staff="1 Research Unit",
        defects={"number-gap": "18 is missing"},
        fair={"key-steps-missing": "nothing was begun"},
    ),
    row(
        "20.", "A", "Y", "Review the donor engagement mechanism", "ORG2", "Update",
        "CBC, Finance Committee, Council", "One officer of the Capacity Building Directorate",
        "Funding approved by the Finance Committee",
        "Autumn 2026 (CBC, Finance Committee)\nJune 2027 (Council)",
        "In progress. A survey of donors was held in September 2025. Its conclusions will be "
        "drafted by May 2026.", "In progress",
        due="Autumn 2026 @ CBC; ?Autumn 2026 @ Finance Committee; June 2027 @ Council",
        staff=f"1 {CBD}", bodies="CBC; ?Finance Committee; Council",
        defects={
            "funding-outside-progress": "the Finance Committee is not in Progress",
            "body-unknown": "the list has no Finance Committee",
        },
    ),
    row(
        "21.", "B", "Y", "Develop a strategic workforce planning template", "SP3", "Development",
        "CBC", "One officer of the Capacity Building Directorate", "Template adopted",
        "Spring 2026 (CBC)",
        "Completed. The template was adopted by the CBC in April 2025.", "In progress",
        state="In progress", by="cell", due="Spring 2026 @ CBC", staff=f"1 {CBD}",
        defects={"status-contradicts-progress": "In progress in the cell, Completed in Progress"},
        fair={"next-steps-missing": "of the status in the cell"},
    ),
    row(
        "22.", "B", "Y", "Support accession to the Revised Kyoto Convention", "SP1, SP3",
        "Maintenance", "CBC, RKC/MC", "One officer of the Capacity Building Directorate",
        "Five accessions supported", "Mid-2026 (CBC)\n2027 (RKC/MC)",
        "In progress. Missions were made to three candidates in May and June 2025. Missions to "
        "two more are planned for March 2026.", "In progress",
        due="Mid-2026 @ CBC; 2027 @ RKC/MC", staff=f"1 {CBD}",
        defects={"timeline-imprecise": "mid-2026, and a year alone"},
    ),
    row(
        "23.", "B", "Y", "Draft a handbook on organizational change", "SP3", "Development", "CBC",
        "One officer of the Capacity Building Directorate", "Handbook adopted",
        "Autumn 2025 (CBC)",
        "In progress. An outline was shown to the CBC in October 2024. The draft will be "
        "submitted to the CBC in Autumn 2025.", "In progress",
        due="Autumn 2025 @ CBC", staff=f"1 {CBD}",
        defects={
            "progress-stale": "will be submitted in Autumn 2025, which has passed",
            "milestone-overdue": "its only date has passed",
        },
    ),
    row(
        "24.", "C", "Y", "Update the project management guidance", "SP3", "Update", "CBC",
        "One officer of the Capacity Building Directorate", "Guidance updated..",
        "Summer 2026 (CBC)",
        "In progress. See activity 53 below for the outline, which was drafted in August 2025. "
        "Comments are awaited by April 2026.", "In progress",
        due="Summer 2026 @ CBC", staff=f"1 {CBD}",
        defects={
            "doubled-full-stop": "two full stops in Key Performance Indicators",
            "reference-missing": "there is no activity 53",
        },
        fair={"timeline-imprecise|timeline-format": "Summer"},
    ),
    row(
        "25.", "B", "Y", "Assess the training needs of Small Island Economies", "SP3, FA2",
        "Development", "CBC, PC", "Two officers of the Capacity Building Directorate",
        "Needs assessed in eight administrations",
        "Autumn 2026 (CBC), subject to funding\nDecember 2026 (PC)",
        "Postponed. Two assessments were made in March 2025; the others are subject to funding "
        "by a donor and will be resumed once it is found.", "Postponed", fill=RED,
        due="Autumn 2026 @ CBC if; December 2026 @ PC", staff=f"2 {CBD}",
        fair={"timeline-format": "a condition behind the date"},
    ),
    row(
        "26.", "B", "Y", "Build a database of technical assistance", "SP2, SP3", "Development",
        "CBC", "One officer of the Capacity Building Directorate", "Database open to Members",
        "Autumn 2026 (CBC)",
        "Fields of the database were agreed with donors in October 2025. The prototype will be "
        "shown in May 2026.", "In progress",
        due="Autumn 2026 @ CBC", staff=f"1 {CBD}",
        defects={"status-word-missing": "Progress does not open with a key word"},
    ),
    row(
        "27.", "B", "Y", "Organize the Global Capacity Building Forum", "SP2, SP5", "Development",
        "CBC, Council", "Four officers (two of the Events Unit, two of the Capacity Building "
        "Directorate)", "Forum held", "Spring 2026 (CBC)\n25 June 2026 (Council)",
        "In progress. The concept note will be examined by the CBC in April 2026. The programme "
        "of the Forum is to be published in May 2026.", "In progress",
        due="Spring 2026 @ CBC; 2026-06-25 or 25 June 2026 or June 2026 @ Council", staff="",
        defects={"key-steps-missing": "no step taken is named"},
    ),
    row(
        "28.", "B", "Y", "Prepare case studies on coaching", "SP3", "Development", "CBC",
        "Three meetings of the coaches' network", "Eight case studies published",
        "Autumn 2026 (CBC)",
        "In progress (5 of 8 case studies). The fifth was published in January 2026; the "
        "remaining three will be published by August 2026.", "",
        state="In progress or none", by="progress|none", due="Autumn 2026 @ CBC", staff="none",
        defects={"resource-uncountable": "meetings are no officers"},
        fair={
            "status-word-missing": "n of m may be held to take the key word back",
            "status-missing": "the cell is blank, though Progress opens with a key word",
        },
    ),
    row(
        "29.", "A", "Y", "Digitize the assessment of Partnership status", "SP3, FA1",
        "Development", "CBC", "One officer of the Capacity Building Directorate",
        "Assessment made online", "Autumn 2026 (CBC)",
        "In progress. Requirements were written in July 2025. A pilot version is to be tested in "
        "June 2026.", "In progress", fill=GREEN,
        due="Autumn 2026 @ CBC", staff=f"1 {CBD}",
        defects={"fill-contradicts-status": "green beside In progress"},
    ),
    row(
        "30.", "A", "Y", "Prepare the strategic review of the Fellowship Programme", "SP3, SP9",
        "Update", "CBC, PC", "One officer of the Capacity Building Directorate",
        "Review adopted by 2030", "Autumn 2026 (CBC)\nDecember 2026 (PC)",
        "In progress. Former fellows were surveyed in June 2025 (see activity 9 for the survey "
        "on integrity perception). The review will be drafted by July 2026.", "In progress",
        due="Autumn 2026 @ CBC; December 2026 @ PC", staff=f"1 {CBD}",
        codes="SP3; ?SP9",
        defects={
            "code-unknown": "there is no SP9",
            "period-outside-programme": "2030 in Key Performance Indicators",
            "reference-suspect": "the integrity perception survey is activity 14, not 9",
        },
    ),
    row(
        "31.", "B", "Y", "Pilot competency-based recruitment in three administrations", "SP3",
        "Development", "CBC, Council", "One officer of the Capacity Building Directorate",
        "Pilots evaluated", "Phase 1: Spring 2026 (CBC)\nPhase 2: Autumn 2026 (CBC)\n"
        "June 2027 (Council)",
        "Status: In progress. The first pilot was concluded in December 2025. The second will be "
        "concluded in May 2026.", "In progress",
        due="Spring 2026 @ CBC; Autumn 2026 @ CBC; June 2027 @ Council", staff=f"1 {CBD}",
        fair={"timeline-format": "words before the dates"},
    ),
    row(
        "32.", "C", "Y", "Issue a newsletter for training coordinators", "SP5", "Maintenance",
        "CBC", "Half an officer of the Capacity Building Directorate", "Four issues a year sent",
        "Spring and Autumn 2026 (CBC), Spring 2027 (CBC)",
        "In progress and on schedule. The fourth issue of 2025 was sent in December 2025; the "
        "next is to be sent in March 2026.", "In progress",
        due="Spring 2026 @ CBC; Autumn 2026 @ CBC; Spring 2027 @ CBC", staff=f"0.5 {CBD}",
        fair={"timeline-format": "a comma"},
    ),
    row(
        "33.", "B", "Y", "Agree on a code of conduct for technical experts", "SP3, FA3",
        "Development", "CBC, PC", "One officer of the Capacity Building Directorate",
        "Code agreed", "Spring 2026 CBC December 2026",
        "In progress. A text was proposed by Ghana in October 2025. It will be examined in April "
        "2026.", "In progress",
        due="?Spring 2026 @ -; ?December 2026 @ -", staff=f"1 {CBD}",
        defects={
            "timeline-unparsed|milestone-without-body":
            "the CBC may belong to either date",
        },
        fair={"body-without-milestone": "follows"},
    ),
    row(
        "34.", "A", "Y", "Review the workshop accreditation scheme", "SP3", "Update",
        "CBC, PC, Council", "Two officers of the Capacity Building Directorate",
        "Revised scheme adopted", "17th Session of the CBC (April 2026)\n"
        "(PC) December 2026, (Council) June 2027",
        "Partly completed. Module 1 was revised in November 2025. Module 2 remains to be revised "
        "by April 2026.", "In progress",
        due="April 2026 or 17th Session @ CBC; December 2026 @ PC; June 2027 @ Council",
        staff=f"2 {CBD}",
        defects={
            "status-word-missing": "Partly takes the key word back",
            "timeline-format": "brackets before the dates",
        },
    ),
    row(
        "35.", "B", "Y", "Translate the trainers' toolkit into Spanish", "SP3", "Maintenance",
        "CBC", "One officer of the Capacity Building Directorate (and Members)",
        "Spanish toolkit published", "Autumn 2025 (CBC)",
        "Completed in May 2025. The toolkit has been used in two workshops since then.",
        "Completed", fill=GREEN,
        due="Autumn 2025 @ CBC", staff=f"1 {CBD}",
    ),
    row(
        "36.", "B", "Y", "Hold regional dialogues on staff mobility", "SP2, SP3", "Development",
        "CBC", "One officer of the Capacity Building Directorate", "Six dialogues  held",
        "third quarter of 2026 (CBC)",
        "Completion is expected in September 2026. Four dialogues were held in 2025.",
        "In progress",
        due="Q3 2026 or third quarter of 2026 @ CBC", staff=f"1 {CBD}",
        defects={
            "status-word-missing": "the opening speaks of what is expected",
            "stray-space": "two spaces in Key Performance Indicators",
        },
        fair={"timeline-imprecise|timeline-format": "a quarter"},
    ),
    row(
        "37.", "B", "Y", "Publish the annual report on technical assistance", "SP5",
        "Maintenance", "CBC, Council", "One officer of the Capacity Building Directorate",
        "Report published", "Once a year (CBC), June 2026 (Council)",
        "Completed pending publication. The report was approved by the CBC in October 2025 and "
        "will be published in March 2026.", "",
        state=None, due="Once a year @ CBC; June 2026 @ Council", staff=f"1 {CBD}",
        defects={
            "status-word-missing": "'pending' takes Completed back",
            "status-missing": "the cell is blank",
            "timeline-imprecise": "once a year",
        },
    ),
    row(
        "38.", "C", "Y", "Test virtual reality in baggage search training", "SP3, FA1",
        "Development", "CBC", "One officer of the Research Unit",
        "Test evaluated", "Not before Autumn 2026 (CBC)",
        "Postponed to Autumn 2026 at the request of the host. The equipment was bought in June "
        "2025; the test will be run in September 2026.", "Postponed", fill=RED,
        due="Autumn 2026 @ CBC", staff="1 Research Unit",
        fair={"timeline-format": "Not before"},
    ),
    row(
        "39.", "B", "Y", "Draw up a catalogue of donors' requirements", "ORG2", "Maintenance",
        "CBC, SAFE WG", "One officer of the Capacity Building Directorate",
        "Catalogue presented", "Spring 2026 – CBC; Autumn 2026 – SAFE WG",
        "In progress. Requirements of nine donors were collected by November 2025. Requirements "
        "of four more are to do by March 2026.", "In progress",
        due="Spring 2026 @ CBC; Autumn 2026 @ SAFE WG", staff=f"1 {CBD}",
        defects={"timeline-format": "dashes instead of brackets"},
    ),
    row(
        "40.", "B", "Y", "Harmonize the certificates of regional training centres", "SP3",
        "Update", "CBC, Council", "One officer of the Capacity Building Directorate",
        "Certificates harmonized", "Spring 2026\n(CBC)\nJune 2026\n(Council)",
        "See activity 34 above.", "In progress",
        due="Spring 2026 @ CBC; June 2026 @ Council", staff=f"1 {CBD}",
        defects={"progress-only-refers": "Progress only points to another activity"},
        fair={
            "status-word-missing": "the same cause",
            "next-steps-missing": "the same cause",
            "key-steps-missing": "the same cause",
            "timeline-format": "line breaks",
        },
    ),
)

SECOND = (
    line("CAPACITY BUILDING COMMITTEE (CBC) PLAN OF WORK 2024-2027"),
    line("II. Activities undertaken continuously"),
    line(*HEADINGS[:11]),
    row(
        "1.", "A", "Y", "Take note of the reports of the Regional Offices for Capacity Building",
        "SP3", "Maintenance", "CBC, Council", "One officer of the Capacity Building Directorate",
        "Reports taken note of", "Continuous",
        "The reports for 2024-2025 were presented to the CBC in October 2025.",
        due="Continuous @ -", staff=f"1 {CBD}",
    ),
    row(
        "2.", "B", "Y", "Exchange views with the academic network (PICARD)", "SP4", "Maintenance",
        "CBC", "0,5 officer of the Research Unit", "Views exchanged", "Continuous",
        "The 2025 conference was held in November 2025.",
        due="Continuous @ -", staff="0.5 Research Unit",
        defects={"decimal-comma": "0,5 for 0.5"},
    ),
    row(
        "3.", "A", "Y", "Coordinate technical assistance with donors", "SP2, SP3", "Maintenance",
        "CBC, Policy Commission, Council",
        "One officer of the Capacity Building Directorate and one officer of the CBD for the "
        "donor conference", "Assistance coordinated", "Continuous",
        "Meetings with donors are held twice a year.",
        due="Continuous @ -", staff=f"1 {CBD}; 1 {CBD}", bodies="CBC; PC; Council",
        defects={
            "body-alias": "Policy Commission for PC",
            "resource-unit-alias": "CBD for the Capacity Building Directorate",
        },
    ),
    row(
        "4.", "B", "Y", "Manage the pool of accredited experts", "SP3", "Maintenance", "CBC",
        "One officer of the Capacity Building Directorate", "Pool kept up to date",
        "Each session of the CBC",
        "The pool had 412 experts in January 2026.",
        due="?Each session @ CBC; ?Each session of the CBC @ CBC; ?Each session of the CBC @ -; "
        "?Continuous @ CBC; ?Continuous @ -; ?Each session @ -",
        staff=f"1 {CBD}",
        fair={"timeline-format|timeline-imprecise|timeline-not-continuous|timeline-unparsed":
              "recurring, though not the word Continuous"},
    ),
    row(
        "5.", "C", "Y", "Maintain the integrity resource centre", "SP3, FA3", "Maintenance",
        "CBC", "One officer of the Capacity Building Directorate", "Resource centre maintained",
        "Spring 2026 (CBC)",
        "New material was added in September 2025.",
        due="Spring 2026 @ CBC", staff=f"1 {CBD}",
        defects={"timeline-not-continuous": "a continuous activity has a date"},
    ),
    row(
        "6", "B", "Y", "Answer Members' requests for WCO instructors", "SP3", "Maintenance",
        "PTC, Council", "One officer of the Capacity Building Directorate", "Requests answered",
        "Continuous", "94 requests were answered in 2025.",
        due="Continuous @ -", staff=f"1 {CBD}",
        defects={
            "number-format": "the full stop is missing",
            "own-body-missing": "the CBC is not a responsible body",
        },
    ),
    line(
        "Source: Capacity Building Directorate, January 2026",
        defects={"words-unread": "a line under the table"},
    ),
    line("1. Funding questions are dealt with in the column Progress.", fair={
        "words-unread": "a footnote of theirs, if it is not taken for one"}),
)

PROGRAMME = Programme(
    file="capacity-building.xlsx",
    title="CAPACITY BUILDING COMMITTEE (CBC) PLAN OF WORK 2024-2027",
    body="CBC",
    period="2024-2027",
    as_of="2026-02-02",
    sheets=(Sheet("Specific timeframe", FIRST), Sheet("Continuous", SECOND)),
)
