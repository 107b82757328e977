"""The values of the lists in an activity's cells, as a language says them.

Only what stands exactly as a list has it, in whichever language, is said in another one, and
only where it is read back as the same; every other text is the officer's and stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wpsheet.bodies import parse_bodies
from wpsheet.changes import CellEdit
from wpsheet.labels import Labels
from wpsheet.layout import Field
from wpsheet.model import Activity, Programme
from wpsheet.phrases import LANGUAGES
from wpsheet.timeline import read_timeline


def relabelling(programme: Programme, say: Labels) -> Iterator[CellEdit]:
    """The edits that say the values of a programme's lists in a language."""
    for activity in programme.activities:
        for name, cell in activity.cells.items():
            if cell.text.formatted:
                continue
            said = said_in(say, activity, name, cell.plain)
            if said is not None and said != cell.plain:
                yield CellEdit(cell.address, said)


def said_in(say: Labels, activity: Activity, name: Field, text: str) -> str | None:
    """What a cell's value is called in a language; None where the text is no value of a list."""
    if name is Field.TIMELINE:
        return _timeline(say, text)
    known = {_value(Labels(each, say.lists), activity, name) for each in LANGUAGES}
    return _value(say, activity, name) if text and text in known else None


def _value(say: Labels, activity: Activity, name: Field) -> str | None:
    """What an activity's value of a field is called, as its cell should have it."""
    match name:
        case Field.PLAN_LINK if activity.plan_link is not None:
            return say.link(linked=activity.plan_link)
        case Field.PLAN_CODES if not activity.plan_codes.unknown:
            return ", ".join(say.code(code) for code in activity.plan_codes.codes)
        case Field.TASK_TYPE if activity.task_type is not None:
            return say.task_type(activity.task_type)
        case Field.BODIES if not activity.bodies.unknown:
            return ", ".join(say.body(body) for body in activity.bodies.names)
        case Field.STATUS if activity.status is not None:
            return say.status(activity.status)
    return None


_LINE = re.compile(r"(?P<period>[^()]+?)(?: \((?P<bodies>[^()]+)\))?")


def _timeline(say: Labels, text: str) -> str | None:
    """Dates of the form "Season YYYY (BODY)", a line each; None where one is written otherwise."""
    lines = [_date(say, line) for line in text.split("\n")]
    said = "\n".join(line for line in lines if line)
    before, after = (read_timeline(words, say.lists).milestones for words in (text, said))
    return said if all(lines) and before == after else None


def _date(say: Labels, line: str) -> str | None:
    match = _LINE.fullmatch(line)
    periods = {milestone.period for milestone in read_timeline(line, say.lists).milestones}
    if match is None or len(periods) != 1:
        return None
    (period,) = periods
    if match["period"] not in {Labels(each, say.lists).period(period) for each in LANGUAGES}:
        return None
    if match["bodies"] is None:
        return say.period(period)
    bodies = parse_bodies(match["bodies"], say.lists)
    if bodies.unknown:
        return None
    return f"{say.period(period)} ({', '.join(say.body(name) for name in bodies.names)})"
