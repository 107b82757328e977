"""The small grammar of Strategic Plan codes: "ORG1, SP1 FA1" → canonical codes."""

from __future__ import annotations

import re

from wpsheet.model.text import comparable
from wpsheet.model.values import CodeList
from wpsheet.model.vocabulary import Lists

_CODE = re.compile(r"([A-Za-z]{1,5})[\s-]?0*(\d{1,2})(?!\w)")
_RANGE = re.compile(r"[a-z]{1,5}\s?\d{1,2}\s*(?:-|\bto\b|\bà\b)\s*[a-z]{0,5}\s?\d{1,2}")
_BETWEEN = re.compile(r"[\s,;/|&+•.()\[\]]+|\b(?:and|et)\b", re.IGNORECASE)


def parse_codes(text: str, lists: Lists) -> CodeList:
    """Read a WCO Strategic Plan cell: codes in any separator, "SP 1" and "sp01" as SP1.

    The words for the whole plan give `ALL`. A range ("SP1-SP3") is not guessed at.
    """
    whole = lists.code_spellings.get(comparable(text).strip(". "))
    if whole:
        return CodeList((whole,))
    found: list[str] = []
    unknown: list[str] = []
    place = 0
    clean = comparable(text)
    while place < len(clean):
        gap = _BETWEEN.match(clean, place)
        if gap:
            place = gap.end()
            continue
        several = _RANGE.match(clean, place)
        if several:
            unknown.append(several[0].upper())
            place = several.end()
            continue
        code = _CODE.match(clean, place)
        name = code and lists.code_spellings.get(f"{code[1]}{int(code[2])}".casefold())
        if code and name:
            found.append(name)
            place = code.end()
        else:
            word = re.compile(r"[^\s,;/|&+()\[\]]+").match(clean, place)
            end = word.end() if word else len(clean)
            unknown.append(clean[place:end].upper())
            place = end
    return CodeList(tuple(dict.fromkeys(found)), tuple(unknown))


def codes_listed(codes: tuple[str, ...]) -> str:
    """Codes as the cell should have them: "SP1, FA2"."""
    return ", ".join(codes)
