"""A workbook that holds everything an officer's may hold beside the programme, and its variants.

XlsxWriter writes what it can; parts that only Excel writes (threaded comments, slicers, a pivot,
the sensitivity label ...) are put in by hand. Nothing is taken from a file of anybody's.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

Parts = dict[str, bytes]
"""The parts of a package by name, in their order."""

SHEET = "Work programme"
HEADING_ROW = 4
FIRST_ROW = 5
DIRECTORY = "xl/worksheets/"
MAIN_SHEET, REGISTER, PIVOT_SHEET, FIGURES = (f"xl/worksheets/sheet{n}.xml" for n in range(1, 5))

_DRAWN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MICROSOFT = "http://schemas.microsoft.com/office"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_X14 = f"{_MICROSOFT}/spreadsheetml/2009/9/main"
_X15 = f"{_MICROSOFT}/spreadsheetml/2010/11/main"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PERSON = "{0C1B6F10-5F2E-4C7A-9B55-0A6D5A5F0001}"
_THREAD = "{0C1B6F10-5F2E-4C7A-9B55-0A6D5A5F0002}"
_ANSWER = "{0C1B6F10-5F2E-4C7A-9B55-0A6D5A5F0003}"

HEADINGS = (
    "No.", "Priority ranking", "Link to the Strategic Plan", "Activities", "WCO Strategic Plan",
    "Type of task associated", "Responsible body", "Team resources", "Key Performance Indicators",
    "Timeline", "Progress", "Completion status",
)  # fmt: skip
ACTIVITIES = (
    ("1.", "A", "Y", "Map the cold chains of the 63^rd^ region", "SP1", "Development", "PTC",
     "One officer from the Research Unit", "The map is adopted", "Spring 2027 (PTC)",
     "Completed. The map was *adopted* at the 5^th^ meeting.", ""),
    ("2.", "B", "Y", "Test ~paper~ seals that answer by radio", "SP2, FA1", "Update", "PTC, PC",
     "Two officers from the Compliance Sub-Directorate", "The test is reported",
     "Spring 2027 (PTC)\nJune 2027 (PC)", "In progress. Three ports take part.", ""),
    ("3.", "C", "Y", "Rewrite the _glossary_ of bonded warehouses", "FA2", "Update", "PTC",
     "One officer from the Events Unit", "The glossary is out", "Autumn 2027 (PTC)",
     "Postponed. The drafters meet again in 2028.", ""),
    ("4.", "A", "Y", "Count the lighters in the outer roads", "SP3", "Maintenance", "SAFE WG",
     "One officer from the Research Unit", "The count is known", "Autumn 2027 (SAFE WG)",
     "Not started. No boat is at hand.", ""),
    ("5.", "B", "Y", "  Draw the tide tables anew  ", "ORG1", "Development", "PTC",
     "Two officers from the Facilitation Sub-Directorate", "Tables for each port",
     "Spring 2028 (PTC)", "In progress. *Two* of _seven_ tables are drawn.\nNext: the third.", ""),
    ("6.", "C", "Y", "Weigh the empty containers", "SP1", "Maintenance", "PTC",
     "One officer from the Research Unit", "A weight for each kind", "Spring 2028 (PTC)",
     "The scales are being set up.", "In progress"),
)  # fmt: skip
"""Section I, a row each: ^raised^, *bold*, _in italics_, ~struck out~."""
REGISTER_ROWS = [(n, body, status) for n, (body, status) in enumerate(
    [("PTC", "Completed"), ("PC", "In progress"), ("PTC", "Postponed"), ("PTC", "In progress"),
     ("SAFE WG", "Completed"), ("PC", "Not started")], start=1)]  # fmt: skip


def parts_of(content: bytes) -> Parts:
    with ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def packed(parts: Parts) -> bytes:
    """A package of these parts; dates, modes and compression vary, to be kept by who edits."""
    stream = BytesIO()
    with ZipFile(stream, "w") as package:
        for number, (name, part) in enumerate(parts.items()):
            entry = ZipInfo(name, (2021, 3, 1 + number % 28, 9, number % 60, 0))
            entry.compress_type = ZIP_STORED if number % 7 == 3 else ZIP_DEFLATED
            entry.external_attr = (0o100600 if number % 2 else 0o100644) << 16
            package.writestr(entry, part)
    return stream.getvalue()


@cache
def rich_workbook(*, chart_sheet: bool = False) -> bytes:
    """The workbook: six activities in section I, and one of everything else."""
    parts = parts_of(_written(chart_sheet=chart_sheet))
    for put_in in (
        _pivot, _slicer, _threaded_comments, _external_link, _label_and_custom_xml,
        _printer_settings, _lists_of_2010, _shared_formulas, _calculation_chain, _excel_words,
    ):  # fmt: skip
        put_in(parts)
    return packed(parts)


def _written(*, chart_sheet: bool) -> bytes:
    """The workbook as far as XlsxWriter can write it."""
    import xlsxwriter

    stream = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(stream, options)
    book.set_properties({"title": "Sample", "created": datetime(2026, 5, 4, tzinfo=UTC)})
    book.set_custom_property("MSIP_Label_1_Name", "Internal")
    programme, register, pivot, figures, hidden = (
        book.add_worksheet(name)
        for name in (SHEET, "Register", "Pivot", "Figures", "Choices of the desk")
    )
    _write_programme(book, programme)
    _write_register(book, register)
    _write_pivot_cells(pivot)
    _write_figures(book, figures)
    hidden.write_column(0, 0, ["Completed", "In progress", "Postponed", "Not started"])
    hidden.hide()
    book.define_name("status_words", "='Choices of the desk'!$A$1:$A$4")
    book.define_name("'Work programme'!own_area", "='Work programme'!$A$5:$L$10")
    if chart_sheet:
        chart = book.add_chart({"type": "bar"})
        chart.add_series({"values": "=Figures!$B$2:$B$5"})
        book.add_chartsheet("Chart").set_chart(chart)
    book.close()
    return stream.getvalue()


def _write_programme(book: Any, sheet: Any) -> None:
    from xlsxwriter.color import Color

    wrapped = {"text_wrap": True, "valign": "top", "border": 1}
    heading = book.add_format({**wrapped, "bold": True, "bg_color": Color.theme(4, 3)})
    plain = book.add_format({**wrapped, "locked": False})
    locked = book.add_format({**wrapped, "italic": True})
    tinted = book.add_format({**wrapped, "bg_color": Color.theme(9, 1), "locked": False})
    signs = {"^": {"font_script": 1}, "*": {"bold": True}, "_": {"italic": True},
             "~": {"font_strikeout": True, "font_color": "#C00000"}}  # fmt: skip
    fonts = {sign: book.add_format(look) for sign, look in signs.items()}
    title = "DRAFT PERMANENT TECHNICAL COMMITTEE (PTC) WORK PROGRAMME 2025-2028"
    sheet.write(0, 0, title, book.add_format({"bold": True, "font_size": 14}))
    sheet.write(1, 0, "I. Activities undertaken within a specific timeframe")
    sheet.write_row(HEADING_ROW - 1, 0, HEADINGS, heading)
    for row, texts in enumerate(ACTIVITIES, start=FIRST_ROW - 1):
        for column, text in enumerate(texts):
            look = tinted if (row, column) == (6, 11) else locked if column == 0 else plain
            _write_text(sheet, row, column, text, fonts, look)
    sheet.set_row(FIRST_ROW, 60)
    sheet.set_column("A:C", 9)
    sheet.set_column("D:D", 30, plain)
    sheet.set_column("E:L", 18, None)
    sheet.set_column("N:P", 12, None, {"level": 1, "collapsed": False})
    sheet.set_row(20, 15, book.add_format({"bg_color": "#EEEEEE"}))
    sheet.freeze_panes(HEADING_ROW, 1)
    sheet.autofilter(HEADING_ROW - 1, 0, FIRST_ROW + 4, 11)
    sheet.write_comment("D5", "Ask the desk for the map.", {"author": "An officer"})
    sheet.write_comment("K6", "[Threaded comment] See the thread.", {"author": f"tc={_THREAD}"})
    sheet.insert_image("N2", "seal.png", {"image_data": BytesIO(_picture()), "description": "seal"})
    sheet.insert_textbox("N8", "Remember the tides.", {"width": 120, "height": 40})
    chart = book.add_chart({"type": "column"})
    chart.add_series({"categories": "=Figures!$A$2:$A$5", "values": "=Figures!$B$2:$B$5"})
    sheet.insert_chart("N12", chart, {"description": "figures"})
    sheet.data_validation("C5:C10", {"validate": "list", "source": ["Y", "N"]})
    red = book.add_format({"bg_color": "#FFC7CE"})
    criteria = {"type": "cell", "criteria": "==", "value": '"Postponed"', "format": red}
    sheet.conditional_format("L5:L8", criteria)
    sheet.conditional_format("B20:B22", {"type": "data_bar", "data_bar_2010": True})
    sheet.add_sparkline("N5", {"range": "Figures!B2:B5"})
    sheet.ignore_errors({"number_stored_as_text": "A5:A10"})
    sheet.write_url("A25", "https://example.org/", string="the site")
    sheet.merge_range("A27:C28", "signed for the desk", plain)
    sheet.set_header("&C&G", {"image_center": "seal.png", "image_data_center": BytesIO(_picture())})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.repeat_rows(HEADING_ROW - 1)
    sheet.set_h_pagebreaks([12])
    sheet.protect("", {"sort": True, "autofilter": True})
    sheet.unprotect_range("E5:E10", "codes_of_the_desk")


def _write_text(
    sheet: Any, row: int, column: int, marked: str, fonts: dict[str, Any], look: Any
) -> None:
    """A text in which signs mark what is formatted."""
    pieces = re.split(r"([\^*_~])(.+?)\1", marked)
    if len(pieces) == 1:
        sheet.write_string(row, column, marked, look) if marked else sheet.write_blank(
            row, column, None, look
        )
        return
    rich: list[Any] = [pieces[0]] if pieces[0] else []
    for sign, words, rest in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
        rich += [fonts[sign], words, *([rest] if rest else [])]
    sheet.write_rich_string(row, column, *rich, look)


def plain_text(marked: str) -> str:
    """The words of a marked text."""
    return re.sub(r"([\^*_~])(.+?)\1", r"\2", marked)


def _write_register(book: Any, sheet: Any) -> None:
    columns = [{"header": word} for word in ("No", "Body", "Status")]
    sheet.add_table(
        "A1:C8",
        {"data": REGISTER_ROWS, "columns": [columns[0], {**columns[1], "total_string": "Sum"},
         {**columns[2], "total_function": "count"}], "name": "tblRegister", "total_row": True},
    )  # fmt: skip
    chart = book.add_chart({"type": "doughnut"})
    chart.add_series({"values": "=Register!$A$2:$A$7"})
    sheet.insert_chart("H1", chart)


def _write_pivot_cells(sheet: Any) -> None:
    """What the pivot shows, as ordinary cells: A3:B7."""
    sheet.write_row("A3", ["Body", "Activities"])
    for row, body in enumerate(_bodies(), start=3):
        sheet.write_row(row, 0, [body, sum(1 for _, b, _ in REGISTER_ROWS if b == body)])
    sheet.write_row(3 + len(_bodies()), 0, ["Total", len(REGISTER_ROWS)])


def _bodies() -> list[str]:
    return sorted({body for _, body, _ in REGISTER_ROWS})


def _write_figures(book: Any, sheet: Any) -> None:
    sheet.write_row("A1", ["Kind", "Count", "Double", "Length"])
    for row in range(1, 5):
        sheet.write_row(row, 0, [f"kind {row}", row])
        sheet.write_formula(row, 2, f"=B{row + 1}*2", None, row * 2)
    sheet.write_formula("D2", f"=LEN('{SHEET}'!K5)", None, 47)
    sheet.write_formula("D3", "=[1]Counts!$A$1", None, 7)
    sheet.write_dynamic_array_formula("F2:F5", "=UNIQUE(A2:A5)", None, "kind 1")
    for row in range(2, 5):
        sheet.write_string(row, 5, f"kind {row}")
    sheet.write_array_formula("H2:H3", "{=B2:B3*3}", None, 3)
    sheet.write_number("H3", 6)
    sheet.insert_checkbox("J2", True)
    sheet.write_url("L2", f"internal:'{SHEET}'!A5", string="the programme")


def _picture() -> bytes:
    """A blue square of 8 by 8 points, as PNG."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)

    lines = b"".join(b"\0" + b"\x30\x60\xc0" * 8 for _ in range(8))
    header = struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)
    signature = b"\x89PNG\r\n\x1a\n"
    return (
        signature
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(lines))
        + chunk(b"IEND", b"")
    )


