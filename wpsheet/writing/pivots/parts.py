"""The parts of a workbook's package that make its pivots native, as Excel writes them."""

import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from html import escape

from wpsheet.model.cells import column_letter
from wpsheet.ooxml.templates import filled
from wpsheet.writing.finished_parts import AddedParts
from wpsheet.writing.pivots.tables import PlacedPivot, Source, SourceField

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


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
    day = (made - date(1899, 12, 30)).days
    parts.add(
        definition, filled(__package__, "memory.xml", _attribute, source=source, day=day),
        "spreadsheetml.pivotCacheDefinition",
    )  # fmt: skip
    parts.add(f"xl/pivotCache/{records}", _records(source), "spreadsheetml.pivotCacheRecords")
    parts.relate(definition, "rId1", "pivotCacheRecords", records)
    parts.relate(
        "xl/workbook.xml", f"rIdPivot{number}", "pivotCacheDefinition",
        definition.removeprefix("xl/"),
    )  # fmt: skip
    parts.remember(number)


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
    pivot, top = placed.pivot, placed.top + 1
    wrapped = parts.style('<dxf><alignment vertical="top" wrapText="1"/></dxf>')
    formats: list[tuple[int, str, int | None]] = [
        (wrapped, pivot.rows, None), (wrapped, pivot.columns, None),
    ]  # fmt: skip
    for place, term in enumerate(pivot.column_field.terms):
        if fill := pivot.fills.get(term):
            # In a differential format the visible colour is the background.
            style = parts.style(
                '<dxf><font><b/></font><fill><patternFill patternType="solid">'
                f'<bgColor rgb="FF{fill}"/></patternFill></fill></dxf>'
            )
            formats.append((style, pivot.columns, place))
    cells = f"A{top}:{column_letter(pivot.width)}{top + pivot.height - 1}"
    name = f"xl/pivotTables/pivotTable{number}.xml"
    xml = filled(
        __package__, "pivot.xml", _attribute,
        pivot=pivot, cache=cache, cells=cells, formats=formats,
    )  # fmt: skip
    parts.add(name, xml, "spreadsheetml.pivotTable")
    parts.relate(
        name, "rId1", "pivotCacheDefinition", f"../pivotCache/pivotCacheDefinition{cache}.xml"
    )
    sheet = f"xl/worksheets/sheet{placed.sheet}.xml"
    parts.relate(sheet, f"rIdPivot{number}", "pivotTable", f"../{name.removeprefix('xl/')}")


def _attribute(text: str) -> str:
    """Text as an attribute holds it, safe from XML and from Excel's own escapes."""
    text = re.sub(r"_(x[0-9A-Fa-f]{4}_)", r"_x005F_\1", text)
    return escape(text).replace("\n", "&#10;").replace("\t", "&#9;")
