"""Number formats: a cell reads as people see it, and as a number where no more is shown."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheets import check, clean_workbook

import wpsheet
from wpsheet.model.cells import CellKind
from wpsheet.model.layout import Field
from wpsheet.ooxml.formats import number_format

SHOWN = [
    ("0%", 1, "100%"),
    ("0%", 0.5, "50%"),
    ("0%", 0, "0%"),
    ("0.0%", 0.125, "12.5%"),
    ("0 %", 0.8, "80 %"),
    ("0.00", 1.1, "1.10"),
    ("0.00", -3.456, "-3.46"),
    ("0.00", 0.005, "0.01"),
    ("0.00", -0.001, "0.00"),
    ("0.00;[Red]-0.00", -1.5, "-1.50"),
    ("#,##0", 1234567, "1,234,567"),
    ("#,##0.00", 1000, "1,000.00"),
    ("# ##0", 1000, "1 000"),
    ("# ##0", 1234567, "1234 567"),
    ('"Q"0', 3, "Q3"),
    ("\\Q0", 3, "Q3"),
    ('0" officers"', 2, "2 officers"),
    ('0"."', 14, "14."),
    ('General" sessions"', 2.5, "2.5 sessions"),
    ("[$-409]0.00", 1.5, "1.50"),
    ("[$-40C]0.0", 2, "2.0"),
    ("[$€-40C] #,##0", 1200, "€ 1,200"),
    ("_-* #,##0_-", 1000, "1,000"),
    ('_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', 0, "-"),
    ('_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', -2500, "-2,500"),
    ("0;(0)", -3, "(3)"),
    ("+0;-0;0", 4, "+4"),
    ("000", 7, "007"),
    ("00-00", 1234, "12-34"),
    (".00", 1.5, "1.50"),
    ('#.##" %"', 1.5, "1.5 %"),
    ("0.0,", 12345, "12.3"),
    ('"tbd"', 7, "tbd"),
    ('0;-0;"none"', 0, "none"),
]
PLAIN = [
    ("General", 3, "3"),
    ("@", 3, "3"),
    ("0", 14, "14"),
    ("#,##0", 14, "14"),
    ("#", 2027, "2027"),
    ("_-* #,##0_-", 12, "12"),
    ("0_ ", 8, "8"),
    ("General", 0.1 + 0.2, "0.3"),
    # What these show is not worked out; the number stays as it is.
    ("0.00E+00", 12, "12"),
    ("# ?/?", 0.5, "0.5"),
    ("[>100]0.00;0.0", 7, "7"),
    (";;;", 7, "7"),
    ("0;;", -7, "-7"),
]


DATES = ["dd/mm/yyyy", "mmm-yy", "[$-409]d mmm yyyy", '"on "d mmm']
DAY = 46539


@pytest.fixture(scope="module")
def formatted(tmp_path_factory: pytest.TempPathFactory) -> wpsheet.Programme:
    """A programme whose activities report each a number in one of the formats."""
    numbers = [(code, value) for code, value, _ in SHOWN + PLAIN]
    numbers += [(code, DAY) for code in DATES]
    path = clean_workbook(tmp_path_factory.mktemp("formats") / "plan.xlsx", len(numbers))
    book = openpyxl.load_workbook(path)
    for row, (code, value) in enumerate(numbers, start=2):
        cell = book.active[f"K{row}"]
        cell.value, cell.number_format = value, code
    book.save(path)
    return wpsheet.read(path)


def _reported(programme: wpsheet.Programme) -> list[tuple[CellKind, str]]:
    held = [activity.cells[Field.PROGRESS] for activity in programme.activities]
    return [(cell.kind, cell.plain) for cell in held]


def test_a_format_that_shows_more_than_the_number_gives_the_text(
    formatted: wpsheet.Programme,
) -> None:
    told = _reported(formatted)[: len(SHOWN)]
    for (code, value, words), cell in zip(SHOWN, told, strict=True):
        assert cell == (CellKind.TEXT, words), (code, value)


def test_any_other_number_is_one(formatted: wpsheet.Programme) -> None:
    told = _reported(formatted)[len(SHOWN) : -len(DATES)]
    for (code, value, words), cell in zip(PLAIN, told, strict=True):
        assert cell == (CellKind.NUMBER, words), (code, value)
    plain = formatted.activities[len(SHOWN) : -len(DATES)]
    found = [f for f in check(formatted).findings if f.field is Field.PROGRESS]
    for activity, (code, value, _) in zip(plain, PLAIN, strict=True):
        rules = [f.rule for f in found if f.address.row == activity.row]
        assert rules == ["date-typed"], (code, value)


def test_dates_stay_dates(formatted: wpsheet.Programme) -> None:
    assert _reported(formatted)[-len(DATES) :] == [(CellKind.DATE, "2027-06-01")] * len(DATES)


def test_a_number_in_a_list_of_words_is_told_by_the_rule_of_the_list(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "plan.xlsx")
    book = openpyxl.load_workbook(path)
    book.active["A2"], book.active["B2"], book.active["L2"] = 1, 2, 1
    book.save(path)
    programme = wpsheet.read(path)
    assert programme.activities[0].number == 1
    rules = {f.field: f.rule for f in check(programme).findings}
    assert rules[Field.PRIORITY] == "priority-unknown"
    assert "date-typed" not in rules.values()


@given(
    st.text(st.sampled_from('0#?.,%;"\\_*[]$-(); GeneralQ@E/'), max_size=20),
    st.floats(allow_nan=False, allow_infinity=False) | st.integers(-(10**6), 10**6),
)
def test_whatever_a_format_says_it_is_worked_out_or_left(code: str, value: float) -> None:
    found = number_format(200, code)
    plain = f"{value:.10g}"
    shown = found.shown(str(value), plain) if found else None
    assert shown is None or isinstance(shown[0], str)


@given(st.integers(-(10**12), 10**12))
def test_thousands_are_parted_as_python_parts_them(number: int) -> None:
    found = number_format(3, None)
    assert found is not None
    assert found.shown(str(number), str(number)) == (f"{number:,}", abs(number) >= 1000)


@given(st.decimals(-(10**6), 10**6, places=2))
def test_two_decimals_are_the_number_itself(number: object) -> None:
    found = number_format(2, None)
    assert found is not None
    words = f"{number:.2f}"
    assert found.shown(str(number), "") == (words.replace("-0.00", "0.00"), True)
