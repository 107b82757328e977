"""An Excel workbook as grids: texts with their runs, fills, merges and hidden rows."""

from bisect import bisect_left
from typing import NamedTuple
from xml.etree.ElementTree import Element

from wpsheet.errors import UnreadableFile
from wpsheet.model.cells import column_letter
from wpsheet.model.wording import Template
from wpsheet.ooxml.container import damaged
from wpsheet.ooxml.grid import Grid
from wpsheet.ooxml.package import Package, Relation, child, children
from wpsheet.ooxml.sheet import MAX_PLACES, SheetCells, read_sheet
from wpsheet.ooxml.strings import read_strings
from wpsheet.ooxml.styles import read_styles
from wpsheet.ooxml.values import Values


class Sheet(NamedTuple):
    """An entry of the workbook's own list of sheets."""

    name: str
    is_hidden: bool
    part: str


def read_sheets(package: Package) -> tuple[list[Sheet], list[Grid]]:
    """The worksheets of an open package as the workbook lists them, and what each holds."""
    main = main_part(package)
    workbook = package.tree(main)
    related = {r.kind: r.target for r in package.relations(main)}
    sheets = _sheets(package, main, workbook)
    properties = child(workbook, "workbookPr")
    dated = properties.get("date1904") if properties is not None else None
    styles = read_styles(package, related.get("styles"), related.get("theme"))
    strings = read_strings(package, related.get("sharedStrings"))
    values = Values(strings, styles, since_1904=dated in {"1", "true", "on"})
    return sheets, [
        _grid(package, each, read_sheet(package, each.part, each.name, values)) for each in sheets
    ]


def main_part(package: Package) -> str:
    """The part that lists the sheets."""
    main = next((r.target for r in package.relations("") if r.kind == "officeDocument"), "")
    if main not in package:
        raise damaged(package.path, Template.PART_MISSING, part=main or "xl/workbook.xml")
    return main


def _sheets(package: Package, main: str, workbook: Element) -> list[Sheet]:
    """The worksheets that the workbook lists; none of the sheets is left out but by its kind."""
    related: dict[str, list[Relation]] = {}
    for relation in package.relations(main):
        related.setdefault(relation.id, []).append(relation)
    held: list[Sheet] = []
    names: set[str] = set()
    parts: set[str] = set()
    for each in children(child(workbook, "sheets")):
        name = each.get("name", "")
        id_ = next((value for key, value in each.items() if key.endswith("}id")), None)
        if id_ == "":
            continue  # a module of macros, as Excel 5.0 kept them among the sheets
        relation, *others = related.get(id_ or "", [_NOWHERE])
        if others or relation.kind not in _SHEETS or relation.target not in package:
            raise damaged(package.path, Template.SHEET_LOST, sheet=name)
        if name in names:
            raise damaged(package.path, Template.SHEETS_ALIKE, sheet=name)
        if relation.target in parts:
            raise damaged(package.path, Template.SHEET_TWICE, sheet=name)
        names.add(name)
        parts.add(relation.target)
        if relation.kind == "worksheet":
            held.append(Sheet(name, each.get("state", "visible") != "visible", relation.target))
    if not held:
        raise UnreadableFile(
            package.path, "no worksheet could be read in it", "save it again in Excel"
        )
    return held


_NOWHERE = Relation("", "", "", external=False)
_SHEETS = frozenset(["worksheet", "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"])
"""The kinds of what a workbook lists as its sheets."""


def _grid(package: Package, sheet: Sheet, found: SheetCells) -> Grid:
    covered: dict[int, dict[int, str]] = {}
    rows, places = sorted(found.rows), 0
    for top, left, bottom, right in found.merged:
        ref = f"{column_letter(left)}{top}:{column_letter(right)}{bottom}"
        columns = range(left, min(right, left + 63) + 1)
        for row in rows[bisect_left(rows, top) : bisect_left(rows, bottom + 1)]:
            covered.setdefault(row, {}).update(dict.fromkeys(columns, ref))
            places += len(columns)
            held = found.rows[row]
            # Under a merge Excel shows the upper left cell alone.
            for column in [c for c in held if left <= c <= right and (row, c) != (top, left)]:
                del held[column]
        if places > MAX_PLACES:
            raise damaged(package.path, Template.MERGES_OVERLAP, ref=ref)
    for row, ranges in covered.items():
        held = found.rows[row]
        for column in ranges.keys() & held.keys():
            held[column] = held[column]._replace(merged=ranges[column])
    relations = package.relations(sheet.part) if found.links else ()
    targets = {r.id: r.target for r in relations if r.external}
    return Grid(
        sheet.name,
        found.rows,
        tuple(found.merged),
        frozenset(found.hidden_rows),
        frozenset(found.hidden_columns),
        covered,
        tuple((ref, targets[relation]) for ref, relation in found.links if relation in targets),
        tuple(found.formulas),
        found.prompts,
    )
