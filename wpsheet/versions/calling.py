"""The data call: which rows each unit or officer is asked for, and what became of them."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from wpsheet.grammars.officers import officer_key
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.edits import CellEdit
from wpsheet.model.patterns import regex
from wpsheet.model.programme import Programme
from wpsheet.model.rounds import By, DataCall
from wpsheet.model.text import without_accents
from wpsheet.model.vocabulary import Lists
from wpsheet.versions.comparing import ChangeKind, Compared, compare, match
from wpsheet.versions.merging.decisions import Merge
from wpsheet.versions.merging.returned import partial_sections
from wpsheet.versions.relabelling import relabelling, value_in

_TELLING = (ChangeKind.CHANGED, ChangeKind.STRUCK)
"""What counts as touched: another spelling or a reference that follows the numbers does not."""
_RESERVED = regex(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """One unit or officer, the file and the rows."""

    by: By
    whom: str
    file: str
    """A name that every system allows, the same for the same units."""
    rows: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class Copy:
    """A workbook of the call as it lies in the folder."""

    file: str
    whom: str
    programme: Programme
    as_sent: bool
    """Whether nobody has saved it since it was written."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back from one of those asked; activities are those of the workbook sent out."""

    asked: Asked
    files: tuple[str, ...]
    """What lies in the folder for it, returned or not."""
    returned: tuple[str, ...]
    """Those of them that somebody saved."""
    changed: tuple[Activity, ...]
    """Its own rows with another text."""
    untouched: tuple[Activity, ...]
    """Its own rows that are as they were sent."""
    outside: tuple[Activity, ...]
    """Rows of others that it also changed."""
    added: tuple[Activity, ...]
    """New activities, by the copy's numbers."""


@dataclass(frozen=True, slots=True)
class Trespass:
    """Edits of a copy in a row that its unit or officer was not asked for."""

    copy: str
    call: DataCall
    activity: Activity


def usual_way(programme: Programme) -> By:
    """By officer where the programme names any, else by unit, or by body if it has no units.

    In a layout of the committee's own, its resources may be figures: 12 person-months.
    """
    if any(a.officers for a in programme.activities):
        return By.OFFICER
    lists = programme.lists
    units = any(units_of(a, lists) for a in programme.activities)
    return By.UNIT if units or not lists.headings.are_own else By.BODY


def asked(programme: Programme, by: By) -> tuple[Asked, ...]:
    """The units named in Team resources, or the officers of their column, as they first appear.

    An activity of two is open to both: what they write is merged, or told as a conflict.
    """
    rows: dict[str, list[Activity]] = defaultdict(list)
    written: dict[str, str] = {}
    for activity in programme.activities:
        for name in named_in(activity, by, programme.lists):
            key = key_of(name, by, programme.lists)
            written.setdefault(key, name)
            rows[key].append(activity)
    say = Labels(programme.language, programme.lists)
    names = _file_names({each: called(each, by, say) for each in written.values()}, by)
    return tuple(
        Asked(by, written[key], names[written[key]], tuple(own)) for key, own in rows.items()
    )


def unasked(programme: Programme, by: By) -> tuple[Activity, ...]:
    """The activities that nobody would be asked for."""
    return tuple(a for a in programme.activities if not named_in(a, by, programme.lists))


def named_in(activity: Activity, by: By, lists: Lists) -> tuple[str, ...]:
    """Whom a call asks for an activity."""
    if by is By.OFFICER:
        return activity.officers
    bodies = (m.name or m.written for m in activity.bodies.mentions)
    return tuple(dict.fromkeys(bodies)) if by is By.BODY else units_of(activity, lists)


def key_of(name: str, by: By, lists: Lists) -> str:
    """The same for one unit or officer, in any language or case."""
    if by is By.OFFICER:
        return officer_key(name)
    return (lists.body_named(name) if by is By.BODY else lists.unit_named(name)) or name


def called(name: str, by: By, say: Labels) -> str:
    """A unit or officer as a language calls it."""
    if by is By.OFFICER:
        return name
    return say.body(name) if by is By.BODY else say.unit(name)


def units_of(activity: Activity, lists: Lists) -> tuple[str, ...]:
    """The units that an activity's officers come from, to which a workbook could be sent."""
    return tuple(dict.fromkeys(each.unit for each in activity.resources if lists.is_unit(each)))


