"""What circulating costs beside XlsxWriter alone: `python tests/bench/circulating.py [ROWS ...]`.

For each size, a programme whose texts all differ is read and circulated in a process of its own.
Another process writes the same cells, texts and formulas with their values, by bare XlsxWriter
calls in the same order, without the library's search for newer functions. Printed are the CPU
seconds of both processes, the median of their ratios, and the most memory that circulating takes.
"""

from __future__ import annotations

import pickle
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from unittest import mock

HERE = Path(__file__).resolve().parent
AS_OF = date(2026, 5, 4)
PAIRS = 3
CALLS = ("write_string", "write_rich_string", "write_number", "write_blank", "write_url",
         "write_formula")  # fmt: skip

Written = tuple[str, str, tuple[object, ...]]
"""A cell as it is written: sheet, call, arguments without formats."""


def record(source: Path, target: Path) -> None:
    """Note every cell that circulating a programme writes."""
    import xlsxwriter
    from xlsxwriter.worksheet import Worksheet

    import wpsheet
    from wpsheet.writing.circulated.workbook import circulated_workbook

    cells: list[Written] = []

    def recording(name: str):  # type: ignore[no-untyped-def]
        original = getattr(Worksheet, name)

        def call(sheet: Worksheet, row: int, column: int, *more: object) -> object:
            plain = tuple(part for part in more if not isinstance(part, xlsxwriter.format.Format))
            if name == "write_rich_string":
                plain = ("".join(str(part) for part in plain),)
            if name == "write_url":
                plain = (plain[0], plain[1] if len(plain) > 1 else "")
            cells.append((sheet.get_name(), name, (row, column, *plain)))
            return original(sheet, row, column, *more)

        return mock.patch.object(Worksheet, name, call)

    patches = [recording(name) for name in CALLS]
    for patch in patches:
        patch.start()
    circulated_workbook(wpsheet.read(source), as_of=AS_OF)
    for patch in patches:
        patch.stop()
    target.write_bytes(pickle.dumps(cells))


def circulate(source: Path, target: Path) -> None:
    """Read a programme and circulate it, seal and all; print seconds and megabytes."""
    import wpsheet

    wpsheet.circulate(wpsheet.read(source), target, as_of=AS_OF)
    print(seconds(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)


def bare(source: Path, target: Path) -> None:
    """Write recorded cells by XlsxWriter alone; print seconds, and 0 for the memory."""
    start = time.process_time()
    cells: list[Written] = pickle.loads(source.read_bytes())
    loading = time.process_time() - start
    import xlsxwriter
    from xlsxwriter.worksheet import Worksheet

    def prepared(_: Worksheet, formula: str, *more: object) -> str:
        return formula.removeprefix("=")

    with mock.patch.object(Worksheet, "_prepare_formula", prepared):
        book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_urls": False})
        looks = book.add_format({"text_wrap": True, "border": 1})
        sheets = {name: book.add_worksheet(name) for name in dict.fromkeys(c[0] for c in cells)}
        for name, call, (row, column, *rest) in cells:
            sheet = sheets[name]
            if call == "write_formula":
                sheet.write_formula(row, column, rest[0], looks, rest[-1] if len(rest) > 1 else 0)
            elif call == "write_url":
                sheet.write_url(row, column, rest[0], looks, rest[1])
            elif call == "write_number":
                sheet.write_number(row, column, rest[0], looks)
            else:
                sheet.write_string(row, column, rest[0] if rest and rest[0] else "", looks)
        book.close()
    print(seconds() - loading, 0)


def seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def process(step: str, source: Path, target: Path) -> tuple[float, int]:
    """Run one step in a process of its own; give its CPU seconds and megabytes."""
    command = [sys.executable, __file__, step, source, target]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return (float(said[0]), int(said[1])) if said else (0.0, 0)


def main(sizes: list[int]) -> None:
    sys.path.insert(0, str(HERE.parent / "support"))
    from differing import write_workbook

    print(f"{'activities':>10} {'circulate s':>12} {'bare s':>8} {'ratio':>6} {'MB':>6}")
    for rows in sizes:
        with tempfile.TemporaryDirectory() as folder:
            programme, cells, target = (
                Path(folder) / name for name in ("programme.xlsx", "cells", "target.xlsx")
            )
            write_workbook(programme, rows)
            process("record", programme, cells)
            pairs = [
                (process("circulate", programme, target), process("bare", cells, target))
                for _ in range(PAIRS)
            ]
        own, theirs = (statistics.median(pair[side][0] for pair in pairs) for side in (0, 1))
        ratio = statistics.median(one / other for (one, _), (other, _) in pairs)
        most = max(megabytes for (_, megabytes), _ in pairs)
        print(f"{rows:>10,} {own:>12.2f} {theirs:>8.2f} {ratio:>6.2f} {most:>6}")


if __name__ == "__main__":
    steps = {"record": record, "circulate": circulate, "bare": bare}
    if sys.argv[1:2] and sys.argv[1] in steps:
        steps[sys.argv[1]](*map(Path, sys.argv[2:4]))
    else:
        main([int(word) for word in sys.argv[1:]] or [81, 1_000, 10_000])
