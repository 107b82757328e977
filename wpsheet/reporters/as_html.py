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

from wpsheet.checking.findings import Finding, Report, Severity
from wpsheet.checking.rules import Rule, catalogue
from wpsheet.checking.rules.base import labelled
from wpsheet.messages.labels import IN_ENGLISH, Labels
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field, Section
from wpsheet.model.text import one_line, shortened
from wpsheet.model.vocabulary import Lists
from wpsheet.model.wording import Names
from wpsheet.reporters.as_text import accepted, described, tally, unjudged

_NEITHER = "none"
"""The filter's value for what belongs to no section, or to no body."""
_LONG = 160
"""From how many characters on a text is folded behind its first words."""


def reports_html(reports: Sequence[Report]) -> str:
    """A page with the findings of every workbook, and the rules that they break.

    The page is in the language of the first report.
    """
    say = reports[0].say if reports else IN_ENGLISH
    style, script = _packaged("as_html.css"), _packaged("as_html.js")
    lines = [line for report in reports for line in _report_lines(report)]
    title = say("Findings in {source}", source=_named(reports, say))
    return "\n".join([
        "<!DOCTYPE html>",
        f'<html lang="{say.language}">',
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
        *(_form(lines, say) if lines else []),
        *(part for report in reports for part in _workbook(report, say)),
        *_rules(lines, say),
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


def _named(reports: Sequence[Report], say: Labels) -> str:
    if len(reports) == 1:
        return reports[0].programme.source
    return say("{n} workbooks", n=len(reports))


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
    lists: Lists

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
            report.programme.lists,
        )
        for finding in report.findings
    ]


def _severity(severity: Severity, say: Labels) -> str:
    return {
        Severity.ERROR: say("Error"),
        Severity.WARNING: say("Warning"),
        Severity.INFO: say("Remark"),
    }[severity]


def _form(lines: Sequence[_Line], say: Labels) -> Iterator[str]:
    """The filters; hidden until the script has something to do with them.

    Their values, and so the page's address, are the same in every language.
    """
    bodies = {
        body: Labels(say.language, line.lists).body(body)
        for line in lines
        for body in line.filed_under["body"]
    }
    words: dict[str, tuple[str, Mapping[str, str]]] = {
        "workbook": (say("Workbook"), {}),
        "severity": (
            say("Severity"),
            {**{s.value: _severity(s, say) for s in Severity}, "accepted": say("Accepted")},
        ),
        "section": (
            say("Section"),
            {
                **{s: f"{s}. {say.section(s)}" for s in Section},
                _NEITHER: say("The sheet or the file"),
            },
        ),
        "body": (say.headed(Field.BODIES), {**bodies, _NEITHER: say("No body")}),
        "rule": (say("Rule"), {rule.code: f"{rule.code} {rule.name}" for rule in catalogue()}),
    }
    yield f'<form id="filters" aria-label="{_html(say("Filter the findings"))}" hidden><div>'
    for name, (label, says) in words.items():
        counts = Counter(value for line in lines for value in set(line.filed_under[name]))
        order = [value for value in says if name != "body" or value == _NEITHER]
        values = sorted(
            counts,
            key=lambda v: (order.index(v) if v in order else -1, says.get(v, v).casefold(), v),
        )
        if name != "workbook" or len(values) > 1:
            options = [(value, says.get(value, value), counts[value]) for value in values]
            yield from _choice(name, label, options, say)
    yield (
        f'<p><label for="words">{_html(say("Search"))}</label>'
        '<input id="words" name="words" type="search" autocomplete="off"></p>'
    )
    yield f'<p><button type="reset">{_html(say("Show all"))}</button></p>'
    yield "</div></form>"
    # What the script says: it puts its figures and words in the place of the marks.
    spoken = {
        "counted": say("{n} of {all} findings shown", n="%n", all="%all"),
        "asked": say("{name}: {words}", name="%label", words="%words"),
        "quoted": say("“{words}”", words="%words"),
        "gap": say("{words:semicolons}", words=Names(["%", "%"])).strip("%"),
    }
    says_so = "".join(f' data-{name}="{_html(words)}"' for name, words in spoken.items())
    total = say("{n} {n:finding|findings}", n=len(lines))
    yield f'<p id="shown" role="status"{says_so}>{_html(total)}</p>'


def _choice(
    name: str, label: str, options: Iterable[tuple[str, str, int]], say: Labels
) -> Iterator[str]:
    yield f'<p><label for="{name}">{_html(label)}</label><select id="{name}" name="{name}">'
    yield f'<option value="">{_html(say("Any"))}</option>'
    for value, says, count in options:
        yield (
            f'<option value="{_html(value)}" data-says="{_html(says)}">'
            f"{_html(says)} ({count})</option>"
        )
    yield "</select></p>"


