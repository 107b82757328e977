"""Cells that are written as the template asks for it, read without a search.

Whatever is read here, the grammars of all other wordings read in the same way.
"""

from __future__ import annotations

import re

from wpsheet.grammars.persons import NUMBERS
from wpsheet.grammars.time_tokens import CONDITION_WORDS, TIMES_IN_FULL
from wpsheet.model.patterns import regex
from wpsheet.model.text import joined, one_line
from wpsheet.model.values import Milestone, Resource, Timeline
from wpsheet.model.vocabulary import Lists

_DATE = regex(rf"([^\W\d_]+) (20\d\d) \((?!\s*(?:{CONDITION_WORDS}))([^()]+)\)", re.IGNORECASE)
_OFFICERS = regex(
    r"([a-z]+|\d{1,2}(?:\.\d)?)(?:/([a-z]+))? officers? from (?:the )?(\w[\w &-]*\w)",
    re.ASCII | re.IGNORECASE,
)
_ANOTHER = regex(r" and (?=\S+ officers? from )", re.IGNORECASE)


def timeline_as_asked(text: str, lists: Lists) -> Timeline | None:
    """The dates of a cell that has a line for each, written as the template asks; None of others.

    So are most: "Spring 2027 (PTC)", below it "June 2027 (PC and Council)".
    """
    found: list[Milestone] = []
    for line in text.split("\n"):
        match = _DATE.fullmatch(line)
        if match is None or lists.sessions:
            return None
        season, year, inside = match.groups()
        time = TIMES_IN_FULL.get(season.casefold())
        whole = lists.body_named(inside)
        bodies = [whole] if whole else list(map(lists.body_named, inside.split(" and ")))
        dated = lists.body_first_words.isdisjoint((season.casefold(), year))
        if time is None or not dated or len(bodies) > 2 or None in bodies:
            return None
        found += (Milestone(body, f"{time} {year}") for body in bodies)
    return Timeline(tuple(dict.fromkeys(found)))


def resources_as_asked(text: str, lists: Lists) -> tuple[Resource, ...]:
    """The resources of a cell that is written as the template asks; none of any other.

    So are most: "One/two officers from the Research Unit", others behind an "and".
    """
    found: list[Resource] = []
    doubtful = not lists.unit_beginnings.isdisjoint(("and", "from", "the"))
    for entry in _ANOTHER.split(text):
        match = None if doubtful else _OFFICERS.fullmatch(entry)
        unit = lists.units_joined.get(joined(match[3])) if match else None
        if not match or not unit:
            return ()
        figures = match[1][0].isdigit()
        low = float(match[1]) if figures else NUMBERS.get(match[1].casefold(), 0)
        high = NUMBERS.get(match[2].casefold(), 0) if match[2] else low
        if not 0 < low <= high or (figures and match[2]):  # "1/two" may be half of one
            return ()
        found.append(Resource(float(low), float(high), unit, one_line(match[3])))
    return tuple(found)
