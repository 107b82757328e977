"""Rules on how activities are told apart: their numbers, references by them, their IDs."""

import itertools
import re
from collections.abc import Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.identities import given, last_id
from wpsheet.checking.rules.base import Rule, TextRule, Words, at, first_few, labelled
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.describing import Vocabulary, activity_described, telling_words
from wpsheet.checking.rules.examples import CLEAN, TWO, Example, pair, row
from wpsheet.grammars.references import Direction, Mention, Reference, number_of
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Address
from wpsheet.model.edits import Safety
from wpsheet.model.layout import Field, Section
from wpsheet.model.text import comparable, shortened


class NumberUnreadable(TextRule):
    """The number of an activity is not a whole number.

    Why: References and tabs use the number of an activity. "14a" or "XIV" cannot be counted.
    Fix: Write a whole number followed by a full stop.
    """

    code, name, severity = "WP307", "number-unreadable", Severity.ERROR
    fields = (Field.NUMBER,)
    blocks = True
    message = (
        '"{text}" is not a whole number, so no text can refer to this activity. Number the '
        "activities 1., 2., 3."
    )
    bad, good = pair(number=("1a", "1."))

    def fault_in(self, text: str, context: Context) -> Words | None:
        whole = context.lists.numbers_are_whole
        return {"text": text} if whole and number_of(text) is None else None


class NumberFormat(TextRule):
    """The number of an activity has no full stop.

    Why: The template writes "14.". Writing all numbers in the same way keeps the column tidy.
    Fix: Add a full stop after the number.
    """

    code, name, severity = "WP301", "number-format", Severity.INFO
    fields = (Field.NUMBER,)
    after = ("number-unreadable", "formula-cell")
    fix = Safety.SAFE
    message = 'Write the number as "{right}".'
    bad, good = pair(number=("1", "1."))

    def fault_in(self, text: str, context: Context) -> Words | None:
        if not context.lists.numbers_are_whole or re.fullmatch(r"[1-9]\d*\.", text):
            return None
        number = number_of(text)
        return None if number is None else {"right": f"{number}."}


class NumberDuplicate(Rule):
    """Two activities of a section have the same number.

    Why: A reference to that number could mean either activity.
    Fix: Renumber one of them.
    """

    code, name, severity = "WP302", "number-duplicate", Severity.ERROR
    message = (
        'Cell {ref}{sheet:? on the sheet "{sheet}"} already has the number {number}. Renumber '
        "one of the two activities."
    )
    bad = Example((CLEAN, row(number="1.", activity="Publish a study on cold storage"),
                   row(number="3.", activity="Train officers in the handling of seals")),
                  at=(1, Field.NUMBER))  # fmt: skip
    good = Example((CLEAN, row(number="2.", activity="Publish a study on seals")))

    def problems(self, context: Context) -> Iterator[Problem]:
        first: dict[tuple[Section, str | None], Activity] = {}
        for activity in context.programme.activities:
            known = first.setdefault((activity.section, activity.called), activity)
            if activity.called and known is not activity:
                place = known.address_of(Field.NUMBER)
                sheet = place.sheet if place.sheet != activity.sheet else ""
                number = str(activity.mark or activity.number)
                yield at(activity, Field.NUMBER, number=number, ref=place.ref, sheet=sheet)


class NumberGap(Rule):
    """A number is missing in a section.

    Why: A gap looks as if an activity was lost.
    Fix: Renumber the activities, or restore the missing one.
    """

    code, name, severity = "WP303", "number-gap", Severity.WARNING
    after = ("number-duplicate",)
    message = (
        "{missing:Number|Numbers} {missing} {missing:is|are} missing in section {section}. "
        "Renumber the activities, or restore the missing one."
    )
    bad, good = pair(
        CLEAN, row(number="2.", activity="Publish a study on seals"), number=("3.", "2.")
    )

    def problems(self, context: Context) -> Iterator[Problem]:
        for activities in context.sections.values():
            numbers = {a.number for a in activities if a.number is not None and a.mark is None}
            if numbers and numbers != set(range(1, max(numbers) + 1)):
                yield from _gaps(activities)