def _workbook(report: Report, say: Labels) -> Iterator[str]:
    """What one workbook is, how many findings it has, and its table."""
    source = report.programme.source
    yield f"<h2>{_html(source)}</h2>"
    yield f"<p>{_html(described(report.programme, say))}</p>"
    day, why, counts = report.as_of, report.as_of_from, tally(report)
    lines = [say("As of {day} ({why}): {tally}", day=day, why=why, tally=counts)]
    for outcome in unjudged(report):
        rule, reason = outcome.rule, outcome.reason
        lines.append(say("Not judged: {rule}, because {reason}", rule=rule, reason=reason))
    yield from (f"<p>{_html(line)}</p>" for line in lines)
    if not report.findings:
        return
    title = _html(say("Findings in {source}", source=source))
    caption = _html(say("Findings in {source}, in the order of its sheets", source=source))
    yield f'<div class="table" role="region" tabindex="0" aria-label="{title}">'
    yield f"<table><caption>{caption}</caption>"
    yield "<thead><tr>"
    for name, heading in (
        ("severity", say("Severity")), ("cell", say("Cell")), ("activity", say("Activity")),
        ("column", say("Column")), ("there", say("What is there")),
        ("message", say("What to do")), ("rule", say("Rule")),
    ):  # fmt: skip
        yield f'<th scope="col" class="{name}">{_html(heading)}</th>'
    yield "</tr></thead>"
    yield "<tbody>"
    for line in _report_lines(report):
        yield _row(line, say)
    yield "</tbody></table></div>"
    yield f"<p hidden>{_html(say('No finding in this workbook answers the filters.'))}</p>"


def _row(line: _Line, say: Labels) -> str:
    finding = line.finding
    filed = line.filed_under
    data = " ".join(f'data-{name}="{_html(chr(10).join(v))}"' for name, v in filed.items())
    heading = say.headed(finding.field) if finding.field else ""
    words = shortened(_titled(line.activity, say)) if line.activity else ""
    severity = _html(_severity(finding.severity, say))
    place = f"<strong>{finding.address.ref}</strong> {_html(finding.address.sheet)}"
    badge = f'<span class="badge">{_html(say("Accepted")) if finding.waived else severity}</span>'
    cells = [
        f"<td>{badge}{f' ({severity.lower()})' if finding.waived else ''}</td>",
        f'<th scope="row">{place}</th>',
        f"<td>{_html(words)}</td>",
        f"<td>{_html(heading)}</td>",
        f'<td class="value">{_folded(finding.value or "")}</td>',
        f"<td>{''.join(f'<p>{words}</p>' for words in _advice(finding, say))}</td>",
        f'<td><a href="#{finding.code}">{finding.code}</a> {finding.rule}</td>',
    ]
    return f'<tr class="{filed["severity"][0]}" {data}>{"".join(cells)}</tr>'


def _titled(activity: Activity, say: Labels) -> str:
    return f"{say.word(labelled(activity))} {activity.plain(Field.ACTIVITY)}"


def _advice(finding: Finding, say: Labels) -> Iterator[str]:
    """The message, the suggestion where the message does not hold it, and the exception."""
    yield _html(finding.message)
    if finding.suggestion and finding.suggestion not in finding.message:
        there = f'<span class="value">{_folded(finding.suggestion)}</span>'
        yield f"{_html(say('Suggested:'))} {there}"
    if finding.waived:
        yield _html(say("Accepted: {words}", words=accepted(finding.waived, say)))


def _folded(text: str) -> str:
    """A long text behind its first words; opened, it is whole."""
    if len(text) <= _LONG:
        return _html(text)
    first = shortened(one_line(text), _LONG // 2)
    return f"<details><summary>{_html(first)}</summary>{_html(text)}</details>"


def _rules(lines: Sequence[_Line], say: Labels) -> Iterator[str]:
    """What each rule that found something finds, why, and how to mend it."""
    found = {line.finding.code for line in lines}
    if not found:
        return
    yield f"<h2>{_html(say('The rules'))}</h2>"
    for rule in sorted(catalogue(), key=lambda rule: rule.code):
        if rule.code in found:
            yield f'<h3 id="{rule.code}">{rule.code} {rule.name}</h3>'
            yield f"<dl>{''.join(_explained(rule, say))}</dl>"


def _explained(rule: Rule, say: Labels) -> Iterator[str]:
    texts = rule.texts(say.language)
    for term, text in (
        (say("What"), texts.what), (say("Why"), texts.why), (say("Mend"), texts.mend),
    ):  # fmt: skip
        yield f"<dt>{_html(term)}</dt><dd>{_html(text)}</dd>"
