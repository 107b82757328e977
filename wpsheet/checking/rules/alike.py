"""The activities of one table, put together by what their cells hold.

Many activities hold much alike, so a rule that judges some fields judges each combination of
what they hold once, and tells it of everyone who holds it.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from wpsheet.model.activity import Activity
from wpsheet.model.cells import Cell
from wpsheet.model.layout import Field, Section

Kinds = Sequence[Sequence[Activity]]
"""Activities that hold the same together."""


class Rows:
    """The activities of one section whose cells stand in the same columns of the same sheet."""

    def __init__(self, activities: Sequence[Activity]) -> None:
        self.fields = tuple(activities[0].cells)
        self.kinds: Kinds = [[activity] for activity in activities]
        """Those that hold the same but for their number, in the order of the first of each."""
        self._distinct: dict[Field, Sequence[Cell]] = {}
        self._alike: dict[tuple[Field, ...], Kinds] = {}

    @property
    def section(self) -> Section:
        return self.kinds[0][0].section

    @cached_property
    def columns(self) -> Mapping[Field, Sequence[Cell]]:
        """Field but the number → what its cells hold, kind by kind."""
        others = [name for name in self.fields if name is not Field.NUMBER]
        held = [_but_for_number(first) for first, *_ in self.kinds]
        return dict(zip(others, zip(*held, strict=True), strict=True)) if others else {}

    @cached_property
    def _numbers(self) -> Mapping[Cell, list[Activity]]:
        """What the cells of the numbers hold, each with who holds it.

        Of the numbers that are written as they should be ("14.") the first stands for all: a long
        programme has no two alike, and no rule finds fault with what such a cell holds.
        """
        plain: dict[str | None, list[Activity]] = {}
        found: dict[Cell, list[Activity]] = {}
        for activity in itertools.chain.from_iterable(self.kinds):
            held = _number(activity)
            holders = found.get(held)
            if holders is None:
                text = held.text
                if text.raw == f"{activity.number}." and not text.formatted and not held.formula:
                    holders = plain.get(held.fill)
                    if holders is None:
                        holders = plain[held.fill] = found[held] = []
                else:
                    holders = found[held] = []
            holders.append(activity)
        return found

    def distinct(self, name: Field) -> Sequence[Cell]:
        """What the cells of a field hold, once."""
        if name not in self._distinct:
            held = self._numbers if name is Field.NUMBER else dict.fromkeys(self.columns[name])
            self._distinct[name] = list(held)
        return self._distinct[name]

    def holding(self, name: Field, wanted: Iterable[Cell]) -> Iterator[tuple[Cell, list[Activity]]]:
        """Each of these contents with the activities whose field holds it."""
        groups: dict[Cell, list[Activity]] = {held: [] for held in wanted}
        if name is Field.NUMBER:
            groups = {held: self._numbers[held] for held in groups}
        elif groups:
            for held, kind in zip(self.columns[name], self.kinds, strict=True):
                if held in groups:
                    groups[held] += kind
        yield from groups.items()

    def alike(self, fields: tuple[Field, ...]) -> Kinds:
        """The activities, those that hold the same in these fields, of which the number is none,
        and have the same status together."""
        if fields not in self._alike:
            judged = [self.columns[name] for name in fields if name in self.columns]
            groups: dict[tuple[object, ...], list[Activity]] = {}
            for kind, key in zip(self.kinds, zip(self._states, *judged, strict=True), strict=True):
                if key in groups:
                    groups[key] += kind
                else:
                    groups[key] = [*kind]
            self._alike[fields] = list(groups.values())
        return self._alike[fields]

    @cached_property
    def _states(self) -> list[object]:
        return [(first.status, first.status_colour) for first, *_ in self.kinds]


def _number(activity: Activity) -> Cell:
    return activity.cells[Field.NUMBER]


def _but_for_number(activity: Activity) -> tuple[Cell, ...]:
    return tuple(cell for name, cell in activity.cells.items() if name is not Field.NUMBER)


def rows_of(activities: Iterable[Activity]) -> list[Rows]:
    """The activities table by table, in the order of the sheets."""
    tables: dict[object, list[Activity]] = {}
    for (table, section), group in itertools.groupby(activities, _table_of):
        tables.setdefault((table, section), []).extend(group)
    return [Rows(group) for group in tables.values()]


def _table_of(activity: Activity) -> tuple[object, Section]:
    """The same for activities whose cells stand in the same columns of a sheet."""
    columns = tuple((name, cell.address.column) for name, cell in activity.cells.items())
    return (activity.sheet, columns), activity.section
