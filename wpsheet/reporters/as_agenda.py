"""The agenda of each session: for the terminal, as JSON, as a calendar file (RFC 5545)."""

import hashlib
import re
import textwrap
from collections.abc import Iterator
from datetime import timedelta

from wpsheet.grammars.status import NO_STATUS
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import status_of
from wpsheet.model.layout import Field, Section
from wpsheet.model.text import inside, shortened
from wpsheet.model.vocabulary import Session
from wpsheet.reporters.as_json import SCHEMA
from wpsheet.reporters.as_text import Painter, as_lines, unpainted
from wpsheet.summaries.agenda import Agenda, Due, Sitting, UnknownSitting


@as_lines
def agenda_text(
    agenda: Agenda, *, width: int = 100, paint: Painter = unpainted, language: str = "en"
) -> Iterator[str]:
    """What is due, sitting by sitting; "overdue" is written before the status of what slipped."""
    say = Labels(language, agenda.programme.lists)
    yield agenda.programme.title or say("Work programme")
    yield say("Due dates by session, as of {day}", day=agenda.as_of)
    for sitting in agenda.sittings:
        yield from ("", paint(sitting_title(sitting, say), "heading"))
        for due in sitting.due:
            yield from _due_lines(due, say, width, paint)
    if not agenda.sittings:
        yield from ("", say("Nothing is due."))
    if agenda.continuous:
        yield ""
        yield say(
            "{n} {n:activity is|activities are} continuous and {n:has|have} no due date.",
            n=agenda.continuous,
        )


def sitting_title(sitting: Sitting, say: Labels) -> str:
    """ "Spring 2027 (PTC), 12 to 16 April 2027"."""
    body = say.body(sitting.body) if sitting.body else say("no body named")
    days = days_in_words(sitting.session, say)
    return f"{say.period(sitting.period)} ({body}){f', {days}' if days else ''}"


def days_in_words(session: Session | None, say: Labels) -> str:
    """When a session is; "" if that is not known."""
    if session is None or session.days is None:
        return ""
    first, last = session.days
    if first == last:
        return say("{day}", day=first)
    return say("{first} to {last}", first=first, last=last)


def state_in_words(due: Due, say: Labels) -> str:
    """The status in words, with "overdue" in front of what slipped."""
    status = status_of(due.activity) or NO_STATUS
    if due.activity.section is Section.CONTINUOUS and status == NO_STATUS:
        words = say("Continuous")
    else:
        words = say.status(status)
    return say("overdue: {status}", status=inside(words)) if due.overdue else words


def _due_lines(due: Due, say: Labels, width: int, paint: Painter) -> Iterator[str]:
    words = shortened(due.activity.plain(Field.ACTIVITY), 300)
    lead = f"  {due.activity.label:<7}"
    yield from textwrap.wrap(
        words or "-", width, initial_indent=lead, subsequent_indent=" " * len(lead)
    )
    state = paint(state_in_words(due, say), "warning") if due.overdue else state_in_words(due, say)
    condition = say("note: {condition}", condition=due.condition) if due.condition else ""
    yield f"{' ' * len(lead)}{state}{f' ({condition})' if condition else ''}"


def agenda_json(agenda: Agenda) -> dict[str, object]:
    """`agenda --format json`; its words are those of the lists in every language."""
    return {
        "schema": SCHEMA,
        "workbook": agenda.programme.source,
        "as_of": agenda.as_of.isoformat(),
        "agenda": [
            {
                "period": sitting.period,
                "body": sitting.body,
                "from": _iso(sitting.session, "start"),
                "to": _iso(sitting.session, "end"),
                "activities": [due.activity.label for due in sitting.due],
                "overdue": [due.activity.label for due in sitting.overdue],
                "due": [
                    {
                        "activity": due.activity.label,
                        "text": due.activity.plain(Field.ACTIVITY),
                        "status": status_of(due.activity),
                        "condition": due.condition,
                        "overdue": due.overdue,
                    }
                    for due in sitting.due
                ],
            }
            for sitting in agenda.sittings
        ],
        "continuous": agenda.continuous,
    }


def _iso(session: Session | None, name: str) -> str | None:
    day = getattr(session, name) if session else None
    return day.isoformat() if day else None


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
    lines = [
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
    yield f"DESCRIPTION;LANGUAGE={say.language}:{_escaped(chr(10).join(lines))}"
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
