"""One worksheet, in one pass over its XML: what its cells hold, merges, and what is hidden."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from wpsheet.model import CellKind, Content, column_letter
from wpsheet.reading.package import End, Fault, Package, Start, Text
from wpsheet.reading.serials import iso_moment, moment
from wpsheet.reading.strings import MAX_CHARACTERS, TextTaker, unescaped
from wpsheet.reading.styles import Style
from wpsheet.text import RichText, Run

MAX_ROW, MAX_COLUMN = 1_048_576, 16_384
MAX_CELLS = 2_000_000
"""Cells that hold something: twice as many as the largest good workbook has."""
MAX_PLACES = 6_000_000
"""Rows and cells, empty ones included."""
MAX_MERGES = 20_000

_NAMESPACES = frozenset(
    [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main|",
        "http://purl.oclc.org/ooxml/spreadsheetml/main|",
    ]
)
_ERRORS = frozenset(
    "#REF! #N/A #NAME? #VALUE! #DIV/0! #NUM! #NULL! #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT!"
    " #GETTING_DATA".split()
)
_REF = re.compile(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})")
_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?")
_EMPTY = RichText()


@dataclass(slots=True)
class SheetCells:
    """What a pass over a sheet's XML gives."""

    rows: dict[int, dict[int, Content]] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    links: list[tuple[str, str]] = field(default_factory=list)
    """(cells, relation) of each link that leads out of the workbook."""


def read_sheet(
    package: Package,
    part: str,
    strings: Sequence[RichText],
    styles: Sequence[Style],
    *,
    since_1904: bool,
) -> SheetCells:
    """The cells of a worksheet; `strings` and `styles` are what cells refer to by number."""
    taker = _SheetTaker(_Contents(strings, styles, since_1904=since_1904))
    package.stream(part, taker.take)
    return taker.found


class _Contents:
    """What cells hold, worked out once for all cells that say the same in the same format."""

    def __init__(
        self, strings: Sequence[RichText], styles: Sequence[Style], *, since_1904: bool
    ) -> None:
        self._strings = strings
        self._styles = styles
        self._since_1904 = since_1904
        self._known: dict[tuple[str, str, str], Content | None] = {}

    def of(self, kind: str, style: str, value: str) -> Content | None:
        """The content of a cell without a formula; None where there is nothing."""
        key = kind, style, value
        try:
            return self._known[key]
        except KeyError:
            content = self._known[key] = self.made(kind, style, value)
            return content

    def inline(self, style: str, text: RichText) -> Content | None:
        """The content of a cell that holds its text itself."""
        key = "inline", style, text.raw
        if text.formatted:
            return self.made("inline", style, text)
        if key not in self._known:
            self._known[key] = self.made("inline", style, text)
        return self._known[key]

    def made(
        self, kind: str, style: str, value: str | RichText, formula: str | None = None
    ) -> Content | None:
        """A content of its own; `value` is what is stored, or the text itself."""
        format_ = self._style(style)
        held, text = (
            _text(value) if isinstance(value, RichText) else self._shown(kind, value, format_)
        )
        if format_.font is not None and len(text.runs) == 1:
            run = format_.font
            text = RichText(
                (Run(text.raw, italic=run.italic, strike=run.strike, script=run.script),)
            )
        if held is CellKind.EMPTY and formula is None and format_.fill is None:
            return None
        return Content(text, held, formula, format_.fill)

    def _style(self, number: str) -> Style:
        place = int(number) if number.isdecimal() else len(self._styles)
        if place >= len(self._styles):
            raise Fault(f"refers to format {number}, which is not there")
        return self._styles[place]

    def _shown(self, kind: str, value: str, style: Style) -> tuple[CellKind, RichText]:
        """What a stored value is, and its words as Excel would show them."""
        if not value or (kind != "str" and not value.strip()):
            return CellKind.EMPTY, _EMPTY
        match kind:
            case "s":
                return _text(self._string(value))
            case "n" | "":
                return self._number(value, style)
            case "b":
                truth = value.strip() not in {"0", "false"}
                return CellKind.BOOLEAN, RichText.of(str(truth).upper())
            case "e":
                return CellKind.ERROR, RichText.of(value)
            case "d":
                try:
                    return CellKind.DATE, RichText.of(str(iso_moment(value.strip())))
                except ValueError:
                    raise Fault(f'holds a date "{value[:40]}" that is none') from None
            case _:
                if len(value) > MAX_CHARACTERS:
                    raise Fault(f"holds a text of {len(value):,} characters")
                return _text(RichText.of(unescaped(value)))

    def _string(self, value: str) -> RichText:
        try:
            place = int(value)
            if place >= 0:
                return self._strings[place]
        except (ValueError, IndexError):
            pass
        raise Fault(f'refers to text "{value[:40]}", which is not there')

    def _number(self, value: str, style: Style) -> tuple[CellKind, RichText]:
        words = value.strip()
        if not _NUMBER.fullmatch(words) or len(words) > 400:
            raise Fault(f'holds a number "{words[:40]}" that is none')
        whole = words.lstrip("+-").isdigit()
        number = int(words) if whole else float(words)
        if style.is_date:
            try:
                shown = moment(number, since_1904=self._since_1904, duration=style.is_duration)
            except (OverflowError, ValueError):
                return CellKind.ERROR, RichText.of("#VALUE!")
            return CellKind.DATE, RichText.of(str(shown))
        return CellKind.NUMBER, RichText.of(f"{number:.10g}")


