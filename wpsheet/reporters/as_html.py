"""Reports as one page for a browser, filtered by a small script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wpsheet.checking.digest import Block, Digest, Fact, digest
from wpsheet.checking.findings import Finding, Report, Severity
from wpsheet.checking.rules import Rule, catalogue
from wpsheet.checking.rules.base import labelled
from wpsheet.messages.labels import IN_ENGLISH, Labels
from wpsheet.messages.own_lines import section_line
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field, Section
from wpsheet.model.vocabulary import Lists
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
    workbooks = [_Workbook(digest(report), [*_groups(report, say, full)], say)
                 for report in reports]  # fmt: skip
    rows = [row for workbook in workbooks for group in workbook.groups for row in group.rows]
    source = workbooks[0].source if len(workbooks) == 1 else say("{n} workbooks", n=len(reports))
    return page(
        "report",
        scripted=bool(rows),
        say=say,
        title=say("Findings in {source}", source=source),
        filters=list(_filters(rows, say)),
        gap=say("{words:semicolons}", words=Names(["%", "%"])).strip("%"),
        total=len(rows),
        workbooks=workbooks,
        rules=list(_rules(rows, say)),
    )


def _severities(say: Labels) -> dict[Severity, str]:
    return {
        Severity.ERROR: say("Error"),
        Severity.WARNING: say("Warning"),
        Severity.INFO: say("Remark"),
    }


@dataclass(frozen=True, slots=True)
class _Row:
    """A finding with the activity it speaks of, as a row of the page."""

    workbook: str
    group: str
    finding: Finding
    activity: Activity | None
    lists: Lists
    say: Labels
    news: frozenset[Finding]
    """What is new since the check before."""

    @property
    def filed_under(self) -> dict[str, Sequence[str]]:
        """The values that a choice in the form must be among for the row to be shown."""
        finding = self.finding
        bodies = self.activity.bodies.names if self.activity else ()
        return {
            "workbook": [self.workbook],
            "group": [self.group],
            "severity": ["accepted" if finding.waived else _FILED[finding.severity]],
            "section": [finding.section or _NEITHER],
            "body": bodies or [_NEITHER],
            "rule": [finding.code],
        }

    @property
    def severity(self) -> str:
        return _severities(self.say)[self.finding.severity]

    @property
    def is_new(self) -> bool:
        return self.finding in self.news

    @property
    def titled(self) -> str:
        """The number and the words of the activity."""
        if self.activity is None:
            return ""
        return f"{self.say.word(labelled(self.activity))} {self.activity.plain(Field.ACTIVITY)}"

    @property
    def column(self) -> str:
        return self.say.headed(self.finding.field) if self.finding.field else ""

    @property
    def suggested(self) -> str:
        """The suggestion, if the message does not hold it."""
        suggestion = self.finding.suggestion or ""
        return "" if suggestion in self.finding.message else suggestion

    @property
    def accepted(self) -> str:
        """The exception that the finding is accepted by."""
        waived, say = self.finding.waived, self.say
        return say("Accepted: {words}", words=accepted(waived, say)) if waived else ""


@dataclass(frozen=True, slots=True)
class _Group:
    """Findings that are used together, behind a title that opens and folds them."""

    name: str
    title: str
    rows: Sequence[_Row]
    open: bool


def _groups(report: Report, say: Labels, full: bool) -> Iterator[_Group]:  # noqa: FBT001
    """The groups in order of use; what does not matter first is folded."""
    found, programme = digest(report), report.programme
    activities = {(a.sheet, a.row): a for a in programme.activities}

    def group(name: str, title: str, findings: Iterable[Finding], *, opened: bool) -> _Group:
        rows = []
        for finding in findings:
            place = (finding.address.sheet, finding.address.row)
            activity = activities.get(place) if finding.section else None
            rows.append(
                _Row(programme.source, name, finding, activity, programme.lists, say, report.new)
            )
        return _Group(name, title, rows, opened or full)

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
    title = say("Corrected by fix ({n})", n=len(found.fixable))
    yield group("fix", title, found.fixable, opened=False)
    title = say("Remarks ({n})", n=len(found.remarks))
    yield group("remark", title, found.remarks, opened=False)
    title = say("Accepted on the sheet Exceptions ({n})", n=len(found.accepted))
    yield group("accepted", title, found.accepted, opened=False)


def _findings(blocks: Iterable[Block]) -> Iterator[Finding]:
    return (finding for block in blocks for line in block.lines for finding in line.findings)


@dataclass(frozen=True, slots=True)
class _Workbook:
    """What one workbook is, its verdict, and its findings in groups."""

    found: Digest
    every_group: Sequence[_Group]
    say: Labels

    @property
    def groups(self) -> list[_Group]:
        return [group for group in self.every_group if group.rows]

    @property
    def source(self) -> str:
        return self.found.report.programme.source

    @property
    def verdict(self) -> list[str]:
        return verdict_lines(self.found)

    def lines(self) -> Iterator[str]:
        report, say = self.found.report, self.say
        yield described(report.programme, say)
        day, why, counts = report.as_of, report.as_of_from.said(say), tally(report)
        yield say("As of {day} ({why}): {tally}", day=day, why=why, tally=counts)
        yield from unjudged(report)


@dataclass(frozen=True, slots=True)
class _Filter:
    """A choice in the form: each value, what it says, and how many findings it has."""

    name: str
    label: str
    options: Sequence[tuple[str, str, int]]


def _filters(rows: Sequence[_Row], say: Labels) -> Iterator[_Filter]:
    """The choices of the form; their values, and so the page's address, know no language."""
    bodies = {
        body: Labels(say.language, row.lists).body(body)
        for row in rows
        for body in row.filed_under["body"]
    }
    severities = {_FILED[severity]: words for severity, words in _severities(say).items()}
    groups = {
        "error": say("Error"), "once": say("Decide once"), "warning": say("Warning"),
        "fix": say("For fix"), "remark": say("Remark"), "accepted": say("Accepted"),
    }  # fmt: skip
    sections = {section.value: section_line(section, say) for section in Section}
    words: dict[str, tuple[str, Mapping[str, str]]] = {
        "workbook": (say("Workbook"), {}),
        "group": (say("Group"), groups),
        "severity": (say("Severity"), {**severities, "accepted": say("Accepted")}),
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
            options = [(value, says.get(value, value), counts[value]) for value in values]
            yield _Filter(name, label, options)


def _rules(rows: Sequence[_Row], say: Labels) -> Iterator[tuple[Rule, Sequence[tuple[str, str]]]]:
    """What each rule that found something finds, why, and how to fix it."""
    found = {row.finding.code for row in rows}
    for rule in sorted(catalogue(), key=lambda rule: rule.code):
        if rule.code in found:
            texts = rule.texts(say.language)
            yield rule, [
                (say("What"), texts.what), (say("Why"), texts.why), (say("Fix"), texts.fix),
            ]  # fmt: skip
