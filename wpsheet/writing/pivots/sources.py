"""The long tables that pivots count: a row for each activity and code, each and body, or each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from wpsheet.grammars.status import NO_STATUS
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field, Section
from wpsheet.model.periods import CONTINUOUS
from wpsheet.model.programme import Programme
from wpsheet.model.text import shortened
from wpsheet.model.vocabulary import Priority, Status, TaskType
from wpsheet.model.wording import Label
from wpsheet.writing.cleaning import cell_text
from wpsheet.writing.pivots.tables import Source, Value, folded

_FIRST_WORDS = 72
"""The characters of an activity that stand beside its reference, enough to know it by."""

_KEY = 3
"""The place of the code or body among the columns of a source that has one."""

Key = str | None
"""A code or body; None where an activity states none."""


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings of a source by what they hold; `key` is the code, or the body."""

    reference: str
    section: str
    number: str
    priority: str
    task_type: str
    status: str
    words: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class _Column:
    heading: str
    value: Callable[[Activity], Value]
    order: Sequence[str] = ()


def by_code(programme: Programme, say: Labels) -> tuple[Source, Headings]:
    """A record for each activity and Strategic Plan code, or one where it has no code."""
    codes = _called([term.name for term in programme.lists.codes], say.code, say)
    return _source(
        "Data_codes", programme, say, lambda a: a.plan_codes.codes, Field.PLAN_CODES, codes
    )


def by_body(programme: Programme, say: Labels) -> tuple[Source, Headings]:
    """A record for each activity and responsible body of the lists, or one where it has none."""
    bodies = _called([term.name for term in programme.lists.bodies], say.body, say)
    return _source("Data_bodies", programme, say, lambda a: a.bodies.names, Field.BODIES, bodies)


def by_activity(programme: Programme, say: Labels) -> tuple[Source, Headings]:
    """A record for each activity."""
    return _source("Data_activities", programme, say, lambda _: ())


def _source(
    table: str,
    programme: Programme,
    say: Labels,
    keys_of: Callable[[Activity], Iterable[str]],
    key: Field | None = None,
    keys: dict[Key, str] | None = None,
) -> tuple[Source, Headings]:
    """The activities in their order, each once for every key that it has."""
    headings = Headings(
        say("Reference"), say("Section"), say.headed(Field.NUMBER), say.headed(Field.PRIORITY),
        say.headed(Field.TASK_TYPE), say.headed(Field.STATUS), say("Activity (first words)"),
        say.headed(key) if key else "",
    )  # fmt: skip
    called = keys or {}
    priorities = _called(Priority, str, say)
    tasks = _called(TaskType, say.task_type, say)
    statuses = {s: say.status(s) for s in (*Status, NO_STATUS)}
    continuous = say.period(CONTINUOUS)
    columns = [
        _Column(
            headings.reference, lambda a: say.word(Label(a.section, a.called, a.row))
        ),
        _Column(headings.section, lambda a: str(a.section), tuple(Section)),
        _Column(headings.number, lambda a: a.number or a.mark),
        _Column(headings.priority, lambda a: priorities[a.priority], tuple(priorities.values())),
        _Column(headings.task_type, lambda a: tasks[a.task_type], tuple(tasks.values())),
        _Column(
            headings.status,
            lambda a: (
                continuous
                if a.section is Section.CONTINUOUS
                else statuses[a.counted_status or NO_STATUS]
            ),
            (*statuses.values(), continuous),
        ),
        _Column(
            headings.words,
            lambda a: cell_text(shortened(a.plain(Field.ACTIVITY), _FIRST_WORDS)) or None,
        ),
    ]  # fmt: skip
    names = [column.heading for column in columns]
    orders = {column.heading: column.order for column in columns if column.order}
    if key:
        names.insert(_KEY, headings.key)
        orders[headings.key] = tuple(called.values())
    records = []
    for activity in programme.activities:
        values = [column.value(activity) for column in columns]
        if not key:
            records.append(tuple(values))
            continue
        records += [
            (*values[:_KEY], called.get(name, name), *values[_KEY:])
            for name in tuple(keys_of(activity)) or (None,)
        ]
    return Source(table, tuple(names), records, orders), headings


def _called(names: Iterable[str], call: Callable[[str], str], say: Labels) -> dict[Key, str]:
    """What each name is called, and None: all different in any case, so that no two unite."""
    not_stated = say("not stated")
    taken = {folded(not_stated)}
    called: dict[Key, str] = {}
    for name in names:
        words = cell_text(call(name))
        while folded(words) in taken:
            words += f" ({cell_text(name)})"
        taken.add(folded(words))
        called[name] = words
    called[None] = not_stated
    return called
