"""The workbook of what changed: old and new side by side, the changed words marked."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field
from wpsheet.model.text import RichText
from wpsheet.versions.comparing import ChangeKind, Diff
from wpsheet.versions.comparing.rows import ChangeRow, change_rows
from wpsheet.versions.comparing.saying import counted, field_name, nothing, versions_named
from wpsheet.writing.book import Book, PageHead, row_points
from wpsheet.writing.marks import marked

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_MADE = date(2026, 1, 1)
"""The day the workbook bears: two files give the same bytes on any day."""
_WIDTHS = (22, 16, 34, 18, 62, 62)


def diff_book(diff: Diff, say: Labels) -> bytes:
    """The workbook as bytes: the changes, then numbers and spellings, which are none."""
    old, new = versions_named(diff, say)
    title = say("Changes from {old} to {new}", old=old, new=new)
    book = Book(title=title, subject=say("Changes"), made=_MADE, head=PageHead(title))
    sheet = book.sheet(say("Changes"))
    _head(book, sheet, title, counted(diff, say), _WIDTHS)
    headings = (
        say("What"), say("Reference"), say.heading_word(Field.ACTIVITY, "Activities"),
        say("Column"), say("Old text"), say("New text"),
    )  # fmt: skip
    rows = list(change_rows(diff, say))
    book.table(sheet, 3, 0, 3 + len(rows), headings, "Changes", title)
    if not rows:
        _nothing(book, sheet, nothing(diff, say), len(headings))
    for row, change in enumerate(rows, start=4):
        _change(book, sheet, row, change)
    sheet.repeat_rows(3)
    sheet.freeze_panes(4, 2)
    _no_changes(book, diff, say)
    return book.content()


def _head(book: Book, sheet: Worksheet, title: str, below: str, widths: tuple[float, ...]) -> None:
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    book.line(sheet, 0, title, "title")
    book.line(sheet, 1, below, "remark")


def _nothing(book: Book, sheet: Worksheet, words: str, columns: int) -> None:
    for place in range(columns):
        book.write(sheet, 4, place, words if place == 0 else "")


def _change(book: Book, sheet: Worksheet, row: int, change: ChangeRow) -> None:
    what = f"{change.what}\n{change.remark}" if change.remark else change.what
    old, new = marked(change.old), marked(change.new)
    texts: tuple[RichText | str, ...] = (
        what, change.reference, change.activity, change.column, old, new,
    )  # fmt: skip
    for place, text in enumerate(texts):
        book.write(sheet, row, place, text)
    plain = (what, change.reference, change.activity, change.column, old.raw, new.raw)
    sheet.set_row(row, row_points(zip(plain, _WIDTHS, strict=True)))


def _no_changes(book: Book, diff: Diff, say: Labels) -> None:
    """The sheet of what is another number or spelling and nothing else."""
    numbers = [
        (say("Renumbered"), each.old.label, each.new.label, "", "", "") for each in diff.renumbered
    ]
    spelt = [
        (what, each.old.label, each.new.label, field_name(change.field, say),
         change.old.plain, change.new.plain)
        for kind, what in (
            (ChangeKind.SPELLING, say("The same, written otherwise")),
            (ChangeKind.REFERENCES, say("References that follow the numbers")),
        )
        for each, change in diff.changes(kind)
    ]  # fmt: skip
    rows = [*spelt, *numbers]
    if not rows:
        return
    sheet = book.sheet(say("No changes"))
    widths = (34, 12, 12, 22, 60, 60)
    below = say("Other numbers and spellings are no changes; they are told for completeness.")
    _head(book, sheet, say("No changes"), below, widths)
    headings = (
        say("What"), say("Old number"), say("New number"), say("Column"), say("Old text"),
        say("New text"),
    )  # fmt: skip
    book.table(sheet, 3, 0, 3 + len(rows), headings, "No_changes", say("No changes"))
    for row, texts in enumerate(rows, start=4):
        for place, text in enumerate(texts):
            book.write(sheet, row, place, text)
        sheet.set_row(row, row_points(zip(texts, widths, strict=True)))
    sheet.repeat_rows(3)
    sheet.freeze_panes(4, 0)
