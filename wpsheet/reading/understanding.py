"""From a row of cells to an activity: every text is understood here, once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from wpsheet.bodies import BodyList, BodyMention, parse_bodies
from wpsheet.layout import Field
from wpsheet.model import Activity, Cell, CellKind, Content
from wpsheet.plan_codes import CodeList, parse_codes
from wpsheet.reading.locating import ActivityRow
from wpsheet.references import number_of
from wpsheet.resources import Resource, parse_resources
from wpsheet.status import (
    FillColour,
    StatusSource,
    colour_of,
    status_in_cell,
    status_stated,
    statuses_coloured,
)
from wpsheet.text import comparable, one_line, shortened
from wpsheet.timeline import Timeline, read_timeline
from wpsheet.vocabulary import Lists, Priority, Status, TaskType

T = TypeVar("T")
_LINK = {"y": True, "yes": True, "n": False, "no": False,
         "oui": True, "o": True, "non": False}  # fmt: skip


_MOST_CHARACTERS = 4_000
"""A longer text holds no list of bodies, officers or dates; looking for one would take long."""
_remembered = lru_cache(maxsize=1 << 16)


@lru_cache(maxsize=8)
def understanding_with(lists: Lists) -> Understanding:
    """The understanding that reads with these lists: what one workbook taught helps the next."""
    return Understanding(lists)


class Understanding:
    """Reads cells with one set of lists; each distinct text is parsed once."""

    def __init__(self, lists: Lists) -> None:
        self.lists = lists

        @_remembered
        def bodies(text: str) -> BodyList:
            if len(text) > _MOST_CHARACTERS:
                return BodyList((BodyMention(shortened(text), None),))
            return parse_bodies(text, lists)

        @_remembered
        def codes(text: str) -> CodeList:
            return parse_codes(text, lists)

        @_remembered
        def timeline(text: str) -> Timeline:
            if len(text) > _MOST_CHARACTERS:
                return Timeline(unparsed=(text,))
            return read_timeline(text, lists)

        @_remembered
        def resources(text: str) -> tuple[Resource, ...]:
            return parse_resources(text, lists) if len(text) <= _MOST_CHARACTERS else ()

        self.bodies, self.codes, self.timeline, self.resources = bodies, codes, timeline, resources

    def activities(self, rows: Iterable[ActivityRow]) -> Iterator[Activity]:
        """The activities of these rows; what a cell says that cannot be understood is left None
        or empty."""
        priority = _once_for_each(priority_of)
        link = _once_for_each(link_of)
        codes = _once_for_each(self.codes)
        task_type = _once_for_each(self.task_type)
        bodies = _once_for_each(self.bodies)
        resources = _once_for_each(self.resources)
        timeline = _once_for_each(self.timeline)
        in_cell = _once_for_each(lambda text: status_in_cell(text, self.lists))
        stated = _once_for_each(lambda text: status_stated(text, self.lists))
        for row in rows:
            held = row.held
            in_status = held(Field.STATUS)
            colour = None if in_status.fill is None else status_colour(row)
            written, opening = in_cell[in_status], stated[held(Field.PROGRESS)]
            status: Status | None
            if written:
                status, source = written, StatusSource.CELL
            elif opening:
                status, source = opening, StatusSource.PROGRESS
            else:
                status, source = self.coloured(in_status, colour), StatusSource.FILL
            yield Activity(
                row.section,
                row.cells,
                number_of(held(Field.NUMBER).plain),
                id_of(row.id_cell),
                priority[held(Field.PRIORITY)],
                link[held(Field.PLAN_LINK)],
                codes[held(Field.PLAN_CODES)],
                task_type[held(Field.TASK_TYPE)],
                bodies[held(Field.BODIES)],
                resources[held(Field.RESOURCES)],
                timeline[held(Field.TIMELINE)],
                status,
                source if status else None,
                colour,
                row.hidden,
                row.id_cell,
                written,
                opening,
            )

    def task_type(self, text: str) -> TaskType | None:
        name = self.lists.task_type_spellings.get(comparable(text).strip(". "))
        return TaskType(name) if name in set(TaskType) else None

    def coloured(self, held: Content, colour: FillColour | None) -> Status | None:
        """The status that the colour of a blank status cell stands for.

        A cell that holds some other word states nothing, and red stands for two statuses:
        neither is guessed at.
        """
        meant = statuses_coloured(colour, self.lists) if colour and not held.plain else ()
        return meant[0] if len(meant) == 1 else None


class _once_for_each(dict[Content, T]):  # noqa: N801 - reads as the function that it stands for
    """What a function says of the plain words of a content; each content is asked once."""

    def __init__(self, said_of: Callable[[str], T]) -> None:
        self._said_of = said_of

    def __missing__(self, held: Content) -> T:
        said = self[held] = self._said_of(held.plain)
        return said


def id_of(cell: Cell | None) -> str | None:
    """An ID as written, whatever its scheme; None where there is none or Excel shows an error."""
    if cell is None or cell.kind is CellKind.ERROR:
        return None
    return one_line(cell.plain) or None


def priority_of(text: str) -> Priority | None:
    """A, B or C, in either case; "High" or a Cyrillic А are not guessed at."""
    letter = comparable(text).strip(". ").upper()
    return Priority(letter) if letter in set(Priority) else None


def link_of(text: str) -> bool | None:
    """Y or N, Yes or No, Oui or Non."""
    return _LINK.get(comparable(text).strip(". "))


def status_colour(row: ActivityRow) -> FillColour | None:
    """The colour of the status cell; None where the whole row has it, as banded tables do."""
    fill = row.held(Field.STATUS).fill
    if fill is None:
        return None
    others = [row.held(name).fill for name in row.cells if name is not Field.STATUS]
    if others and all(other == fill for other in others):
        return None
    return colour_of(fill)
