"""The Findings sheet of an annotated copy, read back: which suggestions to make."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wpsheet.checking.annotations import Answer, AnswerColumn
from wpsheet.errors import UnreadableFile
from wpsheet.messages.labels import Labels
from wpsheet.model.cells import Address
from wpsheet.model.text import comparable
from wpsheet.model.wording import LANGUAGES
from wpsheet.ooxml.container import FileKind, kind_of
from wpsheet.ooxml.grid import Grid
from wpsheet.ooxml.package import Fault
from wpsheet.ooxml.sheet import place_of


def read_answers(path: Path) -> list[Answer]:
    """Every row of the Findings sheet that an officer was asked about, in its order."""
    from wpsheet.reading.workbook import read_workbook

    if kind_of(path) is FileKind.WORKBOOK:
        for grid in read_workbook(path)[0]:
            for row in grid.filled_rows():
                columns = _columns(grid, row)
                if columns.keys() >= {*AnswerColumn} - {AnswerColumn.WHOLE}:
                    return list(_answers(grid, row, columns))
    raise UnreadableFile(
        path, "has no Findings sheet", "give the copy created by wpsheet check --format xlsx"
    )


def _columns(grid: Grid, row: int) -> dict[AnswerColumn, int]:
    """The columns that a row heads, in any language."""
    named = {
        comparable(Labels(language)(column.value)): column
        for column in AnswerColumn
        for language in LANGUAGES
    }
    filled = grid.filled(row).items()
    return {named[w]: c for c, cell in filled if (w := comparable(cell.plain)) in named}


def _answers(grid: Grid, heading: int, columns: dict[AnswerColumn, int]) -> Iterator[Answer]:
    for row in grid.filled_rows():
        if row <= heading:
            continue
        held = {name: grid.cell(row, column).plain for name, column in columns.items()}
        place = _place(held[AnswerColumn.CELL])
        about = place is not None and held[AnswerColumn.SHEET]
        yield Answer(
            address=Address(held[AnswerColumn.SHEET], *place) if place and about else None,
            value=held.get(AnswerColumn.WHOLE) or held[AnswerColumn.VALUE],
            suggestion=held[AnswerColumn.SUGGESTION],
            written=held[AnswerColumn.APPLY],
            place=Address(grid.name, row, columns[AnswerColumn.APPLY]),
            code=held[AnswerColumn.RULE].partition(" ")[0],
        )


def _place(ref: str) -> tuple[int, int] | None:
    try:
        return place_of(ref)
    except Fault:
        return None
