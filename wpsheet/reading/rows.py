"""The rows of a sheet that are activities, before their texts are understood."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from wpsheet.model.cells import BLANK, Cell, Content, RowCells
from wpsheet.model.layout import Field, Section


class ActivityRow(NamedTuple):
    """A row that is an activity: its number, its cells by field, that of its ID, and whether it is
    hidden."""

    section: Section
    number: int | None
    cells: Mapping[Field, Cell]
    id_cell: Cell | None
    hidden: bool

    @property
    def held(self) -> Callable[[Field], Content]:
        """Field → what its cell holds, blank where there is no such column."""
        cells = self.cells
        if isinstance(cells, RowCells):
            return cells.content
        return lambda name: cells[name].content if name in cells else BLANK

    def contents(self, names: tuple[Field, ...]) -> tuple[Content, ...]:
        """What the cells of fields hold, as `held` gives it."""
        cells = self.cells
        if isinstance(cells, RowCells):
            return cells.contents(names)
        return tuple(map(self.held, names))
