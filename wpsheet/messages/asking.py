"""What the first sheet of a data call says: whom it asks, for what, until when."""

from collections.abc import Iterator
from datetime import date
from itertools import product

from wpsheet.messages.labels import Labels
from wpsheet.messages.phrases import heading_in
from wpsheet.model.layout import Field
from wpsheet.model.rounds import By


def instructions(rows: int, by: By, due: date | None, say: Labels) -> list[str]:
    """What is asked of a unit or officer with so many rows, one line each."""
    return [
        say(
            "You are asked to update {n} {n:activity|activities}, listed below. {n:Its row "
            "is|Their rows are} open and {n:contains|contain} the last text. The other "
            "rows are grey and locked; you can read them.",
            n=rows,
        ),
        say(
            "Update {progress}. Begin with Completed, In progress, Postponed or Not "
            "started. Then write what was done, and when. Then write the next steps.",
            progress=say.headed(Field.PROGRESS),
        ),
        say("Correct the dates, the status and anything else in your rows that is out of "
            "date."),
        say("To add an activity, write it below the last row of its section. Leave ID "
            "blank."),
        say("To comment on another officer's row, write to that officer. The row is locked.")
        if by is By.OFFICER
        else say("To comment on another row, write to who is responsible. The row is locked.")
        if by is By.BODY
        else say(
            "To comment on another unit's row, write to that unit. Its row is locked."
        ),
        say("Save this workbook without changing its name, and send it back by {day}.", day=due)
        if due
        else say("Save this workbook without changing its name, and send it back."),
    ]  # fmt: skip


def head(whom: str, by: By, say: Labels) -> tuple[str, str, str]:
    """Above the instructions: whose contribution it is, what names it, and until when."""
    # A committee's own heading of the officers would not be known when the copy comes back.
    officer = heading_in(say.language, Field.OFFICER)
    key = {By.OFFICER: officer, By.BODY: say("Body"), By.UNIT: say("Unit")}[by]
    return say("Contribution: {unit}", unit=whom), key, say("Return by")


_DAYS = [date(2000, month, day) for month in range(1, 13) for day in (1, 2)]
"""Every form of a day, whatever its numbers are."""


def fixed_lines(whom: str, say: Labels) -> Iterator[str]:
    """Every line that the sheet may hold above its table, whatever its numbers and days are."""
    for by in By:
        yield from head(whom, by, say)
        for rows, due in product((1, 2), (None, *_DAYS)):
            yield from instructions(rows, by, due, say)
    yield say("Work programme")
