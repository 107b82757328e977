"""An Excel workbook as grids: texts with their runs, fills, merges and hidden rows."""

from __future__ import annotations

import colorsys
import datetime as dt
import re
import warnings
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from wpsheet.errors import UnreadableFile
from wpsheet.model import Address, Cell, CellKind, Comment, FileFacts, column_letter
from wpsheet.phrases import Saying
from wpsheet.reading.container import damaged, links_in, people_in, sheets_in
from wpsheet.reading.grid import Grid
from wpsheet.text import RichText, Run, Script, one_line

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as SheetCell
    from openpyxl.styles.colors import Color
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet


def read_workbook(path: Path) -> tuple[list[Grid], FileFacts]:
    """Every worksheet of a workbook, in order, and what else the file carries.

    Charts and macro sheets are left out.
    """
    workbook = _load(path, data_only=False)
    if not workbook.worksheets:
        raise UnreadableFile(path, "no worksheet could be read in it", "save it again in Excel")
    lost = [name for name in sheets_in(path) if name not in workbook.sheetnames]
    if lost:
        # The library drops a sheet whose part is missing without a word.
        raise damaged(path, Saying.SHEET_LOST, sheet=lost[0])
    has_formulas = any(
        cell.data_type == "f" for sheet in workbook.worksheets for cell in _cells(sheet)
    )
    cached = _load(path, data_only=True) if has_formulas else None
    fills = _Fills(workbook)
    grids = [_grid(sheet, cached, fills) for sheet in workbook.worksheets]
    return grids, _facts(path, workbook)


def _facts(path: Path, workbook: Workbook) -> FileFacts:
    return FileFacts(
        first_sheet=workbook.worksheets[0].title,
        sheets=tuple(sheet.title for sheet in workbook.worksheets),
        hidden_sheets=tuple(s.title for s in workbook.worksheets if s.sheet_state != "visible"),
        comments=tuple(
            Comment(
                Address(sheet.title, cell.row, cell.column),
                str(cell.comment.author or ""),
                one_line(str(cell.comment.text)),
            )
            for sheet in workbook.worksheets
            for cell in sheet._cells.values()  # noqa: SLF001
            if cell.comment is not None
        ),
        external_links=links_in(path),
        people=people_in(path),
    )


def _load(path: Path, *, data_only: bool) -> Workbook:
    import openpyxl

    with warnings.catch_warnings(), path.open("rb") as stream:
        warnings.simplefilter("ignore")
        try:
            return openpyxl.load_workbook(
                stream, rich_text=True, data_only=data_only, keep_links=False
            )
        except MemoryError:
            raise
        except Exception as error:
            # Damaged parts surface as whatever the parser tripped over; the officer needs one
            # sentence, not its name in the library.
            raise _broken(path, error) from error


def _broken(path: Path, error: Exception) -> UnreadableFile:
    part = re.search(r"(?:xl|docProps|customXml)/[\w/.\-]+", str(error))
    if part is None:
        return damaged(path, Saying.PART_MALFORMED)
    return damaged(path, Saying.PART_BROKEN, part=part[0])


def _cells(sheet: Worksheet) -> Iterator[SheetCell]:
    # Only the cells that are there: the declared area may run to a million empty rows.
    return (cell for cell in sheet._cells.values() if cell.value is not None)  # noqa: SLF001


def _grid(sheet: Worksheet, cached: Workbook | None, fills: _Fills) -> Grid:
    values = cached[sheet.title] if cached else None
    merged = tuple((r.min_row, r.min_col, r.max_row, r.max_col) for r in sheet.merged_cells.ranges)
    covered = _covered(merged, max((c.row for c in _cells(sheet)), default=0))
    rows: dict[int, dict[int, Cell]] = {}
    for held in sheet._cells.values():  # noqa: SLF001
        fill = fills.of(held)
        if held.value is None and fill is None:
            continue
        place = (held.row, held.column)
        shown = values.cell(*place).value if values and held.data_type == "f" else held.value
        rows.setdefault(held.row, {})[held.column] = _cell(
            sheet.title, held, shown, fill, covered.get(place)
        )
    return Grid(
        sheet.title,
        rows,
        merged,
        frozenset(r for r, d in sheet.row_dimensions.items() if d.hidden or d.ht == 0),
        frozenset(_hidden_columns(sheet)),
        covered,
    )


def _covered(
    merged: tuple[tuple[int, int, int, int], ...], last_row: int
) -> dict[tuple[int, int], str]:
    """(row, column) → the merged range it belongs to, as far down as the sheet has cells."""
    covered: dict[tuple[int, int], str] = {}
    for top, left, bottom, right in merged:
        ref = f"{column_letter(left)}{top}:{column_letter(right)}{bottom}"
        for row in range(top, min(bottom, last_row) + 1):
            for column in range(left, min(right, left + 63) + 1):
                covered[row, column] = ref
    return covered


def _hidden_columns(sheet: Worksheet) -> Iterator[int]:
    for dimension in sheet.column_dimensions.values():
        if dimension.hidden or dimension.width == 0:
            first = dimension.min or 0
            yield from range(first, min(dimension.max or first, first + 255) + 1)


