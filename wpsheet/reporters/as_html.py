"""Reports as one page for a browser: complete in itself, filtered by a small script.

The page asks nothing of the network, and its content policy allows no script but its own, so that
a text of a workbook could not become one even if it were not escaped.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from importlib.resources import files

from wpsheet.findings import Finding, Report, Severity
from wpsheet.layout import COLUMN, Field, Section
from wpsheet.model import Activity
from wpsheet.reporters.as_text import accepted, described, tally, unjudged
from wpsheet.rules import Rule, catalogue
from wpsheet.text import day_in_words, one_line, shortened

_LANGUAGE = "en"
_SEVERITY = {Severity.ERROR: "Error", Severity.WARNING: "Warning", Severity.INFO: "Remark"}
_ACCEPTED = "Accepted"
_NEITHER = "none"
"""The filter's value for what belongs to no section, or to no body."""
_LONG = 160
"""From how many characters on a text is folded behind its first words."""


def reports_html(reports: Sequence[Report]) -> str:
    """A page with the findings of every workbook, and the rules that they break."""
    style, script = _packaged("as_html.css"), _packaged("as_html.js")
    lines = [line for report in reports for line in _report_lines(report)]
    title = f"Findings in {_named(reports)}"
    return "\n".join([
        "<!DOCTYPE html>",
        f'<html lang="{_LANGUAGE}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_html(title)}</title>",
        f"<style>{style}</style>",
        "</head>",
        "<body>",
        "<main>",
        f"<h1>{_html(title)}</h1>",
        *(_form(lines) if lines else []),
        *(part for report in reports for part in _workbook(report)),
        *_rules(lines),
        "</main>",
        *([f"<script>{script}</script>"] if lines else []),
        "</body>",
        "</html>",
    ])  # fmt: skip


def _packaged(name: str) -> str:
    return files("wpsheet.reporters").joinpath(name).read_text(encoding="utf-8").rstrip()


