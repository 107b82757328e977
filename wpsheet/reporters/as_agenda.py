"""The agenda of each session for the terminal, and as JSON."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from wpsheet.grammars.status import NO_STATUS
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import status_of
from wpsheet.model.layout import Field, Section
from wpsheet.model.text import inside, shortened
from wpsheet.model.vocabulary import Session
from wpsheet.reporters.as_json import SCHEMA
from wpsheet.reporters.as_text import Painter, as_lines, unpainted
from wpsheet.summaries.agenda import Agenda, Due, Sitting


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
