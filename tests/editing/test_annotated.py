"""The annotated copy: findings in front and on the cells, nothing lost, answers read back."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from differing import write_workbook
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from rich_workbook import packed, parts_of
from sheets import clean_workbook

import wpsheet

AS_OF = ("--as-of", "2026-05-04")
HEADINGS = [
    "Sheet", "Cell", "Activity", "Column", "Severity", "Rule", "What is there", "What to do",
    "Suggestion", "Apply (Y/N)", "The whole cell",
]  # fmt: skip


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    return clean_workbook(tmp_path / "sheet.xlsx", F2="Updating", E3="FA1/FA2", B3="High")


@pytest.fixture
def copy(run: Shell, faulty: Path) -> Path:
    done = run("check", faulty, *AS_OF, "--format", "xlsx", "-o", faulty.with_name("copy.xlsx"))
    assert done.code == 1
    return faulty.with_name("copy.xlsx")


def answer(copy: Path, **answers: str) -> None:
    """Write Y beside the findings of these cells; a longer text replaces the suggestion."""
    book = openpyxl.load_workbook(copy)
    for row in book["Findings"].iter_rows(min_row=5):
        said = answers.get(row[1].value or "")
        if said:
            row[9].value = "Y"
            if said != "Y":
                row[8].value = said
    book.save(copy)


def test_each_finding_is_a_row_with_a_link_and_each_cell_has_a_note(copy: Path) -> None:
    book = openpyxl.load_workbook(copy)
    assert book.sheetnames == ["Findings", "Sheet1"]
    sheet = book["Findings"]
    assert [cell.value for cell in sheet[4]] == HEADINGS
    assert sheet["A1"].value == "sheet.xlsx is not ready to circulate: 1 error in 1 cell."
    every = {row[1].value: row for row in sheet.iter_rows(min_row=5)}
    assert list(every) == ["B3", None, "F2", "E3"]
    folded = [number for number, height in sheet.row_dimensions.items() if height.hidden]
    assert folded == [7, 8]
    assert every[None][4].value == "2 for fix"
    rows = {cell: row for cell, row in every.items() if cell}
    assert [cell.value for cell in rows["F2"][2:]] == [
        "I.1", "Type of task associated", "warning", "WP206 task-type-alias", "Updating",
        'The list has "Update", not "Updating". Write "Update".', "Update", "N", "Updating",
    ]  # fmt: skip
    assert rows["F2"][1].hyperlink.location == "'Sheet1'!F2"
    assert rows["B3"][8].value == "A"
    noted = {c.coordinate for row in book["Sheet1"].iter_rows() for c in row if c.comment}
    assert noted == set(rows)


def test_the_copy_has_every_part_of_the_workbook(faulty: Path, copy: Path) -> None:
    with zipfile.ZipFile(faulty) as before, zipfile.ZipFile(copy) as after:
        names = before.namelist()
        assert after.namelist()[: len(names)] == names
        changed = {name for name in names if before.read(name) != after.read(name)}
    assert changed == {
        "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "xl/styles.xml", "[Content_Types].xml",
    }  # fmt: skip


def test_the_findings_are_the_same_in_the_copy(copy: Path, faulty: Path) -> None:
    def found(path: Path) -> list[tuple[str, str]]:
        report = wpsheet.check(wpsheet.read(path), as_of=date(2026, 5, 4))
        return [(f.rule, f.address.ref) for f in report.findings if f.rule != "comment-present"]

    assert found(copy) == found(faulty)


def test_a_note_that_stands_on_a_cell_stays_and_names_count_their_sheets(
    run: Shell, faulty: Path
) -> None:
    book = openpyxl.load_workbook(faulty)
    book["Sheet1"]["F2"].comment = Comment("Ask the unit first.", "A. Person")
    book["Sheet1"]["A1"].comment = Comment("Do not sort.", "A. Person")
    book["Sheet1"].print_title_rows = "1:1"
    book["Sheet1"].defined_names["own"] = DefinedName("own", attr_text="Sheet1!$A$2")
    book.save(faulty)
    copy = faulty.with_name("copy.xlsx")
    run("check", faulty, *AS_OF, "--format", "xlsx", "-o", copy)
    sheet = openpyxl.load_workbook(copy)["Sheet1"]
    notes = {c.coordinate: c.comment.text for r in sheet.iter_rows() for c in r if c.comment}
    assert notes["F2"] == "Ask the unit first."
    assert notes["A1"] == "Do not sort."
    assert "High" in notes["B3"]
    assert sheet.print_title_rows == "$1:$1"
    assert "own" in sheet.defined_names


def test_what_is_answered_with_yes_is_made_and_nothing_else(
    run: Shell, faulty: Path, copy: Path
) -> None:
    answer(copy, F2="Y", B3="A")
    done = run("fix", faulty, "--from", copy, "-o", faulty.with_name("fixed.xlsx"))
    assert done.code == 0
    sheet = openpyxl.load_workbook(faulty.with_name("fixed.xlsx"))["Sheet1"]
    assert (sheet["F2"].value, sheet["B3"].value, sheet["E3"].value) == ("Update", "A", "FA1/FA2")


def test_a_cell_that_was_changed_since_is_not_touched(run: Shell, faulty: Path, copy: Path) -> None:
    answer(copy, F2="Y")
    book = openpyxl.load_workbook(faulty)
    book["Sheet1"]["F2"].value = "Development"
    book.save(faulty)
    done = run("fix", faulty, "--from", copy, "-o", faulty.with_name("fixed.xlsx"))
    assert done.code == 1
    assert '"Sheet1" F2 was not changed: it no longer contains what the report says.' in done.err
    sheet = openpyxl.load_workbook(faulty.with_name("fixed.xlsx"))["Sheet1"]
    assert sheet["F2"].value == "Development"


def test_an_answer_that_makes_no_edit_is_listed_with_its_place(
    run: Shell, faulty: Path, copy: Path
) -> None:
    book = openpyxl.load_workbook(copy)
    sheet = book["Findings"]
    rows = {row[1].value: row for row in sheet.iter_rows(min_row=5)}
    rows["F2"][9].value = "as you like"  # neither Y nor N
    rows["B3"][8].value = "B"  # words of one's own, and no Y
    rows["E3"][8].value, rows["E3"][9].value = None, "Y"  # Y to nothing
    book.save(copy)
    done = run("fix", faulty, "--from", copy, "-o", faulty.with_name("fixed.xlsx"))
    assert done.code == 1
    places = {ref: f"J{row[0].row} (on {ref})" for ref, row in rows.items()}
    told = [line for line in done.err.splitlines() if line.startswith("NOT USED")]
    assert sorted(told) == sorted([
        f'NOT USED: "Findings" {places["F2"]}: "as you like" under Apply (Y/N) is neither Y nor N.',
        f'NOT USED: "Findings" {places["B3"]}: "B" under Suggestion, but no Y under Apply (Y/N).',
        f'NOT USED: "Findings" {places["E3"]}: Y, but no words under Suggestion.',
    ])  # fmt: skip
    assert "0 edits made" in done.err


def test_what_a_rule_proposed_and_nobody_answered_is_no_answer(
    run: Shell, faulty: Path, copy: Path
) -> None:
    done = run("fix", faulty, "--from", copy, "-o", faulty.with_name("fixed.xlsx"))
    assert (done.code, "NOT USED" in done.err) == (0, False)


def test_a_french_copy_is_answered_all_the_same(run: Shell, faulty: Path) -> None:
    copy = faulty.with_name("copy.xlsx")
    run("check", faulty, *AS_OF, "--format", "xlsx", "-o", copy, "--lang", "fr")
    book = openpyxl.load_workbook(copy)
    assert book.sheetnames[0] == "Constatations"
    for row in book["Constatations"].iter_rows(min_row=5):
        row[9].value = "oui"
    book.save(copy)
    run("fix", faulty, "--from", copy, "-o", faulty.with_name("fixed.xlsx"))
    sheet = openpyxl.load_workbook(faulty.with_name("fixed.xlsx"))["Sheet1"]
    assert (sheet["F2"].value, sheet["E3"].value) == ("Update", "FA1, FA2")


def test_a_copy_needs_one_workbook_and_a_name(run: Shell, faulty: Path) -> None:
    for words in (
        ("check", faulty, *AS_OF, "--format", "xlsx"),
        ("check", faulty, faulty, *AS_OF, "--format", "xlsx", "-o", faulty.with_name("c.xlsx")),
        ("check", faulty, *AS_OF, "--format", "xlsx", "-o", faulty),
        ("fix", faulty, "--from", faulty, "-o", faulty.with_name("f.xlsx")),
        ("fix", faulty, "--from", faulty, "--unsafe", "-o", faulty.with_name("f.xlsx")),
    ):
        done = run(*words)
        assert (done.code, done.err.count("\n")) == (2, 1), words
    assert [p.name for p in faulty.parent.iterdir()] == ["sheet.xlsx"]


def test_the_standard_finds_no_fault_in_a_copy(
    faulty: Path, copy: Path, sdk_errors: Callable[[Path], list[object]]
) -> None:
    # The fixture's own library writes a font in an order that the standard does not know.
    before = [str(error) for error in sdk_errors(faulty)]
    assert [error for error in sdk_errors(copy) if str(error) not in before] == []


@pytest.mark.office
@pytest.mark.sdk
@pytest.mark.real
def test_the_sheet_prints_on_six_pages_at_most(
    run: Shell,
    real_workbook: Path,
    converted: Callable[..., list[Path]],
    sdk_errors: Callable[[Path], list[object]],
    tmp_path: Path,
) -> None:
    """Programmes with more findings than a page has room for."""
    generated, alone = tmp_path / "generated.xlsx", []
    write_workbook(generated, 300)
    for large in (real_workbook, generated):
        copy = tmp_path / f"copy of {large.name}"
        run("check", large, "--as-of", "2026-11-29", "--format", "xlsx", "-o", copy)
        errors = [str(error) for error in sdk_errors(copy)]
        assert not errors or set(errors) <= {str(error) for error in sdk_errors(large)}
        parts = parts_of(copy.read_bytes())
        book = parts["xl/workbook.xml"].decode()
        hidden = re.sub('<sheet (?=[^>]*name="(?!Findings"))', '<sheet state="hidden" ', book)
        assert hidden.count('state="hidden"') == hidden.count("<sheet ") - 1
        alone.append(tmp_path / f"alone {large.name}")
        alone[-1].write_bytes(packed({**parts, "xl/workbook.xml": hidden.encode()}))
    for pdf in converted(*alone):
        told = subprocess.run(["pdfinfo", pdf], capture_output=True, check=True, text=True).stdout
        pages = re.search(r"Pages: +(\d+)", told)
        assert pages and 1 < int(pages[1]) <= 6


def test_hundreds_of_errors_are_a_line_for_each_rule_and_none_is_lost(
    run: Shell, tmp_path: Path
) -> None:
    faults = {f"J{row}": f"Nonesuch {row} of the moon" for row in range(2, 202)}
    faults |= {f"E{row}": f"XY{row}" for row in range(2, 202, 2)}
    workbook = clean_workbook(tmp_path / "many.xlsx", 200, **faults, B7="High")
    run("check", workbook, *AS_OF, "--format", "xlsx", "-o", tmp_path / "copy.xlsx")
    book = openpyxl.load_workbook(tmp_path / "copy.xlsx")
    sheet = book["Findings"]
    rows = list(sheet.iter_rows(min_row=5))
    errors = [row for row in rows if row[0].value and row[4].value == "error"]
    assert {row[1].value for row in errors} >= {*faults, "B7"}
    heights = [sheet.row_dimensions[row[0].row] for row in rows]
    assert sum(height.height for height in heights if not height.hidden) <= 3_450
    seen = {row[1].value: row for row, height in zip(rows, heights, strict=True)
            if not height.hidden}  # fmt: skip
    assert {"200 cells", "100 cells", "B7"} <= set(seen)
    assert seen["200 cells"][5].value == "WP501 timeline-unparsed"
    assert seen["200 cells"][6].value == "J2:J201"
    assert "and 75 more (--all lists them)" in seen["100 cells"][6].value
    assert {cell.coordinate for row in book["Sheet1"].iter_rows() for cell in row if cell.comment} \
        >= {*faults, "B7"}  # fmt: skip


def test_the_same_check_gives_the_same_bytes(run: Shell, faulty: Path, copy: Path) -> None:
    again = faulty.with_name("again.xlsx")
    run("check", faulty, *AS_OF, "--format", "xlsx", "-o", again)
    assert again.read_bytes() == copy.read_bytes()


def test_every_printed_page_begins_with_the_headings_and_bears_its_number(
    run: Shell, faulty: Path
) -> None:
    book = openpyxl.load_workbook(faulty)
    book.create_sheet("Other")
    book.active.print_title_rows = "1:1"
    book.save(faulty)
    run("check", faulty, *AS_OF, "--format", "xlsx", "-o", faulty.with_name("copy.xlsx"))
    copy = openpyxl.load_workbook(faulty.with_name("copy.xlsx"))
    assert copy["Findings"].print_title_rows == "$4:$4"
    assert copy["Sheet1"].print_title_rows == "$1:$1"
    assert copy["Findings"].oddFooter.right.text == "Page &P of &N"


@pytest.mark.parametrize("selected", ["Section I", "Exceptions"])
def test_a_sheet_without_findings_stays_as_it_is_and_one_sheet_is_selected(
    run: Shell, sample: Path, tmp_path: Path, selected: str
) -> None:
    workbook, copy = tmp_path / "plan.xlsx", tmp_path / "copy.xlsx"
    book = openpyxl.load_workbook(sample)
    for sheet in book:
        sheet.sheet_view.tabSelected = sheet.title == selected
    book.active = book.sheetnames.index(selected)
    book.save(workbook)
    assert run("check", workbook, "--format", "xlsx", "-o", copy).code == 1
    made = openpyxl.load_workbook(copy)
    opens_on = "Findings" if selected == "Section I" else selected
    assert made.active.title == opens_on
    assert [sheet.title for sheet in made if sheet.sheet_view.tabSelected] == [opens_on]
    with zipfile.ZipFile(workbook) as old, zipfile.ZipFile(copy) as new:
        changed = {
            name for name in old.namelist()
            if "sheets/sheet" in name and old.read(name) != new.read(name)
        }  # fmt: skip
    # Sections I and II alone have findings.
    assert changed == {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"}
