"""Sheets of ours that officers touched: found anyway, or listed, refused and carried over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from sheets import clean_workbook, timeframe

import wpsheet
from wpsheet.errors import UnreadableFile
from wpsheet.messages.labels import Labels
from wpsheet.model.cells import Address
from wpsheet.model.layout import Field
from wpsheet.model.own_sheets import Unread
from wpsheet.model.programme import Programme, Version, Waiver
from wpsheet.model.rounds import PastProgress
from wpsheet.model.text import RichText
from wpsheet.versions.merging.decisions import Disputed
from wpsheet.writing.book import Book
from wpsheet.writing.controlled.workbook import controlled_workbook
from wpsheet.writing.versions.merged import conflicts_sheet

KINDS = ["Conflicts", "Progress history", "Notes", "Exceptions", "Versions"]
HEADING = {
    "Conflicts": ("Reference", "Referense"),
    "Progress history": ("Session", "Sesion"),
    "Notes": ("What it asks for", "What is asked for"),
    "Exceptions": ("Reason", "Reason given"),
    "Versions": ("What changed", "What changes"),
    "Lists": ("Body", "Bodys"),
}
LOST = "zzz"
"""A heading that is like none."""


def _conflicts(book: Book, say: Labels) -> None:
    versions = {"a.xlsx": RichText.of("ALPHA"), "b.xlsx": RichText.of("BRAVO")}
    of = Disputed("I.1", "Words", Field.PROGRESS, RichText.of("Base."), versions)
    conflicts_sheet(book, [of], "merged.xlsx", say)


@cache
def _written(language: str) -> bytes:
    """A workbook with every sheet of ours but a call's."""
    clean = timeframe("| No. |\n| 1. |\n| 2. |\n| 3. |")
    full = replace(
        clean,
        footnotes={2: RichText.of("Endorsed wording of the committee.")},
        waivers=(Waiver(Address("", 1, 1), "WP505", "I.1", None, "Timeline", "2027", "agreed"),),
        versions=(Version("1", "2026-05-04", "Desk", "Everything"),),
        history=(PastProgress("PTC-0001", "I.1", "Autumn 2025", "Completed", RichText.of("OLD")),),
    )
    say = Labels(language)
    return controlled_workbook(full, language, lambda book: _conflicts(book, say))


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(monkeypatch, capsys)


@pytest.fixture
def full(tmp_path: Path) -> Path:
    path = tmp_path / "full.xlsx"
    path.write_bytes(_written("en"))
    return path


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> tuple[object, ...]:
    """What the sheets of ours say before anybody touches them."""
    path = tmp_path_factory.mktemp("before") / "full.xlsx"
    path.write_bytes(_written("en"))
    return held(wpsheet.read(path))


def touched(path: Path, change: Callable[[Workbook], None]) -> Programme:
    book = openpyxl.load_workbook(path)
    change(book)
    book.save(path)
    return wpsheet.read(path)


def held(programme: Programme) -> tuple[object, ...]:
    """What the sheets of ours say, whatever cells it is in."""
    return (
        [(c.activity, c.field) for c in programme.conflicts],
        [(p.id, p.label, p.session, p.status, p.progress.plain) for p in programme.history],
        {n: text.plain for n, text in programme.footnotes.items()},
        [(w.rule, w.activity, w.value, w.reason) for w in programme.waivers],
        programme.versions,
        programme.lists,
    )


def found(programme: Programme) -> set[str]:
    report = wpsheet.check(programme, as_of=date(2026, 5, 4))
    return {f.rule for f in report.findings} & {
        "own-sheet-unreadable", "lists-missing", "list-broken",
    }  # fmt: skip


def respelt(sheet: Worksheet, words: str, other: str | None) -> None:
    cell = next(cell for row in sheet.iter_rows() for cell in row if cell.value == words)
    cell.value = other


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_we_write_is_read_without_a_complaint(tmp_path: Path, language: str) -> None:
    (tmp_path / "full.xlsx").write_bytes(_written(language))
    programme = wpsheet.read(tmp_path / "full.xlsx")
    assert held(programme)[:5] == (
        [("I.1", "progress")],
        [("PTC-0001", "I.1", "Autumn 2025", "Completed", "OLD")],
        {2: "Endorsed wording of the committee."},
        [("WP505", "I.1", "2027", "agreed")],
        (Version("1", "2026-05-04", "Desk", "Everything"),),
    )
    assert (programme.unread_sheets, programme.lists_missing) == ((), None)


@pytest.mark.parametrize(
    "change",
    [
        lambda sheet: sheet.insert_cols(1),
        lambda sheet: sheet.insert_cols(2),
        lambda sheet: sheet.insert_rows(1, 3),
        lambda sheet: respelt(sheet, *HEADING[sheet.title]),
    ],
    ids=["column in front", "column between", "rows above", "misspelt"],
)
def test_headings_are_found_wherever_they_stand_and_nearly_spelt(
    full: Path, before: tuple[object, ...], change: Callable[[Worksheet], None]
) -> None:
    def everywhere(book: Workbook) -> None:
        for name in (*KINDS, "Lists"):
            change(book[name])

    after = touched(full, everywhere)
    assert held(after) == before
    assert after.unread_sheets == ()


def test_renamed_sheets_are_known_by_their_headings(full: Path, before: tuple[object, ...]) -> None:
    def rename(book: Workbook) -> None:
        for number, name in enumerate(KINDS):
            book[name].title = f"Something else {number}"

    after = touched(full, rename)
    assert held(after) == before
    assert after.unread_sheets == ()


