"""The programme of a seed trade group, PTC's layout, 16 November 2026; truth written first."""

from __future__ import annotations

from datetime import date

from written import (
    BLUE,
    CBD,
    COM,
    EV,
    FAC,
    GREEN,
    HEADINGS,
    RED,
    RU,
    TT,
    Programme,
    Sheet,
    line,
    row,
)

FMT = {"timeline-format": "not in the listed form"}
VAGUE = {"timeline-imprecise|timeline-format": "vague"}
UNSTARTED = {"key-steps-missing": "nothing has begun"}

# fmt: off
TIMED = (
    line("Programme of Work of the Seed and Plant Trade Group (SPTG), 2025 to 2027"),
    line("I. Activities undertaken within a specific timeframe"),
    line(*HEADINGS),
    row(
        "1.", "A", "Y", "Draw up a code of conduct for sampling seed consignments", "SP1",
        "Development", "SPTG, Council", "1 P-4 and 1 G-6 (Facilitation Sub-Directorate)",
        "Code adopted by the Council",
        "1st draft: Spring 2026 (SPTG); 2nd draft: Autumn 2026 (SPTG); adoption: June 2027 "
        "(Council)",
        "In progress. 1st draft considered in May 2026; 2nd draft circulated on 2 November 2026 "
        "for the 4th meeting (24-26 November 2026). Adoption by the Council is foreseen for June "
        "2027.", "In progress", fill=BLUE,
        due="Spring 2026 @ SPTG; Autumn 2026 @ SPTG; June 2027 @ Council", staff=f"2 {FAC}",
        fair=VAGUE,
    ),
    row(
        "2.", "A", "Y", "Update the list of protected plant varieties", "SP1", "Update", "SPTG",
        "one officer, Research Unit", "List updated twice a year",
        "Spring and Autumn of 2026 and 2027 (SPTG)",
        "In progress. Three of the four updates are planned to be electronic. The first came out "
        "in April 2026, the second on 10 November 2026; the third will follow in April 2027.",
        "In progress", fill=BLUE,
        due="Spring 2026 @ SPTG; Autumn 2026 @ SPTG; Spring 2027 @ SPTG; Autumn 2027 @ SPTG",
        staff=f"1 {RU}", fair=FMT,
    ),
    row(
        "3.", "B", "Y", "Examine smuggling of tulip bulbs and seed potatoes", "SP4",
        "Development", "SPTG, EC", "Compliance Sub-Directorate: 2 officers", "Report examined",
        "SPTG, 5th meeting (May 2027); EC, Autumn 2027",
        "In progress – data called for on 1 June 2026, 34 Members have answered. A report is "
        "being drafted for the 5th meeting.", "In progress", fill=BLUE,
        due="May 2027 or 5th meeting (May 2027) or 5th meeting @ SPTG; Autumn 2027 @ EC",
        staff=f"2 {COM}", fair=VAGUE,
    ),
    row(
        "4.", "B", "Y", "Prepare a common catalogue of phytosanitary seals", "FA1",
        "Development", "SPTG", "1 officer (Facilitation Sub-Directorate)", "Catalogue adopted",
        "Spring 2027 (SPTG) or, failing that, Autumn 2027 (SPTG)",
        "In progress. Photographs of 210 seals were collected between January and September 2026. "
        "The layout has still to be chosen.", "In progress", fill=BLUE,
        due="Spring 2027 @ SPTG; Autumn 2027 @ SPTG", staff=f"1 {FAC}", fair=VAGUE,
    ),
    row(
        "5.", "B", "Y", "Feasibility of DNA tests at the border", "FA3", "Development",
        "SPTG, EC", "1-2 officers from the Research Unit", "Feasibility established",
        "end of 2026: report to the SPTG; mid-2027: report to the EC",
        "In progress. Contract with the University of Wageningen signed on 4 March 2026. First "
        "results expected before Christmas.", "In progress", fill=BLUE,
        due="End 2026 @ SPTG; Mid-2027 @ EC", staff=f"1-2 {RU}", fair=VAGUE,
    ),
    row(
        "6.", "C", "Y", "Rules of origin for grafted plants", "SP1", "Development", "SPTG, PTC",
        "Tariff and Trade Directorate (1 officer)", "Rules drafted",
        "Not before Autumn 2027 (SPTG, PTC)",
        "Not started, because the Technical Committee on Rules of Origin has to give its opinion "
        "first (October 2027).", "Not started", fill=RED,
        due="Autumn 2027 @ SPTG; Autumn 2027 @ PTC", staff=f"1 {TT}",
        fair={**VAGUE, **UNSTARTED, "next-steps-missing": "arguable"},
    ),
    row(
        "7.", "B", "Y", "Single Window recommendations for seed certificates", "FA1", "Update",
        "SPTG", "two officers of the Facilitation Sub-Directorate", "Recommendations endorsed",
        "Autumn 2027 (SPTG), subject to the outcome of the Spring 2027 PTC",
        "In progress. Outline presented in May 2026. Next: comments of the PTC in April 2027.",
        "In progress", fill=BLUE, due="Autumn 2027 @ SPTG if; ?Spring 2027 @ PTC",
        staff=f"2 {FAC}", fair=VAGUE,
    ),
    row(
        "8.", "C", "Y", "Awareness campaign \"Do not mail me\" on seeds in letters", "SP5",
        "Development", "SPTG, WCO/UPU CC", "1 officer, Events Unit", "Campaign run in 20 Members",
        "2026-2027 (SPTG, WCO/UPU CC)",
        "In progress in 14 Members. Posters in six languages printed in July 2026. Other Members "
        "are to join by March 2027.", "In progress", fill=BLUE,
        due="2026-2027 or 2027 or 2026 @ SPTG; 2026-2027 or 2027 or 2026 @ WCO/UPU CC",
        staff=f"1 {EV}", fair=VAGUE,
    ),
    row(
        "9.", "A", "Y", "Memorandum of understanding with ISTA", "SP2", "Development",
        "SPTG, PC, Council", "1 officer of the Facilitation Sub-Directorate", "MoU signed",
        "Autumn 2025 (SPTG)\nJune 2026 (PC and Council)",
        "Completed on 26 June 2026, when both Secretaries General signed the MoU in Brussels.",
        "Completed", fill=GREEN,
        due="Autumn 2025 @ SPTG; June 2026 @ PC; June 2026 @ Council", staff=f"1 {FAC}",
    ),
    row(
        "10.", "C", "Y", "Contact list of national plant protection organizations", "SP5",
        "Maintenance", "SPTG", "0.25 officer (Events Unit)", "List published",
        "Spring 2026 (SPTG)",
        "Done. The list was published on 30 May 2026 and covers 121 countries.", "Completed",
        fill=GREEN, due="Spring 2026 @ SPTG", staff=f"0.25 {EV}",
        defects={"status-word-missing": "Done is no key word"},
    ),
    row(
        "11.", "B", "Y", "Risk profiles for cut flowers", "FA2", "Development", "SPTG, EC",
        "2 officers from the Compliance Sub-Directorate", "Profiles in use in ten airports",
        "Autumn 2027 (SPTG)\nAutumn 2027 (EC)",
        "In progress (80%): eight of ten airports use them since 1 October 2026. Bogotá and "
        "Nairobi are due to join in February 2027.", "In progress", fill=BLUE,
        due="Autumn 2027 @ SPTG; Autumn 2027 @ EC", staff=f"2 {COM}",
    ),
    row(
        "12.", "B", "Y", "Handbook on seed potatoes", "SP3", "Update", "SPTG, CBC",
        "CBD – 1 officer", "Handbook issued", "Autumn 2027 (SPTG, CBC)",
        "Mostly completed; annex 4 (inspection forms) is outstanding and will be ready in March "
        "2027.", "Completed", fill=GREEN,
        due="Autumn 2027 @ SPTG; Autumn 2027 @ CBC", staff=f"1 {CBD}",
        defects={"status-word-missing|status-contradicts-progress": "mostly"},
        fair={**FMT, "resource-unit-alias": "CBD"},
    ),
    row(
        "13.", "C", "Y", "Mobile laboratory for the Sahel", "SP3", "Development", "SPTG, CBC",
        "1 officer from the Capacity Building Directorate", "Laboratory handed over",
        "Autumn 2027 (SPTG, CBC)",
        "On hold until the Finance Committee has decided on the funding (May 2027). The offers of "
        "three suppliers were compared in July 2026.", "On hold", fill=RED,
        due="Autumn 2027 @ SPTG; Autumn 2027 @ CBC", staff=f"1 {CBD}",
        defects={"status-unknown": "On hold is none of the four"},
        fair={**FMT, "status-word-missing": "On hold", "fill-without-word": "the same",
              "next-steps-missing": "arguable"},
    ),
    row(
        "14.", "B", "Y", "Benchmarks for the release of perishable plants", "SP1",
        "Development", "SPTG, WGPM", "One officer, Facilitation Sub-Directorate",
        "Benchmarks agreed", "Autumn 2027 (SPTG)\nAutumn 2027 (WGPM)",
        "Awaiting the report on tulip bulbs and seed potatoes (activity 3).", "", fill=RED,
        due="Autumn 2027 @ SPTG; Autumn 2027 @ WGPM", staff=f"1 {FAC}",
        state="none", by="none",
        defects={"status-word-missing": "no key word",
                 "fill-without-word|status-missing": "red without a word"},
        fair={**UNSTARTED, "fill-without-word|status-missing": "the same"},
    ),
    row(
        "15.", "B", "Y", "Specimen signatures of certification bodies", "SP2", "Maintenance",
        "SPTG", "1 officer, Facilitation Sub-Directorate", "Specimens exchanged",
        "Spring 2027 (SPTG)",
        "In progress. 88 specimens were received up to 31 October 2026. Reminders go out in "
        "January 2027.", "In progress", fill=BLUE, due="Spring 2027 @ SPTG", staff=f"1 {FAC}",
    ),
    row(
        "15.", "C", "Y", "Film on the inspection of bonsai trees", "SP5", "Development", "SPTG",
        "1 officer, Events Unit", "Film shown at the 6th meeting", "November 2027 (SPTG)",
        "In progress: script accepted in September 2026, shooting to start in Osaka in March 2027.",
        "In progress", fill=BLUE, due="November 2027 @ SPTG", staff=f"1 {EV}",
        defects={"number-duplicate|number-gap": "15 twice"},
        fair={**FMT, "number-duplicate|number-gap": "the same"},
    ),
    row(
        "17.", "A", "Y", "Recommendation on genetically modified seed", "SP1", "Development",
        "SPTG, Council", "2 officers (Facilitation Sub-Directorate)", "Recommendation adopted",
        "June 2027",
        "In progress. The SPTG agreed on the text in May 2026. The Council is to adopt it in June "
        "2027.", "In progress", fill=BLUE, typed=date(2027, 6, 1),
        due="?June 2027 @ -", staff=f"2 {FAC}",
        defects={"date-typed": "Excel made a date of it"},
        fair={"milestone-without-body": "the same cell", "body-without-milestone": "the same",
              "number-duplicate|number-gap": "15 for 16", **FMT},
    ),
    row(
        "18.", "B", "Y", "Joint operation HERBARIUM", "SP2", "Development",
        "SPTG, Enforcement Comittee", "3 officers of the Compliance Sub-Directorate",
        "Operation held, results reported", "Autumn 2026 (Enforcement Comittee)\n"
        "Spring 2027 (SPTG)",
        "In progress. Operational phase: 5-16 October 2026, 41 Members, 1,260 seizures. The "
        "results will be presented in May 2027.", "In progress", fill=BLUE,
        bodies="SPTG; ?EC; ?Enforcement Comittee",
        due="Autumn 2026 @ Enforcement Comittee; Spring 2027 @ SPTG; ?Autumn 2026 @ EC",
        staff=f"3 {COM}",
        defects={"body-unknown Comittee": "misspelt"},
        fair={"body-unknown": "the same"},
    ),
    row(
        "19.", "C", "Y", "Guidance on dried medicinal plants", "SP1", "Development", "SPTG, HSC",
        "One officer (Tariff and Trade Directorate)", "Guidance issued", "Autumn 2027 (SPTG)\n"
        "Autumn 2027 (HSC)",
        "In progress. The first chapters were drafted in August 2026. The other chapters will "
        "follow in spring 2027.", "In progress", fill=BLUE,
        due="Autumn 2027 @ SPTG; Autumn 2027 @ HSC", staff=f"1 {TT}",
        fair={"progress-duplicated": "the same text"},
    ),
    row(
        "20.", "C", "Y", "Guidance on herbal teas", "SP1", "Development", "SPTG, HSC",
        "One officer (Tariff and Trade Directorate)", "Guidance issued", "Autumn 2027 (SPTG)\n"
        "Spring 2028 (HSC)",
        "In progress. The first chapters were drafted in August 2026. The other chapters will "
        "follow in spring 2027.", "In progress", fill=BLUE,
        due="Autumn 2027 @ SPTG; Spring 2028 @ HSC", staff=f"1 {TT}",
        defects={"progress-duplicated": "copied from 19",
                 "period-outside-programme": "2028 is after 2027"},
        fair={"activity-near-duplicate": "alike"},
    ),
)

