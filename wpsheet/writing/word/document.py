"""A Word document in the making: a house template filled in."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wpsheet.messages.labels import Labels
from wpsheet.model.text import Run
from wpsheet.writing.cleaning import cell_text
from wpsheet.writing.finished_parts import LOCALES, UNDATED, custom_properties
from wpsheet.writing.word import styles, xml
from wpsheet.writing.word.opening import PACKAGED, opened, put_part, style_ids, unrelate

if TYPE_CHECKING:
    from lxml.etree import _Element

_W = f"{{{xml.W_NS}}}"


class WordDocument:
    """A template's styles, page heads and feet around blocks of XML; `content()` gives its bytes.

    The template is an organisation's or the packaged one; its pages are not taken over. Blocks
    are XML because the library takes a hundred times as long cell by cell. Raises
    `UnreadableFile` if the template cannot be used as one.
    """

    def __init__(
        self, title: str, subject: str, language: str, template: Path | None = None, *,
        made: date = UNDATED, places: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        """`places` are not shown on the pages, and are read back: "Body" → "PTC"."""
        self._document = opened(template or PACKAGED, LOCALES[language])
        self._title, self._subject, self._language = title, subject, LOCALES[language]
        self._made, self._places = made, places
        self._styles = style_ids(self._document)
        self._page = page = self._document.sections[0]
        self._heads = (page.header, page.first_page_header, page.even_page_header)
        self._feet = (page.footer, page.first_page_footer, page.even_page_footer)
        self.has_heads = any(_present(self._heads))
        self.has_feet = any(_present(self._feet))
        self._blocks: list[str] = []
        self._notes: list[str] = []

    def style(self, name: str) -> str:
        """The identifier of a style in this document."""
        return self._styles[name.casefold()]

    @property
    def text_width(self) -> int:
        """The width between the margins, in twentieths of a point."""
        page = self._page
        return int((page.page_width - page.left_margin - page.right_margin) / 635)

    def set_upright(self) -> None:
        """Make pages A4 portrait, with margins for a letter."""
        from docx.enum.section import WD_ORIENTATION
        from docx.shared import Cm

        page = self._page
        page.orientation = WD_ORIENTATION.PORTRAIT
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin = page.right_margin = Cm(2.5)
        page.top_margin = page.bottom_margin = Cm(2)

    def add(self, *blocks: str) -> None:
        """Put blocks of XML after what is there."""
        self._blocks += blocks

    def footnote(self, content: str) -> int:
        """Keep a footnote of this XML; gives its number, by which a run refers to it."""
        self._notes.append(content)
        return len(self._notes)

    # Heads and feet

    def set_heads(self, first: str, others: str) -> None:
        """Give the first page and the others these page heads."""
        if not self.has_feet:
            # A first page of its own would leave a template's one foot out.
            self._page.different_first_page_header_footer = True
        self._fill(self._heads, first, others)

    def add_to_heads(self, content: str) -> None:
        """Put a block of XML below the heads that the template has."""
        for head in _present(self._heads):
            for block in _elements(content):
                head.part.element.append(block)

    def number_pages(self, say: Labels) -> None:
        """Count the pages at the foot, if the template has no foot of its own."""
        if self.has_feet:
            return
        words = say("Page {page} of {pages}", page="\x01", pages="\x02")
        fields = {"\x01": xml.field("PAGE", "1"), "\x02": xml.field("NUMPAGES", "1")}
        pieces = (piece for piece in re.split("([\x01\x02])", words) if piece)
        content = "".join(fields.get(piece) or xml.run(Run(piece)) for piece in pieces)
        foot = xml.paragraph(content, self.style(styles.FOOT), '<w:jc w:val="right"/>')
        self._fill(self._feet, foot, foot)

    def _fill(self, areas: tuple[Any, Any, Any], first: str, others: str) -> None:
        """Make XML the whole of the heads or feet: of all pages, of the first if it is apart."""
        filled = [(areas[0], others)]
        if self._page.different_first_page_header_footer:
            filled.append((areas[1], first))
        for area, content in filled:
            area.is_linked_to_previous = False
            area.part.element[:] = _elements(content)

    def fill_places(self, words: Mapping[str, str]) -> set[str]:
        """Fill the content controls of the template's heads and feet that are named so.

        A control is named by its tag or its title: "Document number". Gives those filled.
        """
        names = {name.casefold(): name for name in words}
        filled = set()
        for area in _present(self._heads + self._feet):
            for control in area.part.element.iter(f"{_W}sdt"):
                name = names.get(_name_of(control).casefold())
                if name is not None and _fill_control(control, name, words[name]):
                    filled.add(name)
        return filled

    # The whole

    def content(self) -> bytes:
        """The document as bytes, the same for the same calls."""
        self._put_body()
        self._put_notes()
        self._put_properties()
        stream = io.BytesIO()
        self._document.save(stream)
        return _undated(stream)

    def _put_body(self) -> None:
        old: Any = self._document.element.body
        new = _parsed(f"<w:body {xml.NAMESPACES}>{''.join(self._blocks)}</w:body>")
        # One moves to the many: a block moved costs as much as all that moved before it.
        new.append(old.sectPr)
        old.getparent().replace(old, new)

    def _put_notes(self) -> None:
        """Put our footnotes in the place of the template's; the lines above them stay."""
        from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

        part = self._document.part
        root = _parsed(part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES).blob)
        for note in list(root):
            if note.get(f"{_W}type") is None:
                root.remove(note)
        for number, content in enumerate(self._notes, start=1):
            note = f'<w:footnote {xml.NAMESPACES} w:id="{number}">{content}</w:footnote>'
            root.append(_parsed(note))
        put_part(
            part, RELATIONSHIP_TYPE.FOOTNOTES, "/word/footnotes.xml", CONTENT_TYPE.WML_FOOTNOTES,
            root,
        )  # fmt: skip

    def _put_properties(self) -> None:
        """Say of the document what is true of it, and nothing of what its template was."""
        from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

        package = self._document.part.package
        for kind in ("CORE_PROPERTIES", "EXTENDED_PROPERTIES", "CUSTOM_PROPERTIES", "THUMBNAIL"):
            unrelate(package, getattr(RELATIONSHIP_TYPE, kind))
        properties = self._document.core_properties
        properties.title = cell_text(self._title)[:255]
        properties.subject = cell_text(self._subject)[:255]
        properties.language = self._language
        properties.author = properties.last_modified_by = ""
        properties.created = properties.modified = datetime.combine(self._made, time())
        if self._places:
            places = {xml.TAG + name: words for name, words in self._places.items()}
            put_part(
                package, RELATIONSHIP_TYPE.CUSTOM_PROPERTIES, "/docProps/custom.xml",
                CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, _parsed(custom_properties(places)),
            )  # fmt: skip


