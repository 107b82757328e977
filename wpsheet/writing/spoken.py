"""An activity's cells as the language of a controlled workbook says them.

Only what stands exactly as a list has it is said in another language, and only where it is read
back as the same; every other text is the officer's and stays as it is written.
"""

from __future__ import annotations

import re

from wpsheet.bodies import bodies_listed, parse_bodies
from wpsheet.labels import Labels
from wpsheet.layout import Field
from wpsheet.model import Activity
from wpsheet.plan_codes import codes_listed
from wpsheet.text import RichText
from wpsheet.timeline import read_timeline
from wpsheet.writing.sections import Shown, as_written


def spoken(say: Labels) -> Shown:
    """What a cell shows in a language; in English every text as it is written."""

    def shown(activity: Activity, name: Field) -> RichText:
        written = as_written(activity, name)
        if say.english or written.formatted:
            return written
        said = _said(say, activity, name, written.plain)
        return RichText.of(said) if said else written

    return shown


def _said(say: Labels, activity: Activity, name: Field, text: str) -> str | None:
    """A value of the lists in a language; None for any other text."""
    match name:
        case Field.PLAN_LINK if text in ("Y", "N"):
            return say.link(linked=text == "Y")
        case Field.PLAN_CODES if text == codes_listed(activity.plan_codes.codes):
            return ", ".join(say.code(code) for code in activity.plan_codes.codes)
        case Field.TASK_TYPE if text == activity.task_type:
            return say.task_type(text)
        case Field.BODIES if text == bodies_listed(activity.bodies.names):
            return ", ".join(say.body(name) for name in activity.bodies.names)
        case Field.STATUS if text == activity.status:
            return say.status(text)
        case Field.TIMELINE:
            return _timeline(say, text)
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
    periods = {m.period for m in read_timeline(line, say.lists).milestones}
    if match is None or periods != {match["period"]}:
        return None
    period = say.period(match["period"])
    if match["bodies"] is None:
        return period
    bodies = parse_bodies(match["bodies"], say.lists)
    if bodies.unknown:
        return None
    return f"{period} ({', '.join(say.body(name) for name in bodies.names)})"