# What only Excel writes, put in by hand.


def put(parts: Parts, name: str, old: str, new: str) -> None:
    """Replace what occurs once in a part."""
    text = parts[name].decode()
    assert text.count(old) == 1, (name, old, text.count(old))
    parts[name] = text.replace(old, new).encode()


def relate(parts: Parts, source: str, id_: str, type_: str, target: str, mode: str = "") -> None:
    """Let a part refer to another."""
    folder, _, file = source.rpartition("/")
    name = f"{folder}/_rels/{file}.rels".lstrip("/")
    line = f'<Relationship Id="{id_}" Type="{type_}" Target="{target}"{mode}/>'
    empty = f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"></Relationships>'
    parts.setdefault(name, empty.encode())
    put(parts, name, "</Relationships>", f"{line}</Relationships>")


_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def add(parts: Parts, name: str, type_: str, content: str | bytes) -> None:
    """A part with its content type."""
    parts[name] = content if isinstance(content, bytes) else (_XML + content).encode()
    override = f'<Override PartName="/{name}" ContentType="{type_}"/>'
    put(parts, "[Content_Types].xml", "</Types>", f"{override}</Types>")


def _extend(parts: Parts, name: str, root: str, extension: str) -> None:
    """An extension at the end of a part."""
    if "<extLst>" in parts[name].decode():
        put(parts, name, f"</extLst></{root}>", f"{extension}</extLst></{root}>")
    else:
        put(parts, name, f"</{root}>", f"<extLst>{extension}</extLst></{root}>")


