"""The work programme of a public-health network, in English, as of February 2026.

Written before the tool was run on it; both sections are on one sheet.
"""

from __future__ import annotations

from datetime import date

from written import BLUE, GREEN, HEADINGS, RED, Programme, Sheet, line, row

CBD, RU = "Capacity Building Directorate", "Research Unit"
OF_CBD, OF_RU = "One officer, Capacity Building Directorate", "One officer, Research Unit"

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
ROWS = (
    line("Border Health Network (BHN) – Work Plan 2024–2027"),
    line("Section I – Activities within a specific timeframe"),
    line(*HEADINGS),
    row(
        "1.", "A", "Y", "Develop guidance on screening at points of entry", "SP1, FA2",
        "Development", "BHN, PTC", OF_CBD, "Guidance endorsed by the PTC",
        "Autumn 2025 (BHN)\nSpring 2026 (PTC)",
        "In progress. The BHN approved the draft guidance on 23 October 2025, subject to editing. "
        "It has been submitted to the PTC for endorsement in Spring 2026.", "In progress",
        due="Autumn 2025 @ BHN; Spring 2026 @ PTC", staff=f"1 {CBD}",
        fair={"next-steps-missing": "for endorsement in Spring 2026"},
    ),
    row(
        "2.", "A", "Y", "Set up an early-warning channel between customs and health authorities",
        "SP2, FA1", "Development", "BHN, EC, Council",
        "2 officers: 1 of the Capacity Building Directorate, 1 of the Research Unit",
        "Channel used by 40 Members in 2027",
        "Spring 2026 (BHN)\nSpring 2026 (EC)\nJune 2026 (Council)",
        "In progress. So far 22 Members have named contact points; the test alert of 12 November "
        "2025 reached 19 of them. A second test takes place in March 2026.", "In progress",
        due="Spring 2026 @ BHN; Spring 2026 @ EC; June 2026 @ Council", staff="",
    ),
    row(
        "3.", "B", "Y", "Compile national rules on the import of medicines in emergencies", "SP4",
        "Maintenance", "BHN", OF_RU, "Compilation online", "Autumn 2026 (BHN)",
        "In progress – 60% of Members had replied by 31 December 2025. A reminder will be sent in "
        "April 2026.", "In progress", fill=BLUE,
        state="In progress", by="cell",
        due="Autumn 2026 @ BHN", staff=f"1 {RU}",
        fair={"status-word-missing": "a share may take the key word back"},
    ),
    row(
        "4.", "A", "Y", "Revise the list of health goods with HS codes", "SP1", "Update",
        "BHN, HSC, PTC", "Two officers of the Tariff and Trade Directorate",
        "Fourth edition published",
        "HSC – September 2025; BHN – October 2025; PTC – Spring 2026",
        "In progress. The HSC classified 37 products in September 2025. The BHN took note of this "
        "in October. The list is going to be published after the PTC's Spring 2026 meeting.",
        "In progress",
        due="September 2025 @ HSC; October 2025 @ BHN; Spring 2026 @ PTC",
        staff="2 Tariff and Trade Directorate",
        defects={"timeline-format": "dashes instead of brackets"},
    ),
    row(
        "5.", "C", "Y", "Hold a regional workshop on vaccines in transit for East and Southern "
        "Africa", "SP3", "Development", "BHN, CBC", OF_CBD, "Workshop held",
        "18-20 March 2025 (BHN)\nAutumn 2025 (CBC)",
        "Completed. 44 officials of 17 Members took part in the workshop in Lusaka (18-20 March "
        "2025); a report was given to the CBC in October 2025.", "Completed", fill=GREEN,
        due="18-20 March 2025 or March 2025 or 2025-03-18 or 2025-03-20 @ BHN; "
        "Autumn 2025 @ CBC", staff=f"1 {CBD}",
    ),
    row(
        "6.", "B", "Y", "Hold a regional workshop on vaccines in transit for the Pacific", "SP3",
        "Development", "BHN, CBC", OF_CBD, "Workshop held", "Mar-25",
        "Postponed. The host withdrew in January 2025. Offers of other hosts are welcome until "
        "June 2026.", "Postponed", fill=RED,
        typed=date(2025, 3, 1), due="?March 2025 @ -", staff=f"1 {CBD}",
        defects={"date-typed": "Excel has made a date of it"},
        fair={
            "milestone-without-body": "the same cause", "body-without-milestone": "the same",
            "milestone-overdue": "March 2025 has passed", "next-steps-missing": "welcome until",
            "activity-near-duplicate": "nearly activity 5",
        },
    ),
    row(
        "7.", "B", "Y", "Develop an online course on infection control for border staff", "SP3",
        "Development", "BHN, CBC", "1.5 officers (Capacity Building Directorate)",
        "Course taken by 2,000 officials", "Autumn 2026 (BHN and CBC)",
        "Not started. (Awaiting the new learning platform, which is to be ready in May 2026.)",
        "Not started", fill=RED,
        due="Autumn 2026 @ BHN; Autumn 2026 @ CBC", staff=f"1.5 {CBD}",
        fair={"key-steps-missing": "nothing was begun"},
    ),
    row(
        "8.", "B", "Y", "Assess risks of counterfeit protective equipment", "SP4, FA2",
        "Development", "BHN, EC", "One officer each from the Research Unit and the Compliance "
        "Sub-Directorate", "Assessment delivered", "Autumn 2025 (BHN), Spring 2026 (EC)",
        "Completed. A restricted report was sent to Members on 15 December 2025..", "Completed",
        fill=GREEN,
        due="Autumn 2025 @ BHN; Spring 2026 @ EC", staff="",
        defects={"doubled-full-stop": "two full stops in Progress"},
        fair={
            "timeline-format": "a comma",
            "resource-uncountable": "one officer each",
        },
    ),
    row(
        "9.", "B", "Y", "Test cold-chain sensors in parcels", "SP2", "Development",
        "BHN, WCO/UPU CC", "One officer of the Facilitation Sub-Directorate", "Test evaluated",
        "Spring 2026 (BHN)\nWCO/UPU CC in Autumn 2026",
        "Nearly completed: 310 of 350 parcels arrived by January 2026. The evaluation is due in "
        "April 2026.", "Completed", fill=GREEN,
        state="Completed", by="cell",
        due="Spring 2026 @ BHN; Autumn 2026 @ WCO/UPU CC", staff="1 Facilitation Sub-Directorate",
        defects={
            "status-word-missing|status-contradicts-progress": "nearly is not completed",
            "timeline-format": "in, and the body before the date",
        },
    ),
    row(
        "10.", "A", "Y", "Exercise the emergency plan with three Members", "SP2", "Development",
        "BHN, Policy Commission", OF_CBD, "Exercise evaluated", "Spring 2027 (BHN)\nDecember 2027 "
        "(PC)",
        "In progress. Ghana, Peru and Viet Nam volunteered in September 2025. Scenarios remain to "
        "be written, see the guidance in activity 1.", "In progress",
        bodies="BHN; PC",
        due="Spring 2027 @ BHN; December 2027 @ PC", staff=f"1 {CBD}",
        defects={"body-alias": "Policy Commission for PC"},
    ),
    row(
        "11.", "B", "Y", "Study delays of blood and organ transports", "SP4", "Development", "BHN",
        OF_RU, "Study published by 2029", "Autumn 2026 (BHN)",
        "In progress. The terms of reference were agreed on 5 May 2025.", "In progress",
        due="Autumn 2026 @ BHN", staff=f"1 {RU}",
        defects={
            "period-outside-programme": "2029 in Key Performance Indicators",
            "next-steps-missing": "nothing is said of what comes next",
        },
    ),
    row(
        "12.", "B", "Y", "Update the contact list of national health coordinators", "SP5",
        "Updating", "BHN", "One officer (10% of working time) of the Research Unit",
        "List complete", "twice a year (BHN)",
        "In progress. The list was updated in November 2025. The next update is due in May 2026.",
        "In progress",
        due="Twice a year or twice a year @ BHN", staff="",
        defects={
            "task-type-alias": "Updating for Update",
            "timeline-imprecise": "twice a year",
        },
        fair={"resource-uncountable": "a share of one officer"},
    ),
    row(
        "13.", "C", "Y", "Report on lessons of the pandemic", "SP5", "Development",
        "BHN, PC, Council", OF_RU, "Report noted by the Council",
        "Spring 2025 (BHN); June 2025 (PC); June 2025 (Council)",
        "Completed in June 2025, when the Council noted the report.", "Completed", fill=GREEN,
        due="Spring 2025 @ BHN; June 2025 @ PC; June 2025 @ Council", staff=f"1 {RU}",
        fair={"timeline-format": "semicolons"},
    ),
    line("Section II – Activities undertaken continuously"),
    line(*HEADINGS[:11]),
    row(
        "1.", "A", "Y", "Answer questions of Members on health measures at borders", "SP3, SP5",
        "Maintenance", "BHN", OF_CBD, "Answers within five working days", "Continuous",
        "In 2025, 131 questions were answered, most of them on vaccines.",
        due="Continuous @ -", staff=f"1 {CBD}",
    ),
    row(
        "2.", "B", "Y", "Follow the work of the WHO and of the WOAH", "SP2", "Maintenance", "BHN",
        "One officer, Reserch Unit", "Reports made to each meeting", "Continous",
        "The Secretariat followed the World Health Assembly in May 2025.",
        due="?Continuous @ -", staff="1 *",
        defects={
            "resource-unit-alias|resource-unit-unknown": "Reserch for Research",
            "timeline-format|timeline-not-continuous|timeline-unparsed": "Continous",
        },
    ),
    row(
        "3.", "B", "Y", "Keep the web page up to date", "SP5", "Maintenance", "BHN",
        "0.2 officer, Communication Unit", "Page updated", "Continuous",
        "The page had 12,400 visits in 2025.",
        due="Continuous @ -", staff="0.2 Communication Unit",
    ),
    row(
        "4.", "B", "Y", "Follow up requests for laboratory support", "SP7", "Maintenance",
        "BHN", OF_CBD, "Requests followed up", "Continuous",
        "Support was arranged for Benin and Togo in 2025.",
        due="Continuous @ -", staff=f"1 {CBD}", codes="?SP7",
        defects={"code-unknown": "there is no SP7"},
    ),
)

PROGRAMME = Programme(
    file="health.xlsx",
    title="Border Health Network (BHN) – Work Plan 2024–2027",
    body="BHN",
    period="2024-2027",
    as_of="2026-02-16",
    sheets=(Sheet("Work Plan", ROWS),),
    fair={
        "body-unknown BHN": "the list has no BHN: to be told, and once",
        "resource-unit-unknown Communication Unit": "not in the list",
    },
)
