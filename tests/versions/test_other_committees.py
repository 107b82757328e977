"""What every command leaves of another committee's workbook: its columns, groups and lists."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from commands import Done, Shell
from imported_plans import controlled
from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet
from plans import BOARD, FRENCH, MATRIX, PLANS, Plan
from tables import for_each

import wpsheet
from wpsheet.model.layout import Field, OwnColumn
from wpsheet.model.programme import Programme

pytestmark = pytest.mark.slow

AS_OF = ("--as-of", "2026-11-28")
SESSION = "12th session"


@pytest.fixture(params=PLANS, ids=lambda plan: plan.name)
def plan(request: pytest.FixtureRequest) -> Plan:
    return request.param


some_plans = pytest.mark.parametrize("plan", [MATRIX, BOARD, FRENCH], ids=lambda p: p.name)
"""With columns of its own and groups; with numbers alone; in French."""


def imported(plan: Plan, folder: Path) -> Path:
    return controlled(plan, folder / f"programme-of-{plan.name}.xlsx")


@cache
def completed(plan: Plan) -> bytes:
    """The plan as a controlled workbook whose coordinator has completed the Lists sheet."""
    with TemporaryDirectory() as folder:
        path = controlled(plan, Path(folder) / "programme.xlsx")
        book = load_workbook(path)
        lists = book["Lists"]
        at(lists, "Period").offset(column=1).value = "2026-2028"
        at(lists, "Project start").offset(column=1).value = "2026-04-01"
        for column, value in enumerate((SESSION, date(2027, 5, 3), date(2027, 5, 7))):
            at(lists, "Session").offset(row=1, column=column).value = value
        rule = at(lists, "status-word-missing")
        rule.value, rule.offset(column=1).value = "milestone-overdue", "remark"
        book.save(path)
        return path.read_bytes()


@pytest.fixture
def workbook(plan: Plan, tmp_path: Path) -> Path:
    path = tmp_path / f"programme-of-{plan.name}.xlsx"
    path.write_bytes(completed(plan))
    return path


def at(sheet: Worksheet, words: str) -> Cell:
    """The first cell that holds these words."""
    return next(cell for row in sheet.iter_rows() for cell in row if cell.value == words)


def edited(path: Path, name: str, words: str, heading: str, text: str) -> Path:
    """A copy in which the activity of these words has another text under a heading."""
    book = load_workbook(path)
    sheet = book.worksheets[0]
    column = max(c.column for row in sheet.iter_rows() for c in row if c.value == heading)
    sheet.cell(at(sheet, words).row, column, text)
    book.save(path.parent / name)
    return path.parent / name


def done(made: Done, *codes: int) -> Done:
    assert made.code in (codes or (0, 1)), made.err
    return made


def headings(path: Path, programme: Programme) -> set[str]:
    """The headings of the tables."""
    book = load_workbook(path, read_only=True)
    found = set()
    for table in programme.tables:
        row = table.heading_row
        (cells,) = book[table.sheet].iter_rows(row, row, values_only=True)
        found |= {str(cells[column - 1]) for column in table.places.values()}
    book.close()
    return found


def texts(programme: Programme, but: Collection[Field]) -> list[tuple[object, ...]]:
    """What each activity has under its headings, but some, and the lines above it."""
    return [
        (
            None if Field.NUMBER in but else a.label,
            a.group,
            {
                name: a.plain(name)
                for name in a.cells
                if (isinstance(name, OwnColumn) or name not in but) and a.plain(name)
            },
        )
        for a in programme.activities
    ]


def assert_carried(before: Path, *after: Path, but: Collection[Field] = ()) -> None:
    """The layout and the lists are as they were, and every text but that of some fields."""
    old, old_headings = as_read(before.read_bytes())
    for path in after:
        new = wpsheet.read(path)
        assert new.list_faults == ()
        assert new.lists == old.lists
        assert headings(path, new) == old_headings
        assert texts(new, but) == texts(old, but)


@cache
def as_read(content: bytes) -> tuple[Programme, set[str]]:
    """The programme of a workbook and the headings of its tables, read once."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "before.xlsx"
        path.write_bytes(content)
        programme = wpsheet.read(path)
        return programme, headings(path, programme)


