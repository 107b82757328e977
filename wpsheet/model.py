"""A work programme as understood: values behind the door, nothing of the file format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from wpsheet.bodies import BodyList
from wpsheet.cells import BLANK as BLANK
from wpsheet.cells import Address as Address
from wpsheet.cells import Cell as Cell
from wpsheet.cells import CellKind as CellKind
from wpsheet.cells import Content as Content
from wpsheet.cells import RowCells as RowCells
from wpsheet.cells import column_letter as column_letter
from wpsheet.layout import Field, Section
from wpsheet.phrases import ENGLISH, Sentence
from wpsheet.plan_codes import CodeList
from wpsheet.resources import Resource
from wpsheet.rounds import DataCall, PastProgress
from wpsheet.status import FillColour, StatusSource
from wpsheet.text import RichText
from wpsheet.timeline import Milestone, Timeline
from wpsheet.vocabulary import BUILT_IN, Lists, Priority, Status, TaskType

MAX_COMMENT_CHARACTERS = 32_000
"""What a note of Excel holds, with some reserve."""


@dataclass(frozen=True, slots=True)
class Comment:
    """A note or threaded comment on a cell, with who wrote it."""

    address: Address
    author: str
    text: str


CellComments = tuple[tuple[Field | None, Comment], ...]
"""The comments on the cells of an activity, by their fields; None for the cell of the ID."""


@dataclass(frozen=True, slots=True)
class Activity:
    """One row of a section with what its cells say; an absent value is None or empty."""

    section: Section
    cells: Mapping[Field, Cell]
    """A cell for every column of the row's table, blank ones included."""
    number: int | None = None
    id: str | None = None
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
    hidden: bool = False
    id_cell: Cell | None = None
    """The cell of the ID; None where the table has no such column."""
    comments: CellComments = ()

    @property
    def sheet(self) -> str:
        if isinstance(self.cells, RowCells):
            return self.cells.sheet
        return next(iter(self.cells.values())).address.sheet

    @property
    def row(self) -> int:
        if isinstance(self.cells, RowCells):
            return self.cells.row
        return next(iter(self.cells.values())).address.row

    @property
    def label(self) -> str:
        """The activity as people write it: I.14; "I, row 31" where it has no number."""
        if self.number is None:
            return f"{self.section}, row {self.row}"
        return f"{self.section}.{self.number}"

    @property
    def contents(self) -> tuple[Content, ...]:
        """What the cells hold, in the order of the fields."""
        cells = self.cells
        if isinstance(cells, RowCells):
            return tuple(map(cells.content, cells))
        return tuple(cell.content for cell in cells.values())

    def address_of(self, name: Field) -> Address:
        """The place of a field's cell."""
        if isinstance(self.cells, RowCells):
            return self.cells.address_of(name)
        return self.cells[name].address

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        return self.timeline.milestones

    def plain(self, name: Field) -> str:
        """The plain words of a field; "" where the cell is blank or its column is missing."""
        if isinstance(self.cells, RowCells):
            return self.cells.content(name).plain
        cell = self.cells.get(name)
        return cell.plain if cell else ""


def rows_of(activities: Iterable[Activity]) -> list[int]:
    """The rows that activities stand in: `row` of each, for a million of them."""
    return [
        cells.row if isinstance(cells := activity.cells, RowCells) else activity.row
        for activity in activities
    ]


@dataclass(frozen=True, slots=True)
class Unheaded:
    """Words beside the table's own columns, in a column that has no heading."""

    address: Address
    """The first such cell of the column."""
    words: str
    cells: int


@dataclass(frozen=True, slots=True)
class Table:
    """One table as found in a sheet: its heading row, columns and body."""

    section: Section
    sheet: str
    heading_row: int
    columns: Mapping[Field, int]
    last_row: int
    unknown_headings: tuple[tuple[Address, str], ...] = ()
    """Headings that no column has, over cells that hold data."""
    doubled_headings: tuple[tuple[Address, str], ...] = ()
    unheaded: tuple[Unheaded, ...] = ()
    hidden_columns: tuple[int, ...] = ()
    gaps: tuple[tuple[int, int], ...] = ()
    """(first, last) of each run of blank rows between data rows."""
    language: str = ENGLISH
    id_column: int | None = None


class NoteKind(StrEnum):
    """What a line outside the tables is."""

    TITLE = "title"
    SECTION_TITLE = "section title"
    FOOTNOTE = "footnote"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Note:
    """A line kept aside: a title, a footnote, a remark."""

    kind: NoteKind
    address: Address
    text: RichText


@dataclass(frozen=True, slots=True)
class Period:
    """First and last year of a programme, both included."""

    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.first}-{self.last}"


@dataclass(frozen=True, slots=True)
class CellLink:
    """A link of a cell to something outside the workbook: a page, an address, a file."""

    address: Address
    target: str


