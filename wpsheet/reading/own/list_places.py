"""Where the lists are on the Lists sheet: their headings, and the rows below."""

from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from wpsheet.messages.labels import Labels
from wpsheet.model.cells import Cell
from wpsheet.model.layout import heading_key
from wpsheet.model.list_headings import FIXED_LISTS, LIST_HEADINGS, LIST_HEADINGS_FR, ListName
from wpsheet.model.text import listed_name
from wpsheet.model.wording import LANGUAGES
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.own.headings import LONGEST, Headed, found_in, is_near
from wpsheet.reading.own.lists_fr import in_english

_OPTIONAL = frozenset([ListName.COLUMNS, ListName.RULES, ListName.PRIORITIES, ListName.SECTIONS])
"""Lists that workbooks of former versions do not have."""
_GAP = 20
"""Blank rows at most between two entries of a list."""
Entry = Mapping[str, Cell]
"""One row of a list: its cells by heading."""


def first_of(entry: Entry) -> Cell:
    """The cell that an entry is named in."""
    return next(iter(entry.values()))


def name_of(entry: Entry) -> str:
    return listed_name(first_of(entry).plain)


def entry_text(entry: Entry, heading: str) -> str:
    """What an entry has under a heading; "" without such a column."""
    return listed_name(entry[heading].plain) if heading in entry else ""


def several(entry: Entry, heading: str) -> tuple[str, ...]:
    """The words between semicolons under a heading."""
    return tuple(words for each in entry_text(entry, heading).split(";") if (words := each.strip()))


def cells_of_lists(grid: Grid) -> Iterator[Cell]:
    """The cells of every list, with its headings, whether the list is read or fixed."""
    for each in lists_on(grid):
        yield from _cells_below(grid, each.row, each.columns)
    for cell in grid.filled_cells():
        if heading_key(cell.plain) in _FIXED_HEADED:
            _, row, column = cell.address
            explained = heading_key(grid.cell(row, column + 1).plain) in _EXPLAINING
            columns = {"": column, **({"explained": column + 1} if explained else {})}
            yield from _cells_below(grid, row, columns)


def _cells_below(grid: Grid, row: int, columns: Mapping[str, int]) -> Iterator[Cell]:
    yield from (grid.cell(row, column) for column in columns.values())
    for entry in rows_below(grid, row, columns):
        yield from entry.values()


def list_headings(grid: Grid) -> Headed:
    """Where the first list is, and the first heading of each that is not there."""
    places = {place.name: place for place in lists_on(grid)}
    columns = {name.value: min(each.columns.values()) for name, each in places.items()}
    absent = (name for name in ListName if name not in places and name not in _OPTIONAL)
    missing = tuple(LIST_HEADINGS[name][0] for name in absent)
    return Headed(min((each.row for each in places.values()), default=0), columns, missing)


class ListPlace(NamedTuple):
    """Where a list is: its heading row, and the column of each heading it has."""

    name: ListName
    row: int
    columns: Mapping[str, int]
    french: bool


@lru_cache(maxsize=1)  # the one sheet of lists that a workbook has is asked several times
def lists_on(grid: Grid) -> tuple[ListPlace, ...]:
    """Every list of the sheet, the first one where there are two of a kind."""
    found: dict[ListName, ListPlace] = {}
    # Nearly all rows of a large sheet are activities, and none of their texts is a heading.
    texts = {cell.text.plain for cells in grid.rows.values() for cell in cells.values()}
    opening = {
        text
        for text in texts
        if len(text) <= LONGEST and ((key := heading_key(text)) in _HEADED or key in _FIXED_HEADED)
    }
    for row in sorted(grid.rows) if opening else ():
        filled = grid.filled(row)
        if opening.isdisjoint(cell.plain for cell in filled.values()):
            continue
        keys = {column: heading_key(held.plain) for column, held in filled.items()}
        starts = dict(sorted(_starts(keys, found).items()))
        for column, end in pairwise((*starts, max(keys) + 1)):
            name, headings = starts[column]
            columns = _columns(keys, column, end, headings) if name and name not in found else {}
            if name and len(columns) > 1:
                french = headings is not LIST_HEADINGS[name]
                found[name] = ListPlace(name, row, columns, french)
    return tuple(found.values())


Start = tuple[ListName | None, Collection[str]]


def _starts(keys: Mapping[int, str], found: Collection[ListName]) -> dict[int, Start]:
    """Where lists begin in a heading row: at their first heading, spelt right or nearly.

    A list that is not read bounds the one before it.
    """
    starts: dict[int, Start] = {}
    for column, key in keys.items():
        if start := (None, ()) if key in _FIXED_HEADED else _opened(keys, column, key, found):
            starts[column] = start
    if len(starts) < 2:
        return starts
    names = {name for name, _ in starts.values() if name}.union(found)
    own = {heading_key(h) for _, headings in starts.values() for h in headings}
    for column, key in keys.items():
        if column in starts or key in own or len(key) > 30:
            continue
        firsts = (first for first in _HEADED if is_near(key, frozenset((first,))))
        near = (_opened(keys, column, first, names) for first in firsts)
        if start := next(filter(None, near), None):
            starts[column] = start
    return starts


def _opened(
    keys: Mapping[int, str], column: int, first: str, but: Collection[ListName]
) -> Start | None:
    """The list whose first heading is in a column, if another of its headings follows."""
    for name, headings in _HEADED.get(first, ()):
        if name not in but and len(_columns(keys, column, max(keys) + 1, headings)) > 1:
            return name, headings
    return None


def entries_of(grid: Grid, place: ListPlace) -> Iterator[Entry]:
    """The entries of a list by the English headings, whatever its language."""
    for entry in rows_below(grid, place.row, place.columns):
        yield in_english(place.name, entry) if place.french else entry


_HEADED: dict[str, list[tuple[ListName, Collection[str]]]] = {}
"""First heading → the lists it may head, English before French."""
for _name, _headings in (*LIST_HEADINGS.items(), *LIST_HEADINGS_FR.items()):
    _HEADED.setdefault(heading_key(next(iter(_headings))), []).append((_name, _headings))
_FIXED_HEADED = {heading_key(words) for headings, _ in FIXED_LISTS.values() for words in headings}
_EXPLAINING = {
    heading_key(Labels(language)(words))
    for language in LANGUAGES
    for words in ("Meaning", "In the other language")
}
"""What heads the second column of a list whose words are fixed."""


def _columns(
    keys: Mapping[int, str], start: int, end: int, headings: Collection[str]
) -> dict[str, int]:
    """The columns of a list, its first heading first: what has one of its headings up to the
    next list."""
    first, *rest = headings
    wanted = {heading: frozenset((heading_key(heading),)) for heading in rest}
    within = {column: key for column, key in keys.items() if start < column < end}
    return {first: start, **found_in(within, wanted)}


def rows_below(grid: Grid, heading_row: int, columns: Mapping[str, int]) -> Iterator[Entry]:
    """The rows of a list; a few blank ones between do not end it."""
    row = last = heading_row
    while row - last <= _GAP:
        row += 1
        if not grid.filled(row).keys().isdisjoint(columns.values()):
            last = row
            yield {heading: grid.cell(row, column) for heading, column in columns.items()}
