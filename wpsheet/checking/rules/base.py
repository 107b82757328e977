"""What a rule is: a small class with its reason, its message, an example each way, a check.

A rule on one cell or one row says what is wrong with one activity, and is a check of the pandera
schema; every other rule is a loop over what it looks at.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import ClassVar

from wpsheet.checking.findings import Finding, Problem, Severity
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Example
from wpsheet.messages.phrases import said
from wpsheet.messages.rules import RuleTexts
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Address, column_letter
from wpsheet.model.edits import CellEdit, Safety
from wpsheet.model.layout import Field, Section
from wpsheet.model.wording import ENGLISH, Label


class Family(StrEnum):
    """The families of rules, a hundred codes each."""

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
    """One rule. Its docstring says what it finds, then "Why:" and "Mend:".

    `reads` are the fields whose understood value it judges by: it stays silent on an activity
    where one of these cells is already known to be unreadable. `after` names the rules that
    speak of the same defect: where one of them fired on the activity, this one is silent.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    family: ClassVar[Family]
    severity: ClassVar[Severity]
    message: ClassVar[str]
    bad: ClassVar[Example]
    good: ClassVar[Example]
    reads: ClassVar[tuple[Field, ...]] = ()
    after: ClassVar[tuple[str, ...]] = ()
    section: ClassVar[Section | None] = None
    fix: ClassVar[Safety | None] = None
    blocks: ClassVar[bool] = False
    """Whether a cell with this finding tells nothing to the rules that read it."""
    of_entries: ClassVar[bool] = False
    """Whether it speaks of some entries of a cell, whatever the others are."""

    @abstractmethod
    def problems(self, context: Context) -> Iterator[Problem]:
        """Every problem of this kind in the programme."""

    def blocked(
        self,
        context: Context,  # noqa: ARG002
        problems: list[Problem],
    ) -> Iterator[tuple[Field, Activity]]:
        """The cells that tell other rules nothing, each by its field and its activity."""
        if self.blocks:
            yield from ((p.field, p.activity) for p in problems if p.field and p.activity)

    def judges(self, activity: Activity) -> bool:
        """Whether an activity is of the rule's section and has the columns that it reads."""
        if self.section is not None and activity.section is not self.section:
            return False
        return not self.reads or all(map(activity.cells.__contains__, self.reads))

    def finding(self, problem: Problem, language: str = ENGLISH) -> Finding:
        """The problem as a finding, with its sentence in a language."""
        activity = problem.activity
        mends = self.fix is not None and problem.suggestion is not None
        return Finding(
            code=self.code,
            rule=self.name,
            severity=problem.severity or self.severity,
            address=problem.address,
            message=said(self.texts(language).message, problem.words, language),
            section=activity.section if activity else None,
            number=activity.number if activity else None,
            field=problem.field,
            value=problem.value,
            suggestion=problem.suggestion,
            fix=self.fix if mends else None,
            edit=CellEdit(problem.address, problem.suggestion or "") if mends else None,
            span=problem.span,
        )

    @classmethod
    def texts(cls, language: str = ENGLISH) -> RuleTexts:
        """What the rule says in a language: the message template, what, why and mend."""
        return _texts(cls, language)

    @classmethod
    def what(cls, language: str = ENGLISH) -> str:
        return cls.texts(language).what

    @classmethod
    def why(cls, language: str = ENGLISH) -> str:
        return cls.texts(language).why

    @classmethod
    def mend(cls, language: str = ENGLISH) -> str:
        return cls.texts(language).mend


@cache
def _texts(rule: type[Rule], language: str) -> RuleTexts:
    """The texts in a language; the English ones stand in the rule itself."""
    what, _, rest = re.sub(r"\s+", " ", rule.__doc__ or "").partition(" Why: ")
    why, _, mend = rest.partition(" Mend: ")
    parts = (part.strip() for part in (what, why, mend))
    texts = RuleTexts(rule.message, *(part[:1].upper() + part[1:] for part in parts))
    return texts.in_language(rule.name, language)


class RowRule(Rule):
    """A rule that judges each activity by itself: a check of the schema.

    It says what is wrong with one activity; whatever it finds there refuses the row.
    """

    fields: ClassVar[tuple[Field, ...]]
    """The fields that it may point at."""

    @abstractmethod
    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        """What is wrong with one activity, at any of its fields."""

    def problems(self, context: Context) -> Iterator[Problem]:
        """What is wrong with the activities that the schema refuses."""
        for activity in context.refused.get(self.name, ()):
            yield from self.judge(activity, context)


class CellRule(RowRule):
    """A rule that judges each cell by itself: a predicate, and what the message says of it."""

    fields: ClassVar[tuple[Field, ...]] = tuple(Field)

    @abstractmethod
    def accepts(self, activity: Activity, name: Field) -> bool:
        """Whether the cell of a field that the activity has obeys the rule."""

    @abstractmethod
    def words(self, activity: Activity, name: Field) -> dict[str, object]:
        """What the message says of a cell that does not."""

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:  # noqa: ARG002
        """The cells of an activity that do not obey the rule."""
        for name in self.fields:
            if name in activity.cells and not self.accepts(activity, name):
                value = activity.plain(name) or None
                words = self.words(activity, name)
                yield Problem(activity.address_of(name), words, activity, name, value)


class TextRule(RowRule):
    """A rule that judges each text by itself: a predicate, and what the message says of it."""

    @abstractmethod
    def accepts(self, text: str, context: Context) -> bool:
        """Whether the plain text of a filled cell obeys the rule."""

    def words(self, text: str, context: Context) -> dict[str, object]:  # noqa: ARG002
        """What the message says of a text that does not."""
        return {"text": text}

    def suggest(self, text: str, context: Context) -> str | None:  # noqa: ARG002
        """What the cell should probably hold."""
        return None

    def judge(self, activity: Activity, context: Context) -> Iterator[Problem]:
        """The texts of an activity that do not obey the rule."""
        for name in self.fields:
            text = activity.plain(name)
            if text and not self.accepts(text, context):
                words, right = self.words(text, context), self.suggest(text, context)
                yield Problem(activity.address_of(name), words, activity, name, text, right)


def at(
    activity: Activity,
    name: Field,
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


def span_of(text: str, words: str) -> tuple[int, int] | None:
    """Where words stand in a text."""
    start = text.find(words)
    return (start, start + len(words)) if start >= 0 else None


def labelled(activity: Activity) -> Label:
    """An activity's label, for a message in any language."""
    return Label(activity.section.value, activity.number, activity.row)


def column_of(activity: Activity, name: Field) -> str:
    """The letter of a field's column, for a message about two cells of a row."""
    return column_letter(activity.address_of(name).column)


def beside(activity: Activity, name: Field) -> Address:
    """The address of a field's cell, for a message about two cells."""
    return activity.address_of(name)
