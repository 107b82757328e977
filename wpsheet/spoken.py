"""The values of the lists in an activity's cells, as a language says them.

Only what stands exactly as a list has it, in whichever language, is said in another one, and
only where it is read back as the same; every other text is the officer's and stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wpsheet.changes import CellEdit
from wpsheet.labels import Labels
from wpsheet.layout import Field
from wpsheet.model import Activity, Programme
from wpsheet.periods import CONTINUOUS
from wpsheet.phrases import LANGUAGES
from wpsheet.timeline import read_timeline
from wpsheet.vocabulary import Status


def relabelling(programme: Programme, say: Labels) -> Iterator[CellEdit]:
    """The edits that say the values of a programme's lists in a language."""
    for activity in programme.activities:
        for name, cell in activity.cells.items():
            if cell.text.formatted:
                continue
            said = said_in(say, activity, name, cell.plain)
            if said is not None and said != cell.plain:
                yield CellEdit(cell.address, said, before=cell.plain)


def choices(programme: Programme, say: Labels) -> dict[tuple[str, int], dict[str, str]]:
    """For each column of a programme's tables, by sheet and place: a value → what it is called."""
    return {
        (table.sheet, column): said
        for table in programme.tables
        for name, column in table.columns.items()
        if (said := _choices(say, name))
    }


def _choices(say: Labels, name: Field) -> dict[str, str]:
    other = Labels(next(each for each in LANGUAGES if each != say.language), say.lists)
    lists = say.lists
    match name:
        case Field.PLAN_LINK:
            return {other.link(linked=yes): say.link(linked=yes) for yes in (True, False)}
        case Field.PLAN_CODES:
            return {other.code(term.name): say.code(term.name) for term in lists.codes}
        case Field.TASK_TYPE:
            return {other.task_type(t.name): say.task_type(t.name) for t in lists.task_types}
        case Field.BODIES:
            return {other.body(term.name): say.body(term.name) for term in lists.bodies}
        case Field.STATUS:
            return {other.status(word): say.status(word) for word in Status}
        case Field.TIMELINE:
            return {other.period(CONTINUOUS): say.period(CONTINUOUS)}
    return {}


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
    said = [_body_or_mark(say, word) for word in _BETWEEN.split(match["bodies"])]
    if None in said:
        return None
    return f"{say.period(period)} ({''.join(filter(None, said))})"


_BETWEEN = re.compile(r"(, | and | et )")


def _body_or_mark(say: Labels, word: str) -> str | None:
    """A body, or what stands between two: "PC and Council" is "CPG et Conseil" in French."""
    if word == ", ":
        return word
    if word in (" and ", " et "):
        return " and " if say.english else " et "
    name = say.lists.body_named(word)
    known = {Labels(each, say.lists).body(name) for each in LANGUAGES} if name else ()
    return say.body(name) if name and word in known else None
