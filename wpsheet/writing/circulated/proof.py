"""Proof-reading of a circulated workbook by a second reader, before it is put in place.

openpyxl opens what was written: every activity's words, every status with its colour and every
figure of Summary must be what the programme says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity, status_fill, status_of
from wpsheet.model.layout import ColumnName, Field, Section
from wpsheet.model.text import unlike
from wpsheet.model.wording import Names
from wpsheet.ooxml.second_reader import (
    MOST_CELLS,
    ProofFailed,
    colour,
    fault_at,
    letters,
    opened,
)
from wpsheet.writing.circulated.circulation import HEADING_ROW, Circulation
from wpsheet.writing.cleaning import cell_text
from wpsheet.writing.sections import ID_COLUMN


@dataclass(slots=True)
class ReadBack:
    """What a second reader found of a circulated workbook."""

    activities: int = 0
    """Activities of which every word was found."""
    statuses: int = 0
    """Status words that were found on their colour."""
    figures: int = 0
    """Figures of Summary that were found."""
    read: bool = True
    """Whether the second reader could read the workbook."""
    large: bool = False
    """Whether it was not asked, because the workbook is very large."""

    def in_words(self, say: Labels) -> str:
        """What was found, in a line."""
        if self.large:
            return say("Not read back by a second reader: the workbook is too large.")
        if not self.read:
            return say("Not read back by a second reader: it cannot open this workbook.")
        found = [say("{n} {n:activity|activities}", n=self.activities)]
        if self.statuses:
            found.append(
                say("{n} {n:status with its colour|statuses with their colours}", n=self.statuses)
            )
        if self.figures:
            found.append(say("{n} {n:figure|figures}", n=self.figures))
        return say("Second reader: {found} read back.", found=Names(found))


def read_back(path: Path, content: bytes, made: Circulation) -> ReadBack:
    """What openpyxl finds in a workbook that shall be put at `path`.

    Raises `ProofFailed` at the first cell that is not what the programme says.
    """
    if sum(len(rows) * len(made.columns[name]) for name, rows in made.rows.items()) > MOST_CELLS:
        return ReadBack(read=False, large=True)
    book = opened(content, only_values=True)
    if book is None:
        return ReadBack(read=False)
    found = ReadBack()
    for section in made.programme.sections:
        _Section(path, made, section, book, found).hold()
    summary = _Cells(path, book, made.say("Summary"))
    for (row, column), asked in made.figures.items():
        held = summary.value(row, column)
        if held != asked if isinstance(asked, int) else letters(held) != letters(asked):
            raise summary.fault(row, column)
        found.figures += isinstance(asked, int)
    return found


class _Cells:
    """The cells of a sheet as they were read, by their rows and columns from 0."""

    def __init__(self, path: Path, book: Any, sheet: str) -> None:
        self.path, self.sheet = path, sheet
        self.rows: list[Sequence[Any]] = []
        if sheet in book.sheetnames:
            book[sheet].reset_dimensions()
            self.rows = list(book[sheet].iter_rows())

    def value(self, row: int, column: int) -> object:
        """What a cell holds; None if it is not there."""
        there = row < len(self.rows) and column < len(self.rows[row])
        return self.rows[row][column].value if there else None

    def fault(self, row: int, column: int) -> ProofFailed:
        return fault_at(self.path, self.sheet, row + 1, column + 1, asked=True)


class _Section(_Cells):
    """The sheet of a section, held against its activities."""

    def __init__(
        self, path: Path, made: Circulation, section: Section, book: Any, found: ReadBack
    ) -> None:
        super().__init__(path, book, made.sheet_of(section))
        self.made, self.section, self.found = made, section, found
        self.fills = {term.fill.upper() for term in made.lists.statuses}
        columns = made.columns[section]
        self.columns: dict[int, ColumnName | None] = {
            place: column.field
            for place, column in enumerate(columns)
            if column.field or column is ID_COLUMN
        }
        self.headings = unlike(cell_text(column.heading) for column in columns)
        self.first = 0
        """The row in which the activity begins that is held."""
        self.rest: dict[int, str] = {}
        """What of its words is still to be found, by column."""

    def hold(self) -> None:
        for column in self.columns:
            self._hold_cell(HEADING_ROW, column, letters(self.headings[column]))
        place = HEADING_ROW
        for place, row in enumerate(self.made.rows[self.section], start=HEADING_ROW + 1):
            if row.continues:
                self._go_on(place, row.activity)
                continue
            self._end()
            if row.group:
                self._hold_cell(place, 0, letters(row.group))
            else:
                self._begin(place, row.activity)
        self._end()
        words = next((c for c, name in self.columns.items() if name is Field.ACTIVITY), 0)
        for further in range(place + 1, len(self.rows)):
            self._hold_cell(further, words, "")

    def _begin(self, place: int, activity: Activity) -> None:
        """Hold the first row of an activity, which may go on in further ones."""
        self.first = place
        for column, name in self.columns.items():
            asked = self._asked(activity, name)
            self.rest[column] = left = self._left(place, column, asked)
            if left and (left == asked or name in (Field.NUMBER, None)):
                raise self.fault(place, column)
            if name is Field.STATUS:
                self._hold_fill(place, column, activity)
        self.found.activities += 1

    def _go_on(self, place: int, activity: Activity) -> None:
        """Hold a row that goes on with the activity above it, whose number it repeats."""
        for column, name in self.columns.items():
            if name is Field.NUMBER:
                number = self._asked(activity, name)
                mark = self.made.say("{number} (continued)", number=number)
                self._hold_cell(place, column, letters(mark))
            elif name is not None:
                self.rest[column] = self._left(place, column, self.rest[column])

    def _end(self) -> None:
        """Refuse an activity of which words are still to be found."""
        for column, words in self.rest.items():
            if words:
                raise self.fault(self.first, column)

    def _left(self, place: int, column: int, asked: str) -> str:
        """What of the words that are asked for a cell does not hold: it holds their beginning."""
        held = letters(self.value(place, column))
        if not asked.startswith(held):
            raise self.fault(place, column)
        return asked[len(held) :].lstrip()

    def _asked(self, activity: Activity, name: ColumnName | None) -> str:
        """What a column of an activity must say: its words, or in the other language its value."""
        if name is None:
            return letters(activity.id)
        cell = activity.cells.get(name)
        if name is not Field.STATUS and self.made.say.english:
            return letters(cell.text.raw if cell else "")
        return letters(self.made.wording(activity, name).raw)

    def _hold_fill(self, place: int, column: int, activity: Activity) -> None:
        asked = (status_fill(activity, self.made.lists) or "").upper()
        row = self.rows[place]
        held = colour(row[column]) if column < len(row) else ""
        if held != asked and (asked or held in self.fills):
            raise self.fault(place, column)
        self.found.statuses += status_of(activity) is not None

    def _hold_cell(self, place: int, column: int, asked: str) -> None:
        if letters(self.value(place, column)) != asked:
            raise self.fault(place, column)
