"""Reports, summaries and rules as a terminal shows them."""

from __future__ import annotations

import textwrap
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from wpsheet.findings import Finding, Report, RuleOutcome, Severity
from wpsheet.layout import COLUMN, Field, Section
from wpsheet.model import Activity, Programme, Waiver
from wpsheet.periods import CONTINUOUS
from wpsheet.phrases import ENGLISH, heading_in
from wpsheet.rules.base import Example, Held, Rule
from wpsheet.summaries import PivotRow, Summary
from wpsheet.text import day_in_words, listed, shortened

Painter = Callable[[str, str], str]
"""Colours a word by a style name, "error", "heading" ...; leaves it alone off a terminal."""


def unpainted(text: str, style: str) -> str:  # noqa: ARG001
    """The painter of pipes and files."""
    return text


def described(programme: Programme) -> str:
    """One line that says which programme this is: "PTC work programme 2022-2025, 81 ..."."""
    name = programme.title or programme.source
    numbers = [len(list(programme.in_section(s))) for s in Section]
    total = sum(numbers)
    return (
        f"{shortened(name, 90)}: {total} activities ({numbers[0]} in section I, {numbers[1]} in II)"
    )


def report_text(report: Report, *, width: int = 100, paint: Painter = unpainted) -> str:
    """A report grouped by activity, with counts that hide nothing."""
    lines = [
        paint(report.programme.source, "heading"),
        described(report.programme),
        f"as of {_day(report)} ({report.as_of_from})",
        "",
    ]
    common = _common(report)
    apart = [f for f in report.standing if (f.rule, f.message) not in common]
    for title, findings in _grouped(apart, report.programme):
        lines.append(paint(shortened(title, width), "heading"))
        for finding in findings:
            lines += _finding_lines(finding, width, paint, report.language)
        lines.append("")
    lines += _common_lines(report, common, width, paint)
    lines += _waived_lines(report, width, paint)
    lines += _counts(report, paint)
    return "\n".join(lines)


_COMMON = 8
"""From how many equal findings on they are told once, with their cells."""


def _common(report: Report) -> set[tuple[str, str]]:
    """The (rule, message) pairs that stand in many cells: one line says them all."""
    counts = Counter((f.rule, f.message) for f in report.standing)
    return {pair for pair, count in counts.items() if count >= _COMMON}


def _common_lines(
    report: Report, common: set[tuple[str, str]], width: int, paint: Painter
) -> Iterator[str]:
    """What stands in many cells, each said once with all its cells."""
    if not common:
        return
    yield paint("In many cells", "heading")
    together: dict[tuple[str, str], list[Finding]] = {pair: [] for pair in sorted(common)}
    for finding in report.standing:
        if (finding.rule, finding.message) in common:
            together[finding.rule, finding.message].append(finding)
    for (_, message), found in together.items():
        first = found[0]
        heading = heading_in(report.language, first.field) if first.field else ""
        cells = ", ".join(f.address.ref for f in found)
        severity = f"{first.severity.value:<8}"
        lead = f"  {len(found):<6}{severity}{first.code}  "
        text = _under(heading, f"{message} {cells}")
        lines = textwrap.wrap(text, max(30, width - len(lead)), break_long_words=False)
        start = f"  {len(found):<6}{paint(severity, first.severity.value)}{first.code}  "
        yield from ((start if i == 0 else " " * len(lead)) + line for i, line in enumerate(lines))
    yield ""


def _under(heading: str, message: str) -> str:
    """A message with its column before it, where it does not begin with the column itself."""
    return message if not heading or message.startswith(heading) else f"{heading}: {message}"


def _waived_lines(report: Report, width: int, paint: Painter) -> Iterator[str]:
    """The findings that exceptions accept: listed, never hidden."""
    if not report.waived:
        return
    yield paint("Accepted (sheet Exceptions)", "heading")
    for finding in report.waived:
        words = accepted(finding.waived) if finding.waived else ""
        yield shortened(f"  {finding.address.ref:<6}{finding.code}  {finding.label} {words}", width)
    yield ""


