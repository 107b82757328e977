"""The formatting of texts that a copy lost on its way, taken from the base.

Many programs that people edit a copy in, or that pass it on, keep the words of a cell and drop
what is raised, bold or struck out inside it. Nobody asked for that.
"""

from collections.abc import Sequence
from dataclasses import replace

from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.rewording import ends_with, reworded
from wpsheet.model.text import RichText, Run
from wpsheet.versions.comparing.wording import ordinals_closed_up

Pair = tuple[Activity, Activity]
"""An activity of the base, and what a copy has for it."""


def has_lost_formatting(pairs: Sequence[Pair]) -> bool:
    """Whether a copy has hardly any formatting left of what the base has inside of cells.

    That is told by the cells whose words nobody touched, where there are any.
    """
    found = [
        (ours.cells[name].text, theirs.plain(name), theirs.cells[name].text)
        for ours, theirs in pairs
        for name, held in ours.cells.items()
        if _is_shaped(held.text) and theirs.plain(name)
    ]
    same = ordinals_closed_up
    untouched = [text for before, words, text in found if same(words) == same(before.plain)]
    judged = untouched or [text for *_, text in found]
    return bool(judged) and _FEW * sum(map(_is_shaped, judged)) <= len(judged)


_FEW = 5
"""One text of five at most has its formatting still."""


def _is_shaped(text: RichText) -> bool:
    """Whether a text is formatted in a way that nobody takes off on purpose everywhere, as is
    done with what was struck out or coloured for a while."""
    bare = (run._replace(strike=False, color=None) for run in text.runs)
    return text.formatted and any(run.formatted for run in bare)


def with_formatting_of(base: Activity, theirs: Activity) -> Activity:
    """The copy's activity in whose texts the words that the base has too are formatted as there."""
    cells = dict(theirs.cells)
    for name, cell in theirs.cells.items():
        ours = base.cells.get(name)
        if ours and ours.text.formatted and not cell.text.formatted and name is not Field.NUMBER:
            cells[name] = cell._replace(text=_formatted_as(ours.text, cell.text))
    return replace(theirs, cells=cells)


def _formatted_as(base: RichText, theirs: RichText) -> RichText:
    words = ordinals_closed_up(theirs.plain)
    if words == ordinals_closed_up(base.plain):
        return base
    if not words:
        return theirs
    runs = base.runs
    if runs[-1].script and not ends_with(words, runs[-1].text):
        runs = (*runs, Run(""))
    if runs[0].script:
        runs = (Run(""), *runs)
    return RichText(tuple(reworded(runs, words)))
