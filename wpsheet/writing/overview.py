"""The Overview tab: what this is, how far it is, and where everything stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wpsheet.layout import Section
from wpsheet.model import Programme
from wpsheet.status import NO_STATUS
from wpsheet.summaries import NONE, PivotRow, Summary
from wpsheet.text import listed
from wpsheet.vocabulary import Status
from wpsheet.writing.book import Book

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet


@dataclass(frozen=True, slots=True)
class Tab:
    """A tab of the workbook as the overview lists it."""

    name: str
    what: str


def write_overview(
    book: Book,
    sheet: Worksheet,
    summary: Summary,
    edition: str,
    tabs: Sequence[Tab],
    *,
    draft: bool,
) -> None:
    """Write the first page: facts, counts by status, a link to every tab, remarks."""
    sheet.fit_to_pages(1, 1)
    for place, width in enumerate((32, 14, 14, 70)):
        sheet.set_column(place, place, width)
    book.line(sheet, 0, summary.programme.title or "Work programme", "title")
    book.line(sheet, 1, edition[:1].upper() + edition[1:], "subtitle")
    if draft:
        book.line(sheet, 2, "DRAFT: not yet cleared for circulation", "banner")
    row = _facts(book, sheet, 4, summary)
    row = _status_counts(book, sheet, row, summary.programme)
    book.line(sheet, row, "In this workbook", "subtitle")
    for tab in tabs:
        row += 1
        book.link(sheet, row, 0, tab.name, tab.name)
        book.write(sheet, row, 1, tab.what, "plain")
    for place, line in enumerate(_remarks(summary), start=row + 2):
        book.line(sheet, place, line, "remark")


def _facts(book: Book, sheet: Worksheet, row: int, summary: Summary) -> int:
    coverage, programme = summary.coverage, summary.programme
    numbers = [f"{len(list(programme.in_section(s)))} in section {s}" for s in programme.sections]
    for name, value in (
        ("Body", programme.body or "not stated"),
        ("Period", str(programme.period or "not stated")),
        ("Activities", f"{coverage.total} ({listed(numbers)})"),
        ("Linked to the Strategic Plan",
         f"{coverage.linked} of {coverage.total} ({_percent(coverage.share)})"),
    ):  # fmt: skip
        book.write(sheet, row, 0, name, "plain", bold=True)
        book.write(sheet, row, 1, value, "plain")
        row += 1
    return row + 1


def _percent(share: float) -> str:
    """A share in whole percent; 100 % only where it is all of them."""
    return "100 %" if share == 1 else f"{min(99, round(share * 100))} %"


def _status_counts(book: Book, sheet: Worksheet, row: int, programme: Programme) -> int:
    """How many activities of section I have which status, in words and share."""
    activities = tuple(programme.in_section(Section.TIMEFRAME))
    if not activities:
        return row
    counts = PivotRow("I", activities).by_status
    book.line(sheet, row, "Completion status, section I", "subtitle")
    top = row + 1
    book.table(sheet, top, 0, top + len(counts), ["Status", "Activities", "Share"],
               "Status_counts", "Activities of section I by status")  # fmt: skip
    for line, (status, number) in enumerate(counts.items(), start=top + 1):
        if status == NONE:
            book.write(sheet, line, 0, NO_STATUS)
        else:
            fill = programme.lists.status_term(Status(status)).fill
            book.write(sheet, line, 0, status, "status", bg_color=f"#{fill}")
        sheet.write_number(line, 1, number, book.format("count"))
        share = book.format("count", num_format="0%")
        sheet.write_number(line, 2, number / len(activities), share)
    return top + len(counts) + 2


def _remarks(summary: Summary) -> list[str]:
    """What the reader of the figures must know."""
    remarks = []
    if summary.coverage.unused_codes:
        remarks.append(f"No activity serves {listed(summary.coverage.unused_codes)}.")
    unknown: dict[str, list[str]] = {}
    for activity in summary.programme.activities:
        for name in activity.bodies.unknown:
            unknown.setdefault(name, []).append(activity.label)
    remarks += [
        f'Not in the list of bodies, and so without a tab: "{name}" ({", ".join(labels)}).'
        for name, labels in unknown.items()
    ]
    return remarks
