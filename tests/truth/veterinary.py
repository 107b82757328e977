"""The plan of work of a veterinary controls committee, two sheets, 15 February 2027.

Written before the tool was run on it, in the manner of an officer who abbreviates.
"""

from __future__ import annotations

from written import BLUE, CBD, COM, EV, FAC, GREEN, HEADINGS, RED, RU, Programme, Sheet, line, row

OF_FAC, OF_COM = f"1 officer ({FAC})", f"1 officer ({COM})"
OF_RU, OF_EV = f"1 officer, {RU}", f"1 officer, {EV}"
FMT = {"timeline-format": "not in the listed form"}
VAGUE = {"timeline-imprecise|timeline-format": "vague"}
UNSTARTED = {"key-steps-missing": "nothing has begun"}

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
TIMED = (
    line("Plan of Work of the Veterinary Controls Committee (VCC), 2025–2028"),
    line("I. Activities undertaken within a specific timeframe"),
    line(*HEADINGS),
    row(
        "1.", "A", "Y", "Revise the model veterinary certificate for dogs and cats", "SP1",
        "Update", "VCC, PTC, Council", f"2 officers ({FAC})", "Certificate adopted",
        "VCC – March 2027\nPTC – Spring 2027\nCouncil – June 2027",
        "IN PROGRESS\n• Draft 3 sent out on 14 Oct. 2026\n• 22 comments received by 30 Nov. 2026\n"
        "Next: VCC to adopt the text in March 2027.", "In progress", fill=BLUE,
        due="March 2027 @ VCC; Spring 2027 @ PTC; June 2027 @ Council", staff=f"2 {FAC}", fair=FMT,
    ),
    row(
        "2.", "A", "Y", "Horse passports: common data elements", "SP1", "Development",
        "VCC, DMPT",
        "One officer each from the Facilitation Sub-Directorate and the Compliance Sub-Directorate",
        "Data set agreed", "Spring 2027 & Autumn 2027 (VCC); Autumn 2027 (DMPT)",
        "Status: In progress. Done so far: mapping of 31 data elements (Sept. 2026). Next: mapping "
        "of the rest by May 2027.", "In progress",
        due="Spring 2027 @ VCC; Autumn 2027 @ VCC; Autumn 2027 @ DMPT",
        staff=f"1 {FAC}; 1 {COM}", fair=FMT,
    ),
    row(
        "3.", "B", "Y", "Training module on live animal transport", "SP3", "Development",
        "VCC, CBC", "CBD (one officer, half-time)", "Module in use",
        "CBC Spring 2028; VCC Spring 2028",
        "Completed for cattle and sheep; poultry and horses are still missing.", "Completed",
        fill=GREEN,
        due="Spring 2028 @ CBC; Spring 2028 @ VCC", staff=f"0.5 {CBD}",
        defects={"status-word-missing|status-contradicts-progress": "two species are missing"},
        fair={**FMT, "resource-unit-alias": "CBD"},
    ),
    row(
        "4.", "B", "Y", "Microchip reader trials", "FA3", "Development", "VCC, TEG-NII", OF_COM,
        "Trials evaluated",
        "Spring 2026 (TEG-NII), postponed to Spring 2027 (TEG-NII); Autumn 2027 (VCC)",
        "Postponed: the readers arrived late (Jan. 2027). Trials now start in March 2027.",
        "Postponed", fill=RED,
        due="?Spring 2026 @ TEG-NII; Spring 2027 @ TEG-NII; Autumn 2027 @ VCC", staff=f"1 {COM}",
        fair=VAGUE,
    ),
    row(
        "5.", "B", "Y", "Animal welfare checklist for road transport", "SP1", "Development",
        "VCC, SAFE WG", OF_FAC, "Checklist in use", "Autumn 2027 (VCC, SAFE WG)",
        "In progress. First version tested at two posts in Nov. 2026 (cf. act. 30). Second version "
        "planned for May 2027.", "In progress", fill=BLUE,
        due="Autumn 2027 @ VCC; Autumn 2027 @ SAFE WG", staff=f"1 {FAC}",
        defects={"reference-missing": "there is no activity 30"},
        fair=FMT,
    ),
    row(
        "6.", "A", "Y", "Digital signature on certificates", "FA3", "Development", "VCC / PTC",
        f"Two officers from the {FAC}", "Signature accepted in ten countries",
        "Autumn 2027 (VCC) then Spring 2028 (PTC)",
        "In progress. A pilot with New Zealand and Chile has been running since 1 Dec. 2026. "
        "Evaluation: Sept. 2027.", "In progress", fill=BLUE,
        bodies="VCC; PTC",
        due="Autumn 2027 @ VCC; Spring 2028 @ PTC", staff=f"2 {FAC}",
        defects={"body-separator": "a stroke for a comma"},
        fair=FMT,
    ),
    row(
        "7.", "C", "Y", "Pet travel leaflets", "SP5", "Development", "VCC", OF_EV,
        "Leaflets printed", "Autumn 2026 (VCC)",
        "Completed in Dec. 2026, a quarter later than planned.", "", fill=GREEN,
        state="Completed", by="progress|fill", due="Autumn 2026 @ VCC", staff=f"1 {EV}",
        fair={"status-missing": "the word is missing, not the colour"},
    ),
    row(
        "8.", "B", "Y", "Sampling plans for hides and skins", "SP4", "Update", "VCC", OF_COM,
        "Four plans endorsed", "Autumn 2025 (VCC)",
        "In progress. Two of the four plans were endorsed in Oct. 2025. The other two will be "
        "ready by June 2026.", "In progress", fill=BLUE,
        due="Autumn 2025 @ VCC", staff=f"1 {COM}",
        defects={"milestone-overdue": "Autumn 2025 has passed",
                 "progress-stale": "June 2026 has passed"},
    ),
    row(
        "9.", "C", "Y", "Refresh the list of national contact points", "SP5", "Maintenence",
        "VCC", OF_EV, "List refreshed each year", "each January (VCC)",
        "In progress. List refreshed on 20 Jan. 2027, to be refreshed again in Jan. 2028.",
        "In progress", fill=BLUE,
        due="?each January or Once a year @ VCC", staff=f"1 {EV}",
        defects={"task-type-unknown|task-type-alias": "misspelt"},
        fair=VAGUE,
    ),
    row(
        "10.", "B", "Y", "Expert missions to island states", "SP3", "Development", "VCC, CBC",
        f"two staff members of the {CBD}", "Two missions", "mid-2027 (CBC) and end 2027 (VCC)",
        "Completed. The missions to Malta (May 2026) and Mauritius (Oct. 2026) were reported to "
        "the CBC in Nov. 2026.", "In progress", fill=BLUE,
        due="Mid-2027 @ CBC; End 2027 @ VCC", staff=f"2 {CBD}",
        defects={"status-contradicts-progress": "Completed beside In progress"},
        fair=VAGUE,
    ),
    row(
        "11.", "C", "Y", "Wildlife trade corridors", "SP2", "Development", "VCC; EC", OF_COM,
        "Map of corridors", "Autumn 2028 (VCC, EC)",
        "Waiting for funding; the Finance Committee decides in May 2027.", "",
        bodies="VCC; EC",
        due="Autumn 2028 @ VCC; Autumn 2028 @ EC", staff=f"1 {COM}",
        defects={"body-separator": "a semicolon", "status-word-missing": "no key word",
                 "status-missing": "no word, no colour"},
        fair={**FMT, "key-steps-missing": "nothing has begun"},
    ),
    row(
        "12.", "B", "Y", "Liaison with the OIE", "SP2", "Maintenance", "VCC", OF_FAC,
        "One meeting a year", "Spring 2028 (VCC)",
        "In progress. Joint meeting held in Paris on 3-4 Nov. 2026. Next meeting in Nov. 2027.",
        "In progress", fill=RED,
        due="Spring 2028 @ VCC", staff=f"1 {FAC}",
        defects={"fill-contradicts-status": "red beside In progress"},
    ),
)

