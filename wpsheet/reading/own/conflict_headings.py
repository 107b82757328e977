"""The headings that a Conflicts sheet cannot be read without; asked of every workbook."""

from __future__ import annotations

from wpsheet.messages.labels import Labels
from wpsheet.messages.phrases import heading_in
from wpsheet.model.layout import Field
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.own.headings import Headed, headed, spellings


def conflict_headings(grid: Grid) -> Headed:
    return headed(grid, spellings(headings_of))


def headings_of(say: Labels) -> tuple[str, ...]:
    """The headings of the first columns, in their order."""
    activity = heading_in(say.language, Field.ACTIVITY)
    return say("Reference"), activity, say("Column"), say("Take"), say("Base")
