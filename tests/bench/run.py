"""The figures that the program is to reach, measured: `python tests/bench/run.py [NAME ...]`.

Whole processes, seconds of the processor, medians of pairs, on activities whose texts all differ.
Each name of BENCHES is one of them; without a name all are measured, which takes a quarter of an
hour. `--pairs N` says how many pairs (5).
"""

from __future__ import annotations

import argparse
import compileall
import tempfile
from pathlib import Path

import checking
import circulating
import growth
import helping
from figures import show
from processes import ROOT

BENCHES = {
    "help": helping.click,
    "check-pandera": checking.pandera,
    "check-frictionless": checking.frictionless,
    "check-memory": checking.memory,
    "circulate-xlsxwriter": circulating.xlsxwriter,
    "circulate-memory": circulating.memory,
    "growth": growth.growth,
}


def main() -> None:
    given = argparse.ArgumentParser(description="The figures to reach, measured.")
    given.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHES))
    given.add_argument("--pairs", type=int, default=5, help="pairs for each ratio (5)")
    words = given.parse_args()
    if unknown := set(words.names) - set(BENCHES):
        given.error(f"no bench is named {', '.join(sorted(unknown))}")
    # As an installation leaves it: the rivals' libraries are compiled as well.
    compileall.compile_dir(ROOT / "wpsheet", quiet=1)
    for name in words.names or BENCHES:
        with tempfile.TemporaryDirectory() as folder:
            show(BENCHES[name](Path(folder), words.pairs))


if __name__ == "__main__":
    main()
