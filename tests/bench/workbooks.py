"""The workbooks that are measured, each made by a process of its own.

That keeps the measuring process small (see processes.cost). No two activities say the same.
"""

from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path
from typing import Any

from processes import ROOT, WPSHEET

AS_OF = "2026-05-04"
AFTER = ". A note was sent to all who had asked."


def made(kind: str, path: Path, argument: object) -> Path:
    """The path, once a workbook of that kind is there."""
    subprocess.run([sys.executable, __file__, kind, str(path), str(argument)], cwd=ROOT, check=True)
    return path


def wpsheet_makes(path: Path, *words: object) -> Path:
    """The path, once a command of ours has written it."""
    command = [*WPSHEET, *map(str, words), "-o", str(path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return path


def programme(path: Path, activities: str) -> None:
    """Both sections, each on its sheet."""
    _differing(path, int(activities), one_table=False)


def table(path: Path, activities: str) -> None:
    """One plain table of section I."""
    _differing(path, int(activities), one_table=True)


def _differing(path: Path, activities: int, *, one_table: bool) -> None:
    sys.path.insert(0, str(ROOT / "tests" / "support"))
    from differing import write_workbook

    write_workbook(path, activities, one_table=one_table)


def later(path: Path, before: str) -> None:
    """The programme `before` with every fifth Progress gone on with."""
    import openpyxl

    book = openpyxl.load_workbook(before)
    for sheet in book:
        headings = next(row for row in sheet if row[0].value == "No.")
        column = next(cell.column for cell in headings if cell.value == "Progress")
        for row in range(headings[0].row + 5, sheet.max_row + 1, 5):
            sheet.cell(row, column).value = f"{sheet.cell(row, column).value or ''}{AFTER}"
    book.save(path)


def cells(path: Path, workbook: str) -> None:
    """A pickle of what the cells of a workbook hold and how they look: a `Written` a sheet."""
    import openpyxl

    formulas = openpyxl.load_workbook(workbook, rich_text=True)
    values = openpyxl.load_workbook(workbook, data_only=True)
    path.write_bytes(pickle.dumps([_written(each, values[each.title]) for each in formulas]))


def _written(sheet: Any, values: Any) -> dict[str, Any]:
    """One sheet as calls of XlsxWriter need it, rows and columns counted from 0."""
    return {
        "name": sheet.title,
        "cells": [
            _cell(cell, values.cell(cell.row, cell.column).value)
            for row in sheet
            for cell in row
            if cell.value is not None or cell.has_style
        ],
        "heights": {row - 1: each.height for row, each in sheet.row_dimensions.items()},
        "widths": [
            (each.min - 1, each.max - 1, each.width, each.hidden)
            for each in sheet.column_dimensions.values()
        ],
        "tables": [
            (each.ref, [column.name for column in each.tableColumns])
            for each in sheet.tables.values()
        ],
        "conditions": [
            (str(place.sqref), f"={rule.formula[0]}")
            for place in sheet.conditional_formatting
            for rule in place.rules
        ],
    }  # fmt: skip


def _cell(cell: Any, value: Any) -> tuple[Any, ...]:
    """Row, column, formula, value, runs of rich text, link and format of a cell."""
    held = cell.value
    formula = str(getattr(held, "text", held)) if cell.data_type == "f" else None
    runs = None
    if isinstance(held, list):
        runs = [
            (str(run), bool(font and font.b), bool(font and font.i), font and font.vertAlign)
            for run in held
            for font in [getattr(run, "font", None)]
        ]
    link = cell.hyperlink.location if cell.hyperlink else None
    return cell.row - 1, cell.column - 1, formula, value, runs, link, _format(cell)


def _format(cell: Any) -> tuple[tuple[str, Any], ...]:
    """The format of a cell as properties of XlsxWriter's."""
    font, fill, border, aligned = cell.font, cell.fill, cell.border, cell.alignment
    properties = {
        "font_name": font.name, "font_size": font.sz, "bold": bool(font.b), "italic": bool(font.i),
        "underline": 1 if font.u else 0, "font_strikeout": bool(font.strike),
        "font_color": _colour(font.color), "num_format": cell.number_format,
        "bg_color": _colour(fill.fgColor) if fill.patternType == "solid" else None,
        "border": 1 if border.left.style else 0, "text_wrap": bool(aligned.wrap_text),
        "valign": aligned.vertical, "align": aligned.horizontal, "indent": int(aligned.indent),
        "locked": bool(cell.protection.locked), "quote_prefix": bool(cell.quotePrefix),
    }  # fmt: skip
    return tuple((name, value) for name, value in properties.items() if value not in {None, 0, ""})


def _colour(colour: Any) -> str | None:
    return f"#{colour.rgb[-6:]}" if colour is not None and colour.type == "rgb" else None


KINDS = {each.__name__: each for each in (programme, table, later, cells)}

if __name__ == "__main__":
    kind, path, argument = sys.argv[1:]
    KINDS[kind](Path(path), argument)
