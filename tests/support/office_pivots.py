"""What LibreOffice makes of the pivots of a workbook; for the Python that has `uno`."""

from __future__ import annotations

from office import opened


def pivots_of(desktop, workbook: str, edits: list[list[str]]) -> dict[str, object]:  # type: ignore[no-untyped-def]
    """The pivots as opened, as refreshed, and as refreshed again after the edits."""
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
