"""What is in a file and is not taken along, and what is circulated although it may be unwelcome."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain
from typing import NamedTuple

from wpsheet.model.activity import Activity, Comment
from wpsheet.model.cells import Address, Cell
from wpsheet.model.copied_sections import copied_sections
from wpsheet.model.layout import ColumnName
from wpsheet.model.programme import Note, NoteKind, Programme
from wpsheet.model.text import comparable
from wpsheet.model.wording import Sentence


class Omitted(StrEnum):
    """What kind of thing was not taken along."""

    ROW = "row"
    """Words under a heading that belong to no activity."""
    FORMULA = "formula"
    """A formula whose value the file does not hold."""
    CONFLICT = "conflict"
    """A conflict of a merge that nobody has decided: the copies' texts are not in the activity."""
    OWN_SHEET = "sheet of ours"
    """A sheet of ours that cannot be read, or is gone."""
    LISTS = "lists"
    """The lists that the workbook had."""
    COLUMN = "column"
    """A column with a heading that neither the template nor the list of columns has."""
    UNHEADED = "column without heading"
    REPEATED_HEADING = "repeated heading"
    COMMENT = "comment"
    WORDS = "words"
    """Words outside the cells that are read: around a table, above a group, on another sheet."""
    SECTION = "section"
    """Words of a sheet that is called as a section, and has no table that is read."""
    SECTION_COPIED = "copied section"
    """A section whose activities are all there already: each of them is there twice."""
    SHEET = "sheet"
    """A sheet without a table of the programme, that a new workbook gets again if it needs it."""
    COLOUR = "colour"
    """The colour of a status cell that no word explains."""
    SPLIT = "split row"
    """A row of a copy that goes on with the activity above it, with other words than the base."""
    MERGED_CELL = "merged cell of a copy"
    """A cell that a copy emptied by merging a range; its activity keeps the base's text."""
    COPY_COLUMN = "column of a copy"
    """A column that only a returned copy has."""
    COPY_LISTS = "lists of a copy"
    COPY_EXCEPTIONS = "exceptions of a copy"
    COPY_NOTES = "notes of a copy"
    COPY_TITLE = "title of a copy"
    COPY_VERSIONS = "versions of a copy"
    COPY_HISTORY = "history of a copy"


UNREAD_ROWS = (
    Omitted.ROW, Omitted.FORMULA, Omitted.CONFLICT, Omitted.OWN_SHEET, Omitted.LISTS,
    Omitted.SECTION, Omitted.SECTION_COPIED,
)  # fmt: skip
"""Words of activities, or sheets of ours, that were not read, or read twice: somebody must look,
whatever is made of the file."""
UNREAD_COLUMNS = (Omitted.COLUMN, Omitted.UNHEADED, Omitted.WORDS)
"""Words beside the activities: somebody must look if a new file is written from them."""


@dataclass(frozen=True, slots=True)
class Omission:
    """Something in a file that was not taken along: what it is, where it is, its words."""

    kind: Omitted
    source: str
    """The file's name; of several copies of one name, the folder too."""
    address: Address | None = None
    """The cell, or the first of `count` cells; None if it has none of its own."""
    words: str = ""
    """What is there, in full; "" if the reader keeps only the place."""
    author: str = ""
    """Who wrote a comment."""
    count: int = 1
    """How many cells or rows it is."""
    path: str = ""
    """The file as it was asked for."""
    fault: Sentence | None = None
    """What is wrong with a sheet of ours."""


