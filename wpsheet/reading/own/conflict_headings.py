"""The headings that a Conflicts sheet cannot be read without; asked of every workbook."""

from __future__ import annotations

from functools import cache

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field
from wpsheet.model.wording import LANGUAGES
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.own.headings import Headed, headed, in_all_languages


def conflict_headings(grid: Grid) -> Headed:
    return headed(grid, wanted_of_conflicts())


@cache
def wanted_of_conflicts() -> dict[str, set[str]]:
    """Each heading with its spellings, in the order of the sheet's first columns."""
    return in_all_languages(*(_headings(Labels(language)) for language in LANGUAGES))


def _headings(say: Labels) -> tuple[str, ...]:
    activity = say.headed(Field.ACTIVITY)
    return say("Reference"), activity, say("Column"), say("Take"), say("Base")
