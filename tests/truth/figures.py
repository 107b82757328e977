"""Prints how right `check`, `show` and `fill` are on the programmes of the truth.

    python tests/truth/figures.py

With a programme's file name, only that one; with --short, the figures without their lists.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import archives
import aviation
import books
import capacity_building
import energie
import enforcement
import fisheries
import forets
import health
import laboratoires
import marches
import patrimoine
import performance
import poste
import rail
import renforcement
import road_transport
import safe_group
import seeds
import veterinary
import vins
import waterways
from judging import Figures, judge

PROGRAMMES = tuple(
    module.PROGRAMME
    for module in (
        capacity_building, enforcement, renforcement, road_transport, poste,
        fisheries, health, aviation, archives, waterways, patrimoine,
        rail, laboratoires, books, forets, safe_group, performance,
        veterinary, energie, marches, seeds, vins,
    )
)  # fmt: skip

# The bars that the figures must reach. Where activities have one defect each, 0.4 findings beyond
# the defects are 1.4 an activity.
FOUND, FALSE, PER_ACTIVITY, BEYOND_DEFECTS = 0.96, 0.05, 1.4, 0.4


def report(name: str, figures: Figures, *, lists: bool) -> None:
    """The figures of one programme, or of all, each with its bar and what is behind it."""
    found = figures.defects - len(figures.missed)
    print(f"\n== {name}: {figures.activities} activities, {figures.defects} defects")
    rows = (
        (f"defects found {found} of {figures.defects}, {figures.found_share:.1%}",
         f"at least {FOUND:.0%}", figures.missed),
        (f"dates misread {len(figures.dates_misread)}", "none", figures.dates_misread),
        (f"plain dates called errors {len(figures.dates_called_errors)}", "none",
         figures.dates_called_errors),
        (f"statuses misread {len(figures.statuses_misread)}", "none", figures.statuses_misread),
        (f"other values misread {len(figures.values_misread)}", "none", figures.values_misread),
        (f"filled falsely {len(figures.filled_falsely)}", "none", figures.filled_falsely),
        (f"messages in words of another language {len(figures.foreign_words)}", "none",
         figures.foreign_words),
        (f"false or pointless {len(figures.false)} of {figures.findings}, "
         f"{figures.false_share:.1%}", f"at most {FALSE:.0%}", figures.false),
        (f"findings an activity {figures.per_activity:.2f}, beyond the defects "
         f"{figures.beyond_defects:.2f}", f"at most {BEYOND_DEFECTS}", []),
    )  # fmt: skip
    for text, bar, behind in rows:
        print(f"{text} ({bar})")
        if lists:
            print("".join(f"    {line}\n" for line in behind), end="")


def run(words: list[str]) -> None:
    lists = "--short" not in words
    named = [word for word in words if not word.startswith("-")]
    chosen = [p for p in PROGRAMMES if not named or p.file in named]
    total = Figures()
    with tempfile.TemporaryDirectory() as folder:
        for programme in chosen:
            figures = judge(programme, Path(folder))
            report(programme.file, figures, lists=lists)
            total += figures
    if len(chosen) > 1:
        report("all", total, lists=False)


if __name__ == "__main__":
    run(sys.argv[1:])
