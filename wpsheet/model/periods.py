"""The periods that milestones fall into: "Spring 2023", "June 2023", "Q3 2026", "2026-06-15" ...

A period that fits no listed form is the words as they are written: "FY 2025/26".
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from wpsheet.model.patterns import regex

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
SPRING, SUMMER, AUTUMN, WINTER = "Spring", "Summer", "Autumn", "Winter"
TIME_WORDS: dict[str, tuple[str, ...]] = {
    SPRING: ("spring", "spr", "printemps"),
    SUMMER: ("summer", "été", "ete"),
    AUTUMN: ("autumn", "aut", "fall", "automne"),
    WINTER: ("winter", "hiver"),
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
TIME_OF_WORD = {word: time for time, words in TIME_WORDS.items() for word in words}
CONTINUOUS = "Continuous"
ONCE_A_YEAR = "Once a year"

_PART_MONTHS = {
    **{month: (number, number) for number, month in enumerate(MONTHS, start=1)},
    **{f"Q{n}": (3 * n - 2, 3 * n) for n in range(1, 5)},
    "H1": (1, 6), "H2": (7, 12),
    SPRING: (3, 6), SUMMER: (6, 9), AUTUMN: (9, 12), WINTER: (12, 12),
    "Mid": (5, 8), "Early": (1, 4), "Late": (9, 12), "End": (10, 12),
}  # fmt: skip
"""First and last month; a spring session may sit until June, an autumn one until December.
"Mid-2024" runs from May to August: nobody is late in July."""
PARTS_OF_YEAR = tuple(part for part in _PART_MONTHS if part not in MONTHS)
"""What a period may say in front of its year, other than a month."""
_PIECE = regex(
    rf"(?P<iso>20\d\d-\d\d-\d\d)|(?:(?P<day>\d{{1,2}})\s)?"
    rf"(?:\b(?P<part>{'|'.join((*_PART_MONTHS, *TIME_OF_WORD))})[\s-])?"
    rf"\b(?P<year>20\d\d)(?:\s?[/-]\s?(?P<until>(?:20)?\d\d)(?!\d))?",
    re.IGNORECASE,
)
_EXACT = regex(
    rf"(?:{'|'.join((SPRING, AUTUMN, *MONTHS))}) 20\d\d|20\d\d-\d\d-\d\d|\d{{1,2}}\D.* 20\d\d",
    re.IGNORECASE,
)


class SessionPeriod(str):
    """A session by the name that the Lists sheet gives it, which alone does not tell its days."""

    def __new__(cls, name: str, days: tuple[date, date], body: str | None = None) -> SessionPeriod:
        """`body` is the one that the name itself says."""
        period = super().__new__(cls, name)
        period.days, period.body = days, body
        return period

    days: tuple[date, date]
    body: str | None

    def __getnewargs__(self) -> tuple[str, tuple[date, date], str | None]:  # type: ignore[override]
        return str(self), self.days, self.body


def period_span(period: str) -> tuple[date, date] | None:
    """The first and last day of a period; None where its words name no year."""
    return period.days if isinstance(period, SessionPeriod) else _span_of(period)


@lru_cache(maxsize=4096)
def _span_of(period: str) -> tuple[date, date] | None:
    days = [day for piece in _PIECE.finditer(period) for day in _days(piece)]
    return (min(days), max(days)) if days else None


def _days(piece: re.Match[str]) -> Iterator[date]:
    """The first and last day of a piece of a period that has its year."""
    if piece["iso"]:
        yield date.fromisoformat(piece["iso"])
        return
    year = int(piece["year"])
    part = TIME_OF_WORD.get((piece["part"] or "").casefold(), (piece["part"] or "").capitalize())
    first, last = _PART_MONTHS.get(part, (1, 12))
    until = int(f"{year // 100}{piece['until'][-2:]}") if piece["until"] else year
    yield date(year, first, 1)
    if part == WINTER:
        until, last = year + 1, 2
    yield date(until, last, monthrange(until, last)[1])


def is_vague(period: str) -> bool:
    """Whether a period fits no session: "2027", "Mid-2027", "Q3 2026", "Once a year"."""
    listed = isinstance(period, SessionPeriod) or period == CONTINUOUS
    return not listed and _EXACT.fullmatch(period) is None


def period_order(period: str) -> tuple[date, date, str]:
    """Sorts periods as they come due; recurrent and continuous ones last.

    A period is due when it ends, a session when it begins.
    """
    if isinstance(period, SessionPeriod):
        return period.days[0], period.days[0], period
    span = period_span(period)
    if span is None:
        return date.max, date.max, {ONCE_A_YEAR: "1", CONTINUOUS: "2"}.get(period, period)
    return span[1], span[0], period
