"""What the first sheet of a data call says: whom it asks, for what, until when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import COLUMN, Field
from wpsheet.model.rounds import By


def instructions(rows: int, by: By, due: date | None, say: Labels) -> list[str]:
    """What is asked of a unit or officer with so many rows, one line each."""
    return [
        say(
            "{n} {n:activity is|activities are} yours and listed below: {n:its row is|their rows "
            "are} open, with the last text. The other rows are grey and locked, to be read.",
            n=rows,
        ),
        say(
            "Bring {progress} up to date: open with Completed, In progress, Postponed or Not "
            "started; then what was done, and when; then the next steps.",
            progress=say.heading_word(Field.PROGRESS, COLUMN[Field.PROGRESS].heading),
        ),
        say("Correct the dates, the status and whatever else of your rows is no longer right."),
        say("A new activity goes below the last row of its section, without an ID."),
        say("Something to say about another officer's row? It is locked: write to that officer.")
        if by is By.OFFICER
        else say(
            "Something to say about another unit's row? Write to that unit; its row is locked."
        ),
        say("Save this workbook under its own name and send it back by {day:iso}.", day=due)
        if due
        else say("Save this workbook under its own name and send it back."),
    ]  # fmt: skip


def head(whom: str, by: By, say: Labels) -> tuple[str, str, str]:
    """Above the instructions: whose contribution it is, what names it, and until when."""
    key = say.headed(Field.OFFICER) if by is By.OFFICER else say("Unit")
    return say("Contribution of {unit}", unit=whom), key, say("Return by")


def fixed_lines(whom: str, say: Labels) -> Iterator[str]:
    """Every line that the sheet may hold above its table, whatever its numbers and days are."""
    for by in By:
        yield from head(whom, by, say)
        for rows in (1, 2):
            for due in (None, date(2000, 1, 1)):
                yield from instructions(rows, by, due, say)
    yield say("Work programme")
