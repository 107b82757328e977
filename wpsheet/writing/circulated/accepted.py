"""The errors that somebody has accepted: which, why, by whom and how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wpsheet.checking.findings import Finding
from wpsheet.messages.labels import Labels
from wpsheet.writing.circulated.circulation import Circulation
from wpsheet.writing.listing import write_row

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet


def write_accepted(c: Circulation, sheet: Worksheet, row: int, widths: tuple[float, ...]) -> int:
    """Write them as a table of three columns; give the row for what follows."""
    say, accepted = c.say, c.accepted
    if not accepted:
        return row
    heading = say("Accepted errors: not corrected, for the reasons given here")
    c.book.line(sheet, row, heading, "subtitle")
    headings = [say("Activity"), say("Rule"), say("Reason")]
    c.book.table(sheet, row + 1, 0, row + 1 + len(accepted), headings, "Accepted_errors", heading)
    for place, finding in enumerate(accepted, start=row + 2):
        write_row(c.book, sheet, place, _as_accepted(finding, say), widths)
    return row + len(accepted) + 3


def _as_accepted(finding: Finding, say: Labels) -> tuple[str, str, str]:
    """An accepted error: where it is, its rule, and why who has accepted it until when."""
    heading = say.headed(finding.field) if finding.field else ""
    place = finding.label or finding.address.sheet
    until = approved_by = reason = ""
    if finding.waived:
        exception = finding.waived
        until = say("until {day}", day=exception.until) if exception.until else ""
        approved_by, reason = exception.approved_by, exception.reason
    return (
        ", ".join(words for words in (place, heading) if words),
        f"{finding.code} {finding.rule}",
        "\n".join(words for words in (reason, approved_by, until) if words),
    )