def _pivot(parts: Parts) -> None:
    bodies, statuses = _bodies(), sorted({status for *_, status in REGISTER_ROWS})
    shared = ["".join(f'<s v="{word}"/>' for word in words) for words in (bodies, statuses)]
    records = "".join(
        f'<r><n v="{n}"/><x v="{bodies.index(b)}"/><x v="{statuses.index(s)}"/></r>'
        for n, b, s in REGISTER_ROWS
    )
    total = len(REGISTER_ROWS)
    add(parts, "xl/pivotCache/pivotCacheDefinition1.xml",
         f"{_SPREADSHEET}.pivotCacheDefinition+xml",
         f'<pivotCacheDefinition xmlns="{_MAIN}" xmlns:r="{_DRAWN}" r:id="rId1" refreshOnLoad="1"'
         f' refreshedBy="An officer" refreshedDate="46000" createdVersion="6" refreshedVersion="6"'
         f' minRefreshableVersion="3" recordCount="{total}"><cacheSource type="worksheet">'
         f'<worksheetSource ref="A1:C7" sheet="Register"/></cacheSource><cacheFields count="3">'
         f'<cacheField name="No" numFmtId="0"><sharedItems containsSemiMixedTypes="0"'
         f' containsString="0" containsNumber="1" containsInteger="1" minValue="1"'
         f' maxValue="{total}"/></cacheField><cacheField name="Body" numFmtId="0">'
         f'<sharedItems count="{len(bodies)}">{shared[0]}</sharedItems></cacheField>'
         f'<cacheField name="Status" numFmtId="0"><sharedItems count="{len(statuses)}">{shared[1]}'
         f"</sharedItems></cacheField></cacheFields></pivotCacheDefinition>")  # fmt: skip
    add(parts, "xl/pivotCache/pivotCacheRecords1.xml", f"{_SPREADSHEET}.pivotCacheRecords+xml",
         f'<pivotCacheRecords xmlns="{_MAIN}" count="{total}">{records}'
         f"</pivotCacheRecords>")  # fmt: skip
    items = "".join(f'<item x="{n}"/>' for n in range(len(bodies)))
    lines = "".join(f'<i><x v="{n}"/></i>' if n else "<i><x/></i>" for n in range(len(bodies)))
    count = len(bodies) + 1
    add(parts, "xl/pivotTables/pivotTable1.xml", f"{_SPREADSHEET}.pivotTable+xml",
         f'<pivotTableDefinition xmlns="{_MAIN}" name="byBody" cacheId="7" dataCaption="Values"'
         f' updatedVersion="6" minRefreshableVersion="3" createdVersion="6" indent="0" outline="1"'
         f' outlineData="1"><location ref="A3:B{3 + count}" firstHeaderRow="1" firstDataRow="1"'
         f' firstDataCol="1"/><pivotFields count="3"><pivotField dataField="1" showAll="0"/>'
         f'<pivotField axis="axisRow" showAll="0"><items count="{count}">{items}'
         f'<item t="default"/></items></pivotField><pivotField showAll="0"/></pivotFields>'
         f'<rowFields count="1"><field x="1"/></rowFields><rowItems count="{count}">{lines}'
         f'<i t="grand"><x/></i></rowItems><colItems count="1"><i/></colItems>'
         f'<dataFields count="1"><dataField name="Activities" fld="0" subtotal="count"'
         f' baseField="0" baseItem="0"/></dataFields><pivotTableStyleInfo'
         f' name="PivotStyleLight16" showRowHeaders="1" showColHeaders="1" showRowStripes="0"'
         f' showColStripes="0" showLastColumn="1"/></pivotTableDefinition>')  # fmt: skip
    cache_ = f"{_DRAWN}/pivotCacheDefinition"
    relate(parts, "xl/workbook.xml", "rIdPivot", cache_,
            "pivotCache/pivotCacheDefinition1.xml")  # fmt: skip
    relate(parts, "xl/pivotCache/pivotCacheDefinition1.xml", "rId1",
            f"{_DRAWN}/pivotCacheRecords", "pivotCacheRecords1.xml")  # fmt: skip
    relate(parts, "xl/pivotTables/pivotTable1.xml", "rId1", cache_,
            "../pivotCache/pivotCacheDefinition1.xml")  # fmt: skip
    relate(parts, PIVOT_SHEET, "rIdPivot", f"{_DRAWN}/pivotTable",
            "../pivotTables/pivotTable1.xml")  # fmt: skip
    listed = '<pivotCaches><pivotCache cacheId="7" r:id="rIdPivot"/></pivotCaches>'
    put(parts, "xl/workbook.xml", "</workbook>", f"{listed}</workbook>")


