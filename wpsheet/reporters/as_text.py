"""Reports and summaries as a terminal shows them."""

import textwrap
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import ParamSpec

from wpsheet.checking.digest import Block, Digest, Fact, Line, digest
from wpsheet.checking.findings import Finding, Report, Severity
from wpsheet.messages.labels import IN_ENGLISH, Labels
from wpsheet.model.layout import Section
from wpsheet.model.programme import Programme, Waiver
from wpsheet.model.text import shortened
from wpsheet.model.wording import Names
from wpsheet.reporters.verdicts import folded_cells, rows_of_fact, verdict_lines

Painter = Callable[[str, str], str]
"""Colours a word by a style name, "error", "heading" ...; leaves it alone off a terminal."""


P = ParamSpec("P")


def as_lines(lines: Callable[P, Iterator[str]]) -> Callable[P, str]:
    """A function that tells line by line, as one that gives a text."""

    @wraps(lines)
    def text(*args: P.args, **kwargs: P.kwargs) -> str:
        return "\n".join(lines(*args, **kwargs)).rstrip()

    return text


def unpainted(text: str, style: str) -> str:  # noqa: ARG001
    """The painter of pipes and files."""
    return text


def described(programme: Programme, say: Labels = IN_ENGLISH) -> str:
    """One line that says which programme this is: "PTC work programme 2022-2025, 81 ..."."""
    name, n = shortened(programme.title or programme.source, 90), len(programme.activities)
    if programme.is_alone:
        return say("{name}: {n} {n:activity|activities}", name=name, n=n)
    sections = Counter(activity.section for activity in programme.activities)
    return say(
        "{name}: {n} {n:activity|activities} ({first} in section I, {second} in II)",
        name=name, n=n, first=sections[Section.TIMEFRAME], second=sections[Section.CONTINUOUS],
    )  # fmt: skip


def report_text(
    report: Report, *, width: int = 100, paint: Painter = unpainted, full: bool = False
) -> str:
    """A report in order of use: verdict, errors, what is decided once, warnings by activity, and
    counts of what is left.

    With `full` every finding has its own line, and what was only counted is listed.
    """
    found, say = digest(report, full=full), report.say
    ready, *others = verdict_lines(found, with_folder=True)
    day = say("as of {day} ({why})", day=report.as_of, why=report.as_of_from.called(say))
    lines = [paint(ready, "heading"), *others, "", described(report.programme, say), day, ""]
    groups = _Groups(found, width, paint, full)
    for title, group in groups.titled():
        if group:
            lines += [paint(title, "heading"), "-" * len(title), *group, ""]
    lines += _counts(report, paint, full=full)
    if not full and (found.facts or found.fixable or found.remarks):
        lines.append(say("--all lists every finding; --errors-only lists only the errors."))
    return "\n".join(lines)


_NARROW = 30
"""With less room than this beside its place and code, a message begins below them."""


@dataclass(frozen=True)
class _Groups:
    """The groups of a report as lines of a terminal."""

    found: Digest
    width: int
    paint: Painter
    full: bool

    @property
    def say(self) -> Labels:
        return self.found.report.say

    def titled(self) -> Iterator[tuple[str, list[str]]]:
        """Each group under its title; the caller leaves out the empty ones."""
        found, say = self.found, self.say
        n = found.report.count(Severity.ERROR)
        facts, blocks = self._facts(found.repeated_errors), self._blocks(found.errors)
        yield say("Errors ({n})", n=n), [*facts, *blocks]
        title = say("Decide once for many rows ({n})", n=len(found.facts))
        yield title, [*self._facts(found.facts)]
        n = sum(len(block.lines) for block in found.warnings)
        yield say("Warnings by activity ({n})", n=n), [*self._blocks(found.warnings)]
        for title, findings in (
            (say("Corrected by fix ({n})", n=len(found.fixable)), found.fixable),
            (say("Remarks ({n})", n=len(found.remarks)), found.remarks),
        ):
            by_rule = Counter(finding.rule for finding in findings).most_common()
            counted = (f"  {n:>5}  {rule}" for rule, n in by_rule)
            yield title, [*(self._blocks(found.blocks(findings)) if self.full else counted)]
        fixed = found.report.news.fixed if found.report.news and self.full else ()
        messages = ((finding, finding.message) for finding in fixed)
        yield say("Fixed since the earlier check ({n})", n=len(fixed)), [*self._placed(messages)]
        # Listed, never hidden.
        messages = ((f, f"{f.code}, {accepted(f.waived, say)}") for f in found.accepted if f.waived)
        title = say("Accepted on the sheet Exceptions ({n})", n=len(found.accepted))
        yield title, [*self._placed(messages)]

    def _blocks(self, blocks: Iterable[Block]) -> Iterator[str]:
        spread = _spread(self.found.report.programme)
        for place, block in enumerate(blocks):
            if place:
                yield ""
            yield self.paint(shortened(block.title(self.say), self.width), "heading")
            for line in block.lines:
                cells = [f"{c.sheet}!{c.ref}" if c.sheet in spread else c.ref for c in line.cells]
                yield from self._line(", ".join(cells), line)

    def _facts(self, facts: Iterable[Fact]) -> Iterator[str]:
        """What holds for many rows, each with its cells."""
        for fact in facts:
            *lines, last = self._line(rows_of_fact(fact, self.say), fact)
            yield from lines
            cells = [*folded_cells(fact.cells, self.found.report, every=self.full)]
            words = [f"{cell}," for cell in cells[:-1]] + cells[-1:]
            narrow = self.width - self._margin < _NARROW
            yield from _filled(last, words, 4 if narrow else self._margin, self.width)

    def _line(self, where: str, line: Line | Fact) -> Iterator[str]:
        """A line under its place, severity and codes; its column if the message lacks it."""
        say, first = self.say, line.findings[0]
        message, heading = line.message, say.headed(first.field) if first.field else ""
        if heading and not _names(message, heading):
            message = say("{name}: {words}", name=heading, words=message)
        if self.found.is_new(line):
            message = say("(new) {words}", words=message)
        severity, codes = line.severity.word(say), ", ".join(line.codes)
        painted = self.paint(severity, line.severity.value)
        pad = " " * (self._widest - len(severity))
        start = f"  {where.ljust(7)} "
        lead = len(start) + self._widest + len(codes) + 2
        room = self.width - self._margin
        if room < _NARROW:
            yield f"{start}{painted}{pad}{codes}"
            yield from textwrap.wrap(
                message, self.width, initial_indent="    ", subsequent_indent="    ",
                break_long_words=False,
            )  # fmt: skip
            return
        opening = textwrap.wrap(
            message, room, initial_indent=" " * max(0, lead - self._margin), break_long_words=False
        )
        first_line, *more = opening or [""]
        yield f"{start}{painted}{pad}{codes}  {first_line.lstrip()}"
        yield from (" " * self._margin + each for each in more)

    @cached_property
    def _widest(self) -> int:
        """How wide the column of the severities is."""
        return max(len(severity.word(self.say)) for severity in Severity) + 1

    @property
    def _margin(self) -> int:
        """Where the messages begin."""
        return len("  ") + 8 + self._widest + len("WP000") + 2

    def _placed(self, findings: Iterable[tuple[Finding, str]]) -> Iterator[str]:
        """Findings with what is said of them, each with its place."""
        for finding, words in findings:
            yield from textwrap.wrap(
                self.say("{name}: {words}", name=finding.place_in(self.say), words=words),
                max(30, self.width), initial_indent="  ", subsequent_indent="    ",
                break_long_words=False,
            )  # fmt: skip


