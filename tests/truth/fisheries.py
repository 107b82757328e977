"""The work programme of a fisheries commission, in English, as of September 2027.

Written before the tool was run on it; no body and no unit of the WCO is in it but two.
"""

from __future__ import annotations

from written import BLUE, GREEN, HEADINGS, RED, Programme, Sheet, group, line, row

SCI, MCS, SEC = "Science Division", "Compliance Division", "Executive Office"

# Rows stay as they are in the sheet, cells in reading order.
# fmt: off
FIRST = (
    line("Northern Seas Fisheries Commission (NSFC)"),
    line("Work Programme 2026-2029"),
    line("I. Activities with a specific timeframe"),
    line(*HEADINGS),
    group("Stocks and science"),
    row(
        "1.", "A", "Y", "Agree on a harvest control rule for northern cod", "SP1", "Development",
        "SC, NSFC", "Two officers of the Science Division", "Rule adopted by consensus",
        "June 2028 (SC)\nAutumn 2028 (NSFC)",
        "In progress. The Scientific Committee compared four candidate rules at its meeting of "
        "7-11 June 2027 and kept two of them. Simulations are to be presented in June 2028.",
        "In progress", fill=BLUE,
        bodies="?SC; NSFC",
        due="June 2028 @ SC; Autumn 2028 @ NSFC", staff=f"2 {SCI}",
    ),
    row(
        "2.", "A", "Y", "Update the stock assessment of redfish", "SP1, SP4", "Update",
        "SC, NSFC", "1 officer of the Science Division (stock modeller)",
        "Assessment accepted; advice given", "June 2027 (SC)\nAutumn 2027 (NSFC)",
        "Completed by the SC in June 2027, with advice of a total catch of 31,000 tonnes. The "
        "NSFC is to take note of it in Autumn 2027.",
        "Completed", fill=GREEN,
        bodies="?SC; NSFC",
        due="June 2027 @ SC; Autumn 2027 @ NSFC", staff=f"1 {SCI}",
    ),
    row(
        "3.", "B", "Y", "Map vulnerable seabed habitats", "SP4", "Development", "SC, NSFC",
        "One officer (Science Division) and one consultant", "Map published",
        "By the 48th session of the NSFC (November 2028)",
        "In progress. Survey data of three vessels were received by 30 April 2027. Two more "
        "surveys have been scheduled for summer 2028.", "In progress",
        bodies="?SC; NSFC",
        due="November 2028 or 48th session of the NSFC or 48th session @ NSFC", staff="",
        fair={
            "timeline-format": "the number of the session",
            "body-without-milestone": "the SC has no date",
            "resource-uncountable": "a consultant is no officer",
            "next-steps-missing": "have been scheduled",
        },
    ),
    row(
        "4.", "B", "Y", "Review the sampling protocol of observers on board", "SP1", "Review",
        "SC", "One officer of the Science Division", "Protocol reviewed", "June 2028 (SC)",
        "In progress. Eleven observers were interviewed between January and March 2027. A revised "
        "protocol will go to the SC in June 2028.", "In progress",
        bodies="?SC",
        due="June 2028 @ SC", staff=f"1 {SCI}",
        defects={
            "task-type-unknown|task-type-alias": "Review is none of the three",
            "own-body-missing": "the NSFC is not a responsible body",
        },
    ),
    group("Control and enforcement"),
    row(
        "5.", "A", "Y", "Introduce electronic catch reporting for vessels over 24 m", "SP2, FA1",
        "Development", "Compliance Committee, NSFC",
        "Compliance Division: 2 officers; Executive Office: 0.5 officer",
        "90% of vessels report electronically by 2029",
        "March 2028 (Compliance Committee)\nAutumn 2028 (NSFC)",
        "In progress. The data format was frozen on 1 March 2027 and a pilot with 14 trawlers "
        "has been running since. Results are expected before the Compliance Committee meets in "
        "March 2028.", "In progress", fill=BLUE,
        bodies="?Compliance Committee; NSFC",
        due="March 2028 @ Compliance Committee; Autumn 2028 @ NSFC",
        staff=f"2 {MCS}; 0.5 {SEC}",
    ),
    row(
        "6.", "A", "Y", "Draw up a list of vessels engaged in illegal fishing", "SP2",
        "Maintenance", "Compliance Committee, NSFC", "One officer of the Compliance Division",
        "List circulated each year", "Autumn 2027, Autumn 2028 and Autumn 2029 (NSFC)",
        "In progress. The list of 2026 was circulated to all Contracting Parties on 12 December "
        "2026. The next one follows in December 2027.", "In progress",
        bodies="?Compliance Committee; NSFC",
        due="Autumn 2027 @ NSFC; Autumn 2028 @ NSFC; Autumn 2029 @ NSFC", staff=f"1 {MCS}",
        fair={
            "timeline-format": "three dates before one bracket",
            "body-without-milestone": "the Compliance Committee has no date",
        },
    ),
    row(
        "7.", "B", "Y", "Harmonize port inspection reports", "SP1", "Update",
        "Compliance Committee, NSFC", "One officer of the Compliance Division",
        "Report form adopted", "March 2027 (Compliance Committee)\nJune 2027 (NSFC)",
        "In progress. A common form was tested in six ports in May 2026. Comments of two Parties "
        "are still awaited.", "In progress",
        bodies="?Compliance Committee; NSFC",
        due="March 2027 @ Compliance Committee; June 2027 @ NSFC", staff=f"1 {MCS}",
        defects={"milestone-overdue": "June 2027 has passed"},
    ),
    row(
        "8.", "B", "Y", "Set up a network of inspectors' training centres", "SP3", "Development",
        "Compliance Committee, NSFC", "Compliance Division (1 officer)", "Network of four centres",
        "Spring 2028 (Compliance Committee)\nAutumn 2028",
        "Ongoing. Two centres signed the agreement in February 2027. Visits to the others are "
        "planned for early 2028.", "In progress",
        bodies="?Compliance Committee; NSFC",
        due="Spring 2028 @ Compliance Committee; Autumn 2028 @ -", staff=f"1 {MCS}",
        defects={
            "status-word-missing": "Ongoing is none of the key words",
            "milestone-without-body": "Autumn 2028 has no body",
        },
        fair={"body-without-milestone": "the same cause"},
    ),
    row(
        "9.", "C", "Y", "Compare penalties for misreporting", "SP4", "Development",
        "Compliance Committee, NSFC", "One officer of the Compliance Division",
        "Comparison noted", "Spring 2029 (Compliance Committee)\nAutumn 2029 (NSFC)",
        "Not started: the questionnaire will be drafted once the list in activity 6 above has "
        "been circulated in December 2027.", "Not started", fill=RED,
        bodies="?Compliance Committee; NSFC",
        due="Spring 2029 @ Compliance Committee; Autumn 2029 @ NSFC", staff=f"1 {MCS}",
        fair={"key-steps-missing": "nothing was begun"},
    ),
    group("The Commission itself"),
    row(
        "10.", "B", "Y", "Conduct the second performance review of the Commission", "ORG1",
        "Development", "NSFC", "Executive Office: 1 officer, with two external reviewers",
        "Review delivered; recommendations adopted", "Between March and November 2028 (NSFC)",
        "Postponed. The reviewers were chosen in April 2027, but one of them withdrew in July "
        "2027. A new call for candidates closes on 31 October 2027.", "Postponed", fill=RED,
        due="?March 2028 @ NSFC; November 2028 or Between March and November 2028 or March to "
        "November 2028 or March 2028 to November 2028 @ NSFC", staff="",
        fair={
            "timeline-format|timeline-imprecise": "between two months",
            "resource-uncountable": "reviewers are no officers",
        },
    ),
    row(
        "11.", "C", "Y", "Translate the Convention into Icelandic and Norwegian", "SP5",
        "Development", "NSFC", "Outsourced", "Both translations online", "Spring 2027 (NSFC)",
        "Completed. Both translations were proofread by Parties and put on the website on 3 May "
        "2027", "In progress", fill=BLUE,
        state="In progress", by="cell",
        due="Spring 2027 @ NSFC", staff="none",
        defects={
            "status-contradicts-progress": "Completed in Progress, In progress in the cell",
            "resource-uncountable": "no number of officers",
        },
        fair={"milestone-overdue": "the same cause"},
    ),
    row(
        "12.", "B", "Y", "Move the Commission's records to the new server (see activity 31)",
        "ORG2", "Maintenance", "NSFC", "1 to 2 officers of the Executive Office",
        "All records since 1982 moved", "End of 2027 (NSFC)",
        "In progress. Records from 1982 to 2009 were moved in the first half of 2027. The rest "
        "should be moved by December 2027.", "In progress",
        due="End 2027 or End of 2027 @ NSFC", staff=f"1-2 {SEC}",
        defects={"reference-missing": "there is no activity 31"},
        fair={"timeline-imprecise|timeline-format": "the end of a year"},
    ),
)

