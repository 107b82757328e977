"""The rows of a sheet that are activities, with what goes on in a row of its own."""

import itertools
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from wpsheet.model.cells import Cell
from wpsheet.model.layout import ColumnName, Field, Section
from wpsheet.model.patterns import regex
from wpsheet.model.text import RichText, Run
from wpsheet.ooxml.grid import Grid


class ActivityRow(NamedTuple):
    """A row that is an activity, before its texts are understood: a cell for every column."""

    section: Section
    number: int | None
    cells: dict[ColumnName, Cell]
    id_cell: Cell | None
    """The cell of the ID; None if the table has no such column."""
    hidden: bool
    group: str | None = None
    """The lines that are above it inside or between tables, the outermost first."""


_CONTINUED = regex(
    r"(?P<number>.{0,20}?)\s*\((?:continued|cont(?:['’]d|\.)?|suite)\)", re.IGNORECASE
)


def goes_on_with(number: str) -> str | None:
    """The number of the activity that a row goes on with, by what its number cell says."""
    match = _CONTINUED.fullmatch(number.strip()) if "(" in number else None
    return match["number"] if match else None


def joined(rows: Iterable[ActivityRow]) -> list[ActivityRow]:
    """The rows of a table with every continuation put behind what it continues.

    That is the row above, or where the table was sorted the row with its number; the cells keep
    the address of the row that they began in. A row that continues nothing stays a row.
    """
    found: list[ActivityRow] = []
    for row in rows:
        if found and goes_on_with(_number(row)) == _number(found[-1]):
            found[-1] = _united(found[-1], row)
        else:
            found.append(row)
    for row in [each for each in found if goes_on_with(_number(each)) is not None]:
        wanted = goes_on_with(_number(row))
        place = next((i for i, each in enumerate(found) if _number(each) == wanted), None)
        if place is not None:
            found[place] = _united(found[place], row)
            found = [each for each in found if each is not row]
    return found


def _number(row: ActivityRow) -> str:
    return row.cells[Field.NUMBER].plain if Field.NUMBER in row.cells else ""


def _united(row: ActivityRow, more: ActivityRow) -> ActivityRow:
    cells = dict(row.cells)
    for name, cell in more.cells.items():
        if name is not Field.NUMBER and cell.text.raw:
            first = cells[name]
            # Behind a sentence a line begins, unless the break is in the pieces.
            ended = first.text.raw[-1:] in {".", ";", "!", "?"} and not cell.text.raw[0].isspace()
            runs = (*first.text.runs, *([Run("\n")] if ended else []), *cell.text.runs)
            cells[name] = first._replace(text=RichText.joined(runs), kind=cell.kind)
    return row._replace(cells=cells)


def gaps(grid: Grid, rows: list[int]) -> Iterator[tuple[int, int]]:
    """The first and the last of the blank rows between rows, run by run."""
    for above, below in itertools.pairwise(rows):
        between = range(above + 1, below)
        if len(between) and not any(grid.filled(row) for row in between):
            yield between[0], between[-1]
