"""What changed between two versions, as the JSON of the contract."""

from __future__ import annotations

from wpsheet.messages.labels import Labels
from wpsheet.model.cells import Address
from wpsheet.model.guidance import GuidancePlace
from wpsheet.versions.comparing import ChangeKind, Compared, Diff, FieldChange
from wpsheet.versions.comparing.descriptions import reason
from wpsheet.versions.comparing.differences import ListEntry, OutsidePlace


def diff_json(diff: Diff, say: Labels) -> dict[str, object]:
    """`diff --format json`."""
    return {
        "old": diff.old.source,
        "new": diff.new.source,
        "added": [activity.label for activity in diff.added],
        "removed": [activity.label for activity in diff.removed],
        "renumbered": [_both(each) for each in (*diff.renumbered, *diff.moved)],
        "moved": [_both(each) for each in diff.moved],
        "changed": _changes(diff, ChangeKind.CHANGED),
        "struck": _changes(diff, ChangeKind.STRUCK),
        "references": _changes(diff, ChangeKind.REFERENCES),
        "spelling": _changes(diff, ChangeKind.SPELLING),
        "uncertain": [
            {"before": d.old.label, "after": d.new.label, "why": reason(d, say)}
            for d in diff.doubts
        ],
        "outside": [
            {**_place(each.place), "old": each.old or None, "new": each.new or None}
            for each in diff.outside
        ],
        "not_compared": [
            {"section": section.value, "field": name.value, "only_in": source}
            for source, columns in (
                (diff.old.source, diff.only_old),
                (diff.new.source, diff.only_new),
            )
            for section, name in columns
        ],
    }


def _place(place: OutsidePlace) -> dict[str, object]:
    """Where words outside the activities are: a cell, a row of questions, a footnote, a line."""
    if isinstance(place, Address):
        return {"sheet": place.sheet, "cell": place.ref}
    if isinstance(place, GuidancePlace):
        return {place.kind.value: place.section.value, "field": place.field.value}
    if isinstance(place, ListEntry):
        return {"list": place.list, "entry": place.name}
    return {"footnote": place} if isinstance(place, int) else {"line": place}


def _both(compared: Compared) -> dict[str, object]:
    return {"before": compared.old.label, "after": compared.new.label}


def _changes(diff: Diff, kind: ChangeKind) -> list[dict[str, object]]:
    return [_change(compared, change) for compared, change in diff.changes(kind)]


def _change(compared: Compared, change: FieldChange) -> dict[str, object]:
    told: dict[str, object] = {
        **_both(compared),
        "field": change.field.value,
        "old": change.old.plain,
        "new": change.new.plain,
    }
    if change.gone or change.come:
        told |= {"gone": list(change.gone), "come": list(change.come)}
    return told
