"""The work programme of a rail freight group, in English, as of November 2026.

Written before the tool was run on it: terse, with lists inside the cells.
"""

from __future__ import annotations

from written import CBD, COM, FAC, HEADINGS, RU, Programme, Sheet, group, line, row

GREEN, BLUE, RED = "00B050", "5B9BD5", "C00000"

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
FIRST = (
    line("Rail Freight Working Group (RFWG)"),
    line("Work Programme for 2025 - 2027"),
    line("Section I: Activities undertaken within a specific timeframe"),
    line(*HEADINGS),
    group("Corridors"),
    row(
        "1.", "A", "Y", "Standardize the consignment note of the corridor Asia - Europe", "SP1",
        "Development", "RFWG, PTC", "Two officers from the Facilitation Sub-Directorate",
        "Standard note in use on two corridors", "Autumn 2026 (RFWG)\nAutumn 2027 (PTC)",
        "In progress.\n- Draft note discussed with the railways on 14-15 May 2026.\n- Comments of "
        "nine Members included in September 2026.\n- Next: trial on the northern route, spring "
        "2027.", "In progress", fill=BLUE,
        due="Autumn 2026 @ RFWG; Autumn 2027 @ PTC", staff=f"2 {FAC}",
    ),
    row(
        "2.", "A", "Y", "Measure border times of block trains", "SP4", "Maintenance",
        "RFWG, WGPM", "One officer from the Research Unit", "Six border stations measured",
        "Spring 2026 (WGPM)\nAutumn 2026 (RFWG)",
        "Completed: measurements at all six stations were finished on 2 July 2026. Results were "
        "presented to the RFWG in October 2026.", "Completed", fill=GREEN,
        due="Spring 2026 @ WGPM; Autumn 2026 @ RFWG", staff=f"1 {RU}",
    ),
    row(
        "3.", "B", "Y", "Update the directory of border stations", "SP5", "Update", "RFWG",
        "One officer from the Facilitation Sub-Directorate", "Directory updated every six months",
        "Spring and Autumn 2027 (RFWG)",
        "In progress. Edition 4 was released in June 2026, edition 5 on 2 November 2026. Edition 6 "
        "is in preparation.", "In progress",
        due="Spring 2027 @ RFWG; Autumn 2027 @ RFWG", staff=f"1 {FAC}",
    ),
    row(
        "4.", "B", "Y", "Agree on mutual recognition of seals", "SP1, SP2", "Development",
        "RFWG, PTC, Policy Commission, Council",
        "One officer from the Facilitation Sub-Directorate; one officer from the Compliance "
        "Sub-Directorate", "Agreement signed by 10 Members",
        "Spring 2027 (RFWG)\nAutumn 2027 (PTC)\nDecember 2027 (PC)\nJune 2028 (Council)",
        "In progress. Two informal meetings were held in 2026 (March, Astana; September, Warsaw). "
        "The legal text will be circulated with the documents for Spring 2027.", "In progress",
        bodies="RFWG; PTC; PC; Council",
        due="Spring 2027 @ RFWG; Autumn 2027 @ PTC; December 2027 @ PC; June 2028 @ Council",
        staff=f"1 {FAC}; 1 {COM}",
        defects={
            "body-alias": "Policy Commission for PC",
            "period-outside-programme": "June 2028",
        },
    ),
    group("Technology"),
    row(
        "5.", "B", "Y", "Test drive-through scanners at marshalling yards", "FA3", "Development",
        "RFWG, TEG-NII", "1 officer from the Compliance Sub-Directorate", "Test report",
        "Jan. 2027 (TEG-NII)\nSpring 2027 (RFWG)",
        "In progress; equipment was delivered to the yard on 20 August 2026. The test itself "
        "starts in January 2027.", "In progress",
        due="January 2027 @ TEG-NII; Spring 2027 @ RFWG", staff=f"1 {COM}",
        fair={"timeline-format": "a short month"},
    ),
    row(
        "6.", "C", "Y", "Prepare a paper on hyperloop freight", "SP4", "Development", "RFWG",
        "Intern", "Paper noted", "Autumn 2026 (RFWG)",
        "Completed. The paper was noted by the RFWG in Autumn 2026.", "Completed", fill=GREEN,
        due="Autumn 2026 @ RFWG", staff="none",
        defects={"resource-uncountable": "an intern is no number"},
    ),
    row(
        "7.", "B", "Y", "Develop data exchange between railways and customs", "FA1, SP2",
        "Development", "RFWG, DMPT", "1-2 officers (Facilitation Sub-Directorate), 1 officer "
        "(ISTS)", "Messages exchanged in 5 countries",
        "Spring 2026 (DMPT)\nSpring 2026 (RFWG)",
        "In progress. Message specifications were agreed in April 2026. Tests with two railways "
        "are under way and will end in December 2026.", "In progress",
        due="Spring 2026 @ DMPT; Spring 2026 @ RFWG", staff=f"1-2 {FAC}; 1 ISTS",
        defects={"milestone-overdue": "Spring 2026 has passed"},
    ),
    row(
        "8.", "B", "Y", "Write e-learning on wagon inspection", "SP3", "Development",
        "RFWG, CBC", "0.5 officer from the Capacity Building Directorate", "E-learning online",
        "Autumn 2027 (RFWG and CBC)",
        "Work has started on the storyboard, as agreed in May 2026. Filming is foreseen for March "
        "2027.", "In progress",
        due="Autumn 2027 @ RFWG; Autumn 2027 @ CBC", staff=f"0.5 {CBD}",
        defects={"status-word-missing": "no key word"},
    ),
    row(
        "9.", "A", "Y", "Review risk indicators for rail cargo", "SP1, FA2", "Update",
        "RFWG, EC", "One officer from the Compliance Sub-Directorate",
        "Indicators reviewed and restricted version issued", "Autumn 2027 (RFWG)",
        "In progress. Twenty-two indicators were reviewed by 30 June 2026. Others will follow in "
        "2027.", "Postponed", fill=RED,
        due="Autumn 2027 @ RFWG", staff=f"1 {COM}",
        defects={
            "status-contradicts-progress": "Postponed in the cell, In progress in Progress",
            "body-without-milestone": "the EC has no date",
        },
    ),
    row(
        "10.", "B", "Y", "Review risk indicators for parcels on trains", "SP1, FA2", "Update",
        "RFWG", "One officer from the Compliance Sub-Directorate",
        "Indicators reviewed", "Spring 2028 (RFWG)",
        "Not started. Will be taken up once activity 9 has been completed, in 2027.",
        "Not started", fill=RED,
        due="Spring 2028 @ RFWG", staff=f"1 {COM}",
        defects={"period-outside-programme": "Spring 2028"},
        fair={"activity-near-duplicate": "nearly activity 9", "key-steps-missing": "nothing begun"},
    ),
    row(
        "11.", "B", "Y", "Organize a round table with freight forwarders", "SP2", "Development",
        "RFWG", "Events Unit: one officer", "Round table held", "23/24 March 2027 (RFWG)",
        "In progress. The agenda was agreed with the federation on 9 October 2026; invitations "
        "go out in December.", "In progress",
        due="March 2027 or 23/24 March 2027 or 23-24 March 2027 or 2027-03-23 or 2027-03-24 "
        "@ RFWG", staff="1 Events Unit",
        fair={"timeline-format": "two days with a slash"},
    ),
    row(
        "11.", "C", "Y", "Collect case studies of night trains", "SP5", "Maintenance", "RFWG",
        "One officer from the Facilitation Sub-Directorate", "", "Autumn 2027 (RFWG)",
        "In progress. Five case studies were received by October 2026. Two more are awaited.",
        "In progress",
        due="Autumn 2027 @ RFWG", staff=f"1 {FAC}",
        defects={
            "number-duplicate": "11 stands twice",
            "value-missing": "Key Performance Indicators is blank",
        },
        fair={"number-gap": "the same cause"},
    ),
)

