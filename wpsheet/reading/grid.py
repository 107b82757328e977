"""A sheet before it is understood: cells at their places, and what surrounds them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from wpsheet.model import Address, Cell, CellKind
from wpsheet.text import RichText


@dataclass(frozen=True, slots=True)
class Grid:
    """The filled cells of one sheet, by row and column, both counted from 1."""

    name: str
    rows: Mapping[int, Mapping[int, Cell]]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    """Merged ranges as (first row, first column, last row, last column)."""
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    _covered: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def cell(self, row: int, column: int) -> Cell:
        """The cell at a place; a blank one where the sheet has none."""
        held = self.rows.get(row, {}).get(column)
        if held is not None:
            return held
        merged = self._covered.get((row, column))
        return Cell(Address(self.name, row, column), merged=merged)

    def filled(self, row: int) -> dict[int, Cell]:
        """The cells of a row that hold something, left to right."""
        cells = self.rows.get(row, {})
        return {c: cells[c] for c in sorted(cells) if is_filled(cells[c])}

    def filled_rows(self) -> Iterator[int]:
        for row in sorted(self.rows):
            if any(is_filled(cell) for cell in self.rows[row].values()):
                yield row


def is_filled(cell: Cell) -> bool:
    """Whether a cell holds anything but blanks."""
    return bool(cell.text.raw.strip()) or cell.formula is not None


def lines_as_grid(name: str, lines: list[list[RichText]]) -> Grid:
    """Rows of texts, as a Word or text file has them, as a sheet of that name."""
    rows = {
        row: {
            column: Cell(Address(name, row, column), text, CellKind.TEXT)
            for column, text in enumerate(texts, start=1)
            if text.raw.strip()
        }
        for row, texts in enumerate(lines, start=1)
    }
    return Grid(name, rows)
