"""Comparing two versions of a programme: activities are matched, not rows."""

from __future__ import annotations

from wpsheet.comparing.differences import Compared, Diff, compare
from wpsheet.comparing.fields import ChangeKind, FieldChange
from wpsheet.comparing.matching import Doubt, Matching, Pair, Why, match

__all__ = [
    "ChangeKind",
    "Compared",
    "Diff",
    "Doubt",
    "FieldChange",
    "Matching",
    "Pair",
    "Why",
    "compare",
    "match",
]
