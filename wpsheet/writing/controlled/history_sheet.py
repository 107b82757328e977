"""The sheet of former sessions, behind the sections of a controlled workbook."""

from __future__ import annotations

from collections.abc import Sequence

from wpsheet.messages.labels import Labels
from wpsheet.model.own_sheets import OwnSheet
from wpsheet.model.rounds import HISTORY_HEADINGS, HISTORY_HEADINGS_FR, HISTORY_SHEETS, PastProgress
from wpsheet.model.text import RichText
from wpsheet.versions.sessions import session_said
from wpsheet.writing.book import Book, row_points

_TOP = 3
_WIDTHS = (12, 11, 20, 14, 110)


def write_history(book: Book, history: Sequence[PastProgress], say: Labels) -> None:
    """Write what was reported to former sessions, the oldest first, each line as it was."""
    name = HISTORY_SHEETS[say.language]
    sheet = book.sheet(name)
    for place, width in enumerate(_WIDTHS):
        sheet.set_column(place, place, width)
    book.line(sheet, 0, name, "title")
    below = say("What each activity reported to former sessions; the reference is that of the time")
    book.line(sheet, 1, below, "remark")
    headings = HISTORY_HEADINGS if say.english else HISTORY_HEADINGS_FR
    book.table(sheet, _TOP, 0, _TOP + len(history), headings, "Progress_history", below)
    for row, past in enumerate(history, start=_TOP + 1):
        words = (past.id, past.label, session_said(past.session, say), say.status(past.status))
        texts = (*(RichText.of(each) for each in words), past.progress)
        for place, text in enumerate(texts):
            book.write(sheet, row, place, text)
        heights = ((text.raw, width) for text, width in zip(texts, _WIDTHS, strict=True))
        sheet.set_row(row, row_points(heights))
    book.remember(OwnSheet.HISTORY, sheet)
    book.let_rows_grow(sheet)
    sheet.repeat_rows(_TOP)
    sheet.freeze_panes(_TOP + 1, 2)
