"""The labels: every word of ours has its French, and every value of the lists is read back."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from wpsheet.grammars.bodies import parse_bodies
from wpsheet.grammars.plan_codes import parse_codes
from wpsheet.grammars.status import NO_STATUS, states_nothing, status_in_cell
from wpsheet.grammars.timeline import read_timeline
from wpsheet.grammars.understanding import link_of, task_type_of
from wpsheet.messages import french as messages_fr
from wpsheet.messages.french.labels import PARTS
from wpsheet.messages.labels import Labels
from wpsheet.model.layout import COLUMNS, Section, field_headed
from wpsheet.model.periods import MONTHS
from wpsheet.model.vocabulary import BUILT_IN, Status

PACKAGE = Path(messages_fr.__file__).parents[2]
FRENCH = Labels("fr")
PERIODS = (
    "Spring 2027", "Autumn 2027", "Mid-2027", "2027", "Once a year", "Continuous",
    *(f"{month} 2027" for month in MONTHS),
)  # fmt: skip


def asked_for() -> set[str]:
    """The words that the code asks labels for: `say("...")` and `self.say("...")`."""
    found = set()
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _name(node.func) == "say" and node.args:
                found |= {
                    part.value
                    for part in ast.walk(node.args[0])
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                }
    return found


def _name(func: ast.expr) -> str:
    return func.attr if isinstance(func, ast.Attribute) else getattr(func, "id", "")


def test_every_label_has_its_french() -> None:
    assert asked_for() <= set(messages_fr.LABELS)


def test_no_label_is_translated_in_two_ways() -> None:
    pairs = {(english, french) for part in PARTS for english, french in part.LABELS.items()}
    assert len(pairs) == len({english for english, _ in pairs})


def test_every_part_says_whether_it_was_reviewed() -> None:
    assert set(messages_fr.REVIEWED.values()) <= {True, False}


@pytest.mark.parametrize("period", PERIODS)
def test_a_period_in_french_is_read_as_the_same_period(period: str) -> None:
    (milestone,) = read_timeline(FRENCH.period(period), BUILT_IN).milestones
    assert milestone.period == period


@pytest.mark.parametrize("body", [b.name for b in BUILT_IN.bodies])
def test_a_body_in_french_is_read_as_the_same_body(body: str) -> None:
    assert parse_bodies(FRENCH.body(body), BUILT_IN).names == (body,)


@pytest.mark.parametrize("code", [c.name for c in BUILT_IN.codes])
def test_a_code_in_french_is_read_as_the_same_code(code: str) -> None:
    assert parse_codes(FRENCH.code(code), BUILT_IN).codes == (code,)


@pytest.mark.parametrize("status", list(Status))
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
