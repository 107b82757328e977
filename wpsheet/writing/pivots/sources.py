"""The long tables that pivots count: a row for each activity and code, each and body, or each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from wpsheet.checking.rules.base import labelled
from wpsheet.grammars.status import NO_STATUS
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity, status_of
from wpsheet.model.layout import Field, Section
from wpsheet.model.periods import CONTINUOUS
from wpsheet.model.text import shortened, unlike
from wpsheet.model.vocabulary import Priority, Status, TaskType, Term
from wpsheet.summaries.counts import Summary, priority_of, task_type_of
from wpsheet.writing.cleaning import cell_text
from wpsheet.writing.pivots.tables import Source, Value, folded

_FIRST_WORDS = 72
"""The characters of an activity that are beside its reference, enough to know it by."""

Call = Callable[[str], str]
KeysOf = Callable[[Activity], Iterable[str]]
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


def source_by(key: Field | None, summary: Summary, say: Labels) -> tuple[Source, Headings]:
    """A record for each activity, or for each of its codes or bodies: one where it has none.

    A column that is not circulated has no heading, and is not in the source.
    """
    lists = summary.programme.lists
    known: dict[Field | None, tuple[str, tuple[Term, ...], Call, KeysOf]] = {
        None: ("Data_activities", (), say.code, lambda _: ()),
        Field.PLAN_CODES: ("Data_codes", lists.codes, say.code, lambda a: a.plan_codes.codes),
        Field.BODIES: ("Data_bodies", lists.bodies, say.body, lambda a: a.bodies.names),
    }
    table, terms, call, keys_of = known[key]
    called = _called([term.name for term in terms], call, say)
    fields = summary.fields
    headings = Headings(*unlike([
        say("Reference"), say("Section"), say.headed(Field.NUMBER), say.headed(Field.PRIORITY),
        say.headed(Field.TASK_TYPE), say.headed(Field.STATUS), say("Activity (first words)"),
        say.headed(key) if key else "",
    ]))  # fmt: skip
    priorities = _called(_terms(summary, Field.PRIORITY, Priority), str, say)
    tasks = _called(_terms(summary, Field.TASK_TYPE, TaskType), say.task_type, say)
    states = (*_terms(summary, Field.STATUS, Status), NO_STATUS)
    statuses = {state: say.status(state) for state in states}
    continuous = say.period(CONTINUOUS)
    ends = (*statuses.values(), continuous) if summary.any_continuous else (*statuses.values(),)

    def status(a: Activity) -> Value:
        is_continuous = a.section is Section.CONTINUOUS and a.status is None
        return continuous if is_continuous else statuses[status_of(a) or NO_STATUS]

    def words(a: Activity) -> Value:
        return cell_text(shortened(a.plain(Field.ACTIVITY), _FIRST_WORDS)) or None

    every = [
        (True, _Column(headings.reference, lambda a: say.word(labelled(a)))),
        (bool(summary.sections),
         _Column(headings.section, lambda a: str(a.section), tuple(Section))),
        (Field.NUMBER in fields, _Column(headings.number, lambda a: a.mark or a.number)),
        (Field.PRIORITY in fields,
         _Column(headings.priority, lambda a: priorities[priority_of(a)], [*priorities.values()])),
        (Field.TASK_TYPE in fields,
         _Column(headings.task_type, lambda a: tasks[task_type_of(a)], [*tasks.values()])),
        (Field.STATUS in fields, _Column(headings.status, status, ends)),
        (True, _Column(headings.words, words)),
    ]  # fmt: skip
    columns = [column for shown, column in every if shown]
    place = sum(shown for shown, _ in every[:3])
    names = [column.heading for column in columns]
    orders = {column.heading: column.order for column in columns if column.order}
    if key:
        names.insert(place, headings.key)
        orders[headings.key] = tuple(called.values())
    records = []
    for activity in summary.programme.activities:
        values = [column.value(activity) for column in columns]
        keys = tuple(keys_of(activity)) or (None,)
        stated = [[called.get(name, name)] for name in keys] if key else [[]]
        records += [(*values[:place], *each, *values[place:]) for each in stated]
    return Source(table, tuple(names), records, orders), headings


def _terms(summary: Summary, name: Field, canonical: Iterable[str]) -> tuple[str, ...]:
    """The values of a column that a pivot knows, the canonical ones of the template first."""
    keys = summary.keys(name)
    return keys if summary.programme.lists.headings.are_own else (*canonical, *(
        key for key in keys if key not in set(canonical)
    ))  # fmt: skip


def _called(names: Iterable[str], call: Call, say: Labels) -> dict[Key, str]:
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
