"""What circulating costs beside XlsxWriter alone: `python tests/bench/circulating.py [ROWS ...]`.

For each size a programme of that many activities is circulated, seal and all, and then the same
cells, texts and formulas with their values, are written by bare XlsxWriter calls in the same
order; printed are seconds of both, and their ratio.
"""

from __future__ import annotations

import io
import sys
import tempfile
import time
from datetime import date
from pathlib import Path
from unittest import mock

import xlsxwriter
from scale import workbook_of
from xlsxwriter.worksheet import Worksheet

import wpsheet
from wpsheet.writing.circulated.workbook import circulated_workbook

CALLS = ("write_string", "write_rich_string", "write_number", "write_blank", "write_url",
         "write_formula")  # fmt: skip


def recorded(programme: wpsheet.model.Programme) -> list[tuple[str, str, tuple[object, ...]]]:
    """Every cell that circulating writes: (sheet, call, arguments without formats)."""
    cells: list[tuple[str, str, tuple[object, ...]]] = []

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
    circulated_workbook(programme, as_of=date(2026, 5, 4))
    for patch in patches:
        patch.stop()
    return cells


def bare(cells: list[tuple[str, str, tuple[object, ...]]]) -> None:
    stream = io.BytesIO()
    book = xlsxwriter.Workbook(stream, {"in_memory": True, "strings_to_urls": False})
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
            words = rest[0] if rest and rest[0] else ""
            sheet.write_string(row, column, words, looks)
    book.close()


def seconds(verb, *words: object) -> float:  # type: ignore[no-untyped-def]
    start = time.process_time()
    verb(*words)
    return time.process_time() - start


def main() -> None:
    sizes = [int(word) for word in sys.argv[1:]] or [81, 1_000, 10_000]
    print(f"{'activities':>10} {'cells':>9} {'circulate s':>12} {'bare s':>8} {'ratio':>6}")
    for rows in sizes:
        with tempfile.TemporaryDirectory() as folder:
            programme = wpsheet.read(workbook_of(rows, Path(folder) / "programme.xlsx"))
            cells = recorded(programme)
            target = Path(folder) / "circulated.xlsx"
            own = seconds(
                lambda p=programme, t=target: wpsheet.circulate(p, t, as_of=date(2026, 5, 4))
            )
        theirs = seconds(bare, cells)
        print(f"{rows:>10,} {len(cells):>9,} {own:>12.2f} {theirs:>8.2f} {own / theirs:>6.2f}")


if __name__ == "__main__":
    main()