def _text(text: RichText) -> tuple[CellKind, RichText]:
    """What a text is: an error written out is one."""
    if not text.runs:
        return CellKind.EMPTY, text
    return (CellKind.ERROR if text.raw in _ERRORS else CellKind.TEXT), text


class _SheetTaker:
    """Takes in a worksheet's elements."""

    def __init__(self, contents: _Contents) -> None:
        self.found = SheetCells()
        self._contents = contents

    def take(self, namespace: str) -> tuple[Start, End, Text]:
        """The functions for a sheet whose elements are in that namespace.

        They are called millions of times, so what they share are variables of this function and
        not attributes.
        """
        if namespace not in _NAMESPACES:
            raise Fault("is no worksheet")
        found, contents = self.found, self._contents
        of, rows = contents.of, found.rows
        cell, value_tag, row_tag = f"{namespace}c", f"{namespace}v", f"{namespace}row"
        formula_tag, inline_tag, data_tag = (
            f"{namespace}f",
            f"{namespace}is",
            f"{namespace}sheetData",
        )
        inline = TextTaker(namespace)
        columns: dict[str, int] = {}
        shared: dict[str, str] = {}
        heard: list[str] = []
        in_data = in_inline = False
        row = column = places = filled = 0
        digits = kind = style = value = formula_id = ""
        formula: str | None = None
        cells: dict[int, Content] = {}

        def start(name: str, attributes: dict[str, str]) -> None:
            nonlocal row, column, digits, kind, style, value, formula, cells, places, in_inline
            nonlocal in_data, formula_id
            if name == cell and in_data:
                places += 1
                ref = attributes.get("r")
                if ref is None:
                    column += 1
                else:
                    known = columns.get(ref[: -len(digits)]) if ref.endswith(digits) else None
                    if known is None:
                        place = place_of(ref)
                        if place[0] != row:
                            cells = rows.setdefault(place[0], {})
                            row, digits = place[0], str(place[0])
                        columns[column_letter(place[1])] = known = place[1]
                    column = known
                kind = attributes.get("t", "n")
                style = attributes.get("s", "0")
                value = ""
                formula = None
            elif in_inline:
                inline.start(name, attributes)
            elif name == value_tag:
                heard.clear()
            elif name == formula_tag:
                heard.clear()
                formula_id = attributes.get("si", "")
            elif name == row_tag and in_data:
                places += 1
                number = attributes.get("r")
                row = row + 1 if number is None else _row(number)
                digits = str(row)
                column = 0
                cells = rows.setdefault(row, {})
                if len(attributes) > 1 and _is_hidden(attributes):
                    found.hidden_rows.add(row)
            elif name == inline_tag:
                in_inline = True
            elif name == data_tag:
                in_data = True
            elif not in_data:
                _take_around(name[len(namespace) :], attributes, found)
            if places > MAX_PLACES:
                raise Fault(_too_many(rows))

        def text(data: str) -> None:
            if in_inline:
                inline.text(data)
            elif in_data:
                heard.append(data)

        def end(name: str) -> None:
            nonlocal value, formula, cells, in_inline, in_data, filled
            if name == value_tag:
                value = "".join(heard)
            elif name == cell and in_data:
                try:
                    if formula is not None:
                        held = contents.made(kind, style, value, formula)
                    elif kind == "inlineStr":
                        held = contents.inline(style, inline.taken())
                    else:
                        held = of(kind, style, value)
                except Fault as fault:
                    raise Fault(f"has a cell {column_letter(column)}{row} that {fault}") from None
                if held is not None:
                    if column > MAX_COLUMN:
                        raise Fault(f"has a cell in column {column:,}, outside the Excel grid")
                    cells[column] = held
                    filled += held.filled
                    if filled > MAX_CELLS:
                        raise Fault(f"holds more than {MAX_CELLS:,} cells")
            elif in_inline:
                if name == inline_tag:
                    in_inline = False
                inline.end(name)
            elif name == formula_tag:
                formula = "=" + "".join(heard)
                if formula_id:
                    # Only the first cell of a shared formula spells it out.
                    formula = shared.setdefault(formula_id, formula)
            elif name == row_tag and in_data:
                # Formatted rows without a word run to the million and say nothing.
                if not any(held.filled for held in cells.values()):
                    rows.pop(row, None)
            elif name == data_tag:
                in_data = False

        return start, end, text


