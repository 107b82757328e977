"""The workbooks that are measured, each made by a process of its own.

That keeps the measuring process small (see processes.cost). No two activities say the same.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

from processes import ROOT, WPSHEET

AS_OF = "2026-05-04"
AFTER = ". A note was sent to all who had asked."


def made(kind: str, path: Path, argument: object) -> Path:
    """The path, once a workbook of that kind stands there."""
    subprocess.run([sys.executable, __file__, kind, str(path), str(argument)], cwd=ROOT, check=True)
    return path


def wpsheet_makes(path: Path, *words: object) -> Path:
    """The path, once a command of ours has written it."""
    command = [*WPSHEET, *map(str, words), "-o", str(path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return path


def programme(path: Path, activities: str) -> None:
    """Both sections, each on its sheet."""
    _differing(path, int(activities), one_table=False)


def table(path: Path, activities: str) -> None:
    """One plain table of section I."""
    _differing(path, int(activities), one_table=True)


def _differing(path: Path, activities: int, *, one_table: bool) -> None:
    sys.path.insert(0, str(ROOT / "tests" / "support"))
    from differing import write_workbook

    write_workbook(path, activities, one_table=one_table)


def later(path: Path, before: str) -> None:
    """The programme `before` with every fifth Progress gone on with."""
    import openpyxl

    book = openpyxl.load_workbook(before)
    for sheet in book:
        headings = next(row for row in sheet if row[0].value == "No.")
        column = next(cell.column for cell in headings if cell.value == "Progress")
        for row in range(headings[0].row + 5, sheet.max_row + 1, 5):
            sheet.cell(row, column).value = f"{sheet.cell(row, column).value or ''}{AFTER}"
    book.save(path)


def cells(path: Path, workbook: str) -> None:
    """A pickle of all cells: for each sheet its name and (row, column, formula or None, value)."""
    import openpyxl

    formulas = openpyxl.load_workbook(workbook)
    values = openpyxl.load_workbook(workbook, data_only=True)
    sheets = []
    for sheet in formulas.worksheets:
        known = values[sheet.title]
        found = [
            (
                cell.row - 1,
                cell.column - 1,
                str(getattr(cell.value, "text", cell.value)) if cell.data_type == "f" else None,
                known.cell(cell.row, cell.column).value,
            )
            for row in sheet
            for cell in row
            if cell.value is not None or cell.has_style
        ]
        sheets.append((sheet.title, found))
    path.write_bytes(pickle.dumps(sheets))


KINDS = {each.__name__: each for each in (programme, table, later, cells)}

if __name__ == "__main__":
    kind, path, argument = sys.argv[1:]
    KINDS[kind](Path(path), argument)
