"""Plans of other committees: one `--column` line each, and no word of them is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from commands import Shell
from imported_plans import controlled
from openpyxl import Workbook, load_workbook
from openpyxl.styles import PatternFill
from plans import BOARD, FRENCH, MATRIX, MINISTRY, PLANS, PROJECT, STANDARDS, Plan

import wpsheet
from wpsheet.checking.findings import Severity
from wpsheet.model.layout import Field

pytestmark = pytest.mark.slow


@pytest.fixture(params=PLANS, ids=lambda plan: plan.name)
def plan(request: pytest.FixtureRequest) -> Plan:
    return request.param


def shown(path: Path, run: Shell) -> list[dict[str, Any]]:
    return run("show", path, "--format", "json").json["activities"]


def words_in(path: Path) -> Iterator[str]:
    for sheet in load_workbook(path):
        for row in sheet.iter_rows(values_only=True):
            yield from (str(value) for value in row if value is not None)


def test_it_is_refused_with_the_headings_and_the_options_to_try(
    plan: Plan, tmp_path: Path, run: Shell
) -> None:
    refused = run("check", plan.write(tmp_path))
    assert refused.code == 2
    (line,) = refused.err.splitlines()
    assert f'sheet "{plan.sheet}"' in line
    for column in plan.columns:
        assert f'"{column.split("=")[0]}"' in line
    assert "--column" in line


def test_no_word_is_lost(plan: Plan, tmp_path: Path, run: Shell) -> None:
    held = "\n".join(words_in(controlled(plan, tmp_path / "controlled.xlsx")))
    assert [words for words in sorted(plan.words) if words not in held] == []


def test_no_error_is_left_but_what_the_lists_can_put_right(
    plan: Plan, tmp_path: Path, run: Shell
) -> None:
    report = wpsheet.check(wpsheet.read(controlled(plan, tmp_path / "controlled.xlsx")))
    errors = {f.rule for f in report.findings if f.severity is Severity.ERROR}
    expected = {
        PROJECT.name: {"timeline-unparsed"},  # until the Lists sheet has the day of the start
    }
    assert errors == expected.get(plan.name, set())


def test_the_numbers_are_the_labels_and_own_columns_are_shown(
    plan: Plan, tmp_path: Path, run: Shell
) -> None:
    activities = shown(controlled(plan, tmp_path / "controlled.xlsx"), run)
    assert tuple(each["label"] for each in activities) == plan.labels
    for each in activities:
        assert set(plan.own) <= set(each["own"])


def test_the_layout_survives_another_import(plan: Plan, tmp_path: Path, run: Shell) -> None:
    first = controlled(plan, tmp_path / "controlled.xlsx")
    again = tmp_path / "again.xlsx"
    assert run("import", first, "-o", again).code in (0, 1)
    assert [{**a, "sheet": "", "row": 0} for a in shown(again, run)] == [
        {**a, "sheet": "", "row": 0} for a in shown(first, run)
    ]
    assert run("diff", first, again).code == 0


def test_own_columns_are_merged_and_their_conflicts_told(tmp_path: Path, run: Shell) -> None:
    base = controlled(MATRIX, tmp_path / "controlled.xlsx")
    copies = []
    for name, partner in (("a", "WWF"), ("b", "IUCN")):
        book = load_workbook(base)
        sheet = book.worksheets[0]
        headings = {cell.value: cell.column for row in sheet.iter_rows() for cell in row}
        cell = next(c for row in sheet.iter_rows() for c in row if c.value == "FAO; UNEP")
        cell.value = partner
        sheet.cell(cell.row, headings["Budget (USD)"], "9 000")
        copies.append(tmp_path / f"{name}.xlsx")
        book.save(copies[-1])
    made = run("merge", base, *copies, "-o", tmp_path / "m.xlsx", "--format", "json")
    merged = made.json
    assert {(each["activity"], each["field"]) for each in merged["applied"]} == {
        ("2.1", "own:Budget (USD)")
    }
    assert [(each["activity"], each["field"]) for each in merged["conflicts"]] == [
        ("2.1", "own:Partners")
    ]


def test_a_status_of_the_committees_own_is_a_class_of_its_own(tmp_path: Path, run: Shell) -> None:
    path = controlled(MINISTRY, tmp_path / "controlled.xlsx")
    assert [each["status"] for each in shown(path, run)] == ["Green", "Amber", "Red"]
    counts = run("summary", path, "--format", "json").json["by_body"]
    assert {row["key"]: row["status"]["None"] for row in counts} == dict.fromkeys(
        ("Works Office", "Pilot Office", "Finance Office"), 0
    )
    assert [row["status"].get("Amber", 0) for row in counts] == [0, 1, 0]


def set_on_lists(path: Path, heading: str, entry: str, value: str | None, column: int = 1) -> None:
    """Write a value into the Lists sheet, so many columns right of the entry of a list."""
    book = load_workbook(path)
    sheet = book["Lists"]
    top = next(c for row in sheet.iter_rows() for c in row if c.value == heading)
    row = next(
        r for r in range(top.row + 1, sheet.max_row + 1)
        if sheet.cell(r, top.column).value == entry
    )  # fmt: skip
    sheet.cell(row, top.column + column, value)
    book.save(path)


def test_a_status_counts_as_what_the_list_says(tmp_path: Path, run: Shell) -> None:
    path = controlled(BOARD, tmp_path / "controlled.xlsx")
    set_on_lists(path, "Status", "Closed", "Completed", column=3)
    activities = shown(path, run)
    assert [each["status"] for each in activities] == ["Open", "Completed", "Open"]
    assert [each["written"]["status"] for each in activities] == ["Open", "Closed", "Open"]


def test_fill_gives_a_status_of_the_committees_own_its_listed_colour(
    tmp_path: Path, run: Shell
) -> None:
    path = controlled(BOARD, tmp_path / "controlled.xlsx")
    set_on_lists(path, "Status", "Open", "amber")
    set_on_lists(path, "Status", "Closed", "Completed", column=3)
    assert run("fill", path, "--in-place").out.count("Open") == 2
    states = [each.cells[Field.STATUS] for each in wpsheet.read(path).activities]
    assert [(cell.plain, cell.fill) for cell in states] == [
        ("Open", "FFD966"), ("Closed", "C6EFCE"), ("Open", "FFD966"),
    ]  # fmt: skip
    assert "0 edits" in run("fill", path, "-o", tmp_path / "again.xlsx").err
    set_on_lists(path, "Status", "Open", "orchid")
    (fault,) = (f for f in wpsheet.check(wpsheet.read(path)).findings if f.rule == "list-broken")
    assert "amber, yellow or grey" in fault.message


GREEN, AMBER, RED = "92D050", "FFC000", "FF0000"


@pytest.mark.parametrize(
    ("cells", "listed", "states"),
    [
        # Lists gives no status this colour: its meaning is anybody's guess.
        ((("Open", ""), ("", GREEN), ("Closed", "")), {}, ["Open", None, "Closed"]),
        ((("Completed", ""), ("", GREEN), ("In progress", "")), {},
         ["Completed", None, "In progress"]),
        # The coordinator gives it one; the class is the committee's own or counts as one of four.
        ((("Open", ""), ("", AMBER), ("", GREEN)), {"Open": ("amber", "")}, ["Open", "Open", None]),
        ((("Open", ""), ("", AMBER)), {"Open": ("amber", "In progress")}, ["In progress"] * 2),
        # A column of colours alone has no list of statuses, and that is no fault.
        ((("", GREEN), ("", AMBER)), {}, [None, None]),
        # What the column itself shows is kept by import, but for a colour of two words.
        ((("Late", RED), ("", RED), ("", AMBER)), {}, ["Late", "Late", None]),
        ((("Completed", GREEN), ("", GREEN)), {}, ["Completed", "Completed"]),
        ((("Late", RED), ("Lost", RED), ("", RED)), {}, ["Late", "Lost", None]),
        ((("Late", RED), ("late.", RED), ("", RED)), {}, ["Late"] * 3),
        # Other words contradict the reading: the same colour, or the word in another.
        ((("Open", ""), ("Closed", AMBER), ("", AMBER)), {"Open": ("amber", "")},
         ["Open", "Closed", None]),
        ((("Open", RED), ("", AMBER)), {"Open": ("amber", "")}, ["Open", None]),
    ],
)  # fmt: skip
def test_a_colour_states_a_status_if_lists_gives_it_one_and_no_words_differ(
    cells: tuple[tuple[str, str], ...], listed: dict[str, tuple[str, str]],
    states: list[str | None], tmp_path: Path, run: Shell,
) -> None:  # fmt: skip
    book = Workbook()
    book.active.append(["Item", "Task", "Owner", "State"])
    for number, (word, colour) in enumerate(cells, 1):
        book.active.append([number, f"Write paper {number}", "Clerk", word or None])
        if colour:
            book.active.cell(number + 1, 4).fill = PatternFill("solid", fgColor=colour)
    book.save(tmp_path / "plan.xlsx")
    path = tmp_path / "controlled.xlsx"
    headings = ("Item=number", "Task=activity", "Owner=bodies", "State=status")
    options = [word for each in headings for word in ("--column", each)]
    run("import", tmp_path / "plan.xlsx", "-o", path, *options)
    for name, (colour, counts) in listed.items():
        set_on_lists(path, "Status", name, colour)
        set_on_lists(path, "Status", name, counts or None, column=3)
    activities = shown(path, run)
    assert [each["status"] for each in activities] == states
    coloured = [state for (word, _), state in zip(cells, states, strict=True) if not word]
    assert [a["status_from"] for a in activities if not a["written"]["status"]] == [
        "fill" if state else None for state in coloured
    ]
    rules = {f.rule for f in wpsheet.check(wpsheet.read(path)).findings}
    assert ("status-missing" in rules) is (None in coloured and any(states))
    assert "list-broken" not in rules


def test_an_error_value_in_an_own_column_is_an_error(tmp_path: Path, run: Shell) -> None:
    path = controlled(BOARD, tmp_path / "controlled.xlsx")
    book = load_workbook(path)
    cell = next(c for row in book.worksheets[0] for c in row if c.value == "B/41")
    cell.value, cell.data_type = "#REF!", "e"
    book.save(path)
    errors = [f for f in wpsheet.check(wpsheet.read(path)).findings if f.severity is Severity.ERROR]
    assert [(f.rule, f.field) for f in errors] == [("error-value", "own:Minute")]


def test_project_months_are_dates_from_the_day_on_the_lists_sheet(
    tmp_path: Path, run: Shell
) -> None:
    path = controlled(PROJECT, tmp_path / "controlled.xlsx")
    set_on_lists(path, "Setting", "Project start", "2026-04-01")
    periods = [each["milestones"][0]["period"] for each in shown(path, run)]
    assert periods == ["March 2029", "September 2027", "January 2029"]


def test_rules_are_off_or_weigh_as_the_list_says(tmp_path: Path, run: Shell) -> None:
    path = controlled(STANDARDS, tmp_path / "controlled.xlsx")
    off = {f.rule for f in wpsheet.check(wpsheet.read(path)).findings}
    assert "milestone-overdue" in off
    set_on_lists(path, "Rule", "status-word-missing", "milestone-overdue", column=0)
    report = wpsheet.check(wpsheet.read(path))
    assert "milestone-overdue" not in {f.rule for f in report.findings}
    (outcome,) = (each for each in report.outcomes if each.rule == "milestone-overdue")
    assert outcome.reason and "Lists" in outcome.reason


def test_french_headings_stay_as_they_are(tmp_path: Path, run: Shell) -> None:
    path = controlled(FRENCH, tmp_path / "controlled.xlsx")
    sheet = load_workbook(path).worksheets[0]
    headings = {str(cell.value) for row in sheet.iter_rows(max_row=6) for cell in row}
    assert {"N°", "Action", "Pilote", "Échéance", "Livrable", "Observations"} <= headings


@pytest.mark.parametrize(
    ("option", "words"),
    [
        ("Lead", "HEADING=FIELD"),
        ("Lead=owner", "HEADING=FIELD"),
        ("Ledger=bodies", "Ledger"),
    ],
)
def test_an_option_that_cannot_be_followed_is_one_line(
    option: str, words: str, tmp_path: Path, run: Shell
) -> None:
    source = MATRIX.write(tmp_path)
    made = run("import", source, "-o", tmp_path / "c.xlsx", *MATRIX.options[:4], "--column", option)
    assert made.code == 2
    (line,) = made.err.splitlines()
    assert words in line
    assert not (tmp_path / "c.xlsx").exists()


def test_headings_in_two_rows_totals_true_dates_and_a_foreign_lists_sheet(
    tmp_path: Path, run: Shell
) -> None:
    book = Workbook()
    sheet = book.active
    sheet.append(["No", "Action", "Owner", "Deadline", "Budget", "Spent"])
    sheet.append([None, None, None, None, "(EUR)", "(EUR)"])
    sheet.append(["1.1", "Repair the northern quay", "Works Office", date(2026, 6, 30), "12", "3"])
    sheet.append(["Sous-total", None, None, "2026", "12", "3"])
    sheet.append(["2.1", "Buy two tugs", "Finance Office", "M12", "40", "5"])
    sheet.append(["Total", None, None, "2026", "52", "8"])
    book.create_sheet("Lists").append(["Owners", "Works Office"])
    book.save(tmp_path / "plan.xlsx")
    target = tmp_path / "controlled.xlsx"
    columns = ("Action=activity", "Owner=bodies", "Deadline=timeline")
    options = [word for each in columns for word in ("--column", each)]
    made = run("import", tmp_path / "plan.xlsx", "-o", target, *options)
    assert made.code == 1
    for words in ("Sous-total | 2026 | 12 | 3", "Total | 2026 | 52 | 8", "Owners | Works Office"):
        assert words in made.err
    assert [(a["label"], a["own"], a["timeline"]) for a in shown(target, run)] == [
        ("1.1", {"Budget (EUR)": "12", "Spent (EUR)": "3"}, "2026-06-30"),
        ("2.1", {"Budget (EUR)": "40", "Spent (EUR)": "5"}, "M12"),
    ]
    assert "Project start" in run("check", target).out


def test_a_plan_as_text_is_mapped_too(tmp_path: Path, run: Shell) -> None:
    rows = [row for row in STANDARDS.rows if len(row) in (1, 6)]
    text = tmp_path / "plan.txt"
    text.write_text("\n".join("\t".join(row) for row in rows), encoding="utf-8")
    target = tmp_path / "controlled.xlsx"
    assert run("import", text, "-o", target, *STANDARDS.options).code in (0, 1)
    activities = shown(target, run)
    assert tuple(each["label"] for each in activities) == STANDARDS.labels
    assert [each["own"]["Stage"] for each in activities] == ["Enquiry", "Draft", "Published"]


@pytest.mark.parametrize(
    ("field", "heading"), [("bodies", "Owners"), ("", "Lead"), ("", "Budget (USD)")]
)
def test_a_column_that_is_listed_twice_is_told(
    field: str, heading: str, tmp_path: Path, run: Shell
) -> None:
    path = controlled(MATRIX, tmp_path / "controlled.xlsx")
    book = load_workbook(path)
    sheet = book["Lists"]
    top = next(c for row in sheet.iter_rows() for c in row if c.value == "Field")
    free = next(
        r for r in range(top.row + 1, 99) if not sheet.cell(r, top.column + 1).value
        and not sheet.cell(r, top.column).value
    )  # fmt: skip
    sheet.cell(free, top.column, field or None)
    sheet.cell(free, top.column + 1, heading)
    book.save(path)
    (finding,) = (f for f in wpsheet.check(wpsheet.read(path)).findings if f.rule == "list-broken")
    assert finding.address.row == free
    assert "twice" in finding.message


def test_a_call_says_which_column_would_tell_whom_to_ask(tmp_path: Path, run: Shell) -> None:
    path = controlled(MATRIX, tmp_path / "controlled.xlsx")
    refused = run("call", path, "-o", tmp_path / "call", "--by", "unit")
    assert refused.code == 2
    assert '"officer"' in refused.err
    top = next(c for row in load_workbook(path)["Lists"].iter_rows() for c in row
               if c.value == "Field")  # fmt: skip
    book = load_workbook(path)
    sheet = book["Lists"]
    row = next(r for r in range(top.row, 99) if sheet.cell(r, top.column + 1).value == "Partners")
    sheet.cell(row, top.column, "officer")
    for other in range(top.row + 1, 99):
        if sheet.cell(other, top.column).value == "officer" and other != row:
            for place in range(5):
                sheet.cell(other, top.column + place).value = None
    book.save(path)
    assert run("call", path, "-o", tmp_path / "call").code in (0, 1)
    assert {p.name for p in (tmp_path / "call").glob("*.xlsx")}


@pytest.mark.parametrize(
    "headings",
    [
        ("#", "Measure", "Responsible entity", "Target date", "Cost"),
        ("Ref.", "Deliverable", "Owner", "Due", "RAG status"),
        ("Code", "Initiative", "Department", "Timeframe", "Budget line"),
        ("Action", "By whom", "By when"),
        ("Output", "Action holder", "Q1 2027", "Q2 2027", "Achievements"),
        ("Repère", "Mesure", "Porteur", "Quand ?", "Suivi"),
    ],
)
def test_the_line_that_is_proposed_can_be_followed(
    headings: tuple[str, ...], tmp_path: Path, run: Shell
) -> None:
    book = Workbook()
    book.active.append(["Network of the coast: plan 2026-2028"])
    book.active.append(headings)
    for row in ("first", "second", "third"):
        book.active.append([f"{row} {word} with words" for word in headings])
    book.save(tmp_path / "plan.xlsx")
    refused = run("check", tmp_path / "plan.xlsx")
    options = re.findall(r'--column "([^"]+)"', refused.err)
    given = [word for each in options for word in ("--column", each)]
    made = run("import", tmp_path / "plan.xlsx", "-o", tmp_path / "c.xlsx", *given)
    assert made.code in (0, 1), made.err
    assert len(shown(tmp_path / "c.xlsx", run)) == 3
    assert len(options) >= len(headings) - 2


def test_a_plan_on_two_sheets_with_references_by_its_own_numbers(
    tmp_path: Path, run: Shell
) -> None:
    book = Workbook()
    headings = ["Réf", "Tâche", "Porteur", "Échéance", "État d'avancement", "Observations"]
    for sheet, number, other in (("Eau", "E-1", "voir E-2"), ("Forêt", "F-1", "voir E-1 plus bas")):
        page = book.create_sheet(sheet)
        page.append(["Parc du Nord : plan d'action pour les sentiers 2027"])
        page.append(headings)
        page.append([number, f"Compter les arbres du lot {sheet}", "Bureau", "mai 2027", "Clos",
                     f"Avec le club, {other}"])  # fmt: skip
    book.remove(book.worksheets[0])
    book.save(tmp_path / "plan.xlsx")
    refused = run("check", tmp_path / "plan.xlsx")
    assert '"État d\'avancement=status"' in refused.err
    given = re.findall(r'--column "([^"]+)"', refused.err)
    options = [word for each in given for word in ("--column", each)]
    path = tmp_path / "c.xlsx"
    made = run("import", tmp_path / "plan.xlsx", "-o", path, *options)
    assert "« Clos »" in made.err or '"Clos" seems to mean Completed' in made.err
    assert "--lang fr" in made.err
    assert [(each["label"], each["group"]) for each in shown(path, run)] == [
        ("E-1", "Eau"), ("F-1", "Forêt"),
    ]  # fmt: skip
    assert not run("agenda", path).err  # our title above the second table is no unread line
    found = [(f.rule, f.label) for f in wpsheet.check(wpsheet.read(path)).findings]
    assert [each for each in found if each[0].startswith("reference")] == [
        ("reference-missing", "E-1"), ("reference-direction", "F-1"),
    ]  # fmt: skip
    set_on_lists(path, "Status", "Clos", "Terminée", column=3)
    assert {each["status"] for each in shown(path, run)} == {"Completed"}
    assert {past.status for past in wpsheet.read(rolled(path, run)).history} == {"Clos"}


def rolled(path: Path, run: Shell) -> Path:
    target = path.with_name("rolled.xlsx")
    assert run("roll", path, "-o", target, "--session", "Spring 2028").code == 0
    return target


def test_a_column_of_dates_is_kept_beside_marked_quarters_and_an_owner_is_proposed(
    tmp_path: Path, run: Shell
) -> None:
    book = Workbook()
    for row in (
        ["No", "Activity", "Owner", "Timeline", "Q1 2027", "Q2 2027"],
        ["1", "Dredge the canal", "Works", "before the fair", "X", None],
        ["2", "Count the herons", "Birds", "each spring", None, "X"],
    ):
        book.active.append(row)
    book.save(tmp_path / "plan.xlsx")
    path = tmp_path / "c.xlsx"
    made = run("import", tmp_path / "plan.xlsx", "-o", path)
    assert '--column "Owner=bodies"' in made.err
    findings = wpsheet.check(wpsheet.read(path)).findings
    assert Severity.ERROR not in {f.severity for f in findings}
    options = [word for each in ("Owner=bodies", "Q1 2027=timeline", "Q2 2027=timeline")
               for word in ("--column", each)]  # fmt: skip
    run("import", tmp_path / "plan.xlsx", "-o", tmp_path / "mapped.xlsx", *options)
    assert [(a["timeline"], a["own"]) for a in shown(tmp_path / "mapped.xlsx", run)] == [
        ("Q1 2027", {"Timeline": "before the fair"}), ("Q2 2027", {"Timeline": "each spring"}),
    ]  # fmt: skip


def test_the_end_of_a_time_frame_in_two_rows_is_proposed(tmp_path: Path, run: Shell) -> None:
    book = Workbook()
    for row in (
        ["No.", "Activity", "Implementing agency", "Timeframe", None, "Outputs"],
        [None, None, None, "Start", "Finish", None],
        ["1", "Count the spawning grounds", "Institute A", "Jan 2027", "Jun 2027", "Map"],
        ["2", "Tag five hundred catfish", "Institute B", "Mar 2027", "Nov 2027", "Tags"],
    ):
        book.active.append(row)
    book.active.merge_cells("D1:E1")
    book.save(tmp_path / "plan.xlsx")
    given = re.findall(r'--column "([^"]+)"', run("check", tmp_path / "plan.xlsx").err)
    assert "Timeframe Finish=timeline" in given
    options = [word for each in given for word in ("--column", each)]
    run("import", tmp_path / "plan.xlsx", "-o", tmp_path / "c.xlsx", *options)
    assert [(a["timeline"], a["own"]) for a in shown(tmp_path / "c.xlsx", run)] == [
        ("Jun 2027", {"Timeframe Start": "Jan 2027"}),
        ("Nov 2027", {"Timeframe Start": "Mar 2027"}),
    ]


@pytest.mark.parametrize(
    ("headings", "timeline", "own", "told"),
    [
        (("Deadlines", "Dead line", "Deadline"), "c", {"Deadlines": "a", "Dead line": "b"}, False),
        (("Deadline", "Budget", "Deadline"), "a", {"Budget": "b", "Deadline (2)": "c"}, True),
        (("Timelines", "Deadline", "Timeline"), "b", {"Timelines": "a", "Timeline": "c"}, False),
        # With Activities, these are headings of the Exceptions sheet too: it is no table of a plan.
        (("Deadline", "Values", "Reason"), "a", {"Values": "b", "Reason": "c"}, False),
    ],
)
def test_the_nearest_heading_wins_and_the_others_stay_as_they_are(
    headings: tuple[str, ...], timeline: str, own: dict[str, str], told: bool,
    tmp_path: Path, run: Shell,
) -> None:  # fmt: skip
    book = Workbook()
    book.active.append(["Ref", "Task", "Owner", *headings])
    book.active.append(["1", "Sink the wells", "Works", "a", "b", "c"])
    book.save(tmp_path / "plan.xlsx")
    options = [word for each in ("Ref=number", "Task=activity", "Owner=bodies", "Deadline=timeline")
               for word in ("--column", each)]  # fmt: skip
    made = run("import", tmp_path / "plan.xlsx", "-o", tmp_path / "c.xlsx", *options)
    assert ("there twice" in made.err) is told
    assert [(a["timeline"], a["own"]) for a in shown(tmp_path / "c.xlsx", run)] == [(timeline, own)]
    assert "Exceptions" not in run("check", tmp_path / "c.xlsx").out
