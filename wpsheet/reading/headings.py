"""Finds the headings of a programme's tables in a sheet, in one line or two, in any order."""

import itertools
import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from wpsheet.model import layout
from wpsheet.model.cells import Address, Cell, CellKind
from wpsheet.model.columns import Headings
from wpsheet.model.layout import ColumnName, Field, OwnColumn, Section
from wpsheet.model.programme import Table
from wpsheet.model.text import comparable, one_line
from wpsheet.model.wording import ENGLISH, FRENCH
from wpsheet.ooxml.grid import Grid

_MARKING = {
    Field.NUMBER, Field.ACTIVITY, Field.RESOURCES, Field.INDICATORS, Field.TIMELINE,
    Field.PROGRESS,
}  # fmt: skip
"""Headings that only the table of a programme has; lists have Body, Status, Priority too."""


_WIDEST, _ROWS_BELOW = 12, 12
"""Columns that a heading is merged over at most, rows below it that are looked at."""
_LONGEST_OWN, _LONGEST_SECOND = 80, 20
"""Characters of a heading at most, and of its second line; a longer text is none."""


class Spread(NamedTuple):
    """The headings of a row that are merged over several columns."""

    cells: Mapping[int, Cell]
    """The first cell of each such heading, at its further columns that hold something."""
    parted: frozenset[int]
    """The columns of those that have headings of their own below."""


def spread_over(grid: Grid, row: int) -> Spread:
    """The headings of a row that are merged over several columns, at each of these columns."""
    cells: dict[int, Cell] = {}
    parted: set[int] = set()
    below = grid.filled(row + 1)
    for top, left, bottom, right in grid.merged:
        if top == bottom == row and left in grid.filled(row) and right - left < _WIDEST:
            over = range(left, right + 1)
            if sum(c in below and below[c].kind is CellKind.TEXT for c in over) > 1:
                parted.update(over)
                further = list(over[1:])
            else:
                rows = range(row + 1, row + 1 + _ROWS_BELOW)
                further = [c for c in over[1:] if any(grid.cell(r, c).filled for r in rows)]
            cells |= dict.fromkeys(further, grid.cell(row, left))
    return Spread(cells, frozenset(parted))


def heading_at(grid: Grid, row: int, headings: Headings) -> Table | None:
    """The table that is headed in this row, without rows yet; two lines of headings are one.

    Until its section is known it is in the first.
    """
    return _Finder(grid, headings).heading_at(row)


def is_view(grid: Grid, row: int, headings: Headings) -> bool:
    """Whether the first heading says that the table repeats activities, unless the committee
    heads its numbers that way."""
    first = next(iter(grid.filled(row).values())).text.without_superscripts()
    is_own = headings.are_own and headings.named(first, exactly=True)
    return layout.is_reference_heading(first) and not is_own


Row = Mapping[int, Cell]


