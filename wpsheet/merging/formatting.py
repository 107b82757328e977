"""The formatting of texts that a copy lost on its way, taken from the base.

Many programs that people edit a copy in, or that pass it on, keep the words of a cell and drop
what is raised, bold or struck out inside it. Nobody asked for that.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from wpsheet.comparing.wording import ordinals_closed_up
from wpsheet.layout import Field
from wpsheet.model import Activity, Cell
from wpsheet.rewording import reworded
from wpsheet.text import RichText

Pair = tuple[Activity, Activity]
"""An activity of the base, and what a copy has for it."""


def has_lost_formatting(pairs: Sequence[Pair]) -> bool:
    """Whether a copy formats no text of all that the base does, inside of cells."""
    found = [theirs for ours, theirs in pairs if _formatted(ours)]
    return bool(found) and not any(map(_formatted, found))


def _formatted(activity: Activity) -> bool:
    """Whether a text of it is formatted in a way that nobody takes off on purpose everywhere, as
    is done with what was struck out or coloured for a while."""
    return any(
        replace(run, strike=False, color=None).formatted
        for held in activity.contents
        if held.text.formatted
        for run in held.text.runs
    )


def with_formatting_of(base: Activity, theirs: Activity) -> Activity:
    """The copy's activity in whose texts the words that the base has too are formatted as there."""
    cells: Mapping[Field, Cell] = {
        name: cell._replace(text=_formatted_as(base.cells[name].text, cell.text))
        if name in base.cells and base.cells[name].text.formatted and name is not Field.NUMBER
        else cell
        for name, cell in theirs.cells.items()
    }
    return replace(theirs, cells=cells)


def _formatted_as(base: RichText, theirs: RichText) -> RichText:
    words = ordinals_closed_up(theirs.plain)
    if words == ordinals_closed_up(base.plain):
        return base
    return RichText(tuple(reworded(base.runs, words))) if words else theirs
