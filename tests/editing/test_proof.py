"""The second reader: openpyxl holds an edited workbook against what was asked and what it was."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from commands import Shell
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.formula import ArrayFormula, DataTableFormula
from sheets import clean_controlled

from wpsheet.editing import edit_package
from wpsheet.editing.proof import proofread
from wpsheet.model.cells import Address
from wpsheet.model.edits import CellEdit, Edited
from wpsheet.ooxml.second_reader import ProofFailed

pytestmark = pytest.mark.slow

PLAN = Path("plan.xlsx")
BEFORE = CellEdit(Address("Sheet", 2, 1), "new words")


def workbook() -> Workbook:
    book = Workbook()
    sheet = book.active
    sheet.append(["Activities", "Progress"])
    sheet.append(["old words", "Completed"])
    sheet.append(["other words", "=1+1"])
    sheet["B2"].fill = PatternFill("solid", fgColor="C6EFCE")
    sheet["B3"].comment = Comment("Is this so?", "A. Person")
    sheet.merge_cells("A5:B5")
    sheet.add_data_validation(DataValidation("list", formula1='"A,B"', sqref="B2:B9"))
    fill = PatternFill("solid", bgColor="FFC7CE")
    sheet.conditional_formatting.add("B2:B9", CellIsRule("equal", ["1"], fill=fill))
    sheet.defined_names["Here"] = DefinedName("Here", attr_text="Sheet!$A$1")
    return book


def rule(book: Workbook):
    return next(rule for each in book.active.conditional_formatting for rule in each.rules)


def content(book: Workbook) -> bytes:
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def changed(change) -> bytes:
    book = workbook()
    book.active["A2"] = "new words"
    change(book)
    return content(book)


def test_what_was_asked_and_nothing_else_is_counted() -> None:
    proof = proofread(PLAN, content(workbook()), changed(lambda book: None), [BEFORE])
    assert (proof.changed, proof.unchanged, proof.read) == (1, 5, True)


def _set(cell: str, value: object):
    return lambda book: book.active.__setitem__(cell, value)


FAULTS = {
    "a word elsewhere": (_set("A3", "other word"), '"Sheet" A3'),
    "a word that was not asked": (_set("A2", "newer words"), '"Sheet" A2'),
    "a blank that was asked": (_set("A2", "newwords"), '"Sheet" A2'),
    "a formula": (_set("B3", "=1+2"), '"Sheet" B3'),
    "a fill": (lambda b: setattr(b.active["B2"], "fill", PatternFill()), '"Sheet" B2'),
    "a number format": (lambda b: setattr(b.active["B2"], "number_format", "0.00"), '"Sheet" B2'),
    "a comment": (lambda b: setattr(b.active["B3"], "comment", None), "comments"),
    "a merge": (lambda b: b.active.unmerge_cells("A5:B5"), "merged cells"),
    "a check": (lambda b: b.active.data_validations.dataValidation.clear(), "checks"),
    "what a check says": (
        lambda b: setattr(b.active.data_validations.dataValidation[0], "error", "No."), "checks",
    ),
    "a mark's condition": (lambda b: setattr(rule(b), "operator", "notEqual"), "formats"),
    "a mark's colour": (lambda b: setattr(rule(b).dxf, "fill", PatternFill("solid")), "formats"),
    "a sheet's own name": (lambda b: b.active.defined_names.clear(), "names"),
    "what is printed": (lambda b: setattr(b.active, "print_area", "A1:A2"), "names"),
    "a hidden sheet": (lambda b: setattr(b.create_sheet("X"), "sheet_state", "hidden"), "sheets"),
}  # fmt: skip


@pytest.mark.parametrize(("change", "words"), FAULTS.values(), ids=FAULTS)
def test_a_change_that_nobody_asked_for_is_found(change, words: str) -> None:
    with pytest.raises(ProofFailed, match=words):
        proofread(PLAN, content(workbook()), changed(change), [BEFORE])


def test_what_it_cannot_open_is_not_read() -> None:
    assert not proofread(PLAN, b"no workbook", b"no workbook", [BEFORE]).read


@pytest.mark.parametrize("command", ["fix", "fill"])
def test_in_place_says_what_was_read_back(
    command: str, sample: Path, run: Shell, tmp_path: Path
) -> None:
    path = tmp_path / "programme.xlsx"
    path.write_bytes(sample.read_bytes())
    done = run(command, path, "--in-place")
    assert "read back unchanged" in done.err


def test_a_fault_of_the_writer_replaces_nothing(
    sample: Path, run: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wpsheet.verbs import targets

    def faulty(held: bytes, edits, path: Path) -> Edited:
        made = edit_package(held, edits, path)
        book = load_workbook(BytesIO(made.content), rich_text=True)
        book["Section I"]["D6"] = "somebody's words are gone"
        return made._replace(content=content(book))

    edit_package = targets.edit_package
    monkeypatch.setattr(targets, "edit_package", faulty)
    path = tmp_path / "programme.xlsx"
    path.write_bytes(sample.read_bytes())
    done = run("fix", path, "--in-place")
    assert done.code == 2
    assert done.err.count("\n") == 1
    assert f"{path}: the second reader" in done.err
    assert path.read_bytes() == sample.read_bytes()
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "value",
    [
        ArrayFormula("B3:B4", "=A1:A2"),
        DataTableFormula(ref="B3:C4", dt2D=True, r1="D1", r2="E1"),
        CellRichText("the 63", TextBlock(InlineFont(vertAlign="superscript"), "rd"), " session"),
    ],
    ids=["a formula of several cells", "a table of what if", "raised letters"],
)
def test_what_was_not_touched_is_no_false_alarm(value: object) -> None:
    book = workbook()
    book.active["B3"] = value
    held = content(book)
    assert proofread(PLAN, held, held, []).read


@pytest.mark.parametrize("words", ["a\x0bbc", "a\nbc", "a _x0041_ c", "=1+1 in words", "0", ""])
def test_words_that_are_escaped_are_found_as_asked(words: str) -> None:
    book = workbook()
    book.active["A2"] = "a\r\nb"
    held = content(book)
    made = edit_package(held, [replace(BEFORE, text=words)], PLAN)
    assert proofread(PLAN, held, made.content, made.receipt.made).changed == 1


def test_blanks_around_raised_letters_are_no_false_alarm() -> None:
    book = workbook()
    raised = TextBlock(InlineFont(vertAlign="superscript"), "th")
    book.active["A2"] = CellRichText("The 235 ", raised, " /236 ", raised, " sesion")
    held = content(book)
    edit = replace(BEFORE, text="The 235th/236th session")
    made = edit_package(held, [edit], PLAN)
    assert proofread(PLAN, held, made.content, made.receipt.made).changed == 1


def test_a_new_cell_looks_like_its_column() -> None:
    book = workbook()
    book.active.column_dimensions["C"].number_format = "@"
    held = content(book)
    edit = CellEdit(Address("Sheet", 3, 3), "PTC-0001")
    made = edit_package(held, [edit], PLAN)
    assert proofread(PLAN, held, made.content, made.receipt.made).changed == 1


def test_labels_is_held_whole_and_says_it(run: Shell, tmp_path: Path) -> None:
    out = tmp_path / "fr.xlsx"
    plain = clean_controlled(tmp_path / "plain.xlsx")
    done = run("labels", plain, "--lang", "fr", "-o", out)
    assert done.code in (0, 1)
    assert "relues sans changement" in done.err
    back = run("labels", out, "--lang", "en", "-o", tmp_path / "en.xlsx")
    assert "read back unchanged" in back.err


@pytest.mark.parametrize(
    "fault",
    [
        lambda book: book.worksheets[0].__setitem__("K6", "an officer's words are gone"),
        lambda book: setattr(book.worksheets[0]["K6"], "fill", PatternFill("solid", "FF00FF00")),
        lambda book: setattr(book.worksheets[1], "sheet_state", "hidden"),
        lambda book: book.worksheets[0].data_validations.dataValidation.clear(),
        lambda book: book.worksheets[0].conditional_formatting.__init__(),
    ],
    ids=["words", "a colour", "a sheet", "drop-downs", "conditional formats"],
)
def test_a_fault_of_labels_writes_nothing(
    fault, run: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wpsheet.verbs import relabelling

    def faulty(*words) -> Edited:
        made = relabel_package(*words)
        book = load_workbook(BytesIO(made.content), rich_text=True)
        fault(book)
        return made._replace(content=content(book))

    relabel_package = relabelling.relabel_package
    monkeypatch.setattr(relabelling, "relabel_package", faulty)
    plain = clean_controlled(tmp_path / "plain.xlsx")
    done = run("labels", plain, "--lang", "fr", "-o", tmp_path / "fr.xlsx")
    assert done.code == 2
    assert "la seconde lecture" in done.err.casefold() or "second" in done.err
    assert list(tmp_path.iterdir()) == [plain]
