"""Plans without numbers, with quarters in columns, with dates and statuses in their own words."""

from __future__ import annotations

from pathlib import Path

from commands import Shell
from openpyxl import Workbook, load_workbook
from plans import FRENCH, Plan

import wpsheet
from wpsheet.checking.findings import Severity
from wpsheet.model.layout import Field

QUARTERS = Plan(
    "quarters",
    (
        ("Rivers Programme: work plan 2027",),
        ("Outcome 1: Data",),
        ("Output", "Activity", "Unit", "Q1", "Q2", "Budget"),
        ("1.1 Gauges", "Install gauges", "Hydrology", "X", "", "40 000"),
        ("1.1 Gauges", "Train readers", "Training", "", "X", "12 000"),
        ("Outcome 2: Policy",),
        ("2.1 Law", "Draft a model law", "Legal", "", "X", "5 000"),
    ),
    ("Activity=activity", "Unit=bodies"),
    ("Output", "Q1", "Q2", "Budget"),
    (),
)  # fmt: skip

CITY = Plan(
    "city",
    (
        ("City of Elm: work programme 2027",),
        ("Ref", "Project", "Holder", "By", "Status"),
        ("N-01", "Resurface Mill Lane", "Cllr Ash", "asap", "On track"),
        ("S-01", "Repair the library roof", "Cllr Birch", "before the elections", "Complete"),
    ),
    ("Ref=number", "Project=activity", "Holder=bodies", "By=timeline", "Status=status"),
    (),
    ("N-01", "S-01"),
)  # fmt: skip


def imported(plan: Plan, folder: Path, run: Shell) -> Path:
    target = folder / "controlled.xlsx"
    made = run("import", plan.write(folder), "-o", target, *plan.options)
    assert made.code == 0, made.err
    return target


def test_a_line_above_the_headings_and_one_below_them_are_groups_side_by_side(
    tmp_path: Path, run: Shell
) -> None:
    first, second = "Outcome 1: Data", "Outcome 2: Policy"
    programme = wpsheet.read(imported(QUARTERS, tmp_path, run))
    assert [each.group for each in programme.activities] == [first, first, second]
    assert programme.activities[1].own["Q2"] == "X"


def test_a_merge_that_takes_an_own_column_does_not_call_it_unread(
    tmp_path: Path, run: Shell
) -> None:
    path, copy = imported(QUARTERS, tmp_path, run), tmp_path / "copy.xlsx"
    book = load_workbook(path)
    cell = next(c for row in book.worksheets[0] for c in row if c.value == "5 000")
    cell.value = "6 000"
    book.save(copy)
    merged = run("merge", path, copy, "-o", tmp_path / "merged.xlsx")
    assert (merged.code, "NOT READ" in merged.out + merged.err) == (0, False)
    assert wpsheet.read(tmp_path / "merged.xlsx").activities[2].own["Budget"] == "6 000"


def test_dates_in_own_words_are_warnings_and_a_status_like_a_known_one_counts_as_it(
    tmp_path: Path, run: Shell
) -> None:
    path = imported(CITY, tmp_path, run)
    findings = wpsheet.check(wpsheet.read(path)).findings
    assert [f.rule for f in findings if f.severity is Severity.ERROR] == []
    unread = [f.message for f in findings if f.rule == "timeline-unparsed"]
    assert unread
    assert not any("PTC" in words for words in unread)
    assert run("show", path, "--format", "json").json["activities"][1]["status"] == "Completed"


def test_the_summary_counts_each_group_in_the_order_of_the_programme(
    tmp_path: Path, run: Shell
) -> None:
    path = imported(QUARTERS, tmp_path, run)
    counted = [("Outcome 1: Data", 2), ("Outcome 2: Policy", 1)]
    rows = run("summary", path, "--format", "json").json["by_group"]
    assert [(each["key"], each["total"]) for each in rows] == counted
    circulated = tmp_path / "circulated.xlsx"
    assert run("circulate", path, "-o", circulated).code == 0
    found = [
        (row[0], row[1])
        for row in load_workbook(circulated)["Summary"].iter_rows(values_only=True)
        if str(row[0]).startswith("Outcome")
    ]
    assert found == counted


def test_the_lists_sheet_names_the_sections_and_says_which_is_continuous(
    tmp_path: Path, run: Shell
) -> None:
    source, path = tmp_path / "senate.xlsx", tmp_path / "controlled.xlsx"
    book = Workbook()
    book.remove(book.active)
    for part in ("Teaching", "Research", "Standing"):
        sheet = book.create_sheet(part)
        for row in (("Item", "Task", "Lead"), ("1", f"{part}: review", "Dean"),
                    ("2", f"{part}: report", "Clerk")):  # fmt: skip
            sheet.append(row)
    book.save(source)
    options = [w for c in ("Item=number", "Task=activity", "Lead=bodies") for w in ("--column", c)]
    assert run("import", source, "-o", path, *options).code == 0
    labels = [each.label for each in wpsheet.read(path).activities]
    assert labels == [f"{part}.{n}" for part in ("Teaching", "Research", "Standing") for n in "12"]
    book = load_workbook(path)
    listed = next(c for row in book["Lists"] for c in row if c.value == "Section title")
    standing = listed.offset(row=3)
    assert standing.value == "Standing"
    standing.offset(column=1).value, standing.offset(column=2).value = "St", "yes"
    book.save(path)
    last = wpsheet.read(path).activities[-1]
    assert (last.label, last.section.value) == ("St.2", "II")


