"""The sheet of former sessions: what each activity reported then, with its formatting."""

from __future__ import annotations

from collections.abc import Iterator

from wpsheet.grammars.status import status_in_cell
from wpsheet.model.rounds import HISTORY_HEADINGS, HISTORY_HEADINGS_FR, PastProgress
from wpsheet.model.text import one_line
from wpsheet.model.vocabulary import Lists
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.own.headings import Headed, headed, in_all_languages, rows_under
from wpsheet.versions.sessions import session_named

_WANTED = in_all_languages(HISTORY_HEADINGS, HISTORY_HEADINGS_FR)
_WANTED["Progress"].add("Progrès")  # as the column was headed in French at first


def history_headings(grid: Grid) -> Headed:
    return headed(grid, _WANTED)


def read_history(grid: Grid, lists: Lists) -> Iterator[PastProgress]:
    """Every line under the headings, in its order; sessions and statuses as the lists say."""
    for held in rows_under(grid, history_headings(grid)):
        *words, progress = (held[name] for name in HISTORY_HEADINGS)
        own, label, session, status = (one_line(cell.plain) for cell in words)
        session = session_named(session, lists)
        status = status_in_cell(status, lists) or status
        yield PastProgress(own, label, session, status, progress.text)
