"""The Resources tab: officers as the activities name them, by unit and by session."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.summaries.counts import resources_of
from wpsheet.writing.book import Worksheet
from wpsheet.writing.circulated.circulation import VIEW_TOP, Circulation
from wpsheet.writing.listing import set_widths, write_row
from wpsheet.writing.pages import PORTRAIT, fit_on_one

_NAME, _NUMBER, _LAST = 40.0, 10.5, 47.0
"""The widths of who is named, of the numbers, and of what has no number."""
_MOST_NAMED = 40


@dataclass(frozen=True, slots=True)
class _Line:
    """One unit or session: its activities, its officers from-to, and what has no number."""

    name: str
    activities: int
    low: float
    high: float
    without: str

    @property
    def counted(self) -> bool:
        """Whether any officers are counted."""
        return bool(self.low or self.high)


def write_officers(c: Circulation) -> None:
    """Write the units, who is named and is not a unit, and the sessions."""
    say = c.say
    what = say("Officers by unit and by session")
    sheet = c.view(say("Resources"), what, say.headed(Field.RESOURCES))
    row = VIEW_TOP
    if not c.summary.resources:
        c.book.line(sheet, row, say("No activity gives its resources."), "remark")
        return
    remark = say(
        "Officers as given in the activities, added up. The same officer may work on several "
        "activities, so this is not a head-count."
    )
    c.book.line(sheet, row, remark, "remark")
    without = _without_number(c.programme.activities)
    units: list[_Line] = []
    others: list[_Line] = []
    for unit in c.summary.resources:
        (units if unit.is_unit else others).append(_Line(
            say.unit(unit.unit), unit.activities, unit.minimum, unit.maximum,
            _named(without[unit.unit]),
        ))  # fmt: skip
    sessions = list(_sessions(c))
    tables = _Tables(c, sheet, [*units, *others, *sessions])
    tables.row = row + 2
    if units:
        tables.write(say("Unit"), units, "Officers_by_unit", say("Officers by unit"))
    if others:
        c.book.line(sheet, tables.row, say("Not a unit"), "subtitle")
        tables.row += 1
        tables.write(say("Named as"), others, "Officers_without_unit", say("Not a unit"))
    if sessions:
        c.book.line(sheet, tables.row, say("By session"), "subtitle")
        note = say("An activity is counted at each session at which it is due.")
        c.book.line(sheet, tables.row + 1, note, "remark")
        tables.row += 2
        when = say("Session") if c.lists.dates_name_body else say("When")
        tables.write(when, sessions, "Officers_by_session", say("Officers by session"))
    fit_on_one(sheet, PORTRAIT)


def _sessions(c: Circulation) -> Iterable[_Line]:
    """Every session with the officers of all that is due at it."""
    due: dict[str, dict[int, Activity]] = defaultdict(dict)
    for sitting in c.agenda.sittings:
        for each in sitting.due:
            due[sitting.period].setdefault(id(each.activity), each.activity)
    for period, activities in due.items():
        units = resources_of(activities.values(), c.lists)
        if units:
            low, high = (sum(u.minimum for u in units), sum(u.maximum for u in units))
            without = [c.say.unit(unit.unit) for unit in units if unit.uncountable]
            yield _Line(
                c.say.period(period), len(activities), round(low, 4), round(high, 4),
                _named(without),
            )  # fmt: skip


class _Tables:
    """The tables of the tab, one under the other: columns that say nothing in any are left out."""

    def __init__(self, c: Circulation, sheet: Worksheet, lines: Sequence[_Line]) -> None:
        self.c, self.sheet = c, sheet
        self.row = VIEW_TOP
        self.counted = any(line.counted for line in lines)
        self.without = any(line.without for line in lines)
        numbers = 1 + 2 * self.counted
        self.widths = [_NAME, *[_NUMBER] * numbers, *([_LAST] if self.without else [])]
        set_widths(sheet, self.widths)

    def write(self, heading: str, lines: Sequence[_Line], name: str, description: str) -> None:
        """One table, and a free row below it."""
        say, top = self.c.say, self.row
        without = self.without and any(line.without for line in lines)
        headings = [
            heading, say("Activities"), *([say("Minimum"), say("Maximum")] if self.counted else []),
            *([say("Without a number")] if without else []),
        ]  # fmt: skip
        self.c.book.table(self.sheet, top, 0, top + len(lines), headings, name, description)
        for place, line in enumerate(lines, start=top + 1):
            values = [
                line.name, line.activities, *((line.low, line.high) if self.counted else ()),
                *([line.without] if without else []),
            ]  # fmt: skip
            write_row(self.c.book, self.sheet, place, values, self.widths[: len(values)])
            for column in (2, 3) if self.counted and not line.counted else ():
                self.sheet.write_string(place, column, "–", self.c.book.format("count"))
        self.row = top + len(lines) + 2


def _without_number(activities: Iterable[Activity]) -> dict[str, list[str]]:
    """Unit → the activities that name it without a number of officers."""
    found: dict[str, list[str]] = defaultdict(list)
    for activity in activities:
        for unit in dict.fromkeys(r.unit for r in activity.resources if r.minimum is None):
            found[unit].append(activity.label)
    return found


def _named(labels: Sequence[str]) -> str:
    more = ["..."] if len(labels) > _MOST_NAMED else []
    return ", ".join([*labels[:_MOST_NAMED], *more])
