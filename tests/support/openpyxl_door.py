"""A workbook as openpyxl reads it: the second opinion on our own reading."""

from __future__ import annotations

import datetime as dt
import warnings
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.cell.rich_text import TextBlock
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from wpsheet.model.cells import CellKind
from wpsheet.model.text import RichText, Run, Script
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.workbook import read_workbook

Told = dict[tuple[str, int, int], tuple[object, ...]]
"""(sheet, row, column) → (kind, runs, whether it is a formula, fill, merged range)."""


def ours(path: Path) -> Told:
    grids, _ = read_workbook(path)
    return {
        (grid.name, row, column): _told(grid, row, column)
        for grid in grids
        for row in grid.rows
        for column in grid.filled(row)
    }


def _told(grid: Grid, row: int, column: int) -> tuple[object, ...]:
    cell = grid.cell(row, column)
    return cell.kind, cell.text.runs, cell.formula is not None, cell.fill, cell.merged


def opened(path: Path, *, data_only: bool = False) -> Workbook:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return openpyxl.load_workbook(path, rich_text=True, data_only=data_only)


def openpyxls(path: Path, book: Workbook) -> Told:
    """What openpyxl tells of a file that it has opened."""
    shown = opened(path, data_only=True)
    found: Told = {}
    for sheet in book.worksheets:
        merged = {
            (row, column): str(ranged)
            for ranged in sheet.merged_cells.ranges
            for row in range(ranged.min_row, ranged.max_row + 1)
            for column in range(ranged.min_col, ranged.max_col + 1)
        }
        for (row, column), cell in sheet._cells.items():
            value = shown[sheet.title].cell(row, column).value
            is_formula = cell.data_type == "f"
            kind, runs = _content(value)
            if len(runs) == 1 and (whole := _whole(cell.font)) != Run(""):
                runs = RichText.of(runs[0].text).runs
                runs = (Run(runs[0].text, italic=whole.italic, strike=whole.strike,
                            script=whole.script),)  # fmt: skip
            if "".join(run.text for run in runs).strip() or is_formula:
                place = row, column
                found[sheet.title, row, column] = (
                    kind, runs, is_formula, _fill(cell), merged.get(place)
                )  # fmt: skip
    return found


def hidden(book: Workbook) -> list[tuple[set[int], set[int]]]:
    """(hidden rows, hidden columns) of each sheet, as openpyxl says."""
    return [(_hidden_rows(sheet), _hidden_columns(sheet)) for sheet in book.worksheets]


def _hidden_rows(sheet: Worksheet) -> set[int]:
    return {
        row
        for row, d in sheet.row_dimensions.items()
        if d.hidden or (d.ht is not None and d.ht < 3)
    }


def _hidden_columns(sheet: Worksheet) -> set[int]:
    return {
        column
        for d in sheet.column_dimensions.values()
        if d.hidden or d.width < 0.5
        for column in range(d.min, d.max + 1)
    }


def _content(value: Any) -> tuple[CellKind, tuple[Run, ...]]:
    if value is None or value == "":
        return CellKind.EMPTY, ()
    if isinstance(value, list):
        parts = (
            _run(part.text, part.font) if isinstance(part, TextBlock) else Run(str(part))
            for part in value
        )
        return CellKind.TEXT, RichText.joined(parts).runs
    if isinstance(value, str):
        is_error = value.startswith("#") and value.rstrip("?!") in {
            "#REF", "#N/A", "#NAME", "#VALUE", "#DIV/0", "#NUM", "#NULL",
        }  # fmt: skip
        return CellKind.ERROR if is_error else CellKind.TEXT, RichText.of(value).runs
    if isinstance(value, bool):
        return CellKind.BOOLEAN, RichText.of(str(value).upper()).runs
    if isinstance(value, (int, float)):
        return CellKind.NUMBER, RichText.of(f"{value:.10g}").runs
    if isinstance(value, dt.datetime) and value.time() == dt.time(0):
        value = value.date()
    return CellKind.DATE, RichText.of(str(value)).runs


def _whole(font: Any) -> Run:
    run = _run("", font)
    return Run("", italic=run.italic, strike=run.strike, script=run.script)


def _run(text: str, font: Any) -> Run:
    rgb = str(font.color.rgb)[-6:] if font.color is not None and font.color.type == "rgb" else None
    return Run(
        text, bool(font.b), bool(font.i), bool(font.u) and font.u != "none", bool(font.strike),
        Script(font.vertAlign) if font.vertAlign in set(Script) else None,
        None if rgb == "000000" else rgb,
    )  # fmt: skip


def _fill(cell: Any) -> str | None:
    """The fill where it is given as RRGGBB; themes and palettes have tests of their own."""
    fill = cell.fill
    if fill.patternType != "solid" or fill.fgColor.type != "rgb":
        return None
    return str(fill.fgColor.rgb)[-6:]
