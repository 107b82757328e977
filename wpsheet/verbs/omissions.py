"""What a new workbook leaves out of the files that it is made from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace

from wpsheet.grammars.colours import own_fill
from wpsheet.messages.labels import Labels
from wpsheet.messages.own_lines import is_placeholder, section_line
from wpsheet.model.activity import Activity, status_of
from wpsheet.model.cells import Cell
from wpsheet.model.layout import Field, Section
from wpsheet.model.omissions import Omission, Omitted, comments_omitted
from wpsheet.model.programme import Note, NoteKind, Programme
from wpsheet.model.text import comparable
from wpsheet.model.wording import LANGUAGES


def left_behind(programme: Programme, gone: Sequence[Activity] = ()) -> Iterator[Omission]:
    """What a new controlled workbook leaves out of the file on purpose.

    `gone` are the activities that it does not hold.
    """
    source = programme.source
    if programme.repeated_headings:
        yield Omission(Omitted.REPEATED_HEADING, source, count=programme.repeated_headings)
    comments = [*programme.loose_comments, *(c for a in gone for _, c in a.comments)]
    yield from comments_omitted(comments, source)
    known = {table.sheet for table in programme.tables} | programme.own_sheets
    known |= {note.address.sheet for note in programme.outside}
    sheets = programme.file.sheets if programme.file else ()
    yield from (Omission(Omitted.SHEET, source, words=s) for s in sheets if s not in known)


def colours_left_out(programme: Programme) -> Iterator[Omission]:
    """The status cells whose colour is left out: no word says what it means."""
    theirs = programme.lists.headings.are_own
    for activity in programme.activities:
        coloured = activity.status_colour or (theirs and own_fill(activity.cells))
        if coloured and status_of(activity) is None:
            place = activity.address_of(Field.STATUS)
            yield Omission(Omitted.COLOUR, programme.source, place, coloured)


def not_merged(base: Programme, copies: Mapping[str, Programme]) -> Iterator[Omission]:
    """What returned copies hold beyond their activities: it is left to a person."""
    read = {name for table in base.tables for name in table.columns}
    known = {comparable(cell.plain) for a in base.activities for cell in a.cells.values()}
    known |= {comparable(cell.plain) for table in base.tables for cell in table.beside}
    # What a copy has over its tables if the base has nothing there.
    ours = {comparable(section_line(s, Labels(lang))) for s in Section for lang in LANGUAGES}
    for name, copy in copies.items():
        cells = [c for c in _unmerged(copy) if comparable(c.plain) not in known]
        for column in Field:
            own = [a.cells[column] for a in copy.activities if a.plain(column)]
            if own and column not in read:
                yield Omission(Omitted.COPY_COLUMN, name, words=column.value)
                cells += own
        for cell in cells:
            yield Omission(Omitted.WORDS, name, cell.address, cell.plain)
        for kind in (NoteKind.SECTION_TITLE, NoteKind.GROUP):
            held = {*_lines_of(base, kind), *ours}
            for words, note in _lines_of(copy, kind).items():
                # Section titles of another language are the same.
                if words not in held and (kind is NoteKind.GROUP or copy.language == base.language):
                    yield Omission(Omitted.WORDS, name, note.address, note.text.plain)
        for omitted, words in _further_words(base, copy):
            yield Omission(omitted, name, words=words)
        remarks = {(c.author, c.text) for c in base.loose_comments}
        further = [c for c in copy.loose_comments if (c.author, c.text) not in remarks]
        yield from comments_omitted(further, name)


def _unmerged(copy: Programme) -> Iterator[Cell]:
    """The cells of a copy's rows that a merge does not take: under the headings of other columns,
    and where words are behind a number or an ID."""
    for table in copy.tables:
        headless = {first.address.column for first, *_ in table.unheaded}
        yield from (cell for cell in table.beside if cell.address.column not in headless)
    for activity in copy.activities:
        for cell in (activity.cells.get(Field.NUMBER), activity.id_cell):
            if cell and " " in cell.plain.strip():
                yield cell


def _lines_of(programme: Programme, kind: NoteKind) -> dict[str, Note]:
    """The lines of a kind between the tables, by their comparable words."""
    return {comparable(each.text.plain): each for each in programme.notes if each.kind is kind}


def _on_our_sheets(of: Programme) -> dict[Omitted, list[str]]:
    """What the sheets of ours say, entry by entry."""
    titles = (note.text.plain for note in (of.title_on_sheet, of.title_on_lists) if note)
    heads = (of.edition, of.period, of.session, of.document_number)
    footnotes = (f"{n} {text.plain}" for n, text in of.footnotes.items())
    asked = (text.plain for row in of.guidance for text in row.texts.values())
    return {
        Omitted.COPY_LISTS: _list_entries(of),
        Omitted.COPY_TITLE: [
            *(each for each in titles if not is_placeholder(each)), *(str(w) for w in heads if w),
        ],
        Omitted.COPY_EXCEPTIONS: [
            _joined(w.rule, w.activity, w.field_written, w.value, w.reason, w.approved_by)
            for w in of.waivers
        ],
        Omitted.COPY_NOTES: [*footnotes, *asked],
        Omitted.COPY_VERSIONS: [_joined(version) for version in of.versions],
        Omitted.COPY_HISTORY: [
            _joined(p.label, p.session, p.status, p.progress.plain) for p in of.history
        ],
    }  # fmt: skip


def _further_words(base: Programme, copy: Programme) -> Iterator[tuple[Omitted, str]]:
    """What the sheets of ours say in a copy and not in the base."""
    before, blank = _on_our_sheets(base), _on_our_sheets(Programme(""))
    for kind, texts in _on_our_sheets(copy).items():
        known = set(map(comparable, (*before[kind], *blank[kind])))
        yield from ((kind, words) for words in texts if comparable(words) not in known)


def _list_entries(programme: Programme) -> list[str]:
    """The entries as far as a Lists sheet holds them: it has no column for what a unit means."""
    units = tuple(unit._replace(meaning="") for unit in programme.lists.units)
    lists = replace(programme.lists, units=units)
    values = [getattr(lists, each.name) for each in fields(lists)]
    values = [tuple(each.items()) if isinstance(each, Mapping) else each for each in values]
    return [_joined(e) for each in values for e in (each if isinstance(each, tuple) else [each])]


def _joined(*parts: object) -> str:
    """The words of the parts, and of theirs, with commas between."""
    flat = (_joined(*each) if isinstance(each, tuple) else str(each or "") for each in parts)
    return ", ".join(filter(None, flat))