def _slicer(parts: Parts) -> None:
    sliced = f'xmlns="{_X14}"'
    add(parts, "xl/slicerCaches/slicerCache1.xml", "application/vnd.ms-excel.slicerCache+xml",
         f'<slicerCacheDefinition {sliced} name="Slicer_Status" sourceName="Status"><extLst>'
         f'<x:ext xmlns:x="{_MAIN}" uri="{{2F2917AC-EB37-4324-AD4E-5DD8C200BD13}}"'
         f' xmlns:x15="{_X15}"><x15:tableSlicerCache tableId="1" column="3"/></x:ext></extLst>'
         f"</slicerCacheDefinition>")  # fmt: skip
    add(parts, "xl/slicers/slicer1.xml", "application/vnd.ms-excel.slicer+xml",
         f'<slicers {sliced}><slicer name="Status" cache="Slicer_Status" caption="Status"'
         f' rowHeight="241300"/></slicers>')  # fmt: skip
    relate(parts, "xl/workbook.xml", "rIdSlicer", f"{_MICROSOFT}/2007/relationships/slicerCache",
            "slicerCaches/slicerCache1.xml")  # fmt: skip
    relate(parts, REGISTER, "rIdSlicer", f"{_MICROSOFT}/2007/relationships/slicer",
            "../slicers/slicer1.xml")  # fmt: skip
    _extend(parts, "xl/workbook.xml", "workbook",
            f'<ext uri="{{46BE6895-7355-4a93-B00E-2C351335B9C9}}" xmlns:x15="{_X15}">'
            f'<x15:slicerCaches xmlns:x14="{_X14}"><x14:slicerCache r:id="rIdSlicer"/>'
            f"</x15:slicerCaches></ext>")  # fmt: skip
    _extend(parts, REGISTER, "worksheet",
            f'<ext uri="{{3A4CF648-6AED-40f4-86FF-DC5316D8AED3}}"><x14:slicerList'
            f' xmlns:x14="{_X14}"><x14:slicer r:id="rIdSlicer"/></x14:slicerList></ext>',
            )  # fmt: skip
    names = '<definedName name="Slicer_Status">#N/A</definedName>'
    put(parts, "xl/workbook.xml", "</definedNames>", f"{names}</definedNames>")
    corner = "<xdr:{0}><xdr:col>{1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{2}</xdr:row>" \
        "<xdr:rowOff>0</xdr:rowOff></xdr:{0}>"  # fmt: skip
    frame = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/'
        f'2006"><mc:Choice xmlns:sle15="{_MICROSOFT}/drawing/2012/slicer" Requires="sle15">'
        '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="9" name="Status"/>'
        '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData'
        f' uri="{_MICROSOFT}/drawing/2010/slicer"><sle:slicer'
        f' xmlns:sle="{_MICROSOFT}/drawing/2010/slicer" name="Status"/></a:graphicData>'
        '</a:graphic></xdr:graphicFrame></mc:Choice><mc:Fallback><xdr:sp macro="" textlink="">'
        '<xdr:nvSpPr><xdr:cNvPr id="0" name=""/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/>'
        "<a:p><a:r><a:t>A slicer of tables.</a:t></a:r></a:p></xdr:txBody></xdr:sp>"
        "</mc:Fallback></mc:AlternateContent>"
    )
    anchor = (
        f'<xdr:twoCellAnchor editAs="oneCell">{corner.format("from", 4, 1)}'
        f"{corner.format('to', 6, 12)}{frame}<xdr:clientData/></xdr:twoCellAnchor>"
    )
    put(parts, "xl/drawings/drawing2.xml", "</xdr:wsDr>", f"{anchor}</xdr:wsDr>")


