"""What a check found: values with an address, made into sentences only where they are shown."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import overload

from wpsheet.messages.labels import IN_ENGLISH, Labels
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Address
from wpsheet.model.edits import CellEdit, Safety
from wpsheet.model.layout import Field, Section
from wpsheet.model.programme import Programme, Waiver
from wpsheet.model.wording import ENGLISH


class Severity(StrEnum):
    """How much a finding weighs; an error must be mended before circulation."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        return _RANKS[self]

    def word(self, say: Labels) -> str:
        """What a person calls it."""
        return {
            Severity.ERROR: say("error"),
            Severity.WARNING: say("warning"),
            Severity.INFO: say("info"),
        }[self]


_RANKS = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(frozen=True, slots=True)
class Problem:
    """What a rule yields: where, the words for its message, and what would be right."""

    address: Address
    words: Mapping[str, object] = field(default_factory=dict)
    activity: Activity | None = None
    field: Field | None = None
    value: str | None = None
    suggestion: str | None = None
    """The whole new text of the cell, or the one word that is probably meant."""
    severity: Severity | None = None
    """Where it differs from the rule's."""
    also: Sequence[Activity] = ()
    """Other activities of which the same is to be told, at the same field."""

    @property
    def activities(self) -> tuple[Activity, ...]:
        """Everyone it is told of; none where it is about the sheet or the file."""
        return () if self.activity is None else (self.activity, *self.also)

    def among(self, told: Collection[int]) -> Problem | None:
        """The problem without the activities of these identities; None where nobody is left."""
        if self.activity is None or not told:
            return self
        left = [activity for activity in self.activities if id(activity) not in told]
        if not left:
            return None
        first = left[0]
        address = self.address
        if first is not self.activity and self.field is not None:
            address = first.address_of(self.field)
        return replace(self, address=address, activity=first, also=left[1:])


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
    waived: Waiver | None = None
    """The exception that accepts it; a waived finding is listed, and not counted with the rest."""
    also: Sequence[Activity] = ()
    """Other activities of which the same is told; `each` makes findings of them."""

    def places(self) -> Iterator[Address]:
        """Every cell that it is told of."""
        yield self.address
        if self.field is not None:
            for other in self.also:
                yield other.address_of(self.field)

    def each(self) -> Iterator[Finding]:
        """This finding, and one for each of the other activities of which the same is told."""
        yield replace(self, also=()) if self.also else self
        if self.field is None:
            return
        for other in self.also:
            address = other.address_of(self.field)
            yield Finding(
                self.code,
                self.rule,
                self.severity,
                address,
                self.message,
                other.section,
                other.number,
                self.field,
                self.value,
                self.suggestion,
                self.fix,
                CellEdit(address, self.edit.text) if self.edit else None,
                self.waived,
            )

    @property
    def label(self) -> str:
        """The activity as people write it; "" where the finding names none."""
        return f"{self.section}.{self.number}" if self.section and self.number else ""

    @property
    def activity_cell(self) -> bool:
        """Whether it is about a cell of an activity, not about the sheet or the file."""
        return self.section is not None and self.field is not None

    @property
    def place(self) -> str:
        """Where it is, in an officer's words: "PTC WP" J38 (activity I.24, Timeline)."""
        return self.place_in(IN_ENGLISH)

    def place_in(self, say: Labels) -> str:
        """The same in a language: « PTC WP » J38 (activité I.24, Calendrier)."""
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


@dataclass(frozen=True, slots=True)
class RuleOutcome:
    """One rule's result: how many findings, or why it could not judge."""

    code: str
    rule: str
    outcome: Outcome
    findings: int = 0
    reason: str | None = None
    missing: Field | None = None
    """The column without which it cannot judge."""


class Findings(Sequence[Finding]):
    """The findings of a report, down the sheets; made only when somebody looks at each.

    A hundred thousand activities that hold much alike have a million findings that say a few
    hundred things: whoever counts or sums up is served with `told`.
    """

    def __init__(self, told: Iterable[Finding]) -> None:
        self.told = tuple(told)
        """Each thing that is said, with everyone it is said of."""

    @cached_property
    def _all(self) -> tuple[Finding, ...]:
        each = itertools.chain.from_iterable(finding.each() for finding in self.told)
        return tuple(sorted(each, key=lambda finding: finding.order))

    def __len__(self) -> int:
        return sum(1 + len(finding.also) for finding in self.told)

    @overload
    def __getitem__(self, place: int) -> Finding: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Finding, ...]: ...
    def __getitem__(self, place: int | slice) -> Finding | tuple[Finding, ...]:
        return self._all[place]

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._all)

    def __eq__(self, other: object) -> bool:
        return self._all == tuple(other) if isinstance(other, Findings | tuple) else NotImplemented

    __hash__ = None  # type: ignore[assignment]


@dataclass(frozen=True)
class Report:
    """Everything one check says about one programme, ready for any reporter."""

    programme: Programme
    as_of: date
    as_of_from: str
    """Where the date comes from, in words."""
    findings: Sequence[Finding]
    outcomes: tuple[RuleOutcome, ...]
    language: str = ENGLISH
    """The language of the messages."""

    @cached_property
    def say(self) -> Labels:
        """Our own words in the language of the messages."""
        return Labels(self.language, self.programme.lists)

    @property
    def told(self) -> tuple[Finding, ...]:
        """What is said, each with everyone it is said of, in no order."""
        found = self.findings
        return found.told if isinstance(found, Findings) else tuple(found)

    @cached_property
    def standing(self) -> Sequence[Finding]:
        """The findings that no exception accepts."""
        return Findings(finding for finding in self.told if finding.waived is None)

    @cached_property
    def waived(self) -> Sequence[Finding]:
        return Findings(finding for finding in self.told if finding.waived is not None)

    def count(self, severity: Severity) -> int:
        """How many findings of a severity stand."""
        return self._counts[severity]

    @cached_property
    def _counts(self) -> Counter[Severity]:
        counts: Counter[Severity] = Counter()
        for finding in self.told:
            if finding.waived is None:
                counts[finding.severity] += 1 + len(finding.also)
        return counts

    @property
    def has_errors(self) -> bool:
        return self.count(Severity.ERROR) > 0
