"""How the Conflicts sheet is laid out, for its writing and its reading."""

from __future__ import annotations

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


def taken_out(say: Labels) -> str:
    """Marks a copy that removed the whole activity."""
    return say("(activity removed)")


def blank(say: Labels) -> str:
    """Marks a text that is blank, so that it can be told from none."""
    return say("(blank)")
