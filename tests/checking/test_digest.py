"""A report in order of use: the verdict, errors, what is decided once, the rest by activity."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from pathlib import Path

from sheets import check, continuous, timeframe

import wpsheet
from wpsheet.checking.digest import MANY, Digest, Verdict, digest, verdict
from wpsheet.checking.findings import Finding, Report, Severity
from wpsheet.checking.news import news
from wpsheet.model.edits import Safety
from wpsheet.model.programme import Waiver
from wpsheet.reporters.verdicts import verdict_lines

SILENT = "The draft was sent out in March 2026; it will be discussed in May 2027."
VARIOUS = """
    | No. | Priority ranking | Type of task associated | Progress                     |
    | 1   | High             | Updating                | See activity 2 below.        |
    | 2.  | A                | Development             | Members  are informed today. |
"""


def without_status(rows: int) -> Report:
    lines = "\n".join(f"| {n}. | {SILENT} | |" for n in range(1, rows + 1))
    return check(timeframe(f"| No. | Progress | Completion status |\n{lines}"))


def told(found: Digest) -> list[Finding]:
    """Every finding of the groups."""
    blocks = [*found.errors, *found.warnings]
    facts = [*found.repeated_errors, *found.facts]
    lines = [line for each in (*blocks, *facts) for line in each.lines]
    return [
        *(finding for line in lines for finding in line.findings),
        *found.fixable, *found.remarks, *found.accepted,
    ]  # fmt: skip


def test_what_holds_for_many_rows_is_one_fact_and_the_status_of_a_row_one_line() -> None:
    found = digest(without_status(MANY))
    (fact,) = found.facts
    assert fact.codes == ("WP602", "WP601")
    assert len(fact.lines) == MANY
    assert [cell.ref for cell in fact.lines[0].cells] == ["C2", "B2"]
    assert fact.message == (
        "Completion status is blank. Choose Completed, In progress, Postponed or Not started. "
        "Begin Progress with the same word."
    )


def test_what_one_entry_of_a_list_settles_is_told_once_for_two_rows() -> None:
    rows = "\n".join(f"| {n}. | PTC, Harbour Board |" for n in (1, 2))
    found = digest(check(timeframe(f"| No. | Responsible body |\n{rows}")))
    told = [fact for fact in found.facts if fact.codes == ("WP207",)]
    assert [len(fact.lines) for fact in told] == [2]


def test_what_few_rows_share_stays_with_its_activities_a_line_for_the_status() -> None:
    found = digest(without_status(MANY - 1))
    assert not found.facts
    for block in found.warnings:
        of_status = [line for line in block.lines if {"WP601", "WP602"} & {*line.codes}]
        assert [line.codes for line in of_status] == [("WP602", "WP601")]
        assert block.activity


def test_in_full_each_finding_is_a_line_of_its_own() -> None:
    report = without_status(MANY)
    found = digest(report, full=True)
    assert len(found.facts) == 1
    lines = [line for block in found.warnings for line in block.lines]
    assert all(len(line.findings) == 1 for line in lines)
    warned = [f for f in report.standing if f.severity is Severity.WARNING]
    assert sorted(line.first.order for line in lines) == sorted(
        f.order for f in warned if f.fix is not Safety.SAFE
    )


def test_a_key_word_that_is_taken_back_says_so_on_the_one_line() -> None:
    report = check(
        timeframe(f"""
        | No. | Progress                                  | Completion status |
        | 1.  | Completed (3 of 5 modules). {SILENT}      |                   |
    """)
    )
    (block,) = digest(report).warnings
    (line,) = (line for line in block.lines if "WP601" in line.codes)
    assert line.message.startswith("Completion status is blank. ")
    assert 'Progress begins with "Completed", but "3 of 5" takes it back' in line.message


def test_the_verdict_counts_neither_remarks_nor_what_is_accepted() -> None:
    report = check(continuous(VARIOUS))
    assert verdict(report) == Verdict(errors=1, error_cells=1, fixable=1, decide=1)
    assert not verdict(report).ready
    waived = [replace(f, waived=Waiver(f.address, f.code, reason="Agreed."))
              for f in report.findings]  # fmt: skip
    accepted = replace(report, findings=tuple(waived))
    assert verdict(accepted) == Verdict(errors=0, error_cells=0, fixable=0, decide=0)
    assert digest(accepted).accepted == tuple(waived)
    assert not digest(accepted).errors


def test_news_marks_what_the_check_before_did_not_say() -> None:
    before = without_status(MANY)
    after = without_status(MANY + 1)
    found = digest(replace(after, news=news(before, after)))
    assert found.is_new(found.facts[0])
    assert [found.is_new(line) for line in found.facts[0].lines] == [False] * MANY + [True]
    assert not digest(after).is_new(found.facts[0])
    assert {f.rule for f in news(after, before).fixed} >= {"status-missing"}


def test_errors_alone_leave_the_other_groups_empty_and_the_verdict_as_it_is() -> None:
    report = check(continuous(VARIOUS))
    found = digest(replace(report, errors_only=True))
    assert found.verdict == verdict(report)
    assert {line.severity for block in found.errors for line in block.lines} == {Severity.ERROR}
    assert not (found.facts or found.warnings or found.fixable or found.remarks)


def test_what_some_rules_do_not_find_makes_no_workbook_ready() -> None:
    report = wpsheet.check(continuous(VARIOUS), select=["WP6"], as_of=date(2026, 5, 4))
    first, second, *_ = verdict_lines(digest(report))
    assert first.endswith(" has no errors of the rules that were asked.")
    assert re.fullmatch(r"\d+ rules were not selected\.", second)


def test_of_the_real_programme_each_finding_is_in_exactly_one_group(real_workbook: Path) -> None:
    report = wpsheet.check(wpsheet.read(real_workbook))
    found = digest(report)
    assert Counter(map(id, told(found))) == Counter(map(id, report.findings))
    assert {fact.codes for fact in found.facts} >= {("WP602", "WP601")}
    assert found.verdict.error_cells < found.verdict.errors
    counted = found.verdict.errors + found.verdict.fixable + found.verdict.decide
    assert counted == report.count(Severity.ERROR) + report.count(Severity.WARNING)
