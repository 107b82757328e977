"""Rules on what is around the cells: merges, columns, drop-downs, formats, links, print."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ooxml_lint.opened import (
    COLUMNS,
    Element,
    Package,
    Sheet,
    area,
    meet,
    meetings,
    relation,
    repeated,
)
from ooxml_lint.registry import rule

MOST_VALIDATIONS = 65_534
MOST_LINKS = 65_530
LIMITS = {"promptTitle": 32, "errorTitle": 32, "prompt": 255, "error": 255}


@rule
def merges_overlap(package: Package) -> Iterator[str]:
    """Two merges over one cell, or a merge of one cell."""
    for sheet in package.sheets:
        refs = [merge.get("ref", "") for merge in sheet.root.iterfind("{*}mergeCells/{*}mergeCell")]
        yield from (f"{sheet.part}: {one} and {other}" for one, other in meetings(refs))
        for ref in refs:
            top, left, bottom, right = area(ref)
            if (top, left) == (bottom, right):
                yield f"{sheet.part}: {ref} is one cell"


@rule
def merge_in_table(package: Package) -> Iterator[str]:
    """A merge inside a table."""
    for sheet, part, table in package.tables:
        for merge in sheet.root.iterfind("{*}mergeCells/{*}mergeCell"):
            if meet(area(merge.get("ref", "")), area(table.get("ref", ""))):
                yield f"{sheet.part}: {merge.get('ref')} in {part}"


@rule
def columns_overlap(package: Package) -> Iterator[str]:
    """Column widths that do not rise, or come twice."""
    for sheet in package.sheets:
        before = 0
        for column in sheet.root.iterfind("{*}cols/{*}col"):
            first, last = int(column.get("min", 0)), int(column.get("max", 0))
            if not before < first <= last <= COLUMNS:
                yield f"{sheet.part}: columns {first} to {last} after {before}"
            before = last


def _validations(sheet: Sheet) -> list[tuple[Element, str]]:
    """Every validation with its cells, the classic ones and those of 2010."""
    return [
        (found, found.get("sqref") or found.findtext("{*}sqref") or "")
        for found in sheet.root.iter("{*}dataValidation")
    ]


@rule
def validations_overlap(package: Package) -> Iterator[str]:
    """Two validations of one cell, a validation of no cell, or too many."""
    for sheet in package.sheets:
        found = _validations(sheet)
        refs = [ref for _, cells in found for ref in cells.split()]
        yield from (f"{sheet.part}: {one} and {other}" for one, other in meetings(refs))
        yield from (f"{sheet.part}: {v.get('type')} of no cell" for v, cells in found if not cells)
        if len(found) > MOST_VALIDATIONS:
            yield f"{sheet.part}: {len(found)} validations"


@rule
def validation_too_long(package: Package) -> Iterator[str]:
    """A list, formula or message that Excel cuts the whole validation for."""
    for sheet in package.sheets:
        for validation, cells in _validations(sheet):
            for formula in validation.iter("{*}formula1", "{*}formula2"):
                said = "".join(formula.itertext())
                if len(said.strip('"')) > 255:
                    yield f"{sheet.part}: {cells}: {said[:30]!r} ..."
            for attribute, longest in LIMITS.items():
                if len(validation.get(attribute, "")) > longest:
                    yield f"{sheet.part}: {cells}: {attribute}"


@rule
def validation_list_unknown(package: Package) -> Iterator[str]:
    """A drop-down without a list, or on a defined name that is not there."""
    tables = {table.get("displayName", "").casefold() for _, _, table in package.tables}
    for sheet in package.sheets:
        for validation, cells in _validations(sheet):
            formula = validation.find("{*}formula1")
            said = "" if formula is None else "".join(formula.itertext()).strip()
            if validation.get("type") == "list" and not said:
                yield f"{sheet.part}: {cells} has no list"
            named = re.fullmatch(r"[^\W\d][\w.]*", said) and not re.fullmatch(r"[A-Z]+\d+", said)
            known = package.defined_names | tables | {"true", "false"}
            if named and said.casefold() not in known:
                yield f"{sheet.part}: {cells}: {said}"


@rule
def conditional_format_broken(package: Package) -> Iterator[str]:
    """A conditional format of no cell, without its formula, or with a scale out of step."""
    for sheet in package.sheets:
        for format_ in sheet.root.iter("{*}conditionalFormatting"):
            cells = format_.get("sqref") or format_.findtext("{*}sqref") or ""
            if not cells:
                yield f"{sheet.part}: a format of no cell"
            for ref in cells.split():
                area(ref)
            for rule_ in format_.iterfind("{*}cfRule"):
                formulas = rule_.findall("{*}formula") + rule_.findall("{*}f")
                if rule_.get("type") == "expression" and not formulas:
                    yield f"{sheet.part}: {cells}: an expression without formula"
                for scale in rule_.iterfind("{*}colorScale"):
                    steps = len(scale.findall("{*}cfvo"))
                    if steps not in (2, 3) or steps != len(scale.findall("{*}color")):
                        yield f"{sheet.part}: {cells}: a scale of {steps} steps"
                for icons in rule_.iterfind("{*}iconSet"):
                    wanted = int(icons.get("iconSet", "3")[0])
                    if len(icons.findall("{*}cfvo")) != wanted:
                        yield f"{sheet.part}: {cells}: icons out of step"


@rule
def conditional_format_priority_broken(package: Package) -> Iterator[str]:
    """Two rules of one sheet with the same priority, or one with none."""
    for sheet in package.sheets:
        rules = sheet.root.iterfind("{*}conditionalFormatting/{*}cfRule")
        told = [rule_.get("priority", "0") for rule_ in rules]
        yield from (f"{sheet.part}: priority {twice}" for twice in repeated(told))
        yield from (f"{sheet.part}: priority {wrong}" for wrong in told if int(wrong) < 1)


@rule
def filter_overlaps_table(package: Package) -> Iterator[str]:
    """A sheet's own filter over a table, which has one."""
    for sheet, part, table in package.tables:
        for own in sheet.root.iterfind("{*}autoFilter"):
            if meet(area(own.get("ref", "")), area(table.get("ref", ""))):
                yield f"{sheet.part}: {own.get('ref')} over {part}"


