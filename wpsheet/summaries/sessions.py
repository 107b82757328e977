"""The sessions on the Lists sheet: which one sits when, before whom, and which lack their days."""

import re
from collections.abc import Iterator
from dataclasses import replace

from wpsheet.grammars.timeline import read_timeline
from wpsheet.model.patterns import regex
from wpsheet.model.periods import AUTUMN, MONTHS, SPRING, is_vague, period_span
from wpsheet.model.programme import Programme
from wpsheet.model.vocabulary import Session

Sitting = tuple[str, str | None]
"""A period, and the body that meets in it."""

_SEASON_OR_MONTH = regex(rf"(?:{'|'.join((SPRING, AUTUMN, *MONTHS))}) 20\d\d")
_BY_NUMBER = regex(r"\b\d+(?:st|nd|rd|th|er|re|e|ème)\b", re.IGNORECASE)


class DatedSessions:
    """The days of the sessions, looked up by period and body."""

    def __init__(self, programme: Programme) -> None:
        self._own = programme.body
        self._listed: dict[Sitting, Session] = {}
        self._by_period: dict[str, Session] = {
            s.period: s for s in programme.lists.sessions if s.period
        }
        self._undated: set[Sitting] = set()
        for session in programme.lists.sessions:
            for milestone in read_timeline(session.name, programme.lists).milestones:
                sitting = milestone.period, milestone.body
                if session.start or session.end:
                    self._listed.setdefault(sitting, session)
                else:
                    self._undated.add(sitting)
        if programme.session and programme.session_date:
            # The session that the workbook is for has its day on the same sheet.
            session = Session(programme.session, programme.session_date)
            for milestone in read_timeline(session.name, programme.lists).milestones:
                if self.of(milestone.period, self._own) is None:
                    self._listed[milestone.period, self._own] = session

    def of(self, period: str, body: str | None) -> Session | None:
        """The session that has the days of a body in a period.

        One that names no body holds for every body that meets then. A season of the programme's
        own body is that of its one session that sits in it; one that names no body is not taken for
        it if the season has an entry of its own, which waits for its days.
        """
        of_body = (body, None, self._own) if body is None else (body, None)
        listed = (self._listed.get((period, each)) for each in of_body)
        found = next(filter(None, listed), None) or self._by_period.get(period)
        return found or (self._in_season(period) if body == self._own else None)

    def _in_season(self, period: str) -> Session | None:
        span = period_span(period)
        if span is None or not period.startswith((SPRING, AUTUMN)):
            return None
        waits = (period, self._own) in self._undated
        within = [
            session
            for (_, body), session in self._listed.items()
            if body in ({self._own} if waits else {None, self._own})
            and (first := session.start or session.end)
            and span[0] <= first <= span[1]
        ]
        return within[0] if len(within) == 1 else None


def session_called(words: str, programme: Programme) -> Session | None:
    """The session of the programme's body on the Lists sheet that is called so, with its days."""
    listed = DatedSessions(programme)
    milestones = read_timeline(words, programme.lists).milestones
    found = (listed.of(m.period, m.body or programme.body) for m in milestones)
    return next(filter(None, found), None)


def with_sessions_listed(programme: Programme) -> Programme:
    """The programme whose list of sessions has all that its Timelines name, body by body."""
    lists = programme.lists
    sessions = (*lists.sessions, *_unlisted(programme))
    return replace(programme, lists=replace(lists, sessions=sessions))


def _unlisted(programme: Programme) -> Iterator[Session]:
    lists = programme.lists
    called = (m for s in lists.sessions for m in read_timeline(s.name, lists).milestones)
    listed: set[Sitting] = {(m.period, m.body) for m in called}
    dates = (m for a in programme.activities for m in a.milestones if m.body in lists.body_order)
    named = dict.fromkeys((str(m.period), m.body) for m in dates if _is_session(m.period))
    for period, body in sorted(named, key=lambda key: lists.due_order(*key)):
        if not listed & {(period, body), (period, None)}:
            yield Session(f"{period} ({body})")


def _is_session(period: str) -> bool:
    """Whether a period is a session whose days somebody must say: no year, quarter or day."""
    if _BY_NUMBER.search(period):
        return period_span(period) is None
    return not is_vague(period) and _SEASON_OR_MONTH.fullmatch(period) is not None
