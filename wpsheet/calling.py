"""The data call: which rows each unit is asked for, and what became of them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from wpsheet.changes import CellEdit
from wpsheet.comparing import ChangeKind, Compared, compare, match
from wpsheet.labels import Labels
from wpsheet.merging import Merge
from wpsheet.model import Activity, Programme
from wpsheet.spoken import relabelling, said_in
from wpsheet.text import without_accents
from wpsheet.vocabulary import Lists

_TELLING = (ChangeKind.CHANGED, ChangeKind.STRUCK)
"""What counts as touched: another spelling or a reference that follows the numbers does not."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """One unit, its file and its rows."""

    unit: str
    file: str
    """A name that every system allows, the same for the same units."""
    rows: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """A workbook of the call as it lies in the folder."""

    file: str
    unit: str
    programme: Programme
    as_sent: bool
    """Whether nobody has saved it since it was written."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back from one unit; activities are those of the workbook that was sent."""

    asked: Asked
    files: tuple[str, ...]
    """What lies in the folder for it, returned or not."""
    returned: tuple[str, ...]
    """Those of them that somebody saved."""
    changed: tuple[Activity, ...]
    """Its own rows with another text."""
    untouched: tuple[Activity, ...]
    """Its own rows that stand as they were sent."""
    outside: tuple[Activity, ...]
    """Rows of others that it changed all the same."""
    added: tuple[Activity, ...]
    """New activities, by the copy's numbers."""


@dataclass(frozen=True, slots=True)
class Trespass:
    """Edits of a copy in a row that its unit was not asked for."""

    copy: str
    unit: str
    activity: Activity


def asked(programme: Programme) -> tuple[Asked, ...]:
    """The units named in Team resources, in the order in which they first appear.

    An activity of two units is open to both: what they write is merged, or told as a conflict.
    """
    rows: dict[str, list[Activity]] = defaultdict(list)
    for activity in programme.activities:
        for unit in units_of(activity, programme.lists):
            rows[unit].append(activity)
    names = _file_names(rows)
    return tuple(Asked(unit, names[unit], tuple(own)) for unit, own in rows.items())


def without_unit(programme: Programme) -> tuple[Activity, ...]:
    """The activities that nobody would be asked for."""
    return tuple(a for a in programme.activities if not units_of(a, programme.lists))


def units_of(activity: Activity, lists: Lists) -> tuple[str, ...]:
    """The units that an activity's officers come from.

    Those of the list, and those whose officers are counted although the list does not have
    them; "interested Members" and "project staff" are no unit that a workbook could be sent to.
    """
    return tuple(
        dict.fromkeys(
            resource.unit
            for resource in activity.resources
            if lists.unit_named(resource.unit) or not resource.known
        )
    )


def _file_names(units: Mapping[str, object]) -> dict[str, str]:
    """A legal name for each unit; two units whose names come out alike are told apart."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for unit in units:
        stem = re.sub(r"[^A-Za-z0-9]+", "-", without_accents(unit)).strip("-")[:60].strip("-")
        stem = f"unit-{stem}" if not stem or _RESERVED.fullmatch(stem) else stem
        name, number = stem, 2
        while name.casefold() in taken:
            name, number = f"{stem}-{number}", number + 1
        taken.add(name.casefold())
        names[unit] = f"{name}.xlsx"
    return names


def replies(programme: Programme, copies: Sequence[Copy]) -> tuple[Reply, ...]:
    """What came back from each unit that `programme`, as it was sent, asks."""
    return tuple(
        _reply(programme, each, [copy for copy in copies if copy.unit == each.unit])
        for each in asked(programme)
    )


def _reply(programme: Programme, own: Asked, copies: Sequence[Copy]) -> Reply:
    back = [copy for copy in copies if not copy.as_sent]
    touched: set[int] = set()
    added: list[Activity] = []
    for copy in back:
        diff = compare(programme, copy.programme)
        touched |= {id(each.old) for each in diff.compared if _touched(each)}
        touched |= {id(doubt.old) for doubt in diff.doubts} | {id(gone) for gone in diff.removed}
        added += diff.added
    rows = {id(activity) for activity in own.rows}
    return Reply(
        own,
        tuple(copy.file for copy in copies),
        tuple(copy.file for copy in back),
        tuple(a for a in own.rows if id(a) in touched),
        tuple(a for a in own.rows if id(a) not in touched),
        tuple(a for a in programme.activities if id(a) in touched - rows),
        tuple(added),
    )


def _touched(each: Compared) -> bool:
    return each.moved or any(change.kind in _TELLING for change in each.changes)


def untouched(
    programme: Programme, given: Sequence[Reply]
) -> Iterator[tuple[Activity, tuple[str, ...]]]:
    """The rows that none of their units changed, with those units, down the sheets."""
    changed = {id(activity) for reply in given for activity in reply.changed}
    units: dict[int, list[str]] = defaultdict(list)
    for reply in given:
        for activity in reply.untouched:
            units[id(activity)].append(reply.asked.unit)
    for activity in programme.activities:
        if units[id(activity)] and id(activity) not in changed:
            yield activity, tuple(units[id(activity)])


def as_sent_out(base: Programme, copy: Programme, language: str) -> Iterator[CellEdit]:
    """The edits that say a copy in the language of its base again.

    A call may have written it in another one. What reads as it was sent gets the base's own
    text, so that nobody seems to have edited it; other values are said in `language`.
    """
    if copy.call is None or copy.call.language == language:
        return
    yield from relabelling(copy, Labels(language, copy.lists))
    sent = Labels(copy.call.language, base.lists)
    for pair in match(base, copy).pairs:
        for name, cell in pair.new.cells.items():
            before = pair.old.plain(name)
            if cell.plain != before and cell.plain == said_in(sent, pair.old, name, before):
                yield CellEdit(cell.address, before)


def trespasses(merged: Merge, units: Mapping[str, str]) -> Iterator[Trespass]:
    """The edits outside the rows that each copy's unit was asked for.

    `units` names the unit of each copy that a call sent out; other copies may edit anything.
    """
    edits = [(each.activity, each.copies) for each in merged.applied]
    edits += [(each.activity, (*each.versions, *each.removed_by)) for each in merged.conflicts]
    edits += [(each.activity, each.copies) for each in merged.removed]
    edits += [(each.activity, each.copies) for each in merged.moved]
    seen: set[tuple[str, int]] = set()
    places = {id(activity): place for place, activity in enumerate(merged.base.activities)}
    for activity, copies in sorted(edits, key=lambda edit: places[id(edit[0])]):
        for copy in copies:
            unit = units.get(copy)
            if unit is None or unit in units_of(activity, merged.base.lists):
                continue
            if (copy, id(activity)) not in seen:
                seen.add((copy, id(activity)))
                yield Trespass(copy, unit, activity)
