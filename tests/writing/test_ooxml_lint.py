"""The lint of Office packages: every rule finds its corruption, and our own files have none."""

from __future__ import annotations

import shlex
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from click import Context
from commands import Shell
from excel_saving import saved_by_somebody
from ooxml_lint import RULES, lint, rules_broken
from rich_workbook import (
    FIGURES,
    MAIN_SHEET,
    REGISTER,
    VARIANTS,
    Parts,
    add,
    packed,
    parts_of,
    put,
    relate,
    rich_workbook,
    signed,
    variant,
    with_a_part_twice,
)

import wpsheet
from wpsheet.cli import wpsheet as group
from wpsheet.editing import edit_package
from wpsheet.model.edits import CellEdit
from wpsheet.model.layout import Field
from wpsheet.writing.backups import is_stamped

pytestmark = pytest.mark.slow

WORKBOOK, STYLES, STRINGS, TABLE, TYPES, PIVOT, CACHE, RECORDS = (
    "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/tables/table1.xml",
    "[Content_Types].xml", "xl/pivotTables/pivotTable1.xml",
    "xl/pivotCache/pivotCacheDefinition1.xml", "xl/pivotCache/pivotCacheRecords1.xml",
)  # fmt: skip
SHEET_RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels"
DOCUMENT, NOTES, NUMBERING = "word/document.xml", "word/footnotes.xml", "word/numbering.xml"
DRAWN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LONG = "x" * 256

