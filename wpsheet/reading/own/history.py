"""The sheet of former sessions: what each activity reported then, with its formatting."""

from __future__ import annotations

from collections.abc import Iterator

from wpsheet.grammars.status import status_in_cell
from wpsheet.model.layout import heading_key
from wpsheet.model.rounds import (
    HISTORY_HEADINGS,
    HISTORY_HEADINGS_FR,
    HISTORY_SHEET_ONCE,
    HISTORY_SHEETS,
    PastProgress,
)
from wpsheet.model.text import comparable, one_line
from wpsheet.model.vocabulary import Lists
from wpsheet.ooxml.grid import Grid
from wpsheet.versions.sessions import session_named


def is_history_sheet(grid: Grid) -> bool:
    names = (*HISTORY_SHEETS.values(), HISTORY_SHEET_ONCE)
    return comparable(grid.name) in {comparable(name) for name in names}


def read_history(grid: Grid, lists: Lists) -> Iterator[PastProgress]:
    """Every line under the headings, in its order; sessions and statuses as the lists say."""
    columns: list[int] = []
    for row in grid.filled_rows():
        if not columns:
            columns = _headings(grid, row)
            continue
        *words, progress = (grid.cell(row, column) for column in columns)
        own, label, session, status = (one_line(cell.plain) for cell in words)
        if own or label or progress.plain:
            session = session_named(session, lists)
            status = status_in_cell(status, lists) or status
            yield PastProgress(own, label, session, status, progress.text)


def _headings(grid: Grid, row: int) -> list[int]:
    """The column of each heading; none at all if one is not there."""
    keys = {heading_key(cell.plain): column for column, cell in grid.filled(row).items()}
    once = (*HISTORY_HEADINGS_FR[:-1], "Progrès")
    for headings in (HISTORY_HEADINGS, HISTORY_HEADINGS_FR, once):
        columns = [keys[key] for heading in headings if (key := heading_key(heading)) in keys]
        if len(columns) == len(headings):
            return columns
    return []
