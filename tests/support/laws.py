"""On how many examples a law is tried: few each day, `WPSHEET_LAWS=200` tries so many."""

from __future__ import annotations

import os

EVERY_DAY = 25


def examples(few: int = EVERY_DAY) -> int:
    """As many examples as are asked for, or these few."""
    return int(os.environ.get("WPSHEET_LAWS", few))
