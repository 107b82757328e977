"""Refuses programmes that hold more than any command takes."""

from collections.abc import Iterable
from pathlib import Path

from wpsheet.errors import UnreadableFile
from wpsheet.model import limits
from wpsheet.model.activity import Activity


def too_many(path: Path, count: int) -> UnreadableFile:
    """The refusal of a file that holds so many activities."""
    return UnreadableFile(
        path,
        "contains {n} activities; this command accepts up to {most}",
        "delete the rows that are not activities, or split it into several workbooks",
        n=f"{count:,}",
        most=f"{limits.ACTIVITIES:,}",
    )


def refuse_long_texts(path: Path, activities: Iterable[Activity]) -> None:
    """Refuse more text, and more changes of its formatting, than any programme has."""
    texts = [cell.text for activity in activities for cell in activity.cells.values()]
    characters = sum(len(text.raw) for text in texts)
    looks = sum(len(text.runs) for text in texts if text.formatted)
    if looks > limits.LOOKS:
        raise UnreadableFile(
            path,
            "the formatting of its texts changes {n} times; this command accepts up to "
            "{most} changes",
            "in Excel, clear the formatting of the longest texts",
            n=f"{looks:,}",
            most=f"{limits.LOOKS:,}",
        )
    if characters > limits.CHARACTERS:
        raise UnreadableFile(
            path,
            "contains {size} million characters; this command accepts up to {most} million",
            "shorten the longest texts, or split the workbook into several",
            size=f"{characters / 1e6:,.0f}",
            most=f"{limits.CHARACTERS / 1e6:,.0f}",
        )
