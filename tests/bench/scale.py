"""How checking and comparing grow with the sheet: `python tests/bench/scale.py [ROWS ...]`.

For each size a workbook of that many activities is made of the packaged sample, read, checked,
and compared with a version that was sorted, renumbered and edited, in one process; printed are
seconds of the processor, their ratios (comparing against reading both versions), and the peak
memory so far.
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
from wpsheet.model.layout import Field, Section, columns_of
from wpsheet.versions.comparing import compare

T = TypeVar("T")
SAMPLE = Path(wpsheet.__file__).parent / "sample" / "programme.txt"


def workbook_of(rows: int, path: Path, *, copies: bool = False, later: bool = False) -> Path:
    """A section I workbook of that many activities; what they say and report is all different,
    or with `copies` the same over and over again.

    The later version has them in the other order, with every fifth Progress gone on with.
    """
    columns = columns_of(Section.TIMEFRAME)
    activities = list(wpsheet.read(SAMPLE).in_section(Section.TIMEFRAME))
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for place, column in enumerate(columns):
            sheet.write_string(0, place, column.heading)
        for row in range(1, rows + 1):
            own = rows + 1 - row if later else row
            activity = activities[own % len(activities)]
            sheet.write_string(row, 0, f"{row}.")
            for place, column in enumerate(columns[1:], start=1):
                differs = column.field in (Field.ACTIVITY, Field.PROGRESS) and not copies
                mark = f" {own}" if differs else ""
                if later and own % 5 == 0 and column.field is Field.PROGRESS:
                    mark += ". A note was sent."
                sheet.write_string(row, place, activity.plain(column.field) + mark)
    return path


def timed(verb: Callable[[], T]) -> tuple[T, float]:
    start = time.process_time()
    return verb(), time.process_time() - start


def main() -> None:
    sizes = [int(word) for word in sys.argv[1:]] or [1_000, 10_000]
    print(f"{'activities':>10} {'read s':>8} {'check s':>8} {'check/read':>11} "
          f"{'compare s':>10} {'compare/read':>13} {'peak MB':>8}")  # fmt: skip
    for rows in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = workbook_of(rows, Path(folder) / "programme.xlsx")
            programme, reading = timed(lambda path=path: wpsheet.read(path))
            _, checking = timed(
                lambda programme=programme: wpsheet.check(programme, as_of=date(2026, 5, 4))
            )
            path = workbook_of(rows, Path(folder) / "later.xlsx", later=True)
            later, again = timed(lambda path=path: wpsheet.read(path))
            _, comparing = timed(lambda old=programme, new=later: compare(old, new))
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        ratio, against = checking / reading, comparing / (reading + again)
        print(f"{rows:>10,} {reading:8.2f} {checking:8.2f} {ratio:11.2f} {comparing:10.2f} "
              f"{against:13.2f} {peak:8.0f}")  # fmt: skip


if __name__ == "__main__":
    main()
