"""The hidden cells of a body's tab, which its formulas speak of."""

from __future__ import annotations

from dataclasses import dataclass

from wpsheet.model.cells import column_letter
from wpsheet.writing.circulated.live_sections import LiveSection

PLACE, MARKS, COUNTS, TIMELINES, DATES, PASSED, REFUSED, DATED, TEXTS = range(9)
"""The hidden columns: which row of its section a row shows, the marks, the figures, the known
timelines with their dates, the statuses that do not count, which timeline a row has, its texts."""

COMPARED = 250
"""Letters of a text that are looked up; MATCH takes no more than 255."""


@dataclass(frozen=True, slots=True)
class HiddenCells:
    """The hidden cells of a tab, by column: they begin after what is seen, in the first row."""

    seen: int
    """How many columns are seen."""
    capacity: int
    """How many rows of the sections are counted."""
    dates: int
    """How many timelines have their next date beside them."""
    refused: int
    """How many activities have a status that does not count."""

    def letter(self, number: int) -> str:
        """The letter of a hidden column, from 0."""
        return column_letter(self.seen + 1 + number)

    @property
    def marks(self) -> str:
        """1 for each row of the sections whose activity names the body, else 0."""
        return self._range(MARKS, 1, self.capacity)

    def marks_of(self, section: LiveSection) -> str:
        """The marks of one section."""
        return self._range(MARKS, section.before + 1, section.before + section.capacity)

    def dates_in(self, column: int) -> str:
        """The timelines, their next dates, or whether these have passed."""
        return self._range(column, 1, max(1, self.dates))

    def counts(self, reference: str, status: str) -> str:
        """A test whether a status of an activity counts: not if it is listed as `refused`."""
        listed = self._range(REFUSED, 1, max(1, self.refused))
        return f'ISNA(MATCH(LEFT({reference}&"|"&{status},{COMPARED}),{listed},0))'

    def _range(self, column: int, first: int, last: int) -> str:
        letter = self.letter(column)
        return f"${letter}${first}:${letter}${last}"
