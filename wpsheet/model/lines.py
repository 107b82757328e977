"""How many lines a text takes in a column of some width, and what of it fits on one."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from functools import lru_cache

from wpsheet.model.letters import points_wide
from wpsheet.model.text import one_line

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


_PIECE = re.compile(r"\s+|\S+")


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
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        if points_wide(f"{line[:middle]} …", size, bold=bold) <= room:
            low = middle
        else:
            high = middle - 1
    # A word that ends right there is whole.
    part = line[:low] if line[low : low + 1] == " " else line[:low].rpartition(" ")[0]
    return f"{(part or line[:low]).rstrip(' ,;:')} …"