def accepted(waiver: Waiver) -> str:
    """Why a finding is accepted, by whom and how long: "Agreed, J. Doe, until 2027-06-01"."""
    until = f"until {waiver.until.isoformat()}" if waiver.until else ""
    return ", ".join(words for words in (waiver.reason, waiver.approved_by, until) if words)


def reports_text(reports: Iterable[Report], *, width: int = 100, paint: Painter = unpainted) -> str:
    """`check --format text`: one report after the other."""
    return "\n\n".join(report_text(report, width=width, paint=paint) for report in reports)


def _day(report: Report) -> str:
    return day_in_words(report.as_of)


def _grouped(
    findings: Sequence[Finding], programme: Programme
) -> Iterator[tuple[str, list[Finding]]]:
    """Findings by activity in the order of the sheet; those on a sheet stand for themselves."""
    activities = {(a.sheet, a.row): a for a in programme.activities}

    def place(finding: Finding) -> tuple[str, int | None]:
        row = finding.address.row if finding.section else None
        return finding.address.sheet, row

    for (sheet, row), group in groupby(findings, key=place):
        activity = activities.get((sheet, row or 0))
        if activity is None:
            yield f'Sheet "{sheet}"', list(group)
        else:
            words = activity.plain(Field.ACTIVITY)
            yield f"{activity.label}  {words}", list(group)


def _finding_lines(finding: Finding, width: int, paint: Painter, language: str) -> Iterator[str]:
    heading = heading_in(language, finding.field) if finding.field else ""
    severity = f"{finding.severity.value:<8}"
    lead = f"  {finding.address.ref:<6}{severity}{finding.code}  "
    text = _under(heading, finding.message)
    wrapped = textwrap.wrap(text, max(30, width - len(lead)), break_long_words=False)
    painted = f"  {finding.address.ref:<6}{paint(severity, finding.severity.value)}{finding.code}  "
    for place, line in enumerate(wrapped):
        yield (painted if place == 0 else " " * len(lead)) + line


def _counts(report: Report, paint: Painter) -> Iterator[str]:
    yield tally(report, paint=paint)
    for name, count in _by_rule(report):
        yield f"  {count:>4}  {name}"
    for outcome in unjudged(report):
        yield f"not judged: {outcome.rule}, because {outcome.reason}"


def tally(report: Report, *, paint: Painter = unpainted) -> str:
    """How many findings of each severity, in words: "8 errors, 1 warning"."""
    words = {"error": "error", "warning": "warning", "info": "remark"}
    parts = [
        paint(f"{n} {words[s.value]}{'' if n == 1 else 's'}", s.value)
        for s in Severity
        if (n := report.count(s))
    ]
    if report.waived:
        parts.append(f"{len(report.waived)} accepted")
    return ", ".join(parts) or paint("No findings.", "good")


def unjudged(report: Report) -> list[RuleOutcome]:
    """The rules that a missing column hides from the reader.

    A programme of one section is whole, and what was not asked for needs no word.
    """
    return [o for o in report.outcomes if o.reason and "column" in o.reason]


def _by_rule(report: Report) -> list[tuple[str, int]]:
    counts = [(o.rule, o.findings) for o in report.outcomes if o.findings]
    return sorted(counts, key=lambda each: -each[1])


