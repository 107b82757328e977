"""The private method of XlsxWriter that is overridden is still what it was."""

from __future__ import annotations

import inspect
import io
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

import wpsheet
from wpsheet.writing.circulated.workbook import circulated_workbook
from wpsheet.writing.xlsxwriter_private import sheet_class

PREPARE = "_prepare_formula"


def test_the_library_has_the_method_with_these_parameters() -> None:
    parameters = inspect.signature(getattr(Worksheet, PREPARE)).parameters
    assert list(parameters) == ["self", "formula", "expand_future_functions"]
    assert list(parameters) == list(inspect.signature(getattr(sheet_class(), PREPARE)).parameters)


def test_the_library_asks_it_once_for_each_formula_and_writes_what_it_gives(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def prepared(_: object, formula: str, *more: object) -> str:
        asked.append(formula)
        return "1+1"

    monkeypatch.setattr(sheet_class(), PREPARE, prepared)
    book = xlsxwriter.Workbook(io.BytesIO(), {"in_memory": True})
    sheet = book.add_worksheet("Sheet", sheet_class())
    sheet.write_formula(0, 0, '=SUM(B1:B2)&"="', None, "3")
    assert asked == ['=SUM(B1:B2)&"="']
    assert sheet.table[0][0].formula == "1+1"
    book.close()


def test_every_formula_of_a_circulated_workbook_stays_as_the_library_would_write_it(
    sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = getattr(sheet_class(), PREPARE)
    theirs = getattr(Worksheet, PREPARE)
    compared: list[str] = []

    def both(sheet: Worksheet, formula: str, *more: bool) -> str:
        compared.append(formula)
        prepared: str = ours(sheet, formula, *more)
        assert prepared == theirs(sheet, formula, *more)
        return prepared

    monkeypatch.setattr(sheet_class(), PREPARE, both)
    circulated_workbook(wpsheet.read(sample), as_of=date(2026, 5, 4)).book.content()
    assert len(compared) > 100