def _file_names(whom: Mapping[str, str], by: By) -> dict[str, str]:
    """A legal name for each, from what the programme calls it; no two files have the same name."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for each, name_there in whom.items():
        stem = re.sub(r"[^A-Za-z0-9]+", "-", without_accents(name_there)).strip("-")[:60].strip("-")
        stem = f"{by}-{stem}".strip("-") if not stem or _RESERVED.fullmatch(stem) else stem
        name, number = stem, 2
        while name.casefold() in taken:
            name, number = f"{stem}-{number}", number + 1
        taken.add(name.casefold())
        names[each] = f"{name}.xlsx"
    return names


def replies(programme: Programme, by: By, copies: Sequence[Copy]) -> tuple[Reply, ...]:
    """What came back from each of those whom `programme`, as it was sent, asks."""
    return tuple(
        _reply(programme, each, [copy for copy in copies if copy.whom == each.whom])
        for each in asked(programme, by)
    )


def _reply(programme: Programme, own: Asked, copies: Sequence[Copy]) -> Reply:
    back = [copy for copy in copies if not copy.as_sent]
    touched: set[int] = set()
    added: list[Activity] = []
    for copy in back:
        diff = compare(programme, copy.programme)
        touched |= {id(each.old) for each in diff.compared if _touched(each)}
        there = [each.old for each in diff.compared]
        part = {section for section, *_ in partial_sections(programme, there, diff.removed)}
        gone = (activity for activity in diff.removed if activity.section not in part)
        touched |= {id(doubt.old) for doubt in diff.doubts} | set(map(id, gone))
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
    """The rows that none of those asked for them changed, with whom that is, down the sheets."""
    changed = {id(activity) for reply in given for activity in reply.changed}
    whom: dict[int, list[str]] = defaultdict(list)
    for reply in given:
        for activity in reply.untouched:
            whom[id(activity)].append(reply.asked.whom)
    for activity in programme.activities:
        if whom[id(activity)] and id(activity) not in changed:
            yield activity, tuple(whom[id(activity)])


def as_sent_out(base: Programme, copy: Programme, language: str) -> Iterator[CellEdit]:
    """The edits that say a copy in the language of its base again.

    A call, or somebody with `labels`, may have written it in another one. What reads as it was
    sent gets the base's own text, so that nobody seems to have edited it; other values are said
    in `language`.
    """
    written = copy.call.language if copy.call else copy.language
    if written == language:
        return
    yield from relabelling(copy, Labels(language, copy.lists))
    sent = Labels(written, base.lists)
    for pair in match(base, copy).pairs:
        for name, cell in pair.new.cells.items():
            before = pair.old.plain(name)
            if cell.plain != before and cell.plain == value_in(sent, pair.old, name, before):
                yield CellEdit(cell.address, before)


def listed_as_sent_out(base: Programme, copy: Programme) -> Programme:
    """A copy whose first sheet, if it lists activities in another language, says them as `base`."""
    call = copy.call
    if call is None or call.language == base.language:
        return copy
    sent = Labels(call.language, base.lists)
    texts = {
        (activity.label, value_in(sent, activity, name, cell.plain)): cell.text
        for activity in base.activities
        for name, cell in activity.cells.items()
    }
    listed = tuple(
        (label, cell._replace(text=texts.get((label, cell.plain), cell.text)))
        for label, cell in call.listed
    )
    return replace(copy, call=replace(call, listed=listed))


def trespasses(merged: Merge, calls: Mapping[str, DataCall]) -> Iterator[Trespass]:
    """The edits outside the rows that each copy was asked for, down the base.

    `calls` has the call of each copy that one sent out; other copies may edit anything.
    """
    edits = [(id(each.activity), each.copies) for each in merged.applied]
    edits += [(id(c.activity), (*c.versions, *c.removed_by)) for c in merged.conflicts]
    edits += [(id(each.activity), each.copies) for each in merged.removed]
    edits += [(id(each.activity), each.copies) for each in merged.moved]
    editors: dict[int, dict[str, None]] = defaultdict(dict)
    for activity_id, copies in edits:
        editors[activity_id] |= dict.fromkeys(copies)
    lists = merged.base.lists
    for activity in merged.base.activities:
        for copy in editors[id(activity)]:
            if call := calls.get(copy):
                own = {key_of(name, call.by, lists) for name in named_in(activity, call.by, lists)}
                if key_of(call.whom, call.by, lists) not in own:
                    yield Trespass(copy, call, activity)
