"""Each activity's way through the sessions: its status in each, and how often it was re-dated."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from wpsheet.model.activity import Activity, status_of
from wpsheet.model.layout import Section
from wpsheet.model.periods import period_span
from wpsheet.model.programme import Programme
from wpsheet.model.vocabulary import Status
from wpsheet.summaries.sessions import session_called
from wpsheet.versions.comparing import Doubt, match
from wpsheet.versions.sessions import session_of


@dataclass(frozen=True, slots=True)
class Way:
    """One activity in the sessions that have it, by the session's place."""

    steps: Mapping[int, Activity]

    @property
    def first(self) -> Activity:
        return self.steps[min(self.steps)]

    @property
    def last(self) -> Activity:
        return self.steps[max(self.steps)]

    @property
    def redated(self) -> int:
        """How many times its dates were put elsewhere, from one of its sessions to the next."""
        steps = [self.steps[place] for place in sorted(self.steps)]
        return sum(is_redated(old, new) for old, new in pairwise(steps))

    @property
    def first_planned(self) -> str | None:
        return planned_end(self.first)

    @property
    def planned_now(self) -> str | None:
        return planned_end(self.last)

    @property
    def later_by(self) -> int | None:
        """Months from the end first planned to the one planned now; less than 0 if earlier."""
        ends = [period_span(planned_end(each) or "") for each in (self.first, self.last)]
        first, now = (span and span[1] for span in ends)
        return (now.year - first.year) * 12 + now.month - first.month if first and now else None


@dataclass(frozen=True, slots=True)
class History:
    """Several sessions' workbooks, the oldest first, and every activity's way through them."""

    sessions: tuple[str, ...]
    programmes: tuple[Programme, ...]
    ways: tuple[Way, ...]
    doubts: tuple[tuple[int, Doubt], ...]
    """The session's place, and two activities that may be one; they go separate ways."""

    def counts(self, place: int) -> Mapping[str | None, int]:
        """How many activities of section I have each status in one session; None: they have none.

        Those of section II go on without one.
        """
        steps = (way.steps[place] for way in self.ways if place in way.steps)
        found = Counter(status_of(step) for step in steps if step.section is Section.TIMEFRAME)
        own = sorted(status for status in found if status and status not in set(Status))
        return {status: found[status] for status in (*Status, *own, None)}


def history(programmes: Sequence[Programme]) -> History:
    """Follow every activity through these workbooks, in their order.

    Each is matched with the last form of every activity before it, so that one that a session
    left out is known again when it comes back.
    """
    ways: list[dict[int, Activity]] = []
    doubts: list[tuple[int, Doubt]] = []
    for place, programme in enumerate(programmes):
        last = {id(way[max(way)]): way for way in ways}
        before = replace(programme, activities=tuple(way[max(way)] for way in ways))
        matching = match(before, programme)
        found = {id(pair.new): last[id(pair.old)] for pair in matching.pairs}
        for activity in programme.activities:
            if id(activity) not in found:
                found[id(activity)] = {}
                ways.append(found[id(activity)])
            found[id(activity)][place] = activity
        doubts += ((place, doubt) for doubt in matching.doubts)
    return History(
        _names(programmes),
        tuple(programmes),
        tuple(sorted(map(Way, ways), key=_place)),
        tuple(doubts),
    )


def _place(way: Way) -> tuple[object, ...]:
    """Section, then the number it has last; who left earlier is among the others."""
    last = way.last
    return last.section, last.order, -max(way.steps)


def _names(programmes: Sequence[Programme]) -> tuple[str, ...]:
    """What each session is called; several workbooks of one session are numbered.

    By its file only if a workbook does not say its session.
    """
    named = [session_of(programme) for programme in programmes]
    return tuple(
        f"{session} ({named[: place + 1].count(session)})"
        if session and named.count(session) > 1
        else session or programme.source
        for place, (session, programme) in enumerate(zip(named, programmes, strict=True))
    )


def session_day(programme: Programme) -> date | None:
    """The day that sorts a workbook: its session's, else the last of the session it names."""
    if programme.session_date:
        return programme.session_date
    session = session_of(programme)
    listed = session_called(session, programme) if session else None
    span = period_span(session) if session else None
    return (listed and (listed.start or listed.end)) or (span[1] if span else None)


def planned_end(activity: Activity) -> str | None:
    """The period of the last date; None where no date falls into a time."""
    dated = [(span, m.period) for m in activity.milestones if (span := period_span(m.period))]
    return max(dated, key=lambda each: (each[0][1], each[0][0]))[1] if dated else None


def is_redated(old: Activity, new: Activity) -> bool:
    """Whether dates were put elsewhere: the last one, or one before a body that has another.

    A date that was kept and done with may be taken out, and one may be put in before the end:
    neither is a re-dating. Bodies and conditions alone are none either.
    """
    before, after = _dates(old), _dates(new)
    if not before or not after:
        return False
    if planned_end(old) != planned_end(new):
        return True
    return any(before[b] - after[b] and after[b] - before[b] for b in before if b in after)


def _dates(activity: Activity) -> Mapping[str | None, set[str]]:
    found: dict[str | None, set[str]] = defaultdict(set)
    for milestone in activity.milestones:
        if period_span(milestone.period):
            found[milestone.body].add(milestone.period)
    return found