def _threaded_comments(parts: Parts) -> None:
    threaded = f'xmlns="{_MICROSOFT}/spreadsheetml/2018/threadedcomments"'
    add(parts, "xl/persons/person.xml", "application/vnd.ms-excel.person+xml",
         f'<personList {threaded}><person displayName="An officer" id="{_PERSON}"'
         f' userId="officer" providerId="None"/></personList>')  # fmt: skip
    add(parts, "xl/threadedComments/threadedComment1.xml",
         "application/vnd.ms-excel.threadedcomments+xml",
         f'<ThreadedComments {threaded}><threadedComment ref="K6" dT="2026-05-04T09:00:00.00"'
         f' personId="{_PERSON}" id="{_THREAD}"><text>Which ports?</text></threadedComment>'
         f'<threadedComment ref="K6" dT="2026-05-05T09:00:00.00" personId="{_PERSON}"'
         f' id="{_ANSWER}" parentId="{_THREAD}"><text>The three in the north.</text>'
         f"</threadedComment></ThreadedComments>")  # fmt: skip
    types = f"{_MICROSOFT}/2017/10/relationships"
    relate(parts, "xl/workbook.xml", "rIdPeople", f"{types}/person", "persons/person.xml")
    relate(parts, MAIN_SHEET, "rIdThread", f"{types}/threadedComment",
            "../threadedComments/threadedComment1.xml")  # fmt: skip


