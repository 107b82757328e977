"""What a merge did, as the rows of a table that people read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.layout import ID_HEADING, Field
from wpsheet.versions.comparing import Why
from wpsheet.versions.comparing.rows import whole_activity
from wpsheet.versions.comparing.saying import field_name, reason
from wpsheet.versions.comparing.wording import Piece, Words, changed_words
from wpsheet.versions.merging.comments import signed
from wpsheet.versions.merging.decisions import Applied, Merge


@dataclass(frozen=True, slots=True)
class MergeRow:
    """One decision: which activity and column, from whose copy, the words gone and come."""

    what: str
    reference: str
    activity: str
    column: str
    copies: str
    words: tuple[Words, ...]

    @property
    def old(self) -> tuple[Words, ...]:
        return tuple(w.as_before for w in self.words if w.piece is not Piece.NEW)

    @property
    def new(self) -> tuple[Words, ...]:
        return tuple(w for w in self.words if w.piece is not Piece.GONE)


def merge_rows(merged: Merge, say: Labels) -> Iterator[MergeRow]:
    """Everything that was taken from a copy, and what was not because it was uncertain."""
    for each in merged.applied:
        yield MergeRow(
            _how(each, say),
            each.activity.label,
            each.activity.plain(Field.ACTIVITY),
            field_name(each.field, say),
            ", ".join(each.copies),
            changed_words(each.before.plain, each.after.plain),
        )
    for remark in merged.remarked:
        comment = remark.comment
        yield MergeRow(
            say("Comment taken"),
            remark.activity.label,
            remark.activity.plain(Field.ACTIVITY),
            field_name(remark.field, say) if remark.field else ID_HEADING,
            remark.copy,
            (Words(Piece.NEW, signed(comment)),),
        )
    for move in merged.moved:
        words = (
            Words(Piece.GONE, say.section(move.activity.section)),
            Words(Piece.NEW, say.section(move.section)),
        )
        activity = move.activity.plain(Field.ACTIVITY)
        what, copies = say("Moved to the other section"), ", ".join(move.copies)
        yield MergeRow(what, move.activity.label, activity, "", copies, words)
    for addition in merged.added:
        yield from _whole(addition.activity, say("Added"), addition.copies, Piece.NEW, say)
    for removal in merged.removed:
        yield from _whole(
            removal.activity, say("{n:Removed|Removed}", n=1), removal.copies, Piece.GONE, say
        )
    for uncertain in merged.uncertain:
        doubt = uncertain.doubt
        if doubt.why is Why.NEW_TWICE:
            continue  # both are in, and told of above
        what = say("Not merged, uncertain: {why}", why=reason(doubt, say))
        for row in _whole(doubt.new, what, [uncertain.copy], Piece.NEW, say):
            yield MergeRow(
                what, f"{doubt.old.label} ?", doubt.old.plain(Field.ACTIVITY), row.column,
                row.copies, row.words,
            )  # fmt: skip


def _how(applied: Applied, say: Labels) -> str:
    if applied.together:
        return say("Taken together")
    if applied.before.plain == applied.after.plain:
        return say("Formatting taken")
    return say("Taken")


def _whole(
    activity: Activity, what: str, copies: Sequence[str], piece: Piece, say: Labels
) -> Iterator[MergeRow]:
    for row in whole_activity(activity, what, piece, say):
        yield MergeRow(
            what, row.reference, row.activity, row.column, ", ".join(copies), row.words
        )  # fmt: skip
