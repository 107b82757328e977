"""What a check found: values with an address, made into sentences only where they are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from wpsheet.changes import CellEdit, Safety
from wpsheet.layout import Field, Section
from wpsheet.model import Activity, Address, Programme


class Severity(StrEnum):
    """How much a finding weighs; an error must be mended before circulation."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        return list(Severity).index(self)


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule yields: where, the words for its message, and what would be right."""

    address: Address
    words: Mapping[str, str] = field(default_factory=dict)
    activity: Activity | None = None
    field: Field | None = None
    value: str | None = None
    suggestion: str | None = None
    """The whole new text of the cell, or the one word that is probably meant."""
    severity: Severity | None = None
    """Where it differs from the rule's."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect at one cell."""

    code: str
    rule: str
    severity: Severity
    address: Address
    message: str
    section: Section | None = None
    number: int | None = None
    field: Field | None = None
    value: str | None = None
    suggestion: str | None = None
    fix: Safety | None = None
    edit: CellEdit | None = None

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


@dataclass(frozen=True, slots=True)
class RuleOutcome:
    """One rule's result: how many findings, or why it could not judge."""

    code: str
    rule: str
    outcome: Outcome
    findings: int = 0
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """Everything one check says about one programme, ready for any reporter."""

    programme: Programme
    as_of: date
    as_of_from: str
    """Where the date comes from, in words."""
    findings: tuple[Finding, ...]
    outcomes: tuple[RuleOutcome, ...]

    def count(self, severity: Severity) -> int:
        return counted(self.findings)[severity]

    @property
    def has_errors(self) -> bool:
        return self.count(Severity.ERROR) > 0


def counted(findings: Iterable[Finding]) -> Counter[Severity]:
    """How many findings of each severity."""
    return Counter(finding.severity for finding in findings)
