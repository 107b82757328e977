"""The controlled workbook: the template that officers fill in, blank or from an import."""

import itertools
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from wpsheet.checking.identities import last_id
from wpsheet.messages.labels import Labels
from wpsheet.messages.own_lines import lines_of_notes, remark_on
from wpsheet.model import list_headings, rounds
from wpsheet.model.activity import Activity, Comment
from wpsheet.model.columns import names_a_section
from wpsheet.model.layout import ColumnName, Field, Section
from wpsheet.model.own_sheets import SHEET_NAMES, OwnSheet, UnreadSheet
from wpsheet.model.programme import MAX_COMMENT_CHARACTERS, Programme
from wpsheet.model.wording import ENGLISH
from wpsheet.versions.merging.comments import together
from wpsheet.versions.sessions import session_title
from wpsheet.writing import sections
from wpsheet.writing.book import HEADING_FILL, Book, Worksheet
from wpsheet.writing.cleaning import cell_text
from wpsheet.writing.controlled import live, notes
from wpsheet.writing.controlled.lists_sheet import write_lists
from wpsheet.writing.listing import TOP, listing, set_widths
from wpsheet.writing.sections import HEADING_ROW, ID_COLUMN, SHEET_OF, title_above

Line = tuple[int, str | Activity]
_OURS = {name.casefold() for names in SHEET_NAMES.values() for name in names}


@dataclass(frozen=True, slots=True)
class SectionSheet:
    """One sheet: its name, the title above its table, and what comes below the headings."""

    name: str
    section: Section
    title: str
    lines: tuple[Line, ...] = ()
    """Each activity and each group line, with its row counted from 0."""

    @property
    def activities(self) -> list[Activity]:
        return [line for _, line in self.lines if isinstance(line, Activity)]


def section_sheets(programme: Programme, say: Labels) -> Iterator[SectionSheet]:
    """The sheets of a programme: those of the template, or the committee's own by their names.

    A committee that has dated and continuous activities on one sheet has the template's two.
    """
    if not say.lists.headings.are_own:
        for section in Section:
            lines = _lines(programme.in_section(section), None)
            title = sections.section_title(programme, section, say)
            yield SectionSheet(SHEET_OF[section], section, title, tuple(lines))
        return
    held: dict[str, list[Activity]] = defaultdict(list)
    for activity in programme.activities:
        held[activity.sheet].append(activity)
    if any(len({each.section for each in activities}) > 1 for activities in held.values()):
        held = {SHEET_OF[section]: [*programme.in_section(section)] for section in Section}
    else:
        held = {_name(sheet, programme, held, say): held[sheet] for sheet in held}
    for name, activities in held.items():
        above = name if len(held) > 1 and names_a_section(name) else None
        lines = _lines(activities, above)
        yield SectionSheet(name, activities[0].section, title_above(activities), tuple(lines))


def rows_of(programme: Programme, say: Labels) -> dict[int, tuple[str, int]]:
    """Where each activity is, by its `id()`: the sheet, and the row as Excel counts."""
    return {
        id(line): (sheet.name, row + 1)
        for sheet in section_sheets(programme, say)
        for row, line in sheet.lines
    }


def _lines(activities: Iterable[Activity], above: str | None) -> Iterator[Line]:
    """Activities below their groups; the line `above` is the sheet's name."""
    rows = itertools.count(HEADING_ROW + 1)
    for activity in activities:
        for line in activity.groups_after(above):
            yield next(rows), line
        yield next(rows), activity
        above = activity.group


def _name(sheet: str, programme: Programme, taken: Collection[str], say: Labels) -> str:
    """A sheet's own name; "Activities" if a sheet of ours is called so, or it has none."""
    if programme.file and sheet.casefold() not in _OURS:
        return sheet
    plain = say("Activities")
    numbered = (f"{plain} {n}" for n in itertools.count(2))
    return next(name for name in itertools.chain([plain], numbered) if name not in taken)


_WIDTH, _LINE, _MARGIN, _HIGHEST = 260, 14, 14, 640
"""Of the box that a note opens in, in pixels; a longer note is scrolled."""
_CHARACTERS = 42
"""What a line of the box holds."""


