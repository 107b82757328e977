"""Text as the XML of a Word document: paragraphs, runs, cells, fields, marked places."""

from collections.abc import Iterable, Sequence
from html import escape

from wpsheet.model.text import RichText, Run
from wpsheet.writing.cleaning import NOT_IN_XML, cell_text

W_NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R_NS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = f'xmlns:w="{W_NS}" xmlns:r="{R_NS}"'
TAG = "wpsheet."
"""Opens the tag of a marked place; the reading of documents knows it."""


def escaped(text: str) -> str:
    """Text as it is in XML, without what XML cannot hold."""
    return escape(text if text.isprintable() else NOT_IN_XML.sub("", text), quote=False)


def quoted(text: str) -> str:
    """Text as the value of an attribute."""
    return '"' + escaped(text).replace('"', "&quot;") + '"'


def runs(text: RichText) -> str:
    """The runs of one line."""
    return "".join(map(run, text.runs))


def run(each: Run) -> str:
    """One run with its formatting; a tab becomes Word's own."""
    parts = [
        f"<w:{name}/>"
        for name, on in (("b", each.bold), ("i", each.italic), ("strike", each.strike))
        if on
    ]
    if each.color:
        parts.append(f'<w:color w:val="{each.color}"/>')
    if each.underline:
        parts.append('<w:u w:val="single"/>')
    if each.script:
        parts.append(f'<w:vertAlign w:val="{each.script.value}"/>')
    properties = f"<w:rPr>{''.join(parts)}</w:rPr>" if parts else ""
    words = "<w:tab/>".join(
        f'<w:t xml:space="preserve">{escaped(piece)}</w:t>' if piece else ""
        for piece in each.text.split("\t")
    )
    return f"<w:r>{properties}{words}</w:r>"


def paragraph(content: str, style: str, extra: str = "") -> str:
    """A paragraph of this XML; `extra` is after its style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{content}</w:p>'


def line(words: str, style: str, extra: str = "") -> str:
    """A paragraph of plain words."""
    return paragraph(run(Run(cell_text(words))), style, extra)


def paragraphs(text: RichText, style: str, opening: str = "") -> str:
    """A text as paragraphs, one for each of its lines, blank ones kept.

    `opening` is XML in front of the first, such as a mark.
    """
    first, *rest = _lines(text)
    lines = [opening + runs(first), *map(runs, rest)]
    return "".join(paragraph(each, style) for each in lines)


def _lines(text: RichText) -> Iterable[RichText]:
    if text.raw.isprintable() and "_x" not in text.raw:
        return [text]  # the common case: one line of ordinary characters
    lines: list[list[Run]] = [[]]
    for each in text.runs:
        first, *rest = cell_text(each.text).split("\n")
        lines[-1].append(each._replace(text=first))
        lines += [[each._replace(text=more)] for more in rest]
    return [RichText.joined(pieces) for pieces in lines]


def in_language(content: str, language: str) -> str:
    """Paragraphs whose runs are of a language, for Word to proof-read them in it."""
    mark = f'<w:lang w:val="{language}"/>'  # the last that a run's properties here may have
    content = content.replace("</w:rPr>", f"{mark}</w:rPr>")
    return content.replace("<w:r><w:t", f"<w:r><w:rPr>{mark}</w:rPr><w:t")


def cell(content: str, width: int, fill: str | None = None, *, span: int = 1) -> str:
    """A table cell of this XML, `width` in twentieths of a point, over `span` columns."""
    over = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{over}{shade}</w:tcPr>{content}</w:tc>'
    )  # fmt: skip


def table_opening(style: str, widths: Sequence[int], caption: str, described: str = "") -> str:
    """The beginning of a table; screen readers read its caption and what describes it."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    edges = "".join(f'<w:{side} w:w="57" w:type="dxa"/>' for side in ("left", "right"))
    more = f"<w:tblDescription w:val={quoted(described)}/>" if described else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar>{edges}</w:tblCellMar><w:tblLook w:val="0020" w:firstRow="1" '
        'w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        f"<w:tblCaption w:val={quoted(caption)}/>{more}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>"
    )


def row(cells: Iterable[str], *, heading: bool = False, whole: bool = True) -> str:
    """A table row; `whole` keeps it on one page."""
    properties = ("<w:cantSplit/>" if whole else "") + ("<w:tblHeader/>" if heading else "")
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def place(name: str, words: str, shown_as: str = "") -> str:
    """A marked place, found again by its tag however the words are edited.

    Word shows it as a content control that is named as it is `shown_as`.
    """
    alias = f"<w:alias w:val={quoted(shown_as)}/>" if shown_as else ""
    tag = quoted(f"{TAG}{name}")
    return (
        f"<w:sdt><w:sdtPr>{alias}<w:tag w:val={tag}/><w:text/></w:sdtPr>"
        f"<w:sdtContent>{run(Run(cell_text(words)))}</w:sdtContent></w:sdt>"
    )


def field(instruction: str, shown: str, properties: str = "") -> str:
    """A field with the result that it shows until Word counts again."""
    result = f"<w:r>{properties}<w:t>{escaped(shown)}</w:t></w:r>"
    return f"<w:fldSimple w:instr={quoted(f' {instruction} ')}>{result}</w:fldSimple>"
