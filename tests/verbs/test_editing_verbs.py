"""Fix, fill and relabel as functions: decisions come back, and the result goes where it is told."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from sheets import check, clean_workbook, places

import wpsheet
from wpsheet.errors import UnreadableFile, UnwritableFile
from wpsheet.verbs.checking import annotated_copy, check_file
from wpsheet.verbs.fixing import all_repairs, one_a_cell
from wpsheet.writing.backups import Backup, backups_noted


def test_fix_without_a_target_tells_each_repair_and_writes_nothing(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", F2="Updating", A3="2")
    before = path.read_bytes()
    fixed = wpsheet.fix(path)
    assert [(r.edit.address.ref, r.before, r.edit.text) for r in fixed.repairs] == [
        ("F2", "Updating", "Update"), ("A3", "2", "2."),
    ]  # fmt: skip
    assert [edit.address.ref for edit in fixed.receipt.made] == ["F2", "A3"]
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_fix_writes_its_target_and_leaves_nothing_to_fix(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", F2="Updating", A3="2")
    wpsheet.fix(path, tmp_path / "fixed.xlsx")
    assert places(check(wpsheet.read(tmp_path / "fixed.xlsx"))) == []
    assert wpsheet.fix(tmp_path / "fixed.xlsx").repairs == ()


def test_a_cell_with_two_defects_is_mended_in_two_rounds_and_edited_once(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", I2="The edition  is out..")
    repairs = list(all_repairs(wpsheet.read(path)))
    assert {repair.edit.address.ref for repair in repairs} == {"I2"}
    assert len(repairs) > 1
    (edit,) = one_a_cell(repairs)
    assert (edit.before, edit.text) == (repairs[0].before, repairs[-1].edit.text)


def test_in_place_the_previous_workbook_is_a_backup_that_is_noted(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", F2="Updating")
    before = path.read_bytes()
    with backups_noted() as backups:
        wpsheet.fix(path, in_place=True)
        assert wpsheet.fix(path, in_place=True).receipt.made == ()
    assert backups == [Backup(path, tmp_path / "sheet.bak.xlsx")]
    assert backups[0].path.read_bytes() == before


def test_what_cannot_be_edited_or_written_is_refused_before_any_work(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", F2="Updating")
    text = tmp_path / "sheet.txt"
    text.write_text("no workbook")
    with pytest.raises(UnreadableFile, match="not a workbook"):
        wpsheet.fix(text)
    with pytest.raises(UnwritableFile, match="is the file being read"):
        wpsheet.fix(path, path)
    with pytest.raises(ValueError, match="not both"):
        wpsheet.fix(path, tmp_path / "fixed.xlsx", in_place=True)
    (tmp_path / "~$sheet.xlsx").touch()
    with pytest.raises(UnwritableFile, match="is open in Excel"):
        wpsheet.fill(path, in_place=True)


def test_answers_of_a_copy_are_made_unless_their_cell_has_changed(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", F2="Updating", F3="Updating", F4="Updating")
    copy = tmp_path / "copy.xlsx"
    assert annotated_copy(check_file(path), path, copy) == ()
    book = openpyxl.load_workbook(copy)
    sheet = book.worksheets[0]
    heads = {cell.value: cell.column for row in sheet.iter_rows() for cell in row}
    apply, place = heads["Apply (Y/N)"], heads["Cell"]
    for row, answer in (("F2", "Y"), ("F3", "Y"), ("F4", "perhaps")):
        (line,) = [r[0].row for r in sheet.iter_rows() if r[place - 1].value == row]
        sheet.cell(line, apply).value = answer
    book.save(copy)
    clean_workbook(path, F2="Updating", F3="Something else", F4="Updating")
    fixed = wpsheet.fix(path, answers=copy)
    assert [edit.address.ref for edit in fixed.receipt.made] == ["F2"]
    assert [refusal.edit.address.ref for refusal in fixed.receipt.refused] == ["F3"]
    assert [answer.written for answer, _ in fixed.unused] == ["perhaps"]


def test_filling_twice_is_filling_once(tmp_path: Path) -> None:
    path = clean_workbook(
        tmp_path / "sheet.xlsx", K2="Completed: it is done.", L2="", L3="", K3="Nothing yet."
    )
    filled = wpsheet.fill(path, tmp_path / "filled.xlsx")
    assert [(each.edit.address.ref, str(each.status)) for each in filled.made] == [
        ("L2", "Completed"), ("L4", "In progress"),
    ]  # fmt: skip
    assert (filled.asked, filled.stateless) == (3, 1)
    again = wpsheet.fill(tmp_path / "filled.xlsx")
    assert (again.fillings, again.conflicts, again.receipt.made) == ((), (), ())


def test_a_status_that_progress_contradicts_is_a_conflict_and_stays(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", K2="Completed: done.", L2="Not started")
    filled = wpsheet.fill(path)
    assert [(each.address.ref, each.written) for each in filled.conflicts] == [
        ("L2", "Not started")
    ]
    assert "L2" not in [each.edit.address.ref for each in filled.fillings]


def test_a_filling_that_is_refused_is_not_among_those_made(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "sheet.xlsx", K2="Completed: done.", K3="Completed: done.")
    book = openpyxl.load_workbook(path)
    book.active["L2"] = '=""'
    book.save(path)
    filled = wpsheet.fill(path)
    assert [refusal.edit.address.ref for refusal in filled.receipt.refused] == ["L2"]
    assert "L2" in [each.edit.address.ref for each in filled.fillings]
    assert "L2" not in [each.edit.address.ref for each in filled.made]


def test_words_of_the_other_language_and_back_are_the_same_programme(
    sample: Path, tmp_path: Path
) -> None:
    made = wpsheet.relabel(sample, tmp_path / "fr.xlsx", "fr")
    assert made.receipt.made
    french = wpsheet.read(tmp_path / "fr.xlsx")
    assert (made.programme.language, french.language) == ("en", "fr")
    before = [a.bodies.names for a in made.programme.activities]
    assert [a.bodies.names for a in french.activities] == before
