"""Cell references and ranges, as the sheets of a package write them."""

import re
from dataclasses import dataclass
from typing import Any

from wpsheet.model.cells import column_letter, column_number
from wpsheet.ooxml.sheet import MAX_COLUMN, MAX_ROW


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of cells, all bounds included."""

    top: int
    left: int
    bottom: int
    right: int

    def holds(self, row: int, column: int) -> bool:
        return self.top <= row <= self.bottom and self.left <= column <= self.right

    @property
    def ref(self) -> str:
        first = f"{column_letter(self.left)}{self.top}"
        last = f"{column_letter(self.right)}{self.bottom}"
        return first if first == last else f"{first}:{last}"


def cells_of(element: Any) -> str:
    """The cells that a check or a conditional format is for: "A1:B2 C3"."""
    return element.get("sqref") or element.findtext("{*}sqref") or ""


def areas_of(sqref: str) -> list[Area]:
    """The areas of "A1:B2 C3"; whole rows and columns count to the sheet's edge."""
    found = []
    for words in sqref.split():
        first, _, last = words.partition(":")
        top, left = _corner(first, 1, 1)
        bottom, right = _corner(last or first, MAX_ROW, MAX_COLUMN)
        if (top, left, bottom, right) != (1, 1, MAX_ROW, MAX_COLUMN) or words == "1:1048576":
            found.append(Area(top, left, bottom, right))
    return found


def _corner(ref: str, row: int, column: int) -> tuple[int, int]:
    """A corner of a range; `row` and `column` replace what it does not name."""
    match = re.fullmatch(r"\$?([A-Za-z]{0,3})\$?(\d{0,7})", ref)
    if match is None:
        return row, column
    return int(match[2] or row), column_number(match[1]) if match[1] else column
