"""What a programme may hold for the command that reads it, by the limits of `limits`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from wpsheet.errors import UnreadableFile
from wpsheet.model import limits
from wpsheet.model.activity import Activity


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
    for activity in activities:
        for cell in activity.cells.values():
            held += len(cell.text.raw)
            if cell.text.formatted:
                looks += len(cell.text.runs)
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
