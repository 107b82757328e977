"""The small grammar of references: "See activity 25 below." → the activity meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from wpsheet.model.layout import Section
from wpsheet.model.text import RichText, visible


class Direction(StrEnum):
    """Where a reference says its target stands."""

    ABOVE = "above"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Reference:
    """One activity referred to; `section` is None where only a number is written.

    `start` and `end` delimit the number in the plain text.
    """

    number: int
    section: Section | None
    direction: Direction | None
    start: int
    end: int


_ENDS = r"(?![\w%/]|[.,]\d)"
_MORE = (
    r"(?:\s*(?:,\s*(?:and|or|et|ou)\b|,|-|–|&|\b(?:and|or|to|et|ou|à)\b)\s*(?:I{1,2}\.\s?)?\d{1,3}"
    + _ENDS
    # A number that counts something ("4 and 12 officers") is no further activity.
    + r"(?!\s+(?!above|below|ci-|plus |and\b|or\b|et\b|ou\b|to\b|of\b|in\b)[^\W\d_]))*"
)
_REFERENCE = re.compile(
    r"(?:\bsection\s+(?P<before>I{1,2})\s*,?\s+)?\b(?:activit(?:y|ies)|activités?)\s+"
    r"(?:(?:numbers?|nos?\.?|nr\.?|numéros?|n°)\s*|#)?"
    rf"(?P<targets>(?:I{{1,2}}\.\s?)?\d{{1,3}}{_ENDS}{_MORE})"
    r"(?:\s+(?:of|in|under|de la)\s+section\s+(?P<behind>I{1,2})\b)?"
    r"(?!\s+of\s+the\s+(?!section)[\w\s]{0,40}work\s+programme)"
    r"(?:\s*,?\s*\(?(?P<direction>above|below|ci-dessus|ci-dessous|plus haut|plus bas)\b)?",
    re.IGNORECASE,
)
_TARGET = re.compile(r"(?:(?P<section>I{1,2})\.\s?)?(?P<number>\d{1,3})", re.IGNORECASE)
_UPWARD = {"above", "ci-dessus", "plus haut"}


def may_refer(text: str) -> bool:
    """Whether the word stands in a text by which every reference begins, in either language."""
    return "activit" in text.lower()


def references_in(text: str) -> Iterator[Reference]:
    """The activities that a text refers to by number, in order, English or French.

    Of a range ("activities 3 to 5") the two ends are given.
    """
    for match in _REFERENCE.finditer(text) if may_refer(text) else ():
        word = (match["direction"] or "").casefold()
        direction = (Direction.ABOVE if word in _UPWARD else Direction.BELOW) if word else None
        for target in _TARGET.finditer(match["targets"]):
            section = target["section"] or match["before"] or match["behind"]
            offset = match.start("targets")
            yield Reference(
                int(target["number"]),
                Section(section.upper()) if section else None,
                direction,
                offset + target.start("number"),
                offset + target.end("number"),
            )


def only_refers(text: str) -> bool:
    """Whether a text is nothing but a pointer to another activity."""
    if not may_refer(text):
        return False
    rest = _REFERENCE.sub("", text)
    if rest == text:
        return False
    words = re.findall(r"\w+", rest.casefold())
    return all(word in _POINTING for word in words)


_POINTING = frozenset(
    "see refer to please the under cf also as per covered in with section i ii voir se reporter à"
    " l sous point idem same and et".split()
)


def number_of(text: str) -> int | None:
    """The activity number that a number cell holds: "14", "14." and "I.14" are 14.

    A raised digit behind it is a footnote's mark; 0 numbers nothing.
    """
    digits = text.removesuffix(".")
    if digits.isascii() and digits.isdecimal() and len(digits) <= 6:
        return int(digits) or None
    words = visible(_MARK_BEHIND.sub("", text)).strip()
    match = re.fullmatch(r"(?:I{1,2}\.\s?)?0*(\d{1,6})(?:\.0+)?\s*[.)]?", words)
    return int(match[1]) or None if match else None


_MARK_BEHIND = re.compile(r"(?<=[\d.])\s*[⁰¹²³⁴-⁹]+\s*\Z")


def number_in(text: RichText) -> int | None:
    """The activity number that a number cell holds; a raised footnote mark behind it is none."""
    if text.formatted and (words := text.without_superscripts()).strip():
        return number_of(words)
    return number_of(text.plain)
