"""The best one-to-one assignment over sparse candidates: shortest augmenting paths."""

from collections import defaultdict
from collections.abc import Mapping
from heapq import heappop, heappush

Likeness = Mapping[int, Mapping[int, float]]
"""For each of the old ones, the new ones it may be, and how similar they are (0 to 1)."""


def best_assignment(likeness: Likeness, least: float) -> dict[int, int]:
    """Old → new such that the likeness of all pairs together is greatest.

    No pair is made below `least`; those without a partner are left out. The order in which the
    candidates are given changes nothing but which of equally good answers is given.
    """
    # A pair costs 1 - likeness; staying alone is a column of the row's own, at 1 - least. Each
    # row in turn takes the cheapest path to a free column along which others may still be moved;
    # dues and prices keep every step's cost from being negative, so that Dijkstra's search finds
    # that path.
    costs = {
        row: {~row: 1 - least} | {each: 1 - score for each, score in new.items() if score >= least}
        for row, new in likeness.items()
    }
    due: defaultdict[int, float] = defaultdict(float)
    price: defaultdict[int, float] = defaultdict(float)
    partner: dict[int, int] = {}
    taken: dict[int, int] = {}
    for start in costs:
        reached: dict[int, float] = {}
        came: dict[int, int] = {}
        queue: list[tuple[float, int, int]] = []
        row, far = start, 0.0
        while True:
            for each, cost in costs[row].items():
                if each not in reached:
                    heappush(queue, (far + cost - due[row] - price[each], each, row))
            far, column, by = heappop(queue)
            while column in reached:
                far, column, by = heappop(queue)
            reached[column], came[column] = far, by
            if column not in taken:
                break
            row = taken[column]
        due[start] += far
        for each, near in reached.items():
            price[each] -= far - near
            if each in taken:
                due[taken[each]] += far - near
        while True:
            row = taken[column] = came[column]
            column, partner[row] = partner.get(row, column), column
            if row == start:
                break
    return {row: column for row, column in partner.items() if column >= 0}
