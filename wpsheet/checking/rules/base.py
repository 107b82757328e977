"""What a rule is: a small class with its reason, its message, an example each way, a check.

A rule on one cell or one row says what is wrong with one activity, and is a check of the pandera
schema; every other rule is a loop over what it looks at.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from functools import cache, cached_property
from typing import Any, ClassVar, NamedTuple

from wpsheet.checking.findings import Finding, Problem, Severity
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Example
from wpsheet.messages.catalogue import translated
from wpsheet.messages.labels import IN_ENGLISH, Labels
from wpsheet.messages.phrases import filled_in
from wpsheet.model.activity import Activity
from wpsheet.model.cells import CellKind, column_letter
from wpsheet.model.edits import Safety
from wpsheet.model.layout import ColumnName, Field, Section
from wpsheet.model.wording import ENGLISH, Label, Names

Words = dict[str, Any]
"""What a message says, by the names in its template."""
Cells = Iterator[tuple[ColumnName, Activity]]
"""Cells of activities, each by its field and its activity."""


class Family(StrEnum):
    """The families of rules, a hundred codes each, in the order of the codes."""

    SHAPE = "Shape"
    VOCABULARY = "Vocabulary"
    NUMBERS = "Numbers and references"
    PLAN = "Plan"
    TIMELINE = "Timeline"
    PROGRESS = "Progress and status"
    TEXT = "Text"
    CIRCULATION = "Circulation"
    EXCEPTIONS = "Exceptions"


class Rule(ABC):
    """One rule. Its docstring says what it finds, then "Why:" and "Fix:".

    `reads` are the fields whose understood value it judges by: it stays silent on an activity
    if one of these cells is already known to be unreadable. `after` names the rules that
    speak of the same defect: if one of them fired on the activity, this one is silent.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity]
    message: ClassVar[str]
    bad: ClassVar[Example]
    good: ClassVar[Example] = Example()
    reads: ClassVar[tuple[Field, ...]] = ()
    after: ClassVar[tuple[str, ...]] = ()
    section: ClassVar[Section | None] = None
    fix: ClassVar[Safety | None] = None
    blocks: ClassVar[bool] = False
    """Whether each of its findings is about a cell that tells nothing to other rules."""
    of_entries: ClassVar[bool] = False
    """Whether it speaks of some entries of a cell, whatever the others are."""

    @cached_property
    def family(self) -> Family:
        """WP101 to WP199 are of the first family, and so on."""
        return list(Family)[int(self.code[2]) - 1]

    @abstractmethod
    def problems(self, context: Context) -> Iterator[Problem]:
        """Every problem of this kind in the programme."""

    def is_blocking(self, problem: Problem) -> bool:  # noqa: ARG002
        """Whether the cell of a problem tells nothing to the rules that read it."""
        return self.blocks

    def blocked(self, context: Context, problems: list[Problem]) -> Cells:  # noqa: ARG002
        """The cells that tell other rules nothing, each by its field and its activity."""
        for problem in problems:
            if problem.field and problem.activity and self.is_blocking(problem):
                yield problem.field, problem.activity

    def applies_to(self, activity: Activity) -> bool:
        """Whether an activity is of the rule's section and has the columns that it reads."""
        if self.section is not None and activity.section is not self.section:
            return False
        return all(map(activity.cells.__contains__, self.reads))

    def finding(self, problem: Problem, say: Labels = IN_ENGLISH) -> Finding:
        """The problem as a finding, with its sentence in the language of the labels.

        What the problem does not name is nothing in its message.
        """
        activity = problem.activity
        template = say.with_own_headings(self.texts(say.language).message)
        unsaid: Words = dict.fromkeys(re.findall(r"{(\w+)", template), Names(()))
        fixes = self.fix is not None and problem.suggestion is not None
        return Finding(
            code=self.code,
            rule=self.name,
            severity=problem.severity or self.severity,
            address=problem.address,
            message=filled_in(template, unsaid | dict(problem.words), say.language),
            section=activity.section if activity else None,
            number=(activity.number or activity.mark) if activity else None,
            label=(activity.called or "") if activity else "",
            field=problem.field,
            value=problem.value,
            suggestion=problem.suggestion,
            fix=self.fix if fixes else None,
            span=problem.span,
        )

    @classmethod
    @cache
    def texts(cls, language: str = ENGLISH) -> RuleTexts:
        """What the rule says in a language; the English texts are in the rule itself."""
        what, _, rest = re.sub(r"\s+", " ", cls.__doc__ or "").partition(" Why: ")
        why, _, fix = rest.partition(" Fix: ")
        english = RuleTexts(cls.message, what.strip(), why.strip(), fix.strip())
        parts = english.by_context(cls.name)
        return RuleTexts(*(translated(text, language, context) for context, text in parts))