@dataclass(frozen=True, slots=True)
class _Finder:
    """Looks for the headings of one programme in a sheet."""

    grid: Grid
    headings: Headings

    def heading_at(self, row: int) -> Table | None:
        if not self._may_begin(row):
            return None
        filled, below = self.grid.filled(row), self.grid.filled(row + 1)
        spread = spread_over(self.grid, row)
        spread_out = dict(sorted({**filled, **spread.cells}.items()))
        if spread.parted and below.keys() <= spread.parted:
            parted = self._parted(spread_out, below)
            return self._heading(row, row + 1, spread_out, below, *parted)
        columns, doubled = self._fields(filled)
        last_row = row
        under = {c: held for c, held in below.items() if c not in columns.values()}
        more = {f: c for f, c in self._fields(under)[0].items() if f not in columns}
        alone, _ = self._fields(below)
        # Two lines make one heading only where neither is one by itself.
        if columns and more and len(more) * 2 >= len(below) and not self._is_whole(alone):
            columns |= more
            last_row = row + 1
        joined = self._joined(filled, below)
        if self._is_whole(joined) and len(joined) > max(len(columns), len(alone)):
            columns, doubled, last_row = joined, [], row + 1
        if last_row == row and self._goes_on(below, filled, columns):
            last_row = row + 1
        if last_row == row and spread.cells and not spread.parted:
            filled = spread_out
            doubled = sorted({*doubled, *spread.cells} - set(columns.values()))
        return self._heading(row, last_row, filled, below, columns, doubled)

    def _parted(self, filled: Row, below: Row) -> tuple[dict[ColumnName, int], list[int]]:
        """The columns of headings that are merged over several with others below: "Budget" over
        "Source" and "USD"."""
        whole = {c: held for c, held in filled.items() if c not in below}
        columns, doubled = self._fields(whole)
        joined = self._joined({c: filled[c] for c in below if c in filled}, below)
        alone, _ = self._fields(below)
        for name, c in (*joined.items(), *alone.items()):
            if name not in columns and c not in columns.values():
                columns[name] = c
        return columns, doubled

    def _heading(
        self,
        row: int,
        last_row: int,
        filled: Row,
        below: Row,
        columns: dict[ColumnName, int],
        doubled: list[int],
    ) -> Table | None:
        """The table of these columns, if they are those of a programme."""
        if not self._is_whole(columns):
            return None
        if len(columns) < 5 and len(columns) * 2 < len(filled) and not self.headings.are_own:
            return None
        fields = {name: c for name, c in columns.items() if isinstance(name, Field)}
        # An unknown heading may be in the lower of two lines alone.
        lines = (filled, below) if last_row > row else (filled,)
        heads = {c: line[c] for line in reversed(lines) for c in line}
        words = {c: one_line(" ".join(line[c].plain for line in lines if c in line)) for c in heads}
        # A committee may head its numbers "ID": the other column of that name has the IDs.
        ids = next((c for c, held in filled.items() if _is_id(held) and c not in columns.values()),
                   None)  # fmt: skip
        doubled = [c for c in doubled if c != ids]
        known = {*columns.values(), *doubled}
        unknown = tuple(
            (Address(self.grid.name, row if c in filled else last_row, c), words[c])
            for c, held in sorted(heads.items())
            if c not in known and not _is_id(held)
        )
        twice = tuple((Address(self.grid.name, row, c), words[c]) for c in doubled)
        own = {name: c for name, c in columns.items() if isinstance(name, OwnColumn)}
        own |= _named(unknown, twice, own, [comparable(words[c]) for c in columns.values()])
        return Table(
            Section.TIMEFRAME,
            self.grid.name,
            row,
            fields,
            last_row,
            own,
            unknown,
            twice,
            language=_language(fields, filled, below if last_row > row else {}),
            id_column=ids,
        )

    def _goes_on(self, below: Row, filled: Row, columns: Mapping[ColumnName, int]) -> bool:
        """Whether the row below only adds to headings of own columns: "(EUR)" under "Budget".

        A listed heading is whole; a line under the first one alone is that of a group.
        """
        if not self.headings.are_own or list(below) == [min(filled)]:
            return False
        own = filled.keys() - set(columns.values())
        return bool(below) and all(
            column in own and len(held.plain) <= _LONGEST_SECOND for column, held in below.items()
        )

    def _may_begin(self, row: int) -> bool:
        """Whether a row, or it with the one below, has words enough to be a heading.

        Few rows have, so this is asked before anything is worked out.
        """
        rows = self.grid.rows
        words = {c: held.text.without_superscripts() for c, held in rows.get(row, {}).items()}
        if not any(map(self.headings.may_be_one, words.values())):
            return False
        below = {c: held.text.without_superscripts() for c, held in rows.get(row + 1, {}).items()}
        sure = sum(map(self._is_heading, words.values()))
        # Misspelt ones count beside two that are spelt right, and only there are looked for.
        if sure >= 2 or (sure and sum(map(self._is_heading, below.values())) >= 2):
            return True
        joined = (f"{text} {below[c]}" if c in below else text for c, text in words.items())
        return sum(map(self._is_heading, joined)) >= 3

    def _is_heading(self, words: str) -> bool:
        return self.headings.named(words, exactly=True) is not None

    def _joined(self, filled: Row, below: Row) -> dict[ColumnName, int]:
        """Headings whose words are one under the other: "Responsible" above "body"."""
        columns: dict[ColumnName, int] = {}
        for column in sorted({*filled, *below}):
            cells = [row[column] for row in (filled, below) if column in row]
            words = " ".join(held.text.without_superscripts() for held in cells)
            headed = self.headings.named(words, exactly=True)
            if headed is not None:
                columns.setdefault(headed, column)
        return columns

    def _is_whole(self, columns: Mapping[ColumnName, int]) -> bool:
        """Whether these are enough headings for the table of a programme.

        Any list of tasks has a column of officers: it tells nothing. A committee that lists its
        own headings is believed with fewer.
        """
        if self.headings.are_own:
            return Field.ACTIVITY in columns and len(columns) >= 2
        return len(columns.keys() - {Field.OFFICER}) >= 3 and len(_MARKING & set(columns)) >= 2

    def _fields(self, filled: Row) -> tuple[dict[ColumnName, int], list[int]]:
        """(name → column, columns whose heading appears a second time), left to right.

        The heading in the programme's own words wins, then another of its words, then a misspelt
        one. That is recognised beside two that are spelt right: nowhere else is a word that looks
        like one taken for a heading.
        """
        words = {column: held.text.without_superscripts() for column, held in filled.items()}
        sure = sum(map(self._is_heading, words.values()))
        columns: dict[ColumnName, int] = {}
        doubled: list[int] = []
        for column, text in words.items():
            headed = self.headings.named(text, exactly=sure < 2)
            if headed is None:
                continue
            taken = columns.setdefault(headed, column)
            if self.headings.rank(text, headed) < self.headings.rank(words[taken], headed):
                columns[headed] = column
                doubled.append(taken)
            elif taken != column:
                doubled.append(column)
        for column in sorted(doubled):
            meant = layout.second_meaning(words[column])
            if meant and meant not in columns:
                columns[meant] = column
                doubled.remove(column)
        return columns, sorted(doubled)


def _named(
    unknown: Iterable[tuple[Address, str]],
    doubled: Collection[tuple[Address, str]],
    listed: Mapping[OwnColumn, int],
    taken: Collection[str],
) -> dict[OwnColumn, int]:
    """The columns of the committee's own that no list has, by their headings.

    What is headed as a column that is there already, one of `taken`, is "Progress (2)".
    """
    found: dict[OwnColumn, int] = {}
    for place, words in sorted((*unknown, *doubled)):
        if not 0 < len(words) <= _LONGEST_OWN:
            continue
        bare = re.sub(r" \(\d\)$", "", words)
        further = (f"{bare} ({n})" for n in itertools.count(2))
        same = (place, words) in doubled and comparable(words) in taken
        named = further if same else itertools.chain([words], further)
        names = map(OwnColumn.headed, named)
        found[next(n for n in names if n not in found and n not in listed)] = place.column
    return found


def _language(columns: Mapping[Field, int], filled: Row, below: Row) -> str:
    words = (
        " ".join(line[c].text.without_superscripts() for line in (filled, below) if c in line)
        for c in columns.values()
    )
    return FRENCH if sum(map(layout.is_french_heading, words)) * 2 > len(columns) else ENGLISH


def _is_id(held: Cell) -> bool:
    return layout.is_id_heading(held.text.without_superscripts())
