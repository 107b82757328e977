"""A sheet that is being written, as its XML will have it: what a seal is made from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

WrittenCell = tuple[int, int, str, str, str, str | None]
"""Row and column from 1, type, number of the format, stored value, formula; the value of a
formula is left out, because Excel works it out anew."""


@dataclass(frozen=True, slots=True)
class WrittenSheet:
    """The cells that are more than blank, row by row, and what is hidden."""

    cells: Iterable[WrittenCell]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
