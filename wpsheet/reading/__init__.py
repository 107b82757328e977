"""Reading a programme from an officer's workbook, a Word annex or its text."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from wpsheet.errors import UnreadableFile
from wpsheet.grammars.bodies import parse_bodies
from wpsheet.grammars.colours import statuses_of_fills
from wpsheet.grammars.references import number_in
from wpsheet.grammars.understanding import Understanding
from wpsheet.model import limits
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Cell, CellKind
from wpsheet.model.columns import Headings, ListedColumn
from wpsheet.model.edits import CellEdit
from wpsheet.model.layout import Field
from wpsheet.model.own_sheets import OwnSheet
from wpsheet.model.programme import FileFacts, Mark, Note, NoteKind, OpenConflict, Programme, Table
from wpsheet.model.text import RichText, one_line
from wpsheet.model.vocabulary import BUILT_IN, Lists, Term
from wpsheet.model.wording import Names, Sentence, Template
from wpsheet.ooxml.container import FileKind, kind_of
from wpsheet.ooxml.grid import Grid
from wpsheet.reading import parts
from wpsheet.reading.comments import on_their_activities
from wpsheet.reading.footnotes import footnotes_gone, own_footnotes
from wpsheet.reading.guessing import ForeignPlan, ForeignTable, nearest_table
from wpsheet.reading.guidance import own_guidance, shown_behind_headings
from wpsheet.reading.locating import HardlyFilled, locate
from wpsheet.reading.mapping import dates_in_words, lists_for, lists_met, with_headings
from wpsheet.reading.marked import with_dates_written
from wpsheet.reading.outside import words_outside
from wpsheet.reading.own.calls import read_call
from wpsheet.reading.own.list_places import list_headings
from wpsheet.reading.own.lists import ReadLists, day_of, read_lists
from wpsheet.reading.own.records import read_history, read_versions, read_waivers
from wpsheet.reading.own.sheets import OwnSheets, lists_sheet, own_sheets, surely_ours
from wpsheet.reading.rows import ActivityRow
from wpsheet.reading.sizes import refuse_long_texts, too_many
from wpsheet.reading.strangers import is_strangers
from wpsheet.reading.titles import (
    bodies_in,
    bodies_in_brackets,
    edition_in,
    own_body,
    period_in,
    titled,
)

if TYPE_CHECKING:
    from wpsheet.reading.own.conflicts import ReadConflict


def read(path: Path | str, columns: Sequence[ListedColumn] = ()) -> Programme:
    """Read the programme that a file holds.

    `path` is a workbook (.xlsx), a Word annex (.docx) or tab-separated text (.txt); what it is
    is told by its content. `columns` say what headings mean that are none of the template's; the
    lists are then what the plan holds, and no sheet of it is taken for one of ours. They are too
    if the headings are the template's, and nothing else is the World Customs Organization's. Raises
    `UnreadableFile` if it cannot be read, holds no programme (no record found is never success),
    or holds more than any command takes.
    """
    path = Path(path)
    grids, *_ = opened = _opened(path)
    given = path, *opened[1:]
    grids, columns = with_dates_written(grids, columns)
    programme = programme_from(grids, *given, lists_for(columns) if columns else None)
    own_words = bool(columns) or is_strangers(programme)
    if own_words and any(table.unheaded for table in programme.tables):
        grids = with_headings(grids, programme.tables)
        programme = programme_from(grids, *given, lists_for(columns))
    if own_words and programme.activities:
        programme = programme_from(grids, *given, lists_met(programme, grids, columns))
    programme = replace(programme, path=_as_given(path))
    if not programme.tables:
        _refuse_foreign(path, nearest_table(grids))
        raise UnreadableFile(
            path,
            "no heading row of a work programme was found",
            "it needs headings such as {headings:commas quoted}",
            headings=Names([Sentence(Template.COLUMN, {"heading": name}) for name in _TELLING]),
        )
    if not programme.activities:
        raise UnreadableFile(
            path, "its tables contain no activity", "fill in a row under the headings first"
        )
    refuse_long_texts(path, programme.activities)
    return reread(programme, dates_in_words(programme)) if own_words else programme


def _refuse_foreign(path: Path, table: ForeignTable | None) -> None:
    """Refuse a plan under other headings, and say how it can be taken."""
    if table is None or not table.options:
        return
    raise ForeignPlan(
        table,
        path,
        'its sheet "{sheet}", row {row}, has {known:?the headings {known:quoted commas}, but }no '
        "heading row of a work programme{unknown:? (not known: {unknown:quoted commas})}",
        "say what they mean (others are kept as columns of your own), as in: wpsheet import {file} "
        "-o OUT.xlsx {options}",
        sheet=table.sheet,
        row=table.row,
        known=Names(table.known),
        unknown=Names(table.unknown),
        file=f'"{path.name}"',
        options=" ".join(table.options),
    )


def _as_given(path: Path) -> str:
    """The path as other programs get it: with forward slashes, short where it can be."""
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


_TELLING = (Field.NUMBER, Field.ACTIVITY, Field.BODIES, Field.TIMELINE)
"""The columns that a programme is looked for by, in an error."""


_Opened = tuple[list[Grid], FileFacts | None, Mapping[str, str], tuple[Mark, ...]]
"""The sheets of a file, and what else it carries: its facts, settings and marks."""


def _opened(path: Path) -> _Opened:
    match kind_of(path):
        case FileKind.WORKBOOK:
            from wpsheet.reading.workbook import read_workbook

            return *read_workbook(path), {}, ()
        case FileKind.DOCUMENT:
            from wpsheet.reading.word.document import read_document

            grid, settings, marks = read_document(path)
            return [grid], None, settings, marks
        case FileKind.TEXT:
            from wpsheet.reading.plain_text import read_text

            return [read_text(path)], None, {}, ()


def programme_from(
    grids: Iterable[Grid],
    source: Path | str,
    file: FileFacts | None = None,
    given: Mapping[str, str] | None = None,
    marks: tuple[Mark, ...] = (),
    lists: Lists | None = None,
) -> Programme:
    """The programme that these sheets hold; without a table where they hold none.

    A Lists sheet among them gives the vocabulary and the settings; what it does not give is
    built in, read from the titles, or `given` by the file. With `lists` no sheet is asked. Raises
    `UnreadableFile` rather than to take what is no programme for one.
    """
    given = given or {}
    path, grids = Path(source), list(grids)
    remembered = file.names if file else {}
    layout, of_programme = (lists, grids) if lists else _layout_listed(grids, remembered)
    headings = layout.headings
    try:
        located = (parts.tables_on(grid, layout) for grid in of_programme)
        found = [each for each in located if each.tables]
    except HardlyFilled as fault:
        sheet, row = fault.args
        raise UnreadableFile(
            path,
            'on the sheet "{sheet}", more than {n} rows under the headings have only one or '
            "two cells; the first is row {row}",
            "delete the rows that are not activities",
            n=f"{limits.ACTIVITIES:,}",
            sheet=sheet,
            row=row,
        ) from None
    parts.take_titles(found)
    if headings.are_own:
        parts.take_sheet_names(found)
        parts.in_one_section(found)
        parts.in_listed_sections(found, layout)
    sheets = {each.tables[0].sheet for each in found}
    own = OwnSheets() if lists else own_sheets(grids, remembered, sheets)
    if OwnSheet.NOTES in own.read and OwnSheet.NOTES.value in remembered:
        gone = footnotes_gone(own.read[OwnSheet.NOTES]) if headings.ask_as_template else None
        own.unread += [gone] if gone else []
    lists_read = read_lists(own.read[OwnSheet.LISTS]) if OwnSheet.LISTS in own.read else ReadLists()
    lists_read.lists = lists or lists_read.lists
    lists, settings = lists_read.lists, lists_read.settings
    tables = tuple(table for each in found for table in each.tables)
    rows = [row for each in found for row in each.rows]
    if len(rows) > limits.ACTIVITIES:
        raise too_many(path, len(rows))
    notes = tuple(note for each in found for note in each.notes)
    notes, on_sheets = titled(notes, tables, own_layout=headings.are_own)
    titles = [one_line(note.text.plain) for note in on_sheets]
    titles = [*(s["Title"] for s in (settings, given) if "Title" in s), *titles]
    of_title = next((b for title in titles for b in bodies_in_brackets(title, lists)), None)
    if titles and of_title is None and OwnSheet.LISTS not in own.read:
        unlisted = _own_body(lists, titles, rows)
        if unlisted:
            lists = replace(lists, bodies=(*lists.bodies, unlisted))
            of_title = unlisted.name
    of_title = of_title or next((b for title in titles for b in bodies_in(title, lists)), None)
    periods = (settings.get("Period", ""), *titles, given.get("Period", ""))
    listed, all_settings = lists_read.places.get("Title"), {**given, **settings}
    on_lists = listed and Note(NoteKind.TITLE, listed, RichText.of(settings.get("Title", "")))
    named = (lists.body_named(each.get("Body", "")) for each in (settings, given))
    body = next(named) or of_title or next(named)
    fills = statuses_of_fills((row.cells for row in rows), lists)
    understanding = Understanding(lists, body, fills)
    understood = (_understood(understanding, row) for row in rows)
    asked_below = (row for each in found for row in each.guidance)
    conflicts = _conflicts(own.read.get(OwnSheet.CONFLICTS), headings, tables)
    programme = Programme(
        # A name that is not UTF-8 is told by its numbers, in every format.
        source=path.name.encode(errors="backslashreplace").decode(),
        activities=on_their_activities(understood, file.comments if file else ()),
        title=titles[0] if titles else None,
        title_on_sheet=on_sheets[0] if on_sheets else None,
        title_on_lists=on_lists if listed and "Title" in settings else None,
        edition=given.get("Edition") or edition_in(notes),
        body=body,
        period=next((p for words in periods if (p := period_in(words))), None),
        tables=tables,
        notes=notes,
        footnotes=own_footnotes(grids, own.sheet(OwnSheet.NOTES), found, marks),
        guidance=own_guidance(
            own.sheet(OwnSheet.NOTES), asked_below, shown_behind_headings(grids, tables)
        ),
        marks=marks,
        lists=lists,
        session_date=day_of(all_settings.get("Session date", "")),
        document_number=all_settings.get("Document number"),
        session=all_settings.get("Session"),
        last_id=all_settings.get("Last ID"),
        last_id_at=lists_read.places.get("Last ID"),
        list_faults=tuple(lists_read.faults),
        waivers=tuple(read_waivers(own.sheet(OwnSheet.EXCEPTIONS))),
        versions=tuple(read_versions(own.sheet(OwnSheet.VERSIONS))),
        history=tuple(read_history(own.sheet(OwnSheet.HISTORY), lists)),
        call=read_call(own.sheet(OwnSheet.CALL)),
        conflicts=tuple(
            OpenConflict(each.address, of.label, of.field, each.take is not None, of.column)
            for each, of in ((each, each.disputed) for each in conflicts)
        ),
        own_sheets=own.names,
        unread_sheets=tuple(own.unread),
        lists_missing=own.lists_missing,
        file=file,
        repeated_headings=len(tables)
        - len({(t.section, t.sheet if headings.are_own else "") for t in tables}),
        stray=tuple(note for each in found for note in each.stray),
    )
    if headings.are_own:
        activities = parts.named_by_parts(programme.activities, lists)
        if len(programme.sections) == 1:
            activities = tuple(replace(activity, alone=True) for activity in activities)
        programme = replace(programme, activities=activities)
    return replace(programme, outside=words_outside(grids, programme, own.read))


def _layout_listed(grids: Sequence[Grid], names: Mapping[str, str]) -> tuple[Lists, Sequence[Grid]]:
    """The lists that say what headings mean in a workbook, and the sheets that may hold its tables.

    The list is looked for before any table is: by its headings the tables are found. Beside short
    lists, the list of columns looks like a table's headings; beside a column of the committee's
    own called "Value", the Exceptions do.
    """
    sheet = lists_sheet(grids, names)
    if sheet is None:
        return BUILT_IN, grids
    lists = read_lists(sheet).lists
    own = lists.headings.are_own
    ours = [sheet] if own or not list_headings(sheet).missing else []
    ours += surely_ours(grids, names) if own else ()
    return lists, [grid for grid in grids if grid not in ours]


def _understood(understanding: Understanding, row: ActivityRow) -> Activity:
    activity = understanding.activity(*row[:-1])
    return replace(activity, group=row.group) if row.group else activity


def _own_body(lists: Lists, titles: list[str], rows: list[ActivityRow]) -> Term | None:
    """The body that the titles name although the built-in lists lack it."""
    cells = (row.cells[Field.BODIES].plain for row in rows if Field.BODIES in row.cells)
    first = (parse_bodies(cell, lists).unknown[:1] for cell in cells if cell)
    return own_body(titles, list(itertools.chain.from_iterable(first)))


def sheets_of(path: Path | str) -> list[Grid]:
    """The sheets of a file before anything in them is understood."""
    return _opened(Path(path))[0]


def conflicts_in(path: Path | str) -> tuple[ReadConflict, ...] | None:
    """The conflicts of a merged workbook with what was decided; None if it has no such sheet.

    A sheet that cannot be read is among the programme's unread ones.
    """
    grids, file, *_ = _opened(Path(path))
    names = file.names if file else {}
    layout, of_programme = _layout_listed(grids, names)
    tables = [table for grid in of_programme for table in locate(grid, layout).tables]
    with_tables = {table.sheet for table in tables}
    sheet = own_sheets(grids, names, with_tables).read.get(OwnSheet.CONFLICTS)
    return _conflicts(sheet, layout.headings, tables) if sheet is not None else None


def _conflicts(
    sheet: Grid | None, headings: Headings, tables: Iterable[Table]
) -> tuple[ReadConflict, ...]:
    if sheet is None:
        return ()
    from wpsheet.reading.own.conflicts import read_conflicts

    own = (name for table in tables for name in table.own)
    return tuple(read_conflicts(sheet, headings, own))


def reread(programme: Programme, edits: Iterable[CellEdit]) -> Programme:
    """The programme with these cells changed and understood again.

    Only cells of activities, and the last ID of the Lists sheet, are changed; an edit elsewhere
    is left out.
    """
    texts = {e.address: RichText.of(e.text) for e in edits if e.text is not None}
    fills = statuses_of_fills((a.cells for a in programme.activities), programme.lists)
    understanding = Understanding(programme.lists, programme.body, fills)

    def changed(cell: Cell) -> Cell:
        if cell.address not in texts:
            return cell
        return cell._replace(text=texts[cell.address], kind=CellKind.TEXT, formula=None)

    def read_again(activity: Activity) -> Activity:
        cells = {name: changed(cell) for name, cell in activity.cells.items()}
        number = number_in(cells[Field.NUMBER].text) if Field.NUMBER in cells else None
        id_cell = changed(activity.id_cell) if activity.id_cell else None
        found = understanding.activity(activity.section, number, cells, id_cell, activity.hidden)
        comments, group = activity.comments, activity.group
        return replace(
            found, comments=comments, group=group, alone=activity.alone, part=activity.part
        )

    activities = tuple(map(read_again, programme.activities))
    last = texts.get(programme.last_id_at) if programme.last_id_at else None
    last_id = last.plain if last else programme.last_id
    return replace(programme, activities=activities, last_id=last_id)
