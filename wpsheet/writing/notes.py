"""The Notes sheet: what the columns ask for, and what the colours mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wpsheet.labels import Labels
from wpsheet.layout import COLUMN, Field, Section
from wpsheet.status import NO_STATUS
from wpsheet.vocabulary import Lists
from wpsheet.writing.book import Book, row_points

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet


def footnotes(say: Labels) -> list[tuple[int, str, str]]:
    """(number, column, what it asks for) of every footnote, in a language."""

    def heading(name: Field) -> str:
        return say.heading_word(name, COLUMN[name].heading)

    return [
        (1, heading(Field.PLAN_LINK), say(
            "Y or N: does the activity directly serve one of the main areas of the Strategic "
            "Plan? The work of all bodies follows one strategy, so every activity, 100 %, should "
            "be Y.")),
        (2, heading(Field.ACTIVITY), say(
            "Whatever is listed is funded. Where money still has to be approved, Progress says "
            "so.")),
        (3, heading(Field.PLAN_CODES), say(
            "The codes of the Strategic Plan that the activity serves: strategic processes SP1 "
            "to SP5, focus areas FA1 to FA3, organizational matters ORG1 and ORG2. Several codes "
            "stand with a comma between them.")),
        (4, heading(Field.TASK_TYPE), say(
            "Maintenance adjusts or clarifies what exists; Update reviews what exists in depth; "
            "Development drafts something new.")),
        (5, heading(Field.BODIES), say(
            "The body in charge, the bodies that report to it or are informed, and the bodies "
            "that decide. Each one that has a date in Timeline stands here.")),
        (6, heading(Field.PROGRESS), say(
            "Written for each session. It opens with a key word (Completed, In progress, "
            "Postponed, Not started), goes on with what was done and when, and ends with the "
            "next steps.")),
        (7, heading(Field.STATUS), say(
            "The state of play at the time of the session: the status word, on green for "
            "Completed, on blue for In progress, on red for Postponed and for Not started.")),
        (8, say("{timeline} of section {section}", timeline=heading(Field.TIMELINE),
                section=Section.CONTINUOUS.value),
         say('The timeline of an activity that is undertaken continuously always says '
             '"Continuous".')),
    ]  # fmt: skip


def write_footnotes(book: Book, sheet: Worksheet, row: int, say: Labels | None = None) -> int:
    """Write the notes from `row` (counted from 0) as a table; give the row below it."""
    say = say or Labels()
    headings = (say("Note"), say("Column"), say("What it asks for"))
    notes = footnotes(say)
    bottom = row + len(notes)
    book.table(sheet, row, 0, bottom, headings, "Footnotes", say("Notes on the columns"))
    for number, column, text in notes:
        row += 1
        book.write(sheet, row, 0, str(number))
        book.write(sheet, row, 1, column)
        book.write(sheet, row, 2, text)
        sheet.set_row(row, row_points([(text, 95), (column, 26)]))
    return row + 1


def write_legend(
    book: Book, sheet: Worksheet, row: int, lists: Lists, say: Labels | None = None
) -> int:
    """Write what each status word and colour means as a table; give the row below it."""
    say = say or Labels()
    colours = {"green": say("green"), "blue": say("blue"), "red": say("red")}
    headings = (say("Status"), say("Colour"), say("Key words that state it"))
    bottom = row + len(lists.statuses) + 1
    book.table(sheet, row, 0, bottom, headings, "Legend", say("Status words and their colours"))
    for term in lists.statuses:
        row += 1
        word = say.status(term.status)
        book.write(sheet, row, 0, word, "status", bg_color=f"#{term.fill}")
        book.write(sheet, row, 1, colours.get(term.colour, term.colour))
        words = ", ".join(term.key_words)
        book.write(sheet, row, 2, words)
        sheet.set_row(row, row_points([(words, 95)]))
    row += 1
    book.write(sheet, row, 0, say.status(NO_STATUS))
    book.write(sheet, row, 1, say("no colour"))
    book.write(sheet, row, 2, say("The activity states none."))
    return row + 1


def set_note_columns(sheet: Worksheet) -> None:
    sheet.set_column(0, 0, 15)
    sheet.set_column(1, 1, 26)
    sheet.set_column(2, 2, 95)
