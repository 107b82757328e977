"""A report as a Findings sheet and notes, to be added to a copy of the officer's workbook."""

from __future__ import annotations

from collections import defaultdict

from wpsheet.checking.annotations import NO, Annotations, AnswerColumn, Heading, Row
from wpsheet.checking.findings import Finding, Report
from wpsheet.messages.labels import Labels
from wpsheet.messages.phrases import heading_in
from wpsheet.model.cells import Address

MAX_NOTES = 1_000
"""Notes for more cells would hide the sheet behind them; the list in front names every one."""


def findings_sheet(report: Report) -> Annotations:
    """Everything the report says, in the language of its messages; accepted findings last."""
    say = Labels(report.language, report.programme.lists)
    findings = [*report.standing, *report.waived]
    return Annotations(
        sheet=say("Findings"),
        title=say("Findings in {file}", file=report.programme.source),
        guidance=say(
            'To accept a suggestion, write Y under "{apply}". You can change the suggestion '
            "first. Then run: wpsheet fix WORKBOOK --from THIS-FILE -o OUT.xlsx",
            apply=say(AnswerColumn.APPLY.value),
        ),
        headings=tuple(_headings(say)),
        link_column=1,
        rows=tuple(_row(finding, say) for finding in findings),
        notes=_notes(report),
        choice_error=say("Write Y or N."),
        foot=say("Page {page} of {pages}", page="&P", pages="&N"),
    )


def _headings(say: Labels) -> list[Heading]:
    return [
        Heading(say("Sheet"), 14),
        Heading(say("Cell"), 7),
        Heading(say("Activity"), 9),
        Heading(say("Column"), 16),
        Heading(say("Severity"), 10),
        Heading(say("Rule"), 22),
        Heading(say("What is there"), 40),
        Heading(say("What to do"), 48),
        Heading(say("Suggestion"), 40, answered=True),
        Heading(say("Apply (Y/N)"), 9, answered=True),
    ]


def _row(finding: Finding, say: Labels) -> Row:
    waived = finding.waived is not None
    heading = heading_in(say.language, finding.field) if finding.field else ""
    suggestion = "" if waived else finding.suggestion or ""
    asks = finding.activity_cell and not waived
    return Row(
        texts=(
            finding.address.sheet,
            finding.address.ref,
            finding.label,
            heading,
            say("accepted") if waived else _severity(finding, say),
            f"{finding.code} {finding.rule}",
            finding.value or "",
            finding.message,
            suggestion,
            NO if suggestion else "",
        ),
        link=finding.address,
        asks=asks,
    )


def _severity(finding: Finding, say: Labels) -> str:
    return {"error": say("error"), "warning": say("warning"), "info": say("remark")}[
        finding.severity.value
    ]


def _notes(report: Report) -> dict[Address, str]:
    """The messages of each cell that belongs to an activity."""
    by_cell: dict[Address, list[str]] = defaultdict(list)
    for finding in report.standing:
        if finding.activity_cell:
            by_cell[finding.address].append(f"{finding.message} ({finding.code})")
    return {place: "\n".join(words) for place, words in list(by_cell.items())[:MAX_NOTES]}
