"""What was not taken along is a list of values with a place and words, the same for every verb."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from commands import SHORT, Shell
from openpyxl.comments import Comment
from sheets import clean_workbook
from tables import for_each

import wpsheet
from wpsheet.messages.labels import Labels
from wpsheet.model.cells import Address
from wpsheet.model.omissions import Omission, Omitted, needs_a_look, unread
from wpsheet.model.own_sheets import MissingLists
from wpsheet.reporters.omissions_text import omission_lines
from wpsheet.verbs.omissions import left_behind, not_merged

pytestmark = pytest.mark.slow

SAY = Labels()
Edited = Callable[..., Path]


@pytest.fixture
def edited(tmp_path: Path) -> Edited:
    """A function: a workbook of three activities with these cells."""

    def write(name: str = "plan.xlsx", **cells: str) -> Path:
        return clean_workbook(tmp_path / name, **cells)

    return write


def places(found: list[Omission]) -> list[tuple[Omitted, str, str]]:
    return [(o.kind, o.address.ref if o.address else "", o.words) for o in found]


def test_columns_that_are_not_read_are_values_with_cell_and_words(edited: Edited) -> None:
    programme = wpsheet.read(edited(M1="Remarks of the desk", M2="ask Ana", O3="loose", O4="x"))
    found = list(unread(programme, circulated=True))
    assert places(found) == [
        (Omitted.COLUMN, "M1", "Remarks of the desk"), (Omitted.UNHEADED, "O3", "loose"),
        (Omitted.UNHEADED, "O4", "x"),
    ]  # fmt: skip
    assert needs_a_look(found, columns=True)
    assert not needs_a_look(found, columns=False)


def test_a_formula_without_a_value_needs_a_look_whatever_is_made(edited: Edited) -> None:
    found = list(unread(wpsheet.read(edited(K2="=A99&B99"))))
    assert places(found) == [(Omitted.FORMULA, "K2", "=A99&B99")]
    assert needs_a_look(found, columns=False)


def test_nothing_is_omitted_of_a_clean_workbook(edited: Edited) -> None:
    programme = wpsheet.read(edited())
    assert [*unread(programme), *left_behind(programme)] == []


def test_what_is_left_behind_is_named_with_its_words(edited: Edited) -> None:
    path = edited(A7="To be agreed with the Chair")
    book = openpyxl.load_workbook(path)
    book.create_sheet("My notes")["A1"] = "words"
    book.active["A7"].comment = Comment("please look", "A. Person")
    book.save(path)
    programme = wpsheet.read(path)
    found = list(left_behind(programme))
    assert places(found) == [(Omitted.COMMENT, "A7", "please look")]
    assert places(list(unread(programme))) == [
        (Omitted.WORDS, "A7", "To be agreed with the Chair"),
        (Omitted.WORDS, "A1", "words"),
    ]
    assert (found[0].author, found[0].source) == ("A. Person", "plan.xlsx")


def test_comments_of_dropped_activities_are_left_behind(edited: Edited) -> None:
    path = edited()
    book = openpyxl.load_workbook(path)
    book.active["D2"].comment = Comment("keep in mind", "A. Person")
    book.save(path)
    programme = wpsheet.read(path)
    assert list(left_behind(programme)) == []
    found = left_behind(programme, programme.activities[:1])
    assert places(list(found)) == [(Omitted.COMMENT, "D2", "keep in mind")]


def test_what_a_copy_has_besides_its_activities_is_not_merged(edited: Edited) -> None:
    base = wpsheet.read(edited())
    copy = wpsheet.read(edited("copy.xlsx", M1="Officer", M2="A. Person"))
    found = list(not_merged(base, {"copy.xlsx": copy}))
    assert [(o.kind, o.source, o.words) for o in found] == [
        (Omitted.COPY_COLUMN, "copy.xlsx", "officer"),
        (Omitted.WORDS, "copy.xlsx", "A. Person"),
    ]


def test_what_we_write_into_copies_of_a_bare_plan_is_not_news(
    edited: Edited, tmp_path: Path
) -> None:
    base = wpsheet.read(edited())
    assert base.title is None
    wpsheet.write_controlled(base, tmp_path / "copy.xlsx")
    read = wpsheet.read(tmp_path / "copy.xlsx")
    assert list(not_merged(base, {"copy.xlsx": read})) == []
    book = openpyxl.load_workbook(tmp_path / "copy.xlsx")
    book["Section I"]["A1"] = "Work programme 2031"
    book.save(tmp_path / "copy.xlsx")
    found = list(not_merged(base, {"copy.xlsx": wpsheet.read(tmp_path / "copy.xlsx")}))
    assert (Omitted.COPY_TITLE, "Work programme 2031") in [(o.kind, o.words) for o in found]


def test_a_section_without_its_headings_needs_a_look_whatever_is_made(
    sample: Path, tmp_path: Path, run: Shell
) -> None:
    book = openpyxl.load_workbook(sample)
    for cell in book["Section II"][4]:
        cell.value = "?"
    path = tmp_path / "plan.xlsx"
    book.save(path)
    found = [o for o in unread(wpsheet.read(path)) if o.kind is Omitted.SECTION]
    assert len(found) > 10
    assert needs_a_look(found, columns=False)
    for words in (["fix", "-o", tmp_path / "a.xlsx"], ["summary"], ["show"]):
        done = run(words[0], path, *words[1:])
        assert done.code == 1, words
        assert "a sheet without known headings" in done.err


def test_a_section_that_is_there_on_two_sheets_is_named_by_every_command(
    sample: Path, tmp_path: Path, run: Shell
) -> None:
    book = openpyxl.load_workbook(sample)
    book.copy_worksheet(book["Section I"]).title = "Section I (2)"
    book["Section I (2)"]["D5"] = "Only this one was reworded in the copy"
    path = tmp_path / "plan.xlsx"
    book.save(path)
    for verb, *words in (["circulate", "--draft", *SHORT, "-o", tmp_path / "c.xlsx"], ["summary"]):
        done = run(verb, path, *words)
        assert done.code == 1, verb
        assert 'the sheet "Section I (2)" of plan.xlsx repeats the activities of' in done.err
    one = [o for o in unread(wpsheet.read(sample)) if o.kind is Omitted.SECTION_COPIED]
    assert one == []


def test_the_first_words_of_a_sheet_of_ours_that_is_not_read_are_named(
    sample: Path, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(sample)
    for row in book["Versions"]["A1:D6"]:
        for cell in row:
            cell.value = None
    book["Versions"]["A1"] = "Ask Ana first"
    path = tmp_path / "plan.xlsx"
    book.save(path)
    lines = omission_lines(unread(wpsheet.read(path)), SAY)
    assert any(line.endswith('Its first words: "Ask Ana first".') for line in lines)


def test_rows_are_told_one_by_one_and_what_is_left_out_on_purpose_in_one_line() -> None:
    rows = [Omission(Omitted.ROW, "a.xlsx", Address("S", row, 1), "more") for row in (3, 5)]
    designed = Omission(Omitted.REPEATED_HEADING, "a.xlsx", count=2)
    assert omission_lines([*rows, designed], SAY) == [
        'NOT READ: "S" row 3 of a.xlsx: "more". It belongs to no activity: add it by hand.',
        'NOT READ: "S" row 5 of a.xlsx: "more". It belongs to no activity: add it by hand.',
        "Left out on purpose: 2 repeated headings.",
    ]


def test_a_comment_names_its_copy_only_among_several() -> None:
    comment = Omission(Omitted.COMMENT, "copy.xlsx", Address("S", 2, 4), "look", "A. Person")
    alone, among = (omission_lines([comment], SAY, copy=copy)[0] for copy in (False, True))
    assert alone == 'Not carried over: the comment on S D2 by A. Person: "look"'
    assert among == 'Not carried over: the comment on S D2 of copy.xlsx by A. Person: "look"'


@for_each("language", ["en", "fr"])
@for_each("kind", Omitted)
def test_every_kind_has_a_line_in_every_language(kind: Omitted, language: str) -> None:
    words = "officer" if kind is Omitted.COPY_COLUMN else "words"
    fault = MissingLists(Address("Sheet1", 1, 1)).fault
    each = Omission(kind, "plan.xlsx", Address("Sheet1", 2, 3), words, fault=fault)
    (line,) = omission_lines([each], Labels(language))
    assert line.endswith((".", '"', "»", "OUT.xlsx", "SORTIE.xlsx", "RÉSULTAT.xlsx"))