def test_roll_to_another_period(workbook: Path, tmp_path: Path, run: Shell) -> None:
    after = tmp_path / "next.xlsx"
    done(run("roll", workbook, "-o", after, "--period", "2029-2031"))
    assert_carried(workbook, after, but={Field.PROGRESS})


@some_plans
def test_call_asks_the_bodies(workbook: Path, tmp_path: Path, run: Shell) -> None:
    folder = tmp_path / "out"
    done(run("call", workbook, "-o", folder, "--due", "2027-01-15"), 0)
    sent = sorted(folder.glob("*.xlsx"))
    bodies = {name for a in wpsheet.read(workbook).activities for name in a.bodies.names}
    asked = {call.whom for each in sent if (call := wpsheet.read(each).call)}
    assert asked == bodies
    assert_carried(workbook, *sent)
    status = done(run("call", workbook, "--status", folder, "--format", "json"), 1).json
    assert {each["returned"] for each in status["bodies"]} == {False}
    merged = done(run("merge", workbook, *sent, "-o", tmp_path / "m.xlsx", "--format", "json"))
    assert (merged.json["applied"], merged.json["conflicts"]) == ([], [])


def test_merge_and_resolve(plan: Plan, workbook: Path, tmp_path: Path, run: Shell) -> None:
    words, (heading, *_) = plan.rows[-1][1], plan.own or ("Owner",)
    copies = [edited(workbook, f"{n}.xlsx", words, heading, f"Text {n}") for n in "ab"]
    merged, resolved = tmp_path / "merged.xlsx", tmp_path / "resolved.xlsx"
    done(run("merge", workbook, *copies, "-o", merged), 1)
    assert_carried(workbook, merged)
    book = load_workbook(merged)
    at(book["Conflicts"], "Take").offset(row=1).value = "b.xlsx"
    book.save(merged)
    done(run("merge", "--resolve", merged, "-o", resolved))
    after = wpsheet.read(resolved)
    assert texts(after, ()) == texts(wpsheet.read(copies[1]), ())
    assert after.lists == wpsheet.read(workbook).lists


def test_a_new_activity_keeps_its_number(tmp_path: Path, run: Shell) -> None:
    base = imported(MATRIX, tmp_path)
    copies = []
    for name, number in (("a", "2.11"), ("b", "2.1")):
        book = load_workbook(base)
        sheet = book.worksheets[0]
        last = at(sheet, "Review the register of sites")
        sheet.cell(last.row + 1, last.column, f"Publish the register, part {name}")
        number_column = at(sheet, "Ref").column
        sheet.cell(last.row + 1, number_column, number)
        copies.append(tmp_path / f"{name}.xlsx")
        book.save(copies[-1])
    merged = tmp_path / "m.xlsx"
    done(run("merge", base, *copies, "-o", merged))
    new = [
        a for a in wpsheet.read(merged).activities if "Publish the reg" in a.plain(Field.ACTIVITY)
    ]
    assert [(a.mark, a.group) for a in new] == [
        ("2.11", "Pillar 2: Rules"), ("2.1", "Pillar 2: Rules"),
    ]  # fmt: skip
    assert "number-duplicate" in {f.rule for f in wpsheet.check(wpsheet.read(merged)).findings}


def test_references_are_not_judged_if_numbers_are_names(tmp_path: Path, run: Shell) -> None:
    base = imported(MATRIX, tmp_path)
    path = edited(base, "c.xlsx", "Train twenty surveyors", "Update", "See activity 99 above.")
    rules = {f.rule for f in wpsheet.check(wpsheet.read(path)).findings}
    assert not {each for each in rules if each.startswith("reference")}


