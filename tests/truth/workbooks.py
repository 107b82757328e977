"""A programme as the workbook that an officer would send: the same bytes each time."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import xlsxwriter
from written import Activity, Programme

WIDTHS = (6, 9, 9, 36, 12, 14, 18, 28, 26, 22, 48, 14)
MADE = datetime(2026, 1, 5, tzinfo=UTC).replace(tzinfo=None)


def build(programme: Programme, folder: Path) -> Path:
    """The path of the programme's workbook in the folder, every cell a text."""
    path = folder / programme.file
    book = xlsxwriter.Workbook(str(path), {"strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": MADE})
    plain = {"text_wrap": True, "valign": "top", "border": 1}
    cell = book.add_format(plain)
    month = book.add_format({**plain, "num_format": "mmm-yy"})
    line = book.add_format({"bold": True})
    filled = {
        colour: book.add_format({**plain, "bg_color": f"#{colour}"})
        for colour in sorted({row.fill for row in programme.activities if row.fill})
    }
    for sheet in programme.sheets:
        page = book.add_worksheet(sheet.name)
        for column, width in enumerate(WIDTHS):
            page.set_column(column, column, width)
        for number, row in enumerate(sheet.rows):
            within = cell if len(row.cells) > 1 else line
            for column, text in enumerate(row.cells):
                page.write_string(number, column, text, within) if text else page.write_blank(
                    number, column, None, within
                )
            if isinstance(row, Activity):
                if row.fill:
                    page.write(number, 11, row.cells[11] or None, filled[row.fill])
                if row.typed:
                    page.write_datetime(number, 9, MADE.combine(row.typed, MADE.time()), month)
                if row.hidden:
                    page.set_row(number, None, None, {"hidden": True})
                if row.beside:
                    page.write_string(number, len(row.cells) + 1, row.beside)
    book.close()
    return path
