"""What a new workbook leaves out of the files that it is made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.omissions import Omission, Omitted, comments_omitted
from wpsheet.model.programme import Programme, Waiver
from wpsheet.model.vocabulary import Lists


def left_behind(programme: Programme, gone: Sequence[Activity] = ()) -> Iterator[Omission]:
    """What a new controlled workbook leaves out of the file on purpose.

    `gone` are the activities that it does not hold.
    """
    source = programme.source
    if programme.repeated_headings:
        yield Omission(Omitted.REPEATED_HEADING, source, count=programme.repeated_headings)
    comments = [*programme.loose_comments, *(c for a in gone for _, c in a.comments)]
    yield from comments_omitted(comments, source)
    told = {table.sheet for table in programme.tables}
    told |= {note.address.sheet for note in programme.outside}
    for name in programme.file.sheets if programme.file else ():
        if name not in told | programme.own_sheets:
            yield Omission(Omitted.SHEET, source, words=name)


def colours_left_out(programme: Programme) -> Iterator[Omission]:
    """The status cells whose colour is left out: no word says what it means."""
    for activity in programme.activities:
        cell = activity.cells.get(Field.STATUS)
        if cell and activity.status_colour and activity.status is None:
            words = activity.status_colour.value
            yield Omission(Omitted.COLOUR, programme.source, cell.address, words)


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
        if _words_of_notes(copy) - _words_of_notes(base):
            yield Omission(Omitted.COPY_NOTES, name)
        known = {(c.author, c.text) for c in base.loose_comments}
        further = [c for c in copy.loose_comments if (c.author, c.text) not in known]
        yield from comments_omitted(further, name)


def _words_of_notes(programme: Programme) -> set[object]:
    """What the programme's own footnotes, questions and examples say."""
    footnotes = ((number, text.plain) for number, text in programme.footnotes.items())
    return {*footnotes, *(key for row in programme.guidance for key in row.words())}


def _has_column(programme: Programme, name: Field) -> bool:
    return any(name in table.columns for table in programme.tables)


def _says_anything(programme: Programme, name: Field) -> bool:
    return any(activity.plain(name) for activity in programme.activities)


def _as_on_a_sheet(lists: Lists) -> Lists:
    """The lists as far as a Lists sheet holds them: it has no column for what a unit means."""
    return replace(lists, units=tuple(replace(unit, meaning="") for unit in lists.units))


def _accepted(waiver: Waiver) -> tuple[str, ...]:
    return waiver.rule, waiver.activity, waiver.field_written, waiver.value
