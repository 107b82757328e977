"""The looks of a body's tab that follow what its formulas give: fills, frames, grey and bold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from wpsheet.messages.labels import Labels
from wpsheet.model.cells import column_letter
from wpsheet.model.layout import Field
from wpsheet.writing.book import Book
from wpsheet.writing.circulated.body_columns import SeenColumn
from wpsheet.writing.circulated.body_hidden import PLACE, HiddenCells
from wpsheet.writing.circulated.formulas import quoted
from wpsheet.writing.circulated.status_words import StatusWords

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_GREY = "#595959"
_FRAME: dict[str, Any] = {"border": 1, "border_color": "#A6A6A6"}


def opening_words(say: Labels) -> tuple[str, str]:
    """What comes before a date that has passed: of an overdue activity, of a completed one."""
    return say("overdue: {date}", date=""), say("was {date}", date="")


def colour_rows(
    book: Book,
    sheet: Worksheet,
    rows: tuple[int, int],
    columns: Sequence[SeenColumn],
    statuses: Sequence[StatusWords],
    hidden: HiddenCells,
) -> None:
    """Colour status words, past dates and the frames of rows that show an activity.

    `rows` are the first and the last, counted from 0; spare rows have neither frame nor fill.
    """
    first, last = rows
    letters = {each.field: column_letter(at) for at, each in enumerate(columns, start=1)}
    frame = (0, len(columns) - 1)

    def when(within: tuple[int, int], criteria: str, **look: Any) -> None:
        # LibreOffice takes the first that holds, so each has the frame as well.
        sheet.conditional_format(first, within[0], last, within[1], {
            "type": "formula", "criteria": f"={criteria}",
            "format": book.conditional(**look, **_FRAME), "stop_if_true": True,
        })  # fmt: skip

    def at(field: Field) -> tuple[tuple[int, int], str]:
        place = list(letters).index(field)
        return (place, place), f"${letters[field]}{first + 1}"

    if statuses and Field.STATUS in letters:
        column, cell = at(Field.STATUS)
        for term in statuses:
            if term.fill:
                when(column, f"({term.test(cell)})>0", bold=True, bg_color=f"#{term.fill}")
        when(column, f"{cell}={quoted(book.say('No status'))}", font_color=_GREY)
    if Field.TIMELINE in letters:
        column, cell = at(Field.TIMELINE)
        looks: tuple[dict[str, Any], ...] = ({"bold": True}, {"font_color": _GREY})
        for words, look in zip(opening_words(book.say), looks, strict=True):
            when(column, f"LEFT({cell},{len(words)})={quoted(words)}", **look)
    when(frame, f"${hidden.letter(PLACE)}{first + 1}>0")
