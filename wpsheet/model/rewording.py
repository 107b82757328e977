"""New words for a text of several runs: what both have in common keeps its formatting."""

import difflib
import itertools
import re
from collections.abc import Iterator, Sequence
from typing import Protocol, Self, TypeVar

from wpsheet.model.text import RichText, Run, Script


class Stretch(Protocol):
    """A stretch of text in one form, a named tuple."""

    @property
    def text(self) -> str: ...
    @property
    def script(self) -> Script | None: ...
    def _replace(self, *, text: str) -> Self: ...


S = TypeVar("S", bound=Stretch)


def lines(text: str) -> str:
    """Text with the line ends of Excel."""
    return re.sub(r"\r\n?", "\n", text)


def plain(pieces: Sequence[Stretch]) -> str:
    """The words as reading understands them."""
    return RichText(tuple(Run(p.text, script=p.script) for p in pieces)).plain


def reworded(pieces: Sequence[S], new: str) -> list[S]:
    """The runs, one at least, with the new words; what the old and the new have in common is
    untouched.

    Words are compared as they are read, so that blank lines and spaces that reading does not
    see stay where they are.
    """
    new = lines(new)
    mark = pieces[-1].text if len(pieces) > 1 and pieces[-1].script else ""
    if mark.strip() and ends_with(new, mark):
        # Without a blank between, the mark and the word before it would count as one word.
        return [*reworded(pieces[:-1], new.removesuffix(mark)), pieces[-1]]
    raw = "".join(piece.text for piece in pieces)
    old = plain(pieces)
    places = _places(old, raw)
    if places is None:
        old, places = raw, list(range(len(raw) + 1))
    changed = list(pieces)
    for start, end, words in reversed(list(_differences(old, new))):
        first = places[start]
        last = places[end - 1] + 1 if end > start else first
        changed = _spliced(changed, first, last, words)
    return [p for p in changed if p.text] or [changed[0]._replace(text="")]


def ends_with(text: str, mark: str) -> bool:
    """Whether the text ends with the mark and not with a number or word that ends so."""
    if not text.endswith(mark):
        return False
    before = text.removesuffix(mark)[-1:]
    if mark[0].isdigit():
        return not before.isdigit()
    return not (mark[0].isalpha() and before.isalpha())


def _places(words: str, raw: str) -> list[int] | None:
    """For each character of the words as read, and their end, its place in the raw text."""
    places = []
    place = 0
    for character in words:
        same = "\n\r\v\f\x85\u2028\u2029" if character == "\n" else character
        while place < len(raw) and raw[place] not in same:
            place += 1
        if place == len(raw):
            return None
        places.append(place)
        place += 1
    return [*places, place]


_LONG = 200
"""With more words than this, those that recur often are no sign of where two texts are alike."""
_NEAR, _FEW = 16, 3
"""So few words that are the same are enough, if they are so near."""


def _differences(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, new words) of each stretch of the old text that the new one has otherwise."""
    # The blank after a word is part of it, for blanks alone are no likeness.
    ours, theirs = re.findall(r"\w+ ?|\W", old), re.findall(r"\w+ ?|\W", new)
    head, tail = same_ends(ours, theirs)
    start = len("".join(ours[:head]))
    ours, theirs = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
    places = list(itertools.accumulate(map(len, ours), initial=start))
    for a, b, c, d in _otherwise(ours, theirs):
        yield _narrowed(places[a], "".join(ours[a:b]), "".join(theirs[c:d]))


def _otherwise(ours: list[str], theirs: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """(start, end) in both of each stretch of words that the other has otherwise.

    Long texts are followed side by side as long as they soon are alike again: a thousand small
    corrections of a whole would each be looked for in all of it.
    """
    a = c = 0
    while min(len(ours) - a, len(theirs) - c) > _LONG:
        ahead, _ = same_ends(ours[a : a + _LONG], theirs[c : c + _LONG])
        a, c = a + ahead, c + ahead
        if ahead == _LONG:
            continue
        again = _alike_again(ours, theirs, a, c)
        if again is None:
            break
        yield a, again[0], c, again[1]
        a, c = again
    rest = difflib.SequenceMatcher(None, ours[a:], theirs[c:], autojunk=len(theirs) - c > _LONG)
    for kind, i, j, k, m in rest.get_opcodes():
        if kind != "equal":
            yield a + i, a + j, c + k, c + m


def _alike_again(ours: list[str], theirs: list[str], a: int, c: int) -> tuple[int, int] | None:
    """The next places from which a few words are the same in both; None if that is far.

    One word is enough if only blanks and signs are left out before it.
    """
    for away in range(1, _NEAR):
        for i in range(away + 1):
            b, d = a + i, c + away - i
            if ours[b] != theirs[d]:
                continue
            left_out = "".join(ours[a:b] + theirs[c:d])
            signs = not any(map(str.isalnum, left_out)) and ours[b][0].isalnum()
            if signs or ours[b : b + _FEW] == theirs[d : d + _FEW]:
                return b, d
    return None


def same_ends(ours: Sequence[object], theirs: Sequence[object]) -> tuple[int, int]:
    """How many words, letters or rows are the same at the beginning and at the end."""
    most = min(len(ours), len(theirs))
    head = next((n for n in range(most) if ours[n] != theirs[n]), most)
    most -= head
    tail = next((n for n in range(most) if ours[-1 - n] != theirs[-1 - n]), most)
    return head, tail


def _narrowed(start: int, ours: str, theirs: str) -> tuple[int, int, str]:
    """A stretch without the words, signs and blanks that are the same at its ends."""
    old, new = re.findall(r"\w+|\W", ours), re.findall(r"\w+|\W", theirs)
    head, tail = same_ends(old, new)
    first, last = len("".join(old[:head])), len("".join(old[len(old) - tail :]))
    return start + first, start + len(ours) - last, "".join(new[head : len(new) - tail])


def _spliced(pieces: list[S], start: int, end: int, words: str) -> list[S]:
    """The runs with the characters from start to end replaced; the first run's form is taken.

    What is inserted between two runs goes to the one that is on the line.
    """
    changed: list[S] = []
    place = 0
    put = False
    for index, piece in enumerate(pieces):
        begin, stop = place, place + len(piece.text)
        place = stop
        left, right = max(start, begin), min(end, stop)
        if left < right or (start == end and begin <= start <= stop):
            before, after = piece.text[: left - begin], piece.text[max(right, left) - begin :]
            raised = piece.script is not None and index + 1 < len(pieces)
            into = "" if put or (raised and start == stop) else words
            put = put or bool(into)
            piece = piece._replace(text=before + into + after)
        changed.append(piece)
    return changed
