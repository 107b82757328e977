"""Wordings compared: what counts as the same words, and which words are new or gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from functools import lru_cache

from wpsheet.model.patterns import regex
from wpsheet.model.text import one_line, visible


@lru_cache(maxsize=65536)
def same_words_key(text: str) -> str:
    """Equal for texts that differ in blanks, line breaks, quotes or dashes alone."""
    line = _GUILLEMET.sub('"', one_line(visible(text)))
    return ordinals_closed_up(_STROKE.sub("/", _BEFORE_MARK.sub("", line)))


def ordinals_closed_up(text: str) -> str:
    """Text with no blank between a number and the letters that make an ordinal of it: "63rd"."""
    return _ORDINAL.sub(r"\1\2", text)


_GUILLEMET = regex(r"«\s*|\s*»")
_BEFORE_MARK = regex(r"\s+(?=[,;:.!?)\]](?:\s|$))|(?<=[(\[])\s+")
_STROKE = regex(r"\s*/\s*")
_ORDINAL = regex(r"(\d)\s+(st|nd|rd|th|er|re|ère|e|ème)\b")


class Piece(StrEnum):
    """What became of a stretch of words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of words, with the blanks after them, and what became of them."""

    piece: Piece
    text: str
    before: str | None = None
    """How the old text has words that stayed, if it has other blanks or quotes there."""

    @property
    def as_before(self) -> Words:
        """The stretch as the old text has it."""
        return self if self.before is None else Words(self.piece, self.before)


_TOKEN = regex(
    # A number and the letters behind it are one word, however far these are raised.
    r"\d+[^\S\n]+(?:st|nd|rd|th|er|re|ère|e|ème)\b[^\S\n]*"
    # So are an address, and what is in a word or an amount without a blank: 12,000, 25 %, R&D.
    r"|\w+://[^\s<>\"'()]+[^\S\n]*"
    r"|[#€$£]?[^\W_]+(?:(?:['’.\-/&@_+\\]|(?<=\d)[,:](?=\d))[^\W_]+)*(?:(?<=\d)[^\S\n]?%)?[^\S\n]*"
    r"|\n|[^\w\s]+?(?=[#€$£]?\w|\s|$)[^\S\n]*|[^\w\s]+[^\S\n]*|_+[^\S\n]*"
    r"|[^\S\n]+"  # blanks at a line's beginning
)
_FEW = 2
"""Unchanged words between two changes that would only tear them apart."""


def changed_words(old: str, new: str) -> tuple[Words, ...]:
    """Both texts as one: the words that stayed, those that went and those that came, in order.

    All but the gone ones, joined, are the new text; all but the new ones, each `as_before`, are
    the old one.
    """
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    keys = [[same_words_key(token) or token for token in side] for side in (before, after)]
    matcher = SequenceMatcher(None, keys[0], keys[1], autojunk=False)
    found: list[Words] = []
    for _, i, ii, j, jj in _joined(matcher.get_opcodes(), keys[1]):
        if keys[0][i:ii] == keys[1][j:jj]:
            old, stayed = "".join(before[i:ii]), "".join(after[j:jj])
            found.append(Words(Piece.SAME, stayed, None if old == stayed else old))
            continue
        if i < ii:
            found.append(Words(Piece.GONE, "".join(before[i:ii])))
        if j < jj:
            found.append(Words(Piece.NEW, "".join(after[j:jj])))
    return tuple(found)


_Opcode = tuple[str, int, int, int, int]


def _joined(opcodes: Sequence[_Opcode], words: Sequence[str]) -> Iterator[_Opcode]:
    """The opcodes with changes united where only a small word or two are between them."""
    held: _Opcode | None = None
    for place, (tag, i, ii, j, jj) in enumerate(opcodes):
        between = 0 < place < len(opcodes) - 1 and tag == "equal" and jj - j <= _FEW
        small = between and sum(map(len, words[j:jj])) <= 4 and "\n" not in words[j:jj]
        if tag == "equal" and not small:
            if held:
                yield held
                held = None
            yield tag, i, ii, j, jj
        elif held:
            held = ("replace", held[1], ii, held[3], jj)
        else:
            held = ("replace", i, ii, j, jj)
    if held:
        yield held
