"""Rules on Responsible body: names of the list, separated by commas, the own body among them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import RowRule, at
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import one, pair
from wpsheet.checking.rules.vocabulary import language_of
from wpsheet.grammars.bodies import may_name
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.edits import Safety
from wpsheet.model.layout import Field, Section
from wpsheet.model.text import comparable
from wpsheet.model.values import BodyList
from wpsheet.model.wording import Names, Saying, Sentence


class BodyUnknown(RowRule):
    """A name under Responsible body, or the body of a due date, is not in the list of bodies.

    Why: Footnote 5 asks for working bodies. A misspelt body gets no tab, and its due dates cannot
    be found.
    Fix: Correct the name, or add the body to the list.
    """

    code, name, severity = "WP207", "body-unknown", Severity.WARNING
    fields = (Field.BODIES, Field.TIMELINE)
    message = (
        "{unknown:quoted} {unknown:is|are} not in the list of bodies.{nearest:? Did you mean "
        "{nearest:quoted}?} Correct the name or add the body to the list."
    )
    bad = one(bodies="Counsil, PTC")
    good = one(bodies="PTC, Council", timeline="Spring 2027 (PTC)\nJune 2027 (Council)")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        here = activity.bodies.unknown
        told = set(map(comparable, here))
        dated = activity.timeline.unknown_bodies
        if activity.section is Section.CONTINUOUS:
            dated = ()  # it has no date at all, and another rule says so
        there = tuple(written for written in dated if comparable(written) not in told)
        for name, unknown in ((Field.BODIES, here), (Field.TIMELINE, there)):
            if unknown and name in activity.cells:
                near = {
                    written: context.say.body(body)
                    for written in unknown
                    if (body := context.lists.nearest_body(written))
                }
                first, text = next(iter(near), ""), activity.plain(name)
                place = text.find(first)
                yield at(
                    activity,
                    name,
                    suggestion=near.get(first),
                    span=(place, place + len(first)) if near and place >= 0 else None,
                    unknown=Names(unknown),
                    nearest=Names(list(near.values())),
                )


class BodyAlias(RowRule):
    """A body is not named as in the list.

    Why: "Policy Commission" in one row and "PC" in the next look like two bodies when you filter
    the column.
    Fix: Write the name as it is in the list.
    """

    code, name, severity = "WP208", "body-alias", Severity.WARNING
    fields = (Field.BODIES,)
    of_entries = True
    fix = Safety.SAFE
    message = "Write names as in the list: {told:semicolons}."
    bad, good = pair(
        timeline="Spring 2027 (PTC)\nJune 2027 (PC)", bodies=("PTC, Policy Commission", "PTC, PC")
    )

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        aliases = context.lists.body_aliases
        told = [
            Sentence(
                Saying.WRITTEN_IN_LIST, {"written": m.written, "name": context.say.body(m.name)}
            )
            for m in activity.bodies.mentions
            if m.name and comparable(m.written) in aliases
        ]
        if told and Field.BODIES in activity.cells:
            right = None if activity.bodies.unknown else _bodies_right(activity, context)
            yield at(activity, Field.BODIES, suggestion=right, told=Names(told))


class BodySeparator(RowRule):
    """Bodies are not separated by commas.

    Why: "PC and Council" and "PTC/Council" cannot be filtered as two bodies.
    Fix: Separate the names with commas.
    """

    code, name, severity = "WP209", "body-separator", Severity.WARNING
    fields = (Field.BODIES,)
    fix = Safety.SAFE
    message = 'Separate the bodies with commas: "{right}".'
    bad, good = pair(
        timeline="Spring 2027 (PTC)\nJune 2027 (PC and Council)",
        bodies=("PTC, PC and Council", "PTC, PC, Council"),
    )

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        unknown = activity.bodies.unknown
        written = tuple(mention.written for mention in activity.bodies.mentions)
        several = len({*activity.bodies.names, *unknown}) > 1  # a body may be repeated
        if Field.BODIES in activity.cells and several and _is_oddly_separated(activity.bodies):
            right = ", ".join(written) if unknown else _bodies_right(activity, context)
            yield at(activity, Field.BODIES, suggestion=None if unknown else right, right=right)


def _is_oddly_separated(bodies: BodyList) -> bool:
    """Whether more than a comma is between two bodies; "and" may be in an unknown name."""
    pairs = zip(bodies.separators, itertools.pairwise(bodies.mentions), strict=True)
    return any(
        between != "," and not (between.isalpha() and not (first.name and second.name))
        for between, (first, second) in pairs
    )


def _bodies_right(activity: Activity, context: Context) -> str:
    """The bodies of a cell as it should have them, in the language that it uses."""
    named = [(each.name, each.written) for each in activity.bodies.mentions if each.name]
    say = language_of(context, named, Labels.body)
    return ", ".join(map(say.body, activity.bodies.names))


class OwnBodyMissing(RowRule):
    """The programme's own body is not listed under Responsible body.

    Why: Footnote 5 asks for the bodies that deal with an activity. The tab of the body that adopts
    the programme has only the activities that name it.
    Fix: Add the programme's body, or accept the finding if only other bodies deal with the
    activity.
    """

    code, name, severity = "WP214", "own-body-missing", Severity.WARNING
    reads = (Field.BODIES,)
    message = "{body} is not listed under Responsible body, although this is its programme. Add it."
    bad = one(timeline="June 2027 (PC)", bodies="PC")
    good = one(timeline="Spring 2027 (PTC)\nJune 2027 (PC)", bodies="PTC, PC")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        body, bodies = context.programme.body, activity.bodies
        if body and bodies.mentions and not may_name(bodies, body, context.lists):
            yield at(activity, Field.BODIES, body=context.say.body(body))
