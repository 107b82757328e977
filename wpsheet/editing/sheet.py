"""A sheet's XML as a tree: cells found, made in their order, and given text or a format."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from wpsheet.editing.cells import Area, areas_of
from wpsheet.editing.parts import added, space_of
from wpsheet.editing.runs import Piece, fill_holder
from wpsheet.model.cells import column_letter
from wpsheet.ooxml.sheet import place_if_any

_GROWN = 20
"""A text longer than the one before it and than this many characters may need a taller row."""
_USUAL_WIDTH = 8.43
_CHARACTERS_PER_UNIT = 1.17
_MOST_POINTS = 409.0


class Sheet:
    """The tree of a worksheet part."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self._space = space_of(root)
        self._data = self.child("sheetData")
        self._rows = dict(self._numbered()) if self._data is not None else {}
        self._cells: dict[int, dict[int, Any]] = {}

    @property
    def usable(self) -> bool:
        """Whether the sheet has cells at all, as a worksheet does."""
        return self._data is not None

    def child(self, name: str) -> Any:
        return self.root.find(f"{{*}}{name}")

    # Looking

    def cell(self, row: int, column: int) -> Any:
        """The `c` element at a place, None if there is none."""
        return self._row_cells(row).get(column)

    def cells(self) -> Iterator[tuple[int, int]]:
        """The places of the cells that the sheet has, row by row."""
        for row in sorted(self._rows):
            for column in self._row_cells(row):
                yield row, column

    def format_at(self, row: int, column: int) -> int:
        """The number of the format that a cell has, or would have if it were written to."""
        held = self.cell(row, column)
        if held is not None:
            return int(held.get("s") or 0)
        line = self._rows.get(row)
        if line is not None and line.get("customFormat") in ("1", "true"):
            return int(line.get("s") or 0)
        return int(self._column(column).get("style") or 0)

    def _column(self, column: int) -> Mapping[str, str]:
        """What the sheet says of a column."""
        return next((attrs for first, last, attrs in self._columns if first <= column <= last), {})

    @cached_property
    def _columns(self) -> list[tuple[int, int, Mapping[str, str]]]:
        return [
            (int(col.get("min") or 0), int(col.get("max") or 0), col.attrib)
            for col in self.root.iterfind("{*}cols/{*}col")
        ]

    def _areas(self, elements: Iterable[Any], name: str) -> list[Area]:
        """The areas that an attribute of these elements names."""
        return [area for each in elements for area in areas_of(each.get(name) or "")]

    @cached_property
    def merges(self) -> list[Area]:
        return self._areas(self.root.iterfind("{*}mergeCells/{*}mergeCell"), "ref")

    @cached_property
    def formula_areas(self) -> list[Area]:
        """The areas that array formulas and data tables fill."""
        formulas = self._data.iter(f"{self._space}f")
        return self._areas((f for f in formulas if f.get("t") in ("array", "dataTable")), "ref")

    @cached_property
    def has_formulas(self) -> bool:
        return next(self._data.iter(f"{self._space}f"), None) is not None

    @property
    def protected(self) -> bool:
        own = self.child("sheetProtection")
        return own is not None and own.get("sheet") in ("1", "true")

    @cached_property
    def free_areas(self) -> list[Area]:
        """What may be edited in spite of the protection, because a range says so."""
        return self._areas(self.root.iterfind("{*}protectedRanges/{*}protectedRange"), "sqref")

    # Changing

    def put_text(
        self, row: int, column: int, pieces: list[Piece], before: str, line: float | None = None
    ) -> None:
        """Give a cell these runs, as an inline string: no other cell shares it.

        Where its row was fitted and the text needs more room, the row has no height any more
        and Excel fits it again; given the height of a line in points, it is as high as it needs.
        """
        cell = self._made(row, column)
        for child in list(cell):
            cell.remove(child)
        for name in ("cm", "vm", "ph"):
            cell.attrib.pop(name, None)
        text = "".join(piece.text for piece in pieces)
        if text:
            cell.set("t", "inlineStr")
            fill_holder(added(cell, "is"), pieces)
        else:
            cell.attrib.pop("t", None)
        if len(text) > max(len(before), _GROWN):
            self._let_grow(row, None if line is None else line * self._lines(column, text))

    def put_format(self, row: int, column: int, number: int) -> None:
        self._made(row, column).set("s", str(number))

    def _let_grow(self, row: int, points: float | None) -> None:
        """Let a fitted row be high enough; a height set by hand stays."""
        line = self._rows[row]
        if line.get("customHeight") in ("1", "true") or not line.get("ht"):
            return
        if points is None:
            line.attrib.pop("ht")
        elif points > float(line.get("ht")):
            line.set("ht", f"{min(points, _MOST_POINTS):g}")

    def _lines(self, column: int, text: str) -> int:
        """How many lines a text takes in its column, with some reserve."""
        width = float(self._column(column).get("width") or _USUAL_WIDTH)
        characters = max(5, int(width * _CHARACTERS_PER_UNIT))
        return sum(len(textwrap.wrap(each, characters)) or 1 for each in text.split("\n"))

    def _made(self, row: int, column: int) -> Any:
        """The `c` element at a place, made where there is none."""
        held = self.cell(row, column)
        if held is not None:
            return held
        style = self.format_at(row, column)
        if row not in self._rows:
            for number, line in self._rows.items():
                line.set("r", str(number))
            _insert(added(self._data, "row", {"r": str(row)}), self._rows, row)
        cells = self._row_cells(row)
        for number, cell in cells.items():
            if not cell.get("r"):
                cell.set("r", f"{column_letter(number)}{row}")
        new = added(self._rows[row], "c", {"r": f"{column_letter(column)}{row}"})
        if style:
            new.set("s", str(style))
        _insert(new, cells, column)
        self._widen(self._rows[row], row, column)
        return new

    def _widen(self, line: Any, row: int, column: int) -> None:
        """Let the row's span and the sheet's dimension take a new cell in."""
        first, _, last = (line.get("spans") or "").partition(":")
        if first.isdigit() and last.isdigit():
            line.set("spans", f"{min(int(first), column)}:{max(int(last), column)}")
        dimension = self.child("dimension")
        if dimension is not None:
            for area in areas_of(dimension.get("ref") or ""):
                wider = Area(
                    min(area.top, row), min(area.left, column),
                    max(area.bottom, row), max(area.right, column),
                )  # fmt: skip
                if wider != area:
                    dimension.set("ref", wider.ref)

    # Counting rows and cells, which may leave their references out

    def _numbered(self) -> Any:
        number = 0
        for line in self._data.iterfind("{*}row"):
            written = line.get("r") or ""
            number = int(written) if written.isdigit() else number + 1
            yield number, line

    def _row_cells(self, row: int) -> dict[int, Any]:
        if row not in self._cells:
            found: dict[int, Any] = {}
            column = 0
            for cell in self._rows[row].iterfind("{*}c") if row in self._rows else ():
                place = place_if_any(cell.get("r") or "")
                column = place[1] if place else column + 1
                found[column] = cell
            self._cells[row] = found
        return self._cells[row]


def _insert(element: Any, others: dict[int, Any], number: int) -> None:
    """Put a last child, a row or a cell, in front of those with higher numbers."""
    behind = min((each for each in others if each > number), default=None)
    if behind is not None:
        others[behind].addprevious(element)
    others[number] = element
