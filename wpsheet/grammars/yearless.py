"""Dates that leave something out: "PTC in Spring 2027, Council in June", "PC: tbc".

A year written once, before or behind the dates of a line, is that of all of them. Any other that
is left out is the one year in which the date lies between its neighbours with a year. If two years
fit, or none, the date stays without one, and is vague beside those that have theirs.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from datetime import date

from wpsheet.grammars.time_tokens import BEFORE_ITS_YEAR, SHORT_YEAR, STARTS_A_DATE, Kind, Token
from wpsheet.model.patterns import regex
from wpsheet.model.periods import period_span

_BETWEEN = {Kind.NOISE, Kind.COLON, Kind.OPEN, Kind.DASH}
"""May be between a date and its body."""
_ENDS = {Kind.JOIN, Kind.LINE, Kind.BREAK, Kind.CLOSE, Kind.OPEN, Kind.BODY}
_PARTS_LINES = {Kind.LINE, Kind.BREAK}
_DATED = {Kind.YEAR, Kind.FISCAL, Kind.DATE, Kind.SESSION}
_UNDECIDED = regex(
    r"tb[cd]|(?:to be|à) (?:confirmed|determined|defined|decided|confirmer|déterminer|définir"
    r"|préciser)",
    re.IGNORECASE,
)


def with_years(tokens: Sequence[Token], text: str) -> list[Token]:
    """The tokens of a cell, a year behind the seasons or months that only leave it out."""
    kinds = [Kind.NOTHING, *(token.kind for token in tokens), Kind.NOTHING]
    if all((a is Kind.SPAN) is (b is Kind.YEAR) for a, b in itertools.pairwise(kinds)):
        return list(tokens)  # each has its year, as nearly all have
    tokens = _with_years_of_lines(tokens)
    lacking = {
        place: first
        for place, token in enumerate(tokens)
        if token.kind is Kind.SPAN
        and tokens[min(place + 1, len(tokens) - 1)].kind is not Kind.YEAR
        and (first := _lacks_year(tokens, place, text)) is not None
    }
    if not lacking:
        return list(tokens)
    dated = dict(_first_days(tokens))
    found: list[Token] = []
    last: date | None = None
    for place, token in enumerate(tokens):
        found.append(token)
        last = dated.get(place, last)
        if place in lacking:
            following = next((day for at, day in dated.items() if at > place), None)
            if fit := _only_fit(tokens[lacking[place]].value, token.value, last, following):
                found.append(_year_behind(token, str(fit.year)))
                last = fit
            elif dated:
                # Nobody knows of which year the seasons or months are.
                first = lacking[place] - place - 1
                found[first:] = [
                    each._replace(kind=Kind.VAGUE, value=text[each.start : each.end])
                    if each.kind is Kind.SPAN
                    else each
                    for each in found[first:]
                ]
    return found


def _year_behind(token: Token, year: str) -> Token:
    return Token(Kind.YEAR, year, token.end, token.end, regular=False)


def _with_years_of_lines(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, a year that is written once for the dates of a line, or of the lines below it,
    at each of them: "2027: Spring (PTC), June (Council)"."""
    years: dict[int, str] = {}
    for place, first, last in _years_of_lines(tokens):
        spans = [
            n
            for n in range(first, last)
            if tokens[n].kind is Kind.SPAN
            and [token.kind for token in tokens[n + 1 : n + 3]] != [Kind.JOIN, Kind.SPAN]
        ]
        if spans:
            years |= dict.fromkeys(spans, tokens[place].value)
            heads = [token.kind for token in tokens[place + 1 : place + 2]] == [Kind.COLON]
            years |= {place: "", place + heads: ""}
    found: list[Token] = []
    for place, token in enumerate(tokens):
        year = years.get(place)
        found += [] if year == "" else [token]
        found += [_year_behind(token, year)] if year else []
    return found


def _years_of_lines(tokens: Sequence[Token]) -> Iterator[tuple[int, int, int]]:
    """Where each year is that may be meant for several dates, and where those begin and end."""
    dated = [n for n, token in enumerate(tokens) if token.kind in _DATED]
    ends = [-1, *(n for n, token in enumerate(tokens) if token.kind in _PARTS_LINES), len(tokens)]
    for place in (n for n in dated if tokens[n].kind is Kind.YEAR):
        first = max(n for n in ends if n < place) + 1
        last = min(n for n in ends if n > place)
        before = {token.kind for token in tokens[first:place]}
        behind = [token.kind for token in tokens[place + 1 : last]]
        if not before and behind in ([], [Kind.COLON]):  # on a line of its own
            following = min((n for n in dated if n > place), default=len(tokens))
            last = max(n for n in ends if n <= following)
        heads = behind[:1] in ([], [Kind.COLON], [Kind.OPEN]) and before <= BEFORE_ITS_YEAR
        closes = tokens[place - 1].kind is Kind.CLOSE
        if (heads or closes) and [n for n in dated if first <= n < last] == [place]:
            yield place, first, last