# One corruption a rule: the part, what it contains once, what it contains then.
CORRUPTIONS: list[tuple[str, str, str, str]] = [
    ("xml-malformed", "customXml/item1.xml", "</desk>", "</desks>"),
    ("xml-malformed", "customXml/item1.xml", "<desk", "<!DOCTYPE desk><desk"),
    ("required-part-missing", "_rels/.rels", "relationships/officeDocument", "relationships/none"),
    ("content-type-missing", TYPES, 'Extension="png"', 'Extension="gif"'),
    ("content-type-repeated", TYPES, "<Override PartName=\"/xl/styles.xml\"",
     '<Default Extension="PNG" ContentType="image/png"/><Override PartName="/xl/styles.xml"'),
    ("content-type-unneeded", TYPES, "</Types>",
     '<Override PartName="/xl/lost.xml" ContentType="application/xml"/></Types>'),
    ("content-type-wrong", TYPES, "spreadsheetml.table+xml", "spreadsheetml.comments+xml"),
    ("relationship-dangling", SHEET_RELATIONS, "../printerSettings/printerSettings1.bin", "no.bin"),
    ("relationship-id-repeated", SHEET_RELATIONS, 'Id="rIdThread"', 'Id="rIdPrinter"'),
    ("relationship-id-unknown", MAIN_SHEET, '<legacyDrawing r:id="rId3"/>',
     '<legacyDrawing r:id="rId9"/>'),
    ("relationship-id-unknown", MAIN_SHEET, '<drawing r:id="rId2"/>', '<drawing r:id="rId3"/>'),
    ("part-unreachable", "_rels/.rels", '"docMetadata/LabelInfo.xml"', '"docProps/app.xml"'),
    ("count-wrong", STYLES, '<fills count="5"', '<fills count="9"'),
    ("elements-out-of-order", MAIN_SHEET, '<ignoredErrors><ignoredError sqref="A5:A10"'
     ' numberStoredAsText="1"/></ignoredErrors><drawing r:id="rId2"/>',
     '<drawing r:id="rId2"/><ignoredErrors><ignoredError sqref="A5:A10"'
     ' numberStoredAsText="1"/></ignoredErrors>'),
    ("elements-out-of-order", WORKBOOK, '<calcPr calcId="191029"/>',
     '<calcPr calcId="191029"/><calcPr calcId="191029"/>'),
    ("properties-broken", "docProps/core.xml", "</dc:title>", "</dc:title><dc:title>B</dc:title>"),
    ("properties-broken", "docProps/custom.xml", 'pid="2"', 'pid="1"'),
    ("properties-broken", "docProps/app.xml", '<vt:vector size="8"', '<vt:vector size="9"'),
    ("sheet-name-illegal", WORKBOOK, 'name="Pivot"', 'name="By code/body"'),
    ("sheet-name-illegal", WORKBOOK, 'name="Pivot"', f'name="{"x" * 32}"'),
    ("sheet-repeated", WORKBOOK, 'name="Pivot" sheetId="3"', 'name="FIGURES" sheetId="3"'),
    ("sheet-repeated", WORKBOOK, 'name="Pivot" sheetId="3"', 'name="Pivot" sheetId="5"'),
    ("active-sheet-wrong", WORKBOOK, "<workbookView ", '<workbookView activeTab="9" '),
    ("active-sheet-wrong", WORKBOOK, "<workbookView ", '<workbookView activeTab="4" '),
    ("active-sheet-wrong", FIGURES, "<sheetView ", '<sheetView tabSelected="1" '),
    ("defined-name-illegal", WORKBOOK, 'name="own_area"', 'name="own area"'),
    ("defined-name-illegal", WORKBOOK, 'name="own_area"', 'name="SP1"'),
    ("defined-name-repeated", WORKBOOK, 'name="status_words"', 'name="TBLREGISTER"'),
    ("defined-name-broken", WORKBOOK, "'Choices of the desk'!$A$1:$A$4", "#REF!"),
    ("defined-name-broken", WORKBOOK, 'name="own_area" localSheetId="0"',
     'name="own_area" localSheetId="8"'),
    ("sheet-unknown", FIGURES, "LEN('Work programme'!K5)", "LEN('Old programme'!K5)"),
    ("sheet-unknown", FIGURES, "location=\"'Work programme'!A5\"", 'location="Away!A5"'),
    ("sheet-unknown", "xl/charts/chart1.xml", "<c:f>Figures!$B$2", "<c:f>Numbers!$B$2"),
    ("external-link-unknown", FIGURES, "[1]Counts", "[2]Counts"),
    ("calculation-chain-broken", "xl/calcChain.xml", '<c r="D3" i="4"/>', '<c r="D4" i="4"/>'),
    ("style-index-unknown", STYLES, '<xf numFmtId="0" fontId="1"', '<xf numFmtId="0" fontId="77"'),
    ("style-index-unknown", STYLES, '<xf numFmtId="0" fontId="1"', '<xf numFmtId="199" fontId="1"'),
    ("style-repeated", STYLES, "<cellStyle name=\"Normal\"", '<cellStyle name="hyperlink"'),
    ("first-fills-changed", STYLES, '<patternFill patternType="gray125"/>',
     '<patternFill patternType="solid"/>'),
    ("colour-broken", STYLES, 'rgb="FFEEEEEE"', 'rgb="EEEEE"'),
    ("dxf-unknown", MAIN_SHEET, 'dxfId="0"', 'dxfId="1"'),
    ("cell-format-unknown", MAIN_SHEET, '<c r="A5" s="4"', '<c r="A5" s="44"'),
    ("shared-strings-miscounted", STRINGS, ' uniqueCount="', ' uniqueCount="1'),
    ("shared-strings-miscounted", STRINGS, ' count="1', ' count="'),
    ("text-too-long", STRINGS, "Weigh the empty containers", "x" * 32_768),
    ("blanks-lost", STRINGS, '<t xml:space="preserve">  Draw', "<t>  Draw"),
    ("rows-out-of-order", FIGURES, '<row r="4"', '<row r="3"'),
    ("cells-out-of-order", FIGURES, '<c r="B3">', '<c r="D3">'),
    ("dimension-too-small", MAIN_SHEET, '<dimension ref="A1:L28"/>', '<dimension ref="A1:K28"/>'),
    ("dimension-too-small", FIGURES, '<row r="2" spans="1:12"', '<row r="2" spans="1:11"'),
    ("cell-value-broken", FIGURES, '<c r="B3"><v>2</v></c>', '<c r="B3"><v>two</v></c>'),
    ("cell-value-broken", FIGURES, '<c r="B3"><v>2</v></c>', '<c r="B3" t="s"/>'),
    ("cell-value-broken", FIGURES, '<c r="B3"><v>2</v></c>',
     '<c r="B3" t="inlineStr"><v>2</v></c>'),
    ("shared-string-unknown", FIGURES, '<c r="A2" t="s"><v>78</v>', '<c r="A2" t="s"><v>780</v>'),
    ("formula-broken", FIGURES, "<f>[1]", "<f>=[1]"),
    ("formula-broken", FIGURES, '<f t="shared" ref="C2:C5" si="0">', "<f>"),
    ("arrays-overlap", FIGURES, 'ref="H2:H3"', 'ref="F5:H5"'),
    ("cell-metadata-unknown", FIGURES, 'cm="1"', 'cm="2"'),
    ("merges-overlap", MAIN_SHEET, '<mergeCells count="1"><mergeCell ref="A27:C28"/>',
     '<mergeCells count="2"><mergeCell ref="A27:C28"/><mergeCell ref="C28:D28"/>'),
    ("merges-overlap", MAIN_SHEET, '<mergeCell ref="A27:C28"/>', '<mergeCell ref="A27"/>'),
    ("merge-in-table", REGISTER, "</sheetData>",
     '</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>'),
    ("columns-overlap", MAIN_SHEET, '<col min="5" max="12"', '<col min="4" max="12"'),
    ("validations-overlap", MAIN_SHEET, 'sqref="C5:C10"><formula1>', 'sqref="C5 C5"><formula1>'),
    ("validation-too-long", MAIN_SHEET, '"Y,N"', f'"Y,{LONG}"'),
    ("validation-too-long", MAIN_SHEET, 'showErrorMessage="1"',
     f'showErrorMessage="1" promptTitle="{"x" * 33}"'),
    ("validation-list-unknown", MAIN_SHEET, '"Y,N"', "list_links"),
    ("conditional-format-broken", MAIN_SHEET, '<cfRule type="cellIs" dxfId="0" priority="1"'
     ' operator="equal"><formula>"Postponed"</formula>', '<cfRule type="expression" dxfId="0"'
     ' priority="1">'),
    ("conditional-format-broken", MAIN_SHEET, "<xm:sqref>B20:B22</xm:sqref>", ""),
    ("conditional-format-priority-broken", MAIN_SHEET, '<cfRule type="dataBar" priority="2"',
     '<cfRule type="dataBar" priority="1"'),
    ("filter-overlaps-table", REGISTER, "</sheetData>", '</sheetData><autoFilter ref="A1:C7"/>'),
    ("filter-column-unknown", MAIN_SHEET, '<autoFilter ref="A4:L10"/>',
     '<autoFilter ref="A4:L10"><filterColumn colId="12"/></autoFilter>'),
    ("link-broken", MAIN_SHEET, '<hyperlink ref="A25" r:id="rId1"/>', '<hyperlink ref="A25"/>'),
    ("link-broken", FIGURES, "<hyperlink ref", f'<hyperlink tooltip="{LONG}" ref'),
    ("header-or-footer-too-long", MAIN_SHEET, "<oddHeader>", f"<oddHeader>{LONG}"),
    ("protected-range-broken", MAIN_SHEET, ' name="codes_of_the_desk"', ' name=""'),
    ("view-broken", MAIN_SHEET, '<pane xSplit="1" ySplit="4"', '<pane xSplit="0" ySplit="0"'),
    ("table-name-illegal", TABLE, 'displayName="tblRegister"', 'displayName="the register"'),
    ("table-shape-wrong", TABLE, 'ref="A1:C8"', 'ref="A1:D8"'),
    ("table-shape-wrong", TABLE, 'ref="A1:C7"', 'ref="A1:C8"'),
    ("table-columns-repeated", TABLE, 'id="2" name="Body"', 'id="2" name="STATUS"'),
    ("table-heading-differs", TABLE, 'id="2" name="Body"', 'id="2" name="Bodies"'),
    ("slicer-broken", "xl/slicers/slicer1.xml", 'cache="Slicer_Status"', 'cache="Slicer_Body"'),
    ("slicer-broken", "xl/slicerCaches/slicerCache1.xml", 'column="3"', 'column="4"'),
    ("slicer-broken", WORKBOOK, 'name="Slicer_Status"', 'name="Slicer_Body"'),
    ("comment-broken", "xl/comments1.xml", 'ref="K6" authorId="1"', 'ref="K6" authorId="2"'),
    ("comment-broken", "xl/comments1.xml", 'ref="K6"', 'ref="D5"'),
    ("comment-broken", MAIN_SHEET, '<legacyDrawing r:id="rId3"/>', ""),
    ("thread-broken", "xl/persons/person.xml", ' id="{', ' id="{9'),
    ("thread-broken", "xl/comments1.xml", "<author>tc={", "<author>{"),
    ("drawing-broken", "xl/drawings/drawing1.xml", '<xdr:cNvPr id="3"', '<xdr:cNvPr id="2"'),
    ("drawing-broken", "xl/drawings/drawing1.xml", "<xdr:row>25</xdr:row>", "<xdr:row>3</xdr:row>"),
    ("chart-broken", "xl/charts/chart1.xml", '<c:catAx><c:axId val="50010001"/>',
     '<c:catAx><c:axId val="5001"/>'),
    ("chart-broken", "xl/charts/chart1.xml", '<c:strCache><c:ptCount val="4"/>',
     '<c:strCache><c:ptCount val="3"/>'),
    ("pivot-cache-unknown", PIVOT, 'cacheId="7"', 'cacheId="8"'),
    ("pivot-fields-differ", PIVOT, '<pivotFields count="3"><pivotField dataField="1" showAll="0"/>',
     '<pivotFields count="4"><pivotField dataField="1" showAll="0"/><pivotField showAll="0"/>'),
    ("pivot-item-unknown", PIVOT, '<item x="2"/>', '<item x="3"/>'),
    ("pivot-item-unknown", PIVOT, '<item x="2"/>', '<item x="1"/>'),
    ("pivot-field-unknown", PIVOT, '<field x="1"/>', '<field x="2"/>'),
    ("pivot-field-unknown", PIVOT, 'fld="0"', 'fld="2"'),
    ("pivot-lines-differ", PIVOT, '<i><x v="2"/></i>', '<i><x v="7"/></i>'),
    ("pivot-place-wrong", PIVOT, 'ref="A3:B7"', 'ref="A3:B8"'),
    ("pivot-name-repeated", PIVOT, 'name="Activities"', 'name="body"'),
    ("pivot-records-differ", CACHE, 'recordCount="6"', 'recordCount="7"'),
    ("pivot-records-differ", RECORDS, '<r><n v="2"/><x v="0"/>', '<r><n v="2"/><x v="9"/>'),
    ("pivot-records-differ", RECORDS, '<r><n v="2"/><x v="0"/>', '<r><x v="0"/>'),
    ("pivot-cache-field-broken", CACHE, '<s v="PC"/>', '<s v="ptc"/>'),
    ("pivot-cache-field-broken", CACHE, '<s v="PC"/>', "<m/>"),
    ("pivot-source-wrong", CACHE, 'name="Status"', 'name="State"'),
    ("pivot-source-wrong", CACHE, 'sheet="Register"', 'sheet="Log"'),
    # Word
    ("note-missing", DOCUMENT, '<w:footnoteReference w:id="2"', '<w:footnoteReference w:id="3"'),
    ("note-missing", NOTES, '<w:footnote w:id="2">', '<w:footnote w:id="0">'),
    ("numbering-missing", DOCUMENT, '<w:numId w:val="1"/>', '<w:numId w:val="4"/>'),
    ("numbering-missing", NUMBERING, '<w:abstractNumId w:val="0"', '<w:abstractNumId w:val="6"'),
    ("word-style-missing", DOCUMENT, '<w:pStyle w:val="Heading1"/>', '<w:pStyle w:val="Head"/>'),
    ("picture-number-repeated", DOCUMENT, '<wp:docPr id="2"', '<wp:docPr id="1"'),
    ("bookmark-broken", DOCUMENT, '<w:bookmarkEnd w:id="5"/>', ""),
    ("bookmark-broken", DOCUMENT, 'w:anchor="tides"', 'w:anchor="times"'),
    ("word-table-broken", DOCUMENT, "<w:tc><w:p/></w:tc>", "<w:tc/>"),
    ("word-table-broken", DOCUMENT, '<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="3"/>'),
    ("section-end-misplaced", DOCUMENT, "<w:sectPr/>", "<w:sectPr/><w:p/>"),
    ("tracked-change-broken", DOCUMENT, "<w:delText>ebb</w:delText>", "<w:t>ebb</w:t>"),
    ("tracked-change-broken", DOCUMENT, '<w:ins w:id="8"', '<w:ins w:id="9"'),
    ("field-unbalanced", DOCUMENT, '<w:fldChar w:fldCharType="end"/>', ""),
]  # fmt: skip


