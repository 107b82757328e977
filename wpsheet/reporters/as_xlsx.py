"""A report as a Findings sheet and notes, to be added to a copy of the officer's workbook."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from wpsheet.checking.annotations import NO, Annotations, AnswerColumn, Heading, Row
from wpsheet.checking.digest import MANY, Block, Digest, Fact, Line, digest
from wpsheet.checking.findings import Finding, Report, Severity
from wpsheet.messages.labels import Labels
from wpsheet.messages.phrases import heading_in
from wpsheet.model.cells import Address
from wpsheet.model.lines import longest_word, row_points, width_for
from wpsheet.model.text import shortened
from wpsheet.model.wording import Names
from wpsheet.reporters.verdicts import folded_cells, rows_of_fact, verdict_lines

MAX_NOTES = 1_000
"""Notes for more cells would hide the sheet behind them; the list in front names every one."""
_SHOWN = 160
"""So much of a cell is shown on the sheet; the whole of it is in a hidden column."""
_MOST_POINTS = 3_450.0
"""The height of the rows that print on six pages, with some reserve."""


def findings_sheet(report: Report, *, full: bool = False) -> Annotations:
    """Everything the report says, in order of use and in the language of its messages.

    Rows that do not matter first are folded: those of a fact below it, what `fix` corrects,
    remarks, what is accepted. With `full` none is.
    """
    say, found = report.say, digest(report)
    headings = _headings(say)
    title, *verdict = verdict_lines(found)
    return Annotations(
        sheet=say("Findings"),
        title=title,
        guidance=("\n".join(verdict), "\n".join(_guidance(report, say))),
        headings=tuple(headings),
        rows=tuple(_Rows(found, headings, fold=not full).all()),
        notes=_notes(report),
        choice=(say("Y lets wpsheet write the suggestion."), say("Write Y or N.")),
        foot=say("Page {page} of {pages}", page="&P", pages="&N"),
    )


def _guidance(report: Report, say: Labels) -> Iterator[str]:
    """What to do in Excel, and after that on the command line."""
    yield say(
        "In Excel: click a reference under Cell to go to the cell, and correct it there. Click + "
        "at the left edge to see folded rows."
    )
    yield say(
        'If a suggestion is right, choose Y under "{apply}"; you can change its words first. '
        "Then save this file.",
        apply=say(AnswerColumn.APPLY.value),
    )
    yield say(
        'Then, on the command line: wpsheet fix "{source}" --from THIS-FILE.xlsx -o OUT.xlsx',
        source=report.programme.source,
    )


def _headings(say: Labels) -> list[Heading]:
    """The columns, as wide together as a page shows at 75 per cent; no word of ours is broken."""
    apply = say(AnswerColumn.APPLY.value)
    return [
        Heading(say("Sheet"), 9.5),
        Heading(say("Cell"), 7),
        Heading(say("Activity"), 7.5),
        Heading(say("Column"), 13.5),
        Heading(say("Severity"), max(9, width_for(Severity.WARNING.word(say)) + 0.5)),
        Heading(say("Rule"), 22),
        Heading(say("What is there"), 36),
        Heading(say("What to do"), 50),
        Heading(say("Suggestion"), 22, answered=True),
        Heading(apply, max(6, longest_word(apply) + 0.5), answered=True),
        Heading(say("The whole cell"), 40, hidden=True),
    ]


class _Texts(NamedTuple):
    """The texts of a row in the order of the headings."""

    sheet: str = ""
    cell: str = ""
    activity: str = ""
    column: str = ""
    severity: str = ""
    rule: str = ""
    shown: str = ""
    message: str = ""
    suggestion: str = ""
    answer: str = ""
    value: str = ""


class _Rows:
    """The rows of the sheet, group by group."""

    def __init__(self, found: Digest, headings: Sequence[Heading], *, fold: bool) -> None:
        self._found, self._say, self._fold = found, found.report.say, fold
        self._widths = [heading.width for heading in headings if not heading.hidden]

    def all(self) -> Iterator[Row]:
        found, say = self._found, self._say
        errors = self._errors()
        yield from errors
        warnings = [row for fact in found.facts for row in self._fact(fact)]
        warnings += self._blocks(found.warnings)
        yield from self._on_six_pages(errors, warnings)
        for counted, findings, guidance in (
            (say("{n} for fix", n=len(found.fixable)), found.fixable,
             say("The command above corrects them all. Or click + and choose Y for some.")),
            (say("{n} {n:remark|remarks}", n=len(found.remarks)), found.remarks,
             say("Click + to see them.")),
            (say("{n} accepted", n=len(found.accepted)), found.accepted,
             say("The sheet Exceptions accepts them.")),
        ):  # fmt: skip
            if findings:
                yield from self._counted(counted, findings, guidance)

    def _errors(self) -> list[Row]:
        """All errors; if there are more than six pages show, those of one rule are one line."""
        found, rows = self._found, []
        facts = [row for fact in found.repeated_errors for row in self._fact(fact)]
        lines = [line for block in found.errors for line in block.lines]
        for most in (len(lines), MANY - 1, 1):
            by_rule = Counter(line.first.code for line in lines)
            many = [code for code, n in by_rule.most_common() if n > most]
            rows = facts + [row for code in many for row in self._rule(code, lines)]
            rows += [
                self._row(line.first, line.message) for line in lines if line.first.code not in many
            ]
            if not self._fold or sum(row.points for row in rows if not row.folded) <= _MOST_POINTS:
                break
        return rows

    def _rule(self, code: str, lines: Sequence[Line]) -> Iterator[Row]:
        """The errors of one rule: their cells on one line, and below it each of them."""
        findings = [line.first for line in lines if line.first.code == code]
        first, say = findings[0], self._say
        texts = _Texts(
            cell=say("{n} {n:cell|cells}", n=len({f.address for f in findings})),
            severity=first.severity.word(say),
            rule=f"{code} {first.rule}",
            shown=", ".join(folded_cells((f.address for f in findings), self._found.report)),
            message=say("For example {cell}: {message} Click + to see them all.",
                        cell=first.address.ref, message=first.message),
        )  # fmt: skip
        return self._headed(texts, findings, first.address, Severity.ERROR)

    def _on_six_pages(self, before: Sequence[Row], rows: Sequence[Row]) -> Iterator[Row]:
        """The rows; those are folded that no longer print on six pages."""
        room = _MOST_POINTS - sum(row.points for row in before if not row.folded)
        for place, row in enumerate(rows):
            room -= 0 if row.folded else row.points
            if room < 0 and self._fold and not row.folded:
                say = self._say
                yield from self._headed(_Texts(
                    severity=say("{n} {n:warning|warnings}", n=len(rows) - place),
                    shown=say("More warnings by activity"), message=say("Click + to see them."),
                ))  # fmt: skip
                yield from (replace(further, folded=True) for further in rows[place:])
                return
            yield row

    def _blocks(self, blocks: Iterable[Block]) -> Iterator[Row]:
        for block in blocks:
            for line in block.lines:
                yield self._row(line.first, line.message)
                yield from (self._row(f, f.message, folded=True) for f in line.findings[1:])

    def _fact(self, fact: Fact) -> Iterator[Row]:
        """What holds for many rows, and below it each of its findings."""
        first, say = fact.findings[0], self._say
        texts = _Texts(
            cell=rows_of_fact(fact, say),
            column=self._column(first),
            severity=first.severity.word(say),
            rule=", ".join(dict.fromkeys(f"{f.code} {f.rule}" for f in fact.lines[0].findings)),
            shown=", ".join(folded_cells(fact.cells, self._found.report)),
            message=fact.message,
        )
        return self._headed(texts, fact.findings, first.address, first.severity)

    def _counted(self, what: str, findings: Sequence[Finding], guidance: str) -> Iterator[Row]:
        """How many findings of each rule, and below it each of them."""
        counts = Counter(f"{f.code} {f.rule}" for f in findings).most_common()
        rules = Names([f"{n} {rule}" for rule, n in counts])
        shown = self._say("{words:semicolons}", words=rules)
        return self._headed(_Texts(severity=what, shown=shown, message=guidance), findings)

    def _headed(
        self, texts: _Texts, findings: Iterable[Finding] = (), address: Address | None = None,
        tone: Severity | None = None,
    ) -> Iterator[Row]:  # fmt: skip
        """What heads folded rows, and those of its findings."""
        yield Row(texts, address, self._points(texts), tone=tone, heads=True)
        yield from (self._row(f, f.message, folded=True) for f in findings)

    def _row(self, finding: Finding, message: str, *, folded: bool = False) -> Row:
        suggestion = "" if finding.waived else finding.suggestion or ""
        value = finding.value or ""
        texts = _Texts(
            sheet=finding.address.sheet,
            cell=finding.address.ref,
            activity=finding.label,
            column=self._column(finding),
            severity=self._severity(finding),
            rule=f"{finding.code} {finding.rule}",
            shown=value if len(value) <= _SHOWN else shortened(value, _SHOWN),
            message=message,
            suggestion=suggestion,
            answer=NO if suggestion else "",
            value=value,
        )
        return Row(
            texts,
            finding.address,
            self._points(texts),
            asks=finding.activity_cell and not finding.waived,
            tone=None if finding.waived else finding.severity,
            folded=folded and self._fold,
        )

    def _points(self, texts: Sequence[str]) -> float:
        return row_points(zip(texts, self._widths, strict=False))

    def _severity(self, finding: Finding) -> str:
        say = self._say
        if finding.waived:
            return say("accepted")
        word = finding.severity.word(say)
        return say("{word} (new)", word=word) if finding in self._found.report.new else word

    def _column(self, finding: Finding) -> str:
        return heading_in(self._say.language, finding.field) if finding.field else ""


def _notes(report: Report) -> dict[Address, str]:
    """The messages of each cell that belongs to an activity."""
    by_cell: dict[Address, list[str]] = defaultdict(list)
    for finding in report.shown:
        if finding.activity_cell and finding.waived is None:
            by_cell[finding.address].append(f"{finding.message} ({finding.code})")
    return {place: "\n".join(words) for place, words in list(by_cell.items())[:MAX_NOTES]}
