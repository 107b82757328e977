"""The small grammar of references: "See activity 25 below." → the activity meant."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from wpsheet.model.layout import Section
from wpsheet.model.patterns import regex
from wpsheet.model.text import RichText, visible


class Direction(StrEnum):
    """Where a reference says its target is."""

    ABOVE = "above"
    BELOW = "below"


class Reference(NamedTuple):
    """One activity referred to; `section` is None where only a number is written.

    `start` and `end` delimit the number in the plain text.
    """

    number: int
    section: Section | None
    direction: Direction | None
    start: int
    end: int


_ENDS = r"(?![\w%/]|[.,]\d)"
_DIGITS = r"(?:(?!(?:19|20)\d\d(?!\d))\d{1,4})"
"""Four of them may be a year; a section before or a direction behind says that they are none."""
_MORE = (
    r"(?:\s*(?:,\s*(?:and|or|et|ou)\b|,|-|–|&|\b(?:and|or|to|et|ou|à)\b)\s*(?:I{1,2}\.\s?)?"
    + _DIGITS
    + _ENDS
    # A number that counts something ("4 and 12 officers") is no further activity.
    + r"(?!\s+(?!above|below|further (?:up|down|below)|supra|infra|here|ci-|plus |and\b|or\b|et\b"
    r"|ou\b|to\b|of\b|in\b)[^\W\d_]))*"
)
_UPWARDS = r"(?:above|further\s+up|supra|hereinabove|ci-dessus|ci-avant|plus\s+haut)\b"
_DOWNWARDS = (
    r"(?:below|further\s+(?:down|below)|infra|hereinafter|hereafter|hereunder|ci-dessous|ci-après"
    r"|plus\s+bas)\b"
)
_DIRECTION = rf"(?:{_UPWARDS}|{_DOWNWARDS})"
_REFERENCE = regex(
    r"(?:\bsection\s+(?P<before>I{1,2})\s*,?\s+)?(?:\b(?:activit(?:y|ies)|activités?)|"
    # The abbreviation alone may be of an Act.
    r"(?:(?<=\()|(?<=\bsee\s)|(?<=\bvoir\s)|(?<=\bcf\.\s)|(?<=\bcf\s))acts?\.)\s+"
    r"(?:(?:numbers?|nos?\.?|nr\.?|numéros?|n°)\s*|#)?"
    rf"(?P<targets>(?:I{{1,2}}\.\s?\d{{1,4}}|\d{{4}}(?=\s*,?\s*\(?{_DIRECTION})|{_DIGITS})"
    rf"{_ENDS}(?!\s+(?:workshops?|meetings?|missions?|officers?|ateliers?|réunions?)\b){_MORE})"
    r"(?:\s*[,(]?\s*(?:(?:of|in|under|de\s+la|dans\s+la)\s+)?section\s+(?P<behind>I{1,2})\b\)?)?"
    rf"(?:\s*,?\s*\(?(?P<direction>{_DIRECTION}))?",
    re.IGNORECASE,
)
_PLAN = (
    r"(?:work\s?plans?|programmes?|programs?|plans?|projects?|projets?|initiatives?|strateg(?:y|ies)"
    r"|stratégies?|roadmaps?|feuilles?\s+de\s+route|agendas?|frameworks?|cadres?)\b"
)
_OURS = (
    r"(?:(?:this|the\s+present|our|the\s+same|the\s+above|ce|cette|(?:le\s+)?présente?"
    r"|notre|la\s+présente)\b|(?:(?:the|le|la|l'|du)\s*)?(?:work\s+programme|work\s+plan|programme\s+de"
    r"\s+travail|list|table|tableau|section)\b(?!\s+(?:of|for|de|du|des)\b|\s+[A-Z]))"
)
_OF_ANOTHER = regex(
    rf"\s*\)?,?\s*\b(?:(?:of|under|from|de\s+la|de|du|des|d'|au\s+titre\s+d\w+)\b\s*(?!(?i:{_OURS}))"
    rf"(?!(?i:travail)\b)[^\s,.;]|(?:in|within|dans)\s+(?!(?i:{_OURS}))(?:[\w'-]+\s+){{0,5}}(?i:{_PLAN}))"
    rf"|\s*\((?:the\s+)?[A-Z]{{2,}}\b[^()]{{0,60}}?(?i:{_PLAN})"
)
"""Behind a reference: it is to an activity of something else, "of the Mercator work plan"."""
_UNDER_ANOTHER = regex(
    r"(?:^|[.;:(]\s*)(?:[\w'-]+\s+){0,3}?(?i:under|in|within|as\s+part\s+of|dans\s+le\s+cadre\s+d\w*"
    rf"|au\s+titre\s+d\w*|dans|selon)\s*'?\s*(?!(?i:{_OURS}))(?i:the\s+|le\s+|la\s+|l'|its\s+)?"
    r"(?=[^,.;]{0,60}[A-Z])(?:[\w'-]+\s+){0,6}?(?<!trategic\s)"
    rf"(?i:{_PLAN})(?!\s+stratégique)"
)
"""Before one, in its sentence: "Under the Accelerate Programme, activity 70 was delivered"."""
_NAMED_BEFORE = regex(
    rf"[\w'-]\s+(?i:{_PLAN})(?:'s?)?\s+$|[A-Z]\w*'s?\s+(?:\w+\s+)?(?i:{_PLAN})\s*,\s*$"
)
"""Directly before one: "Accelerate Programme activity 70", "the SAFE WG's plan, activity 9"."""
_POINTS = regex(r"\b(?:see|voir|cf\.?|refer\s+to|se\s+reporter\s+à)\s+(?:the\s+|l')?$", re.I)
_LOOK_BACK = 200
_TARGET = regex(r"(?:(?P<section>I{1,2})\.\s?)?(?P<number>\d{1,4})", re.IGNORECASE)
_SENTENCE_END = regex(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý])|\n")
_POINTING = frozenset(
    "see refer to please the under cf also as per covered in with section i ii voir se reporter à"
    " l sous point idem same and et".split()
)
_MARK_BEHIND = regex(r"(?<=[\d.])\s*[⁰¹²³⁴-⁹]+\s*\Z")


def _direction(word: str | None) -> Direction | None:
    if not word:
        return None
    return Direction.ABOVE if re.match(_UPWARDS, word, re.IGNORECASE) else Direction.BELOW


def may_refer(text: str) -> bool:
    """Whether a word is in a text by which a reference begins, in either language."""
    lower = text.lower()
    return "act" in lower and ("activit" in lower or "act." in lower or "acts." in lower)


def references_in(text: str) -> Iterator[Reference]:
    """The activities of this programme that a text refers to by number, English or French.

    Of a range ("activities 3 to 5") the two ends are given. "Activity 2 of the Mercator work
    plan" is one of another programme, and none of these.
    """
    for match in _REFERENCE.finditer(text) if may_refer(text) else ():
        if _is_of_another(text, match):
            continue
        direction = _direction(match["direction"])
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


def _is_of_another(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence speaks of an activity of another programme, plan or project.

    A section or a direction says that it is one of these tables; "see" only, unless what is
    behind says otherwise.
    """
    if match["before"] or match["behind"] or match["direction"]:
        return False
    if _OF_ANOTHER.match(text, match.end()):
        return True
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    if _POINTS.search(before):
        return False
    sentence = _SENTENCE_END.split(f"{before}{match[0][0]}")[-1][:-1]
    return bool(_NAMED_BEFORE.search(sentence) or _UNDER_ANOTHER.search(sentence))


