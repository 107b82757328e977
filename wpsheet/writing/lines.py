"""How many lines a text takes in a column of some width."""

from __future__ import annotations

import math
import re
from functools import lru_cache

CHARACTERS_PER_UNIT = 1.17
"""Characters of ordinary text in one unit of column width: 1.38 in Calibri, 1.25 in the wider
font that viewers without it take; the rest is reserve for the ends of lines."""


def characters_in(width: float) -> int:
    """How many characters stand in one line of a column of `width` character units."""
    return max(5, int(width * CHARACTERS_PER_UNIT))


def lines_in(text: str, width: float, most: float = math.inf) -> int:
    """How many lines a text takes in a column of `width` character units, with some reserve.

    If it takes more than `most`, counting stops there.
    """
    characters = characters_in(width)
    lines = 0
    for line in text.split("\n"):
        lines += 1 if len(line) <= characters else _wrapped(line, characters, most - lines)
        if lines > most:
            break
    return lines


_PIECE = re.compile(r"\s+|\S+")


@lru_cache(maxsize=1 << 14)  # the same text stands in several tabs
def _wrapped(line: str, characters: int, most: float) -> int:
    """The lines of one paragraph: broken between words, and within one that is too long."""
    lines, filled = 1, 0
    for piece in _PIECE.finditer(line.expandtabs()):
        length = piece.end() - piece.start()
        if filled + length <= characters or piece[0].isspace():
            filled += length  # blanks that do not fit are not seen
            continue
        rest = length
        if length > characters:
            rest -= max(0, characters - filled)
        more = math.ceil(rest / characters)
        lines, filled = lines + more, rest - (more - 1) * characters
        if lines > most:
            break
    return lines