def _external_link(parts: Parts) -> None:
    add(parts, "xl/externalLinks/externalLink1.xml", f"{_SPREADSHEET}.externalLink+xml",
         f'<externalLink xmlns="{_MAIN}"><externalBook xmlns:r="{_DRAWN}" r:id="rId1">'
         '<sheetNames><sheetName val="Counts"/></sheetNames></externalBook>'
         "</externalLink>")  # fmt: skip
    relate(parts, "xl/externalLinks/externalLink1.xml", "rId1", f"{_DRAWN}/externalLinkPath",
            "counts.xlsx", ' TargetMode="External"')  # fmt: skip
    relate(parts, "xl/workbook.xml", "rIdLink", f"{_DRAWN}/externalLink",
            "externalLinks/externalLink1.xml")  # fmt: skip
    links = '<externalReferences><externalReference r:id="rIdLink"/></externalReferences>'
    put(parts, "xl/workbook.xml", "<definedNames>", f"{links}<definedNames>")


def _label_and_custom_xml(parts: Parts) -> None:
    label = f"{_MICROSOFT}/2020/mipLabelMetadata"
    guid = "{0c1b6f10-5f2e-4c7a-9b55-0a6d5a5f0004}"
    add(parts, "docMetadata/LabelInfo.xml", "application/vnd.ms-office.classificationlabels+xml",
         f'<clbl:labelList xmlns:clbl="{label}"><clbl:label id="{guid}" enabled="1"'
         f' method="Privileged" siteId="{guid}" removed="0"/></clbl:labelList>')  # fmt: skip
    relate(parts, "", "rIdLabel", f"{_MICROSOFT}/2020/02/relationships/classificationlabels",
            "docMetadata/LabelInfo.xml")  # fmt: skip
    parts["customXml/item1.xml"] = b'<desk xmlns="urn:desk:sample">harbour</desk>'
    add(parts, "customXml/itemProps1.xml",
         "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
         f'<ds:datastoreItem ds:itemID="{_PERSON}"'
         ' xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">'
         '<ds:schemaRefs><ds:schemaRef ds:uri="urn:desk:sample"/></ds:schemaRefs>'
         "</ds:datastoreItem>")  # fmt: skip
    relate(parts, "customXml/item1.xml", "rId1", f"{_DRAWN}/customXmlProps", "itemProps1.xml")
    relate(parts, "xl/workbook.xml", "rIdCustom", f"{_DRAWN}/customXml", "../customXml/item1.xml")


def _printer_settings(parts: Parts) -> None:
    settings = f"{_SPREADSHEET}.printerSettings"
    add(parts, "xl/printerSettings/printerSettings1.bin", settings, b"P\0r\0i\0n\0t\0" * 40)
    relate(parts, MAIN_SHEET, "rIdPrinter", f"{_DRAWN}/printerSettings",
            "../printerSettings/printerSettings1.bin")  # fmt: skip
    put(parts, MAIN_SHEET, '<pageSetup paperSize="9" orientation="landscape"/>',
        '<pageSetup paperSize="9" orientation="landscape" r:id="rIdPrinter"/>')  # fmt: skip


def _lists_of_2010(parts: Parts) -> None:
    """Drop-downs and formats on another sheet, as Excel writes them since 2010."""
    spaces = f'xmlns:x14="{_X14}" xmlns:xm="{_MICROSOFT}/excel/2006/main"'
    chosen = "<xm:f>'Choices of the desk'!$A$1:$A$4</xm:f>"
    _extend(parts, MAIN_SHEET, "worksheet",
            f'<ext uri="{{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}}" {spaces}>'
            f'<x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1">'
            f"<x14:formula1>{chosen}</x14:formula1><xm:sqref>L5:L10</xm:sqref>"
            f"</x14:dataValidation></x14:dataValidations></ext>")  # fmt: skip
    # A second format of 2010: an icon for what the hidden sheet lists, over two statuses.
    rule = (
        f'<x14:conditionalFormatting xmlns:xm="{_MICROSOFT}/excel/2006/main"><x14:cfRule'
        f' type="expression" priority="9" id="{_ANSWER}"><xm:f>L9=\'Choices of the desk\'!$A$1'
        '</xm:f><x14:dxf><fill><patternFill><bgColor rgb="FFFFEB9C"/></patternFill></fill>'
        "</x14:dxf></x14:cfRule><xm:sqref>L9:L10</xm:sqref></x14:conditionalFormatting>"
    )
    end = "</x14:conditionalFormattings>"
    put(parts, MAIN_SHEET, end, rule + end)


def _shared_formulas(parts: Parts) -> None:
    put(parts, FIGURES, "<f>B2*2</f>", '<f t="shared" ref="C2:C5" si="0">B2*2</f>')
    for row in (3, 4, 5):
        put(parts, FIGURES, f"<f>B{row}*2</f>", '<f t="shared" si="0"/>')


