"""Reports as one page for a browser, filtered by a small script."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from wpsheet.checking.digest import Block, Digest, Fact, digest
from wpsheet.checking.findings import Finding, Report, Severity
from wpsheet.checking.rules import Rule, catalogue
from wpsheet.checking.rules.base import labelled
from wpsheet.messages.labels import IN_ENGLISH, Labels
from wpsheet.messages.own_lines import section_line
from wpsheet.model.layout import Field, Section
from wpsheet.model.wording import Names
from wpsheet.reporters.as_text import accepted, described, tally, unjudged
from wpsheet.reporters.pages import page
from wpsheet.reporters.verdicts import folded_cells, verdict_lines

_FILED = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "remark"}
"""The filter's value for a severity, as the page's address shows it."""
_NEITHER = "none"
"""The filter's value for what belongs to no section, or to no body."""


def reports_html(reports: Sequence[Report], *, full: bool = False) -> str:
    """A page with the findings of every workbook in order of use, and the rules that they break.

    The page is in the language of the first report. With `full` no group is folded.
    """
    say = reports[0].say if reports else IN_ENGLISH
    severities = {
        Severity.ERROR: say("Error"), Severity.WARNING: say("Warning"),
        Severity.INFO: say("Remark"),
    }  # fmt: skip
    workbooks: list[dict[str, object]] = []
    rows: list[_Row] = []
    for report in reports:
        found = digest(report)
        groups = [group for group in _groups(found, say, full=full) if group.rows]
        rows += (row for group in groups for row in group.rows)
        workbooks.append({
            "source": report.programme.source, "verdict": verdict_lines(found),
            "lines": list(_lines(report, say)), "groups": groups,
        })  # fmt: skip
    several = say("{n} workbooks", n=len(reports))
    source = reports[0].programme.source if len(reports) == 1 else several
    return page(
        "report",
        scripted=bool(rows),
        say=say,
        title=say("Findings in {source}", source=source),
        filters=list(_filters(rows, severities, say)),
        gap=say("{words:semicolons}", words=Names(["%", "%"])).strip("%"),
        total=len(rows),
        workbooks=workbooks,
        severities=severities,
        accepted=accepted,
        rules=list(_rules(rows, say)),
    )


def _lines(report: Report, say: Labels) -> Iterator[str]:
    """What one workbook is, by which day it was checked, and how many findings it has."""
    yield described(report.programme, say)
    day, why, counts = report.as_of, report.as_of_from.called(say), tally(report)
    yield say("As of {day} ({why}): {tally}", day=day, why=why, tally=counts)
    yield from unjudged(report)


class _Row(NamedTuple):
    """A finding as a row of the page."""

    finding: Finding
    filed_under: Mapping[str, Sequence[str]]
    """The values that a choice in the form must be among for the row to be shown."""
    titled: str
    """The number and the words of the activity."""
    is_new: bool
    """Whether the check before had it not."""
    bodies: Sequence[str]
    """What the bodies of the activity are called."""


class _Group(NamedTuple):
    """Findings that are used together, behind a title that opens and folds them."""

    title: str
    rows: Sequence[_Row]
    open: bool


