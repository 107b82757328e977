"""Rules on pivot tables: cache, records, fields, their order and place must all agree."""

from __future__ import annotations

from collections.abc import Iterator

from ooxml_lint.opened import Element, Package, area, local, meet, relation, repeated
from ooxml_lint.registry import rule

SHARED = {"s", "n", "d", "b", "e", "m"}
LONGEST_SHORT_TEXT = 255


def _caches(package: Package) -> list[tuple[str, Element]]:
    parts = package.related(package.main, "pivotCacheDefinition")
    return [(part, package.xml(part)) for part in parts]


def _fields(cache: Element) -> list[Element]:
    return list(cache.iterfind("{*}cacheFields/{*}cacheField"))


def _shared(field: Element) -> list[Element]:
    return [one for one in field.iterfind("{*}sharedItems/*") if local(one) in SHARED]


def _choices(field: Element) -> int:
    """How many values a pivot's field may show: its groups, where it is grouped."""
    groups = field.findall("{*}fieldGroup/{*}groupItems/*")
    return len(groups or _shared(field))


def _cache_of(package: Package, part: str) -> Element:
    return package.xml(next(package.related(part, "pivotCacheDefinition"), None))


@rule
def pivot_cache_unknown(package: Package) -> Iterator[str]:
    """A pivot whose cache the workbook does not list, or lists as another."""
    targets = {line.id: line.target for line in package.relationships(package.main)}
    listed = {
        cache.get("cacheId"): package.find(targets.get(relation(cache, "id") or "", ""))
        for cache in package.xml(package.main).iterfind("{*}pivotCaches/{*}pivotCache")
    }
    told = package.xml(package.main).findall("{*}pivotCaches/{*}pivotCache")
    yield from (f"cacheId {twice}" for twice in repeated(c.get("cacheId", "") for c in told))
    for part, _ in _caches(package):
        if part not in listed.values():
            yield f"{part} is not in the workbook's pivotCaches"
    for _, part, pivot in package.pivots:
        own = next(package.related(part, "pivotCacheDefinition"), None)
        if own is None or listed.get(pivot.get("cacheId")) != own:
            yield f"{part}: cache {pivot.get('cacheId')}"


@rule
def pivot_fields_differ(package: Package) -> Iterator[str]:
    """A pivot with more or fewer fields than its cache."""
    for _, part, pivot in package.pivots:
        held = len(pivot.findall("{*}pivotFields/{*}pivotField"))
        cached = len(_fields(_cache_of(package, part)))
        if held != cached:
            yield f"{part}: {held} fields for {cached}"


@rule
def pivot_item_unknown(package: Package) -> Iterator[str]:
    """A line of a pivot for a value that its cache does not have, or twice for one."""
    for _, part, pivot in package.pivots:
        fields = _fields(_cache_of(package, part))
        for field, cached in zip(
            pivot.findall("{*}pivotFields/{*}pivotField"), fields, strict=False
        ):
            held = _choices(cached)
            values = [i.get("x") for i in field.iterfind("{*}items/{*}item") if i.get("x")]
            yield from (
                f"{part}: {cached.get('name')} value {value} of {held}"
                for value in values
                if int(value) >= held
            )
            twice = repeated(value for value in values if value)
            yield from (f"{part}: {cached.get('name')} value {value} twice" for value in twice)


@rule
def pivot_field_unknown(package: Package) -> Iterator[str]:
    """A row, column, page or total on a field that is not there, or on the wrong axis."""
    for _, part, pivot in package.pivots:
        fields = pivot.findall("{*}pivotFields/{*}pivotField")
        for group, axis in (("rowFields", "axisRow"), ("colFields", "axisCol")):
            for one in pivot.iterfind(f"{{*}}{group}/{{*}}field"):
                number = int(one.get("x", 0))
                if number == -2:
                    continue
                if not 0 <= number < len(fields) or fields[number].get("axis") != axis:
                    yield f"{part}: {group} {number}"
        for one in pivot.iterfind("{*}dataFields/{*}dataField"):
            number = int(one.get("fld", 0))
            if number >= len(fields) or fields[number].get("dataField") not in ("1", "true"):
                yield f"{part}: dataField {number}"
        for one in pivot.iterfind("{*}pageFields/{*}pageField"):
            if int(one.get("fld", 0)) >= len(fields):
                yield f"{part}: pageField {one.get('fld')}"


@rule
def pivot_lines_differ(package: Package) -> Iterator[str]:
    """The lines told for rows and columns want values that the fields do not show."""
    for _, part, pivot in package.pivots:
        fields = pivot.findall("{*}pivotFields/{*}pivotField")
        for group, lines in (("rowFields", "rowItems"), ("colFields", "colItems")):
            axis = [int(f.get("x", 0)) for f in pivot.iterfind(f"{{*}}{group}/{{*}}field")]
            shown = [
                len(pivot.findall("{*}dataFields/{*}dataField"))
                if number == -2
                else len(fields[number].findall("{*}items/{*}item"))
                for number in axis
            ]
            for line in pivot.iterfind(f"{{*}}{lines}/{{*}}i"):
                start = int(line.get("r", 0))
                wanted = [int(x.get("v", 0)) for x in line.iterfind("{*}x")]
                if line.get("t", "data") != "data":
                    continue
                for depth, value in enumerate(wanted, start=start):
                    if depth >= len(shown) or value >= shown[depth]:
                        yield f"{part}: {lines} wants {value} at depth {depth}"


