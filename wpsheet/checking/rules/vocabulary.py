"""Rules on the words of the lists: priorities, codes, task types, bodies."""

import itertools
import re
from collections.abc import Callable, Iterable, Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import CellRule, RowRule, TextRule, Words, at
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import one, pair
from wpsheet.grammars.bodies import may_name
from wpsheet.grammars.plan_codes import codes_of_range, tells_meanings
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.edits import Safety
from wpsheet.model.layout import Field, Section
from wpsheet.model.nearest import nearest
from wpsheet.model.patterns import regex
from wpsheet.model.text import comparable
from wpsheet.model.values import WHOLE_PLAN, BodyList, CodeList
from wpsheet.model.vocabulary import TaskType
from wpsheet.model.wording import FRENCH, Names, Sentence, Template

_PRIORITY_WORDS = {"high": "A", "medium": "B", "low": "C", "1": "A", "2": "B", "3": "C",
                   "haute": "A", "moyenne": "B", "basse": "C", "а": "A", "в": "B", "с": "C",
                   "α": "A", "β": "B"}  # fmt: skip
_LINK_WORDS = {**dict.fromkeys(("true", "vrai", "1", "x", "✓", "✔", "☑"), True),
               **dict.fromkeys(("false", "faux", "0", "-", "✗", "✘"), False)}  # fmt: skip
_COMMA = regex(r"\s*,\s*")


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
        in_french = map(Labels(FRENCH, context.lists).code, found.codes)
        if written in map(", ".join, (found.codes, in_french)):
            return None
        if tells_meanings(text, context.lists):
            return None
        say = language_of(context, [(code, text) for code in found.codes], Labels.code)
        right = ", ".join(map(say.code, found.codes))
        return {"text": text.replace("\n", " "), "right": right}


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
        here, dated = activity.bodies.unknown, activity.timeline.unknown_bodies
        if activity.section is Section.CONTINUOUS:
            dated = ()  # it has no date at all, and another rule says so
        beside = set(map(comparable, here))
        there = tuple(written for written in dated if comparable(written) not in beside)
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
    message = "Write names as in the list: {names:semicolons}."
    bad, good = pair(
        timeline="Spring 2027 (PTC)\nJune 2027 (PC)", bodies=("PTC, Policy Commission", "PTC, PC")
    )

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        aliases = context.lists.body_aliases
        sentences = [
            Sentence(
                Template.WRITTEN_IN_LIST, {"written": m.written, "name": context.say.body(m.name)}
            )
            for m in activity.bodies.mentions
            if m.name and comparable(m.written) in aliases
        ]
        if sentences and Field.BODIES in activity.cells:
            right = None if activity.bodies.unknown else _bodies_right(activity, context)
            yield at(activity, Field.BODIES, suggestion=right, names=Names(sentences))


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
        bodies, unknown = activity.bodies, activity.bodies.unknown
        # A body may be repeated.
        if _is_oddly_separated(bodies) and len({*bodies.names, *unknown}) > 1:
            written = ", ".join(mention.written for mention in bodies.mentions)
            right = written if unknown else _bodies_right(activity, context)
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
