"""Reports and summaries as a terminal shows them."""

from __future__ import annotations

import itertools
import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import wraps
from itertools import groupby
from typing import ParamSpec

from wpsheet.checking.findings import Finding, Report, RuleOutcome, Severity
from wpsheet.checking.rules.base import labelled
from wpsheet.messages.labels import IN_ENGLISH, Labels
from wpsheet.model.cells import Address
from wpsheet.model.layout import Field, Section
from wpsheet.model.programme import Programme, Waiver
from wpsheet.model.text import shortened

Painter = Callable[[str, str], str]
"""Colours a word by a style name, "error", "heading" ...; leaves it alone off a terminal."""


P = ParamSpec("P")


def as_lines(told: Callable[P, Iterator[str]]) -> Callable[P, str]:
    """A function that tells line by line, as one that gives a text."""

    @wraps(told)
    def text(*args: P.args, **kwargs: P.kwargs) -> str:
        return "\n".join(told(*args, **kwargs)).rstrip()

    return text


def unpainted(text: str, style: str) -> str:  # noqa: ARG001
    """The painter of pipes and files."""
    return text


def described(programme: Programme, say: Labels = IN_ENGLISH) -> str:
    """One line that says which programme this is: "PTC work programme 2022-2025, 81 ..."."""
    sections = Counter(activity.section for activity in programme.activities)
    if programme.is_alone:
        return say(
            "{name}: {n} {n:activity|activities}",
            name=shortened(programme.title or programme.source, 90),
            n=len(programme.activities),
        )
    return say(
        "{name}: {n} {n:activity|activities} ({first} in section I, {second} in II)",
        name=shortened(programme.title or programme.source, 90),
        n=len(programme.activities),
        first=sections[Section.TIMEFRAME],
        second=sections[Section.CONTINUOUS],
    )


def report_text(report: Report, *, width: int = 100, paint: Painter = unpainted) -> str:
    """A report grouped by activity, with counts that hide nothing."""
    say = report.say
    lines = [
        paint(report.programme.source, "heading"),
        described(report.programme, say),
        say("as of {day} ({why})", day=report.as_of, why=report.as_of_from),
        "",
    ]
    common = _common(report)
    alone = [f for f in report.standing if (f.rule, f.message) not in common]
    spread = _spread(report.programme)
    for title, findings in _grouped(alone, report.programme, say):
        lines.append(paint(shortened(title, width), "heading"))
        for finding in findings:
            place = finding.address
            where = f"{place.sheet}!{place.ref}" if place.sheet in spread else place.ref
            lines += _lines_of(where, finding, finding.message, width, paint, say)
        lines.append("")
    lines += _common_lines(report, common, width, paint)
    lines += _waived_lines(report, width, paint)
    lines += _counts(report, paint)
    return "\n".join(lines)


def _spread(programme: Programme) -> set[str]:
    """The sheets that hold a section together with others: a number alone does not tell which."""
    by_section: dict[Section, set[str]] = {}
    for table in programme.tables:
        by_section.setdefault(table.section, set()).add(table.sheet)
    return {name for sheets in by_section.values() if len(sheets) > 1 for name in sheets}


_COMMON = 8
"""From how many equal findings on they are told once, with their cells."""
_MANY = 100
"""From how many cells on those that stand one below the other are told as a range."""
_NARROW = 30
"""With less room than this beside its place and code, a message begins below them."""
_RANGES = 25
"""Of so many cells, the ranges that are told: nobody reads ten thousand cells in a terminal."""


def _common(report: Report) -> dict[tuple[str, str], list[Finding]]:
    """What stands in many cells: rule and message → its findings."""
    together: dict[tuple[str, str], list[Finding]] = {}
    for finding in report.standing:
        together.setdefault((finding.rule, finding.message), []).append(finding)
    return {said: found for said, found in sorted(together.items()) if len(found) >= _COMMON}


