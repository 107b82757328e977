"""The stable IDs of activities: which is next, and who still needs one.

An ID is the short name of the body, a hyphen and four digits: PTC-0012. It begins with letters,
so neither Excel nor a CSV file makes a number of it and no leading zero is lost; it is no date
even if the body is called like a month, because years do not begin with a nought; and a row
pasted from another committee's workbook brings an ID that this one never gives. An ID that an
officer wrote in another way is kept as it is.
"""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from wpsheet.model.activity import Activity
from wpsheet.model.edits import CellEdit
from wpsheet.model.patterns import regex
from wpsheet.model.programme import Programme
from wpsheet.model.text import without_accents

_NO_BODY = "WP"
"""Begins the IDs of a programme whose body is not known."""
_ID = regex(r"([A-Z0-9]{1,8})-(\d{4,6})")
"""At most six digits: what is longer was never given, and must not set the count."""


def is_given_id(words: str) -> bool:
    """Whether words are an ID such as are given here."""
    return _ID.fullmatch(words.strip().upper()) is not None


def last_id(programme: Programme) -> str | None:
    """The highest ID ever given as far as the programme tells; None before the first.

    The Lists sheet remembers it, so that the ID of a deleted activity is not given again.
    """
    prefix = _prefix(programme)
    number = _highest(programme)
    return f"{prefix}-{number:04}" if number else programme.last_id


def new_ids(programme: Programme) -> Iterator[str]:
    """IDs that no activity of the programme has or had, in order, without end."""
    prefix, numbers = _prefix(programme), itertools.count(_highest(programme) + 1)
    return (f"{prefix}-{number:04}" for number in numbers)


def given(programme: Programme) -> Iterator[tuple[Activity, str]]:
    """Each activity that has no ID with the one it should get, down the sheets."""
    fresh = new_ids(programme)
    return ((activity, next(fresh)) for activity in programme.activities if _needs_id(activity))


def id_edits(programme: Programme) -> tuple[CellEdit, ...]:
    """The edits that write the missing IDs into the workbook that was read.

    One more keeps the last ID on its Lists sheet. A table without an ID column gets none.
    """
    edits = [CellEdit(a.id_cell.address, new) for a, new in given(programme) if a.id_cell]
    last = edits[-1].text if edits else last_id(programme)
    if programme.last_id_at is not None and last and last != programme.last_id:
        edits.append(CellEdit(programme.last_id_at, last))
    return tuple(edits)


def with_ids(programme: Programme) -> Programme:
    """The programme with an ID for every activity, to be written into a new workbook."""
    fresh = new_ids(programme)
    activities = tuple(
        replace(activity, id=next(fresh)) if _needs_id(activity) else activity
        for activity in programme.activities
    )
    programme = replace(programme, activities=activities)
    return replace(programme, last_id=last_id(programme))


def _needs_id(activity: Activity) -> bool:
    """Whether it has none; a cell with a formula or an error is left for you to decide."""
    cell = activity.id_cell
    return activity.id is None and (cell is None or (not cell.plain and cell.formula is None))


def _prefix(programme: Programme) -> str:
    """The body's short name as letters and digits: RKC/MC gives RKCMC."""
    plain = without_accents(programme.body or "").upper()
    return re.sub(r"[^A-Z0-9]", "", plain)[:8] or _NO_BODY


def _highest(programme: Programme) -> int:
    """The highest number among the body's own IDs and the last one remembered.

    The remembered one counts whatever body it names: a programme may change its body's name.
    """
    prefix = _prefix(programme)
    own = (_ID.fullmatch((activity.id or "").upper()) for activity in programme.activities)
    last = _ID.fullmatch((programme.last_id or "").strip().upper())
    numbers = (int(each[2]) for each in own if each and each[1] == prefix)
    return max([0, *numbers, int(last[2]) if last else 0])
