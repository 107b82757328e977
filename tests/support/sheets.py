"""Sheets written as a test reads them: a Markdown table becomes a programme."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from openpyxl.workbook.workbook import Workbook
from rule_examples import TITLE, clean_row

import wpsheet
from wpsheet.checking.engine import check as check_programme
from wpsheet.checking.findings import Report
from wpsheet.model.layout import COLUMNS, Field, Section, columns_of, field_headed
from wpsheet.model.programme import Programme
from wpsheet.model.text import RichText
from wpsheet.ooxml.grid import lines_as_grid
from wpsheet.reading import programme_from

AS_OF = date(2026, 5, 4)
_WRITTEN: dict[str, bytes] = {}
"""Workbooks by what was asked to be in them."""


def timeframe(table: str) -> Programme:
    """A section I programme: the table's columns as given, in front, the others clean behind.

    The heading is in row 1, so the first activity is row 2 and the table's first column A.
    """
    return _programme(Section.TIMEFRAME, table)


def continuous(table: str) -> Programme:
    """The same for section II."""
    return _programme(Section.CONTINUOUS, table)


def both(first: str, second: str) -> Programme:
    """A programme of two sheets, "First" with section I and "Second" with section II."""
    return programme_from(
        [
            lines_as_grid("First", _lines(Section.TIMEFRAME, first)),
            lines_as_grid("Second", _lines(Section.CONTINUOUS, second)),
        ],
        "sheets.xlsx",
    )


def cells_of(table: str) -> list[list[str]]:
    r"""The cells of a Markdown table; `\n` in a cell is a line break."""
    lines = [line.strip().strip("|") for line in table.strip().splitlines()]
    rows = [line.split("|") for line in lines if not set(line) <= set("-| ")]
    return [[cell.strip().replace("\\n", "\n") for cell in row] for row in rows]


def _programme(section: Section, table: str) -> Programme:
    return programme_from([lines_as_grid("Sheet", _lines(section, table))], "sheet.xlsx")


def _lines(section: Section, table: str) -> list[list[RichText]]:
    headings, *rows = cells_of(table)
    given = [field_headed(words) for words in headings]
    behind = [c.field for c in columns_of(section) if c.field not in given]
    lines = [[*headings, *(column.heading for column in COLUMNS if column.field in behind)]]
    for number, row in enumerate(rows, start=1):
        clean = clean_row(section, number)
        if number > 1:
            clean[Field.ACTIVITY] = f"Draft guidance on subject {_letters(number)}"
        lines.append([*row, *(str(clean[name]) for name in behind)])
    return [[RichText.of(text) for text in line] for line in lines]


def check(programme: Programme, as_of: date = AS_OF) -> Report:
    return check_programme(programme, as_of=as_of)


def places(report: Report) -> list[tuple[str, str]]:
    """(cell, rule) of every finding that is not accepted, in the order of the sheet."""
    return [(finding.address.ref, finding.rule) for finding in report.standing]


def workbook(path: Path, rows: list[list[object]], name: str = "Sheet1", **cells: object) -> Path:
    """An officer's own workbook: these rows from A1 on, other texts by address ("J3").

    What is the same to the letter (`2` is not `2.0`, nor `1` `True`) is written once.
    """
    asked = repr((rows, name, cells))
    if asked in _WRITTEN:
        path.write_bytes(_WRITTEN[asked])
        return path
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = name
    for row in rows:
        sheet.append(row)
    for address, text in cells.items():
        sheet[address] = text
    book.save(path)
    _WRITTEN[asked] = path.read_bytes()
    return path


@lru_cache(maxsize=32)
def opened(path: Path, *, data_only: bool = False) -> Workbook:
    """A workbook as openpyxl reads it, read once: for files and books that no test changes."""
    return openpyxl.load_workbook(path, data_only=data_only)


def clean_workbook(path: Path, activities: int = 3, **cells: str) -> Path:
    """A section I workbook without fault; `cells` gives other texts by address ("J3")."""
    path.write_bytes(_clean_workbook(activities, tuple(cells.items())))
    return path


@cache
def _clean_workbook(activities: int, cells: tuple[tuple[str, str], ...]) -> bytes:
    columns = columns_of(Section.TIMEFRAME)
    rows: list[list[object]] = [[column.heading for column in columns]]
    for number in range(1, activities + 1):
        clean = clean_row(Section.TIMEFRAME, number)
        clean[Field.ACTIVITY] = f"Draft guidance on subject {_letters(number)}"
        rows.append([str(clean[column.field]) for column in columns])
    with TemporaryDirectory() as folder:
        return workbook(Path(folder) / "clean.xlsx", rows, **dict(cells)).read_bytes()


@cache
def _clean_controlled(cells: tuple[tuple[str, str], ...]) -> bytes:
    with TemporaryDirectory() as folder:
        path = clean_workbook(Path(folder) / "clean.xlsx", **dict(cells))
        programme = replace(wpsheet.read(path), title=TITLE)
        wpsheet.write_controlled(programme, path)
        return path.read_bytes()


def clean_controlled(path: Path, **cells: str) -> Path:
    """The same as a controlled workbook of the PTC."""
    path.write_bytes(_clean_controlled(tuple(cells.items())))
    return path


def _letters(number: int) -> str:
    """A word for each number: a name without a figure, which no two activities share."""
    return "".join("abcdefghijklmnop"[int(digit, 16)] for digit in f"{number:x}")
