"""A sheet before it is understood: the cells at its places, and what surrounds them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from wpsheet.model.cells import Address, Cell, CellKind
from wpsheet.model.text import RichText


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """The cells of one sheet by row and column, both counted from 1; equal to itself alone."""

    name: str
    rows: Mapping[int, Mapping[int, Cell]]
    merged: tuple[tuple[int, int, int, int], ...] = ()
    """Merged ranges as (first row, first column, last row, last column)."""
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    covered: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    """Row → column → the merged range that a place belongs to, as in "D5:D6"."""
    links: tuple[tuple[str, str], ...] = ()
    """(cells, target) of each link that leads out of the workbook."""
    formulas: tuple[str, ...] = ()
    """The formulas that may read another workbook."""
    prompts: Mapping[str, str] = field(default_factory=dict)
    """The messages that Excel shows beside cells, by these: "K4", "B5:B1000 D5"."""

    def cell(self, row: int, column: int) -> Cell:
        """The cell at a place; a blank one if the sheet has none."""
        found = self.rows.get(row, _NOTHING).get(column)
        if found is not None:
            return found
        merged = self.covered[row].get(column) if row in self.covered else None
        return Cell(Address(self.name, row, column), merged=merged)

    def filled(self, row: int) -> dict[int, Cell]:
        """The cells of a row that hold something, left to right."""
        held = self.rows.get(row, _NOTHING)
        return {column: held[column] for column in sorted(held) if held[column].filled}

    def filled_rows(self, below: int = 0) -> Iterator[int]:
        """The rows `below` another that hold something, from top to bottom."""
        for row in sorted(self.rows):
            if row > below and any(cell.filled for cell in self.rows[row].values()):
                yield row

    def filled_cells(self) -> Iterator[Cell]:
        """The cells that hold something, row by row."""
        for row in self.filled_rows():
            yield from self.filled(row).values()


_NOTHING: Mapping[int, Cell] = {}


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