MARKED = Plan(
    "marked",
    (
        ("County of Moss",),
        ("Action plan 2027",),
        ("Nature",),
        ("Ponds",),
        ("Ref", "Action", "Lead", "Q1", "Q2", "", "Cost"),
        ("1", "Dig ponds in the north", "Field Team (North)", "X", "x", "ask Mr Reed", "100"),
        ("Woods",),
        ("2", "Plant oaks along the lane", "Forestry", "", "X", "", "50"),
        ("People",),
        ("Schools",),
        ("3", "Show classes the new ponds", "Schools Office", "", "Launch", "", ""),
    ),
    ("Ref=number", "Action=activity", "Lead=bodies", "Q1=timeline", "Q2=timeline"),
    ("Column F", "Cost"),
    ("1", "2", "3"),
    sheet="Moss",
)  # fmt: skip

AS_TEMPLATE = Plan(
    "as-template",
    (
        ("Observer Board: work plan 2027",),
        ("No.", "Priority", "Activity", "Responsible body", "Timeline", "Progress", "Status"),
        ("1", "High", "Map the landing places", "Data Unit", "June 2027", "Begun", "On track"),
        ("2", "Low", "Train the observers", "Training Unit", "Q3 2027", "", "Delayed"),
    ),
    (),
    (),
    ("1", "2"),
)  # fmt: skip


def test_marked_quarters_are_dates_and_groups_without_a_level_nest(
    tmp_path: Path, run: Shell
) -> None:
    refused = run("check", MARKED.write(tmp_path))
    assert all(f'--column "{each}"' in refused.err for each in MARKED.columns)
    path = imported(MARKED, tmp_path, run)
    programme = wpsheet.read(path)
    assert load_workbook(path).sheetnames[0] == "Moss"
    assert programme.title == "County of Moss Action plan 2027"
    assert [each.plain(Field.TIMELINE) for each in programme.activities] == [
        "Q1 2027; Q2 2027", "Q2 2027", "Q2 2027: Launch",
    ]  # fmt: skip
    assert [each.group for each in programme.activities] == [
        "Nature > Ponds", "Nature > Woods", "People > Schools",
    ]  # fmt: skip
    assert programme.activities[0].own == {"Column F": "ask Mr Reed", "Cost": "100"}
    assert wpsheet.check(programme).findings == ()


NUMBERED = Plan(
    "numbered",
    (
        ("Town of Fern: action plan 2027",),
        ("Code", "Measure", "Lead", "By"),
        ("Objective 1 Transport",),
        ("Objective 1.1 Cycling",),
        ("1.1.1", "Build a path", "Maps and data", "Q1 2027"),
        ("Objective 1.2 Buses",),
        ("1.2.1", "Buy six buses", "Maps and Roads", "Q2 2027"),
        ("Objective 2 Schools",),
        ("2.1", "Insulate five schools", "Property", "Q3 2027"),
    ),
    ("Code=number", "Measure=activity", "Lead=bodies", "By=timeline"),
    (),
    ("1.1.1", "1.2.1", "2.1"),
)  # fmt: skip


def test_numbered_levels_nest_and_a_name_goes_on_with_a_small_letter(
    tmp_path: Path, run: Shell
) -> None:
    activities = wpsheet.read(imported(NUMBERED, tmp_path, run)).activities
    assert [each.group for each in activities] == [
        "Objective 1 Transport > Objective 1.1 Cycling",
        "Objective 1 Transport > Objective 1.2 Buses",
        "Objective 2 Schools",
    ]  # fmt: skip
    assert [each.bodies.names for each in activities] == [
        ("Maps and data",), ("Maps", "Roads"), ("Property",),
    ]  # fmt: skip


def test_a_plan_that_reads_as_the_template_is_judged_by_its_own_values(
    tmp_path: Path, run: Shell
) -> None:
    source = AS_TEMPLATE.write(tmp_path)
    checked = run("check", source, "--as-of", "2027-01-01")
    assert (checked.code, checked.out.count("no programme of the WCO")) == (0, 1)
    path = imported(AS_TEMPLATE, tmp_path, run)
    assert run("check", path, "--as-of", "2027-01-01", "--fail-on", "warning").code == 0
    shown = run("show", path, "--format", "json").json["activities"]
    assert [(each["label"], each["status"]) for each in shown] == [
        ("1", "On track"), ("2", "Delayed"),
    ]  # fmt: skip


def test_a_plan_with_a_french_lists_sheet_is_spoken_of_in_french(
    tmp_path: Path, run: Shell
) -> None:
    target = tmp_path / "plan.xlsx"
    made = run("import", FRENCH.write(tmp_path), "-o", target, "--lang", "fr", *FRENCH.options)
    assert made.code == 0, made.err
    assert "activités" in run("summary", target).out
