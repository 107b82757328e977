"""The small grammar of bodies: "SWG, PTC, PC and Council" → canonical names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wpsheet.text import comparable, one_line
from wpsheet.vocabulary import Lists


@dataclass(frozen=True, slots=True)
class BodyMention:
    """One body as written; `name` is its canonical name, None where no list has it."""

    written: str
    name: str | None


@dataclass(frozen=True, slots=True)
class BodyList:
    """The bodies of one cell in the order written."""

    mentions: tuple[BodyMention, ...] = ()
    separators: tuple[str, ...] = ()
    """What stands between the mentions: ",", "and", "/", a line break as "\\n" ..."""

    @property
    def names(self) -> tuple[str, ...]:
        """The canonical names, each once."""
        return tuple(dict.fromkeys(m.name for m in self.mentions if m.name))

    @property
    def unknown(self) -> tuple[str, ...]:
        return tuple(m.written for m in self.mentions if m.name is None)


_SEPARATOR = re.compile(
    r"\s*(?:[,;]\s*(?:and|et)\b|[,;|+&\n•]|\s(?:and|et|as well as|ainsi que)\s)\s*",
    re.IGNORECASE,
)
_SLASH = re.compile(r"\s*/\s*")
_EDGE = " \t,;|+&/.•\n"


def parse_bodies(text: str, lists: Lists) -> BodyList:
    """Read a Responsible body cell: any separator, names that hold slashes and commas.

    A known spelling is matched whole before anything is split at its comma, "and" or slash, so
    "WCO/UPU CC" is one body and "PTC/Council" are two.
    """
    mentions: list[BodyMention] = []
    separators: list[str] = []
    for between, written in _pieces(text, lists):
        if mentions:
            separators.append(between)
        mentions.append(BodyMention(written, lists.body_named(written)))
    return BodyList(tuple(mentions), tuple(separators))


def _pieces(text: str, lists: Lists) -> Iterator[tuple[str, str]]:
    """(what stood before it, what is written) for each mention, in order."""
    between = ""
    rest = text.strip(_EDGE)
    while rest:
        end = known_body_at(rest, 0, lists) or _next_separator(rest, lists)
        written = one_line(rest[:end].strip(_EDGE))
        if written:
            yield between, written
        rest = rest[end:]
        gap = _SEPARATOR.match(rest) or _SLASH.match(rest)
        between = (rest[: gap.end()] if gap else "").strip(" \t") or " "
        rest = rest[gap.end() if gap else 0 :].lstrip(_EDGE)


def _next_separator(text: str, lists: Lists) -> int:
    """Where an unknown name ends: at a separator, or at a slash before a known name."""
    ends = [match.start() for match in _SEPARATOR.finditer(text) if match.start() > 0]
    for slash in _SLASH.finditer(text):
        whole = re.split(r"[,;\n]|\s", text[slash.end() :], maxsplit=1)[0]
        if lists.body_named(text[: slash.start()]) or lists.body_named(whole):
            ends.append(slash.start())
    return min((e for e in ends if e > 0), default=len(text))


def known_body_at(text: str, start: int, lists: Lists) -> int | None:
    """Where the longest known spelling that begins at `start` ends, or None.

    A spelling counts only as whole words: "PC" is not found in "PCs" nor in "PC/XYZ" unless
    "XYZ" is a body too.
    """
    window = text[start : start + 120]
    ends = [m.start() for m in re.finditer(r"(?<=\w)(?!\w)|(?<=\))", window)]
    for end in reversed(ends):
        if comparable(window[:end]) not in lists.body_spellings:
            continue
        after = window[end:]
        if not re.match(r"[/-]\w", after) or known_body_at(after, 1, lists):
            return start + end
    return None


def bodies_listed(names: tuple[str, ...]) -> str:
    """Canonical names as the cell should have them: "PTC, PC, Council"."""
    return ", ".join(names)
