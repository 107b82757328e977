"""A work programme as understood: values behind the door, nothing of the file format."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from wpsheet.model.activity import Activity, Comment
from wpsheet.model.cells import Address, Cell
from wpsheet.model.guidance import GuidanceRow
from wpsheet.model.layout import ColumnName, Field, OwnColumn, Section
from wpsheet.model.own_sheets import SHEET_NAMES, MissingLists, OwnSheet, UnreadSheet
from wpsheet.model.rounds import DataCall, PastProgress
from wpsheet.model.text import RichText
from wpsheet.model.vocabulary import BUILT_IN, Lists
from wpsheet.model.wording import ENGLISH, FRENCH, Sentence

_LITTLE = (
    frozenset("du des et une pour dans sur aux au avec par les".split()),
    frozenset("the of and for to in with by on from".split()),
)
"""Little words of French that other languages do not share, and of English."""
MAX_COMMENT_CHARACTERS = 32_000
"""What a note of Excel holds, with some reserve."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table as found in a sheet: its heading row, columns and body."""

    section: Section
    sheet: str
    heading_row: int
    columns: Mapping[Field, int]
    last_row: int
    own: Mapping[OwnColumn, int] = field(default_factory=dict)
    """The columns of the committee's own."""
    unknown_headings: tuple[tuple[Address, str], ...] = ()
    """Headings that no column has, over cells that hold data."""
    doubled_headings: tuple[tuple[Address, str], ...] = ()
    unheaded: tuple[tuple[Cell, ...], ...] = ()
    """The words in each further column that has no heading."""
    beside: tuple[Cell, ...] = ()
    """The filled cells of activities' rows in columns that are not read."""
    hidden_columns: tuple[int, ...] = ()
    gaps: tuple[tuple[int, int], ...] = ()
    """(first, last) of each run of blank rows between data rows."""
    language: str = ENGLISH
    id_column: int | None = None

    @property
    def places(self) -> dict[ColumnName, int]:
        """Every column that its activities have cells in."""
        found: list[tuple[ColumnName, int]] = [*self.columns.items(), *self.own.items()]
        return dict(found)


