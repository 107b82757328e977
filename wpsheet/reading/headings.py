"""Finds the headings of a programme's tables in a sheet, in one line or two, in any order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wpsheet.model.cells import Address, Cell
from wpsheet.model.layout import (
    Field,
    field_headed,
    is_french_heading,
    is_id_heading,
    is_reference_heading,
    may_be_heading,
    rank_of_heading,
)
from wpsheet.model.wording import ENGLISH, FRENCH
from wpsheet.ooxml.grid import Grid

_MARKING = {
    Field.NUMBER, Field.ACTIVITY, Field.RESOURCES, Field.INDICATORS, Field.TIMELINE,
    Field.PROGRESS,
}  # fmt: skip
"""Headings that only the table of a programme has; lists have Body, Status, Priority too."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A row of headings: which field each column holds, and what else stands there."""

    row: int
    last_row: int
    columns: dict[Field, int]
    unknown: tuple[tuple[Address, str], ...]
    doubled: tuple[tuple[Address, str], ...]
    id_column: int | None
    is_view: bool
    language: str
    """The one that most of the headings are in; English if they are evenly mixed."""

    @property
    def headed(self) -> set[int]:
        """Every column that has a heading, known or not."""
        others = {place.column for place, _ in (*self.unknown, *self.doubled)}
        return others.union(self.columns.values(), [self.id_column] if self.id_column else [])


def heading_at(grid: Grid, row: int) -> Heading | None:
    """The heading that begins in this row; a two-line heading is read as one."""
    return _heading_at(grid, row) if _may_begin(grid, row) else None


def _may_begin(grid: Grid, row: int) -> bool:
    """Whether a row, or it with the one below, has words enough to be a heading.

    Few rows have, so this is asked before anything is worked out.
    """
    words = {c: held.text.without_superscripts() for c, held in grid.rows.get(row, {}).items()}
    if not any(map(may_be_heading, words.values())):
        return False
    below = {c: held.text.without_superscripts() for c, held in grid.rows.get(row + 1, {}).items()}
    sure = sum(map(_is_heading, words.values()))
    # Misspelt ones count beside two that are spelt right, and only there are looked for.
    if sure >= 2 or (sure and sum(map(_is_heading, below.values())) >= 2):
        return True
    joined = (f"{text} {below[c]}" if c in below else text for c, text in words.items())
    return sum(map(_is_heading, joined)) >= 3


def _is_heading(words: str) -> bool:
    return field_headed(words, exactly=True) is not None


def _heading_at(grid: Grid, row: int) -> Heading | None:
    filled, below = grid.filled(row), grid.filled(row + 1)
    columns, doubled = _fields(filled)
    last_row = row
    under = {c: held for c, held in below.items() if c not in columns.values()}
    more = {f: c for f, c in _fields(under)[0].items() if f not in columns}
    # Two lines make one heading only where neither is one by itself.
    if columns and more and len(more) * 2 >= len(below) and not _is_whole(_fields(below)[0]):
        columns |= more
        last_row = row + 1
    joined = _joined(filled, below)
    if _is_whole(joined) and len(joined) > max(len(columns), len(_fields(below)[0])):
        columns, doubled, last_row = joined, [], row + 1
    if not _is_whole(columns):
        return None
    if len(columns) < 5 and len(columns) * 2 < len(filled):
        return None
    # An unknown heading may stand in the lower of two lines alone.
    heads = {**below, **filled} if last_row > row else filled
    words = {c: " ".join(held.plain.split()) for c, held in heads.items()}
    known = {*columns.values(), *doubled}
    unknown = tuple(
        (Address(grid.name, row if c in filled else last_row, c), words[c])
        for c, held in sorted(heads.items())
        if c not in known and not _is_id(held)
    )
    return Heading(
        row,
        last_row,
        columns,
        unknown,
        tuple((Address(grid.name, row, c), words[c]) for c in doubled),
        next((c for c, held in filled.items() if _is_id(held)), None),
        is_reference_heading(next(iter(filled.values())).plain),
        _language(columns, filled, below if last_row > row else {}),
    )


def _language(
    columns: Mapping[Field, int], filled: Mapping[int, Cell], below: Mapping[int, Cell]
) -> str:
    words = (
        " ".join(line[c].text.without_superscripts() for line in (filled, below) if c in line)
        for c in columns.values()
    )
    return FRENCH if sum(map(is_french_heading, words)) * 2 > len(columns) else ENGLISH


def _joined(filled: Mapping[int, Cell], below: Mapping[int, Cell]) -> dict[Field, int]:
    """Headings whose words stand one under the other: "Responsible" above "body"."""
    columns: dict[Field, int] = {}
    for column in sorted({*filled, *below}):
        cells = [row[column] for row in (filled, below) if column in row]
        words = " ".join(held.text.without_superscripts() for held in cells)
        headed = field_headed(words, exactly=True)
        if headed is not None:
            columns.setdefault(headed, column)
    return columns


def _is_whole(columns: Mapping[Field, int]) -> bool:
    """Whether these are enough headings for the table of a programme.

    Any list of tasks has a column of officers: it tells nothing.
    """
    return len(columns.keys() - {Field.OFFICER}) >= 3 and len(_MARKING & set(columns)) >= 2


def _fields(filled: Mapping[int, Cell]) -> tuple[dict[Field, int], list[int]]:
    """(field → column, columns whose heading stands a second time), left to right.

    The heading in the template's own words wins, then another of its words, then a misspelt one.
    That is recognised beside two that are spelt right: nowhere else is a word that looks like
    one taken for a heading.
    """
    words = {column: held.text.without_superscripts() for column, held in filled.items()}
    sure = sum(map(_is_heading, words.values()))
    columns: dict[Field, int] = {}
    doubled: list[int] = []
    for column, text in words.items():
        headed = field_headed(text, exactly=sure < 2)
        if headed is None:
            continue
        taken = columns.get(headed)
        if taken is None:
            columns[headed] = column
        elif _nearness(text, headed) < _nearness(words[taken], headed):
            columns[headed] = column
            doubled.append(taken)
        else:
            doubled.append(column)
    return columns, sorted(doubled)


def _nearness(words: str, headed: Field) -> int:
    """How far words are from a field's heading: its own are nearest, misspelt ones farthest."""
    if field_headed(words, exactly=True) is None:
        return 9
    return rank_of_heading(words, headed)


def _is_id(held: Cell) -> bool:
    return is_id_heading(held.text.without_superscripts())
