"""Reports as a table that Excel opens: a row for each finding, several workbooks in one file."""

import csv
import io
from collections.abc import Sequence

from wpsheet.checking.findings import Report
from wpsheet.messages.labels import IN_ENGLISH
from wpsheet.reporters.as_json import finding_json
from wpsheet.reporters.as_text import accepted

_BYTE_ORDER_MARK = "\ufeff"
"""Without it Excel takes the file for the computer's old code page."""

_LIVE = tuple("=+-@\t\n＝＋－＠")
"""What a text must not begin with: a spreadsheet would take it for a formula."""

_COLUMNS = (
    "severity code rule sheet cell section number field value message suggestion fix waived"
).split()
"""Named and filled as in the JSON, in every language; a remark is "remark", an exception is told
in words. A report that is compared with a former one also has the column `new`."""


def reports_csv(reports: Sequence[Report]) -> str:
    """Every finding of every workbook as a row, under one row of headings."""
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    compared = any(report.news for report in reports)
    columns = [*_COLUMNS, *(["new"] if compared else [])]
    writer.writerow(["workbook", *columns])
    for report in reports:
        for finding in report.shown:
            values = finding_json(finding)
            values["severity"] = finding.severity.word(IN_ENGLISH)
            values["new"] = "yes" if finding in report.new else None
            values["waived"] = finding.waived and accepted(finding.waived, report.say)
            cells = [report.programme.source, *map(values.get, columns)]
            writer.writerow(map(_inert, cells))
    return _BYTE_ORDER_MARK + table.getvalue().removesuffix("\n")


def _inert(cell: object) -> str:
    """A cell's text with one kind of line break, and an apostrophe where it would go live."""
    text = "" if cell is None else str(cell).replace("\r\n", "\n").replace("\r", "\n")
    return f"'{text}" if text.startswith(_LIVE) else text
