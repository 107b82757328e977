"""What is written: the template, the controlled and the circulated workbook."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from openpyxl.cell.rich_text import CellRichText
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from sheets import clean_workbook, opened

import wpsheet
from wpsheet.model.layout import Section, columns_of, heading_of
from wpsheet.model.lines import lines_in, row_points
from wpsheet.writing.book import Book

AS_OF = date(2026, 5, 4)
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def circulated(circulated_sample: Callable[[str], Path]) -> Path:
    return circulated_sample("en")


@pytest.fixture(scope="module")
def book(circulated: Path) -> Workbook:
    return opened(circulated)


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as package:
        return {name: package.read(name) for name in package.namelist()}


def test_the_template_in_the_repository_is_what_the_command_writes(tmp_path: Path) -> None:
    wpsheet.write_template(tmp_path / "template.xlsx")
    written, kept = parts(tmp_path / "template.xlsx"), parts(ROOT / "workbook_template.xlsx")
    # XlsxWriter 3.3.0 rounds some widths one pixel narrower than 3.3.1 does.
    width = re.compile(rb' width="[0-9.]+"')
    assert {name: width.sub(b"", part) for name, part in written.items()} == {
        name: width.sub(b"", part) for name, part in kept.items()
    }


def test_the_template_holds_both_sections_with_help() -> None:
    book = openpyxl.load_workbook(ROOT / "workbook_template.xlsx")
    assert book.sheetnames == [
        "Section I", "Section II", "Lists", "Exceptions", "Versions", "Notes",
    ]  # fmt: skip
    for section in Section:
        sheet = book[f"Section {section}"]
        columns = columns_of(section)
        assert len(columns) == (12 if section == "I" else 11)
        headings = [cell.value for cell in sheet[4]]
        assert headings == [*(heading_of(column, section) for column in columns), "ID"]
        prompts = [v for v in sheet.data_validations.dataValidation if v.prompt]
        assert {v.prompt for v in prompts} == {column.question for column in columns}
        lists = {v.formula1 for v in sheet.data_validations.dataValidation if v.type == "list"}
        assert {"list_priorities", "list_links", "list_task_types"} <= lists
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.print_title_rows == "$4:$4"
    assert set(book.defined_names) >= {"list_priorities", "list_bodies", "list_statuses"}


def test_writing_twice_gives_the_same_bytes(sample: Path, circulated: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.xlsx"
    wpsheet.circulate(wpsheet.read(sample), again, as_of=AS_OF, draft=True)
    assert again.read_bytes() == circulated.read_bytes()


def test_every_tab_is_reached_from_the_overview_and_back(book: Workbook) -> None:
    first = book.worksheets[0]
    assert first.title == "Overview"
    reached = targets(first)
    assert reached == set(book.sheetnames) - {"Overview"}
    for sheet in book.worksheets[1:]:
        assert "Overview" in targets(sheet)


def targets(sheet: Worksheet) -> set[str]:
    """The sheets that a sheet's links lead to."""
    links = [cell.hyperlink for row in sheet.iter_rows() for cell in row if cell.hyperlink]
    return {str(link.location).rsplit("!", 1)[0].strip("'") for link in links}


def test_each_responsible_body_has_a_tab_with_its_activities(
    circulated: Path, sample: Path
) -> None:
    programme = wpsheet.read(sample)
    book = opened(circulated, data_only=True)
    for body in {name for a in programme.activities for name in a.bodies.names}:
        sheet = book[body.replace("/", "-")]
        shown = {}
        for table in sheet.tables.values():
            top, *rows = sheet[table.ref]
            assert top[0].value == "Reference"
            section = table.displayName.rpartition("_")[2]
            shown[section] = [row[0].value for row in rows if row[0].value]
        expected = {
            section.value: [
                a.label for a in programme.in_section(section) if body in a.bodies.names
            ]
            for section in Section
        }
        assert shown == {section: labels for section, labels in expected.items() if labels}


def test_the_status_word_stands_on_its_fill_and_no_status_has_no_colour(
    book: Workbook, circulated: Path, sample: Path
) -> None:
    fills = {
        "Completed": "FFC6EFCE", "In progress": "FFBDD7EE", "Postponed": "FFFFC7CE",
        "Not started": "FFFFC7CE",
    }  # fmt: skip
    sheet = book["Section I"]
    words = []
    for activity in wpsheet.read(circulated).activities:
        if activity.section is Section.TIMEFRAME:
            cell = sheet.cell(activity.row, 12)
            words.append(cell.value)
            filled = cell.fill.fgColor.rgb if cell.fill.patternType else None
            coloured = cell.value in fills and not activity.contradicted
            assert filled == (fills[cell.value] if coloured else None)
            assert bool(cell.font.b) is coloured
    stated = list(wpsheet.read(sample).in_section(Section.TIMEFRAME))
    assert words == [a.status or "No status" for a in stated]
    assert [a.label for a in stated if a.contradicted] == ["I.12"]
    assert "No status" in words


def test_a_circulated_workbook_reads_as_the_programme_it_was_made_from(
    circulated: Path, sample: Path
) -> None:
    before, after = wpsheet.read(sample), wpsheet.read(circulated)
    assert [a.label for a in after.activities] == [a.label for a in before.activities]
    for old, new in zip(before.activities, after.activities, strict=True):
        assert new.milestones == old.milestones
        assert new.bodies.names == old.bodies.names
        assert new.status == old.status or old.contradicted
    assert (after.title, after.body, after.period) == (before.title, before.body, before.period)


