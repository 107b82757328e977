"""Cells as they stand in a sheet: what they hold, where, and those of one row by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from wpsheet.model.layout import Field
from wpsheet.model.text import RichText


def column_letter(column: int) -> str:
    """1 → A, 27 → AA."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


_NO_TEXT = RichText()


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


class Content:
    """What a cell holds, wherever it stands. It is never changed.

    A reader makes one for all cells that hold the same, so a content is equal to itself alone.
    """

    __slots__ = ("fill", "filled", "formula", "kind", "plain", "text")

    def __init__(
        self,
        text: RichText = _NO_TEXT,
        kind: CellKind = CellKind.EMPTY,
        formula: str | None = None,
        fill: str | None = None,
    ) -> None:
        self.text = text
        self.kind = kind
        self.formula = formula
        self.fill = fill
        self.plain = text.plain
        self.filled = bool(self.plain or formula is not None or text.raw.strip())
        """Whether it is anything but blanks."""

    def __repr__(self) -> str:
        return f"Content({self.text!r}, {self.kind!r}, {self.formula!r}, {self.fill!r})"

    def at(self, address: Address, merged: str | None = None) -> Cell:
        """The cell that holds it there."""
        return Cell(address, self.text, self.kind, self.formula, self.fill, merged)


BLANK = Content()


class Cell(NamedTuple):
    """One cell of an activity's row, as it stands in the sheet."""

    address: Address
    text: RichText = RichText()
    kind: CellKind = CellKind.EMPTY
    formula: str | None = None
    fill: str | None = None
    """The fill as RRGGBB, None where there is none or its colour cannot be told."""
    merged: str | None = None
    """The merged range that the cell belongs to, as in "D5:D6"."""

    @property
    def plain(self) -> str:
        return self.text.plain

    @property
    def content(self) -> Content:
        """What it holds, without its place."""
        return Content(self.text, self.kind, self.formula, self.fill)


class RowCells(Mapping[Field, Cell]):
    """The cells of one row by field; each is put together when it is asked for.

    A hundred thousand activities are a million cells, most of which hold what others hold too.
    """

    __slots__ = ("_merged", "_places", "number", "rest", "row", "sheet")

    def __init__(
        self,
        sheet: str,
        row: int,
        places: Mapping[Field, tuple[int, int]],
        number: Content,
        rest: tuple[Content, ...],
        merged: Mapping[int, str] | None = None,
    ) -> None:
        """`places` says of each field its place in `rest` and its column in the sheet."""
        self.sheet = sheet
        self.row = row
        self._places = places
        self.number = number
        """What the cell of the number holds; blank where there is no such column."""
        self.rest = rest
        """What the other cells hold: the same object in all rows of a table that hold the same."""
        self._merged = merged

    def __getitem__(self, name: Field) -> Cell:
        column = self._places[name][1]
        merged = self._merged.get(column) if self._merged else None
        return self.content(name).at(self.address_of(name), merged)

    def __iter__(self) -> Iterator[Field]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __repr__(self) -> str:
        return f"RowCells({self.sheet!r}, {self.row}, {dict(self)!r})"

    @property
    def table(self) -> int:
        """The same for all rows of one table."""
        return id(self._places)

    @property
    def is_merged(self) -> bool:
        """Whether a cell of the row belongs to a merged range."""
        return bool(self._merged)

    def address_of(self, name: Field) -> Address:
        return Address(self.sheet, self.row, self._places[name][1])

    def content(self, name: Field) -> Content:
        """What the cell of a field holds, without its place; blank where there is no column."""
        if name is Field.NUMBER:
            return self.number
        found = self._places.get(name)
        return self.rest[found[0]] if found else BLANK

    def contents(self, names: tuple[Field, ...]) -> tuple[Content, ...]:
        """What the cells of fields other than the number hold; blank where there is no column."""
        rest, places = self.rest, self._places
        return tuple([rest[places[name][0]] if name in places else BLANK for name in names])
