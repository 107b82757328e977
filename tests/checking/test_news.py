"""What a save corrected and brought is listed by activity, wherever its row is by now."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from wpsheet.checking.engine import check
from wpsheet.checking.findings import News, Report
from wpsheet.checking.news import news
from wpsheet.reading import read

SHEET, FIRST, ROWS = "Section I", 5, 16


def checked(path: Path) -> Report:
    return check(read(path), as_of=date(2026, 5, 4))


def turned_over(sample: Path, target: Path, *, with_ids: bool, mended: bool = False) -> Path:
    """The sample with section I in the opposite order, numbered again; `mended`: I.6's J10 too."""
    book = openpyxl.load_workbook(sample, rich_text=True)
    sheet = book[SHEET]
    if mended:
        sheet["G10"] = "SAFE WG, PTC, PC, Council"
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(FIRST, FIRST + ROWS - 1)]
    for place, values in enumerate(reversed(rows)):
        for column, value in enumerate(values, start=1):
            own = f"{place + 1}." if column == 1 else value
            sheet.cell(FIRST + place, column).value = own
        if not with_ids:
            sheet.cell(FIRST + place, 13).value = rows[place][12]
    book.save(target)
    return target


@pytest.fixture
def before(sample: Path, tmp_path: Path) -> Report:
    book = openpyxl.load_workbook(sample, rich_text=True)
    book.save(tmp_path / "before.xlsx")
    return checked(tmp_path / "before.xlsx")


def test_sorting_and_numbering_anew_are_hardly_news(
    before: Report, sample: Path, tmp_path: Path
) -> None:
    after = checked(turned_over(sample, tmp_path / "after.xlsx", with_ids=True))
    found = news(before, after)
    # Numbers are written with their full stops now, and references point elsewhere.
    changed = {
        "number-format", "reference-missing", "reference-direction", "reference-suspect",
    }  # fmt: skip
    assert {f.rule for f in (*found.fixed, *found.new)} <= changed
    assert len(before.standing) > 30


def test_what_was_mended_is_told_though_its_row_moved(
    before: Report, sample: Path, tmp_path: Path
) -> None:
    path = turned_over(sample, tmp_path / "after.xlsx", with_ids=True, mended=True)
    found = news(before, checked(path))
    assert [f.address.ref for f in found.fixed if f.rule == "milestone-body-not-responsible"] == [
        "J10"
    ]


def test_equal_findings_are_counted(before: Report, sample: Path, tmp_path: Path) -> None:
    assert news(before, before) == News((), (), date(2026, 5, 4))
    book = openpyxl.load_workbook(sample, rich_text=True)
    book[SHEET]["B5"], book[SHEET]["B6"] = "High", "High"
    book.save(tmp_path / "two.xlsx")
    found = news(before, checked(tmp_path / "two.xlsx"))
    assert [f.address.ref for f in found.new if f.rule == "priority-unknown"] == ["B5", "B6"]