def write_comments(
    sheet: Worksheet, row: int, activity: Activity, columns: Sequence[sections.TableColumn]
) -> None:
    """Put the comments of an activity on its cells, those of one cell into one note.

    A comment on a column that this table does not have is on the number.
    """
    places: dict[ColumnName | None, int] = {
        column.field: place
        for place, column in enumerate(columns)
        if column.field or column is ID_COLUMN
    }
    cells: dict[int, list[Comment]] = {}
    for name, comment in activity.comments:
        cells.setdefault(places.get(name, 0), []).append(comment)
    for place, comments in cells.items():
        note = together(comments)
        text = cell_text(note.text)[:MAX_COMMENT_CHARACTERS]
        lines = sum(1 + len(line) // _CHARACTERS for line in text.split("\n"))
        height = min(_HIGHEST, _MARGIN + _LINE * (lines + 1))
        options = {"author": cell_text(note.author), "width": _WIDTH, "height": height}
        sheet.write_comment(row, place, text, options)


BLANK_ROWS = 20
"""Framed rows that a blank section starts with; below them a row is framed when it is used."""
BLANK_LINES = 10
"""Rows that the blank tables of Exceptions and Versions start with."""

_FREE = {
    "objects": True, "scenarios": True, "format_cells": True, "format_columns": True,
    "format_rows": True, "insert_rows": True, "delete_rows": True, "insert_hyperlinks": True,
    "sort": True, "autofilter": True,
}  # fmt: skip
"""What the protection of a section leaves free; notes and comments are objects."""
_CALLED = {**_FREE, "insert_rows": False, "delete_rows": False, "sort": False}
"""The same where rows of others are locked: Excel would refuse these one by one, after a click."""
_CLOSED = {"locked": True, "bg_color": "#EDEDED"}
"""What a row looks like that is there to be read."""


def controlled_workbook(
    programme: Programme | None = None,
    language: str = ENGLISH,
    further: Callable[[Book], None] | None = None,
    *,
    front: Callable[[Book], None] | None = None,
    asked: Iterable[Activity] | None = None,
    comments: bool = True,
) -> bytes:
    """The controlled workbook as bytes: blank, or filled with a programme's own texts.

    In French the headings, lists and the values of drop-downs are French; free text stays as it
    is written. The activities have the IDs that the programme gives them. `further` writes
    sheets of its own after the others, such as the conflicts of a merge, `front` before them.
    Comments are on the cells of their activities, if they are wanted.
    Where `asked` is given, only these activities of the programme are open; the others are grey
    and locked.
    """
    blank, programme = programme is None, programme or Programme("")
    say = Labels(language, programme.lists)
    title = programme.title or ""
    if not title and not say.lists.headings.are_own:
        title = say("[Committee] ([BODY]) work programme [first year]-[last year]")
    subject = say("Work programme")
    book = Book(
        title=say("Work programme: controlled workbook") if blank else title or subject,
        subject=subject,
        head=title,
        say=say,
        source=programme.path,
    )
    if front is not None:
        front(book)
    open_ = None if asked is None else {id(activity) for activity in asked}
    for each in section_sheets(programme, say):
        _section_sheet(book, each, programme, title, open_, comments=comments)
    write_lists(book, say, {} if blank else _settings(programme, say))
    _own_sheets(book, programme, say)
    _notes_sheet(book, say, programme)
    if further is not None:
        further(book)
    for unread in programme.unread_sheets:
        carry_over(book, unread)
    return book.content()


def _section_sheet(
    book: Book, of: SectionSheet, programme: Programme, title: str, open_: Collection[int] | None,
    *, comments: bool,
) -> None:  # fmt: skip
    """A section's sheet; only the activities that are `open_`, by their `id()`, may be edited."""
    sheet, say = book.sheet(of.name), book.say
    officers = any(Field.OFFICER in activity.cells for activity in programme.activities)
    own = sections.own_columns(of.activities)
    columns = sections.table_columns(of.section, say, ids=True, officers=officers, own=own)
    for place, column in enumerate(columns):
        sheet.set_column(place, place, column.width, book.format("free"))
    book.format_columns_from(sheet, len(columns), "free")
    book.line(sheet, 0, title, "title", locked=True)
    book.line(
        sheet, 1, f"({programme.edition})" if programme.edition else "", "remark", locked=True
    )
    book.line(sheet, 2, of.title, "subtitle", locked=True)
    for place, column in enumerate(columns):
        book.write(sheet, HEADING_ROW, place, column.heading, "heading")
    shown = sections.shown_in(say)
    for row, line in of.lines:
        if isinstance(line, str):
            book.write(sheet, row, 0, line, "group")
            continue
        look = None if open_ is None or id(line) in open_ else _CLOSED
        texts = {c.field: shown(line, c.field) for c in columns if c.field}
        height = sections.write_activity(
            book, sheet, row, line, columns, texts, own_colour=True, look=look
        )
        sheet.set_row(row, height)
        if comments:
            write_comments(sheet, row, line, columns)
    if not of.lines:
        for row in range(HEADING_ROW + 1, HEADING_ROW + 1 + BLANK_ROWS):
            for place, column in enumerate(columns):
                book.write(sheet, row, place, "", "id" if column is ID_COLUMN else "text")
    sheet.set_row(HEADING_ROW, sections.heading_points(columns))
    book.let_rows_grow(sheet)
    live.write_live_help(book, sheet, of.section, columns)
    live.write_frames(book, sheet, len(columns))
    # Title and headings are locked, and nothing else, without a password. A section is a filtered
    # range and no Excel table: on a protected sheet Excel neither inserts rows into a table nor
    # lets it grow. Whole columns are unlocked and not only the rows in use, because Excel sorts no
    # range and deletes no row in which any cell is locked.
    sheet.autofilter(HEADING_ROW, 0, live.LAST_LISTED_ROW - 1, len(columns) - 1)
    sheet.protect("", _FREE if open_ is None else _CALLED)
    sheet.freeze_panes(HEADING_ROW + 1, 1)
    sheet.repeat_rows(HEADING_ROW)


def _settings(programme: Programme, say: Labels) -> dict[str, str]:
    """What the Settings list says of a programme."""
    lists = programme.lists
    return {
        "Title": programme.title or "",
        "Body": say.body(programme.body) if programme.body else "",
        "Period": str(programme.period or ""),
        "Session date": programme.session_date.isoformat() if programme.session_date else "",
        "Document number": programme.document_number or "",
        "Session": programme.session or "",
        "Last ID": last_id(programme) or "",
        "Dates name a body": say("yes") if lists.dates_name_body else say("no"),
        "Project start": lists.project_start.isoformat() if lists.project_start else "",
        "Numbers": say("whole") if lists.numbers_are_whole else say("any"),
    }


def _own_sheets(book: Book, programme: Programme, say: Labels) -> None:
    """The sheets of one table each: what was accepted, what was changed, what was reported."""
    exceptions, versions, history = (
        (list_headings.EXCEPTION_HEADINGS, list_headings.VERSION_HEADINGS, rounds.HISTORY_HEADINGS)
        if say.english
        else (list_headings.EXCEPTION_HEADINGS_FR, list_headings.VERSION_HEADINGS_FR,
              rounds.HISTORY_HEADINGS_FR)
    )  # fmt: skip
    _lines_sheet(
        book, OwnSheet.EXCEPTIONS, say("Exceptions"),
        exceptions, (22, 10, 24, 44, 44, 20, 12),
        [(w.rule, w.activity, w.field_written, w.value, w.reason, w.approved_by, w.until_written)
         for w in programme.waivers],
        "Exceptions", say("Accepted findings"),
    )  # fmt: skip
    _lines_sheet(
        book, OwnSheet.VERSIONS, say("Versions"),
        versions, (10, 14, 24, 90),
        [(v.version, v.date, v.who, v.what) for v in programme.versions],
        "Versions", say("Versions of this workbook"),
    )  # fmt: skip
    if programme.history:
        sheet = listing(
            book, rounds.HISTORY_SHEETS[say.language], remark_on(OwnSheet.HISTORY, say),
            history, (12, 11, 20, 14, 110),
            [(past.id, past.label, session_title(past.session, say), say.status(past.status),
              past.progress) for past in programme.history],
            table="Progress_history", still=2,
        )  # fmt: skip
        book.remember(OwnSheet.HISTORY, sheet)
        book.let_rows_grow(sheet)


def _lines_sheet(
    book: Book, kind: OwnSheet, name: str, headings: Sequence[str], widths: Sequence[float],
    rows: Sequence[Sequence[str]], table: str, description: str,
) -> None:  # fmt: skip
    """A sheet of one table that officers add lines to; blank but for what they wrote."""
    blank = [[""] * len(headings)] * (BLANK_LINES - len(rows))
    sheet = listing(
        book, name, remark_on(kind, book.say), headings, widths, [*rows, *blank], table=table,
        description=description,
    )  # fmt: skip
    book.let_rows_grow(sheet)
    sheet.freeze_panes(TOP + 1, 0)
    if rows:
        book.remember(kind, sheet)


def _notes_sheet(book: Book, say: Labels, programme: Programme) -> None:
    sheet = book.sheet(say("Notes"))
    set_widths(sheet, notes.NOTE_WIDTHS)
    book.line(sheet, 0, say("Notes"), "title")
    row = notes.write_footnotes(book, sheet, 2, programme.footnotes)
    row = notes.write_guidance(book, sheet, row, programme.guidance)
    row = notes.write_legend(book, sheet, row + 1)
    if not say.lists.headings.are_own:  # there are no marks on columns of their own
        row = live.write_marks(book, sheet, row + 1)
    for below, line in enumerate(lines_of_notes(say), start=row + 1):
        book.line(sheet, below, line, "remark")
    if programme.footnotes or programme.guidance:
        book.remember(OwnSheet.NOTES, sheet)
    book.let_rows_grow(sheet)
    sheet.set_tab_color(f"#{HEADING_FILL}")


def carry_over(book: Book, unread: UnreadSheet) -> None:
    """Write the words of a sheet where they were, with their formatting, behind the others."""
    if not unread.cells:
        return
    sheet = book.sheet(unread.address.sheet)
    sheet.set_column(0, max(cell.address.column for cell in unread.cells) - 1, 30)
    for cell in unread.cells:
        book.write(sheet, cell.address.row - 1, cell.address.column - 1, cell.text)
    book.let_rows_grow(sheet)
