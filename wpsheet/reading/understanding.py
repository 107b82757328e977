"""From a row of cells to an activity: every text is understood here, once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TypeVar

from wpsheet.grammars.bodies import parse_bodies
from wpsheet.grammars.officers import officers_in
from wpsheet.grammars.plan_codes import parse_codes
from wpsheet.grammars.resources import parse_resources
from wpsheet.grammars.status import colour_of, status_in_cell, status_stated, statuses_coloured
from wpsheet.grammars.timeline import read_timeline
from wpsheet.model.activity import Activity, Said
from wpsheet.model.cells import Cell, CellKind
from wpsheet.model.layout import Field
from wpsheet.model.text import comparable, one_line, shortened
from wpsheet.model.values import (
    BodyList,
    BodyMention,
    CodeList,
    FillColour,
    Resource,
    StatusSource,
    Timeline,
)
from wpsheet.model.vocabulary import Lists, Priority, Status, TaskType
from wpsheet.reading.rows import ActivityRow

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
        sheet = _OfOneSheet(self)
        for row in rows:
            yield Activity(
                row.section, row.cells, row.number, id_of(row.id_cell), sheet.understood(row),
                row.hidden, row.id_cell,
            )  # fmt: skip

    def task_type(self, text: str) -> TaskType | None:
        name = self.lists.task_type_spellings.get(comparable(text).strip(". "))
        return TaskType(name) if name in set(TaskType) else None

    def coloured(self, words: str, colour: FillColour | None) -> Status | None:
        """The status that the colour of a blank status cell stands for.

        A cell that holds some other word states nothing, and red stands for two statuses:
        neither is guessed at.
        """
        meant = statuses_coloured(colour, self.lists) if colour and not words else ()
        return meant[0] if len(meant) == 1 else None


class _OfOneSheet:
    """Understands rows that share their contents: each content is understood once."""

    def __init__(self, by: Understanding) -> None:
        self._by = by
        self._priority = _once_for_each(priority_of)
        self._link = _once_for_each(link_of)
        self._codes = _once_for_each(by.codes)
        self._task_type = _once_for_each(by.task_type)
        self._bodies = _once_for_each(by.bodies)
        self._resources = _once_for_each(by.resources)
        self._timeline = _once_for_each(by.timeline)
        self._officers = _once_for_each(officers_in)
        self._written = _once_for_each(lambda text: status_in_cell(text, by.lists))
        self._opening = _once_for_each(lambda text: status_stated(text, by.lists))

    def understood(self, row: ActivityRow) -> Said:
        (
            priority, link, codes, task_type, bodies, resources, timeline, in_status, progress,
            officer,
        ) = (row.cells[name].plain if name in row.cells else "" for name in _READ)  # fmt: skip
        status_cell = row.cells.get(Field.STATUS)
        colour = None if not status_cell or status_cell.fill is None else status_colour(row)
        written, opening = self._written[in_status], self._opening[progress]
        status: Status | None
        if written:
            status, source = written, StatusSource.CELL
        elif opening:
            status, source = opening, StatusSource.PROGRESS
        else:
            status, source = self._by.coloured(in_status, colour), StatusSource.FILL
        return Said(
            self._priority[priority],
            self._link[link],
            self._codes[codes],
            self._task_type[task_type],
            self._bodies[bodies],
            self._resources[resources],
            self._timeline[timeline],
            status,
            source if status else None,
            colour,
            written,
            opening,
            self._officers[officer],
        )


_READ = (
    Field.PRIORITY, Field.PLAN_LINK, Field.PLAN_CODES, Field.TASK_TYPE, Field.BODIES,
    Field.RESOURCES, Field.TIMELINE, Field.STATUS, Field.PROGRESS, Field.OFFICER,
)  # fmt: skip
"""The fields whose words are understood."""


class _once_for_each(dict[str, T]):  # noqa: N801 - reads as the function that it stands for
    """What a function says of a text; each text is asked once."""

    def __init__(self, said_of: Callable[[str], T]) -> None:
        self._said_of = said_of

    def __missing__(self, text: str) -> T:
        said = self[text] = self._said_of(text)
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
    fill = row.cells[Field.STATUS].fill
    if fill is None:
        return None
    others = [cell.fill for name, cell in row.cells.items() if name is not Field.STATUS]
    if others and all(other == fill for other in others):
        return None
    return colour_of(fill)
