"""What the rows of a table hold but for their numbers, the same object where they hold the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter

from wpsheet.model.cells import BLANK, Content
from wpsheet.model.layout import Field
from wpsheet.ooxml.grid import Grid
from wpsheet.ooxml.sheet_cells import Rest
from wpsheet.reading.headings import Heading


class Kinds:
    """The kinds of rows under one heading: rows of a kind differ in their numbers at most."""

    def __init__(self, grid: Grid, heading: Heading) -> None:
        self._grid = grid
        columns = heading.columns
        others = [name for name in columns if name is not Field.NUMBER]
        self.places = {
            name: (others.index(name) if name in others else -1, column)
            for name, column in columns.items()
        }
        """Field → its place in what `of` gives, none for the number, and its column."""
        self._number = columns.get(Field.NUMBER, 0)
        self._own = {self._number, heading.id_column}
        self._picked = _picking([columns[name] for name in others])
        self._known: dict[object, tuple[Content, ...]] = {}
        self._alike: dict[Rest, tuple[Content, ...]] = {}
        """What rows hold besides their own cells → their kind, where that settles it."""
        self.used: set[int] = set()
        """The columns in which a row holds something."""

    def number(self, row: int) -> Content:
        """What the cell of a row's number holds."""
        return self._grid.rows[row].get(self._number, BLANK)

    def of(self, row: int, number: Content) -> tuple[Content, ...]:
        """What the cells of a row but for that of its number hold, in the order of the fields."""
        rest = self._grid.rests.get(row)
        # The whole row in one fill is banding: rows are alike where that of the number is, too.
        if rest is None or number.fill or not number.filled:
            return self._kind(row, number.fill)
        kind = self._alike.get(rest)
        if kind is None:
            kind = self._kind(row, None)
            if self._own.issuperset(self._grid.rows[row].keys() - rest.cells.keys()):
                self._alike[rest] = kind
        return kind

    def _kind(self, row: int, fill: str | None) -> tuple[Content, ...]:
        held = self._grid.rows[row]
        if not self.used.issuperset(held):
            self.used.update(column for column in held if held[column].filled)
        picked = self._picked(held)
        return self._known.setdefault((fill, picked) if fill else picked, picked)


def _picking(columns: list[int]) -> Callable[[Mapping[int, Content]], tuple[Content, ...]]:
    """A function: a row → what its cells in these columns hold, blank where it has none."""
    whole = itemgetter(*columns) if len(columns) > 1 else None

    def picked(held: Mapping[int, Content]) -> tuple[Content, ...]:
        if whole and len(held) >= len(columns):
            try:
                return whole(held)  # type: ignore[no-any-return]
            except KeyError:
                pass
        return tuple([held.get(column, BLANK) for column in columns])

    return picked
