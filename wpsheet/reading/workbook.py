"""An officer's workbook as grids, and what else the file carries."""

from __future__ import annotations

from pathlib import Path

from wpsheet.model.programme import FileFacts
from wpsheet.ooxml.grid import Grid
from wpsheet.ooxml.package import Package
from wpsheet.ooxml.workbook import main_part, read_sheets
from wpsheet.reading.leaks import facts_of


def read_workbook(path: Path) -> tuple[list[Grid], FileFacts]:
    """Every worksheet of a workbook, in order, and what else the file carries.

    Charts and macro sheets are left out.
    """
    with Package(path) as package:
        sheets, grids = read_sheets(package)
        return grids, facts_of(package, main_part(package), sheets, grids)
