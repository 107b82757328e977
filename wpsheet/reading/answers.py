"""The Findings sheet of an annotated copy, read back: which suggestions to make."""

from collections.abc import Iterator
from pathlib import Path

from wpsheet.checking.annotations import Answer, AnswerColumn
from wpsheet.errors import UnreadableFile
from wpsheet.messages.labels import Labels
from wpsheet.model.cells import Address
from wpsheet.ooxml.container import FileKind, kind_of
from wpsheet.ooxml.grid import Grid
from wpsheet.ooxml.sheet import place_if_any
from wpsheet.reading.own.headings import Headed, headed, rows_under, spellings


def read_answers(path: Path) -> list[Answer]:
    """Every row of the Findings sheet that an officer was asked about, in its order."""
    from wpsheet.reading.workbook import read_workbook

    if kind_of(path) is FileKind.WORKBOOK:
        for grid in read_workbook(path)[0]:
            heading = headed(grid, spellings(_headings))
            if {*heading.missing} <= {AnswerColumn.WHOLE}:
                return list(_answers(grid, heading._replace(missing=())))
    raise UnreadableFile(
        path, "has no Findings sheet", "give the copy created by wpsheet check --format xlsx"
    )


def _headings(say: Labels) -> list[str]:
    return [say(column.value) for column in AnswerColumn]


def _answers(grid: Grid, heading: Headed) -> Iterator[Answer]:
    for cells in rows_under(grid, heading):
        held = {name: cell.plain for name, cell in cells.items()}
        place, sheet = place_if_any(held[AnswerColumn.CELL]), held[AnswerColumn.SHEET]
        yield Answer(
            address=Address(sheet, *place) if place and sheet else None,
            value=held.get(AnswerColumn.WHOLE) or held[AnswerColumn.VALUE],
            suggestion=held[AnswerColumn.SUGGESTION],
            written=held[AnswerColumn.APPLY],
            place=cells[AnswerColumn.APPLY].address,
            code=held[AnswerColumn.RULE].partition(" ")[0],
        )
