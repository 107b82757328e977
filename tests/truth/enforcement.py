"""The programme of work of an Enforcement Committee, in English, as of September 2026."""

from __future__ import annotations

from datetime import date

from written import HEADINGS, Programme, Sheet, group, line, row

COM, RU, CBD = "Compliance Sub-Directorate", "Research Unit", "Capacity Building Directorate"
FAC, TTD = "Facilitation Sub-Directorate", "Tariff and Trade Directorate"
GREEN, BLUE, RED, YELLOW = "92D050", "5B9BD5", "FF0000", "FFFF00"
OF_COM = "One officer of the Compliance Sub-Directorate"

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
ROWS = (
    line("PROGRAMME OF WORK OF THE ENFORCEMENT COMMITTEE (EC), 2025-2027"),
    line("as updated for the 46th Session"),
    line("I. Activities undertaken within a specific timeframe"),
    line(*HEADINGS),
    group("Pillar 1: Illicit trade"),
    row(
        "1.", "A", "Y", "Draft a strategy against the illicit tobacco trade", "SP1, FA2",
        "Development", "EC, PC, Council", "Two officers of the Compliance Sub-Directorate",
        "Strategy adopted by the Council",
        "Spring 2026 (EC)\nJune 2027 (PC and Council)",
        "In progress. A draft was discussed by the EC in April 2026. The comments received will "
        "be worked in by December 2026.", "In progress", fill=BLUE,
        due="Spring 2026 @ EC; June 2027 @ PC; June 2027 @ Council", staff=f"2 {COM}",
    ),
    row(
        "2.", "A", "Y", "Run Operation DEMETER against illegal shipments of waste", "SP2, FA3",
        "Maintenance", "EC, Council", "2 officers of the Compliance Sub-Directorate",
        "Operational report presented", "5-16 October 2026 (EC)\nJune 2027 (Council)",
        "In progress. The operational plan was sent to 110 Members in May 2026. The operational "
        "phase will take place in October 2026.", "In progress",
        due="5-16 October 2026 or October 2026 or 2026-10-05 or 2026-10-16 @ EC; "
        "June 2027 @ Council",
        staff=f"2 {COM}",
    ),
    row(
        "3.", "B", "Y", "Update the Compendium of seizures of synthetic drugs", "SP4, SP5",
        "Update", "EC", "One or two officers of the Compliance Sub-Directorate",
        "Compendium published", "15/03/2027 (EC)",
        "In progress: 340 cases were collected by June 2026. The Compendium is to be laid out in "
        "January 2027.", "In progress",
        due="2027-03-15 or 15/03/2027 @ EC", staff=f"1-2 {COM}",
        fair={"timeline-format": "a full date in figures"},
    ),
    row(
        "4.", "A", "Y", "Develop risk indicators for small parcels", "SP1, FA1", "Development",
        "EC, SAFE WG, PTC", "One officer of the Compliance Sub-Directorate and one officer of "
        "the Facilitation Sub-Directorate", "Indicators endorsed",
        "Autumn 2026: EC; Spring 2027: SAFE WG, PTC",
        "In progress. Twenty indicators were tested by five Members in March 2026. The EC will "
        "examine the results in Autumn 2026.", "In progress",
        due="Autumn 2026 @ EC; Spring 2027 @ SAFE WG; Spring 2027 @ PTC",
        staff=f"1 {COM}; 1 {FAC}",
        defects={"timeline-format": "colons instead of brackets"},
    ),
    row(
        "5.", "A", "Y", "Revise the Risk Management Compendium, Volume 2", "SP1", "Update",
        "EC, PTC, Council", "One and a half officers of the Compliance Sub-Directorate",
        "Revised Volume 2 adopted",
        "EC (Autumn 2026), PTC (Spring 2027), Council (June 2027)",
        "In progress. The virtual working group met four times between January and June 2026. A "
        "consolidated text will be tabled in Autumn 2026.", "In progress",
        due="Autumn 2026 @ EC; Spring 2027 @ PTC; June 2027 @ Council", staff=f"1.5 {COM}",
        defects={"timeline-format": "the dates are in the brackets, not the bodies"},
    ),
    row(
        "6.", "B", "Y", "Study the trade in counterfeit medicines", "SP4, FA2", "Development",
        "EC, CAP Group", "One officer from the Research Unit",
        "Study published", "22nd CAP Group, 47th EC",
        "In progress. Interviews with nine right-holders were held in May 2026. A summary will "
        "be put to the 22nd meeting of the CAP Group.", "In progress",
        due="22nd CAP Group or 22nd @ CAP Group; 47th EC or 47th @ EC",
        staff=f"1 {RU}",
        fair={"timeline-imprecise|timeline-format": "numbers of sessions"},
    ),
    row(
        "7.", "B", "Y", "Assess the use of canine units", "SP3", "Development", "EC, CBC",
        "Two Technical Officers of the Capacity Building Directorate", "Assessment endorsed",
        "Spring 2027 (EC) (CBC for guidance)",
        "Not started. Terms of reference will be drafted in November 2026.", "Not started",
        fill=RED,
        due="Spring 2027 @ EC; ?Spring 2027 @ CBC", staff=f"2 {CBD}",
        fair={
            "timeline-format": "the second bracket",
            "key-steps-missing": "nothing was begun",
            "body-without-milestone": "the CBC only guides",
        },
    ),
    row(
        "8.", "C", "Y", "Exchange information on new concealment methods", "SP2", "Maintenance",
        "EC", "Members of the CEN user group", "Quarterly bulletin issued", "each year (EC)",
        "In progress. Bulletins were issued in January, April and July 2026; the next one is due "
        "in October 2026.", "In progress",
        due="Once a year or each year @ EC", staff="none",
        defects={
            "resource-uncountable": "members are no officers",
            "timeline-imprecise": "each year",
        },
    ),
    row(
        "9.", "A", "Y", "Set up a network of anti-money-laundering contact points", "SP2, FA2",
        "Development", "EC, PC", OF_COM, "100 contact points named",
        "Spring 2026 to Autumn 2027 (EC)\nDecember 2027 (PC)",
        "In progress. 64 contact points were named by August 2026. A reminder will be sent in "
        "October 2026.", "In progress",
        due="?Spring 2026 @ EC; Spring 2026 to Autumn 2027 or Autumn 2027 @ EC; "
        "December 2027 @ PC",
        staff=f"1 {COM}",
        fair={"timeline-imprecise|timeline-format": "a span from session to session"},
    ),
    row(
        "10.", "A", "Y", "Prepare the handbook on post-clearance audit of e-commerce", "SP1",
        "Development", "EC, Council", OF_COM, "Handbook adopted",
        "Spring 2026 (EC), Council June 2026",
        "Completed, except for Annex III. The handbook was adopted by the Council in June 2026; "
        "Annex III will be presented in Spring 2027.", "Completed", fill=GREEN,
        due="Spring 2026 @ EC; June 2026 @ Council", staff=f"1 {COM}",
        defects={
            "status-word-missing|status-contradicts-progress": "'except' takes Completed back",
            "timeline-format": "the Council stands before its date",
        },
    ),
    row(
        "11.", "B", "Y", "Train analysts in the use of nCEN", "SP3", "Maintenance", "EC, CBC",
        "1 officer of the Compliance Sub-Directorate, 12 workshops",
        "Analysts of 12 Members trained", "Autumn 2025 (EC), Spring 2026 (CBC)",
        "Completed (14 workshops). The last one was held in May 2026.", "Completed", fill=GREEN,
        due="Autumn 2025 @ EC; Spring 2026 @ CBC", staff=f"1 {COM}",
        fair={
            "timeline-format": "a comma between two dates",
            "resource-uncountable": "workshops are no officers",
        },
    ),
    group("Pillar 2: Security"),
    row(
        "12.", "A", "Y", "Update the Programme Global Shield guidance", "SP1, SP2", "Update",
        "EC, SAFE WG", OF_COM, "Guidance published", "H1 2027 (EC)\nH2 2027 (SAFE WG)",
        "In progress. Under the Accelerate Programme, activity 70 was delivered in March 2026. "
        "Members' replies are expected by December 2026.", "In progress",
        due="H1 2027 @ EC; H2 2027 @ SAFE WG", staff=f"1 {COM}",
        fair={"timeline-imprecise|timeline-format": "halves"},
    ),
    row(
        "13.", "A", "Y", "Develop guidelines on small arms and light weapons", "SP1, FA3",
        "Development", "EC, PC and Council", OF_COM, "Guidelines adopted",
        "Autumn 2026 (EC)\nDecember 2026 (PC)\nJune 2027 (Council)",
        "In progress. A questionnaire was answered by 71 Members in April 2026. The guidelines "
        "will be submitted to the EC in Autumn 2026..", "In progress",
        due="Autumn 2026 @ EC; December 2026 @ PC; June 2027 @ Council", staff=f"1 {COM}",
        bodies="EC; PC; Council",
        defects={
            "body-separator": "and for a comma",
            "doubled-full-stop": "Progress ends with two",
        },
    ),
    row(
        "14.", "B", "Y", "Evaluate passenger controls in cruise ports", "FA1", "Development",
        "EC, PFCWG", "0.5 officer of the Facilitation Sub-Directorate", "Evaluation presented",
        "Winter 2026/27 (PFCWG)\nSpring 2027 (EC)",
        "Postponed. Visits to two ports took place in June 2025. The evaluation will be resumed "
        "in January 2027.", "Postponed", fill=RED,
        due="Winter 2026/27 @ PFCWG; Spring 2027 @ EC", staff=f"0.5 {FAC}",
        fair={"timeline-imprecise|timeline-format": "Winter"},
    ),
    row(
        "15.", "A", "Y", "Build a catalogue of non-intrusive inspection images", "SP1, FA1",
        "Development", "EC, TEG-NII", "Two officers of the Compliance Sub-Directorate",
        "5 000 images collected", "Autumn 2026 (EC), Spring 2027 (HSC)",
        "In progress. 3 100 images were collected by July 2026. The catalogue will be opened to "
        "Members in March 2027.", "In progress",
        due="Autumn 2026 @ EC; Spring 2027 @ HSC", staff=f"2 {COM}",
        defects={"milestone-body-not-responsible": "the HSC has a date and is not responsible"},
        fair={"body-without-milestone": "the TEG-NII has no date", "timeline-format": "a comma"},
    ),
    row(
        "16.", "B", "Y", "Draft a model bilateral agreement on joint patrols", "SP2",
        "Development", "EC", OF_COM, "Model agreement endorsed", "Spring 2027",
        "In progress. A first draft is to be discussed in Autumn 2026.", "In progress",
        due="Spring 2027 @ -", staff=f"1 {COM}",
        defects={
            "milestone-without-body": "the date has no body",
            "key-steps-missing": "no step taken is named",
        },
        fair={"body-without-milestone": "the same cause"},
    ),
    row(
        "17.", "A", "Y", "Modernize the Customs Enforcement Network (CEN)", "SP1, ORG1",
        "Development", "EC, PC", "Three officers of the Compliance Sub-Directorate",
        "New CEN in service", "Autumn 2027 (EC)\nDecember 2027 (PC)",
        "Completed, subject to the decision of the Policy Commission. The prototype was shown "
        "in May 2026. The Policy Commission will decide in December 2026.", "",
        state=None, due="Autumn 2027 @ EC; December 2027 @ PC", staff=f"3 {COM}",
        defects={
            "status-word-missing": "'subject to' takes Completed back",
            "status-missing": "the cell is blank",
        },
    ),
    row(
        "18.", "B", "Y", "Promote the use of blockchain for evidence", "SP4", "Development", "EC",
        "One officer of the Research Unit", "Paper published", "Q1/2027 (EC)",
        "Ongoing. A paper was shown to the EC in April 2026. It will be published in early 2027.",
        "In progress",
        due="Q1 2027 @ EC", staff=f"1 {RU}",
        defects={"status-word-missing": "Ongoing is none of the four key words"},
        fair={"timeline-imprecise|timeline-format": "a quarter"},
    ),
    row(
        "18.", "B", "Y", "Compile national laws on controlled delivery", "SP1", "Maintenance",
        "EC", OF_COM, "Compilation published", "Autumn 2027 (EC)",
        "Not started. Members will be invited to contribute in March 2027.", "Not started",
        fill=RED,
        due="Autumn 2027 @ EC", staff=f"1 {COM}",
        defects={"number-duplicate": "18 stands twice"},
        fair={"key-steps-missing": "nothing was begun", "number-gap": "19, the same cause"},
    ),
    row(
        "20.", "H", "Y", "Evaluate the WCO Cargo Targeting System", "SP1, FA1", "Update", "EC",
        OF_COM, "Evaluation report endorsed", "Spring 2027 (EC)",
        "In progress. Evaluators were chosen in June 2026. Their report is to be submitted in "
        "February 2027.", "In progress",
        due="Spring 2027 @ EC", staff=f"1 {COM}",
        defects={"priority-unknown": "H for High"},
    ),
    row(
        "21.", "A", "Y", "Revise the guidelines on IPR border measures", "SP1, FA2", "Update",
        "EC, CAP Group, Council", OF_COM, "Revised guidelines adopted",
        "Spring 2026 (EC), Autumn 2026 (CAP Group), June 2027 (Council)",
        "In progress. Right-holders sent proposals in November 2025. Proposals of Members will be "
        "examined with those of activity 6 above.", "In progress", fill=YELLOW,
        due="Spring 2026 @ EC; Autumn 2026 @ CAP Group; June 2027 @ Council", staff=f"1 {COM}",
        defects={"fill-unknown": "yellow stands for nothing"},
        fair={"timeline-format": "commas"},
    ),
    row(
        "22.", "B", "Y", "Hold the Global Conference on Illicit Trade", "SP5", "Development",
        "EC, Council", "2 officers of the Events Unit, 1 officer of the Communication Unit",
        "Conference held with 500 participants", "Spring 2027 (EC), 24-26 June 2027 (Council)",
        "In progress. The dates were fixed in March 2026. Speakers will be invited in October "
        "2026.", "In progress",
        due="Spring 2027 @ EC; 24-26 June 2027 or June 2027 or 2027-06-24 or 2027-06-26 @ Council",
        staff="2 Events Unit; 1 Communication Unit",
        fair={"timeline-format": "a comma"},
    ),
    row(
        "23.", "B", "Y", "Analyse fraud in rules of origin", "SP1, SP4", "Development", "EC",
        "One officer of the Tariff and Trade Directorate", "Typology adopted",
        "Spring 2026 (EC)",
        "In progress. A list of 30 cases was drawn up in October 2025. See activity 5 below for "
        "the volume of the Compendium concerned.", "In progress",
        due="Spring 2026 @ EC", staff=f"1 {TTD}",
        defects={
            "milestone-overdue": "Spring 2026 has passed",
            "reference-direction": "activity 5 is above",
            "next-steps-missing": "nothing is said of what comes next",
        },
    ),
    row(
        "24.", "C", "Y", "Take stock of drug precursors legislation", "SP1", "Maintenance", "EC",
        OF_COM, "Overview published", "TBD",
        "Not started. A consultant is to be hired in 2027, if funds allow.", "Not started",
        fill=RED,
        due="", staff=f"1 {COM}",
        defects={
            "timeline-unparsed|timeline-imprecise|milestone-without-body|value-missing":
            "no date is given"
        },
        fair={
            "body-without-milestone": "the same cause",
            "key-steps-missing": "nothing was begun",
        },
    ),
    row(
        "25.", "A", "Y", "Create a regional intelligence course", "SP3", "Development",
        "EC, CBC, Council", "Research Unit and Capacity Building Directorate",
        "Course given in six regions", "Autumn 2026 (EC), Spring 2027 (CBC, Council)",
        "", "",
        state=None, due="Autumn 2026 @ EC; Spring 2027 @ CBC; Spring 2027 @ Council",
        staff="none",
        defects={
            "value-missing": "Progress is blank",
            "resource-uncountable": "no number of officers",
            "status-missing": "the cell is blank",
        },
        fair={
            "status-word-missing": "of the blank cell",
            "next-steps-missing": "of the blank cell",
            "key-steps-missing": "of the blank cell",
            "timeline-format": "a comma",
        },
    ),
    row(
        "26.", "B", "Y", "Improve the exchange of advance cargo data", "SP2; FA1", "Update",
        "EC, DMPT", OF_COM, "Data set agreed", "Autumn 2026 (EC), Autumm 2027 (DMPT)",
        "In progress. The DMPT examined the request in January 2026. It will be taken up again in "
        "October 2026.", "In progress",
        due="Autumn 2026 @ EC; ?Autumn 2027 @ DMPT; ?Autumm 2027 @ DMPT", staff=f"1 {COM}",
        codes="SP2; FA1",
        defects={
            "code-separator": "a semicolon",
            "timeline-unparsed|timeline-format": "Autumm for Autumn",
        },
        fair={"body-without-milestone": "follows from the misspelt date"},
    ),
    row(
        "27.", "B", "Y", "Publish the Illicit Trade Report", "SP5", "Maintenance", "EC",
        "One officer of the Research Unit and one officer of the Compliance Sub-Directorate",
        "Report published", "December 2026 (EC)",
        "In progress. Data for 2025 were validated in May 2026. The report will be published in "
        "December 2026.", "", fill=RED,
        state="In progress", by="progress", due="December 2026 @ EC",
        staff=f"1 {RU}; 1 {COM}",
        defects={
            "fill-without-word|fill-contradicts-status|status-contradicts-progress":
            "red without a word, and Progress says In progress"
        },
        fair={"status-missing": "no word"},
    ),
    row(
        "28.", "A", "Y", "Establish a forum on maritime controls", "SP2, FA3", "Development",
        "EC, SWG", OF_COM, "Forum established", "Spring 2027 (EC), Autumn 2027 (SWG)",
        'In progress. The "Joint Declaration on maritime controls was signed in May 2026. The '
        "first meeting will be convened in February 2027.", "In progress",
        due="Spring 2027 @ EC; Autumn 2027 @ SAFE WG", staff=f"1 {COM}",
        bodies="EC; SAFE WG",
        defects={
            "body-alias": "SWG for SAFE WG",
            "unbalanced-quote": "the quotation is not closed",
        },
        fair={"timeline-format": "a comma"},
    ),
    row(
        "29.", "B", "Y", "Evaluate seal integrity programmes", "SP1", "Update", "EC", OF_COM,
        "Evaluation presented", "Spring 2027 (EC)",
        "In progress. A survey was sent to Members in June 2026. Replies are awaited by October "
        "2026.", "In progress",
        due="Spring 2027 @ EC", staff=f"1 {COM}",
        beside="Ask Finland about the e-seal pilot",
        defects={"words-unread|column-unknown": "words beside the row"},
    ),
    row(
        "30.", "B", "Y", "Compare national penalties for undervaluation", "SP4", "Development",
        "EC", "One officer of the Research Unit", "Comparison published", "Autumn 2025 (EC)",
        "Completed? The comparison was shown to the EC in October 2025; whether it will be "
        "published is to be decided in Autumn 2026.", "Completed",
        due="Autumn 2025 @ EC", staff=f"1 {RU}",
        defects={
            "status-word-missing|status-contradicts-progress":
            "a question mark takes Completed back"
        },
    ),
    row(
        "31.", "A", "Y", "Map the smuggling routes of protected timber", "SP4, FA3",
        "Development", "EC, Council", "One officer of the Research Unit", "Map published",
        "EC, Spring 2027 / Council, June 2027",
        "Not yet started. Data will be requested from Members in November 2026.", "Not started",
        fill=RED,
        due="Spring 2027 @ EC; June 2027 @ Council", staff=f"1 {RU}",
        defects={"timeline-format": "bodies before the dates"},
        fair={"key-steps-missing": "nothing was begun"},
    ),
    row(
        "32.", "B", "Y", "Revise the instructions for the Container Control Programme", "SP1",
        "Update", "EC, PC, Council", OF_COM, "Instructions revised",
        "18 November 2026 (EC), December 2026 (PC) and 24 June 2027 (Council)",
        "In progress, 3 chapters of 5. Chapter 3 was agreed in July 2026. Chapter 4 will be "
        "discussed in November 2026.", "In progress",
        due="2026-11-18 or 18 November 2026 or November 2026 @ EC; December 2026 @ PC; "
        "2027-06-24 or 24 June 2027 or June 2027 @ Council",
        staff=f"1 {COM}",
        fair={
            "timeline-format": "a comma and an and",
            "status-word-missing": "n of m may be held to take the key word back",
        },
    ),
    row(
        "33.", "B", "Y", "Assess drones for border surveillance", "SP4, FA1", "Development",
        "EC, TEG-NII", OF_COM, "Assessment endorsed",
        "Fall 2026 (TEG-NII)\nApr. 2027 (EC)",
        "COMPLETED. The assessment was endorsed in July 2026.", "Completed", fill=GREEN,
        due="Autumn 2026 or Fall 2026 @ TEG-NII; April 2027 @ EC", staff=f"1 {COM}",
        defects={"timeline-format": "Fall, and Apr."},
    ),
    row(
        "34.", "C", "Y", "Compare reward schemes for informants", "SP4", "Development", "EC",
        "One officer of the Research Unit, ten person-days of a consultant",
        "Comparison presented", "late 2026 (EC)",
        "In progress (since March 2026). Schemes of twelve Members were described by July 2026. "
        "Deadline for further replies: 30 November 2026.", "In progress",
        due="Late 2026 or End 2026 @ EC", staff=f"1 {RU}",
        fair={
            "timeline-imprecise|timeline-format": "late in a year",
            "resource-uncountable": "person-days are no officers",
        },
    ),
    row(
        "35.", "A", "Y", "Prepare the strategy on environmental crime", "SP1, FA3",
        "Development", "EC, PC, Council", "Two officers of the Compliance Sub-Directorate",
        "Strategy adopted", "Spring 2027 (EC), June 2028 (PC, Council)",
        "In progress. An issues paper was discussed by the EC in April 2026. A draft strategy "
        "will be submitted in Spring 2027.", "In progress",
        due="Spring 2027 @ EC; June 2028 @ PC; June 2028 @ Council", staff=f"2 {COM}",
        defects={"period-outside-programme": "2028 is behind the period"},
        fair={"timeline-format": "a comma"},
    ),
    row(
        "36.", "B", "Y", "Publish a leaflet on currency smuggling", "SP5", "Development", "EC",
        "One officer of the Communication Unit", "Leaflet printed", "Spring 2026 (EC)",
        "Completed. The leaflet was printed in May 2026.", "In progress", fill=BLUE,
        state="In progress", by="cell", due="Spring 2026 @ EC", staff="1 Communication Unit",
        defects={"status-contradicts-progress": "In progress in the cell, Completed in Progress"},
        fair={
            "next-steps-missing": "of the status in the cell",
            "milestone-overdue": "of the status in the cell",
        },
    ),
    row(
        "37.", "B", "Y", "Set standards for Customs laboratories in drug analysis", "SP1",
        "Development", "EC, HSC", "One officer of the Tariff and Trade Directorate",
        "Standards endorsed", "HSC Spring 2027; EC Autumn 2027, if the HSC agrees",
        "In progress. A scoping paper was sent to the HSC in May 2026. Its opinion is expected in "
        "March 2027.", "In progress",
        due="Spring 2027 @ HSC; Autumn 2027 @ EC if", staff=f"1 {TTD}",
        defects={"timeline-format": "bodies before the dates"},
    ),
    row(
        "38.", "B", "Y", "Study the misuse of free zones", "SP4, FA2", "Development",
        "EC, PTC", "1-2 officers (Research Unit)", "Study published",
        "2026-2027 (EC)\nSpring 2027 (PTC)",
        "Completed but not yet published. The study was finished in June 2026; it is to be "
        "published in January 2027.", "Completed",
        due="2026-2027 or 2027 @ EC; ?2026 @ EC; Spring 2027 @ PTC", staff=f"1-2 {RU}",
        defects={
            "status-word-missing|status-contradicts-progress": "'but' takes Completed back"
        },
        fair={"timeline-imprecise|timeline-format": "two years"},
    ),
    row(
        "39.", "C", "Y", "Update the glossary of enforcement terms", "SP1", "Update", "EC",
        "One officer of the Compliance Sub-Directorate / one officer of the Research Unit",
        "Glossary published", "Spring 27 (EC)",
        "In progress. Terms A to M were revised in June 2026. Terms N to Z are outstanding.",
        "In progress",
        due="Spring 2027 @ EC", staff=f"1 {COM}; 1 {RU}",
        defects={"timeline-format": "27 for 2027"},
    ),
    row(
        "40.", "B", "Y", "Update the glossary of enforcement terms in Russian", "SP1", "Update",
        "EC", OF_COM, "Russian glossary published", "Autumn 2027 (EC)",
        "In progress. Terms A to M were revised in June 2026. Terms N to Z are outstanding.",
        "In progress",
        due="Autumn 2027 @ EC", staff=f"1 {COM}",
        defects={"progress-duplicated": "the words of activity 39"},
        fair={"activity-near-duplicate": "nearly activity 39"},
    ),
    row(
        "41.", "B", "Y", "Draft guidance on the destruction of seized goods", "SP1",
        "Development", "EC", OF_COM, "Guidance adopted", "Jun-27",
        "In progress. National practice was collected in March 2026. A draft will be presented in "
        "June 2027.", "In progress",
        typed=date(2027, 6, 1), due="?June 2027 @ -", staff=f"1 {COM}",
        defects={"date-typed": "Excel has made a date of June 2027"},
        fair={"milestone-without-body": "the same cause", "body-without-milestone": "the same"},
    ),
    row(
        "42.", "C", "Y", "Examine the use of satellite images", "SP4", "Development", "EC",
        "One officer of the Research Unit", "Paper presented", "Autumn 2027 (EC)",
        "Postponed. A first contact was made in May 2025. Work will be resumed in January 2027.",
        "Postponed",
        hidden=True, due="Autumn 2027 @ EC", staff=f"1 {RU}",
        defects={"hidden-row": "the row is hidden"},
    ),
    line("PROGRAMME OF WORK OF THE ENFORCEMENT COMMITTEE (EC), 2025-2027"),
    line("II. Activities undertaken continuously"),
    line(*HEADINGS[:11]),
    row(
        "1.", "A", "Y", "Take note of the reports of the CAP Group", "ORG1", "Maintenance",
        "CAP Group, EC, Council", "0.5 officer of the Compliance Sub-Directorate",
        "Reports taken note of", "Continuous",
        "The report of the 21st meeting was presented to the EC in April 2026.",
        due="Continuous @ -", staff=f"0.5 {COM}",
    ),
    row(
        "2.", "A", "Y", "Coordinate regional operations with the RILO network", "SP2, FA3",
        "Maintenance", "EC", "Two officers of the Compliance Sub-Directorate",
        "Operations coordinated", "Continuous",
        "Three operations were coordinated in the first half of 2026 (see activity 2 of Section "
        "I).",
        due="Continuous @ -", staff=f"2 {COM}",
    ),
    row(
        "3.", "B", "Y", "Keep the list of national contact points", "SP2", "Maintenance", "EC",
        "0.5 officer of the Compliance Sub-Directorate", "List kept up to date", "Ongoing",
        "The list was last updated in July 2026.",
        due="?Continuous @ -; ?Ongoing @ -", staff=f"0.5 {COM}",
        fair={"timeline-format|timeline-not-continuous": "Ongoing for Continuous"},
    ),
    row(
        "4.", "B", "Y", "Provide guidance on the work of the TEG-NII", "ORG1, SP1",
        "Maintenance", "TEG-NII, EC, Council", "One officer of the P&F sub Directorate",
        "Guidance provided", "Continuous", "This is a standing item of the agenda.",
        due="Continuous @ -", staff=f"1 {FAC}",
        defects={"resource-unit-alias": "P&F sub Directorate for Facilitation Sub-Directorate"},
    ),
    row(
        "5.", "B", "Y", "Provide guidance on the work of the CAP Group", "The whole Strategic Plan",
        "Maintenance", "CAP Group, EC, Council",
        "0.5 officer of the Compliance Sub-Directorate", "Guidance provided", "Continuous",
        "The work programme of the Group was discussed in April 2026 )",
        due="Continuous @ -", staff=f"0.5 {COM}", codes="ALL",
        defects={
            "code-unknown": "a remark: the whole Strategic Plan",
            "unbalanced-bracket": "a bracket is closed and not opened",
        },
        fair={"stray-space": "before the bracket"},
    ),
    row(
        "6.", "C", "Y", "Answer requests for technical advice", "SP3", "Maintainance", "EC",
        "30 % of one officer of the Compliance Sub-Directorate", "Requests answered",
        "Continuous", "Eleven requests were answered between January and June 2026.",
        due="Continuous @ -", staff="",
        defects={"task-type-unknown|task-type-alias": "Maintainance for Maintenance"},
        fair={"resource-uncountable": "a share of an officer"},
    ),
    line("1 All of the activities should have a direct link with the Strategic Plan.",
         fair={"words-unread": "a footnote of theirs, if it is not taken for one"}),
    line("2 Funding by the Finance Committee is noted under Progress.",
         fair={"words-unread": "a footnote of theirs, if it is not taken for one"}),
)

PROGRAMME = Programme(
    file="enforcement.xlsx",
    title="PROGRAMME OF WORK OF THE ENFORCEMENT COMMITTEE (EC), 2025-2027",
    body="EC",
    period="2025-2027",
    as_of="2026-09-01",
    sheets=(Sheet("EC", ROWS),),
)
