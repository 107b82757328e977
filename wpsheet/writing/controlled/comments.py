"""The comments of an activity as notes on the cells of its row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from wpsheet.model.activity import Activity, Comment
from wpsheet.model.layout import ColumnName
from wpsheet.model.programme import MAX_COMMENT_CHARACTERS
from wpsheet.versions.merging.comments import together
from wpsheet.writing.cleaning import cell_text
from wpsheet.writing.sections import ID_COLUMN, TableColumn

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_WIDTH, _LINE, _MARGIN, _HIGHEST = 260, 14, 14, 640
"""Of the box that a note opens in, in pixels; a longer note is scrolled."""
_CHARACTERS = 42
"""What a line of the box holds."""


def write_comments(
    sheet: Worksheet, row: int, activity: Activity, columns: Sequence[TableColumn]
) -> None:
    """Put the comments of an activity on its cells, those of one cell into one note.

    A comment on a column that this table does not have is on the number.
    """
    places: dict[ColumnName | None, int] = {
        column.field: place
        for place, column in enumerate(columns)
        if column.field or column is ID_COLUMN
    }
    cells: dict[int, list[Comment]] = {}
    for name, comment in activity.comments:
        cells.setdefault(places.get(name, 0), []).append(comment)
    for place, comments in cells.items():
        note = together(comments)
        text = cell_text(note.text)[:MAX_COMMENT_CHARACTERS]
        lines = sum(1 + len(line) // _CHARACTERS for line in text.split("\n"))
        height = min(_HIGHEST, _MARGIN + _LINE * (lines + 1))
        options = {"author": cell_text(note.author), "width": _WIDTH, "height": height}
        sheet.write_comment(row, place, text, options)
