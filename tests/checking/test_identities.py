"""The stable IDs: given once, kept through every way of writing, never given again."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import islice
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet
from sheets import check, clean_workbook, places, workbook
from tables import for_each

import wpsheet
from wpsheet.checking.identities import id_edits, last_id, new_ids, with_ids
from wpsheet.model.activity import Activity
from wpsheet.model.programme import Programme
from wpsheet.reading import reread

HEADINGS = ["No.", "Activities", "Timeline", "ID"]


def sheet(path: Path, *ids: str | None) -> Programme:
    """A programme of so many activities, each with its ID."""
    rows = [[f"{n}.", f"Visit port {n}", "Spring 2027", name] for n, name in enumerate(ids, 1)]
    return wpsheet.read(workbook(path / "sheet.xlsx", [HEADINGS, *rows]))


def found(programme: Programme) -> list[tuple[str, str]]:
    return [(cell, rule) for cell, rule in places(check(programme)) if rule.startswith("id-")]


def edit(path: Path, change: object) -> Programme:
    """The controlled workbook at a path after somebody changed it in Excel."""
    book = openpyxl.load_workbook(path)
    change(book["Section I"])  # type: ignore[operator]
    book.save(path)
    return wpsheet.read(path)


@pytest.fixture
def controlled(run: Shell, tmp_path: Path) -> Path:
    """A controlled workbook of three activities, as import makes it."""
    path = tmp_path / "programme.xlsx"
    assert run("import", clean_workbook(tmp_path / "own.xlsx"), "-o", path).code == 0
    book = openpyxl.load_workbook(path)
    cell = next(cell for cell in book["Lists"]["A"] if cell.value == "Title")
    book["Lists"].cell(cell.row, 2).value = "Work programme"
    for sheet in book.worksheets[:2]:
        sheet["A1"].value = "Work programme"
    book.save(path)
    return path


def test_import_gives_every_activity_an_id(controlled: Path) -> None:
    programme = wpsheet.read(controlled)
    assert [a.id for a in programme.activities] == ["WP-0001", "WP-0002", "WP-0003"]
    assert programme.last_id == "WP-0003"
    assert found(programme) == []


def test_the_ids_are_those_of_the_body(sample: Path) -> None:
    ids = [activity.id for activity in with_ids(wpsheet.read(sample)).activities]
    assert (ids[0], ids[-1]) == ("PTC-0001", f"PTC-{len(ids):04}")


def test_ids_survive_reading_writing_and_reading(controlled: Path, tmp_path: Path) -> None:
    before = wpsheet.read(controlled)
    wpsheet.write_controlled(before, tmp_path / "again.xlsx")
    circulated = tmp_path / "circulated.xlsx"
    wpsheet.circulate(before, circulated, draft=True, bodies=[], pivots=False)
    for path in (tmp_path / "again.xlsx", circulated):
        assert [a.id for a in wpsheet.read(path).activities] == [a.id for a in before.activities]
    assert wpsheet.read(tmp_path / "again.xlsx").last_id == before.last_id


def test_the_id_is_the_last_and_a_narrow_column_of_text(controlled: Path) -> None:
    held = openpyxl.load_workbook(controlled)["Section I"]
    assert [cell.value for cell in held[4]][-1] == "ID"
    assert held["M5"].value == "WP-0001"
    assert held["M5"].number_format == "@"
    assert held.column_dimensions["M"].width < 12


def test_show_gives_the_id(run: Shell, controlled: Path) -> None:
    shown = json.loads(run("show", controlled, "--format", "json").out)
    assert [a["id"] for a in shown["activities"]] == ["WP-0001", "WP-0002", "WP-0003"]


def test_an_id_of_a_deleted_activity_is_not_given_again(run: Shell, controlled: Path) -> None:
    def replace_the_last_row(held: Worksheet) -> None:
        held["D7"], held["M7"] = "Draft guidance on something else altogether", None

    programme = edit(controlled, replace_the_last_row)
    assert found(programme) == [("M7", "id-missing")]
    fixed = controlled.with_name("fixed.xlsx")
    assert run("fix", controlled, "-o", fixed).code == 0
    assert [a.id for a in wpsheet.read(fixed).activities] == ["WP-0001", "WP-0002", "WP-0004"]
    assert wpsheet.read(fixed).last_id == "WP-0004"


def test_fix_proposes_ids_as_edits_of_their_cells(run: Shell, controlled: Path) -> None:
    edit(controlled, lambda held: held.__setitem__("M6", None))
    done = run("fix", controlled, "--diff")
    assert done.code == 1
    assert '"Section I" M6 (I.2' in done.out
    assert "+ WP-0004" in done.out


def test_a_first_fix_gives_ids_where_no_activity_has_one(tmp_path: Path) -> None:
    programme = sheet(tmp_path, None, None)
    assert found(programme) == []
    edits = [(e.address.ref, e.text) for e in id_edits(programme)]
    assert edits == [("D2", "WP-0001"), ("D3", "WP-0002")]


def test_a_workbook_without_an_id_column_is_left_in_peace(tmp_path: Path) -> None:
    programme = wpsheet.read(clean_workbook(tmp_path / "own.xlsx"))
    assert places(check(programme)) == []
    assert id_edits(programme) == ()


def test_a_copied_row_is_found_and_not_repaired(tmp_path: Path) -> None:
    programme = sheet(tmp_path, "PTC-0001", "ptc-0001 ", "PTC-0002")
    assert found(programme) == [("D3", "id-duplicate")]
    assert id_edits(programme) == ()


def test_a_new_row_may_be_blank(tmp_path: Path) -> None:
    report = check(sheet(tmp_path, "PTC-0001", None))
    finding = next(f for f in report.findings if f.rule == "id-missing")
    assert (finding.address.ref, finding.severity.value) == ("D3", "info")
    assert (finding.suggestion, finding.fix) == ("WP-0001", "safe")


def test_a_lost_column_is_said_beside_the_table(controlled: Path) -> None:
    programme = edit(controlled, lambda held: held.delete_cols(13))
    assert found(programme) == [("M4", "id-column-lost")]


def test_a_hidden_id_column_is_no_finding(controlled: Path) -> None:
    def hide(held: Worksheet) -> None:
        held.column_dimensions["M"].hidden = True

    assert places(check(edit(controlled, hide))) == []


def test_a_formula_or_an_error_is_no_id(tmp_path: Path) -> None:
    programme = sheet(tmp_path, "PTC-0001", '="PTC-"&ROW()', "#REF!")
    assert {("D3", "formula-cell"), ("D4", "error-value")} <= set(places(check(programme)))
    assert [a.id for a in programme.activities] == ["PTC-0001", None, None]
    assert id_edits(programme) == ()


def test_a_last_id_that_cannot_be_read_is_a_finding(controlled: Path) -> None:
    book = openpyxl.load_workbook(controlled)
    cell = next(c for c in book["Lists"]["A"] if c.value == "Last ID")
    book["Lists"].cell(cell.row, 2).value = "eighty"
    book.save(controlled)
    (finding,) = check(wpsheet.read(controlled)).findings
    assert (finding.rule, finding.value) == ("list-broken", None)
    assert "PTC-0081" in finding.message


@for_each(
    ("body", "first"),
    [("RKC/MC", "RKCMC-0001"), ("Istanbul Convention AC", "ISTANBUL-0001"), (None, "WP-0001")],
)
def test_the_ids_begin_with_the_letters_of_the_body(body: str | None, first: str) -> None:
    assert next(new_ids(Programme("x", body=body))) == first


def test_an_id_is_neither_a_number_nor_a_date(tmp_path: Path) -> None:
    ids = list(islice(new_ids(Programme("x", body="MAR")), 3))
    assert ids == ["MAR-0001", "MAR-0002", "MAR-0003"]
    assert all(int(name[4:]) < 1900 for name in ids)


EVENTS = st.lists(st.sampled_from(["add", "delete", "give", "rename"]), max_size=40)


@given(EVENTS)
def test_no_id_is_ever_given_twice(events: list[str]) -> None:
    """Whatever is added, deleted and renamed between, a new ID was never given before."""
    from rule_examples import example_programme

    from wpsheet.checking.rules.examples import Example, row

    blank = example_programme(Example((row(number="1."),), ids=("",))).activities[0]
    programme = Programme("x", body="PTC")
    ever: list[str] = []
    for event in events:
        held: list[Activity] = list(programme.activities)
        match event:
            case "add":
                held.append(blank)
            case "delete" if held:
                held.pop()
            case "rename":
                programme = replace(programme, body="PC" if programme.body == "PTC" else "PTC")
            case "give":
                before = {a.id for a in held}
                programme = with_ids(replace(programme, activities=tuple(held)))
                held = list(programme.activities)
                new = [a.id for a in held if a.id not in before]
                assert not set(new) & set(ever)
                ever += [name for name in new if name]
                assert len({a.id for a in held}) == len(held)
        programme = replace(programme, activities=tuple(held))
    again = replace(programme, activities=(blank,))
    assert next(new_ids(again)) not in ever


def test_edits_read_back_as_the_ids_they_wrote(controlled: Path) -> None:
    programme = edit(controlled, lambda held: held.__setitem__("M5", None))
    after = reread(programme, id_edits(programme))
    assert [a.id for a in after.activities] == ["WP-0004", "WP-0002", "WP-0003"]
    assert after.last_id == last_id(after) == "WP-0004"
    assert id_edits(after) == ()
