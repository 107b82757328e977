"""How wide words in Calibri are, how many lines they take in a column, and what fits on one."""

import math
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from functools import cache, lru_cache

from wpsheet.model.patterns import regex
from wpsheet.model.text import one_line

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


UNIT_POINTS = 5.25
"""What one unit of column width holds in Excel: the widest digit of Calibri 11, on the screen."""
LINE_POINTS = 12.75
"""The height of one line of the font, Calibri 10."""
ROW_MARGIN_POINTS = 1.5
"""What a row takes beside its lines."""
LEAST_ROW_POINTS = 15.0
"""The height of a row that nobody set."""
MAX_ROW_POINTS = 409.0
"""The greatest height that Excel takes."""
_RESERVE = 0.95
"""The part of a line that texts may fill: viewers set letters a little apart."""
_PIECE = regex(r"\s+|\S+")


def points_in(width: float) -> float:
    """The points that a line of text may take in a column of `width` character units."""
    return max(1.0, width) * UNIT_POINTS * _RESERVE


def width_for(text: str, size: float = 10, *, bold: bool = False) -> float:
    """The column width, in character units, that holds a text on one line."""
    return points_wide(text, size, bold=bold) / (UNIT_POINTS * _RESERVE) + 0.001


def longest_word(text: str) -> float:
    """The column width that breaks no word of a text in bold."""
    return max((width_for(word, bold=True) for word in text.split()), default=0.0)


def lines_in(text: str, width: float, most: float = math.inf) -> int:
    """How many lines a text takes in a column of `width` character units, with some reserve.

    If it takes more than `most`, counting stops there.
    """
    room = points_in(width)
    lines = 0
    for line in text.split("\n"):
        lines += _wrapped(line, room, most - lines)
        if lines > most:
            break
    return lines


def row_points(texts: Iterable[tuple[str, float]]) -> float:
    """The height of a row that shows each (text, column width) whole, in points."""
    lines = max((lines_in(text, width) for text, width in texts), default=1)
    return min(MAX_ROW_POINTS, max(LEAST_ROW_POINTS, lines * LINE_POINTS + ROW_MARGIN_POINTS))


@lru_cache(maxsize=1 << 14)  # the same text is on several tabs
def _wrapped(line: str, room: float, most: float) -> int:
    """The lines of one paragraph: broken between words, and within one that is too long."""
    lines, filled = 1, 0.0
    for piece in _PIECE.finditer(line.expandtabs()):
        wide = points_wide(piece[0])
        if filled + wide <= room or piece[0].isspace():
            filled += wide  # blanks that do not fit are not seen
            continue
        more = max(0, math.ceil(wide / room) - 1)
        lines, filled = lines + bool(filled) + more, wide - more * room
        if lines > most:
            break
    return lines


def on_one_line(
    text: str, width: float, size: float = 10, *, bold: bool = False, reserve: float = 0.0
) -> str:
    """As much of a text as one line of a column holds, cut at a word, with "…" where it is cut.

    `reserve` are points that something else on the line takes.
    """
    line, room = one_line(text), points_in(width) - reserve
    if points_wide(line, size, bold=bold) <= room:
        return line

    def wide(end: int) -> float:
        return points_wide(f"{line[:end]} …", size, bold=bold)

    end = bisect_right(range(1, len(line) + 1), room, key=wide)
    # A word that ends right there is whole.
    part = line[:end] if line[end : end + 1] == " " else line[:end].rpartition(" ")[0]
    return f"{(part or line[:end]).rstrip(' ,;:')} …"
