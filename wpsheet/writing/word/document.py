"""A Word document of our own in the making: A4 landscape, in our own styles."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from wpsheet.messages.labels import Labels
from wpsheet.model.text import Run
from wpsheet.writing.word.styles import styles_xml
from wpsheet.writing.word.xml import NAMESPACES, TAG, clean, escaped, paragraph, quoted, run
from wpsheet.writing.word.xml import field as counted

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPES = "application/vnd.openxmlformats-officedocument"
WORD = f"{TYPES}.wordprocessingml"
LOCALES = {"en": "en-GB", "fr": "fr-FR"}
A4_LANDSCAPE = (16838, 11906)
_SIDE = 680
PAGE = (
    f'<w:pgSz w:w="{A4_LANDSCAPE[0]}" w:h="{A4_LANDSCAPE[1]}" w:orient="landscape"/>'
    f'<w:pgMar w:top="1021" w:right="{_SIDE}" w:bottom="851" w:left="{_SIDE}" w:header="454" '
    'w:footer="397" w:gutter="0"/>'
)
"""The page and its margins, as a section says them."""
SEPARATORS = "".join(
    f'<w:footnote w:type="{name}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0"/></w:pPr>'
    f"<w:r><w:{name}/></w:r></w:p></w:footnote>"
    for number, name in ((-1, "separator"), (0, "continuationSeparator"))
)
"""The lines above the notes of a page."""
_SEPARATORS_NAMED = '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'


@dataclass(frozen=True, slots=True)
class About:
    """What a document says of itself."""

    title: str
    subject: str
    language: str
    """As in en-GB."""
    made: date
    places: Mapping[str, str] = field(default_factory=dict)
    """What is not shown on the pages and read back from them: "Body" → "PTC"."""


class WordDocument:
    """A document of blocks of XML, with footnotes; `content()` gives its bytes.

    Written part by part and without a library: nothing of it is there to be read first.
    """

    text_width = A4_LANDSCAPE[0] - 2 * _SIDE
    """The width between the margins, in twentieths of a point."""

    def __init__(self, about: About) -> None:
        self.about = about
        self._styles = styles_xml(about.language)
        found = re.findall(r'w:styleId="(\w+)"><w:name w:val="([^"]+)"', self._styles)
        self._ids: dict[str, str] = {name.casefold(): id_ for id_, name in found}
        self._blocks: list[str] = []
        self._notes: list[str] = []
        self._around: list[tuple[str, str, str]] = []

    def style(self, name: str) -> str:
        """The identifier of a style."""
        return self._ids[name.casefold()]

    def add(self, *blocks: str) -> None:
        """Put blocks of XML behind what is there."""
        self._blocks += blocks

    def footnote(self, content: str) -> int:
        """Keep a footnote of this XML; gives its number, by which a run refers to it."""
        self._notes.append(content)
        return len(self._notes)

    def set_heads(self, first: str, others: str) -> None:
        """Give the first page and the others these page heads."""
        self._around += [("header", "first", first), ("header", "default", others)]

    def set_feet(self, content: str) -> None:
        """Give every page this foot."""
        self._around += [("footer", kind, content) for kind in ("first", "default")]

    def content(self) -> bytes:
        """The document as bytes, the same for the same calls."""
        about, parts = self.about, _Parts()
        parts.put("word/styles.xml", f"{WORD}.styles+xml", "styles", self._styles)
        settings = _settings(about.language, noted=bool(self._notes))
        parts.put("word/settings.xml", f"{WORD}.settings+xml", "settings", settings)
        if self._notes:
            notes = _footnotes(self._notes)
            parts.put("word/footnotes.xml", f"{WORD}.footnotes+xml", "footnotes", notes)
        body = f"<w:body>{''.join(self._blocks)}{self._page(parts)}</w:body>"
        whole = f"<w:document {NAMESPACES}>{body}</w:document>"
        parts.put("word/document.xml", f"{WORD}.document.main+xml", "officeDocument", whole)
        core = "application/vnd.openxmlformats-package.core-properties+xml"
        parts.put("docProps/core.xml", core, "metadata/core-properties", _properties(about))
        if about.places:
            parts.put("docProps/custom.xml", f"{TYPES}.custom-properties+xml",
                      "custom-properties", custom_properties(about.places))  # fmt: skip
        return parts.zipped()

    def _page(self, parts: _Parts) -> str:
        """The one section, with its heads and feet."""
        references = ""
        for number, (what, pages, content) in enumerate(self._around, start=1):
            tag = {"header": "hdr", "footer": "ftr"}[what]
            xml = f"<w:{tag} {NAMESPACES}>{content}</w:{tag}>"
            id_ = parts.put(f"word/{what}{number}.xml", f"{WORD}.{what}+xml", what, xml)
            references += f'<w:{what}Reference w:type="{pages}" r:id="{id_}"/>'
        apart = "<w:titlePg/>" if any(pages == "first" for _, pages, _ in self._around) else ""
        return f"<w:sectPr>{references}{PAGE}{apart}</w:sectPr>"


class _Parts:
    """The parts of a document by name, their types, and the relationships that lead to them.

    The document leads to its own, the package to the document and to what is said of it.
    """

    def __init__(self) -> None:
        self._parts: dict[str, str] = {}
        self._types: dict[str, str] = {}
        self._rels: dict[str, list[tuple[str, str]]] = {"": [], "word/": []}

    def put(self, name: str, type_: str, relation: str, content: str) -> str:
        """Put a part in, and give the id of the relationship that leads to it."""
        self._parts[name], self._types[name] = content, type_
        folder = "word/" if name.startswith("word/") and relation != "officeDocument" else ""
        space = PACKAGE if relation.startswith("metadata/") else OFFICE
        self._rels[folder].append((f"{space}/relationships/{relation}", name.removeprefix(folder)))
        return f"rId{len(self._rels[folder])}"

    def zipped(self) -> bytes:
        """The package, complete."""
        whole = {
            **self._parts,
            "[Content_Types].xml": self._content_types(),
            "_rels/.rels": _relationships(self._rels[""]),
            "word/_rels/document.xml.rels": _relationships(self._rels["word/"]),
        }
        opening = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        return zipped({name: opening + content for name, content in whole.items()})

    def _content_types(self) -> str:
        own = "".join(
            f'<Override PartName="/{name}" ContentType="{type_}"/>'
            for name, type_ in self._types.items()
        )
        return (
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{own}</Types>'
        )


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """Parts as a package that bears no time: the content types first, as readers expect."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name in sorted(parts, key=lambda each: (each != "[Content_Types].xml", each)):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            package.writestr(entry, parts[name], zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _properties(about: About) -> str:
    day = f'xsi:type="dcterms:W3CDTF">{about.made.isoformat()}T00:00:00Z'
    return (
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escaped(clean(about.title[:255]))}</dc:title>"
        f"<dc:subject>{escaped(clean(about.subject[:255]))}</dc:subject><dc:creator></dc:creator>"
        f"<cp:revision>1</cp:revision><dcterms:created {day}</dcterms:created>"
        f"<dcterms:modified {day}</dcterms:modified>"
        f"<dc:language>{about.language}</dc:language></cp:coreProperties>"
    )


