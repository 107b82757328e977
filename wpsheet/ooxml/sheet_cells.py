"""The cells found in a sheet, and how many there may be."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NoReturn

from wpsheet.model.cells import Cell, column_number
from wpsheet.ooxml.package import Fault

MAX_ROW, MAX_COLUMN = 1_048_576, 16_384
MAX_CELLS = 1_000_000
"""Cells of a sheet that hold something: as many as the largest good workbook has, seven times
what 10,000 activities fill."""
MAX_PLACES = 6_000_000
"""Rows and cells, empty ones included."""

_REF = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})")


@dataclass(slots=True)
class SheetCells:
    """Everything that one pass over a sheet's XML finds."""

    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    links: list[tuple[str, str]] = field(default_factory=list)
    """(cells, relation) of each link that leads out of the workbook."""
    prompts: dict[str, str] = field(default_factory=dict)
    """The messages that Excel shows beside a cell, by the cells."""
    formulas: dict[str, None] = field(default_factory=dict)
    """The formulas that may read another workbook."""
    has_data: bool = False
    """Whether it has the element of the cells, as every sheet does."""
    row: int = 0
    """The last row that was met."""
    filled: int = 0
    """Cells so far that hold something."""

    def refuse_empty(self) -> NoReturn:
        """Refuse a sheet that has more places than any good one."""
        raise Fault(
            "holds millions of cells, most of them empty (delete the formatted rows below row "
            f"{self._last_filled()})"
        )

    def refuse_filled(self) -> NoReturn:
        """Refuse a sheet that holds more than any good one."""
        raise Fault(f"holds more than {MAX_CELLS:,} cells")

    def _last_filled(self) -> int:
        return max(
            (row for row, cells in self.rows.items() if any(c.filled for c in cells.values())),
            default=0,
        )


def place_of(ref: str) -> tuple[int, int]:
    """The row and column of a reference such as B12."""
    found = _REF.fullmatch(ref)
    if not found:
        raise Fault(f'has a cell at "{ref[:20]}", outside the Excel grid')
    row, column = int(found[2]), column_number(found[1])
    if row > MAX_ROW or column > MAX_COLUMN:
        raise Fault(f"has a cell at {ref}, outside the Excel grid")
    return row, column
