"""The Versions sheet of a controlled workbook: what was changed, when and by whom."""

from __future__ import annotations

from collections.abc import Iterator

from wpsheet.model.programme import Version
from wpsheet.model.text import one_line
from wpsheet.model.vocabulary import VERSION_HEADINGS, VERSION_HEADINGS_FR
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.own.headings import Headed, headed, in_all_languages

_WANTED = in_all_languages(VERSION_HEADINGS, VERSION_HEADINGS_FR)


def version_headings(grid: Grid) -> Headed:
    return headed(grid, _WANTED, optional=("Date", "Who"))


def read_versions(grid: Grid) -> Iterator[Version]:
    """Every line under the headings, in its order; lines above them are a title and remarks."""
    heading = version_headings(grid)
    if heading.missing:
        return
    columns = [heading.columns.get(name) for name in VERSION_HEADINGS]
    for row in grid.filled_rows():
        said = [one_line(grid.cell(row, c).plain) if c else "" for c in columns]
        if row > heading.row and any(said):
            yield Version(*said)
