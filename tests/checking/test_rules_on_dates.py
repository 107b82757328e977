"""Rules on the timeline: what is wrong, what is only vague, and what is in order."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from sheets import check, continuous, places, timeframe
from tables import for_each

from wpsheet.checking.findings import Finding
from wpsheet.model.programme import Period, Programme


def one_date(timeline: str, bodies: str = "PTC", **cells: str) -> Programme:
    more = "".join(f" {heading} |" for heading in cells)
    values = "".join(f" {value} |" for value in cells.values())
    return timeframe(
        f"| No. | Responsible body | Timeline |{more}\n| 1. | {bodies} | {timeline} |{values}"
    )


def told(programme: Programme, rule: str, as_of: date = date(2026, 5, 4)) -> list[Finding]:
    return [finding for finding in check(programme, as_of).findings if finding.rule == rule]


@for_each(
    ("written", "meant"),
    [
        ("Autum 2027 (PTC)", "Autumn 2027 (PTC)"),
        ("autunm 2027 (PTC)", "autumn 2027 (PTC)"),
        ("Sping 2027 (PTC)", "Spring 2027 (PTC)"),
        ("Spirng 2027 (PTC)", "Spring 2027 (PTC)"),
        ("Septembre 2027 (PTC); Octobr 2027 (PTC)", "Septembre 2027 (PTC); Octobre 2027 (PTC)"),
        ("Febuary 2027 (PTC)", "February 2027 (PTC)"),
        ("Decmber 2027 (PTC)", "December 2027 (PTC)"),
        ("Jume 2027 (PTC)", "June 2027 (PTC)"),
        ("Printmps 2027 (CTP)", "Printemps 2027 (CTP)"),
        ("Automme 2027 (CTP)", "Automne 2027 (CTP)"),
        (r"Autum 2026 (PTC)\nJune 2027 (PC)", "Autumn 2026 (PTC)\nJune 2027 (PC)"),
    ],
)
def test_a_season_or_month_that_is_misspelt_is_suggested(written: str, meant: str) -> None:
    (finding,) = told(one_date(written, "PTC, PC"), "timeline-unparsed")
    assert finding.suggestion == meant
    assert "Did you mean" in finding.message


@for_each(
    "written",
    ["Jul 2027x (PTC)", "Ma 2027 (PTC)", "Session 2027 (PTC)", "Juny 2027 (PTC)", "13/2026"],
)
def test_two_letters_alike_are_no_month(written: str) -> None:
    assert [f.suggestion for f in told(one_date(written), "timeline-unparsed")] in ([], [None])


@for_each(
    ("timeline", "first", "second"),
    [
        ("Spring 2026, CBC, December 2026",
         "Spring 2026 (CBC) and December 2026", "Spring 2026 and December 2026 (CBC)"),
        ("Autumn 2026, PTC, Spring 2027",
         "Autumn 2026 (PTC) and Spring 2027", "Autumn 2026 and Spring 2027 (PTC)"),
    ],
)  # fmt: skip
def test_a_body_between_two_dates_is_told_with_both_readings(
    timeline: str, first: str, second: str
) -> None:
    (finding,) = told(one_date(timeline, "PTC, CBC"), "timeline-unparsed")
    assert f"can be read in two ways: {first}, or {second}." in finding.message
    assert "in brackets after its date" in finding.message


@for_each(
    "period",
    [
        "2027", "Mid-2027", "Q3 2026", "H1 2027", "By end 2027", "FY 2026/27", "Once a year",
        "Each session", "Spring 2026 to Autumn 2027", "Summer 2026", "Winter 2026", "Early 2027",
        "3rd quarter of 2026", "First half of 2027",
    ],
)  # fmt: skip
def test_what_is_vague_is_imprecise_and_keeps_its_body(period: str) -> None:
    found = places(check(one_date(f"{period} (PTC)")))
    assert found == [("C2", "timeline-imprecise")]


@for_each(
    "timeline",
    [
        "15 June 2026 (PTC)", "12-16 April 2027 (PTC)", "Spring 2027 (PTC) - draft",
        "Spring 2027 (PTC) (subject to advice)", "December 2026 (PTC)",
        r"Spring 2027 (PTC)\nAutumn 2027 (PTC)", "Autumn 2026 and Spring 2027 (PTC)",
        "2026-06-15 (PTC)", "Printemps 2027 (CTP)", "15 juin 2026 (CTP)",
    ],
)  # fmt: skip
def test_a_plain_date_has_no_finding(timeline: str) -> None:
    assert places(check(one_date(timeline))) == []


@for_each(
    ("timeline", "unknown"),
    [
        ("Spring 2027 (ZZC)", "ZZC"),
        ("2027-06-15 (XYZ)", "XYZ"),
        ("June 2027 (Board of Directors)", "Board of Directors"),
    ],
)
def test_a_body_of_a_date_that_the_list_does_not_have_is_called_that(
    timeline: str, unknown: str
) -> None:
    sheet = one_date(rf"Spring 2027 (PTC)\n{timeline}")
    assert places(check(sheet)) == [("C2", "body-unknown")]
    assert check(sheet).findings[0].message.startswith(f'"{unknown}" is not in the list')


def test_an_unknown_body_of_both_columns_is_told_once() -> None:
    sheet = one_date(r"Spring 2027 (PTC)\nJune 2027 (ZZC)", "PTC, ZZC")
    assert places(check(sheet)) == [("B2", "body-unknown")]


@for_each(
    ("timeline", "severity"),
    [
        ("Spring 2025 (PTC)", "warning"),
        (r"Spring 2025 (PTC)\nJune 2025 (PC)", "warning"),
        ("2025 (PTC)", "warning"),
        (r"Spring 2024 (PTC)\nAutumn 2025 (PTC)", "warning"),
        (r"Spring 2025 (PTC)\nJune 2027 (PC)", "info"),
        (r"2025 (PTC)\nOnce a year (PC)", "info"),
        (r"Autumn 2025 (PTC)\nQ3 2026 (PC)", "info"),
        (r"Spring 2025 (PTC)\nSpring 2027 (PTC)", None),
        ("Spring 2026 (PTC)", None),
        ("Once a year (PTC)", None),
        (r"Spring 2025 (PTC)\nEach session (PTC)", None),
    ],
)
def test_an_activity_is_overdue_when_its_last_date_has_passed(
    timeline: str, severity: str | None
) -> None:
    found = [f.severity.value for f in told(one_date(timeline, "PTC, PC"), "milestone-overdue")]
    assert found == ([severity] if severity else [])


@for_each(
    ("timeline", "years"),
    [
        ("Spring 2027 to Autumn 2031 (PTC)", "2031"),
        ("FY 2028/29 (PTC)", "2029"),
        ("Autumn 2024 (PTC)", "2024"),
        ("2029-2030 (PTC)", "2029 and 2030"),
        ("Winter 2028 (PTC)", None),
        ("FY 2027/28 (PTC)", None),
        ("FY 2024/25 (PTC)", None),
        ("Q4 2028 (PTC)", None),
    ],
)
def test_both_ends_of_a_stretch_of_time_lie_within_the_period(
    timeline: str, years: str | None
) -> None:
    sheet = replace(one_date(timeline), period=Period(2025, 2028))
    found = [f.message for f in told(sheet, "period-outside-programme")]
    assert [re.split(" (?:is|are) outside", message)[0] for message in found] == (
        [years] if years else []
    )


@for_each(
    ("period", "as_of", "example"),
    [
        (Period(2025, 2028), date(2025, 3, 10), "Spring 2026 (PTC)"),
        (Period(2025, 2028), date(2026, 11, 1), "Spring 2027 (PTC)"),
        (Period(2025, 2028), date(2028, 5, 1), "Autumn 2028 (PTC)"),
        (Period(2025, 2028), date(2028, 11, 1), "Spring 2029 (PTC)"),
        (None, date(2026, 11, 1), "Spring 2027 (PTC)"),
    ],
)
def test_an_example_names_a_session_that_is_still_to_come(
    period: Period | None, as_of: date, example: str
) -> None:
    programme = replace(one_date("2027 (PTC)"), period=period)
    (finding,) = told(programme, "timeline-imprecise", as_of)
    assert example in finding.message


@for_each(
    ("written", "read"),
    [
        ("2027: Spring (PTC), June (PTC)", "Spring 2027 (PTC) and June 2027 (PTC)"),
        ("2027: Spring (PTC)", "Spring 2027 (PTC)"),
        ("Spring PTC 2027", "Spring 2027 (PTC)"),
        ("Mar, Jun (PTC) 2027", "March 2027 (PTC) and June 2027 (PTC)"),
    ],
)
def test_what_a_date_is_read_as_has_its_year_wherever_that_is_written(
    written: str, read: str
) -> None:
    (finding,) = told(one_date(written), "timeline-format")
    assert finding.message == f'"{written}" is read as "{read}". Write it that way.'


def test_a_word_that_means_continuous_is_in_order_in_section_ii_and_vague_in_section_i() -> None:
    words = "| No. | Timeline |\n| 1. | Ongoing |\n| 2. | Continuous |\n| 3. | En permanence |"
    (first, last) = told(continuous(words), "timeline-format")
    assert (first.suggestion, last.suggestion) == ("Continuous", "Continuous")
    assert not told(continuous(words), "timeline-not-continuous")
    dated = words + "\n| 4. | June 2027 (PTC) |"
    assert len(told(timeframe(dated), "timeline-imprecise")) == 3
