"""Former checks, read back from the JSON that `wpsheet check` wrote."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from wpsheet.checking.findings import Finding, Severity
from wpsheet.checking.news import Former, Place
from wpsheet.errors import UnreadableFile
from wpsheet.model.cells import Address
from wpsheet.model.edits import Safety
from wpsheet.model.layout import Section
from wpsheet.ooxml.sheet_cells import place_of


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
            "it is not a report of a former check",
            "give a file that wpsheet check --format json wrote",
        ) from fault


def former_of(workbook: str, checks: Mapping[str, Former]) -> Former | None:
    """The former check of a workbook: the one of its name, or else the only one there is."""
    only = next(iter(checks.values())) if len(checks) == 1 else None
    return checks.get(workbook, only)


def _former(report: Mapping[str, Any]) -> Former:
    rows: dict[Place, str] = {}
    findings = []
    for each in report["findings"]:
        finding = _finding(each)
        if each.get("id"):
            rows[finding.address.sheet, finding.address.row] = str(each["id"])
        if each.get("waived") is None:
            findings.append(finding)
    return Former(tuple(findings), rows, date.fromisoformat(report["as_of"]))


def _finding(held: Mapping[str, Any]) -> Finding:
    return Finding(
        code=str(held["code"]),
        rule=str(held["rule"]),
        severity=Severity(held["severity"]),
        address=Address(str(held["sheet"]), *place_of(str(held["cell"]))),
        message=str(held["message"]),
        section=Section(held["section"]) if held["section"] else None,
        number=held["number"],
        label=str(held.get("label") or ""),
        field=held["field"],
        value=held["value"],
        suggestion=held["suggestion"],
        fix=Safety(held["fix"]) if held["fix"] else None,
    )
