"""Each activity's way through the sessions, for people and for programs."""

from collections.abc import Iterator

from wpsheet.grammars.status import NO_STATUS
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import status_of
from wpsheet.model.layout import Field
from wpsheet.model.text import shortened
from wpsheet.reporters.as_json import dumped, fields
from wpsheet.reporters.as_text import Painter, as_lines, unpainted
from wpsheet.reporters.diffs import before_and_after
from wpsheet.versions.comparing.descriptions import reason
from wpsheet.versions.history import History, Way
from wpsheet.versions.sessions import session_title


@as_lines
def history_text(
    history: History, say: Labels, *, width: int = 100, paint: Painter = unpainted
) -> Iterator[str]:
    """Every activity that has a story: its status in each session, and its dates."""
    sessions = [session_title(session, say) for session in history.sessions]
    yield " → ".join(sessions)
    moving = [way for way in history.ways if way.redated]
    yield say(
        "{n} {n:activity|activities}, {moved} with a changed due date",
        n=len(history.ways),
        moved=len(moving),
    )
    shown = [way for way in history.ways if not _goes_on(way, len(sessions))]
    for way in shown:
        yield ""
        label, last = way.last.label, max(way.steps)
        if last < len(sessions) - 1:  # another may have its number since
            label = say("{activity} of {session}", activity=label, session=sessions[last])
        words = shortened(way.last.plain(Field.ACTIVITY), max(20, width - len(label) - 1))
        yield f"{paint(label, 'heading')} {words}"
        yield "  " + " → ".join(
            say.status(status_of(way.steps[place]) or NO_STATUS)
            if place in way.steps
            else say("(not present)")
            for place in range(len(sessions))
        )
        dates = _dates(way, say)
        if dates:
            yield f"  {paint(dates, 'warning') if way.redated else dates}"
    if rest := len(history.ways) - len(shown):
        yield ""
        yield say(
            "{n} more without a status, present at every session, due date never changed", n=rest
        )
    if history.doubts:
        yield from ("", paint(say("Uncertain: please check"), "heading"))
    for place, doubt in history.doubts:
        why = reason(doubt, say)
        yield f"{sessions[place]}: {doubt.old.label} ? {doubt.new.label}: {why}"


def _goes_on(way: Way, sessions: int) -> bool:
    """Whether there is nothing to tell: most activities of section II have no story."""
    steps = way.steps.values()
    return (
        len(steps) == sessions
        and not any(status_of(step) for step in steps)
        and way.first_planned == way.planned_now
        and not way.redated
    )


def _dates(way: Way, say: Labels) -> str:
    """When it was first planned to end and when now; "" where it has no date."""
    if way.first_planned is None and way.planned_now is None:
        return ""
    first, now = (
        say.period(period) if period else say("no date")
        for period in (way.first_planned, way.planned_now)
    )
    if way.first_planned == way.planned_now and not way.redated:
        return say("planned for {period}", period=now)
    dates = say("first planned for {first}, now for {now}", first=first, now=now)
    times = say("due date changed {n:once|{n} times}", n=way.redated) if way.redated else ""
    return "; ".join(filter(None, (dates, times)))


def history_json(history: History, say: Labels) -> str:
    """`history --format json`; an activity is called as its last workbook numbers it."""
    each = enumerate(zip(history.sessions, history.programmes, strict=True))
    sessions = [
        {
            "session": session,
            "workbook": programme.source,
            "counts": {status or "None": n for status, n in history.counts(place).items()},
        }
        for place, (session, programme) in each
    ]
    ways = [_way(way, len(sessions)) for way in history.ways]
    uncertain = [
        {"session": history.sessions[place], **before_and_after(doubt), "why": reason(doubt, say)}
        for place, doubt in history.doubts
    ]
    return dumped({"sessions": sessions, "activities": ways, "uncertain": uncertain})


def _way(way: Way, sessions: int) -> dict[str, object]:
    steps = [way.steps.get(place) for place in range(sessions)]
    return {
        "activity": way.last.label,
        "id": way.last.id,
        "words": way.last.plain(Field.ACTIVITY),
        "labels": [step.label if step else None for step in steps],
        "statuses": [status_of(step) if step else None for step in steps],
        "timelines": [step.plain(Field.TIMELINE) if step else None for step in steps],
        **fields(way, "redated", "first_planned", "planned_now"),
        "later_by_months": way.later_by,
    }
