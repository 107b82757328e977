"""The agenda as an iCalendar file (RFC 5545): an all-day event for each dated session."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import timedelta

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field
from wpsheet.model.text import shortened
from wpsheet.reporters.as_agenda import state_in_words
from wpsheet.summaries.agenda import Agenda, Sitting, UnknownSitting

_OCTETS = 75
"""The longest line, without its end."""


def agenda_ics(agenda: Agenda, *, language: str = "en") -> str:
    """The dated sittings of an agenda, one event each, lines ended and folded as the RFC asks.

    The same sitting keeps its UID when its days or activities change, so that a calendar that
    imports the file again replaces the event. Raises `UnknownSitting` where none has days.
    """
    say = Labels(language, agenda.programme.lists)
    dated = [sitting for sitting in agenda.sittings if sitting.session]
    if not dated:
        raise UnknownSitting(
            "{file}: none of these sessions has dates on the Lists sheet; fill in From and "
            "To there",
            file=agenda.programme.source,
        )
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//wpsheet//agenda//{language.upper()}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
    ]
    for sitting in dated:
        lines += _event(sitting, agenda, say)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _event(sitting: Sitting, agenda: Agenda, say: Labels) -> Iterator[str]:
    days = sitting.session and sitting.session.days
    assert days
    first, last = sorted(days)
    body = f"{say.body(sitting.body)}, " if sitting.body else ""
    summary = say(
        "{body}{period}: {n} {n:activity|activities} due",
        body=body, period=say.period(sitting.period), n=len(sitting.due),
    )  # fmt: skip
    told = [
        f"{due.activity.label} {shortened(due.activity.plain(Field.ACTIVITY), 120)} "
        f"({state_in_words(due, say)}{f'; {due.condition}' if due.condition else ''})"
        for due in sitting.due
    ]
    names = (agenda.programme.body, agenda.programme.period, sitting.period, sitting.body)
    whose = "|".join(map(str, names))
    yield "BEGIN:VEVENT"
    yield f"UID:{hashlib.sha256(whose.encode()).hexdigest()[:32]}@wpsheet"
    # The day that the agenda is seen from: the same call gives the same file.
    yield f"DTSTAMP:{agenda.as_of:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    # The end of an all-day event is the first day after it.
    yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY;LANGUAGE={say.language}:{_escaped(summary)}"
    yield f"DESCRIPTION;LANGUAGE={say.language}:{_escaped(chr(10).join(told))}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    text = re.sub(r"[\x00-\x09\x0b-\x1f\x7f]", " ", text)
    return re.sub(r"([\\;,])", r"\\\1", text).replace("\n", "\\n")


def _folded(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 octets, each further one after a blank; no letter cut."""
    piece, size = "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _OCTETS:
            yield piece
            piece, size = " ", 1
        piece += letter
        size += octets
    yield piece
