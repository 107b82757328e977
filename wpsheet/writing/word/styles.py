"""The styles of a Word annex: the usual ones by their usual names, and a few of our own."""

from __future__ import annotations

from wpsheet.writing.word.xml import NAMESPACES

FONT = "Calibri"
HEADING_FILL = "DCE3EC"
QUESTION_FILL = "F4F6F9"
BORDER = "808080"

TITLE, SUBTITLE, HEADING, HEAD, FOOT = "Title", "Subtitle", "heading 1", "header", "footer"
NOTE, NOTE_MARK, TABLE = "footnote text", "footnote reference", "Table Grid"
TEXT, COLUMN, QUESTION, STATUS, LEGEND = (
    "Programme text", "Programme heading", "Programme question", "Programme status",
    "Programme legend",
)  # fmt: skip
"""The styles by the names that Word calls them whatever its language."""


def _paragraph(
    id_: str, name: str, format_: str = "", letters: str = "", based: str = "Normal", more: str = ""
) -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/>{more}<w:qFormat/>'
        f"<w:pPr>{format_}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def _size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


_TIGHT = '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>'
_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/></w:style>",
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
    '<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>'
    + "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{BORDER}"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders></w:tblPr></w:style>",
    _paragraph(
        "Title", TITLE, '<w:keepNext/><w:spacing w:before="0" w:after="60"/>',
        f"<w:b/>{_size(28)}",
    ),
    _paragraph(
        "Subtitle", SUBTITLE, '<w:spacing w:before="0" w:after="80"/>', f"<w:i/>{_size(20)}"
    ),
    _paragraph(
        "Heading1", HEADING,
        '<w:keepNext/><w:spacing w:before="200" w:after="100"/><w:outlineLvl w:val="0"/>',
        f"<w:b/>{_size(22)}",
    ),
    _paragraph("Header", HEAD, '<w:spacing w:after="0"/>', _size(17)),
    _paragraph("Footer", FOOT, '<w:spacing w:after="0"/>', _size(17)),
    _paragraph("FootnoteText", NOTE, '<w:spacing w:after="0"/>', _size(16)),
    '<w:style w:type="character" w:styleId="FootnoteReference">'
    '<w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    "</w:style>",
    _paragraph("ProgrammeText", TEXT, _TIGHT, _size(16)),
    _paragraph("ProgrammeHeading", COLUMN, f"<w:keepNext/>{_TIGHT}", "<w:b/>", "ProgrammeText"),
    _paragraph("ProgrammeQuestion", QUESTION, "", f"<w:i/>{_size(15)}", "ProgrammeText"),
    _paragraph("ProgrammeStatus", STATUS, "", "<w:b/>", "ProgrammeText"),
    _paragraph("ProgrammeLegend", LEGEND, '<w:spacing w:before="60" w:after="60"/>', _size(18)),
)  # fmt: skip


def styles_xml(language: str) -> str:
    """The styles part of an annex of our own, `language` as in en-GB."""
    fonts = f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    return (
        f"<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}{_size(20)}"
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>'
        f"</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        f'<w:spacing w:after="80" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        f"</w:docDefaults>{''.join(_STYLES)}</w:styles>"
    )
