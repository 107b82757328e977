"""A sheet of one table: a title, a line that says what it lists, and a row for each entry."""

from collections.abc import Sequence
from typing import Any

from wpsheet.model.lines import row_points
from wpsheet.model.text import RichText
from wpsheet.writing.book import Book, Worksheet

TOP = 3
"""The row of the headings, counted from 0."""

Row = Sequence[RichText | str | float | None]


def set_widths(sheet: Worksheet, widths: Sequence[float], left: int = 0) -> None:
    """Make the columns of a sheet as wide as this, from column `left` (counted from 0) on."""
    for place, width in enumerate(widths, start=left):
        sheet.set_column(place, place, width)


def listing(
    book: Book, name: str, below: str, headings: Sequence[str], widths: Sequence[float],
    rows: Sequence[Row], *, table: str, title: str = "", description: str = "",
    number: str = "count", still: int | None = None,
) -> Worksheet:  # fmt: skip
    """Write the sheet; its title is its name, and its description the line below, by default.

    Where so many columns are to stay still, so do the headings, and they are on every page.
    """
    sheet = book.sheet(name)
    set_widths(sheet, widths)
    book.line(sheet, 0, title or name, "title")
    book.line(sheet, 1, below, "remark")
    write_table(
        book, sheet, TOP, headings, widths, rows, table, description or below, number=number
    )
    if still is not None:
        sheet.repeat_rows(TOP)
        sheet.freeze_panes(TOP + 1, still)
    return sheet


def write_table(
    book: Book, sheet: Worksheet, top: int, headings: Sequence[str], widths: Sequence[float],
    rows: Sequence[Row], name: str, description: str, *, number: str = "count",
) -> int:  # fmt: skip
    """Write a table with its headings in row `top`; give the row below it."""
    book.table(sheet, top, 0, top + len(rows), headings, name, description)
    for row, texts in enumerate(rows, start=top + 1):
        write_row(book, sheet, row, texts, widths, number=number)
    return top + 1 + len(rows)


def write_row(
    book: Book, sheet: Worksheet, row: int, values: Row, widths: Sequence[float],
    *, total: bool = False, number: str = "count", left: int = 0, **look: Any,
) -> None:  # fmt: skip
    """Write a row of texts and numbers, from column `left` on, high enough to show them whole."""
    words, number = ("total", "total count") if total else ("text", number)
    heights = []
    for place, (value, width) in enumerate(zip(values, widths, strict=True), start=left):
        if isinstance(value, int | float):
            sheet.write_number(row, place, value, book.format(number))
            continue
        text = value if isinstance(value, RichText) else RichText.of(value or "")
        book.write(sheet, row, place, text, words, **look)
        heights.append((text.raw, width))
    sheet.set_row(row, row_points(heights))
