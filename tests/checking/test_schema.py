"""The frame of a section and the schema that refuses in it what `check` finds."""

from __future__ import annotations

from collections.abc import Hashable
from importlib.resources import files
from pathlib import Path

import pandas as pd
import pytest
from differing import write_workbook
from pandera.errors import SchemaErrors
from rule_examples import example_programme
from sheets import AS_OF, both, check, continuous, timeframe
from tables import for_each

import wpsheet
from wpsheet.checking.findings import Report, Severity
from wpsheet.checking.rules import Rule, catalogue
from wpsheet.checking.rules.base import RowRule
from wpsheet.checking.rules.context import Context
from wpsheet.checking.schema import refused
from wpsheet.model.layout import Field, Section
from wpsheet.model.programme import Programme
from wpsheet.model.text import RichText
from wpsheet.ooxml.grid import lines_as_grid
from wpsheet.reading import programme_from

ROW_RULES = [rule for rule in catalogue() if isinstance(rule, RowRule)]


def failures(
    programme: Programme, section: str, table: pd.DataFrame | None = None, severity: str = "info"
) -> set[tuple[str, str, str]]:
    """(row, column, rule) of everything that the schema of a section refuses."""
    table = wpsheet.frame(programme, section) if table is None else table
    schema = wpsheet.schema(programme, section, severity=severity, as_of=AS_OF)
    try:
        schema.validate(table, lazy=True)
    except SchemaErrors as errors:
        cases = errors.failure_cases
        return set(zip(map(str, cases["index"]), cases["column"], cases["check"], strict=True))
    return set()


def found(programme: Programme, section: str, severity: str = "info") -> set[tuple[str, str, str]]:
    """(row, column, rule) of what rules on one cell or row find, whatever other rules found."""
    context = Context(programme, AS_OF)
    several = len({a.sheet for a in programme.in_section(Section(section))}) > 1
    return {
        (str((a.sheet, a.row)) if several else str(a.row), problem.field, rule.name)
        for rule in ROW_RULES
        for a in programme.in_section(Section(section))
        if rule.applies_to(a)
        for problem in rule.judge(a, context)
        if problem.field
        and rule.severity.rank <= Severity(severity).rank
        and (problem.severity or rule.severity).rank <= Severity(severity).rank
    }


def reported(report: Report, section: str) -> set[tuple[str, str, str]]:
    """(row, column, rule) of the findings of `check` that are of rules on one cell or row."""
    names = {rule.name for rule in ROW_RULES}
    return {
        (str(finding.address.row), str(finding.field), finding.rule)
        for finding in report.findings
        if finding.rule in names and finding.section == section and finding.field
    }


def sample() -> Programme:
    return wpsheet.read(Path(str(files("wpsheet.sample") / "programme.txt")))


@pytest.fixture(scope="module")
def differing(tmp_path_factory: pytest.TempPathFactory) -> Programme:
    path = tmp_path_factory.mktemp("differing") / "programme.xlsx"
    write_workbook(path, 300)
    return wpsheet.read(path)


@for_each("section", ["I", "II"])
@for_each("severity", ["error", "warning", "info"])
def test_the_schema_refuses_in_the_sample_what_rules_find(section: str, severity: str) -> None:
    programme = sample()
    assert failures(programme, section, severity=severity) == found(programme, section, severity)


@pytest.mark.parametrize("section", ["I", "II"])
def test_the_schema_refuses_in_hundreds_of_activities_what_rules_find(
    differing: Programme, section: str
) -> None:
    refusals = failures(differing, section)
    assert len({rule for *_, rule in refusals}) > 15
    assert refusals == found(differing, section)


@pytest.fixture(scope="module", params=["sample", "differing"])
def report(request: pytest.FixtureRequest, differing: Programme) -> Report:
    return check(sample() if request.param == "sample" else differing)


@pytest.mark.parametrize("section", ["I", "II"])
def test_check_reports_what_the_schema_refuses_unless_another_rule_spoke_of_the_row(
    report: Report, section: str
) -> None:
    refusals, findings = failures(report.programme, section), reported(report, section)
    assert findings <= refusals
    assert findings
    rows_named = {str(finding.address.row) for finding in report.findings}
    assert {row for row, *_ in refusals - findings} <= rows_named


@for_each("rule", ROW_RULES)
def test_the_schema_refuses_the_bad_example_of_a_rule_and_not_its_good_one(rule: Rule) -> None:
    for example, is_refused in ((rule.bad, True), (rule.good, False)):
        programme = example_programme(example)
        context = Context(programme, example.as_of)
        assert (rule.name in refused(context)) is is_refused
        if is_refused:  # the report of pandera is dear; of what is right `refused` says as much
            section, severity = example.section.value, rule.severity.value
            assert rule.name in {n for *_, n in failures(programme, section, severity=severity)}


