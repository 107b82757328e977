"""The activities of one table, put together by what their cells hold.

Many activities hold much alike, so a rule that judges some fields judges each combination of
what they hold once, and tells it of everyone who holds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from wpsheet.layout import Field, Section
from wpsheet.model import Activity, Content, RowCells


class Rows:
    """The activities of one section whose cells stand in the same columns of the same sheet."""

    def __init__(self, activities: Sequence[Activity]) -> None:
        self.activities = activities
        self._distinct: dict[Field, frozenset[Content]] = {}
        self._alike: dict[tuple[Field, ...], list[list[Activity]]] = {}

    @property
    def section(self) -> Section:
        return self.activities[0].section

    @cached_property
    def columns(self) -> dict[Field, tuple[Content, ...]]:
        """Field → what its cells hold, one behind the other."""
        held = zip(*[activity.contents for activity in self.activities], strict=True)
        return dict(zip(self.activities[0].cells, held, strict=True))

    def distinct(self, name: Field) -> frozenset[Content]:
        """What the cells of a field hold, once."""
        if name not in self._distinct:
            self._distinct[name] = frozenset(self.columns[name])
        return self._distinct[name]

    def holding(
        self, name: Field, wanted: Iterable[Content]
    ) -> Iterator[tuple[Content, list[Activity]]]:
        """Each of these contents with the activities whose field holds it."""
        groups: dict[Content, list[Activity]] = {held: [] for held in wanted}
        if not groups:
            return
        for held, activity in zip(self.columns[name], self.activities, strict=True):
            if held in groups:
                groups[held].append(activity)
        yield from groups.items()

    def alike(self, fields: tuple[Field, ...]) -> list[list[Activity]]:
        """The activities, those that hold the same in these fields and have the same status
        together."""
        if fields not in self._alike:
            judged = [self.columns[name] for name in fields if name in self.columns]
            groups: dict[tuple[object, ...], list[Activity]] = {}
            for activity, key in zip(
                self.activities, zip(self._states, *judged, strict=True), strict=True
            ):
                group = groups.get(key)
                if group is None:
                    groups[key] = [activity]
                else:
                    group.append(activity)
            self._alike[fields] = list(groups.values())
        return self._alike[fields]

    @cached_property
    def _states(self) -> list[object]:
        return [(activity.status, activity.status_colour) for activity in self.activities]


def rows_of(activities: Iterable[Activity]) -> list[Rows]:
    """The activities table by table, in the order of the sheets."""
    tables: dict[object, list[Activity]] = {}
    for activity in activities:
        cells = activity.cells
        if isinstance(cells, RowCells):
            key: object = (cells.table, activity.section)
        else:
            columns = tuple((name, cell.address.column) for name, cell in cells.items())
            key = (activity.sheet, activity.section, columns)
        tables.setdefault(key, []).append(activity)
    return [Rows(group) for group in tables.values()]