def _gaps(activities: list[Activity]) -> Iterator[Problem]:
    """The gaps of one section, each at the activity that comes too early.

    One number out of step (1, 2, 30, 4) is its own defect; the one behind it is in step again.
    A sheet sorted by something else is read in the order of its numbers.
    """
    # An activity whose number cannot be read counts as the next one.
    numbers: list[int] = []
    for activity in activities:
        after = numbers[-1] + 1 if numbers else 1
        numbers.append(after if activity.number is None else activity.number)
    falls = sum(b <= a for a, b in itertools.pairwise(numbers))
    if falls * 4 > len(numbers):
        activities = sorted(activities, key=lambda a: a.number or 0)
        numbers = [a.number or 0 for a in activities]
    before, known = 0, set(numbers)
    for place, (number, activity) in enumerate(zip(numbers, activities, strict=True)):
        expected = before + 1
        out_of_step = number != expected and numbers[place + 1 : place + 2] == [expected + 1]
        before = expected if out_of_step else max(before, number)
        end = expected + 1 if out_of_step else min(number, expected + 200)
        missing = [n for n in range(expected, end) if n not in known]
        if missing:
            shown = first_few(map(str, missing))
            yield at(activity, Field.NUMBER, missing=shown, section=activity.section)


class ReferenceMissing(Rule):
    """A reference points to an activity that does not exist.

    Why: After renumbering, "see activity 25" leads nowhere.
    Fix: Write the number of the activity you mean.
    """

    code, name, severity = "WP304", "reference-missing", Severity.ERROR
    message = "There is no activity {label}. Write the number of the activity you mean."
    bad, good = pair(progress=(
        "In progress. See activity 9 above. It was begun in May; a draft will follow.",
        "In progress. It was begun in May; a draft will follow.",
    ))  # fmt: skip

    def problems(self, context: Context) -> Iterator[Problem]:
        # An activity whose number cannot be read may be the one that is meant.
        unread = {
            section: len(activities) if any(a.number is None for a in activities) else 0
            for section, activities in context.sections.items()
        }
        for activity, name, reference, target in context.references:
            if target is None and isinstance(reference, Mention):
                yield at(activity, name, label=reference.mark)
            elif target is None and isinstance(reference, Reference):
                section = reference.section or activity.section
                if reference.number > unread[section]:
                    yield at(activity, name, label=f"{section}.{reference.number}")


_SEE = "In progress. See activity 1 {}; it was begun in May and will be ready in 2027."


class ReferenceDirection(Rule):
    """A reference says "above" for an activity that is below, or "below" for one that is above.

    Why: The word was right before rows were moved. The number may be wrong too.
    Fix: Check the number, then correct the word.
    """

    code, name, severity = "WP305", "reference-direction", Severity.ERROR
    message = (
        "Activity {label} is {below:above|below} this one, not {below:below|above} it. Check the "
        "number as well."
    )
    bad, good = pair(*TWO, progress=(_SEE.format("below"), _SEE.format("above")))

    def problems(self, context: Context) -> Iterator[Problem]:
        for activity, name, reference, target in context.references:
            if target and reference.direction and target is not activity:
                below = context.order[id(target)] > context.order[id(activity)]
                if below is not (reference.direction is Direction.BELOW):
                    yield at(activity, name, label=target.label, below=below)


_ACTIVITIES = (
    row(number="1.", activity="Follow the 2019 Resolution on veterinary controls (VCR)"),
    TWO[1],
    row(number="3.", activity="Train officers in the handling of seals"),
)
_COVERS = (
    "In progress. It was begun in May. Training will cover the 2019 Resolution on veterinary "
    "controls (activity {} above)."
)


class ReferenceSuspect(Rule):
    """The words around a reference describe a different activity from the one it refers to.

    Why: When rows are renumbered, references are often forgotten. The sentence still shows which
    activity was meant.
    Fix: Write the number of the activity that the sentence describes.
    """

    code, name, severity = "WP306", "reference-suspect", Severity.ERROR
    after = ("reference-missing",)
    message = (
        "{bare:The sentence describes|This activity is nearer to} activity {likely} "
        '("{likely_text}") but {bare:refers|points} to activity {named} ("{named_text}"). Check '
        "the number."
    )
    bad, good = pair(*_ACTIVITIES, progress=(_COVERS.format(2), _COVERS.format(1)))

    def problems(self, context: Context) -> Iterator[Problem]:
        clauses: dict[Section, list[_Clause]] = {}
        for activity, name, reference, target in context.references:
            if target and target is not activity and isinstance(reference, Reference):
                words = telling_words(_clause(activity.plain(name), reference))
                clause = activity, name, reference, target, words
                clauses.setdefault(target.section, []).append(clause)
        for section, found in clauses.items():
            wanted = (
                words or telling_words(activity.plain(Field.ACTIVITY))
                for activity, *_, words in found
            )
            vocabulary = Vocabulary(context.sections[section], frozenset[str]().union(*wanted))
            for activity, name, reference, target, words in found:
                described = activity_described(words, activity, target, vocabulary)
                if described is not None:
                    likely, plainly = described
                    yield at(
                        activity,
                        name,
                        suggestion=str(likely.number),
                        severity=None if plainly else Severity.WARNING,
                        span=(reference.start, reference.end),
                        bare=not words,
                        likely=likely.label,
                        likely_text=shortened(likely.plain(Field.ACTIVITY), 60),
                        named=target.label,
                        named_text=shortened(target.plain(Field.ACTIVITY), 60),
                    )


