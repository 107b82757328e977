"""Pivots of a programme: by code, body, priority and task type; coverage, calendar, resources."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from wpsheet.grammars.funding import open_funding
from wpsheet.grammars.units import names_unit
from wpsheet.model.activity import Activity
from wpsheet.model.layout import ColumnName, Field, OwnColumn, Section
from wpsheet.model.programme import Programme
from wpsheet.model.values import WHOLE_PLAN, Resource
from wpsheet.model.vocabulary import Lists, Priority, Status, TaskType

NONE = "None"
"""The key of what is not stated, such as the status of a continuous activity."""
GROUP = OwnColumn("group")
"""In place of a column: the lines that are above activities."""


COUNTED: dict[Field, tuple[Iterable[str], Callable[[Activity], str | None]]] = {
    Field.PRIORITY: (Priority, lambda a: a.priority),
    Field.TASK_TYPE: (TaskType, lambda a: a.task_type),
    Field.STATUS: (Status, lambda a: a.counted_status),
}
"""What the activities of each row of a pivot are counted by: its values, and that of each."""


@dataclass(frozen=True, slots=True)
class PivotRow:
    """The activities that share one key, counted every way."""

    key: str
    activities: tuple[Activity, ...]

    @property
    def total(self) -> int:
        return len(self.activities)

    def in_section(self, section: Section) -> int:
        return sum(a.section is section for a in self.activities)

    @property
    def by_priority(self) -> dict[str, int]:
        return self.by(Field.PRIORITY)

    @property
    def by_task_type(self) -> dict[str, int]:
        return self.by(Field.TASK_TYPE)

    @property
    def by_status(self) -> dict[str, int]:
        """The four statuses, the committee's own and `NONE`, in that order."""
        counts = self.by(Field.STATUS)
        return {**counts, NONE: self.total - sum(counts.values())}

    def by(self, name: Field) -> dict[str, int]:
        """How many activities have each value of one of `COUNTED`, the committee's own last."""
        keys, value = COUNTED[name]
        counts = Counter(value(a) or a.own_values.get(name) for a in self.activities)
        own = (key for key in counts if key and key not in set(keys))
        return {str(key): counts[key] for key in (*keys, *sorted(own))}

    def with_status(self, status: str) -> int:
        return self.by_status.get(status, 0)

    @property
    def continuous(self) -> int:
        """The activities undertaken continuously, which by design have no status."""
        return sum(a.section is Section.CONTINUOUS and a.status is None for a in self.activities)

    @property
    def without_status(self) -> int:
        """The activities that should have a status, and none counts."""
        return self.by_status[NONE] - self.continuous


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """What is due in one period before one body; `body` is None where none is written."""

    period: str
    body: str | None
    activities: tuple[Activity, ...]
    conditions: Mapping[str, str] = field(default_factory=dict)
    """Label of an activity → the condition on which the date is."""


@dataclass(frozen=True, slots=True)
class UnitResources:
    """Officers of one unit, added up over the activities that name it.

    `minimum` and `maximum` are officers' shares as written, not a head-count; `uncountable` is
    how many mentions give no number.
    """

    unit: str
    minimum: float
    maximum: float
    uncountable: int
    activities: int
    is_unit: bool
    """Whether it is a unit of the Secretariat; "interested Members" are none."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The 100 % rule of footnote 1: how many activities are linked to the Strategic Plan."""

    linked: int
    total: int
    unused_codes: tuple[str, ...] = ()
    """Codes of the list that no activity serves; none if one serves the whole plan."""


