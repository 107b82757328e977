"""Comparing two versions of a programme: activities are matched, not rows."""

from wpsheet.versions.comparing.differences import Compared, Diff, compare
from wpsheet.versions.comparing.fields import ChangeKind, FieldChange
from wpsheet.versions.comparing.matching import Doubt, Matching, Pair, Why, match

__all__ = [
    "ChangeKind", "Compared", "Diff", "Doubt", "FieldChange", "Matching", "Pair", "Why",
    "compare", "match",
]  # fmt: skip
