"""The Word table of what changed: for a committee, with struck and underlined words."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable
from datetime import datetime
from itertools import groupby
from typing import TYPE_CHECKING, Any

from wpsheet.comparing import Diff
from wpsheet.comparing.rows import change_rows
from wpsheet.comparing.saying import counted, renumberings, versions_named
from wpsheet.labels import Labels
from wpsheet.layout import Field
from wpsheet.text import RichText
from wpsheet.writing.marks import marked

if TYPE_CHECKING:
    from docx.document import Document

_MADE = datetime(2026, 1, 1)  # noqa: DTZ001 - a fixed day: the same input gives the same bytes
_WIDTHS_CM = (2.6, 6.2, 3.2, 14.6)
_TONGUES = {"en": "en-GB", "fr": "fr-FR"}
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def diff_document(diff: Diff, say: Labels) -> bytes:
    """The document as bytes: a table for each kind of change, its heading row repeated."""
    import docx

    document = docx.Document()
    old, new = versions_named(diff, say)
    title = say("Changes from {old} to {new}", old=old, new=new)
    _set_up(document, title, say)
    document.add_heading(title, level=1)
    document.add_paragraph(counted(diff, say))
    rows = list(change_rows(diff, say))
    if rows:
        document.add_paragraph(
            say("Words that went are struck out, words that came are underlined.")
        )
    for what, group in groupby(rows, key=lambda row: row.what):
        document.add_heading(what, level=2)
        table = _table(document, say, what)
        for change in group:
            cells = table.add_row().cells
            for place, text in enumerate((change.reference, change.activity, change.column)):
                _write(cells[place], RichText.of(text))
            _write(cells[3], marked(change.as_one))
            if change.remark:
                cells[3].add_paragraph().add_run(_clean(change.remark)).italic = True
        _set_widths(table)
    numbers = list(renumberings(diff))
    if numbers:
        document.add_heading(say("Renumbered"), level=2)
        document.add_paragraph(", ".join(numbers))
    return _packaged(document)


def _packaged(document: Document) -> bytes:
    from docx.opc.pkgwriter import PackageWriter

    stream = io.BytesIO()
    package = document.part.package
    for part in package.parts:
        part.before_marshal()
    PackageWriter.write(stream, package.rels, package.parts)
    return _same_bytes_each_time(stream.getvalue())


def _set_up(document: Document, title: str, say: Labels) -> None:
    """A4 landscape, one font, the language, and the properties that screen readers ask for."""
    from docx.enum.section import WD_ORIENT
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    tongue = _TONGUES[say.language]
    page = document.sections[0]
    page.orientation = WD_ORIENT.LANDSCAPE
    page.page_width, page.page_height = Cm(29.7), Cm(21.0)
    page.left_margin = page.right_margin = Cm(1.5)
    page.top_margin = page.bottom_margin = Cm(1.5)
    for name, size in (("Normal", 10), ("Heading 1", 15), ("Heading 2", 12)):
        style = document.styles[name]
        style.font.name, style.font.size = "Calibri", Pt(size)
        style.font.color.rgb = RGBColor(0, 0, 0)
        properties = style.element.get_or_add_rPr()
        fonts = properties.get_or_add_rFonts()
        for key in list(fonts.attrib):
            if key.endswith("Theme"):
                del fonts.attrib[key]
        for kind in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(qn(kind), "Calibri")
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), tongue)
    _number_pages(page.footer.paragraphs[0], say, OxmlElement, qn)
    properties = document.core_properties
    properties.title, properties.subject, properties.language = title, say("Changes"), tongue
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.keywords = ""
    properties.created = properties.modified = _MADE


def _number_pages(paragraph: Any, say: Labels, element: Any, qn: Any) -> None:
    paragraph.add_run(f"{say('Page')} ")
    field = element("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = element("w:r")
    text = element("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    paragraph._p.append(field)  # noqa: SLF001 - the library has no call for fields


def _table(document: Document, say: Labels, caption: str) -> Any:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    table = document.add_table(rows=1, cols=4)
    table.style = "Table Grid"
    table.autofit = False
    headings = (
        say("Reference"), say.heading_word(Field.ACTIVITY, "Activities"), say("Column"),
        say("Text"),
    )  # fmt: skip
    for cell, heading in zip(table.rows[0].cells, headings, strict=True):
        cell.paragraphs[0].add_run(heading).bold = True
        shade = OxmlElement("w:shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", "DCE3EC")):
            shade.set(qn(f"w:{name}"), value)
        cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001
    row = table.rows[0]._tr.get_or_add_trPr()  # noqa: SLF001
    row.append(OxmlElement("w:tblHeader"))
    described = OxmlElement("w:tblCaption")
    described.set(qn("w:val"), caption)
    table._tbl.tblPr.append(described)  # noqa: SLF001
    return table


def _set_widths(table: Any) -> None:
    from docx.oxml import OxmlElement
    from docx.shared import Cm

    for column, width in zip(table.columns, _WIDTHS_CM, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        # A change is read in one piece where a page can hold it.
        row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))  # noqa: SLF001
        for cell, width in zip(row.cells, _WIDTHS_CM, strict=True):
            cell.width = Cm(width)


def _write(cell: Any, text: RichText) -> None:
    """Put a text into a cell, a Word paragraph for each of its own."""
    from docx.enum.text import WD_UNDERLINE
    from docx.shared import RGBColor

    paragraph = cell.paragraphs[0]
    for run in text.runs:
        for place, line in enumerate(run.text.split("\n")):
            if place:
                paragraph = cell.add_paragraph()
            if not line:
                continue
            written = paragraph.add_run(_clean(line))
            written.bold = run.bold or None
            if run.strike:
                written.font.strike = True
            if run.underline:
                written.font.underline = WD_UNDERLINE.SINGLE
            if run.color:
                written.font.color.rgb = RGBColor.from_string(run.color)


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("", text)


def _same_bytes_each_time(package: bytes) -> bytes:
    """The package with its parts dated alike: the library dates them by the clock."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(made, "w") as new:
        for entry in _sorted(old.infolist()):
            part = zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
            new.writestr(part, old.read(entry), zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _sorted(entries: Iterable[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    """The content types first, as the format's readers expect."""
    return sorted(entries, key=lambda e: (e.filename != "[Content_Types].xml", e.filename))
