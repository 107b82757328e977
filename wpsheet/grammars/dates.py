"""The dates of a timeline: seasons times years, stretches of time, sessions by their number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from wpsheet.grammars.pairing import Pair, Unit
from wpsheet.grammars.time_tokens import Kind, Token
from wpsheet.model.text import one_line

STARTS_A_DATE = {
    Kind.SPAN, Kind.YEAR, Kind.FISCAL, Kind.PART, Kind.DATE, Kind.RECURRENT, Kind.CONTINUOUS,
    Kind.VAGUE, Kind.ORDINAL,
}  # fmt: skip
"""What a date may begin with."""
_SHORT_YEAR = re.compile(r"'?(\d\d)(?!\w)")


class DateReader:
    """Reads dates at a place that moves through the tokens of a line."""

    def __init__(self, text: str, written: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.words = written
        """The text with its own quotes and dashes, place by place."""
        self.tokens = tokens
        self.place = 0
        self.misread = False
        """Whether a date has turned out to be none: "Sprung 2027"."""
        self.condition: str | None = None
        """A condition in front of all dates."""

    def date_unit(self) -> Unit | None:
        """A date, with the body that stands inside of it ("Spring PTC 2026")."""
        begun = self.place
        opens = self.tokens[self.place].kind is Kind.FROM
        stretch = opens
        if opens:
            while self.place < len(self.tokens) and self.tokens[self.place].kind in (
                Kind.FROM, Kind.NOISE,
            ):  # fmt: skip
                self.place += 1
            if not self._is_date():
                return None
            days = self.tokens[self.place]
            # "from 12 to 14 May" says its days, "from May" no last one.
            stretch = not (days.kind is Kind.DATE and days.regular and days.value[0].isalpha())
            # "Semaine du 12 octobre" begins no stretch unless its end follows.
            stretch = stretch and self.tokens[begun].value.casefold() != "du"
        pair = self._one_date()
        if pair is None:
            return None
        while self._connects():
            self.place += 1
            self._skip_noise()
            more = self._one_date()
            if more is None:
                return None
            stretch = True
            pair.bodies += more.bodies
            pair.end = more.end
        if stretch:
            words = self.words[self.tokens[begun].start : pair.end]
            pair.periods = [one_line(words)]
            pair.start = self.tokens[begun].start
        pair.condition, self.condition = self.condition, None
        return [pair]

    def _is_date(self) -> bool:
        return self.place < len(self.tokens) and self.tokens[self.place].kind in STARTS_A_DATE

    def _skip_noise(self) -> None:
        while self.place < len(self.tokens) and self.tokens[self.place].kind is Kind.NOISE:
            self.place += 1

    def _connects(self) -> bool:
        """Whether what follows makes one stretch of time of two dates: "to", "or", a dash."""
        tokens, place = self.tokens, self.place
        if place + 1 >= len(tokens) or tokens[place].kind not in (Kind.TO, Kind.OR, Kind.DASH):
            opened = place < len(tokens) and self.tokens[0].kind is Kind.FROM
            # "between Spring 2026 and Autumn 2026"
            return bool(
                opened
                and tokens[place].kind is Kind.JOIN
                and tokens[0].value.casefold() in ("between", "entre")
                and place + 1 < len(tokens)
                and tokens[place + 1].kind in STARTS_A_DATE
            )
        behind = place + 1
        while behind < len(tokens) and tokens[behind].kind is Kind.NOISE:
            behind += 1
        return behind < len(tokens) and tokens[behind].kind in STARTS_A_DATE

    def _one_date(self) -> Pair | None:
        """The date at this place, its seasons and years multiplied; None where it is broken."""
        token = self.tokens[self.place]
        start = token.start
        if token.kind is Kind.PART:
            self.place += 1
            if self._is_date() and self.tokens[self.place].kind is not Kind.YEAR:
                return self._one_date()  # the end of June is in June
            if not self._is_date():
                return None
            year = self.tokens[self.place]
            self.place += 1
            period = f"{token.value}-{year.value}" if token.value == "Mid" else ""
            return Pair([period or f"{token.value} {year.value}"], [], start, year.end)
        if token.kind is Kind.SPAN:
            return self._seasons()
        if token.kind is Kind.ORDINAL:
            return self._session()
        self.place += 1
        if token.kind is Kind.YEAR:
            behind = self.tokens[self.place] if self.place < len(self.tokens) else None
            if behind and behind.kind is Kind.SPAN and behind.value[0] in "QH" and (
                behind.value[1:].isdigit()
            ):  # fmt: skip
                after = self.tokens[self.place + 1] if self.place + 1 < len(self.tokens) else None
                if after is None or after.kind is not Kind.YEAR:
                    self.place += 1
                    return Pair([f"{behind.value} {token.value}"], [], start, behind.end)
        pair = Pair([token.value], [], start, token.end)
        pair.regular_date = token.regular
        return pair

    def _seasons(self) -> Pair | None:
        """ "Spring/Autumn 2023 and 2024": each season of each year."""
        start = self.tokens[self.place].start
        spans: list[str] = []
        bodies: list[str] = []
        regular = True
        stretch = False
        while self.place < len(self.tokens) and self.tokens[self.place].kind is Kind.SPAN:
            token = self.tokens[self.place]
            spans.append(token.value)
            regular = regular and token.regular
            end = token.end
            self.place += 1
            between = self.tokens[self.place] if self.place < len(self.tokens) else None
            behind = self.tokens[self.place + 1] if self.place + 1 < len(self.tokens) else None
            if between and behind and behind.kind is Kind.SPAN:
                if between.kind in (Kind.JOIN, Kind.DASH, Kind.TO, Kind.OR):
                    stretch = stretch or between.kind is not Kind.JOIN
                    self.place += 1
        bodies, years, end, whole = self._years(end)
        if not years:
            self.misread = True
            return None
        periods = [f"{span} {year}" for year in years for span in spans]
        if stretch:
            periods = [one_line(self.words[start:end])]
        pair = Pair(periods, bodies, start, end)
        pair.regular_date = regular and whole
        pair.body_inside = bool(bodies)
        return pair

    def _years(self, end: int) -> tuple[list[str], list[str], int, bool]:
        """The years behind seasons, and a body between the two; where they end, and whether the
        years are written in full."""
        whole = True
        bodies: list[str] = []
        years: list[str] = []
        place = self.place
        tokens = self.tokens
        while place < len(tokens):
            token = tokens[place]
            short = _SHORT_YEAR.match(self.text, token.start)
            if token.kind in (Kind.YEAR, Kind.FISCAL):
                years.append(token.value)
                end = token.end
                self.place = place = place + 1
                joined = place + 1 < len(tokens) and tokens[place].kind is Kind.JOIN
                goes_on = joined and tokens[place + 1].kind is Kind.YEAR
                after = tokens[place + 2].kind if place + 2 < len(tokens) else None
                if not goes_on or after is Kind.SPAN:
                    break
                place += 1
            elif years:
                break
            elif token.kind is Kind.BODY:
                bodies.append(token.value)
                place += 1
            elif token.kind in (Kind.NOISE, Kind.JOIN, Kind.LINE, Kind.COLON):
                place += 1
            elif token.kind is Kind.WORD and short and not bodies:
                years.append(f"20{short[1]}")
                whole = False
                self.place = place + 1
                while self.place < len(tokens) and tokens[self.place].start < short.end():
                    self.place += 1
                end = short.end()
                break
            else:
                break
        return (bodies if years else []), years, end, whole

    def _session(self) -> Pair | None:
        """The session of a body by its number: "235th/236th PTC", "17th session of the CBC"."""
        token = self.tokens[self.place]
        self.place += 1
        place = self.place
        while place < len(self.tokens) and self.tokens[place].kind is Kind.NOISE:
            place += 1
        if place < len(self.tokens) and self.tokens[place].kind is Kind.BODY:
            body = self.tokens[place]
            self.place = place + 1
            words = one_line(self.words[token.start : body.end])
            opened = self.place < len(self.tokens) and self.tokens[self.place].kind is Kind.OPEN
            if opened and self.place + 1 < len(self.tokens):
                inside = self.tokens[self.place + 1].kind
                if inside in STARTS_A_DATE and inside is not Kind.ORDINAL:
                    return Pair([], [body.value], body.start, body.end)
            pair = Pair([words], [body.value], token.start, body.end)
            pair.body_inside = True
            pair.regular_date = pair.regular_body = True
            return pair
        end = self.tokens[place - 1].end if place > self.place else token.end
        self.place = place
        return Pair([one_line(self.words[token.start : end])], [], token.start, end)