@rule
def filter_column_unknown(package: Package) -> Iterator[str]:
    """A filter on a column outside its range, or twice on one."""
    owners = [(s.part, s.root) for s in package.sheets] + [(p, t) for _, p, t in package.tables]
    for part, owner in owners:
        for own in owner.iterfind("{*}autoFilter"):
            _, left, _, right = area(own.get("ref", ""))
            columns = [c.get("colId", "-1") for c in own.iterfind("{*}filterColumn")]
            yield from (f"{part}: column {twice} twice" for twice in repeated(columns))
            for column in columns:
                if not 0 <= int(column) <= right - left:
                    yield f"{part}: column {column} of {own.get('ref')}"


@rule
def link_broken(package: Package) -> Iterator[str]:
    """A link to nowhere, too long, or one too many."""
    for sheet in package.sheets:
        links = list(sheet.root.iterfind("{*}hyperlinks/{*}hyperlink"))
        targets = {line.id: line.target for line in package.relationships(sheet.part)}
        for link in links:
            area(link.get("ref", ""))
            target = targets.get(relation(link, "id") or "", "")
            location = link.get("location", "")
            if not target and not location:
                yield f"{sheet.part}: {link.get('ref')} leads nowhere"
            if len(target) > 2_079 or len(location) > 255 or len(link.get("tooltip", "")) > 255:
                yield f"{sheet.part}: {link.get('ref')} is too long"
            if "#REF!" in location:
                yield f"{sheet.part}: {link.get('ref')} leads to {location}"
        if len(links) > MOST_LINKS:
            yield f"{sheet.part}: {len(links)} links"
        twice = repeated(link.get("ref", "") for link in links)
        yield from (f"{sheet.part}: two links in {ref}" for ref in twice)


@rule
def header_or_footer_too_long(package: Package) -> Iterator[str]:
    """More than 255 characters at the head or foot of a page."""
    for sheet in package.sheets:
        for part in sheet.root.iterfind("{*}headerFooter/*"):
            if len(part.text or "") > 255:
                yield f"{sheet.part}: {len(part.text or '')} characters"


@rule
def protected_range_broken(package: Package) -> Iterator[str]:
    """A range that may be edited in spite of the protection: without name or cells, or twice."""
    for sheet in package.sheets:
        ranges = list(sheet.root.iterfind("{*}protectedRanges/{*}protectedRange"))
        twice = repeated(r.get("name", "") for r in ranges)
        yield from (f"{sheet.part}: {name!r} twice" for name in twice)
        for range_ in ranges:
            for ref in range_.get("sqref", "").split():
                area(ref)
            if not range_.get("name") or not range_.get("sqref"):
                yield f"{sheet.part}: {range_.get('name')!r}"


@rule
def view_broken(package: Package) -> Iterator[str]:
    """A frozen pane that freezes nothing, or a selection outside the grid."""
    for sheet in package.sheets:
        for view in sheet.root.iterfind("{*}sheetViews/{*}sheetView"):
            for selection in view.iterfind("{*}selection"):
                for ref in selection.get("sqref", "A1").split():
                    area(ref)
            for pane in view.iterfind("{*}pane"):
                area(pane.get("topLeftCell", "A1"))
                if float(pane.get("xSplit", 0)) <= 0 and float(pane.get("ySplit", 0)) <= 0:
                    yield f"{sheet.part}: a pane without split"
