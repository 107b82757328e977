"""Cuts a text after a word so that its cell surely shows it whole, by a formula and as it is now.

A formula cannot ask how its text is laid out. So hidden cells lay it out line by line, from the
widths of the letters: the first of two takes as many letters as a line surely holds, the second
tells where the last word ends that is whole in it. What they say holds for whatever text comes
into the cell, in capitals, without blanks or in letters of another alphabet.
"""

import math
import string
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat

from wpsheet.model.lines import BOLD, points_in, points_wide
from wpsheet.writing.book import Book
from wpsheet.writing.formulas import quoted

_LETTERS = string.printable.strip() + "ÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŒàâäçéèêëîïôöùûüœñß’‘“”«»–—…•·°€×№ \u00a0"
_ANY = 1160
"""The widest letter of all, in hundredths of a point; one that is not listed is taken for it."""
_USUAL, _NARROWEST = 440, 226
"""A letter of ordinary text with its share of the blanks, and the narrowest one."""
_MARK = " …"


def _wide(letter: str) -> int:
    return math.ceil(points_wide(letter) * 100)


_WIDE = {letter: _wide(letter) for letter in dict.fromkeys(_LETTERS)}
_SAVED = {letter: _ANY - wide for letter, wide in _WIDE.items()}
"""How much narrower each letter is than the widest."""
_MARK_WIDTH = sum(map(_wide, _MARK))
_ALL_SAVED = sum(_SAVED.values()) - _ANY


def define_letters(book: Book) -> None:
    """Name the letters and what they save as constants, which no edit of a sheet can harm."""
    book.define("Letters", f"{{{';'.join(map(quoted, _SAVED))}}}")
    book.define("Letters_saved", f"{{{';'.join(map(str, _SAVED.values()))}}}")


@dataclass(frozen=True, slots=True)
class Cut:
    """The lines of a cell into which texts are cut."""

    width: float
    """Of the column, in character units."""
    lines: int
    bold: bool = False

    @property
    def cells(self) -> int:
        """How many hidden cells a text takes, itself included."""
        return 1 + 2 * self.lines

    def formulas(self, text: str, at: list[str]) -> Iterator[str]:
        """What is in the hidden cells `at`, and at last in the one that is seen."""
        whole, start = at[0], "0"
        yield text
        for line in range(self.lines):
            letters, end = at[1 + 2 * line : 3 + 2 * line]
            yield self._letters(whole, start, last=line == self.lines - 1)
            most = self.room // _USUAL + 2
            tail = f"MID({whole},{start}+1,{letters}+1)"
            word = f'TRIM(RIGHT(SUBSTITUTE({tail}," ",REPT(" ",{most})),{most}))'
            behind = f'IF(ISNUMBER(FIND(" ",{tail})),LEN({tail})-LEN({word}),{letters})'
            rest = f"LEN({whole})-{start}"
            yield f"IF({rest}<={letters},LEN({whole}),{start}+{behind})"
            start = end
        yield f'IF(LEN({whole})<={start},{whole},TRIM(LEFT({whole},{start}))&"{_MARK}")'

    def values(self, text: str) -> Iterator[str | int]:
        """What these cells hold while the text is this one."""
        yield text
        end = 0
        for line in range(self.lines):
            taken = self._letters_in(text, end, last=line == self.lines - 1)
            yield taken
            end = _end(text, end, taken)
            yield end
        yield text if len(text) <= end else text[:end].strip(" ") + _MARK

    def shown(self, text: str) -> str:
        """A text as the cell shows it."""
        *_, shown = self.values(text)
        return str(shown)

    def line_end(self, text: str, start: int, *, last: bool) -> int:
        """Where a line of a text ends that begins at `start`."""
        return _end(text, start, self._letters_in(text, start, last=last))

    @property
    def room(self) -> int:
        """The width of a line in hundredths of a point."""
        return int(points_in(self.width) * 100 / (BOLD if self.bold else 1))

    def _letters(self, whole: str, start: str, *, last: bool) -> str:
        """How many letters from `start` on a line surely holds, as a formula."""
        piece = f"MID({whole},{start}+1,{self.room // _USUAL})"
        saved = f'SUMPRODUCT(LEN(SUBSTITUTE({piece},Letters,"")),Letters_saved)'
        wide = f"{saved}-{_ALL_SAVED}*LEN({piece})"
        if not last:
            return _as_many(piece, wide, self.room)
        cut = _as_many(piece, wide, self.room - _MARK_WIDTH)
        ends = f"LEN({whole})-{start}<={self.room // _USUAL}"
        return f"IF(AND({ends},{wide}<={self.room}),LEN({piece}),{cut})"

    def _letters_in(self, text: str, start: int, *, last: bool) -> int:
        """The same of a text as it is now."""
        room = self.room
        piece = text[start : start + room // _USUAL]
        wide = sum(map(_WIDE.get, piece, repeat(_ANY)))
        if last:
            if start + len(piece) == len(text) and wide <= room:
                return len(piece)
            room -= _MARK_WIDTH
        return max(room // _ANY, len(piece) - math.ceil(max(0, wide - room) / _NARROWEST))


def lines_of(text: str, width: float, most: int) -> int:
    """How many lines a text takes before nothing of it is cut, at most so many."""
    line, end = Cut(width, 1), 0
    for lines in range(1, most):
        if line.line_end(text, end, last=True) == len(text):
            return lines
        end = line.line_end(text, end, last=False)
    return most


def tidied(text: str) -> str:
    """A text on one line, as `tidied_formula` makes it."""
    return " ".join(word for word in text.replace("\n", " / ").split(" ") if word)


def tidied_formula(cell: str) -> str:
    """The text of a cell on one line."""
    return f'TRIM(SUBSTITUTE({cell}&"",CHAR(10)," / "))'


def _as_many(piece: str, wide: str, room: int) -> str:
    """How many letters of a piece fit into a room, if each that is left out were the narrowest."""
    over = f"ROUNDUP(MAX(0,{wide}-{room})/{_NARROWEST},0)"
    return f"MAX({room // _ANY},LEN({piece})-{over})"


def _end(text: str, start: int, letters: int) -> int:
    """Where a line ends that holds so many letters: after a blank, or within a longer word."""
    if len(text) - start <= letters:
        return len(text)
    tail = text[start : start + letters + 1]
    return start + (tail.rfind(" ") + 1 or letters)