def word_document() -> Parts:
    """A document with a footnote, a list, a table, links, tracked changes and a page number."""
    words = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    by = 'w:author="An officer" w:date="2026-05-04T00:00:00Z"'
    types = "http://schemas.openxmlformats.org/package/2006/content-types"
    parts: Parts = {
        TYPES: f'<Types xmlns="{types}"><Default Extension="rels" ContentType="application/'
        f'vnd.openxmlformats-package.relationships+xml"/></Types>'.encode()
    }
    picture = '<w:drawing><wp:inline><wp:docPr id="{}" name="P"/></wp:inline></w:drawing>'
    add(parts, DOCUMENT, f"{kind}.document.main+xml",
        f'<w:document xmlns:w="{words}" xmlns:wp="{drawing}"><w:body>'
        '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:bookmarkStart w:id="5" w:name="tides"/>'
        '<w:r><w:t>Tides</w:t></w:r><w:bookmarkEnd w:id="5"/></w:p>'
        '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>High</w:t>'
        '<w:footnoteReference w:id="2"/></w:r></w:p>'
        '<w:p><w:hyperlink w:anchor="tides"><w:r><w:t>above</w:t></w:r></w:hyperlink></w:p>'
        f'<w:p><w:ins w:id="8" {by}><w:r><w:t>flood</w:t></w:r></w:ins>'
        f'<w:del w:id="9" {by}><w:r><w:delText>ebb</w:delText></w:r></w:del></w:p>'
        '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>'
        '<w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>low</w:t></w:r></w:p></w:tc></w:tr>'
        '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r/></w:p></w:tc></w:tr>'
        f"</w:tbl><w:p><w:r>{picture.format(1)}{picture.format(2)}</w:r></w:p>"
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText>'
        '</w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:sectPr/></w:body>'
        "</w:document>")  # fmt: skip
    add(parts, NOTES, f"{kind}.footnotes+xml",
        f'<w:footnotes xmlns:w="{words}"><w:footnote w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t>At springs.</w:t></w:r></w:p></w:footnote>'
        "</w:footnotes>")  # fmt: skip
    add(parts, NUMBERING, f"{kind}.numbering+xml",
        f'<w:numbering xmlns:w="{words}"><w:abstractNum w:abstractNumId="0"/><w:num w:numId="1">'
        '<w:abstractNumId w:val="0"/></w:num></w:numbering>')  # fmt: skip
    add(parts, "word/styles.xml", f"{kind}.styles+xml",
        f'<w:styles xmlns:w="{words}"><w:style w:styleId="Heading1"/></w:styles>')  # fmt: skip
    relate(parts, "", "rId1", f"{DRAWN}/officeDocument", DOCUMENT)
    for number, name in enumerate(("footnotes", "numbering", "styles"), start=1):
        relate(parts, DOCUMENT, f"rId{number}", f"{DRAWN}/{name}", f"{name}.xml")
    return parts


