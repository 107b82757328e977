"""How the Conflicts sheet is laid out and worded, for its writing and its reading."""

from wpsheet.messages.labels import Labels
from wpsheet.model.rounds import CONFLICT_SHEETS

REFERENCE, ACTIVITY, COLUMN, TAKE, BASE = range(5)
"""The columns in front, counted from 0; after them are the copies, one's own text, both."""


def sheet_name(say: Labels) -> str:
    return CONFLICT_SHEETS[say.language]


def base_heading(say: Labels) -> str:
    return say("Base")


def own_heading(say: Labels) -> str:
    return say("Own text")


def both_heading(say: Labels, copies: int = 2) -> str:
    """Heads what the copies say one after the other, and is chosen in column Take."""
    return say("Both") if copies == 2 else say("All")


def instructions(say: Labels, file: str, both: str = "") -> tuple[str, str]:
    """The lines above the table; `file` is the name of the workbook."""
    return say(
        "1. Click a cell of the column {take}, click its arrow and choose whose text to use. For "
        "words of your own, write them under {own} and choose {own}.{both:? {both} has what each "
        "copy adds, one after the other.}",
        take=say("Take"), own=own_heading(say), both=both,
    ), say(
        '2. Save and close this workbook, then run: wpsheet merge --resolve "{file}" -o '
        "OUT.xlsx. Until then the sections have the text that you sent out.",
        file=file,
    )  # fmt: skip


def taken_out(say: Labels) -> str:
    """Marks a copy that removed the whole activity."""
    return say("(activity removed)")


def blank(say: Labels) -> str:
    """Marks a text that is blank, so that it can be told from none."""
    return say("(blank)")
