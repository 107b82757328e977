"""What a new workbook leaves out of the files that it is made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from wpsheet.messages.footnotes import is_ours
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.omissions import Omission, Omitted, comments_omitted
from wpsheet.model.programme import Note, NoteKind, Programme, Waiver
from wpsheet.model.text import RichText
from wpsheet.model.vocabulary import Lists
from wpsheet.reading.footnotes import without_mark
from wpsheet.reading.lines import PAGE_MARK


def left_behind(programme: Programme, gone: Sequence[Activity] = ()) -> Iterator[Omission]:
    """What a new controlled workbook leaves out of the file on purpose.

    `gone` are the activities that it does not hold.
    """
    source = programme.source
    for what, n in programme.left_out.items():
        yield Omission(Omitted(what), source, count=n)
    own = [text.plain for text in programme.footnotes.values()]
    for note in programme.notes:
        if note.kind is NoteKind.FOOTNOTE and not _is_carried(note.text, own):
            yield Omission(Omitted.FOOTNOTE, source, note.address, note.text.plain)
    comments = [*programme.loose_comments, *(c for a in gone for _, c in a.comments)]
    yield from comments_omitted(comments, source)
    for note in _lines_below(programme):
        yield Omission(Omitted.LINE, source, note.address, note.text.plain)
    known = programme.own_sheets.union(table.sheet for table in programme.tables)
    for name in programme.file.sheets if programme.file else ():
        if name not in known:
            yield Omission(Omitted.SHEET, source, words=name)


def colours_left_out(programme: Programme) -> Iterator[Omission]:
    """The status cells whose colour is left out: no word says what it means."""
    for activity in programme.activities:
        cell = activity.cells.get(Field.STATUS)
        if cell and activity.status_colour and activity.status is None:
            words = activity.status_colour.value
            yield Omission(Omitted.COLOUR, programme.source, cell.address, words)


def _is_carried(note: RichText, own: Sequence[str]) -> bool:
    """Whether a note below a table is one of the programme's footnotes, or the template's."""
    number, text = without_mark(note)
    return is_ours(number, text) or any(words.startswith(text.plain) for words in own)


def _lines_below(programme: Programme) -> Iterator[Note]:
    """Where somebody wrote a line of text under a table: no note, no title, no mark of a page."""
    first = {table.sheet: table.heading_row for table in reversed(programme.tables)}
    for note in programme.notes:
        if (
            note.kind is NoteKind.OTHER
            and note.address.row > first.get(note.address.sheet, note.address.row)
            and not PAGE_MARK.fullmatch(note.text.plain)
        ):
            yield note


def not_merged(base: Programme, copies: Mapping[str, Programme]) -> Iterator[Omission]:
    """What returned copies hold besides their activities: it is left to a person."""
    lists = _as_on_a_sheet(base.lists), _as_on_a_sheet(Lists())
    for name, copy in copies.items():
        for column in Field:
            if _says_anything(copy, column) and not _has_column(base, column):
                yield Omission(Omitted.COPY_COLUMN, name, words=column.value)
        if _as_on_a_sheet(copy.lists) not in lists:
            yield Omission(Omitted.COPY_LISTS, name)
        if set(map(_accepted, copy.waivers)) - set(map(_accepted, base.waivers)):
            yield Omission(Omitted.COPY_EXCEPTIONS, name)
        if _words(copy.footnotes) - _words(base.footnotes):
            yield Omission(Omitted.COPY_NOTES, name)
        known = {(c.author, c.text) for c in base.loose_comments}
        further = [c for c in copy.loose_comments if (c.author, c.text) not in known]
        yield from comments_omitted(further, name)


def _words(footnotes: Mapping[int, RichText]) -> set[tuple[int, str]]:
    return {(number, text.plain) for number, text in footnotes.items()}


def _has_column(programme: Programme, name: Field) -> bool:
    return any(name in table.columns for table in programme.tables)


def _says_anything(programme: Programme, name: Field) -> bool:
    return any(activity.plain(name) for activity in programme.activities)


def _as_on_a_sheet(lists: Lists) -> Lists:
    """The lists as far as a Lists sheet holds them: it has no column for what a unit means."""
    return replace(lists, units=tuple(replace(unit, meaning="") for unit in lists.units))


def _accepted(waiver: Waiver) -> tuple[str, ...]:
    return waiver.rule, waiver.activity, waiver.field_written, waiver.value
