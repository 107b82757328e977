"""Rules on the timeline: dates that can be read, before bodies that are responsible."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import Family, RowRule, at
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Example, continuous, one, row
from wpsheet.grammars.aims import years_dated_after
from wpsheet.grammars.timeline import read_timeline
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field, Section
from wpsheet.model.nearest import nearest
from wpsheet.model.overdue import late_dates, passed_dates
from wpsheet.model.periods import CONTINUOUS, TIME_OF_WORD, WINTER, is_vague, period_span
from wpsheet.model.text import comparable, shortened
from wpsheet.model.values import Milestone
from wpsheet.model.vocabulary import Lists, Status
from wpsheet.model.wording import Glossed, Names, Word


class TimelineUnparsed(RowRule):
    """A date in Timeline cannot be read.

    Why: the calendar and the agenda of each session are made from these dates; what cannot be
    read is missing there.
    Mend: write "Spring 2027 (PTC)": a season or a month, the year, the body in brackets.
    """

    code, name = "WP501", "timeline-unparsed"
    family, severity = Family.TIMELINE, Severity.ERROR
    fields = (Field.TIMELINE,)
    section = Section.TIMEFRAME
    reads = (Field.TIMELINE,)
    blocks = True
    message = (
        "{entries:?The date {entries:chained quoted} cannot be read. }"
        '{meant:?Is "{meant}" meant?}{example:?Write it as in "{example}".}'
        '{both:?"{both}" can be read in two ways: {first}, or {second}. Write each body in '
        "brackets behind its date.}"
    )
    bad = one(timeline="Autum 2027 (PTC)")
    good = one(timeline="Autumn 2027 (PTC)")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        timeline = activity.timeline
        words: dict[str, Any] = {
            "entries": Names(()), "meant": Names(()), "example": None, "both": None,
            "first": None, "second": None,
        }  # fmt: skip
        if timeline.unparsed:
            spelt = [_spelt(entry, context.lists) for entry in timeline.unparsed]
            meant = [right for right in spelt if right]
            words["entries"] = Names([shortened(e, 60) for e in timeline.unparsed])
            words["meant"] = Names([shortened(right, 60) for right in meant])
            words["example"] = None if meant else context.example_date
            right = None
            if len(meant) == len(spelt):
                right = _replaced(
                    activity.plain(Field.TIMELINE), dict(zip(timeline.unparsed, meant, strict=True))
                )
            yield at(activity, Field.TIMELINE, suggestion=right, severity=None, **words)
            return
        for two_ways in timeline.ambiguous[:1]:
            words["first"], words["second"] = (
                Names([context.say.due_date(milestone) for milestone in reading])
                for reading in two_ways.readings[:2]
            )
            words["both"] = shortened(two_ways.written, 60)
            yield at(activity, Field.TIMELINE, suggestion=None, severity=None, **words)


def _spelt(entry: str, lists: Lists) -> str | None:
    """A date with its season or month spelt as the nearest one; None where none is near."""
    words = re.sub(r"[^\W\d_]{4,}", lambda word: _season_or_month(word[0]) or word[0], entry)
    timeline = read_timeline(words, lists)
    plain = timeline.milestones and not timeline.unparsed and not timeline.ambiguous
    return words if plain and words != entry else None


def _season_or_month(word: str) -> str | None:
    """The season or month that a word is most like, if the likest words all name the same."""
    written = word.casefold()
    if written in TIME_OF_WORD:
        return None
    for cutoff in (0.85, 0.75):
        near = nearest(written, _IN_FULL, cutoff=cutoff, most=3)
        if near and len({TIME_OF_WORD[each] for each in near}) == 1:
            return near[0].capitalize() if word[0].isupper() else near[0]
    return None


_IN_FULL = tuple(
    word
    for word in TIME_OF_WORD
    if len(word) > 3 and word not in {"sept", "janv", "févr", "juil", "fall"}
)
"""Seasons and months in full; a word of three letters is like too many."""


def _replaced(text: str, replacements: Mapping[str, str]) -> str | None:
    """A cell with entries replaced; None where one of them runs over lines."""
    for entry, right in replacements.items():
        if text.count(entry) != 1:
            return None
        text = text.replace(entry, right)
    return text


class MilestoneWithoutBody(RowRule):
    """A date does not say before which body.

    Why: a date without a body stands in nobody's agenda.
    Mend: write the body in brackets behind the date.
    """

    code, name = "WP502", "milestone-without-body"
    family, severity = Family.TIMELINE, Severity.ERROR
    fields = (Field.TIMELINE,)
    section = Section.TIMEFRAME
    reads = (Field.TIMELINE,)
    message = (
        "{periods} {periods:stands|stand} without a body. "
        "{written:?Write it in brackets behind the date: {written}.}"
        '{session:?Name the session and the body, as in "{session}".}'
    )
    bad = one(timeline="June 2027")
    good = one(timeline="June 2027 (PTC)")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        periods = [
            m.period for m in activity.milestones if m.body is None and m.period != CONTINUOUS
        ]
        if not periods:
            return
        # What is proposed must pass: a vague date needs its session first, and the body is named
        # only where there is no other that it could be.
        undated = [b for b in activity.bodies.names if b not in activity.timeline.bodies]
        session = context.example_date if any(map(is_vague, periods)) else None
        said = [context.say.period(period) for period in periods]
        written = None if session else Glossed(said[0], Word("BODY"))
        if written and len(undated) == 1:
            written = Glossed(said[0], context.say.body(undated[0]))
        yield at(activity, Field.TIMELINE, periods=Names(said), written=written, session=session)


class MilestoneBodyNotResponsible(RowRule):
    """A body has a date but is not in Responsible body.

    Why: footnote 5 asks that the deciding bodies are named; the reader of the body's tab would
    not find this activity.
    Mend: add the body to Responsible body, or take its date out.
    """

    code, name = "WP503", "milestone-body-not-responsible"
    family, severity = Family.TIMELINE, Severity.ERROR
    fields = (Field.TIMELINE,)
    reads = (Field.TIMELINE, Field.BODIES)
    message = (
        "{bodies} {bodies:has|have} a date here but {bodies:is|are} not in Responsible body "
        "({responsible:commas}). Add {bodies:it|them} there, or remove the date."
    )
    bad = one(bodies="PTC", timeline="Spring 2027 (PTC)\nJune 2027 (PC)")
    good = one(bodies="PTC, PC", timeline="Spring 2027 (PTC)\nJune 2027 (PC)")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        named = {*activity.bodies.names, *activity.timeline.unknown_bodies}
        extra = [context.say.body(b) for b in activity.timeline.bodies if b not in named]
        if extra:
            responsible = Names([context.say.body(b) for b in activity.bodies.names])
            yield at(activity, Field.TIMELINE, bodies=Names(extra), responsible=responsible)


class TimelineImprecise(RowRule):
    """A date is too vague to fall into a session.

    Why: "2027", "mid-2027" and "once a year" fit no session, so nothing is due anywhere.
    Mend: name the session: "Spring 2027 (PTC)".
    """

    code, name = "WP505", "timeline-imprecise"
    family, severity = Family.TIMELINE, Severity.WARNING
    fields = (Field.TIMELINE,)
    section = Section.TIMEFRAME
    reads = (Field.TIMELINE,)
    message = '{periods:quoted} {periods:fits|fit} no session. Name it, as in "{example}".'
    bad = one(timeline="2027 (PTC)")
    good = one(timeline="Spring 2027 (PTC)")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        vague = [p for p in dict.fromkeys(m.period for m in activity.milestones) if is_vague(p)]
        said = [*map(context.say.period, vague), *activity.timeline.open]
        if said:
            periods, example = Names(said), context.example_date
            yield at(activity, Field.TIMELINE, periods=periods, example=example)


class TimelineFormat(RowRule):
    """A date is understood but not written as "Season YYYY (BODY)".

    Why: one way of writing dates lets officers of every language read them alike.
    Mend: write the season or month in full, the year, then the body in brackets.
    """

    code, name = "WP504", "timeline-format"
    family, severity = Family.TIMELINE, Severity.WARNING
    fields = (Field.TIMELINE,)
    section = Section.TIMEFRAME
    reads = (Field.TIMELINE,)
    after = ("timeline-imprecise", "timeline-unparsed")
    message = '"{entry}" is read as "{read}". Write it so.'
    bad = one(timeline="Spring PTC 2027")
    good = one(timeline="Spring 2027 (PTC)")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        for entry in activity.timeline.irregular[:1]:
            meant = read_timeline(entry, context.lists).milestones
            said = [context.say.due_date(milestone) for milestone in meant]
            yield at(activity, Field.TIMELINE, entry=shortened(entry, 60), read=Names(said))


class BodyWithoutMilestone(RowRule):
    """A responsible body has no date.

    Why: a body that is named but never meets the activity cannot discuss or decide it. Sub-
    bodies seldom carry a date: for them it is only mentioned.
    Mend: write when the body takes it up, or take the body out of Responsible body.
    """

    code, name = "WP506", "body-without-milestone"
    family, severity = Family.TIMELINE, Severity.WARNING
    fields = (Field.TIMELINE,)
    section = Section.TIMEFRAME
    reads = (Field.TIMELINE, Field.BODIES)
    after = ("milestone-without-body", "timeline-unparsed")
    message = (
        "{bodies} {bodies:is|are} in Responsible body but {bodies:has|have} no date here. "
        "Write when, or remove it."
    )
    bad = one(bodies="PTC, Council", timeline="Spring 2027 (PTC)")
    good = one(bodies="PTC, Council", timeline="Spring 2027 (PTC)\nJune 2027 (Council)")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        if activity.timeline.unknown_bodies:
            return  # one of them may be meant, and another rule tells of it
        dated = set(activity.timeline.bodies)
        missing = [b for b in activity.bodies.names if b not in dated]
        deciding = {context.programme.body or "PTC", *context.lists.decision_bodies}
        for severity, bodies in (
            (Severity.WARNING, [b for b in missing if b in deciding]),
            (Severity.INFO, [b for b in missing if b not in deciding]),
        ):
            if bodies:
                said = Names(list(map(context.say.body, bodies)))
                yield at(activity, Field.TIMELINE, severity=severity, bodies=said)


class PeriodOutsideProgramme(RowRule):
    """A year lies outside the period of the programme.

    Why: what is due before or after the period is another programme's; in Key Performance
    Indicators a later year says that the aim cannot be reached in this one.
    Mend: correct the year, or word the aim so that it can be reached within the period.
    """

    code, name = "WP507", "period-outside-programme"
    family, severity = Family.TIMELINE, Severity.WARNING
    fields = (Field.TIMELINE, Field.INDICATORS)
    message = (
        "{years} {years:lies|lie} outside the programme's period {period}. "
        "{date:?Correct {years:it|them}, or the period.}"
        "{aim:?Check that the aim can be reached within it.}"
    )
    bad = one(timeline="Spring 2030 (PTC)")
    good = one(timeline="Spring 2027 (PTC)")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        period = context.programme.period
        if period is None:
            return
        outside = sorted(
            year
            for year in {year for m in activity.milestones for year in _years_of(m.period)}
            if not period.first <= year <= period.last
        )
        later = years_dated_after(period.last, activity.plain(Field.INDICATORS))
        for name, years in ((Field.TIMELINE, outside), (Field.INDICATORS, later)):
            if years and name in activity.cells:
                said = Names([str(year) for year in years])
                aim = name is Field.INDICATORS
                yield at(activity, name, years=said, period=str(period), date=not aim, aim=aim)


def _years_of(period: str) -> Iterator[int]:
    """The years of the first and the last day; a winter is that of the year it begins in."""
    span = period_span(period)
    if span:
        yield span[0].year
        if not period.startswith(WINTER):
            yield span[1].year


class TimelineNotContinuous(RowRule):
    """A continuous activity has a date.

    Why: footnote 8 asks that the timeline of section II always says "Continuous".
    Mend: write "Continuous", or move the activity to section I.
    """

    code, name = "WP508", "timeline-not-continuous"
    family, severity = Family.TIMELINE, Severity.ERROR
    fields = (Field.TIMELINE,)
    section = Section.CONTINUOUS
    reads = (Field.TIMELINE,)
    blocks = True
    message = (
        '"{text}" stands in the section of continuous activities. '
        'Write "{continuous}", or move the activity to section I.'
    )
    bad = continuous(timeline="June 2027")
    good = continuous(timeline="Continuous")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        text = activity.plain(Field.TIMELINE)
        periods = {m.period for m in activity.milestones}
        if text and (periods != {CONTINUOUS} or comparable(text).startswith("ongoing")):
            right = context.say.period(CONTINUOUS)
            shown = text.replace("\n", " ")
            yield at(activity, Field.TIMELINE, suggestion=right, text=shown, continuous=right)


class MilestoneOverdue(RowRule):
    """The last date of an activity has passed and it is not completed.

    Why: the committee expects to hear at each session what slipped. If only an earlier step has
    passed, it is a remark.
    Mend: say in Completion status that it is completed or postponed, and give the new date.
    """

    code, name = "WP509", "milestone-overdue"
    family, severity = Family.TIMELINE, Severity.WARNING
    fields = (Field.TIMELINE,)
    section = Section.TIMEFRAME
    reads = (Field.TIMELINE,)
    message = (
        "{milestones} {milestones:has|have} passed before {day}{completed:? and the activity is "
        "not marked as {completed}. Update the status, or give the new date.}"
        "{later:?, but later dates are still to come. Check that Progress says what came of it.}"
    )
    bad = Example((row(timeline="Spring 2025 (PTC)"),), at=(0, Field.TIMELINE))
    good = one(timeline="Spring 2025 (PTC)", status="Completed",
               progress="Completed. The study was published in April 2025.")  # fmt: skip

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        passed = passed_dates(activity, context.as_of)
        if not passed or activity.status is Status.COMPLETED:
            return  # what Progress contradicts is told at the status
        late = late_dates(activity, context.as_of)
        dates = [Milestone(body, period) for body, period in (late or passed).items()]
        yield at(
            activity,
            Field.TIMELINE,
            severity=None if late else Severity.INFO,
            milestones=Names(list(map(context.say.due_date, dates))),
            day=context.as_of,
            completed=context.say.status(Status.COMPLETED) if late else None,
            later=not late,
        )


RULES = (
    TimelineNotContinuous, TimelineUnparsed, MilestoneWithoutBody, MilestoneBodyNotResponsible,
    TimelineImprecise, TimelineFormat, BodyWithoutMilestone, PeriodOutsideProgramme,
    MilestoneOverdue,
)  # fmt: skip