@cache
def sound(kind: str) -> Parts:
    return word_document() if kind == "Word" else parts_of(rich_workbook())


def second_table(parts: Parts, ref: str, name: str) -> None:
    """Another table on the sheet Register."""
    other = parts[TABLE].decode().replace('ref="A1:C8"', f'ref="{ref}"')
    other = other.replace("tblRegister", name).replace('id="1"', 'id="7"', 1)
    add(parts, "xl/tables/table2.xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
        other.split("?>", 1)[1].strip())  # fmt: skip
    relate(parts, REGISTER, "rIdTwo", f"{DRAWN}/table", "../tables/table2.xml")
    put(
        parts,
        REGISTER,
        '<tableParts count="1">',
        '<tableParts count="2"><tablePart r:id="rIdTwo"/>',
    )


def drop(parts: Parts, name: str) -> None:
    del parts[name]


def rename(parts: Parts, old: str, new: str) -> None:
    parts[new] = parts.pop(old)


# What takes more than one change, or changes the package rather than a part.
DEEDS: list[tuple[str, Callable[[Parts], None]]] = [
    ("table-repeated", lambda parts: second_table(parts, "A20:C27", "TBLREGISTER")),
    ("tables-overlap", lambda parts: second_table(parts, "C8:E15", "other")),
    ("relationships-of-nothing",
     lambda parts: rename(parts, SHEET_RELATIONS, "xl/worksheets/_rels/sheet9.xml.rels")),
    ("sheet-missing", lambda parts: drop(parts, MAIN_SHEET)),
    ("relationship-dangling", lambda parts: drop(parts, CACHE)),
    ("required-part-missing", lambda parts: drop(parts, TYPES)),
    ("zip-names-repeated", lambda parts: parts.update({TABLE.upper(): parts[TABLE]})),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "part", "old", "new"), CORRUPTIONS)
