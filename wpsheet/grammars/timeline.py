"""The small grammar of timelines: "Spring 2023, 2024 and 2025 (PTC)" → milestones.

A timeline is read as tokens: seasons, months, years, bodies, connecting words. Dates that a
connecting word joins belong together, and a body written behind them belongs to all of them;
dates that merely follow one another are separate. What holds an unknown word is not guessed at:
it is given back as not understood.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum, auto

from wpsheet.grammars.bodies import known_body_at
from wpsheet.model.periods import AUTUMN, CONTINUOUS, MONTHS, ONCE_A_YEAR, SPRING
from wpsheet.model.text import comparable, one_line, plain_paragraphs, visible
from wpsheet.model.values import Milestone, Timeline
from wpsheet.model.vocabulary import Lists

_TIME_WORDS: dict[str, tuple[str, ...]] = {
    SPRING: ("spring", "printemps"),
    AUTUMN: ("autumn", "fall", "automne"),
    "January": ("january", "jan", "janvier", "janv"),
    "February": ("february", "feb", "février", "fevrier", "févr", "fév"),
    "March": ("march", "mar", "mars"),
    "April": ("april", "apr", "avril", "avr"),
    "May": ("may", "mai"),
    "June": ("june", "jun", "juin"),
    "July": ("july", "jul", "juillet", "juil"),
    "August": ("august", "aug", "août", "aout"),
    "September": ("september", "sept", "sep", "septembre"),
    "October": ("october", "oct", "octobre"),
    "November": ("november", "nov", "novembre"),
    "December": ("december", "dec", "décembre", "decembre", "déc"),
}
TIME_OF_WORD = {word: time for time, words in _TIME_WORDS.items() for word in words}
_ABBREVIATED = {w for words in _TIME_WORDS.values() for w in words[1:] if len(w) < 5} - {
    "fall", "mars", "mai", "juin", "aout", "août",
}  # fmt: skip


class Kind(StrEnum):
    """What a token of a timeline is."""

    SPAN = auto()
    YEAR = auto()
    MID = auto()
    RECURRENT = auto()
    CONTINUOUS = auto()
    BODY = auto()
    OPEN = auto()
    CLOSE = auto()
    CONDITION = auto()
    JOIN = auto()
    NOISE = auto()
    DASH = auto()
    BREAK = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a timeline, at its place in the text."""

    kind: Kind
    value: str
    start: int
    end: int
    regular: bool = True


_CONDITION = re.compile(
    r"\(\s*(?P<words>(?:subject to|sous réserve|tbc\b|tbd\b|to be (?:confirmed|determined|defined)"
    r"|à (?:confirmer|déterminer|définir)|provisional|provisoire|if\b|si\b|depending|provided"
    r"|selon\b|pending|en attente)(?:[^()]|\([^()]*\))*)\)",
    re.IGNORECASE,
)
_PATTERNS: tuple[tuple[Kind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (Kind.BREAK, r"[\n;•·|*]"),
        (Kind.CONTINUOUS,
         r"(?:continuous(?:ly)?|ongoing|en continu|continue?|permanente?|en permanence)(?!\w)"),
        (Kind.RECURRENT,
         r"(?:once (?:a|per|every) year|every year|annually|yearly|une fois (?:par an|l'an)"
         r"|chaque année|tous les ans|annuellement)(?!\w)"),
        (Kind.MID, r"(?:mid|mi)[\s-]*(?:of\s+)?(?P<year>20\d\d)(?!\w)"),
        (Kind.SPAN, r"(?P<month>0?[1-9]|1[0-2])/(?P<year>20\d\d)(?!\w)"),
        (Kind.YEAR, r"20\d\d(?!\w|\s*[-/]\s*\d)"),
        (Kind.SPAN,
         r"(?P<day>(?:\d{1,2}\s*-\s*)?(?:[0-2]?\d|3[01])(?:er|st|nd|rd|th)?\s+)?"
         r"(?P<word>[^\W\d_]{3,9})\.?(?!\w)"),
        (Kind.JOIN, r",\s*(?:and|et)(?!\w)|,|/|&|\+|(?:and|et)(?!\w)"),
        (Kind.OPEN, r"[(\[]"),
        (Kind.CLOSE, r"[)\]]"),
        (Kind.DASH, rf"-|au(?=\s+(?:20\d\d|{'|'.join(TIME_OF_WORD)}))"),
        (Kind.NOISE,
         r"[:.]|[ld]'|(?:at|the|in|of|by|for|sessions?|meetings?|à|au|aux|la|le|les|du|de|des"
         r"|en|lors|par|pour|devant|réunions?)(?![^\W'])"),
    )
)  # fmt: skip


