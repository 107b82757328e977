"""Filling: words and colours from the key words, nothing from a guess, one file changed."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from openpyxl.styles import PatternFill
from sheets import clean_workbook, timeframe
from tables import for_each

import wpsheet
from wpsheet.checking.fillings import Conflict, Disagreement, Filling, fillings
from wpsheet.model.layout import Field

PALE = {"Completed": "C6EFCE", "In progress": "BDD7EE", "Postponed": "FFC7CE"}


def decided(table: str) -> list[Filling | Conflict]:
    return list(fillings(timeframe(table)))


def coloured(path: Path, cell: str, rgb: str) -> Path:
    book = openpyxl.load_workbook(path)
    book.active[cell].fill = PatternFill("solid", fgColor=rgb)
    book.save(path)
    return path


def held(path: Path, cell: str) -> tuple[str | None, str]:
    found = openpyxl.load_workbook(path).active[cell]
    return found.value, found.fill.fgColor.rgb[2:]


def test_the_word_comes_from_the_opening_of_progress() -> None:
    (filling,) = decided("""
        | Progress                        | Completion status |
        | Completed. The study was sent.  |                   |
    """)
    assert isinstance(filling, Filling)
    assert (filling.edit.address.ref, filling.edit.text, filling.edit.fill) == (
        "B2", "Completed", "C6EFCE",
    )  # fmt: skip


def test_the_word_in_the_cell_is_kept_as_it_is_written() -> None:
    (filling,) = decided("""
        | Progress       | Completion status      |
        | It was sent.   | COMPLETED in May 2026  |
    """)
    assert isinstance(filling, Filling)
    assert (filling.edit.text, filling.edit.fill) == (None, "C6EFCE")


@for_each(
    "progress", ["The AP completed it in May 2026.", "The conference was postponed to 2027.", ""]
)
def test_nothing_is_set_from_words_that_state_no_status(progress: str) -> None:
    assert decided(f"| Progress | Completion status |\n| {progress} | |") == []


def test_two_statements_that_disagree_are_told_and_not_resolved() -> None:
    conflicts = decided("""
        | Progress                        | Completion status |
        | Completed. The study was sent.  | In progress       |
        | In progress. It goes on.        | see the annex     |
    """)
    assert [c.kind for c in conflicts if isinstance(c, Conflict)] == [
        Disagreement.PROGRESS, Disagreement.WORDS,
    ]  # fmt: skip


def test_a_colour_alone_sets_no_word_and_a_contrary_one_is_told(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(
        tmp_path / "sheet.xlsx", L2="", L3="",
        K2="The study is being drafted.", K3="Completed. It was sent.",
    )  # fmt: skip
    for cell in ("L2", "L3"):
        coloured(path, cell, "FF0000")
    done = run("fill", path, "-o", tmp_path / "filled.xlsx")
    assert done.code == 1
    assert "the cell is red, but Progress begins with Completed" in done.out
    for cell in ("L2", "L3"):
        assert held(tmp_path / "filled.xlsx", cell) == (None, "FF0000")


def test_the_fill_of_another_status_gives_way_to_the_word(run: Shell, tmp_path: Path) -> None:
    path = coloured(clean_workbook(tmp_path / "sheet.xlsx", L2="Completed", K2=""), "L2", "FF0000")
    done = run("fill", path, "-o", tmp_path / "filled.xlsx")
    assert done.code == 0
    assert '"Sheet1" L2 (I.1): Completed (was red)' in done.out
    assert held(tmp_path / "filled.xlsx", "L2") == ("Completed", "C6EFCE")


def test_a_stronger_shade_of_the_right_colour_is_left(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", activities=1, L2="Completed", K2="")
    coloured(path, "L2", "00B050")
    run("fill", path, "-o", tmp_path / "filled.xlsx")
    assert (tmp_path / "filled.xlsx").read_bytes() == path.read_bytes()


def test_filling_twice_is_filling_once(run: Shell, sample: Path, tmp_path: Path) -> None:
    once, twice = tmp_path / "once.xlsx", tmp_path / "twice.xlsx"
    run("import", sample, "-o", tmp_path / "programme.xlsx")
    book = openpyxl.load_workbook(tmp_path / "programme.xlsx")
    for row in book["Section I"].iter_rows(min_row=5, min_col=12, max_col=12):
        row[0].value, row[0].fill = None, PatternFill()
    book.save(tmp_path / "programme.xlsx")
    run("fill", tmp_path / "programme.xlsx", "-o", once)
    run("fill", once, "-o", twice)
    assert once.read_bytes() == twice.read_bytes()
    assert once.read_bytes() != (tmp_path / "programme.xlsx").read_bytes()
    filled = [a for a in wpsheet.read(once).activities if a.plain(Field.STATUS)]
    assert {a.plain(Field.STATUS): a.cells[Field.STATUS].fill for a in filled}.items() <= {
        **PALE, "Not started": "FFC7CE",
    }.items()  # fmt: skip
    assert filled


def test_french_words_where_french_is_asked_for(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", L2="", K2="Terminé. L'étude a été envoyée.")
    done = run("fill", path, "-o", tmp_path / "filled.xlsx", "--lang", "fr")
    assert done.code == 0
    assert held(tmp_path / "filled.xlsx", "L2") == ("Terminé", "C6EFCE")
    assert "modifications faites" in done.err


def test_in_place_keeps_the_previous_file_beside_it(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", L2="", K2="Completed. It was sent.")
    before = path.read_bytes()
    done = run("fill", path, "--in-place")
    assert done.code == 0
    assert "sheet.bak.xlsx" in done.err
    assert (tmp_path / "sheet.bak.xlsx").read_bytes() == before
    assert held(path, "L2") == ("Completed", "C6EFCE")
    after = path.read_bytes()
    assert run("fill", path, "--in-place").code == 0
    assert (path.read_bytes(), (tmp_path / "sheet.bak.xlsx").read_bytes()) == (after, before)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["sheet.bak.xlsx", "sheet.xlsx"]


def test_in_place_refuses_while_excel_has_the_workbook_open(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", L2="", K2="Completed. It was sent.")
    before = path.read_bytes()
    (tmp_path / "~$sheet.xlsx").touch()
    done = run("fill", path, "--in-place")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "is open in Excel" in done.err
    assert path.read_bytes() == before
    assert run("fill", path, "--in-place", "--force").code == 0
    assert held(path, "L2") == ("Completed", "C6EFCE")


def test_diff_shows_the_cells_and_writes_nothing(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", L2="", K2="Completed. It was sent.")
    before = path.read_bytes()
    done = run("fill", path, "--diff")
    assert (done.code, path.read_bytes()) == (1, before)
    assert '"Sheet1" L2 (I.1): Completed' in done.out


@pytest.mark.parametrize(
    "words", [(), ("-o", "out.xlsx", "--in-place"), ("-o", "out.xlsx", "--force")]
)
def test_the_target_must_be_one(run: Shell, tmp_path: Path, words: tuple[str, ...]) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx")
    done = run("fill", path, *words)
    assert (done.code, done.err.count("\n")) == (2, 1)


def test_a_word_annex_cannot_be_filled_in(run: Shell, tmp_path: Path) -> None:
    path = tmp_path / "programme.txt"
    path.write_text("No.\tActivities\tProgress\n")
    done = run("fill", path, "-o", tmp_path / "out.xlsx")
    assert done.code == 2
    assert "wpsheet import" in done.err


def test_the_controlled_workbooks_own_colours_hide_no_fill(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(sample, rich_text=True)
    for row in range(5, 21):
        book["Section I"].cell(row, 12).value = None
    book.save(tmp_path / "blank.xlsx")
    done = run("fill", tmp_path / "blank.xlsx", "-o", tmp_path / "out.xlsx")
    assert "Completed" in done.out
    assert "conditional format" not in done.err


def test_cells_that_stay_blank_are_told_with_the_reason(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", K2="The draft is ready.", L2=None)
    done = run("fill", path, "-o", tmp_path / "out.xlsx")
    assert "has no status" in done.err
    assert (
        "no status: there is no key word in Completion status or at the beginning of Progress"
        in done.err
    )
    again = run("fill", tmp_path / "out.xlsx", "-o", tmp_path / "twice.xlsx", "--lang", "fr")
    assert "aucun mot clé sous" in again.err.replace("\u00a0", " ")
