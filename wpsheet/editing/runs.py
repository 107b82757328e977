"""The text of a cell as the package holds it: runs with their properties."""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wpsheet.model.rewording import lines
from wpsheet.model.text import RichText, Run, Script
from wpsheet.ooxml.package import local
from wpsheet.ooxml.strings import unescaped

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with its run properties (an `rPr` element, None if it has none)."""

    text: str
    properties: Any = None

    @property
    def look(self) -> dict[str, dict[str, str]]:
        """What of the properties can be seen, for telling whether two runs look alike."""
        shown = ("b", "i", "u", "strike", "vertAlign", "color")
        found = () if self.properties is None else self.properties
        return {local(e): dict(e.attrib) for e in found if local(e) in shown}

    @property
    def script(self) -> Script | None:
        raised = None if self.properties is None else self.properties.find("{*}vertAlign")
        value = None if raised is None else raised.get("val")
        return Script(value) if value in set(Script) else None


def pieces_of(holder: Any) -> list[Piece]:
    """The runs of an `si` or `is` element; phonetic guides are no text."""
    found = []
    for child in holder:
        if local(child) == "t":
            found.append(Piece(unescaped(child.text or "")))
        elif local(child) == "r":
            text = "".join(unescaped(t.text or "") for t in child.iterfind("{*}t"))
            found.append(Piece(text, child.find("{*}rPr")))
    return found


def fill_holder(holder: Any, pieces: Sequence[Piece]) -> None:
    """Make an empty `is` element hold these runs."""
    from lxml import etree

    space = holder.tag.rpartition("}")[0] + "}"
    if len(pieces) == 1 and pieces[0].properties is None:
        _text(etree.SubElement(holder, f"{space}t"), pieces[0].text)
        return
    for piece in pieces:
        run = etree.SubElement(holder, f"{space}r")
        if piece.properties is not None:
            # A copy: the element may belong to a shared string that other cells use.
            run.append(copy.deepcopy(piece.properties))
        _text(etree.SubElement(run, f"{space}t"), piece.text)


def _text(element: Any, text: str) -> None:
    element.text = escaped(text)
    if text != text.strip() or "\n" in text or "  " in text:
        element.set(XML_SPACE, "preserve")


_ILLEGAL = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
_ESCAPABLE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def escaped(text: str) -> str:
    """Text in which what XML cannot hold is written as _x0007_, the reverse of `unescaped`."""
    if "_x" in text:
        text = _ESCAPABLE.sub("_x005F_", text)
    return _ILLEGAL.sub(lambda m: f"_x{ord(m[0]):04X}_", text)


_BEFORE_FONT_SIZE = ("b", "i", "strike")
"""The order of run properties in the schema: name, these, colour, size, underline, script."""


def pieces_from(text: RichText, font: list[Any], space: str) -> list[Piece]:
    """The runs of a text; `font` is the cell's font as children of run properties.

    A text without any formatting is one run without properties: the cell's font is its own.
    """
    if not text.formatted:
        return [Piece(lines(text.raw))]
    return [Piece(lines(run.text), _properties(run, font, space)) for run in text.runs]


def _properties(run: Run, font: list[Any], space: str) -> Any:
    from lxml import etree

    holder = etree.Element(f"{space}rPr")
    own = {child.tag.rpartition("}")[2]: child for child in font}

    def put(name: str, value: str | None = None, attribute: str = "val") -> None:
        element = etree.SubElement(holder, f"{space}{name}")
        if value is not None:
            element.set(attribute, value)

    def keep(name: str) -> None:
        if name in own:
            kept = copy.deepcopy(own[name])
            kept.tag = f"{space}{name}"
            holder.append(kept)

    keep("rFont")
    keep("charset")
    keep("family")
    for name, has in zip(_BEFORE_FONT_SIZE, (run.bold, run.italic, run.strike), strict=True):
        if has:
            put(name)
    if run.color:
        put("color", f"FF{run.color}", "rgb")
    else:
        keep("color")
    keep("sz")
    if run.underline:
        put("u")
    if run.script:
        put("vertAlign", "superscript" if run.script is Script.SUPERSCRIPT else "subscript")
    keep("scheme")
    return holder