def test_a_superscript_survives_into_everything_that_is_written(
    circulated: Path, sample: Path
) -> None:
    for path in (circulated, sample):
        sheet = openpyxl.load_workbook(path, rich_text=True)["Section I"]
        raised = [
            part.text
            for row in sheet.iter_rows()
            for cell in row
            if isinstance(cell.value, CellRichText)
            for part in cell.value
            if not isinstance(part, str) and part.font.vertAlign == "superscript"
        ]
        assert "rd" in raised or "th" in raised or "nd" in raised


def test_a_draft_says_so_on_every_page(book: Workbook, sample: Path, tmp_path: Path) -> None:
    for sheet in book.worksheets:
        assert "DRAFT" in str(sheet.oddHeader.right.text)
    final = tmp_path / "final.xlsx"
    wpsheet.circulate(wpsheet.read(sample), final, as_of=AS_OF, bodies=["PC"])
    for sheet in openpyxl.load_workbook(final).worksheets:
        assert not sheet.oddHeader.right.text


def test_what_is_circulated_is_accessible(book: Workbook) -> None:
    assert len({name.casefold() for name in book.sheetnames}) == len(book.sheetnames)
    assert book.properties.title
    assert book.properties.language == "en-GB"
    names = []
    for sheet in book.worksheets:
        assert sheet["A1"].value
        assert not sheet.merged_cells.ranges
        for table in sheet.tables.values():
            names.append(table.displayName)
            headings = [cell.value for cell in sheet[table.ref][0]]
            assert len(set(headings)) == len(headings)
            assert all(headings)
    assert len(set(names)) == len(names)


def test_text_never_becomes_a_formula_or_a_link(tmp_path: Path) -> None:
    book = Book(title="t", subject="s", made=AS_OF)
    sheet = book.sheet("x")
    for row, text in enumerate(["=1+1", "@SUM(A1)", "+1", "-1", "https://example.org", "1/2"]):
        book.write(sheet, row, 0, text)
    (tmp_path / "x.xlsx").write_bytes(book.content())
    written = openpyxl.load_workbook(tmp_path / "x.xlsx")["x"]
    assert all(cell.data_type == "s" for (cell,) in written.iter_rows())
    assert written["A1"].style and written["A1"].quotePrefix
    assert not written._hyperlinks


@pytest.mark.parametrize(
    ("wanted", "legal"),
    [("RKC/MC", "RKC-MC"), ("History", "History -"), ("a" * 40, "a" * 31), ("", "Sheet")],
)
def test_sheet_names_are_made_legal(wanted: str, legal: str) -> None:
    assert Book(title="t", subject="s", made=AS_OF).legal_name(wanted) == legal


def test_sheet_names_are_unique_in_any_case() -> None:
    book = Book(title="t", subject="s", made=AS_OF)
    assert [book.legal_name(n) for n in ("PC", "pc", "PC")] == ["PC", "pc (2)", "PC (3)"]


def test_row_heights_grow_with_the_text_and_stop_at_the_limit_of_excel() -> None:
    assert lines_in("one line", 20) == 1
    assert lines_in("a\nb\nc", 20) == 3
    assert row_points([("word " * 100, 20)]) > row_points([("word " * 10, 20)])
    assert row_points([("word " * 5000, 20)]) == 409


def test_a_programme_with_one_section_only_is_circulated(tmp_path: Path) -> None:
    programme = wpsheet.read(clean_workbook(tmp_path / "one.xlsx"))
    wpsheet.circulate(programme, tmp_path / "out.xlsx", as_of=AS_OF)
    names = openpyxl.load_workbook(tmp_path / "out.xlsx").sheetnames
    assert names == [
        "Overview", "Section I", "Summary", "Calendar", "Resources", "PTC", "Notes", "Pivots",
        "Data",
    ]  # fmt: skip


@pytest.mark.sdk
def test_the_open_xml_sdk_finds_no_error_in_the_template(sdk_errors) -> None:  # type: ignore[no-untyped-def]
    """What is circulated it is asked of elsewhere, in both languages."""
    assert sdk_errors(ROOT / "workbook_template.xlsx") == []


def test_the_demo_does_not_write_over_an_edited_sample(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(sample)
    book["Section I"]["D5"] = "My own words"
    book.save(tmp_path / "programme.xlsx")
    edited = (tmp_path / "programme.xlsx").read_bytes()
    done = run("demo", tmp_path)
    assert done.code == 2
    assert "edited" in done.err
    assert (tmp_path / "programme.xlsx").read_bytes() == edited


@pytest.mark.parametrize("name", ["out.docx", "out.xls", "out"])
def test_a_workbook_is_written_under_a_workbooks_name_only(
    run: Shell, sample: Path, tmp_path: Path, name: str
) -> None:
    for words in (["template"], ["import", sample], ["circulate", sample, "--draft"]):
        done = run(*words, "-o", tmp_path / name)
        assert done.code == 2
        assert ".xlsx" in done.err
    assert list(tmp_path.iterdir()) == []