@dataclass(frozen=True, slots=True)
class Summary:
    """Every pivot of one programme."""

    programme: Programme
    all: PivotRow
    by_code: tuple[PivotRow, ...]
    by_body: tuple[PivotRow, ...]
    by_priority: tuple[PivotRow, ...]
    by_task_type: tuple[PivotRow, ...]
    coverage: Coverage
    by_group: tuple[PivotRow, ...] = ()
    """In the order of the programme; empty if no line is above its activities."""
    calendar: tuple[CalendarEntry, ...] = field(default=())
    resources: tuple[UnitResources, ...] = field(default=())
    fields: frozenset[Field] = frozenset(Field)
    """The columns that are counted: those that the programme uses, or those that are circulated."""

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections that are told apart; none where a committee has only one."""
        return () if self.programme.is_alone else tuple(Section)

    def keys(self, name: Field) -> tuple[str, ...]:
        """What is counted of a priority, type of task or status: nothing if it has no column.

        A committee with a layout of its own has those that its activities have.
        """
        if name not in self.fields:
            return ()
        found, lists = self.all.by(name), self.programme.lists
        order = {each.name: place for place, each in enumerate(lists.own_values.get(name, ()))}
        keys = sorted((key for key in found if key != NONE), key=lambda key: order.get(key, -1))
        return tuple(key for key in keys if found[key] or not lists.headings.are_own)

    @property
    def any_continuous(self) -> bool:
        """Whether activities without a status by design are counted apart."""
        return Field.STATUS in self.fields and bool(
            self.all.continuous or not self.programme.lists.headings.are_own
        )

    @property
    def pivots(self) -> dict[ColumnName, tuple[PivotRow, ...]]:
        """The pivots that the programme has columns or groups for, by the column of their keys."""
        every: dict[ColumnName, tuple[PivotRow, ...]] = {
            GROUP: self.by_group, Field.PLAN_CODES: self.by_code, Field.BODIES: self.by_body,
            Field.PRIORITY: self.by_priority, Field.TASK_TYPE: self.by_task_type,
        }  # fmt: skip
        used = {*self.fields, *([GROUP] if self.by_group else [])}
        return {name: rows for name, rows in every.items() if name in used}

    def counts(self, row: PivotRow) -> tuple[int, ...]:
        """What is in a row of a pivot behind all of its activities: by section, priority,
        type of task and status; then those without a status, and those without one by design."""
        counted = [row.by(name).get(key, 0) for name in COUNTED for key in self.keys(name)]
        none = [row.without_status] * (Field.STATUS in self.fields)
        continuous = [row.continuous] * self.any_continuous
        return (*map(row.in_section, self.sections), *counted, *none, *continuous)


def summarise(programme: Programme, *, circulated: bool = False) -> Summary:
    """Count a programme every way that the summary shows, or what of it is circulated.

    An activity with several codes or bodies counts once under each; `all` counts every
    activity once.
    """
    shown = programme.lists.headings.circulated if circulated else programme.lists.headings.uses
    activities, lists = programme.activities, programme.lists
    codes = [term.name for term in lists.codes]
    by_code = _pivot(activities, codes, lambda a: a.plan_codes.codes)
    used = {row.key for row in by_code}
    unused = () if WHOLE_PLAN in used else tuple(c for c in codes if c not in {*used, WHOLE_PLAN})
    groups = list(dict.fromkeys(a.group for a in activities if a.group))
    return Summary(
        programme,
        all=PivotRow("All activities", activities),
        by_code=by_code,
        by_body=_pivot(activities, [b.name for b in lists.bodies], lambda a: a.bodies.names),
        by_group=_pivot(activities, groups, lambda a: (a.group,)) if groups else (),
        by_priority=_pivot(activities, list(Priority), lambda a: (priority_of(a),)),
        by_task_type=_pivot(activities, list(TaskType), lambda a: (task_type_of(a),)),
        coverage=Coverage(sum(a.plan_link is True for a in activities), len(activities), unused),
        calendar=_calendar(activities, lists),
        resources=resources_of(activities, lists),
        fields=frozenset(filter(shown, Field)),
    )


def priority_of(activity: Activity) -> str | None:
    """The canonical priority of an activity, else the committee's own."""
    return activity.priority or activity.own_values.get(Field.PRIORITY)


def task_type_of(activity: Activity) -> str | None:
    """The canonical type of task of an activity, else the committee's own."""
    return activity.task_type or activity.own_values.get(Field.TASK_TYPE)


def _pivot(
    activities: Iterable[Activity],
    order: Sequence[str],
    keys: Callable[[Activity], Iterable[str | None]],
) -> tuple[PivotRow, ...]:
    grouped: dict[str, list[Activity]] = defaultdict(list)
    for activity in activities:
        for key in keys(activity):
            grouped[str(key) if key else NONE].append(activity)
    known = [key for key in order if key in grouped]
    rest = sorted(key for key in grouped if key not in set(order))
    return tuple(PivotRow(str(key), tuple(grouped[key])) for key in known + rest)


def _calendar(activities: Iterable[Activity], lists: Lists) -> tuple[CalendarEntry, ...]:
    due: dict[tuple[str, str | None], dict[int, Activity]] = defaultdict(dict)
    conditions: dict[tuple[str, str | None], dict[str, str]] = defaultdict(dict)
    for activity in activities:
        for m in activity.milestones:
            due[m.period, m.body][id(activity)] = activity
            if m.condition:
                conditions[m.period, m.body].setdefault(activity.label, m.condition)
    return tuple(
        CalendarEntry(*key, tuple(due[key].values()), conditions[key])
        for key in sorted(due, key=lambda key: lists.due_order(*key))
    )


def resources_of(activities: Iterable[Activity], lists: Lists) -> tuple[UnitResources, ...]:
    """Officers by unit, added up over these activities, in the order of the list.

    What is not a unit comes last.
    """
    named: dict[str, list[tuple[int, Resource]]] = {unit.name: [] for unit in lists.units}
    for activity in activities:
        for resource in activity.resources:
            named.setdefault(resource.unit, []).append((id(activity), resource))
    units = [_resources(unit, mentions, lists) for unit, mentions in named.items() if mentions]
    return tuple(sorted(units, key=lambda each: not each.is_unit))


def _resources(unit: str, mentions: Sequence[tuple[int, Resource]], lists: Lists) -> UnitResources:
    """The officers of one unit; `mentions` are the activities that name it, and how many of it."""
    spans = ((each.minimum, each.maximum) for _, each in mentions)
    counted = [(low, high) for low, high in spans if low is not None and high is not None]
    low, high = (round(sum(each[end] for each in counted), 4) for end in (0, 1))
    activities = len({activity for activity, _ in mentions})
    uncountable = len(mentions) - len(counted)
    return UnitResources(unit, low, high, uncountable, activities, names_unit(unit, lists))


def funding_open(programme: Programme) -> Iterator[tuple[Activity, str]]:
    """The activities whose Progress says that their funding is open, with that sentence."""
    for activity in programme.activities:
        if words := open_funding(activity.plain(Field.PROGRESS)):
            yield activity, words
