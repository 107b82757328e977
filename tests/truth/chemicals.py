"""The action plan of a chemicals working group, on one sheet, 15 November 2028.

Written before the tool was run on it, in the manner of an officer who writes in full sentences.
"""

from __future__ import annotations

from written import HEADINGS, Programme, Sheet, line, row

FAC, COM, CBD, RU, EV = (
    "Facilitation Sub-Directorate",
    "Compliance Sub-Directorate",
    "Capacity Building Directorate",
    "Research Unit",
    "Events Unit",
)
GREEN, BLUE, RED = "00B050", "00B0F0", "FF0000"
OF_FAC, OF_COM = f"One officer of the {FAC}", f"One officer of the {COM}"
OF_RU, OF_EV = f"One officer of the {RU}", f"One officer of the {EV}"
FMT = {"timeline-format": "not in the listed form"}
VAGUE = {"timeline-imprecise|timeline-format": "vague"}
UNSTARTED = {"key-steps-missing": "nothing has begun"}

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
ROWS = (
    line("Action Plan 2026–2030 of the Chemicals Control Working Group (CCWG)"),
    line("I. Activities undertaken within a specific timeframe"),
    line(*HEADINGS),
    row(
        "1.", "A", "Y", "Draw up an inventory of national controls on ozone gases", "SP4",
        "Development", "CCWG, PTC, Council",
        "Two officers from each of the Research Unit and the Compliance Sub-Directorate",
        "Inventory noted by the Council",
        "To the CCWG at its Spring 2029 meeting; thereafter to the PTC (Autumn 2029) and the "
        "Council (June 2030)",
        "In progress. The Secretariat prepared a first inventory in the course of 2027 and "
        "presented it to the CCWG in April 2028. The inventory is to be completed with the answers "
        "of the remaining members, expected in January 2029.", "In progress", fill=BLUE,
        due="Spring 2029 @ CCWG; Autumn 2029 @ PTC; June 2030 @ Council",
        staff=f"2 {RU}; 2 {COM}", fair=FMT,
    ),
    row(
        "2.", "B", "Y", "Agree on a colour code for drums", "SP1", "Development", "CCWG", OF_FAC,
        "Colour code agreed", "Spring 2030 (CCWG) at the earliest",
        "Postponed. Owing to a lack of replies, the work was put off in May 2028. A new paper will "
        "be submitted at the Autumn 2029 session.", "Postponed", fill=RED,
        due="Spring 2030 @ CCWG", staff=f"1 {FAC}", fair=VAGUE,
    ),
    row(
        "3.", "A", "Y", "Set up a database of precursors", "SP4", "Development", "CCWG, EC",
        "Three officers: one of the Research Unit and two of the Compliance Sub-Directorate",
        "Database open", "Autumn 2028 or Spring 2029 (CCWG); Spring 2029 (EC)",
        "In progress. The specification was approved on 12 September 2028, and the supplier has "
        "until 31 March 2029 to deliver.", "In progress", fill=BLUE,
        due="?Autumn 2028 or Spring 2029 @ CCWG; ?Spring 2029 @ CCWG; Spring 2029 @ EC",
        staff=f"1 {RU}; 2 {COM}", fair=VAGUE,
    ),
    row(
        "4.", "C", "Y", "Publish pictograms for warehouse staff", "SP5", "Development", "CCWG",
        OF_EV, "Pictograms published", "Spring 2028 (CCWG)",
        "Completed, i.e. published on the website on 2 March 2028.", "Completed", fill=GREEN,
        due="Spring 2028 @ CCWG", staff=f"1 {EV}",
    ),
    row(
        "5.", "B", "Y", "Ask members for their lists of banned pesticides", "SP2", "Maintenance",
        "CCWG", OF_COM, "All lists received", "Spring 2029 (CCWG)",
        "Completed as far as the Secretariat is concerned; members have until June 2029 to reply.",
        "Completed", fill=GREEN,
        due="Spring 2029 @ CCWG", staff=f"1 {COM}",
        defects={"status-word-missing|status-contradicts-progress": "the members still reply"},
    ),
    row(
        "6.", "B", "Y", "Examine joint inspections of tank farms", "FA2", "Development",
        "CCWG, EC", "The Secretariat (two officers of the Facilitation Sub-Directorate)",
        "Examination concluded", "June 2029 (CCWG and EC jointly)",
        "In progress. Three joint inspections were observed between May and August 2028. The "
        "lessons learnt will be put before both bodies in June 2029.", "In progress", fill=BLUE,
        due="June 2029 @ CCWG; June 2029 @ EC", staff=f"2 {FAC}", fair=FMT,
    ),
    row(
        "7.", "C", "Y", "Hold a seminar on spill response", "SP3", "Development", "CCWG, CBC",
        f"One officer of the {CBD}", "Seminar held", "between March and June 2029 (CCWG, CBC)",
        "In progress. The venue was booked in October 2028; the agenda remains to be drawn up.",
        "In progress", fill=BLUE,
        due="?between March and June 2029 or March 2029 or June 2029 or Spring 2029 or "
        "March to June 2029 @ CCWG; ?between March and June 2029 or March 2029 or June 2029 or "
        "Spring 2029 or March to June 2029 @ CBC",
        staff=f"1 {CBD}", fair=VAGUE,
    ),
    row(
        "8.", "B", "Y", "Write a manual for X-ray operators", "SP1", "Development", "CCWG", OF_COM,
        "Manual published", "Spring 2029 (CCWG) (tentative)",
        "In progress. A table of contents was agreed on 4 July 2028. It is intended that the first "
        "three chapters be ready in February 2029.", "In progress", fill=BLUE,
        due="Spring 2029 @ CCWG", staff=f"1 {COM}", fair=VAGUE,
    ),
    row(
        "9.", "C", "Y", "Report on thefts of fertiliser", "SP4", "Maintenance", "CCWG", OF_RU,
        "Report noted", "Autumn 2029 (CCWG)",
        "Work is under way. Data for 2027 were collected by June 2028. The report will be written "
        "in 2029.", "In progress", fill=BLUE,
        due="Autumn 2029 @ CCWG", staff=f"1 {RU}",
        defects={"status-word-missing": "does not open with a key word"},
    ),
    row(
        "10.", "B", "Y", "Compare licences for explosives", "SP4", "Development", "CCWG", OF_RU,
        "Comparison published", "Spring 2030 (CCWG)",
        "In progress since 2026; forty licences were compared by the end of 2027. The rest is "
        "scheduled for 2029.", "In progress", fill=BLUE,
        due="Spring 2030 @ CCWG", staff=f"1 {RU}",
    ),
    row(
        "11.", "B", "Y", "Produce annual figures on mercury", "SP4", "Maintenance", "CCWG", OF_RU,
        "Figures published", "Autumn 2029 (CCWG)",
        "Not started. The figures will be taken from the database of precursors (activity 6) once "
        "it is open.", "Not started", fill=RED,
        due="Autumn 2029 @ CCWG", staff=f"1 {RU}",
        defects={"reference-suspect": "the database is activity 3"},
        fair=UNSTARTED,
    ),
    row(
        "12.", "C", "Y", "Collect lesson plans on first aid", "SP3", "Maintenance", "CCWG", OF_FAC,
        "Lesson plans online", "Spring 2030 (CCWG)",
        "In progress. Nine lesson plans were received in 2028. More are hoped for after the "
        "seminar on spill response (activity 7).", "In progress", fill=BLUE,
        due="Spring 2030 @ CCWG", staff=f"1 {FAC}",
    ),
    row(
        "13.", "B", "Y", "Align the forms for waste shipments", "SP1", "Update",
        "CCWG and PTC", OF_FAC, "Forms aligned", "Autumn 2029 (CCWG)\nAutumn 2029 (PTC)",
        "In progress. As decided under activity 60 of the PTC Work Programme, the forms were "
        "translated in March 2028. They will be tested in May 2029.", "In progress", fill=BLUE,
        bodies="CCWG; PTC", due="Autumn 2029 @ CCWG; Autumn 2029 @ PTC", staff=f"1 {FAC}",
        defects={"body-separator": "and for a comma"},
    ),
    row(
        "14.", "C", "Y", "Study the smuggling of refrigerants", "SP4", "Development",
        "CCWG, EC", "As required", "Study noted",
        "EC: Autumn 2028 + Spring 2029; CCWG: Spring 2029",
        "In progress. An outline was discussed by the EC in October 2028 (see activity 19 above). "
        "The study will be finished in March 2029.", "In progress", fill=BLUE,
        due="Autumn 2028 @ EC; Spring 2029 @ EC; Spring 2029 @ CCWG", staff="none",
        defects={"resource-uncountable": "no number", "reference-direction": "19 is below"},
        fair={**FMT, "reference-suspect": "19 is on aerosols"},
    ),
    row(
        "15.", "B", "Y", "Define minimum storage distances", "FA 2", "Development/Update", "CCWG",
        OF_FAC, "Distances defined", "Spring 29 (CCWG)",
        "In progress. A first table was sent to members on 30 June 2028. A second one will follow "
        "in February 2029.", "In progress", fill=BLUE,
        codes="FA2", due="Spring 2029 @ CCWG", staff=f"1 {FAC}",
        defects={"task-type-unknown|task-type-alias": "two types"},
        fair={**FMT, "code-separator": "a space"},
    ),
    row(
        "16.", "C", "Y", "Revise the questionnaire on solvents", "SP4", "Update", "CCWG", OF_RU,
        "Questionnaire revised", "Autumn 2028 (CCWG)",
        "In progress. The revision was discussed in April 2028. The text will be adopted at the "
        "Autumn 2028 session.", "In progress (on track)", fill=BLUE,
        state="In progress or none", by="cell|progress|none", due="Autumn 2028 @ CCWG",
        staff=f"1 {RU}",
        fair={"status-unknown": "a note beside the word"},
    ),
    row(
        "17.", "B", "Y", "Train dog handlers", "SP3", "Development", "CCWG, CBC",
        f"Two trainers of the {CBD}", "Twenty teams trained",
        "Autumn 2027 (CBC)\nSpring 2028 (CCWG)",
        "In progress. Fourteen teams were trained by May 2028. Six more will be trained in "
        "September 2028.", "In progress", fill=BLUE,
        due="Autumn 2027 @ CBC; Spring 2028 @ CCWG",
        defects={"milestone-overdue": "Spring 2028 has passed",
                 "progress-stale": "September 2028 has passed"},
        fair={"resource-uncountable": "trainers"},
    ),
    row(
        "18.", "C", "Y", "Issue a newsletter on chemical safety", "SP5", "Maintenance", "CCWG",
        OF_EV, "Two issues a year", "Spring 2031 (CCWG)",
        "In progress. Issue 5 (“Paints and varnishes) came out in July 2028. Issue 6 is due in "
        "January 2029.", "In progress", fill=BLUE,
        due="Spring 2031 @ CCWG", staff=f"1 {EV}",
        defects={"period-outside-programme": "the period ends in 2030",
                 "unbalanced-quote": "the title is not closed"},
    ),
    row(
        "18.", "C", "Y", "Test seals on gas cylinders", "FA3", "Development", "CCWG, TEG-NII",
        OF_COM, "Tests evaluated", "Spring 2029 (TEG-NII)\nAutumn 2029 (CCWG)",
        "In progress. Tests began at two ports on 1 October 2028 and will go on until April 2029.",
        "In progress", fill=GREEN,
        due="Spring 2029 @ TEG-NII; Autumn 2029 @ CCWG", staff=f"1 {COM}",
        defects={"number-duplicate": "18 twice", "fill-contradicts-status": "green"},
    ),
    row(
        "19.", "B", "Y", "Review the limits for aerosols", "SP1", "Update", "CCWG", OF_FAC,
        "Limits reviewed", "Autumn 2029",
        "Not started. The review is foreseen for the second half of 2029, after the new UN model "
        "regulations have come into force.", "Not started", fill=RED,
        due="Autumn 2029 @ -", staff=f"1 {FAC}",
        defects={"milestone-without-body": "no body"},
        fair={**UNSTARTED, "body-without-milestone": "the same cause"},
    ),
    row(
        "20.", "B", "Y", "Prepare a glossary of trade names", "SP5", "Development", "CCWG", OF_RU,
        "Glossary published", "Spring 2028 (CCWG)",
        "Completed. The glossary was published on 9 May 2028 and will be kept up to date under "
        "section II.", "Completed", fill=GREEN,
        due="Spring 2028 @ CCWG", staff=f"1 {RU}",
    ),
    row(
        "21.", "C", "Y", "Advise on the transport of lithium", "SP2", "Development", "CCWG, SWG",
        "One or two officers of the Facilitation Sub-Directorate", "Advice given",
        "Spring 2030 (CCWG)\nSpring 2030 (SAFE WG)", "See activity 15 above.", "In progress",
        fill=BLUE,
        bodies="CCWG; SAFE WG", due="Spring 2030 @ CCWG; Spring 2030 @ SAFE WG",
        staff=f"1-2 {FAC}",
        defects={"body-alias": "SWG", "progress-only-refers": "nothing else"},
        fair={"status-word-missing|next-steps-missing|key-steps-missing": "the same cause",
              "reference-suspect": "15 is on distances"},
    ),
    line("II. Activities undertaken continuously"),
    line(*HEADINGS[:11]),
    row(
        "1.", "B", "Y", "Keep the glossary of trade names up to date", "SP5", "Maintenance",
        "CCWG", OF_RU, "Glossary up to date", "Continuous", "Four names were added in June 2028.",
        due="Continuous @ -", staff=f"1 {RU}",
    ),
    row(
        "2.", "B", "Y", "Take part in the work of the Basel Convention", "SP2", "Maintenance",
        "CCWG, PTC", OF_FAC, "Reports made", "Continuous",
        "The Secretariat took part in the meeting of the Parties held in Geneva in May 2028.",
        due="Continuous @ -", staff=f"1 {FAC}",
    ),
    row(
        "3.", "C", "Y", "Answer questions from the press", "SP5", "Maintenance", "EC", OF_EV,
        "Answers given", "Continuous", "Eleven questions were answered in 2028.",
        due="Continuous @ -", staff=f"1 {EV}",
        defects={"own-body-missing": "the CCWG is not named"},
    ),
    row(
        "4.", "B", "Y", "Watch over new substances", "SP9", "Maintenance", "CCWG", OF_RU,
        "Notes sent", "Continuous", "Notes on six substances were sent in 2028.",
        codes="", due="Continuous @ -", staff=f"1 {RU}",
        defects={"code-unknown": "SP9"},
    ),
    row(
        "5.", "B", "Y", "Support regional laboratories", "SP3", "Maintenance", "CCWG", OF_COM,
        "Support given", "Continuous", "Two laboratories (Suva and Apia were visited in 2028.",
        due="Continuous @ -", staff=f"1 {COM}",
        defects={"unbalanced-bracket": "not closed"},
    ),
    row(
        "6.", "C", "Y", "Maintain the roster of experts", "ORG1", "Maintenance", "CCWG", "",
        "Roster up to date", "Continuous", "The roster has 88 names.",
        due="Continuous @ -",
        defects={"value-missing": "no resources"},
    ),
    row(
        "7.", "B", "Y", "Inform the Policy Commission", "SP5", "Maintenance", "CCWG, PC", OF_FAC,
        "Notes sent", "Continuous (CCWG, PC)", "A note was sent in November 2028.",
        due="Continuous @ CCWG; Continuous @ PC", staff=f"1 {FAC}",
    ),
    row(
        "8.", "B", "Y", "Run the mailbox of the group", "SP5", "Maintenance", "CCWG", OF_EV,
        "Replies within a week", "Continuous", "Write to ccwg@example.org for access.",
        due="Continuous @ -", staff=f"1 {EV}",
        defects={"email-address": "an address"},
    ),
)

PROGRAMME = Programme(
    file="chemicals.xlsx",
    title="Action Plan 2026–2030 of the Chemicals Control Working Group (CCWG)",
    body="CCWG",
    period="2026-2030",
    as_of="2028-11-15",
    sheets=(Sheet("Plan", ROWS),),
    fair={"body-unknown CCWG": "the list does not know the CCWG: said once"},
)
