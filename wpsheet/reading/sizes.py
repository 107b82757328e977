"""What a programme may hold for the command that reads it, by the limits of `limits`."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from wpsheet.errors import UnreadableFile
from wpsheet.model import limits
from wpsheet.model.activity import Activity
from wpsheet.model.cells import RowCells
from wpsheet.model.text import RichText


def refuse_large(path: Path, activities: Sequence[Activity], most: int | None) -> None:
    """Refuse more activities than `most`, and more text than so many have.

    Where that is None, more than any command takes.
    """
    count = len(activities)
    taken = limits.LOOKED_AT if most is None else most
    if count > taken:
        raise UnreadableFile(
            path,
            "holds {n} activities, and this command takes {most} at most",
            "delete the rows that are none, or divide it into several workbooks",
            n=f"{count:,}",
            most=f"{taken:,}",
        )
    looks = held = 0
    for text, times in _texts(activities):
        held += len(text.raw) * times
        if text.formatted:
            looks += len(text.runs) * times
    if most is not None and looks > most * limits.LOOKS:
        raise UnreadableFile(
            path,
            "its texts change their formatting {n} times, and this command takes {most} at most",
            "clear the formatting of the longest in Excel",
            n=f"{looks:,}",
            most=f"{most * limits.LOOKS:,}",
        )
    room = (most or limits.READ) * limits.CHARACTERS
    if held > room:
        raise UnreadableFile(
            path,
            "holds {size} million characters, and this command takes {most} million at most",
            "shorten the longest texts, or divide it into several workbooks",
            size=f"{held / 1e6:,.0f}",
            most=f"{room / 1e6:,.0f}",
        )


def _texts(activities: Iterable[Activity]) -> Iterator[tuple[RichText, int]]:
    """What the activities hold but for their numbers, and how often each text is held."""
    rows = [activity.cells for activity in activities]
    rests = [cells.rest for cells in rows if isinstance(cells, RowCells)]
    times = Counter(map(id, rests))
    kinds = {id(rest): rest for rest in rests}
    alone = (rest for kind, rest in kinds.items() if times[kind] == 1)
    for held, holders in Counter(itertools.chain.from_iterable(alone)).items():
        yield held.text, holders
    for kind, rest in kinds.items():
        if times[kind] > 1:
            yield from ((held.text, times[kind]) for held in rest)
    for cells in rows:
        if not isinstance(cells, RowCells):
            yield from ((cell.text, 1) for cell in cells.values())
