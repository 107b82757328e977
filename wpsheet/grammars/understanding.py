"""From the cells of a row to an activity: what every text says is understood here, once."""

from collections.abc import Mapping
from functools import cache, partial
from operator import is_

from wpsheet.grammars.bodies import parse_bodies
from wpsheet.grammars.colours import colour_of, own_fill, statuses_coloured
from wpsheet.grammars.officers import officers_in
from wpsheet.grammars.plan_codes import parse_codes
from wpsheet.grammars.resources import parse_resources
from wpsheet.grammars.status import states_nothing, status_in_cell, status_stated, status_taken_back
from wpsheet.grammars.timeline import read_timeline
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Cell, CellKind
from wpsheet.model.layout import ColumnName, Field, Section
from wpsheet.model.periods import SessionPeriod
from wpsheet.model.text import comparable, one_line, shortened
from wpsheet.model.values import BodyList, BodyMention, Milestone, StatusSource, Timeline
from wpsheet.model.vocabulary import Lists, OwnValue, Priority, Status, TaskType

_LINK = {"y": True, "yes": True, "n": False, "no": False,
         "oui": True, "o": True, "non": False}  # fmt: skip

_MOST_CHARACTERS, _MOST_BRACKETS = 4_000, 100
"""A text with more holds no list of bodies, officers or dates; looking for one would take long."""
_BLANK: dict[ColumnName, str] = dict.fromkeys(Field, "")
_OPEN = (Field.PRIORITY, Field.TASK_TYPE, Field.STATUS)
"""The fields whose lists are open: a committee may have values of its own."""


