"""One activity: its cells, what they say, its dates that have passed, and remarks on it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from wpsheet.model.cells import Address, Cell
from wpsheet.model.layout import ColumnName, Field, OwnColumn, Section
from wpsheet.model.periods import period_span
from wpsheet.model.rewording import same_ends
from wpsheet.model.values import (
    BodyList,
    CodeList,
    FillColour,
    Milestone,
    Resource,
    StatusSource,
    Timeline,
)
from wpsheet.model.vocabulary import Lists, OwnValue, Priority, Status, TaskType


class Comment(NamedTuple):
    """A note or threaded comment on a cell, with who wrote it."""

    address: Address
    author: str
    text: str


GROUPS_APART = " > "
"""Is written between the lines above an activity, the outermost first."""

CellComments = tuple[tuple[ColumnName | None, Comment], ...]
"""The comments on the cells of an activity, by their fields; None for the cell of the ID."""
Order = tuple[tuple[int, int, str], ...]


def order_of(number: str) -> Order:
    """What sorts numbers of any kind; "WP-7" and "wp 07" are equal."""
    return tuple(
        (0, int(figures), "") if figures else (1, 0, letters.casefold())
        for figures, letters in re.findall(r"(\d+)|([^\W\d_]+)", number)
    ) or ((2, 0, ""),)


@dataclass(frozen=True, slots=True)
class Activity:
    """One row of a section with what its cells say; an absent value is None or empty."""

    section: Section
    cells: dict[ColumnName, Cell]
    """A cell for every column of the row's table, blank ones and the committee's own included."""
    number: int | None = None
    id: str | None = None
    hidden: bool = False
    id_cell: Cell | None = None
    """The cell of the ID; None if the table has no such column."""
    comments: CellComments = ()
    priority: Priority | None = None
    plan_link: bool | None = None
    plan_codes: CodeList = CodeList()
    task_type: TaskType | None = None
    bodies: BodyList = BodyList()
    resources: tuple[Resource, ...] = ()
    timeline: Timeline = Timeline()
    status: Status | None = None
    status_from: StatusSource | None = None
    status_colour: FillColour | None = None
    """The colour of the status cell, if it sets the cell apart from the rest of its row."""
    written_status: Status | None = None
    """The status that the words in Completion status state."""
    opening_status: Status | None = None
    """The status that Progress opens with."""
    doubted_status: Status | None = None
    """The status that Progress opens with and takes back, where it is the activity's own."""
    officers: tuple[str, ...] = ()
    """Who is named in the column of officers, if the table has one."""
    mark: str | None = None
    """Its number as it is written, where that may be any text: 1.10, WP-07."""
    own_values: Mapping[Field, str] = field(default_factory=dict)
    """Its priority, type of task and status where they are classes of the committee's own."""
    coloured: str = ""
    """The entry of the list of statuses that its blank status cell has the colour of."""
    alone: bool = False
    """Whether its number says which activity it is, without a section."""
    group: str | None = None
    """The lines that are above it inside or between tables, the outermost first."""
    part: str = ""
    """The part of the programme that numbers it, if each part begins again at 1: "A", "Trade"."""

    @property
    def row(self) -> int:
        """The row of the sheet that its cells are in."""
        return next(iter(self.cells.values())).address.row

    @property
    def sheet(self) -> str:
        """The name of the sheet that its cells are in."""
        return next(iter(self.cells.values())).address.sheet

    @property
    def label(self) -> str:
        """The activity as people write it: I.14; "I, row 31" if it has no number."""
        section = "" if self.alone else f"{self.section}, "
        return self.called or f"{section}row {self.row}"

    @property
    def called(self) -> str | None:
        """Its label, where it has a number: I.14; 1.10 where the number alone tells it."""
        number = self.mark or self.number
        if number is None:
            return None
        if self.part:
            return f"{self.part}.{number}"
        return str(number) if self.alone else f"{self.section}.{number}"

    @property
    def order(self) -> Order:
        """Sorts activities by their numbers: 2 < 10, 1.2 < 1.10 < A.3; those without come last."""
        return order_of(str(self.mark or self.number or ""))

    @property
    def contradicted(self) -> bool:
        """Whether Progress says otherwise than Completion status."""
        stated, opening = self.written_status, self.opening_status
        return self.doubted_status is not None or bool(stated and opening and stated != opening)

    @property
    def counted_status(self) -> Status | None:
        """The status that figures and lists go by: none while Progress contradicts it."""
        return None if self.contradicted else self.status

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """The dates of its timeline, each with the body that it is for."""
        return self.timeline.milestones

    @property
    def own(self) -> dict[str, str]:
        """The plain words of the committee's own columns, by their headings."""
        return {n.heading: c.plain for n, c in self.cells.items() if isinstance(n, OwnColumn)}

    def groups_after(self, above: str | None) -> list[str]:
        """The group lines that belong above it, below an activity of that group."""
        ours, theirs = ((g.split(GROUPS_APART) if g else []) for g in (self.group, above))
        return ours[same_ends(ours, theirs)[0] :]

    def address_of(self, name: ColumnName) -> Address:
        """The place of a field's cell."""
        return self.cells[name].address

    def plain(self, name: ColumnName) -> str:
        """The plain words of a field; "" if the cell is blank or its column is missing."""
        cell = self.cells.get(name)
        return cell.text.plain if cell else ""


