"""The rows of a sheet that are activities, before their texts are understood."""

from __future__ import annotations

from typing import NamedTuple

from wpsheet.model.cells import Cell
from wpsheet.model.layout import ColumnName, Section


class ActivityRow(NamedTuple):
    """A row that is an activity, with a cell for every column of its table."""

    section: Section
    number: int | None
    cells: dict[ColumnName, Cell]
    id_cell: Cell | None
    """The cell of the ID; None if the table has no such column."""
    hidden: bool
    group: str | None = None
    """The lines that stand above it inside or between tables, the outermost first."""
