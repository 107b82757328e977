"""The table of a section as a sheet holds it, in the controlled and the circulated workbook."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wpsheet.labels import Labels
from wpsheet.layout import Field, Section, columns_of
from wpsheet.model import Activity, Cell
from wpsheet.text import RichText
from wpsheet.vocabulary import Lists
from wpsheet.writing.book import Book, row_points

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

SHEET_OF = {Section.TIMEFRAME: "Section I", Section.CONTINUOUS: "Section II"}
HEADING_ROW = 3
"""The heading's row counted from 0; title, section and edition or links stand above it."""

Shown = Callable[[Activity, Field], RichText]
"""What a cell of an activity shows."""


def as_written(activity: Activity, name: Field) -> RichText:
    """A cell's own text with its runs, as the officer has it."""
    cell: Cell | None = activity.cells.get(name)
    return cell.text.stripped() if cell else RichText()


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column of a table of activities: its heading, width and text."""

    heading: str
    width: float
    field: Field | None = None
    """None for the reference column of a view, which is a link."""


def table_columns(section: Section, say: Labels | None = None) -> list[TableColumn]:
    """The columns of a section's own table, headed in a language."""
    say = say or Labels()
    return [
        TableColumn(say.heading(column, section), column.width, column.field)
        for column in columns_of(section)
    ]


def set_columns(sheet: Worksheet, columns: Sequence[TableColumn]) -> None:
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width)


def write_activity(
    book: Book,
    sheet: Worksheet,
    row: int,
    activity: Activity,
    columns: Sequence[TableColumn],
    lists: Lists,
    shown: Shown,
) -> float:
    """Write one activity; give the height in points that shows all of it."""
    heights: list[tuple[str, float]] = []
    for place, column in enumerate(columns):
        if column.field is None:
            continue
        text = shown(activity, column.field)
        heights.append((text.raw, column.width))
        fill = _status_fill(activity, text, lists, shown) if column.field is Field.STATUS else None
        if fill:
            book.write(sheet, row, place, text, "status", bg_color=f"#{fill}")
        else:
            book.write(sheet, row, place, text)
    return row_points(heights)


def _status_fill(activity: Activity, text: RichText, lists: Lists, shown: Shown) -> str | None:
    """The colour of a status cell as RRGGBB, None where it has none.

    An officer's own colour is kept as it is written, even where it contradicts the word: that
    is for the check to say. What is circulated has the colour of the status alone.
    """
    cell = activity.cells.get(Field.STATUS)
    own = cell.fill if cell and activity.status_colour else None
    if shown is as_written and own:
        return own
    if activity.status is None or not text.raw:
        return None
    return lists.status_term(activity.status).fill


def heading_points(columns: Sequence[TableColumn]) -> float:
    """The height of a heading row, with room for the filter button in each cell."""
    return row_points((column.heading, column.width - 1) for column in columns)