def _present(areas: Iterable[Any]) -> Iterator[Any]:
    """The heads or feet that a document has, of those it may have."""
    return (area for area in areas if not area.is_linked_to_previous)


def _name_of(control: _Element) -> str:
    """What a content control is called: its tag without our mark, else its title."""
    for name in ("tag", "alias"):
        named = control.find(f"{_W}sdtPr/{_W}{name}")
        if named is not None and named.get(f"{_W}val"):
            return str(named.get(f"{_W}val")).removeprefix(xml.TAG)
    return ""


def _fill_control(control: _Element, place: str, value: str) -> bool:
    """Put words into the first text of a control; its other texts are emptied."""
    texts = list(control.iter(f"{_W}t"))
    if not texts:
        return False
    for text in texts:
        text.text = ""
    texts[0].text = cell_text(value)
    about = control.find(f"{_W}sdtPr")  # it is known by its name, which is there
    for name in ("showingPlcHdr", "dataBinding", "tag"):
        for element in about.findall(f"{_W}{name}"):
            about.remove(element)
    alias = about.find(f"{_W}alias")
    tag = _parsed(f"<w:tag {xml.NAMESPACES} w:val={xml.quoted(xml.TAG + place)}/>")
    about.insert(0 if alias is None else about.index(alias) + 1, tag)
    return True


def _parsed(content: str | bytes) -> Any:
    """XML as elements that the library knows."""
    from docx.oxml import parse_xml

    return parse_xml(content)


def _elements(content: str) -> list[Any]:
    """Blocks of XML as elements."""
    return list(_parsed(f"<w:hdr {xml.NAMESPACES}>{content}</w:hdr>"))


def _undated(package: io.BytesIO) -> bytes:
    """The package with one date for all its parts: the library dates them by the clock."""
    stream = io.BytesIO()
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name), old.read(name), zipfile.ZIP_DEFLATED)
    return stream.getvalue()
