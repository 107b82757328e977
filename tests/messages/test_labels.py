"""The labels: every value of the lists, said in French, is read back as the same value."""

from __future__ import annotations

from tables import for_each

from wpsheet.grammars.bodies import parse_bodies
from wpsheet.grammars.plan_codes import parse_codes
from wpsheet.grammars.status import NO_STATUS, states_nothing, status_in_cell
from wpsheet.grammars.timeline import read_timeline
from wpsheet.grammars.understanding import link_of, task_type_of
from wpsheet.messages.labels import Labels
from wpsheet.model.layout import COLUMNS, Section, field_headed
from wpsheet.model.periods import MONTHS
from wpsheet.model.vocabulary import BUILT_IN, Status

FRENCH = Labels("fr")
PERIODS = (
    "Spring 2027", "Autumn 2027", "Mid-2027", "2027", "Once a year", "Continuous",
    *(f"{month} 2027" for month in MONTHS), "Summer 2027", "Winter 2027", "Q1 2027", "Q4 2027",
    "H1 2027", "H2 2027", "End 2027", "Early 2027", "2027-06-15", "2027-01-01",
)  # fmt: skip


@for_each("period", PERIODS)
def test_a_period_in_french_is_read_as_the_same_period(period: str) -> None:
    (milestone,) = read_timeline(FRENCH.period(period), BUILT_IN).milestones
    assert milestone.period == period


def test_a_period_is_said_as_it_would_be_written() -> None:
    said = {
        "2026-06-15": ("15 June 2026", "15 juin 2026"),
        "2026-01-01": ("1 January 2026", "1er janvier 2026"),
        "Q3 2026": ("Q3 2026", "T3 2026"),
        "H1 2027": ("H1 2027", "S1 2027"),
        "End 2025": ("End 2025", "Fin 2025"),
        "Summer 2027": ("Summer 2027", "Été 2027"),
        "Mid-2027": ("Mid-2027", "Mi-2027"),
        "FY 2025/26": ("FY 2025/26", "FY 2025/26"),
        "235th/236th PTC": ("235th/236th PTC", "235th/236th PTC"),
        "Each session": ("Each session", "Each session"),
    }
    assert {p: (Labels("en").period(p), FRENCH.period(p)) for p in said} == said


@for_each("body", [b.name for b in BUILT_IN.bodies])
def test_a_body_in_french_is_read_as_the_same_body(body: str) -> None:
    assert parse_bodies(FRENCH.body(body), BUILT_IN).names == (body,)


@for_each("code", [c.name for c in BUILT_IN.codes])
def test_a_code_in_french_is_read_as_the_same_code(code: str) -> None:
    assert parse_codes(FRENCH.code(code), BUILT_IN).codes == (code,)


@for_each("status", list(Status))
def test_a_status_in_french_is_read_as_the_same_status(status: Status) -> None:
    assert status_in_cell(FRENCH.status(status), BUILT_IN) is status


def test_task_types_units_and_links_in_french_are_read_as_the_same() -> None:
    for term in BUILT_IN.task_types:
        assert task_type_of(FRENCH.task_type(term.name), BUILT_IN) == term.name
    for unit in BUILT_IN.units:
        assert BUILT_IN.unit_named(FRENCH.unit(unit.name)) == unit.name
    assert [link_of(FRENCH.link(linked=yes)) for yes in (True, False)] == [True, False]


def test_a_heading_in_french_is_read_as_the_same_column() -> None:
    for column in COLUMNS:
        assert field_headed(FRENCH.heading(column, Section.CONTINUOUS)) is column.field


def test_no_status_in_french_states_nothing() -> None:
    assert states_nothing(FRENCH.status(NO_STATUS))