STANDING = (
    line("II. Activities undertaken continuously"),
    line(*HEADINGS[:11]),
    row(
        "1.", "A", "Y", "Follow the work of UPOV and of the IPPC", "SP2", "Maintenance",
        "SPTG, PC", "Half of one officer's time (Research Unit)", "Two briefings a year",
        "Continuous",
        "Briefings were given to the SPTG in May and to the PC in June 2026.",
        due="Continuous @ -", staff=f"0.5 {RU}",
    ),
    row(
        "2.", "B", "Y", "Keep the catalogue of plant pests", "SP1", "Maintenance", "SPTG",
        "1 officer from the P&F sub Directorate", "Catalogue complete", "Continuous",
        "The catalogue has 3,411 entries. It is also used by the helpdesk for seed importers (see "
        "activity 6 below).",
        due="Continuous @ -", staff=f"1 {FAC}",
        defects={"reference-suspect": "the helpdesk is activity 4"},
        fair={"resource-unit-alias": "P&F"},
    ),
    row(
        "3.", "C", "Y", "Collect court decisions on plant variety fraud", "SP4", "Maintenance",
        "SPTG, CAP Group", "1 officer of the Compliance Sub-Directorate", "Digest issued",
        "Continuous",
        "Nineteen decisions were added in 2026. The digest \"Seeds in court has been downloaded "
        "2,300 times.",
        due="Continuous @ -", staff=f"1 {COM}",
        defects={"unbalanced-quote": "not closed"},
    ),
    row(
        "4.", "B", "N", "Run the helpdesk for seed importers", "SP3", "Maintenance", "SPTG",
        "2 part-time officers (Facilitation Sub-Directorate)", "Answers within 3 days",
        "Continuous", "Since January 2026, 640 calls have been answered.",
        due="Continuous @ -",
        defects={"link-no|link-contradicts-codes": "N beside SP3"},
        fair={"link-no|link-contradicts-codes": "the same cause"},
    ),
    row(
        "5.", "B", "Y", "Train inspectors", "SP1 SP3", "Development", "SPTG, CBC",
        "One officer of the Capacity Building Directorate, plus accredited experts",
        "60 inspectors a year", "Continuous",
        "In 2026, 48 inspectors from 16 countries were trained in Lima and Suva.",
        codes="SP1; SP3", due="Continuous @ -", staff=f"1 {CBD}",
        defects={"code-separator": "a space for a comma"},
    ),
    row(
        "6.", "C", "Y", "Publish the yearbook", "SP5", "Maintenance", "SPTG",
        "1 officer (Research Unit)", "Yearbook out by 31 March", "Continuous",
        "The yearbook for 2025 will be published in March 2026.",
        due="Continuous @ -", staff=f"1 {RU}",
        defects={"progress-stale": "March 2026 has passed"},
    ),
    row(
        "7", "B", "Y", "Maintain the seizure statistics", "SP4", "Maintenance", "SPTG, EC",
        "1 officer (Compliance Sub-Directorate)", "Figures published each quarter", "Continuous",
        "The figures for the third quarter of 2026 were published on 2 November 2026.",
        due="Continuous @ -", staff=f"1 {COM}",
        defects={"number-format": "no full stop"},
    ),
    row(
        "8.", "B", "Y", "Exchange early warnings on invasive plants", "SP2", "Maintenance",
        "SPTG", "1 officer, Compliance Sub-Directorate", "Warnings within 24 hours",
        "Continuous",
        "Thirty warnings in 2026. Members send theirs to sptg.alerts@customs.example at any time.",
        due="Continuous @ -", staff=f"1 {COM}",
        defects={"email-address": "an address"},
    ),
    row(
        "9.", "A", "Y", "Give guidance on the reports of the SPTG's expert groups", "ORG1",
        "Updating", "SPTG, PTC, PC, Council",
        "1 officer (Facilitation Sub-Directorate) 0.5 officer (Compliance Sub-Directorate)",
        "Guidance given", "Continuous",
        "The reports of the 2nd and 3rd meetings of the group on bulbs were noted in May 2026.",
        due="Continuous @ -", staff=f"1 {FAC}; 0.5 {COM}",
        defects={"task-type-alias|task-type-unknown": "Updating for Update"},
    ),
    row(
        "10.", "C", "Y", "Maintain the electronic forum of seed laboratories", "SP5",
        "Maintenance", "SPTG", "1 officer (Events Unit) and technical support from ISTS",
        "Forum open at all times", "Continuous",
        "The forum moved to a new server in February 2026 (it was closed for two days. It has 512 "
        "members.",
        due="Continuous @ -", staff=f"1 {EV}",
        defects={"unbalanced-bracket": "not closed"},
    ),
)

PROGRAMME = Programme(
    file="seeds.xlsx",
    title="Programme of Work of the Seed and Plant Trade Group (SPTG), 2025 to 2027",
    body="SPTG",
    period="2025-2027",
    as_of="2026-11-16",
    sheets=(Sheet("Timed", TIMED), Sheet("Continuous", STANDING)),
    fair={"body-unknown SPTG": "the list does not know the SPTG: said once"},
)