def _cell(sheet: str, held: SheetCell, shown: Any, fill: str | None, merged: str | None) -> Cell:
    address = Address(sheet, held.row, held.column)
    formula = _formula(held.value) if held.data_type == "f" else None
    kind, text = _content(shown, held)
    if len(text.runs) == 1 and (whole := _whole_format(held)):
        text = RichText((replace(whole, text=text.raw),))
    return Cell(address, text, kind, formula, fill, merged)


def _whole_format(held: SheetCell) -> Run | None:
    """The formatting that means something and is set on a whole cell: struck out, raised ..."""
    font = held.parent.parent._fonts[held._style.fontId]  # noqa: SLF001
    run = _run("", font)
    meant = Run("", italic=run.italic, strike=run.strike, script=run.script)
    return meant if meant.formatted else None


def _formula(value: Any) -> str:
    return str(getattr(value, "text", None) or value)


def _content(value: Any, held: SheetCell) -> tuple[CellKind, RichText]:
    """What a value is, and its words as Excel would show them."""
    if value is None:
        return CellKind.EMPTY, RichText()
    if isinstance(value, str):
        kind = CellKind.ERROR if held.data_type == "e" or _is_error(value) else CellKind.TEXT
        return kind, RichText.of(_unescaped(value))
    if isinstance(value, list):
        return CellKind.TEXT, _rich(value)
    if isinstance(value, bool):
        return CellKind.BOOLEAN, RichText.of(str(value).upper())
    if isinstance(value, (int, float)):
        return CellKind.NUMBER, RichText.of(f"{value:.10g}")
    if isinstance(value, dt.datetime) and value.time() == dt.time(0):
        value = value.date()
    if isinstance(value, (dt.date, dt.time, dt.timedelta)):
        return CellKind.DATE, RichText.of(str(value))
    return CellKind.TEXT, RichText.of(str(value))


def _unescaped(text: str) -> str:
    """Text with the characters that XML cannot hold, which Excel writes as _x0007_."""
    if "_x" not in text:
        return text
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m[1], 16)), text)


def _is_error(value: str) -> bool:
    return value in {
        "#REF!", "#N/A", "#NAME?", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!",
        "#FIELD!", "#BLOCKED!", "#CONNECT!", "#GETTING_DATA",
    }  # fmt: skip


def _rich(parts: list[Any]) -> RichText:
    return RichText.joined(
        Run(_unescaped(part)) if isinstance(part, str) else _run(_unescaped(part.text), part.font)
        for part in parts
    )


def _run(text: str, font: Any) -> Run:
    script = font.vertAlign if font.vertAlign in {"superscript", "subscript"} else None
    coloured = font.color is not None and font.color.type == "rgb"
    colour = str(font.color.rgb)[-6:].upper() if coloured else "000000"
    return Run(
        text,
        bold=bool(font.b),
        italic=bool(font.i),
        underline=bool(font.u) and font.u != "none",
        strike=bool(font.strike),
        script=Script(script) if script else None,
        color=None if colour == "000000" else colour,
    )


class _Fills:
    """Fill colours as RRGGBB: rgb, indexed, and theme with tint, each told once."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._told: dict[int, str | None] = {}
        self._theme = _theme_colours(getattr(workbook, "loaded_theme", None))

    def of(self, cell: SheetCell) -> str | None:
        number = cell._style.fillId  # noqa: SLF001
        if number not in self._told:
            self._told[number] = self._tell(number)
        return self._told[number]

    def _tell(self, number: int) -> str | None:
        fill = self._workbook._fills[number]  # noqa: SLF001
        if getattr(fill, "patternType", None) != "solid":
            return None
        return self._colour(fill.fgColor)

    def _colour(self, colour: Color) -> str | None:
        rgb: str | None = None
        if colour.type == "rgb" and re.fullmatch(r"[0-9A-Fa-f]{8}", str(colour.rgb)):
            rgb = str(colour.rgb)[2:].upper()
        elif colour.type == "indexed":
            rgb = self._indexed(colour.indexed)
        elif colour.type == "theme" and 0 <= colour.theme < len(self._theme):
            rgb = self._theme[colour.theme]
        return _tinted(rgb, colour.tint) if rgb else None

    def _indexed(self, index: int) -> str | None:
        palette: Any = self._workbook._colors  # noqa: SLF001
        value = str(palette[index]) if 0 <= index < min(64, len(palette)) else ""
        return value[-6:].upper() if re.fullmatch(r"[0-9A-Fa-f]{6,8}", value) else None


def _tinted(rgb: str, tint: float) -> str:
    """A colour made lighter (tint above 0) or darker, as Excel does: in its lightness."""
    if not tint:
        return rgb
    hue, lightness, saturation = colorsys.rgb_to_hls(
        *(int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4))
    )
    lightness = lightness * (1 + tint) if tint < 0 else lightness * (1 - tint) + tint
    return "".join(
        f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, lightness, saturation)
    )


def _theme_colours(theme: Any) -> list[str]:
    """The twelve colours of a theme in the order in which cells number them."""
    if not theme:
        return []
    try:
        root = ElementTree.fromstring(theme)
    except ElementTree.ParseError:
        return []
    scheme = root.find(".//{*}clrScheme")
    colours = [
        (child[0].get("lastClr") or child[0].get("val") or "000000").upper()
        for child in (scheme if scheme is not None else [])
        if len(child)
    ]
    # The scheme lists dark before light; cells count light before dark.
    for first in (0, 2):
        if len(colours) > first + 1:
            colours[first], colours[first + 1] = colours[first + 1], colours[first]
    return colours
