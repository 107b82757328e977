"""The Notes sheet: what the columns ask for, and what the colours mean."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from wpsheet.grammars.status import NO_STATUS
from wpsheet.messages.footnotes import as_approved, footnotes, headings_of
from wpsheet.messages.guidance import headings_of as guidance_headings
from wpsheet.messages.guidance import named
from wpsheet.messages.labels import Labels
from wpsheet.messages.own_lines import legend_headings
from wpsheet.model.guidance import GuidanceRow
from wpsheet.model.layout import Field
from wpsheet.model.lines import LINE_POINTS, MAX_ROW_POINTS, lines_in
from wpsheet.model.status_fills import fill_of_own
from wpsheet.model.text import RichText
from wpsheet.model.vocabulary import Lists
from wpsheet.writing.book import Book
from wpsheet.writing.listing import set_widths

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

    from wpsheet.summaries.counts import Summary


GAP = 6.0
"""The height of the free row between two tables."""
NOTE_WIDTHS = (14.3, 26.3, 82.7)
"""The columns of the sheet: together they print on a page in portrait."""


def write_footnotes(
    book: Book, sheet: Worksheet, row: int, say: Labels, own: Mapping[int, RichText]
) -> int:
    """Write the notes from `row` (counted from 0) as a table; give the row below it.

    `own` are the programme's, which stay as they are.
    """
    notes = footnotes(say, own)
    bottom = row + len(notes)
    book.table(sheet, row, 0, bottom, headings_of(say), "Footnotes", say("Notes on the columns"))
    for note in notes:
        row += 1
        book.write(sheet, row, 0, str(note.number))
        book.write(sheet, row, 1, note.column)
        book.write(sheet, row, 2, note.text)
        sheet.set_row(row, _points("", note.column, note.text.raw))
    return row + 1


def write_as_approved(
    book: Book, sheet: Worksheet, row: int, say: Labels, own: Mapping[int, RichText]
) -> int:
    """Write below the notes that they keep their language, if they do; give the row below it."""
    words = as_approved(say, own)
    if not words:
        return row
    book.write(sheet, row, 2, words, italic=True)
    sheet.set_row(row, _points("", "", words))
    return row + 1


def write_guidance(
    book: Book, sheet: Worksheet, row: int, say: Labels, rows: Sequence[GuidanceRow],
    *, united: bool = False,
) -> int:  # fmt: skip
    """Write a committee's own questions and examples as a table; give the row below it.

    With `united` what several of them say alike is one line, "Questions I.1, II.1".
    """
    lines = list(_guidance_lines(rows, say, united=united))
    if not lines:
        return row
    sheet.set_row(row, GAP)
    row += 1
    description = say("Questions and examples under the headings")
    bottom = row + len(lines)
    headings = guidance_headings(say)
    book.table(sheet, row, 0, bottom, headings, "Guidance", description)
    sheet.set_row(row, _points(*headings))
    for name, column, text, fill in lines:
        row += 1
        book.write(sheet, row, 0, name)
        book.write(sheet, row, 1, column)
        book.write(sheet, row, 2, text, **({"bg_color": f"#{fill}"} if fill else {}))
        sheet.set_row(row, _points(name, column, text.raw))
    return row + 1


def _guidance_lines(
    rows: Sequence[GuidanceRow], say: Labels, *, united: bool
) -> Iterator[tuple[str, str, RichText, str | None]]:
    """Of each line its name, its column, its text and its fill."""
    names: dict[Hashable, list[str]] = {}
    lines = []
    for name, guidance in named(rows, say):
        for field, text in guidance.cells():
            fill = guidance.fill if field is Field.STATUS else None
            alike = (guidance.kind, field, text, fill)
            if united and alike in names:
                names[alike].append(name.rpartition(" ")[2])
            else:
                names[alike] = [name]
                lines.append((names[alike], say.headed(field), text, fill))
    for called, column, text, fill in lines:
        yield ", ".join(called), column, text, fill


def write_legend(
    book: Book, sheet: Worksheet, row: int, lists: Lists, say: Labels | None = None,
    summary: Summary | None = None,
) -> int:  # fmt: skip
    """Write what each status word and colour means as a table; give the row below it.

    With `summary` a committee with a layout of its own has only the statuses that it uses.
    """
    say = say or Labels()
    lines = list(legend(lists, say, summary))
    sheet.set_row(row - 1, GAP)
    described = say("Status words and colours")
    book.table(sheet, row, 0, row + len(lines) + 1, legend_headings(say), "Legend", described)
    for word, fill, colour, words in lines:
        row += 1
        if fill:
            book.write(sheet, row, 0, word, "status", bg_color=f"#{fill}")
        else:
            book.write(sheet, row, 0, word)
        book.write(sheet, row, 1, colour)
        book.write(sheet, row, 2, words)
        sheet.set_row(row, _points(word, colour, words))
    row += 1
    sheet.set_row(row, _points("", "", ""))
    book.write(sheet, row, 0, say.status(NO_STATUS))
    book.write(sheet, row, 1, say("no colour"))
    book.write(sheet, row, 2, say("The activity states none, or Progress states another."))
    return row + 1


def legend(
    lists: Lists, say: Labels, summary: Summary | None = None
) -> Iterator[tuple[str, str | None, str, str]]:
    """Each status with its fill, the name of its colour, and its key words or its meaning."""
    colours = {
        "green": say("green"), "blue": say("blue"), "red": say("red"), "amber": say("amber"),
        "yellow": say("yellow"), "grey": say("grey"),
    }  # fmt: skip
    used = summary.all.by_status if summary and lists.headings.are_own else None
    for term in lists.statuses:
        if used is None or used[term.status]:
            colour = colours.get(term.colour, term.colour)
            yield say.status(term.status), term.fill, colour, ", ".join(term.key_words)
    for own in lists.own_values.get(Field.STATUS, ()):
        words = own.meaning or ", ".join(own.words)
        colour = colours[own.colour] if own.colour else "" if own.fill else say("no colour")
        yield own.name, fill_of_own(own, lists), colour, words


def _points(*texts: str) -> float:
    """The height of a row that shows these texts whole."""
    lines = max(map(lines_in, texts, NOTE_WIDTHS))
    return min(MAX_ROW_POINTS, lines * LINE_POINTS)


def set_note_columns(sheet: Worksheet) -> None:
    """Make the columns as wide as the tables want them."""
    set_widths(sheet, NOTE_WIDTHS)
