"""Reports as SARIF 2.1.0, the format of tools that collect findings.

One run holds all workbooks: services that show SARIF refuse a file with several runs of one tool.
A cell is a logical location; a region, which counts lines and characters, means nothing in a
workbook.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from wpsheet import __version__
from wpsheet.checking.findings import Finding, Report, Severity
from wpsheet.checking.rules import Rule, catalogue
from wpsheet.messages.labels import Labels
from wpsheet.model.programme import Programme
from wpsheet.model.wording import ENGLISH
from wpsheet.reporters.as_json import counts_json, dumped, fields
from wpsheet.reporters.as_text import accepted

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def reports_sarif(reports: Sequence[Report]) -> str:
    """Every finding as a result, with the whole catalogue of rules and the workbooks checked.

    The rules are explained in the language of the first report.
    """
    language = reports[0].language if reports else ENGLISH
    uris = dict.fromkeys(_uri(report.programme) for report in reports)
    places = {uri: index for index, uri in enumerate(uris)}
    rules = {rule.code: index for index, rule in enumerate(catalogue())}
    return dumped({
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "wpsheet",
                "version": __version__,
                "rules": [_rule_sarif(rule, language) for rule in catalogue()],
            }},
            "language": language,
            "invocations": [{"executionSuccessful": True}],
            "artifacts": [
                {"location": {"uri": uri}, "roles": ["analysisTarget"]} for uri in places
            ],
            "results": [
                _result_sarif(finding, _uri(report.programme), places, rules, report.say)
                | ({"baselineState": "new" if finding in report.new else "unchanged"}
                   if report.news else {})
                for report in reports
                for finding in report.shown
            ],
            "properties": {"workbooks": [_workbook_sarif(report) for report in reports]},
        }],
    })  # fmt: skip


def _uri(programme: Programme) -> str:
    """Where the workbook is, as its path was given: with its folder, or a note on it is lost."""
    path = programme.path or programme.source
    return Path(path).as_uri() if Path(path).is_absolute() else quote(os.fsencode(path))


def _rule_sarif(rule: Rule, language: str) -> dict[str, object]:
    texts = rule.texts(language)
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": texts.what},
        "fullDescription": {"text": texts.why},
        "help": {"text": texts.fix},
        "defaultConfiguration": {"level": _LEVEL[rule.severity]},
        "properties": {"family": rule.family},
    }


def _result_sarif(
    finding: Finding, uri: str, places: dict[str, int], rules: dict[str, int], say: Labels
) -> dict[str, object]:
    place = finding.address
    sentence = say("{name}: {words}", name=finding.place_in(say), words=finding.message)
    return {
        "ruleId": finding.code,
        "ruleIndex": rules[finding.code],
        "level": _LEVEL[finding.severity],
        # Most viewers show this sentence and nothing of the logical location.
        "message": {"text": _message(sentence)},
        "locations": [{
            "physicalLocation": {"artifactLocation": {"uri": uri, "index": places[uri]}},
            "logicalLocations": [{
                "name": place.ref,
                "fullyQualifiedName": f"{place.sheet}!{place.ref}",
                "kind": "cell",
            }],
        }],
        # Where one result has this list all should: an empty one says "not suppressed".
        "suppressions": [
            {"kind": "external", "status": "accepted", "justification": accepted(waiver, say)}
            for waiver in (finding.waived,)
            if waiver
        ],
        "properties": fields(finding, "section", "number", "field", "suggestion"),
    }  # fmt: skip


def _workbook_sarif(report: Report) -> dict[str, object]:
    """What was checked, and by which day; SARIF has no words of its own for it."""
    return {
        "workbook": report.programme.source,
        "title": report.programme.title,
        "as_of": report.as_of.isoformat(),
        "counts": counts_json(report),
    }


def _message(text: str) -> str:
    """Text in which braces are no placeholders and brackets no links (SARIF 2.1.0, 3.11.5-6)."""
    text = text.replace("{", "{{").replace("}", "}}")
    *pieces, last = text.split("](")
    return "](".join([*map(_unlinked, pieces), last])


def _unlinked(piece: str) -> str:
    """What is before "](" with the brackets escaped that it would close as a link's text."""
    before, close, words = piece.rpartition("]")
    return before + close + words.replace("[", "\\[")
