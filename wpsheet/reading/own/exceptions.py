"""The Exceptions sheet of a controlled workbook: the findings that were accepted."""

from __future__ import annotations

from collections.abc import Iterator

from wpsheet.model.cells import Address
from wpsheet.model.layout import COLUMNS, Field, field_headed
from wpsheet.model.list_headings import EXCEPTION_HEADINGS, EXCEPTION_HEADINGS_FR
from wpsheet.model.programme import Waiver
from wpsheet.model.text import one_line
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.own.headings import Headed, entries_under, headed, in_all_languages
from wpsheet.reading.own.lists import day_of

_WANTED = in_all_languages(EXCEPTION_HEADINGS, EXCEPTION_HEADINGS_FR)
_WANTED["Column"].add("Field")  # as the column was headed at first


def exception_headings(grid: Grid) -> Headed:
    return headed(grid, _WANTED, optional=("Approved by", "Until"))


def read_waivers(grid: Grid) -> Iterator[Waiver]:
    """Every exception of the sheet, in its order; blank rows between do not matter."""
    for held in entries_under(grid, exception_headings(grid)):
        said = {name: one_line(cell.plain) for name, cell in held.items()}
        yield Waiver(
            address=next(cell.address for cell in held.values() if cell.filled),
            rule=said.get("Rule", ""),
            activity=said.get("Activity", ""),
            field=_field(said.get("Column", "")),
            field_written=said.get("Column", ""),
            value=said.get("Value", ""),
            reason=said.get("Reason", ""),
            approved_by=said.get("Approved by", ""),
            until=day_of(said.get("Until", "")),
            until_written=said.get("Until", ""),
        )


def _field(words: str) -> Field | None:
    """A field by its heading or its stable name."""
    by_name = {column.field.value: column.field for column in COLUMNS}
    return by_name.get(words) or field_headed(words)


def blank_line(grid: Grid) -> dict[str, Address] | None:
    """The cells of the first line below all exceptions; None if it is no such sheet."""
    found = exception_headings(grid)
    if found.missing:
        return None
    row = max([found.row, *grid.filled_rows()]) + 1
    return {name: Address(grid.name, row, column) for name, column in found.columns.items()}