def _calculation_chain(parts: Parts) -> None:
    cells = ("C2", "C3", "C4", "C5", "D2", "D3", "F2", "H2")
    links = "".join(f'<c r="{ref}" i="4"/>' for ref in cells)
    totals = '<c r="C8" i="2"/>'
    add(parts, "xl/calcChain.xml", f"{_SPREADSHEET}.calcChain+xml",
         f'<calcChain xmlns="{_MAIN}">{links}{totals}</calcChain>')  # fmt: skip
    relate(parts, "xl/workbook.xml", "rIdChain", f"{_DRAWN}/calcChain", "calcChain.xml")


def _excel_words(parts: Parts) -> None:
    """Revision marks, reading recommended read-only, and no recalculation asked for."""
    revised = f"{_MICROSOFT}/spreadsheetml/2014/revision"
    put(parts, MAIN_SHEET, 'mc:Ignorable="x14ac"',
        f'mc:Ignorable="x14ac xr" xmlns:xr="{revised}" xr:uid="{_PERSON}"')  # fmt: skip
    put(parts, "xl/workbook.xml", "<workbookPr ",
        '<fileSharing readOnlyRecommended="1"/><workbookPr ')  # fmt: skip
    put(parts, "xl/workbook.xml", '<calcPr calcId="124519" fullCalcOnLoad="1"/>',
        '<calcPr calcId="191029"/>')  # fmt: skip


# The variants: the same cells in other clothes.


def _strict(parts: Parts) -> Parts:
    """Strict Open XML, as Excel saves it when asked to."""
    strict = "http://purl.oclc.org/ooxml"
    spaces = [
        ("officeDocument/2006/relationships/extended-properties",
         "officeDocument/relationships/extendedProperties"),
        ("officeDocument/2006/relationships/custom-properties",
         "officeDocument/relationships/customProperties"),
        ("spreadsheetml/2006/main", "spreadsheetml/main"),
        ("officeDocument/2006/relationships", "officeDocument/relationships"),
        ("officeDocument/2006/extended-properties", "officeDocument/extendedProperties"),
        ("officeDocument/2006/custom-properties", "officeDocument/customProperties"),
        ("officeDocument/2006/docPropsVTypes", "officeDocument/docPropsVTypes"),
        ("drawingml/2006/main", "drawingml/main"),
        ("drawingml/2006/chart", "drawingml/chart"),
        ("drawingml/2006/spreadsheetDrawing", "drawingml/spreadsheetDrawing"),
    ]  # fmt: skip
    changed = {}
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")) and name != "[Content_Types].xml":
            for old, new in spaces:
                whole = f"http://schemas.openxmlformats.org/{old}".encode()
                part = part.replace(whole, f"{strict}/{new}".encode())
        changed[name] = part
    put(changed, "xl/workbook.xml", "<workbook ", '<workbook conformance="strict" ')
    return changed


def _prefixed(parts: Parts) -> Parts:
    """`<x:row>` for `<row>`, as some programs write it."""
    changed = dict(parts)
    for name in parts:
        if re.fullmatch(r"xl/(worksheets/sheet\d+|styles|sharedStrings|workbook)\.xml", name):
            text = parts[name].decode().replace(f'xmlns="{_MAIN}"', f'xmlns:x="{_MAIN}"')
            text = re.sub(r"<(/?)([A-Za-z]\w*)(?=[\s/>])", r"<\1x:\2", text)
            changed[name] = text.encode()
    return changed


def _without_references(parts: Parts) -> Parts:
    """Rows and cells that do not say where they are, wherever counting tells."""
    changed = dict(parts)

    def bare_row(found: re.Match[str]) -> str:
        column = 0

        def bare_cell(cell: re.Match[str]) -> str:
            nonlocal column
            before, column = column, _column(cell[2])
            return f"<c{cell[1]}" if column == before + 1 else cell[0]

        return re.sub(r'<c((?: (?!r=)\w+="[^"]*")*) r="([A-Z]+)\d+"', bare_cell, found[0])

    text = re.sub(r"<row .*?(?:</row>|/>)", bare_row, parts[MAIN_SHEET].decode(), flags=re.DOTALL)
    before = 0
    for number in map(int, re.findall(r'<row [^>]*?\br="(\d+)"', text)):
        if number == before + 1:
            text = re.sub(rf'(<row [^>]*?) ?\br="{number}" ?', r"\1 ", text, count=1)
        before = number
    text = re.sub(r' spans="[^"]*"', "", text)
    changed[MAIN_SHEET] = re.sub(r"<dimension [^>]*/>", "", text).encode()
    return changed


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def _utf_16(parts: Parts) -> Parts:
    changed = dict(parts)
    for name in (MAIN_SHEET, "xl/sharedStrings.xml"):
        text = parts[name].decode().replace('encoding="UTF-8"', 'encoding="UTF-16"')
        changed[name] = text.encode("utf-16")
    return changed


