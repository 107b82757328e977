"""One activity: its cells, what they say, and what people remarked on them."""

from __future__ import annotations

from dataclasses import dataclass

from wpsheet.model.cells import Address, Cell
from wpsheet.model.layout import Field, Section
from wpsheet.model.values import (
    BodyList,
    CodeList,
    FillColour,
    Milestone,
    Resource,
    StatusSource,
    Timeline,
)
from wpsheet.model.vocabulary import Priority, Status, TaskType


@dataclass(frozen=True, slots=True)
class Comment:
    """A note or threaded comment on a cell, with who wrote it."""

    address: Address
    author: str
    text: str


CellComments = tuple[tuple[Field | None, Comment], ...]
"""The comments on the cells of an activity, by their fields; None for the cell of the ID."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a row says but for its number; an absent value is None or empty.

    It is the same object for all rows of a table that hold the same.
    """

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
    """The colour of the status cell, where it sets the cell apart from the rest of its row."""
    written_status: Status | None = None
    """The status that the words in Completion status state."""
    opening_status: Status | None = None
    """The status that Progress opens with."""
    officers: tuple[str, ...] = ()
    """Who is named in the column of officers, where the table has one."""


@dataclass(frozen=True, slots=True)
class Activity:
    """One row of a section with what its cells say; an absent value is None or empty."""

    section: Section
    cells: dict[Field, Cell]
    """A cell for every column of the row's table, blank ones included."""
    number: int | None = None
    id: str | None = None
    said: Said = Said()
    hidden: bool = False
    id_cell: Cell | None = None
    """The cell of the ID; None where the table has no such column."""
    comments: CellComments = ()

    @property
    def row(self) -> int:
        """The row of the sheet that its cells stand in."""
        return next(iter(self.cells.values())).address.row

    @property
    def sheet(self) -> str:
        return next(iter(self.cells.values())).address.sheet

    @property
    def label(self) -> str:
        """The activity as people write it: I.14; "I, row 31" where it has no number."""
        if self.number is None:
            return f"{self.section}, row {self.row}"
        return f"{self.section}.{self.number}"

    def address_of(self, name: Field) -> Address:
        """The place of a field's cell."""
        return self.cells[name].address

    @property
    def priority(self) -> Priority | None:
        return self.said.priority

    @property
    def plan_link(self) -> bool | None:
        return self.said.plan_link

    @property
    def plan_codes(self) -> CodeList:
        return self.said.plan_codes

    @property
    def task_type(self) -> TaskType | None:
        return self.said.task_type

    @property
    def bodies(self) -> BodyList:
        return self.said.bodies

    @property
    def resources(self) -> tuple[Resource, ...]:
        return self.said.resources

    @property
    def timeline(self) -> Timeline:
        return self.said.timeline

    @property
    def status(self) -> Status | None:
        return self.said.status

    @property
    def status_from(self) -> StatusSource | None:
        return self.said.status_from

    @property
    def status_colour(self) -> FillColour | None:
        return self.said.status_colour

    @property
    def written_status(self) -> Status | None:
        return self.said.written_status

    @property
    def opening_status(self) -> Status | None:
        return self.said.opening_status

    @property
    def officers(self) -> tuple[str, ...]:
        return self.said.officers

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        return self.timeline.milestones

    def plain(self, name: Field) -> str:
        """The plain words of a field; "" where the cell is blank or its column is missing."""
        cell = self.cells.get(name)
        return cell.plain if cell else ""
