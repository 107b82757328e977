"""Former checks, read back from the JSON that `wpsheet check` wrote."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from wpsheet.checking.findings import Finding, Report, Severity
from wpsheet.checking.news import Former, news
from wpsheet.errors import UnreadableFile
from wpsheet.model.cells import Address
from wpsheet.model.edits import Safety
from wpsheet.model.layout import Section
from wpsheet.ooxml.sheet import place_of


def former_checks(path: Path) -> dict[str, Former]:
    """The checks of a JSON report, by the names of their workbooks.

    Raises `UnreadableFile` if the file is not what `wpsheet check --format json` writes.
    """
    try:
        read = json.loads(path.read_text(encoding="utf-8-sig"))
        reports = read if isinstance(read, list) else [read]
        return {report["workbook"]: _former(report) for report in reports}
    except OSError as fault:
        raise UnreadableFile(path, "it cannot be opened", "check its name") from fault
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise UnreadableFile(
            path,
            "it is not a report of an earlier check",
            "give a file created by wpsheet check --format json",
        ) from fault


def compared(reports: Sequence[Report], checks: Mapping[str, Former]) -> list[Report]:
    """Reports with what is new since the former checks of their workbooks.

    A former check is that of the same file name; one workbook is compared with the only check
    there is whatever its name. Without a former check a report stays as it is.
    """
    only = next(iter(checks.values())) if len(checks) == len(reports) == 1 else None
    pairs = ((report, checks.get(report.programme.source, only)) for report in reports)
    return [
        replace(report, news=news(_labelled(past, report), report)) if past else report
        for report, past in pairs
    ]


def _labelled(past: Former, report: Report) -> Former:
    """A former check with the labels by which the workbook now calls its activities."""
    activities = report.programme.activities
    labels = {(a.section, a.number or a.mark): a.called for a in activities}
    standing = tuple(
        replace(finding, label=labels.get((finding.section, finding.number)) or "")
        if finding.section
        else finding
        for finding in past.standing
    )
    return past._replace(standing=standing)


def _former(report: Mapping[str, Any]) -> Former:
    ids = {
        (sheet, int(row)): str(name)
        for sheet, rows in report.get("ids", {}).items()
        for row, name in rows.items()
    }
    standing = [_finding(held) for held in report["findings"] if held.get("waived") is None]
    return Former(tuple(standing), ids, date.fromisoformat(report["as_of"]))


def _finding(held: Mapping[str, Any]) -> Finding:
    return Finding(
        code=str(held["code"]),
        rule=str(held["rule"]),
        severity=Severity(held["severity"]),
        address=Address(str(held["sheet"]), *place_of(str(held["cell"]))),
        message=str(held["message"]),
        section=Section(held["section"]) if held["section"] else None,
        number=held["number"],
        field=held["field"],
        value=held["value"],
        suggestion=held["suggestion"],
        fix=Safety(held["fix"]) if held["fix"] else None,
    )
