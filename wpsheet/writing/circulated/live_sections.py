"""What the formulas of the bodies' tabs address: the sections, and the tabs' own hidden cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum

from wpsheet.messages.labels import Labels
from wpsheet.model.cells import column_letter
from wpsheet.model.layout import ColumnName, Field, OwnColumn, Section
from wpsheet.writing.circulated.circulation import HEADING_ROW, Circulation, SectionRow
from wpsheet.writing.formulas import quoted
from wpsheet.writing.sections import ID_COLUMN

SPARE_BELOW = 50
"""Rows below a section that are counted as well, for activities added there."""
_LAST_ROW = 1_048_576


@dataclass(frozen=True, slots=True)
class LiveSection:
    """One section, each column of it under a defined name from its heading to the last row.

    The heading is in the name, so that a row inserted right below it is in the name as well;
    and it is one name a column, so that a column inserted between two does no harm.
    """

    section: Section
    rows: Sequence[SectionRow]
    before: int
    """How many rows the sections before it count, spare ones included."""
    fields: tuple[ColumnName, ...]
    continued: bool
    """Whether any row goes on with the one above it."""
    sheet: str
    has_ids: bool

    @property
    def capacity(self) -> int:
        """How many rows of it are counted."""
        return len(self.rows) + SPARE_BELOW

    def name(self, field: ColumnName) -> str:
        """The defined name of a column: "Bodies_I"; "Own7_I" of a column of the committee's own."""
        own = isinstance(field, OwnColumn)
        word = f"Own{self.fields.index(field) + 1}" if own else field.value.capitalize()
        return f"{word}_{self.section}"

    def cell(self, place: str | int, field: ColumnName) -> str:
        """The cell of a column at a place within the section, from 1."""
        inside = place + 1 if isinstance(place, int) else f"{place}+1"
        return f"INDEX({self.name(field)},{inside})"

    def key(self, row: SectionRow) -> tuple[str, str]:
        """What an activity is found by as a formula holds it, and the column to look in."""
        if self.has_ids and row.activity.id:
            return quoted(row.activity.id), f"Id_{self.section}"
        return quoted(row.texts[Field.NUMBER].raw), self.name(Field.NUMBER)

    def label(self, number: str, *, alone: bool) -> str:
        """A formula for the label of a cell with a number: I.14; 1.10 where the number tells it."""
        if alone:
            return f'TRIM(SUBSTITUTE({number}&" ",". "," "))'
        return f'"{self.section}."&SUBSTITUTE({number},".","")'

    def counted(self, field: ColumnName) -> str:
        """The cells of a column in all rows that are counted."""
        return f"{self.cell(1, field)}:{self.cell(self.capacity, field)}"

    def beyond(self, field: ColumnName) -> str:
        """The cells of a column below the rows that are counted."""
        name = self.name(field)
        return f"{self.cell(self.capacity + 1, field)}:INDEX({name},ROWS({name}))"


def continuation_mark(say: Labels) -> str:
    """What the number of a row that goes on with the one above it ends with."""
    return say("{number} (continued)", number="").strip()


def live_sections(c: Circulation) -> Iterator[LiveSection]:
    """Every section of the workbook, its columns named in it: once for each workbook."""
    before = 0
    for section, rows in c.rows.items():
        fields = tuple(column.field for column in c.columns[section] if column.field)
        continued = any(row.continues for row in rows)
        ids = next((p for p, each in enumerate(c.columns[section]) if each is ID_COLUMN), None)
        live = LiveSection(
            section, rows, before, fields, continued, c.sheet_of(section), ids is not None
        )
        named = {live.name(field): place for place, field in enumerate(fields, start=1)}
        if ids is not None:
            named[f"Id_{section}"] = ids + 1
        for name, place in named.items():
            column = column_letter(place)
            c.book.define(name, f"'{live.sheet}'!${column}${HEADING_ROW + 1}:${column}${_LAST_ROW}")
        before += live.capacity
        yield live


class Hidden(IntEnum):
    """The hidden columns of a tab, in their order."""

    PLACE = 0
    """Which row of its section a row shows."""
    MARKS = 1
    COUNTS = 2
    TIMELINES = 3
    """The known timelines, beside them their next dates, and whether these have passed."""
    DATES = 4
    PASSED = 5
    REFUSED = 6
    """The statuses that do not count."""
    DATED = 7
    """Which timeline a row has."""
    TEXTS = 8
    """The first one with texts."""


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
        return self._range(Hidden.MARKS, 1, self.capacity)

    def marks_of(self, section: LiveSection) -> str:
        """The marks of one section."""
        return self._range(Hidden.MARKS, section.before + 1, section.before + section.capacity)

    def dates_in(self, column: int) -> str:
        """The timelines, their next dates, or whether these have passed."""
        return self._range(column, 1, max(1, self.dates))

    def counts(self, reference: str, status: str) -> str:
        """A test whether a status of an activity counts: not if it is listed as `refused`."""
        listed = self._range(Hidden.REFUSED, 1, max(1, self.refused))
        return f'ISNA(MATCH(LEFT({reference}&"|"&{status},{COMPARED}),{listed},0))'

    def _range(self, column: int, first: int, last: int) -> str:
        letter = self.letter(column)
        return f"${letter}${first}:${letter}${last}"
