"""The findings as the rows of a page, in the order of the digest."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wpsheet.messages.labels import Labels

if TYPE_CHECKING:
    from wpsheet.checking.digest import Block, Digest, Fact
    from wpsheet.checking.findings import Finding, Report


@dataclass(frozen=True, slots=True)
class Told:
    """A rule as it is explained."""

    code: str
    name: str
    texts: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Row:
    """A finding as it is shown."""

    key: str
    """What tells it from others, whatever row it is in by now."""
    cell: str
    reference: str
    """What Excel's name box takes."""
    place: str
    mark: str
    severity: str
    message: str
    suggested: str
    accepted: str
    is_new: bool
    can_accept: bool
    """Whether an exception can accept it."""
    rule: Told


@dataclass(frozen=True, slots=True)
class Shown:
    """Rows under one heading: an activity's, or those of which the same is said."""

    key: str
    title: str
    rows: Sequence[Row]
    folded: bool = False
    """Whether the heading says it all, and the rows are shown if they are asked for."""
    is_new: bool = False
    mark: str = ""

    @property
    def count(self) -> int:
        return len(self.rows)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the page."""

    name: str
    title: str
    blocks: Sequence[Shown]


class Rows:
    """Makes rows of findings, each with a key of its own."""

    def __init__(self, report: Report, digest: Digest, say: Labels) -> None:
        self._digest = digest
        self._say = say
        programme = report.programme
        self._several = len({table.sheet for table in programme.tables}) > 1
        self._ids = {(a.sheet, a.row): a.id or a.label for a in programme.activities}
        self._has_exceptions = "Exceptions" in programme.own_sheets
        self._keys: dict[str, int] = {}
        self._told: dict[str, Told] = {}

    def row(self, finding: Finding) -> Row:
        from wpsheet.reporters.as_text import accepted
        from wpsheet.verbs.correcting import can_accept

        say, address = self._say, finding.address
        heading = say.headed(finding.field) if finding.field else ""
        sheet = say('Sheet "{sheet}"', sheet=address.sheet) if self._several else ""
        suggestion = finding.suggestion or ""
        return Row(
            key=self._key(finding),
            cell=address.ref,
            reference=_quoted(address.sheet, address.ref) if self._several else address.ref,
            place=", ".join(words for words in (sheet, finding.label, heading) if words),
            mark="accepted" if finding.waived else finding.severity.value,
            severity=say("Accepted") if finding.waived else finding.severity.word(say).capitalize(),
            message=finding.message,
            suggested="" if suggestion in finding.message else suggestion,
            accepted=accepted(finding.waived, say) if finding.waived else "",
            is_new=finding in self._digest.report.new,
            can_accept=self._has_exceptions and can_accept(finding),
            rule=self._rule(finding.code),
        )

    def block(self, block: Block) -> Shown:
        """The findings of an activity, or of a sheet."""
        rows = [self.row(finding) for line in block.lines for finding in line.findings]
        return Shown(_sum("block", rows[0].key), block.title(self._say), rows)

    def fact(self, fact: Fact) -> Shown:
        """The findings of which the same is said."""
        rows = [self.row(finding) for finding in fact.findings]
        key = _sum("fact", *fact.codes, fact.message)
        is_new = self._digest.is_new(fact)
        return Shown(key, fact.message, rows, folded=True, is_new=is_new, mark=fact.severity.value)

    def together(self, name: str, title: str, findings: Iterable[Finding]) -> list[Shown]:
        """Findings that are counted, and shown if they are asked for."""
        rows = [self.row(finding) for finding in findings]
        is_new = any(row.is_new for row in rows)
        return [Shown(name, title, rows, folded=True, is_new=is_new)] if rows else []

    def _key(self, finding: Finding) -> str:
        place = finding.address
        whose = self._ids.get((place.sheet, place.row), "") if finding.section else place.sheet
        told = finding.rule, whose, str(finding.field or ""), finding.value or "", finding.message
        key = _sum(*told)
        number = self._keys[key] = self._keys.get(key, 0) + 1
        return f"{key}-{number}"

    def _rule(self, code: str) -> Told:
        if code not in self._told:
            from wpsheet.checking.rules import rule_called

            say, rule = self._say, rule_called(code)
            texts = rule.texts(say.language)
            told = [(say("What"), texts.what), (say("Why"), texts.why), (say("Fix"), texts.fix)]
            self._told[code] = Told(code, rule.name, told)
        return self._told[code]


def _sum(*told: str) -> str:
    return hashlib.sha256("\0".join(told).encode()).hexdigest()[:16]


def _quoted(sheet: str, ref: str) -> str:
    """A cell of a sheet as formulas name it: 'PTC WP'!J38."""
    name = sheet.replace("'", "''")
    return f"'{name}'!{ref}"


def parts_of(digest: Digest, rows: Rows, say: Labels) -> Iterator[Part]:
    """The parts of the page in the order in which they are used."""
    errors = [*map(rows.fact, digest.repeated_errors), *map(rows.block, digest.errors)]
    fixable = rows.together("of-fix", say("Show what is corrected"), digest.fixable)
    remarks = rows.together("of-remarks", say("Show the remarks"), digest.remarks)
    accepted = rows.together("of-accepted", say("Show what is accepted"), digest.accepted)
    for part in (
        Part("errors", say("Errors"), errors),
        Part("facts", say("Decided once for many rows"), [*map(rows.fact, digest.facts)]),
        Part("warnings", say("Warnings by activity"), [*map(rows.block, digest.warnings)]),
        Part("fixable", say("What wpsheet fix corrects"), fixable),
        Part("remarks", say("Remarks"), remarks),
        Part("accepted", say("Accepted (sheet Exceptions)"), accepted),
    ):
        if part.blocks:
            yield part
