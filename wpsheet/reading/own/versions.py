"""The Versions sheet of a controlled workbook: what was changed, when and by whom."""

from __future__ import annotations

from collections.abc import Iterator

from wpsheet.model.list_headings import VERSION_HEADINGS, VERSION_HEADINGS_FR
from wpsheet.model.programme import Version
from wpsheet.model.text import one_line
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.own.headings import Headed, entries_under, headed, in_all_languages

_WANTED = in_all_languages(VERSION_HEADINGS, VERSION_HEADINGS_FR)


def version_headings(grid: Grid) -> Headed:
    return headed(grid, _WANTED, optional=("Date", "Who"))


def read_versions(grid: Grid) -> Iterator[Version]:
    """Every version of the sheet, in its order; a title and remarks are above the headings."""
    for held in entries_under(grid, version_headings(grid)):
        yield Version(*(one_line(held[n].plain) if n in held else "" for n in VERSION_HEADINGS))
