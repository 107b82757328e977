"""The first sheet of a workbook that a call sent out: whom it asks, and until when."""

from __future__ import annotations

from wpsheet.model.rounds import CALL_SHEETS, By, DataCall
from wpsheet.model.text import comparable, one_line
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.own.lists import day_of

_WHOM = {"unit": By.UNIT, "unité": By.UNIT, "officer": By.OFFICER, "fonctionnaire": By.OFFICER}
_DUE = {"return by", "à renvoyer le"}


def read_call(grid: Grid) -> DataCall | None:
    """What the sheet says of a call; None if it is another sheet, or asks nobody."""
    name = comparable(grid.name)
    language = next((lang for lang, own in CALL_SHEETS.items() if comparable(own) == name), None)
    if language is None:
        return None
    said: dict[str, str] = {}
    for row in grid.filled_rows():
        said.setdefault(comparable(grid.cell(row, 1).plain), one_line(grid.cell(row, 2).plain))
    asked = next(((_WHOM[key], said[key]) for key in said if key in _WHOM and said[key]), None)
    due = next((said[key] for key in said if key in _DUE), "")
    return DataCall(asked[1], day_of(due), language, asked[0]) if asked else None