def unread(
    programme: Programme, known: Programme | None = None, *, circulated: bool = False
) -> Iterator[Omission]:
    """The words of a file that no activity got: rows first, then columns, then what is outside.

    What is outside the cells of `known` with the same words is listed for that file. Columns
    that Lists does not have are carried along, and left out only of what is `circulated`.
    """
    source, path = programme.source, programme.path
    for row in programme.stray:
        yield Omission(Omitted.ROW, source, row.address, row.text.plain)
    for cell in (cell for activity in programme.activities for cell in activity.cells.values()):
        if cell.formula and not cell.plain:  # the file does not hold its value
            yield Omission(Omitted.FORMULA, source, cell.address, cell.formula)
    for conflict in programme.conflicts:
        words = f"{conflict.activity}, {conflict.field or conflict.column}"
        yield Omission(Omitted.CONFLICT, source, conflict.address, words, path=path)
    for sheet in programme.unread_sheets:
        words = " | ".join(cell.plain for cell in sheet.cells)
        yield Omission(Omitted.OWN_SHEET, source, sheet.address, words, fault=sheet.fault)
    lists = programme.lists_missing
    if lists is not None:
        yield Omission(Omitted.LISTS, source, lists.address, lists.name, fault=lists.fault)
    for copied in copied_sections(programme):
        yield Omission(Omitted.SECTION_COPIED, source, copied.address, copied.original)
    for heading, address in _headings(programme, circulated=circulated).items():
        yield Omission(Omitted.COLUMN, source, address, heading)
    beside = {comparable(cell.plain) for cell in chain(*unheaded(known))} if known else set()
    for cell in chain(*unheaded(programme)):
        if comparable(cell.plain) not in beside:
            yield Omission(Omitted.UNHEADED, source, cell.address, cell.plain)
    for cell in edited_on_call(programme, known) if known else ():
        yield Omission(Omitted.WORDS, source, cell.address, cell.plain)
    for note in outside(programme, known):
        kind = Omitted.SECTION if note.kind is NoteKind.SECTION else Omitted.WORDS
        yield Omission(kind, source, note.address, note.text.plain, count=note.count)


def outside(programme: Programme, known: Programme | None = None) -> Iterator[Note]:
    """The words outside the cells that are read, but for those that `known` has as well."""
    read_already = {comparable(note.text.raw) for note in known.outside} if known else set()
    return (note for note in programme.outside if comparable(note.text.raw) not in read_already)


def edited_on_call(copy: Programme, sent_out: Programme) -> Iterator[Cell]:
    """The texts in the list of activities on a call's first sheet that nobody sent out."""
    if copy.call is None:
        return
    known: dict[str, set[str]] = {}
    for activity in sent_out.activities:
        cells = activity.cells.values()
        # A program that drops superscripts leaves the blank before them: "3 rd".
        texts = [words for cell in cells for words in (cell.plain, cell.text.raw)]
        past = [each.progress.plain for each in sent_out.history if each.id == activity.id]
        known[activity.label] = {"", *map(comparable, (*texts, *past))}
    for label, cell in copy.call.listed:
        if label not in known or comparable(cell.plain) not in known[label]:
            yield cell


def comments_omitted(comments: Iterable[Comment], source: str) -> list[Omission]:
    """Comments that a new workbook has no place for."""
    return [Omission(Omitted.COMMENT, source, c.address, c.text, c.author) for c in comments]


def needs_a_look(found: Iterable[Omission], *, columns: bool) -> bool:
    """Whether somebody must look at what was not read.

    Where only the template's columns are shown or counted, further ones are named and no more:
    `columns` is False.
    """
    kinds = UNREAD_ROWS + (UNREAD_COLUMNS if columns else ())
    return any(each.kind in kinds for each in found)


def unheaded(programme: Programme) -> Iterable[list[Cell]]:
    """The columns of words without a heading, each named once though its headings repeat."""
    found: dict[tuple[str, int], list[Cell]] = {}
    for cells in (column for table in programme.tables for column in table.unheaded):
        found.setdefault((cells[0].address.sheet, cells[0].address.column), []).extend(cells)
    return found.values()


def _headings(programme: Programme, *, circulated: bool) -> dict[str, Address]:
    """The headings of columns that Lists does not have, or that appear twice."""
    found: dict[str, Address] = {}
    for table in programme.tables:
        for address, words in (*table.unknown_headings, *table.doubled_headings):
            if circulated or address.column not in table.own.values():
                found.setdefault(words, address)
    return found


class Exposed(StrEnum):
    """What kind of thing is circulated."""

    TITLE = "title"
    """E-mail addresses or paths in the title."""
    FOOTNOTES = "footnotes"
    """The same in the footnotes."""
    CELL = "cell"
    """The same in a cell of an activity."""
    HIDDEN_ROW = "hidden row"
    """An activity whose row is hidden in the file."""


class Exposure(NamedTuple):
    """Something that is circulated as it is written."""

    kind: Exposed
    words: tuple[str, ...] = ()
    """The e-mail addresses and paths."""
    activity: Activity | None = None
    field: ColumnName | None = None