class Understanding:
    """Reads rows with one set of lists.

    The columns that hold values of lists say much the same in many rows, and each of their
    texts is parsed once.
    """

    def __init__(
        self, lists: Lists, body: str | None = None, fills: Mapping[str, OwnValue] | None = None
    ) -> None:
        """`body` is the programme's own: dates are for it where they need not name one.

        `fills` are the statuses that a blank cell of each colour states.
        """
        self._lists = lists
        self._fills = fills or {}
        self._body = body
        self._meant = None if lists.dates_name_body else body
        self._codes = cache(partial(parse_codes, lists=lists))
        self._bodies = cache(partial(parse_bodies, lists=lists))
        self._resources = cache(partial(parse_resources, lists=lists))
        self._timeline = cache(partial(read_timeline, lists=lists))

    def _dates(self, cell: Cell | None, unlisted: tuple[str, ...]) -> Timeline:
        """The dates of a cell; of what Excel turned into a day nobody knows what was written."""
        if cell is None:
            return Timeline()
        no_list = len(cell.plain) > _MOST_CHARACTERS or cell.plain.count("(") > _MOST_BRACKETS
        if cell.kind is CellKind.DATE or no_list:
            return Timeline(unparsed=(cell.plain,))
        found = self._timeline(cell.plain, unlisted=unlisted)
        milestones = tuple(map(self._date, found.milestones))
        same = all(map(is_, milestones, found.milestones))
        return found if same else found._replace(milestones=milestones)

    def _date(self, date: Milestone) -> Milestone:
        """A date with the body that it is meant for; a listed session is none of another body's."""
        if date.body is None:
            return date._replace(body=self._meant) if self._meant else date
        session = date.period if isinstance(date.period, SessionPeriod) else None
        if session and not session.body and self._body and date.body != self._body:
            return Milestone(date.body, str(session), date.condition)
        return date

    def activity(
        self,
        section: Section,
        number: int | None,
        cells: dict[ColumnName, Cell],
        id_cell: Cell | None = None,
        hidden: bool = False,  # noqa: FBT001, FBT002 - a fact of the row, as a row is passed whole
    ) -> Activity:
        """The activity of a row; what cannot be understood in a cell is left None or empty."""
        texts = _BLANK | {name: cell.text.plain for name, cell in cells.items()}
        names = texts[Field.BODIES]
        if len(names) > _MOST_CHARACTERS:
            bodies = BodyList((BodyMention(shortened(names), None),))
        else:
            bodies = self._bodies(names)
        resources, in_status = texts[Field.RESOURCES], texts[Field.STATUS]
        opening = status_stated(texts[Field.PROGRESS], self._lists)
        fill = own_fill(cells) or ""
        coloured = self._fills.get(fill) if states_nothing(in_status) and not opening else None
        # In another committee's table a colour may mean anything.
        listed = self._lists.headings.are_own or fill in self._fills
        colour = colour_of(fill) if fill and not listed else None
        named = _OPEN if self._lists.own_values else ()
        own = {name: self._lists.own_value(name, texts[name]) for name in named}
        means = texts | {name: value.counts_as for name, value in own.items() if value}
        written = status_in_cell(means[Field.STATUS], self._lists)
        # Neither another word in the cell nor red, which means two statuses, is guessed at.
        meant = statuses_coloured(colour, self._lists) if colour and not in_status else ()
        if coloured:
            own[Field.STATUS] = coloured
            meant = (Status(coloured.counts_as),) if coloured.counts_as else ()
        status = written or opening or (meant[0] if len(meant) == 1 else None)
        from_text = StatusSource.CELL if written else StatusSource.PROGRESS
        source = from_text if written or opening else StatusSource.FILL
        return Activity(
            section,
            cells,
            number,
            id_of(id_cell),
            hidden,
            id_cell,
            priority=priority_of(means[Field.PRIORITY]),
            plan_link=link_of(texts[Field.PLAN_LINK]),
            plan_codes=self._codes(texts[Field.PLAN_CODES]),
            task_type=task_type_of(means[Field.TASK_TYPE], self._lists),
            bodies=bodies,
            resources=self._resources(resources) if len(resources) <= _MOST_CHARACTERS else (),
            timeline=self._dates(cells.get(Field.TIMELINE), bodies.unknown),
            status=status,
            status_from=source if status or coloured else None,
            status_colour=colour,
            coloured=coloured.name if coloured else "",
            written_status=written,
            opening_status=opening,
            doubted_status=_doubted(texts[Field.PROGRESS], status, opening, self._lists),
            officers=officers_in(texts[Field.OFFICER]),
            own_values={n: v.name for n, v in own.items() if v and not v.counts_as},
            mark=None if self._lists.numbers_are_whole else mark_of(texts[Field.NUMBER]),
        )


def id_of(cell: Cell | None) -> str | None:
    """An ID as written, whatever its scheme; None if there is none or Excel shows an error."""
    if cell is None or cell.kind is CellKind.ERROR:
        return None
    return one_line(cell.plain) or None


def mark_of(text: str) -> str | None:
    """A number of any kind as it is written, without its full stop; None if the cell is blank."""
    return one_line(text).removesuffix(".") or None


def priority_of(text: str) -> Priority | None:
    """A, B or C, in either case; "High" or a Cyrillic А are not guessed at."""
    return Priority.__members__.get(comparable(text).strip(". ").upper())


def link_of(text: str) -> bool | None:
    """Whether a text says Y or N, Yes or No, Oui or Non; None if it says neither."""
    return _LINK.get(comparable(text).strip(". "))


def task_type_of(text: str, lists: Lists) -> TaskType | None:
    """The type of task that a text names as the lists spell it."""
    name = lists.task_type_spellings.get(comparable(text).strip(". "), "")
    return TaskType.__members__.get(name.upper())


def _doubted(
    progress: str, status: Status | None, opening: Status | None, lists: Lists
) -> Status | None:
    """Completed, where that is the status and Progress takes it back: "Completed (3 of 5)"."""
    if status is not Status.COMPLETED or opening is not None:
        return None
    taken = status_taken_back(progress, lists)
    return status if taken and taken.status is status else None
