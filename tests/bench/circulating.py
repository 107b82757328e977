"""What `circulate` costs beside XlsxWriter writing the same cells, and the memory it takes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from figures import Figure, Line
from processes import WPSHEET, cost, ratio, rival
from workbooks import AS_OF, made


def circulate(workbook: Path, target: Path) -> list[str]:
    return [*WPSHEET, "circulate", str(workbook), "-o", str(target), "--draft", "--as-of", AS_OF]


def xlsxwriter(folder: Path, pairs: int) -> Iterator[Line]:
    """`circulate` at 1,000 beside bare calls of XlsxWriter for each cell it wrote."""
    workbook = made("programme", folder / "1000.xlsx", 1_000)
    target = folder / "circulated.xlsx"
    ours = circulate(workbook, target)
    cost(ours)
    cells = made("cells", folder / "cells.pickle", target)
    theirs = rival("xlsxwriter_cells", cells, folder / "same-cells.xlsx")
    measured = ratio(ours, theirs, pairs)
    yield Figure("circulate, 1,000 activities / XlsxWriter, the same cells", measured, 2.2)


def memory(folder: Path, pairs: int) -> Iterator[Line]:
    """The peak of `circulate` at 10,000."""
    workbook = made("programme", folder / "10000.xlsx", 10_000)
    peak = cost(circulate(workbook, folder / "large.xlsx")).megabytes
    yield Figure("circulate, 10,000 activities, memory at its peak", peak, 800, "MB")
