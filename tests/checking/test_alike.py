"""What is told of activities that hold the same is what would be told of each by itself."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from sheets import check, timeframe

from wpsheet.checking import schema
from wpsheet.checking.rules import catalogue
from wpsheet.checking.rules.alike import Rows
from wpsheet.checking.rules.base import ActivityRule, CellRule, ColumnRule, Context, Example
from wpsheet.documentation import example_programme
from wpsheet.model.activity import Activity
from wpsheet.model.cells import CellKind, Content
from wpsheet.model.layout import Field, Section
from wpsheet.model.text import RichText

CELLS = [rule for rule in catalogue() if isinstance(rule, CellRule)]
COLUMNS = [rule for rule in catalogue() if isinstance(rule, ColumnRule)]
JUDGES = [rule for rule in catalogue() if isinstance(rule, ActivityRule)]
FIELDS_OF = {
    "priority": Field.PRIORITY, "plan_link": Field.PLAN_LINK, "plan_codes": Field.PLAN_CODES,
    "task_type": Field.TASK_TYPE, "bodies": Field.BODIES, "resources": Field.RESOURCES,
    "timeline": Field.TIMELINE, "milestones": Field.TIMELINE, "written_status": Field.STATUS,
    "opening_status": Field.PROGRESS,
}  # fmt: skip


class Watched:
    """An activity that remembers which fields were looked at."""

    def __init__(self, activity: Activity) -> None:
        self._activity = activity
        self.seen: set[Field] = set()

    def __getattr__(self, name: str) -> Any:
        if name in FIELDS_OF:
            self.seen.add(FIELDS_OF[name])
        assert name not in {"number", "row", "label", "id"}, f"{name} is particular to a row"
        return getattr(self._activity, name)

    def plain(self, name: Field) -> str:
        self.seen.add(name)
        return self._activity.plain(name)


def examples() -> Iterator[Example]:
    for rule in catalogue():
        yield from (rule.bad, rule.good)


@pytest.mark.parametrize("rule", JUDGES, ids=lambda rule: rule.name)
def test_a_rule_looks_only_at_the_fields_it_says_it_judges(rule: ActivityRule) -> None:
    for example in examples():
        programme = example_programme(example)
        for activity in programme.activities:
            if rule.section not in (None, activity.section) or not activity.cells.keys() >= {
                *rule.reads
            }:
                continue
            watched = Watched(activity)
            list(rule.problems(watched, Context(programme, example.as_of)))  # type: ignore[arg-type]
            assert watched.seen <= set(rule.judges), example


@pytest.mark.parametrize("section", Section)
def test_telling_of_many_at_once_is_telling_of_each(
    section: Section, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [row for each in examples() if each.section is section for row in each.rows] * 3
    programme = example_programme(Example(tuple(rows), section))
    together = check(programme)
    assert any(finding.also for finding in together.told)

    def singly(self: Rows, fields: tuple[Field, ...]) -> list[list[Activity]]:
        return [[activity] for kind in self.kinds for activity in kind]

    monkeypatch.setattr(Rows, "alike", singly)
    alone = check(programme)
    assert not any(f.also for f in alone.told if f.rule in {rule.name for rule in JUDGES})
    assert list(together.findings) == list(alone.findings)
    assert [(o.rule, o.findings) for o in together.outcomes] == [
        (o.rule, o.findings) for o in alone.outcomes
    ]


@pytest.mark.parametrize("text", ["1.", "14.", "999999."])
def test_no_rule_finds_fault_with_what_a_cell_of_a_plain_number_holds(text: str) -> None:
    context = Context(example_programme(Example(({},))), date(2026, 5, 4))
    for fill in (None, "FF0000"):
        held = Content(RichText(text), CellKind.TEXT, fill=fill)
        assert not [r.name for r in CELLS if Field.NUMBER in r.fields and r.suspects(held)]
    numbers = [rule for rule in COLUMNS if rule.field is Field.NUMBER]
    assert numbers
    assert all(rule.accepts(text, context) for rule in numbers)


def test_columns_of_many_texts_are_judged_in_a_frame_of_their_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lines = [f"| {n} | {'B' if n % 9 else 'High'} | {'Y' if n % 5 else ''} |" for n in range(1, 40)]
    sheet = timeframe(
        "| No. | Priority ranking | Link to the Strategic Plan |\n" + "\n".join(lines)
    )
    frames: list[set[Field]] = []
    whole = schema._failures

    def counted(columns: schema.Columns, *others: Any) -> Any:
        frames.append(set(columns))
        return whole(columns, *others)

    monkeypatch.setattr(schema, "_known", {})
    monkeypatch.setattr(schema, "_failures", counted)
    together = check(sheet).findings
    monkeypatch.setattr(schema, "_known", {})
    monkeypatch.setattr(schema, "_WORTH_A_FRAME", 1)
    assert check(sheet).findings == together
    assert [len(frame) > 1 for frame in frames] == [True, False, True]
    assert frames[1] == {Field.NUMBER}
