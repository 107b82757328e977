"""A sheet before it is understood: what stands at its places, and what surrounds them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from wpsheet.model.cells import BLANK, Address, Cell, CellKind, Content
from wpsheet.model.text import RichText
from wpsheet.ooxml.sheet_cells import Rest


@dataclass(frozen=True, slots=True)
class Link:
    """A link of a cell or range to something outside the workbook."""

    ref: str
    target: str


@dataclass(frozen=True, slots=True)
class Grid:
    """The contents of one sheet by row and column, both counted from 1."""

    name: str
    rows: Mapping[int, Mapping[int, Content]]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    """Merged ranges as (first row, first column, last row, last column)."""
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    covered: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    """Row → column → the merged range that the cell belongs to, as in "D5:D6"."""
    links: tuple[Link, ...] = ()
    formulas: tuple[str, ...] = ()
    """The formulas that may read another workbook."""
    rests: Mapping[int, Rest] = field(default_factory=dict)
    """Row → what it holds besides its own cells, where other rows may hold the same."""

    def content(self, row: int, column: int) -> Content:
        """What a place holds, without its address."""
        return self.rows.get(row, _NOTHING).get(column, BLANK)

    def cell(self, row: int, column: int) -> Cell:
        """The cell at a place; a blank one where the sheet has none."""
        merged = self.covered[row].get(column) if row in self.covered else None
        return self.content(row, column).at(Address(self.name, row, column), merged)

    def contents(self, row: int) -> dict[int, Content]:
        """What a row holds that is more than blanks, left to right."""
        held = self.rows.get(row)
        return {c: held[c] for c in sorted(held) if held[c].filled} if held else {}

    def filled(self, row: int) -> dict[int, Cell]:
        """The cells of a row that hold something, left to right."""
        return {column: self.cell(row, column) for column in self.contents(row)}

    def filled_rows(self) -> Iterator[int]:
        for row in sorted(self.rows):
            for content in self.rows[row].values():
                if content.filled:
                    yield row
                    break


_NOTHING: Mapping[int, Content] = {}


def is_filled(cell: Cell) -> bool:
    """Whether a cell holds anything but blanks."""
    return bool(cell.text.raw.strip()) or cell.formula is not None


def lines_as_grid(name: str, lines: list[list[RichText]]) -> Grid:
    """Rows of texts, as a Word or text file has them, as a sheet of that name."""
    rows = {
        row: {
            column: Content(text, CellKind.TEXT)
            for column, text in enumerate(texts, start=1)
            if text.raw.strip()
        }
        for row, texts in enumerate(lines, start=1)
    }
    return Grid(name, rows)
