"""The parity of two language versions as JSON for programs."""

from __future__ import annotations

from wpsheet.reporters.as_json import dumped
from wpsheet.versions.parity import Disparity, DisparityKind, Parity


def parity_json(parity: Parity) -> str:
    """A list for each kind of disparity; "behind" names the file that must follow the other."""
    return dumped(
        {
            "schema": 1,
            "first": parity.first,
            "second": parity.second,
            "matched": parity.matched,
            **{kind.value: [_entry(d) for d in parity.of(kind)] for kind in DisparityKind},
        }
    )


def _entry(each: Disparity) -> dict[str, str | None]:
    entry: dict[str, str | None] = {"activity": each.activity.label}
    if each.field is not None:
        entry |= {"field": each.field.value, "first": each.first, "second": each.second}
    return entry | {"behind": each.behind}
