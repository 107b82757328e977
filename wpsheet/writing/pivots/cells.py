"""The cells that a PivotTable shows before anybody refreshes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from wpsheet.writing.pivots.tables import Pivot, PlacedPivot

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from wpsheet.writing.book import Book

PIVOT_SIZE = 11
"""The workbook's default size, to which Excel resets the cells of a pivot at each refresh."""


def place_pivot(book: Book, sheet: Worksheet, row: int, column: int, pivot: Pivot) -> None:
    """Put a native PivotTable on a sheet, its filter in this cell, its figures shown below.

    Its figures are ordinary cells too, where Excel puts them itself: Protected View, previews and
    other programs show these; Excel replaces them as it refreshes. Nothing may be beside or
    below it: it grows with what it counts.
    """
    placed = PlacedPivot(pivot, sheet.index + 1, row, column)
    book.add_pivot(placed)
    left = column
    if pivot.page:
        _write(book, sheet, placed.row, left, pivot.page, "heading")
        _write(book, sheet, placed.row, left + 1, pivot.everything, "text")
    _headings(book, sheet, placed)
    row = placed.top + 2
    for place in pivot.shown_rows:
        numbers = [pivot.counts[place, column] for column in pivot.shown_columns]
        _line(book, sheet, row, left, pivot.row_field.terms[place], numbers)
        row += 1
    totals = [
        sum(pivot.counts[place, column] for place in pivot.shown_rows)
        for column in pivot.shown_columns
    ]
    _line(book, sheet, row, left, pivot.total, totals, total=True)


def _headings(book: Book, sheet: Worksheet, placed: PlacedPivot) -> None:
    """What is counted and the name of the columns; below, the name of the rows and the values."""
    pivot, row, left = placed.pivot, placed.top, placed.column
    names = [pivot.caption, pivot.columns, *[""] * (pivot.width - 2)]
    for place, words in enumerate(names, start=left):
        _write(book, sheet, row, place, words, "heading", text_wrap=False)
    _write(book, sheet, row + 1, left, pivot.rows, "heading")
    for place, column in enumerate(pivot.shown_columns, start=left + 1):
        term = pivot.column_field.terms[column]
        fill = pivot.fills.get(term)
        colour = {"bg_color": f"#{fill}"} if fill else {}
        _write(book, sheet, row + 1, place, term, "heading", **colour)
    _write(book, sheet, row + 1, left + pivot.width - 1, pivot.total, "heading")


def _line(
    book: Book, sheet: Worksheet, row: int, left: int, words: str, numbers: list[int],
    *, total: bool = False,
) -> None:  # fmt: skip
    """A row of counts with its own total; it is blank where there is nothing to count."""
    style = "total" if total else "text"
    _write(book, sheet, row, left, words, style, text_wrap=True)
    for place, number in enumerate([*numbers, sum(numbers)], start=left + 1):
        last = total or place == left + len(numbers) + 1
        form = book.format("total count" if last else "count", font_size=PIVOT_SIZE)
        if number:
            sheet.write_number(row, place, number, form)
        else:
            sheet.write_blank(row, place, None, form)


def _write(
    book: Book, sheet: Worksheet, row: int, column: int, words: str, style: str, **more: Any
) -> None:
    book.write(sheet, row, column, words, style, font_size=PIVOT_SIZE, **more)
