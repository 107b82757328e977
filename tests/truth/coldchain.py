"""A standards body's working party on the cold chain, headings in its own words, November 2026.

Written before the tool was run on it. It comes in by `import --column`.
"""

from __future__ import annotations

from written import Programme, Sheet, group, line, row

HEADINGS = (
    "Ref", "Rank", "Linked to our strategy?", "What we will do", "Goal",
    "Kind of work", "Who decides", "Who works on it", "How we know it is done",
    "By when and where", "Where we are now", "State",
)  # fmt: skip
COLUMNS = (
    "Ref=number", "Rank=priority", "Linked to our strategy?=plan_link", "What we will do=activity",
    "Goal=plan_codes", "Kind of work=task_type", "Who decides=bodies",
    "Who works on it=resources", "How we know it is done=indicators",
    "By when and where=timeline", "Where we are now=progress", "State=status",
)  # fmt: skip
STANDARDS, DATA = "One officer of the Standards Unit", "One officer of the Data Team"
TRAINING, LEGAL = "One officer of the Training Unit", "One officer of the Legal Office"
FMT = {"timeline-format": "not in the listed form"}
VAGUE = {"timeline-imprecise|timeline-format": "vague"}
UNSTARTED = {"key-steps-missing": "nothing has begun"}

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
ROWS = (
    line("Work programme of the Working Party on the Cold Chain (WPCC), 2025-2027"),
    line(*HEADINGS),
    group("A. Temperature records"),
    row(
        "1.", "A", "Y", "Draft a standard on temperature records for refrigerated containers",
        "G1, G2", "Development", "WPCC, TSC, Plenary", "Two officers of the Standards Unit",
        "Standard adopted by the Plenary",
        "Autumn 2025 (WPCC)\nAutumn 2026 (TSC)\nMay 2027 (Plenary)",
        "In progress. The third draft was reviewed by the TSC on 6 October 2026. It goes to the "
        "Plenary in May 2027.", "In progress",
        due="Autumn 2025 @ WPCC; Autumn 2026 @ TSC; May 2027 @ Plenary", staff="2 Standards Unit",
    ),
    row(
        "2.", "B", "Y", "Compile a glossary of cold chain terms", "G1", "Maintenance", "WPCC",
        "One officer, Legal Office", "Glossary online", "41st session of the WPCC (Spring 2026)",
        "Completed with two months' delay. The glossary (212 terms, three languages) has been on "
        "the website since 30 June 2026.", "Completed",
        due="Spring 2026 @ WPCC", staff="1 Legal Office", fair=FMT,
    ),
    row(
        "3.", "B", "Y", "Compare sensor calibration rules of ten members", "G3", "Development",
        "WPCC, TSC", "1 officer (Standards Unit) and 1 officer (Data Team)",
        "Comparison noted by the TSC", "WPCC: Spring 2026 and Spring 2027; TSC: Autumn 2027",
        "In progress – 7 of 10 national rules compared so far. The remaining three are expected "
        "by January 2027.", "In progress",
        due="Spring 2026 @ WPCC; Spring 2027 @ WPCC; Autumn 2027 @ TSC",
        staff="1 Standards Unit; 1 Data Team", fair=FMT,
    ),
    row(
        "4.", "C", "Y", "Publish a leaflet on pre-cooling", "G4", "Development", "WPCC", TRAINING,
        "Leaflet published in three languages", "Spring 2026 (moved from Autumn 2025) (WPCC)",
        "Completed, except for the Spanish version.", "Completed",
        due="Spring 2026 @ WPCC", staff="1 Training Unit",
        defects={"status-word-missing|status-contradicts-progress": "the Spanish is missing"},
        fair={"timeline-imprecise|timeline-format|timeline-unparsed": "two dates, one is old"},
    ),
    row(
        "5.", "A", "Y", "Test wireless loggers on two trade lanes", "G2", "Development",
        "WPCC, TSC", "Two to three officers from the Data Team", "Test report accepted",
        "To be presented to the WPCC in Spring 2027 and, if agreed there, to the TSC in Autumn "
        "2027",
        "In progress. The lanes Durban–Rotterdam and Santos–Algeciras were chosen in March 2026; "
        "loggers have been on board since July 2026. Results are to be collected until the end "
        "of January 2027.", "In progress",
        due="Spring 2027 @ WPCC; Autumn 2027 @ TSC if", staff="2-3 Data Team", fair=FMT,
    ),
    row(
        "6.", "B", "Y", "Update the table of storage temperatures", "G1", "Update", "WPCC",
        STANDARDS, "Table updated", "Autumn 2026 (WPCC)",
        "Ongoing. Eighteen entries were corrected in September 2026. The table will be closed at "
        "the Autumn 2026 session.", "In progress",
        due="Autumn 2026 @ WPCC", staff="1 Standards Unit",
        defects={"status-word-missing": "Ongoing is no key word"},
    ),
    row(
        "7.", "C", "Y", "Maintain liaison with the makers of refrigeration units", "G5",
        "Maintenance", "WPCC", "One officer of the Standards Unit (25 working days)",
        "One meeting a year", "Each year in Spring, until 2027 (WPCC)",
        "In progress. Meetings were held on 12 February 2025 and 11 February 2026; the next one "
        "is planned for February 2027.", "In progress",
        due="?Spring 2027 or Each year in Spring, until 2027 or Once a year or Each year or "
        "Each year in Spring or 2027 or Until 2027 or Each year until 2027 @ WPCC",
        staff="1 Standards Unit", fair=VAGUE,
    ),
    row(
        "8.", "B", "Y", "Draft a model clause on liability for temperature breaks", "G1",
        "Development", "WPCC, Plenary", "Half an officer of the Legal Office",
        "Model clause adopted", "Spring 2027 (WPCC)\nMay 2027 (Plenary)",
        "Not started. The Legal Office takes this up after the glossary under activity 12 is out.",
        "Not started",
        due="Spring 2027 @ WPCC; May 2027 @ Plenary", staff="0.5 Legal Office",
        defects={"reference-suspect": "the glossary is activity 2"},
        fair=UNSTARTED,
    ),
    row(
        "9.", "B", "Y", "Map cold stores within 50 km of seaports", "G3", "Development", "WPCC",
        "Data Team: one officer", "Map online", "Q1 2027 (WPCC)",
        "In progress (70 %). 640 stores mapped at the end of September 2026, map to be released "
        "in Q1 2027.", "In progress",
        due="Q1 2027 @ WPCC", staff="1 Data Team", fair=VAGUE,
    ),
    row(
        "10.", "C", "Y", "Hold a seminar on power supply for reefers", "G4", "Development",
        "WPCC, Bureau", "Training Unit (1 officer + 1 trainee)", "Seminar held",
        "12-14 May 2026 (WPCC), June 2026 (Bureau)",
        "Completed on 14 May 2026 (181 participants).", "Completed",
        due="12-14 May 2026 or 2026-05-12 or 2026-05-14 or 2026-05-12/2026-05-14 or May 2026 "
        "@ WPCC; June 2026 @ Bureau", fair=FMT,
    ),
    group("B. Packaging and pallets"),
    row(
        "11.", "B", "Y", "Review the recommendation on insulated packaging", "G1", "Update",
        "WPCC, TSC", STANDARDS, "Recommendation revised",
        "Spring 2026 (WPCC)\nAutumn 2026 (Plenary)",
        "In progress. A review group met in January and April 2026. Its report will be considered "
        "by the TSC in November 2026.", "In progress",
        due="Spring 2026 @ WPCC; Autumn 2026 @ Plenary", staff="1 Standards Unit",
        defects={"milestone-body-not-responsible": "the Plenary is not named as responsible"},
        fair={"body-without-milestone": "the TSC has no date"},
    ),
    row(
        "12.", "B", "Y", "Train inspectors in pallet thermography", "G4", "Development", "WPCC",
        "Two officers, Training Unit", "150 inspectors trained", "Spring 2027 (WPCC)",
        "In progress: 126 inspectors trained in 2025 and 2026. Two more courses follow in Nairobi "
        "(January 2027) and Lima (March 2027).", "In progress",
        due="Spring 2027 @ WPCC", staff="2 Training Unit",
    ),
    row(
        "13.", "C", "Y", "Prepare a position on single-use coolants", "G2", "Development",
        "WPCC, TSC", "tbd", "Position agreed", "End of 2027 (WPCC, TSC)",
        "Postponed to 2027 at the request of the Chair; no work is planned before the Spring 2027 "
        "session.", "Postponed",
        due="End 2027 @ WPCC; End 2027 @ TSC", staff="none",
        defects={"resource-uncountable": "no number"},
        fair={**VAGUE, **UNSTARTED},
    ),
    row(
        "14.", "B", "Y", "Count refrigerant losses in road transport", "G3", "Development", "WPCC",
        "1.5 FTE of the Data Team", "Count published", "Autumn 2027 (WPCC)",
        "In progress. The questionnaire went out on 3 March 2026. 31 replies came in by the "
        "deadline; a summary is due in Spring 2027..", "In progress",
        due="Autumn 2027 @ WPCC", staff="1.5 Data Team",
        defects={"doubled-full-stop": "two full stops"},
    ),
    row(
        "15.", "C", "Y", "Revise the marking of pallets", "G1", "Update", "WPCC", STANDARDS,
        "Marking revised", "Spring 2028 (WPCC)",
        "Not started. Work begins once the ISO revision has been published.", "Not started",
        due="Spring 2028 @ WPCC", staff="1 Standards Unit",
        defects={"period-outside-programme": "the period ends in 2027"},
        fair=UNSTARTED,
    ),
    row(
        "17.", "B", "Y", "Produce a handbook on dry ice", "G4", "Development", "WPCC", TRAINING,
        "Handbook printed", "Autumn 2025 (WPCC)",
        "In progress. Chapters 1 to 4 were drafted by October 2025. The handbook will be ready in "
        "February 2026.", "In progress",
        due="Autumn 2025 @ WPCC", staff="1 Training Unit",
        defects={
            "number-gap": "there is no 16",
            "milestone-overdue": "a year late",
            "progress-stale": "February 2026 has passed",
        },
    ),
    row(
        "18.", "B", "Y", "Agree on a unit for thermal capacity", "G1", "Maintenance", "WPCC, TSC",
        STANDARDS, "Unit agreed", "Autumn 2026 (WPCC + TSC)",
        "Completed? The TSC has still to confirm the minutes.", "Completed",
        due="Autumn 2026 @ WPCC; Autumn 2026 @ TSC", staff="1 Standards Unit",
        defects={"status-word-missing|status-contradicts-progress": "a question mark"},
        fair=FMT,
    ),
    row(
        "19.", "C", "Y", "Exchange data on cargo losses with insurers", "G5", "Maintenance",
        "WPCC", "One officer, Data Team", "Two exchanges a year",
        "before the end of 2026 (WPCC)",
        "In progress, although two insurers have left the group. The next exchange takes place on "
        "9 December 2026 (see also activity 14 on refrigerant losses).", "In progress",
        due="End 2026 or before the end of 2026 @ WPCC", staff="1 Data Team", fair=VAGUE,
    ),
    row(
        "20.", "C", "Y", "Promote the standard on door seals", "G4", "Development", "WPCC",
        TRAINING, "Standard known to all members", "Spring 2026 (WPCC)",
        "Completed ahead of schedule.", "Completed",
        due="Spring 2026 @ WPCC", staff="1 Training Unit",
    ),
    row(
        "21.", "C", "N", "Study solar panels on cold stores", "G3", "Development", "WPCC", DATA,
        "Study noted", "Autumn 2027 (WPCC)",
        "Not started. Terms of reference are to be drafted by the Bureau in March 2027.",
        "Not started",
        due="Autumn 2027 @ WPCC", staff="1 Data Team",
        defects={"link-no|link-contradicts-codes": "no link to the strategy"},
        fair=UNSTARTED,
    ),
    group("C. Data and outreach"),
    row(
        "22.", "B", "Y", "Keep the register of approved laboratories", "G3", "Maintenance", "WPCC",
        STANDARDS, "Register up to date", "2026 (WPCC)",
        "In progress. Four laboratories were added in 2026 and two removed. The register will "
        "next be updated in December 2026.", "In progress",
        due="2026 @ WPCC", staff="1 Standards Unit", fair=VAGUE,
    ),
    row(
        "23.", "A", "Y", "Write guidance for airlines on active containers", "G1, G5",
        "Development", "WPCC, TSC, Plenary",
        "Two officers of the Standards Unit and one officer of the Legal Office",
        "Guidance adopted",
        "First draft: Autumn 2026 (WPCC). Final text: Spring 2027 (TSC), May 2027 (Plenary)",
        "In progress. First draft circulated as WPCC/2026/11 on 1 September 2026. Comments are "
        "invited until 15 January 2027.", "In progress",
        due="Autumn 2026 @ WPCC; Spring 2027 @ TSC; May 2027 @ Plenary",
        staff="2 Standards Unit; 1 Legal Office", fair=FMT,
    ),
    row(
        "24.", "B", "Y", "Open a help desk for small exporters", "G4", "Development", "WPCC",
        TRAINING, "Twelve help desks open", "Autumn 2027 (WPCC)",
        "Completed by nine of the twelve members; the other three will open theirs in 2027.", "",
        due="Autumn 2027 @ WPCC", staff="1 Training Unit",
        defects={"status-word-missing": "nine of twelve are not all"},
        fair={"status-missing": "the same cause"},
    ),
    row(
        "25.", "B", "Y", "Test the electronic phytosanitary link", "G2", "Development",
        "WPCC, TSC", DATA, "Link tested by six members",
        "Autumn 2026 – WPCC / Spring 2027 – TSC",
        "In progress. The test server (release 2.1) has run since August 2026. Test cases (annex "
        "B are being written and will be finished in December 2026.", "In progress",
        due="Autumn 2026 @ WPCC; Spring 2027 @ TSC", staff="1 Data Team",
        defects={"unbalanced-bracket": "annex B is not closed"},
        fair=FMT,
    ),
    row(
        "26.", "A", "Y", "Evaluate the first five years of the cold chain label", "G3",
        "Development", "WPCC, Plenary", "Two officers from the Data Team", "Evaluation noted",
        "No later than 31 March 2027 (WPCC); Plenary in May 2027",
        "In progress. Interviews with 44 holders of the label were completed in August 2026. The "
        "evaluation report is being written, for delivery in February 2027.", "In progress",
        due="2027-03-31 or 31 March 2027 @ WPCC; May 2027 @ Plenary", staff="2 Data Team",
        fair=VAGUE,
    ),
    row(
        "27.", "B", "Y", "Draft rules on data ownership for loggers", "G1", "Development", "WPCC",
        LEGAL, "Rules adopted", "Spring 2027 (WPCC)",
        "In progress. See activity 5 below for the trade lanes used. A first text was shared on "
        "20 October 2026; the next follows in February 2027.", "In progress",
        due="Spring 2027 @ WPCC", staff="1 Legal Office",
        defects={"reference-direction": "activity 5 is above"},
    ),
    row(
        "28.", "C", "Y", "Brief the Bureau on carbon accounting", "G5", "Maintenance",
        "WPCC, Bureau", DATA, "Four briefings",
        "Spring and Autumn 2026 (Bureau), Spring 2027 (WPCC)",
        "In progress. The Bureau heard two briefings (17 March and 22 September 2026). The third "
        "is set for March 2027.", "In progress",
        due="Spring 2026 @ Bureau; Autumn 2026 @ Bureau; Spring 2027 @ WPCC", staff="1 Data Team",
        fair=FMT,
    ),
    row(
        "29.", "B", "Y", "Extend the label to fishery products", "G2", "Development", "WPCC, TSC",
        STANDARDS, "Label extended", "Autumn 2027 (WPCC, TSC)",
        "Postponed until the evaluation under activity 26 is available. Budget approval from the "
        "Finance Committee is also needed.", "Postponed",
        due="Autumn 2027 @ WPCC; Autumn 2027 @ TSC", staff="1 Standards Unit",
        fair={**FMT, **UNSTARTED},
    ),
    row(
        "30.", "C", "Y", "Draft questions and answers on thawing", "G4", "Development", "WPCC",
        "One officer, Training Unit", "Questions and answers online", "Autumn 2027",
        "Not started. For questions write to cold.chain@example.org; a first list is to be made "
        "in 2027.", "Not started",
        due="Autumn 2027 @ -", staff="1 Training Unit",
        defects={
            "milestone-without-body": "no body",
            "email-address": "an address",
        },
        fair={"body-without-milestone": "the same cause", **UNSTARTED},
    ),
    row(
        "31.", "B", "Y", "Review the label’s terms of use", "G1", "Update", "WPCC, Plenary",
        "One officer, Legal Office", "Terms adopted",
        "Spring 2027 (WPCC, for discussion); May 2027 (Plenary, for adoption)",
        "In progress. Under activity 40 of the TSC programme the logo was redrawn in 2025; our "
        "terms of use follow it. Members are invited to comment by 29 January 2027.",
        "In progress",
        due="Spring 2027 @ WPCC; May 2027 @ Plenary", staff="1 Legal Office", fair=FMT,
    ),
    row(
        "32.", "C", "Y", "Reply to the consultation on refrigerant bans", "G5", "Maintenance",
        "WPCC", STANDARDS, "Reply sent", "Spring 2026 (WPCC)",
        "Completed. “The reply was sent on 27 February 2026 and acknowledged on 4 March 2026.",
        "Completed",
        due="Spring 2026 @ WPCC", staff="1 Standards Unit",
        defects={"unbalanced-quote": "the quotation is not closed"},
    ),
)

PROGRAMME = Programme(
    file="coldchain.xlsx",
    title="Work programme of the Working Party on the Cold Chain (WPCC), 2025-2027",
    body="WPCC",
    period="2025-2027",
    as_of="2026-11-02",
    sheets=(Sheet("Programme", ROWS),),
    fair={
        "resource-unit-unknown": "units of their own, to be listed once",
        "body-unknown": "bodies of their own, to be listed once",
    },
)
