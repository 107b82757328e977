"""Text as officers format it: runs with their formatting, and the plain words they say."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from wpsheet.model.patterns import regex

remembered = lru_cache(maxsize=1 << 14)
"""Marks a function of one text whose answer is kept: the same words are in many cells, and in
every version of a workbook."""
_ORDINALS = frozenset("st nd rd th e er re ère ème ere eme es èmes".split())
_LINE_BREAKS = regex(r"(?<!_x005F)_x000[dD]_|\r\n?|[\v\f\x85\u2028\u2029]")
_INVISIBLE = dict.fromkeys([
    0xAD, 0x61C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065),
    *range(0x2066, 0x206A), 0xFEFF,
])  # fmt: skip
_TYPOGRAPHY = str.maketrans({
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
    "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2044": "/",
})  # fmt: skip
_CONTROLS = dict.fromkeys([*range(9), *range(0xE, 0x1C)])
"""Control characters that are no blanks: no cell that is written has them."""
_SMALL_WORDS = {
    "en": frozenset("the of and to for in on with is are be by from at this that will was".split()),
    "fr": frozenset("le la les des du de et un une pour dans sur par est sont au aux en".split()),
}


class Script(StrEnum):
    """Whether a run is above the line or below it."""

    SUPERSCRIPT = "superscript"
    SUBSCRIPT = "subscript"


class Run(NamedTuple):
    """A stretch of text in one formatting; `color` is RRGGBB."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    script: Script | None = None
    color: str | None = None

    @property
    def formatted(self) -> bool:
        return any(look_of(self))


look_of = attrgetter("bold", "italic", "underline", "strike", "script", "color")
"""How a run is formatted: equal for runs that differ in their words alone."""


class RichText:
    """The content of one cell: its runs in reading order. A value: it is never changed.

    A sheet of a hundred thousand activities holds texts by the hundred thousand, nearly all of
    them one run without formatting: such a text keeps its characters alone.
    """

    __slots__ = ("_runs", "formatted", "plain", "raw")

    raw: str
    """Every character as it is in the cell."""
    plain: str
    """The words alone: superscripts closed up ("63rd"), one line a paragraph."""
    formatted: bool

    def __init__(self, runs: tuple[Run, ...] | str = ()) -> None:
        """A string is a text of one run without formatting."""
        self._runs: tuple[Run, ...] | None = None
        if isinstance(runs, str):
            self.raw, self.formatted = runs, False
        else:
            self.raw = "".join([run.text for run in runs])
            self.formatted = any(run.formatted for run in runs)
            if self.formatted or len(runs) > 1:
                self._runs = runs
        self.plain = plain_paragraphs(self.raw if self._runs is None else self._closed_up())

    @classmethod
    def of(cls, text: str) -> RichText:
        return cls(text)

    @classmethod
    def joined(cls, runs: Iterable[Run]) -> RichText:
        """The runs as one text: empty ones dropped, neighbours of one formatting united."""
        united: list[Run] = []
        for _, (first, *more) in itertools.groupby((run for run in runs if run.text), look_of):
            words = "".join([first.text, *(run.text for run in more)])
            united.append(first._replace(text=words) if more else first)
        return cls(tuple(united))

    @classmethod
    def in_lines(cls, texts: Iterable[RichText]) -> RichText:
        """Texts one under the other."""
        runs: list[Run] = []
        for text in texts:
            runs += [*([Run("\n")] if runs else []), *text.runs]
        return cls.joined(runs)

    @property
    def runs(self) -> tuple[Run, ...]:
        if self._runs is not None:
            return self._runs
        return (Run(self.raw),) if self.raw else ()

    def _closed_up(self) -> str:
        words = ""
        for run in self.runs:
            ordinal = run.script is Script.SUPERSCRIPT and run.text.strip() in _ORDINALS
            if ordinal and re.search(r"\d[^\S\n]*$", words):
                words = words.rstrip() + run.text.lstrip()
            else:
                words += run.text
        return words

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, RichText):
            return NotImplemented
        return self.raw == other.raw and self.runs == other.runs

    def __hash__(self) -> int:
        return hash(self.raw)

    def __repr__(self) -> str:
        return f"RichText(runs={self.runs!r})"

    def without_superscripts(self) -> str:
        """The words less footnote marks, for recognising a heading."""
        if not self.formatted:
            return self.raw
        return "".join(r.text for r in self.runs if r.script is not Script.SUPERSCRIPT)

    def between(self, start: int, end: int | None = None) -> RichText:
        """The characters from one place to another, or to the end, in their formatting."""
        runs, place = [], 0
        for run in self.runs:
            last = len(run.text) if end is None else max(0, end - place)
            runs.append(run._replace(text=run.text[max(0, start - place) : last]))
            place += len(run.text)
        return RichText.joined(runs)

    def paragraphs(self) -> tuple[RichText, ...]:
        """The text cut at its line breaks, blank paragraphs left out."""
        found: list[list[Run]] = [[]]
        for run in self.runs:
            first, *more = _LINE_BREAKS.sub("\n", run.text).split("\n")
            found[-1].append(run._replace(text=first))
            found += [[run._replace(text=text)] for text in more]
        whole = (RichText.joined(runs).stripped() for runs in found)
        return tuple(text for text in whole if text.raw)

    def stripped(self) -> RichText:
        """The same runs without blanks at either end."""
        raw = self.raw
        if raw == raw.strip():
            return self
        return self.between(len(raw) - len(raw.lstrip()), len(raw.rstrip()))


