"""The best one-to-one assignment over sparse candidates: shortest augmenting paths."""

from __future__ import annotations

from collections.abc import Mapping
from heapq import heappop, heappush

Likeness = Mapping[int, Mapping[int, float]]
"""For each of the old ones, the new ones it may be, and how similar they are (0 to 1)."""


def best_assignment(likeness: Likeness, least: float) -> dict[int, int]:
    """Old → new such that the likeness of all pairs together is greatest.

    No pair is made below `least`; those without a partner are left out. The order in which the
    candidates are given changes nothing but which of equally good answers is given.
    """
    # A pair costs 1 - likeness, staying alone 1 - least. Each of the old ones in turn takes the
    # cheapest path along which others may still be moved; prices keep every step's cost from
    # being negative, so that Dijkstra's search finds that path.
    alone = 1 - least
    price: dict[int, float] = {}
    taken: dict[int, int] = {}
    partner: dict[int, int] = {}
    dues: dict[int, float] = {}
    for start in likeness:
        _augment(start, likeness, alone, price, dues, taken, partner)
    return partner


def _augment(
    start: int, likeness: Likeness, alone: float, price: dict[int, float],
    dues: dict[int, float], taken: dict[int, int], partner: dict[int, int],
) -> None:  # fmt: skip
    reached: dict[int, float] = {}
    came: dict[int, int] = {}
    rows: dict[int, float] = {start: 0.0}
    settled: set[int] = set()
    queue: list[tuple[float, int, int]] = []
    best, last_row, last_column = float("inf"), start, None
    row, far = start, 0.0
    while True:
        due = dues.get(row, 0.0)
        if far + alone - due < best:
            best, last_row, last_column = far + alone - due, row, None
        for column, alike in likeness[row].items():
            cost = far + 1 - alike - due - price.get(column, 0.0)
            if column not in settled and cost < reached.get(column, best):
                reached[column] = cost
                came[column] = row
                heappush(queue, (cost, column, row))
        found = None
        while queue:
            cost, column, by = heappop(queue)
            if cost >= best:
                queue.clear()
                break
            if column not in settled and came[column] == by and reached[column] == cost:
                found = column
                break
        if found is None:
            break
        if found not in taken:
            best, last_row, last_column = reached[found], came[found], found
            break
        settled.add(found)
        row, far = taken[found], reached[found]
        rows[row] = far
    for each, far in rows.items():
        dues[each] = dues.get(each, 0.0) + best - far
    for column, far in reached.items():
        if far < best:
            price[column] = price.get(column, 0.0) - (best - far)
    _switch(start, last_row, last_column, came, taken, partner)


def _switch(
    start: int, row: int, column: int | None, came: dict[int, int], taken: dict[int, int],
    partner: dict[int, int],
) -> None:  # fmt: skip
    """Give `row` its new partner (or none), and its old one to the row that came for it."""
    while True:
        freed = partner.pop(row, None)
        if column is not None:
            partner[row] = column
            taken[column] = row
        elif freed is not None and row != start:
            del taken[freed]
        if row == start or freed is None:
            return
        column, row = freed, came[freed]
