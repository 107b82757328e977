"""Refuses programmes that hold more than any command takes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from wpsheet.errors import UnreadableFile
from wpsheet.model import limits
from wpsheet.model.activity import Activity


def too_many(path: Path, count: int) -> UnreadableFile:
    """The refusal of a file that holds so many activities."""
    return UnreadableFile(
        path,
        "holds {n} activities, and this command takes {most} at most",
        "delete the rows that are none, or divide it into several workbooks",
        n=f"{count:,}",
        most=f"{limits.ACTIVITIES:,}",
    )


def refuse_long_texts(path: Path, activities: Iterable[Activity]) -> None:
    """Refuse more text, and more changes of its formatting, than any programme has."""
    characters = looks = 0
    for activity in activities:
        for cell in activity.cells.values():
            characters += len(cell.text.raw)
            if cell.text.formatted:
                looks += len(cell.text.runs)
    if looks > limits.LOOKS:
        raise UnreadableFile(
            path,
            "its texts change their formatting {n} times, and this command takes {most} at most",
            "clear the formatting of the longest in Excel",
            n=f"{looks:,}",
            most=f"{limits.LOOKS:,}",
        )
    if characters > limits.CHARACTERS:
        raise UnreadableFile(
            path,
            "holds {size} million characters, and this command takes {most} million at most",
            "shorten the longest texts, or divide it into several workbooks",
            size=f"{characters / 1e6:,.0f}",
            most=f"{limits.CHARACTERS / 1e6:,.0f}",
        )
