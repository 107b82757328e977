"""Cells that a returned copy merged: those that Excel emptied keep what they said."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wpsheet.model.activity import Activity
from wpsheet.model.cells import Address, Cell
from wpsheet.model.layout import ColumnName
from wpsheet.model.programme import Programme
from wpsheet.versions.comparing import match


@dataclass(frozen=True, slots=True)
class MergedCell:
    """A cell after the first of a merged range, which keeps the base's text."""

    address: Address
    field: ColumnName
    activity: str
    cells: str
    """The merged range: K5:K6, I7:K7."""


def parted(base: Programme, copy: Programme) -> tuple[Programme, list[MergedCell]]:
    """The copy with the base's text in all but the first cell of ranges that it merged, and these.

    Excel keeps the words of the first cell alone: that the others are blank is nobody's edit.
    """
    told: list[MergedCell] = []
    whole: dict[int, Activity] = {}
    for pair in match(base, copy).pairs:
        cells = dict(_kept(pair.old, pair.new))
        if cells:
            whole[id(pair.new)] = replace(pair.new, cells={**pair.new.cells, **cells})
            told += (
                MergedCell(cell.address, name, pair.old.label, cell.merged or "")
                for name, cell in cells.items()
            )
    if not told:
        return copy, []
    activities = tuple(whole.get(id(activity), activity) for activity in copy.activities)
    return replace(copy, activities=activities), told


def _kept(old: Activity, new: Activity) -> Iterator[tuple[ColumnName, Cell]]:
    """The cells of a row that a merge has emptied, with what the base has there."""
    for name, cell in new.cells.items():
        before = old.cells.get(name)
        if before is not None and before.merged is None and _is_emptied(cell) and before.filled:
            yield name, cell._replace(text=before.text, kind=before.kind, fill=before.fill)


def _is_emptied(cell: Cell) -> bool:
    """Whether a cell is in a merged range, and is not its first."""
    return bool(cell.merged) and cell.address.ref != (cell.merged or "").split(":")[0]
