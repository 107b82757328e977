"""The dates of a timeline: seasons times years, stretches of time, sessions by their number."""

import itertools
import re
from collections.abc import Sequence

from wpsheet.grammars import time_tokens
from wpsheet.grammars.pairing import Pair, Unit
from wpsheet.grammars.time_tokens import STARTS_A_DATE, Kind, Token, times_like
from wpsheet.model.patterns import regex
from wpsheet.model.periods import WINTER, SessionPeriod
from wpsheet.model.text import one_line

_BETWEEN = {Kind.JOIN, Kind.NOISE, Kind.COLON, Kind.DASH, Kind.TO}
"""May be between "annually" and its seasons."""
_NOTHING = [Token(Kind.NOTHING, "", 0, 0)] * 3
"""Follow the last token of a line, so that there is always a next one."""
_GIVES_WAY = {Kind.TAKEN_BACK, Kind.MOVED}
"""What is in a line with a date that may have given way to another."""
_OF_A_SESSION = regex(r"session|meeting|réunion", re.IGNORECASE)
_UNTIL = regex(r"until|till|jusqu", re.IGNORECASE)
_TOO_MANY_WORDS = 3
"""So many before a year are a remark, and name no time of it."""
_MAY_BE_A_TIME = regex(r"[^\W\d_-]{4,}(?:-[^\W\d_]+)*\.?")
"""A word that may say when in a year: of four letters or more."""
FORMER = regex(
    r"\s*(?:instead\s+of|replacing|rather\s+than|plutôt\s+qu|formerly|previously|originally|initially|ex\b|was|anciennement|au\s+lieu|initialement"
    r"|(?:postponed|moved|deferred|brought\s+forward)\s+from|reportée?\s+d)",
    re.IGNORECASE,
)
"""Opens what tells which date it was before."""


def in_force(line: Sequence[Token], text: str) -> Sequence[Token]:
    """The tokens of a line without a date that gave way to another: "postponed to Spring 2028".

    Its body is that of the other date, if this one has none of its own.
    """
    if _GIVES_WAY.isdisjoint([token.kind for token in line]):
        return line
    kept: list[Token] = []
    at_end: dict[int, list[Token]] = {}
    dated, place = False, 0
    while place < len(line):
        token = line[place]
        gone = token.kind is Kind.TAKEN_BACK and FORMER.match(text, token.start)
        if gone and not dated:  # "Formerly Spring 2026: Autumn 2026"
            end = _end_of_former(line, place + 1)
            if any(each.kind in STARTS_A_DATE for each in line[end:]):
                kept += _bodies(line[place + 1 : end], beside=line[end:])
                place = end + (line[end].kind in (Kind.COLON, Kind.JOIN))
                continue
            gone = None
        if place in at_end:
            kept += at_end.pop(place)
        elif token.kind is not Kind.MOVED and not gone:
            kept.append(token)
            dated = dated or token.kind in STARTS_A_DATE
        else:
            end = _end_of_item(line, place + 1)
            if kept and kept[-1].kind is Kind.OPEN:
                # "Spring 2028 (moved from Autumn 2026, PTC)": what is behind keeps the bracket.
                closes = end < len(line) and line[end].kind is Kind.CLOSE
                at_end[end] = [] if closes else [kept[-1]]
            while kept and kept[-1].kind in (Kind.JOIN, Kind.OPEN):
                kept.pop()
            first = len(kept)
            while first and kept[first - 1].kind is not Kind.JOIN:
                first -= 1
            item = line[place + 1 : end]
            if gone:
                kept += _bodies(item, beside=kept[first:])
                place = end - 1
            else:
                kept[first:] = _bodies(kept[first:], beside=item)
        place += 1
    return kept


def _end_of_former(line: Sequence[Token], first: int) -> int:
    """Where former dates end that come before those that hold: at a colon that no body is before,
    or with the first of them."""
    for place in range(first, len(line)):
        if line[place].kind is Kind.COLON and line[place - 1].kind is not Kind.BODY:
            return place
    return _end_of_item(line, first)


