"""Makes the packaged house template of the Word annex: `python tests/support/annex_template.py`.

Its styles are Word's usual ones by their usual names, and a few of our own; its page is A4
landscape; the lines above its footnotes are Word's. It has no page heads and feet: the annex
makes them, in the language of the programme. It names no author.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from wpsheet.writing.word import styles
from wpsheet.writing.word.opening import A4_LANDSCAPE, PACKAGED
from wpsheet.writing.word.xml import NAMESPACES

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FONT = "Calibri"
BORDER = "808080"


def style(
    id_: str, name: str, format_: str = "", letters: str = "", based: str = "Normal"
) -> str:  # fmt: skip
    """A style of paragraphs."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based}"/><w:qFormat/>'
        f"<w:pPr>{format_}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def size(half_points: int) -> str:
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def spacing(before: int, after: int) -> str:
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


TIGHT = '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>'
BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{BORDER}"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
DEFAULTS = (
    f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" '
    f'w:eastAsia="{FONT}" w:cs="{FONT}"/>{size(20)}<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>'
    '<w:pPrDefault><w:pPr><w:spacing w:after="80" w:line="240" w:lineRule="auto"/></w:pPr>'
    "</w:pPrDefault></w:docDefaults>"
)
STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    "<w:qFormat/></w:style>",
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
    '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    f'<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="{styles.TABLE}"/>'
    f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{BORDERS}</w:tblBorders></w:tblPr>'
    "</w:style>",
    style("Title", styles.TITLE, f"<w:keepNext/>{spacing(0, 60)}", f"<w:b/>{size(28)}"),
    style("Subtitle", styles.SUBTITLE, spacing(0, 80), f"<w:i/>{size(20)}"),
    style("Heading1", styles.HEADING, f'<w:keepNext/>{spacing(200, 100)}<w:outlineLvl w:val="0"/>',
          f"<w:b/>{size(22)}"),
    style("Header", styles.HEAD, '<w:spacing w:after="0"/>', size(17)),
    style("Footer", styles.FOOT, '<w:spacing w:after="0"/>', size(17)),
    style("FootnoteText", styles.NOTE, '<w:spacing w:after="0"/>', size(16)),
    '<w:style w:type="character" w:styleId="FootnoteReference">'
    f'<w:name w:val="{styles.NOTE_MARK}"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
    "</w:style>",
    style("ProgrammeText", styles.TEXT, TIGHT, size(16)),
    style("ProgrammeHeading", styles.COLUMN, f"<w:keepNext/>{TIGHT}", "<w:b/>", "ProgrammeText"),
    style("ProgrammeQuestion", styles.QUESTION, "", f"<w:i/>{size(15)}", "ProgrammeText"),
    style("ProgrammeStatus", styles.STATUS, "", "<w:b/>", "ProgrammeText"),
    style("ProgrammeLegend", styles.LEGEND, spacing(60, 60), size(18)),
)  # fmt: skip
PAGE = (
    f'<w:pgSz w:w="{A4_LANDSCAPE[0]}" w:h="{A4_LANDSCAPE[1]}" w:orient="landscape"/>'
    '<w:pgMar w:top="1021" w:right="680" w:bottom="851" w:left="680" w:header="454" '
    'w:footer="397" w:gutter="0"/>'
)
SEPARATORS = "".join(
    f'<w:footnote w:type="{name}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0"/></w:pPr>'
    f"<w:r><w:{name}/></w:r></w:p></w:footnote>"
    for number, name in ((-1, "separator"), (0, "continuationSeparator"))
)
SETTINGS = (
    '<w:zoom w:percent="100"/><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/>'
    '</w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" '
    'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
)
PARTS = (
    ("document", f"<w:body><w:sectPr>{PAGE}</w:sectPr></w:body>"),
    ("styles", DEFAULTS + "".join(STYLES)),
    ("settings", SETTINGS),
    ("footnotes", SEPARATORS),
)
"""The parts of the folder "word", each named by its root; the document relates to the others."""


def template() -> dict[str, str]:
    """The parts of the template by their names in the package."""
    own = [name for name, _ in PARTS]
    parts = {
        "[Content_Types].xml": types(own),
        "_rels/.rels": relationships([("officeDocument", "word/document.xml")]),
        "word/_rels/document.xml.rels": relationships([(name, f"{name}.xml") for name in own[1:]]),
    }
    for name, content in PARTS:
        parts[f"word/{name}.xml"] = f"<w:{name} {NAMESPACES}>{content}</w:{name}>"
    opening = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    return {name: opening + content for name, content in parts.items()}


def types(names: list[str]) -> str:
    def overrides() -> Iterator[str]:
        for name in names:
            kind = "document.main" if name == "document" else name
            part = f"/word/{name}.xml"
            yield f'<Override PartName="{part}" ContentType="{WORD}.{kind}+xml"/>'

    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{"".join(overrides())}</Types>'
    )


def relationships(targets: list[tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'


def make(target: Path) -> None:
    """Write the template, the same bytes each time."""
    with zipfile.ZipFile(target, "w") as package:
        for name, content in template().items():
            package.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    make(PACKAGED)
