"""What a check found: each defect with its place and its sentence, and the report of them all."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Address
from wpsheet.model.edits import Safety
from wpsheet.model.layout import ColumnName, Field, Section
from wpsheet.model.programme import Programme, Waiver
from wpsheet.model.wording import ENGLISH


class Severity(StrEnum):
    """How much a finding weighs; an error must be fixed before circulation."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    """A remark; only JSON and SARIF call it by this name."""

    @property
    def rank(self) -> int:
        return _RANKS[self]

    def word(self, say: Labels) -> str:
        """What a person calls it."""
        return {
            Severity.ERROR: say("error"),
            Severity.WARNING: say("warning"),
            Severity.INFO: say("remark"),
        }[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


class Problem(NamedTuple):
    """What a rule yields: where, the words for its message, and what would be right."""

    address: Address
    words: Mapping[str, object] = {}
    activity: Activity | None = None
    field: ColumnName | None = None
    value: str | None = None
    suggestion: str | None = None
    """The whole new text of the cell, or the one word that is probably meant."""
    severity: Severity | None = None
    """Where it differs from the rule's."""
    span: tuple[int, int] | None = None
    """Where in the text of the cell the suggestion belongs; None if it is the whole new text."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect at one cell."""

    code: str
    rule: str
    severity: Severity
    address: Address
    message: str
    section: Section | None = None
    number: int | str | None = None
    label: str = ""
    """The activity as people write it; "" if the finding names none."""
    field: ColumnName | None = None
    value: str | None = None
    suggestion: str | None = None
    fix: Safety | None = None
    span: tuple[int, int] | None = None
    """Where in the text of the cell the suggestion belongs; None if it is the whole new text."""
    waived: Waiver | None = None
    """The exception that accepts it; a waived finding is listed, and not counted with the rest."""

    def text_with(self, words: str) -> str:
        """What the cell would contain with these words as the suggestion.

        Words that repeat what is around the suggestion's place are the whole text.
        """
        if self.span is None:
            return words
        held = self.value or ""
        before, after = held[: self.span[0]], held[self.span[1] :]
        around = [part.strip() for part in (before, after) if part.strip()]
        if not around or any(part in words for part in around):
            return words
        return f"{before}{words}{after}"

    @property
    def activity_cell(self) -> bool:
        """Whether it is about a cell of an activity, not about the sheet or the file."""
        return self.section is not None and self.field is not None

    def place_in(self, say: Labels) -> str:
        """Where it is, in an officer's words: "PTC WP" J38 (activity I.24, Timeline)."""
        activity = say("activity {label}", label=self.label) if self.label else ""
        heading = say.headed(self.field) if self.field else ""
        inside = ", ".join(words for words in (activity, heading) if words)
        where = say('"{sheet}" {ref}', sheet=self.address.sheet, ref=self.address.ref)
        return f"{where} ({inside})" if inside else where

    @property
    def order(self) -> tuple[str, int, int, int, str]:
        """Sorts as a person reads: down the sheet, along the row, the gravest first."""
        place = self.address
        return place.sheet, place.row, place.column, self.severity.rank, self.code


class Outcome(StrEnum):
    """What became of a rule in one check."""

    PASSED = "passed"
    FINDINGS = "findings"
    SKIPPED = "skipped"


class RuleOutcome(NamedTuple):
    """One rule's result: how many findings, or why it could not judge."""

    code: str
    rule: str
    outcome: Outcome
    findings: int = 0
    reason: str | None = None
    missing: Field | None = None
    """The column without which it cannot judge."""


class News(NamedTuple):
    """The findings that went since a former check and those that came, wherever they are now."""

    fixed: tuple[Finding, ...]
    new: tuple[Finding, ...]
    since: date | None = None
    """The day by which the former check judged."""


class DaySource(StrEnum):
    """Where the day of a check comes from."""

    GIVEN = "given"
    SESSION = "session date on the Lists sheet"
    TODAY = "today"

    def called(self, say: Labels) -> str:
        """What a person calls it."""
        return {
            DaySource.GIVEN: say("date given"),
            DaySource.SESSION: say("session date on the Lists sheet"),
            DaySource.TODAY: say("today"),
        }[self]


@dataclass(frozen=True)
class Report:
    """Everything one check says about one programme, ready for any reporter."""

    programme: Programme
    as_of: date
    as_of_from: DaySource
    findings: tuple[Finding, ...]
    """Down the sheets, along the rows, the gravest first."""
    outcomes: tuple[RuleOutcome, ...]
    language: str = ENGLISH
    """The language of the messages."""
    news: News | None = None
    """What has changed since a former check; None if it is compared with none."""
    errors_only: bool = False
    """Whether a reporter shows errors alone; what is counted is the same."""

    @cached_property
    def say(self) -> Labels:
        """Our own words in the language of the messages."""
        return Labels(self.language, self.programme.lists)

    @cached_property
    def standing(self) -> tuple[Finding, ...]:
        """The findings that no exception accepts."""
        return tuple(finding for finding in self.findings if finding.waived is None)

    @cached_property
    def shown(self) -> tuple[Finding, ...]:
        """The findings that a reporter lists."""
        if not self.errors_only:
            return self.findings
        return tuple(f for f in self.findings if f.severity is Severity.ERROR)

    @cached_property
    def new(self) -> frozenset[Finding]:
        """The findings that a former check did not have."""
        return frozenset(self.news.new if self.news else ())

    @cached_property
    def waived(self) -> tuple[Finding, ...]:
        """The findings that an exception accepts."""
        return tuple(finding for finding in self.findings if finding.waived is not None)

    def count(self, severity: Severity) -> int:
        """How many findings of a severity no exception accepts."""
        return sum(finding.severity is severity for finding in self.standing)

    @property
    def has_errors(self) -> bool:
        return self.count(Severity.ERROR) > 0
