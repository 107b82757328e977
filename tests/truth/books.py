"""The work programme of a books and media committee, in English, as of June 2029.

Written before the tool was run on it.
"""

from __future__ import annotations

from written import BLUE, GREEN, HEADINGS, RED, Programme, Sheet, line, row

FAC, COM, CBD, RU, TTD = (
    "Facilitation Sub-Directorate",
    "Compliance Sub-Directorate",
    "Capacity Building Directorate",
    "Research Unit",
    "Tariff and Trade Directorate",
)

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
ROWS = (
    line("Standing Committee on Books and Media (SCBM)"),
    line("Draft Work Programme 2028-2031"),
    line("Activities undertaken within a specific timeframe"),
    line(*HEADINGS),
    row(
        "1.", "A", "Y", "Clarify the classification of e-readers", "SP1", "Maintenance",
        "SCBM, HSC", "Tariff and Trade Directorate (one officer)", "Classification opinion given",
        "Spring 2029 (SCBM); Autumn 2029 (HSC)",
        "In progress. SCBM members agreed on a joint position on 22 March 2029 and forwarded it "
        "to the HSC, which will consider it at its September 2029 session.", "In progress",
        due="Spring 2029 @ SCBM; Autumn 2029 @ HSC", staff=f"1 {TTD}",
        fair={"timeline-format": "a semicolon"},
    ),
    row(
        "2.", "A", "Y", "Prepare guidelines on the release of school books in emergencies", "SP1",
        "Development", "SCBM, PTC, Council", "Two officers of the Facilitation Sub-Directorate",
        "Guidelines endorsed in 2030", "Autumn 2029 (SCBM)\nSpring 2030 (PTC)\nJune 2030 (Council)",
        "In progress. At the time of writing (June 2029), the second draft is with Members for "
        "comments until 31 August 2029. The first draft had been issued in November 2028.",
        "In progress", fill=BLUE,
        due="Autumn 2029 @ SCBM; Spring 2030 @ PTC; June 2030 @ Council", staff=f"2 {FAC}",
    ),
    row(
        "3.", "B", "Y", "Survey duties on paper and printing ink", "SP4", "Development", "SCBM",
        "One researcher of the Research Unit", "Survey completed by the end of 2029",
        "Autumn 2029 (SCBM)",
        "In progress. A questionnaire went out on 15 February 2029; by mid-June, 57 Members had "
        "answered. Analysis over the summer; report in October 2029.", "In progress",
        due="Autumn 2029 @ SCBM", staff=f"1 {RU}",
    ),
    row(
        "4.", "B", "Y", "Fight trafficking in old manuscripts", "SP2, FA2", "Development",
        "SCBM, EC", "One officer of the Compliance Sub-Directorate",
        "Operation with 20 Members", "Spring 2029 (EC)\nAutumn 2029 (SCBM)",
        "Operation Codex took place from 4 to 15 December 2028 with 24 Members. A report will be "
        "circulated by September 2029.", "",
        state=None, by="none",
        due="Spring 2029 @ EC; Autumn 2029 @ SCBM", staff=f"1 {COM}",
        defects={
            "status-missing": "the cell is blank",
            "status-word-missing": "no key word",
        },
    ),
    row(
        "5.", "C", "Y", "Publish a list of national book agencies", "SP5", "Maintenance", "SCBM",
        "One officer of the Facilitation Sub-Directorate", "List published and updated yearly",
        "Spring 2028, Spring 2029, Spring 2030 (SCBM)",
        "In progress. The 2029 list was put online on 2 April 2029. Next update: Spring 2030.",
        "In progress",
        due="Spring 2028 @ SCBM; Spring 2029 @ SCBM; Spring 2030 @ SCBM", staff=f"1 {FAC}",
        fair={"timeline-format": "three dates before one bracket"},
    ),
    row(
        "6.", "B", "Y", "Develop a course for librarians on customs rules", "SP3", "Development",
        "SCBM, CBC, Council", "1 officer of the Capacity Building Directorate, 2 trainers",
        "Course tested", "Spring 2030 (SCBM, CBC)",
        "Not started. The course outline is scheduled for January 2030.", "Not started", fill=RED,
        due="Spring 2030 @ SCBM; Spring 2030 @ CBC", staff="",
        defects={"body-without-milestone": "the Council has no date"},
        fair={
            "key-steps-missing": "nothing was begun",
            "resource-unit-unknown": "two trainers of no unit",
        },
    ),
    row(
        "7.", "B", "Y", "Simplify declarations for exhibition copies", "SP1", "Update",
        "SCBM, ATA Convention CPs", "1 officer of the Facilitation Sub-Directorate",
        "Simplified declaration in use", "Autumn 2028 (SCBM)\nAutumn 2029 (ATA Convention CPs)",
        "Completed (SCBM, Autumn 2028). The Contracting Parties will be informed in Autumn 2029.",
        "Completed", fill=GREEN,
        due="Autumn 2028 @ SCBM; Autumn 2029 @ ATA Convention CPs", staff=f"1 {FAC}",
    ),
    row(
        "8.", "A", "Y", "Address piracy of audio books", "FA2", "Development", "SCBM, CAP Group",
        "1 officer of the Compliance Sub-Directorate", "Action plan agreed",
        "Autumn 2029 (SCBM), Spring 2030 (CAP Group)",
        "Postponed to Autumn 2029. Experts met online on 30 January 2029.", "In progress",
        fill=BLUE,
        state="In progress", by="cell",
        due="Autumn 2029 @ SCBM; Spring 2030 @ CAP Group", staff=f"1 {COM}",
        defects={"status-contradicts-progress": "Postponed in Progress"},
        fair={"timeline-format": "a comma"},
    ),
    row(
        "10.", "B", "Y", "Revise the Florence Agreement checklist", "SP1", "Update", "SCBM",
        "One officer of the Facilitation Sub-Directorate", "Checklist revised",
        "Autumn 2032 (SCBM)",
        "In progress. Work on the checklist was resumed in May 2029. A draft is due in March 2030.",
        "In progress",
        due="Autumn 2032 @ SCBM", staff=f"1 {FAC}",
        defects={
            "number-gap": "9 is missing",
            "period-outside-programme": "Autumn 2032",
        },
    ),
    row(
        "11.", "B", "Yes", "Study print-on-demand across borders", "SP4", "Development", "SCBM",
        "TBD", "Study presented", "Autumn 2030 (SCBM)",
        "In progress (since March 2029, with the help of a university). Interim results are "
        "expected in Spring 2030. See activity 1 below for e-readers.", "In progress",
        due="Autumn 2030 @ SCBM", staff="none",
        defects={
            "resource-uncountable": "TBD",
            "reference-direction": "activity 1 is above",
        },
        fair={"link-unknown": "Yes for Y"},
    ),
    row(
        "12.", "B", "Y", "Hold the Committee's book fair seminar", "SP5", "Development", "SCBM",
        "Events Unit: 2 officers", "Seminar held", "11 October 2028 (SCBM)",
        "Completed. Held on 11 October 2028 in Frankfurt, with 130 participants.", "Completed",
        fill=GREEN,
        due="2028-10-11 or 11 October 2028 @ SCBM", staff="2 Events Unit",
    ),
    line("Activities undertaken continuously"),
    line(*HEADINGS[:11]),
    row(
        "1.", "B", "Y", "Liaise with publishers' associations", "SP2", "Maintenance", "SCBM",
        "One officer of the Facilitation Sub-Directorate", "Liaison maintained", "Continuous",
        "Regular exchanges were held in 2028 and 2029.",
        due="Continuous @ -", staff=f"1 {FAC}",
    ),
    row(
        "2.", "B", "Y", "Monitor WTO notifications on cultural goods", "SP4", "Maintenance",
        "SCBM", "0,2 officer of the Tariff and Trade Directorate", "Notifications monitored",
        "Ongoing", "Fourteen notifications were monitored in 2028.",
        due="?Continuous @ -", staff=f"0.2 {TTD}",
        defects={
            "decimal-comma": "0,2 for 0.2",
            "timeline-not-continuous|timeline-format": "Ongoing for Continuous",
        },
    ),
    row(
        "3.", "B", "Y", "Answer Members' questions", "SP5", "Updates", "SCBM",
        "One officer of the Facilitation Sub-Directorate", "Questions answered", "Continuous",
        "Forty questions were answered in 2028.",
        due="Continuous @ -", staff=f"1 {FAC}",
        defects={"task-type-alias": "Updates for Update"},
    ),
)

PROGRAMME = Programme(
    file="books.xlsx",
    title="Standing Committee on Books and Media (SCBM) Draft Work Programme 2028-2031",
    body="SCBM",
    period="2028-2031",
    as_of="2029-06-20",
    sheets=(Sheet("SCBM", ROWS),),
    fair={"body-unknown SCBM": "the list has no SCBM: to be told, and once"},
)
