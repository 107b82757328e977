"""The parts of a Word document that hold words: its body, page heads, notes, comments, styles."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from wpsheet.model.wording import Template
from wpsheet.ooxml.container import damaged
from wpsheet.ooxml.package import Package

Element = Any
"""An element of a part; lxml ships no types."""
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MAX_PART_BYTES = 200_000_000
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    (b"http://purl.oclc.org/ooxml/officeDocument/math",
     b"http://schemas.openxmlformats.org/officeDocument/2006/math"),
)  # fmt: skip
"""The names of a Strict Open XML document, and those that every other one uses."""


class WordPackage(Package):
    """A Word document opened part by part; a part that is not there is an empty element.

    Documents, templates and those with macros are alike; Strict Open XML is read as well.
    """

    def __init__(self, path: Path) -> None:
        super().__init__(path, path.read_bytes())
        self._main = self.related("", "officeDocument") or "word/document.xml"
        body = at(self._root(self._main), "body")
        if body is None:
            raise damaged(path, Template.TEXT_LOST)
        self.body = body

    def part(self, kind: str) -> Element:
        """The part that is the document's "styles", "numbering", "footnotes" ..."""
        return self._root(self.related(self._main, kind))

    def heads(self) -> Iterator[Element]:
        """The page heads in the order of the sections that they belong to."""
        targets = {r.id: r.target for r in self.relations(self._main) if not r.external}
        references = self.body.iter(f"{W}headerReference")
        names = dict.fromkeys(targets.get(each.get(f"{_R}id", ""), "") for each in references)
        return map(self._root, names)

    def properties(self) -> dict[str, str]:
        """The custom properties of the document by name."""
        root = self._root(self.related("", "custom-properties"))
        return {each.get("name", ""): "".join(each.itertext()).strip() for each in root}

    def _root(self, name: str) -> Element:
        """The root element of a part, without comments."""
        from lxml import etree

        if name not in self:
            return etree.Element("absent")
        if self.size(name) > _MAX_PART_BYTES:
            raise damaged(self.path, Template.PART_LARGE, part=name)
        content = self.read(name)
        if b"purl.oclc.org" in content:
            for strict, common in _STRICT:
                content = content.replace(strict, common)
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
        )
        try:
            return etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise damaged(self.path, Template.PART_BROKEN, part=name) from error


def at(parent: Element | None, path: str) -> Element | None:
    """The element at a path of names below another, if both are there."""
    return None if parent is None else parent.find(W + path.replace("/", f"/{W}"))


def value_of(parent: Element | None, path: str = "") -> str:
    """What an element, or the one at a path below it, has as its value; "" if there is none."""
    found = at(parent, path) if path else parent
    return "" if found is None else found.get(f"{W}val", "")


def whole(words: str, default: int = 0) -> int:
    """A number that an element says; the default for what is none."""
    return int(words) if words.isdecimal() and len(words) < 7 else default


def colour_in(words: str) -> str | None:
    """A colour as RRGGBB; None for "auto" and all that is none."""
    rgb = words.upper()
    return rgb if len(rgb) == 6 and not set(rgb) - set("0123456789ABCDEF") else None
