"""Rules on the words of the lists: priorities, codes, task types, bodies, units."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import Family, RowRule, TextRule, at
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import one
from wpsheet.grammars.plan_codes import codes_of_range, parse_codes, tells_meanings
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.edits import Safety
from wpsheet.model.layout import Field
from wpsheet.model.nearest import nearest
from wpsheet.model.text import comparable
from wpsheet.model.values import WHOLE_PLAN, CodeList
from wpsheet.model.vocabulary import TaskType
from wpsheet.model.wording import FRENCH, LANGUAGES, Names

_PRIORITY_WORDS = {"high": "A", "medium": "B", "low": "C", "1": "A", "2": "B", "3": "C",
                   "haute": "A", "moyenne": "B", "basse": "C", "а": "A", "в": "B", "с": "C",
                   "α": "A", "β": "B"}  # fmt: skip
_LINK_WORDS = {**dict.fromkeys(("true", "vrai", "1", "x", "✓", "✔", "☑"), True),
               **dict.fromkeys(("false", "faux", "0", "-", "✗", "✘"), False)}  # fmt: skip


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
    message = (
        '"{text}" is neither {yes} nor {no}. Write {yes} if the activity serves the Strategic Plan.'
    )
    bad = one(plan_link="perhaps")
    good = one(plan_link="Y")

    def accepts(self, text: str, context: Context) -> bool:  # noqa: ARG002
        return comparable(text).strip(". ") in {"y", "n", "yes", "no", "oui", "non", "o"}

    def words(self, text: str, context: Context) -> dict[str, object]:
        yes, no = (context.say.link(linked=linked) for linked in (True, False))
        return {"text": text, "yes": yes, "no": no}

    def suggest(self, text: str, context: Context) -> str | None:
        linked = _LINK_WORDS.get(comparable(text))
        return None if linked is None else context.say.link(linked=linked)


class CodeUnknown(RowRule):
    """A Strategic Plan code is not in the list.

    Why: footnote 3 names the codes; a pivot by code cannot count another. "The whole Strategic
    Plan" is understood, but names no code: it is a remark.
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
        codes = [term.name for term in context.lists.codes if term.name != WHOLE_PLAN]
        known = list(map(context.say.code, codes))
        unknown = activity.plan_codes.unknown
        if unknown:
            yield at(
                activity,
                Field.PLAN_CODES,
                suggestion=_codes_meant(activity.plan_codes, codes, context),
                unknown=Names(unknown),
                known=Names(known),
                whole=None,
            )
        elif WHOLE_PLAN in activity.plan_codes.codes:
            yield at(
                activity,
                Field.PLAN_CODES,
                severity=Severity.INFO,
                unknown=Names(()),
                known=Names(known),
                whole=activity.plain(Field.PLAN_CODES),
            )

    def blocked(
        self, context: Context, problems: list[Problem]
    ) -> Iterator[tuple[Field, Activity]]:
        """What names the whole plan is understood, and tells other rules as much."""
        unread = [p for p in problems if p.severity is not Severity.INFO]
        return super().blocked(context, unread)


def _codes_meant(found: CodeList, known: list[str], context: Context) -> str | None:
    """The codes that a cell should probably have: a range in full, a misspelt one right."""
    meant = set(found.codes)
    for word in found.unknown:
        number = re.sub(r"\D", "", word)  # a code of another number is another code
        numbered = [code for code in known if re.sub(r"\D", "", code) == number]
        near = nearest(word.upper(), numbered, cutoff=0.85, most=2)
        likely = codes_of_range(word, context.lists) or (near if len(near) == 1 else ())
        if not likely:
            return None
        meant.update(likely)
    return ", ".join(context.say.code(code) for code in known if code in meant)


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
        if found.unknown or WHOLE_PLAN in found.codes or tells_meanings(text, context.lists):
            return True
        return any(
            re.fullmatch(
                r"\s*,\s*".join(re.escape(say.code(code)) for code in found.codes) + r"\.?",
                text.strip(),
            )
            for say in (Labels(each, context.lists) for each in LANGUAGES)
        )

    def words(self, text: str, context: Context) -> dict[str, object]:
        right = self.suggest(text, context) or ""
        return {"text": text.replace("\n", " "), "right": right}

    def suggest(self, text: str, context: Context) -> str | None:
        codes = parse_codes(text, context.lists).codes
        say = language_of(context, [(code, text) for code in codes], Labels.code)
        return ", ".join(map(say.code, codes))


def language_of(
    context: Context, named: Iterable[tuple[str, str]], name_in: Callable[[Labels, str], str]
) -> Labels:
    """The labels of the workbook's language; French for a cell that names its values in French.

    `named` are names of the list with the words in which the cell has them.
    """
    french = Labels(FRENCH, context.lists)
    for name, written in named if context.say.english else ():
        own = name_in(french, name)
        if own != name_in(context.say, name) and own in written:
            return french
    return context.say


class TaskTypeUnknown(TextRule):
    """Type of task is none of the three.

    Why: footnote 4 tells three types apart: Maintenance, Update and Development.
    Mend: choose one of them.
    """

    code, name = "WP205", "task-type-unknown"
    family, severity = Family.VOCABULARY, Severity.ERROR
    fields = (Field.TASK_TYPE,)
    message = '"{text}" is not a type of task. Write {types:or}.'
    bad = one(task_type="Revision")
    good = one(task_type="Update")

    def accepts(self, text: str, context: Context) -> bool:
        return comparable(text).strip(". ") in context.lists.task_type_spellings

    def words(self, text: str, context: Context) -> dict[str, object]:
        return {"text": text, "types": Names(list(map(context.say.task_type, TaskType)))}

    def suggest(self, text: str, context: Context) -> str | None:
        """The type that is misspelt, or cut short as in "Dev."."""
        word, spellings = comparable(text).strip(". "), context.lists.task_type_spellings
        cut = {name for spelling, name in spellings.items() if spelling.startswith(word)}
        if len(word) > 2 and len(cut) == 1:
            return context.say.task_type(cut.pop())
        near = nearest(word, spellings, cutoff=0.75)
        return context.say.task_type(spellings[near[0]]) if near else None


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
        name = context.lists.task_type_spellings.get(comparable(text).strip(". "))
        return context.say.task_type(name) if name else None


RULES = (
    PriorityUnknown, LinkUnknown, CodeUnknown, CodeSeparator, TaskTypeUnknown, TaskTypeAlias,
)  # fmt: skip
