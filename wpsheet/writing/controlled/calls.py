"""The workbooks of a data call: one's own rows open, everything else to be read."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from wpsheet.errors import UnwritableFile
from wpsheet.messages.asking import head, instructions
from wpsheet.model.layout import Field
from wpsheet.model.own_sheets import OwnSheet
from wpsheet.model.programme import Programme
from wpsheet.model.rounds import CALL_SHEETS
from wpsheet.model.text import RichText
from wpsheet.model.wording import ENGLISH, FRENCH
from wpsheet.versions.calling import Asked, called
from wpsheet.writing.atomic import write_folder
from wpsheet.writing.backups import stamped
from wpsheet.writing.book import HEADING_FILL, Book, Worksheet
from wpsheet.writing.controlled.workbook import rows_of
from wpsheet.writing.listing import set_widths, write_row
from wpsheet.writing.sections import shown_in

_WIDTHS = (16, 70, 30, 18)
_DAYS = {ENGLISH: "[$-809]d mmmm yyyy", FRENCH: "[$-40C]d mmmm yyyy"}
"""How Excel shows a day in each language."""
_LAST_WIDTH = 80
"""What was reported to the last session, where the workbook was rolled over since."""


def call_workbook(
    programme: Programme, asked: Asked, due: date | None, language: str, *, comments: bool = False
) -> bytes:
    """The workbook for one unit or officer as bytes; the same for the same call and programme.

    Comments are between colleagues: they are left out unless they are asked for.
    """
    from wpsheet.writing.controlled.workbook import controlled_workbook

    return controlled_workbook(
        programme, language, asked=asked.rows, comments=comments,
        front=lambda book: _asked_sheet(book, programme, asked, due),
    )  # fmt: skip


def write_calls(folder: Path, workbooks: Mapping[str, bytes]) -> None:
    """Write the workbooks into a folder, or none of them where one would lose something.

    A file that is there already may be what somebody returned: only one with the same bytes is
    left as it is, any other is refused.
    """
    if folder.exists() and not folder.is_dir():
        raise UnwritableFile(folder, "is a file", "give the name of a folder")
    if not folder.exists() and not folder.resolve().parent.is_dir():
        raise UnwritableFile(folder, "the folder above it does not exist", "create it first")
    new: dict[str, bytes] = {}
    for name, content in workbooks.items():
        target = folder / name
        if not target.exists():
            new[name] = content
        elif not target.is_file() or target.read_bytes() != stamped(content):
            raise UnwritableFile(target, "already exists and may be a reply", "give another folder")
    write_folder(folder, new)


def _asked_sheet(book: Book, programme: Programme, asked: Asked, due: date | None) -> None:
    """The first sheet: who is asked, for what, until when, and a link to each of its rows."""
    say = book.say
    sheet = book.sheet(CALL_SHEETS[say.language])
    set_widths(sheet, _WIDTHS)
    whom = called(asked.whom, asked.by, say)
    contribution, key, return_by = head(whom, asked.by, say)
    book.line(sheet, 0, programme.title or say("Work programme"), "title")
    book.line(sheet, 1, contribution, "subtitle")
    for row, name in enumerate((key, return_by), start=3):
        book.write(sheet, row, 0, name, "plain", bold=True)
    book.write(sheet, 3, 1, whom, "plain")
    if due is not None:
        words = book.format("plain", num_format=_DAYS[say.language], align="left")
        sheet.write_datetime(4, 1, due, words)
    lines = instructions(len(asked.rows), asked.by, due, say)
    for number, line in enumerate(lines, start=1):
        book.write(sheet, 5 + number, 0, f"{number}.", "plain", align="right")
        book.write(sheet, 5 + number, 1, line, "plain")
    _own_rows(book, sheet, 7 + len(lines), programme, asked)
    book.remember(OwnSheet.CALL, sheet)
    sheet.protect("", {"format_columns": True, "format_rows": True})
    sheet.set_tab_color(f"#{HEADING_FILL}")
    sheet.activate()


def _own_rows(book: Book, sheet: Worksheet, top: int, programme: Programme, asked: Asked) -> None:
    say = book.say
    shown = shown_in(say)
    fields = (Field.ACTIVITY, Field.TIMELINE, Field.STATUS)
    words = [say.headed(name) for name in fields]
    widths = list(_WIDTHS[1:])
    last = {past.id: past for past in programme.history if past.id and past.progress.raw}
    if last:
        words.append(say("Last report"))
        widths.append(_LAST_WIDTH)
        sheet.set_column(len(widths), len(widths), _LAST_WIDTH)
    what = say("Your activities")
    headings = [say("Reference"), *words]
    book.table(sheet, top, 0, top + len(asked.rows), headings, "Your_activities", what)
    places = rows_of(programme, say)
    for row, activity in enumerate(asked.rows, start=top + 1):
        held_on, line = places[id(activity)]
        book.link(sheet, row, 0, held_on, activity.label, cell=f"A{line}", style="link in table")
        texts = [shown(activity, name) for name in fields]
        if last:
            past = last.get(activity.id or "")
            texts.append(past.progress if past else RichText())
        # Locked: what somebody typed here would not be merged.
        write_row(book, sheet, row, texts, widths, left=1, locked=True)
    sheet.repeat_rows(top)
