"""Rules on the words of the lists: priorities, codes, task types, bodies, units."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import CellRule, RowRule, TextRule, Words, at
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import pair
from wpsheet.grammars.plan_codes import codes_of_range, tells_meanings
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

    Why: The template has three priorities: A is high, B is medium, C is low.
    Fix: Choose A, B or C.
    """

    code, name, severity = "WP201", "priority-unknown", Severity.ERROR
    fields = (Field.PRIORITY,)
    message = '"{text}" is not a priority. Write A (high), B (medium) or C (low).'
    bad, good = pair(priority=("High", "A"))

    def fault_in(self, text: str, context: Context) -> Words | None:
        word = comparable(text).strip(". ")
        if word in {"a", "b", "c"} or context.lists.own_value(Field.PRIORITY, text):
            return None
        return {"text": text, "right": _PRIORITY_WORDS.get(word)}


class LinkUnknown(TextRule):
    """Link to the Strategic Plan is neither Y nor N.

    Why: Footnote 1 asks for a plain yes or no.
    Fix: Write Y or N.
    """

    code, name, severity = "WP202", "link-unknown", Severity.ERROR
    fields = (Field.PLAN_LINK,)
    message = (
        '"{text}" is neither {yes} nor {no}. Write {yes} if the activity serves the Strategic Plan.'
    )
    bad, good = pair(plan_link=("perhaps", "Y"))

    def fault_in(self, text: str, context: Context) -> Words | None:
        if comparable(text).strip(". ") in {"y", "n", "yes", "no", "oui", "non", "o"}:
            return None
        yes, no = (context.say.link(linked=linked) for linked in (True, False))
        right = {True: yes, False: no, None: None}[_LINK_WORDS.get(comparable(text))]
        return {"text": text, "yes": yes, "no": no, "right": right}


class CodeUnknown(RowRule):
    """A Strategic Plan code is not in the list.

    Why: Footnote 3 lists the codes, and the counts by code cannot use any other. "The whole
    Strategic Plan" is understood but does not name a code, so it is only a remark.
    Fix: Write codes from the list, separated by commas.
    """

    code, name, severity = "WP203", "code-unknown", Severity.ERROR
    fields = (Field.PLAN_CODES,)
    message = (
        "{unknown:?{unknown:quoted} {unknown:is not a code|are not codes} of the Strategic Plan. "
        'The codes are {known}. Separate several codes with commas.}{whole:?"{whole}" does not '
        "name a code. Write the codes that the activity serves, or leave it if you mean all of "
        "them.}"
    )
    bad, good = pair(plan_codes=("SP9", "SP1, FA2"))

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        found = activity.plan_codes
        whole = not found.unknown and WHOLE_PLAN in found.codes
        codes = [term.name for term in context.lists.codes if term.name != WHOLE_PLAN]
        if codes and (found.unknown or whole):
            yield at(
                activity,
                Field.PLAN_CODES,
                suggestion=None if whole else _codes_meant(found, codes, context),
                severity=Severity.INFO if whole else None,
                unknown=Names(found.unknown),
                known=Names(list(map(context.say.code, codes))),
                whole=activity.plain(Field.PLAN_CODES) if whole else None,
            )

    def is_blocking(self, problem: Problem) -> bool:
        """What names the whole plan is understood, and tells other rules as much."""
        return problem.severity is not Severity.INFO


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


class CodeSeparator(CellRule):
    """Strategic Plan codes are not separated by commas, or are not written as in the list.

    Why: If everyone writes the codes in the same way, the column can be searched and filtered.
    Fix: Write the codes as in the list, separated by commas: SP1, FA2.
    """

    code, name, severity = "WP204", "code-separator", Severity.WARNING
    fields = (Field.PLAN_CODES,)
    after = ("code-unknown",)
    fix = Safety.SAFE
    message = 'The codes "{text}" are not written as in the list. Write "{right}".'
    bad, good = pair(plan_codes=("FA1/FA2", "FA1, FA2"))

    def fault(self, activity: Activity, name: Field, context: Context) -> Words | None:
        text, found = activity.plain(name), activity.plan_codes
        if found.unknown or WHOLE_PLAN in found.codes:
            return None
        written = _COMMA.sub(", ", text.strip()).removesuffix(".")
        says = (Labels(language, context.lists) for language in LANGUAGES)
        listed = (", ".join(map(say.code, found.codes)) for say in says)
        if written in listed or tells_meanings(text, context.lists):
            return None
        say = language_of(context, [(code, text) for code in found.codes], Labels.code)
        right = ", ".join(map(say.code, found.codes))
        return {"text": text.replace("\n", " "), "right": right}


_COMMA = re.compile(r"\s*,\s*")


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
    """The type of task is not Maintenance, Update or Development.

    Why: Footnote 4 defines three types: Maintenance, Update and Development.
    Fix: Choose one of them.
    """

    code, name, severity = "WP205", "task-type-unknown", Severity.ERROR
    fields = (Field.TASK_TYPE,)
    message = '"{text}" is not a type of task. Write {types:or}.'
    bad, good = pair(task_type=("Revision", "Update"))

    def fault_in(self, text: str, context: Context) -> Words | None:
        word, spellings = comparable(text).strip(". "), context.lists.task_type_spellings
        if word in spellings or context.lists.own_value(Field.TASK_TYPE, text):
            return None
        # It may be misspelt, or cut short as in "Dev."; "Update/Development" may be either.
        named = {spellings[each] for each in re.findall(r"\w+", word) if each in spellings}
        cut = {name for spelling, name in spellings.items() if spelling.startswith(word)}
        near = [spellings[each] for each in nearest(word, spellings, cutoff=0.75)]
        meant = [*cut] if len(word) > 2 and len(cut) == 1 else near
        right = context.say.task_type(meant[0]) if meant and len(named) < 2 else None
        types = Names(list(map(context.say.task_type, TaskType)))
        return {"text": text, "types": types, "right": right}


class TaskTypeAlias(TextRule):
    """The type of task is not written as in the list.

    Why: Footnote 4 names the types. If one cell says "Updating" and another "Update", filters and
    counts treat them as two types.
    Fix: Write the type as it is in the list.
    """

    code, name, severity = "WP206", "task-type-alias", Severity.WARNING
    fields = (Field.TASK_TYPE,)
    after = ("task-type-unknown",)
    fix = Safety.SAFE
    message = 'The list has "{right}", not "{text}". Write "{right}".'
    bad, good = pair(task_type=("Updating", "Update"))

    def fault_in(self, text: str, context: Context) -> Words | None:
        word, spellings = comparable(text).strip(". "), context.lists.task_type_spellings
        names = (
            comparable(words)
            for term in context.lists.task_types
            for words in (term.name, term.name_fr, term.meaning, term.meaning_fr)
        )
        if word not in spellings or word in names:
            return None
        return {"text": text, "right": context.say.task_type(spellings[word])}
