"""Which sheet of a workbook is which of ours: by its name, what the workbook remembers, headings.

A sheet of ours that cannot be read, or is gone, is never the same as one that was never there.
"""

import itertools
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from wpsheet.model.cells import Address
from wpsheet.model.nearest import nearest
from wpsheet.model.own_sheets import SHEET_NAMES, MissingLists, OwnSheet, Unread, UnreadSheet
from wpsheet.model.patterns import regex
from wpsheet.model.text import comparable
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.footnotes import note_headings
from wpsheet.reading.own import records
from wpsheet.reading.own.calls import call_headings
from wpsheet.reading.own.headings import Headed
from wpsheet.reading.own.list_places import list_headings

HEADINGS: dict[OwnSheet, Callable[[Grid], Headed]] = {
    OwnSheet.LISTS: list_headings,
    OwnSheet.CONFLICTS: records.conflict_headings,
    OwnSheet.HISTORY: records.history_headings,
    OwnSheet.NOTES: note_headings,
    OwnSheet.EXCEPTIONS: records.exception_headings,
    OwnSheet.VERSIONS: records.version_headings,
    OwnSheet.CALL: call_headings,
}
"""What finds the headings of each sheet."""
_BLANK = Grid("", {})
_CUTOFF = 0.8
_COPY = regex(r"\s*\(\d+\)$")
"""What Excel puts behind the name of a sheet that was copied."""
_SHEET = regex(r"'((?:[^']|'')+)'!|([^'!()]+)!")
"""The sheet that a defined name leads to."""


@dataclass(slots=True)
class OwnSheets:
    """The sheets of ours in a workbook, by kind, and what of them is not read."""

    read: dict[OwnSheet, Grid] = field(default_factory=dict)
    unread: list[UnreadSheet] = field(default_factory=list)
    lists_missing: MissingLists | None = None

    def sheet(self, kind: OwnSheet) -> Grid:
        """The sheet of a kind; a blank one if there is none."""
        return self.read.get(kind, _BLANK)

    @property
    def names(self) -> frozenset[str]:
        """The sheets that are carried over line by line; Conflicts waits for a decision."""
        names = (grid.name for kind, grid in self.read.items() if kind is not OwnSheet.CONFLICTS)
        return frozenset([*names, *(each.name for each in self.unread)])


def own_sheets(
    grids: Sequence[Grid], names: Mapping[str, str], programme: Collection[str]
) -> OwnSheets:
    """Tell the sheets of ours from the others.

    `names` are the workbook's defined names, by which it remembers what it had; `programme` are
    the sheets with tables of the programme. In a workbook that remembers nothing of ours, a sheet
    is ours by its headings alone: somebody else's Notes are not.
    """
    found = OwnSheets()
    remembers = any(kind.value in names for kind in OwnSheet)
    others = [grid for grid in grids if grid.name not in programme]
    taken: set[str] = set()
    for kind in OwnSheet:
        likely = [grid for grid in _likely(kind, others, names) if grid.name not in taken]
        by_headings = remembers or kind in (OwnSheet.LISTS, OwnSheet.CONFLICTS)
        # Of a call there is little to know it by: only where the workbook remembers one.
        by_headings = by_headings and (kind is not OwnSheet.CALL or kind.value in names)
        rest = (g for g in others if by_headings and g.name not in taken and g not in likely)
        read = _headed_as(kind, likely, rest)
        if read is not None:
            found.read[kind] = read
        taken |= {grid.name for grid in likely}
        if remembers:
            found.unread += _unread(kind, likely, read)
        gone = kind.value in names and not likely and read is None
        if gone and grids and kind is not OwnSheet.LISTS:
            found.unread.append(UnreadSheet(kind, Unread.GONE, Address(grids[0].name, 1, 1)))
    found.lists_missing = _lists_missing(grids, names, found)
    return found


def lists_sheet(grids: Sequence[Grid], names: Mapping[str, str]) -> Grid | None:
    """The Lists sheet, before it is known which sheets have tables of the programme."""
    likely = _likely(OwnSheet.LISTS, grids, names)
    return _headed_as(OwnSheet.LISTS, likely, (grid for grid in grids if grid not in likely))


def surely_ours(grids: Sequence[Grid], names: Mapping[str, str]) -> Iterator[Grid]:
    """The sheets with the name and all headings of one of ours, in a workbook that remembers us."""
    if any(kind.value in names for kind in OwnSheet):
        for kind in OwnSheet:
            yield from (g for g in _likely(kind, grids, names) if not HEADINGS[kind](g).missing)


def _headed_as(kind: OwnSheet, likely: Sequence[Grid], rest: Iterable[Grid]) -> Grid | None:
    """The first sheet with all headings of a kind."""
    headings = HEADINGS[kind]
    for grid in itertools.chain(likely, rest):
        if not headings(grid).missing:
            return grid
    # Of the lists, some can be used.
    usable = kind is OwnSheet.LISTS and likely and headings(likely[0]).row
    return likely[0] if usable else None


def _likely(kind: OwnSheet, grids: Sequence[Grid], names: Mapping[str, str]) -> list[Grid]:
    """The sheets that may be of a kind, the likeliest first: remembered, named, nearly named."""
    pointed = comparable(_leads_to(names.get(kind.value, "")))
    called = {comparable(name) for name in SHEET_NAMES[kind]}
    ranked: list[list[Grid]] = [[], [], [], []]
    for grid in grids:
        name, bare = comparable(grid.name), comparable(_COPY.sub("", grid.name))
        ranks = (
            name == pointed,
            name in called,
            bare in called or bare == pointed,
            bool(nearest(name, called, cutoff=_CUTOFF)),
        )
        if any(ranks):
            ranked[ranks.index(True)].append(grid)
    return [*itertools.chain(*ranked[:3])] or ranked[3]


def _leads_to(formula: str) -> str:
    """The sheet that a defined name leads to; "" if it leads nowhere any more."""
    found = _SHEET.match(formula)
    return (found[1] or found[2]).replace("''", "'") if found and "#REF!" not in formula else ""


def _unread(kind: OwnSheet, likely: Sequence[Grid], read: Grid | None) -> Iterator[UnreadSheet]:
    texts = [cell.plain for cell in read.filled_cells()] if read else []
    for grid in likely:
        missing, cells = HEADINGS[kind](grid).missing, tuple(grid.filled_cells())
        twice = read and grid is not read and [cell.plain for cell in cells] != texts
        if missing or twice:
            address = cells[0].address if cells else Address(grid.name, 1, 1)
            why = Unread.HEADINGS if missing else Unread.TWICE
            yield UnreadSheet(kind, why, address, missing, cells)


def _lists_missing(
    grids: Sequence[Grid], names: Mapping[str, str], found: OwnSheets
) -> MissingLists | None:
    """Whether the lists that the workbook's own formulas follow are not where they lead."""
    name = _leads_to(names.get(OwnSheet.LISTS.value, ""))
    there = name and comparable(name) in {comparable(grid.name) for grid in grids}
    if OwnSheet.LISTS.value not in names or there or not grids:
        return None
    return MissingLists(Address(grids[0].name, 1, 1), name, found.sheet(OwnSheet.LISTS).name)