class NoteKind(StrEnum):
    """What a line outside the tables is."""

    TITLE = "title"
    SECTION_TITLE = "section title"
    FOOTNOTE = "footnote"
    GROUP = "group"
    """A line that is above the activities of a group, inside a table or between two."""
    BESIDE = "beside"
    """Words in a further cell of such a line."""
    SHEET = "sheet"
    """A row of a sheet that holds no table, or that somebody added to a sheet of ours."""
    SECTION = "section"
    """A row of a sheet that is called as a section of which no table was found."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Note:
    """A line kept aside: a title, a footnote, a remark."""

    kind: NoteKind
    address: Address
    text: RichText
    count: int = 1
    """How many rows it counts for, itself included."""


class StrayRow(NamedTuple):
    """A row under a heading with words that belong to no activity."""

    address: Address
    text: RichText
    cells: Mapping[ColumnName, Cell] = {}
    """Its words by column; empty for a line that is in none."""


class Period(NamedTuple):
    """First and last year of a programme, both included."""

    first: int
    last: int

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


class CellLink(NamedTuple):
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
    """What a workbook carries in addition to its sheets, and would show to its readers."""

    first_sheet: str
    sheets: tuple[str, ...] = ()
    hidden_sheets: tuple[str, ...] = ()
    comments: tuple[Comment, ...] = ()
    external_links: tuple[str, ...] = ()
    """The files that formulas or names of the workbook point to."""
    people: Mapping[Role, str] = field(default_factory=dict)
    """What names somebody or somebody's folder: author → "A. Person"."""
    links: tuple[CellLink, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    """The defined names by which it remembers sheets of ours, and where they lead."""


class MarkKind(StrEnum):
    """What a Word document carries beside the text that is read."""

    INSERTED = "inserted"
    DELETED = "deleted"
    DELETED_ROW = "deleted row"
    DELETED_CELL = "deleted cell"
    COMMENT = "comment"
    FOOTNOTE = "footnote"
    UNREAD = "unread"


class Mark(NamedTuple):
    """A tracked change, a comment or a note of a Word document, at the place it belongs to.

    What is inserted is part of the text that was read, what is deleted is not; a comment, a
    footnote, and what is unread, such as a text box, are kept with it.
    """

    kind: MarkKind
    address: Address
    text: str
    author: str = ""
    content: RichText = RichText()
    """A footnote's text with its formatting."""


class ListFault(NamedTuple):
    """What is wrong with an entry of the Lists sheet, or is to be known of a list."""

    address: Address
    sentence: Sentence
    usable: bool = False
    """Whether the entry is used anyway."""


class Waiver(NamedTuple):
    """A finding that somebody has accepted: an exception to a rule for one activity's field.

    It holds for the `value` it was given for; another value revives the finding. `activity` is
    the label (I.14), blank for a finding on the sheet or the file. `field` and `until` are None
    where what is written cannot be read.
    """

    address: Address
    rule: str
    activity: str = ""
    field: ColumnName | None = None
    field_written: str = ""
    value: str = ""
    reason: str = ""
    approved_by: str = ""
    until: date | None = None
    until_written: str = ""


class OpenConflict(NamedTuple):
    """A row of the sheet Conflicts of a merged workbook: what is there is not in the text."""

    address: Address
    """The cell of the choice."""
    activity: str
    field: ColumnName | None
    decided: bool
    """Whether somebody has chosen, and the choice only waits to be put in."""
    column: str = ""
    """What is written in place of the column's heading and is no heading."""


class Version(NamedTuple):
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
    title_on_sheet: Note | None = None
    """The title as the sheets have it; None if it is on none."""
    title_on_lists: Note | None = None
    """The title as the Lists sheet has it."""
    edition: str | None = None
    """What the running title says of the session, such as "endorsed by the PTC in ..."."""
    body: str | None = None
    period: Period | None = None
    tables: tuple[Table, ...] = ()
    notes: tuple[Note, ...] = ()
    footnotes: Mapping[int, RichText] = field(default_factory=dict)
    """Number → text of each footnote that has other words than the template's."""
    guidance: tuple[GuidanceRow, ...] = ()
    """The questions and examples under the headings that have other words than the template's."""
    lists: Lists = field(default=BUILT_IN, repr=False)
    session_date: date | None = None
    """The day of the session, where the Lists sheet gives it."""
    document_number: str | None = None
    """The number that the programme has as a paper of the session."""
    session: str | None = None
    """The name of the session as the pages have it."""
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
    stray: tuple[StrayRow, ...] = ()
    """Rows under a heading that hold words but neither a number nor an activity."""
    outside: tuple[Note, ...] = ()
    """Words outside the cells that are read and that nothing above holds: remarks around the
    tables, group rows, further sheets."""
    repeated_headings: int = 0
    """How often the headings are repeated on a further page."""
    path: str = ""
    """The file as it was asked for, with its folder and forward slashes."""
    own_sheets: frozenset[str] = frozenset()
    """The sheets of ours by name, read or not, but for the conflicts of a merge."""
    unread_sheets: tuple[UnreadSheet, ...] = ()
    """The sheets of ours that cannot be read, or are gone."""
    lists_missing: MissingLists | None = None
    """The Lists sheet that the workbook's names lead to in vain."""

    @property
    def language(self) -> str:
        """The workbook's own language, told from the headings of its first table.

        A committee's own headings do not tell it; the name of its Lists sheet does.
        """
        if self.lists.headings.are_own and SHEET_NAMES[OwnSheet.LISTS][1] in self.own_sheets:
            return FRENCH
        return self.tables[0].language if self.tables else ENGLISH

    @property
    def speaks_french(self) -> bool:
        """Whether little words of French are in its title and activities, and more than English."""
        texts = [self.title or "", *(a.plain(Field.ACTIVITY) for a in self.activities)]
        words = Counter(re.findall(r"[^\W\d_]+", " ".join(texts).casefold()))
        french, english = (sum(words[each] for each in little) for little in _LITTLE)
        return french > english and len(_LITTLE[0] & words.keys()) > 1

    @property
    def loose_comments(self) -> tuple[Comment, ...]:
        """The comments of the file that are on no activity."""
        if self.file is None or not self.file.comments:
            return ()
        placed = {comment for activity in self.activities for _, comment in activity.comments}
        return tuple(c for c in self.file.comments if c.text and c not in placed)

    def in_section(self, section: Section) -> Iterator[Activity]:
        return (a for a in self.activities if a.section is section)

    @property
    def sections(self) -> tuple[Section, ...]:
        return tuple(s for s in Section if any(True for _ in self.in_section(s)))

    @property
    def is_alone(self) -> bool:
        """Whether its one section needs no name: the activities' own numbers tell them."""
        return any(activity.alone for activity in self.activities)