def test_labels_and_parity(workbook: Path, tmp_path: Path, run: Shell) -> None:
    after = tmp_path / "fr.xlsx"
    done(run("labels", workbook, "-o", after, "--lang", "fr"), 0)
    assert_carried(workbook, after, but={Field.TIMELINE})  # Printemps 2027
    assert [a.milestones for a in wpsheet.read(after).activities] == [
        a.milestones for a in wpsheet.read(workbook).activities
    ]
    found = done(run("parity", workbook, after, "--format", "json")).json
    assert not found["missing"] + found["different"] + found["blank"]


@for_each("command", [("fill",), ("fix",), ("fix", "--unsafe")])
def test_fill_and_fix(
    command: tuple[str, ...], plan: Plan, workbook: Path, tmp_path: Path, run: Shell
) -> None:
    after = tmp_path / f"after-{'-'.join(command)}.xlsx"
    done(run(*command, workbook, "-o", after))
    renumbered = plan is BOARD and "--unsafe" in command  # its numbers alone are whole, with gaps
    assert_carried(workbook, after, but={Field.NUMBER} if renumbered else ())


@some_plans
def test_diff(plan: Plan, workbook: Path, tmp_path: Path, run: Shell) -> None:
    words, (heading, *_) = plan.rows[-1][1], plan.own or ("Owner",)
    new = edited(workbook, "new.xlsx", words, heading, "Another text")
    (change,) = done(run("diff", workbook, new, "--format", "json"), 1).json["changed"]
    field = f"own:{heading}" if plan.own else "bodies"
    assert (change["after"], change["field"]) == (plan.labels[-1], field)
    for form in ("text", "html", "xlsx", "docx"):
        target = tmp_path / f"diff.{form}"
        done(run("diff", workbook, new, "--format", form, "-o", target), 1)
        if form in ("text", "html"):
            assert heading in target.read_text(encoding="utf-8")


def test_roll_to_another_session_and_history(
    plan: Plan, workbook: Path, tmp_path: Path, run: Shell
) -> None:
    after = tmp_path / "next.xlsx"
    done(run("roll", workbook, "-o", after, "--session", SESSION))
    assert_carried(workbook, after, but={Field.PROGRESS})
    history = done(run("history", workbook, after, "--format", "json"), 0).json
    assert [each["activity"] for each in history["activities"]] == list(plan.labels)
    done(run("history", workbook, after, "-o", tmp_path / "history.xlsx"), 0)


def test_agenda(plan: Plan, workbook: Path, tmp_path: Path, run: Shell) -> None:
    due = next(each for each in plan.columns if each.endswith("=timeline")).split("=")[0]
    path = edited(workbook, "due.xlsx", plan.rows[-1][1], due, SESSION)
    agenda = done(run("agenda", path, "--session", SESSION, "--format", "json", *AS_OF), 0).json
    (sitting,) = agenda["agenda"]
    assert (sitting["period"], sitting["from"], sitting["to"]) == (
        SESSION, "2027-05-03", "2027-05-07",
    )  # fmt: skip
    assert sitting["activities"] == [plan.labels[-1]]
    everything = done(run("agenda", path, *AS_OF), 0).out
    assert SESSION in everything
    done(run("agenda", path, "-o", tmp_path / "due.ics", *AS_OF), 0)
    assert SESSION in (tmp_path / "due.ics").read_text(encoding="utf-8")


def test_portfolio(tmp_path: Path, run: Shell) -> None:
    paths = [imported(plan, tmp_path) for plan in PLANS]
    done(run("portfolio", *paths, "-o", tmp_path / "portfolio.xlsx", *AS_OF))
    held = str([list(s.values) for s in load_workbook(tmp_path / "portfolio.xlsx")])
    assert all(path.name in held for path in paths)


@some_plans
def test_verify(workbook: Path, tmp_path: Path, run: Shell) -> None:
    out = tmp_path / "circulated.xlsx"
    done(run("circulate", workbook, "-o", out, "--draft"))
    done(run("verify", out), 0)