def test_a_corruption_is_found_by_its_rule(rule: str, part: str, old: str, new: str) -> None:
    parts = dict(sound("Word" if part.startswith("word/") else "Excel"))
    put(parts, part, old, new)
    assert rules_broken(packed(parts), [rule]) == {rule}


@pytest.mark.parametrize(("rule", "corrupt"), DEEDS)
def test_a_corrupted_package_is_found_by_its_rule(
    rule: str, corrupt: Callable[[Parts], None]
) -> None:
    parts = dict(sound("Excel"))
    corrupt(parts)
    assert rules_broken(packed(parts), [rule]) == {rule}


def test_every_rule_has_a_corruption_that_it_finds() -> None:
    assert {name for name, *_ in (*CORRUPTIONS, *DEEDS)} == set(RULES)


def test_what_is_no_package_is_said_to_be_none() -> None:
    assert rules_broken(b"no zip at all") == {"not-a-package"}


@pytest.mark.parametrize("name", [*VARIANTS, "a chart sheet"])
def test_the_rich_workbook_and_its_variants_are_sound(name: str) -> None:
    assert lint(variant(name)) == []


def test_a_signed_workbook_is_sound_and_a_part_twice_is_not() -> None:
    assert lint(signed()) == []
    assert lint(packed(word_document())) == []
    assert rules_broken(with_a_part_twice()) == {"zip-names-repeated"}


