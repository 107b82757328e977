"""Runs from another workbook written as runs of this one, in the font of their new cell."""

from __future__ import annotations

import copy
from typing import Any

from wpsheet.editing.runs import Piece
from wpsheet.model.rewording import lines
from wpsheet.model.text import RichText, Run, Script

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
