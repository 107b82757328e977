"""Write the golden files again: `python tests/pinned/regenerate.py`.

Those of the real programme are written where WPSHEET_PROGRAMME names its folder, and left alone
otherwise. Look at what has changed, and say in the commit that it was meant.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))

from commands import Done
from pinning import DIFFERING, REAL, VIEWS, differing_workbook, golden_lines, write_golden


def run(*words: str | Path) -> Done:
    """What a process of its own answers to that command line."""
    done = subprocess.run(
        [sys.executable, "-m", "wpsheet", *map(str, words)], capture_output=True, check=False,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        workbooks = {DIFFERING: differing_workbook(Path(folder))}
        programme = os.environ.get("WPSHEET_PROGRAMME")
        if programme:
            workbooks |= {name: Path(programme) / file for name, file in REAL.items()}
        for name, workbook in workbooks.items():
            for view in VIEWS:
                write_golden(name, view, golden_lines(run, name, view, workbook))
            print(f"{name}: {len(VIEWS)} files")
    if not programme:
        print("The files of the real programme were left alone: WPSHEET_PROGRAMME is not set.")


if __name__ == "__main__":
    main()
