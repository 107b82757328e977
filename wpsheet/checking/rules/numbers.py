"""Rules on activity numbers, and on references from one activity to another."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import Family, Rule, TextRule, at, beside
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Example, one, row
from wpsheet.checking.rules.speaking import Vocabulary, akin_to, spoken_of, telling_words
from wpsheet.grammars.references import Direction, Reference, number_of
from wpsheet.model.activity import Activity
from wpsheet.model.edits import Safety
from wpsheet.model.layout import Field
from wpsheet.model.text import shortened
from wpsheet.model.wording import Names


class NumberUnreadable(TextRule):
    """The number of an activity is no number.

    Why: references and tabs call an activity by its number; "14a" or "XIV" cannot be counted.
    Mend: write a whole number with a full stop.
    """

    code, name = "WP307", "number-unreadable"
    family, severity = Family.NUMBERS, Severity.ERROR
    fields = (Field.NUMBER,)
    blocks = True
    message = (
        '"{text}" is not a whole number, so no text can refer to this activity. Number the '
        "activities 1., 2., 3."
    )
    bad = one(number="1a")
    good = one(number="1.")

    def accepts(self, text: str, context: Context) -> bool:  # noqa: ARG002
        return number_of(text) is not None


class NumberFormat(TextRule):
    """The number of an activity has no full stop.

    Why: the template writes "14."; one way of writing keeps the column in step.
    Mend: put a full stop behind the number.
    """

    code, name = "WP301", "number-format"
    family, severity = Family.NUMBERS, Severity.INFO
    fields = (Field.NUMBER,)
    after = ("number-unreadable", "formula-cell")
    fix = Safety.SAFE
    message = 'Write the number as "{right}".'
    bad = one(number="1")
    good = one(number="1.")

    def accepts(self, text: str, context: Context) -> bool:  # noqa: ARG002
        return re.fullmatch(r"[1-9]\d*\.", text) is not None

    def words(self, text: str, context: Context) -> dict[str, object]:
        return {"right": self.suggest(text, context) or ""}

    def suggest(self, text: str, context: Context) -> str | None:  # noqa: ARG002
        number = number_of(text)
        return f"{number}." if number is not None else None


class NumberDuplicate(Rule):
    """Two activities of a section have the same number.

    Why: a reference to that number can mean either.
    Mend: renumber one of them.
    """

    code, name = "WP302", "number-duplicate"
    family, severity = Family.NUMBERS, Severity.ERROR
    message = (
        'The number {number} already stands at {ref}{sheet:? of sheet "{sheet}"}. '
        "Renumber one of the two."
    )
    bad = Example((row(number="1."), row(number="1.", activity="Publish a study on cold storage"),
                   row(number="3.", activity="Train officers in the handling of seals")),
                  at=(1, Field.NUMBER))  # fmt: skip
    good = Example((row(number="1."), row(number="2.", activity="Publish a study on seals")))

    def problems(self, context: Context) -> Iterator[Problem]:
        for activities in context.sections.values():
            first: dict[int, Activity] = {}
            for activity in activities:
                if activity.number is None:
                    continue
                known = first.setdefault(activity.number, activity)
                if known is not activity:
                    place = beside(known, Field.NUMBER)
                    sheet = place.sheet if place.sheet != activity.sheet else ""
                    number = str(activity.number)
                    yield at(activity, Field.NUMBER, number=number, ref=place.ref, sheet=sheet)


class NumberGap(Rule):
    """A number is missing in a section.

    Why: a gap looks like an activity that was lost.
    Mend: renumber, or put the missing activity back.
    """

    code, name = "WP303", "number-gap"
    family, severity = Family.NUMBERS, Severity.WARNING
    after = ("number-duplicate",)
    message = (
        "{missing} {missing:is|are} missing in section {section}. "
        "Renumber, or put the activity back."
    )
    bad = Example((row(number="1."), row(number="3.", activity="Publish a study on seals")),
                  at=(1, Field.NUMBER))  # fmt: skip
    good = Example((row(number="1."), row(number="2.", activity="Publish a study on seals")))

    def problems(self, context: Context) -> Iterator[Problem]:
        for activities in context.sections.values():
            numbers = {a.number for a in activities if a.number is not None}
            if numbers and numbers != set(range(1, max(numbers) + 1)):
                yield from _gaps(activities)


def _gaps(activities: list[Activity]) -> Iterator[Problem]:
    """The gaps of one section, each at the activity that comes too early.

    One number out of step (1, 2, 30, 4) is its own defect; the one behind it is in step again.
    A sheet sorted by something else is read in the order of its numbers.
    """
    # An activity whose number cannot be read stands for the next one.
    numbers: list[int] = []
    for activity in activities:
        after = numbers[-1] + 1 if numbers else 1
        numbers.append(after if activity.number is None else activity.number)
    falls = sum(b <= a for a, b in itertools.pairwise(numbers))
    if falls * 4 > len(numbers):
        activities = sorted(activities, key=lambda a: a.number or 0)
        numbers = [a.number or 0 for a in activities]
    before = 0
    known = set(numbers)
    for place, (number, activity) in enumerate(zip(numbers, activities, strict=True)):
        expected = before + 1
        following = numbers[place + 1] if place + 1 < len(numbers) else None
        if number != expected and following == expected + 1:
            if expected not in known:
                yield _gap(activity, [expected])
            before = expected
            continue
        missing = [n for n in range(expected, min(number, expected + 200)) if n not in known]
        if missing:
            yield _gap(activity, missing)
        before = max(before, number)


def _gap(activity: Activity, missing: list[int]) -> Problem:
    shown = Names([str(n) for n in missing[:3]], more=len(missing) > 3)
    return at(activity, Field.NUMBER, missing=shown, section=activity.section)


class ReferenceMissing(Rule):
    """A reference points to an activity that does not exist.

    Why: after renumbering, "see activity 25" leads nowhere.
    Mend: write the number of the activity that is meant.
    """

    code, name = "WP304", "reference-missing"
    family, severity = Family.NUMBERS, Severity.ERROR
    message = "There is no activity {label}. Write the number of the activity that is meant."
    bad = one(
        progress="In progress. See activity 9 above. It was begun in May; a draft will follow."
    )
    good = one(progress="In progress. It was begun in May; a draft will follow.")

    def problems(self, context: Context) -> Iterator[Problem]:
        # An activity whose number cannot be read may be the one that is meant.
        unread = {
            section: len(activities) if any(a.number is None for a in activities) else 0
            for section, activities in context.sections.items()
        }
        for activity, name, reference in context.references:
            section = reference.section or activity.section
            known = context.referred_to(reference, activity) is not None
            if not known and reference.number > unread[section]:
                yield at(activity, name, label=f"{section}.{reference.number}")


class ReferenceDirection(Rule):
    """A reference says "above" of an activity below it, or the reverse.

    Why: the direction was right before rows moved; the number may be wrong too.
    Mend: correct the direction after checking the number.
    """

    code, name = "WP305", "reference-direction"
    family, severity = Family.NUMBERS, Severity.ERROR
    message = (
        "Activity {label} stands {below:above|below} this one, not {below:below|above}. "
        "Check the number as well."
    )
    bad = Example((row(number="1."),
                   row(number="2.", activity="Publish the study on cold storage",
                       progress="In progress. See activity 1 below; it was begun in May and will "
                                "be ready in 2027.")), at=(1, Field.PROGRESS))  # fmt: skip
    good = Example((row(number="1."),
                    row(number="2.", activity="Publish the study on cold storage",
                        progress="In progress. See activity 1 above; it was begun in May and will "
                                 "be ready in 2027.")))  # fmt: skip

    def problems(self, context: Context) -> Iterator[Problem]:
        for activity, name, reference in context.references:
            target = context.referred_to(reference, activity)
            if target is None or reference.direction is None:
                continue
            if _direction(activity, target, context) not in (None, reference.direction):
                below = reference.direction is Direction.ABOVE
                yield at(activity, name, label=target.label, below=below)


def _direction(activity: Activity, target: Activity, context: Context) -> Direction | None:
    here, there = context.order[id(activity)], context.order[id(target)]
    if here == there:
        return None
    return Direction.BELOW if there > here else Direction.ABOVE


class ReferenceSuspect(Rule):
    """The words around a reference speak of another activity than the one it names.

    Why: references are rarely followed when rows are renumbered; the sentence still says what
    was meant.
    Mend: write the number of the activity that the sentence speaks of.
    """

    code, name = "WP306", "reference-suspect"
    family, severity = Family.NUMBERS, Severity.ERROR
    after = ("reference-missing",)
    message = (
        "{bare:The sentence speaks of|This activity is nearer to} activity {likely} "
        '("{likely_text}"), but {bare:names|points to} activity {named} ("{named_text}"). '
        "Check the number."
    )
    bad = Example(
        (
            row(number="1.", activity="Follow the 2019 Resolution on veterinary controls (VCR)"),
            row(number="2.", activity="Publish the study on cold storage"),
            row(number="3.", activity="Train officers in the handling of seals",
                progress="In progress. It was begun in May. Training will cover the 2019 "
                         "Resolution on veterinary controls (activity 2 above)."),
        ),
        at=(2, Field.PROGRESS),
    )  # fmt: skip
    good = Example(
        (
            row(number="1.", activity="Follow the 2019 Resolution on veterinary controls (VCR)"),
            row(number="2.", activity="Publish the study on cold storage"),
            row(number="3.", activity="Train officers in the handling of seals",
                progress="In progress. It was begun in May. Training will cover the 2019 "
                         "Resolution on veterinary controls (activity 1 above)."),
        ),
    )  # fmt: skip

    def problems(self, context: Context) -> Iterator[Problem]:
        clauses = list(_clauses(context))
        vocabularies = {
            section: Vocabulary(
                context.sections[section],
                frozenset().union(
                    *(clause.wanted for clause in clauses if clause.target.section is section)
                ),
            )
            for section in {clause.target.section for clause in clauses}
        }
        for clause in clauses:
            activity, target = clause.activity, clause.target
            vocabulary = vocabularies[target.section]
            spoken = (
                spoken_of(clause.words, activity, target, vocabulary)
                if clause.words
                else akin_to(activity, target, vocabulary)
            )
            if spoken is not None:
                likely, reference = spoken.activity, clause.reference
                yield at(
                    activity,
                    clause.name,
                    suggestion=str(likely.number),
                    severity=None if spoken.plainly else Severity.WARNING,
                    span=(reference.start, reference.end),
                    bare=not clause.words,
                    likely=likely.label,
                    likely_text=shortened(likely.plain(Field.ACTIVITY), 60),
                    named=target.label,
                    named_text=shortened(target.plain(Field.ACTIVITY), 60),
                )


@dataclass(frozen=True, slots=True)
class _Clause:
    """A reference to another activity that is there, and what is said around it."""

    activity: Activity
    name: Field
    reference: Reference
    target: Activity
    words: frozenset[str]
    """The telling words around it; none where it is bare: "See activity 25 below."."""

    @property
    def wanted(self) -> frozenset[str]:
        """The words that are looked up for it."""
        return self.words or telling_words(self.activity.plain(Field.ACTIVITY))


def _clauses(context: Context) -> Iterator[_Clause]:
    """Every reference to another activity that is there."""
    for activity, name, reference in context.references:
        target = context.referred_to(reference, activity)
        if target is not None and target is not activity:
            words = telling_words(_clause(activity.plain(name), reference))
            yield _Clause(activity, name, reference, target, words)


_CLAUSE = 400
"""How many characters away a word still belongs to the clause of a reference."""


def _clause(text: str, reference: Reference) -> str:
    """The clause that a reference stands in, without the reference itself."""
    first, last = max(0, reference.start - _CLAUSE), reference.end + _CLAUSE
    start = max(text.rfind(mark, first, reference.start) for mark in (". ", "; ", "\n"))
    start = max(start, first - 1)
    ends = [text.find(mark, reference.end, last) for mark in (". ", "; ", "\n")]
    end = min((e for e in ends if e >= 0), default=last)
    return text[start + 1 : reference.start] + text[reference.end : end]


RULES = (
    NumberUnreadable, NumberFormat, NumberDuplicate, NumberGap, ReferenceMissing,
    ReferenceDirection, ReferenceSuspect,
)  # fmt: skip