def summary_text(summary: Summary, *, paint: Painter = unpainted) -> str:
    """Every pivot as a table, and what each of them counts."""
    coverage = summary.coverage
    parts = [
        described(summary.programme),
        f"Linked to the Strategic Plan: {coverage.linked} of {coverage.total} "
        f"({coverage.share:.0%}; footnote 1 asks for 100 %)",
    ]
    if coverage.unused_codes:
        parts.append(f"Codes that no activity serves: {', '.join(coverage.unused_codes)}")
    shared = "An activity with several counts once under each."
    for title, rows, note in (
        ("By Strategic Plan code", summary.by_code, shared),
        ("By responsible body", summary.by_body, shared),
        ("By priority", summary.by_priority, ""),
        ("By type of task", summary.by_task_type, ""),
    ):
        parts += ["", paint(title, "heading"), *_pivot_lines([*rows, summary.all])]
        if note:
            parts.append(note)
    parts += ["", paint("Calendar", "heading"), *_calendar_lines(summary)]
    parts += ["", paint("Team resources (officers as written, no head-count)", "heading")]
    parts += _resource_lines(summary)
    return "\n".join(parts)


def _pivot_lines(rows: Iterable[PivotRow]) -> list[str]:
    table = [
        ["", "All", "I", "II", "A", "B", "C", "Maint.", "Update", "Devel.", "Compl.", "In pr.",
         "Postp.", "Not st.", "No status"],
        *(
            [
                row.key,
                *map(str, (row.total, row.in_section(Section.TIMEFRAME),
                           row.in_section(Section.CONTINUOUS), *row.by_priority.values(),
                           *row.by_task_type.values(), *row.by_status.values())),
            ]
            for row in rows
        ),
    ]  # fmt: skip
    return aligned(table)


