"""The Summary tab: every pivot as a table, and the officers by unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from wpsheet.layout import Section
from wpsheet.status import NO_STATUS
from wpsheet.summaries import NONE, PivotRow, Summary, UnitResources
from wpsheet.vocabulary import Lists, Priority, Status, TaskType
from wpsheet.writing.book import Book, identifier, row_points

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_KEY_WIDTH, _MEANING_WIDTH = 16.0, 44.0
_WIDTHS = (_KEY_WIDTH, _MEANING_WIDTH, *[7] * 3, *[6] * 3, *[13] * 3, *[11.5] * 5)
_SHARED = "An activity with several counts once under each; the last line counts each once."
_NO_HEAD_COUNT = (
    "Officers as the activities name them, from-to, added up by unit. The same officer may stand "
    "under several activities: this is no head-count."
)


def write_figures(book: Book, sheet: Worksheet, row: int, summary: Summary) -> None:
    """Write every pivot from `row` (counted from 0) on, one under the other."""
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    meanings = _meanings(summary.programme.lists)
    for caption, heading, rows, note in (
        ("By Strategic Plan code", "Code", summary.by_code, _SHARED),
        ("By responsible body", "Body", summary.by_body, _SHARED),
        ("By priority", "Priority", summary.by_priority, ""),
        ("By type of task", "Type of task", summary.by_task_type, ""),
    ):
        book.line(sheet, row, caption, "subtitle")
        if note:
            book.line(sheet, row + 1, note, "remark")
        row = _pivot(book, sheet, row + 2, (caption, heading), rows, summary.all, meanings)
    if summary.resources:
        book.line(sheet, row, "Team resources", "subtitle")
        book.line(sheet, row + 1, _NO_HEAD_COUNT, "remark")
        _resources(book, sheet, row + 2, summary.resources)


def _meanings(lists: Lists) -> dict[str, str]:
    terms = (*lists.codes, *lists.bodies, *lists.task_types)
    priorities = {"A": "High", "B": "Medium", "C": "Low"}
    return {**{term.name: term.meaning for term in terms}, **priorities}


def _pivot(
    book: Book,
    sheet: Worksheet,
    top: int,
    named: tuple[str, str],
    rows: Sequence[PivotRow],
    everything: PivotRow,
    meanings: Mapping[str, str],
) -> int:
    """One pivot with its heading at `top`; gives the row where the next caption can stand."""
    caption, heading = named
    headings = [
        heading, "Meaning", "All", "Sect. I", "Sect. II", *(f"Pr. {p}" for p in Priority),
        *TaskType, *Status, NO_STATUS,
    ]  # fmt: skip
    table = f"By_{identifier(heading)}"
    book.table(sheet, top, 0, top + len(rows), headings, table, caption)
    for row, pivot in enumerate(rows, start=top + 1):
        _line(book, sheet, row, pivot, meanings.get(pivot.key, ""), total=False)
    bottom = top + len(rows) + 1
    _line(book, sheet, bottom, everything, "each counted once", total=True)
    return bottom + 3


def _line(
    book: Book, sheet: Worksheet, row: int, pivot: PivotRow, meaning: str, *, total: bool
) -> None:
    words, count = ("total", "total count") if total else ("text", "count")
    key = "not stated" if pivot.key == NONE else pivot.key
    book.write(sheet, row, 0, key, words)
    book.write(sheet, row, 1, meaning, words)
    numbers = (
        pivot.total,
        pivot.in_section(Section.TIMEFRAME),
        pivot.in_section(Section.CONTINUOUS),
        *pivot.by_priority.values(),
        *pivot.by_task_type.values(),
        *pivot.by_status.values(),
    )
    for place, number in enumerate(numbers, start=2):
        sheet.write_number(row, place, number, book.format(count))
    sheet.set_row(row, row_points([(meaning, _MEANING_WIDTH), (key, _KEY_WIDTH)]))


def _resources(book: Book, sheet: Worksheet, top: int, resources: Sequence[UnitResources]) -> None:
    headings = ["Activities", "Unit", "From", "To", "Not counted"]
    bottom = top + len(resources)
    book.table(sheet, top, 0, bottom, headings, "Team_resources", "Officers by unit")
    sheet.set_row(top, row_points([("Not counted", 5)]))
    count = book.format("count")
    for row, unit in enumerate(resources, start=top + 1):
        sheet.write_number(row, 0, unit.activities, count)
        book.write(sheet, row, 1, unit.unit)
        if unit.minimum or unit.maximum:
            sheet.write_number(row, 2, unit.minimum, count)
            sheet.write_number(row, 3, unit.maximum, count)
        else:
            book.write(sheet, row, 2, "")
            book.write(sheet, row, 3, "")
        sheet.write_number(row, 4, unit.uncountable, count)
