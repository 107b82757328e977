"""Reads the headers and footers of a sheet's printed pages."""

from collections.abc import Iterable
from html import unescape

from wpsheet.model.patterns import regex
from wpsheet.ooxml.package import Package

_HEADS = regex(rb"<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)(?:\s[^<>]*)?>([^<]*)</")
_PARTS = regex(r"&([LCR])")
_LOOKS = regex(r'&(?:"[^"]*"|\d+ ?|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|[BIUESXYOH])')
"""Codes of a font, size, colour or style; others mean a word, such as the page's number."""


def page_heads(package: Package, part: str) -> tuple[str, ...]:
    """The words of each part of a head or foot behind the letter of the part: "L" left, "C", "R".

    Each once and in the order of the alphabet: programs write them for even pages again. Their
    font, size and colour are left out.
    """
    content = package.read(part)
    behind = content[max(0, content.rfind(b"sheetData")) :]
    return words_of_heads(
        unescape(head.decode("utf-8", "replace")) for head in _HEADS.findall(behind)
    )


def words_of_heads(heads: Iterable[str]) -> tuple[str, ...]:
    """The same of the codes and words of all heads and feet of a sheet."""
    found: set[str] = set()
    for head in heads:
        _, *parts = _PARTS.split("&C" + head)
        for place, words in zip(parts[::2], parts[1::2], strict=True):
            shown = " ".join(_LOOKS.sub("", words).split())
            if shown:
                found.add(f"{place} {shown}")
    return tuple(sorted(found))
