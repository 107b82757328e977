"""A report in the order in which it is used: what matters first.

Every form of a report that a person reads (text, page, sheet, desk) shows these values. Each
standing finding is in exactly one of the groups; if `report.errors_only`, only errors are in any.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from wpsheet.checking.findings import Finding, Report, Severity
from wpsheet.checking.rules.base import labelled
from wpsheet.grammars.status import status_taken_back
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Address
from wpsheet.model.edits import Safety
from wpsheet.model.layout import Field

MANY = 5
"""So many rows of which the same is said are told once."""
_OF_ONE_ENTRY = ("body-unknown", "resource-unit-unknown")
"""The rules that one entry of a list settles for all rows: two of them are told once."""

_OF_THE_STATUS = ("fill-unknown", "fill-without-word", "status-missing", "status-word-missing")
"""The rules that ask for the status of a row: an answer to one answers them all."""
_OF_THE_LINK = ("link-contradicts-codes", "link-no")
"""The rules that one N beside a code breaks: the first says all."""
_TOGETHER = {rule: group for group in (_OF_THE_STATUS, _OF_THE_LINK) for rule in group}
_RANK = {rule: group.index(rule) for rule, group in _TOGETHER.items()}


class Verdict(NamedTuple):
    """How far a workbook is from circulation, in figures; remarks and accepted findings apart."""

    errors: int
    error_cells: int
    """In how many cells, sheets or files the errors are."""
    fixable: int
    """Errors and warnings that `fix` corrects."""
    decide: int
    """Warnings that it does not correct."""

    @property
    def ready(self) -> bool:
        return self.errors == 0


def verdict(report: Report) -> Verdict:
    """The verdict on a checked programme."""
    counted = [f for f in report.standing if f.severity is not Severity.INFO]
    errors = [f for f in counted if f.severity is Severity.ERROR]
    return Verdict(
        errors=len(errors),
        error_cells=len({f.address for f in errors}),
        fixable=sum(f.fix is Safety.SAFE for f in counted),
        decide=sum(f.severity is Severity.WARNING and f.fix is not Safety.SAFE for f in counted),
    )


@dataclass(frozen=True, slots=True)
class Line:
    """What is said of one row: a finding, or several that one decision settles."""

    findings: tuple[Finding, ...]
    """The first is the one to go to."""
    message: str

    @property
    def first(self) -> Finding:
        return self.findings[0]

    @property
    def severity(self) -> Severity:
        return self.first.severity

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(finding.code for finding in self.findings))

    @property
    def cells(self) -> tuple[Address, ...]:
        return tuple(dict.fromkeys(finding.address for finding in self.findings))


@dataclass(frozen=True, slots=True)
class Fact(Line):
    """What holds for many rows in the same words: it is decided once."""

    lines: tuple[Line, ...]


class Block(NamedTuple):
    """What is said of one activity, or of a sheet or the file."""

    activity: Activity | None
    sheet: str
    lines: tuple[Line, ...]

    def title(self, say: Labels) -> str:
        """The label and the words of the activity, or the name of the sheet."""
        if self.activity is None:
            return say('Sheet "{sheet}"', sheet=self.sheet)
        words = self.activity.plain(Field.ACTIVITY)
        return f"{say.word(labelled(self.activity))}  {words}".rstrip()


class Digest(NamedTuple):
    """A report in the order in which it is used."""

    report: Report
    verdict: Verdict
    errors: tuple[Block, ...]
    repeated_errors: tuple[Fact, ...]
    """Errors that many rows share; none if the digest is full."""
    facts: tuple[Fact, ...]
    """Warnings that are decided once for many rows."""
    warnings: tuple[Block, ...]
    """The other warnings without a correction, those of the facts too if the digest is full."""
    fixable: tuple[Finding, ...]
    """Warnings and remarks that `wpsheet fix` corrects."""
    remarks: tuple[Finding, ...]
    accepted: tuple[Finding, ...]

    def is_new(self, line: Line) -> bool:
        """Whether the check before did not say it of one of its cells."""
        return any(finding in self.report.new for finding in line.findings)

    def blocks(self, findings: Iterable[Finding]) -> tuple[Block, ...]:
        """Findings by activity, a line each."""
        return _blocks(_single(findings), self.report)


def digest(report: Report, *, full: bool = False) -> Digest:
    """A report in the order in which it is used.

    With `full` each finding has a line of its own, under its activity too if it holds for many.
    """
    standing = [finding for finding in report.shown if finding.waived is None]
    wrong = [f for f in standing if f.severity is Severity.ERROR]
    others = [f for f in standing if f.severity is not Severity.ERROR]
    left = [f for f in others if f.fix is not Safety.SAFE]
    decided = [f for f in left if f.severity is Severity.WARNING]
    repeated, errors = _shared(_joined(wrong, report))
    facts, warnings = _shared(_joined(decided, report))
    return Digest(
        report=report,
        verdict=verdict(report),
        errors=_blocks(_single(wrong) if full else errors, report),
        repeated_errors=() if full else tuple(repeated),
        facts=tuple(facts),
        warnings=_blocks(_single(decided) if full else warnings, report),
        fixable=tuple(f for f in others if f.fix is Safety.SAFE),
        remarks=tuple(f for f in left if f.severity is Severity.INFO),
        accepted=tuple(finding for finding in report.shown if finding.waived),
    )


def _single(findings: Iterable[Finding]) -> Iterator[Line]:
    return (Line((finding,), finding.message) for finding in findings)


def _joined(findings: Sequence[Finding], report: Report) -> Iterator[Line]:
    """Findings as lines, those of one cause in a row as one line."""
    asking: dict[object, list[Finding]] = defaultdict(list)
    for finding in findings:
        place, group = finding.address, _TOGETHER.get(finding.rule)
        asking[(group, place.sheet, place.row) if group else id(finding)].append(finding)
    activities = _activities(report)
    for same in asking.values():
        together = sorted(same, key=lambda finding: _RANK.get(finding.rule, 0))
        row = activities.get(together[0].address[:2])
        yield Line(tuple(together), _message(together, row, report))


def _message(findings: Sequence[Finding], activity: Activity | None, report: Report) -> str:
    """What findings of one cause say together."""
    messages = [finding.message for finding in findings]
    if findings[0].rule in _OF_THE_LINK:
        return messages[0]
    if len(messages) > 1 and findings[-1].rule == "status-word-missing" and activity:
        text = activity.plain(Field.PROGRESS)
        if status_taken_back(text, report.programme.lists) is None:
            heading = report.say.headed(Field.PROGRESS)
            messages[-1] = report.say("Begin {heading} with the same word.", heading=heading)
    return " ".join(messages)


def _shared(lines: Iterable[Line]) -> tuple[list[Fact], list[Line]]:
    """What the same is said of in many rows, what holds for the most rows first; and the rest."""
    lines = list(lines)
    together: dict[tuple[object, ...], list[Line]] = defaultdict(list)
    for line in lines:
        together[line.severity, line.codes, line.message].append(line)
    facts = [
        Fact(tuple(f for line in same for f in line.findings), same[0].message, tuple(same))
        for same in together.values()
        if len(same) >= (2 if same[0].first.rule in _OF_ONE_ENTRY else MANY)
    ]
    held = {id(line) for fact in facts for line in fact.lines}
    rest = [line for line in lines if id(line) not in held]
    return sorted(facts, key=lambda fact: -len(fact.lines)), rest


def _blocks(lines: Iterable[Line], report: Report) -> tuple[Block, ...]:
    """Lines by activity in the order of the sheets."""
    activities = _activities(report)

    def place(line: Line) -> tuple[str, int | None]:
        first = line.first
        return first.address.sheet, first.address.row if first.section else None

    return tuple(
        Block(activities.get((sheet, row or 0)), sheet, tuple(group))
        for (sheet, row), group in groupby(lines, key=place)
    )


def _activities(report: Report) -> dict[tuple[str, int], Activity]:
    return {(a.sheet, a.row): a for a in report.programme.activities}