def _policy(style: str, script: str) -> str:
    """What the page may do: use its own style and its own script, known by their sums."""
    sums = [b64encode(sha256(part.encode()).digest()).decode() for part in (style, script)]
    return (
        f"default-src 'none'; style-src 'sha256-{sums[0]}'; script-src 'sha256-{sums[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _named(reports: Sequence[Report]) -> str:
    if len(reports) == 1:
        return reports[0].programme.source
    return f"{len(reports)} workbooks"


def _html(text: str) -> str:
    """Text as it is shown: nothing in it is markup, and control characters can be seen."""
    pictures = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n"}
    return escape(text.translate(pictures))


@dataclass(frozen=True, slots=True)
class _Line:
    """A finding with the activity it speaks of, as a row of the page."""

    workbook: str
    finding: Finding
    activity: Activity | None

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


def _report_lines(report: Report) -> list[_Line]:
    activities = {(a.sheet, a.row): a for a in report.programme.activities}
    return [
        _Line(
            report.programme.source,
            finding,
            activities.get((finding.address.sheet, finding.address.row))
            if finding.section
            else None,
        )
        for finding in report.findings
    ]


def _form(lines: Sequence[_Line]) -> Iterator[str]:
    """The filters; hidden until the script has something to do with them."""
    names = {rule.code: f"{rule.code} {rule.name}" for rule in catalogue()}
    words: dict[str, tuple[str, Mapping[str, str]]] = {
        "workbook": ("Workbook", {}),
        "severity": (
            "Severity",
            {**{s.value: word for s, word in _SEVERITY.items()}, "accepted": _ACCEPTED},
        ),
        "section": (
            "Section",
            {**{s: f"{s}. {s.heading}" for s in Section}, _NEITHER: "The sheet or the file"},
        ),
        "body": ("Responsible body", {_NEITHER: "No body"}),
        "rule": ("Rule", names),
    }
    yield '<form id="filters" aria-label="Filter the findings" hidden><div>'
    for name, (label, says) in words.items():
        counts = Counter(value for line in lines for value in set(line.filed_under[name]))
        order = list(says)
        values = sorted(
            counts, key=lambda v: (order.index(v) if v in order else -1, v.casefold(), v)
        )
        if name != "workbook" or len(values) > 1:
            options = [(value, says.get(value, value), counts[value]) for value in values]
            yield from _choice(name, label, options)
    yield (
        '<p><label for="words">Search</label>'
        '<input id="words" name="words" type="search" autocomplete="off"></p>'
    )
    yield '<p><button type="reset">Show all</button></p>'
    yield "</div></form>"
    yield f'<p id="shown" role="status">{len(lines)} findings</p>'


def _choice(name: str, label: str, options: Iterable[tuple[str, str, int]]) -> Iterator[str]:
    yield f'<p><label for="{name}">{label}</label><select id="{name}" name="{name}">'
    yield '<option value="">All</option>'
    for value, says, count in options:
        yield (
            f'<option value="{_html(value)}" data-says="{_html(says)}">'
            f"{_html(says)} ({count})</option>"
        )
    yield "</select></p>"


def _workbook(report: Report) -> Iterator[str]:
    """What one workbook is, how many findings it has, and its table."""
    source = _html(report.programme.source)
    yield f"<h2>{source}</h2>"
    yield f"<p>{_html(described(report.programme))}</p>"
    yield f"<p>As of {day_in_words(report.as_of)} ({_html(report.as_of_from)}): {tally(report)}</p>"
    for outcome in unjudged(report):
        yield f"<p>Not judged: {outcome.rule}, because {_html(outcome.reason or '')}</p>"
    if not report.findings:
        return
    yield '<div class="table" role="region" tabindex="0" aria-label="Findings in ' + source + '">'
    yield f"<table><caption>Findings in {source}, in the order of its sheets</caption>"
    yield "<thead><tr>"
    for name, heading in (
        ("severity", "Severity"), ("cell", "Cell"), ("activity", "Activity"),
        ("column", "Column"), ("there", "What is there"), ("message", "What to do"),
        ("rule", "Rule"),
    ):  # fmt: skip
        yield f'<th scope="col" class="{name}">{heading}</th>'
    yield "</tr></thead>"
    yield "<tbody>"
    for line in _report_lines(report):
        yield _row(line)
    yield "</tbody></table></div>"
    yield "<p hidden>No finding in this workbook answers the filters.</p>"


def _row(line: _Line) -> str:
    finding = line.finding
    filed = line.filed_under
    data = " ".join(f'data-{name}="{_html(chr(10).join(v))}"' for name, v in filed.items())
    heading = COLUMN[finding.field].heading if finding.field else ""
    activity = line.activity
    words = shortened(f"{activity.label} {activity.plain(Field.ACTIVITY)}") if activity else ""
    severity = _SEVERITY[finding.severity]
    place = f"<strong>{finding.address.ref}</strong> {_html(finding.address.sheet)}"
    badge = f'<span class="badge">{_ACCEPTED if finding.waived else severity}</span>'
    cells = [
        f"<td>{badge}{f' ({severity.lower()})' if finding.waived else ''}</td>",
        f'<th scope="row">{place}</th>',
        f"<td>{_html(words)}</td>",
        f"<td>{_html(heading)}</td>",
        f'<td class="value">{_folded(finding.value or "")}</td>',
        f"<td>{''.join(f'<p>{words}</p>' for words in _advice(finding))}</td>",
        f'<td><a href="#{finding.code}">{finding.code}</a> {finding.rule}</td>',
    ]
    return f'<tr class="{filed["severity"][0]}" {data}>{"".join(cells)}</tr>'


def _advice(finding: Finding) -> Iterator[str]:
    """The message, the suggestion where the message does not hold it, and the exception."""
    yield _html(finding.message)
    if finding.suggestion and finding.suggestion not in finding.message:
        yield f'Suggested: <span class="value">{_folded(finding.suggestion)}</span>'
    if finding.waived:
        yield f"Accepted: {_html(accepted(finding.waived))}"


def _folded(text: str) -> str:
    """A long text behind its first words; opened, it is whole."""
    if len(text) <= _LONG:
        return _html(text)
    first = shortened(one_line(text), _LONG // 2)
    return f"<details><summary>{_html(first)}</summary>{_html(text)}</details>"


def _rules(lines: Sequence[_Line]) -> Iterator[str]:
    """What each rule that found something finds, why, and how to mend it."""
    found = {line.finding.code for line in lines}
    if not found:
        return
    yield "<h2>The rules</h2>"
    for rule in sorted(catalogue(), key=lambda rule: rule.code):
        if rule.code in found:
            yield f'<h3 id="{rule.code}">{rule.code} {rule.name}</h3>'
            yield f"<dl>{''.join(_explained(rule))}</dl>"


def _explained(rule: Rule) -> Iterator[str]:
    for term, text in (("What", rule.what()), ("Why", rule.why()), ("Mend", rule.mend())):
        yield f"<dt>{term}</dt><dd>{_html(text)}</dd>"
