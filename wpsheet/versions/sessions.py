"""The sessions that workbooks are for: which one a programme is of, and what it is called."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from wpsheet.grammars.timeline import read_timeline
from wpsheet.messages.labels import Labels
from wpsheet.model.periods import MONTHS, period_span
from wpsheet.model.programme import Programme
from wpsheet.model.text import one_line
from wpsheet.model.vocabulary import Lists, Session

_DATED = re.compile(r"(?:[^\W\d_]+|\d{1,2})[\s.]+(?:19|20)\d\d")
"""A word or a number before a year: April 2023, printemps 2023."""


def session_of(programme: Programme) -> str | None:
    """The session that the workbook is for; None where nothing tells.

    What the Lists sheet calls it, else the date in the edition, else the month of the day.
    """
    if programme.session:
        return session_named(programme.session, programme.lists)
    for words in _DATED.findall(programme.edition or ""):
        session = _period(words, programme.lists)
        if session and period_span(session):
            return session
    day = programme.session_date
    return f"{MONTHS[day.month - 1]} {day.year}" if day else None


def session_named(words: str, lists: Lists) -> str:
    """A session as periods are called: "avril 2023" is April 2023; any other words as given."""
    return _period(words, lists) or one_line(words)


def for_session(
    programme: Programme, name: str, first: date | None = None, last: date | None = None
) -> Programme:
    """The programme as one for a session, whose name and days go to its lists.

    What is not given stays as it is; `first` becomes the day that the programme is judged by.
    """
    lists = programme.lists
    others = tuple(each for each in lists.sessions if each.name != name)
    if name and (first or last):
        lists = replace(lists, sessions=(*others, Session(name, first, last or first)))
    return replace(
        programme, session=name or programme.session, lists=lists,
        session_date=first or programme.session_date,
    )  # fmt: skip


def session_title(session: str, say: Labels) -> str:
    """A session in the language of the labels: April 2023, avril 2023 written as a heading."""
    return say.period(session) if _period(session, say.lists) == session else session


def _period(words: str, lists: Lists) -> str | None:
    timeline = read_timeline(words, lists)
    periods = {milestone.period for milestone in timeline.milestones}
    return periods.pop() if len(periods) == 1 and not timeline.unparsed else None
