"""The work programme of an inland waterways committee, in English, as of February 2027.

Written before the tool was run on it; headings in a committee's own order and words.
"""

from __future__ import annotations

from written import CBD, COM, FAC, HEADINGS, RU, Programme, Sheet, line, row

GREEN, BLUE, RED = "92D050", "00B0F0", "FF0000"
OF_FAC = "One officer of the Facilitation Sub-Directorate"

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
ROWS = (
    line("WORK PROGRAMME OF THE INLAND WATERWAYS COMMITTEE (IWC) FOR THE PERIOD 2026 TO 2028"),
    line("as endorsed by the IWC at its 9th Session (Autumn 2026)"),
    line(*HEADINGS),
    row(
        "1.", "A", "Y", "Draft recommendations on clearance at inland ports", "SP1, SP2",
        "Development", "IWC, PTC, Council", "Two officers from the Facilitation Sub-Directorate",
        "Recommendations adopted by the Council in June 2028",
        "Autumn 2027 (IWC)\nSpring 2028 (PTC)\nJune 2028 (Council)",
        "In progress. Following the decision of the IWC in Autumn 2026, a virtual drafting group "
        "was formed on 10 December 2026. Its first text should be ready for the Autumn 2027 "
        "session.", "In progress", fill=BLUE,
        due="Autumn 2027 @ IWC; Spring 2028 @ PTC; June 2028 @ Council", staff=f"2 {FAC}",
    ),
    row(
        "2.", "B", "Y", "Compare waybills used on the Danube, the Rhine and the Mekong", "SP4",
        "Development", "IWC", "One officer from the Research Unit", "Comparison published",
        "Spring 2027 (IWC) – final report",
        "In progress. Waybills of eleven countries have been collected since May 2026; the "
        "comparison is nearly finished and goes to the IWC in April 2027.", "In progress",
        due="Spring 2027 @ IWC", staff=f"1 {RU}",
        fair={"timeline-format": "a remark behind the date"},
    ),
    row(
        "3.", "B", "Y", "Run a pilot on pre-arrival data for barges", "SP2, FA1", "Development",
        "IWC, DMPT", "1 officer (Facilitation Sub-Directorate) and 0.5 officer (ISTS)",
        "Pilot with at least 3 ports", "DMPT: Spring 2027; IWC: Autumn 2027",
        "In progress. Ports in Duisburg, Vienna and Novi Sad joined the pilot in June 2026. So "
        "far, 2,140 messages were exchanged. The pilot ends on 30 June 2027.", "In progress",
        due="Spring 2027 @ DMPT; Autumn 2027 @ IWC", staff=f"1 {FAC}; 0.5 ISTS",
        defects={"timeline-format": "colons instead of brackets"},
        fair={"next-steps-missing": "ends on 30 June"},
    ),
    row(
        "4.", "B", "Y", "Update guidelines on the inspection of tankers", "SP1", "Update",
        "IWC, EC", "Compliance Sub-Directorate – 1 officer", "Guidelines updated",
        "Autumn 2026 (IWC)\nSpring 2027 (EC)",
        "Completed at the level of the IWC in Autumn 2026. The EC will be asked for its views in "
        "March 2027.", "In progress", fill=BLUE,
        state="In progress", by="cell",
        due="Autumn 2026 @ IWC; Spring 2027 @ EC", staff=f"1 {COM}",
        fair={
            "status-contradicts-progress": "Completed, but not wholly",
            "status-word-missing": "the same",
        },
    ),
    row(
        "5.", "C", "Y", "Prepare an exhibition on the history of river customs", "SP5",
        "Development", "IWC", "Events Unit, one officer; Communication Unit, one officer",
        "Exhibition opened", "June 2028",
        "Not started. A concept will be put to the IWC in Autumn 2027.", "Not started", fill=RED,
        due="June 2028 @ -", staff="1 Events Unit; 1 Communication Unit",
        defects={"milestone-without-body": "June 2028 has no body"},
        fair={"body-without-milestone": "the same cause", "key-steps-missing": "nothing begun"},
    ),
    row(
        "6.", "A", "Y", "Train officers of river ports in risk assessment", "SP3; FA2",
        "Maintenance", "IWC, CBC", "1 officer from the Capacity Building Directorate",
        "60 officers trained per year", "Autumn 2027 (IWC), Autumn 2027 (CBC)",
        "In progress. Two regional seminars took place in 2026 (Asunción in May, Bangkok in "
        "November), with 63 participants altogether. A third one is planned in Brazzaville.",
        "In progress",
        codes="SP3; FA2",
        due="Autumn 2027 @ IWC; Autumn 2027 @ CBC", staff=f"1 {CBD}",
        defects={"code-separator": "a semicolon instead of a comma"},
        fair={"timeline-format": "a comma between the dates"},
    ),
    row(
        "7.", "B", "Y", "Review the list of river crossings with joint controls", "SP2", "Update",
        "IWC", OF_FAC, "List published", "Spring 2027 (IWC)\nSpring 2028 (IWC)",
        "In progress. The list of 2026 has 84 entries. The Secretariat will ask Members for "
        "changes in January 2027.", "In progress",
        due="Spring 2027 @ IWC; Spring 2028 @ IWC", staff=f"1 {FAC}",
        defects={"progress-stale": "January 2027 has passed"},
        fair={"next-steps-missing": "what is announced has passed",
              "key-steps-missing": "no step with its date"},
    ),
    row(
        "8.", "b", "Y", "Study digital seals on hatch covers", "SP4, FA3", "Development",
        "IWC, TEG-NII", "One technical officer from the Compliance Sub-Directorate",
        "Study discussed", "Spring 2028 (TEG-NII) and Autumn 2028 (IWC)",
        "In progress as from 1 January 2027. Three suppliers lent equipment. Trials are to last "
        "until December 2027.", "In progress",
        due="Spring 2028 @ TEG-NII; Autumn 2028 @ IWC", staff=f"1 {COM}",
        fair={
            "timeline-format": "and between the dates",
            "priority-unknown": "a small letter",
            "key-steps-missing": "the steps have no date",
        },
    ),
    row(
        "9.", "B", "Y", "Agree on a definition of inland vessel", "SP1", "Development",
        "IWC, Harmonised System Committee", OF_FAC, "Definition agreed",
        "Autumn 2028 (IWC)\nAutumn 2028 (HSC)",
        "Postponed to 2028, as agreed by the IWC in October 2026 because the HSC has asked for "
        "more time. Discussions will continue in writing.", "Postponed", fill=RED,
        bodies="IWC; ?HSC",
        due="Autumn 2028 @ IWC; Autumn 2028 @ HSC", staff=f"1 {FAC}",
        defects={"body-alias|body-unknown": "the HSC in full, in another spelling"},
    ),
    row(
        "10.", "B", "Y", "Set up an online forum of port community systems", "SP2, SP5",
        "Development", "IWC", "One and a half officers from the Facilitation Sub-Directorate",
        "Forum used by 30 ports", "Autumn 2026 (IWC)",
        "Completed. The forum opened on 3 November 2026, with 34 ports (see activity 3 below for "
        "the pilot).", "Completed", fill=GREEN,
        due="Autumn 2026 @ IWC", staff=f"1.5 {FAC}",
        defects={"reference-direction": "activity 3 is above"},
    ),
    row(
        "11.", "B", "Y", "Analyse thefts from barges at anchor", "SP4, FA2", "Development",
        "IWC, EC", "Officers from the Compliance Sub-Directorate", "Analysis presented",
        "Spring 2027 (IWC)\nSpring 2027",
        "In progress. Members reported 118 thefts of 2025 and 2026. The analysis, which was begun "
        "in August 2026, remains to be completed.", "In progress",
        due="Spring 2027 @ IWC; Spring 2027 @ -", staff="none",
        defects={
            "resource-uncountable": "no number of officers",
            "milestone-without-body": "the second date has no body",
        },
        fair={"body-without-milestone": "the same cause"},
    ),
    row(
        "12.", "A", "Y", "Revise the annex on river cruises", "SP1", "Update", "IWC, PFCWG",
        OF_FAC, "Annex revised", "Autumn 2027 (IWC)\nSummer 2027 (PFCWG)",
        "In progress (first reading finished in Autumn 2026). The second reading will take place "
        "in Autumn 2027", "In progress",
        due="Autumn 2027 @ IWC; Summer 2027 @ PFCWG", staff=f"1 {FAC}",
        fair={"timeline-imprecise": "Summer", "status-word-missing": "first reading"},
    ),
    line("Activities undertaken continuously"),
    line(*HEADINGS[:11]),
    row(
        "1.", "B", "Y", "Maintain contact with river commissions", "SP2", "Maintenance",
        "IWC", OF_FAC, "Contacts maintained", "Continuous",
        "The Secretariat took part in five meetings in 2026.",
        due="Continuous @ -", staff=f"1 {FAC}",
    ),
    row(
        "2.", "B", "Y", "Collect statistics of goods carried by inland waterway", "SP4",
        "Maintenance", "IWC", "One officer from the Research unit", "Yearly figures available",
        "Each year (IWC)", "Figures of 2025 were published in September 2026.",
        due="Once a year or Each year @ IWC", staff=f"1 {RU}",
        defects={"timeline-not-continuous": "a continuous activity has a date"},
    ),
    row(
        "3.", "B", "Y", "Advise Members on locks and waiting areas", "", "Maintenance",
        "IWC", OF_FAC, "Advice provided upon request", "Continuous",
        "Advice was provided to Paraguay and Serbia (“best practice at locks) in 2026.",
        due="Continuous @ -", staff=f"1 {FAC}",
        defects={"value-missing": "no code", "unbalanced-quote": "the quotation is not closed"},
    ),
)

PROGRAMME = Programme(
    file="waterways.xlsx",
    title="WORK PROGRAMME OF THE INLAND WATERWAYS COMMITTEE (IWC) FOR THE PERIOD 2026 TO 2028",
    body="IWC",
    period="2026-2028",
    as_of="2027-02-01",
    sheets=(Sheet("IWC 2026-2028", ROWS),),
    fair={"body-unknown IWC": "the list has no IWC: to be told, and once"},
)