def _groups(found: Digest, say: Labels, *, full: bool) -> Iterator[_Group]:
    """The groups in order of use; what does not matter first is folded."""
    report, programme = found.report, found.report.programme
    activities = {(a.sheet, a.row): a for a in programme.activities}
    labels = Labels(say.language, programme.lists)

    def row(name: str, finding: Finding) -> _Row:
        place = (finding.address.sheet, finding.address.row)
        activity = activities.get(place) if finding.section else None
        bodies = activity.bodies.names if activity else ()
        titled = ""
        if activity:
            titled = f"{say.word(labelled(activity))} {activity.plain(Field.ACTIVITY)}"
        filed_under = {
            "workbook": [programme.source],
            "group": [name],
            "severity": ["accepted" if finding.waived else _FILED[finding.severity]],
            "section": [finding.section or _NEITHER],
            "body": bodies or [_NEITHER],
            "rule": [finding.code],
        }
        is_new = finding in report.new
        return _Row(finding, filed_under, titled, is_new, [labels.body(name) for name in bodies])

    def group(name: str, title: str, findings: Iterable[Finding], *, opened: bool) -> _Group:
        return _Group(title, [row(name, finding) for finding in findings], opened or full)

    def shared(name: str, facts: Iterable[Fact]) -> Iterator[_Group]:
        for fact in facts:
            cells = ", ".join(folded_cells(fact.cells, report))
            title = say("{n} {n:row|rows}: {message} {cells}", n=len(fact.lines),
                        message=fact.message, cells=cells)  # fmt: skip
            yield group(name, title, fact.findings, opened=False)

    yield from shared("error", found.repeated_errors)
    errors = [*_findings(found.errors)]
    yield group("error", say("Errors ({n})", n=len(errors)), errors, opened=True)
    yield from shared("once", found.facts)
    warnings = [*_findings(found.warnings)]
    title = say("Warnings by activity ({n})", n=len(warnings))
    yield group("warning", title, warnings, opened=True)
    for name, title, findings in (
        ("fix", say("Corrected by fix ({n})", n=len(found.fixable)), found.fixable),
        ("remark", say("Remarks ({n})", n=len(found.remarks)), found.remarks),
        ("accepted", say("Accepted on the sheet Exceptions ({n})", n=len(found.accepted)),
         found.accepted),
    ):  # fmt: skip
        yield group(name, title, findings, opened=False)


def _findings(blocks: Iterable[Block]) -> Iterator[Finding]:
    return (finding for block in blocks for line in block.lines for finding in line.findings)


def _filters(
    rows: Sequence[_Row], severities: Mapping[Severity, str], say: Labels
) -> Iterator[tuple[str, str, list[tuple[str, str, int]]]]:
    """The choices of the form, each with a label; their values, and so the page's address, know no
    language. Of each value there is what it says, and how many findings it has."""
    bodies = {
        body: called
        for row in rows
        for body, called in zip(row.filed_under["body"], row.bodies, strict=False)
    }
    severity = {_FILED[each]: words for each, words in severities.items()}
    groups = {
        "error": say("Error"), "once": say("Decide once"), "warning": say("Warning"),
        "fix": say("For fix"), "remark": say("Remark"), "accepted": say("Accepted"),
    }  # fmt: skip
    sections = {section.value: section_line(section, say) for section in Section}
    words: dict[str, tuple[str, Mapping[str, str]]] = {
        "workbook": (say("Workbook"), {}),
        "group": (say("Group"), groups),
        "severity": (say("Severity"), {**severity, "accepted": say("Accepted")}),
        "section": (say("Section"), {**sections, _NEITHER: say("The sheet or the file")}),
        "body": (say.headed(Field.BODIES), {**bodies, _NEITHER: say("No body")}),
        "rule": (say("Rule"), {rule.code: f"{rule.code} {rule.name}" for rule in catalogue()}),
    }
    for name, (label, says) in words.items():
        counts = Counter(value for row in rows for value in set(row.filed_under[name]))
        order = [value for value in says if name != "body" or value == _NEITHER]
        values = sorted(
            counts,
            key=lambda v: (order.index(v) if v in order else -1, says.get(v, v).casefold(), v),
        )
        if values and (name != "workbook" or len(values) > 1):
            yield name, label, [(each, says.get(each, each), counts[each]) for each in values]


def _rules(rows: Sequence[_Row], say: Labels) -> Iterator[tuple[Rule, Sequence[tuple[str, str]]]]:
    """What each rule that found something finds, why, and how to fix it."""
    found = {row.finding.code for row in rows}
    for rule in sorted(catalogue(), key=lambda rule: rule.code):
        if rule.code in found:
            texts = rule.texts(say.language)
            yield rule, [
                (say("What"), texts.what), (say("Why"), texts.why), (say("Fix"), texts.fix),
            ]  # fmt: skip
