"""The small grammar of Strategic Plan codes: "ORG1, SP1 FA1" → canonical codes."""

import re
from functools import lru_cache

from wpsheet.model.patterns import regex
from wpsheet.model.text import comparable
from wpsheet.model.values import WHOLE_PLAN, CodeList
from wpsheet.model.vocabulary import Lists

_CODE = regex(r"([A-Za-z]{1,5})[\s-]?0*(\d{1,2})(?!\w)")
_RANGE = regex(
    r"(?P<prefix>[a-z]{1,5})\s?(?P<first>\d{1,2})\s*(?:-|\bto\b|\bà\b)"
    r"\s*(?P<again>[a-z]{0,5})\s?(?P<last>\d{1,2})"
)
_BETWEEN = regex(r"[\s,;/|&+•.()\[\]]+|\b(?:and|et)\b", re.IGNORECASE)
_SHORT = regex(r"\d{1,2}(?![\w.-])")
"""A code that leaves out the letters of the one before it: "SP1/2"."""
_WORD = regex(r"[^\s,;/|&+()\[\]]+")
_WORDS = regex(r"[^,;/|+&()\[\]]+")
"""What may be there for a code where codes are of several words: "Goal 2.1"."""
_MEANING = regex(r"\s*[-:(]\s*(?=[^\W\d_]{3})")
"""Between a code and the words of the plan: "SP1 - Develop instruments"."""


@lru_cache(maxsize=16)
def _listed(spellings: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The spellings of a list, and what looks like one of its codes."""
    words = "|".join(map(re.escape, spellings)) or r"(?!)"
    letters = {match[1] for spelling in spellings if (match := _CODE.fullmatch(spelling))}
    prefixes = "|".join(map(re.escape, sorted(letters, key=len, reverse=True))) or r"(?!)"
    return (
        re.compile(rf"(?<!\w)(?:{words})(?!\w|[.]\w)"),
        re.compile(rf"(?<![\w-])(?:{prefixes})[\s-]?\d+(?!\w)"),
    )


def parse_codes(text: str, lists: Lists) -> CodeList:
    """Read a WCO Strategic Plan cell: codes in any separator, "SP 1" and "sp01" as SP1.

    Spellings of the list come first, longest first. The words of the plan behind a code are no
    other code: "SP1 - Develop, maintain and implement instruments" is SP1. The words for the
    whole plan give `ALL`. A range ("SP1-SP3") is not guessed at.
    """
    words = comparable(text).strip(". ")
    whole = lists.code_spellings.get(words) or lists.code_spellings.get(f"l'{words}")
    if whole:
        return CodeList((whole,))
    found: list[str] = []
    unknown: list[str] = []
    for line in text.split("\n"):
        clean = comparable(line)
        place = 0
        while place < len(clean):
            place = _take(clean, place, lists, found, unknown)
    return CodeList(tuple(dict.fromkeys(found)), tuple(unknown))


def _take(clean: str, place: int, lists: Lists, found: list[str], unknown: list[str]) -> int:
    """Read what is at a place; gives the place behind it."""
    listed, _ = _listed(lists.longest_codes_first)
    spelling, several = listed.match(clean, place), _RANGE.match(clean, place)
    gap = _BETWEEN.match(clean, place)
    if gap and not spelling:
        return gap.end()
    if several and (spelling is None or spelling.end() < several.end()):
        unknown.append(several[0].upper())
        return several.end()
    name = spelling and lists.code_spellings[spelling[0]]
    end = spelling.end() if spelling else place
    if name is None:
        code = _CODE.match(clean, place)
        name = code and lists.code_spellings.get(f"{code[1]}{int(code[2])}")
        end = code.end() if code else place
    if name:
        found.append(name)
        return _behind_meaning(clean, end, lists)
    short = _SHORT.match(clean, place) if found and not unknown else None
    letters = _CODE.fullmatch(found[-1].lower()) if short else None
    name = letters and short and lists.code_spellings.get(f"{letters[1]}{short[0]}")
    if name and short:  # "SP1/2/3"
        found.append(name)
        return short.end()
    spaced = any(" " in term.name and term.name != WHOLE_PLAN for term in lists.codes)
    word = (_WORDS if spaced else _WORD).match(clean, place)
    end = word.end() if word else len(clean)
    known = listed.search(clean, place, end)
    end = known.start() if known else end
    unknown.append(clean[place:end].strip().upper())
    return end


def _behind_meaning(clean: str, place: int, lists: Lists) -> int:
    """Where the words of the plan behind a code end: at a semicolon or at another code."""
    mark = _MEANING.match(clean, place)
    listed, shaped = _listed(lists.longest_codes_first)
    if mark is None or listed.match(clean, mark.end()) or _CODE.match(clean, mark.end()):
        return place
    ends = [m.start() for p in (listed, shaped) if (m := p.search(clean, mark.end()))]
    semicolon = clean.find(";", mark.end())
    return min([*ends, len(clean) if semicolon < 0 else semicolon])


def tells_meanings(text: str, lists: Lists) -> bool:
    """Whether a cell says in words what its codes mean, which a list of codes would drop."""
    codes = parse_codes(text, lists)
    listed, _ = _listed(lists.longest_codes_first)
    bare = _BETWEEN.sub("", _CODE.sub("", listed.sub("", comparable(text))))
    if codes.unknown or codes.codes in ((), (WHOLE_PLAN,)):
        return False
    return re.search(r"[^\W\d_]{3}", bare) is not None


def codes_of_range(text: str, lists: Lists) -> tuple[str, ...]:
    """The codes that a plain range most likely means, for a suggestion: "SP1-SP3".

    Empty where it is no range, falls, or has a code that the list has not.
    """
    several = _RANGE.fullmatch(comparable(text).strip(". "))
    if several is None or several["again"] not in ("", several["prefix"]):
        return ()
    numbers = range(int(several["first"]), int(several["last"]) + 1)
    names = [lists.code_spellings.get(f"{several['prefix']}{number}") for number in numbers]
    return tuple(name for name in names if name) if all(names) else ()
