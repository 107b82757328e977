"""Rules on the workbook part: sheets, defined names, the calculation chain."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ooxml_lint.opened import Package, place, relation, repeated, sheets_named
from ooxml_lint.registry import rule

CELL_LIKE = re.compile(r"[A-Z]{1,3}\d{1,7}|R(\d+)?(C(\d+)?)?|C(\d+)?|R\[.*|C\[.*", re.IGNORECASE)
NAME = re.compile(r"[^\W\d][\w.\\?]*|\\[\w.\\?]*")
BUILT_IN = {
    f"_xlnm.{word}"
    for word in (
        "Print_Area Print_Titles _FilterDatabase Criteria Extract Database Consolidate_Area"
        " Sheet_Title Auto_Open Auto_Close"
    ).split()
}


@rule
def sheet_name_illegal(package: Package) -> Iterator[str]:
    """A name that Excel does not take: signs, length, the reserved word."""
    for name in package.sheet_names:
        bad = re.search(r"[\[\]:*?/\\\x00-\x1f]", name) or name != name.strip("'")
        if bad or not 1 <= len(name) <= 31 or name.casefold() == "history":
            yield repr(name)


@rule
def sheet_repeated(package: Package) -> Iterator[str]:
    """Two sheets of one name, one number or one part."""
    sheets = list(package.xml(package.main).iterfind("{*}sheets/{*}sheet"))
    yield from repeated(package.sheet_names)
    yield from (f"sheetId {twice}" for twice in repeated(s.get("sheetId", "") for s in sheets))
    yield from (f"r:id {twice}" for twice in repeated(relation(s, "id") or "" for s in sheets))
    for sheet in sheets:
        if not 1 <= int(sheet.get("sheetId", 0)) <= 65_534:
            yield f"{sheet.get('name')}: sheetId {sheet.get('sheetId')}"


@rule
def sheet_missing(package: Package) -> Iterator[str]:
    """No sheet at all, none to be seen, or one whose part is not there."""
    if not package.is_workbook:
        return
    sheets = list(package.xml(package.main).iterfind("{*}sheets/{*}sheet"))
    if all(sheet.get("state", "visible") != "visible" for sheet in sheets):
        yield "no sheet that can be seen"
    targets = {line.id: line.target for line in package.relationships(package.main)}
    for sheet in sheets:
        if not package.find(targets.get(relation(sheet, "id") or "", "")):
            yield f"{sheet.get('name')}: its part is not there"


@rule
def active_sheet_wrong(package: Package) -> Iterator[str]:
    """The sheet to open at is not there or hidden, or several are grouped.

    What is typed into grouped sheets goes into all of them.
    """
    sheets = list(package.xml(package.main).iterfind("{*}sheets/{*}sheet"))
    for view in package.xml(package.main).iterfind("{*}bookViews/{*}workbookView"):
        active = int(view.get("activeTab", 0))
        if active >= len(sheets):
            yield f"activeTab {active} of {len(sheets)} sheets"
        elif sheets[active].get("state", "visible") != "visible":
            yield f"opens at the hidden sheet {sheets[active].get('name')}"
    grouped = [
        sheet.name
        for sheet in package.sheets
        if any(v.get("tabSelected") in ("1", "true") for v in sheet.root.iter("{*}sheetView"))
    ]
    if len(grouped) > 1:
        yield f"grouped: {', '.join(grouped)}"


@rule
def defined_name_illegal(package: Package) -> Iterator[str]:
    """A name that Excel does not take, or takes for a cell."""
    for defined in package.xml(package.main).iterfind("{*}definedNames/{*}definedName"):
        name = defined.get("name", "")
        if name in BUILT_IN:
            continue
        legal = NAME.fullmatch(name) and len(name) <= 255 and not name.startswith("_xlnm.")
        if not legal or CELL_LIKE.fullmatch(name):
            yield repr(name)


@rule
def defined_name_repeated(package: Package) -> Iterator[str]:
    """Two meanings of a name in one scope; a table is named in the scope of the workbook."""
    names = [
        f"{defined.get('localSheetId', '')}!{defined.get('name')}"
        for defined in package.xml(package.main).iterfind("{*}definedNames/{*}definedName")
    ]
    names += [f"!{table.get('displayName')}" for _, _, table in package.tables]
    yield from repeated(names)


@rule
def defined_name_broken(package: Package) -> Iterator[str]:
    """A name that means nothing, for a lost cell, or on a sheet that is not there."""
    for defined in package.xml(package.main).iterfind("{*}definedNames/{*}definedName"):
        name, formula = defined.get("name"), defined.text or ""
        scope = defined.get("localSheetId")
        if not formula.strip() or "#REF!" in formula:
            yield f"{name} is {formula!r}"
        if scope is not None and int(scope) >= len(package.sheet_names):
            yield f"{name}: sheet {scope} of {len(package.sheet_names)}"


@rule
def sheet_unknown(package: Package) -> Iterator[str]:
    """A formula, name, list, chart or link on a sheet that is not there."""
    known = {name.casefold() for name in package.sheet_names}
    if not package.is_workbook:
        return
    for part, root in package.trees:
        for element in root.iter(
            "{*}f", "{*}definedName", "{*}formula", "{*}formula1", "{*}formula2", "{*}hyperlink"
        ):
            said = element.get("location", "") if element.text is None else element.text
            for name in sheets_named(said):
                if name.casefold() not in known:
                    yield f"{part}: {said!r} speaks of {name!r}"


@rule
def external_link_unknown(package: Package) -> Iterator[str]:
    """A formula on a workbook, [2], that the workbook does not list."""
    root = package.xml(package.main)
    listed = len(root.findall("{*}externalReferences/{*}externalReference"))
    for part, tree in package.trees:
        for element in tree.iter("{*}f", "{*}definedName"):
            if "[" not in (element.text or ""):
                continue
            bare = re.sub(r'"[^"]*"', "", element.text)
            for number in re.findall(r"(?<![\w\]])'?\[(\d+)\]", bare):
                if int(number) > listed:
                    yield f"{part}: {element.text!r}"


@rule
def calculation_chain_broken(package: Package) -> Iterator[str]:
    """The chain names a cell that holds no formula."""
    sheets = package.xml(package.main).iterfind("{*}sheets/{*}sheet")
    names = {sheet.get("sheetId"): sheet.get("name") for sheet in sheets}
    formulas = {
        (sheet.name, row, column)
        for sheet in package.sheets
        for row, column, cell in sheet.cells
        if cell.find("{*}f") is not None
    }
    for part in package.related(package.main, "calcChain"):
        number = None
        for link in package.xml(part).iterfind("{*}c"):
            number = link.get("i", number)
            row, column = place(link.get("r", ""))
            if (names.get(number), row, column) not in formulas:
                yield f"{part}: {link.get('r')} of {names.get(number)}"
