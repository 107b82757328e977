"""Sections that a workbook holds twice: pasted as a second sheet, or again below the first."""

from collections.abc import Iterator
from typing import NamedTuple

from wpsheet.model.activity import Activity
from wpsheet.model.cells import Address
from wpsheet.model.layout import Field, Section
from wpsheet.model.programme import Programme
from wpsheet.model.text import comparable

_LEAST_SHARED = 0.6
"""The share of a table's activities that are above it already, if it is a copy."""
_LEAST_ALIKE = 0.6
"""The share of an activity's texts that a copied row has, whatever was edited since."""


class CopiedSection(NamedTuple):
    """A table of activities that are in the programme already."""

    address: Address
    """Its first row."""
    original: str
    """The sheet that has these activities first."""
    rows: tuple[Activity, ...]
    """The rows that are there twice; new activities among them are none."""
    edited: tuple[Activity, ...]
    """Those of them whose texts differ from the first row's."""


def copied_sections(programme: Programme) -> Iterator[CopiedSection]:
    """Every section that is there twice, told once for each sheet that repeats one."""
    if len(programme.tables) < 2:
        return
    sheets: dict[str, list[Activity]] = {}
    for activity in programme.activities:
        sheets.setdefault(activity.sheet, []).append(activity)
    above: dict[tuple[Section, str], Activity] = {}
    copies: dict[tuple[str, str], list[tuple[Activity, Activity]]] = {}
    for table in programme.tables:
        held = sheets.get(table.sheet, ())
        rows = [each for each in held if table.heading_row < each.row <= table.last_row]
        found = [(above.get(_key(row)), row) for row in rows]
        pairs = [(first, row) for first, row in found if first and _repeats(row, first)]
        if len(pairs) >= max(2, len(rows) * _LEAST_SHARED):
            copies.setdefault((table.sheet, pairs[0][0].sheet), []).extend(pairs)
        else:
            for row in rows:
                above.setdefault(_key(row), row)
    for (sheet, original), pairs in copies.items():
        yield CopiedSection(
            Address(sheet, pairs[0][1].row, 1),
            original,
            tuple(row for _, row in pairs),
            tuple(row for first, row in pairs if _alike(first, row) < 1),
        )


def _key(row: Activity) -> tuple[Section, str]:
    return row.section, comparable(row.plain(Field.ACTIVITY))


def _repeats(row: Activity, first: Activity) -> bool:
    """Whether a row is a copy of another with the same activity.

    Those of several countries or sections may share their words.
    """
    if not row.plain(Field.ACTIVITY) or row.called != first.called:
        return False
    same_id = row.id is not None and row.id == first.id
    return same_id or _alike(first, row) >= _LEAST_ALIKE


def _alike(one: Activity, other: Activity) -> float:
    """The share of the cells filled in either row that have the same words in both."""
    names = {name for row in (one, other) for name in row.cells if row.plain(name)}
    same = sum(comparable(one.plain(name)) == comparable(other.plain(name)) for name in names)
    return same / max(1, len(names))