def aligned(table: Sequence[Sequence[str]]) -> list[str]:
    """Rows with the first column flush left and the others flush right."""
    widths = [max(len(row[i]) for row in table) for i in range(len(table[0]))]
    return [
        "  ".join(
            cell.ljust(width) if i == 0 else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    ]


def _calendar_lines(summary: Summary) -> Iterator[str]:
    dated = [entry for entry in summary.calendar if entry.period != CONTINUOUS]
    period = max((len(e.period) for e in dated), default=0)
    body = max((len(e.body or "(no body)") for e in dated), default=0)
    for entry in dated:
        labels = ", ".join(activity.label for activity in entry.activities)
        lead = f"{entry.period:<{period}}  {entry.body or '(no body)':<{body}}  "
        yield from textwrap.wrap(
            labels, 100, initial_indent=lead, subsequent_indent=" " * len(lead)
        )
    continuous = [e for e in summary.calendar if e.period == CONTINUOUS]
    if continuous:
        count = sum(len(e.activities) for e in continuous)
        yield f"{CONTINUOUS}: {count} activities"


def _resource_lines(summary: Summary) -> list[str]:
    if not summary.resources:
        return ["none named"]
    rows = [["Unit", "From", "To", "Not counted", "Activities"]]
    for each in summary.resources:
        counted = bool(each.minimum or each.maximum)
        rows.append([
            each.unit,
            f"{each.minimum:g}" if counted else "",
            f"{each.maximum:g}" if counted else "",
            str(each.uncountable or ""),
            str(each.activities),
        ])  # fmt: skip
    return aligned(rows)


def programme_text(programme: Programme, *, width: int = 100) -> str:
    """The programme as understood, an activity a paragraph."""
    lines = [described(programme), ""]
    for activity in programme.activities:
        lines.append(shortened(f"{activity.label}  {activity.plain(Field.ACTIVITY)}", width))
        dates = "; ".join(
            f"{m.period} ({m.body})" if m.body else m.period for m in activity.milestones
        )
        people = "; ".join(
            r.unit if r.minimum is None else f"{_range(r.minimum, r.maximum)} {r.unit}"
            for r in activity.resources
        )
        for name, value in (
            ("priority", activity.priority or "-"),
            ("codes", ", ".join(activity.plan_codes.codes) or "-"),
            ("task", activity.task_type or "-"),
            ("bodies", ", ".join(activity.bodies.names) or "-"),
            ("resources", people or "-"),
            ("dates", dates or "-"),
            ("status", _status(activity)),
        ):
            lines += textwrap.wrap(
                value, width, initial_indent=f"    {name:<11}", subsequent_indent=" " * 15
            )
    return "\n".join(lines)


def _status(activity: Activity) -> str:
    if activity.status is None:
        return "none stated"
    return f"{activity.status} (from {activity.status_from})"


def _range(low: float, high: float | None) -> str:
    return f"{low:g}" if high in (None, low) else f"{low:g}-{high:g}"


def rules_text(
    rules: Iterable[Rule], *, paint: Painter = unpainted, language: str = ENGLISH
) -> str:
    """The catalogue, a line a rule, by family."""
    lines: list[str] = []
    for family, group in groupby(rules, key=lambda rule: rule.family):
        lines += ["", paint(family.value, "heading")]
        lines += [
            f"  {rule.code}  {rule.severity.value:<8} {rule.name:<31}{rule.what(language)}"
            for rule in sorted(group, key=lambda rule: rule.code)
        ]
    return "\n".join(lines).lstrip("\n")


def rule_text(
    rule: Rule, *, width: int = 100, paint: Painter = unpainted, language: str = ENGLISH
) -> str:
    """One rule explained: what, why, bad, good, how to mend."""
    lines = [paint(f"{rule.code} {rule.name}", "heading")]
    lines.append(f"{rule.family.value}, {rule.severity.value}")
    for name, text in (
        ("What", rule.what(language)),
        ("Why", rule.why(language)),
        ("Bad", described_example(rule.bad)),
        ("Good", described_example(rule.good)),
        ("Mend", rule.mend(language)),
    ):
        lines.append("")
        for place, line in enumerate(text.split("\n")):
            lines += textwrap.wrap(
                line,
                width,
                initial_indent=f"{paint(f'{name:<6}', 'heading') if place == 0 else ' ' * 6}",
                subsequent_indent=" " * 6,
            )
    return "\n".join(lines)


def described_example(example: Example) -> str:
    """An example in words: what its cells hold, and what is odd about the sheet."""
    lines = []
    several = len(example.rows) > 1
    for number, texts in enumerate(example.rows, start=1):
        cells = "; ".join(_described_cell(name, held) for name, held in texts.items())
        lines.append(f"{f'row {number}: ' if several else ''}{cells}")
    oddities = [
        *(f'no column "{COLUMN[name].heading}"' for name in example.without),
        *([f'a column "{example.extra_heading}"'] if example.extra_heading else []),
        *([f"the cells of {COLUMN[Field(example.merged)].heading} merged over two rows"]
          if example.merged else []),
        *(["a blank row between"] if example.blank_row_before is not None else []),
        *([_described_waiver(example.waiver)] if example.waiver else []),
        *([f"on the Lists sheet: {example.list_fault}"] if example.list_fault else []),
        *(["the second row hidden"] if example.hidden_row is not None else []),
    ]  # fmt: skip
    if example.stray:
        cells = "; ".join(_described_cell(name, held) for name, held in example.stray.items())
        lines.append(f"a further row with nothing but {cells}")
    return "\n".join([*lines, *oddities])


def _described_waiver(waiver: Waiver) -> str:
    said = {
        "rule": waiver.rule, "activity": waiver.activity, "value": waiver.value,
        "reason": waiver.reason or "blank", "until": waiver.until and waiver.until.isoformat(),
    }  # fmt: skip
    return "on the Exceptions sheet: " + "; ".join(f"{k} {v}" for k, v in said.items() if v)


def _described_cell(name: Field, held: str | Held) -> str:
    heading = COLUMN[name].heading
    if isinstance(held, str):
        return f"{heading}: {held!r}" if _unprintable(held) else f"{heading}: {held or 'blank'}"
    notes = [
        *([f"formula {held.formula}"] if held.formula else []),
        *([f"filled with colour {held.fill}"] if held.fill else []),
        *(["typed as a date"] if held.kind == "date" else []),
    ]
    return f"{heading}: {held.text or 'blank'}{f' ({listed(notes)})' if notes else ''}"


def _unprintable(text: str) -> bool:
    return not text.replace("\n", "").isprintable()