@rule
def pivot_place_wrong(package: Package) -> Iterator[str]:
    """A pivot over another, over a table, or smaller than its lines."""
    places = [(s, p, area(v.find("{*}location").get("ref", ""))) for s, p, v in package.pivots]
    for number, (sheet, part, where) in enumerate(places):
        others = [(p, a) for s, p, a in places[number + 1 :] if s is sheet]
        others += [(p, area(t.get("ref", ""))) for s, p, t in package.tables if s is sheet]
        yield from (f"{part} over {other}" for other, there in others if meet(where, there))
    for _, part, pivot in package.pivots:
        location = pivot.find("{*}location")
        top, left, bottom, right = area(location.get("ref", ""))
        rows = len(pivot.findall("{*}rowItems/{*}i"))
        columns = len(pivot.findall("{*}colItems/{*}i"))
        heads, sides = int(location.get("firstDataRow", 1)), int(location.get("firstDataCol", 1))
        if rows and bottom - top + 1 != heads + rows:
            yield f"{part}: {rows} lines under {heads} in {location.get('ref')}"
        if columns and right - left + 1 != sides + columns:
            yield f"{part}: {columns} columns beside {sides} in {location.get('ref')}"


@rule
def pivot_name_repeated(package: Package) -> Iterator[str]:
    """Two pivots of one name on a sheet, or a total named as a field."""
    names = [f"{sheet.name}!{pivot.get('name')}" for sheet, _, pivot in package.pivots]
    yield from repeated(names)
    for _, part, pivot in package.pivots:
        fields = {f.get("name", "").casefold() for f in _fields(_cache_of(package, part))}
        for total in pivot.iterfind("{*}dataFields/{*}dataField"):
            if total.get("name", "").casefold() in fields:
                yield f"{part}: {total.get('name')!r} is a field"


@rule
def pivot_records_differ(package: Package) -> Iterator[str]:
    """A record with more or fewer values than fields, or a value that is not shared."""
    for part, cache in _caches(package):
        fields = [f for f in _fields(cache) if f.get("databaseField") not in ("0", "false")]
        for records in package.related(part, "pivotCacheRecords"):
            lines = package.xml(records).findall("{*}r")
            if int(cache.get("recordCount", len(lines))) != len(lines):
                yield f"{part}: {cache.get('recordCount')} records of {len(lines)}"
            held = [len(_shared(field)) for field in fields]
            for number, line in enumerate(lines, start=1):
                values = [value for value in line if local(value)]
                if len(values) != len(fields):
                    yield f"{records}: record {number} has {len(values)} of {len(fields)} values"
                for value, field, shared in zip(values, fields, held, strict=False):
                    if local(value) == "x" and int(value.get("v", 0)) >= shared:
                        yield f"{records}: record {number} {field.get('name')}"
                    elif local(value) != "x" and shared:
                        yield f"{records}: record {number} {field.get('name')} is not shared"


@rule
def pivot_cache_field_broken(package: Package) -> Iterator[str]:
    """Fields without name or twice, and shared values that are not what they are told to be."""
    for part, cache in _caches(package):
        names = [field.get("name", "") for field in _fields(cache)]
        yield from (f"{part}: field {name!r}" for name in [*repeated(names), *names] if not name)
        yield from (f"{part}: field {name!r} twice" for name in repeated(names))
        for field in _fields(cache):
            told, shared = field.find("{*}sharedItems"), _shared(field)
            if told is None:
                continue
            name = f"{part}: {field.get('name')}"
            kinds = {local(value) for value in shared}
            texts = [value.get("v", "") for value in shared if local(value) == "s"]
            yield from (f"{name}: {text!r} twice" for text in repeated(texts))
            flag = {key: told.get(key) in ("1", "true") for key in told.keys()}  # noqa: SIM118
            if "m" in kinds and not flag.get("containsBlank"):
                yield f"{name}: blanks not told"
            if "n" in kinds and not flag.get("containsNumber"):
                yield f"{name}: numbers not told"
            if {"s", "n"} <= kinds and not flag.get("containsMixedTypes"):
                yield f"{name}: mixed types not told"
            if texts and (
                not flag.get("containsString", True) or not flag.get("containsSemiMixedTypes", True)
            ):
                yield f"{name}: texts not told"
            if any(len(text) > LONGEST_SHORT_TEXT for text in texts) and not flag.get("longText"):
                yield f"{name}: long texts not told"


@rule
def pivot_source_wrong(package: Package) -> Iterator[str]:
    """The source is no table, name or sheet, or its headings are not the cache's fields."""
    tables = {t.get("displayName", "").casefold(): (s, t) for s, _, t in package.tables}
    by_name = {sheet.name.casefold(): sheet for sheet in package.sheets}
    for part, cache in _caches(package):
        source = cache.find("{*}cacheSource/{*}worksheetSource")
        if source is None or relation(source, "id"):
            continue
        named, on = source.get("name", "").casefold(), source.get("sheet", "").casefold()
        fields = [f for f in _fields(cache) if f.get("databaseField") not in ("0", "false")]
        if named in tables:
            sheet, table = tables[named]
            where = area(table.get("ref", ""))
        elif not named and on in by_name and source.get("ref"):
            sheet, where = by_name[on], area(source.get("ref", ""))
        elif named in package.defined_names:
            continue
        else:
            yield f"{part}: {named or on or 'nothing'}"
            continue
        cells = [sheet.at.get((where[0], c)) for c in range(where[1], where[3] + 1)]
        headings = ["" if cell is None else package.words(cell) for cell in cells]
        names = [field.get("name", "") for field in fields]
        if headings != names:
            yield f"{part}: {names} over {headings}"
