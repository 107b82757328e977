"""What the first sheet of a data call says: whom it asks, for what, until when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from wpsheet.messages.labels import Labels
from wpsheet.messages.phrases import heading_in
from wpsheet.model.layout import Field
from wpsheet.model.rounds import By


def instructions(rows: int, by: By, due: date | str | None, say: Labels) -> list[str]:
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


_DAYS: tuple[date | str, ...] = (
    "2000-01-01",
    *(date(2000, month, day) for month in range(1, 13) for day in (1, 2)),
)
"""Every form of a day, whatever its numbers are; copies of former versions have the first."""


def fixed_lines(whom: str, say: Labels) -> Iterator[str]:
    """Every line that the sheet may hold above its table, whatever its numbers and days are."""
    for by in By:
        yield from head(whom, by, say)
        for rows in (1, 2):
            for due in (None, *_DAYS):
                yield from instructions(rows, by, due, say)
    yield say("Work programme")
    yield f"Contribution of {whom}"
    yield from _FORMERLY


_FORMERLY = (
    "6 activities are yours and listed below: their rows are open, with the last text. The other "
    "rows are grey and locked, to be read.",
    "1 activity is yours and listed below: its row is open, with the last text. The other rows "
    "are grey and locked, to be read.",
    "Bring Progress up to date: open with Completed, In progress, Postponed or Not started; then "
    "what was done, and when; then the next steps.",
    "Correct the dates, the status and whatever else of your rows is no longer right.",
    "A new activity goes below the last row of its section, without an ID.",
    "Something to say about another officer's row? It is locked: write to that officer.",
    "Something to say about another unit's row? Write to that unit; its row is locked.",
    "Save this workbook under its own name and send it back by 2000-01-01.",
    "Save this workbook under its own name and send it back.",
    "6 activités sont les vôtres et figurent ci-dessous : leurs lignes sont ouvertes, avec le "
    "dernier texte. Les autres lignes sont grises et verrouillées, à lire.",
    "1 activité est la vôtre et figure ci-dessous : sa ligne est ouverte, avec le dernier texte. "
    "Les autres lignes sont grises et verrouillées, à lire.",
    "Mettez à jour la colonne Progrès : commencez par Terminé, En cours, Reporté ou Non commencé ; "
    "puis ce qui a été fait, et quand ; puis la suite prévue.",
    "Corrigez les dates, le statut et tout ce qui n’est plus exact dans vos lignes.",
    "Une activité nouvelle s’écrit sous la dernière ligne de sa section, sans identifiant.",
    "Une remarque sur la ligne d’un autre fonctionnaire ? Elle est verrouillée : écrivez-lui.",
    "Une remarque sur la ligne d’une autre unité ? Écrivez à cette unité ; sa ligne est "
    "verrouillée.",
    "Enregistrez ce classeur sous son nom et renvoyez-le au plus tard le 2000-01-01.",
    "Enregistrez ce classeur sous son nom et renvoyez-le.",
)
"""The lines of workbooks that former versions sent out, as they were worded."""
