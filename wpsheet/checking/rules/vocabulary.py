"""Rules on the words of the lists: priorities, codes, task types, bodies, units."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import Family, RowRule, TextRule, at, span_of
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import one
from wpsheet.grammars.bodies import bodies_listed
from wpsheet.grammars.plan_codes import codes_listed, parse_codes
from wpsheet.model.activity import Activity
from wpsheet.model.edits import Safety
from wpsheet.model.layout import Field
from wpsheet.model.nearest import nearest
from wpsheet.model.text import comparable
from wpsheet.model.values import WHOLE_PLAN
from wpsheet.model.vocabulary import Lists, TaskType
from wpsheet.model.wording import Names, Saying, Sentence

_PRIORITY_WORDS = {"high": "A", "medium": "B", "low": "C", "1": "A", "2": "B", "3": "C",
                   "haute": "A", "moyenne": "B", "basse": "C", "а": "A", "в": "B", "с": "C",
                   "α": "A", "β": "B"}  # fmt: skip
_LINK_WORDS = {"true": "Y", "vrai": "Y", "1": "Y", "x": "Y", "✓": "Y", "✔": "Y", "☑": "Y",
               "false": "N", "faux": "N", "0": "N", "-": "N", "✗": "N", "✘": "N"}  # fmt: skip


class PriorityUnknown(TextRule):
    """Priority ranking is not A, B or C.

    Why: the template ranks in three steps: A is high, B medium, C low.
    Mend: choose A, B or C.
    """

    code, name = "WP201", "priority-unknown"
    family, severity = Family.VOCABULARY, Severity.ERROR
    fields = (Field.PRIORITY,)
    message = '"{text}" is not a priority. Write A (high), B (medium) or C (low).'
    bad = one(priority="High")
    good = one(priority="A")

    def accepts(self, text: str, context: Context) -> bool:  # noqa: ARG002
        return comparable(text).strip(". ") in {"a", "b", "c"}

    def suggest(self, text: str, context: Context) -> str | None:  # noqa: ARG002
        return _PRIORITY_WORDS.get(comparable(text).strip(". "))


class LinkUnknown(TextRule):
    """Link to the Strategic Plan is neither Y nor N.

    Why: footnote 1 asks for a plain yes or no.
    Mend: write Y or N.
    """

    code, name = "WP202", "link-unknown"
    family, severity = Family.VOCABULARY, Severity.ERROR
    fields = (Field.PLAN_LINK,)
    message = '"{text}" is neither Y nor N. Write Y if the activity serves the Strategic Plan.'
    bad = one(plan_link="perhaps")
    good = one(plan_link="Y")

    def accepts(self, text: str, context: Context) -> bool:  # noqa: ARG002
        return comparable(text).strip(". ") in {"y", "n", "yes", "no", "oui", "non", "o"}

    def suggest(self, text: str, context: Context) -> str | None:  # noqa: ARG002
        return _LINK_WORDS.get(comparable(text))


class CodeUnknown(RowRule):
    """A Strategic Plan code is not in the list.

    Why: footnote 3 names the codes; a pivot by code cannot count another. "The whole Strategic
    Plan" is understood, but names no code: it is a warning.
    Mend: write codes of the list, with a comma between.
    """

    code, name = "WP203", "code-unknown"
    family, severity = Family.VOCABULARY, Severity.ERROR
    fields = (Field.PLAN_CODES,)
    blocks = True
    message = (
        "{unknown:?{unknown:quoted} {unknown:is no code|are no codes} of the Strategic Plan. "
        "The codes are {known}, with a comma between.}"
        '{whole:?"{whole}" names no code. Write the codes it serves, or leave it if all of them '
        "are meant.}"
    )
    bad = one(plan_codes="SP9")
    good = one(plan_codes="SP1, FA2")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        if Field.PLAN_CODES not in activity.cells:
            return
        known = [term.name for term in context.lists.codes if term.name != WHOLE_PLAN]
        unknown = activity.plan_codes.unknown
        if unknown:
            yield at(
                activity,
                Field.PLAN_CODES,
                suggestion=_nearest_code(unknown[0], known),
                span=span_of(activity.plain(Field.PLAN_CODES), unknown[0]),
                unknown=Names(unknown),
                known=Names(known),
                whole=None,
            )
        elif WHOLE_PLAN in activity.plan_codes.codes:
            yield at(
                activity,
                Field.PLAN_CODES,
                severity=Severity.WARNING,
                unknown=Names(()),
                known=Names(known),
                whole=activity.plain(Field.PLAN_CODES),
            )

    def blocked(
        self, context: Context, problems: list[Problem]
    ) -> Iterator[tuple[Field, Activity]]:
        """What names the whole plan is understood, and tells other rules as much."""
        unread = [p for p in problems if p.severity is not Severity.WARNING]
        return super().blocked(context, unread)


def _nearest_code(word: str, known: list[str]) -> str | None:
    near = nearest(word.upper(), known, cutoff=0.75, most=2)
    return near[0] if len(near) == 1 else None


class CodeSeparator(TextRule):
    """Strategic Plan codes are not parted by a comma, or not written as in the list.

    Why: one way of writing them lets people search and filter the column.
    Mend: write "SP1, FA2".
    """

    code, name = "WP204", "code-separator"
    family, severity = Family.VOCABULARY, Severity.WARNING
    fields = (Field.PLAN_CODES,)
    after = ("code-unknown",)
    fix = Safety.SAFE
    message = 'The codes "{text}" are not written as in the list. Write "{right}".'
    bad = one(plan_codes="FA1/FA2")
    good = one(plan_codes="FA1, FA2")

    def accepts(self, text: str, context: Context) -> bool:
        found = parse_codes(text, context.lists)
        if found.unknown or WHOLE_PLAN in found.codes:
            return True
        names = [re.escape(code) for code in _as_spelled(text, found.codes, context.lists)]
        return re.fullmatch(r"\s*,\s*".join(names) + r"\.?", text.strip()) is not None

    def words(self, text: str, context: Context) -> dict[str, object]:
        right = self.suggest(text, context) or ""
        return {"text": text.replace("\n", " "), "right": right}

    def suggest(self, text: str, context: Context) -> str | None:
        codes = parse_codes(text, context.lists).codes
        return codes_listed(_as_spelled(text, codes, context.lists))


def _as_spelled(text: str, codes: tuple[str, ...], lists: Lists) -> tuple[str, ...]:
    """Codes in the language the cell uses: PS1 stays PS1 in a French sheet."""
    french = {term.name: term.name_fr for term in lists.codes if term.name_fr}
    uses_french = any(french.get(code, "~") in text for code in codes)
    return tuple(french.get(code, code) for code in codes) if uses_french else codes


class TaskTypeUnknown(TextRule):
    """Type of task is none of the three.

    Why: footnote 4 tells three types apart: Maintenance, Update and Development.
    Mend: choose one of them.
    """

    code, name = "WP205", "task-type-unknown"
    family, severity = Family.VOCABULARY, Severity.ERROR
    fields = (Field.TASK_TYPE,)
    message = '"{text}" is not a type of task. Write Maintenance, Update or Development.'
    bad = one(task_type="Revision")
    good = one(task_type="Update")

    def accepts(self, text: str, context: Context) -> bool:
        return comparable(text).strip(". ") in context.lists.task_type_spellings

    def suggest(self, text: str, context: Context) -> str | None:  # noqa: ARG002
        near = nearest(text.strip().capitalize(), TaskType, cutoff=0.75)
        return str(near[0]) if near else None


class TaskTypeAlias(TextRule):
    """Type of task is written in another way than the list's.

    Why: footnote 4 names the type; "Updating" beside "Update" splits every filter and pivot.
    Mend: write the type as in the list.
    """

    code, name = "WP206", "task-type-alias"
    family, severity = Family.VOCABULARY, Severity.WARNING
    fields = (Field.TASK_TYPE,)
    after = ("task-type-unknown",)
    fix = Safety.SAFE
    message = '"{text}" is written "{right}" in the list.'
    bad = one(task_type="Updating")
    good = one(task_type="Update")

    def accepts(self, text: str, context: Context) -> bool:
        written = comparable(text).strip(". ")
        return all(written != comparable(a) for t in context.lists.task_types for a in t.aliases)

    def words(self, text: str, context: Context) -> dict[str, object]:
        return {"text": text, "right": self.suggest(text, context) or ""}

    def suggest(self, text: str, context: Context) -> str | None:
        return context.lists.task_type_spellings.get(comparable(text).strip(". "))


class BodyUnknown(RowRule):
    """A name in Responsible body is not in the list of bodies.

    Why: footnote 5 asks for working bodies; a misspelt one gets no tab and no date is found
    for it.
    Mend: correct the name, or add the body to the list.
    """

    code, name = "WP207", "body-unknown"
    family, severity = Family.VOCABULARY, Severity.WARNING
    fields = (Field.BODIES,)
    blocks = True
    message = (
        "{unknown:quoted} {unknown:is|are} not in the list of bodies."
        "{nearest:? Is {nearest:quoted} meant?} Correct the name or add the body."
    )
    bad = one(bodies="Counsil, PTC")
    good = one(bodies="PTC, Council", timeline="Spring 2027 (PTC)\nJune 2027 (Council)")

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        unknown = activity.bodies.unknown
        if not unknown or Field.BODIES not in activity.cells:
            return
        near = {word: name for word in unknown if (name := context.lists.nearest_body(word))}
        first = next(iter(near), "")
        yield at(
            activity,
            Field.BODIES,
            suggestion=near.get(first),
            span=span_of(activity.plain(Field.BODIES), first) if near else None,
            unknown=Names(unknown),
            nearest=Names(list(near.values())),
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
            Sentence(Saying.WRITTEN_IN_LIST, {"written": mention.written, "name": mention.name})
            for mention in activity.bodies.mentions
            if comparable(mention.written) in aliases
        ]
        if told and Field.BODIES in activity.cells:
            right = None if activity.bodies.unknown else _as_called(activity, context.lists)
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
            written = bodies_listed(tuple(m.written for m in activity.bodies.mentions))
            right = written if unknown else _as_called(activity, context.lists)
            yield at(activity, Field.BODIES, suggestion=None if unknown else right, right=right)


def _as_called(activity: Activity, lists: Lists) -> str:
    """Its bodies in the language the cell uses: CTP stays CTP in a French sheet."""
    french = {term.name: term.name_fr for term in lists.bodies if term.name_fr}
    uses_french = any(m.written == french.get(m.name or "") for m in activity.bodies.mentions)
    names = activity.bodies.names
    return bodies_listed(tuple(french.get(n, n) for n in names) if uses_french else names)


RULES = (
    PriorityUnknown, LinkUnknown, CodeUnknown, CodeSeparator, TaskTypeUnknown, TaskTypeAlias,
    BodyUnknown, BodyAlias, BodySeparator,
)  # fmt: skip
