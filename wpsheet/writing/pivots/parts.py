"""The parts of a workbook's package that make its pivots native, as Excel writes them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

from wpsheet.model.cells import column_letter
from wpsheet.writing.finished_parts import OFFICE, AddedParts
from wpsheet.writing.pivots.tables import Pivot, PlacedPivot, Source, SourceField

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
_X14_PIVOT = "{962EF5D1-5CA2-4c93-8EF4-DBF5C05439D2}"
_LONG = 255
"""The characters of a shared text above which the list of texts must say so."""


def pivot_parts(
    package: zipfile.ZipFile, placed: Sequence[PlacedPivot], made: date
) -> dict[str, bytes]:
    """The parts to add to a package, or to put in the place of its own, by name.

    The cells of the pivots are in their sheets already. Each source becomes one memory, which
    Excel refreshes as it opens the file.
    """
    parts = _Parts(package)
    sources = list(dict.fromkeys(p.pivot.source for p in placed))
    for number, source in enumerate(sources, start=1):
        _add_memory(parts, number, source, made)
    for number, one in enumerate(placed, start=1):
        _add_pivot(parts, number, one, sources.index(one.pivot.source) + 1)
    return parts.packed()


class _Parts(AddedParts):
    """The parts of pivots, and the memories and formats that the workbook has for them."""

    def remember(self, number: int) -> None:
        """Name a memory in the workbook, after the calculation settings, as the schema wants."""
        name = "xl/workbook.xml"
        line = f'<pivotCache cacheId="{number}" r:id="rIdPivot{number}"/>'
        if "</pivotCaches>" in self.text(name):
            self.insert(name, line, before="</pivotCaches>")
            return
        workbook = self.text(name)
        caches = f"<pivotCaches>{line}</pivotCaches>"
        self.changed[name] = re.sub(r"<calcPr [^>]*/>", lambda m: m[0] + caches, workbook, count=1)

    def style(self, differential: str) -> int:
        """The number of a differential format, which is appended where it is new."""
        name = "xl/styles.xml"
        styles = self.text(name).replace('<dxfs count="0"/>', '<dxfs count="0"></dxfs>')
        block = re.search(r'<dxfs count="(\d+)">(.*?)</dxfs>', styles, re.DOTALL)
        if block is None:
            raise ValueError("the workbook's styles have no list of differential formats")
        known = re.findall(r"<dxf>.*?</dxf>|<dxf/>", block[2], re.DOTALL)
        if differential not in known:
            known.append(differential)
            new = f'<dxfs count="{len(known)}">{"".join(known)}</dxfs>'
            self.changed[name] = styles[: block.start()] + new + styles[block.end() :]
        return known.index(differential)


# A memory: what Excel calls a pivot cache


def _add_memory(parts: _Parts, number: int, source: Source, made: date) -> None:
    definition = f"xl/pivotCache/pivotCacheDefinition{number}.xml"
    records = f"pivotCacheRecords{number}.xml"
    fields = "".join(
        f'<cacheField name="{_attribute(field.heading)}" numFmtId="0">{_shared(field)}</cacheField>'
        for field in source.fields
    )
    day = (made - date(1899, 12, 30)).days
    parts.add(
        definition,
        f'<pivotCacheDefinition xmlns="{_MAIN}" xmlns:r="{OFFICE}/relationships" r:id="rId1" '
        f'refreshOnLoad="1" refreshedBy="wpsheet" refreshedDate="{day}" createdVersion="6" '
        f'refreshedVersion="6" minRefreshableVersion="3" recordCount="{len(source.records)}">'
        f'<cacheSource type="worksheet"><worksheetSource name="{_attribute(source.table)}"/>'
        f'</cacheSource><cacheFields count="{len(source.fields)}">{fields}</cacheFields>'
        "</pivotCacheDefinition>",
        "spreadsheetml.pivotCacheDefinition",
    )
    parts.add(f"xl/pivotCache/{records}", _records(source), "spreadsheetml.pivotCacheRecords")
    parts.relate(definition, "rId1", "pivotCacheRecords", records)
    parts.relate(
        "xl/workbook.xml", f"rIdPivot{number}", "pivotCacheDefinition",
        definition.removeprefix("xl/"),
    )  # fmt: skip
    parts.remember(number)


def _shared(field: SourceField) -> str:
    """What a field's records hold: the numbers' range, or each text once."""
    if field.numbers and not field.terms:
        blanks = 'containsBlank="1"' if field.blank else 'containsSemiMixedTypes="0"'
        return (
            f'<sharedItems {blanks} containsString="0" containsNumber="1" containsInteger="1" '
            f'minValue="{min(field.numbers)}" maxValue="{max(field.numbers)}"/>'
        )
    if not field.terms:
        return '<sharedItems containsNonDate="0" containsString="0" containsBlank="1"/>'
    marks = ' containsBlank="1"' if field.blank else ""
    if any(len(term) > _LONG for term in field.terms):
        marks += ' longText="1"'
    terms = [f'<s v="{_attribute(term)}"/>' for term in field.terms]
    terms += ["<m/>"] if field.blank else []
    return f'<sharedItems{marks} count="{len(terms)}">{"".join(terms)}</sharedItems>'


def _records(source: Source) -> str:
    """Every record, a mark for each field: a number, nothing, or the place of a shared text."""
    columns = [list(_marks(field)) for field in source.fields]
    rows = "".join(f"<r>{''.join(marks)}</r>" for marks in zip(*columns, strict=True))
    return (
        f'<pivotCacheRecords xmlns="{_MAIN}" count="{len(source.records)}">{rows}'
        "</pivotCacheRecords>"
    )


def _marks(field: SourceField) -> Iterable[str]:
    shared_blank = f'<x v="{len(field.terms)}"/>' if field.terms else "<m/>"
    for value in field.values:
        if value is None or value == "":
            yield shared_blank
        elif isinstance(value, int):
            yield f'<n v="{value}"/>'
        else:
            yield f'<x v="{field.place(value)}"/>'


# A pivot on a sheet


def _add_pivot(parts: _Parts, number: int, placed: PlacedPivot, cache: int) -> None:
    name = f"xl/pivotTables/pivotTable{number}.xml"
    parts.add(name, _definition(parts, placed, cache), "spreadsheetml.pivotTable")
    parts.relate(
        name, "rId1", "pivotCacheDefinition", f"../pivotCache/pivotCacheDefinition{cache}.xml"
    )
    sheet = f"xl/worksheets/sheet{placed.sheet}.xml"
    parts.relate(sheet, f"rIdPivot{number}", "pivotTable", f"../{name.removeprefix('xl/')}")


def _definition(parts: _Parts, placed: PlacedPivot, cache: int) -> str:
    """A pivot in tabular form, whose headings are the fields' own names.

    The column widths stay as they are when it is refreshed.
    """
    pivot, top = placed.pivot, placed.top + 1
    cells = f"A{top}:{column_letter(pivot.width)}{top + pivot.height - 1}"
    row, column, counted = map(pivot.source.index, (pivot.rows, pivot.columns, pivot.counted))
    pages = filters = ""
    if pivot.page:
        pages = ' rowPageCount="1" colPageCount="1"'
        page = pivot.source.index(pivot.page)
        filters = f'<pageFields count="1"><pageField fld="{page}" hier="-1"/></pageFields>'
    fields = "".join(
        _pivot_field(pivot, place, field) for place, field in enumerate(pivot.source.fields)
    )
    applied = " ".join(
        f'apply{what}Formats="0"' for what in ("Number", "Border", "Font", "Pattern", "Alignment")
    )
    return (
        f'<pivotTableDefinition xmlns="{_MAIN}" name="{_attribute(pivot.name)}" cacheId="{cache}" '
        f'{applied} applyWidthHeightFormats="1" dataCaption="{_attribute(pivot.values)}" '
        f'grandTotalCaption="{_attribute(pivot.total)}" updatedVersion="6" '
        'minRefreshableVersion="3" '
        'itemPrintTitles="1" createdVersion="6" indent="0" compact="0" compactData="0" '
        'multipleFieldFilters="0">'
        f'<location ref="{cells}" firstHeaderRow="1" firstDataRow="2" firstDataCol="1"'
        f"{pages}/>"
        f'<pivotFields count="{len(pivot.source.fields)}">{fields}</pivotFields>'
        f'<rowFields count="1"><field x="{row}"/></rowFields>{_lines("row", pivot.shown_rows)}'
        f'<colFields count="1"><field x="{column}"/></colFields>'
        f"{_lines('col', pivot.shown_columns)}"
        f"{filters}"
        f'<dataFields count="1"><dataField name="{_attribute(pivot.caption)}" fld="{counted}" '
        'subtotal="count" baseField="0" baseItem="0"/></dataFields>'
        f"{_formats(parts, pivot, row, column)}"
        '<pivotTableStyleInfo name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" '
        'showRowStripes="0" showColStripes="0" showLastColumn="1"/>'
        f'<extLst><ext uri="{_X14_PIVOT}" xmlns:x14="{_X14}"><x14:pivotTableDefinition '
        f'altText="{_attribute(pivot.name)}" altTextSummary="{_attribute(pivot.description)}" '
        'hideValuesRow="1"/></ext></extLst></pivotTableDefinition>'
    )


def _pivot_field(pivot: Pivot, place: int, field: SourceField) -> str:
    form = 'compact="0" outline="0" showAll="0"'
    axes = {pivot.rows: "axisRow", pivot.columns: "axisCol", pivot.page: "axisPage"}
    axis = axes.get(pivot.source.headings[place])
    if axis is None:
        counted = 'dataField="1" ' if field.heading == pivot.counted else ""
        return f"<pivotField {counted}{form}/>"
    present = {field.place(value) for value in set(field.values)}
    # What no record has is marked as missing: it keeps its place and colour for the day when
    # one has it.
    terms = "".join(
        f'<item x="{x}"/>' if x in present else f'<item m="1" x="{x}"/>'
        for x in range(len(field.terms))
    )
    return (
        f'<pivotField axis="{axis}" {form}><items count="{len(field.terms) + 1}">{terms}'
        '<item t="default"/></items></pivotField>'
    )


def _lines(axis: str, places: Sequence[int]) -> str:
    """The rows, or columns, that are shown, and their total."""
    shown = "".join(f'<i><x v="{x}"/></i>' if x else "<i><x/></i>" for x in places)
    tag = f"{axis}Items"
    return f'<{tag} count="{len(places) + 1}">{shown}<i t="grand"><x/></i></{tag}>'


def _formats(parts: _Parts, pivot: Pivot, row: int, column: int) -> str:
    """The formats that a refresh keeps: labels wrap, and a status has its colour."""
    wrapped = parts.style('<dxf><alignment vertical="top" wrapText="1"/></dxf>')
    formats = [_format(wrapped, field, "") for field in (row, column)]
    for place, term in enumerate(pivot.column_field.terms):
        fill = pivot.fills.get(term)
        if fill:
            # In a differential format the visible colour is the background.
            style = parts.style(
                '<dxf><font><b/></font><fill><patternFill patternType="solid">'
                f'<bgColor rgb="FF{fill}"/></patternFill></fill></dxf>'
            )
            formats.append(_format(style, column, f'<x v="{place}"/>'))
    return f'<formats count="{len(formats)}">{"".join(formats)}</formats>'


def _format(style: int, field: int, term: str) -> str:
    """A format on the label of one term of a field, or of all where none is named."""
    named = f' count="1">{term}</reference>' if term else ' count="0"/>'
    reference = f'<reference field="{field}"{named}'
    return (
        f'<format dxfId="{style}"><pivotArea dataOnly="0" labelOnly="1" fieldPosition="0">'
        f'<references count="1">{reference}</references></pivotArea></format>'
    )


def _attribute(text: str) -> str:
    """Text as an attribute holds it, safe from XML and from Excel's own escapes."""
    text = re.sub(r"_(x[0-9A-Fa-f]{4}_)", r"_x005F_\1", text)
    return escape(text).replace("\n", "&#10;").replace("\t", "&#9;")
