"""A cell of a sheet: where it is, what it holds and how it looks."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from wpsheet.model.text import RichText


def column_letter(column: int) -> str:
    """The letters of a column: 1 → A, 27 → AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The column of letters: A → 1, AA → 27."""
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return column


def stretches(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Numbers in their order as runs of neighbours: 5, 6, 7, 9 → (5, 7), (9, 9)."""
    found: list[tuple[int, int]] = []
    for number in numbers:
        if found and number == found[-1][1] + 1:
            found[-1] = (found[-1][0], number)
        else:
            found.append((number, number))
    return found


class Address(NamedTuple):
    """A cell's place; `row` and `column` count from 1."""

    sheet: str
    row: int
    column: int

    @property
    def ref(self) -> str:
        """The cell as Excel writes it: J38."""
        return f"{column_letter(self.column)}{self.row}"


class CellKind(StrEnum):
    """What Excel holds in a cell."""

    EMPTY = "empty"
    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    BOOLEAN = "boolean"
    ERROR = "error"


class Cell(NamedTuple):
    """One cell as it is in a sheet."""

    address: Address
    text: RichText = RichText()
    kind: CellKind = CellKind.EMPTY
    formula: str | None = None
    fill: str | None = None
    """The fill as RRGGBB; None if there is none or its colour cannot be told."""
    merged: str | None = None
    """The merged range that the cell belongs to, as in "D5:D6"."""

    @property
    def plain(self) -> str:
        """The plain words of the cell."""
        return self.text.plain

    def holding(self, text: RichText) -> Cell:
        """The cell with another text in the place of what it holds."""
        kind = CellKind.TEXT if text.raw else CellKind.EMPTY
        return self._replace(text=text, kind=kind, formula=None)

    @property
    def filled(self) -> bool:
        """Whether the cell holds anything but blanks."""
        return bool(self.text.raw.strip()) or self.formula is not None