# Every file that the program writes: one line each, with {sample} for the sample programme.
OUTPUTS = {
    "template": "template -o {out}.xlsx",
    "import": "import {sample} -o {out}.xlsx",
    "fix": "fix {sample} -o {out}.xlsx --unsafe",
    "fill": "fill {sample} -o {out}.xlsx",
    "findings": "check {sample} --format xlsx -o {out}.xlsx --as-of 2026-05-04",
    "circulate": "circulate {sample} -o {out}.xlsx --draft --as-of 2026-05-04",
    "circulate in French": "circulate {sample} -o {out}.xlsx --draft --bodies PTC --lang fr",
    "extract": "extract {sample} --body PC -o {out}.xlsx --as-of 2026-05-04",
    "annex": "annex {sample} -o {out}.docx --as-of 2026-05-04",
    "labels": "labels {sample} --lang fr -o {out}.xlsx",
    "diff as a workbook": "diff {sample} {other} --format xlsx -o {out}.xlsx",
    "diff as a Word table": "diff {sample} {other} --format docx -o {out}.docx",
    "merge": "merge {sample} {other} -o {out}.xlsx",
    "call": "call {sample} -o {out}",
    "roll": "roll {sample} -o {out}.xlsx --session 'May 2027'",
    "history": "history {sample} {other} -o {out}.xlsx",
    "demo": "demo {out}",
    "portfolio": "portfolio {sample} -o {out}.xlsx --as-of 2026-05-04",
}


