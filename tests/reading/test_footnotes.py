"""A programme's footnotes: kept as they were written, ours only where it has none."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest
from commands import SHORT, Shell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from rich_workbook import packed, parts_of
from sheets import cells_of, clean_workbook
from word_edits import W

import wpsheet
from wpsheet.messages.footnotes import footnotes
from wpsheet.messages.labels import Labels
from wpsheet.model.text import RichText, Run

pytestmark = pytest.mark.slow

RAISED, BOLD = InlineFont(vertAlign="superscript"), InlineFont(b=True)
MARKED = """
    | No. | Activities² | Responsible body⁵ | Timeline          | Progress⁶         |
    | 1.  | Map the sea | PTC               | Spring 2027 (PTC) | In progress. Half |
"""


@pytest.fixture
def marked(tmp_path: Path) -> Callable[..., Path]:
    """Makes the sheet `MARKED`, with other marks in its headings where they are given."""

    def make(**marks: str) -> Path:
        text = MARKED
        for heading, mark in marks.items():
            text = re.sub(rf"{heading}.", heading + mark, text)
        book = openpyxl.Workbook()
        for row in cells_of(text):
            book.active.append(row)
        book.save(tmp_path / "marked.xlsx")
        return tmp_path / "marked.xlsx"

    return make


def kept(path: Path) -> dict[int, str]:
    return {number: text.plain for number, text in wpsheet.read(path).footnotes.items()}


def below(path: Path, *notes: tuple[str, str]) -> Path:
    """The sheet with notes below its table, each under its raised mark."""
    book = openpyxl.load_workbook(path, rich_text=True)
    for mark, text in notes:
        line = CellRichText(TextBlock(RAISED, mark), f" {text}") if mark else text
        book.active.cell(book.active.max_row + 1, 1).value = line
    book.save(path)
    return path


def note_on_sheet(path: Path, row: int, column: int, text: object) -> Path:
    book = openpyxl.load_workbook(path, rich_text=True)
    book["Notes"].cell(row, column).value = text
    book.save(path)
    return path


def test_the_template_has_no_footnotes_of_its_own(tmp_path: Path) -> None:
    assert kept(clean_workbook(tmp_path / "plain.xlsx")) == {}


def test_a_note_below_the_table_belongs_to_its_mark(marked: Callable[..., Path]) -> None:
    path = below(marked(), ("2", "Funded by all."), ("6", "Say where it stands."))
    assert kept(path) == {2: "Funded by all.", 6: "Say where it stands."}


def test_the_mark_in_the_heading_says_the_column_of_a_note(marked: Callable[..., Path]) -> None:
    path = below(
        marked(Activities="¹", Progress="²"), ("1", "Funded by all."), ("2", "Say where it stands.")
    )
    assert kept(path) == {2: "Funded by all.", 6: "Say where it stands."}


def test_a_note_that_no_heading_bears_is_kept_behind_the_others(
    marked: Callable[..., Path],
) -> None:
    path = below(marked(Activities="¹"), ("1", "Funded by all."), ("2", "See the report."))
    assert kept(path) == {2: "Funded by all.", 9: "See the report."}


def test_a_note_goes_on_in_the_lines_that_follow_it(marked: Callable[..., Path]) -> None:
    path = below(marked(), ("2", "Funded by all."), ("", "Except where Progress says so."))
    assert kept(path) == {2: "Funded by all.\nExcept where Progress says so."}


def test_a_line_that_only_opens_with_a_number_is_no_footnote(marked: Callable[..., Path]) -> None:
    path = below(marked(), ("", "3 officers were asked in May"))
    assert kept(path) == {}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_wording_typed_into_the_sheet_notes_counts(tmp_path: Path, language: str) -> None:
    path = clean_workbook(tmp_path / "typed.xlsx")
    wpsheet.write_controlled(wpsheet.read(path), path, language=language)
    note_on_sheet(path, 4, 3, CellRichText("A link to ", TextBlock(BOLD, "the"), " plan."))
    assert kept(path) == {1: "A link to the plan."}
    assert wpsheet.read(path).footnotes[1].runs[1] == Run("the", bold=True)


def test_ours_stand_only_where_the_programme_has_none() -> None:
    own = {2: RichText.of("Funded by all."), 9: RichText.of("See the report.")}
    found = footnotes(Labels("fr"), own)
    assert [note.number for note in found] == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert found[1].text == own[2]
    assert found[0].text.plain.startswith("O ou N")
    assert (found[8].column, found[8].text) == ("", own[9])


@pytest.fixture
def noted(tmp_path: Path, noted_once: Path) -> Path:
    """A controlled workbook with two footnotes of its own: one formatted, one without a column."""
    return Path(shutil.copy(noted_once, tmp_path))


@pytest.fixture(scope="module")
def noted_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = clean_workbook(tmp_path_factory.mktemp("noted") / "noted.xlsx")
    wpsheet.write_controlled(wpsheet.read(path), path)
    note_on_sheet(path, 9, 3, CellRichText("Say ", TextBlock(BOLD, "first"), " where\nit stands."))
    wpsheet.write_controlled(_with_further(path), path)
    assert kept(path) == {6: "Say first where\nit stands.", 9: "See the report."}
    return path


def _with_further(path: Path) -> wpsheet.Programme:
    programme = wpsheet.read(path)
    further = {9: RichText.of("See the report.")}
    return replace(programme, footnotes={**programme.footnotes, **further})


@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_import_of_the_annex_gives_the_same_footnotes(noted: Path, language: str) -> None:
    programme = wpsheet.read(noted)
    annex, back = noted.with_suffix(".docx"), noted.with_name("back.xlsx")
    wpsheet.annex(programme, annex, language=language)
    assert wpsheet.read(annex).footnotes == programme.footnotes
    wpsheet.write_controlled(wpsheet.read(annex), back)
    assert wpsheet.read(back).footnotes == programme.footnotes


@pytest.mark.parametrize("lost", ["word/footnotes.xml", "word/_rels/document.xml.rels"])
def test_an_annex_that_lost_its_footnotes_is_refused(noted: Path, lost: str) -> None:
    annex, cut = noted.with_suffix(".docx"), noted.with_name("cut.docx")
    wpsheet.annex(wpsheet.read(noted), annex)
    parts = parts_of(annex.read_bytes())
    del parts[lost]
    cut.write_bytes(packed(parts))
    with pytest.raises(wpsheet.WpsheetError, match=r"part word/footnotes\.xml is missing"):
        wpsheet.read(cut)


def test_the_annex_prints_the_programmes_own_words(noted: Path) -> None:
    annex = noted.with_suffix(".docx")
    wpsheet.annex(wpsheet.read(noted), annex)
    document = docx.Document(str(annex))
    part = next(p for p in document.part.package.iter_parts() if "footnotes" in p.partname)
    assert b"first" in part.blob
    assert b"ends with the next" not in part.blob
    last = [p.text for p in document.paragraphs if p.text][-1]
    assert last == "9 See the report."
    assert document.element.body.findall(f"{W}tbl")


@pytest.mark.parametrize(
    "command",
    [
        ("circulate", *SHORT, "--draft", "--as-of", "2026-05-04"),
        ("extract", "--body", "PTC", "--as-of", "2026-05-04"),
        ("roll", "--session", "Autumn 2027"),
        ("labels", "--lang", "fr"),
        ("import",),
        ("circulate", *SHORT, "--draft", "--as-of", "2026-05-04", "--lang", "fr"),
    ],
)
def test_every_command_that_writes_a_workbook_keeps_them(
    run: Shell, noted: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    target = tmp_path / "target.xlsx"
    name, *options = command
    done = run(name, noted, "-o", target, *options)
    assert done.code in (0, 1)
    assert kept(target) == kept(noted)
    assert ("own text is not translated" in done.err) is False
    told = "dans la langue d’origine\xa0: les textes du comité" in done.err
    assert told is ("fr" in options)


def test_a_merge_and_a_call_keep_them(run: Shell, noted: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.xlsx"
    copy.write_bytes(noted.read_bytes())
    note_on_sheet(copy, 4, 3, "Another link.")
    done = run("merge", noted, copy, "-o", tmp_path / "merged.xlsx")
    assert kept(tmp_path / "merged.xlsx") == kept(noted)
    assert 'Not merged: other Notes of copy.xlsx: "1 Another link.".' in done.err
    run("call", noted, "-o", tmp_path / "call")
    sent = list((tmp_path / "call").glob("*.xlsx"))
    assert sent
    assert all(kept(each) == kept(noted) for each in sent)


def test_a_note_that_is_not_kept_is_named(
    run: Shell, marked: Callable[..., Path], tmp_path: Path
) -> None:
    path = below(marked(), ("2", "Funded by all."), ("2", "Funded by nobody."))
    done = run("import", path, "-o", tmp_path / "out.xlsx")
    assert "1 footnote kept unchanged on the sheet Notes." in done.err
    assert '"2 Funded by nobody.".' in done.err
    assert done.code == 1