def page_of_pages(say: Labels, style: str) -> str:
    """A foot that counts the pages."""
    words = say("Page {page} of {pages}", page="\x01", pages="\x02")
    fields = {"\x01": counted("PAGE", "1"), "\x02": counted("NUMPAGES", "1")}
    pieces = (piece for piece in re.split("([\x01\x02])", words) if piece)
    content = "".join(fields.get(piece) or run(Run(piece)) for piece in pieces)
    return paragraph(content, style, '<w:jc w:val="right"/>')


def custom_properties(places: Mapping[str, str]) -> str:
    """What the pages do not show, as the document's own properties."""
    lines = "".join(
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" '
        f'pid="{number}" name={quoted(TAG + name)}><vt:lpwstr>{escaped(clean(words))}</vt:lpwstr>'
        "</property>"
        for number, (name, words) in enumerate(places.items(), start=2)
    )
    return (
        f'<Properties xmlns="{OFFICE}/custom-properties" '
        f'xmlns:vt="{OFFICE}/docPropsVTypes">{lines}</Properties>'
    )


def _settings(language: str, *, noted: bool) -> str:
    return (
        f'<w:settings {NAMESPACES}><w:zoom w:percent="100"/>'
        f"{_SEPARATORS_NAMED if noted else ''}<w:compat>"
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{language}"/></w:settings>'
    )


def _footnotes(notes: list[str]) -> str:
    own = "".join(
        f'<w:footnote w:id="{number}">{content}</w:footnote>'
        for number, content in enumerate(notes, start=1)
    )
    return f"<w:footnotes {NAMESPACES}>{SEPARATORS}{own}</w:footnotes>"


def _relationships(targets: list[tuple[str, str]]) -> str:
    lines = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{lines}</Relationships>'
