"""The private parts of XlsxWriter that are used are still what they were."""

from __future__ import annotations

import html
import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

import wpsheet
from wpsheet.seals.fingerprints import normal_form
from wpsheet.writing.book import Book
from wpsheet.writing.circulated.circulation import Circulation
from wpsheet.writing.circulated.workbook import circulated_workbook
from wpsheet.writing.controlled.workbook import controlled_workbook
from wpsheet.writing.formulas import ROW, InRow, RowFormula
from wpsheet.writing.xlsxwriter_private import sheet_class


def test_a_formula_is_kept_as_the_library_keeps_it() -> None:
    book = xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True})
    look = book.add_format()
    ours = book.add_worksheet("Ours", sheet_class())
    theirs = book.add_worksheet("Theirs")
    ours.put_formula(2, 3, '=SUM(B1:B2)&"="', look, "3")
    theirs.write_formula(2, 3, '=SUM(B1:B2)&"="', look, "3")
    assert ours.table[2][3] == theirs.table[2][3]
    assert (ours.dim_rowmax, ours.dim_colmax) == (theirs.dim_rowmax, theirs.dim_colmax)
    book.close()


def test_every_sheet_is_written_as_the_library_would_write_it(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = dict(_sheets(sample))
    monkeypatch.setattr(sheet_class(), "_prepare_formula", Worksheet._prepare_formula)
    monkeypatch.setattr(sheet_class(), "_write_cell", Worksheet._write_cell)
    monkeypatch.setattr(sheet_class(), "put_formula", Worksheet.write_formula)
    monkeypatch.setattr(sheet_class(), "put_in_row", _written_out)
    assert ours == dict(_sheets(sample))
    assert len(ours) > 10


def _written_out(sheet: Worksheet, row: int, column: int, cell: InRow) -> None:
    """A formula that many rows have, put in as one of its row alone."""
    formula = html.unescape(cell.formula.xml(cell.number))
    sheet.write_formula(row, column, formula, cell.format, cell.value)


def test_a_formula_of_many_rows_is_told_as_reading_each_will_tell_it() -> None:
    words = "IF($K{0}<>0,INDEX(Bodies_I,{0}+1)&\" {0} %s\",'PTC WP'!$A{0})"
    formula = RowFormula(words.format(ROW))
    for number in (1, 12, 1_048_576):
        written = html.unescape(formula.xml(number))
        assert written == words.format(number)
        assert formula.normal(number) == normal_form(f"={written}")


def _sheets(sample: Path) -> Iterator[tuple[str, bytes]]:
    """The sheets of the sample's workbooks by the names of their parts."""
    programme = wpsheet.read(sample)
    made = circulated_workbook(Circulation(programme, date(2026, 5, 4), bodies=["PTC", "PC"]))
    circulated = made.book.content()
    for kind, content in (
        ("controlled", controlled_workbook(programme)), ("circulated", circulated),
    ):  # fmt: skip
        with ZipFile(io.BytesIO(content)) as package:
            for name in package.namelist():
                if name.startswith("xl/worksheets/sheet"):
                    yield f"{kind} {name}", package.read(name)


def test_the_height_of_the_rows_is_told_in_points() -> None:
    book = Book(title="t", subject="s", made=date(2026, 5, 4))
    sheet = book.sheet("Rows")
    sheet.set_row(0, 30)
    sheet.write_string(3, 0, "four rows, three of them of the ordinary height")
    assert sheet.points == 30 + 3 * 15
    sheet.set_default_row(14.25)
    assert sheet.points == 30 + 3 * 14.25
