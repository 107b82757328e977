"""Proof-reading of a circulated workbook by a second reader, before it is put in place.

openpyxl opens what was written: every activity's words, every status with its colour and every
figure of Summary must be what the programme says.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity, status_fill, status_of
from wpsheet.model.layout import ColumnName, Field, Section
from wpsheet.model.text import unlike
from wpsheet.model.wording import Names
from wpsheet.ooxml.second_reader import MOST_CELLS, colour, fault_at, letters, opened
from wpsheet.summaries.counts import PivotRow
from wpsheet.writing.circulated.circulation import Circulation
from wpsheet.writing.circulated.figures import counts_of, key_called
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
        _Section(_Sheet(path, book, made.sheet_of(section)), made, section, found).hold()
    if made.body is None:
        _Figures(_Sheet(path, book, made.say("Summary")), made, found).hold()
    return found


class _Sheet:
    """The values of a sheet, which has no rows if it is not there; rows count from 0."""

    def __init__(self, path: Path, book: Any, name: str) -> None:
        self.path, self.name = path, name
        self.rows: list[Sequence[Any]] = []
        if name in book.sheetnames:
            book[name].reset_dimensions()
            self.rows = list(book[name].iter_rows())

    def cell(self, row: int, column: int) -> Any:
        """A cell; None where the sheet ends before it."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else None

    def words(self, row: int, column: int) -> str:
        return letters(getattr(self.cell(row, column), "value", None))

    def hold(self, row: int, column: int, *, holds: bool) -> None:
        """Refuse the workbook at this cell unless it holds what it should."""
        if not holds:
            raise fault_at(self.path, self.name, row + 1, column + 1, asked=True)


class _Section:
    """Holds the sheet of a section against its activities."""

    def __init__(self, sheet: _Sheet, made: Circulation, section: Section, found: ReadBack) -> None:
        self.sheet, self.made, self.section, self.found = sheet, made, section, found
        self.fills = {term.fill.upper() for term in made.lists.statuses}

    def hold(self) -> None:
        place, columns = self._headings()
        above = None
        for activity in self.made.programme.in_section(self.section):
            for line in activity.groups_after(above):
                self._hold_words(place, 0, letters(line))
                place += 1
            above = activity.group
            place = self._hold_activity(place, columns, activity)
            self.found.activities += 1
        for further in range(place, len(self.sheet.rows)):
            self._hold_words(further, columns.get(Field.ACTIVITY, 0), "")

    def _headings(self) -> tuple[int, dict[ColumnName | None, int]]:
        """The row below the headings, and where each column is."""
        columns = self.made.columns[self.section]
        headings = unlike(cell_text(column.heading) for column in columns)
        asked = dict(zip(map(letters, headings), columns, strict=True))
        for place, row in enumerate(self.sheet.rows[:_HEADINGS]):
            heads = {letters(cell.value): column for column, cell in enumerate(row)}
            if asked.keys() <= heads.keys():
                return place + 1, {
                    column.field: heads[heading]
                    for heading, column in asked.items()
                    if column.field or column is ID_COLUMN
                }
        raise fault_at(self.sheet.path, self.sheet.name, 1, 1, asked=True)

    def _hold_activity(
        self, first: int, columns: dict[ColumnName | None, int], activity: Activity
    ) -> int:
        """Hold one activity, which may go on in further rows; gives the row below it."""
        asked = {name: self._asked(activity, name) for name in columns}
        mark = letters(self.made.say("{number} (continued)", number=asked.get(Field.NUMBER, "")))
        number, end = columns.get(Field.NUMBER, 0), first + 1
        while self.sheet.words(end, number) == mark:
            end += 1
        for name, column in columns.items():
            if name in (Field.NUMBER, None):  # which each row repeats
                self._hold_words(first, column, asked[name])
                continue
            rest = asked[name]
            for place in range(first, end):
                held = self.sheet.words(place, column)
                self.sheet.hold(place, column, holds=rest.startswith(held))
                rest = rest[len(held) :].lstrip()
            self.sheet.hold(first, column, holds=not rest)
        if Field.STATUS in columns:
            self._hold_fill(first, columns[Field.STATUS], activity)
        return end

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
        held = colour(self.sheet.cell(place, column))
        same = held == asked or not (asked or held in self.fills)
        self.sheet.hold(place, column, holds=same)
        self.found.statuses += status_of(activity) is not None

    def _hold_words(self, place: int, column: int, asked: str) -> None:
        self.sheet.hold(place, column, holds=self.sheet.words(place, column) == asked)


class _Figures:
    """Holds the tables of Summary, known by their headings, against the counts."""

    def __init__(self, sheet: _Sheet, made: Circulation, found: ReadBack) -> None:
        self.sheet, self.made, self.found = sheet, made, found
        self.counts = list(counts_of(made.summary, made.say))
        self.places = iter(range(len(sheet.rows)))
        """The rows that are not held yet."""

    def hold(self) -> None:
        say, agenda = self.made.say, self.made.agenda
        for name, pivots in self.made.summary.pivots.items():
            self._hold_table(self._headed, [(key_called(name, row, say), row) for row in pivots])
        if agenda.sittings:
            sessions = [(say.period(period), n) for period, n in agenda.by_period().items()]
            self._hold_table(self._dated, sessions)

    def _hold_table(
        self, headed: Callable[[int], dict[int, _Count]], asked: Iterable[tuple[str, Any]]
    ) -> None:
        """Hold the next table of a kind, which has a line for each that is asked.

        A line whose key no activity has counts nothing, and the last one each activity once.
        """
        total = letters(self.made.say("All, each once"))
        waiting: dict[str, list[Any]] = defaultdict(list)
        for key, line in asked:
            waiting[letters(key)].append(line)
        counts = next(filter(None, map(headed, self.places)), {})
        place = max(len(self.sheet.rows) - 1, 0)
        for place in self.places:
            if not any(isinstance(cell.value, int) for cell in self.sheet.rows[place]):
                break
            key = self.sheet.words(place, 0)
            unasked = self.made.summary.all if key == total else PivotRow("", ())
            line = waiting[key].pop(0) if waiting[key] else unasked
            for column, count in counts.items():
                self.sheet.hold(
                    place, column, holds=self.sheet.cell(place, column).value == count(line)
                )
                self.found.figures += 1
        self.sheet.hold(place, 0, holds=bool(counts) and not any(waiting.values()))

    def _headed(self, place: int) -> dict[int, _Count]:
        """The columns whose heading says what is counted in them."""
        # A count that is called as the column before it has a number after its words.
        row = self.sheet.rows[place]
        first = str(row[0].value or "") if row else ""
        words = unlike([first, *(count.heading for count in self.counts)])[1:]
        known = dict(zip(map(letters, words), self.counts, strict=True))
        heads = [known.get(letters(cell.value)) for cell in row]
        return {column: count.of for column, count in enumerate(heads) if column and count}

    def _dated(self, place: int) -> dict[int, _Count]:
        is_head = self.sheet.words(place, 1) == letters(self.made.say("Due dates"))
        return {1: lambda number: number} if is_head else {}
