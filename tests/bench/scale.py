"""How checking grows with the sheet: `python tests/bench/scale.py [ROWS ...]`.

For each size a workbook of that many activities is made of the packaged sample, read and
checked in one process; printed are seconds, their ratio, and the peak memory so far.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

import xlsxwriter

import wpsheet
from wpsheet.layout import Field, Section, columns_of

T = TypeVar("T")
SAMPLE = Path(wpsheet.__file__).parent / "sample" / "programme.txt"


def workbook_of(rows: int, path: Path, *, copies: bool = False) -> Path:
    """A section I workbook of that many activities; what they say and report is all different,
    or with `copies` the same over and over again."""
    columns = columns_of(Section.TIMEFRAME)
    activities = list(wpsheet.read(SAMPLE).in_section(Section.TIMEFRAME))
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for place, column in enumerate(columns):
            sheet.write_string(0, place, column.heading)
        for row in range(1, rows + 1):
            activity = activities[row % len(activities)]
            sheet.write_string(row, 0, f"{row}.")
            for place, column in enumerate(columns[1:], start=1):
                differs = column.field in (Field.ACTIVITY, Field.PROGRESS) and not copies
                mark = f" {row}" if differs else ""
                sheet.write_string(row, place, activity.plain(column.field) + mark)
    return path


def timed(verb: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    return verb(), time.perf_counter() - start


def main() -> None:
    sizes = [int(word) for word in sys.argv[1:]] or [1_000, 10_000]
    print(f"{'activities':>10} {'read s':>8} {'check s':>8} {'check/read':>11} {'peak MB':>8}")
    for rows in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = workbook_of(rows, Path(folder) / "programme.xlsx")
            programme, reading = timed(lambda path=path: wpsheet.read(path))
            _, checking = timed(
                lambda programme=programme: wpsheet.check(programme, as_of=date(2026, 5, 4))
            )
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        ratio = checking / reading
        print(f"{rows:>10,} {reading:8.2f} {checking:8.2f} {ratio:11.2f} {peak:8.0f}")


if __name__ == "__main__":
    main()
