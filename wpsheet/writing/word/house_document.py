"""A Word document in the making in an organisation's styles, page heads and feet."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wpsheet.writing.word.document import (
    A4_LANDSCAPE,
    OFFICE,
    SEPARATORS,
    TYPES,
    WORD,
    About,
    custom_properties,
    zipped,
)
from wpsheet.writing.word.house_opening import has, no_template, opened, parsed, styles_in
from wpsheet.writing.word.xml import NAMESPACES, TAG, W_NS, quoted

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

_W = f"{{{W_NS}}}"
_LEAST_MARGIN, _MOST_MARGIN = 400, 1021
"""Twelve columns need the width: a house's wider side margins are taken in to these."""
_BODY_BOUND = ("image", "hyperlink", "chart", "diagramData", "oleObject", "package", "comments",
               "aFChunk", "commentsExtended", "commentsIds", "people", "video",
               "attachedTemplate")  # fmt: skip
"""What the pages of a template relate to and its styles, heads and feet do not."""


class HouseDocument:
    """What `WordDocument` is, with the styles, page heads and feet of a template.

    Its pages are not taken over. Raises `UnreadableFile` where it cannot be opened as one.
    """

    def __init__(self, about: About, template: Path) -> None:
        self.about = about
        self._document = opened(template)
        self._blocks: list[str] = []
        self._notes: list[str] = []
        self.has_own_heads = not has(self._document, "headerReference")
        self.has_own_feet = not has(self._document, "footerReference")
        try:
            self._styles = styles_in(self._document, about.language)
            self._set_page()
        except Exception as error:
            # Whatever is odd about a house's styles or page, it is their file that must be mended.
            raise no_template(template) from error

    def style(self, name: str) -> str:
        """The identifier of a style in this document; a template may have its own for it."""
        return self._styles[name.casefold()]

    def add(self, *blocks: str) -> None:
        """Put blocks of XML behind what is there."""
        self._blocks += blocks

    def footnote(self, content: str) -> int:
        """Keep a footnote of this XML; gives its number, by which a run refers to it."""
        self._notes.append(content)
        return len(self._notes)

    @property
    def text_width(self) -> int:
        """The width between the margins, in twentieths of a point."""
        page = self._document.sections[0]
        return int((page.page_width - page.left_margin - page.right_margin) / 635)

    def set_heads(self, first: str, others: str) -> None:
        """Give the first page and the others these page heads, where the template has none."""
        page = self._document.sections[0]
        page.different_first_page_header_footer = True
        _fill(page.first_page_header, first)
        _fill(page.header, others)

    def add_to_heads(self, content: str) -> None:
        """Put a block of XML below whatever heads the pages have."""
        page = self._document.sections[0]
        for head in (page.header, page.first_page_header, page.even_page_header):
            if not head.is_linked_to_previous:
                for block in parsed(f"<w:hdr {NAMESPACES}>{content}</w:hdr>"):
                    head._element.append(block)  # noqa: SLF001

    def set_feet(self, content: str) -> None:
        """Give every page this foot, where the template has none."""
        if self.has_own_feet:
            page = self._document.sections[0]
            _fill(page.footer, content)
            if page.different_first_page_header_footer:
                _fill(page.first_page_footer, content)

    def fill_places(self, words: Mapping[str, str]) -> set[str]:
        """Fill the content controls of the template's heads and feet that are named so.

        A control is named by its tag or its title: "Document number". Gives those filled.
        """
        filled = set()
        for part in self._document.part.package.parts:
            root = getattr(part, "element", None)
            if root is not None and root.tag in (f"{_W}hdr", f"{_W}ftr"):
                for control in root.iter(f"{_W}sdt"):
                    name = _name_of(control).casefold()
                    for place, value in words.items():
                        if place.casefold() == name and _fill_control(control, place, value):
                            filled.add(place)
        return filled

    def content(self) -> bytes:
        """The document as bytes, the same for the same calls."""
        from docx.opc.pkgwriter import PackageWriter

        self._put_body()
        self._put_notes()
        self._put_properties()
        stream = io.BytesIO()
        package = self._document.part.package
        for part in package.parts:
            part.before_marshal()
        PackageWriter.write(stream, package.rels, package.parts)
        return _same_bytes_each_time(stream.getvalue())

    def _set_page(self) -> None:
        """A4 landscape; the margins are the template's, less what the table needs."""
        from docx.enum.section import WD_ORIENT
        from docx.shared import Twips

        page = self._document.sections[0]
        page.orientation = WD_ORIENT.LANDSCAPE
        page.page_width, page.page_height = (Twips(side) for side in A4_LANDSCAPE)
        page.left_margin, page.right_margin = (
            Twips(min(max(int((side or 0) / 635), _LEAST_MARGIN), _MOST_MARGIN))
            for side in (page.left_margin, page.right_margin)
        )

    def _put_body(self) -> None:
        old: Any = self._document.element.body
        new = parsed(f"<w:body {NAMESPACES}>{''.join(self._blocks)}</w:body>")
        # The few move to the many: a block moved costs as much as all that moved before it.
        for place, child in enumerate(each for each in list(old) if each is not old.sectPr):
            new.insert(place, child)
        new.append(old.sectPr)
        old.getparent().replace(old, new)
        rels = self._document.part.rels
        for key in [k for k, r in rels.items() if r.reltype.rpartition("/")[2] in _BODY_BOUND]:
            del rels[key]

    def _put_notes(self) -> None:
        """The footnotes part, its separators kept where the template has them."""
        if not self._notes:
            return
        part = _footnotes_part(self._document)
        root: Any = parsed(part.blob)
        for note in list(root):
            if note.get(f"{_W}type") is None:
                root.remove(note)
        for number, content in enumerate(self._notes, start=1):
            note = f'<w:footnote {NAMESPACES} w:id="{number}">{content}</w:footnote>'
            root.append(parsed(note))
        part._blob = _serialised(root)  # noqa: SLF001 - the library has no call for footnotes

    def _put_properties(self) -> None:
        about, properties = self.about, self._document.core_properties
        properties.title, properties.subject = about.title[:255], about.subject[:255]
        properties.language = about.language
        for name in ("author", "last_modified_by", "comments", "keywords", "category", "version"):
            setattr(properties, name, "")
        made = datetime(about.made.year, about.made.month, about.made.day)  # noqa: DTZ001
        properties.created = properties.modified = made
        properties.revision = 1
        for name in ("lastPrinted",):
            for element in properties._element.iter(f"{{*}}{name}"):  # noqa: SLF001
                element.getparent().remove(element)
        _put_custom_properties(self._document, about.places)
        _drop_people(self._document)


