"""Which row, column or sheet of one version is which of the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

T = TypeVar("T")

_MOST = 250_000
"""Pairs that are weighed one by one; in a larger stretch the order alone decides."""


def aligned(
    old: Sequence[Hashable],
    new: Sequence[Hashable],
    likeness: Callable[[int, int], float],
) -> list[tuple[int, int]]:
    """The places of what is the same in both, in order: the equal ones, and between those the
    most alike. `likeness` of two places is 0 if they are not the same; what is elsewhere
    unchanged is not taken for anything else.
    """
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    pairs = [(place, place) for place in range(head)]
    inner = SequenceMatcher(
        None, old[head : len(old) - tail], new[head : len(new) - tail], autojunk=False
    )
    steps = [
        (kind, range(head + a, head + b), range(head + c, head + d))
        for kind, a, b, c, d in inner.get_opcodes()
    ]
    left = [step for step in steps if step[0] != "equal"]
    moved = {old[a] for _, ours, _ in left for a in ours}
    moved &= {new[b] for *_, theirs in left for b in theirs}
    for kind, ours, theirs in steps:
        if kind == "equal":
            pairs += zip(ours, theirs, strict=True)
        elif kind == "replace":
            one = [a for a in ours if old[a] not in moved]
            other = [b for b in theirs if new[b] not in moved]
            pairs += _most_alike(one, other, likeness)
    ends = zip(range(len(old) - tail, len(old)), range(len(new) - tail, len(new)), strict=True)
    return [*pairs, *ends]


def _most_alike(
    old: Sequence[int], new: Sequence[int], likeness: Callable[[int, int], float]
) -> Iterator[tuple[int, int]]:
    """The pairs, in order, whose likenesses sum up to most."""
    if len(old) * len(new) > _MOST:
        yield from (pair for pair in zip(old, new, strict=False) if likeness(*pair) > 0)
        return
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    alike = [[likeness(a, b) for b in new] for a in old]
    for a in reversed(range(len(old))):
        for b in reversed(range(len(new))):
            together = alike[a][b] + best[a + 1][b + 1] if alike[a][b] > 0 else 0.0
            best[a][b] = max(together, best[a + 1][b], best[a][b + 1])
    a = b = 0
    while a < len(old) and b < len(new):
        if alike[a][b] > 0 and best[a][b] == alike[a][b] + best[a + 1][b + 1]:
            yield old[a], new[b]
            a, b = a + 1, b + 1
        elif best[a][b] == best[a + 1][b]:
            a += 1
        else:
            b += 1


def shared(one: Sequence[Hashable], other: Sequence[Hashable]) -> float:
    """What share of the longer of two the other also has, in any order; 0 to 1."""
    most = max(len(one), len(other))
    return sum((Counter(one) & Counter(other)).values()) / most if most else 0.0


def row_likeness(one: Mapping[int, str], other: Mapping[int, str]) -> float:
    """How far two rows hold the same in the same columns; 0 if they are two rows."""
    equal = sum(other.get(column) == print_ for column, print_ in one.items())
    alike = equal / max(len(one), len(other))
    if alike >= 1 / 2 or (alike and min(len(one), len(other)) < 4):
        return 1 + alike
    # Rows with one or two cells, such as titles, are the same by their place alone.
    return 0.1 if one.keys() == other.keys() and len(one) < 3 else 0.0