def with_open_dates(tokens: Sequence[Token]) -> Iterator[Token]:
    """The tokens of a cell, "tbc" as a date where a body has no other."""
    for place, token in enumerate(tokens):
        if token.kind is Kind.CONDITION and _UNDECIDED.fullmatch(token.value):
            if _is_all_there_is(tokens, place):
                token = token._replace(kind=Kind.VAGUE)
        yield token


def _is_all_there_is(tokens: Sequence[Token], place: int) -> bool:
    """Whether "tbc" is the date of the body beside it, and not a remark on a date of the line."""
    line = _around(tokens, place, _PARTS_LINES)
    part = _around(tokens, place, {*_PARTS_LINES, Kind.JOIN})
    kinds = {token.kind for token in part}
    if Kind.BODY not in kinds or kinds & STARTS_A_DATE:
        return False
    if not STARTS_A_DATE & {token.kind for token in line}:
        return True
    before = [token.kind for token in part[: part.index(tokens[place])]]
    while before and before[-1] in _BETWEEN - {Kind.OPEN}:
        before.pop()
    bare = tokens[place].end - tokens[place].start <= len(tokens[place].value) + 1
    return bare and before in ([], [Kind.BODY])


def _around(tokens: Sequence[Token], place: int, ends: set[Kind]) -> Sequence[Token]:
    """The tokens around a place up to those that end their part."""
    first = next((n + 1 for n in range(place, -1, -1) if tokens[n].kind in ends), 0)
    last = next((n for n in range(place, len(tokens)) if tokens[n].kind in ends), len(tokens))
    return tokens[first:last]


def _first_days(tokens: Sequence[Token]) -> Iterator[tuple[int, date]]:
    """The first day of each date that has its year, at its last token."""
    season = ""
    for place, token in enumerate(tokens):
        if token.kind is Kind.SPAN:
            season = token.value
        elif token.kind in (Kind.YEAR, Kind.DATE, Kind.FISCAL):
            year = f"{season} {token.value}" if token.kind is Kind.YEAR else token.value
            if span := period_span(year):
                yield place, span[0]
            season = ""
        elif token.kind in _ENDS:
            season = ""


def _lacks_year(tokens: Sequence[Token], place: int, text: str) -> int | None:
    """Where the first of the seasons or months begins of which the one here is the last.

    None unless they have no year although a body and nothing else is beside them.
    """
    first = place
    while [token.kind for token in tokens[max(0, first - 2) : first]] == [Kind.SPAN, Kind.JOIN]:
        first -= 2
    before = [token.kind for token in tokens[:first]]
    adjoins = first > 1 and tokens[first].start == tokens[first - 2].end + 1
    if before[-1:] == [Kind.YEAR] or (
        before[-2:-1] == [Kind.YEAR] and (adjoins or before[-1] is Kind.DASH)
    ):
        return None  # "2026/Q3"
    while before and before[-1] in _BETWEEN:
        before.pop()
    behind = [*tokens[place + 1 :], *[tokens[place]._replace(kind=Kind.NOTHING)] * 2]
    following, next_kind = behind[0].kind, behind[1].kind
    bracket = following is Kind.OPEN and next_kind is Kind.BODY
    with_a_body = bracket or following is Kind.BODY or before[-1:] == [Kind.BODY]
    goes_on = following not in {*_ENDS, Kind.NOTHING} or (
        (following is Kind.OPEN and not bracket) or (following, next_kind) == (Kind.JOIN, Kind.SPAN)
    )
    if goes_on or not with_a_body:
        return None
    after = next(token for token in behind if token.kind not in BEFORE_ITS_YEAR)
    if after.kind in (Kind.YEAR, Kind.FISCAL):
        return None
    return None if after.kind is Kind.WORD and SHORT_YEAR.match(text, after.start) else first


def _only_fit(first: str, last: str, before: date | None, following: date | None) -> date | None:
    """The first day of the last season in the only year in which all of them lie between two
    days; None if it is not sure."""
    known = [day for day in (before, following) if day]
    years = range(known[0].year, known[-1].year + 1) if known else ()
    spans = ((period_span(f"{first} {year}"), period_span(f"{last} {year}")) for year in years)
    earliest, latest = before or date.min, following or date.max
    fits = [
        ends[0]
        for begins, ends in spans
        if begins and ends and begins[0] >= earliest and ends[0] <= latest
    ]
    return fits[0] if len(fits) == 1 else None
