"""The small grammar of team resources: "One/two officers from the Research Unit" → ranges.

What is counted are officers (or other persons) per unit, from-to; teams, "interested Members"
and support are named and not counted.
"""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from functools import lru_cache

from wpsheet.text import comparable, one_line
from wpsheet.vocabulary import Lists


@dataclass(frozen=True, slots=True)
class Resource:
    """Officers of one unit; `minimum` and `maximum` are None where they are not counted.

    `written` is the unit as it stands in the cell; `unit` its canonical name, or the written
    one where no list has it. Somebody counted without a unit ("1 Technical Attaché") stands
    under what he or she is called.
    """

    minimum: float | None
    maximum: float | None
    unit: str
    written: str
    known: bool = True
    decimal_comma: bool = False


_NUMBER_WORDS = {
    "half an": 0.5, "half a": 0.5, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "un demi": 0.5, "un": 1, "une": 1,
    "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10,
    "an": 1, "½": 0.5,
}  # fmt: skip
_NUMBER = r"(?:\d+(?:[.,]\d+)?|" + "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True)) + ")"
_PERSONS = (
    r"(?:technical\s+|full[- ]time\s+|part[- ]time\s+)?"
    r"(?:officers?|officials?|fonctionnaires?|agents?|administrat(?:eur|rice)s?)"
)
_OF = r"(?:from|of|in|within|de|du|des|d')\s*(?:the\s+|la\s+|le\s+|les\s+|l')?"
_COUNT = re.compile(
    rf"(?<![\w.,-])(?P<low>{_NUMBER})"
    rf"(?:\s*(?:/|-|–|\bto\b|\bor\b|\bà\b|\bou\b)\s*(?P<high>{_NUMBER}))?"
    r"(?:\s*\(\d+(?:[.,]\d+)?\))?\s+(?=[^\W\d_])",
    re.IGNORECASE,
)
_PART_END = re.compile(
    r"\s*[;\n]\s*|\s*(?<!\d),\s*(?:and\s+|et\s+)?|\s*,(?!\d)\s*(?:and\s+|et\s+)?"
    r"|\s+(?:and|et|plus|with|avec|\+|&)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_SUPPORT = re.compile(
    rf"^(?:the\s+)?(?:(?:technical|additional|expert)\s+)?(?:support|assistance|appui)\s+{_OF}",
    re.IGNORECASE,
)


def parse_resources(text: str, lists: Lists) -> tuple[Resource, ...]:
    """Read a Team resources cell, English or French, "2,5" as 2.5."""
    found: list[Resource] = []
    for part in _parts(text, lists):
        resource = _one(part, lists)
        if resource:
            found.append(resource)
    return tuple(found)


def _parts(text: str, lists: Lists) -> list[str]:
    """The cell cut before each count, then at connecting words outside brackets and names."""
    flat = text.translate({0x2019: "'"})
    starts = [m.start() for m in _COUNT.finditer(flat) if _outside_brackets(flat, m.start())]
    edges = [0, *[s for s in starts if s > 0], len(flat)]
    parts: list[str] = []
    for begin, end in itertools.pairwise(edges):
        parts += _cut(flat[begin:end], lists)
    return parts


def _cut(piece: str, lists: Lists) -> list[str]:
    """A piece with one count at most, cut where something else is added to it."""
    names = [m.span() for m in _unit_pattern(lists.unit_names).finditer(piece)]
    cuts = [
        m
        for m in _PART_END.finditer(piece)
        if _outside_brackets(piece, m.start())
        and not any(begin < m.start() < end for begin, end in names)
    ]
    edges = [0, *[m.end() for m in cuts]]
    ends = [*[m.start() for m in cuts], len(piece)]
    return [piece[a:b].strip(" ,;.\n") for a, b in zip(edges, ends, strict=True) if a <= b]


@lru_cache(maxsize=16)
def _unit_pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """Finds the units whose names hold an "and" or a comma themselves."""
    inseparable = [re.escape(name) for name in names if _PART_END.search(name)]
    return re.compile("|".join(inseparable) or r"(?!)", re.IGNORECASE)


def _outside_brackets(text: str, place: int) -> bool:
    return text.count("(", 0, place) <= text.count(")", 0, place)


def _one(part: str, lists: Lists) -> Resource | None:
    part = one_line(re.sub(r"\([^()]*\)", " ", part)).strip(" ,;.")
    if not part:
        return None
    count = _COUNT.match(part)
    if not count:
        return _uncounted(part, lists)
    low = _number(count["low"])
    high = _number(count["high"]) if count["high"] else low
    who = part[count.end() :]
    officers = re.match(rf"{_PERSONS}\s+{_OF}", who, re.IGNORECASE)
    if low > high:
        return _uncounted(part, lists)
    written = who[officers.end() :] if officers else who
    unit = _trimmed(written)
    if not officers:
        other = re.match(rf"(?P<who>.+?)\s+{_OF}(?P<unit>.+)$", who, re.IGNORECASE)
        if other and lists.unit_named(other["unit"]):
            unit = other["unit"]
    name = lists.unit_named(unit)
    comma = any("," in (count[group] or "") for group in ("low", "high"))
    return Resource(low, high, name or unit, unit, bool(name) or not officers, comma)


def _uncounted(part: str, lists: Lists) -> Resource:
    support = _SUPPORT.match(part)
    unit = _trimmed(part[support.end() :] if support else part)
    name = lists.unit_named(unit)
    return Resource(None, None, name or _interested(unit), unit)


def _trimmed(unit: str) -> str:
    """A unit less the words that only say what the support is about."""
    return re.split(r"\s+(?:from|on|for|in terms of)\s+", unit, maxsplit=1)[0].strip(" .,;")


def _interested(unit: str) -> str:
    """Members who join as they like, in one spelling."""
    return "interested Members" if comparable(unit) == "interested members" else unit


def _number(words: str) -> float:
    return float(_NUMBER_WORDS.get(words.casefold()) or words.replace(",", "."))
