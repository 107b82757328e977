"""Whether the two language versions of a programme say the same; nothing is ever translated."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from wpsheet.grammars.status import states_nothing
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field, columns_of
from wpsheet.model.patterns import regex
from wpsheet.model.programme import Programme
from wpsheet.model.text import comparable


class DisparityKind(StrEnum):
    """How two versions may differ, the gravest first."""

    MISSING = "missing"
    DIFFERENT = "different"
    BLANK = "blank"
    TO_TRANSLATE = "to_translate"
    UNTRANSLATED = "untranslated"


@dataclass(frozen=True, slots=True)
class Disparity:
    """One place where the versions part, with what each cell holds.

    `behind` is the file that must follow the other: where an activity is missing, a cell blank,
    or a text not changed with its original; None where a person must say which is right.
    """

    kind: DisparityKind
    activity: Activity
    """The activity in the first version, or in the one that has it."""
    field: Field | None = None
    first: str = ""
    second: str = ""
    behind: str | None = None


@dataclass(frozen=True, slots=True)
class Parity:
    """What comparing two versions showed; the files are called `first` and `second`."""

    first: str
    second: str
    matched: int
    disparities: tuple[Disparity, ...]

    def of(self, kind: DisparityKind) -> tuple[Disparity, ...]:
        return tuple(d for d in self.disparities if d.kind is kind)

    def by_activity(self) -> tuple[tuple[Disparity, ...], ...]:
        """The disparities of each activity together, section by section, by their numbers."""
        found: dict[int, list[Disparity]] = {}
        for each in self.disparities:
            found.setdefault(id(each.activity), []).append(each)
        groups = sorted(found.values(), key=lambda e: (e[0].activity.section, e[0].activity.order))
        return tuple(map(tuple, groups))


FREE_TEXTS = (Field.ACTIVITY, Field.RESOURCES, Field.INDICATORS, Field.PROGRESS)
"""The columns that are translated; the others hold values of the lists and dates."""
_WORD = regex(r"[^\W\d_]+")
_FEW_WORDS = 4
"""Fewer words than these may well be the same in two languages."""

Pairs = list[tuple[Activity, Activity]]


def parity(
    first: Programme, second: Programme, since: tuple[Programme, Programme] | None = None
) -> Parity:
    """Compare two language versions activity by activity.

    Activities are matched by their IDs, or by section and number where they have none. Values of
    the lists, dates and numbers of officers must be the same, texts must be in both. `since`
    are the same two versions as they were when they last agreed: with them, a text that was
    changed in one and not in the other is one to translate.
    """
    pairs, alone = _matched(first.activities, second.activities, _by_number)
    found = [
        Disparity(DisparityKind.MISSING, activity, behind=other.source)
        for activities, other in zip(alone, (second, first), strict=True)
        for activity in activities
    ]
    for pair in pairs:
        found += _differences(pair, (first.source, second.source))
    if since is not None:
        reported = {(id(d.activity), d.field) for d in found}
        stale = _to_translate(pairs, (first, second), since)
        found += (d for d in stale if (id(d.activity), d.field) not in reported)
    order = {id(a): place for p in (second, first) for place, a in enumerate(p.activities)}
    kinds = list(DisparityKind)
    found.sort(key=lambda d: (kinds.index(d.kind), d.activity.section, order[id(d.activity)]))
    return Parity(first.source, second.source, len(pairs), tuple(found))


# Matching


_Key = Callable[[Activity], object]


def _by_number(activity: Activity) -> object:
    return (activity.section, activity.number) if activity.number is not None else None


def _by_words(activity: Activity) -> object:
    words = comparable(activity.plain(Field.ACTIVITY))
    return (activity.section, words) if words else None


def _by_id(activity: Activity) -> object:
    return comparable(activity.id) if activity.id else None


def _matched(
    first: Iterable[Activity], second: Iterable[Activity], *ways: _Key
) -> tuple[Pairs, tuple[list[Activity], list[Activity]]]:
    """Pairs by ID, then in these ways; and what is left alone on either side.

    Two activities with different IDs are never a pair, and what is there twice matches nothing.
    """
    pairs: Pairs = []
    left, right = list(first), list(second)
    for way in (_by_id, *ways):
        ours, theirs = _once(left, way), _once(right, way)
        for key, activity in ours.items():
            other = theirs.get(key)
            if other and not (way is not _by_id and activity.id and other.id):
                pairs.append((activity, other))
        taken = {id(activity) for pair in pairs for activity in pair}
        left, right = ([a for a in side if id(a) not in taken] for side in (left, right))
    return pairs, (left, right)


def _once(activities: Iterable[Activity], key: _Key) -> Mapping[object, Activity]:
    found: dict[object, list[Activity]] = {}
    for activity in activities:
        found.setdefault(key(activity), []).append(activity)
    return {k: each[0] for k, each in found.items() if k is not None and len(each) == 1}


# Comparing


def _differences(pair: tuple[Activity, Activity], files: tuple[str, str]) -> Iterator[Disparity]:
    first, second = pair
    for column in columns_of(first.section):
        name = column.field
        words = _words(first, name), _words(second, name)
        values = [_VALUES[name](each) if name in _VALUES else None for each in pair]
        is_same = comparable(words[0]) == comparable(words[1])
        blank = [file for file, text in zip(files, words, strict=True) if not text]
        if len(blank) == 1:
            yield Disparity(DisparityKind.BLANK, first, name, *words, behind=blank[0])
        elif blank:
            continue
        elif values[0] != values[1] and not (name is Field.RESOURCES and None in values):
            # Officers that only one version counts are no difference.
            yield Disparity(DisparityKind.DIFFERENT, first, name, *words)
        elif name in FREE_TEXTS and is_same and len(_WORD.findall(words[0])) >= _FEW_WORDS:
            yield Disparity(DisparityKind.UNTRANSLATED, first, name, *words)


def _words(activity: Activity, name: Field) -> str:
    """What a cell says; the status where it is told by other cells."""
    words = activity.plain(name)
    blank_status = name is Field.STATUS and states_nothing(words)
    return activity.status or "" if blank_status else words


def _officers(activity: Activity) -> object:
    """How many officers of which unit; None where it is not wholly understood."""
    counts = sorted(str((r.unit, r.minimum, r.maximum)) for r in activity.resources)
    understood = all(r.known and r.minimum is not None for r in activity.resources)
    return counts if understood else None


_VALUES: Mapping[Field, Callable[[Activity], object]] = {
    Field.NUMBER: lambda a: a.number,
    Field.PRIORITY: lambda a: a.priority,
    Field.PLAN_LINK: lambda a: a.plan_link,
    Field.PLAN_CODES: lambda a: (frozenset(a.plan_codes.codes), len(a.plan_codes.unknown)),
    Field.TASK_TYPE: lambda a: a.task_type,
    Field.BODIES: lambda a: (frozenset(a.bodies.names), len(a.bodies.unknown)),
    Field.TIMELINE: lambda a: frozenset((m.period, m.body) for m in a.milestones),
    Field.STATUS: lambda a: a.status,
    Field.RESOURCES: _officers,
}
"""What must be equal in every language; other texts are free."""


def _to_translate(
    pairs: Pairs, now: tuple[Programme, Programme], then: tuple[Programme, Programme]
) -> Iterator[Disparity]:
    """Texts that were changed in one version since they last agreed, and not in the other."""
    before: dict[int, Activity] = {}
    for new, past in zip(now, then, strict=True):
        matched, _ = _matched(new.activities, past.activities, _by_words, _by_number)
        before |= {id(activity): old for activity, old in matched}
    for pair in pairs:
        olds = [before[id(activity)] for activity in pair if id(activity) in before]
        # Of a new activity, that it is in both is all there is to say.
        for name in FREE_TEXTS if len(olds) == 2 else ():
            first, second = (
                comparable(old.plain(name)) != comparable(new.plain(name))
                for old, new in zip(olds, pair, strict=True)
            )
            if first is not second:
                yield Disparity(
                    DisparityKind.TO_TRANSLATE, pair[0], name, pair[0].plain(name),
                    pair[1].plain(name), behind=now[1 if first else 0].source,
                )  # fmt: skip
