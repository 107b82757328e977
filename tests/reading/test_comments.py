"""Colleagues' notes and comments: read with their words, carried along, never lost unsaid."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from ooxml_lint import lint
from openpyxl.comments import Comment as Note
from rich_workbook import rich_workbook
from versions import edited, file_of, row, rows

from wpsheet.model.activity import Activity, Comment
from wpsheet.model.cells import Address, Cell
from wpsheet.model.layout import Field, Section
from wpsheet.model.programme import Programme
from wpsheet.reading import read
from wpsheet.versions.merging.comments import merged_comments, together
from wpsheet.writing.book import Book

pytestmark = pytest.mark.slow

BASE = rows(4)
Notes = dict[str, tuple[str, str]]


def noted(path: Path, notes: Notes, sheet: str | None = None) -> Path:
    """The workbook with notes: cell → author and words; one that is there already is replaced."""
    book = openpyxl.load_workbook(path, rich_text=True)
    on = book[sheet] if sheet else book.worksheets[0]
    for ref, (author, words) in notes.items():
        on[ref].comment = Note(words, author)
    book.save(path)
    return path


def carried(of: Programme) -> list[tuple[str, str, str, str]]:
    """(activity, field, author, words) of every comment on an activity."""
    return [
        (activity.label, name or "id", comment.author, comment.text)
        for activity in of.activities
        for name, comment in activity.comments
    ]


@pytest.fixture
def copies(tmp_path: Path) -> Callable[..., list[Path]]:
    """A function: the notes of the base and of copies → base.xlsx, a.xlsx, b.xlsx ..."""

    def write(*notes: Notes) -> list[Path]:
        names = ["base", *"abcdef"][: len(notes)]
        return [
            noted(file_of(tmp_path / f"{name}.xlsx", BASE), each)
            for name, each in zip(names, notes, strict=True)
        ]

    return write


# Reading


def test_a_note_is_read_with_its_lines_and_stands_on_its_activity(tmp_path: Path) -> None:
    path = noted(file_of(tmp_path / "b.xlsx", BASE), {
        "K3": ("A. Rivers", "A. Rivers:\nIs this so?\n\nAsk the desk."), "L1": ("B. Stone", "Why?"),
    })  # fmt: skip
    found = read(path)
    assert carried(found) == [
        ("I.2", "progress", "A. Rivers", "A. Rivers:\nIs this so?\n\nAsk the desk."),
    ]  # fmt: skip
    assert [c.address.ref for c in found.loose_comments] == ["L1"]


def test_a_thread_is_read_with_its_answers_and_not_with_the_note_for_older_programs(
    tmp_path: Path,
) -> None:
    path = tmp_path / "rich.xlsx"
    path.write_bytes(rich_workbook())
    said = {c.address.ref: (c.author, c.text) for c in read(path).file.comments}  # type: ignore[union-attr]
    assert said["K6"] == ("An officer", "Which ports?\nAn officer: The three in the north.")
    assert said["D5"] == ("An officer", "Ask the desk for the map.")


# Bringing together


def activity(*comments: tuple[str, str], name: Field = Field.PROGRESS) -> Activity:
    place = Address("Section I", 5, 11)
    said = tuple((name, Comment(place, author, words)) for author, words in comments)
    return Activity(Section.TIMEFRAME, {name: Cell(place)}, comments=said)


def words(*activities: Activity) -> list[str]:
    return [comment.text for _, comment in merged_comments(activities)]


def test_the_same_comment_in_several_copies_stands_once() -> None:
    one = activity(("A", "Is this so?"))
    assert words(one, one, activity(("A", "Is  this so?"))) == ["Is this so?"]


def test_the_same_words_of_two_people_or_on_two_cells_are_two_comments() -> None:
    assert words(activity(("A", "OK")), activity(("B", "OK"))) == ["OK", "OK"]
    elsewhere = activity(("A", "OK"), name=Field.TIMELINE)
    assert words(activity(("A", "OK")), elsewhere) == ["OK", "OK"]


def test_a_comment_that_was_gone_on_with_takes_the_place_of_what_it_goes_on_with() -> None:
    longer = activity(("A", "Is this so?\nB: Yes."))
    assert words(activity(("A", "Is this so?")), longer) == ["Is this so?\nB: Yes."]
    assert words(longer, activity(("A", "Is this so?"))) == ["Is this so?\nB: Yes."]


def test_a_comment_that_one_copy_took_out_stays() -> None:
    assert words(activity(("A", "Is this so?")), activity()) == ["Is this so?"]


def test_comments_of_one_cell_are_one_note_that_holds_each_of_them() -> None:
    both = activity(("A", "A:\nIs this so?"), ("B", "Yes."), ("", "Good."))
    note = together([comment for _, comment in both.comments])
    assert (note.author, note.text) == ("A", "A:\nIs this so?\n\nB:\nYes.\n\nGood.")
    again = activity((note.author, note.text))
    assert words(again, both) == [note.text]


# The commands


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_command_that_writes_a_controlled_workbook_carries_them(
    language: str, run: Shell, tmp_path: Path
) -> None:
    base = noted(file_of(tmp_path / "base.xlsx", BASE), {
        "D2": ("A. Rivers", "Which ports?"), "K4": ("B. Stone", "Two\nlines"),
    })  # fmt: skip
    names = ("import", "labels", "roll", "merge", "resolve")
    out = {name: tmp_path / f"{name}.xlsx" for name in names}
    assert run("import", base, "-o", out["import"], "--lang", language).code == 0
    noted(out["import"], {"M6": ("C. Hill", "Whose ID?")})
    run("labels", out["import"], "--lang", "en", "-o", out["labels"])
    run("roll", out["labels"], "-o", out["roll"], "--session", "May 2027")
    changed = edited(BASE[3], priority="C")
    other = file_of(tmp_path / "other.xlsx", [*BASE[:3], edited(BASE[3], priority="A")])
    copy = file_of(tmp_path / "copy.xlsx", [*BASE[:3], changed])
    run("merge", out["labels"], copy, other, "-o", out["merge"])
    run("merge", "--resolve", out["merge"], "-o", out["resolve"])
    run("call", out["labels"], "-o", tmp_path / "call", "--with-comments")
    (called,) = (tmp_path / "call").glob("*.xlsx")
    for name, path in {**out, "call": called}.items():
        assert carried(read(path)) == [
            ("I.1", "activity", "A. Rivers", "Which ports?"),
            ("I.2", "id", "C. Hill", "Whose ID?"),
            ("I.3", "progress", "B. Stone", "Two\nlines"),
        ], name  # fmt: skip
    sheet = openpyxl.load_workbook(out["roll"])["Section I"]
    assert sheet["K7"].comment.text == "Two\nlines"
    assert not sheet.protection.objects  # comments stay free on the protected sheet


def test_notes_of_the_copies_come_to_the_right_cell_whatever_was_sorted_and_renumbered(
    run: Shell, copies: Callable[..., list[Path]], tmp_path: Path
) -> None:
    base, one, two = copies(
        {"K2": ("A", "Is this so?")},
        {"K2": ("A", "Is this so?"), "D4": ("B", "Which coins?")},
        {"K2": ("C", "No.")},
    )
    turned = [edited(each, number=f"{n}.") for n, each in enumerate(reversed(BASE), start=1)]
    two = noted(file_of(two, turned), {"K5": ("C", "No.")})
    done = run("merge", base, one, two, "-o", tmp_path / "m.xlsx", "--format", "json")
    assert done.code == 0
    assert "comment" not in done.err
    assert done.json["comments"] == [
        {"activity": "I.1", "field": "progress", "from": "b.xlsx", "author": "C", "text": "No."},
        {
            "activity": "I.3", "field": "activity", "from": "a.xlsx", "author": "B",
            "text": "Which coins?",
        },
    ]  # fmt: skip
    listed = openpyxl.load_workbook(tmp_path / "m.xlsx")["Merged"]
    assert [cell.value for cell in listed[5]][:2] == ["Comment taken", "I.1"]
    assert [cell.value for cell in listed[5]][3:] == ["Progress", "b.xlsx", None, "C:\nNo."]
    assert "  Progress: C: No. (b.xlsx)" in run(
        "merge", base, one, two, "-o", tmp_path / "m.xlsx"
    ).out.splitlines()  # fmt: skip
    assert carried(read(tmp_path / "m.xlsx")) == [
        ("I.1", "progress", "A", "A:\nIs this so?\n\nC:\nNo."),
        ("I.3", "activity", "B", "Which coins?"),
    ]
    again = run("merge", tmp_path / "m.xlsx", base, one, two, "-o", tmp_path / "n.xlsx")
    assert again.code == 0
    assert carried(read(tmp_path / "n.xlsx")) == carried(read(tmp_path / "m.xlsx"))


def test_a_new_activity_brings_its_comments(run: Shell, tmp_path: Path) -> None:
    base = file_of(tmp_path / "base.xlsx", BASE)
    copy = noted(file_of(tmp_path / "copy.xlsx", [*BASE, row(9)]), {"D6": ("A", "New.")})
    run("merge", base, copy, "-o", tmp_path / "m.xlsx")
    assert carried(read(tmp_path / "m.xlsx")) == [("I.5", "activity", "A", "New.")]


def test_a_comment_on_a_row_that_is_gone_is_told_with_its_words(run: Shell, tmp_path: Path) -> None:
    base = noted(file_of(tmp_path / "base.xlsx", BASE), {"K2": ("A", "Is this so?")})
    one = file_of(tmp_path / "one.xlsx", BASE[1:])
    two = noted(file_of(tmp_path / "two.xlsx", BASE), {
        "K2": ("A", "Is this so?"), "D2": ("B", "Keep it."), "A1": ("B", "Sorted."),
    })  # fmt: skip
    done = run("merge", base, one, two, "-o", tmp_path / "m.xlsx")
    assert [line for line in done.err.splitlines() if "carried over" in line] == [
        'Not carried over: the comment on Sheet1 A1 of two.xlsx by B: "Sorted."',
        'Not carried over: the comment on Sheet1 K2 of base.xlsx by A: "Is this so?"',
        'Not carried over: the comment on Sheet1 D2 of two.xlsx by B: "Keep it."',
    ]
    assert carried(read(tmp_path / "m.xlsx")) == []


def test_a_comment_on_what_was_dropped_or_taken_out_is_told(run: Shell, tmp_path: Path) -> None:
    done_row = edited(BASE[0], status="Completed", progress="Completed. It is out.")
    base = noted(file_of(tmp_path / "base.xlsx", [done_row, *BASE[1:]]), {"K2": ("A", "When?")})
    rolled = run("roll", base, "-o", tmp_path / "r.xlsx", "--session", "May 2027",
                 "--drop-completed")  # fmt: skip
    told = 'Not carried over: the comment on Sheet1 K2 by A: "When?"'
    assert told in rolled.err.splitlines()
    one = file_of(tmp_path / "one.xlsx", BASE[1:])
    two = file_of(tmp_path / "two.xlsx", [edited(done_row, priority="C"), *BASE[1:]])
    merged, decided = tmp_path / "m.xlsx", tmp_path / "decided.xlsx"
    run("merge", base, one, two, "-o", merged)
    book = openpyxl.load_workbook(merged, rich_text=True)
    book["Conflicts"]["D5"] = "one.xlsx"
    book.save(decided)
    resolved = run("merge", "--resolve", decided, "-o", tmp_path / "end.xlsx")
    assert 'Not carried over: the comment on Section I K5 by A: "When?"' in resolved.err


def test_what_is_circulated_carries_none(run: Shell, tmp_path: Path) -> None:
    base = noted(file_of(tmp_path / "base.xlsx", BASE), {"K2": ("A", "Is this so?")})
    run("circulate", base, "-o", tmp_path / "c.xlsx", "--draft")
    run("extract", base, "--body", "PC", "-o", tmp_path / "e.xlsx")
    for name in ("c.xlsx", "e.xlsx"):
        with zipfile.ZipFile(tmp_path / name) as package:
            assert not [part for part in package.namelist() if "comment" in part]


def test_a_call_leaves_comments_out_and_says_so(run: Shell, tmp_path: Path) -> None:
    base = noted(file_of(tmp_path / "base.xlsx", BASE), {"K2": ("A", "Is this so?")})
    done = run("call", base, "-o", tmp_path / "call")
    assert "Left out on purpose: 1 comment. To keep it, use --with-comments." in done.err
    (called,) = (tmp_path / "call").glob("*.xlsx")
    assert carried(read(called)) == []
    book = openpyxl.load_workbook(called, rich_text=True)
    book["Section I"]["K5"].comment = openpyxl.comments.Comment("Since May.", "B")
    book.save(called)
    run("merge", base, called, "-o", tmp_path / "m.xlsx")
    assert [c for *_, c in carried(read(tmp_path / "m.xlsx"))] == [
        "A:\nIs this so?\n\nB:\nSince May."
    ]


@pytest.mark.parametrize("option", [(), ("--with-comments",)])
def test_a_copy_of_a_call_with_notes_is_known_as_not_returned(
    option: tuple[str, ...], run: Shell, tmp_path: Path
) -> None:
    base = noted(file_of(tmp_path / "base.xlsx", BASE), {"K2": ("A", "Is this so?")})
    run("call", base, "-o", tmp_path / "call", *option)
    told = run("call", base, "--status", tmp_path / "call", "--format", "json").json
    assert [unit["returned"] for unit in told["units"]] == [False]


# The file


def test_the_notes_are_written_the_same_twice_and_as_excel_wants_them(
    run: Shell, tmp_path: Path, sdk_errors: Callable[[Path], list[str]]
) -> None:
    base = noted(file_of(tmp_path / "base.xlsx", BASE), {
        "K2": ("A", "Is this so?\n" * 60), "D4": ("", "=1+1"), "L3": ("É. Dupré", "Où ?_x000B_"),
    })  # fmt: skip
    for name in ("one", "two"):
        run("import", base, "-o", tmp_path / f"{name}.xlsx")
    content = (tmp_path / "one.xlsx").read_bytes()
    assert content == (tmp_path / "two.xlsx").read_bytes()
    assert not lint(content)
    assert not sdk_errors(tmp_path / "one.xlsx")


def test_a_comment_whose_column_the_section_lacks_stands_on_the_number() -> None:
    from wpsheet.writing.controlled.workbook import write_comments
    from wpsheet.writing.sections import table_columns

    book = Book(title="", subject="", made=date(2026, 1, 1))
    sheet = book.sheet("Section II")
    columns = table_columns(Section.CONTINUOUS, ids=True)
    write_comments(sheet, 4, activity(("A", "Why?"), name=Field.STATUS), columns)
    assert [(row, column) for row, line in sheet.comments.items() for column in line] == [(4, 0)]
