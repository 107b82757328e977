"""What LibreOffice makes of the pivots of workbooks: run by the Python that has `uno`.

`python3 office_pivots.py SOFFICE PROFILE < JOBS`: JOBS is a JSON array of jobs, each a workbook
and the cells to write before its second refresh; printed are, for each job, the pivots as opened,
as refreshed, and as refreshed once more after the edits.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def main(soffice: str, profile: str) -> None:
    pipe = f"wpsheet{abs(hash(profile))}"
    office = subprocess.Popen(
        [soffice, f"-env:UserInstallation=file://{profile}", "--headless", "--norestore",
         "--nologo", f"--accept=pipe,name={pipe};urp;"],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    desktop = None
    try:
        desktop = connected(pipe)
        print(json.dumps([done(desktop, **job) for job in json.load(sys.stdin)]))
    finally:
        if desktop is not None:
            desktop.terminate()
        office.wait(timeout=60)


def connected(pipe: str):  # type: ignore[no-untyped-def]
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", context
    )
    url = f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext"
    for _ in range(300):
        try:
            remote = resolver.resolve(url)
        except NoConnectException:
            time.sleep(0.2)
        else:
            return remote.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", remote
            )
    raise SystemExit("LibreOffice did not answer")


def done(desktop, workbook: str, edits: list[list[str]]) -> dict[str, object]:  # type: ignore[no-untyped-def]
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    document = desktop.loadComponentFromURL(
        uno.systemPathToFileUrl(workbook), "_blank", 0, (hidden,)
    )
    try:
        result = {"opened": pivots(document, refresh=False), "refreshed": pivots(document)}
        for sheet, cell, text in edits:
            document.Sheets.getByName(sheet).getCellRangeByName(cell).setString(text)
        result["edited"] = pivots(document)
        return result
    finally:
        document.close(True)


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
