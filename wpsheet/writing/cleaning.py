"""Texts without what XML or Excel cannot hold."""

import re

from wpsheet.model.patterns import regex
from wpsheet.model.text import RichText

NOT_IN_XML = regex("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_PARTS = (".xml", ".rels", ".vml")
_NOT_IN_XML = bytes({*range(32)} - {*b"\t\n\r"})
"""The bytes that no XML in UTF-8 may have."""


def cell_text(text: str) -> str:
    """Text without what XML or Excel cannot hold: control characters, lone surrogates."""
    if text.isprintable() and "_x000" not in text:
        return text
    text = re.sub(r"\r\n?|_x000[dD]_|[\v\f]", "\n", text)
    return NOT_IN_XML.sub("", text)


def cleaned(text: RichText) -> RichText:
    """A text as it is written into a cell: without what XML or Excel cannot hold."""
    if text.raw.isprintable():
        return text
    return RichText.joined(run._replace(text=cell_text(run.text)) for run in text.runs)


def clean_part(name: str, content: bytes) -> bytes:
    """A part of a package without the bytes that make its XML unreadable."""
    return content.translate(None, _NOT_IN_XML) if name.endswith(_PARTS) else content
