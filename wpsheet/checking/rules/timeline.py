"""Rules on the timeline: dates that can be read, before bodies that are responsible."""

import re
from collections.abc import Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import RowRule, at
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Example, one, pair, row
from wpsheet.grammars.bodies import may_name
from wpsheet.grammars.sentences import years_dated_after
from wpsheet.grammars.time_tokens import PROJECT_MONTH, times_like
from wpsheet.grammars.timeline import read_timeline
from wpsheet.model.activity import Activity, late_dates, passed_dates
from wpsheet.model.layout import Field, Section
from wpsheet.model.patterns import regex
from wpsheet.model.periods import CONTINUOUS, TIME_OF_WORD, WINTER, is_vague, period_span
from wpsheet.model.text import comparable, one_line, shortened
from wpsheet.model.values import Milestone
from wpsheet.model.vocabulary import Lists, Status
from wpsheet.model.wording import Glossed, Names, Word

_MOST = 4
"""Unreadable entries that a message quotes."""
_FINANCIAL = regex(r"(?:FY|\w+ year|exercice|année)\b|20\d\d\s?/", re.IGNORECASE)


class TimelineNotContinuous(RowRule):
    """A continuous activity has a due date.

    Why: Footnote 8 says that the timeline in section II is always "Continuous".
    Fix: Write "Continuous", or move the activity to section I.
    """

    code, name, severity = "WP508", "timeline-not-continuous", Severity.ERROR
    section = Section.CONTINUOUS
    reads = (Field.TIMELINE,)
    blocks = True
    message = (
        'Section II is for continuous activities, but this cell says "{text}". Write '
        '"{continuous}", or move the activity to section I.'
    )
    bad, good = pair(section=Section.CONTINUOUS, timeline=("June 2027", "Continuous"))

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        text = activity.plain(Field.TIMELINE)
        periods = {m.period for m in activity.milestones}
        # "Continuous, each spring" has no date.
        if text and (CONTINUOUS not in periods or any(map(period_span, periods))):
            right, shown = context.say.period(CONTINUOUS), text.replace("\n", " ")
            yield at(activity, Field.TIMELINE, suggestion=right, text=shown, continuous=right)


class TimelineUnparsed(RowRule):
    """A due date in Timeline cannot be read.

    Why: The calendar and the list of due dates come from this column. A date that cannot be read is
    missing from them.
    Fix: Write the season or month, the year, and the body in brackets: "Spring 2027 (PTC)".
    """

    code, name, severity = "WP501", "timeline-unparsed", Severity.ERROR
    section = Section.TIMEFRAME
    reads = (Field.TIMELINE,)
    blocks = True
    message = (
        "{entries:?{entries:chained quoted} cannot be read as a due date. }{meant:?Did you mean "
        '"{meant}"?}{example:?Write it like this: "{example}".}{start:?Write the day from which '
        'months are counted at "Project start" on the sheet Lists.}{both:?"{both}" can be read in '
        "two ways: {first}, or {second}. Write each body in brackets after its date.}"
    )
    bad, good = pair(timeline=("Autum 2027 (PTC)", "Autumn 2027 (PTC)"))

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        timeline = activity.timeline
        if timeline.unparsed:
            spelt = [_spelt(entry, context.lists) for entry in timeline.unparsed]
            meant = [right for right in spelt if right]
            right: str | None = activity.plain(Field.TIMELINE)
            for entry, words in zip(timeline.unparsed, spelt, strict=True):
                # What runs over lines, or is there twice, is not replaced.
                once = right is not None and right.count(entry) == 1
                right = right.replace(entry, words) if right and words and once else None
            months = not meant and all(map(PROJECT_MONTH.fullmatch, timeline.unparsed))
            yield at(
                activity,
                Field.TIMELINE,
                suggestion=right,
                entries=Names(
                    [shortened(entry, 60) for entry in timeline.unparsed[:_MOST]],
                    more=len(timeline.unparsed) > _MOST,
                ),
                meant=Names([shortened(each, 60) for each in meant]),
                start=months,
                example=None if meant or months else context.example_date,
            )
        elif timeline.ambiguous:
            both = timeline.ambiguous[0]
            first, second = (
                Names(list(map(context.say.due_date, reading))) for reading in both.readings[:2]
            )
            written = shortened(both.written, 60)
            yield at(activity, Field.TIMELINE, both=written, first=first, second=second)


def _spelt(entry: str, lists: Lists) -> str | None:
    """A date with its season or month spelt as the nearest one; None if none is near."""
    words = re.sub(r"[^\W\d_]{4,}", lambda word: _season_or_month(word[0]) or word[0], entry)
    timeline = read_timeline(words, lists)
    plain = timeline.milestones and not timeline.unparsed and not timeline.ambiguous
    return words if plain and words != entry else None


