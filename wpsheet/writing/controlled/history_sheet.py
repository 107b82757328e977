"""The sheet of former sessions, after the sections of a controlled workbook."""

from __future__ import annotations

from collections.abc import Sequence

from wpsheet.messages.labels import Labels
from wpsheet.messages.own_lines import remark_on
from wpsheet.model.own_sheets import OwnSheet
from wpsheet.model.rounds import HISTORY_HEADINGS, HISTORY_HEADINGS_FR, HISTORY_SHEETS, PastProgress
from wpsheet.versions.sessions import session_title
from wpsheet.writing.book import Book
from wpsheet.writing.listing import TOP, listing


def write_history(book: Book, history: Sequence[PastProgress], say: Labels) -> None:
    """Write what was reported to former sessions, the oldest first, each line as it was."""
    sheet = listing(
        book, HISTORY_SHEETS[say.language], remark_on(OwnSheet.HISTORY, say),
        HISTORY_HEADINGS if say.english else HISTORY_HEADINGS_FR, (12, 11, 20, 14, 110),
        [
            (past.id, past.label, session_title(past.session, say), say.status(past.status),
             past.progress)
            for past in history
        ],
        table="Progress_history",
    )  # fmt: skip
    book.remember(OwnSheet.HISTORY, sheet)
    book.let_rows_grow(sheet)
    sheet.repeat_rows(TOP)
    sheet.freeze_panes(TOP + 1, 2)