def _end_of_item(line: Sequence[Token], first: int) -> int:
    """Where a date and what belongs to it end: at a comma, or where a bracket around it does."""
    depth = 0
    for place in range(first, len(line)):
        kind = line[place].kind
        depth += (kind is Kind.OPEN) - (kind is Kind.CLOSE)
        if depth < 0 or (not depth and kind is Kind.JOIN):
            return place
    return len(line)


def _bodies(item: Sequence[Token], *, beside: Sequence[Token]) -> list[Token]:
    """The bodies of one date for another that has none."""
    if Kind.BODY in {each.kind for each in beside}:
        return []
    return [each for each in item if each.kind is Kind.BODY]


class DateReader:
    """Reads dates at a place that moves through the tokens of a line."""

    def __init__(self, text: str, written: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.words = written
        """The text with its own quotes and dashes, place by place."""
        self.tokens = [*tokens, *_NOTHING]
        self.place = 0
        self.misread = False
        """Whether a date has turned out to be none: "Sprung 2027"."""
        self.condition: str | None = None
        """A condition in front of all dates."""

    @property
    def token(self) -> Token:
        return self.tokens[self.place]

    def kind(self, ahead: int = 0) -> Kind:
        """The token at the place, or some tokens ahead of it."""
        return self.tokens[self.place + ahead].kind

    def past(self, place: int, *kinds: Kind) -> int:
        """The first place from one on whose token is of none of these kinds."""
        while self.tokens[place].kind in kinds:
            place += 1
        return place

    def skip(self, *kinds: Kind) -> None:
        self.place = self.past(self.place, *kinds)

    def date_unit(self) -> Unit | None:
        """A date, with the body that is inside of it ("Spring PTC 2026")."""
        begun, opening = self.token.start, self.token.value.casefold()
        stretch = self.kind() is Kind.FROM
        if stretch:
            self.skip(Kind.FROM, Kind.NOISE)
            if self.kind() not in STARTS_A_DATE:
                return None
            # "from 12 to 14 May" says its days, "from May" no last one; "Semaine du 12 octobre"
            # begins no stretch unless its end follows.
            days = self.kind() is Kind.DATE and self.token.regular
            stretch = opening != "du" and not (days and self.token.value[0].isalpha())
        pair = self._one_date()
        if pair is None:
            return None
        while self._connects():
            self.place += 1
            self.skip(Kind.NOISE)
            more = self._one_date()
            if more is None:
                return None
            stretch = True
            pair.bodies += more.bodies
            pair.end = more.end
        if stretch:
            pair.periods, pair.start = [self._stretch(begun, pair.end)], begun
        pair.condition, self.condition = self.condition, None
        return [pair]

    def _stretch(self, begun: int, end: int) -> str:
        """A stretch of time as it is written, its project months by their names."""
        words = self.words[begun:end]
        for token in self.tokens:
            written = self.words[token.start : token.end]
            inside = begun <= token.start < end and token.kind is Kind.DATE
            if inside and time_tokens.PROJECT_MONTH.fullmatch(written):
                words = words.replace(written, token.value, 1)
        return one_line(words)

    def _connects(self) -> bool:
        """Whether what follows makes one stretch of time of two dates: "to", "or", a dash."""
        if self.kind() is Kind.JOIN and _UNTIL.match(self.tokens[self.place + 1].value):
            self.place += 1
        if self.kind() is Kind.JOIN:  # "between Spring 2026 and Autumn 2026"
            between = self.tokens[0].value.casefold() in ("between", "entre")
            return between and self.kind(1) in STARTS_A_DATE
        behind = self.past(self.place + 1, Kind.NOISE)
        connects = self.kind() in (Kind.TO, Kind.OR, Kind.DASH)
        return connects and self.tokens[behind].kind in STARTS_A_DATE

    def _one_date(self) -> Pair | None:
        """The date at this place, its seasons and years multiplied; None where it is broken."""
        token = self.token
        if token.kind is Kind.SPAN:
            return self._seasons()
        if token.kind is Kind.ORDINAL:
            return self._session()
        if token.kind is Kind.VAGUE and _OF_A_SESSION.search(token.value):
            begun, pair = self.place, self._session()
            if pair is None or pair.is_body:  # "at the next session (Spring 2027)"
                return pair
            self.place = begun
        self.place += 1
        if token.kind in (Kind.RECURRENT, Kind.VAGUE) and (end := self._parts_of_a_year()):
            return Pair([one_line(self.words[token.start : end])], [], token.start, end)
        if token.kind is Kind.YEAR and self.kind() in (Kind.DASH, Kind.JOIN):  # "2026-Q3"
            self.place += self.kind(1) is Kind.SPAN and self.kind(2) is not Kind.YEAR and (
                self.kind() is Kind.DASH or self.tokens[self.place + 1].start == token.end + 1
            )  # fmt: skip
        behind = self.token
        if isinstance(token.value, SessionPeriod):
            bodies = [token.value.body] if token.value.body else []
            return Pair([token.value], bodies, token.start, token.end, regular_body=True)
        if token.kind is Kind.PART:
            if behind.kind is not Kind.YEAR:  # the end of June is in June
                return self._one_date() if behind.kind in STARTS_A_DATE else None
            period = f"{token.value}{'-' if token.value == 'Mid' else ' '}{behind.value}"
        elif (
            token.kind is Kind.YEAR
            and behind.kind is Kind.SPAN
            and self.kind(1) not in (Kind.YEAR, Kind.FISCAL)
        ):
            period = f"{behind.value} {token.value}"
        else:
            return Pair([token.value], [], token.start, token.end, regular_date=token.regular)
        self.place += 1
        turned = token.kind is Kind.YEAR and behind.value[-1].isalpha()  # "2027 Spring"
        return Pair([period], [], token.start, behind.end, regular_date=not turned)

    def _parts_of_a_year(self) -> int | None:
        """Where seasons without a year end behind "annually": "twice a year, in spring and
        autumn"; the place moves behind them."""
        last, behind = self.place, self.past(self.place, *_BETWEEN)
        while self.tokens[behind].kind is Kind.SPAN:
            last, behind = behind + 1, self.past(behind + 1, *_BETWEEN)
        if last == self.place or self.tokens[last].kind is Kind.YEAR:
            return None
        self.place = last
        return self.tokens[last - 1].end

    def _seasons(self) -> Pair | None:
        """ "Spring/Autumn 2023 and 2024": each season of each year."""
        start = end = self.token.start
        spans: list[str] = []
        regular = True
        stretch = False
        while self.kind() is Kind.SPAN:
            spans.append(self.token.value)
            regular = regular and self.token.regular
            end = self.token.end
            self.place += 1
            article = self.kind(1) is Kind.NOISE  # "le printemps et l'automne"
            if self.kind(1 + article) is Kind.SPAN and self.kind() in (
                Kind.JOIN, Kind.DASH, Kind.TO, Kind.OR,
            ):  # fmt: skip
                stretch = stretch or self.kind() is not Kind.JOIN
                self.place += 1 + article
        of = self.place + (self.kind() is Kind.NOISE)
        if self.tokens[of].kind in (Kind.RECURRENT, Kind.VAGUE):  # "Spring of each year"
            self.place, end = of + 1, self.tokens[of].end
            return Pair([one_line(self.words[start:end])], [], start, end)
        bodies, years, end, whole = self._years(end)
        if not years:
            pair = self.in_other_words(start)
            self.misread = pair is None
            return pair
        if spans == [WINTER] and len(years) == 2 and not whole:  # "Winter 26/27"
            years = [f"{years[0]}/{years[1][2:]}"]
        periods = [f"{span} {year}" for year in years for span in spans]
        if stretch:
            periods = [one_line(self.words[start:end])]
        return Pair(periods, bodies, start, end, regular_date=regular and whole)

    def heads_a_date(self) -> bool:
        """Whether what is next is a date that has no body of its own."""
        first = self.place + (self.kind() in (Kind.JOIN, Kind.COLON))
        item = itertools.takewhile(
            lambda token: token.kind not in (Kind.JOIN, Kind.LINE, Kind.BREAK, Kind.NOTHING),
            self.tokens[first:],
        )
        kinds = [each.kind for each in item if each.kind not in (Kind.NOISE, Kind.TO)]
        if kinds[:1] == [Kind.OPEN]:
            del kinds[0]
        return bool(kinds) and kinds[0] in STARTS_A_DATE and not {Kind.BODY, Kind.OPEN} & {*kinds}

    def in_other_words(self, start: int) -> Pair | None:
        """A time of a year by words that no list has, as they are written: "Christmas 2027".

        None where a word may be a misspelt season or month, or no year is behind.
        """
        behind = self.past(self.place, Kind.WORD)
        words = [token.value for token in self.tokens[self.place : behind]]
        if self.tokens[behind].kind is not Kind.YEAR or not 0 < len(words) < _TOO_MANY_WORDS:
            return None
        if any(not _MAY_BE_A_TIME.fullmatch(word) or times_like(word) for word in words):
            return None  # "Sprung 2027"
        self.place, end = behind + 1, self.tokens[behind].end
        return Pair([one_line(self.words[start:end])], [], start, end)

    def _years(self, end: int) -> tuple[list[str], list[str], int, bool]:
        """The years behind seasons, and a body between the two; where they end, and whether the
        years are written in full."""
        place = self.past(self.place, *time_tokens.BEFORE_ITS_YEAR)
        bodies = [t.value for t in self.tokens[self.place : place] if t.kind is Kind.BODY]
        years: list[str] = []
        token = self.tokens[place]
        while token.kind in (Kind.YEAR, Kind.FISCAL):
            years.append(token.value)
            self.place = place + 1
            goes_on = self.kind() is Kind.JOIN and self.kind(1) is Kind.YEAR
            if not goes_on or self.kind(2) is Kind.SPAN:
                return bodies, years, token.end, token.regular
            place += 2
            token = self.tokens[place]
        short = time_tokens.SHORT_YEAR.match(self.text, token.start)
        if token.kind is not Kind.WORD or short is None or bodies:
            return [], [], end, True
        self.place = place + 1
        while self.kind() is not Kind.NOTHING and self.token.start < short.end():
            self.place += 1
        years = [f"20{year}" for year in short.groups() if year]
        return [], years, short.end(), False

    def _is_dated(self) -> bool:
        """Whether the date of a session is behind its number: "245th session (Spring 2027)"."""
        behind = self.past(self.place + 1, Kind.NOISE, Kind.TO)
        if self.tokens[behind].kind not in STARTS_A_DATE - {Kind.ORDINAL}:
            return False
        heads = self.kind() in (Kind.JOIN, Kind.COLON) and self.heads_a_date()
        return heads or self.kind() is Kind.OPEN

    def _session(self) -> Pair | None:
        """The session of a body by its number: "235th/236th PTC", "17th session of the CBC"."""
        first = self.token
        self.place += 1
        self.skip(Kind.NOISE)
        if self.kind() is Kind.YEAR:  # "1re session de 2027"
            self.place += 1
        if self.kind() is not Kind.BODY and self._is_dated():
            return None
        if self.kind() is not Kind.BODY:
            end = self.tokens[self.place - 1].end
            return Pair([one_line(self.words[first.start : end])], [], first.start, end)
        body, end = self.token, self.token.end
        self.place += 1
        if self._is_dated():
            return Pair([], [body.value], body.start, body.end)
        of = self.place + (self.kind() is Kind.NOISE)
        if self.tokens[of].kind is Kind.YEAR:  # "1st PTC session 2027"
            self.place, end = of + 1, self.tokens[of].end
        words = one_line(self.words[first.start : end])
        return Pair([words], [body.value], first.start, end, regular_body=True)