def _is_plain_line(text: str) -> bool:
    """Whether a text surely has no line break of any kind, as most have none."""
    return text.isprintable() and "_x" not in text


def plain_paragraphs(text: str) -> str:
    """Every kind of line break as one, blank paragraphs and outer blanks dropped."""
    if _is_plain_line(text):
        return text.strip()
    lines = _LINE_BREAKS.sub("\n", text).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def capitalised(words: str) -> str:
    """The words with a capital first, the others as they are."""
    return words[:1].upper() + words[1:]


def one_line(text: str) -> str:
    """Text on one line with single blanks, as messages quote it."""
    return " ".join(text.split())


def listed_name(text: str) -> str:
    """Words of a list on one line, as the cells that follow the list are written."""
    return one_line(text.translate(_CONTROLS))


def visible(text: str) -> str:
    """Text without invisible characters, in composed letters and with one kind of dash."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFKC", text.translate(_INVISIBLE)).translate(_TYPOGRAPHY)


@remembered
def comparable(text: str) -> str:
    """Text as vocabularies are looked up: no case, accents kept, one dash, single blanks."""
    if not _is_plain_line(text):
        text = _LINE_BREAKS.sub("\n", text).translate(_CONTROLS)
    return one_line(visible(text)).casefold()


@remembered
def without_accents(text: str) -> str:
    """Text with its accents taken off, as headings are compared."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def typed_forms(words: str) -> tuple[str, ...]:
    """The comparable forms of a spelling, also as it is typed without accents: "TERMINE"."""
    word = comparable(words)
    return (word, without_accents(word)) if word else ()


def joined(words: str) -> str:
    """Words without the hyphens and blanks between them, "&" as "and"."""
    return re.sub(r"[\s-]", "", comparable(words)).replace("&", "and")


def shortened(text: str, width: int = 80) -> str:
    """The first words of a text, with an ellipsis where something was left out."""
    line = one_line(text)
    if len(line) <= width:
        return line
    return line[: width - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def inside(words: str) -> str:
    """Words inside a sentence, without their capital: "no status"; "PTC" keeps its own."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def words_around(text: str, start: int, end: int, before: int = 20, after: int = 20) -> str:
    """The whole words around a place of a text, with an ellipsis where others are left out.

    A word that is longer than `before` or `after` is cut.
    """
    first, last = max(0, start - before), min(len(text), end + after)
    first = next((n for n in range(first, start + 1) if _is_edge(text, n)), first)
    last = next((n for n in range(last, end - 1, -1) if _is_edge(text, n)), last)
    return f"{'…' * (first > 0)}{one_line(text[first:last])}{'…' * (last < len(text))}"


def _is_edge(text: str, place: int) -> bool:
    """Whether no word goes on over a place between two characters."""
    inside = 0 < place < len(text)
    return not inside or text[place - 1].isspace() or text[place].isspace()


def day_in_words(day: date) -> str:
    """A day as a sentence has it: 4 May 2026."""
    return f"{day:%d %B %Y}".lstrip("0")


def listed(words: Iterable[str], last: str = "and") -> str:
    """Words as a sentence lists them: "PTC", "PC and Council", "PTC, PC and Council"."""
    names = list(words)
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def unlike(headings: Iterable[str]) -> list[str]:
    """Headings or names that Excel wants to be unlike each other in any case: "Cost (2)"."""
    found: dict[str, str] = {}
    for heading in headings:
        words, number = heading, 1
        while words.casefold() in found:
            number += 1
            words = f"{heading} ({number})"
        found[words.casefold()] = words
    return list(found.values())


def language_of(text: str) -> str | None:
    """The language in which an officer wrote a text, by its small words; None if none tells."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    counts = {each: sum(w in small for w in words) for each, small in _SMALL_WORDS.items()}
    most, least = sorted(counts, key=counts.__getitem__, reverse=True)
    return most if counts[most] > counts[least] else None


def printed_in_french(words: str) -> str:
    """Words with the no-break space that French print has before a colon."""
    return words.replace(" :", "\xa0:")
