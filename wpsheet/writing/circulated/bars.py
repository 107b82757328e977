"""Bars of signs in a cell: a sign for each activity, of another shape for each status.

Shapes are told apart in grey and by an eye that sees no colours; the numbers are beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wpsheet.messages.labels import Labels
from wpsheet.model import lines
from wpsheet.writing import pages

SIGN_FONT = "Arial"
"""It has every sign, as wide on every machine."""
_SIGNS = {"█": (7.1, 7.7), "▒": (7.1, 7.7), "×": (5.9, 8.4), "□": (6.1, 9.5), "▲": (10.0, 7.7),
          "○": (6.1, 8.8), "▼": (10.0, 7.7), "+": (5.9, 8.4), "◊": (5.0, 5.0), "=": (5.9, 8.4),
          "●": (6.1, 8.8)}  # fmt: skip
"""Each shape with the points that it takes in letters of 10 points, in Arial and in the font that
LibreOffice takes without it; in the order of use."""
_NONE, _NONE_POINTS = "·", (3.4, 3.2)
"""The sign of those without a status, which come last."""
_LETTER_POINTS = (6.0, 6.5)
_UNIT_POINTS = (lines.UNIT_POINTS, pages.UNIT_POINTS)
"""What one unit of column width holds in Excel and in LibreOffice."""


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars of one tab: their signs in order, and how many activities one sign is."""

    signs: tuple[str, ...]
    each: int

    @classmethod
    def of(cls, rows: Sequence[Sequence[int]], width: float) -> Bars:
        """Bars of which the longest fits a column; of each row its numbers, those without last."""
        number = len(rows[0])
        letters = ((letter, _LETTER_POINTS) for letter in "abcdefghijklmnopqrstuvwxyz")
        shapes = [*_SIGNS.items(), *letters]
        signs = [*shapes[: max(1, number - 1)], (_NONE, _NONE_POINTS)][:number]
        each = 1
        while any(_points(row, signs, each, in_) > width * _UNIT_POINTS[in_]
                  for row in rows for in_ in (0, 1)):  # fmt: skip
            each += 1
        return cls(tuple(sign for sign, _ in signs), each)

    def formula(self, cells: Sequence[str]) -> str:
        """The formula that draws the bar of these cells; what there is shows at least one sign."""
        number = "{cell}" if self.each == 1 else f"ROUNDUP({{cell}}/{self.each},0)"
        return "=" + "&".join(
            f'REPT("{sign}",{number.format(cell=cell)})'
            for sign, cell in zip(self.signs, cells, strict=True)
        )

    def text(self, numbers: Sequence[int]) -> str:
        """What the formula shows."""
        return "".join(
            sign * -(-n // self.each) for sign, n in zip(self.signs, numbers, strict=True)
        )

    def heading(self, say: Labels) -> str:
        """What a sign is."""
        if self.each == 1:
            return say("One sign is one activity")
        return say("One sign is up to {n} activities", n=self.each)

    def legend(self, words: Sequence[str], say: Labels) -> str:
        """Which sign is which status."""
        told = "   ".join(f"{sign} {word}" for sign, word in zip(self.signs, words, strict=True))
        return say("The bars: {signs}", signs=told)


def _points(
    row: Sequence[int], signs: Sequence[tuple[str, tuple[float, float]]], each: int, program: int
) -> float:
    """How long a bar is in a program, 0 for Excel and 1 for LibreOffice."""
    return sum(-(-n // each) * points[program] for n, (_, points) in zip(row, signs, strict=True))
