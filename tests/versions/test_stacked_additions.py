"""Copies that each add to one Progress: a conflict, of which both can be taken."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from tables import for_each
from versions import edited, file_of, programme, row

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field
from wpsheet.model.text import RichText, Run, Script
from wpsheet.reading import conflicts_in, read
from wpsheet.reporters.merges import merge_json, merge_text
from wpsheet.versions.merging.decisions import Conflict
from wpsheet.versions.merging.paragraphs import merged_paragraphs, stacked_paragraphs
from wpsheet.versions.merging.three_way import merge

BASE = "In progress. Nine ports wrote in.\nA reply is planned."


def conflict(*texts: str, base: str = BASE, field: str = "progress") -> Conflict:
    """The one conflict of copies a.xlsx, b.xlsx ... that each have one of these texts."""
    copies = {
        f"{'abcd'[n]}.xlsx": programme([row(1, **{field: text})]) for n, text in enumerate(texts)
    }
    (found,) = merge(programme([row(1, **{field: base})]), copies).conflicts
    return found


def both(*texts: str, base: str = BASE) -> str | None:
    found = conflict(*texts, base=base).both
    return None if found is None else found.plain


# What is offered


def test_paragraphs_that_two_copies_append_stand_one_behind_the_other() -> None:
    assert both(f"{BASE}\nA film was shown.", f"{BASE}\nA song was sung.\nIt was long.") == (
        f"{BASE}\nA film was shown.\nA song was sung.\nIt was long."
    )


def test_the_order_is_that_of_the_copies_names_whatever_order_they_came_in() -> None:
    base = programme([row(1, progress=BASE)])
    film, song = (programme([row(1, progress=f"{BASE}\n{t}")]) for t in ("Film.", "Song."))
    (one,) = merge(base, {"z.xlsx": film, "b.xlsx": song}).conflicts
    assert one.both is not None
    assert one.both.plain == f"{BASE}\nSong.\nFilm."


def test_paragraphs_inserted_at_one_place_stay_at_that_place() -> None:
    first, last = BASE.split("\n")
    assert both(f"{first}\nTen came.\n{last}", f"{first}\nTwo left.\n{last}") == (
        f"{first}\nTen came.\nTwo left.\n{last}"
    )


def test_what_both_add_alike_stands_once() -> None:
    assert both(f"{BASE}\nA film was shown.\nRain.", f"{BASE}\nA film was shown.\nSnow.") == (
        f"{BASE}\nA film was shown.\nRain.\nSnow."
    )


def test_sentences_that_go_on_with_one_paragraph_go_on_with_it() -> None:
    assert both(f"{BASE} A film was shown.", f"{BASE} A song was sung.") == (
        f"{BASE} A film was shown. A song was sung."
    )
    assert both("In progress. A film.", "In progress. A song.", base="In progress") == (
        "In progress. A film. A song."
    )


def test_what_one_copy_adds_is_not_torn_apart() -> None:
    assert both(f"{BASE} A film was shown.\nIt was long.", f"{BASE} A song was sung.") == (
        f"{BASE} A film was shown.\nIt was long.\nA song was sung."
    )


def test_three_copies_are_all_taken() -> None:
    assert both(*(f"{BASE}\n{words}" for words in ("Film.", "Song.", "Play."))) == (
        f"{BASE}\nFilm.\nSong.\nPlay."
    )


def test_texts_in_a_blank_cell_stand_one_behind_the_other() -> None:
    assert both("A film was shown.", "A song was sung.", base="") == (
        "A film was shown.\nA song was sung."
    )


# What is not


@for_each(("one", "other"), [
    (f"{BASE}\nA film was shown.", BASE.replace("planned", "sent") + "\nA song was sung."),
    ("In progress. A film.\nA reply is planned.", "In progress. A song.\nA reply is planned."),
    ("Completed. A film was shown.", f"{BASE} It is sent."),
])  # fmt: skip
def test_it_is_not_offered_where_a_copy_changes_words_of_the_base(one: str, other: str) -> None:
    assert both(one, other) is None


def test_it_is_not_offered_where_the_copies_state_different_statuses() -> None:
    assert both("Completed. It is out.", "Postponed. No room.", base="") is None


def test_a_number_is_not_gone_on_with() -> None:
    assert (
        both(f"{BASE}\nIt cost 100.", f"{BASE}\nIt cost 105.", base=f"{BASE}\nIt cost 10") is None
    )


def test_it_is_not_offered_for_another_column_or_where_the_activity_was_taken_out() -> None:
    assert conflict("Ports\nFilm", "Ports\nSong", base="Ports", field="indicators").both is None
    base = programme([row(1), row(2)])
    copies = {
        "a.xlsx": programme([row(1)]),
        "b.xlsx": programme([row(1), edited(row(2), progress="Completed. It is out.")]),
    }
    (found,) = merge(base, copies).conflicts
    assert found.both is None


PARAGRAPHS = st.lists(st.sampled_from(["One.", "Two.", "Three.", "Four."]), max_size=3)


@given(PARAGRAPHS, PARAGRAPHS, st.lists(st.sampled_from(["Film.", "Song."]), max_size=2))
def test_nothing_that_anybody_added_is_missing(
    first: list[str], second: list[str], old: list[str]
) -> None:
    base = RichText.of("\n".join(old))
    versions = [RichText.of("\n".join([*old, *more])) for more in (first, second)]
    stacked = stacked_paragraphs(base, versions)
    assert stacked is not None
    lines = stacked.plain.split("\n")
    assert lines[: len(old)] == old or not old
    assert set(lines) - {""} == {*old, *first, *second}
    merged = merged_paragraphs(base, versions)
    assert merged is None or sorted(merged.plain) == sorted(stacked.plain)


# How it is told, offered and read back


def test_the_reports_say_that_all_can_be_had() -> None:
    base = programme([row(1, progress=BASE)])
    copies = {f"{n}.xlsx": programme([row(1, progress=f"{BASE}\n{n}")]) for n in ("Film", "Song")}
    done = merge(base, copies)
    (told,) = merge_json(done, Labels())["conflicts"]  # type: ignore[misc]
    assert told["both"] == f"{BASE}\nFilm\nSong"
    line = (
        '    The copies only add text. To keep all additions, choose "Both" on the sheet Conflicts.'
    )
    assert line in merge_text(done, Labels()).splitlines()


def rich(path: Path, *pieces: str | TextBlock) -> Path:
    """A copy of two rows whose first Progress is this formatted text."""
    book = openpyxl.load_workbook(file_of(path, [row(1, progress=BASE), row(2)]))
    sheet = book.active
    assert sheet is not None
    sheet["K2"] = CellRichText(*pieces)
    book.save(path)
    return path


RAISED = InlineFont(vertAlign="superscript")


@pytest.mark.parametrize(("lang", "names"), [
    ("en", ("Conflicts", "Both")), ("fr", ("Conflits", "Les deux")),
])  # fmt: skip
def test_both_are_chosen_on_the_sheet_and_put_in_with_their_superscripts(
    run: Shell, tmp_path: Path, lang: str, names: tuple[str, str]
) -> None:
    sheet, heading = names
    base = file_of(tmp_path / "base.xlsx", [row(1, progress=BASE), row(2, priority="A")])
    one = rich(tmp_path / "a.xlsx", f"{BASE}\nThe 63", TextBlock(RAISED, "rd"), " film.")
    two = rich(tmp_path / "b.xlsx", f"{BASE}\nThe 2", TextBlock(RAISED, "nd"), " song.")
    for path, priority in ((one, "B"), (two, "C")):
        book = openpyxl.load_workbook(path, rich_text=True)
        book.active["B3"] = priority  # type: ignore[index]
        book.save(path)
    merged, decided, end = (tmp_path / f"{name}.xlsx" for name in ("m", "decided", "end"))
    assert run("merge", base, one, two, "-o", merged, "--lang", lang).code == 1
    book = openpyxl.load_workbook(merged, rich_text=True)
    on = book[sheet]
    assert [cell.value for cell in on[4]][-1] == heading
    offered = {
        str(cell): each.formula1
        for each in on.data_validations.dataValidation
        for cell in each.sqref.ranges
    }
    assert [cell.value for cell in (on["A5"], on["A6"])] == ["I.1", "I.2"]
    # Base, both copies, one's own text; and in the first row Both.
    assert offered == {"D5": "$E$4:$I$4", "D6": "$E$4:$H$4"}
    assert on["I6"].value is None
    on["D5"], on["D6"] = heading, heading
    book.save(decided)
    done = run("merge", "--resolve", decided, "-o", end, "--lang", lang)
    assert done.code == 1
    assert "D6" in done.out  # there is nothing under Both there
    first, second = read(end).activities
    raised = Script.SUPERSCRIPT
    assert first.cells[Field.PROGRESS].text == RichText((
        Run(f"{BASE}\nThe 63"), Run("rd", script=raised), Run(" film.\nThe 2"),
        Run("nd", script=raised), Run(" song."),
    ))  # fmt: skip
    assert second.plain(Field.PRIORITY) == "A"


def test_both_is_still_offered_for_what_is_left_open(run: Shell, tmp_path: Path) -> None:
    base = file_of(tmp_path / "base.xlsx", [row(1, progress=BASE), row(2)])
    one = file_of(tmp_path / "a.xlsx", [row(1, progress=f"{BASE}\nFilm."), row(2)])
    two = file_of(tmp_path / "b.xlsx", [row(1, progress=f"{BASE}\nSong."), row(2)])
    merged, left = tmp_path / "m.xlsx", tmp_path / "left.xlsx"
    run("merge", base, one, two, "-o", merged)
    run("merge", "--resolve", merged, "-o", left)
    (before,), (after,) = conflicts_in(merged) or (), conflicts_in(left) or ()
    assert after.disputed == before.disputed
    assert after.disputed.both == RichText.of(f"{BASE}\nFilm.\nSong.")
    assert set(after.disputed.versions) == {"a.xlsx", "b.xlsx"}
