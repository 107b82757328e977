"""The small grammar of team resources: "One/two officers from the Research Unit" → ranges.

What is counted are officers (or other persons) per unit, from-to; teams, "interested Members"
and support are named and not counted.
"""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from wpsheet.model.text import comparable, one_line, visible
from wpsheet.model.values import Resource
from wpsheet.model.vocabulary import Lists

_NUMBER_WORDS = {
    "half an": 0.5, "half a": 0.5, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
    "fifteen": 15, "twenty": 20, "un demi": 0.5, "un": 1, "une": 1, "deux": 2, "trois": 3,
    "quatre": 4, "cinq": 5, "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "an": 1, "½": 0.5,
}  # fmt: skip
_NUMBER = (
    r"(?:\d+(?:[.,]\d+)?|" + "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True)) + r"(?!\w))"
)
_PERSONS = (
    r"(?:[^\W\d_][\w-]*\s+){0,2}"
    r"(?:officers?|officials?|fonctionnaires?|agents?|administrat(?:eur|rice)s?)"
)
_OF = r"(?:(?:from|of|in|within|at|de|du|des)\b|d')\s*(?:the\s+|la\s+|le\s+|les\s+|l')?"
_OPEN_ENDED = re.compile(
    r"(?:at (?:least|most)|up to|about|approximately|around|some|several|more than|less than|over"
    r"|under|a few|maximum|minimum|max\.?|min\.?|ca\.?|au (?:moins|plus)|jusqu'à|environ"
    r"|plus de|plusieurs|quelques)\s+",
    re.IGNORECASE,
)
"""Words that leave the number open: "at least two" is not two."""
_COUNT = re.compile(
    rf"(?<![\w.,/-])(?P<low>{_NUMBER})"
    rf"(?:\s?(?:/|-|–|\bto\b|\bor\b|\bà\b|\bou\b)\s?(?P<high>{_NUMBER}))?"
    r"(?:\s?\(\d+(?:[.,]\d+)?\))?\s(?=[^\W\d_])"
    r"(?!(?:years?|months?|weeks?|days?|hours?|ans|mois|semaines?|jours?)\b)",
    re.IGNORECASE,
)
_PART_END = re.compile(
    r"[;\n]\s?|(?<!\d),\s?(?:(?:and|et)\s)?|,(?!\d)\s?(?:(?:and|et)\s)?"
    r"|\s(?:and|et|plus|with|avec|\+|&)\s(?:the\s)?",
    re.IGNORECASE,
)
_SUPPORT = re.compile(
    rf"(?:the\s+)?(?:(?:technical|additional|expert)\s+)?(?:support|assistance|appui)\s+{_OF}",
    re.IGNORECASE,
)


def parse_resources(text: str, lists: Lists) -> tuple[Resource, ...]:
    """Read a Team resources cell, English or French, "2,5" as 2.5."""
    found: list[Resource] = []
    for part in _parts(_tidied(text), lists):
        resource = _one(part, lists)
        if resource:
            found.append(resource)
    return tuple(found)


def _tidied(text: str) -> str:
    """The cell with single blanks, and "between one and two" as the range it is."""
    flat = re.sub(r"[^\S\n]+", " ", visible(text))
    return re.sub(
        rf"\b(?:between|entre)\s(?P<low>{_NUMBER})\s(?:and|et)\s(?P<high>{_NUMBER})\b",
        r"\g<low>-\g<high>",
        flat,
        flags=re.IGNORECASE,
    )


def _parts(text: str, lists: Lists) -> list[str]:
    """The cell cut before each count, then at connecting words outside brackets and names."""
    starts = [_whole_start(text, m.start()) for m in _COUNT.finditer(text)]
    edges = [0, *[s for s in starts if s > 0 and _outside_brackets(text, s)], len(text)]
    parts: list[str] = []
    for begin, end in itertools.pairwise(edges):
        parts += _cut(text[begin:end], lists)
    return parts


def _whole_start(text: str, start: int) -> int:
    """Where a count begins with the words that leave it open."""
    window = max(0, start - 20)
    for match in _OPEN_ENDED.finditer(text, window):
        if match.end() == start:
            return match.start()
    return start


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
    if not re.search(r"\w", part):
        return None  # the sign of a list, or nothing
    open_ended = _OPEN_ENDED.match(part)
    if open_ended:
        part = part[open_ended.end() :]
    count = _COUNT.match(part)
    if not count:
        return _uncounted(part, lists)
    who = part[count.end() :]
    low = _number(count["low"])
    high = _number(count["high"]) if count["high"] else low
    fraction = count[0].strip() == "1/2" and not re.search(r"officers\b", who, re.IGNORECASE)
    if open_ended or low > high or fraction or re.match(r"or more\b|ou plus\b", who):
        return _uncounted(re.sub(r"^(?:or more|ou plus)\s+", "", who), lists)
    unit, named = _unit_of(who, lists)
    name = lists.unit_named(unit)
    comma = any("," in (count[group] or "") for group in ("low", "high"))
    return Resource(low, high, name or unit, unit, bool(name) or not named, comma)


def _unit_of(who: str, lists: Lists) -> tuple[str, bool]:
    """The unit that counted persons come from, and whether one is named at all."""
    officers = re.match(rf"(?:{_PERSONS}\s+)?{_OF}", who, re.IGNORECASE)
    if officers:
        return _trimmed(who[officers.end() :], lists), True
    other = re.match(rf"(?P<who>.+?)\s+{_OF}(?P<unit>.+)$", who, re.IGNORECASE)
    if other and lists.unit_named(other["unit"]):
        return other["unit"], True
    bare = re.match(rf"{_PERSONS},?\s+(?P<unit>.+)$", who, re.IGNORECASE)
    if bare and lists.unit_named(bare["unit"]):
        return bare["unit"], True
    return _trimmed(who, lists), bool(re.fullmatch(r"officers?|fonctionnaires?|agents?", who))


def _uncounted(part: str, lists: Lists) -> Resource:
    lead = _SUPPORT.match(part) or re.match(rf"(?:{_PERSONS})\s+{_OF}", part, re.IGNORECASE)
    unit = _trimmed(part[lead.end() :] if lead else part, lists)
    name = lists.unit_named(unit)
    return Resource(None, None, name or _interested(unit), unit)


def _trimmed(unit: str, lists: Lists) -> str:
    """A unit less the words that only say what it works on; "on" may be part of its name."""
    if lists.unit_named(unit):
        return unit
    return re.split(r"\s+(?:from|on|for|in terms of)\s+", unit, maxsplit=1)[0].strip(" .,;")


def _interested(unit: str) -> str:
    """Members who join as they like, in one spelling."""
    return "interested Members" if comparable(unit) == "interested members" else unit


def _number(words: str) -> float:
    return float(_NUMBER_WORDS.get(words.casefold()) or words.replace(",", "."))
