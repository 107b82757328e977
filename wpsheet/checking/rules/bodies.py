"""Rules on Responsible body: names of the list, parted by commas, the own body among them."""

from __future__ import annotations

from collections.abc import Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import Family, RowRule, at, span_of
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import one
from wpsheet.checking.rules.vocabulary import language_of
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.edits import Safety
from wpsheet.model.layout import Field, Section
from wpsheet.model.text import comparable
from wpsheet.model.wording import Names, Saying, Sentence


class BodyUnknown(RowRule):
    """A name in Responsible body, or the body of a date, is not in the list of bodies.

    Why: footnote 5 asks for working bodies; a misspelt one gets no tab and no date is found
    for it.
    Mend: correct the name, or add the body to the list.
    """

    code, name = "WP207", "body-unknown"
    family, severity = Family.VOCABULARY, Severity.WARNING
    fields = (Field.BODIES, Field.TIMELINE)
    message = (
        "{unknown:quoted} {unknown:is|are} not in the list of bodies."
        "{nearest:? Is {nearest:quoted} meant?} Correct the name or add the body."
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
                first = next(iter(near), "")
                yield at(
                    activity,
                    name,
                    suggestion=near.get(first),
                    span=span_of(activity.plain(name), first) if near else None,
                    unknown=Names(unknown),
                    nearest=Names(list(near.values())),
                )

    def blocked(
        self,
        context: Context,  # noqa: ARG002
        problems: list[Problem],
    ) -> Iterator[tuple[Field, Activity]]:
        """Responsible body is not known in full; a date is a date before any body."""
        yield from (
            (p.field, p.activity) for p in problems if p.activity and p.field is Field.BODIES
        )


class BodyAlias(RowRule):
    """A body is written by another name than the list's.

    Why: "Policy Commission" in one row and "PC" in the next look like two bodies to everyone
    who filters the column.
    Mend: write the name as in the list.
    """

    code, name = "WP208", "body-alias"
    family, severity = Family.VOCABULARY, Severity.WARNING
    fields = (Field.BODIES,)
    fix = Safety.SAFE
    message = "{told:semicolons}."
    bad = one(timeline="Spring 2027 (PTC)\nJune 2027 (PC)", bodies="PTC, Policy Commission")
    good = one(timeline="Spring 2027 (PTC)\nJune 2027 (PC)", bodies="PTC, PC")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        aliases = context.lists.body_aliases
        told = [
            Sentence(
                Saying.WRITTEN_IN_LIST,
                {"written": mention.written, "name": context.say.body(mention.name)},
            )
            for mention in activity.bodies.mentions
            if mention.name and comparable(mention.written) in aliases
        ]
        if told and Field.BODIES in activity.cells:
            right = None
            if not activity.bodies.unknown:
                right = _bodies_right(activity, context)
            yield at(activity, Field.BODIES, suggestion=right, told=Names(told))


class BodySeparator(RowRule):
    """Bodies are not parted by commas.

    Why: "PC and Council" or "PTC/Council" cannot be filtered as the two bodies they are.
    Mend: write a comma between the names.
    """

    code, name = "WP209", "body-separator"
    family, severity = Family.VOCABULARY, Severity.WARNING
    fields = (Field.BODIES,)
    fix = Safety.SAFE
    message = 'Put a comma between the bodies: "{right}".'
    bad = one(
        timeline="Spring 2027 (PTC)\nJune 2027 (PC and Council)", bodies="PTC, PC and Council"
    )
    good = one(timeline="Spring 2027 (PTC)\nJune 2027 (PC and Council)", bodies="PTC, PC, Council")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        separators = activity.bodies.separators
        if Field.BODIES in activity.cells and any(s != "," for s in separators):
            unknown = activity.bodies.unknown
            written = tuple(mention.written for mention in activity.bodies.mentions)
            right = ", ".join(written) if unknown else _bodies_right(activity, context)
            yield at(activity, Field.BODIES, suggestion=None if unknown else right, right=right)


def _bodies_right(activity: Activity, context: Context) -> str:
    """The bodies of a cell as it should have them, in the language that it uses."""
    named = [(each.name, each.written) for each in activity.bodies.mentions if each.name]
    say = language_of(context, named, Labels.body)
    return ", ".join(map(say.body, activity.bodies.names))


class OwnBodyMissing(RowRule):
    """The programme's own body is not in Responsible body.

    Why: footnote 5 asks for the bodies that deal with an activity; the body that adopts the
    programme finds on its tab only the activities that name it.
    Mend: add the programme's body, or accept the finding if only others deal with the activity.
    """

    code, name = "WP214", "own-body-missing"
    family, severity = Family.VOCABULARY, Severity.WARNING
    fields = (Field.BODIES,)
    reads = (Field.BODIES,)
    message = "{body} is not in Responsible body, although this is its programme. Add it."
    bad = one(timeline="June 2027 (PC)", bodies="PC")
    good = one(timeline="Spring 2027 (PTC)\nJune 2027 (PC)", bodies="PTC, PC")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        body, names = context.programme.body, activity.bodies.names
        if body and names and body not in names:
            yield at(activity, Field.BODIES, body=context.say.body(body))


RULES = (BodyUnknown, BodyAlias, BodySeparator, OwnBodyMissing)
