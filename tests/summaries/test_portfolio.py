"""The programmes of several bodies in one overview."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from commands import Shell
from sheets import clean_workbook, workbook

import wpsheet
from wpsheet.model.layout import Field, Section, columns_of

pytestmark = pytest.mark.slow

AS_OF = date(2026, 5, 4)


def programme_of(path: Path, body: str, *rows: dict[str, str]) -> Path:
    """A section I workbook of a body, its rows clean but for what is given."""
    clean = wpsheet.read(clean_workbook(path, activities=len(rows)))
    columns = columns_of(Section.TIMEFRAME)
    lines: list[list[object]] = [[f"{body} WORK PROGRAMME 2025-2028"]]
    lines.append([column.heading for column in columns])
    for activity, given in zip(clean.activities, rows, strict=True):
        texts = {Field(name): text for name, text in given.items()}
        lines.append([texts.get(c.field, activity.plain(c.field)) for c in columns])
    return workbook(path, lines)


@pytest.fixture
def two(tmp_path: Path) -> list[Path]:
    """PTC has an overdue activity and two codes in one; CBC has one that is completed."""
    return [
        programme_of(
            tmp_path / "ptc.xlsx", "PTC",
            {"timeline": "Spring 2025 (PTC)", "bodies": "PTC", "plan_codes": "SP1, FA2"},
            {"timeline": "Spring 2027 (PTC)", "bodies": "PTC", "plan_codes": "SP1"},
        ),
        programme_of(
            tmp_path / "cbc.xlsx", "CBC",
            {"timeline": "Autumn 2025 (CBC)", "bodies": "CBC", "plan_codes": "SP1",
             "progress": "Completed. The study was published in 2025.", "status": "Completed"},
        ),
    ]  # fmt: skip


def tab(path: Path, number: int) -> list[list[Any]]:
    """The rows of a tab's table, its headings first."""
    sheet = openpyxl.load_workbook(path).worksheets[number]
    rows = [list(row) for row in sheet.iter_rows(min_row=4, values_only=True)]
    return [row for row in rows if any(value not in (None, "") for value in row)]


def test_every_programme_stands_on_the_first_tab(
    run: Shell, two: list[Path], tmp_path: Path
) -> None:
    out = tmp_path / "out.xlsx"
    done = run("portfolio", *two, "-o", out, "--as-of", "2026-05-04")
    assert (done.code, done.out, done.err) == (0, "", f"Written: {out}\n")
    headings, ptc, cbc, total = tab(out, 0)
    columns = [headings.index(word) for word in ("Programme", "Activities", "Completed", "Overdue")]
    assert [ptc[c] for c in columns] == ["PTC", 2, 0, 1]
    assert [cbc[c] for c in columns] == ["CBC", 1, 1, 0]
    assert [total[c] for c in columns] == ["All programmes", 3, 1, 1]


def test_bodies_and_codes_are_counted_with_their_status(
    run: Shell, two: list[Path], tmp_path: Path
) -> None:
    run("portfolio", *two, "-o", tmp_path / "out.xlsx", "--as-of", "2026-05-04")
    headings, *rows = tab(tmp_path / "out.xlsx", 1)
    done = headings.index("Completed")
    assert [(*row[:3], row[done]) for row in rows] == [
        ("PTC", "SP1", 2, 0), ("PTC", "FA2", 1, 0), ("CBC", "SP1", 1, 1),
    ]  # fmt: skip


