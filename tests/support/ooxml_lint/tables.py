"""Rules on tables, and on the slicers that hang on them."""

from __future__ import annotations

from collections.abc import Iterator

from ooxml_lint.opened import Package, area, local, meetings, repeated, unescaped
from ooxml_lint.registry import rule
from ooxml_lint.workbook import CELL_LIKE, NAME


@rule
def table_repeated(package: Package) -> Iterator[str]:
    """Two tables of one number, or of one name."""
    tables = [table for _, _, table in package.tables]
    for attribute in ("id", "name", "displayName"):
        twice = repeated(table.get(attribute, "") for table in tables if table.get(attribute))
        yield from (f"{attribute} {name}" for name in twice)


@rule
def table_name_illegal(package: Package) -> Iterator[str]:
    """A table named as no name may be."""
    for _, part, table in package.tables:
        name = table.get("displayName", "")
        if not NAME.fullmatch(name) or CELL_LIKE.fullmatch(name) or len(name) > 255:
            yield f"{part}: {name!r}"


@rule
def tables_overlap(package: Package) -> Iterator[str]:
    """Two tables over one cell."""
    for sheet in package.sheets:
        refs = [table.get("ref", "") for owner, _, table in package.tables if owner is sheet]
        yield from (f"{sheet.part}: {one} and {other}" for one, other in meetings(refs))


@rule
def table_shape_wrong(package: Package) -> Iterator[str]:
    """A table whose columns, rows or filter are not those of its range."""
    for _, part, table in package.tables:
        top, left, bottom, right = area(table.get("ref", ""))
        columns = len(table.findall("{*}tableColumns/{*}tableColumn"))
        if columns != right - left + 1:
            yield f"{part}: {columns} columns in {table.get('ref')}"
        heads, totals = int(table.get("headerRowCount", 1)), int(table.get("totalsRowCount", 0))
        if bottom - top + 1 < heads + totals + 1:
            yield f"{part}: no row of data in {table.get('ref')}"
        for own in table.iterfind("{*}autoFilter"):
            if area(own.get("ref", "")) != (top, left, bottom - totals, right):
                yield f"{part}: the filter {own.get('ref')} of {table.get('ref')}"


@rule
def table_columns_repeated(package: Package) -> Iterator[str]:
    """Two columns of one heading or number, or one without heading."""
    for _, part, table in package.tables:
        columns = table.findall("{*}tableColumns/{*}tableColumn")
        for attribute in ("id", "name"):
            twice = repeated(column.get(attribute, "") for column in columns)
            yield from (f"{part}: {attribute} {word!r}" for word in twice)
        if any(not column.get("name") for column in columns):
            yield f"{part}: a column without heading"


@rule
def table_heading_differs(package: Package) -> Iterator[str]:
    """A heading that is not the text of its cell."""
    for sheet, part, table in package.tables:
        top, left, _, _ = area(table.get("ref", ""))
        if table.get("headerRowCount") == "0":
            continue
        for offset, column in enumerate(table.findall("{*}tableColumns/{*}tableColumn")):
            cell = sheet.at.get((top, left + offset))
            held = None if cell is None else package.words(cell).replace("\r\n", "\n")
            text = cell is not None and cell.get("t") in ("s", "inlineStr", "str")
            if not text or held != unescaped(column.get("name", "")).replace("\r\n", "\n"):
                yield f"{part}: {column.get('name')!r} over {held!r}"


@rule
def slicer_broken(package: Package) -> Iterator[str]:
    """A slicer whose cache, name, table or column is not there."""
    caches = {}
    tables = {table.get("id"): table for _, _, table in package.tables}
    for part in package.related(package.main, "slicerCache"):
        cache = package.xml(part)
        caches[cache.get("name")] = cache
        if cache.get("name", "").casefold() not in package.defined_names:
            yield f"{part}: {cache.get('name')} is no defined name"
        for source in cache.iter("{*}tableSlicerCache"):
            table = tables.get(source.get("tableId"))
            columns = [] if table is None else table.iter("{*}tableColumn")
            if source.get("column") not in {column.get("id") for column in columns}:
                yield f"{part}: table {source.get('tableId')} column {source.get('column')}"
    for sheet in package.sheets:
        for part in package.related(sheet.part, "slicer"):
            for slicer in package.xml(part):
                if local(slicer) == "slicer" and slicer.get("cache") not in caches:
                    yield f"{part}: {slicer.get('name')} wants {slicer.get('cache')}"