def _inline(parts: Parts) -> Parts:
    """No table of strings: each cell holds its own."""
    changed = dict(parts)
    table = changed.pop("xl/sharedStrings.xml").decode()
    strings = re.findall(r"<si>(.*?)</si>", table, re.DOTALL)

    def own(found: re.Match[str]) -> str:
        return f'{found[1]} t="inlineStr"><is>{strings[int(found[2])]}</is></c>'

    for name in parts:
        if name.startswith(DIRECTORY) and name.endswith(".xml"):
            text = parts[name].decode()
            changed[name] = re.sub(r'(<c [^>]*?) t="s"><v>(\d+)</v></c>', own, text).encode()
    for name, line in (
        ("[Content_Types].xml", r'<Override PartName="/xl/sharedStrings.xml"[^>]*/>'),
        ("xl/_rels/workbook.xml.rels", r'<Relationship [^>]*Target="sharedStrings.xml"/>'),
    ):
        changed[name] = re.sub(line, "", parts[name].decode()).encode()
    return changed


def _bare_styles(parts: Parts) -> Parts:
    """Styles without counts, names and base formats."""
    text = parts["xl/styles.xml"].decode()
    text = re.sub(r'(<\w+) count="\d+"', r"\1", text)
    for group in ("cellStyles", "cellStyleXfs", "tableStyles"):
        text = re.sub(rf"<{group}\b[^>]*?(/>|>.*?</{group}>)", "", text, flags=re.DOTALL)
    text = re.sub(r' (xfId|apply\w+)="\d+"', "", text)
    return {**parts, "xl/styles.xml": text.encode()}


def _absolute(parts: Parts) -> Parts:
    """References from the root of the package: `/xl/worksheets/sheet1.xml`."""
    changed = dict(parts)
    for name, folder in (("xl/_rels/workbook.xml.rels", "/xl/"), ("_rels/.rels", "/")):
        text = re.sub(r'Target="(?!\.\.)', f'Target="{folder}', parts[name].decode())
        changed[name] = text.encode()
    return changed


def _with_directories(parts: Parts) -> Parts:
    """Folders as entries of their own, as some zip programs write them."""
    return {"xl/": b"", DIRECTORY: b"", **parts}


def _macros(parts: Parts) -> Parts:
    changed = dict(parts)
    put(changed, "[Content_Types].xml", f"{_SPREADSHEET}.sheet.main+xml",
        "application/vnd.ms-excel.sheet.macroEnabled.main+xml")  # fmt: skip
    add(changed, "xl/vbaProject.bin", "application/vnd.ms-office.vbaProject", b"\xd0\xcf\x11" * 99)
    relate(changed, "xl/workbook.xml", "rIdMacros",
            f"{_MICROSOFT}/2006/relationships/vbaProject", "vbaProject.bin")  # fmt: skip
    return changed


VARIANTS: dict[str, Callable[[Parts], Parts]] = {
    "as it is": dict,
    "strict": _strict,
    "prefixed namespaces": _prefixed,
    "cells without references": _without_references,
    "UTF-16": _utf_16,
    "no table of strings": _inline,
    "bare styles": _bare_styles,
    "absolute references": _absolute,
    "folders as entries": _with_directories,
    "macros": _macros,
}


@cache
def variant(*names: str) -> bytes:
    """The workbook in one or more of its variants, or with a sheet that is a chart."""
    parts = parts_of(rich_workbook(chart_sheet="a chart sheet" in names))
    for name in names:
        parts = VARIANTS.get(name, dict)(parts)
    return packed(parts)


def signed() -> bytes:
    """The workbook with a digital signature, which any change would break."""
    parts = parts_of(rich_workbook())
    kind = f"{_PACKAGE}/relationships/digital-signature"
    add(parts, "_xmlsignatures/origin.sigs",
         "application/vnd.openxmlformats-package.digital-signature-origin", b"")  # fmt: skip
    add(parts, "_xmlsignatures/sig1.xml",
         "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml",
         '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>')  # fmt: skip
    relate(parts, "", "rIdSigned", f"{kind}/origin", "_xmlsignatures/origin.sigs")
    relate(parts, "_xmlsignatures/origin.sigs", "rId1", f"{kind}/signature", "sig1.xml")
    return packed(parts)


def with_a_part_twice() -> bytes:
    """The workbook with two parts of one name."""
    import warnings

    stream = BytesIO(rich_workbook())
    with warnings.catch_warnings(), ZipFile(stream, "a") as package:
        warnings.simplefilter("ignore")
        package.writestr(MAIN_SHEET, package.read(MAIN_SHEET))
    return stream.getvalue()
