"""The text of a cell as the package holds it: runs with their properties, changed in places."""

from __future__ import annotations

import copy
import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from wpsheet.text import RichText, Script
from wpsheet.text import Run as TextRun

XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with its run properties (an `rPr` element, None where it has none)."""

    text: str
    properties: Any = None

    @property
    def look(self) -> dict[str, dict[str, str]]:
        """What of the properties can be seen, for telling whether two runs look alike."""
        shown = ("b", "i", "u", "strike", "vertAlign", "color")
        found = () if self.properties is None else self.properties
        return {name: dict(e.attrib) for e in found for name in shown if _named(e, name)}

    @property
    def script(self) -> Script | None:
        if self.properties is None:
            return None
        value = next((e.get("val") for e in self.properties if _named(e, "vertAlign")), None)
        return Script(value) if value in set(Script) else None


def pieces_of(holder: Any) -> list[Piece]:
    """The runs of an `si` or `is` element; phonetic guides are no text."""
    found = []
    for child in holder:
        if _named(child, "t"):
            found.append(Piece(unescaped(child.text or "")))
        elif _named(child, "r"):
            text = "".join(unescaped(t.text or "") for t in child if _named(t, "t"))
            found.append(Piece(text, next((p for p in child if _named(p, "rPr")), None)))
    return found


def fill_holder(holder: Any, pieces: Sequence[Piece]) -> None:
    """Make an empty `is` element hold these runs."""
    from lxml import etree

    space = holder.tag.rpartition("}")[0] + "}"
    if len(pieces) == 1 and pieces[0].properties is None:
        _text(etree.SubElement(holder, f"{space}t"), pieces[0].text)
        return
    for piece in pieces:
        run = etree.SubElement(holder, f"{space}r")
        if piece.properties is not None:
            # A copy: the element may belong to a shared string that other cells use.
            run.append(copy.deepcopy(piece.properties))
        _text(etree.SubElement(run, f"{space}t"), piece.text)


def lines(text: str) -> str:
    """Text with the line ends of Excel."""
    return re.sub(r"\r\n?", "\n", text)


def plain(pieces: Sequence[Piece]) -> str:
    """The words as reading understands them."""
    return RichText(tuple(TextRun(p.text, script=p.script) for p in pieces)).plain


def reworded(pieces: Sequence[Piece], new: str) -> list[Piece]:
    """The runs with the new words; whatever the old and the new have in common is untouched.

    Words are compared as they are read, so that blank lines and spaces that reading does not
    see stay where they are.
    """
    new = lines(new)
    mark = pieces[-1].text if len(pieces) > 1 and pieces[-1].script else ""
    if mark.strip() and new.endswith(mark):
        # Without a blank between, the mark and the word before it would count as one word.
        return [*reworded(pieces[:-1], new.removesuffix(mark)), pieces[-1]]
    raw = "".join(piece.text for piece in pieces)
    old = plain(pieces)
    places = _places(old, raw)
    if places is None:
        old, places = raw, list(range(len(raw) + 1))
    changed = list(pieces) or [Piece("")]
    for start, end, words in reversed(list(_differences(old, new))):
        first = places[start]
        last = places[end - 1] + 1 if end > start else first
        changed = _spliced(changed, first, last, words)
    return [p for p in changed if p.text] or [replace(changed[0], text="")]


def _places(words: str, raw: str) -> list[int] | None:
    """For each character of the words as read, and their end, its place in the raw text."""
    places = []
    place = 0
    for character in words:
        while place < len(raw) and not _same(character, raw[place]):
            place += 1
        if place == len(raw):
            return None
        places.append(place)
        place += 1
    return [*places, place]


def _same(read: str, raw: str) -> bool:
    return read == raw or (read == "\n" and raw in "\r\v\f\x85\u2028\u2029")


_LONG = 200
"""With more words than this, those that recur often are no sign of where two texts are alike."""


def _differences(old: str, new: str) -> Iterator[tuple[int, int, str]]:
    """(start, end, new words) of each stretch of the old text that the new one has otherwise."""
    ours, theirs = _words(old), _words(new)
    head, tail = _alike(ours, theirs)
    places = [len("".join(ours[:head]))]
    ours, theirs = ours[head : len(ours) - tail], theirs[head : len(theirs) - tail]
    for word in ours:
        places.append(places[-1] + len(word))
    matcher = difflib.SequenceMatcher(None, ours, theirs, autojunk=len(theirs) > _LONG)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind != "equal":
            yield _narrowed(places[a], "".join(ours[a:b]), "".join(theirs[c:d]))


def _words(text: str) -> list[str]:
    """Words and signs; the blank behind a word is part of it, for blanks alone are no likeness."""
    return re.findall(r"\w+ ?|\W", text)


def _alike(ours: Sequence[str], theirs: Sequence[str]) -> tuple[int, int]:
    """How many words are the same at the beginning and at the end."""
    most = min(len(ours), len(theirs))
    head = next((n for n in range(most) if ours[n] != theirs[n]), most)
    most -= head
    tail = next((n for n in range(most) if ours[-1 - n] != theirs[-1 - n]), most)
    return head, tail


def _narrowed(start: int, ours: str, theirs: str) -> tuple[int, int, str]:
    """A stretch without the words, signs and blanks that are the same at its ends."""
    old, new = re.findall(r"\w+|\W", ours), re.findall(r"\w+|\W", theirs)
    head, tail = _alike(old, new)
    first, last = len("".join(old[:head])), len("".join(old[len(old) - tail :]))
    return start + first, start + len(ours) - last, "".join(new[head : len(new) - tail])


def _spliced(pieces: list[Piece], start: int, end: int, words: str) -> list[Piece]:
    """The runs with the characters from start to end replaced; the first run's form is taken.

    What is inserted between two runs goes to the one that stands on the line.
    """
    changed: list[Piece] = []
    place = 0
    put = False
    for index, piece in enumerate(pieces):
        begin, stop = place, place + len(piece.text)
        place = stop
        left, right = max(start, begin), min(end, stop)
        touches = left < right or (start == end and begin <= start <= stop)
        if not touches:
            changed.append(piece)
            continue
        before, after = piece.text[: left - begin], piece.text[max(right, left) - begin :]
        into = words if not put and not _better_behind(pieces, index, start, stop) else ""
        put = put or bool(into)
        changed.append(replace(piece, text=before + into + after))
    return changed


def _better_behind(pieces: list[Piece], index: int, start: int, stop: int) -> bool:
    """Whether an insertion at the end of a raised run belongs to the run behind it."""
    return start == stop and pieces[index].script is not None and index + 1 < len(pieces)


def _named(element: Any, name: str) -> bool:
    tag = element.tag
    return isinstance(tag, str) and tag.rpartition("}")[2] == name


def _text(element: Any, text: str) -> None:
    element.text = escaped(text)
    if text != text.strip() or "\n" in text or "  " in text:
        element.set(XML_SPACE, "preserve")


_ILLEGAL = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
_ESCAPE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_ESCAPABLE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")


def unescaped(text: str) -> str:
    """Text with the characters that XML cannot hold, which Excel writes as _x0007_."""
    return _ESCAPE.sub(lambda m: chr(int(m[1], 16)), text) if "_x" in text else text


def escaped(text: str) -> str:
    """The reverse."""
    if "_x" in text:
        text = _ESCAPABLE.sub("_x005F_", text)
    return _ILLEGAL.sub(lambda m: f"_x{ord(m[0]):04X}_", text)