def tokens(text: str, lists: Lists) -> Iterator[Token]:
    """The pieces of a timeline in reading order; the blanks between them are none."""
    place = 0
    while place < len(text):
        if text[place] in " \t\u00a0":
            place += 1
            continue
        token = _token_at(text, place, lists)
        yield token
        place = token.end


def _token_at(text: str, place: int, lists: Lists) -> Token:
    condition = _CONDITION.match(text, place)
    if condition:
        words = one_line(condition["words"])
        return Token(Kind.CONDITION, words, place, condition.end())
    end = known_body_at(text, place, lists)
    if end:
        name = lists.body_spellings[comparable(text[place:end])]
        return Token(Kind.BODY, name, place, end)
    for kind, pattern in _PATTERNS:
        match = pattern.match(text, place)
        if not match:
            continue
        if kind is Kind.SPAN:
            span = _span(match)
            if span is None:
                continue
            return Token(kind, span[0], place, match.end(), span[1])
        value = match.groupdict().get("year") or match[0]
        return Token(kind, value, place, match.end())
    word = re.compile(r"[^\s(),;/]+|.").match(text, place)
    end = word.end() if word else place + 1
    return Token(Kind.UNKNOWN, text[place:end], place, end)


def _span(match: re.Match[str]) -> tuple[str, bool] | None:
    """The season or month that a token names, and whether it is written out."""
    groups = match.groupdict()
    if groups.get("month"):
        return f"{MONTHS[int(groups['month']) - 1]} {groups['year']}", False
    word = (groups.get("word") or "").casefold()
    time = TIME_OF_WORD.get(word)
    if time is None:
        return None
    return time, word not in _ABBREVIATED and not groups.get("day")


@dataclass(slots=True)
class _Entry:
    """Dates that belong together, and the bodies they are before."""

    start: int
    end: int = 0
    periods: list[str] = field(default_factory=list)
    spans: list[str] = field(default_factory=list)
    """Seasons and months that are multiplied with the years behind them."""
    years: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    condition: str | None = None
    bracketed: bool = False
    regular: bool = True
    broken: bool = False

    @property
    def dated(self) -> bool:
        return bool(self.periods or self.spans)

    def settle(self) -> None:
        """Turn the seasons and years gathered so far into periods."""
        if self.spans and not self.years:
            self.broken = True
        self.periods += [f"{span} {year}" for year in self.years for span in self.spans]
        self.spans, self.years = [], []


