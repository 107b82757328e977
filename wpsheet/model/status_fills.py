"""The fill of a status: the template's, or the one that a committee gives its own."""

from __future__ import annotations

from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.vocabulary import Lists, OwnValue, Status

COLOUR_FILLS = {
    "green": "C6EFCE", "blue": "BDD7EE", "red": "FFC7CE", "amber": "FFD966", "yellow": "FFFF99",
    "grey": "D9D9D9",
}  # fmt: skip
"""The pale fill of each colour that a status of the committee's own may have."""


def fill_of_own(value: OwnValue, lists: Lists) -> str | None:
    """The fill of the entry's cell, of its colour, or of the status that it counts as."""
    fill = value.fill or COLOUR_FILLS.get(value.colour)
    if fill is None and value.counts_as:
        return lists.status_term(Status(value.counts_as)).fill
    return fill


def status_fill(activity: Activity, lists: Lists) -> str | None:
    """The fill of an activity's status as RRGGBB; None without one, or if Progress differs."""
    if activity.contradicted:
        return None
    own = _own_status(activity, lists)
    if own is not None:
        return fill_of_own(own, lists)
    counted = activity.counted_status
    return lists.status_term(counted).fill if counted else None


def status_word(activity: Activity, lists: Lists) -> str | None:
    """The status of an activity as its committee calls it; None without one that counts."""
    own = _own_status(activity, lists)
    return own.name if own and not activity.contradicted else status_of(activity)


def _own_status(activity: Activity, lists: Lists) -> OwnValue | None:
    return lists.own_value(Field.STATUS, activity.coloured or activity.plain(Field.STATUS))


def status_of(activity: Activity) -> str | None:
    """The status that figures count: a canonical one, or a class of the committee's own."""
    return activity.counted_status or activity.own_values.get(Field.STATUS)
