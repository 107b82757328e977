"""A figure that was measured beside the bar it is to reach, and the table of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured; `bar` is the most it may be, None where no bar is set."""

    what: str
    value: float
    bar: float | None = None
    unit: str = "x"

    def __str__(self) -> str:
        digits = 0 if self.unit == "MB" else 2
        line = f"{self.what:<62} {self.value:8.{digits}f} {self.unit:<3}"
        if self.bar is None:
            return line
        verdict = "reached" if self.value <= self.bar else "MISSED"
        return f"{line} at most {self.bar:6.{digits}f}  {verdict}"


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know beside the figures, such as why one is missing."""

    text: str

    def __str__(self) -> str:
        return f"  ({self.text})"


Line = Figure | Note


def show(lines: Iterable[Line]) -> None:
    """Print each line as soon as it is known."""
    for line in lines:
        print(line, flush=True)
