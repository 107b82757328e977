"""A sheet of ours that could not be read, taken along as it is: every word at its place."""

from __future__ import annotations

from wpsheet.model.own_sheets import UnreadSheet
from wpsheet.writing.book import Book

_WIDTH = 30


def carry_over(book: Book, unread: UnreadSheet) -> None:
    """Write the words of a sheet where they were, with their formatting, behind the others."""
    if not unread.cells:
        return
    sheet = book.sheet(unread.address.sheet)
    sheet.set_column(0, max(cell.address.column for cell in unread.cells) - 1, _WIDTH)
    for cell in unread.cells:
        book.write(sheet, cell.address.row - 1, cell.address.column - 1, cell.text)
    book.let_rows_grow(sheet)