# Heads, feet, notes, properties


def _fill(area: Any, content: str) -> None:
    """Make this XML the content of a page head or foot."""
    area.is_linked_to_previous = False
    root = area._element  # noqa: SLF001
    for child in list(root):
        root.remove(child)
    for block in parsed(f"<w:hdr {NAMESPACES}>{content}</w:hdr>"):
        root.append(block)


def _name_of(control: _Element) -> str:
    """What a content control is called: its tag without our mark, else its title."""
    about = control.find(f"{_W}sdtPr")
    for name in ("tag", "alias"):
        said = None if about is None else about.find(f"{_W}{name}")
        if said is not None and said.get(f"{_W}val"):
            words: str = said.get(f"{_W}val", "").removeprefix(TAG)
            return words
    return ""


def _fill_control(control: _Element, place: str, value: str) -> bool:
    """Put words into the first text of a control; its other texts are emptied."""
    texts = list(control.iter(f"{_W}t"))
    if not texts:
        return False
    for text in texts:
        text.text = ""
    texts[0].text = value
    about = control.find(f"{_W}sdtPr")
    if about is not None:
        for name in ("showingPlcHdr", "dataBinding"):
            for element in about.findall(f"{_W}{name}"):
                about.remove(element)
        for tag in about.findall(f"{_W}tag"):
            about.remove(tag)
        alias = about.find(f"{_W}alias")
        tag = parsed(f"<w:tag {NAMESPACES} w:val={quoted(TAG + place)}/>")
        about.insert(0 if alias is None else about.index(alias) + 1, tag)
    return True


def _footnotes_part(document: Document) -> Any:
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    kind = f"{OFFICE}/relationships/footnotes"
    for rel in document.part.rels.values():
        if rel.reltype == kind:
            return rel.target_part
    part = Part(
        PackURI("/word/footnotes.xml"), f"{WORD}.footnotes+xml",
        f"<w:footnotes {NAMESPACES}>{SEPARATORS}</w:footnotes>".encode(), document.part.package,
    )  # fmt: skip
    document.part.relate_to(part, kind)
    return part


def _put_custom_properties(document: Document, places: Mapping[str, str]) -> None:
    """What the pages do not show, as the document's own properties; a template's are dropped."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    package = document.part.package
    kind = f"{OFFICE}/relationships/custom-properties"
    for key in [k for k, rel in package.rels.items() if rel.reltype in (kind, _THUMBNAIL)]:
        del package.rels[key]
    if places:
        name = PackURI("/docProps/custom.xml")
        content = custom_properties(places).encode()
        part = Part(name, f"{TYPES}.custom-properties+xml", content, package)
        package.relate_to(part, kind)


_THUMBNAIL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"


def _drop_people(document: Document) -> None:
    """Take out whom and which folder a template's further properties name."""
    rels = document.part.package.rels
    for key, rel in list(rels.items()):
        if rel.reltype == f"{OFFICE}/relationships/extended-properties":
            part = rel.target_part
            try:
                root = parsed(part.blob)
            except (ValueError, SyntaxError):
                # Nobody misses properties that cannot be read.
                del rels[key]
                continue
            for element in list(root):
                if element.tag.rpartition("}")[2] in {"Manager", "Company", "HyperlinkBase"}:
                    root.remove(element)
            part._blob = _serialised(root)  # noqa: SLF001 - the library has no call for these


def _serialised(root: _Element) -> bytes:
    from lxml import etree

    content: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return content


def _same_bytes_each_time(package: bytes) -> bytes:
    """The package with its parts dated alike: the library dates them by the clock."""
    with zipfile.ZipFile(io.BytesIO(package)) as old:
        return zipped({name: old.read(name) for name in old.namelist()})
