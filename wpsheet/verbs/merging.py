"""Officers' copies brought back together, and the conflicts that somebody decided put in."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from wpsheet.checking.identities import with_ids
from wpsheet.errors import UnreadableFile
from wpsheet.messages.labels import Labels
from wpsheet.model.cells import Address
from wpsheet.model.omissions import Omission, Omitted, comments_omitted
from wpsheet.model.own_sheets import OwnSheet, Unread, UnreadSheet
from wpsheet.model.programme import Programme
from wpsheet.model.wording import ENGLISH, FRENCH, Names
from wpsheet.reading import conflicts_in, read, reread
from wpsheet.reading.own.conflicts import ReadConflict
from wpsheet.summaries.sessions import with_sessions_listed
from wpsheet.verbs.omissions import left_behind, not_merged
from wpsheet.versions.calling import Trespass, as_sent_out, listed_as_sent_out, trespasses
from wpsheet.versions.merging.decisions import Merge, Take
from wpsheet.versions.merging.resolving import resolve as resolved
from wpsheet.versions.merging.returned import parted
from wpsheet.versions.merging.splits import rejoined
from wpsheet.versions.merging.three_way import merge as merged_of
from wpsheet.writing.atomic import ensure_writable
from wpsheet.writing.versions.merged import write_merged


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of the copies: the decisions, the programme, and what is left to a person."""

    merge: Merge
    """Every decision, and what is undecided."""
    programme: Programme
    """The merged programme, understood, each activity with its ID."""
    copies: Mapping[str, Programme]
    """The copies in the words that were sent out."""
    outside: tuple[Trespass, ...]
    """Edits of copies in rows that they were not asked for."""
    left_behind: tuple[Omission, ...]
    """What of the base is in neither the activities nor the sheets of our own."""
    not_merged: tuple[Omission, ...]
    """What copies hold beyond their activities."""
    comments: tuple[Omission, ...]
    """Comments of copies on activities that are not in the merged programme."""


def merge(
    base: Programme,
    copies: Mapping[str, Programme],
    target: Path | str | None = None,
    *,
    language: str | None = None,
) -> Merged:
    """Merge the copies that officers returned into the programme that was sent out.

    `copies` are the returned programmes by the names that they are called by, usually those of
    their files. What several changed differently keeps the base's text and is a conflict. With
    a `target` the merged workbook is written there; its sheets Conflicts and Merged are in
    `language`, "en" or "fr", in the base's own if it is None.
    """
    copies = {name: _as_sent_out(copy, base) for name, copy in copies.items()}
    split: list[Omission] = []
    for name, copy in copies.items():
        whole, reported = rejoined(base, copy)
        copies[name] = reread(whole, ()) if whole is not copy else copy
        split += (Omission(Omitted.SPLIT, name, *each) for each in reported)
        apart, emptied = parted(base, copies[name])
        copies[name] = reread(apart, ()) if emptied else copies[name]
        split += (Omission(Omitted.MERGED_CELL, name, *each) for each in emptied)
    made = merged_of(base, copies)
    programme = with_ids(with_sessions_listed(reread(made.programme, ())))
    if target is not None:
        say = Labels(language or base.language, base.lists)
        write_merged(programme, [each.disputed for each in made.conflicts], target, say, made)
    calls = {name: copy.call for name, copy in copies.items() if copy.call is not None}
    gone = [each for name, c in made.uncarried for each in comments_omitted([c], name)]
    return Merged(
        made, programme, copies, tuple(trespasses(made, calls)),
        tuple(left_behind(base)), (*split, *not_merged(base, copies)), tuple(gone),
    )  # fmt: skip


def _as_sent_out(copy: Programme, base: Programme) -> Programme:
    """A copy in another language, said in the base's: that of its lists, else of its headings."""
    lists = {"Listes": FRENCH, "Lists": ENGLISH}
    of_lists = (lists[name] for name in (base.file.sheets if base.file else ()) if name in lists)
    copy = listed_as_sent_out(base, copy)
    edits = list(as_sent_out(base, copy, next(of_lists, base.language)))
    return reread(copy, edits) if edits else copy


class Undecided(StrEnum):
    """Why a conflict is still open, as a person is told it."""

    NOBODY = "not decided yet"
    CHANGED = "the text was changed later, or the activity no longer exists; nothing was applied"
    UNPLACED = '"{choice}" is not a column of the programme'
    NO_HEADING = '"{choice}" is not one of the headings'
    NOTHING_THERE = 'there is no text under "{choice}" in this row'
    OWN_UNTAKEN = "there is a text under Own text, but Take is blank"


