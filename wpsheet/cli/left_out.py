"""What a command leaves out of what it read, or lets go round as it is: told on stderr."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from wpsheet.cli.common import remark

if TYPE_CHECKING:
    from wpsheet.messages.labels import Labels
    from wpsheet.model.activity import Activity, Comment
    from wpsheet.model.cells import Address
    from wpsheet.model.programme import Programme
    from wpsheet.model.text import RichText

_MOST_COMMENTS = 50
"""Comments that are told of one by one."""


def comments_lost(comments: Sequence[Comment], say: Labels, source: str = "") -> list[str]:
    """The comments that a new workbook has no place for, with their words, a line each."""
    from wpsheet.model.text import shortened

    lines = [
        say(
            "Not carried over: the comment on {sheet} {ref}{source:? of {source}}"
            '{author:? by {author}}: "{text}"',
            sheet=comment.address.sheet,
            ref=comment.address.ref,
            source=source,
            author=comment.author,
            text=shortened(comment.text, 300),
        )
        for comment in comments[:_MOST_COMMENTS]
    ]
    more = len(comments) - len(lines)
    if more:
        lines.append(say("Not carried over: {n} more {n:comment|comments}.", n=more))
    return lines


def left_behind(programme: Programme, say: Labels, gone: Sequence[Activity] = ()) -> list[str]:
    """What a new controlled workbook leaves out of the file on purpose, a line each.

    `gone` are the activities that it does not hold.
    """
    from wpsheet.model.programme import NoteKind
    from wpsheet.model.rounds import CALL_SHEETS, HISTORY_SHEET_ONCE, HISTORY_SHEETS
    from wpsheet.model.text import shortened
    from wpsheet.model.wording import Names

    lines = []
    if programme.left_out:
        says = {
            "example row": "{n} {n:example row|example rows}",
            "guidance row": "{n} {n:guidance row|guidance rows}",
            "repeated heading": "{n} {n:repeated heading|repeated headings}",
        }
        rows = Names([say(says[what], n=n) for what, n in programme.left_out.items()])
        lines.append(say("Left out on purpose: {rows}.", rows=rows))
    kept = [text.plain for text in programme.footnotes.values()]
    lines += [
        say('Not carried over: the note "{text}".', text=shortened(note.text.plain))
        for note in programme.notes
        if note.kind is NoteKind.FOOTNOTE and not _is_kept(note.text, kept)
    ]
    loose = [*programme.loose_comments, *(c for a in gone for _, c in a.comments)]
    lines += comments_lost(loose, say)
    below = _lines_below(programme)
    if below:
        cells = Names([address.ref for address in below[:10]], more=len(below) > 10)
        lines.append(
            say("Not carried over: {n:the line|the lines} under the table at {cells}.",
                n=len(below), cells=cells)
        )  # fmt: skip
    file = programme.file
    used = {table.sheet for table in programme.tables} | {
        "Lists", "Listes", "Exceptions", "Versions", "Notes", *CALL_SHEETS.values(),
        *HISTORY_SHEETS.values(),
        HISTORY_SHEET_ONCE,
    }  # fmt: skip
    others = Names([name for name in (file.sheets if file else ()) if name not in used])
    if others:
        lines.append(
            say(
                "Not carried over: {sheets:quoted}, which {sheets:holds|hold} no table of the "
                "programme.",
                sheets=others,
            )
        )
    return lines


def carried(programme: Programme, say: Labels) -> list[str]:
    """What goes round because it is in the programme itself, a line each: somebody may mind."""
    from wpsheet.checking.rules.base import labelled
    from wpsheet.checking.rules.circulation import exposed, exposed_in
    from wpsheet.model.wording import Names

    found = [
        say("{words} ({activity}, {heading})", words=Names(words), activity=labelled(activity),
            heading=name)
        for activity, name, words in exposed(programme)
    ]  # fmt: skip
    for part, texts in (
        (say("title"), [programme.title or "", programme.edition or ""]),
        (say("footnotes"), [text.plain for text in programme.footnotes.values()]),
    ):
        heads = [words for text in texts for words in exposed_in(text)]
        if heads:
            found.insert(0, say("{words} ({part})", words=Names(heads), part=part))
    lines = []
    if found:
        lines.append(
            say(
                "Goes round as it is written: {places:semicolons}. Name the unit or the document "
                "instead.",
                places=Names(found[:_MOST_PLACES], more=len(found) > _MOST_PLACES),
            )
        )
    hidden = [say.word(labelled(activity)) for activity in programme.activities if activity.hidden]
    if hidden:
        lines.append(
            say(
                "Goes round although its row is hidden in {file}: {activities}.",
                file=programme.source,
                activities=Names(hidden[:_MOST_PLACES], more=len(hidden) > _MOST_PLACES),
            )
        )
    return lines


_MOST_PLACES = 20


def _is_kept(note: RichText, kept: Sequence[str]) -> bool:
    """Whether a note below a table is one of the programme's footnotes, or the template's."""
    from wpsheet.messages.footnotes import is_ours
    from wpsheet.reading.footnotes import without_mark

    number, text = without_mark(note)
    return is_ours(number, text) or any(words.startswith(text.plain) for words in kept)


def footnotes_as_written(
    programme: Programme, say: Labels, language: str | None = None
) -> list[str]:
    """That footnotes stay in the language they are in, where another one is written."""
    if not programme.footnotes or (language or say.language) == programme.language:
        return []
    return [
        say(
            "{n} {n:footnote stands|footnotes stand} as the programme has {n:it|them}: its own "
            "words are not translated.",
            n=len(programme.footnotes),
        )
    ]


def _lines_below(programme: Programme) -> list[Address]:
    """Where somebody wrote a line of text under a table: no note, no title, no mark of a page."""
    from wpsheet.model.programme import NoteKind
    from wpsheet.reading.lines import PAGE_MARK

    first = {table.sheet: table.heading_row for table in reversed(programme.tables)}
    return [
        note.address
        for note in programme.notes
        if note.kind is NoteKind.OTHER
        and note.address.row > first.get(note.address.sheet, note.address.row)
        and not PAGE_MARK.fullmatch(note.text.plain)
    ]


def tell_unread(programmes: Iterable[Programme], say: Labels, *, columns: bool = True) -> bool:
    """Say on stderr what was not read; True where somebody must look at it.

    Every command that reads a programme and writes or prints something of it asks this. Where
    only the template's columns are shown or counted, further ones are told and no more:
    `columns` is False.
    """
    look = False
    for programme in programmes:
        rows, beside = list(_rows_not_read(programme, say)), list(_columns_not_read(programme, say))
        for line in (*rows, *beside):
            remark(line)
        look = look or bool(rows) or (columns and bool(beside))
    return look


def _rows_not_read(programme: Programme, say: Labels) -> Iterator[str]:
    from wpsheet.model.unread import unread_formulas
    from wpsheet.model.wording import Names

    if programme.stray:
        rows = Names([str(address.row) for address in programme.stray])
        yield say(
            "NOT READ: {rows:row|rows} {rows} of {file}: words under a heading that belong to "
            "no activity. Add them by hand.",
            rows=rows,
            file=programme.source,
        )
    formulas = unread_formulas(programme)
    if formulas:
        cells = Names([address.ref for address in formulas[:10]])
        yield say("NOT READ: {cells}: formulas whose values the file does not hold.", cells=cells)
    if programme.conflicts:
        yield say(
            'UNDECIDED: {n} {n:conflict stands|conflicts stand} open on the sheet "{sheet}" of '
            "{file}, and the copies' texts are not in it. Choose there under Take, then: wpsheet "
            'merge --resolve "{path}" -o OUT.xlsx',
            n=len(programme.conflicts),
            sheet=programme.conflicts[0].address.sheet,
            file=programme.source,
            path=programme.path,
        )


def _columns_not_read(programme: Programme, say: Labels) -> Iterator[str]:
    from wpsheet.model.unread import unheaded, unread_headings
    from wpsheet.model.wording import Names

    headings = unread_headings(programme)
    if headings:
        yield say(
            "NOT READ: {columns:the column|the columns} headed {columns:quoted}, which the "
            "template does not have.",
            columns=Names(headings),
        )
    for each in unheaded(programme):
        yield say(
            'NOT READ: {n} {n:cell|cells} of {file} under no heading: "{sheet}" {cell}{n:| and '
            "below}. Add {n:it|them} by hand.",
            n=each.cells,
            file=programme.source,
            sheet=each.address.sheet,
            cell=each.address.ref,
        )