def _spread(programme: Programme) -> set[str]:
    """The sheets that hold a section together with others: a number alone does not tell which."""
    by_section: dict[Section, set[str]] = {}
    for table in programme.tables:
        by_section.setdefault(table.section, set()).add(table.sheet)
    return {name for sheets in by_section.values() if len(sheets) > 1 for name in sheets}


def _filled(line: str, words: Iterable[str], margin: int, width: int) -> Iterator[str]:
    """A line that goes on with words, on as many lines as it takes."""
    for word in words:
        if len(line) + 1 + len(word) > width and line.strip():
            yield line
            line = " " * (margin - 1)
        line = f"{line} {word}"
    yield line


def _names(message: str, heading: str) -> bool:
    """Whether a message begins with its column: "Progress ...", "La cellule « Calendrier » ..."."""
    return heading.casefold() in message[: len(heading) + len("La cellule « ")].casefold()


def accepted(waiver: Waiver, say: Labels) -> str:
    """Why a finding is accepted, by whom and how long: "Agreed, J. Doe, until 1 June 2027"."""
    until = say("until {day}", day=waiver.until) if waiver.until else ""
    parts = (waiver.reason.rstrip("."), waiver.approved_by, until)
    return ", ".join(words for words in parts if words)


def reports_text(
    reports: Iterable[Report], *, width: int = 100, paint: Painter = unpainted, full: bool = False
) -> str:
    """`check --format text`: one report after the other."""
    return "\n\n".join(
        report_text(report, width=width, paint=paint, full=full) for report in reports
    )


def _counts(report: Report, paint: Painter, *, full: bool) -> Iterator[str]:
    """How many findings of each severity, and in full of each rule; what could not be judged."""
    if report.errors_only:
        return
    yield tally(report, paint=paint)
    if full:
        standing = Counter(finding.rule for finding in report.standing)
        waived = Counter(finding.rule for finding in report.waived)
        rules = [o.rule for o in report.outcomes if standing[o.rule] or waived[o.rule]]
        for rule in sorted(rules, key=lambda rule: -standing[rule]):
            n = waived[rule]
            accepted = report.say(" ({n} accepted)", n=n) if n else ""
            yield f"  {standing[rule]:>4}  {rule}{accepted}"
    yield from unjudged(report, full=full)


def tally(report: Report, *, paint: Painter = unpainted) -> str:
    """How many findings of each severity, in words: "8 errors, 1 warning"."""
    say, parts = report.say, []
    for severity, words in _COUNTED.items():
        if n := report.count(severity):
            parts.append(paint(say(words, n=n), severity.value))
    if n := len(report.waived):
        parts.append(say("{n} accepted", n=n))
    return ", ".join(parts) or paint(say("No findings."), "good")


_COUNTED = {
    Severity.ERROR: "{n} {n:error|errors}",
    Severity.WARNING: "{n} {n:warning|warnings}",
    Severity.INFO: "{n} {n:remark|remarks}",
}


def unjudged(report: Report, *, full: bool = False) -> Iterator[str]:
    """What a missing column hides from the reader: the rules of each, and why.

    A programme of one section is whole, and what was not asked for needs no word. The rules whose
    columns Lists says are not used are counted, with `full` named.
    """
    say, uses = report.say, report.programme.lists.headings.uses
    rules: dict[str, list[str]] = defaultdict(list)
    unused = 0
    for outcome in report.outcomes:
        if outcome.missing and (full or uses(outcome.missing)):
            rules[outcome.reason or ""].append(outcome.rule)
        elif outcome.missing:
            unused += 1
    for reason, names in rules.items():
        yield say("Not checked: {rules}, because {reason}", rules=Names(names), reason=reason)
    if unused and not report.programme.lists.met:
        yield say(
            "{n} {n:rule is|rules are} not checked: {n:its column is|their columns are} not used "
            "(sheet Lists).",
            n=unused,
        )