def _take_around(name: str, attributes: Mapping[str, str], found: SheetCells) -> None:
    """Take in what stands before and behind the cells."""
    if name == "mergeCell":
        corners = attributes.get("ref", "").split(":")
        top, left = place_of(corners[0])
        bottom, right = place_of(corners[-1])
        found.merged.append(
            (min(top, bottom), min(left, right), max(top, bottom), max(left, right))
        )
        if len(found.merged) > MAX_MERGES:
            raise Fault(f"merges more than {MAX_MERGES:,} ranges of cells")
    elif name == "col" and _is_hidden(attributes, "width"):
        first, last = (int(attributes.get(end, "0")) for end in ("min", "max"))
        found.hidden_columns.update(range(first, min(last, first + 255, MAX_COLUMN) + 1))
    elif name == "hyperlink":
        relation = next((v for key, v in attributes.items() if key.endswith("|id")), None)
        if relation:
            found.links.append((attributes.get("ref", ""), relation))


def _is_hidden(attributes: Mapping[str, str], size: str = "ht") -> bool:
    """Whether a row or column is hidden, or of no size, which looks the same."""
    if attributes.get("hidden") in {"1", "true"}:
        return True
    extent = attributes.get(size)
    return extent is not None and not extent.strip("0.")


def _row(number: str) -> int:
    if not number.isdecimal() or not 0 < int(number) <= MAX_ROW:
        raise Fault(f'has a row numbered "{number[:20]}", outside the Excel grid')
    return int(number)


def place_of(ref: str) -> tuple[int, int]:
    """The row and column of a reference such as B12."""
    found = _REF.fullmatch(ref)
    if not found:
        raise Fault(f'has a cell at "{ref[:20]}", outside the Excel grid')
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    row = int(found[2])
    if row > MAX_ROW or column > MAX_COLUMN:
        raise Fault(f"has a cell at {ref}, outside the Excel grid")
    return row, column


def _too_many(rows: Mapping[int, Mapping[int, Content]]) -> str:
    last = max(
        (row for row, cells in rows.items() if any(c.filled for c in cells.values())), default=0
    )
    return (
        f"holds millions of cells, most of them empty (delete the formatted rows below row {last})"
    )
