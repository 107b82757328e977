"""The sessions that workbooks are for: which one a programme is of, and what it is called."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, Self

from wpsheet.errors import WpsheetError
from wpsheet.grammars.time_tokens import times_like
from wpsheet.grammars.timeline import read_timeline
from wpsheet.messages.labels import Labels
from wpsheet.model.patterns import regex
from wpsheet.model.periods import MONTHS, TIME_OF_WORD, period_span
from wpsheet.model.programme import Programme
from wpsheet.model.text import comparable, inside, one_line
from wpsheet.model.vocabulary import Lists, Session
from wpsheet.summaries.agenda import UnknownSitting
from wpsheet.summaries.sessions import session_called

_DATED = regex(r"(?:[^\W\d_]+|\d{1,2})[\s.]+(?:19|20)\d\d")
"""A word or a number before a year: April 2023, printemps 2023."""
_BEFORE_YEAR = regex(r"([^\W\d_]+)\.?\s+20\d\d")


_MONTH = "|".join(word for word, time in TIME_OF_WORD.items() if time in MONTHS)
_DAYS = regex(
    r"(?P<first>\d{1,2})(?:er|st|nd|rd|th)?"
    rf"(?:\s+(?P<first_month>{_MONTH})\.?)?\s*(?:[-–—]|to|until|au|et|and)\s*"
    rf"(?P<last>\d{{1,2}})(?:er|st|nd|rd|th)?\s+(?P<last_month>{_MONTH})\.?\s+(?P<year>20\d\d)",
    re.IGNORECASE,
)
_MEETING = regex(r"\b(?:sessions?|meetings?|r[ée]unions?)\b", re.IGNORECASE)


def session_of(programme: Programme) -> str | None:
    """The session that the workbook is for; None where nothing tells.

    What the Lists sheet calls it, else the date in the edition, else the month of the day.
    """
    if programme.session:
        return session_named(programme.session, programme.lists)
    dated = (_period(w, programme.lists) for w in _DATED.findall(programme.edition or ""))
    named = next((each for each in dated if each and period_span(each)), None)
    return named or (month_of(programme.session_date) if programme.session_date else None)


class WrongDays(WpsheetError):
    """The days given for a session are not its days."""


class SessionDays(NamedTuple):
    """A session by its name, and its first and last day as far as they are known."""

    name: str
    start: date | None = None
    end: date | None = None

    @property
    def off_its_days(self) -> bool:
        """Whether its first day is not in the time that its name says."""
        span = period_span(self.name)
        return bool(span and self.start and not span[0] <= self.start <= span[1])

    def checked(self) -> Self:
        """The same; raises `WrongDays` if its days are not in order, or not in its time."""
        if self.end and (self.start is None or self.end < self.start):
            raise WrongDays("the last day of the session is before its first; correct one of them")
        if self.off_its_days:
            raise WrongDays(
                "{day} is not in {session}; correct the session or the day",
                day=self.start,
                session=self.name,
            )
        return self


def session_endorsed(programme: Programme) -> SessionDays | None:
    """The session of the programme's body that the line under the title tells.

    As in "endorsed by the PTC in October 2022"; None if the line speaks of another body, or only
    of an edition: "updated in May 2026".
    """
    for line in (programme.edition or "").split("; "):
        dates = read_timeline(line, programme.lists).milestones
        bodies = {m.body for m in dates if m.body}
        if bodies - {programme.body} or not (bodies or _MEETING.search(line)):
            continue
        if found := _days_in(line) or _session_in([m.period for m in dates]):
            return found
    return None


def _days_in(line: str) -> SessionDays | None:
    """The session whose first and last day a line gives: "17 to 21 October 2022"."""
    found = _DAYS.search(line)
    if found is None:
        return None
    words = found["first_month"] or found["last_month"], found["last_month"]
    one, other = (MONTHS.index(TIME_OF_WORD[word.casefold()]) + 1 for word in words)
    year = int(found["year"])
    try:
        first = date(year - (one > other), one, int(found["first"]))
        last = date(year, other, int(found["last"]))
    except ValueError:
        return None
    return SessionDays(month_of(first), first, last)


def _session_in(periods: Sequence[str]) -> SessionDays | None:
    dated = {period for period in periods if period_span(period)}
    if len(dated) > 1 or not periods:
        return None
    period = next(iter(dated), periods[0])
    if re.fullmatch(r"20\d\d-\d\d-\d\d", period):
        day = date.fromisoformat(period)
        return SessionDays(month_of(day), day)
    return SessionDays(period)


def month_of(day: date) -> str:
    """The month of a day, as periods are called: October 2022."""
    return f"{MONTHS[day.month - 1]} {day.year}"


def session_named(words: str, lists: Lists) -> str:
    """A session as periods are called: "avril 2023" is April 2023; any other words as given."""
    return _period(words, lists) or one_line(words)


def session_asked(words: str, lists: Lists) -> str:
    """A session that somebody names for a workbook to come, as `session_named`.

    Raises `UnknownSitting` where its season or month is misspelt: "Sprnig 2027".
    """
    misspelt = any(map(times_like, _BEFORE_YEAR.findall(words)))
    if misspelt and _period(words, lists) is None:
        raise UnknownSitting('"{words}" is not a session; write it like "Spring 2027"', words=words)
    return session_named(words, lists)


def for_session(programme: Programme, session: SessionDays, say: Labels) -> Programme:
    """The programme for a session, which is first in its list with the days it has."""
    title, day = session_title(session.name, say), session.start or programme.session_date
    programme = replace(programme, session=title, session_date=day)
    if session_called(session.name, programme) and not session.start:
        return programme
    name = f"{session.name} ({programme.body})" if programme.body else session.name
    known = {comparable(name), comparable(session.name)}
    others = (each for each in programme.lists.sessions if comparable(each.name) not in known)
    sessions = (Session(name, session.start, session.end), *others)
    return replace(programme, lists=replace(programme.lists, sessions=sessions))


def session_title(session: str, say: Labels) -> str:
    """A session in the language of the labels: April 2023, avril 2023 written as a heading."""
    return say.period(session) if _period(session, say.lists) == session else session


def session_inside(session: str, say: Labels) -> str:
    """A session inside a sentence: in French a month or a season has no capital there."""
    title = session_title(session, say)
    return inside(title) if _period(session, say.lists) and not say.english else title


def _period(words: str, lists: Lists) -> str | None:
    timeline = read_timeline(words, lists)
    periods = {milestone.period for milestone in timeline.milestones}
    return periods.pop() if len(periods) == 1 and not timeline.unparsed else None
