"""The headings of a Conflicts sheet, and the rows below them; asked of every workbook."""

from __future__ import annotations

from collections.abc import Iterator

from wpsheet.messages.labels import Labels
from wpsheet.messages.phrases import heading_in
from wpsheet.model.layout import Field
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.own.headings import Headed, headed, spellings


def conflict_headings(grid: Grid) -> Headed:
    """Where the headings are that the sheet cannot be read without."""
    return headed(grid, spellings(headings_of))


def conflict_rows(grid: Grid, heading: Headed) -> Iterator[int]:
    """The rows of conflicts: they say more than two things; words alone are somebody's note."""
    last = max(grid.filled(heading.row), default=0)
    for row in grid.filled_rows():
        if row > heading.row and sum(column <= last for column in grid.filled(row)) > 2:
            yield row


def headings_of(say: Labels) -> tuple[str, ...]:
    """The headings of the first columns, in their order."""
    activity = heading_in(say.language, Field.ACTIVITY)
    return say("Reference"), activity, say("Column"), say("Take"), say("Base")
