"""Differences as the rows of a table that people read: each row one change, in words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.versions.comparing import descriptions
from wpsheet.versions.comparing.descriptions import both_numbers, reason
from wpsheet.versions.comparing.differences import Diff, Outside
from wpsheet.versions.comparing.fields import FieldChange
from wpsheet.versions.comparing.wording import Piece, Words, changed_words

_ONE_CELL = 30_000
"""Characters that one cell of Excel takes, with some reserve."""


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change: which activity, which column, and the words that went and came."""

    what: str
    """The heading it belongs under, such as "Status and dates"."""
    reference: str
    activity: str
    column: str
    words: tuple[Words, ...]
    remark: str = ""
    copies: str = ""
    """Of a merge, whose copy it is from."""
    change: FieldChange | None = None
    """The change itself, if it is one of a field."""

    @property
    def as_one(self) -> tuple[Words, ...]:
        """The words as one text, with a blank between what went and what came in its place."""
        followed = zip(self.words, (*self.words[1:], None), strict=True)
        return tuple(
            replace(each, text=f"{each.text} ")
            if each.piece is Piece.GONE
            and after is not None
            and after.piece is Piece.NEW
            and not each.text[-1:].isspace()
            else each
            for each, after in followed
        )

    @property
    def old(self) -> tuple[Words, ...]:
        return tuple(w.as_before for w in self.words if w.piece is not Piece.NEW)

    @property
    def new(self) -> tuple[Words, ...]:
        return tuple(w for w in self.words if w.piece is not Piece.GONE)


def change_rows(diff: Diff, say: Labels) -> Iterator[ChangeRow]:
    """Every change of a comparison; status and dates first, doubts last."""
    first, others = descriptions.committees_changes(diff)
    for what, changes in ((say("Status and dates"), first), (say("Other changes"), others)):
        for compared, change in changes:
            named = both_numbers(compared, say), compared.new.plain(Field.ACTIVITY)
            heading = say.headed(change.field)
            yield ChangeRow(what, *named, heading, change.words, change=change)
    for what, activities, piece in (
        (say("Added"), diff.added, Piece.NEW),
        (say("Removed"), diff.removed, Piece.GONE),
    ):
        for activity in activities:
            yield from whole_activity(activity, what, piece, say)
    for each in diff.moved:
        words = (
            Words(Piece.GONE, f"{each.old.label} {say.section(each.old.section)}"),
            Words(Piece.NEW, f"{each.new.label} {say.section(each.new.section)}"),
        )
        what = say("Moved to the other section")
        yield ChangeRow(what, both_numbers(each, say), each.new.plain(Field.ACTIVITY), "", words)
    for doubt in diff.doubts:
        what, both = say("Uncertain: please check"), f"{doubt.old.label} ? {doubt.new.label}"
        words = (
            Words(Piece.GONE, doubt.old.plain(Field.ACTIVITY)),
            Words(Piece.NEW, doubt.new.plain(Field.ACTIVITY)),
        )
        yield ChangeRow(what, both, "", say.headed(Field.ACTIVITY), words, reason(doubt, say))
    yield from (outside_row(each, say) for each in diff.outside)
    for columns, source in ((diff.only_old, diff.new.source), (diff.only_new, diff.old.source)):
        for section, name in columns:
            heading = say.headed(name)
            remark = say(
                'The table of section {section} in {file} has no column "{heading}".',
                section=section.value, file=source, heading=heading,
            )  # fmt: skip
            yield ChangeRow(say("Not compared"), heading, "", "", (), remark)


def outside_row(outside: Outside, say: Labels) -> ChangeRow:
    """Words outside the tables that differ."""
    words = changed_words(outside.old, outside.new)
    place = descriptions.outside_place(outside.place, say)
    return ChangeRow(say("Outside the tables"), place, "", "", words)


def whole_activity(activity: Activity, what: str, piece: Piece, say: Labels) -> Iterator[ChangeRow]:
    """An activity that came or went, with all its columns say; in one row where a cell holds it."""
    lines = {
        say.headed(name): activity.plain(name)
        for name in activity.cells
        if activity.plain(name) and name not in (Field.NUMBER, Field.ACTIVITY)
    }
    words = activity.plain(Field.ACTIVITY)
    named = (f"{say('{heading}:', heading=column)} {text}" for column, text in lines.items())
    whole = "\n".join([words, *named])
    if len(whole) <= _ONE_CELL:
        yield ChangeRow(what, activity.label, words, "", (Words(piece, whole),))
        return
    for column, text in lines.items():
        yield ChangeRow(what, activity.label, words, column, (Words(piece, text),))
