"""The catalogue: every rule is silent on its good example and finds exactly itself on its bad."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from rule_examples import clean_row, example_programme
from sheets import check, continuous, places, timeframe
from tables import for_each

from wpsheet.checking.rules import Rule, catalogue, rule_called
from wpsheet.checking.rules.examples import Example
from wpsheet.model.layout import Field, Section
from wpsheet.model.programme import Period
from wpsheet.summaries.counts import summarise

RULES = catalogue()
CONTRACT = {
    "column-missing": "error", "value-missing": "error", "merged-cells": "error",
    "formula-cell": "error", "error-value": "error", "date-typed": "error",
    "hidden-row": "warning", "row-gap": "warning", "control-characters": "warning",
    "column-unknown": "info", "priority-unknown": "error", "link-unknown": "error",
    "code-unknown": "error", "code-separator": "warning", "task-type-unknown": "error",
    "task-type-alias": "warning", "body-unknown": "warning", "body-alias": "warning",
    "body-separator": "warning", "resource-unit-alias": "warning",
    "resource-uncountable": "warning", "decimal-comma": "warning", "number-format": "info",
    "number-duplicate": "error", "number-gap": "warning", "reference-missing": "error",
    "reference-direction": "error", "reference-suspect": "error", "link-no": "error",
    "link-contradicts-codes": "error", "timeline-unparsed": "error",
    "timeline-format": "warning", "timeline-imprecise": "warning",
    "milestone-without-body": "error", "milestone-body-not-responsible": "error",
    "body-without-milestone": "warning", "period-outside-programme": "warning",
    "timeline-not-continuous": "error", "milestone-overdue": "warning",
    "own-body-missing": "warning",
    "status-word-missing": "warning", "status-missing": "warning",
    "status-contradicts-progress": "error", "fill-contradicts-status": "error",
    "fill-unknown": "warning", "next-steps-missing": "warning", "progress-stale": "warning",
    "progress-duplicated": "warning", "progress-only-refers": "warning",
}  # fmt: skip


def named(rule: Rule) -> str:
    return rule.name


@for_each("section", Section)
def test_a_clean_activity_has_no_finding(section: Section) -> None:
    example = Example((clean_row(section, 1),), section)
    assert places(check(example_programme(example))) == []


@for_each("rule", RULES)
def test_a_rule_is_silent_on_its_good_example(rule: Rule) -> None:
    example = rule.good
    assert places(check(example_programme(example), example.as_of)) == []


@for_each("rule", RULES)
def test_a_rule_finds_exactly_itself_on_its_bad_example(rule: Rule) -> None:
    example = rule.bad
    programme = example_programme(example)
    report = check(programme, example.as_of)
    found = [finding.rule for finding in report.findings if finding.rule not in example.also]
    assert found == [rule.name]
    if example.at is not None:
        row, field = example.at
        finding = next(f for f in report.findings if f.rule == rule.name)
        assert finding.address == programme.activities[row].cells[field].address
        assert finding.field is field


@for_each("rule", RULES)
def test_a_rule_explains_itself(rule: Rule) -> None:
    texts = rule.texts()
    for text in (texts.what, texts.why, texts.fix):
        assert text.endswith(".")


def test_the_rules_of_the_contract_exist_with_their_severities() -> None:
    ours = {rule.name: rule.severity.value for rule in RULES}
    assert {name: ours.get(name) for name in CONTRACT} == CONTRACT


def test_codes_and_names_are_used_once() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert all(re.fullmatch(r"WP[1-9]\d\d", rule.code) for rule in RULES)


def test_a_rule_comes_after_those_that_it_heeds() -> None:
    names = [rule.name for rule in RULES]
    assert all(set(rule.after) <= {*names[:place]} for place, rule in enumerate(RULES))


def test_a_rule_is_found_by_code_and_by_name() -> None:
    assert rule_called("wp503") is rule_called("milestone-body-not-responsible")


def test_a_date_for_a_body_that_is_not_responsible_is_found_at_the_timeline() -> None:
    sheet = timeframe("""
        | No. | Responsible body | Timeline                         |
        | 1.  | PTC              | Spring 2027 (PTC) June 2027 (PC) |
    """)
    assert places(check(sheet)) == [("C2", "milestone-body-not-responsible")]


def test_a_sub_body_without_a_date_is_only_mentioned() -> None:
    sheet = timeframe("""
        | No. | Responsible body  | Timeline          |
        | 1.  | DMPT, PTC         | Spring 2027 (PTC) |
        | 2.  | PTC, Council      | Spring 2027 (PTC) |
    """)
    found = check(sheet).findings
    assert [(f.address.ref, f.severity.value) for f in found] == [("C2", "info"), ("C3", "warning")]


def test_the_whole_strategic_plan_is_a_remark_and_serves_every_code() -> None:
    sheet = timeframe("""
        | No. | WCO Strategic Plan       |
        | 1.  | The whole Strategic Plan |
    """)
    found = check(sheet).findings
    assert [(f.rule, f.severity.value) for f in found] == [("code-unknown", "info")]
    assert summarise(sheet).coverage.unused_codes == ()


@for_each(
    "progress",
    [
        "In progress. AP completed in May 2022; the other regions will follow in 2027.",
        "In progress. The conference was postponed to 2027.",
        "In progress. It was begun; the text will be updated once the Guidelines are finalized.",
        "In progress. Completed questionnaires were received; a report will follow.",
    ],
)
def test_a_key_word_that_does_not_state_the_status_counts_for_nothing(progress: str) -> None:
    sheet = timeframe(f"""
        | No. | Progress   | Completion status |
        | 1.  | {progress} | In progress       |
    """)
    assert places(check(sheet)) == []


def test_a_misspelt_body_is_told_once_and_not_again_at_its_date() -> None:
    sheet = timeframe("""
        | No. | Responsible body | Timeline                              |
        | 1.  | PTC, Counsil     | Spring 2027 (PTC) June 2027 (Council) |
    """)
    report = check(sheet)
    assert places(report) == [("B2", "body-unknown")]
    assert report.findings[0].suggestion == "Council"


def test_a_missing_column_is_told_once_at_the_heading_where_it_belongs() -> None:
    programme = example_programme(
        Example((clean_row(Section.TIMEFRAME, 1),), without=(Field.TIMELINE,))
    )
    report = check(programme)
    assert places(report) == [("J3", "column-missing")]
    skipped = {o.rule for o in report.outcomes if o.outcome.value == "skipped"}
    assert {"timeline-unparsed", "milestone-without-body"} <= skipped


def test_numbers_out_of_step_are_found_at_their_own_cell() -> None:
    sheet = timeframe("""
        | No. | Priority ranking |
        | 1.  | A                |
        | 2.  | A                |
        | 30. | A                |
        | 4.  | A                |
        | 5.  | A                |
    """)
    assert places(check(sheet)) == [("A4", "number-gap")]


def test_a_sheet_sorted_by_priority_has_no_gap() -> None:
    sheet = timeframe("""
        | No. | Priority ranking |
        | 2.  | A                |
        | 4.  | A                |
        | 1.  | B                |
        | 3.  | C                |
    """)
    assert places(check(sheet)) == []


def test_a_reference_beside_the_right_words_is_left_in_peace() -> None:
    sheet = continuous("""
        | No. | Activities | Progress |
        | 1. | Follow the 2019 Resolution on veterinary controls | Members report on it. |
        | 2. | Publish the study on cold storage | The study is in print. |
        | 3. | Train officers | Courses cover the 2019 Resolution on veterinary controls \
