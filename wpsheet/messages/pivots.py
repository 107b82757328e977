"""What the pivots of a programme are called."""

from __future__ import annotations

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import ColumnName, Field
from wpsheet.model.wording import Names


def pivot_title(name: ColumnName, say: Labels) -> str:
    """What a pivot is by, in the words that the committee has for the column of its keys."""
    if own := say.lists.own_heading(name):
        return say("By {column:quoted}", column=Names([own]))
    titles: dict[ColumnName, str] = {
        Field.PLAN_CODES: say("By Strategic Plan code"),
        Field.BODIES: say("By responsible body"),
        Field.PRIORITY: say("By priority"),
        Field.TASK_TYPE: say("By type of task"),
    }
    return titles.get(name) or say("By group")
