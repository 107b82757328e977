"""Reads a worksheet in one pass over its XML: cells, merged ranges, hidden rows and columns."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

from wpsheet.model.cells import Address, Cell, column_letter, column_number
from wpsheet.model.patterns import regex
from wpsheet.model.wording import Template
from wpsheet.ooxml.container import damaged
from wpsheet.ooxml.package import End, Fault, Package, Start, Text
from wpsheet.ooxml.strings import TextTaker
from wpsheet.ooxml.values import Values

MAX_ROW, MAX_COLUMN = 1_048_576, 16_384
MAX_CELLS = 1_000_000
"""Cells of a sheet that hold something: as many as the largest good workbook has, seven times
what 10,000 activities fill."""
MAX_PLACES = 6_000_000
"""Rows and cells, empty ones included."""
MAX_MERGES = 20_000
MAX_PROMPTS = 1_000

_REF = regex(r"\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})")

_NAMESPACES = frozenset(
    [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main|",
        "http://purl.oclc.org/ooxml/spreadsheetml/main|",
    ]
)
_NO_WORKSHEET = "is no worksheet"


@dataclass(slots=True)
class SheetCells:
    """Everything that one pass over a sheet's XML finds."""

    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    links: list[tuple[str, str]] = field(default_factory=list)
    """(cells, relation) of each link that leads out of the workbook."""
    prompts: dict[str, str] = field(default_factory=dict)
    """The messages that Excel shows beside a cell, by the cells."""
    formulas: dict[str, None] = field(default_factory=dict)
    """The formulas that may read another workbook."""
    has_data: bool = False
    """Whether it has the element of the cells, as every sheet does."""


def place_of(ref: str) -> tuple[int, int]:
    """The row and column of a reference such as B12."""
    found = _REF.fullmatch(ref)
    if not found:
        raise Fault(f'has a cell at "{ref[:20]}", outside the Excel grid')
    row, column = int(found[2]), column_number(found[1])
    if row > MAX_ROW or column > MAX_COLUMN:
        raise Fault(f"has a cell at {ref}, outside the Excel grid")
    return row, column


def place_if_any(ref: str) -> tuple[int, int] | None:
    """The row and column of a reference; None for what is no reference."""
    try:
        return place_of(ref)
    except Fault:
        return None


def read_sheet(package: Package, part: str, name: str, values: Values) -> SheetCells:
    """The cells of the worksheet of that name; `values` knows what their values refer to."""
    found = SheetCells()
    package.stream(part, partial(_handlers, name, values.cell, found))
    if not found.has_data:
        raise damaged(package.path, Template.PART_FAULT, part=part, fault=_NO_WORKSHEET)
    return found


def _handlers(
    sheet: str, made: Callable[..., Cell | None], found: SheetCells, namespace: str
) -> tuple[Start, End, Text]:
    """The functions that take in a sheet whose elements are in that namespace.

    They are called millions of times, so what they share are variables of this function and not
    attributes.
    """
    if namespace not in _NAMESPACES:
        raise Fault(_NO_WORKSHEET)
    rows = found.rows
    cell, value_tag, row_tag, formula_tag, inline_tag, data_tag = (
        f"{namespace}{name}" for name in ("c", "v", "row", "f", "is", "sheetData")
    )
    inline = TextTaker(namespace)
    columns: dict[str, int] = {}
    shared: dict[str, str] = {}
    heard: list[str] = []
    in_data = in_inline = False
    row = column = places = filled = 0
    digits = kind = style = value = formula_id = ""
    formula: str | None = None
    cells: dict[int, Cell] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal row, column, digits, kind, style, value, formula, cells, in_inline
        nonlocal in_data, formula_id, places
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
            inline.begin()
        elif name == data_tag:
            in_data = found.has_data = True
        elif not in_data:
            _take_around(name[len(namespace) :], attributes, found)
        if places > MAX_PLACES:
            held = (n for n, cells in rows.items() if any(each.filled for each in cells.values()))
            raise Fault(
                "holds millions of cells, most of them empty (delete the formatted rows "
                f"below row {max(held, default=0)})"
            )

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
                held = made(
                    Address(sheet, row, column),
                    kind,
                    style,
                    inline.taken() if kind == "inlineStr" and formula is None else value,
                    formula,
                )
                if formula is not None and "[" in formula:
                    found.formulas[formula] = None
            except Fault as fault:
                ref = f"{column_letter(column)}{row}"
                raise Fault(f"has a cell {ref} that {fault}") from None
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
    """Note what is before and after the cells: merges, hidden columns, links, messages."""
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
    elif name == "dataValidation" and len(found.prompts) < MAX_PROMPTS:
        if attributes.get("prompt"):
            found.prompts.setdefault(attributes.get("sqref", ""), attributes["prompt"])
    elif name == "hyperlink":
        relation = next((v for key, v in attributes.items() if key.endswith("|id")), None)
        if relation:
            found.links.append((attributes.get("ref", ""), relation))


def _is_hidden(attributes: Mapping[str, str], size: str = "ht") -> bool:
    """Whether a row or column is hidden, or so small that it looks the same."""
    if attributes.get("hidden") in {"1", "true"}:
        return True
    return bool(_UNSEEN[size].fullmatch(attributes.get(size, "")))


_UNSEEN = {"ht": regex(r"[0-2](?:\.\d*)?"), "width": regex(r"0(?:\.[0-4]\d*)?")}
"""Row heights and column widths of so little that nothing can be read: under 3 points, and under
half a letter."""


def _row(number: str) -> int:
    if not number.isdecimal() or not 0 < int(number) <= MAX_ROW:
        raise Fault(f'has a row numbered "{number[:20]}", outside the Excel grid')
    return int(number)
