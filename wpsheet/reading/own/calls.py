"""The first sheet of a workbook that a call sent out: whom it asks, and until when."""

from collections.abc import Iterator

from wpsheet.model.cells import Address, Cell
from wpsheet.model.layout import is_reference_heading
from wpsheet.model.nearest import nearest
from wpsheet.model.rounds import By, DataCall
from wpsheet.model.text import comparable, one_line
from wpsheet.model.wording import ENGLISH, FRENCH
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.own.headings import Headed
from wpsheet.reading.own.lists import day_of

_WHOM = {
    "unit": By.UNIT, "unité": By.UNIT, "officer": By.OFFICER, "fonctionnaire": By.OFFICER,
    "body": By.BODY, "organe": By.BODY,
}  # fmt: skip
_DUE = {"return by", "à renvoyer le"}


def call_headings(grid: Grid) -> Headed:
    """Where the sheet says whom it asks and until when, in two rows of one column."""
    wanted = {"Unit": _WHOM.keys(), "Return by": _DUE}
    found: dict[str, Address] = {}
    for cell in grid.filled_cells():
        key = comparable(cell.plain).rstrip(" :")
        for name, words in wanted.items():
            if nearest(key, words, cutoff=0.8):
                found.setdefault(name, cell.address)
    columns = {name: at.column for name, at in found.items()}
    missing = tuple(name for name in wanted if name not in found)
    return Headed(min((at.row for at in found.values()), default=0), columns, missing)


def read_call(grid: Grid) -> DataCall | None:
    """What the sheet says of a call; None if it asks nobody."""
    heading = call_headings(grid)
    if heading.missing:
        return None
    values: dict[str, str] = {}
    left = min(heading.columns.values())
    for row in grid.filled_rows(heading.row - 1):
        key = comparable(grid.cell(row, left).plain).rstrip(" :")
        near = nearest(key, (*_WHOM, *_DUE), cutoff=0.8)
        if near:
            value = next((held.plain for c, held in grid.filled(row).items() if c > left), "")
            values.setdefault(near[0], one_line(value))
    asked = next((key for key in values if key in _WHOM and values[key]), None)
    due = next((values[key] for key in values if key in _DUE), "")
    french = {"unité", "fonctionnaire", "organe", "à renvoyer le"}
    language = FRENCH if values.keys() & french else ENGLISH
    listed = tuple(_listed(grid))
    return DataCall(values[asked], day_of(due), language, _WHOM[asked], listed) if asked else None


def _listed(grid: Grid) -> Iterator[tuple[str, Cell]]:
    """The cells of the list of activities, each with the label that its row begins with."""
    columns: dict[int, Cell] = {}
    for row in grid.filled_rows():
        cells = grid.filled(row)
        label = next(iter(cells.values()))
        if not columns and is_reference_heading(label.plain):
            columns = cells
        elif columns:
            behind = (c for c in cells if c in columns and c > label.address.column)
            yield from ((label.plain, cells[column]) for column in behind)
