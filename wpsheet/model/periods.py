"""The periods that milestones fall into: "Spring 2023", "June 2023", "Mid-2024", "2023" ..."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
SPRING, AUTUMN = "Spring", "Autumn"
CONTINUOUS = "Continuous"
ONCE_A_YEAR = "Once a year"

_SEASON_MONTHS = {SPRING: (3, 6), AUTUMN: (9, 12)}
"""First and last month; a spring session may sit until June, an autumn one until December."""


def period_span(period: str) -> tuple[date, date] | None:
    """The first and last day of a period; None for "Once a year" and "Continuous".

    "Mid-2024" runs from May to August: nobody is late in July.
    """
    words = period.replace("-", " ").split()
    if not words[-1].isdigit():
        return None
    year = int(words[-1])
    if len(words) == 1:
        first, last = 1, 12
    elif words[0] == "Mid":
        first, last = 5, 8
    elif words[0] in _SEASON_MONTHS:
        first, last = _SEASON_MONTHS[words[0]]
    else:
        first = last = MONTHS.index(words[0]) + 1
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def period_order(period: str) -> tuple[date, date, str]:
    """Sorts periods as they come due; recurrent and continuous ones last."""
    span = period_span(period)
    if span is None:
        return date.max, date.max, {ONCE_A_YEAR: "1", CONTINUOUS: "2"}.get(period, period)
    return span[1], span[0], period