def _common_lines(
    report: Report, common: dict[tuple[str, str], list[Finding]], width: int, paint: Painter
) -> Iterator[str]:
    """What stands in many cells, each said once with all its cells."""
    if not common:
        return
    say = report.say
    yield paint(say("In many cells"), "heading")
    for (_, message), findings in common.items():
        *lines, last = _lines_of(str(len(findings)), findings[0], message, width, paint, say)
        yield from lines
        margin = len("  ") + 6 + _widest(say) + len("WP000") + 2
        yield from _filled(last, _cells(findings, report), margin, width)
    yield ""


def _cells(findings: Iterable[Finding], report: Report) -> Iterator[str]:
    """The cells of findings with commas between, sheet by sheet.

    The sheet is named if the programme has several.
    """
    say = report.say
    several = len({table.sheet for table in report.programme.tables}) > 1
    sheets: dict[str, list[Address]] = {}
    for finding in findings:
        sheets.setdefault(finding.address.sheet, []).append(finding.address)
    many = sum(map(len, sheets.values())) > _MANY
    for place, (name, here) in enumerate(sheets.items(), start=1):
        cells = list(_first_ranges(here, say)) if many else [cell.ref for cell in sorted(here)]
        if several:
            sheet = say('Sheet "{sheet}"', sheet=name)
            cells[0] = say("{name}: {words}", name=sheet, words=cells[0])
        yield from (f"{cell}," for cell in cells[:-1])
        yield cells[-1] + ("." if place < len(sheets) else "")


def _first_ranges(cells: Sequence[Address], say: Labels) -> Iterator[str]:
    """The first of many cells, those that follow one another down a column as one range: J2:J9;
    and how many more there are."""
    left = len(cells)
    for first, last in itertools.islice(_runs(cells), _RANGES):
        left -= last.row - first.row + 1
        yield first.ref if first == last else f"{first.ref}:{last.ref}"
    if left:
        yield say("and {n} more (--format csv lists them all)", n=left)


def _runs(cells: Iterable[Address]) -> Iterator[tuple[Address, Address]]:
    """The first and last of the cells that follow one another down a column."""
    columns: dict[tuple[str, int], list[int]] = {}
    for cell in cells:
        columns.setdefault((cell.sheet, cell.column), []).append(cell.row)
    for (sheet, column), rows in sorted(columns.items()):
        rows.sort()
        first = last = rows[0]
        for row in [*rows[1:], 0]:
            if row != last + 1:
                yield Address(sheet, first, column), Address(sheet, last, column)
                first = row
            last = row


def _filled(line: str, words: Iterable[str], margin: int, width: int) -> Iterator[str]:
    """A line that goes on with words, on as many lines as it takes."""
    for word in words:
        if len(line) + 1 + len(word) > width and line.strip():
            yield line
            line = " " * (margin - 1)
        line = f"{line} {word}"
    yield line


def _lines_of(
    where: str, finding: Finding, message: str, width: int, paint: Painter, say: Labels
) -> Iterator[str]:
    """A finding under its place, severity and code; its column where the message lacks it."""
    heading = say.headed(finding.field) if finding.field else ""
    if heading and not _names(message, heading):
        message = say("{name}: {words}", name=heading, words=message)
    severity = finding.severity.word(say).ljust(_widest(say))
    where = where.ljust(5) + " "
    lead = f"  {where}{severity}{finding.code}  "
    start = f"  {where}{paint(severity, finding.severity.value)}{finding.code}  "
    if width - len(lead) < _NARROW:
        yield start.rstrip()
        yield from textwrap.wrap(
            message, width, initial_indent="    ", subsequent_indent="    ", break_long_words=False
        )
        return
    lines = textwrap.wrap(message, width - len(lead), break_long_words=False)
    yield from ((start if i == 0 else " " * len(lead)) + line for i, line in enumerate(lines))


def _widest(say: Labels) -> int:
    """How wide the column of the severities is."""
    return max(len(severity.word(say)) for severity in Severity) + 1


def _names(message: str, heading: str) -> bool:
    """Whether a message begins with its column: "Progress ...", "La cellule « Calendrier » ..."."""
    return heading.casefold() in message[: len(heading) + len("La cellule « ")].casefold()


