"""The first sheet of a workbook that was sent to one unit: whom it asks, and until when."""

from __future__ import annotations

from wpsheet.model import CALL_SHEETS, DataCall
from wpsheet.reading.grid import Grid
from wpsheet.reading.lists import day_of
from wpsheet.text import comparable, one_line

_UNIT, _DUE = {"unit", "unité"}, {"return by", "à renvoyer le"}


def read_call(grid: Grid) -> DataCall | None:
    """What the sheet says of a call; None where it is another sheet, or names no unit."""
    name = comparable(grid.name)
    language = next((lang for lang, own in CALL_SHEETS.items() if comparable(own) == name), None)
    if language is None:
        return None
    said: dict[str, str] = {}
    for row in grid.filled_rows():
        said.setdefault(comparable(grid.cell(row, 1).plain), one_line(grid.cell(row, 2).plain))
    unit = next((said[key] for key in said if key in _UNIT), "")
    due = next((said[key] for key in said if key in _DUE), "")
    return DataCall(unit, day_of(due), language) if unit else None
