"""Columns of the committee's own that returned copies have and the base does not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from wpsheet.model.activity import Activity
from wpsheet.model.cells import Cell
from wpsheet.model.layout import ColumnName, Section
from wpsheet.model.programme import Programme


def with_columns_of(base: Programme, copies: Iterable[Programme]) -> Programme:
    """The base with a blank cell for each own column that copies added to a section."""
    added = {
        section: dict.fromkeys(
            name
            for copy in copies
            for table in copy.tables
            if table.section is section
            for name in table.own
        )
        for section in Section
    }

    def extended(activity: Activity) -> Activity:
        blank = Cell(next(iter(activity.cells.values())).address)
        cells: dict[ColumnName, Cell] = dict.fromkeys(added[activity.section], blank)
        return replace(activity, cells={**activity.cells, **cells, **activity.cells})

    return replace(base, activities=tuple(map(extended, base.activities)))
