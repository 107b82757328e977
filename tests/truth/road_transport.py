"""The work programme of a Road Transport and Transit Committee, in English, as of March 2027."""

from __future__ import annotations

from datetime import date

from written import CBD, COM, FAC, HEADINGS, Programme, Sheet, group, line, row

RU, EU, TTD = "Research Unit", "Events Unit", "Tariff and Trade Directorate"
GREEN, BLUE, RED, ORANGE = "00B050", "00B0F0", "FF0000", "FFC000"
OF_FAC = "One officer of the Facilitation Sub-Directorate"
OF_COM = "One officer of the Compliance Sub-Directorate"

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
FIRST = (
    line("ROAD TRANSPORT AND TRANSIT COMMITTEE (RTTC)"),
    line("WORK PROGRAMME 2026-2029"),
    line(
        "Rows in italics were added by the Chairperson after the 12th Session.",
        defects={"words-unread": "a line over the table"},
    ),
    line("I. Activities undertaken within a specific timeframe"),
    line(*HEADINGS),
    line(
        "(Example)", "A", "Y", "Write guidance on queues at land borders", "SP1", "Development",
        "RTTC, Council", OF_FAC, "Guidance published", "Spring 2026 (RTTC)\nJune 2026 (Council)",
        "Completed. The guidance was published in July 2026.", "Completed",
    ),
    group("A. Transit"),
    row(
        "1.", "A", "Y", "Revise the Transit Guidelines", "SP1, FA1", "Update",
        "RTTC, PTC, Council", "Two officers of the Facilitation Sub-Directorate",
        "Revised Guidelines endorsed by the Council",
        "RTTC: Autumn 2027; PTC: Spring 2028; Council: June 2028",
        "In progress. Members sent 41 proposals between March and July 2026, and the RTTC went "
        "through them at its Autumn 2026 session. A consolidated text is foreseen for September "
        "2027.", "In progress", fill=BLUE,
        due="Autumn 2027 @ RTTC; Spring 2028 @ PTC; June 2028 @ Council", staff=f"2 {FAC}",
        defects={"timeline-format": "colons instead of brackets"},
    ),
    row(
        "2.", "A", "Y", "Draw up a model regional guarantee agreement", "SP2, FA1", "Development",
        "RTTC, PC, Council", "Facilitation Sub-Directorate (2 officers), Research Unit (1 officer)",
        "Model agreement adopted",
        "Spring and Autumn 2027, Spring 2028 (RTTC)\nJune 2028 (PC and Council)",
        "In progress. A first outline was circulated to Members on 14 January 2027. Next step: "
        "comments of the regional guarantee managers, by the end of May 2027.", "In progress",
        due="Spring 2027 @ RTTC; Autumn 2027 @ RTTC; Spring 2028 @ RTTC; June 2028 @ PC; "
        "June 2028 @ Council",
        staff=f"2 {FAC}; 1 {RU}",
        fair={"timeline-format": "a list of dates before one bracket"},
    ),
    row(
        "3.", "B", "Y", "Map transit corridors that use electronic seals", "SP4", "Development",
        "RTTC, DMPT", "1-2 officers from the Facilitation Sub-Directorate", "Map available online",
        "RTTC in Autumn 2027, then DMPT in Spring 2028",
        "In progress: 17 corridors have been mapped so far, the last in February 2027. The "
        "remaining nine are to follow.", "In progress",
        due="Autumn 2027 @ RTTC; Spring 2028 @ DMPT", staff=f"1-2 {FAC}",
        defects={"timeline-format": "in and then instead of brackets"},
    ),
    row(
        "4.", "B", "Y", "Collect annual statistics of transit operations", "SP4, SP5",
        "Maintenance", "RTTC", "A Technical Officer of the Research Unit",
        "Statistics for 2026 published", "Annually (RTTC)",
        "IN PROGRESS – Figures for 2025 were published in November 2026. Figures for 2026 are due "
        "in October 2027.", "In progress",
        due="Once a year or annually @ RTTC", staff=f"1 {RU}",
        defects={"timeline-imprecise": "annually"},
    ),
    row(
        "5.", "A", "Y", "Prepare the digital transit document", "FA1", "Development",
        "RTTC, DMPT, PTC", "One officer each of the Facilitation Sub-Directorate and the "
        "Compliance Sub-Directorate", "Data set agreed",
        "Spring 2028 (DMPT), RTTC Autumn 2028, Spring 2029 (PTC)",
        "In Progress. The DMPT compared six national data sets in September 2026. It is expected "
        "to agree on the common data set at its Spring 2028 meeting.", "In progress",
        due="Spring 2028 @ DMPT; Autumn 2028 @ RTTC; Spring 2029 @ PTC", staff="",
        defects={"timeline-format": "the RTTC stands before its date"},
        fair={"resource-uncountable": "one officer each"},
    ),
    row(
        "6.", "C", "Y", "Publish a glossary of transit terms", "SP5", "Maintenance", "RTTC",
        OF_FAC, "Glossary published", "30.09.2027 (RTTC)",
        "In progress. Definitions of 85 terms were agreed in writing by December 2026. Layout and "
        "translation remain to be done.", "In progress",
        due="2027-09-30 or 30.09.2027 @ RTTC", staff=f"1 {FAC}",
        fair={"timeline-format": "a full date in figures"},
    ),
    row(
        "7.", "B", "Y", "Organize a conference of corridor managers", "SP2, SP5", "Development",
        "RTTC, Council", "Two officers of the Events Unit, one of the Facilitation Sub-Directorate",
        "Conference held in Kampala", "7-9 April 2027 (RTTC)\n24 June 2027 (Council)",
        "In progress. The host country agreement was signed in December 2026; invitations were "
        "sent on 20 January 2027. A report is to be made to the Council in June 2027.",
        "In progress",
        due="7-9 April 2027 or April 2027 or 2027-04-07 or 2027-04-09 @ RTTC; "
        "2027-06-24 or 24 June 2027 or June 2027 @ Council", staff="",
    ),
    row(
        "8.", "A", "Y", "Assess how Members apply Annex E of the Revised Kyoto Convention",
        "SP1, SP3", "Maintenance", "RTTC, RKC/MC", OF_FAC, "Assessment discussed",
        "31st Session of the RTTC (Autumn 2027)\nRKC/MC, mid-2028",
        "In progress. The questionnaire was answered by 64 Members by 31 October 2026. The "
        "Secretariat is to analyse the replies.", "In progress",
        due="Autumn 2027 or 31st Session or 31st Session of the RTTC @ RTTC; Mid-2028 @ RKC/MC",
        staff=f"1 {FAC}",
        defects={"timeline-imprecise": "mid-2028"},
        fair={"timeline-format": "the session's number, and a body before its date"},
    ),
    row(
        "9.", "B", "Y", "Support landlocked developing countries in using corridors", "SP3",
        "Maintenance", "RTTC, CBC", "1 officer (Capacity Building Directorate)",
        "Support given to eight countries", "Q3 2027 (RTTC) / Q4 2027 (CBC)",
        "In progress (four of eight countries). Missions were carried out to Malawi and Niger in "
        "October 2026. Missions to Nepal and Paraguay are planned.", "In progress",
        state="In progress or none", by="cell|none",
        due="Q3 2027 @ RTTC; Q4 2027 @ CBC", staff=f"1 {CBD}",
        fair={
            "timeline-imprecise|timeline-format": "quarters",
            "status-word-missing": "n of m may be held to take the key word back",
        },
    ),
    row(
        "10.", "B", "Y", "Examine fees charged on transit traffic", "SP4", "Development",
        "RTTC, PC", "One officer of the Research Unit", "Study examined",
        "No later than December 2027 (PC); RTTC, Autumn 2027",
        "Not yet started. Terms of reference are to be written after the Spring 2027 session.",
        "Not started", fill=RED,
        due="December 2027 @ PC; Autumn 2027 @ RTTC", staff=f"1 {RU}",
        defects={"timeline-format": "a body before its date"},
        fair={
            "status-word-missing": "yet stands within the key word",
            "key-steps-missing": "nothing was begun",
        },
    ),
    row(
        "11.", "A", "Y", "Revise the Handbook on TIR and customs unions", "SP1", "Update",
        "RTTC, Policy Commission, Council", OF_FAC, "Handbook adopted by 2031",
        "Autumn 2026 (RTTC)\nDecember 2026 (PC)\nJune 2027 (Council)",
        "Completed. The Handbook was agreed by the RTTC in October 2026 and noted by the Policy "
        "Commission in December 2026.", "Completed", fill=GREEN,
        due="Autumn 2026 @ RTTC; December 2026 @ PC; June 2027 @ Council", staff=f"1 {FAC}",
        bodies="RTTC; PC; Council",
        defects={
            "body-alias": "Policy Commission for PC",
            "period-outside-programme": "2031 in Key Performance Indicators",
        },
    ),
    row(
        "12.", "B", "Y", "Test mutual recognition of transit guarantees", "SP2", "Development",
        "RTTC", OF_FAC, "Test evaluated", "Autumn 2027 (RTTC), if three customs unions take part",
        "In progress. Two customs unions confirmed in January 2027 that they would take part. "
        "A third has been invited and an answer is awaited.", "In progress",
        due="Autumn 2027 @ RTTC if", staff=f"1 {FAC}",
        fair={"timeline-format": "a condition behind the date"},
    ),
    row(
        "13.", "C", "Y", "Update the directory of transit offices", "SP5", "Updating", "RTTC",
        "0,5 officer of the Facilitation Sub-Directorate", "Directory updated",
        "late 2027 (RTTC)",
        "In progress. Updates of 52 Members were entered by January 2027. The others will be "
        "reminded in April 2027.", "In progress",
        due="late 2027 or Late 2027 or End 2027 or Q4 2027 @ RTTC", staff=f"0.5 {FAC}",
        defects={
            "task-type-alias": "Updating for Update",
            "decimal-comma": "0,5 for 0.5",
        },
        fair={"timeline-imprecise|timeline-format": "late in a year"},
    ),
    row(
        "14.", "B", "Y", "Review the Council Recommendation on seals", "SP1", "Update",
        "RTTC, EC, Council", OF_COM, "Recommendation reviewed",
        "Autumn 2027 (RTTC, EC) and June 2028 (Council)",
        "Almost completed. The text was agreed with the EC in September 2026. Only the French "
        "version has to be checked.", "",
        state=None, due="Autumn 2027 @ RTTC; Autumn 2027 @ EC; June 2028 @ Council",
        staff=f"1 {COM}",
        defects={
            "status-word-missing": "Almost takes the key word back",
            "status-missing": "the cell is blank",
        },
        fair={"timeline-format": "and"},
    ),
    row(
        "15.", "B", "Y", "Draft a standard for tracking trailers", "SP1, FA1", "Development",
        "RTTC, PTC", OF_FAC, "Standard endorsed", "TBD",
        "Postponed until the Working Party has met. A note on available devices was shown to the "
        "RTTC in Spring 2026. Work will resume in 2028.", "Postponed", fill=RED,
        due="", staff=f"1 {FAC}",
        defects={"timeline-unparsed|timeline-imprecise|value-missing": "no date is written"},
        fair={"body-without-milestone": "the same cause"},
    ),
    group("B. Containers and vehicles"),
    row(
        "16.", "A", "Y", "Amend the annexes of the Customs Convention on Containers", "SP1",
        "Maintenance", "AC for the CCC, RTTC, Council",
        "Two Technical Attachés (Facilitation Sub-Directorate)", "Amendments in force",
        "Spring 2027 (AC for the CCC)\nAutumn 2027 (RTTC)\nJune 2028 (Council)",
        "In progress. Amendments to Annexes 4 and 6 were proposed in November 2026. They will be "
        "discussed by the Administrative Committee in April 2027.", "In progress", fill=GREEN,
        due="Spring 2027 @ AC for the CCC; Autumn 2027 @ RTTC; June 2028 @ Council",
        staff=f"2 {FAC}",
        defects={"fill-contradicts-status": "green beside In progress"},
    ),
    row(
        "17.", "B", "Y", "Align the carnet for vehicles with the Istanbul Convention", "SP1",
        "Update", "Istanbul Convention AC, ATA Convention CPs, RTTC", OF_FAC,
        "Carnet aligned", "Istanbul Convention AC and ATA Convention CPs: Spring 2028; "
        "RTTC: Autumn 2028",
        "In progress. Differences were listed in July 2026. Proposals are in preparation.",
        "In progress",
        due="Spring 2028 @ Istanbul Convention AC; Spring 2028 @ ATA Convention CPs; "
        "Autumn 2028 @ RTTC", staff=f"1 {FAC}",
        defects={"timeline-format": "colons instead of brackets"},
        fair={"next-steps-missing": "in preparation may not be a next step"},
    ),
    row(
        "18.", "B", "Y", "Study the abuse of sealed vehicles", "SP4, FA2", "Development",
        "RTTC, Enforcment Committee", "One officer of the Compliance Sub-Directorate and 1 "
        "officer of the CBD", "Study presented", "Autumn 2027 (RTTC)\nSpring 2028 (EC)",
        "In progress. 213 seizure reports of 2025 were analysed in August 2026. The study will "
        "be presented to the RTTC in October 2027.", "In progress",
        due="Autumn 2027 @ RTTC; Spring 2028 @ EC", staff=f"1 {COM}; 1 {CBD}",
        bodies="RTTC; ?EC; ?Enforcment Committee",
        defects={
            "body-unknown": "Enforcment for Enforcement",
            "resource-unit-alias": "CBD for the Capacity Building Directorate",
        },
        fair={"milestone-body-not-responsible": "as written, the EC is not a responsible body"},
    ),
    row(
        "19.", "A", "Yes", "Compile good practice on driver facilitation", "SP2", "Maintenance",
        "RTTC; PTC", OF_FAC, "Compilation published",
        "Spring 2028 (RTTC)\nAutumn 2028 (PTC)",
        "In progress. A call for contributions went out in June 2026 and 29 were received. "
        "Editing will take place in the course of 2027.", "in progress",
        state="In progress", by="cell",
        due="Spring 2028 @ RTTC; Autumn 2028 @ PTC", staff=f"1 {FAC}", bodies="RTTC; PTC",
        defects={"body-separator": "a semicolon instead of a comma"},
        fair={"link-unknown": "Yes for Y", "status-unknown": "in lower case"},
    ),
    row(
        "20.", "B", "Y", "Develop criteria for weighing stations at borders", "SP1; FA3",
        "Development", "RTTC, PTC", OF_FAC, "Criteria endorsed",
        "(RTTC) Spring 2028, (PTC) Autumn 2028",
        "In progress. Criteria of five Members were compared in January 2027. A proposal is "
        "going to be drafted by the Secretariat.", "In progress",
        due="Spring 2028 @ RTTC; Autumn 2028 @ PTC", staff=f"1 {FAC}", codes="SP1; FA3",
        defects={
            "code-separator": "a semicolon instead of a comma",
            "timeline-format": "brackets before the dates",
        },
    ),
    row(
        "21.", "B", "Y", "Review rules for temporary admission of lorries", "SP1", "Update",
        "RTTC", OF_FAC, "Rules reviewed", "Spring 2027 (RTTC); Autumn 2027 (WGPM)",
        "In progress. See activity 12 above for the test on guarantees. National rules were "
        "collected in May 2026. A summary will be put to the RTTC.", "In progress",
        due="Spring 2027 @ RTTC; Autumn 2027 @ WGPM", staff=f"1 {FAC}",
        defects={"milestone-body-not-responsible": "the WGPM has a date"},
        fair={"timeline-format": "a semicolon"},
    ),
    row(
        "22.", "C", "Y", "Translate the e-learning course on transit into Russian", "SP3",
        "Maintenance", "RTTC, CBC", "3 person-months of the translation service",
        "Course available in Russian", "Autumn 2026 (RTTC)\nSpring 2027 (CBC)",
        "Completed except for module 7. Modules 1 to 6 were put online in December 2026. Module 7 "
        "will be put online in May 2027.", "Completed",
        state="Completed", by="cell", due="Autumn 2026 @ RTTC; Spring 2027 @ CBC", staff="none",
        defects={
            "resource-uncountable": "person-months are no officers",
            "status-word-missing|status-contradicts-progress": "except takes the key word back",
        },
    ),
    row(
        "23.", "B", "Y", "Set up a help desk for transit operators", "SP5", "Development", "RTTC",
        "Secretariat staff as required", "Help desk in service", "Early 2028 (RTTC)",
        "In progress. See activity 27 above for the container survey. Three operators' "
        "associations were heard in February 2027. A pilot is to start in September 2027.",
        "In progress",
        due="Early 2028 or early 2028 or Q1 2028 @ RTTC", staff="none",
        defects={
            "resource-uncountable": "no number",
            "reference-direction": "activity 27 is below",
        },
        fair={"timeline-imprecise|timeline-format": "early in a year"},
    ),
    row(
        "24.", "A", "Y", "Draft a convention on electronic consignment notes", "SP1, SP7",
        "Development", "RTTC, PTC, Council", "Up to three officers of the Facilitation "
        "Sub-Directorate", "Draft submitted to the Council",
        "Autumn 2027 (RTTC)\nSpring 2028 (PTC)\nJune 2028 (Council)",
        "In progress. See activity 91 for the pilot. A drafting group met in Geneva on 3 and 4 "
        "February 2027. It will meet again in September 2027.", "In progress",
        due="Autumn 2027 @ RTTC; Spring 2028 @ PTC; June 2028 @ Council", staff="",
        codes="SP1; ?SP7",
        defects={
            "code-unknown": "there is no SP7",
            "reference-missing": "there is no activity 91",
        },
        fair={"resource-uncountable": "up to three leaves the number open"},
    ),
    row(
        "25.", "B", "Y", "Review the list of approved container manufacturers", "SP1", "Update",
        "RTTC, AC for the CCC", OF_FAC, "List  reviewed",
        "H2 2027 (RTTC), H1 2028 (AC for the CCC)",
        "On schedule. Fourteen applications were examined in September 2026. The rest will be "
        "examined in September 2027.", "In progress",
        due="H2 2027 @ RTTC; H1 2028 @ AC for the CCC", staff=f"1 {FAC}",
        defects={
            "status-word-missing": "On schedule is none of the key words",
            "stray-space": "two spaces in Key Performance Indicators",
        },
        fair={"timeline-imprecise|timeline-format": "halves of a year"},
    ),
    row(
        "27.", "B", "Y", "Carry out a survey on containers in inland depots", "SP4", "Development",
        "RTTC", "20 % of an officer of the Research Unit", "Survey report taken note of",
        "2028 (RTTC)",
        "Not started.", "Not started", fill=RED,
        due="2028 @ RTTC", staff="",
        defects={
            "number-gap": "26 is missing",
            "timeline-imprecise": "a year alone",
            "next-steps-missing": "nothing is said of when it begins",
        },
        fair={"key-steps-missing": "nothing was begun", "resource-uncountable": "a share"},
    ),
    row(
        "28.", "B", "Y", "Revise the training module on vehicle searches", "SP3", "Update",
        "RTTC, CBC", "One officer of the Capacity Building Directorate", "Module revised",
        "Autumn 2026 (RTTC)\nSpring 2027 (CBC)",
        "In progress. The old module was reviewed by four trainers in January 2026. A new version "
        "will be shown to the RTTC in Autumn 2026.", "In progress",
        due="Autumn 2026 @ RTTC; Spring 2027 @ CBC", staff=f"1 {CBD}",
        defects={"progress-stale": "will be shown in Autumn 2026, which has passed"},
        fair={"next-steps-missing": "what is announced has passed"},
    ),
    row(
        "29.", "A", "Y", "Agree on a common format for vehicle weight certificates", "SP1",
        "Development", "RTTC, PTC", OF_FAC, "Format agreed",
        "Spring 2026 (RTTC)\nAutumn 2026 (PTC)",
        "In progress. A format was proposed to the RTTC in March 2026. Further comments are "
        "expected.", "In progress",
        due="Spring 2026 @ RTTC; Autumn 2026 @ PTC", staff=f"1 {FAC}",
        defects={"milestone-overdue": "its last date, Autumn 2026, has passed"},
    ),
    row(
        "30.", "B", "Y", "Monitor waiting times at border crossings", "SP4, FA3", "Maintenance",
        "RTTC, WGPM", "One officer of the Research Unit", "Dashboard in service",
        "From Spring 2027 until Spring 2028 (RTTC)\nAutumn 2028 (WGPM)",
        "In progress. Waiting times at 31 crossings were measured in 2026.", "In progress",
        due="?Spring 2027 @ RTTC; Spring 2028 or From Spring 2027 until Spring 2028 or "
        "Spring 2027 until Spring 2028 or Spring 2027 to Spring 2028 @ RTTC; Autumn 2028 @ WGPM",
        staff=f"1 {RU}",
        defects={"next-steps-missing": "nothing is said of what comes next"},
        fair={"timeline-imprecise|timeline-format": "from one session to another"},
    ),
    row(
        "31.", "B", "Y", "Hold a webinar on the carriage of perishable goods", "SP5",
        "Development", "RTTC", OF_FAC, "Webinar held with 20 Members", "Oct. 2026 (RTTC)",
        "Completed (webinar of 22 October 2026). The recording was put on the website in November "
        "2026.", "Completed", fill=GREEN,
        due="October 2026 @ RTTC", staff=f"1 {FAC}",
        fair={"timeline-format": "a short month"},
    ),
    row(
        "32.", "B", "Y", "Draft rules for the escort of consignments", "SP1", "Development",
        "RTTC, EC", OF_COM, "Rules drafted", "12 May 2028 (RTTC)\n(EC) Autumn 2028",
        "In progress. “National rules on escort were requested from Members in August 2026. A "
        "first text is to be expected in October 2027.", "In progress",
        due="2028-05-12 or 12 May 2028 @ RTTC; Autumn 2028 @ EC", staff=f"1 {COM}",
        defects={
            "unbalanced-quote": "the quotation is not closed",
            "timeline-format": "a bracket before the date",
        },
    ),
    row(
        "33.", "B", "Y", "Develop a curriculum for drivers' associations", "SP3", "New",
        "RTTC, CBC",
        "1 officer of the Capacity Building Directorate + 1 officer of the Research Unit",
        "Curriculum endorsed", "Autumn 2028 – RTTC; Spring 2029 – CBC",
        "Status of completion: In progress. Topics were agreed with the associations in "
        "December 2026. Lessons are to be written by June 2028.", "In progress",
        due="Autumn 2028 @ RTTC; Spring 2029 @ CBC", staff=f"1 {CBD}; 1 {RU}",
        defects={
            "task-type-unknown": "New is none of the three",
            "timeline-format": "dashes instead of brackets",
        },
        fair={"task-type-alias": "New for Development"},
    ),
    row(
        "34.", "2", "Y", "Prepare an atlas of road corridors in Africa", "SP5", "Development",
        "RTTC, Council", "One officer of the Facilitation Sub-Directorate, one officer of the "
        "Communication Unit", "Atlas printed", "Spring 2029 (RTTC), June 2029 (Council)",
        "In progress. Maps of 12 corridors were drawn in 2026 [see the draft atlas. The others "
        "will be drawn in 2028.", "In progress",
        due="Spring 2029 @ RTTC; June 2029 @ Council", staff=f"1 {FAC}; 1 Communication Unit",
        defects={
            "priority-unknown": "2 for B",
            "unbalanced-bracket": "a bracket is opened and not closed",
        },
        fair={"timeline-format": "a comma"},
    ),
    row(
        "35.", "B", "Y", "Examine the liability of carriers for missing seals", "SP1",
        "Development", "RTTC, PTC", OF_FAC, "Paper examined",
        "Autumn 2027 (RTTC)",
        "See activity 24 above.", "In progress",
        due="Autumn 2027 @ RTTC", staff=f"1 {FAC}",
        defects={
            "progress-only-refers": "Progress only points to another activity",
            "body-without-milestone": "the PTC has no date",
        },
        fair={
            "status-word-missing": "the same cause",
            "next-steps-missing": "the same cause",
            "key-steps-missing": "the same cause",
        },
    ),
    row(
        "36.", "C", "Y", "Renew the memorandum with the road transport union", "SP2, ORG2",
        "Maintenance", "PTC, PC, Council", OF_FAC, "Memorandum renewed",
        "Spring 2028 (PTC)\nJune 2028 (PC, Council)",
        "In progress. The union proposed changes in November 2026. Its secretary general can be "
        "reached at secretary@example.com. A new text will be negotiated in 2027.",
        "In progress",
        due="Spring 2028 @ PTC; June 2028 @ PC; June 2028 @ Council", staff=f"1 {FAC}",
        defects={
            "own-body-missing": "the RTTC is not a responsible body",
            "email-address": "an address in Progress",
        },
    ),
    row(
        "37.", "B", "Y", "Develop a mobile application for drivers", "FA1", "Development", "RTTC",
        OF_FAC, "Application funded by a donor and released", "Spring 2028 (RTTC)",
        "Postponed to Spring 2028. A prototype was shown to the RTTC in October 2026. A new "
        "developer has to be found.", "Postponed", fill=ORANGE,
        due="Spring 2028 @ RTTC", staff=f"1 {FAC}",
        defects={
            "fill-unknown": "orange stands for nothing",
            "funding-outside-progress": "funding is in Key Performance Indicators only",
        },
    ),
    row(
        "38.", "B", "Y", "Publish a leaflet on the rights of drivers", "SP5", "Development",
        "RTTC", OF_FAC, "Leaflet published..", "Spring 2027, Autumn 2027 (RTTC)",
        "In progress. A first version was printed in six languages in February 2027. The second "
        "version is planned for Autumn 2027.", "Done",
        state="none or In progress", by="none|progress",
        due="?Spring 2027 @ RTTC; ?Spring 2027 @ -; Autumn 2027 @ RTTC", staff=f"1 {FAC}",
        defects={
            "status-unknown": "Done is none of the four",
            "doubled-full-stop": "two full stops in Key Performance Indicators",
        },
        fair={
            "timeline-format": "a comma",
            "status-contradicts-progress": "Done beside In progress",
            "milestone-without-body": "the bracket may belong to the last date alone",
        },
    ),
    row(
        "39.", "B", "Y", "Update the risk profile of refrigerated lorries", "SP1, FA2", "Update",
        "RTTC, EC", "2 officers of the Compliance Sub-Directorate and of Members",
        "Profile updated", "Autumn 2027 (RTTC)\nSpring 2028 (EC)",
        "In progress. Data on seizures were received from 14 Members in June 2026. They are being "
        "analysed; the results will be available in August 2027.", "Completed", fill=GREEN,
        due="Autumn 2027 @ RTTC; Spring 2028 @ EC", staff=f"2 {COM}",
        state="Completed", by="cell",
        defects={"status-contradicts-progress": "Completed in the cell, In progress in Progress"},
    ),
    row(
        "40.", "B", "Y", "Update the risk profile of tank lorries", "SP1, FA2", "Update",
        "RTTC, EC", OF_COM, "Profile updated", "Autumn 2027 (RTTC)\nSpring 2028 (EC)",
        "In progress. Data on seizures were received from 14 Members in June 2026. They are being "
        "analysed; the results will be available in August 2027.", "In progress",
        due="Autumn 2027 @ RTTC; Spring 2028 @ EC", staff=f"1 {COM}",
        defects={"progress-duplicated": "the words of activity 39"},
        fair={"activity-near-duplicate": "nearly activity 39"},
    ),
    row(
        "41.", "B", "Y", "Assess the effect of summer time on border shifts", "SP4", "Development",
        "RTTC", "One officer of the Research Unit", "Note taken note of", "Mar-28",
        "In progress. Rosters of seven posts were studied in September 2026. A note will be "
        "drafted.", "In progress",
        typed=date(2028, 3, 1), due="?March 2028 @ -", staff=f"1 {RU}",
        defects={"date-typed": "Excel has made a date of March 2028"},
        fair={"milestone-without-body": "the same cause", "body-without-milestone": "the same"},
    ),
    row(
        "41.", "C", "Y", "Agree on signs at drive-through inspection lanes", "SP1", "Development",
        "RTTC, PTC", OF_FAC, "Signs agreed", "Autumn 2027 (RTTC), Spring 2028",
        "In progress. Twelve signs were proposed in June 2026. They are to be tested at three "
        "crossings.", "In progress", beside="check with Serbia before the session",
        due="Autumn 2027 @ RTTC; Spring 2028 @ -", staff=f"1 {FAC}",
        defects={
            "number-duplicate": "41 stands twice",
            "milestone-without-body": "Spring 2028 has no body",
            "words-unread|column-unknown": "words beside the row",
        },
        fair={
            "body-without-milestone": "the same cause", "timeline-format": "a comma",
            "number-gap": "42, the same cause",
        },
    ),
    row(
        "43.", "B", "Y", "Test scanners for moving vehicles", "FA1", "Development", "RTTC, TEG-NII",
        OF_COM, "Test evaluated",
        "Autumn 2027 (RTTC) [instead of Spring 2027]\nWinter 2027 (TEG-NII)",
        "In progress. Three makers were visited in January 2027. The concept is stored under "
        "C:\\Users\\officer\\scanners.docx. The test will be run in July 2027.", "In progress",
        due="Autumn 2027 @ RTTC; ?Spring 2027 @ -; Winter 2027 @ TEG-NII", staff=f"1 {COM}",
        defects={"local-path": "a path on somebody's computer"},
        fair={"timeline-imprecise|timeline-format": "Winter, and the words behind the date",
              "milestone-without-body": "the date in square brackets",
              "timeline-unparsed": "the words in square brackets"},
    ),
    row(
        "44.", "B", "N", "Prepare the Committee's anniversary", "", "Development", "RTTC",
        "Two officers of the Events Unit", "Anniversary celebrated", "Autumn 2028 (RTTC)",
        "In progress. A speaker will be invited in May 2027 and the programme will be circulated "
        "in September 2027.", "In progress",
        due="Autumn 2028 @ RTTC", staff=f"2 {EU}",
        defects={
            "link-no": "N",
            "key-steps-missing": "no step taken is named",
        },
        fair={"value-missing": "no code beside N"},
    ),
    row(
        "45.", "A", "Y", "Draw up a plan for crises at land borders", "SP1", "Development",
        "RTTC, PC", "One officer of the Crisis Cell", "Plan adopted",
        "Autumn 2027 (RTTC)\nDecember 2029 (PC)\nJune 2030 (PC)",
        "In progress. A simulation exercise was held in November 2026. Lessons are to be drawn "
        "in April 2027.", "", fill=RED,
        state="In progress or none", by="progress|none", hidden=True,
        due="Autumn 2027 @ RTTC; December 2029 @ PC; June 2030 @ PC", staff="1 *",
        defects={
            "resource-unit-unknown": "the list has no Crisis Cell",
            "period-outside-programme": "June 2030",
            "fill-without-word|fill-contradicts-status|status-contradicts-progress":
            "red without a word, and Progress says In progress",
            "hidden-row": "the row is hidden",
        },
        fair={"status-missing": "no word"},
    ),
    row(
        "46.", "B", "Y", "Simplify the Committee's reporting", "ORG1", "Update", "RTTC", OF_FAC,
        "", "Spring 2028 (RTTC)",
        "In progress. See activity 8 for the digital transit document. A shorter template was "
        "used in Autumn 2026. It will be evaluated in Spring 2028.", "In progress",
        due="Spring 2028 @ RTTC", staff=f"1 {FAC}",
        defects={
            "value-missing": "Key Performance Indicators is blank",
            "reference-suspect": "the digital transit document is activity 5, not 8",
        },
    ),
    line("¹ A = high, B = medium, C = low.",
         fair={"words-unread": "a footnote of theirs, if it is not taken for one"}),
)

