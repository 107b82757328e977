"""What is due when and before whom: the sittings of every body, and what slipped."""

import itertools
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Self

from wpsheet.errors import WpsheetError
from wpsheet.grammars.timeline import read_timeline
from wpsheet.model.activity import Activity, late_dates
from wpsheet.model.periods import AUTUMN, CONTINUOUS, MONTHS, SPRING, period_order, period_span
from wpsheet.model.programme import Programme
from wpsheet.model.vocabulary import Lists, Session
from wpsheet.model.wording import Names
from wpsheet.summaries.sessions import DatedSessions


class UnknownSitting(WpsheetError):
    """A session or body asked for that cannot be told."""


@dataclass(frozen=True, slots=True)
class Due:
    """One activity that a sitting expects; `overdue` where it is past and not completed."""

    activity: Activity
    condition: str | None = None
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class Sitting:
    """One body in one period, with what is due; `body` is None where none is written.

    `session` is the entry of the Lists sheet that dates it, where there is one.
    """

    period: str
    body: str | None
    due: tuple[Due, ...]
    session: Session | None = None

    @property
    def last_day(self) -> date | None:
        """When it is over; None for "Once a year"."""
        days = (self.session and self.session.days) or period_span(self.period)
        return days[1] if days else None

    @property
    def overdue(self) -> tuple[Due, ...]:
        return tuple(due for due in self.due if due.overdue)


@dataclass(frozen=True, slots=True)
class Entry:
    """One activity that one session expects, before one body or several."""

    period: str
    bodies: tuple[str | None, ...]
    due: Due


@dataclass(frozen=True, slots=True)
class Agenda:
    """The sittings of a programme as they come, seen from one day.

    `continuous` is how many activities are undertaken continuously and have no date.
    """

    programme: Programme
    as_of: date
    sittings: tuple[Sitting, ...] = ()
    continuous: int = 0

    def by_period(self) -> dict[str, int]:
        """How many due dates each period has, before all bodies together."""
        return Counter(sitting.period for sitting in self.sittings for _ in sitting.due)

    def next_sittings(self) -> Iterator[Sitting]:
        """For each body, in the order of the list, its first sitting that is not over.

        If dates name no body, what is due next is the one.
        """
        lists = self.programme.lists
        order = lists.body_order
        bodies = {s.body or "" for s in self.sittings if s.body or not lists.dates_name_body}
        for body in sorted(bodies, key=lambda name: (order.get(name, 999), name)):
            own = (s for s in self.sittings if (s.body or "") == body)
            ahead = (s for s in own if s.last_day and s.last_day >= self.as_of)
            yield from itertools.islice(ahead, 1)

    def entries(self) -> Iterator[Entry]:
        """Each activity once for each session, with all bodies before which the same is due."""
        periods: dict[str, dict[Hashable, Entry]] = {}
        for sitting in self.sittings:
            entries = periods.setdefault(sitting.period, {})
            for due in sitting.due:
                key = id(due.activity), due.condition, due.overdue
                known = entries.get(key, Entry(sitting.period, (), due))
                entries[key] = replace(known, bodies=(*known.bodies, sitting.body))
        for entries in periods.values():
            yield from entries.values()

    def slipped(self) -> Iterator[tuple[Activity, tuple[Sitting, ...]]]:
        """Each activity that is overdue, in the order of the programme, with what it missed."""
        missed: dict[int, list[Sitting]] = defaultdict(list)
        for sitting in self.sittings:
            for due in sitting.overdue:
                missed[id(due.activity)].append(sitting)
        for activity in self.programme.activities:
            if id(activity) in missed:
                yield activity, tuple(missed[id(activity)])

    def only(self, *, period: str | None = None, body: str | None = None) -> Self:
        """The same agenda with the sittings of one period, of one body, or of both alone."""
        chosen = tuple(
            sitting
            for sitting in self.sittings
            if period in (None, sitting.period) and body in (None, sitting.body)
        )
        number = _continuous(self.programme, body) if body else self.continuous
        return replace(self, sittings=chosen, continuous=number)

    def sitting_in(self, asked: str) -> str | None:
        """The period in which the Timelines have what is asked for; None where they have none.

        It is the period itself, the session of the Lists sheet whose name and days are called
        by either ("April 2027" is "Spring 2027" where that sits in April), or the season in
        which a month lies.
        """
        known = {sitting.period for sitting in self.sittings}
        dated = [_called(session, self.programme) for session in self.programme.lists.sessions]
        for names in ([asked] if asked in known else [], *dated):
            if asked in names:
                return next((name for name in names if name in known), None)
        within = period_span(asked)
        seasons = (name for name in known if name.startswith((SPRING, AUTUMN)))
        for season in sorted(seasons, key=period_order):
            span = period_span(season)
            with_days = any(season in names and len(names) > 1 for names in dated)
            if within and span and not with_days and span[0] <= within[0] <= within[1] <= span[1]:
                return season
        return None

    def nearest(self, asked: str, most: int = 6) -> list[str]:
        """The periods of the Timelines that lie nearest to one, as they come."""
        span = period_span(asked)
        dated = [p for p in dict.fromkeys(s.period for s in self.sittings) if period_span(p)]
        if span is not None:
            dated.sort(key=lambda period: abs((period_order(period)[0] - span[1]).days))
        return sorted(dated[:most], key=period_order)


