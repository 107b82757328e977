"""How wide words in Calibri are, letter by letter.

The numbers are the advance widths that Calibri and the free Carlito have in common.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache

_EM = 2048
"""The units in which a letter's width is stated, in one em: 10 points in letters of 10 points."""
_WIDTHS = {
    452: "'", 463: " \u00a0\u202f", 470: "il", 490: "j", 511: ",‘’", 516: "I", 517: ".·",
    548: ":;", 596: "`", 621: "()", 625: "f", 627: "-\u2010\u2011", 628: "[]", 644: "{}",
    653: "J", 667: "!", 686: "t", 694: "‹›°", 714: "r", 791: "/\\", 801: "s", 809: "z",
    821: '"', 857: "“”„", 861: "L", 866: "c", 887: "x", 925: "v", 927: "y", 931: "k",
    941: "FS", 943: "|", 949: "?", 959: "Z", 964: "g", 981: "a", 998: "TY", 1000: "E",
    1019: "e", 1020: "#*+<=>^_~–•§×−", 1038: "$0123456789®€£", 1049: "«»", 1058: "P",
    1063: "X", 1064: "K", 1076: "bdhnpqu", 1080: "oß", 1084: "ø", 1092: "C", 1112: "R",
    1114: "B", 1162: "V", 1185: "A", 1260: "D", 1276: "H", 1292: "G", 1314: "U", 1322: "N",
    1356: "O", 1359: "Ø", 1378: "Q", 1397: "&", 1414: "…", 1444: "™", 1464: "%w", 1563: "Æ",
    1583: "æ", 1636: "m", 1709: "©", 1740: "œ", 1751: "M", 1775: "Œ", 1822: "W", 1831: "@",
    1854: "—", 2099: "№",
}  # fmt: skip
_OF = {letter: width for width, letters in _WIDTHS.items() for letter in letters}
_ANY = 1180
"""What a letter of another alphabet takes, and what a letter twice as wide takes half of."""
BOLD = 1.025
"""How much wider the same words are in bold."""


@lru_cache(maxsize=1 << 15)  # the same words are in many cells
def points_wide(text: str, size: float = 10, *, bold: bool = False) -> float:
    """The width in points of a text on one line, in letters of `size` points."""
    return sum(map(_letter, text)) * size / _EM * (BOLD if bold else 1)


@cache
def _letter(letter: str) -> int:
    """A letter with an accent is as wide as the letter alone."""
    known = _OF.get(letter) or _OF.get(unicodedata.normalize("NFD", letter)[0])
    if known:
        return known
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Cf", "Cc"):
        return 0
    return _ANY * 2 if unicodedata.east_asian_width(letter) in "WF" else _ANY
