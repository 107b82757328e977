"""Edits as a person makes them in LibreOffice; for the Python that has `uno`."""

from __future__ import annotations

import uno
from com.sun.star.table import CellAddress, CellRangeAddress
from office import opened, options


def edit(desktop, workbook, edits, saved):  # type: ignore[no-untyped-def]
    """Make the edits in a workbook, and save it elsewhere, recalculated."""
    with opened(desktop, workbook) as document:
        for kind, name, *what in edits:
            MADE[kind](document.Sheets.getByName(name), *what)
        document.calculateAll()
        url = uno.systemPathToFileUrl(saved)
        document.storeToURL(url, options(FilterName="Calc MS Excel 2007 XML"))


def write(sheet, cell, text):  # type: ignore[no-untyped-def]
    sheet.getCellRangeByName(cell).setString(text)


def insert(sheet, row, texts):  # type: ignore[no-untyped-def]
    """An empty row above `row`, as Excel counts, with texts by column letter."""
    sheet.Rows.insertByIndex(row - 1, 1)
    for column, text in texts.items():
        write(sheet, f"{column}{row}", text)


def delete(sheet, row):  # type: ignore[no-untyped-def]
    sheet.Rows.removeByIndex(row - 1, 1)


def move(sheet, row, to):  # type: ignore[no-untyped-def]
    """Cut a row out and insert it above another, `to` counted before the move."""
    sheet.Rows.insertByIndex(to - 1, 1)
    start = row if row >= to else row - 1
    held = CellRangeAddress()
    held.Sheet, held.StartRow, held.EndRow = sheet.RangeAddress.Sheet, start, start
    held.StartColumn, held.EndColumn = 0, 40
    target = CellAddress()
    target.Sheet, target.Row, target.Column = sheet.RangeAddress.Sheet, to - 1, 0
    sheet.moveRange(target, held)
    sheet.Rows.removeByIndex(start, 1)


MADE = {"write": write, "insert": insert, "delete": delete, "move": move}
