"""The Versions sheet of a controlled workbook: what was changed, when and by whom."""

from __future__ import annotations

from collections.abc import Iterator

from wpsheet.model.layout import heading_key
from wpsheet.model.programme import Version
from wpsheet.model.text import comparable, one_line
from wpsheet.model.vocabulary import VERSION_HEADINGS, VERSION_HEADINGS_FR
from wpsheet.ooxml.grid import Grid


def is_versions_sheet(grid: Grid) -> bool:
    return comparable(grid.name) == "versions"


def read_versions(grid: Grid) -> Iterator[Version]:
    """Every line under the headings, in its order; lines above them are a title and remarks."""
    columns: list[int | None] = []
    for row in grid.filled_rows():
        if not columns:
            columns = _headings(grid, row)
            continue
        said = [one_line(grid.cell(row, c).plain) if c else "" for c in columns]
        if any(said):
            yield Version(*said)


def _headings(grid: Grid, row: int) -> list[int | None]:
    """The column of each heading; none at all if the row heads nothing."""
    keys = {heading_key(cell.plain): column for column, cell in grid.filled(row).items()}
    for headings in (VERSION_HEADINGS, VERSION_HEADINGS_FR):
        columns = [keys.get(heading_key(heading)) for heading in headings]
        if len([column for column in columns if column]) > 2:
            return columns
    return []