class _Reader:
    """Gathers tokens into entries; one pass, no backtracking."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.entries: list[_Entry] = []
        self.entry: _Entry | None = None
        self.prefixed = False
        """Whether the entry began with its body, so that the dates behind are its own."""
        self.joined = False
        self.depth = 0

    def read(self) -> list[_Entry]:
        for place, token in enumerate(self.tokens):
            following = self.tokens[place + 1].kind if place + 1 < len(self.tokens) else None
            self.take(token, following)
        return self.entries

    def open_entry(self, token: Token) -> _Entry:
        self.entry = _Entry(token.start)
        self.prefixed = False
        self.entries.append(self.entry)
        return self.entry

    def take(self, token: Token, following: Kind | None) -> None:
        match token.kind:
            case Kind.BREAK:
                runs_on = {Kind.OPEN, Kind.CONDITION, Kind.YEAR, Kind.JOIN}
                if not self.joined and following not in runs_on:
                    self.entry = None
                return
            case Kind.JOIN:
                self.joined = True
                return
            case Kind.OPEN:
                self.depth += 1
            case Kind.CLOSE:
                self.depth = max(0, self.depth - 1)
            case Kind.NOISE:
                if self.entry and token.value.isalpha():
                    self.entry.regular = False
                return
            case Kind.DASH:
                # Before an entry or between two it is a mark; inside one it makes a range.
                if self.entry and not (self.entry.dated and self.entry.bodies):
                    self.entry.broken = True
                return
            case Kind.CONDITION:
                entry = self.entry or self.open_entry(token)
                entry.condition = token.value
            case Kind.BODY:
                self.take_body(token)
            case Kind.UNKNOWN:
                (self.entry or self.open_entry(token)).broken = True
            case _:
                self.take_date(token)
        if self.entry:
            self.entry.end = token.end
        if token.kind not in (Kind.OPEN, Kind.CLOSE):
            self.joined = False

    def take_body(self, token: Token) -> None:
        entry = self.entry
        if entry is None:
            entry = self.open_entry(token)
        elif entry.dated and entry.bodies and not self.depth:
            names_another_date = self.prefixed or (entry.bracketed and not self.joined)
            if names_another_date:
                entry = self.open_entry(token)
        if not entry.dated:
            self.prefixed = True
        entry.bodies.append(token.value)
        entry.bracketed = entry.bracketed or bool(self.depth)

    def take_date(self, token: Token) -> None:
        entry = self.entry_for_date(token)
        entry.regular = entry.regular and token.regular
        whole = token.value[-4:].isdigit() and token.kind is Kind.SPAN
        if token.kind is Kind.SPAN and not whole:
            if entry.years:
                entry.settle()
            entry.spans.append(token.value)
        elif token.kind is Kind.YEAR and entry.spans:
            entry.years.append(token.value)
            entry.regular = entry.regular and not (entry.bodies and not self.prefixed)
        elif token.kind is Kind.YEAR and entry.periods and not entry.periods[-1].isdigit():
            entry.broken = True
        else:
            entry.settle()
            entry.periods.append(_PERIOD_OF.get(token.kind, "{}").format(token.value))

    def _adds_a_year(self, entry: _Entry) -> bool:
        """Whether a year goes on a list such as "Spring 2023, 2024"; not behind its bodies."""
        return self.joined and (self.prefixed or not entry.bodies)

    def entry_for_date(self, token: Token) -> _Entry:
        """The entry a date belongs to: the open one where it is joined to it, else a new one."""
        entry = self.entry
        if entry is None:
            return self.open_entry(token)
        if entry.spans and not entry.years and not self.joined and token.kind is not Kind.YEAR:
            entry.broken = True
        if entry.broken:
            return entry
        waiting = bool(entry.spans) and not entry.years
        if token.kind is Kind.YEAR and (waiting or (entry.spans and self._adds_a_year(entry))):
            return entry
        if not self.joined and not entry.bodies and entry.periods and _ends_alone(entry):
            entry.broken = True
            return entry
        if self.prefixed or not entry.dated:
            return entry
        if entry.bodies or not self.joined:
            return self.open_entry(token)
        return entry


def _ends_alone(entry: _Entry) -> bool:
    """Whether the last period tolerates no date behind it: a year alone, "once a year" ..."""
    last = entry.periods[-1]
    return not entry.spans and (last.isdigit() or last in (ONCE_A_YEAR, CONTINUOUS))


_PERIOD_OF = {Kind.MID: "Mid-{}", Kind.RECURRENT: ONCE_A_YEAR, Kind.CONTINUOUS: CONTINUOUS}


def read_timeline(text: str, lists: Lists) -> Timeline:
    """Read a Timeline cell, English or French.

    A body in brackets, or bare, behind its dates belongs to the dates joined before it; written
    first ("PTC: Spring 2023"), to those after it. "(subject to ...)" is the condition of the
    dates it stands behind.
    """
    text = visible(plain_paragraphs(text))
    milestones: list[Milestone] = []
    unparsed: list[str] = []
    irregular: list[str] = []
    for entry in _Reader(list(tokens(text, lists))).read():
        entry.settle()
        written = one_line(text[entry.start : entry.end]).strip(" ,;")
        if entry.broken or not entry.periods:
            unparsed.append(written)
            continue
        bodies: list[str | None] = list(dict.fromkeys(entry.bodies)) or [None]
        milestones += [
            Milestone(body, period, entry.condition)
            for period in dict.fromkeys(entry.periods)
            for body in bodies
        ]
        if not entry.regular or (entry.bodies and not entry.bracketed):
            irregular.append(written)
    if text and not milestones and not unparsed:
        unparsed.append(one_line(text))
    return Timeline(tuple(dict.fromkeys(milestones)), tuple(unparsed), tuple(irregular))