STANDING = (
    line("II. Activities undertaken continuously"),
    line(*HEADINGS[:11]),
    row(
        "1.", "C", "Y", "Keep the glossary of veterinary terms", "SP1", "Update", "VCC", OF_FAC,
        "Glossary up to date", "Continuous (VCC)", "Seventeen terms were added in 2026.",
        due="Continuous @ VCC", staff=f"1 {FAC}",
    ),
    row(
        "2.", "A", "Y", "Monitor outbreaks", "SP4", "Maintenance", "VCC, EC", OF_RU,
        "One note a week", "Continuously", "A weekly note has been sent since Jan. 2026.",
        due="Continuous @ -", staff=f"1 {RU}",
        fair={"timeline-format|timeline-not-continuous": "Continuously for Continuous"},
    ),
    row(
        "3.", "C", "N", "Prepare the sessions of the VCC", "ORG1", "Maintenance", "VCC", OF_EV,
        "Documents issued in time", "Continuous", "All documents of the 2026 session were on time.",
        due="Continuous @ -", staff=f"1 {EV}",
        defects={"link-no|link-contradicts-codes": "no link"},
        fair={"link-no|link-contradicts-codes": "the same cause"},
    ),
    row(
        "4.", "High", "Y", "Report on residues of medicines", "SP4", "Maintenance", "VCC", OF_RU,
        "Reports made", "Continuous", "The 2026 report was noted by the VCC.",
        due="Continuous @ -", staff=f"1 {RU}",
        defects={"priority-unknown": "High for A"},
    ),
)

PROGRAMME = Programme(
    file="veterinary.xlsx",
    title="Plan of Work of the Veterinary Controls Committee (VCC), 2025–2028",
    body="VCC",
    period="2025-2028",
    as_of="2027-02-15",
    sheets=(Sheet("Timed", TIMED), Sheet("Continuous", STANDING)),
    fair={"body-unknown VCC": "the list does not know the VCC: said once"},
)
