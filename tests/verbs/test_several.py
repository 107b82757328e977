"""Several files at once come back in their order, and a bad one does no harm to the others."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from sheets import clean_workbook

import wpsheet
from wpsheet.errors import UnreadableFile
from wpsheet.verbs.saves import saves
from wpsheet.verbs.several import work_on


def count(path: Path) -> int:
    return len(wpsheet.read(path).activities)


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    """Workbooks of 1, 2 and 3 activities, and one that is none."""
    good = [clean_workbook(tmp_path / f"{n}.xlsx", activities=n) for n in (1, 2, 3)]
    bad = tmp_path / "bad.xlsx"
    bad.write_bytes(b"PK cut short")
    return [good[0], bad, *good[1:]]


@pytest.mark.slow
@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_files(paths: list[Path], jobs: int) -> None:
    worked = work_on(paths, count, jobs=jobs)
    assert worked.results == [1, 2, 3]
    assert [error.path.name for error in worked.refused] == ["bad.xlsx"]


def test_progress_hears_of_every_file(paths: list[Path]) -> None:
    heard: list[int] = []

    def progress(results: Iterable[object], expected: int) -> Iterator[object]:
        heard.append(expected)
        for result in results:
            heard.append(1)
            yield result

    work_on(paths, count, jobs=1, progress=progress)
    assert heard == [4, 1, 1, 1, 1]


def test_one_file_alone_that_cannot_be_read_raises(paths: list[Path]) -> None:
    with pytest.raises(UnreadableFile):
        work_on(paths[1:2], count)


def test_a_fault_of_our_own_is_told_of_the_file_and_stops_no_other(paths: list[Path]) -> None:
    def fails(path: Path) -> str:
        if path.name == "2.xlsx":
            raise RuntimeError("a fault")
        return path.name

    worked = work_on(paths, fails, jobs=1)
    assert worked.results == ["1.xlsx", "bad.xlsx", "3.xlsx"]
    assert "RuntimeError: a fault" in str(worked.refused[0])


def test_a_save_is_told_once_and_an_unfinished_one_is_waited_for(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "plan.xlsx")
    finished = clean_workbook(tmp_path / "next.xlsx", activities=2)

    def save() -> None:
        time.sleep(0.1)
        path.write_bytes(finished.read_bytes()[:100])  # Excel is still at it
        time.sleep(0.2)
        finished.replace(path)

    watching = saves(path, 0.02)
    next(watching)
    saver = threading.Thread(target=save)
    saver.start()
    next(watching)
    saver.join()
    assert count(path) == 2


def test_a_workbook_that_is_not_there_cannot_be_watched(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        next(saves(tmp_path / "nothing.xlsx", 0.02))
