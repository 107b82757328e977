"""What the commands cost against the import of their libraries: `python tests/bench/ratios.py`.

Each command runs as a whole process in turn with `import pandas, pandera.pandas, openpyxl,
xlsxwriter`; printed are medians in seconds and the median of the pairs' ratios. Ratios hold on a
noisy machine where times do not.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LIBRARIES = "import pandas, pandera.pandas, openpyxl, xlsxwriter"
RUNS = 7


def seconds(command: list[str]) -> float:
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False)
    assert done.returncode in (0, 1), done.stderr.decode()
    return time.perf_counter() - start


def main() -> None:
    folder = Path(tempfile.mkdtemp())
    named = os.environ.get("WPSHEET_PROGRAMME", "../shared/programme")
    source = Path(named) / "ptc-work-programme-2022-2025-as-pasted.xlsx"
    wpsheet = [sys.executable, "-m", "wpsheet"]
    if not source.exists():
        subprocess.run([*wpsheet, "demo", str(folder)], check=True, capture_output=True)
        source = folder / "programme.xlsx"
    base = [sys.executable, "-c", LIBRARIES]
    commands = {
        "check": [*wpsheet, "check", str(source)],
        "circulate": [*wpsheet, "circulate", str(source), "--draft", "-o", str(folder / "o.xlsx")],
        "--help": [*wpsheet, "--help"],
    }
    print(f"{source.name}, {RUNS} pairs; against: {LIBRARIES}")
    for name, command in commands.items():
        pairs = [(seconds(command), seconds(base)) for _ in range(RUNS + 1)][1:]
        ours = statistics.median(a for a, _ in pairs)
        theirs = statistics.median(b for _, b in pairs)
        ratio = statistics.median(a / b for a, b in pairs)
        print(f"{name:<10} {ours:6.2f} s   libraries {theirs:6.2f} s   ratio {ratio:5.2f}")


if __name__ == "__main__":
    main()