def _season_or_month(word: str) -> str | None:
    """The season or month that a word is most like, if the likest words all name the same."""
    for cutoff in (0.85, 0.75):
        near = times_like(word, cutoff)
        if near and len({TIME_OF_WORD[each] for each in near}) == 1:
            return near[0].capitalize() if word[0].isupper() else near[0]
    return None


class MilestoneWithoutBody(RowRule):
    """A due date does not say before which body.

    Why: A due date without a body does not appear in the list of any body.
    Fix: Add the body in brackets after the date.
    """

    code, name, severity = "WP502", "milestone-without-body", Severity.ERROR
    section = Section.TIMEFRAME
    reads = (Field.TIMELINE,)
    message = (
        "{periods} {periods:does|do} not say which body. {written:?Add it in brackets after the "
        'date: {written}.}{session:?Write the session and the body, for example "{session}".}'
    )
    bad, good = pair(timeline=("June 2027", "June 2027 (PTC)"))

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        bare = (each.period for each in activity.milestones if each.body is None)
        periods = [period for period in bare if period != CONTINUOUS]
        if not periods or not context.lists.dates_name_body:
            return
        # What is proposed must pass: a vague date needs its session first, and the body is named
        # only if there is no other that it could be.
        undated = [b for b in activity.bodies.names if b not in activity.timeline.bodies]
        session = context.example_date if any(map(is_vague, periods)) else None
        dates = [context.say.period(period) for period in periods]
        written = None if session else Glossed(dates[0], Word("BODY"))
        if written and len(undated) == 1:
            written = Glossed(dates[0], context.say.body(undated[0]))
        yield at(activity, Field.TIMELINE, periods=Names(dates), written=written, session=session)


class MilestoneBodyNotResponsible(RowRule):
    """A body has a due date but is not listed under Responsible body.

    Why: Footnote 5 says that the deciding bodies should be named. A reader of the body's tab would
    not find this activity.
    Fix: Add the body under Responsible body, or remove its due date.
    """

    code, name, severity = "WP503", "milestone-body-not-responsible", Severity.ERROR
    reads = (Field.TIMELINE, Field.BODIES)
    message = (
        "{bodies} {bodies:has|have} a due date here but {bodies:is|are} not listed under "
        "Responsible body ({responsible:commas}). Add {bodies:it|them} there, or remove the date."
    )
    bad, good = pair(bodies=("PTC", "PTC, PC"), timeline="Spring 2027 (PTC)\nJune 2027 (PC)")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        unknown = activity.timeline.unknown_bodies
        extra = [
            context.say.body(body)
            for body in activity.timeline.bodies
            if body not in unknown and not may_name(activity.bodies, body, context.lists)
        ]
        if extra and activity.bodies.mentions:
            named = [context.say.body(b.name or b.written) for b in activity.bodies.mentions]
            yield at(activity, Field.TIMELINE, bodies=Names(extra), responsible=Names(named))


class TimelineImprecise(RowRule):
    """A due date is too vague to belong to a session.

    Why: "2027", "mid-2027" and "once a year" do not say which session, so the activity is not due
    anywhere.
    Fix: Write the session: "Spring 2027 (PTC)".
    """

    code, name, severity = "WP505", "timeline-imprecise", Severity.WARNING
    section = Section.TIMEFRAME
    reads = (Field.TIMELINE,)
    message = (
        "{periods:quoted} {periods:does|do} not say which session. Write the session, for "
        'example "{example}".'
    )
    bad, good = pair(timeline=("2027 (PTC)", "Spring 2027 (PTC)"))

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        periods = dict.fromkeys(milestone.period for milestone in activity.milestones)
        vague = [p for p in periods if is_vague(p) or p == CONTINUOUS]
        if written := [*map(context.say.period, vague), *activity.timeline.open]:
            example = context.example_date
            yield at(activity, Field.TIMELINE, periods=Names(written), example=example)


