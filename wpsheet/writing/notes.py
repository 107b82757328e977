"""The Notes sheet: what the columns ask for, and what the colours mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wpsheet.status import NO_STATUS
from wpsheet.vocabulary import Lists
from wpsheet.writing.book import Book, row_points

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

FOOTNOTES: tuple[tuple[int, str, str], ...] = (
    (1, "Link to the Strategic Plan",
     "Y or N: does the activity directly serve one of the main areas of the Strategic Plan? The "
     "work of all bodies follows one strategy, so every activity, 100 %, should be Y."),
    (2, "Activities",
     "Whatever is listed is funded. Where money still has to be approved, Progress says so."),
    (3, "WCO Strategic Plan",
     "The codes of the Strategic Plan that the activity serves: strategic processes SP1 to SP5, "
     "focus areas FA1 to FA3, organizational matters ORG1 and ORG2. Several codes stand with a "
     "comma between them."),
    (4, "Type of task associated",
     "Maintenance adjusts or clarifies what exists; Update reviews what exists in depth; "
     "Development drafts something new."),
    (5, "Responsible body",
     "The body in charge, the bodies that report to it or are informed, and the bodies that "
     "decide. Each one that has a date in Timeline stands here."),
    (6, "Progress",
     "Written for each session. It opens with a key word (Completed, In progress, Postponed, "
     "Not started), goes on with what was done and when, and ends with the next steps."),
    (7, "Completion status",
     "The state of play at the time of the session: the status word, on green for Completed, on "
     "blue for In progress, on red for Postponed and for Not started."),
    (8, "Timeline of section II",
     'The timeline of an activity that is undertaken continuously always says "Continuous".'),
)  # fmt: skip


def write_footnotes(book: Book, sheet: Worksheet, row: int) -> int:
    """Write the notes from `row` (counted from 0) as a table; give the row below it."""
    headings = ("Note", "Column", "What it asks for")
    bottom = row + len(FOOTNOTES)
    book.table(sheet, row, 0, bottom, headings, "Footnotes", "Notes on the columns")
    for number, column, text in FOOTNOTES:
        row += 1
        book.write(sheet, row, 0, str(number))
        book.write(sheet, row, 1, column)
        book.write(sheet, row, 2, text)
        sheet.set_row(row, row_points([(text, 95), (column, 26)]))
    return row + 1


def write_legend(book: Book, sheet: Worksheet, row: int, lists: Lists) -> int:
    """Write what each status word and colour means as a table; give the row below it."""
    headings = ("Status", "Colour", "Key words that state it")
    bottom = row + len(lists.statuses) + 1
    book.table(sheet, row, 0, bottom, headings, "Legend", "Status words and their colours")
    for term in lists.statuses:
        row += 1
        book.write(sheet, row, 0, term.status, "status", bg_color=f"#{term.fill}")
        book.write(sheet, row, 1, term.colour)
        words = ", ".join(term.key_words)
        book.write(sheet, row, 2, words)
        sheet.set_row(row, row_points([(words, 95)]))
    row += 1
    book.write(sheet, row, 0, NO_STATUS)
    book.write(sheet, row, 1, "no colour")
    book.write(sheet, row, 2, "The activity states none.")
    return row + 1


def set_note_columns(sheet: Worksheet) -> None:
    sheet.set_column(0, 0, 15)
    sheet.set_column(1, 1, 26)
    sheet.set_column(2, 2, 95)