class Role(StrEnum):
    """As what somebody, or a folder of somebody's, is named in a file."""

    AUTHOR = "author"
    EDITOR = "last editor"
    MANAGER = "manager"
    COMPANY = "company"
    LINKS_FOLDER = "folder of the links"
    FOLDER = "folder"
    CUSTOM = "custom property"
    PROPERTY = "property"
    RESERVED = "reserved for"
    REFRESHER = "refreshed PivotTables"
    COMMENTATOR = "commentator"


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a workbook carries besides its sheets, and would carry to whoever receives it."""

    first_sheet: str
    sheets: tuple[str, ...] = ()
    hidden_sheets: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    external_links: tuple[str, ...] = ()
    """The files that formulas or names of the workbook point to."""
    people: Mapping[Role, str] = field(default_factory=dict)
    """What names somebody or somebody's folder: author → "A. Person"."""
    links: tuple[CellLink, ...] = ()


class MarkKind(StrEnum):
    """What a Word document carries beside the text that is read."""

    INSERTED = "inserted"
    DELETED = "deleted"
    DELETED_ROW = "deleted row"
    COMMENT = "comment"
    FOOTNOTE = "footnote"
    UNREAD = "unread"


@dataclass(frozen=True, slots=True)
class Mark:
    """A tracked change, a comment or a note of a Word document, at the place it belongs to.

    What is inserted is part of the text that was read, what is deleted is not; a comment, a
    footnote, and what is unread, such as a text box, stand beside it.
    """

    kind: MarkKind
    address: Address
    text: str
    author: str = ""
    content: RichText = RichText()
    """A footnote's text with its formatting."""


@dataclass(frozen=True, slots=True)
class ListFault:
    """What is wrong with an entry of the Lists sheet."""

    address: Address
    said: Sentence


@dataclass(frozen=True, slots=True)
class Waiver:
    """A finding that somebody has accepted: an exception to a rule for one activity's field.

    It holds for the `value` it was given for; another value revives the finding. `activity` is
    the label (I.14), blank for a finding on the sheet or the file. `field` and `until` are None
    where what is written cannot be read.
    """

    address: Address
    rule: str
    activity: str = ""
    field: Field | None = None
    field_written: str = ""
    value: str = ""
    reason: str = ""
    approved_by: str = ""
    until: date | None = None
    until_written: str = ""


@dataclass(frozen=True, slots=True)
class OpenConflict:
    """A row of the sheet Conflicts of a merged workbook: what stands there is not in the text."""

    address: Address
    """The cell of the choice."""
    activity: str
    field: Field
    decided: bool
    """Whether somebody has chosen, and the choice only waits to be put in."""


@dataclass(frozen=True, slots=True)
class Version:
    """A line of the Versions sheet, as it is written there."""

    version: str
    date: str = ""
    who: str = ""
    what: str = ""


@dataclass(frozen=True)
class Programme:
    """The whole work programme of one body for one period."""

    source: str
    """The file's name, without its folder."""
    activities: tuple[Activity, ...] = ()
    title: str | None = None
    edition: str | None = None
    """What the running title says of the session, such as "endorsed by the PTC in ..."."""
    body: str | None = None
    period: Period | None = None
    tables: tuple[Table, ...] = ()
    notes: tuple[Note, ...] = ()
    footnotes: Mapping[int, RichText] = field(default_factory=dict)
    """Number → text of each footnote that has other words than the template's."""
    lists: Lists = field(default=BUILT_IN, repr=False)
    session_date: date | None = None
    """The day of the session, where the Lists sheet gives it."""
    document_number: str | None = None
    """The number that the programme bears as a paper of the session."""
    session: str | None = None
    """The name of the session as the pages bear it."""
    last_id: str | None = None
    """The last ID that was given, as the Lists sheet remembers it."""
    last_id_at: Address | None = None
    """The cell of the Lists sheet that remembers it."""
    list_faults: tuple[ListFault, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    """The exceptions that the workbook's own sheet lists."""
    versions: tuple[Version, ...] = ()
    """The history that the workbook's own sheet tells, the oldest first."""
    history: tuple[PastProgress, ...] = ()
    """What was reported to former sessions, as the workbook's own sheet keeps it."""
    call: DataCall | None = None
    """The data call that the workbook belongs to, where it was sent to one unit."""
    conflicts: tuple[OpenConflict, ...] = ()
    """What a merge left for somebody to decide, as the workbook's own sheet lists it."""
    file: FileFacts | None = None
    """None where the programme was not read from a workbook."""
    marks: tuple[Mark, ...] = ()
    """Tracked changes, comments and notes, where it was read from a Word document."""
    stray: tuple[Address, ...] = ()
    """Rows under a heading that hold words but neither a number nor an activity."""
    left_out: Mapping[str, int] = field(default_factory=dict)
    """How many rows were no activities, by what they are: "example row" → 2."""
    path: str = ""
    """The file as it was asked for, with its folder and forward slashes."""

    @property
    def language(self) -> str:
        """The workbook's own language, told from the headings of its first table."""
        return self.tables[0].language if self.tables else ENGLISH

    @property
    def loose_comments(self) -> tuple[Comment, ...]:
        """The comments of the file that stand on no activity."""
        if self.file is None or not self.file.comments:
            return ()
        placed = {comment for activity in self.activities for _, comment in activity.comments}
        return tuple(c for c in self.file.comments if c.text and c not in placed)

    def in_section(self, section: Section) -> Iterator[Activity]:
        return (a for a in self.activities if a.section is section)

    @property
    def sections(self) -> tuple[Section, ...]:
        return tuple(s for s in Section if any(True for _ in self.in_section(s)))
