"""The Resources tab: officers as the activities name them, by unit and by session."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import compress
from typing import NamedTuple

from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.summaries.counts import resources_of
from wpsheet.writing.circulated.circulation import VIEW_TOP, Circulation
from wpsheet.writing.listing import set_widths, write_row
from wpsheet.writing.pages import PORTRAIT, fit_on_one

_WIDTHS = (40.0, 10.5, 10.5, 10.5, 47.0)
"""Of who is named, of the numbers, and of what has no number."""
_MOST_NAMED = 40


class _Line(NamedTuple):
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
    say, row = c.say, VIEW_TOP
    what = say("Officers by unit and by session")
    sheet = c.view(say("Resources"), what, say.headed(Field.RESOURCES))
    if not c.summary.resources:
        c.book.line(sheet, row, say("No activity gives its resources."), "remark")
        return
    remark = say(
        "Officers as given in the activities, added up. The same officer may work on several "
        "activities, so this is not a head-count."
    )
    c.book.line(sheet, row, remark, "remark")
    without = _without_number(c.programme.activities)
    units, others = (
        [
            _Line(say.unit(unit.unit), unit.activities, unit.minimum, unit.maximum,
                  _named(without[unit.unit]))
            for unit in c.summary.resources
            if unit.is_unit is is_unit
        ]
        for is_unit in (True, False)
    )  # fmt: skip
    sessions = list(_sessions(c))
    not_unit, by_session = say("Not a unit"), say("By session")
    note = say("An activity is counted at each session at which it is due.")
    when = say("Session") if c.lists.dates_name_body else say("When")
    every = [*units, *others, *sessions]
    counted, any_without = any(line.counted for line in every), any(line.without for line in every)
    set_widths(sheet, list(compress(_WIDTHS, (True, True, counted, counted, any_without))))
    row += 2
    for lines, above, heading, name, description in (
        (units, {}, say("Unit"), "Officers_by_unit", say("Officers by unit")),
        (others, {not_unit: "subtitle"}, say("Named as"), "Officers_without_unit", not_unit),
        (sessions, {by_session: "subtitle", note: "remark"}, when, "Officers_by_session",
         say("Officers by session")),
    ):  # fmt: skip
        if not lines:
            continue
        for words, style in above.items():
            c.book.line(sheet, row, words, style)
            row += 1
        # Columns that say nothing are left out, those of numbers only if no table has any.
        shown = (True, True, counted, counted, any(line.without for line in lines))
        headings = (heading, say("Activities"), say("Minimum"), say("Maximum"),
                    say("Without a number"))  # fmt: skip
        c.book.table(
            sheet, row, 0, row + len(lines), list(compress(headings, shown)), name, description
        )
        widths = list(compress(_WIDTHS, shown))
        for place, line in enumerate(lines, start=row + 1):
            write_row(c.book, sheet, place, list(compress(line, shown)), widths)
            for column in (2, 3) if counted and not line.counted else ():
                sheet.write_string(place, column, "–", c.book.format("count"))
        row += len(lines) + 2
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
