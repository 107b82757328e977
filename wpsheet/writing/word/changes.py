"""The rows of the annex's change table: old words struck out, new ones underlined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Address
from wpsheet.model.layout import ColumnName, Field, Section
from wpsheet.model.text import RichText
from wpsheet.versions.comparing import ChangeKind, Diff, FieldChange
from wpsheet.versions.comparing.descriptions import (
    both_numbers,
    outside_place,
    reason,
    versions_named,
)
from wpsheet.versions.comparing.differences import ListEntry
from wpsheet.versions.comparing.wording import Piece, Words
from wpsheet.writing.marks import marked
from wpsheet.writing.sections import Shown

_SHOWN_KINDS = (ChangeKind.CHANGED, ChangeKind.STRUCK)


class ChangeRows:
    """The rows of a change table, and what their cells show."""

    def __init__(self, diff: Diff, say: Labels, otherwise: Shown) -> None:
        """`otherwise` is what a cell shows that did not change."""
        self.diff, self.say, self._otherwise = diff, say, otherwise
        self._rows: dict[int, tuple[str, Piece, Mapping[ColumnName, FieldChange]]] = {}
        for each in diff.compared:
            changes = {c.field: c for c in each.changes if c.kind in _SHOWN_KINDS}
            if changes or each.moved:
                self._rows[id(each.new)] = both_numbers(each, say), Piece.SAME, changes
        for activity in diff.added:
            reference = say("{activity} (new)", activity=activity.label)
            self._rows[id(activity)] = reference, Piece.NEW, {}
        for activity in diff.removed:
            reference = say("{activity} (removed)", activity=activity.label)
            self._rows[id(activity)] = reference, Piece.GONE, {}

    def remarks(self) -> Iterator[str]:
        """What is compared, and what could not be told for certain."""
        say, diff = self.say, self.diff
        yield say(
            "Changes since {file}: deleted words are struck through, added words are underlined.",
            file=versions_named(diff, say)[0],
        )
        for doubt in diff.doubts:
            yield say(
                "{new} may be the former {old}: {why}.",
                new=doubt.new.label, old=doubt.old.label, why=reason(doubt, say),
            )  # fmt: skip
        for each in diff.outside:
            if not isinstance(each.place, Address | ListEntry):  # these are not circulated
                yield say(
                    '{place}: "{old}" became "{new}"', place=outside_place(each.place, say),
                    old=each.old or say("(blank)"), new=each.new or say("(blank)"),
                )  # fmt: skip

    def of(self, section: Section) -> list[Activity]:
        """The activities that differ, by their numbers; those left out come last."""
        everything = (*self.diff.new.activities, *self.diff.removed)
        return [a for a in everything if a.section is section and id(a) in self._rows]

    def __call__(self, activity: Activity, name: ColumnName) -> RichText:
        reference, whole, changes = self._rows[id(activity)]
        if name is Field.NUMBER:
            return RichText.of(reference)
        if whole is not Piece.SAME:
            words = activity.plain(name)
            return marked([Words(whole, words)]) if words else RichText()
        change = changes.get(name)
        return self._otherwise(activity, name) if change is None else marked(change.words)
