"""Reports as a table that Excel opens: a row for each finding, several workbooks in one file."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence

from wpsheet.findings import Finding, Report
from wpsheet.reporters.as_text import accepted

_BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes the file for the computer's old code page."""

_LIVE = tuple("=+-@\t\n＝＋－＠")
"""What a text must not begin with, lest a spreadsheet take it for a formula."""

_COLUMNS: dict[str, Callable[[Finding], object]] = {
    "severity": lambda finding: finding.severity,
    "code": lambda finding: finding.code,
    "rule": lambda finding: finding.rule,
    "sheet": lambda finding: finding.address.sheet,
    "cell": lambda finding: finding.address.ref,
    "section": lambda finding: finding.section,
    "number": lambda finding: finding.number,
    "field": lambda finding: finding.field,
    "value": lambda finding: finding.value,
    "message": lambda finding: finding.message,
    "suggestion": lambda finding: finding.suggestion,
    "fix": lambda finding: finding.fix,
    "waived": lambda finding: finding.waived and accepted(finding.waived),
}
"""Named and filled as in the JSON; an exception in words."""


def reports_csv(reports: Sequence[Report]) -> str:
    """Every finding of every workbook as a row, under one row of headings."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(["workbook", *_COLUMNS])
    for report in reports:
        for finding in report.findings:
            cells = [report.programme.source, *(read(finding) for read in _COLUMNS.values())]
            writer.writerow([_inert(cell) for cell in cells])
    return _BYTE_ORDER_MARK + table.getvalue().removesuffix("\n")


def _inert(cell: object) -> str:
    """A cell's text with one kind of line break, and an apostrophe where it would go live."""
    text = "" if cell is None else str(cell).replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if text.startswith(_LIVE) else text
