"""Circulated with what changed since an earlier version: a tab, and a mark on each row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import docx
import openpyxl
import pytest
from commands import SHORT, Shell
from sheets import AS_OF, opened, timeframe

import wpsheet
from wpsheet.editing import edit_package
from wpsheet.model.edits import CellEdit
from wpsheet.model.layout import Field

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def newer(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample a session later: one completed, one re-dated, one reworded, one removed."""
    first, second, third, *_ = wpsheet.read(sample).activities
    edits = [
        CellEdit(first.cells[Field.PROGRESS].address, "Postponed. The editor left."),
        CellEdit(first.cells[Field.STATUS].address, "Postponed"),
        CellEdit(second.cells[Field.TIMELINE].address, "Autumn 2027 (PFCWG)"),
        CellEdit(third.cells[Field.INDICATORS].address, "The kit is used in ten schools."),
    ]
    path = tmp_path_factory.mktemp("since") / "newer.xlsx"
    path.write_bytes(edit_package(sample.read_bytes(), edits, sample).content)
    book = openpyxl.load_workbook(path, rich_text=True)
    sheet = book.worksheets[0]
    sheet.delete_rows(sheet.max_row)
    book.save(path)
    return path


@pytest.fixture(scope="module")
def circulated(newer: Path, sample: Path) -> Path:
    path = newer.with_name("circulated.xlsx")
    programme, since = wpsheet.read(newer), wpsheet.read(sample)
    wpsheet.circulate(
        programme, path, as_of=AS_OF, draft=True, since=since, bodies=["PC"], pivots=False
    )
    return path


def test_the_changes_tab_names_each_change(circulated: Path) -> None:
    sheet = opened(circulated)["Changes"]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=6)]
    told = {(row[0], row[1], row[3]) for row in rows}
    assert told >= {
        ("Postponed", "I.1", "Completion status"), ("Postponed", "I.1", "Progress"),
        ("Due date changed", "I.2", "Timeline"), ("Reworded", "I.3", "Key Performance Indicators"),
    }  # fmt: skip
    timeline = next(row for row in rows if row[3] == "Timeline")
    assert "Spring 2027 (PTC)" in timeline[4]
    assert timeline[5] == "Autumn 2027 (PFCWG)"


def test_each_changed_row_is_marked_behind_its_number(circulated: Path) -> None:
    sheet = opened(circulated)["Section I"]
    marks = [(sheet.cell(r, 1).value, "◆" in sheet.cell(r, 1).number_format) for r in range(6, 10)]
    assert marks == [("1.", True), ("2.", True), ("3.", True), ("4.", False)]
    assert sheet["E4"].value == "◆ marks what changed; see the tab Changes."
    assert not [note for note in wpsheet.read(circulated).outside if "◆" in note.text.raw]


def test_the_changes_are_french_where_french_is_asked_for(
    run: Shell, newer: Path, sample: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.xlsx"
    words = ("circulate", newer, "-o", out, "--draft", *SHORT, "--since", sample)
    done = run(*words, "--lang", "fr")
    assert done.code == 0, done.err
    book = openpyxl.load_workbook(out)
    title = next(name for name in book.sheetnames if name in ("Changements", "Modifications"))
    assert {row[0].value for row in book[title].iter_rows(min_row=7)} >= {
        "Reporté", "Échéance modifiée", "Reformulée",
    }  # fmt: skip


def test_it_reads_as_the_same_programme(newer: Path, circulated: Path) -> None:
    told = [
        [
            (a.label, a.id, a.milestones, a.bodies.names, a.plain(Field.PROGRESS))
            for a in wpsheet.read(path).activities
        ]
        for path in (newer, circulated)
    ]
    assert told[0] == told[1]


def test_without_a_previous_version_there_is_no_such_tab(
    circulated_sample: Callable[[str], Path],
) -> None:
    assert "Changes" not in opened(circulated_sample("en")).sheetnames


@pytest.mark.parametrize(
    ("old", "new", "named"),
    [
        ({"session": "April 2026"}, {"session": "October 2026"}, "April 2026"),
        ({"session": "April 2026"}, {"session": "April 2026"}, "April 2026, earlier version"),
        ({"edition": "endorsed in October 2025"}, {"session": "April 2026"}, "October 2025"),
        ({"title": "DRAFT PTC"}, {"title": "REVISED PTC"}, "DRAFT PTC"),
        ({"title": "PTC"}, {"title": "PTC", "session": "April 2026"}, "old.xlsx"),
    ],
)
def test_a_paper_names_the_version_by_its_session(
    tmp_path: Path, old: dict[str, str], new: dict[str, str], named: str
) -> None:
    plain = timeframe("| Activities | Timeline |\n| Map the sea | 2027 |")
    before, after = (
        replace(plain, source=name, title=None, edition=None, session_date=None)
        for name in ("old.xlsx", "new.xlsx")
    )
    before, after = replace(before, **old), replace(after, **new)
    paper = tmp_path / "c.xlsx"
    wpsheet.circulate(after, paper, as_of=AS_OF, since=before, bodies=[], pivots=False)
    sheet = openpyxl.load_workbook(paper)["Changes"]
    assert f"What changed since {named}" in [cell.value for cell in sheet["A"][:4]]
    wpsheet.annex(after, tmp_path / "a.docx", since=before)
    told = [p.text for p in docx.Document(str(tmp_path / "a.docx")).paragraphs]
    assert any(text.startswith(f"Changes since {named}: ") for text in told)
