"""What a merge did, as the rows of a table that people read."""

from collections.abc import Iterator
from dataclasses import replace

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import ID_HEADING, Field
from wpsheet.versions.comparing import Why
from wpsheet.versions.comparing.descriptions import reason
from wpsheet.versions.comparing.rows import ChangeRow, whole_activity
from wpsheet.versions.comparing.wording import Piece, Words, changed_words
from wpsheet.versions.merging.comments import signed
from wpsheet.versions.merging.decisions import Applied, Merge


def merge_rows(merged: Merge, say: Labels) -> Iterator[ChangeRow]:
    """Everything that was taken from a copy, and what was not because it was uncertain."""
    for each in merged.applied:
        yield ChangeRow(
            _how(each, say), each.activity.label, each.activity.plain(Field.ACTIVITY),
            say.headed(each.field), changed_words(each.before.plain, each.after.plain),
            copies=", ".join(each.copies),
        )  # fmt: skip
    for remark in merged.remarked:
        yield ChangeRow(
            say("Comment taken"), remark.activity.label, remark.activity.plain(Field.ACTIVITY),
            say.headed(remark.field) if remark.field else ID_HEADING,
            (Words(Piece.NEW, signed(remark.comment)),), copies=remark.copy,
        )  # fmt: skip
    for move in merged.moved:
        words = (
            Words(Piece.GONE, say.section(move.activity.section)),
            Words(Piece.NEW, say.section(move.section)),
        )
        yield ChangeRow(
            say("Moved to the other section"), move.activity.label,
            move.activity.plain(Field.ACTIVITY), "", words, copies=", ".join(move.copies),
        )  # fmt: skip
    removed = say("{n:Removed|Removed}", n=1)
    for decisions, what, piece in (
        (merged.added, say("Added"), Piece.NEW),
        (merged.removed, removed, Piece.GONE),
    ):
        for decision in decisions:
            for row in whole_activity(decision.activity, what, piece, say):
                yield replace(row, copies=", ".join(decision.copies))
    for uncertain in merged.uncertain:
        doubt = uncertain.doubt
        if doubt.why is Why.NEW_TWICE:
            continue  # both are in, and listed above
        what = say("Not merged, uncertain: {why}", why=reason(doubt, say))
        for row in whole_activity(doubt.new, what, Piece.NEW, say):
            yield replace(
                row, reference=f"{doubt.old.label} ?", activity=doubt.old.plain(Field.ACTIVITY),
                copies=uncertain.copy,
            )  # fmt: skip


def _how(applied: Applied, say: Labels) -> str:
    if applied.together:
        return say("Taken together")
    if applied.before.plain == applied.after.plain:
        return say("Formatting taken")
    return say("Taken")