def agenda(programme: Programme, as_of: date) -> Agenda:
    """What is due when, before whom, and what of it slipped by `as_of`."""
    due: dict[tuple[str, str | None], dict[int, Due]] = defaultdict(dict)
    for activity in programme.activities:
        late = late_dates(activity, as_of)
        for milestone in activity.milestones:
            if milestone.period == CONTINUOUS:
                continue
            overdue = late.get(milestone.body) == milestone.period
            entry = Due(activity, milestone.condition, overdue)
            due[milestone.period, milestone.body].setdefault(id(activity), entry)
    dated = DatedSessions(programme)
    sittings = tuple(
        Sitting(period, body, tuple(due[period, body].values()), dated.of(period, body))
        for period, body in sorted(due, key=lambda key: programme.lists.due_order(*key))
    )
    return Agenda(programme, as_of, sittings, _continuous(programme))


def _continuous(programme: Programme, body: str | None = None) -> int:
    """How many activities are undertaken continuously; those of one body where it is given."""
    return sum(
        any(m.period == CONTINUOUS for m in activity.milestones)
        and body in (None, *activity.bodies.names, *(m.body for m in activity.milestones))
        for activity in programme.activities
    )


def _called(session: Session, programme: Programme) -> list[str]:
    """The periods by which a session of the Lists sheet is called: its name, its months."""
    named = [m.period for m in read_timeline(session.name, programme.lists).milestones]
    days = [day for day in (session.start, session.end) if day]
    return list(dict.fromkeys([*named, *(f"{MONTHS[d.month - 1]} {d.year}" for d in days)]))


def period_asked(words: str, lists: Lists) -> str:
    """The period that somebody asks for: "Spring 2023", "printemps 2023", "June 2023".

    Raises `UnknownSitting` where the words are no period.
    """
    milestones = read_timeline(words, lists).milestones
    if len(milestones) != 1:
        raise UnknownSitting('"{words}" is not a session; write it like "Spring 2027"', words=words)
    return milestones[0].period


def body_asked(words: str, programme: Programme, named: Callable[[str], str] = str) -> str:
    """The body that somebody asks for, in any known spelling.

    Raises `UnknownSitting` where the list has no such body.
    """
    body = programme.lists.body_named(words)
    if body:
        return body
    near = programme.lists.nearest_body(words)
    used = {name for a in programme.activities for name in a.bodies.names}
    names = [named(b.name) for b in programme.lists.bodies if b.name in used - {near}]
    raise UnknownSitting(
        '"{words}" is not a body in {file}; use {near:?"{near}"}{both:? or }{names:?one of '
        "{names:or}}", words=words, file=programme.source, near=named(near) if near else "",
        both=bool(near and names), names=Names(names),
    )  # fmt: skip


def responsible_asked(words: str, programme: Programme, named: Callable[[str], str] = str) -> str:
    """The body that somebody asks for, where some activity names it as responsible.

    Raises `UnknownSitting` where the list has no such body, or no activity names it.
    """
    body = body_asked(words, programme, named)
    used = {name for a in programme.activities for name in a.bodies.names}
    if body not in used:
        known = Names([named(b.name) for b in programme.lists.bodies if b.name in used])
        raise UnknownSitting(
            "{file}: {body} is not responsible for any activity; the responsible bodies are "
            "{known}", file=programme.source, body=named(body), known=known,
        )  # fmt: skip
    return body
