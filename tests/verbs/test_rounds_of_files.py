"""Merge, call, roll, import and the demonstration as functions over programmes and folders."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

import wpsheet
from wpsheet.errors import UnreadableFile, UnwritableFile
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.rounds import By
from wpsheet.verbs.demonstrating import demonstrate
from wpsheet.verbs.merging import Undecided
from wpsheet.versions.rolling import Fate

pytestmark = pytest.mark.slow


def copied(sample: Path, target: Path, **cells: str) -> Path:
    """The sample with these cells of section I."""
    book = openpyxl.load_workbook(sample, rich_text=True)
    for ref, words in cells.items():
        book["Section I"][ref] = words
    book.save(target)
    return target


@pytest.fixture
def disputed(sample: Path, tmp_path: Path) -> Path:
    """A merged workbook in which D5 and D6 of the base are disputed."""
    copies = {
        name: wpsheet.read(copied(sample, tmp_path / name, **cells))
        for name, cells in (
            ("a.xlsx", {"K5": "Completed: by A.", "K6": "Postponed: says A."}),
            ("b.xlsx", {"K5": "In progress: by B.", "K6": "Not started: says B."}),
        )
    }
    merged = wpsheet.merge(wpsheet.read(sample), copies, tmp_path / "merged.xlsx")
    assert [c.disputed.label for c in merged.merge.conflicts] == ["I.1", "I.2"]
    return tmp_path / "merged.xlsx"


def test_a_merge_without_a_target_gives_decisions_and_writes_nothing(
    sample: Path, tmp_path: Path
) -> None:
    base = wpsheet.read(sample)
    copy = wpsheet.read(copied(sample, tmp_path / "a.xlsx", K5="Completed: by A."))
    merged = wpsheet.merge(base, {"a.xlsx": copy})
    assert [each.copies for each in merged.merge.applied] == [("a.xlsx",)]
    assert merged.programme.activities[0].plain(Field.PROGRESS) == "Completed: by A."
    assert (merged.outside, merged.not_merged, merged.comments) == ((), (), ())
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]


def test_a_merge_with_itself_decides_nothing(sample: Path) -> None:
    base = wpsheet.read(sample)
    merged = wpsheet.merge(base, {"a": base, "b": base})
    assert (merged.merge.applied, merged.merge.conflicts) == ((), ())
    assert list(map(texts, merged.programme.activities)) == list(map(texts, base.activities))


def texts(activity: Activity) -> dict[Field, str]:
    return {name: activity.plain(name) for name in Field}


def test_each_conflict_that_stays_says_why(disputed: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(disputed)
    sheet = book["Conflicts"]
    (take,) = [cell for row in sheet.iter_rows() for cell in row if cell.value == "Take"]
    sheet.cell(take.row + 1, take.column).value = "b.xlsx"
    sheet.cell(take.row + 2, take.column).value = "nobody"
    book.save(tmp_path / "decided.xlsx")
    done = wpsheet.resolve(tmp_path / "decided.xlsx", tmp_path / "done.xlsx")
    assert done.count == 2
    assert [(each.activity, each.why, each.choice) for each in done.left] == [
        ("I.2", Undecided.NO_HEADING, "nobody")
    ]
    written = wpsheet.read(tmp_path / "done.xlsx")
    assert written.activities[0].plain(Field.PROGRESS) == "In progress: by B."
    assert len(written.conflicts) == 1
    again = wpsheet.resolve(tmp_path / "done.xlsx", tmp_path / "again.xlsx")
    assert [each.why for each in again.left] == [Undecided.NOBODY]


def test_a_workbook_without_conflicts_cannot_be_resolved(sample: Path, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match='has no sheet "Conflicts"'):
        wpsheet.resolve(sample, tmp_path / "done.xlsx")
    assert not (tmp_path / "done.xlsx").exists()


def test_a_call_comes_back_workbook_by_workbook(sample: Path, tmp_path: Path) -> None:
    programme = wpsheet.read(sample)
    folder = tmp_path / "call"
    made = wpsheet.call(programme, folder, by=By.UNIT, due=date(2026, 10, 31))
    files = [each.file for each in made.asked]
    assert sorted(files) == sorted(path.name for path in folder.glob("*.xlsx"))
    assert made.without_id == 0
    before = wpsheet.call_status(programme, folder)
    assert (before.by, before.due, before.complete) == (By.UNIT, date(2026, 10, 31), False)
    assert not any(reply.returned for reply in before.replies)
    # One is saved, one is damaged, one is somebody's own file.
    copied(folder / files[0], folder / files[0])
    (folder / files[1]).write_bytes(b"PK cut short")
    copied(sample, folder / "own.xlsx")
    after = wpsheet.call_status(programme, folder)
    assert [reply.files for reply in after.replies if reply.returned] == [(files[0],)]
    assert [error.path.name for error in after.unreadable] == [files[1]]
    assert after.strangers == ("own.xlsx",)
    with pytest.raises(UnwritableFile, match="already exists and may be a reply"):
        wpsheet.call(programme, folder, by=By.UNIT, due=date(2026, 10, 31))
    with pytest.raises(UnreadableFile, match="is not a folder"):
        wpsheet.call_status(programme, tmp_path / "nowhere")


def test_rolling_gives_the_fate_of_every_row(sample: Path, tmp_path: Path) -> None:
    programme = wpsheet.read(sample)
    rolled = wpsheet.roll(
        programme, tmp_path / "next.xlsx", session="April 2027", drop_completed=True
    )
    # One that says two things of itself is not dropped.
    completed = [a.label for a in programme.activities if a.counted_status == "Completed"]
    assert [row.activity.label for row in rolled.of(Fate.DROPPED)] == completed
    written = wpsheet.read(tmp_path / "next.xlsx")
    assert len(written.activities) == len(programme.activities) - len(completed)
    assert written.session == "April 2027"


def test_importing_gives_ids_and_tells_the_source(tmp_path: Path) -> None:
    text = Path(wpsheet.__file__).parent / "sample" / "programme.txt"
    written = wpsheet.import_programme(wpsheet.read(text), tmp_path / "plan.xlsx", language="fr")
    assert all(activity.id for activity in written.activities)
    read = wpsheet.read(tmp_path / "plan.xlsx")
    assert (read.language, len(read.activities)) == ("fr", len(written.activities))
    assert "programme.txt" in read.versions[-1].what


def test_the_demonstration_never_writes_over_what_somebody_edited(tmp_path: Path) -> None:
    made = demonstrate(tmp_path / "demo")
    assert made.report.has_errors
    assert {made.workbook, made.findings, made.circulated} == set((tmp_path / "demo").iterdir())
    demonstrate(tmp_path / "demo")
    copied(made.workbook, made.workbook, D5="Edited")
    with pytest.raises(UnwritableFile, match="has been edited"):
        demonstrate(tmp_path / "demo")


def test_an_extract_tells_whose_dates_are_not_in_it(sample: Path, tmp_path: Path) -> None:
    programme = wpsheet.read(sample)
    made = wpsheet.extract(programme, "PC", tmp_path / "pc.xlsx")
    assert all("PC" in activity.bodies.names for activity in made.activities)
    assert made.dated
    for activity in made.dated:
        assert "PC" not in activity.bodies.names
        assert "PC" in [milestone.body for milestone in activity.milestones]
