"""The rule on words with a line through them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import CellRule, Context, Family, Held, Rule, at, one
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Cell
from wpsheet.model.layout import Field
from wpsheet.model.text import shortened
from wpsheet.model.wording import Names

_NAMED = 3
"""How many places of one cell the message names."""


@dataclass(frozen=True, slots=True)
class StruckOut(Held):
    """A cell of an example with a line through its words."""


class StruckOutText(CellRule):
    """Words are struck out.

    Why: a line through words says that they hold no longer; yet they are read, counted and
    circulated like all others.
    Mend: delete the words, or take the line off.
    """

    code, name = "WP114", "struck-out-text"
    family, severity = Family.SHAPE, Severity.WARNING
    message = (
        "{whole:?This activity is struck out, and is read and circulated all the same. Delete "
        "its row, or take the line off.}"
        "{words:?{words:quoted} {words:is|are} struck out, and {words:is|are} read and "
        "circulated all the same. Delete {words:it|them}, or take the line off.}"
    )
    bad = one(indicators=StruckOut("The study is published"))
    good = one(indicators="The study is published")

    def suspects(self, held: Cell) -> bool:
        return held.text.formatted and any(_struck_out(held))

    def problems(self, activity: Activity, name: Field, held: Cell) -> Iterator[Problem]:
        words = list(dict.fromkeys(shortened(text, 40) for text in _struck_out(held)))
        names = Names(words[:_NAMED], more=len(words) > _NAMED)
        yield at(activity, name, words=names, whole=False)

    def check(self, context: Context) -> Iterator[Problem]:
        """Where a line goes through a whole activity, that is told once, at its first cell."""
        told: dict[int, Problem] = {}
        for problem in super().check(context):
            for activity in problem.activities:
                if id(activity) not in told and problem.field and _is_struck_out(activity):
                    told[id(activity)] = at(activity, problem.field, words=Names(()), whole=True)
            others = problem.among(told)
            if others:
                yield others
        yield from told.values()


def _struck_out(held: Cell) -> Iterator[str]:
    return (run.text for run in held.text.runs if run.strike and run.text.strip())


def _is_struck_out(activity: Activity) -> bool:
    """Whether a line goes through all words of an activity; its number may stand without one."""
    cells = activity.cells.items()
    runs = [run for name, held in cells if name is not Field.NUMBER for run in held.text.runs]
    return all(run.strike for run in runs if run.text.strip())


RULES: tuple[type[Rule], ...] = (StruckOutText,)
