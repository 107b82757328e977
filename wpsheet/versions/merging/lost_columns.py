"""The columns that a returned copy lost: it has none of their words, and the base's are kept."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import replace

from wpsheet.model.layout import ColumnName, Section, ordered
from wpsheet.model.programme import Programme

_MANY = 3
"""So many texts of one column are not cleared one by one."""

Lost = tuple[Section, ColumnName]


def lost_columns(base: Programme, copy: Programme) -> Iterator[Lost]:
    """The columns of the base whose heading, or whose every text, the copy no longer has."""
    for section in Section:
        ours, theirs = (
            [table for table in programme.tables if table.section is section]
            for programme in (base, copy)
        )
        here = ordered(name for table in ours for name in table.names)
        rows = list(copy.in_section(section))
        for name in here if theirs else ():
            deleted = not any(name in table.names for table in theirs)
            emptied = rows and not any(row.plain(name) for row in rows)
            if deleted or (emptied and _has_many(base, section, name)):
                yield section, name


def _has_many(base: Programme, section: Section, name: ColumnName) -> bool:
    return sum(bool(row.plain(name)) for row in base.in_section(section)) >= _MANY


def without(copy: Programme, lost: Collection[Lost]) -> Programme:
    """The copy without the cells of columns that it lost: a blank one of them says nothing."""
    activities = tuple(
        replace(row, cells={n: c for n, c in row.cells.items() if (row.section, n) not in lost})
        for row in copy.activities
    )
    return replace(copy, activities=activities) if lost else copy
