"""Bringing officers' copies of a programme back together: decisions first, nothing guessed."""

from __future__ import annotations

from wpsheet.versions.merging.decisions import (
    Addition,
    Applied,
    Conflict,
    Disputed,
    Merge,
    Remarked,
    Removal,
    Take,
    Uncertain,
)
from wpsheet.versions.merging.resolving import resolve
from wpsheet.versions.merging.three_way import merge

__all__ = [
    "Addition", "Applied", "Conflict", "Disputed", "Merge", "Remarked", "Removal", "Take",
    "Uncertain", "merge", "resolve",
]  # fmt: skip
