"""What LibreOffice makes of the pivots of workbooks: run by the Python that has `uno`.

`python3 office_pivots.py SOFFICE PROFILE < JOBS`: JOBS is a JSON array of jobs, each a workbook
and the cells to write before its second refresh; printed are, for each job, the pivots as opened,
as refreshed, and as refreshed once more after the edits.
"""

from __future__ import annotations

import json
import sys

from office import opened, started


def main(soffice: str, profile: str) -> None:
    with started(soffice, profile) as desktop:
        print(json.dumps([done(desktop, **job) for job in json.load(sys.stdin)]))


def done(desktop, workbook: str, edits: list[list[str]]) -> dict[str, object]:  # type: ignore[no-untyped-def]
    with opened(desktop, workbook) as document:
        result = {"opened": pivots(document, refresh=False), "refreshed": pivots(document)}
        for sheet, cell, text in edits:
            document.Sheets.getByName(sheet).getCellRangeByName(cell).setString(text)
        result["edited"] = pivots(document)
        return result


def pivots(document, *, refresh: bool = True) -> dict[str, object]:  # type: ignore[no-untyped-def]
    """Name of a pivot → its cells, its filter left out."""
    found = {}
    for sheet in document.Sheets:
        tables = sheet.getDataPilotTables()
        for number in range(tables.Count):
            table = tables.getByIndex(number)
            if refresh:
                table.refresh()
            place = table.OutputRange
            cells = sheet.getCellRangeByPosition(
                place.StartColumn, place.StartRow, place.EndColumn, place.EndRow
            )
            found[table.Name] = [list(row) for row in cells.getDataArray()]
    return found


if __name__ == "__main__":
    main(*sys.argv[1:])