SECOND = (
    line("Section II: Activities undertaken continuously"),
    line(*HEADINGS[:11]),
    row(
        "1.", "A", "Y", "Work with OTIF and OSJD", "SP2", "Maintenance", "RFWG",
        "One officer from the Facilitation Sub-Directorate", "Joint meetings held", "Continuous",
        "A joint meeting was held in Bern on 4 June 2026.",
        due="Continuous @ -", staff=f"1 {FAC}",
    ),
    row(
        "2.", "B", "Y", "Reply to enquiries of railway undertakings", "SP5", "Maintenance",
        "RFWG", "One officer from the Facilitation Sub Directorate", "Replies within a week",
        "Continuous", "So far 88 replies have been given in 2026.",
        due="Continuous @ -", staff=f"1 {FAC}",
        fair={"resource-unit-alias": "without a hyphen"},
    ),
    row(
        "3.", "B", "Y", "Publish a newsletter", "SP6", "Maintenance", "RFWG",
        "One officer from the Communication Unit", "Four issues a year", "Continuous",
        "Issue 14 appeared in October 2026",
        due="Continuous @ -", staff="1 Communication Unit", codes="?SP6",
        defects={"code-unknown": "there is no SP6"},
    ),
)

PROGRAMME = Programme(
    file="rail.xlsx",
    title="Rail Freight Working Group (RFWG) Work Programme for 2025 - 2027",
    body="RFWG",
    period="2025-2027",
    as_of="2026-11-20",
    sheets=(Sheet("Timeframe", FIRST), Sheet("Continuous", SECOND)),
    fair={"body-unknown RFWG": "the list has no RFWG: to be told, and once"},
)
