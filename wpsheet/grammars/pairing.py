"""Which body belongs to which date, by what is between them."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum

from wpsheet.model.periods import AUTUMN, MONTHS, SPRING, SUMMER, WINTER
from wpsheet.model.values import Milestone

_SEASONS = (SPRING, SUMMER, AUTUMN, WINTER)


class Separator(IntEnum):
    """What is between the units that are brought together."""

    BESIDE = 0
    COMMA = 1
    LINE = 2


@dataclass(slots=True)
class Pair:
    """Dates with the bodies that they are before; either may be lacking for the time being."""

    periods: list[str]
    bodies: list[str]
    start: int
    end: int
    condition: str | None = None
    in_brackets: bool = False
    body_first: bool = False
    """Whether the bodies are in front, so that dates behind are theirs too."""
    regular_date: bool = True
    regular_body: bool = False
    """Whether the bodies are in brackets behind their dates."""
    in_prose: bool = False
    """Whether words beside the body make a remark of it: "with a report to the Council"."""
    noted: bool = False
    """Whether a remark goes with it, which no rewriting may lose."""
    joined: bool = False
    """Whether "and" joins it to what follows."""

    @property
    def is_date(self) -> bool:
        return bool(self.periods) and not self.bodies

    @property
    def is_body(self) -> bool:
        return bool(self.bodies) and not self.periods

    @property
    def is_remark(self) -> bool:
        return self.is_body and self.in_prose and not self.in_brackets

    @property
    def regular(self) -> bool:
        """Whether it is written as "Season YYYY (BODY)", or must not be rewritten."""
        placed = not self.bodies or self.regular_body
        return self.noted or self.condition is not None or (self.regular_date and placed)

    def join(self, other: Pair) -> None:
        """Take up the dates or bodies of another pair that goes on with this one."""
        self.periods += other.periods
        self.bodies += other.bodies
        self.end = other.end
        self.condition = self.condition or other.condition
        self.regular_date = self.regular_date and other.regular_date
        self.regular_body = self.regular_body and (other.in_brackets or not other.bodies)
        self.in_brackets = self.in_brackets and other.in_brackets
        self.noted = self.noted or other.noted
        self.joined = other.joined

    def milestones(self) -> list[Milestone]:
        bodies: list[str | None] = [*dict.fromkeys(self.bodies)] or [None]
        return [
            Milestone(body, period, self.condition)
            for period in dict.fromkeys(self.periods)
            for body in bodies
        ]

    def may_be_alone(self, behind: Pair) -> bool:
        """Whether the body of a month behind a comma may not be that of a season: "Spring 2026,
        June 2026 (Council)". "And" joins them, and so do several bodies.
        """
        return (
            not self.joined
            and len(behind.bodies) == 1
            and _seasons(self.periods) == {True}
            and all(period.startswith(MONTHS) for period in behind.periods)
        )

    def one_each(self) -> list[Milestone]:
        """The other reading of as many bodies as dates, one date each: a season and a month, as in
        "PTC and Council: Spring and June 2027", are seldom those of both. Empty if there is none.
        """
        bodies, periods = dict.fromkeys(self.bodies), dict.fromkeys(self.periods)
        if len(bodies) != len(periods) or len(_seasons(periods)) < 2:
            return []
        return [Milestone(*both, self.condition) for both in zip(bodies, periods, strict=True)]


Unit = list[Pair]
"""Pairs that belong together: a date alone, a body alone, or some that are complete."""


@dataclass(slots=True)
class Pairing:
    """Brings dates and bodies together, and keeps what has two readings."""

    pairs: list[Pair] = field(default_factory=list)
    ambiguous: list[tuple[int, int, tuple[Milestone, ...], tuple[Milestone, ...]]] = field(
        default_factory=list
    )
    """Where the ambiguous words are, and both readings."""

    def sure(self) -> list[Pair]:
        """The pairs with one reading, in order; the others become ambiguous."""
        found = []
        for pair in sorted(self.pairs, key=lambda pair: pair.start):
            if one_each := pair.one_each():
                both = tuple(pair.milestones()), tuple(one_each)
                self.ambiguous.append((pair.start, pair.end, *both))
            else:
                found.append(pair)
        return found

    def combined(self, units: Sequence[Unit], separator: Separator) -> list[Unit]:
        """The units with every date and body put together that belong together."""
        if len(units) < 2:
            return list(units)
        found: list[Unit] = []
        loose: list[Unit] = []
        for unit in [*_merged(units, separator), []]:
            if unit and (unit[0].is_date or unit[0].is_body):
                loose.append(unit)
                continue
            if loose:
                self._settle(loose, found, unit, separator)
            loose = []
            if unit:
                found.append(unit)
        return found

    def _settle(
        self, loose: list[Unit], found: list[Unit], behind: Unit, separator: Separator
    ) -> None:
        """Bring dates and bodies between two complete units together, or to one of them.

        `behind` may take up the first date; the last of `found` may take up the rest.
        """
        if len(loose) == 1:
            self._settle_one(loose[0], found, behind, separator)
            return
        before = found[-1] if found else []
        takes_body = _takes_body(before, separator)
        takes_date = _takes_date(before, separator)
        alternates = all(a[0].is_date is not b[0].is_date for a, b in itertools.pairwise(loose))
        begins_with_date, ends_with_date = loose[0][0].is_date, loose[-1][0].is_date
        if alternates and begins_with_date is not ends_with_date:
            if not (takes_date if begins_with_date else takes_body):
                found += ([_paired(*both)] for both in zip(loose[::2], loose[1::2], strict=True))
                return
        brackets = separator is Separator.BESIDE and any(u[0].in_brackets for u in loose[1:])
        if brackets or separator is Separator.LINE or not alternates:
            self._settle_each(loose, found, by_brackets=brackets)
            return
        # The date before, which is sure of its own bodies, may have one more.
        whole = [[before[-1]], *loose] if takes_body and not begins_with_date else loose
        self.ambiguous.append((
            whole[0][0].start, loose[-1][-1].end,
            _read(whole, date_first=True), _read(whole, date_first=False),
        ))  # fmt: skip

    def _settle_one(
        self, unit: Unit, found: list[Unit], behind: Unit, separator: Separator
    ) -> None:
        before = found[-1] if found else []
        if unit[0].is_remark and any(side and side[0].bodies for side in (before, behind)):
            return
        if unit[0].is_body:
            if _takes_body(before, separator):
                before[-1].join(unit[0])
            elif separator is Separator.COMMA and behind and behind[0].body_first:
                behind[0].bodies[:0] = unit[0].bodies
                behind[0].start = unit[0].start
            else:
                found.append(unit)
            return
        left = _takes_date(before, separator)
        right = separator is Separator.COMMA and bool(behind) and not behind[0].body_first
        if left and right:
            self.ambiguous.append((
                before[-1].start, behind[0].end,
                (*before[-1].milestones(), *_with(unit, before[-1]), *behind[0].milestones()),
                (*before[-1].milestones(), *_with(unit, behind[0]), *behind[0].milestones()),
            ))  # fmt: skip
            before.pop()
            behind.pop(0)
            if not before:
                found.pop()
        elif left:
            before[-1].join(unit[0])
        elif right and unit[0].may_be_alone(behind[0]):
            sure = tuple(behind[0].milestones())
            alone, shared = unit[0].milestones(), _with(unit, behind[0])
            self.ambiguous.append((
                unit[0].start, behind[0].end, (*shared, *sure), (*alone, *sure),
            ))  # fmt: skip
        elif right:
            behind[0].periods[:0] = unit[0].periods
            behind[0].start = unit[0].start
            behind[0].regular_date = behind[0].regular_date and unit[0].regular_date
        else:
            found.append(unit)

    @staticmethod
    def _settle_each(loose: list[Unit], found: list[Unit], *, by_brackets: bool) -> None:
        """Pair neighbours on lines of their own, a date with the body below it, or what brackets
        bind to what is before them: "June 2026 (PC) December 2026"."""
        for unit in loose:
            last = found[-1] if found else []
            belongs = bool(last) and unit[0].is_body and last[-1].is_date
            if by_brackets and last:
                dated = unit[0].is_body and last[-1].periods and not last[-1].body_first
                opposite = dated or (unit[0].is_date and last[-1].is_body)
                belongs = unit[0].in_brackets and bool(opposite)
            if belongs:
                found[-1] = [*last[:-1], _paired(last[-1:], unit)]
            else:
                found.append(unit)


def _merged(units: Iterable[Unit], separator: Separator) -> list[Unit]:
    """Neighbouring dates, or neighbouring bodies, as one where a comma or "and" joins them."""
    found: list[Unit] = []
    last = Pair([], [], 0, 0)
    for unit in units:
        this = unit[0]
        bodies = last.is_body and this.is_body
        joined = separator is Separator.COMMA and (bodies or (last.is_date and this.is_date))
        beside = bodies and separator is Separator.BESIDE and not this.is_remark
        if len(unit) == 1 and (joined or beside):
            last.join(this)
        else:
            found.append(unit)
            last = this if len(unit) == 1 else Pair([], [], 0, 0)
    return found


def _takes_body(unit: Unit, separator: Separator) -> bool:
    """Whether a body behind a unit may be one more body of its last date."""
    if not unit or not unit[-1].periods or not unit[-1].bodies or unit[-1].body_first:
        return False
    return separator is Separator.COMMA or (separator is Separator.BESIDE and unit[-1].regular_body)


def _takes_date(unit: Unit, separator: Separator) -> bool:
    """Whether a date behind a unit may be one more date of its last body."""
    return bool(unit) and unit[-1].body_first and separator is Separator.COMMA


def _paired(first: Unit, second: Unit) -> Pair:
    """A date and a body, in either order, as the pair they are: the date, which takes it up."""
    date, body = (first[-1], second[0]) if first[-1].periods else (second[0], first[-1])
    behind = second[0] is body
    date.regular_body = behind and body.in_brackets and (not date.bodies or date.regular_body)
    date.bodies = [*date.bodies, *body.bodies]
    date.condition = date.condition or body.condition
    date.start, date.end = min(date.start, body.start), max(date.end, body.end)
    date.body_first = not behind
    date.noted = date.noted or body.noted
    return date


def _read(loose: list[Unit], *, date_first: bool) -> tuple[Milestone, ...]:
    """Dates and bodies in turn, read with the body behind its date or in front of it."""
    found: list[Pair] = []
    for unit in loose:
        this = replace(unit[0])
        last = found[-1] if found else None
        if date_first and last and last.periods and this.is_body:
            found[-1] = replace(last, bodies=[*last.bodies, *this.bodies])
        elif not date_first and last and last.is_body and this.is_date:
            found[-1] = _paired([last], [this])
        else:
            found.append(this)
    return tuple(m for pair in found if pair.periods for m in pair.milestones())


def _seasons(periods: Iterable[str]) -> set[bool]:
    """Whether the dates are seasons: one answer where they are all of a kind."""
    return {period.startswith(_SEASONS) for period in periods}


def _with(date: Unit, pair: Pair) -> list[Milestone]:
    return replace(date[0], bodies=list(pair.bodies)).milestones()