def passed_dates(activity: Activity, as_of: date) -> dict[str | None, str]:
    """Body → its last date, where that is past and the activity is not completed.

    A date that a later one of the same body follows has not slipped: the work goes on.
    """
    if activity.section is Section.CONTINUOUS or activity.counted_status is Status.COMPLETED:
        return {}
    last: dict[str | None, tuple[date, str]] = {}
    for body, period, _ in activity.milestones:
        last[body] = max(last.get(body, (date.min, "")), (_last_day(period), period))
    return {body: period for body, (day, period) in last.items() if day < as_of}


def late_dates(activity: Activity, as_of: date) -> dict[str | None, str]:
    """Body → the activity's last date, where that is past and it is not completed.

    It is empty while any date is still to come: an earlier step that has passed is not late.
    """
    ends = [_last_day(milestone.period) for milestone in activity.milestones]
    if not ends or max(ends) >= as_of:
        return {}
    passed = passed_dates(activity, as_of)
    return {body: period for body, period in passed.items() if _last_day(period) == max(ends)}


def _last_day(period: str) -> date:
    """The last day of a period; of one without a year, such as "Once a year", there is none."""
    span = period_span(period)
    return span[1] if span else date.max


COLOUR_FILLS = {
    "green": "C6EFCE", "blue": "BDD7EE", "red": "FFC7CE", "amber": "FFD966", "yellow": "FFFF99",
    "grey": "D9D9D9",
}  # fmt: skip
"""The pale fill of each colour that a status of the committee's own may have."""


def fill_of_own(value: OwnValue, lists: Lists) -> str | None:
    """The fill of the entry's cell, of its colour, or of the status that it counts as."""
    fill = value.fill or COLOUR_FILLS.get(value.colour)
    if fill is None and value.counts_as:
        return lists.status_term(Status(value.counts_as)).fill
    return fill


def status_fill(activity: Activity, lists: Lists) -> str | None:
    """The fill of an activity's status as RRGGBB; None without one, or if Progress differs."""
    if activity.contradicted:
        return None
    own = _own_status(activity, lists)
    if own is not None:
        return fill_of_own(own, lists)
    counted = activity.counted_status
    return lists.status_term(counted).fill if counted else None


def status_word(activity: Activity, lists: Lists) -> str | None:
    """The status of an activity as its committee calls it; None without one that counts."""
    own = _own_status(activity, lists)
    return own.name if own and not activity.contradicted else status_of(activity)


def _own_status(activity: Activity, lists: Lists) -> OwnValue | None:
    return lists.own_value(Field.STATUS, activity.coloured or activity.plain(Field.STATUS))


def status_of(activity: Activity) -> str | None:
    """The status that figures count: a canonical one, or a class of the committee's own."""
    return activity.counted_status or activity.own_values.get(Field.STATUS)