def test_a_committees_own_status_and_continuous_activities_are_not_without_status(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    plan, own, out = (tmp_path / name for name in ("plan.xlsx", "own.xlsx", "out.xlsx"))
    workbook(plan, [
        ["HARBOUR BOARD WORK PLAN 2025-2028"],
        ["Ref", "Action", "Lead", "Deadline", "RAG"],
        ["1", "Dredge the basin", "PTC", "June 2027", "Green"],
        ["2", "Paint the lighthouse", "PTC", "June 2027", "Amber"],
        ["3", "Count the buoys", "PTC", "June 2027", ""],
    ])  # fmt: skip
    mapped = ("Ref=number", "Action=activity", "Lead=bodies", "Deadline=timeline", "RAG=status")
    run("import", plan, "-o", own, *(part for each in mapped for part in ("--column", each)))
    run("portfolio", sample, own, "-o", out, "--as-of", "2026-05-04")
    headings, ours, theirs, total = tab(out, 0)
    columns = [headings.index(w) for w in ("Amber", "Green", "No status", "Continuous")]
    assert [theirs[c] for c in columns] == [1, 1, 1, 0]
    assert [ours[c] for c in columns][::3] == [0, ours[headings.index("Section II")]]
    for row in (ours, theirs, total):
        assert sum(row[headings.index("Completed") : columns[-1] + 1]) == row[3]
    due = {row[4]: row[5] for row in tab(out, 2)[1:]}
    assert (due["Dredge the basin"], due["Count the buoys"]) == ("Green", "No status")


def test_one_calendar_joins_all_and_what_is_late_is_named(
    run: Shell, two: list[Path], tmp_path: Path
) -> None:
    run("portfolio", *two, "-o", tmp_path / "out.xlsx", "--as-of", "2026-05-04")
    _, *calendar = tab(tmp_path / "out.xlsx", 2)
    assert [row[:4] for row in calendar] == [
        ["Spring 2025", "PTC", "PTC", "I.1"],
        ["Autumn 2025", "CBC", "CBC", "I.1"],
        ["Spring 2027", "PTC", "PTC", "I.2"],
    ]
    _, late = tab(tmp_path / "out.xlsx", 3)
    assert (late[0], late[1], late[5]) == ("PTC", "I.1", "J3")
    assert "Spring 2025 (PTC) has passed" in late[4]
    units, *_ = [row[:2] for row in tab(tmp_path / "out.xlsx", 4)[1:]]
    assert units[1] == "PTC"


def test_two_programmes_of_one_body_are_told_apart_by_their_periods(
    run: Shell, two: list[Path], tmp_path: Path
) -> None:
    again = programme_of(tmp_path / "again.xlsx", "PTC", {"bodies": "PTC"})
    change = openpyxl.load_workbook(again)
    change.active["A1"] = "PTC WORK PROGRAMME 2029-2032"
    change.save(again)
    run("portfolio", two[0], again, "-o", tmp_path / "out.xlsx", "--as-of", "2026-05-04")
    names = [row[0] for row in tab(tmp_path / "out.xlsx", 0)[1:]]
    assert names == ["PTC (2025-2028)", "PTC (2029-2032)", "All programmes"]


def test_two_committees_that_began_with_one_copy_are_two_programmes(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    """The IDs, and the body on the Lists sheet, are still those of the first committee."""
    other, out = tmp_path / "other.xlsx", tmp_path / "out.xlsx"
    book = openpyxl.load_workbook(sample)
    words = iter(range(1, 1000))
    for name in ("Section I", "Section II"):
        sheet = book[name]
        sheet["A1"] = "WORKING PARTY ON HARBOURS WORK PROGRAMME 2025-2028"
        for row in sheet.iter_rows(min_row=5):
            if row[3].value:
                row[3].value = f"Dredge the basin of harbour {next(words)}"
    book.save(other)
    done = run("portfolio", sample, other, "-o", out, "--as-of", "2026-05-04")
    assert "two versions" not in done.err
    assert len(tab(out, 0)[1:]) == 3


def test_a_programme_that_is_given_twice_counts_once(
    run: Shell, two: list[Path], tmp_path: Path
) -> None:
    again, out = tmp_path / "again.xlsx", tmp_path / "out.xlsx"
    again.write_bytes(two[0].read_bytes())
    done = run("portfolio", *two, two[0], again, "-o", out, "--as-of", "2026-05-04")
    assert done.code == 1
    ptc = two[0].as_posix()
    assert done.err.splitlines() == [
        f"{ptc} has the same content as {ptc} and is counted once.",
        f"{again.as_posix()} has the same content as {ptc} and is counted once.",
        f"Written: {out}",
    ]
    assert [row[0] for row in tab(out, 0)[1:]] == ["PTC", "CBC", "All programmes"]


def test_two_versions_of_a_programme_are_refused(
    run: Shell, two: list[Path], tmp_path: Path
) -> None:
    newer, out = tmp_path / "newer.xlsx", tmp_path / "out.xlsx"
    book = openpyxl.load_workbook(two[0])
    book.active["K3"] = "In progress. The second round has begun."
    book.save(newer)
    done = run("portfolio", *two, newer, "-o", out)
    assert (done.code, len(done.err.splitlines())) == (2, 1)
    assert "are two versions of the same programme; give only one" in done.err
    assert not out.exists()


def test_a_portfolio_speaks_french_and_is_the_same_twice(
    run: Shell, two: list[Path], tmp_path: Path
) -> None:
    for name in ("one", "two"):
        run("portfolio", *two, "-o", tmp_path / f"{name}.xlsx", "--as-of", "2026-05-04",
            "--lang", "fr")  # fmt: skip
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()
    book = openpyxl.load_workbook(tmp_path / "one.xlsx")
    assert book.sheetnames == [
        "Programmes", "Organe et code", "Calendrier", "En retard", "Ressources"
    ]  # fmt: skip
    assert book.worksheets[2]["A5"].value == "Printemps 2025"


def test_a_portfolio_that_lacks_a_programme_is_not_written(
    run: Shell, two: list[Path], tmp_path: Path
) -> None:
    gone, out = tmp_path / "gone.xlsx", tmp_path / "out.xlsx"
    done = run("portfolio", *two, gone, "-o", out)
    assert (done.code, len(done.err.splitlines())) == (2, 1)
    assert str(gone) in done.err
    assert not out.exists()


def test_the_standard_finds_no_error_in_a_portfolio(  # type: ignore[no-untyped-def]
    run: Shell, two: list[Path], tmp_path: Path, sdk_errors
) -> None:
    run("portfolio", *two, "-o", tmp_path / "out.xlsx")
    assert sdk_errors(tmp_path / "out.xlsx") == []
