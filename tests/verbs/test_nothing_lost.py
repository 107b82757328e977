"""What officers do to a workbook is carried, or told by each command that leaves it out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest
from commands import SHORT, Shell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.workbook import Workbook
from sheets import clean_controlled

import wpsheet
from wpsheet.model.layout import Field
from wpsheet.model.text import RichText

pytestmark = pytest.mark.slow


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return clean_controlled(tmp_path / "plain.xlsx")


def touched(path: Path, change: Callable[[Workbook], None], name: str = "touched.xlsx") -> Path:
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path.with_name(name))
    return path.with_name(name)


def second_sheet(book: Workbook) -> None:
    book.copy_worksheet(book["Section I"]).title = "Backup"


def edited_backup(book: Workbook) -> None:
    second_sheet(book)
    book["Backup"]["K6"] = "In progress. Newer words. The next draft will follow."
    book["Backup"]["D9"], book["Backup"]["A9"] = "A new activity about buoys", "9."


def pasted_below(book: Workbook) -> None:
    sheet = book["Section I"]
    for row in list(sheet.iter_rows(min_row=sheet.min_row, values_only=True)):
        sheet.append(row)


@pytest.mark.parametrize("copy", [second_sheet, edited_backup, pasted_below])
def test_a_section_that_is_there_twice_is_one_error_and_stops_circulation(
    run: Shell, plain: Path, copy: Callable[[Workbook], None]
) -> None:
    path = touched(plain, copy)
    errors = [f for f in wpsheet.check(wpsheet.read(path)).findings if f.severity == "error"]
    copied = [f for f in errors if f.rule == "section-copied"]
    assert len(copied) == 1
    new = {f.rule for f in errors if f.number == 9} if copy is edited_backup else set()
    assert {f.rule for f in errors} <= {"section-copied", *new}
    if copy is edited_backup:
        assert "1 of them with other texts (6)" in copied[0].message
    done = run("circulate", path, "-o", path.with_name("c.xlsx"))
    assert done.code == 1
    assert "(WP120)" in done.err
    assert not path.with_name("c.xlsx").exists()


def test_activities_of_several_countries_that_share_their_words_are_no_copy(plain: Path) -> None:
    def per_country(book: Workbook) -> None:
        second_sheet(book)
        for row in range(5, 8):
            book["Backup"].cell(row, 13).value = None
            for column in (5, 7, 8, 9, 10, 11):
                book["Backup"].cell(row, column).value = f"Other words {row} {column}"

    report = wpsheet.check(wpsheet.read(touched(plain, per_country)))
    assert "section-copied" not in {f.rule for f in report.findings}


@pytest.mark.parametrize("section", ["Section I", "Section II"])
def test_a_section_whose_headings_were_emptied_is_an_error(
    run: Shell, plain: Path, section: str
) -> None:
    def emptied(book: Workbook) -> None:
        other = book["Section II"]
        for column, cell in enumerate(book["Section I"][5], start=1):
            other.cell(5, column).value = cell.value
        for cell in book[section][4]:
            cell.value = None

    path = touched(plain, emptied)
    found = wpsheet.check(wpsheet.read(path)).findings
    (fault,) = [f for f in found if f.rule == "own-sheet-unreadable"]
    assert fault.address.sheet == section
    for verb in ("fix", "fill"):
        done = run(verb, path, "-o", path.with_name(f"{verb}.xlsx"))
        assert done.code == 1
        assert f'NOT READ: "{section}" A5 of touched.xlsx' in done.err


SENTENCES = [
    ("Exceptions", "A6", "see the letter of the Chair"),
    ("Exceptions", "E9", "agreed with all units"),
    ("Versions", "D8", "approved by phone"),
    ("Versions", "A9", "the rest is in the minutes"),
    ("Lists", "A2", "The drop-downs, the check and the colours follow these lists. Separate "
     "several spellings in one cell with semicolons. Last ID is kept by the program: leave it. "
     "But two lists are not agreed yet."),
]  # fmt: skip


@pytest.mark.parametrize(("sheet", "cell", "words"), SENTENCES)
def test_a_sentence_inside_a_table_of_ours_is_a_finding_and_named_when_left_out(
    run: Shell, plain: Path, sheet: str, cell: str, words: str
) -> None:
    def write(book: Workbook) -> None:
        book[sheet][cell] = words

    path = touched(plain, write)
    report = wpsheet.check(wpsheet.read(path))
    places = {(f.address.sheet, f.address.ref) for f in report.findings if f.code == "WP115"}
    assert (sheet, cell) in places
    for verb in ("circulate", "import"):
        done = run(verb, path, "-o", path.with_name(f"{verb}.xlsx"))
        assert done.code == 1
        assert f'NOT READ: "{sheet}" {cell} of touched.xlsx: "{words}".' in done.err


def test_two_spellings_of_one_cell_are_decided_by_a_person(run: Shell, plain: Path) -> None:
    def first(book: Workbook) -> None:
        book["Section I"]["G6"] = "ptc"
        book["Section I"]["D6"] = f"{book['Section I']['D6'].value}."

    def second(book: Workbook) -> None:
        book["Section I"]["D6"] = str(book["Section I"]["D6"].value).upper()

    copies = [touched(plain, change, f"{change.__name__}.xlsx") for change in (first, second)]
    done = run("merge", plain, *copies, "-o", plain.with_name("m.xlsx"), "--format", "json")
    assert done.code == 1
    assert [c["field"] for c in done.json["conflicts"]] == ["activity"]
    assert {a["field"] for a in done.json["applied"]} == {"bodies"}


def test_colours_without_a_word_that_are_left_out_are_something_to_look_at(
    run: Shell, plain: Path
) -> None:
    def colour(book: Workbook) -> None:
        sheet = book["Section I"]
        fill = openpyxl.styles.PatternFill("solid", fgColor="FFC7CE")
        sheet["L6"].value, sheet["L6"].fill = None, fill
        sheet["K6"] = "Outline 1 was shown in April 2026; the draft goes to the PTC next."

    path = touched(plain, colour)
    for verb in (["circulate", *SHORT], ["annex"], ["extract", "--body", "PTC"]):
        target = path.with_name("out.docx" if verb == ["annex"] else "out.xlsx")
        done = run(verb[0], path, "-o", target, *verb[1:])
        assert done.code == 1, verb
        assert "Not carried over: the colour of L6." in done.err


def test_a_french_workbook_without_a_seal_is_refused_in_french(run: Shell, plain: Path) -> None:
    french = plain.with_name("fr.xlsx")
    wpsheet.write_controlled(wpsheet.read(plain), french, language="fr")
    done = run("verify", french)
    assert done.code == 2
    assert "sans sceau" in done.err
    assert "has no seal" in run("verify", plain).err


def test_an_endorsed_footnote_that_was_deleted_is_missed_aloud(run: Shell, plain: Path) -> None:
    programme = wpsheet.read(plain)
    endorsed = RichText.of("Endorsed wording of the committee.")
    wpsheet.write_controlled(replace(programme, footnotes={2: endorsed}), plain)

    def deleted(book: Workbook) -> None:
        (row,) = (c.row for c in book["Notes"]["C"] if c.value == endorsed.plain)
        book["Notes"].delete_rows(row)

    path = touched(plain, deleted)
    assert wpsheet.read(plain).unread_sheets == ()
    report = wpsheet.check(wpsheet.read(path))
    assert "own-sheet-unreadable" in {f.rule for f in report.findings}
    done = run("annex", path, "-o", path.with_name("a.docx"))
    assert done.code == 1
    assert "no longer has the text of footnote 2" in done.err


ON_THE_FIRST_SHEET = {
    "a status typed into the list of activities": ("D16", "Postponed"),
    "words behind the day": ("B5", "2027-01-15 (agreed with Ana)"),
    "words behind an instruction": ("B12", "Save this workbook without changing its name, and "
     "send it back by 15 January 2027. We will be late."),
    "a letter below": ("A30", "Dear coordinator, thank you."),
    "a figure beside": ("F4", "42"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("sheet", "lang"), [("What is asked", "en"), ("Cover", "en"), ("Ce qui est demandé", "fr")]
)
def test_what_is_written_on_the_first_sheet_of_a_call_is_named(
    run: Shell, plain: Path, sheet: str, lang: str
) -> None:
    run("call", plain, "-o", plain.with_name("call"), "--due", "2027-01-15", "--lang", lang)
    (sent,) = plain.with_name("call").glob("*.xlsx")

    def write(book: Workbook) -> None:
        book.worksheets[0].title = sheet
        for cell, words in ON_THE_FIRST_SHEET.values():
            book.worksheets[0][cell] = words

    touched(sent, write, sent.name)
    for verb in (["merge", plain, sent, "-o", plain.with_name("m.xlsx")], ["diff", plain, sent],
                 ["call", plain, "--status", sent.parent]):  # fmt: skip
        done = run(*verb, "--lang", "en")
        assert done.code == 1
        for cell, words in ON_THE_FIRST_SHEET.values():
            assert f'"{sheet}" {cell}' in done.err + done.out, (verb[0], words)
            assert words[-30:] in done.err + done.out


def test_a_column_that_a_copy_emptied_keeps_what_was_sent(run: Shell, plain: Path) -> None:
    def emptied(book: Workbook) -> None:
        for row in range(5, 8):
            book["Section I"].cell(row, 9).value = None

    done = run("merge", plain, touched(plain, emptied), "-o", plain.with_name("m.xlsx"))
    assert done.code == 1
    assert "touched.xlsx has no text in the column Key Performance Indicators" in done.out
    (kept, *_) = wpsheet.read(plain.with_name("m.xlsx")).activities
    assert kept.plain(Field.INDICATORS)


@pytest.mark.parametrize("section", ["Section I", "Section II"])
def test_a_title_of_either_sheet_that_is_not_the_one_on_lists_is_an_error(
    plain: Path, section: str
) -> None:
    def write(book: Workbook) -> None:
        for column, cell in enumerate(book["Section I"][5], start=1):
            book["Section II"].cell(5, column).value = cell.value
        book[section]["A1"] = "PTC WORK PROGRAMME 2029-2032"
        other = book["Section II" if section == "Section I" else "Section I"]["A1"]
        other.value = str(other.value).replace("-", " - ")

    report = wpsheet.check(wpsheet.read(touched(plain, write)))
    found = [(f.rule, f.address.sheet) for f in report.findings if f.address.ref == "A1"]
    assert found == [("titles-differ", section)]


def test_a_section_that_came_back_unread_counts_as_untouched(run: Shell, plain: Path) -> None:
    run("call", plain, "-o", plain.with_name("call"))
    (sent,) = plain.with_name("call").glob("*.xlsx")

    def emptied(book: Workbook) -> None:
        for column, words in (("A", "1."), ("D", "Count the zebras"), ("J", "Continuous")):
            book["Section II"][f"{column}5"] = words
        for cell in book["Section I"][4]:
            cell.value = None

    touched(sent, emptied, sent.name)
    done = run("call", plain, "--status", sent.parent)
    assert done.code == 1
    assert "0 of 3 rows changed" in done.out
    assert '"What is asked" A16' not in done.err


def test_a_superscript_that_another_program_lost_is_no_new_word_on_a_call(
    run: Shell, plain: Path
) -> None:
    def ordinal(book: Workbook) -> None:
        raised = TextBlock(InlineFont(vertAlign="superscript"), "rd")
        book["Section I"]["D5"] = CellRichText("Adopt the report of the 3 ", raised, " meeting")

    base = touched(plain, ordinal, "base.xlsx")
    run("call", base, "-o", plain.with_name("call"))
    (sent,) = plain.with_name("call").glob("*.xlsx")
    touched(sent, lambda book: None, sent.name)
    assert "NOT READ" not in run("merge", base, sent, "-o", plain.with_name("merged.xlsx")).err


def test_words_on_the_sheet_of_what_was_merged_are_named(run: Shell, plain: Path) -> None:
    def edited(book: Workbook) -> None:
        book["Section I"]["I6"] = "Other words"

    def beside(book: Workbook) -> None:
        book["Merged"]["A40"], book["Merged"]["J5"] = "Ask the Chair", "twice?"

    merged = plain.with_name("m.xlsx")
    run("merge", plain, touched(plain, edited), "-o", merged)
    assert wpsheet.read(merged).outside == ()
    done = run("circulate", touched(merged, beside), "-o", plain.with_name("c.xlsx"))
    assert done.code == 1
    assert 'NOT READ: "Merged" A40 of touched.xlsx: "Ask the Chair"' in done.err
    assert 'NOT READ: "Merged" J5 of touched.xlsx: "twice?"' in done.err