class RuleTexts(NamedTuple):
    """The texts of a rule: its message template, what it finds, why, and how to fix it."""

    message: str
    what: str
    why: str
    fix: str

    def by_context(self, rule: str) -> list[tuple[str, str]]:
        """Each text with its context in the catalogue, such as "rule status-missing: why"."""
        return [(f"rule {rule}: {part}", text) for part, text in self._asdict().items()]


class RowRule(Rule):
    """A rule that judges each activity by itself: a check of the schema.

    It says what is wrong with one activity; whatever it finds there refuses the row.
    """

    fields: ClassVar[tuple[Field, ...]] = ()
    """The fields that it may point at; if it names none, the first one that it reads."""

    @abstractmethod
    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        """What is wrong with one activity, at any of its fields."""

    def obeyed_by(
        self, activities: Iterable[Activity], name: Field, context: Context, severity: Severity
    ) -> list[bool]:
        """Whether it finds nothing of a severity, or a graver one, at a field of each activity."""
        obeyed, reads = [], frozenset(self.reads)
        for activity in activities:  # all of the rule's section
            applies = activity.cells.keys() >= reads
            for problem in self.judge(activity, context) if applies else ():
                grave = (problem.severity or self.severity).rank <= severity.rank
                if grave and problem.field is name:
                    obeyed.append(False)
                    break
            else:
                obeyed.append(True)
        return obeyed

    def problems(self, context: Context) -> Iterator[Problem]:
        """What is wrong with the activities that the schema refuses."""
        for activity in context.refused.get(self.name, ()):
            yield from self.judge(activity, context)


class CellRule(RowRule):
    """A rule that judges each cell by itself."""

    fields: ClassVar[tuple[Field, ...]] = tuple(Field)
    kinds: ClassVar[tuple[CellKind, ...]] = ()
    """A cell of another kind obeys the rule; if there are none, every cell is judged."""

    @abstractmethod
    def fault(self, activity: Activity, name: Field, context: Context) -> Words | None:
        """What the message says of a cell that does not obey the rule; None if it does.

        `right` is what the cell should probably contain.
        """

    def obeyed_by(
        self, activities: Iterable[Activity], name: Field, context: Context, _: Severity
    ) -> list[bool]:
        rows, fault = list(activities), self.fault
        held = [row.cells[name].kind for row in rows if self.kinds and name in row.cells]
        if self.kinds and not any(map(held.count, self.kinds)):  # as in most columns
            return [True] * len(rows)
        return [name not in row.cells or fault(row, name, context) is None for row in rows]

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        """The cells of an activity that do not obey the rule."""
        for name in self.fields:
            words = self.fault(activity, name, context) if name in activity.cells else None
            if words is not None:
                yield at(activity, name, suggestion=words.get("right"), **words)


class TextRule(CellRule):
    """A rule that judges each text by itself; a blank cell obeys it."""

    marks: ClassVar[tuple[str, ...]] = ()
    """A text without any of these obeys the rule; if there are none, every text is judged."""

    @abstractmethod
    def fault_in(self, text: str, context: Context) -> Words | None:
        """What the message says of a text that does not obey the rule; None if it does."""

    def fault(self, activity: Activity, name: Field, context: Context) -> Words | None:
        text = activity.plain(name)
        return self.fault_in(text, context) if text else None

    def obeyed_in(self, texts: Sequence[str | None], context: Context) -> list[bool]:
        """Whether each text of a column obeys the rule."""
        column = "\n".join(filter(None, texts))  # most columns have none of the marks anywhere
        marks = [mark for mark in self.marks if mark in column] if self.marks else [""]
        if not marks:
            return [True] * len(texts)
        return [
            not (text and any(map(text.__contains__, marks)))
            or self.fault_in(text, context) is None
            for text in texts
        ]


def at(
    activity: Activity,
    name: ColumnName,
    *,
    suggestion: str | None = None,
    severity: Severity | None = None,
    span: tuple[int, int] | None = None,
    **words: object,
) -> Problem:
    """A problem of an activity at one of its cells."""
    value = activity.plain(name) or None
    return Problem(
        activity.address_of(name), words, activity, name, value, suggestion, severity, span
    )


def first_few(words: Iterable[str]) -> Names:
    """The first three words, each once, and whether there are more."""
    distinct = list(dict.fromkeys(words))
    return Names(distinct[:3], more=len(distinct) > 3)


def labelled(activity: Activity) -> Label:
    """An activity's label, for a message in any language."""
    section = "" if activity.alone else activity.section.value
    return Label(section, activity.called, activity.row)


def column_of(activity: Activity, name: ColumnName) -> str:
    """The letter of a field's column, for a message about two cells of a row."""
    return column_letter(activity.address_of(name).column)
