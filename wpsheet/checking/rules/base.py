"""What a rule is: a small class with its reason, its message, an example each way, a check."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cache, cached_property
from typing import ClassVar

from wpsheet.checking.exceptions import Applied
from wpsheet.checking.findings import Finding, Problem, Severity
from wpsheet.checking.rules.alike import Rows, rows_of
from wpsheet.checking.rules.referring import Referring, references_of
from wpsheet.messages.phrases import said
from wpsheet.messages.rules import RuleTexts
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Address, Cell, column_letter
from wpsheet.model.edits import CellEdit, Safety
from wpsheet.model.layout import Field, Section
from wpsheet.model.programme import FileFacts, OpenConflict, Programme, Waiver
from wpsheet.model.vocabulary import Lists
from wpsheet.model.wording import ENGLISH, Label, Sentence


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


@dataclass(frozen=True, slots=True)
class Held:
    """A cell of an example that holds more than text."""

    text: str = ""
    kind: str = "text"
    formula: str | None = None
    fill: str | None = None


@dataclass(frozen=True, slots=True)
class Example:
    """A small sheet for one rule: rows of what differs from a clean activity.

    `at` is the row of the example (from 0) and the field where the rule must point.
    """

    rows: tuple[Mapping[Field, str | Held], ...]
    section: Section = Section.TIMEFRAME
    at: tuple[int, Field] | None = None
    also: tuple[str, ...] = ()
    """Rules that rightly find fault with the same cell besides."""
    as_of: date = date(2026, 5, 4)
    without: tuple[Field, ...] = ()
    """Columns that the sheet does not have."""
    extra_heading: str | None = None
    """A further column, filled with text."""
    merged: str | None = None
    """Fields merged down rows 0 and 1, by name."""
    blank_row_before: int | None = None
    hidden_row: int | None = None
    waiver: Waiver | None = None
    """An entry of the Exceptions sheet."""
    list_fault: Sentence | None = None
    """What is wrong with an entry of the Lists sheet."""
    file: FileFacts = FileFacts("Example")
    ids: tuple[str | Held, ...] | None = None
    """What the ID column holds, row by row; None where the sheet has no such column."""
    last_id: str | None = None
    """The last ID that was given, on the Lists sheet."""
    stray: Mapping[Field, str | Held] | None = None
    """A last row with nothing else in it."""
    conflict: OpenConflict | None = None
    """A row of the sheet Conflicts."""


def row(**texts: str | Held) -> dict[Field, str | Held]:
    """A row of an example, by field names."""
    return {Field(name): text for name, text in texts.items()}


def one(**texts: str | Held) -> Example:
    """An example of one section I activity that points at its last-named field."""
    return Example((row(**texts),), at=(0, Field(list(texts)[-1])))


def continuous(**texts: str | Held) -> Example:
    """An example of one section II activity that points at its last-named field."""
    return Example((row(**texts),), Section.CONTINUOUS, at=(0, Field(list(texts)[-1])))


@dataclass(frozen=True)
class Context:
    """What every rule sees: the programme, the day of the check, and what pandera refused."""

    programme: Programme
    as_of: date
    refused: dict[str, list[tuple[Field, list[Activity]]]] = field(default_factory=dict)
    """Rule name → each field with activities whose text there, the same, it does not accept;
    filled before the first rule is asked."""
    waivers: Applied | None = None
    """What became of the exceptions; known when all other rules have been asked."""

    @property
    def lists(self) -> Lists:
        return self.programme.lists

    @property
    def example_date(self) -> str:
        """A date as this programme should write it: "Spring 2023 (PTC)"."""
        period, body = self.programme.period, self.programme.body
        return f"Spring {period.first + 1 if period else self.as_of.year + 1} ({body or 'PTC'})"

    @cached_property
    def sections(self) -> dict[Section, list[Activity]]:
        """The activities of each section in the order of the sheet."""
        found: dict[Section, list[Activity]] = {section: [] for section in Section}
        for activity in self.programme.activities:
            found[activity.section].append(activity)
        return found

    @cached_property
    def merged(self) -> list[Activity]:
        """The activities that have a cell of a merged range."""
        return [
            activity
            for activity in self.programme.activities
            if any(cell.merged for cell in activity.cells.values())
        ]

    @cached_property
    def numbered(self) -> dict[tuple[Section, int], Activity]:
        """The first activity of each number."""
        found: dict[tuple[Section, int], Activity] = {}
        for activity in self.programme.activities:
            if activity.number is not None:
                found.setdefault((activity.section, activity.number), activity)
        return found

    @cached_property
    def tables(self) -> list[Rows]:
        """The activities table by table."""
        return rows_of(self.programme.activities)

    def saying(self, section: Section, *fields: Field) -> Iterator[Sequence[Activity]]:
        """The activities of a section, table by table those together that hold the same in these
        fields; the first of each in the order of the sheet."""
        for rows in self.tables:
            if rows.section is section:
                yield from rows.alike(fields)

    @cached_property
    def references(self) -> list[Referring]:
        """Every reference of activities to another, with where it stands."""
        return list(references_of(self.tables))

    @cached_property
    def order(self) -> dict[int, int]:
        """Identity of an activity → its place in the sheet."""
        return {id(a): place for place, a in enumerate(self.programme.activities)}


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

    @abstractmethod
    def check(self, context: Context) -> Iterator[Problem]:
        """Every problem of this kind in the programme."""

    def blocked(
        self,
        context: Context,  # noqa: ARG002
        problems: list[Problem],
    ) -> Iterator[tuple[Field, Iterable[Activity]]]:
        """The fields that tell other rules nothing, each of these activities."""
        if self.blocks:
            yield from ((p.field, p.activities) for p in problems if p.field)

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
            also=problem.also,
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


class ColumnRule(Rule):
    """A rule on the text of one column; pandera runs `accepts` over each distinct text.

    What is accepted depends on the text and the lists alone, and is remembered.
    """

    field: ClassVar[Field]

    @abstractmethod
    def accepts(self, text: str, context: Context) -> bool:
        """Whether the plain text of a filled cell obeys the rule."""

    def words(self, text: str, context: Context) -> dict[str, object]:  # noqa: ARG002
        """What the message says of a text that does not."""
        return {"text": text}

    def suggest(self, text: str, context: Context) -> str | None:  # noqa: ARG002
        """What the cell should probably hold."""
        return None

    def check(self, context: Context) -> Iterator[Problem]:
        for name, activities in context.refused.get(self.name, ()):
            first, *others = activities
            text = first.plain(name)
            yield Problem(
                first.address_of(name), self.words(text, context), first, name, text,
                self.suggest(text, context), also=others,
            )  # fmt: skip


class ActivityRule(Rule):
    """A rule that judges each activity by itself, by what its cells hold.

    Activities that hold the same are judged once, and the same is told of all of them.
    """

    judges: ClassVar[tuple[Field, ...]]
    """The fields on whose contents the verdict depends, besides the status as understood."""

    @abstractmethod
    def problems(self, activity: Activity, context: Context) -> Iterator[Problem]:
        """The problems of one activity."""

    def check(self, context: Context) -> Iterator[Problem]:
        for rows in context.tables:
            if self.section not in (None, rows.section):
                continue
            if not all(name in rows.fields for name in self.reads):
                continue
            for first, *others in rows.alike(self.judges):
                for problem in self.problems(first, context):
                    yield replace(problem, also=others) if others else problem


class CellRule(Rule):
    """A rule that judges each cell by what it holds; each distinct content is judged once."""

    fields: ClassVar[tuple[Field, ...]] = tuple(Field)
    """The fields whose cells it judges."""

    @abstractmethod
    def suspects(self, held: Cell) -> bool:
        """Whether a content may break the rule."""

    @abstractmethod
    def problems(self, activity: Activity, name: Field, held: Cell) -> Iterator[Problem]:
        """What is wrong with a suspicious cell of an activity."""

    def check(self, context: Context) -> Iterator[Problem]:
        for rows in context.tables:
            for name in filter(rows.fields.__contains__, self.fields):
                suspicious = [held for held in rows.distinct(name) if self.suspects(held)]
                for held, (first, *others) in rows.holding(name, suspicious):
                    for problem in self.problems(first, name, held):
                        yield replace(problem, also=others) if others else problem


def at(
    activity: Activity,
    name: Field,
    *,
    suggestion: str | None = None,
    severity: Severity | None = None,
    **words: object,
) -> Problem:
    """A problem of an activity at one of its cells."""
    value = activity.plain(name) or None
    return Problem(activity.address_of(name), words, activity, name, value, suggestion, severity)


def labelled(activity: Activity) -> Label:
    """An activity's label, for a message in any language."""
    return Label(activity.section.value, activity.number, activity.row)


def column_of(activity: Activity, name: Field) -> str:
    """The letter of a field's column, for a message about two cells of a row."""
    return column_letter(activity.address_of(name).column)


def beside(activity: Activity, name: Field) -> Address:
    """The address of a field's cell, for a message about two cells."""
    return activity.address_of(name)
