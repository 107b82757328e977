"""The Resources tab: officers as the activities name them, by unit and by session."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from wpsheet.model.activity import Activity
from wpsheet.summaries.counts import UnitResources, resources_of
from wpsheet.writing.book import row_points
from wpsheet.writing.circulated.circulation import HEADING_ROW, Circulation
from wpsheet.writing.listing import set_widths, write_row

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_WIDTHS = (18.0, 46.0, 11.0, 9.0, 9.0, 12.0, 60.0)
_MOST_NAMED = 40


def write_officers(c: Circulation) -> None:
    """Write both tables: every unit, and every unit at every session."""
    say = c.say
    what = say("Officers by unit and by session, as the activities name them")
    sheet = c.tab(say("Resources"), what, say("Team resources"))
    set_widths(sheet, _WIDTHS)
    remarks = (
        say("Officers as written under Team resources, from-to, added up over the activities."),
        say("The same officer may stand under several activities: this is no head-count."),
        say("What names no number of officers is not counted, and is listed by activity."),
    )
    for row, remark in enumerate(remarks, start=HEADING_ROW + 1):
        c.book.line(sheet, row, remark, "remark")
    row = HEADING_ROW + len(remarks) + 2
    everything = [(unit, c.programme.activities) for unit in c.summary.resources]
    if not everything:
        c.book.line(sheet, row, say("No activity names its resources."), "remark")
        return
    c.book.line(sheet, row, say("By unit"), "subtitle")
    row = _table(c, sheet, row + 1, "Officers_by_unit", say("Officers by unit"), [
        ("", unit, activities) for unit, activities in everything
    ])  # fmt: skip
    by_session = list(_by_session(c))
    if by_session:
        c.book.line(sheet, row, say("By session"), "subtitle")
        note = say("An activity counts at each session at which it is due.")
        c.book.line(sheet, row + 1, note, "remark")
        sheet.repeat_rows(row + 2)
        _table(c, sheet, row + 2, "Officers_by_session", say("Officers by session and unit"),
               by_session)  # fmt: skip


def _by_session(c: Circulation) -> Iterator[tuple[str, UnitResources, Sequence[Activity]]]:
    due: dict[str, dict[int, Activity]] = defaultdict(dict)
    for sitting in c.agenda.sittings:
        for each in sitting.due:
            due[sitting.period].setdefault(id(each.activity), each.activity)
    for period, activities in due.items():
        at_work = list(activities.values())
        for unit in resources_of(at_work, c.lists):
            yield c.say.period(period), unit, at_work


def _table(
    c: Circulation,
    sheet: Worksheet,
    top: int,
    name: str,
    description: str,
    lines: Sequence[tuple[str, UnitResources, Sequence[Activity]]],
) -> int:
    """One table, with the session in front if there is one; give the row for what follows."""
    say = c.say
    headings = [
        say("Session"), say("Unit"), say("Activities"), say("From"), say("To"),
        say("Not counted"), say("Named without a number"),
    ]  # fmt: skip
    left = 0 if lines[0][0] else 1
    c.book.table(sheet, top, left, top + len(lines), headings[left:], name, description)
    sheet.set_row(top, row_points(zip(headings, (w - 2 for w in _WIDTHS), strict=True)))
    # Lines of the same activities follow one another.
    last: Sequence[Activity] | None = None
    uncounted: dict[str | None, list[str]] = {}
    for row, (period, unit, activities) in enumerate(lines, start=top + 1):
        if activities is not last:
            last, uncounted = activities, _uncounted(activities)
        counted = unit.minimum or unit.maximum
        values = (
            period, say.unit(unit.unit), unit.activities, unit.minimum if counted else "",
            unit.maximum if counted else "", unit.uncountable,
            _named(uncounted.get(unit.unit, ())),
        )  # fmt: skip
        write_row(c.book, sheet, row, values[left:], _WIDTHS[left:], left=left)
    return top + len(lines) + 2


def _uncounted(activities: Sequence[Activity]) -> dict[str | None, list[str]]:
    """Unit → the activities that name it without a number of officers."""
    found: dict[str | None, list[str]] = defaultdict(list)
    for activity in activities:
        for unit in dict.fromkeys(r.unit for r in activity.resources if r.minimum is None):
            found[unit].append(activity.label)
    return found


def _named(labels: Sequence[str]) -> str:
    more = ["..."] if len(labels) > _MOST_NAMED else []
    return ", ".join([*labels[:_MOST_NAMED], *more])
