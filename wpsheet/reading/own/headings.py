"""Finds the heading row of a sheet of ours, in any row and columns, also if it is misspelt."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from wpsheet.messages.labels import Labels
from wpsheet.model.cells import Cell
from wpsheet.model.layout import heading_key
from wpsheet.model.nearest import nearest
from wpsheet.model.wording import LANGUAGES
from wpsheet.ooxml.grid import Grid

_CUTOFF = 0.75
LONGEST = 40
"""Characters of a heading of ours at most; a longer cell is none."""


class Headed(NamedTuple):
    """Where the headings of a sheet are; no row and no column if it has none."""

    row: int
    columns: Mapping[str, int]
    missing: tuple[str, ...]


def headed(
    grid: Grid, wanted: Mapping[str, Collection[str]], *, optional: Collection[str] = ()
) -> Headed:
    """The row that holds most of these headings, each with the spellings it may have.

    A row with fewer than half of them is none. An `optional` heading is missing only where
    words are below a blank heading, which may have been its.
    """
    spelt = {name: frozenset(map(heading_key, forms)) for name, forms in wanted.items()}
    rows = [(row, _keys(grid.filled(row))) for row in grid.filled_rows()]
    for row, keys in rows:  # nearly always they are spelt as we write them
        columns = found_in(keys, spelt, nearly=False)
        if len(columns) == len(wanted):
            return Headed(row, columns, ())
    best: tuple[int, dict[str, int]] = 0, {}
    for row, keys in rows:
        if len(keys) < 2 or len(keys) * 2 < len(wanted):
            continue
        columns = found_in(keys, spelt)
        if len(columns) > len(best[1]):
            best = row, columns
        if len(columns) == len(wanted):
            break
    row, columns = best
    if len(columns) < 2 or len(columns) * 2 < len(wanted):
        return Headed(0, {}, tuple(wanted))
    # Words below the heading row in a column whose heading is blank.
    unheaded = any(grid.filled(below).keys() - grid.filled(row) for below in grid.filled_rows(row))
    needed = (name for name in wanted if unheaded or name not in optional)
    return Headed(row, columns, tuple(name for name in needed if name not in columns))


def rows_under(grid: Grid, heading: Headed) -> Iterator[dict[str, Cell]]:
    """The rows with words under a sheet's headings, by heading; none if a heading is missing."""
    for row in grid.filled_rows(heading.row) if not heading.missing else ():
        held = {name: grid.cell(row, column) for name, column in heading.columns.items()}
        if any(cell.filled for cell in held.values()):
            yield held


def entries_under(grid: Grid, heading: Headed) -> Iterator[dict[str, Cell]]:
    """The rows under a sheet's headings that say more than one thing, or one in a single word.

    A sentence alone in its row is no entry of a list, whatever column it is in.
    """
    for held in rows_under(grid, heading):
        words = [cell.plain for cell in held.values() if cell.filled]
        if len(words) > 1 or len(words[0].split()) == 1:
            yield held


def _keys(cells: Mapping[int, Cell]) -> dict[int, str]:
    """What may be a heading in a row, by its words as headings are compared."""
    return {c: heading_key(held.plain) for c, held in cells.items() if len(held.plain) <= LONGEST}


def found_in(
    keys: Mapping[int, str], spelt: Mapping[str, frozenset[str]], *, nearly: bool = True
) -> dict[str, int]:
    """The columns of the headings in a row: spelt exactly first, `nearly` after."""
    columns: dict[str, int] = {}
    for name, forms in spelt.items():
        at = next((c for c, key in keys.items() if key in forms), None)
        if at is not None and at not in columns.values():
            columns[name] = at
    for name, forms in spelt.items() if nearly else ():
        free = [c for c, key in keys.items() if c not in columns.values() and key]
        at = next((c for c in free if name not in columns and is_near(keys[c], forms)), None)
        if at is not None:
            columns[name] = at
    return {name: columns[name] for name in spelt if name in columns}


@lru_cache(maxsize=4096)
def is_near(key: str, forms: frozenset[str]) -> bool:
    """Whether a heading is misspelt, cut short or longer: "Referense", "Ref.", "Reason given"."""
    cut = len(key) >= 3 and any(each.startswith(key) for each in forms)
    longer = any(key.startswith(f"{each} ") for each in forms)
    return cut or longer or bool(nearest(key, forms, cutoff=_CUTOFF))


def in_all_languages(*headings: Sequence[str]) -> dict[str, set[str]]:
    """The first language's headings, each with its spellings in all of them."""
    return {names[0]: set(names) for names in zip(*headings, strict=True)}


@cache
def spellings(headings: Callable[[Labels], Sequence[str]]) -> dict[str, set[str]]:
    """The same for headings that the labels of each language say."""
    return in_all_languages(*(headings(Labels(language)) for language in LANGUAGES))
