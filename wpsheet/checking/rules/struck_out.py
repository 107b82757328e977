"""The rule on words with a line through them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import Rule, at
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Held, pair
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.text import shortened
from wpsheet.model.wording import Names

_NAMED = 3
"""How many places of one cell the message names."""


@dataclass(frozen=True, slots=True)
class StruckOut(Held):
    """A cell of an example with a line through its words."""


class StruckOutText(Rule):
    """Some text is struck through.

    Why: A line through words says that they no longer apply. They are still read, counted and
    circulated like all others.
    Fix: Delete the words, or remove the strikethrough.
    """

    code, name, severity = "WP114", "struck-out-text", Severity.WARNING
    message = (
        "{whole:?This activity is struck through, but it is still read and circulated. Delete "
        "its row, or remove the strikethrough.}{words:?{words:quoted} {words:is|are} struck "
        "through, but {words:is|are} still read and circulated. Delete {words:it|them}, or "
        "remove the strikethrough.}"
    )
    bad, good = pair(indicators=(StruckOut("The study is published"), "The study is published"))

    def problems(self, context: Context) -> Iterator[Problem]:
        """The struck-out words; a whole activity is named once, at its first cell."""
        for activity in context.programme.activities:
            struck = {name: words for name in activity.cells if (words := _words(activity, name))}
            if struck and _is_struck_out(activity):
                yield at(activity, next(iter(struck)), words=Names(()), whole=True)
                continue
            for name, words in struck.items():
                names = Names(words[:_NAMED], more=len(words) > _NAMED)
                yield at(activity, name, words=names, whole=False)


def _words(activity: Activity, name: Field) -> list[str]:
    """The words of a cell that a line goes through, each once."""
    text = activity.cells[name].text
    if not text.formatted:
        return []
    struck = (run.text for run in text.runs if run.strike and run.text.strip())
    return list(dict.fromkeys(shortened(words, 40) for words in struck))


def _is_struck_out(activity: Activity) -> bool:
    """Whether a line goes through all words of an activity; its number may stand without one."""
    cells = (cell for name, cell in activity.cells.items() if name is not Field.NUMBER)
    return all(run.strike for cell in cells for run in cell.text.runs if run.text.strip())
