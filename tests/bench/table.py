"""One table of what checking costs: `python tests/bench/table.py [81 10000 100000]`.

For each size two workbooks of that many activities are made of the packaged sample, one in which
no two activities say the same and one of copies of a few, and checked by whole processes, one
after the other in turn: this program; the bare libraries (pandera imported, one trivial frame
validated); python-calamine reading the rows; frictionless validating them
against a Table Schema of the same columns; a plain script that reads with pandas and validates
with pandera. Printed are the medians of processor seconds and the peak memory, and each as a
ratio to this program's. What is not installed is left out and named. The last lines say how this
program's cost grows, and what a workbook costs among many.
"""

from __future__ import annotations

import importlib.util
import itertools
import json
import multiprocessing
import os
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from scale import workbook_of

from wpsheet.model.layout import Section, columns_of

RUNS = 3
MANY = 40

FLOOR = """
import pandas, pandera.pandas as pa
pa.DataFrameSchema({"a": pa.Column(int)}).validate(pandas.DataFrame({"a": [1]}))
"""
CALAMINE = """
import sys
from python_calamine import CalamineWorkbook
CalamineWorkbook.from_path(sys.argv[1]).get_sheet_by_index(0).to_python()
"""
PLAIN = """
import sys, pandas, pandera.pandas as pa
frame = pandas.read_excel(sys.argv[1], dtype=str)
words = {"Priority ranking": ["A", "B", "C"], "Link to the Strategic Plan": ["Y", "N"],
         "Type of task associated": ["Maintenance", "Update", "Development"]}
schema = pa.DataFrameSchema({
    name: pa.Column(nullable=name == "Completion status",
                    checks=[pa.Check.isin(words[name])] if name in words else [])
    for name in frame.columns})
try:
    schema.validate(frame, lazy=True)
except pa.errors.SchemaErrors as errors:
    print(len(errors.failure_cases))
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Processor seconds and peak megabytes of one process."""

    seconds: float
    megabytes: float


def cost(command: list[str]) -> Cost:
    """Run a command; what it prints is thrown away."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    assert os.waitstatus_to_exitcode(status) in (0, 1), command
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def schema_file(folder: Path) -> Path:
    """A Table Schema of the columns of section I, for frictionless."""
    fields = [
        {"name": c.heading, "type": "string", "constraints": {"required": c.required}}
        for c in columns_of(Section.TIMEFRAME)
    ]
    path = folder / "schema.json"
    path.write_text(json.dumps({"fields": fields}), encoding="utf-8")
    return path


def commands(workbook: Path, folder: Path) -> dict[str, list[str]]:
    """What is compared, this program first; only what is installed."""
    python, target = sys.executable, str(workbook)
    every = {
        "wpsheet check": ("wpsheet", [python, "-m", "wpsheet", "check", target,
                                      "--as-of", "2026-05-04"]),
        "libraries alone": ("pandera", [python, "-c", FLOOR]),
        "calamine, rows": ("python_calamine", [python, "-c", CALAMINE, target]),
        "frictionless": ("frictionless", [python, "-m", "frictionless", "validate", target,
                                          "--schema", str(schema_file(folder)), "--trusted"]),
        "pandas + pandera": ("pandera", [python, "-c", PLAIN, target]),
    }  # fmt: skip
    missing = [name for name, (module, _) in every.items() if not importlib.util.find_spec(module)]
    if missing:
        print(f"not installed: {', '.join(missing)}")
    return {name: command for name, (_, command) in every.items() if name not in missing}


def measured(compared: dict[str, list[str]]) -> dict[str, Cost]:
    """The median cost of each, all run in turn so that a slow moment meets them alike."""
    found: dict[str, list[Cost]] = {name: [] for name in compared}
    for _ in range(RUNS):
        for name, command in compared.items():
            found[name].append(cost(command))
    return {
        name: Cost(
            statistics.median(c.seconds for c in costs), max(c.megabytes for c in costs)
        )
        for name, costs in found.items()
    }  # fmt: skip


def show(title: str, costs: dict[str, Cost]) -> None:
    """Print what each costs, and as a ratio to this program."""
    ours = costs["wpsheet check"]
    print(f"\n{title:<22} {'seconds':>9} {'ratio':>7} {'MB':>7} {'ratio':>7}")
    for what, each in costs.items():
        print(
            f"{what:<22} {each.seconds:9.2f} {each.seconds / ours.seconds:7.2f} "
            f"{each.megabytes:7.0f} {each.megabytes / ours.megabytes:7.2f}"
        )


def made(rows: int, path: Path, *, copies: bool = False) -> Path:
    """A workbook, made by a process of its own: what one takes counts for those it starts."""
    maker = multiprocessing.get_context("spawn").Process(
        target=workbook_of, args=(rows, path), kwargs={"copies": copies}
    )
    maker.start()
    maker.join()
    return path


def main() -> None:
    sizes = [int(word) for word in sys.argv[1:]] or [81, 10_000, 100_000]
    grown: list[tuple[int, Cost]] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size in sizes:
            for copies in (False, True):
                workbook = made(size, folder / f"{size}.xlsx", copies=copies)
                costs = measured(commands(workbook, folder))
                show(f"{size:,} {'copies' if copies else 'activities'}", costs)
                if not copies:
                    grown.append((size, costs["wpsheet check"]))
        book = made(81, folder / "one.xlsx")
        check = [sys.executable, "-m", "wpsheet", "check", "--jobs", "1"]
        alone = cost([*check, str(book)])
        together = cost([*check, *[str(book)] * MANY])
    print("\ngrowth")
    for (few, before), (many, after) in itertools.pairwise(grown):
        times, dearer = many / few, after.seconds / before.seconds
        print(f"{few:,} to {many:,}: {times:.0f} times the activities, {dearer:.1f} times the cost")
    each_book = (together.seconds - alone.seconds) / (MANY - 1)
    print(f"one more workbook of 81 activities: {each_book * 1000:.0f} ms")


if __name__ == "__main__":
    main()
