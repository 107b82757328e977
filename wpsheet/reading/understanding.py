"""From a row of cells to an activity: every text is understood here, once."""

from __future__ import annotations

from functools import lru_cache

from wpsheet.bodies import BodyList, BodyMention, parse_bodies
from wpsheet.layout import Field
from wpsheet.model import Activity, Cell, CellKind
from wpsheet.officers import officers_in
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

    def activity(self, row: ActivityRow) -> Activity:
        """One activity; what a cell says that cannot be understood is left None or empty."""

        def plain(name: Field) -> str:
            cell = row.cells.get(name)
            return cell.plain if cell else ""

        colour = status_colour(row)
        status, source = self.status(plain(Field.STATUS), plain(Field.PROGRESS), colour)
        return Activity(
            section=row.section,
            cells=row.cells,
            number=number_of(plain(Field.NUMBER)),
            id=id_of(row.id_cell),
            id_cell=row.id_cell,
            priority=priority_of(plain(Field.PRIORITY)),
            plan_link=link_of(plain(Field.PLAN_LINK)),
            plan_codes=self.codes(plain(Field.PLAN_CODES)),
            task_type=self.task_type(plain(Field.TASK_TYPE)),
            bodies=self.bodies(plain(Field.BODIES)),
            resources=self.resources(plain(Field.RESOURCES)),
            timeline=self.timeline(plain(Field.TIMELINE)),
            officers=officers_in(plain(Field.OFFICER)),
            status=status,
            status_from=source,
            status_colour=colour,
            hidden=row.hidden,
        )

    def task_type(self, text: str) -> TaskType | None:
        name = self.lists.task_type_spellings.get(comparable(text).strip(". "))
        return TaskType(name) if name in set(TaskType) else None

    def status(
        self, cell: str, progress: str, colour: FillColour | None
    ) -> tuple[Status | None, StatusSource | None]:
        """The stated status: the cell's word, else Progress' opening word, else the colour.

        A cell that holds some other word states nothing, and red stands for two statuses:
        neither is guessed at.
        """
        word = status_in_cell(cell, self.lists)
        if word:
            return word, StatusSource.CELL
        stated = status_stated(progress, self.lists)
        if stated:
            return stated, StatusSource.PROGRESS
        coloured = statuses_coloured(colour, self.lists) if colour and not cell else ()
        if len(coloured) == 1:
            return coloured[0], StatusSource.FILL
        return None, None


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
    cell: Cell | None = row.cells.get(Field.STATUS)
    if cell is None or cell.fill is None:
        return None
    others = [c.fill for name, c in row.cells.items() if name is not Field.STATUS]
    if others and all(fill == cell.fill for fill in others):
        return None
    return colour_of(cell.fill)
