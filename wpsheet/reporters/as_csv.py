"""Reports as a table that Excel opens: a row for each finding, several workbooks in one file."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence

from wpsheet.checking.findings import Finding, Report
from wpsheet.messages.labels import Labels
from wpsheet.reporters.as_text import accepted

_BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes the file for the computer's old code page."""

_LIVE = tuple("=+-@\t\n＝＋－＠")
"""What a text must not begin with: a spreadsheet would take it for a formula."""

_COLUMNS: dict[str, Callable[[Finding, Labels], object]] = {
    "severity": lambda finding, _: finding.severity,
    "code": lambda finding, _: finding.code,
    "rule": lambda finding, _: finding.rule,
    "sheet": lambda finding, _: finding.address.sheet,
    "cell": lambda finding, _: finding.address.ref,
    "section": lambda finding, _: finding.section,
    "number": lambda finding, _: finding.number,
    "field": lambda finding, _: finding.field,
    "value": lambda finding, _: finding.value,
    "message": lambda finding, _: finding.message,
    "suggestion": lambda finding, _: finding.suggestion,
    "fix": lambda finding, _: finding.fix,
    "waived": lambda finding, say: finding.waived and accepted(finding.waived, say),
}
"""Named and filled as in the JSON, in every language; an exception in words."""


def reports_csv(reports: Sequence[Report]) -> str:
    """Every finding of every workbook as a row, under one row of headings."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow(["workbook", *_COLUMNS])
    for report in reports:
        for finding in report.findings:
            told = (read(finding, report.say) for read in _COLUMNS.values())
            cells = [report.programme.source, *told]
            writer.writerow([_inert(cell) for cell in cells])
    return _BYTE_ORDER_MARK + table.getvalue().removesuffix("\n")


def _inert(cell: object) -> str:
    """A cell's text with one kind of line break, and an apostrophe where it would go live."""
    text = "" if cell is None else str(cell).replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if text.startswith(_LIVE) else text