@dataclass(frozen=True, slots=True)
class OpenDecision:
    """A conflict that is still open after decisions were put in, and why."""

    address: Address
    """The cell of the choice on the sheet Conflicts."""
    activity: str
    why: Undecided
    choice: str
    """What is in that cell; of a row that cannot be placed, what it has for a column."""

    def in_words(self, say: Labels) -> str:
        """Which conflict it is, and why it is still open."""
        place = say('"{sheet}" {ref}', sheet=self.address.sheet, ref=self.address.ref)
        why = say(self.why.value, choice=self.choice)
        return say("{name}: {words}", name=f"{place} ({self.activity})", words=why)


@dataclass(frozen=True, slots=True)
class Resolved:
    """What became of the decisions on a sheet Conflicts."""

    programme: Programme
    """The workbook as it was read, but for its sheet Conflicts."""
    count: int
    """How many conflicts there were."""
    left: tuple[OpenDecision, ...]
    removed: tuple[Take, ...]
    """Decisions that took an activity out."""
    omissions: tuple[Omission, ...]
    comments: tuple[Omission, ...]
    """Comments on what was taken out."""


def resolve(merged: Path | str, target: Path | str, *, language: str | None = None) -> Resolved:
    """Put the decisions on a merged workbook's sheet Conflicts in, and write the result.

    What is left undecided is on the sheet Conflicts of the result, in `language` or the
    workbook's own. Raises `UnreadableFile` if the workbook has no sheet Conflicts, or one whose
    headings cannot be read.
    """
    merged, target = Path(merged), Path(target)
    ensure_writable(target, (merged,), ".xlsx")
    programme = read(merged)
    for unread in programme.unread_sheets:
        if unread.kind is OwnSheet.CONFLICTS and unread.why is not Unread.GONE:
            raise _unreadable(merged, unread)
    conflicts = conflicts_in(merged)
    if conflicts is None:
        raise UnreadableFile(
            merged, 'has no sheet "Conflicts"', "give the workbook created by wpsheet merge"
        )
    takes = (each.take for each in conflicts if each.take)
    decided, made, removed = resolved(programme, takes)
    settled = set(map(id, (*made, *removed)))
    left = [each for each in conflicts if id(each.take) not in settled]
    say = Labels(language or programme.language, programme.lists)
    write_merged(reread(decided, ()), [each.disputed for each in left], target, say)
    carried = {c for activity in decided.activities for _, c in activity.comments}
    gone = [c for a in programme.activities for _, c in a.comments if c not in carried]
    apart = _without_conflicts(programme)
    return Resolved(
        apart, len(conflicts), tuple(map(_open_decision, left)), tuple(removed),
        tuple(left_behind(apart)),
        tuple(comments_omitted(gone, programme.source)),
    )  # fmt: skip


def _unreadable(merged: Path, unread: UnreadSheet) -> UnreadableFile:
    if unread.why is Unread.TWICE:
        return UnreadableFile(
            merged, 'has a second sheet of conflicts, "{sheet}"',
            "decide on one of the two, then delete the other", sheet=unread.name,
        )  # fmt: skip
    return UnreadableFile(
        merged, 'its sheet "{sheet}" has no {missing:heading|headings} {missing:quoted}',
        "restore {missing:it|them}", sheet=unread.name, missing=Names(unread.missing),
    )  # fmt: skip


def _open_decision(each: ReadConflict) -> OpenDecision:
    holds = {
        Undecided.UNPLACED: each.disputed.field is None,
        Undecided.CHANGED: each.take is not None,
        Undecided.NOTHING_THERE: each.is_heading,
        Undecided.NO_HEADING: each.choice,
        Undecided.OWN_UNTAKEN: each.disputed.own.plain,
    }
    why = next((why for why, is_so in holds.items() if is_so), Undecided.NOBODY)
    choice = each.disputed.column if why is Undecided.UNPLACED else each.choice
    return OpenDecision(each.address, each.disputed.label, why, choice)


def _without_conflicts(programme: Programme) -> Programme:
    """The programme as if its file had no sheet Conflicts, which is written again."""
    if programme.file is None:
        return programme
    read = {each.address.sheet for each in programme.conflicts}
    sheets = tuple(name for name in programme.file.sheets if name not in read)
    return replace(programme, conflicts=(), file=replace(programme.file, sheets=sheets))