(activity 1 above). |
    """)
    assert places(check(sheet)) == []


def test_an_overdue_date_is_judged_by_the_day_that_is_given() -> None:
    sheet = timeframe("""
        | No. | Timeline          | Progress                             |
        | 1.  | Spring 2027 (PTC) | In progress. It was sent; a draft will follow. |
    """)
    assert places(check(sheet, date(2027, 6, 30))) == []
    assert places(check(sheet, date(2027, 7, 1))) == [("B2", "milestone-overdue")]


def test_one_planted_defect_changes_the_findings_of_its_cell_only() -> None:
    clean = """
        | No. | Responsible body | Timeline                              | Priority ranking |
        | 1.  | PTC, Council     | Spring 2027 (PTC) June 2027 (Council) | A                |
        | 2.  | PTC, Council     | {timeline}                            | {priority}       |
        | 3.  | PTC, Council     | Spring 2027 (PTC) June 2027 (Council) | A                |
    """
    good = {"timeline": "Spring 2027 (PTC) June 2027 (Council)", "priority": "B"}
    assert places(check(timeframe(clean.format(**good)))) == []
    for texts, expected in (
        ({"timeline": "Sprung 2027 (PTC)"}, [("C3", "timeline-unparsed")]),
        ({"timeline": ""}, [("C3", "value-missing")]),
        ({"priority": "High"}, [("D3", "priority-unknown")]),
    ):
        assert places(check(timeframe(clean.format(**{**good, **texts})))) == expected


def test_an_overdue_date_is_told_though_another_body_is_still_to_come() -> None:
    sheet = timeframe("""
        | No. | Responsible body | Timeline                              |
        | 1.  | PTC, Council     | Autumn 2025 (PTC) June 2027 (Council) |
        | 2.  | PTC              | Spring 2025 and 2027 (PTC)            |
    """)
    assert places(check(sheet)) == [("C2", "milestone-overdue")]


def test_a_year_that_names_something_lies_outside_no_period() -> None:
    sheet = timeframe("""
        | No. | Key Performance Indicators                 |
        | 1.  | Goals of the 2030 Agenda met               |
        | 2.  | Document PC2040E1 and ISO 2041 are applied |
        | 3.  | The guide is adopted in June 2031          |
        | 4.  | Agreed 2030-2033 Strategic Plan followed, the revised 2030 Vision met |
        | 5.  | Strategy (2030-2033) and the 2030 text met |
        | 6.  | Handbook published 2027-2029               |
        | 7.  | Two workshops (2028, 2029)                 |
        | 8.  | Guide adopted 2029                         |
    """)
    dated = replace(sheet, period=Period(2025, 2028))
    assert places(check(dated)) == [(f"B{n}", "period-outside-programme") for n in (4, 7, 8, 9)]


def test_a_reference_to_an_activity_whose_number_cannot_be_read_is_no_further_error() -> None:
    sheet = timeframe("""
        | No. | Progress                                                        |
        | x   | In progress. It was begun; a draft will be sent in 2027.                      |
        | 2.  | In progress. See activity 1 above; it was begun and will follow.        |
        | 3.  | In progress. See activity 4 below; it was begun and will follow.        |
    """)
    assert places(check(sheet)) == [("A2", "number-unreadable"), ("B4", "reference-missing")]


def test_activities_that_differ_in_a_letter_or_an_ending_are_nearly_the_same() -> None:
    sheet = timeframe("""
        | No. | Activities                                       |
        | 1.  | Draft a guide on the clearance of postal parcels |
        | 2.  | Draft a guide on the clearence of postal parcels |
        | 3.  | Drafting a guide on clearance of postal parcels  |
        | 4.  | Draft a guide on the clearance of postal samples |
        | 5.  | Study the formal clearance of seized goods       |
        | 6.  | Study the informal clearance of seized goods     |
    """)
    assert places(check(sheet)) == [(f"B{n}", "activity-near-duplicate") for n in (3, 4)]
    sheet = timeframe("""
        | No. | Activities                                    |
        | 1.  | Study the classification of seized electronics |
        | 2.  | Study the clarification of seized electronics  |
        | 3.  | Adopt the manual on heavy containers           |
        | 4.  | Adapt the manual on heavy containers           |
    """)
    assert places(check(sheet)) == []


def test_a_link_of_no_contradicts_the_whole_plan_too() -> None:
    sheet = timeframe("""
        | No. | Link to the Strategic Plan | WCO Strategic Plan       |
        | 1.  | N                          | The whole Strategic Plan |
    """)
    assert places(check(sheet)) == [
        ("B2", "link-no"), ("B2", "link-contradicts-codes"), ("C2", "code-unknown"),
    ]  # fmt: skip


def test_a_unit_is_known_with_and_without_its_hyphen_and_officers_are_no_unit() -> None:
    sheet = timeframe("""
        | No. | Team resources                                   |
        | 1.  | Two officers from the Facilitation Subdirectorate |
        | 2.  | Two officers                                     |
    """)
    aliased, unnamed = check(sheet).findings
    assert (aliased.rule, aliased.suggestion) == (
        "resource-unit-alias", "Two officers from the Facilitation Sub-Directorate",
    )  # fmt: skip
    assert unnamed.message == "No unit is given for 2 officers. Write which unit they come from."


def test_a_number_that_cannot_be_read_leaves_no_gap_behind_it() -> None:
    sheet = timeframe("""
        | No. | Priority ranking |
        | 1.  | A                |
        | II  | A                |
        | 3.  | A                |
    """)
    assert places(check(sheet)) == [("A3", "number-unreadable")]


def test_what_names_another_programme_is_no_reference() -> None:
    sheet = timeframe("""
        | No. | Progress                                                              |
        | 1.  | In progress. It began. Activity 12 of the SAFE work programme will be followed. |
    """)
    assert places(check(sheet)) == []