class Mention(NamedTuple):
    """An activity referred to by a number of the committee's own kind: WP-07, A.3."""

    mark: str
    direction: Direction | None


_BEFORE_MARK = (
    r"(?:\b(?:see|see\s+also|voir|voir\s+aussi|cf\.?|refer\s+to|activit(?:y|ies)|activités?|actions?"
    r"|items?|points?|tasks?|tâches?|measures?|mesures?)\s+(?:n[o°]\.?\s*)?)"
)
_COUNTED = regex(r"\s*(?:millions?|billions?|milliards?|hours?|heures?|percent|pour cent)\b", re.I)
"""Behind figures that number nothing: "3.5 million"."""
_PIECES = regex(r"\d+|[^\W\d_]+|.", re.DOTALL)


def _shape(piece: str, letter: str) -> str:
    if piece.isdecimal():
        return r"\d+"
    return letter if len(piece) == 1 and piece.isalpha() else re.escape(piece)


def mentions_in(text: str, marks: Iterable[str]) -> Iterator[Mention]:
    """The activities that a text refers to by numbers written like these: "see WP-07 above".

    What is written so has the words and signs of one of them, with any figures or letter.
    """
    pieces = [_PIECES.findall(mark) for mark in marks]
    letters = {p.casefold() for each in pieces for p in each if len(p) == 1 and p.isalpha()}
    letter = f"[{''.join(sorted(letters))}]" if len(letters) == 1 else r"[^\W\d_]"
    shapes = {"".join(_shape(piece, letter) for piece in each) for each in pieces if each[1:]}
    telling = sorted((s for s in shapes if r"\d" in s), key=len, reverse=True)
    if not telling:
        return
    mark = rf"(?<![\w.-])(?:{'|'.join(telling)})(?![\w%]|[.,-]\d)"
    between = r"(?:\s*(?:,|&|\band\b|\bor\b|\bet\b|\bou\b)\s*)"
    pattern = (
        rf"{_BEFORE_MARK}(?P<marks>{mark}(?:{between}{mark})*)(?:\s*,?\s*(?P<word>{_DIRECTION}))?"
    )
    for match in re.finditer(pattern, text, re.IGNORECASE):
        direction = _direction(match["word"])
        if not direction and (
            _OF_ANOTHER.match(text, match.end()) or _COUNTED.match(text, match.end())
        ):
            continue
        for each in re.finditer(mark, match["marks"], re.IGNORECASE):
            yield Mention(each[0], direction)


def only_refers(text: str) -> bool:
    """Whether a text is nothing but a pointer to another activity."""
    rest, found = _REFERENCE.subn("", text) if may_refer(text) else (text, 0)
    return found > 0 and _POINTING.issuperset(re.findall(r"\w+", rest.casefold()))


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


def number_in(text: RichText) -> int | None:
    """The activity number that a number cell holds; a raised footnote mark behind it is none."""
    if text.formatted and (words := text.without_superscripts()).strip():
        return number_of(words)
    return number_of(text.plain)