class TimelineFormat(RowRule):
    """A due date is understood but is not written as "Season YYYY (BODY)".

    Why: Writing all due dates in the same way makes them clear to readers of every language.
    Fix: Write the season or month in full, then the year, then the body in brackets.
    """

    code, name, severity = "WP504", "timeline-format", Severity.WARNING
    reads = (Field.TIMELINE,)
    after = ("timeline-imprecise", "timeline-unparsed", "timeline-not-continuous")
    message = '"{entry}" is read as "{read}". Write it that way.'
    bad, good = pair(timeline=("Spring PTC 2027", "Spring 2027 (PTC)"))

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        text = activity.plain(Field.TIMELINE)
        if activity.section is Section.CONTINUOUS:
            right = context.say.period(CONTINUOUS)
            if text and "contin" not in comparable(text):
                yield at(
                    activity, Field.TIMELINE, suggestion=right, entry=text, read=Names([right])
                )
            return
        for entry in activity.timeline.irregular[:1]:
            meant = read_timeline(entry, context.lists, activity.bodies.unknown).milestones
            if not meant:  # its year is elsewhere in the cell: "2027: Spring (PTC), June (PTC)"
                entry, meant = one_line(text), activity.milestones
            dates = [context.say.due_date(milestone) for milestone in meant]
            yield at(activity, Field.TIMELINE, entry=shortened(entry, 60), read=Names(dates))


class BodyWithoutMilestone(RowRule):
    """A responsible body has no due date.

    Why: A body that is named but has no due date cannot discuss or decide the activity. Subsidiary
    bodies seldom have one, so for them this is only a remark.
    Fix: Add the session at which the body takes up the activity, or remove the body from
    Responsible body.
    """

    code, name, severity = "WP506", "body-without-milestone", Severity.WARNING
    section = Section.TIMEFRAME
    reads = (Field.TIMELINE, Field.BODIES)
    after = ("milestone-without-body", "timeline-unparsed")
    message = (
        "{bodies} {bodies:is|are} listed under Responsible body but {bodies:has|have} no due "
        "date here. Add a date, or remove {bodies:it|them} from Responsible body."
    )
    bad = one(bodies="PTC, Council", timeline="Spring 2027 (PTC)")
    good = one(bodies="PTC, Council", timeline="Spring 2027 (PTC)\nJune 2027 (Council)")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        dated = set(activity.timeline.bodies)
        missing = [body for body in activity.bodies.names if body not in dated]
        continuous = missing and Milestone(None, CONTINUOUS) in activity.milestones
        if not missing or continuous or activity.timeline.unknown_bodies:
            return  # one of the unknown ones may be meant, and another rule tells of it
        deciding = {context.programme.body or "PTC", "PC", "Council"}
        for severity in (Severity.WARNING, Severity.INFO):
            decides = severity is Severity.WARNING
            bodies = [context.say.body(b) for b in missing if (b in deciding) is decides]
            if bodies:
                yield at(activity, Field.TIMELINE, severity=severity, bodies=Names(bodies))


class PeriodOutsideProgramme(RowRule):
    """A year is outside the period of the programme.

    Why: What is due before or after the period belongs to another programme. In Key Performance
    Indicators, a later year means that the target cannot be reached within this one.
    Fix: Correct the year, or word the target so that it can be reached within the period.
    """

    code, name, severity = "WP507", "period-outside-programme", Severity.WARNING
    fields = (Field.TIMELINE, Field.INDICATORS)
    message = (
        "{years} {years:is|are} outside the programme period ({period}). {date:?Correct "
        "{years:the year|the years}, or the period.}{aim:?Check that the target can be reached "
        "within the period.}"
    )
    bad, good = pair(timeline=("Spring 2030 (PTC)", "Spring 2027 (PTC)"))

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        period = context.programme.period
        if period is None:
            return
        dated = {year for m in activity.milestones for year in _years_of(m.period)}
        outside = sorted(y for y in dated if not period.first <= y <= period.last)
        later = years_dated_after(period.last, activity.plain(Field.INDICATORS))
        for name, years in ((Field.TIMELINE, outside), (Field.INDICATORS, later)):
            if years and name in activity.cells:
                aim = name is Field.INDICATORS
                named = Names(list(map(str, years)))
                yield at(activity, name, years=named, period=str(period), date=not aim, aim=aim)


def _years_of(period: str) -> Iterator[int]:
    """The years of the first and the last day; a winter is that of the year it begins in, a
    financial year that of the year it ends in."""
    if span := period_span(period):
        if not _FINANCIAL.match(period):
            yield span[0].year
        if not period.startswith(WINTER):
            yield span[1].year


class MilestoneOverdue(RowRule):
    """The last due date of an activity has passed and it is not completed.

    Why: At each session the committee expects to hear what is late. If only an earlier date has
    passed, this is a remark.
    Fix: Under Completion status, choose Completed or Postponed, and give the new date.
    """

    code, name, severity = "WP509", "milestone-overdue", Severity.WARNING
    section = Section.TIMEFRAME
    reads = (Field.TIMELINE,)
    message = (
        "By {day}, {milestones} {milestones:has|have} passed{completed:? and the activity is not "
        "marked {completed}. Update the status, or add a new date.}{later:?, but later dates are "
        "still to come. Check that Progress says what came of it.}"
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
