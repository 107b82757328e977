"""The text of a cell as the package holds it: runs with their properties."""

import copy
from collections.abc import Sequence
from typing import Any, NamedTuple

from wpsheet.editing.parts import added
from wpsheet.model.patterns import regex
from wpsheet.model.rewording import lines
from wpsheet.model.text import RichText, Run, Script
from wpsheet.ooxml.package import local
from wpsheet.ooxml.strings import unescaped

Look = dict[str, dict[str, str]]
"""Properties of a run: name → attributes."""
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Piece(NamedTuple):
    """A stretch of text with its run properties (an `rPr` element, None if it has none)."""

    text: str
    properties: Any = None

    @property
    def look(self) -> Look:
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
    for piece in pieces:
        run = holder
        if len(pieces) > 1 or piece.properties is not None:
            run = added(holder, "r")
        if piece.properties is not None:
            # A copy: the element may belong to a shared string that other cells use.
            run.append(copy.deepcopy(piece.properties))
        text = added(run, "t")
        text.text = escaped(piece.text)
        if piece.text != piece.text.strip() or "\n" in piece.text or "  " in piece.text:
            text.set(XML_SPACE, "preserve")


_ILLEGAL = regex(r"[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
_ESCAPABLE = regex(r"_(?=x[0-9A-Fa-f]{4}_)")


def escaped(text: str) -> str:
    """Text in which what XML cannot hold is written as _x0007_, the reverse of `unescaped`."""
    if "_x" in text:
        text = _ESCAPABLE.sub("_x005F_", text)
    return _ILLEGAL.sub(lambda m: f"_x{ord(m[0]):04X}_", text)


_PROPERTIES = (
    "rFont", "charset", "family", "b", "i", "strike", "color", "sz", "u", "vertAlign", "scheme",
)  # fmt: skip
"""The properties of a run in the order of the schema."""


def pieces_from(text: RichText, font: Look, space: str) -> list[Piece]:
    """The runs of a text; `font` is the cell's font as properties of a run.

    A text without any formatting is one run without properties: the cell's font is its own.
    """
    if not text.formatted:
        return [Piece(lines(text.raw))]
    return [Piece(lines(run.text), _properties(run, font, space)) for run in text.runs]


def _properties(run: Run, font: Look, space: str) -> Any:
    from lxml import etree

    marks = {"b": run.bold, "i": run.italic, "strike": run.strike, "u": run.underline}
    look = {**font, **{name: {} for name, has in marks.items() if has}}
    if run.color:
        look["color"] = {"rgb": f"FF{run.color}"}
    if run.script:
        look["vertAlign"] = {"val": run.script.value}
    properties = etree.Element(f"{space}rPr")
    for name in _PROPERTIES:
        if name in look:
            added(properties, name, look[name])
    return properties
