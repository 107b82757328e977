"""The programme of a port association's committee on operations, one sheet, 10 May 2027.

Written before the tool was run on it.
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
OF_RU, OF_EV = f"One officer of the {RU}", f"One officer from the {EV}"
FMT = {"timeline-format": "not in the listed form"}
VAGUE = {"timeline-imprecise|timeline-format": "vague"}
UNSTARTED = {"key-steps-missing": "nothing has begun"}

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
ROWS = (
    line("COMMITTEE ON PORT OPERATIONS (CPO) WORK PROGRAMME 2026-2029"),
    line("I. Activities undertaken within a specific timeframe"),
    line(*HEADINGS),
    line("(Example)", "A", "Y", "Guide to gangways", "SP1", "Development", "CPO, Council", OF_FAC,
         "Guide adopted", "Spring 2026 (CPO)", "Completed. The guide was adopted.", ""),
    row(
        "1.", "A", "Y", "Model port call data set", "SP1", "Development", "CPO, DMPT, PTC",
        "Two officers of the Facilitation Sub-Directorate", "Data set approved by the PTC",
        "Spring 2027 (CPO) / Autumn 2027 (DMPT) / Spring 2028 (PTC)",
        "In progress. Version 0.9 was examined by the CPO in April 2027. It is now with the DMPT, "
        "which meets in October 2027.", "In progress", fill=BLUE,
        due="Spring 2027 @ CPO; Autumn 2027 @ DMPT; Spring 2028 @ PTC", staff=f"2 {FAC}", fair=FMT,
    ),
    row(
        "2.", "B", "Y", "Guidelines on night berthing", "SP1", "Update", "CPO, Council", OF_FAC,
        "Guidelines adopted", "CPO Spring 2028, Council June 2028",
        "Not yet started. A call for volunteers is planned for Autumn 2027.", "Not started",
        fill=RED,
        due="Spring 2028 @ CPO; June 2028 @ Council", staff=f"1 {FAC}",
        fair={**FMT, **UNSTARTED, "status-word-missing": "not the words of the list"},
    ),
    row(
        "3.", "B", "Y", "Survey of pilotage fees", "SP4", "Development", "CPO",
        "1 officer – Research Unit", "Survey published", "15 September 2027 (CPO)",
        "In progress: 58 ports have answered; reminders go out in June 2027.", "In progress",
        due="2027-09-15 or 15 September 2027 @ CPO", staff=f"1 {RU}",
        fair={**VAGUE, "key-steps-missing": "no step with its date"},
    ),
    row(
        "4.", "B", "Y", "Training for harbour masters", "SP3", "Development", "CPO, CBC",
        "CBD: 2 officers", "Three courses", "Autumn 2026 (CBC)\nSpring 2027 (CPO)",
        "Completed – three courses, 74 participants; the last one ended in Valparaíso on 26 March "
        "2027.", "Completed", fill=GREEN,
        due="Autumn 2026 @ CBC; Spring 2027 @ CPO", staff=f"2 {CBD}",
        fair={"resource-unit-alias": "CBD"},
    ),
    row(
        "5.", "A", "Y", "Common rules for shore power", "FA2", "Development",
        "CPO, Executive Board", "One officer, Compliance Sub-Directorate", "Rules in force",
        "Autumn 2027 (CPO) and February 2028 (Executive Board)",
        "Completed subject to the Board's approval in February 2028.", "Completed", fill=GREEN,
        bodies="CPO; ?Executive Board",
        due="Autumn 2027 @ CPO; February 2028 @ Executive Board", staff=f"1 {COM}",
        defects={"status-word-missing|status-contradicts-progress": "the Board has not approved"},
        fair=FMT,
    ),
    row(
        "6.", "C", "Y", "Register of dredging contractors", "SP5", "Maintenance", "CPO",
        "Half-time officer, Events Unit", "Register reissued each year", "Once a year (CPO)",
        "In progress. The 2027 edition was issued in January 2027; the next will be issued in "
        "January 2028.", "In progress", fill=BLUE,
        due="Once a year @ CPO", staff=f"0.5 {EV}", fair=VAGUE,
    ),
    row(
        "7.", "B", "Y", "Handbook on lashing", "SP1", "Update", "CPO",
        "One officer from the Facilitation Sub-Directorate", "Handbook printed", "Spring 2028",
        "In progress. The drafting team (5 ports) met on 3 February 2027. It will meet again in "
        "September 2027.", "In progress", fill=BLUE,
        due="Spring 2028 @ -", staff=f"1 {FAC}",
        defects={"milestone-without-body": "no body"},
        fair={"body-without-milestone": "the same cause"},
    ),
    row(
        "8.", "B", "Y", "Study on drone inspections of cranes", "FA3", "Development",
        "CPO, TEG-NII", OF_COM, "Study noted", "H2 2027 (CPO, TEG-NII)",
        "In progress. A pilot took place at the Port of Busan in November 2026. Its results are "
        "still being analysed.", "In progress", fill=BLUE,
        due="H2 2027 @ CPO; H2 2027 @ TEG-NII", staff=f"1 {COM}",
        fair={**VAGUE, "next-steps-missing": "only what is going on"},
    ),
    row(
        "9.", "B", "Y", "Guidance on abandoned containers", "SP1", "Development", "CPO, EC",
        OF_COM, "Guidance adopted", "Autumn 2026 (CPO)\nAutumn 2026 (EC)",
        "Postponed. The EC asked in October 2026 for a wider scope. A new outline is awaited from "
        "the United Kingdom.", "Postponed", fill=RED,
        due="Autumn 2026 @ CPO; Autumn 2026 @ EC", staff=f"1 {COM}",
        defects={"milestone-overdue": "the last date has passed, no new one is given"},
    ),
    row(
        "10.", "C", "Y", "Anchorage statistics", "SP4", "Maintenance", "CPO", OF_RU,
        "Statistics published", "Spring 2028 (CPO)",
        "In progress. Statistics for 2026 were published on 30 March 2027. Those for 2027 will "
        "follow in March 2028.", "", fill=BLUE,
        state="In progress", by="progress|fill", due="Spring 2028 @ CPO", staff=f"1 {RU}",
        fair={"status-missing": "the word is missing, not the colour"},
    ),
    row(
        "11.", "A", "Y", "Port community systems: model law", "FA1", "Development",
        "CPO, PTC, Council",
        "Two officers of the Facilitation Sub-Directorate + one officer of the Legal Unit",
        "Model law approved",
        "Autumn 2027 (CPO), Spring 2028 (PTC), June 2028 (Council), if funding is secured",
        "In progress. A consultant was engaged on 1 March 2027. The first chapters are due by the "
        "end of August 2027.", "In progress", fill=BLUE,
        due="Autumn 2027 @ CPO; Spring 2028 @ PTC; June 2028 @ Council",
        staff=f"2 {FAC}; 1 Legal Unit",
        fair={**FMT, "funding-outside-progress": "footnote 2"},
    ),
    row(
        "12.", "B", "Y", "Bollard load testing", "SP1", "Updating", "CPO", OF_COM,
        "Test protocol adopted", "Spring 2027 (CPO)",
        "Completed. Test protocol adopted by the CPO at its 7th session (April 2027).",
        "Completed", fill=GREEN,
        due="Spring 2027 @ CPO", staff=f"1 {COM}",
        defects={"task-type-alias": "Updating for Update"},
    ),
    row(
        "13.", "B", "Y", "Ballast water sampling", "FA2", "Development", "CPO",
        "Officers as available", "Sampling done in 12 ports", "June 2027 (CPO)",
        "In progress. Sampling kits were sent to 12 ports in March 2027, results to be reported "
        "in June 2027.", "In progress", fill=BLUE,
        due="June 2027 @ CPO", staff="none",
        defects={"resource-uncountable": "no number"},
    ),
    row(
        "14.", "C", "Y", "Study of berth planning software", "SP4", "Development", "CPO", OF_RU,
        "Study noted", "Autumn 2028 (CPO)",
        "Not started. As explained under activity 3 above (pilotage fees), the Research Unit is "
        "busy until 2028.", "Not started", fill=RED,
        due="Autumn 2028 @ CPO", staff=f"1 {RU}",
        fair={**UNSTARTED, "next-steps-missing": "only why nothing is done"},
    ),
    row(
        "15.", "C", "Y", "Liaison with tug owners", "SP2", "Maintenance", "CPO", OF_EV,
        "Six meetings", "Spring 2030 (CPO)",
        "In progress. Two meetings took place in 2026. A third one is to take place in November "
        "2027.", "In progress", fill=BLUE,
        due="Spring 2030 @ CPO", staff=f"1 {EV}",
        defects={"period-outside-programme": "the period ends in 2029"},
    ),
    row(
        "16.", "B", "Y", "Working hours of port customs offices", "SP2", "Update", "CPO, PTC",
        OF_FAC, "Recommendation updated", "Autumn 2027 (CPO; PTC)",
        "Started in January 2027. A letter was sent to members on 8 March 2027. Replies are "
        "awaited.", "",
        due="Autumn 2027 @ CPO; Autumn 2027 @ PTC", staff=f"1 {FAC}",
        defects={"status-word-missing": "Started is no key word", "status-missing": "no status"},
        fair=FMT,
    ),
    row(
        "17.", "C", "Y", "Mooring line recycling", "FA2", "Development", "CPO", OF_COM,
        "Scheme tested", "Summer 2028 (CPO)",
        "In progress. Activity 31 gives the background. Tests started in April 2027; a report "
        "will be made in Autumn 2027.", "In progress", fill=BLUE,
        due="Summer 2028 @ CPO", staff=f"1 {COM}",
        defects={"reference-missing": "there is no activity 31"},
        fair=VAGUE,
    ),
    row(
        "18.", "B", "Y", "Emergency towing plans", "SP1", "Update", "CPO, HSC", OF_FAC,
        "Twenty plans reviewed", "Autumn 2027 (CPO) [HSC to be informed in Spring 2028]",
        "In progress. Twelve plans were reviewed by February 2027 and eight remain outstanding.",
        "In progress", fill=BLUE,
        due="Autumn 2027 @ CPO; Spring 2028 @ HSC", staff=f"1 {FAC}", fair=FMT,
    ),
    row(
        "19.", "C", "Y", "Cruise terminal signage", "SP5", "Development", "CPO",
        "One (1) officer of the Events Unit", "Signs in use", "Spring 2028 (CPO)",
        "In progress. The icon set was tested in Bergen in October 2026. It will be shown to the "
        "CPO in Spring 2028.", "In progress", fill=BLUE,
        due="Spring 2028 @ CPO", staff=f"1 {EV}",
    ),
    row(
        "20.", "A", "Y", "Truck appointment systems", "FA1", "Development", "CPO, SWG",
        "Two officers of the Facilitation Sub-Directorate", "Recommendations adopted",
        "Autumn 2027 (CPO)\nAutumn 2027 (SAFE WG)",
        "In progress. A comparison of nine systems was presented to the CPO in April 2027. "
        "Recommendations will be drafted by October 2027.", "In progress", fill=BLUE,
        bodies="CPO; SAFE WG",
        due="Autumn 2027 @ CPO; Autumn 2027 @ SAFE WG", staff=f"2 {FAC}",
        defects={"body-alias": "SWG"},
    ),
    row(
        "21.", "C", "Y", "Weather alerts for terminals", "SP2", "Development", "CPO", OF_EV,
        "Alerts sent", "Autumn 2028 (CPO)",
        "Postponed. The CPO decided in April 2027 to take the activity up again in Autumn 2028.",
        "On hold", fill=RED,
        state="Postponed or none", by="progress|none", due="Autumn 2028 @ CPO", staff=f"1 {EV}",
        defects={"status-unknown": "On hold is none of the four"},
    ),
    row(
        "22.", "C", "Y", "Glossary of stevedoring terms", "SP5", "Maintenance", "CPO", OF_EV,
        "Glossary published", "Autumn 2026 (CPO)",
        "Completed (two languages; the third was dropped by decision of the CPO).", "Completed",
        fill=BLUE,
        due="Autumn 2026 @ CPO", staff=f"1 {EV}",
        defects={"fill-contradicts-status": "blue beside Completed"},
    ),
    row(
        "23.", "B", "Y", "Terms of reference of the CPO", "ORG1", "Update", "CPO, Council", OF_FAC,
        "Terms of reference approved", "Spring 2029 (CPO), to the Council in June 2029",
        "Not started. The review falls due in 2029.", "Not started", fill=RED,
        due="Spring 2029 @ CPO; June 2029 @ Council", staff=f"1 {FAC}",
        fair={**FMT, **UNSTARTED},
    ),
    line("II. Activities undertaken continuously"),
    line(*HEADINGS[:11]),
    row(
        "1.", "B", "Y", "Answer members' questions on port statistics", "SP4", "Maintenance",
        "CPO", OF_RU, "Answers given", "Continuous", "Ninety answers were given in 2026.",
        due="Continuous @ -", staff=f"1 {RU}",
    ),
    row(
        "2.", "B", "Y", "Follow the work of the IMO's FAL Committee", "SP2", "Maintenance",
        "CPO, PTC", OF_FAC, "Reports made", "Continuous",
        "The outcome of FAL 51 was reported to the CPO in April 2027.",
        due="Continuous @ -", staff=f"1 {FAC}",
    ),
    row(
        "3.", "C", "Y", "Run the website of the committee", "SP5", "Maintenance", "CPO", OF_EV,
        "Website up to date", "Continuous",
        "The website will be moved to the new server in December 2026.",
        due="Continuous @ -", staff=f"1 {EV}",
        defects={"progress-stale": "December 2026 has passed"},
    ),
    row(
        "4.", "C", "Y", "Keep the photo library", "SP2 and SP5", "Maintenance", "CPO", OF_EV,
        "Library searchable", "Continuous", "1 300 pictures were added in 2026.",
        codes="SP2; SP5", due="Continuous @ -", staff=f"1 {EV}",
        defects={"code-separator": "and for a comma"},
    ),
    row(
        "5.", "B", "Y", "Take note of the reports of the sub-group on pilotage", "ORG1",
        "Maintenance", "CPO", OF_FAC, "Reports noted", "Continuous", "",
        due="Continuous @ -", staff=f"1 {FAC}",
        defects={"value-missing": "Progress is blank"},
    ),
    row(
        "6.", "B", "Y", "Collect accident reports", "SP4", "Maintenance", "CPO", OF_COM,
        "Reports filed", "Ongoing", "Forty reports were filed in 2026.",
        due="?Continuous or Ongoing @ -", staff=f"1 {COM}",
        fair={"timeline-format|timeline-not-continuous": "Ongoing for Continuous"},
    ),
    row(
        "7.", "C", "N", "Award the port photograph of the year", "SP5", "Maintenance", "CPO", OF_EV,
        "Award given", "Continuous", "The 2026 award went to the Port of Tema.",
        due="Continuous @ -", staff=f"1 {EV}",
        defects={"link-no|link-contradicts-codes": "no link"},
    ),
    row(
        "8.", "B", "Y", "Support the regional secretariats", "The whole Strategic Plan",
        "Maintenance", "CPO", OF_FAC, "Support given", "Continuous",
        "Support was given to three regions in 2026.",
        codes="ALL", due="Continuous @ -", staff=f"1 {FAC}",
        fair={"code-unknown": "a remark: the whole Plan"},
    ),
)

PROGRAMME = Programme(
    file="ports.xlsx",
    title="COMMITTEE ON PORT OPERATIONS (CPO) WORK PROGRAMME 2026-2029",
    body="CPO",
    period="2026-2029",
    as_of="2027-05-10",
    sheets=(Sheet("Work programme", ROWS),),
    fair={
        "body-unknown CPO": "the list does not know the CPO: said once",
        "body-unknown Executive Board": "the list does not know the Board: said once",
        "resource-unit-unknown Legal Unit": "the list does not know the Legal Unit",
    },
)
