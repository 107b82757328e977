"""What of a body's activities is due when: what is late, what comes next, and what later."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from wpsheet.model.activity import Activity
from wpsheet.model.layout import Section
from wpsheet.model.lines import points_in, points_wide
from wpsheet.model.periods import CONTINUOUS, period_span
from wpsheet.model.text import inside, shortened
from wpsheet.model.values import Milestone
from wpsheet.summaries.agenda import Due, Sitting
from wpsheet.writing.circulated.circulation import Circulation

MOST_WITH_WORDS = 8
"""Activities that are due with their words; of more only the next session's have them."""
_CONDITION = 60


@dataclass(frozen=True, slots=True)
class DateLine:
    """A line that tells sessions: what is due in its words, or in lines of its own below."""

    words: str
    due: tuple[Due, ...] = ()
    bold: bool = False
    """Whether it names the session of the activities below."""
    label: str = ""
    """"Overdue", "Next" or "Later" where it is the first of its kind."""


@dataclass(frozen=True, slots=True)
class NextDate:
    """The date of an activity that concerns a body most, and whether it has passed."""

    words: str
    passed: bool = False


def sittings_of(c: Circulation, body: str) -> list[Sitting]:
    """The sessions of a body; where dates name none, all dates of the activities that name it."""
    if c.lists.dates_name_body:
        return [sitting for sitting in c.agenda.sittings if sitting.body == body]
    own = (
        replace(s, due=tuple(d for d in s.due if body in d.activity.bodies.names))
        for s in c.agenda.sittings
        if s.body in (None, body)
    )
    return [sitting for sitting in own if sitting.due]


def date_lines(c: Circulation, sittings: Sequence[Sitting], width: float) -> Iterator[DateLine]:
    """The lines of a column of some width that tell them, in the order of their sessions."""
    ahead = [s for s in sittings if s.last_day is None or s.last_day >= c.as_of]
    coming = next((s for s in ahead if s.last_day), None)
    late = [replace(s, due=s.overdue) for s in sittings if s not in ahead and s.overdue]
    later = [sitting for sitting in ahead if sitting is not coming]
    kinds = (
        (c.say("Overdue"), late),
        (c.say("Next"), [coming] if coming else []),
        (c.say("Later"), later),
    )
    few = sum(len(s.due) for _, some in kinds for s in some) <= MOST_WITH_WORDS
    for label, some in kinds:
        if few or not some or coming in some:
            lines = [line for sitting in some for line in _with_words(c, sitting, width)]
        else:
            text = c.in_turn(*(
                c.say("{period}: {activities}", period=c.say.period(s.period),
                      activities=_numbers(s.due))
                for s in some
            ))  # fmt: skip
            lines = [DateLine(words) for words in in_lines(text, width) if words]
        for place, line in enumerate(lines):
            yield replace(line, label=label) if place == 0 else line


def _with_words(c: Circulation, sitting: Sitting, width: float) -> Iterator[DateLine]:
    """A session, what of it is told by number, and what has lines of its own."""
    first, more = sitting.due[:MOST_WITH_WORDS], sitting.due[MOST_WITH_WORDS:]
    words = c.say("{period}, {n} {n:activity|activities}", period=c.say.period(sitting.period),
                  n=len(sitting.due))  # fmt: skip
    if more:
        words = c.say("{words}: those below, and {activities}", words=words,
                      activities=_numbers(more))  # fmt: skip
    *further, last = in_lines(words, width)
    yield from (DateLine(each, bold=True) for each in further)
    yield DateLine(last, first, bold=True)


def _numbers(due: Iterable[Due]) -> str:
    return ", ".join(on_condition(each.activity.label, each.condition) for each in due)


def on_condition(words: str, condition: str | None) -> str:
    """ "I.4 (subject to funding)"."""
    return f"{words} ({shortened(condition, _CONDITION)})" if condition else words


def next_date(c: Circulation, body: str, activity: Activity) -> NextDate | None:
    """This body's next date, else another's with its name, else the last; None without any."""
    if not activity.milestones:
        return None
    order = sorted(activity.milestones, key=lambda m: c.lists.due_order(m.period, m.body))
    own = [m for m in order if m.body in (body, None)]
    for milestones in (own, order):
        for milestone in milestones:
            span = period_span(milestone.period)
            if span is None or span[1] >= c.as_of:
                return NextDate(_date_called(c, milestone, body))
    last = (own or order)[-1]
    words = _date_called(c, last, body)
    # In section I words come before it, in French "en retard : printemps 2023"; what the
    # committee wrote itself keeps its capital.
    if activity.section is Section.TIMEFRAME and not words.startswith(last.period):
        words = inside(words)
    return NextDate(words, passed=True)


def _date_called(c: Circulation, milestone: Milestone, body: str) -> str:
    if milestone.period == CONTINUOUS:
        return c.say(CONTINUOUS)
    own = milestone._replace(body=None) if milestone.body == body else milestone
    return on_condition(c.say.due_date(own), milestone.condition)


def in_lines(text: str, width: float) -> Iterator[str]:
    """A text as lines that a column of this width, or several side by side, shows whole."""
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}".lstrip()
        if line and points_wide(longer) > points_in(width):
            yield line
            longer = word
        line = longer
    yield line
