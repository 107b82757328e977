"""Rules on the cells of a sheet: their order, references, types, values and formulas."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ooxml_lint.opened import COLUMNS, ROWS, Package, area, meetings
from ooxml_lint.registry import rule

TYPES = {"s", "n", "b", "e", "str", "inlineStr", "d"}
ERRORS = set(
    "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD!"
    " #BLOCKED! #CONNECT! #UNKNOWN! #BUSY! #PYTHON!".split()
)
LONGEST_FORMULA = 8_192


@rule
def rows_out_of_order(package: Package) -> Iterator[str]:
    """Rows that do not rise, come twice or lie outside the grid."""
    for sheet in package.sheets:
        before = 0
        for number, _ in sheet.rows:
            if not before < number <= ROWS:
                yield f"{sheet.part}: row {number} after {before}"
            before = number


@rule
def cells_out_of_order(package: Package) -> Iterator[str]:
    """Cells that do not rise within their row, come twice, or are in another row."""
    for sheet in package.sheets:
        for number, row in sheet.rows:
            before = 0
            for cell in row.iterfind("{*}c"):
                ref = cell.get("r")
                column = before + 1
                if ref:
                    found = area(ref)
                    column = found[1]
                    if found[0] != number:
                        yield f"{sheet.part}: {ref} in row {number}"
                if not before < column <= COLUMNS:
                    yield f"{sheet.part}: {ref} after column {before}"
                before = column


@rule
def dimension_too_small(package: Package) -> Iterator[str]:
    """A cell outside the range that the sheet tells, or outside its row's spans."""
    for sheet in package.sheets:
        dimension = sheet.root.find("{*}dimension")
        if dimension is not None and sheet.cells:
            top, left, bottom, right = area(dimension.get("ref", ""))
            for row, column, cell in sheet.cells:
                if not (top <= row <= bottom and left <= column <= right):
                    yield f"{sheet.part}: {cell.get('r')} outside {dimension.get('ref')}"
        spans = {
            number: [tuple(map(int, s.split(":"))) for s in row.get("spans", "").split()]
            for number, row in sheet.rows
        }
        for row, column, cell in sheet.cells:
            told = spans.get(row)
            if told and not any(first <= column <= last for first, last in told):
                yield f"{sheet.part}: {cell.get('r')} outside its row's spans"


@rule
def cell_value_broken(package: Package) -> Iterator[str]:
    """A value that its type does not allow, or a type without its value."""
    for sheet in package.sheets:
        for _, _, cell in sheet.cells:
            kind, value = cell.get("t", "n"), cell.findtext("{*}v")
            inline, formula = cell.find("{*}is"), cell.find("{*}f")
            broken = (
                kind not in TYPES
                or (kind == "inlineStr") != (inline is not None)
                or (inline is not None and value is not None)
                or (kind == "s" and value is None)
                or (kind == "n" and bool(value) and not _number(str(value)))
                or (kind == "b" and value not in ("0", "1", None))
                or (kind == "e" and value not in ERRORS)
                or (kind == "s" and formula is not None)
            )
            if broken:
                yield f"{sheet.part}: {cell.get('r')} of type {kind} holds {value!r}"


def _number(value: str) -> bool:
    try:
        float(value)
    except ValueError:
        return False
    return bool(re.fullmatch(r"[-+.\dEe]+", value.strip()))


@rule
def shared_string_unknown(package: Package) -> Iterator[str]:
    """A string that the table of strings does not have."""
    held = len(package.shared_texts)
    for sheet in package.sheets:
        for _, _, cell in sheet.cells:
            value = cell.findtext("{*}v")
            if cell.get("t") == "s" and value and not 0 <= int(value) < held:
                yield f"{sheet.part}: {cell.get('r')} wants string {value} of {held}"


@rule
def formula_broken(package: Package) -> Iterator[str]:
    """A formula that opens with "=", is empty or too long, or shares one that nobody gives."""
    for sheet in package.sheets:
        shared: set[str] = set()
        for _, _, cell in sheet.cells:
            formula = cell.find("{*}f")
            if formula is None:
                continue
            said, group = formula.text or "", formula.get("si", "")
            if formula.get("t") == "shared" and said:
                shared.add(group)
            lost = formula.get("t") == "shared" and not said and group not in shared
            empty = not said and formula.get("t", "normal") not in ("shared", "dataTable", "array")
            if lost or empty or said.startswith("=") or len(said) > LONGEST_FORMULA:
                yield f"{sheet.part}: {cell.get('r')} {said[:30]!r}"


@rule
def arrays_overlap(package: Package) -> Iterator[str]:
    """Two array formulas over one cell."""
    for sheet in package.sheets:
        refs = [
            formula.get("ref", "")
            for formula in sheet.root.iterfind("{*}sheetData/{*}row/{*}c/{*}f")
            if formula.get("t") in ("array", "dataTable")
        ]
        yield from (f"{sheet.part}: {one} and {other}" for one, other in meetings(refs))


@rule
def cell_metadata_unknown(package: Package) -> Iterator[str]:
    """A cell that names metadata (a dynamic array's) which is not there."""
    metadata = package.xml(next(package.related(package.main, "sheetMetadata"), None))
    for attribute, group in (("cm", "cellMetadata"), ("vm", "valueMetadata")):
        held = len(metadata.findall(f"{{*}}{group}/{{*}}bk"))
        for sheet in package.sheets:
            for _, _, cell in sheet.cells:
                if int(cell.get(attribute, 0)) > held:
                    yield f"{sheet.part}: {cell.get('r')} {attribute} {cell.get(attribute)}"
