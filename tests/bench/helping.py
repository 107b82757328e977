"""What `--help` costs beside a click program with as many commands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from figures import Figure, Line
from processes import WPSHEET, ratio, rival


def click(folder: Path, pairs: int) -> Iterator[Line]:
    measured = ratio([*WPSHEET, "--help"], rival("click_help", "--help"), pairs)
    yield Figure("--help / click", measured, 1.5)
