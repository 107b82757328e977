"""What a merge decided, as the JSON of the contract."""

from __future__ import annotations

from collections.abc import Sequence

from wpsheet.messages.labels import Labels
from wpsheet.versions.calling import Trespass
from wpsheet.versions.comparing.descriptions import reason
from wpsheet.versions.merging import Merge


def merge_json(merged: Merge, say: Labels, outside: Sequence[Trespass] = ()) -> dict[str, object]:
    """`merge --format json`; activities by the base's numbers, new ones by their new ones."""
    return {
        "base": merged.base.source,
        "copies": list(merged.copies),
        "applied": [
            {"activity": each.activity.label, "field": each.field.value, "from": copy}
            for each in merged.applied
            for copy in each.copies
        ],
        "conflicts": [
            {
                "activity": each.activity.label,
                "field": each.field.value,
                "base": each.base.plain,
                "versions": {name: text.plain for name, text in each.versions.items()},
                "removed_by": list(each.removed_by),
                "both": each.both.plain if each.both else None,
            }
            for each in merged.conflicts
        ],
        "added": [each.activity.label for each in merged.added],
        "additions": [
            {"activity": each.activity.label, "copy_number": each.label, "from": copy}
            for each in merged.added
            for copy in each.copies
        ],
        "removed": [each.activity.label for each in merged.removed],
        "removals": [
            {"activity": each.activity.label, "from": copy}
            for each in merged.removed
            for copy in each.copies
        ],
        "moved": [
            {"activity": each.activity.label, "section": each.section.value, "from": copy}
            for each in merged.moved
            for copy in each.copies
        ],
        "lacking": [
            {"from": each.copy, "section": each.section.value, "field": each.field.value}
            for each in merged.lacking
        ],
        "uncertain": [
            {
                "before": each.doubt.old.label,
                "after": each.doubt.new.label,
                "from": each.copy,
                "why": reason(each.doubt, say),
            }
            for each in merged.uncertain
        ],
        "comments": [
            {
                "activity": each.activity.label,
                "field": each.field.value if each.field else "id",
                "from": each.copy,
                "author": each.comment.author,
                "text": each.comment.text,
            }
            for each in merged.remarked
        ],
        "partial": list(dict.fromkeys(each.copy for each in merged.partial)),
        "without_formatting": list(merged.flat),
        "outside": [
            {"activity": each.activity.label, "from": each.copy, each.call.by.value: each.call.whom}
            for each in outside
        ],
    }
