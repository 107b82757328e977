"""What stands in a file beside its activities and was not read: somebody must look."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from wpsheet.model.cells import Address
from wpsheet.model.programme import Programme, Unheaded


def unheaded(programme: Programme) -> Iterator[Unheaded]:
    """The columns of words without a heading, each told once though its headings repeat."""
    found: dict[tuple[str, int], Unheaded] = {}
    for table in programme.tables:
        for each in table.unheaded:
            key = each.address.sheet, each.address.column
            known = found.get(key)
            cells = each.cells + (known.cells if known else 0)
            found[key] = replace(known or each, cells=cells)
    yield from found.values()


def unread_headings(programme: Programme) -> list[str]:
    """The headings of columns that the template does not have, or that stand twice."""
    return list(
        dict.fromkeys(
            words
            for table in programme.tables
            for _, words in (*table.unknown_headings, *table.doubled_headings)
        )
    )


def unread_formulas(programme: Programme) -> list[Address]:
    """The cells of activities whose formulas have no value in the file."""
    return [
        cell.address
        for activity in programme.activities
        for cell in activity.cells.values()
        if cell.formula and not cell.plain
    ]