_Clause = tuple[Activity, Field, Reference, Activity, frozenset[str]]
"""A reference at its place, the other activity that it names, and the telling words around it:
none if it is bare, as "See activity 25 below."."""
_CLAUSE = 400
"""How many characters away a word still belongs to the clause of a reference."""


def _clause(text: str, reference: Reference) -> str:
    """The clause of a reference, without the reference itself."""
    first, last = max(0, reference.start - _CLAUSE), reference.end + _CLAUSE
    start = max(text.rfind(mark, first, reference.start) for mark in (". ", "; ", "\n"))
    start = max(start, first - 1)
    ends = [text.find(mark, reference.end, last) for mark in (". ", "; ", "\n")]
    end = min((e for e in ends if e >= 0), default=last)
    return text[start + 1 : reference.start] + text[reference.end : end]


class IdDuplicate(Rule):
    """Two activities have the same ID.

    Why: The ID shows which activity is which when copies are compared and merged. A copied row
    keeps its ID, so one of the two would be mistaken for the other.
    Fix: Clear the ID in the copied row. `wpsheet fix` will give it a new one.
    """

    code, name, severity = "WP308", "id-duplicate", Severity.ERROR
    message = (
        "Cell {ref} (activity {other}) already has the ID {id}. Clear the ID in the copied row; "
        "wpsheet fix will give it a new one."
    )
    bad = Example(TWO, ids=("PTC-0001", "PTC-0001"))
    good = Example(TWO, ids=("PTC-0001", "PTC-0002"))

    def problems(self, context: Context) -> Iterator[Problem]:
        first: dict[str, Activity] = {}
        for activity in context.programme.activities:
            if activity.id is None or activity.id_cell is None:
                continue
            known = first.setdefault(comparable(activity.id), activity)
            if known is not activity and known.id_cell is not None:
                place = known.id_cell.address
                words = {"id": activity.id, "ref": place.ref, "other": labelled(known)}
                yield Problem(activity.id_cell.address, words, activity, value=activity.id)


class IdMissing(Rule):
    """An activity has no ID although others have.

    Why: A new row needs an ID before copies of the workbook are compared. A row whose ID was
    cleared would be treated as a new activity.
    Fix: For a new row, do nothing: `wpsheet fix` gives it the next free ID. If an ID was lost, copy
    it from an earlier version.
    """

    code, name, severity = "WP309", "id-missing", Severity.INFO
    fix = Safety.SAFE
    message = "This activity has no ID yet. wpsheet fix will give it the next free one, {next}."
    bad = Example(TWO, ids=("PTC-0001", ""))
    good = Example(TWO, ids=("", ""))

    def problems(self, context: Context) -> Iterator[Problem]:
        if all(activity.id is None for activity in context.programme.activities):
            return
        for activity, new in given(context.programme):
            if activity.id_cell is not None:
                yield Problem(activity.id_cell.address, {"next": new}, activity, suggestion=new)


class IdColumnLost(Rule):
    """The ID column is missing although IDs have been given.

    Why: Without IDs, activities can be recognised only by their words when copies are compared and
    merged.
    Fix: Insert a column "ID" and copy the IDs from an earlier version.
    """

    code, name, severity = "WP310", "id-column-lost", Severity.WARNING
    message = (
        'The column "ID" is missing, although IDs up to {last} have been given. Insert it here '
        "and copy the IDs from an earlier version."
    )
    bad = Example(TWO, last_id="PTC-0002")
    good = Example(TWO)

    def problems(self, context: Context) -> Iterator[Problem]:
        last = last_id(context.programme)
        first: dict[tuple[str, str], Address] = {}
        for table in context.programme.tables if last else ():
            if table.id_column is None:
                beside = Address(table.sheet, table.heading_row, max(table.columns.values()) + 1)
                first.setdefault((table.sheet, table.section), beside)
        for place in first.values():
            yield Problem(place, {"last": last})