SECOND = (
    line("ROAD TRANSPORT AND TRANSIT COMMITTEE (RTTC)"),
    line("WORK PROGRAMME 2026-2029"),
    line("II. Activities undertaken continuously"),
    line(
        "No.", "Priority", "Link to the", "Activities", "WCO Strategic", "Type of task",
        "Responsible", "Team", "Key Performance", "Timeline", "Progress",
    ),
    line("", "ranking", "Strategic Plan", "", "Plan", "associated", "body", "resources",
         "Indicators", "", ""),
    row(
        "1.", "A", "Y", "Take note of reports of the AC for the Customs Convention on Containers",
        "ORG1", "Maintenance", "AC for the CCC, RTTC, Council",
        "0.5 officer of the Facilitation Sub-Directorate", "Reports taken note of", "Continuous",
        "The report of the 21st meeting was noted in Autumn 2026.",
        due="Continuous @ -", staff=f"0.5 {FAC}",
    ),
    row(
        "2.", "B", "Y", "Keep in touch with the Inland Transport Committee in Geneva", "SP2",
        "Maintenance", "RTTC", "1 officer from the P&F sub Directorate", "Reports made",
        "Continuously",
        "The Secretariat took part in the February 2027 session.",
        due="Continuous @ -", staff=f"1 {FAC}",
        defects={"resource-unit-alias": "P&F sub Directorate"},
        fair={"timeline-format|timeline-not-continuous": "Continuously for Continuous"},
    ),
    row(
        "3.", "B", "Y", "Advise Members on national transit systems", "The whole Strategic Plan",
        "Maintenance", "RTTC, CBC", OF_FAC, "Advice given on request", "Continuous",
        "Advice was given to 11 Members in 2026..",
        due="Continuous @ -", staff=f"1 {FAC}", codes="ALL",
        defects={
            "code-unknown": "a remark: the whole Strategic Plan",
            "doubled-full-stop": "two full stops in Progress",
        },
    ),
    row(
        "4", "C", "Y", "Maintain the web page of the Committee", "SP5", "Maintenance", "RTTC",
        "One officer of the Facilitation Sub-Directorate and one officer of the Communication "
        "Unit", "Page maintained", "Continuous",
        "The page was moved to the new site in January 2027.",
        due="Continuous @ -", staff=f"1 {FAC}; 1 Communication Unit",
        defects={"number-format": "the full stop is missing"},
    ),
    row(
        "5.", "B", "Y", "Provide statistics to the Working Party on Transport Statistics", "SP4",
        "Maintenance", "RTTC", "One officer of the Research Unit", "Statistics provided",
        "December 2027 (RTTC)",
        "Statistics for 2025 were provided in December 2026.",
        due="December 2027 @ RTTC", staff=f"1 {RU}",
        defects={"timeline-not-continuous": "a continuous activity has a date"},
    ),
    row(
        "6.", "B", "Y", "Provide guidance to the SAFE Working Group on road carriers", "SP1",
        "Maintenance", "SWG, RTTC", "One officer of the Facilitation Sub-Directorate",
        "Guidance provided", "Continuous", "",
        due="Continuous @ -", staff=f"1 {FAC}", bodies="SAFE WG; RTTC",
        defects={
            "body-alias": "SWG for SAFE WG",
            "value-missing": "Progress is blank",
        },
    ),
    line("Funding questions are dealt with by the Finance Committee.",
         defects={"words-unread": "a line under the table"}),
)

PROGRAMME = Programme(
    file="road-transport.xlsx",
    title="ROAD TRANSPORT AND TRANSIT COMMITTEE (RTTC) WORK PROGRAMME 2026-2029",
    body="RTTC",
    period="2026-2029",
    as_of="2027-03-10",
    sheets=(Sheet("Section I", FIRST), Sheet("Section II", SECOND)),
    fair={"body-unknown RTTC": "the list has no RTTC: to be told, and once"},
)
