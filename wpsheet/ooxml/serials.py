"""Excel's serial numbers as days and times: which formats show one, and which it is."""

import datetime as dt
import re

from wpsheet.model.patterns import regex

_BUILT_IN_DATES = frozenset([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47])
_BUILT_IN_DURATIONS = frozenset([46])
_SILENT = regex(r'".*?"|\[(?!hh?\]|mm?\]|ss?\])[^\]]*\]')
"""Words in quotes, colours and languages: letters that are no part of a date."""
_SHOWN = regex(r"(?<![_\\])[dmhysDMHYS]")
_DURATION = regex(r"\[(?:hh?|mm?|ss?)\]", re.IGNORECASE)
_DAY = 86_400_000
_FIRST_DAY = {False: dt.datetime(1899, 12, 30), True: dt.datetime(1904, 1, 1)}  # noqa: DTZ001
_ISO = regex(
    r"(?P<day>\d{4}-\d\d-\d\d)?(?:T?(?P<time>\d\d:\d\d(?::\d\d)?)(?:\.\d+)?)?Z?"
)  # fmt: skip
_ISO_DURATION = regex(
    r"PT(?=\d)(?:(?P<hours>\d+)H)?(?:(?P<minutes>\d+)M)?(?:(?P<seconds>\d+(?:\.\d+)?)S)?"
)

Moment = dt.date | dt.datetime | dt.time | dt.timedelta


def shows_date(number: int, code: str | None) -> bool:
    """Whether a number format shows a date or time; `code` is None for a built-in one."""
    if code is None:
        return number in _BUILT_IN_DATES
    return _SHOWN.search(_SILENT.sub("", code.split(";")[0])) is not None


def shows_duration(number: int, code: str | None) -> bool:
    """Whether a number format shows hours that go on counting, as in [h]:mm."""
    if code is None:
        return number in _BUILT_IN_DURATIONS
    return _DURATION.search(code.split(";")[0]) is not None


def moment(serial: float, *, since_1904: bool, duration: bool) -> Moment:
    """What a serial number shows under a date's format.

    Raises OverflowError or ValueError for what lies outside the calendar.
    """
    if duration:
        return dt.timedelta(milliseconds=round(serial * _DAY))
    days, rest = divmod(serial, 1)
    time = dt.timedelta(milliseconds=round(rest * _DAY))
    if 0 <= serial < 1 and not time.days:
        return (_FIRST_DAY[since_1904] + time).time()
    if 0 < serial < 60 and not since_1904:
        days += 1  # Excel counts a 29 February 1900
    return as_short_as_it_is(_FIRST_DAY[since_1904] + dt.timedelta(days=days) + time)


def iso_moment(words: str) -> Moment:
    """A day or time as ISO 8601 writes it; raises ValueError for other words."""
    duration = _ISO_DURATION.fullmatch(words)
    if duration:
        return dt.timedelta(**{part: float(n) for part, n in duration.groupdict("0").items()})
    found = _ISO.fullmatch(words)
    if not found or not any(found.groups()):
        raise ValueError(words)
    if not found["day"]:
        return dt.time.fromisoformat(found["time"])
    return as_short_as_it_is(
        dt.datetime.fromisoformat(f"{found['day']}T{found['time'] or '00:00'}")
    )


def as_short_as_it_is(when: dt.datetime) -> Moment:
    """A day alone where the time is midnight."""
    return when.date() if when.time() == dt.time(0) else when
