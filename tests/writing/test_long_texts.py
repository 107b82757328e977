"""Texts longer than Excel's tallest row: nothing is cut, and what is read back is the same."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from sheets import clean_workbook

import wpsheet
from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field
from wpsheet.model.lines import MAX_ROW_POINTS, lines_in
from wpsheet.model.text import RichText, Run, Script
from wpsheet.reading.rows import goes_on_with
from wpsheet.writing.pages import LANDSCAPE, taken
from wpsheet.writing.sections import TableColumn
from wpsheet.writing.widths import MOST_LINES, rows_of

pytestmark = pytest.mark.slow

AS_OF = date(2026, 5, 4)
SENTENCE = "In progress. The group met again and looked at the next chapter of the handbook. "
LONG = (SENTENCE * 12 + "\n") * 4
LONGER = (SENTENCE * 60).strip()


def circulated(tmp_path: Path, language: str = "en", **cells: str) -> Path:
    programme = wpsheet.read(clean_workbook(tmp_path / "in.xlsx", **cells))
    wpsheet.circulate(
        programme, tmp_path / "out.xlsx", as_of=AS_OF, language=language, pivots=False
    )
    return tmp_path / "out.xlsx"


def test_a_progress_that_needs_it_gets_a_wider_column_and_keeps_its_one_row(
    tmp_path: Path,
) -> None:
    sheet = openpyxl.load_workbook(circulated(tmp_path, K3=SENTENCE * 25))["Section I"]
    assert sheet.column_dimensions["K"].width > 50
    assert taken(c.width - 0.71 for c in sheet.column_dimensions.values()) <= LANDSCAPE.columns
    assert [sheet.cell(row, 1).value for row in (6, 7, 8)] == ["1.", "2.", "3."]


def test_an_activity_that_goes_on_in_many_rows_is_named_once(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "in.xlsx", K3=LONG * 3)
    made = wpsheet.circulate(wpsheet.read(path), tmp_path / "out.xlsx", draft=True)
    assert [activity.label for activity in made.continued] == ["I.2"]
    numbers = [c.value for c in openpyxl.load_workbook(tmp_path / "out.xlsx")["Section I"]["A"]]
    assert numbers.count("2. (continued)") > 1


def test_a_longer_one_goes_on_in_a_row_of_its_own(tmp_path: Path) -> None:
    sheet = openpyxl.load_workbook(circulated(tmp_path, K3=LONG))["Section I"]
    numbers = [sheet.cell(row, 1).value for row in range(6, 10)]
    assert numbers == ["1.", "2.", "2. (continued)", "3."]
    assert "".join(str(sheet.cell(row, 11).value) for row in (7, 8)) == LONG.strip()
    width = sheet.column_dimensions["K"].width - 0.8
    for row in range(6, 10):
        height = sheet.row_dimensions[row].height
        assert height <= MAX_ROW_POINTS
        assert (
            lines_in(str(sheet.cell(row, 11).value), width) * 12.75 + 1.5 <= height + 1
        )  # whole pixels
    # Sorting and counting see one activity: only the number and the text are there.
    assert {c.column_letter for c in sheet[8] if c.value} == {"A", "K"}


def test_the_circulated_workbook_gives_the_same_programme(tmp_path: Path) -> None:
    for language in ("en", "fr"):
        path = circulated(tmp_path, language, K3=LONG, D2="A long task. " * 300, K4=LONGER)
        before, after = wpsheet.read(tmp_path / "in.xlsx"), wpsheet.read(path)
        assert [a.label for a in after.activities] == ["I.1", "I.2", "I.3"]
        for old, new in zip(before.activities, after.activities, strict=True):
            for name in (Field.PROGRESS, Field.ACTIVITY, Field.INDICATORS, Field.NUMBER):
                assert new.plain(name) == old.plain(name)
            assert new.status == old.status
        assert not after.stray


def test_it_is_read_when_somebody_sorted_the_table(tmp_path: Path) -> None:
    path = circulated(tmp_path, K3=LONG)
    book = openpyxl.load_workbook(path)
    sheet = book["Section I"]
    rows = [[cell.value for cell in row] for row in sheet["A6:L9"]]
    for row, values in zip(sheet["A6:L9"], [rows[3], rows[0], rows[1], rows[2]], strict=True):
        for cell, value in zip(row, values, strict=True):
            cell.value = value
    for cell, other in zip(sheet[6], sheet[9], strict=True):
        cell.value, other.value = other.value, cell.value
    book.save(path)
    activities = {a.label: a for a in wpsheet.read(path).activities}
    assert set(activities) == {"I.1", "I.2", "I.3"}
    assert activities["I.2"].plain(Field.PROGRESS) == wpsheet.read(tmp_path / "in.xlsx").activities[
        1
    ].plain(Field.PROGRESS)


def test_the_tabs_of_its_bodies_show_its_beginning_once(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(circulated(tmp_path, K3=LONG), data_only=True)
    tab = book["PTC"]
    (table,) = tab.tables.values()
    rows = [[cell.value for cell in row] for row in tab[table.ref][1:]]
    assert [label for label, *_ in rows if label] == ["I.1", "I.2", "I.3"]
    assert rows[1][4].endswith(" …") and LONG.startswith(rows[1][4].removesuffix(" …"))
    assert str(tab["A4"].value).startswith("Section I: 3 (")


def test_circulating_says_which_texts_were_too_long(run, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = clean_workbook(tmp_path / "in.xlsx", K3=LONG)
    done = run("circulate", path, "-o", tmp_path / "out.xlsx", "--draft", "--as-of", "2026-05-04")
    assert done.code == 0
    assert [line for line in done.err.splitlines() if "too long" in line] == [
        "I.2: the text is too long for one Excel row and continues in the next row."
    ]


def test_what_says_continued_is_known_in_both_languages() -> None:
    for language in ("en", "fr"):
        mark = Labels(language)("{number} (continued)", number="14.")
        assert goes_on_with(mark) == "14."
    assert goes_on_with("14. (cont.)") == goes_on_with("14. (CONT'D)") == "14."
    assert goes_on_with("14.") is None


def test_a_continuation_of_nothing_is_told(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "in.xlsx", A3="7. (continued)")
    labels = [a.label for a in wpsheet.read(path).activities]
    assert labels == ["I.1", "I, row 3", "I.3"]


WORDS = st.text(st.sampled_from("abc .;\n\u00e9"), min_size=1, max_size=900)
RUNS = st.lists(
    st.tuples(WORDS, st.booleans(), st.sampled_from([None, Script.SUPERSCRIPT])).map(
        lambda looks: Run(looks[0], bold=looks[1], script=looks[2])
    ),
    min_size=1, max_size=6,
)  # fmt: skip


@settings(max_examples=examples(20))
@given(RUNS, st.integers(5, 20))
def test_the_parts_of_a_text_are_the_text_and_each_fits(runs: list[Run], width: int) -> None:
    text = RichText.joined(runs)
    columns = [TableColumn("No.", 5, Field.NUMBER), TableColumn("Progress", width, Field.PROGRESS)]
    texts = {Field.NUMBER: RichText.of("1."), Field.PROGRESS: text}
    rows = rows_of(texts, columns, Labels())
    whole = RichText.joined(run for row in rows for run in row[Field.PROGRESS].runs)
    assert whole == text
    for row in rows:
        assert lines_in(row[Field.PROGRESS].raw, width) <= MOST_LINES


@given(RUNS, st.integers(0, 2000))
def test_a_text_cut_in_two_keeps_its_formatting(runs: list[Run], at: int) -> None:
    text = RichText.joined(runs)
    first, second = text.between(0, at), text.between(at)
    assert RichText.joined((*first.runs, *second.runs)) == text
    assert first.raw == text.raw[:at]