def test_renamed_lists_are_read_and_missed_under_their_name(
    full: Path, before: tuple[object, ...]
) -> None:
    def rename(book: Workbook) -> None:
        book["Lists"].title = "Lists PTC"

    after = touched(full, rename)
    assert held(after) == before
    assert found(after) == {"lists-missing"}


def test_deleted_sheets_are_missed(full: Path) -> None:
    def delete(book: Workbook) -> None:
        for name in KINDS:
            del book[name]

    after = touched(full, delete)
    assert {(each.why, each.name) for each in after.unread_sheets} == {
        (Unread.GONE, name) for name in KINDS
    }
    assert found(after) == {"own-sheet-unreadable"}


def test_deleted_lists_are_missed(full: Path) -> None:
    after = touched(full, lambda book: book.remove(book["Lists"]))
    assert found(after) == {"lists-missing"}


def test_a_lost_heading_is_a_finding_and_every_word_is_carried_over(
    full: Path, tmp_path: Path, run: Shell
) -> None:
    names = {*KINDS, "Lists"}

    def lose(book: Workbook) -> None:
        for name in names:
            respelt(book[name], HEADING[name][0], LOST)

    after = touched(full, lose)
    assert {each.name: (each.why, each.missing) for each in after.unread_sheets} == {
        name: (Unread.HEADINGS, (HEADING[name][0],)) for name in names
    }
    assert "own-sheet-unreadable" in found(after)
    done = run("import", str(full), "-o", str(tmp_path / "new.xlsx"))
    assert done.code == 1
    assert all(f'"{name}" cannot be read' in done.err for name in names)
    again = wpsheet.read(tmp_path / "new.xlsx")
    words, carried = (
        {each.kind: [cell.plain for cell in each.cells] for each in programme.unread_sheets}
        for programme in (after, again)
    )
    assert len(carried) == len(names)
    assert carried == words


def test_a_copied_sheet_with_other_words_is_told_and_an_equal_one_is_not(full: Path) -> None:
    def copy(book: Workbook) -> None:
        book.copy_worksheet(book["Conflicts"]).title = "Conflicts (2)"

    assert touched(full, copy).unread_sheets == ()

    def decide(book: Workbook) -> None:
        book["Conflicts (2)"]["D5"] = "a.xlsx"

    (twice,) = touched(full, decide).unread_sheets
    assert (twice.why, twice.name) == (Unread.TWICE, "Conflicts (2)")
    with pytest.raises(UnreadableFile, match=r"Conflicts \(2\)"):
        wpsheet.resolve(full, full.with_name("out.xlsx"))


def test_decisions_are_not_put_in_from_a_sheet_that_cannot_be_read(full: Path) -> None:
    touched(full, lambda book: respelt(book["Conflicts"], "Take", LOST))
    with pytest.raises(UnreadableFile, match='"Conflicts" has no heading "Take"'):
        wpsheet.resolve(full, full.with_name("out.xlsx"))
    assert not full.with_name("out.xlsx").exists()


def test_a_row_that_cannot_be_placed_stays_open_with_its_words(full: Path) -> None:
    touched(full, lambda book: respelt(book["Conflicts"], "Progress", "Advances made"))
    done = wpsheet.resolve(full, full.with_name("out.xlsx"))
    assert [(each.why.name, each.choice) for each in done.left] == [("UNPLACED", "Advances made")]
    sheet = openpyxl.load_workbook(full.with_name("out.xlsx"))["Conflicts"]
    words = {cell.value for row in sheet.iter_rows() for cell in row}
    assert {"Advances made", "ALPHA", "BRAVO"} <= words


def test_a_copys_text_under_a_deleted_heading_stays(full: Path) -> None:
    touched(full, lambda book: respelt(book["Conflicts"], "b.xlsx", None))
    wpsheet.resolve(full, full.with_name("out.xlsx"))
    sheet = openpyxl.load_workbook(full.with_name("out.xlsx"))["Conflicts"]
    assert "BRAVO" in {cell.value for row in sheet.iter_rows() for cell in row}


def test_somebody_elses_notes_are_told_and_no_sheet_of_ours(tmp_path: Path, run: Shell) -> None:
    path = clean_workbook(tmp_path / "own.xlsx")

    def add(book: Workbook) -> None:
        book.create_sheet("Notes")["A1"] = "Ask the chair."

    programme = touched(path, add)
    assert programme.unread_sheets == ()
    assert "Notes" not in programme.own_sheets
    done = run("import", str(path), "-o", str(tmp_path / "new.xlsx"))
    assert '"Notes"' in done.err


def test_a_call_is_known_whatever_its_sheet_is_called(full: Path, tmp_path: Path) -> None:
    wpsheet.call(wpsheet.read(full), tmp_path / "call")
    (path, *_) = sorted((tmp_path / "call").iterdir())
    asked = wpsheet.read(path).call
    assert asked is not None

    def rename(book: Workbook) -> None:
        book["What is asked"].insert_cols(1)
        book["What is asked"].title = "First sheet"

    assert touched(path, rename).call == asked
    after = touched(path, lambda book: respelt(book["First sheet"], "Unit", LOST))
    assert [(each.why, each.missing) for each in after.unread_sheets] == [(Unread.GONE, ())]
