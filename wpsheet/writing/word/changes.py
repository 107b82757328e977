"""The rows of the annex's change table: old words struck out, new ones underlined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

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


@dataclass(slots=True)
class ChangeRows:
    """The rows of a change table, and what their cells show."""

    diff: Diff
    say: Labels
    otherwise: Shown
    """What a cell shows that did not change."""
    _changes: dict[int, dict[ColumnName, FieldChange]] = field(default_factory=dict)
    _references: dict[int, str] = field(default_factory=dict)
    _whole: dict[int, Piece] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for each in self.diff.compared:
            changes = {c.field: c for c in each.changes if c.kind in _SHOWN_KINDS}
            if changes or each.moved:
                self._changes[id(each.new)] = changes
                self._references[id(each.new)] = both_numbers(each, self.say)
        for activity in self.diff.added:
            self._whole[id(activity)] = Piece.NEW
            self._references[id(activity)] = self.say("{activity} (new)", activity=activity.label)
        for activity in self.diff.removed:
            self._whole[id(activity)] = Piece.GONE
            self._references[id(activity)] = self.say(
                "{activity} (removed)", activity=activity.label
            )

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
        return [a for a in everything if a.section is section and id(a) in self._references]

    def __call__(self, activity: Activity, name: ColumnName) -> RichText:
        if name is Field.NUMBER:
            return RichText.of(self._references[id(activity)])
        whole = self._whole.get(id(activity))
        if whole is not None:
            words = activity.plain(name)
            return marked([Words(whole, words)]) if words else RichText()
        change = self._changes[id(activity)].get(name)
        return self.otherwise(activity, name) if change is None else marked(change.words)
