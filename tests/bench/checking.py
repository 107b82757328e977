"""What `check` costs beside pandera alone and beside frictionless, and the memory it takes.

frictionless is not among the test dependencies: `python -m pip install "frictionless[excel]>=5"`
first, or its figures are left out. It validates the same sheet with required, enum, pattern and
unique constraints and tells every error.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator
from pathlib import Path

from figures import Figure, Line, Note
from processes import WPSHEET, cost, ratio, rival
from workbooks import AS_OF, made

BARS = {1_000: 1.3, 10_000: 2.0}


def check(workbook: Path) -> list[str]:
    return [*WPSHEET, "check", str(workbook), "--as-of", AS_OF]


def pandera(folder: Path, pairs: int) -> Iterator[Line]:
    """`check` at 81 beside importing pandera with one trivial validation."""
    workbook = made("programme", folder / "81.xlsx", 81)
    measured = ratio(check(workbook), rival("pandera_alone"), pairs)
    yield Figure("check, 81 activities / pandera with one trivial validation", measured, 1.1)


def frictionless(folder: Path, pairs: int) -> Iterator[Line]:
    """`check` beside frictionless on the same sheet."""
    if not importlib.util.find_spec("frictionless"):
        yield Note("frictionless is not installed: no figures beside it")
        return
    for activities, bar in BARS.items():
        workbook = made("table", folder / f"{activities}-table.xlsx", activities)
        measured = ratio(check(workbook), rival("by_frictionless", workbook), pairs)
        yield Figure(f"check, {activities:,} activities / frictionless", measured, bar)


def memory(folder: Path, pairs: int) -> Iterator[Line]:
    """The peak of `check` at 10,000."""
    workbook = made("programme", folder / "10000.xlsx", 10_000)
    peak = cost(check(workbook)).megabytes
    yield Figure("check, 10,000 activities, memory at its peak", peak, 250, "MB")