SECOND = (
    line("II. Continuous activities"),
    line(*HEADINGS[:11]),
    row(
        "1.", "A", "Y", "Publish catch statistics", "SP4", "Maintenance", "NSFC",
        "One officer of the Science Division", "Statistics published within six weeks of each "
        "quarter", "Continuous", "Statistics up to June 2027 were published on 9 August 2027.",
        due="Continuous @ -", staff=f"1 {SCI}",
    ),
    row(
        "2.", "B", "Y", "Answer requests of the FAO and of other regional bodies", "SP2, ORG1",
        "Maintenance", "NSFC", "Executive Office, as needed", "Answers within one month",
        "Continuous", "Nineteen requests were answered between January and August 2027.",
        due="Continuous @ -", staff="none",
        defects={"resource-uncountable": "as needed is no number"},
    ),
    row(
        "4.", "B", "Y", "Advise Parties on the marking of fishing gear", "SP3", "Maintenance",
        "NSFC", "One officer of the Compliance Division", "Advice given", "Continuous",
        "Advice was given to Faroese and Scottish authorities (see section I, activity 7.",
        due="Continuous @ -", staff=f"1 {MCS}",
        defects={
            "number-gap": "3 is missing",
            "unbalanced-bracket": "the bracket is not closed",
        },
    ),
)

PROGRAMME = Programme(
    file="fisheries.xlsx",
    title="Northern Seas Fisheries Commission (NSFC) Work Programme 2026-2029",
    body="NSFC",
    period="2026-2029",
    as_of="2027-09-20",
    sheets=(Sheet("Programme", FIRST), Sheet("Continuous", SECOND)),
    fair={
        "body-unknown NSFC": "the list has none of these bodies: to be told, and once",
        "body-unknown SC": "the same",
        "body-unknown Compliance Committee": "the same",
        "resource-unit-unknown": "the list has none of these units: to be told, and once each",
    },
)
