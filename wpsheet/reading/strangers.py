"""Tells a programme of the World Customs Organization from another committee's plan."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from wpsheet.grammars.bodies import parse_bodies
from wpsheet.model.activity import Activity
from wpsheet.model.layout import COLUMNS, Field
from wpsheet.model.programme import Programme
from wpsheet.model.vocabulary import BODIES, BUILT_IN
from wpsheet.reading.guessing import likeliest
from wpsheet.reading.titles import bodies_in, bodies_in_brackets

_OF_ANYBODY = {"Council", "WG", "PC", "EC"}
"""Bodies of ours whose names others have too."""
_OURS = {term.name for term in BODIES} - _OF_ANYBODY
UNDERSTOOD: dict[Field, Callable[[Activity], object]] = {
    Field.BODIES: lambda activity: activity.bodies.names,
    Field.PLAN_CODES: lambda activity: activity.plan_codes.codes,
    Field.TASK_TYPE: lambda activity: activity.task_type,
    Field.PRIORITY: lambda activity: activity.priority,
    Field.STATUS: lambda activity: activity.written_status,
}
"""The columns by which a plan is judged, and what the lists make of their cells."""


def names_ours(programme: Programme, bodies: Counter[str]) -> bool:
    """Whether the title of a mapped plan, or most `bodies` in it, are those of the WCO."""
    known = sum(n for words, n in bodies.items() if parse_bodies(words, BUILT_IN).names)
    return _titled_ours(programme) or (known * 2 >= bodies.total() > 0)


def is_strangers(programme: Programme) -> bool:
    """Whether a plan that reads as a programme of ours is another committee's.

    It has headings like the template's, no sheet of ours, no body, code, unit or dates of ours,
    and values that our lists do not have.
    """
    sheets = programme.own_sheets or programme.unread_sheets or programme.lists_missing
    if sheets or _titled_ours(programme) or any(map(_has_ours, programme.activities)):
        return False
    dates = [date.body for each in programme.activities for date in each.milestones]
    if sum(body is not None for body in dates) * 2 > len(dates):
        return False
    headed = {name for table in programme.tables for name in table.columns}
    missing = {column.field for column in COLUMNS} - headed
    foreign = set(_foreign(programme))
    if {Field.PLAN_LINK, Field.PLAN_CODES} <= missing:
        theirs = {likeliest(own.heading) for table in programme.tables for own in table.own}
        others = bool(foreign) or Field.BODIES in theirs
        return Field.BODIES in foreign or (Field.BODIES in missing and others)
    return len(foreign) > 1


def _titled_ours(programme: Programme) -> bool:
    title = programme.title or ""
    named = {*bodies_in_brackets(title, BUILT_IN), *bodies_in(title, BUILT_IN)}
    organization = re.search(r"\b(?:WCO|OMD)\b|World Customs Organi[sz]ation", title)
    return bool(organization or named & _OURS)


def _has_ours(activity: Activity) -> bool:
    named = {*activity.bodies.names, *(date.body for date in activity.milestones)}
    units = (BUILT_IN.unit_named(each.unit or "") for each in activity.resources)
    return bool(_OURS & named or activity.plan_codes.codes) or any(units)


def _foreign(programme: Programme) -> Iterator[Field]:
    """The fields that hold words, none of which is a value of the built-in lists."""
    for name, known in UNDERSTOOD.items():
        filled = [each for each in programme.activities if each.plain(name)]
        if filled and not any(map(known, filled)):
            yield name
