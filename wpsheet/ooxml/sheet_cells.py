"""The cells found in a sheet, where they stand, and how many there may be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from wpsheet.model.cells import Content
from wpsheet.ooxml.package import Fault

MAX_ROW, MAX_COLUMN = 1_048_576, 16_384
MAX_CELLS = 2_000_000
"""Cells that hold something: twice as many as the largest good workbook has."""
MAX_PLACES = 6_000_000
"""Rows and cells, empty ones included."""

UNSEEN_HEIGHT, UNSEEN_WIDTH = r"[0-2](?:\.\d*)?", r"0(?:\.[0-4]\d*)?"
"""Row heights and column widths of so little that nothing can be read: under 3 points, and under
half a letter."""

_REF = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})")


@dataclass(frozen=True, slots=True, eq=False)
class Rest:
    """The cells of a row besides those of its own; the same object in all rows that hold the same.

    Of the hundred thousand rows of a long programme most differ from others in their number only.
    """

    own: tuple[bytes, ...]
    """The letters of the cells that are each row's own."""
    written: int
    """How many other cells are written, empty ones included."""
    filled: int
    """How many hold more than blanks."""
    cells: dict[int, Content]
    """Column → what is held there."""


@dataclass(slots=True)
class SheetCells:
    """What a pass over a sheet's XML gives."""

    rows: dict[int, dict[int, Content]] = field(default_factory=dict)
    rests: dict[int, Rest] = field(default_factory=dict)
    """Row → what it holds besides its own cells, where that may be in other rows too."""
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    links: list[tuple[str, str]] = field(default_factory=list)
    """(cells, relation) of each link that leads out of the workbook."""
    formulas: dict[str, None] = field(default_factory=dict)
    """The formulas that may read another workbook."""
    has_data: bool = False
    """Whether it has the element of the cells, as every sheet does."""
    row: int = 0
    """The last row that was met."""
    places: int = 0
    """Rows and cells so far, empty ones included."""
    filled: int = 0
    """Cells so far that hold something."""

    def taken_up(self, row: int) -> dict[int, Content]:
        """The cells of a row, to be changed."""
        self.rests.pop(row, None)
        return self.rows.setdefault(row, {})

    def check(self) -> None:
        """Refuse a sheet that holds more than any good one."""
        if self.places > MAX_PLACES:
            raise Fault(_too_many(self.rows))
        if self.filled > MAX_CELLS:
            raise Fault(f"holds more than {MAX_CELLS:,} cells")


def place_of(ref: str) -> tuple[int, int]:
    """The row and column of a reference such as B12."""
    found = _REF.fullmatch(ref)
    if not found:
        raise Fault(f'has a cell at "{ref[:20]}", outside the Excel grid')
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    row = int(found[2])
    if row > MAX_ROW or column > MAX_COLUMN:
        raise Fault(f"has a cell at {ref}, outside the Excel grid")
    return row, column


def _too_many(rows: Mapping[int, Mapping[int, Content]]) -> str:
    last = max(
        (row for row, cells in rows.items() if any(c.filled for c in cells.values())), default=0
    )
    return (
        f"holds millions of cells, most of them empty (delete the formatted rows below row {last})"
    )
