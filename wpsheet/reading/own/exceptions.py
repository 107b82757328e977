"""The Exceptions sheet of a controlled workbook: findings that somebody has accepted."""

from __future__ import annotations

from collections.abc import Iterator

from wpsheet.model.layout import COLUMNS, Field, field_headed, heading_key
from wpsheet.model.programme import Waiver
from wpsheet.model.text import comparable, one_line
from wpsheet.model.vocabulary import EXCEPTION_HEADINGS, EXCEPTION_HEADINGS_FR
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.own.lists import day_of


def is_exceptions_sheet(grid: Grid) -> bool:
    return comparable(grid.name) == "exceptions"


def read_waivers(grid: Grid) -> Iterator[Waiver]:
    """Every exception of the sheet, in its order; blank rows between do not matter."""
    columns: dict[str, int] = {}
    for row in grid.filled_rows():
        if len(columns) < 3:
            columns = _headings(grid, row)
            continue
        said = {
            heading: one_line(grid.cell(row, column).plain) for heading, column in columns.items()
        }
        yield Waiver(
            address=next(iter(grid.filled(row).values())).address,
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


def _headings(grid: Grid, row: int) -> dict[str, int]:
    """The columns that a row heads, by the heading's canonical words."""
    both = zip(EXCEPTION_HEADINGS_FR, EXCEPTION_HEADINGS, strict=True)
    wanted = {heading_key(french): heading for french, heading in both}
    wanted |= {heading_key(heading): heading for heading in EXCEPTION_HEADINGS}
    wanted[heading_key("Field")] = "Column"  # as the column was headed at first
    keys = {heading_key(cell.plain): column for column, cell in grid.filled(row).items()}
    return {wanted[key]: column for key, column in keys.items() if key in wanted}


def _field(words: str) -> Field | None:
    """A field by its heading or its stable name."""
    by_name = {column.field.value: column.field for column in COLUMNS}
    return by_name.get(words) or field_headed(words)
