"""The Exceptions sheet: a finding that is accepted is listed, and comes back when things change."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from sheets import clean_workbook, places

import wpsheet
from wpsheet.checking.findings import Report

ACCEPTED = ("WP505", "I.1", "Timeline", "2027 (PTC)", "The session is not fixed yet.", "The Chair")


@pytest.fixture
def waived(tmp_path: Path, waived_once: Path) -> Path:
    """A controlled workbook with a vague date that is accepted."""
    return Path(shutil.copy(waived_once, tmp_path))


@pytest.fixture(scope="module")
def waived_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("waived")
    path = folder / "programme.xlsx"
    clean = clean_workbook(folder / "clean.xlsx", J2="2027 (PTC)")
    wpsheet.write_controlled(replace(wpsheet.read(clean), title="Work programme"), path)
    put(path, 5, *ACCEPTED)
    return path


def put(path: Path, row: int, *texts: object, sheet: str = "Exceptions") -> None:
    book = openpyxl.load_workbook(path)
    for column, text in enumerate(texts, start=1):
        book[sheet].cell(row, column).value = text
    book.save(path)


def check(path: Path) -> Report:
    return wpsheet.check(wpsheet.read(path), as_of=date(2026, 5, 4))


def test_an_accepted_finding_is_listed_and_does_not_stand(waived: Path, run: Shell) -> None:
    report = check(waived)
    assert places(report) == []
    assert [f.rule for f in report.waived] == ["timeline-imprecise"]
    done = run("check", waived, "--as-of", "2026-05-04", "--fail-on", "warning")
    assert done.code == 0
    assert "Accepted" in done.out
    (finding,) = report.waived
    assert f'  "{finding.address.sheet}" {finding.address.ref} (activity ' in done.out
    assert "\n1 accepted\n" in done.out
    in_full = run("check", waived, "--as-of", "2026-05-04", "--all")
    assert "     0  timeline-imprecise (1 accepted)\n" in in_full.out
    assert "The session is not fixed yet, The Chair" in done.out
    as_json = run("check", waived, "--as-of", "2026-05-04", "--format", "json").json
    assert as_json["counts"] == {"error": 0, "warning": 0, "info": 0, "waived": 1}
    assert as_json["findings"][0]["waived"] == {
        "reason": "The session is not fixed yet.", "approved_by": "The Chair", "until": None,
    }  # fmt: skip
    assert json.dumps(as_json)


def test_the_column_of_an_exception_may_be_headed_field_as_it_was_at_first(waived: Path) -> None:
    book = openpyxl.load_workbook(waived)
    assert book["Exceptions"].cell(4, 3).value == "Column"
    put(waived, 4, "Rule", "Activity", "Field")
    assert [f.rule for f in check(waived).waived] == ["timeline-imprecise"]


def test_a_changed_value_revives_the_finding(waived: Path) -> None:
    put(waived, 5, *[None] * 9, "2028 (PTC)", sheet="Section I")
    book = openpyxl.load_workbook(waived)
    sheet = book["Section I"]
    for column, text in enumerate(["1.", "A", "Y", "Draft guidance", "SP1"], start=1):
        sheet.cell(5, column).value = text
    book.save(waived)
    rules = [rule for _, rule in places(check(waived))]
    assert "timeline-imprecise" in rules
    assert "waiver-unused" in rules


def test_rows_may_move_under_an_exception(waived: Path) -> None:
    book = openpyxl.load_workbook(waived)
    sheet = book["Section I"]
    first, second = ([sheet.cell(row, c).value for c in range(1, 13)] for row in (5, 6))
    for column in range(1, 13):
        sheet.cell(5, column).value = second[column - 1]
        sheet.cell(6, column).value = first[column - 1]
    book.save(waived)
    assert places(check(waived)) == []


@pytest.mark.parametrize(
    ("column", "text", "rule"),
    [
        (5, None, "waiver-broken"),
        (1, "WP999", "waiver-broken"),
        (3, "Colour", "waiver-broken"),
        (7, "soon", "waiver-broken"),
        (7, "2026-01-31", "waiver-expired"),
        (2, "I.3", "waiver-unused"),
    ],
)
def test_an_exception_that_does_not_hold_is_itself_a_finding(
    waived: Path, column: int, text: str | None, rule: str
) -> None:
    book = openpyxl.load_workbook(waived)
    book["Exceptions"].cell(5, column).value = text
    book.save(waived)
    found = check(waived).standing
    assert sorted(f.rule for f in found) == sorted(["timeline-imprecise", rule])
    assert next(f for f in found if f.rule == rule).address.sheet == "Exceptions"


def test_exceptions_survive_an_import(waived: Path, tmp_path: Path) -> None:
    wpsheet.write_controlled(wpsheet.read(waived), tmp_path / "again.xlsx")
    assert wpsheet.read(tmp_path / "again.xlsx").waivers[0].reason == ACCEPTED[4]
    assert places(check(tmp_path / "again.xlsx")) == []
