"""Repairs: safe edits, renumbering with its references, and watching a workbook."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import openpyxl
from commands import Shell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from sheets import check, clean_workbook, continuous, places, timeframe

import wpsheet
from wpsheet.checking.repairs import renumbering, safe_repairs
from wpsheet.model.layout import Field
from wpsheet.reading import reread


def test_safe_repairs_change_no_meaning_and_leave_nothing_to_repair() -> None:
    sheet = timeframe("""
        | No. | Responsible body           | Timeline                             \
| WCO Strategic Plan | Type of task associated | Team resources                   |
        | 1   | Policy Commission and PTC  | Spring 2027 (PTC) June 2027 (PC)     \
| FA1/FA2            | Updating                | 2,5 officers from the CBD        |
    """)
    before = sheet.activities[0]
    for _ in range(3):
        sheet = reread(sheet, [r.edit for r in safe_repairs(check(sheet))])
    after = sheet.activities[0]
    assert places(check(sheet)) == []
    assert after.plain(Field.NUMBER) == "1."
    assert after.plain(Field.BODIES) == "PC, PTC"
    assert after.plain(Field.PLAN_CODES) == "FA1, FA2"
    assert after.plain(Field.RESOURCES) == ("2.5 officers from the Capacity Building Directorate")
    assert (after.bodies.names, after.plan_codes, after.task_type, after.milestones) == (
        before.bodies.names, before.plan_codes, before.task_type, before.milestones,
    )  # fmt: skip
    assert [(r.minimum, r.unit) for r in after.resources] == [
        (r.minimum, r.unit) for r in before.resources
    ]


def test_renumbering_lets_references_follow() -> None:
    sheet = continuous("""
        | No. | Activities         | Progress                                          |
        | 1.  | Map the warehouses | It goes on.                                       |
        | 3.  | Test the scanners  | It waits for activity 1 above and activity 4 below. |
        | 4.  | Seal the docks     | It follows activity 3 above.                      |
    """)
    edits = [(r.edit.address.ref, r.edit.text) for r in renumbering(sheet)]
    assert edits == [
        ("A3", "2."),
        ("C3", "It waits for activity 1 above and activity 3 below."),
        ("A4", "3."),
        ("C4", "It follows activity 2 above."),
    ]


def test_a_reference_to_a_number_that_stands_twice_is_left_alone() -> None:
    sheet = continuous("""
        | No. | Activities         | Progress               |
        | 1.  | Map the warehouses | It goes on.            |
        | 1.  | Test the scanners  | See also activity 1 above; it goes on. |
    """)
    assert [r.edit.address.ref for r in renumbering(sheet)] == ["A3"]


def test_diff_shows_and_writes_nothing(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", F2="Updating")
    before = path.read_bytes()
    done = run("fix", path, "--diff")
    assert done.code == 1
    assert "- Updating" in done.out
    assert "+ Update" in done.out
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
    assert run("fix", clean_workbook(tmp_path / "clean.xlsx"), "--diff").code == 0


def test_fix_writes_a_workbook_of_its_own(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", F2="Updating", A3="2")
    before = path.read_bytes()
    done = run("fix", path, "-o", tmp_path / "fixed.xlsx")
    assert done.code == 0
    assert "2 edits made" in done.err
    assert path.read_bytes() == before
    assert places(check(wpsheet.read(tmp_path / "fixed.xlsx"))) == []


def test_fix_keeps_a_column_that_the_template_does_not_have(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", M1="Remarks of the desk", M2="ask Ana", A2="1")
    assert run("fix", path, "-o", tmp_path / "fixed.xlsx").code == 0
    sheet = openpyxl.load_workbook(tmp_path / "fixed.xlsx").active
    assert (sheet["A2"].value, sheet["M2"].value) == ("1.", "ask Ana")


def test_unsafe_renumbers(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", A3="7.")
    assert run("fix", path, "--diff").code == 0
    assert "+ 2." in run("fix", path, "--diff", "--unsafe").out


def test_fix_wants_a_target_and_with_diff_writes_nothing_there(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", F2="Updating")
    assert run("fix", path).code == 2
    assert run("fix", path, "-o", tmp_path / "fixed.xlsx", "--diff").code == 1
    assert not (tmp_path / "fixed.xlsx").exists()


def test_a_superscript_stands_where_it_stood_after_a_repair(run: Shell, tmp_path: Path) -> None:
    path = tmp_path / "sheet.xlsx"
    clean_workbook(path)
    book = openpyxl.load_workbook(path, rich_text=True)
    raised = InlineFont(vertAlign="superscript")
    book.active["I2"] = CellRichText("The 4", TextBlock(raised, "th"), "  edition is out..")
    book.save(path)
    assert run("fix", path, "-o", tmp_path / "fixed.xlsx").code == 0
    text = openpyxl.load_workbook(tmp_path / "fixed.xlsx", rich_text=True).active["I2"].value
    assert [str(part) for part in text] == ["The 4", "th", " edition is out."]
    assert text[1].font.vertAlign == "superscript"


def test_a_text_that_goes_on_in_a_further_row_is_left_for_a_person(
    run: Shell, tmp_path: Path
) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", activities=2, K2="Completed. The first half..")
    book = openpyxl.load_workbook(path)
    book.active.insert_rows(3)
    book.active["A3"], book.active["K3"] = "1. (continued)", "And the second half."
    book.save(path)
    done = run("fix", path, "-o", tmp_path / "fixed.xlsx")
    assert done.code == 1
    assert "its text continues in the next row" in done.err
    assert (tmp_path / "fixed.xlsx").read_bytes() == path.read_bytes()


def test_watching_says_what_a_save_mended_and_brought(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", B2="High")

    def save() -> None:
        time.sleep(0.6)
        clean_workbook(tmp_path / "new.xlsx", B3="Low")
        (tmp_path / "new.xlsx").replace(path)

    officer = threading.Thread(target=save)
    officer.start()
    done = run("watch", path, "--every", "0.1", "--times", "2", "--as-of", "2026-05-04")
    officer.join()
    assert done.code == 0
    assert 'B2 (activity I.1, Priority ranking): "High"' in done.out
    assert "fixed" in done.out
    assert 'new     "Sheet1" B3' in done.out


def test_watching_a_file_that_is_not_there_is_one_line(run: Shell, tmp_path: Path) -> None:
    done = run("watch", tmp_path / "none.xlsx")
    assert (done.code, done.err.count("\n")) == (2, 1)
