"""What a programme may hold for the command that reads it, by the limits of `limits`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from wpsheet.errors import UnreadableFile
from wpsheet.model import limits
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.reading.rows import ActivityRow


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


MAX_DIFFERENT = 15_000
"""Texts under one heading that names values of lists: more are nonsense that takes minutes."""
_OF_LISTS = (Field.PLAN_CODES, Field.BODIES, Field.RESOURCES, Field.TIMELINE)


class TooManyDifferent(Exception):
    """More different texts stand under a heading than any work programme has."""

    def __init__(self, name: Field) -> None:
        super().__init__(name)
        self.field = name


def refuse_nonsense(rows: Sequence[ActivityRow]) -> None:
    """Raise `TooManyDifferent` for rows that no committee wrote, before they are understood."""
    for name in _OF_LISTS if len(rows) > MAX_DIFFERENT else ():
        if len(_different(rows, name)) > MAX_DIFFERENT:
            raise TooManyDifferent(name)


def _different(rows: Iterable[ActivityRow], name: Field) -> set[str]:
    return {row.cells[name].plain for row in rows if name in row.cells}
