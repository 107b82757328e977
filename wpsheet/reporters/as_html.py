"""Reports as one page for a browser, filtered by a small script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wpsheet.checking.findings import Finding, Report, Severity
from wpsheet.checking.rules import Rule, catalogue
from wpsheet.checking.rules.base import labelled
from wpsheet.messages.labels import IN_ENGLISH, Labels
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field, Section
from wpsheet.model.vocabulary import Lists
from wpsheet.model.wording import Names
from wpsheet.reporters.as_text import accepted, described, tally, unjudged
from wpsheet.reporters.pages import page

_NEITHER = "none"
"""The filter's value for what belongs to no section, or to no body."""


def reports_html(reports: Sequence[Report]) -> str:
    """A page with the findings of every workbook, and the rules that they break.

    The page is in the language of the first report.
    """
    say = reports[0].say if reports else IN_ENGLISH
    workbooks = [_Workbook(report, _rows(report, say), say) for report in reports]
    rows = [row for workbook in workbooks for row in workbook.rows]
    return page(
        "report",
        scripted=bool(rows),
        language=say.language,
        title=say("Findings in {source}", source=_named(reports, say)),
        words=_words(say),
        headings=_headings(say),
        filters=list(_filters(rows, say)),
        sentences=_sentences(say),
        total=say("{n} {n:finding|findings}", n=len(rows)),
        workbooks=workbooks,
        rules=list(_rules(rows, say)),
    )


def _named(reports: Sequence[Report], say: Labels) -> str:
    if len(reports) == 1:
        return reports[0].programme.source
    return say("{n} workbooks", n=len(reports))


def _words(say: Labels) -> dict[str, str]:
    return {
        "accepted": say("Accepted"),
        "all": say("Show all"),
        "any": say("Any"),
        "filters": say("Filter the findings"),
        "none": say("No finding in this workbook matches the filters."),
        "rules": say("The rules"),
        "search": say("Search"),
        "suggested": say("Suggested:"),
    }


def _headings(say: Labels) -> dict[str, str]:
    return {
        "severity": say("Severity"),
        "cell": say("Cell"),
        "activity": say("Activity"),
        "column": say("Column"),
        "there": say("What is there"),
        "message": say("What to do"),
        "rule": say("Rule"),
    }


def _sentences(say: Labels) -> dict[str, str]:
    """What the script says: it puts its figures and words in the place of the marks."""
    return {
        "counted": say("Showing {n} of {all} findings", n="%n", all="%all"),
        "asked": say("{name}: {words}", name="%label", words="%words"),
        "quoted": say("“{words}”", words="%words"),
        "gap": say("{words:semicolons}", words=Names(["%", "%"])).strip("%"),
    }


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
    finding: Finding
    activity: Activity | None
    lists: Lists
    say: Labels

    @property
    def filed_under(self) -> dict[str, Sequence[str]]:
        """The values that a choice in the form must be among for the row to be shown."""
        finding = self.finding
        bodies = self.activity.bodies.names if self.activity else ()
        return {
            "workbook": [self.workbook],
            "severity": ["accepted" if finding.waived else finding.severity.value],
            "section": [finding.section or _NEITHER],
            "body": bodies or [_NEITHER],
            "rule": [finding.code],
        }

    @property
    def severity(self) -> str:
        return _severities(self.say)[self.finding.severity]

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


def _rows(report: Report, say: Labels) -> list[_Row]:
    programme = report.programme
    activities = {(a.sheet, a.row): a for a in programme.activities}
    rows = []
    for finding in report.findings:
        place = (finding.address.sheet, finding.address.row)
        activity = activities.get(place) if finding.section else None
        rows.append(_Row(programme.source, finding, activity, programme.lists, say))
    return rows


@dataclass(frozen=True, slots=True)
class _Workbook:
    """What one workbook is, how many findings it has, and the rows of its table."""

    report: Report
    rows: Sequence[_Row]
    say: Labels

    @property
    def source(self) -> str:
        return self.report.programme.source

    @property
    def title(self) -> str:
        return self.say("Findings in {source}", source=self.source)

    @property
    def caption(self) -> str:
        return self.say("Findings in {source}, in the order of its sheets", source=self.source)

    def lines(self) -> Iterator[str]:
        report, say = self.report, self.say
        yield described(report.programme, say)
        day, why, counts = report.as_of, report.as_of_from.said(say), tally(report)
        yield say("As of {day} ({why}): {tally}", day=day, why=why, tally=counts)
        for outcome in unjudged(report):
            rule, reason = outcome.rule, outcome.reason
            yield say("Not checked: {rule}, because {reason}", rule=rule, reason=reason)


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
    severities = {severity.value: words for severity, words in _severities(say).items()}
    sections = {section.value: f"{section}. {say.section(section)}" for section in Section}
    words: dict[str, tuple[str, Mapping[str, str]]] = {
        "workbook": (say("Workbook"), {}),
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