def test_a_frame_holds_texts_as_they_are_shown_by_the_rows_of_the_sheet() -> None:
    table = wpsheet.frame(
        timeframe("""
        | No. | Priority ranking | Timeline                          |
        | 1.  | A                | Spring 2027 (PTC)\\nJune 2027 (PC) |
        | 2.  |                  | June 2027 (PTC)                   |
        """),
        "I",
    )
    assert list(table.index) == [2, 3]
    assert table.index.name == "row"
    assert list(table.columns) == [name.value for name in Field if name is not Field.OFFICER]
    assert table.loc[2, "timeline"] == "Spring 2027 (PTC)\nJune 2027 (PC)"
    assert table.loc[3, "priority"] is None


def test_a_section_without_an_activity_is_an_empty_frame_that_passes() -> None:
    programme = timeframe("| No. |\n| 1. |")
    table = wpsheet.frame(programme, "II")
    assert table.empty
    assert "timeline" in table.columns
    assert failures(programme, "II", table) == set()


@for_each(
    ("column", "text", "rule"),
    [
        ("priority", "High", "priority-unknown"),
        ("priority", None, "value-missing"),
        ("priority", float("nan"), "value-missing"),
        ("number", 7, "number-format"),
        ("bodies", "PTC, Counsil", "body-unknown"),
        ("bodies", "PTC, PC", "body-without-milestone"),
        ("timeline", "Autum 2027 (PTC)", "timeline-unparsed"),
        ("status", "Completed", "status-contradicts-progress"),
        ("indicators", "The study (a draft", "unbalanced-bracket"),
    ],
)
def test_an_edited_row_is_judged_by_its_new_text(column: str, text: object, rule: str) -> None:
    programme = timeframe("| No. |\n| 1. |\n| 2. |")
    table = wpsheet.frame(programme, "I")
    assert failures(programme, "I", table) == set()
    table.loc[3, column] = text
    refusals = {(row, name) for row, _, name in failures(programme, "I", table)}
    assert ("3", rule) in refusals
    assert {row for row, _ in refusals} == {"3"}


def test_an_edit_that_mends_a_row_is_no_longer_refused() -> None:
    programme = timeframe("| No. | Priority ranking |\n| 1. | High |")
    table = wpsheet.frame(programme, "I")
    assert failures(programme, "I", table) == {("2", "priority", "priority-unknown")}
    table.loc[2, "priority"] = "A"
    schema = wpsheet.schema(programme, "I")
    assert schema.validate(table, lazy=True).equals(table)
    table.loc[2, "priority"] = "High"
    with pytest.raises(SchemaErrors):
        schema.validate(table, lazy=True)


def test_a_row_that_the_programme_does_not_have_is_judged_too() -> None:
    programme = timeframe("| No. |\n| 1. |")
    table = wpsheet.frame(programme, "I")
    table.loc[99] = [*table.loc[2]]
    table.loc[99, "plan_codes"] = "SP9"
    assert failures(programme, "I", table) == {("99", "plan_codes", "code-unknown")}


def test_two_rows_of_one_name_are_refused() -> None:
    programme = timeframe("| No. |\n| 1. |")
    table = wpsheet.frame(programme, "I")
    assert {rule for *_, rule in failures(programme, "I", pd.concat([table, table]))} == {
        "field_uniqueness"
    }


def test_a_section_on_several_sheets_is_indexed_by_sheet_and_row() -> None:
    shared = ["No.", "Activities", "Timeline", "Completion status"]
    lines = [
        [*shared, "Priority ranking"],
        ["1.", "Publish a study", "June 2027 (PTC)", "In progress", "A"],
    ]
    other = [
        [*shared, "Type of task associated"],
        ["2.", "Draft a guide", "June 2027 (PTC)", "In progress", "Revision"],
    ]
    programme = programme_from(
        [
            lines_as_grid(name, [[RichText.of(text) for text in line] for line in grid])
            for name, grid in (("First", lines), ("Second", other))
        ],
        "two.xlsx",
    )
    table = wpsheet.frame(programme, "I")
    labels: list[Hashable] = list(table.index)
    assert labels == [("First", 2), ("Second", 2)]
    assert list(table.index.names) == ["sheet", "row"]
    refusals = failures(programme, "I")
    assert refusals == found(programme, "I")
    assert ("('Second', 2)", "task_type", "task-type-unknown") in refusals
    assert not [column for _, column, _ in refusals if column == "priority"]
    table.loc[("First", 2), "priority"] = "D"
    assert ("('First', 2)", "priority", "priority-unknown") in failures(programme, "I", table)


def test_sections_have_a_schema_of_their_own() -> None:
    dated = "| Timeline |\n| Continuous |\n| June 2027 |"
    programme = both("| Timeline |\n| June 2027 |", dated)
    assert ("2", "timeline", "milestone-without-body") in failures(programme, "I")
    assert ("3", "timeline", "milestone-without-body") not in failures(programme, "II")
    assert ("3", "timeline", "timeline-not-continuous") in failures(programme, "II")


def test_a_remark_of_an_error_rule_is_no_error_of_the_schema() -> None:
    whole = continuous("| WCO Strategic Plan |\n| The whole Strategic Plan |")
    assert failures(whole, "II", severity="error") == set()
    assert failures(whole, "II", severity="info") == {("2", "plan_codes", "code-unknown")}


def test_many_rules_are_checks_of_the_schema() -> None:
    assert len(ROW_RULES) >= 38