WRITE_TEXT = {"show", "summary", "agenda", "parity", "verify"}
"""Commands whose -o is a text or JSON file."""


def test_every_command_that_writes_a_package_is_among_them() -> None:
    writing = {
        name
        for name in group.list_commands(Context(group))
        for option in group.get_command(Context(group), name).params  # type: ignore[union-attr]
        if "-o" in option.opts
    }
    assert writing - WRITE_TEXT <= {words.split()[0] for words in OUTPUTS.values()}


# Their second run would say what that of another line says, which puts its file in place as they
# do: fix, extract, import.
ONCE = {
    "fill", "labels", "circulate", "circulate in French", "diff as a workbook", "call", "demo",
    "roll", "history",
}  # fmt: skip


@pytest.mark.parametrize("name", OUTPUTS)
def test_what_the_program_writes_is_sound_marked_and_kept_if_somebody_worked_in_it(
    name: str, sample: Path, run: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with_one_edit(sample, Path("other.xlsx"))
    places = {"sample": sample, "other": "other.xlsx", "out": "out"}
    words = [word.format(**places) for word in shlex.split(OUTPUTS[name])]
    first = run(*words)
    assert first.code in (0, 1), first.err
    written = [*Path().rglob("*.xlsx"), *Path().rglob("*.docx")]
    assert len(written) > 1
    for path in written:
        assert lint(path) == []
    if name in ONCE:
        return
    (target,) = Path().glob("out.*")
    kept = Path(f"out.bak{target.suffix}")
    assert is_stamped(target.read_bytes())
    theirs = saved_by_somebody(target)
    assert not is_stamped(theirs)
    again = run(*words)
    assert again.code == first.code, again.err
    french = "--lang" in words
    assert (str(kept) if french else f"The previous {target} is kept as {kept}.") in again.err
    assert kept.read_bytes() == theirs
    assert is_stamped(target.read_bytes())


def with_one_edit(sample: Path, path: Path) -> Path:
    """The sample after an officer answered: one Progress is another text."""
    cell = next(a for a in wpsheet.read(sample).activities).cells[Field.PROGRESS]
    edit = CellEdit(cell.address, "Completed. The guide was sent to all Members.")
    path.write_bytes(edit_package(sample.read_bytes(), [edit], sample).content)
    return path


@pytest.mark.real
def test_what_is_made_of_the_real_programme_is_sound(
    real_folder: Path,
    real_workbook: Path,
    circulated_programme: Callable[[str], Path],
    run: Shell,
    tmp_path: Path,
) -> None:
    imported = tmp_path / "imported.xlsx"
    run("import", next(real_folder.glob("*.docx")), "-o", imported)
    for path in (imported, circulated_programme("en"), *real_folder.glob("*.docx"), real_workbook):
        assert lint(path) == []