def _waived_lines(report: Report, width: int, paint: Painter) -> Iterator[str]:
    """The findings that exceptions accept: listed, never hidden."""
    if not report.waived:
        return
    yield paint(report.say("Accepted (sheet Exceptions)"), "heading")
    for finding in report.waived:
        words = accepted(finding.waived, report.say) if finding.waived else ""
        place, words = finding.place_in(report.say), f"{finding.code}, {words}"
        told = report.say("{name}: {words}", name=place, words=words)
        yield from textwrap.wrap(
            told, max(30, width), initial_indent="  ", subsequent_indent="    ",
            break_long_words=False,
        )  # fmt: skip
    yield ""


def accepted(waiver: Waiver, say: Labels) -> str:
    """Why a finding is accepted, by whom and how long: "Agreed, J. Doe, until 2027-06-01"."""
    until = say("until {day:iso}", day=waiver.until) if waiver.until else ""
    told = (waiver.reason.rstrip("."), waiver.approved_by, until)
    return ", ".join(words for words in told if words)


def reports_text(reports: Iterable[Report], *, width: int = 100, paint: Painter = unpainted) -> str:
    """`check --format text`: one report after the other."""
    return "\n\n".join(report_text(report, width=width, paint=paint) for report in reports)


def _grouped(
    findings: Sequence[Finding], programme: Programme, say: Labels
) -> Iterator[tuple[str, list[Finding]]]:
    """Findings by activity in the order of the sheet; those on a sheet stand for themselves."""
    rows = {finding.address.row for finding in findings}
    activities = {(a.sheet, a.row): a for a in programme.activities if a.row in rows}

    def place(finding: Finding) -> tuple[str, int | None]:
        row = finding.address.row if finding.section else None
        return finding.address.sheet, row

    for (sheet, row), group in groupby(findings, key=place):
        activity = activities.get((sheet, row or 0))
        if activity is None:
            yield say('Sheet "{sheet}"', sheet=sheet), list(group)
        else:
            words = activity.plain(Field.ACTIVITY)
            yield f"{say.word(labelled(activity))}  {words}", list(group)


def _counts(report: Report, paint: Painter) -> Iterator[str]:
    yield tally(report, paint=paint)
    for name, count, waived in _by_rule(report):
        accepted = report.say(" ({n} accepted)", n=waived) if waived else ""
        yield f"  {count:>4}  {name}{accepted}"
    for outcome in unjudged(report):
        yield report.say(
            "not judged: {rule}, because {reason}", rule=outcome.rule, reason=outcome.reason
        )


def tally(report: Report, *, paint: Painter = unpainted) -> str:
    """How many findings of each severity, in words: "8 errors, 1 warning"."""
    say, parts = report.say, []
    if n := report.count(Severity.ERROR):
        parts.append(paint(say("{n} {n:error|errors}", n=n), "error"))
    if n := report.count(Severity.WARNING):
        parts.append(paint(say("{n} {n:warning|warnings}", n=n), "warning"))
    if n := report.count(Severity.INFO):
        parts.append(paint(say("{n} {n:remark|remarks}", n=n), "info"))
    if n := len(report.waived):
        parts.append(say("{n} accepted", n=n))
    return ", ".join(parts) or paint(say("No findings."), "good")


def unjudged(report: Report) -> list[RuleOutcome]:
    """The rules that a missing column hides from the reader.

    A programme of one section is whole, and what was not asked for needs no word.
    """
    return [outcome for outcome in report.outcomes if outcome.missing]


def _by_rule(report: Report) -> list[tuple[str, int, int]]:
    """Rule, findings that stand, findings that are accepted; the most that stand first."""
    standing = Counter(finding.rule for finding in report.standing)
    waived = Counter(finding.rule for finding in report.waived)
    rules = [o.rule for o in report.outcomes if standing[o.rule] or waived[o.rule]]
    counts = [(rule, standing[rule], waived[rule]) for rule in rules]
    return sorted(counts, key=lambda each: -each[1])
