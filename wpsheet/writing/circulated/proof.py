"""Proof-reading of a circulated workbook by a second reader, before it is put in place.

openpyxl opens what was written: every activity's words, every status with its colour and every
figure of Summary must be what the programme says.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wpsheet.grammars.status import NO_STATUS
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity, status_fill, status_of
from wpsheet.model.layout import ColumnName, Field, Section
from wpsheet.model.periods import CONTINUOUS
from wpsheet.model.text import unlike
from wpsheet.model.wording import Names
from wpsheet.ooxml.second_reader import MOST_CELLS, colour, fault_at, letters, opened
from wpsheet.summaries.counts import NONE, PivotRow
from wpsheet.writing.circulated.circulation import Circulation
from wpsheet.writing.cleaning import cell_text
from wpsheet.writing.sections import ID_COLUMN

_Count = Callable[[Any], int]
"""What a column counts in a line."""
_HEADINGS = 40
"""So many rows, at most, the headings of a section are looked for in."""


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
        _Section(path, made, section, found).hold(_rows(book, made.sheet_of(section)))
    if made.body is None:
        summary = made.say("Summary")
        _Figures(path, made, summary, found).hold(_rows(book, summary))
    return found


def _rows(book: Any, sheet: str) -> list[Sequence[Any]]:
    """The rows of a sheet, the first one first; none if it is not there."""
    if sheet not in book.sheetnames:
        return []
    book[sheet].reset_dimensions()
    return list(book[sheet].iter_rows())


def _value(row: Sequence[Any], column: int) -> object:
    return row[column].value if column < len(row) else None


class _Section:
    """Holds the sheet of a section against its activities."""

    def __init__(self, path: Path, made: Circulation, section: Section, found: ReadBack) -> None:
        self.path, self.made, self.section, self.found = path, made, section, found
        self.sheet = made.sheet_of(section)
        self.fills = {term.fill.upper() for term in made.lists.statuses}

    def hold(self, rows: list[Sequence[Any]]) -> None:
        top, columns = self._headings(rows)
        place, above = top, None
        for activity in self.made.programme.in_section(self.section):
            for line in activity.groups_after(above):
                self._hold_cell(rows, place, 0, letters(line))
                place += 1
            above = activity.group
            place = self._hold_activity(rows, place, columns, activity)
            self.found.activities += 1
        for further in range(place, len(rows)):
            self._hold_cell(rows, further, columns.get(Field.ACTIVITY, 0), "")

    def _headings(self, rows: list[Sequence[Any]]) -> tuple[int, dict[ColumnName | None, int]]:
        """The row below the headings, counted from 0, and where each column is."""
        columns = self.made.columns[self.section]
        headings = unlike(cell_text(column.heading) for column in columns)
        asked = dict(zip(map(letters, headings), columns, strict=True))
        for place, row in enumerate(rows[:_HEADINGS]):
            heads = {letters(_value(row, column)): column for column in range(len(row))}
            if asked.keys() <= heads.keys():
                return place + 1, {
                    column.field: heads[heading]
                    for heading, column in asked.items()
                    if column.field or column is ID_COLUMN
                }
        raise fault_at(self.path, self.sheet, 1, 1, asked=True)

    def _hold_activity(
        self, rows: list[Sequence[Any]], place: int, columns: dict[ColumnName | None, int],
        activity: Activity,
    ) -> int:  # fmt: skip
        """Hold one activity, which may go on in further rows; gives the row below it."""
        asked = {name: self._asked(activity, name) for name in columns}
        first, rest = place, {}
        for name, column in columns.items():
            held = letters(_value(rows[place], column)) if place < len(rows) else ""
            whole = name in (Field.NUMBER, None) or not held
            if not asked[name].startswith(held) or (whole and held != asked[name]):
                raise fault_at(self.path, self.sheet, place + 1, column + 1, asked=True)
            rest[name] = asked[name][len(held) :].lstrip()
        place += 1
        number = columns.get(Field.NUMBER, 0)
        mark = letters(self.made.say("{number} (continued)", number=asked.get(Field.NUMBER, "")))
        while short := [name for name in rest if rest[name]]:
            if place == len(rows) or letters(_value(rows[place], number)) != mark:
                raise fault_at(self.path, self.sheet, first + 1, columns[short[0]] + 1, asked=True)
            for name, column in columns.items():
                if name in (Field.NUMBER, None):
                    continue  # which each row repeats
                held = letters(_value(rows[place], column))
                if not rest[name].startswith(held):
                    raise fault_at(self.path, self.sheet, place + 1, column + 1, asked=True)
                rest[name] = rest[name][len(held) :].lstrip()
            place += 1
        if Field.STATUS in columns:
            self._hold_fill(rows[first], first, columns[Field.STATUS], activity)
        return place

    def _asked(self, activity: Activity, name: ColumnName | None) -> str:
        """What a column of an activity must say: its words, or in the other language its value."""
        if name is None:
            return letters(activity.id)
        cell = activity.cells.get(name)
        if name is not Field.STATUS and self.made.say.english:
            return letters(cell.text.raw if cell else "")
        return letters(self.made.wording(activity, name).raw)

    def _hold_fill(self, row: Sequence[Any], place: int, column: int, activity: Activity) -> None:
        asked = (status_fill(activity, self.made.lists) or "").upper()
        held = colour(row[column]) if column < len(row) else ""
        if held != asked and (asked or held in self.fills):
            raise fault_at(self.path, self.sheet, place + 1, column + 1, asked=True)
        self.found.statuses += status_of(activity) is not None

    def _hold_cell(self, rows: list[Sequence[Any]], place: int, column: int, asked: str) -> None:
        if letters(_value(rows[place], column) if place < len(rows) else "") != asked:
            raise fault_at(self.path, self.sheet, place + 1, column + 1, asked=True)


class _Figures:
    """Holds the tables of Summary, known by their headings, against the counts."""

    def __init__(self, path: Path, made: Circulation, sheet: str, found: ReadBack) -> None:
        self.path, self.made, self.sheet, self.found = path, made, sheet, found
        self.counts = list(self._counts())
        self.dates = letters(made.say("Due dates"))

    def hold(self, rows: list[Sequence[Any]]) -> None:
        tables = iter(self.made.summary.pivots.items())
        waiting: dict[str, list[Any]] = {}
        counts: dict[int, _Count] = {}
        dated = not self.made.agenda.sittings
        for place, row in enumerate(rows):
            headed = dict(self._headed(row))
            if not counts and not dated and letters(_value(row, 1)) == self.dates:
                dated, counts, waiting = True, {1: lambda number: number}, self._sessions()
            elif headed and not counts:
                counts, waiting = headed, defaultdict(list)
                for name, pivots in itertools.islice(tables, 1):
                    for each in pivots:
                        waiting[letters(self._key(name, each))].append(each)
            elif counts and not self._is_line(row):
                self._hold_all(waiting, place)
                counts = {}
            elif counts:
                key = letters(_value(row, 0))
                same = waiting.get(key)
                self._hold_line(row, place, same.pop(0) if same else None, counts)
                if not same:
                    waiting.pop(key, None)
        self._hold_all(waiting, len(rows) - 1)
        self._hold_all(dict(tables), len(rows) - 1)
        if not dated:
            raise fault_at(self.path, self.sheet, max(len(rows), 1), 1, asked=True)

    def _sessions(self) -> dict[str, list[Any]]:
        """How many due dates each session has, by the words that it is called."""
        found: dict[str, list[Any]] = defaultdict(list)
        for period, number in self.made.agenda.by_period().items():
            found[letters(self.made.say.period(period))].append(number)
        return found

    def _hold_all(self, waiting: dict[Any, Any], place: int) -> None:
        """Refuse a table that ends before all of its lines were found."""
        if waiting:
            raise fault_at(self.path, self.sheet, max(place, 0) + 1, 1, asked=True)

    def _hold_line(
        self, row: Sequence[Any], place: int, line: PivotRow | int | None,
        counts: dict[int, _Count],
    ) -> None:  # fmt: skip
        """Hold a line; one whose key no activity has counts nothing, the last line each once."""
        if line is None:
            is_total = self._is_total(letters(_value(row, 0)))
            line = self.made.summary.all if is_total else PivotRow("", ())
        for column, count in counts.items():
            if _value(row, column) != count(line):
                raise fault_at(self.path, self.sheet, place + 1, column + 1, asked=True)
            self.found.figures += 1

    def _is_total(self, key: str) -> bool:
        totals = self.made.say("All activities"), self.made.say("All, each once")
        return key in map(letters, totals)

    def _is_line(self, row: Sequence[Any]) -> bool:
        return any(isinstance(cell.value, int) for cell in row)

    def _headed(self, row: Sequence[Any]) -> Iterator[tuple[int, _Count]]:
        """The columns whose heading says what is counted in them."""
        # A count that is called as the column before it has a number after its words.
        words = unlike([str(_value(row, 0) or ""), *(words for words, _ in self.counts)])[1:]
        counted = (count for _, count in self.counts)
        headings = dict(zip(map(letters, words), counted, strict=True))
        for place, cell in enumerate(row):
            if place and (count := headings.get(letters(cell.value))):
                yield place, count

    def _key(self, name: ColumnName, pivot: PivotRow) -> str:
        """What a line is called."""
        say = self.made.say
        return say("not stated") if pivot.key == NONE else say.called(name, pivot.key)

    def _counts(self) -> Iterator[tuple[str, _Count]]:
        """What is under each heading that a table may have, in their order."""
        say, summary = self.made.say, self.made.summary
        for key in summary.keys(Field.STATUS):
            yield say.status(key), _with_status(key)
        yield say.status(NO_STATUS), lambda row: row.without_status
        yield say.period(CONTINUOUS), lambda row: row.continuous
        for section in summary.sections:
            yield say("Section {section}", section=section.value), _in_section(section)
        yield say("All"), lambda row: row.total


def _in_section(section: Section) -> _Count:
    return lambda row: row.in_section(section)


def _with_status(key: str) -> _Count:
    return lambda row: row.by_status.get(key, 0)
