"""Mutants of workbooks that hold a programme, through every kind of command.

A few by default; WPSHEET_MUTANTS=3000 makes so many.
"""

from __future__ import annotations

import os
import time
import warnings
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from commands import Shell
from damaging import damaged
from plans import MATRIX, PROJECT
from rich_workbook import rich_workbook

import wpsheet

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

MUTANTS = int(os.environ.get("WPSHEET_MUTANTS", "48"))
PARTS = 4
MOST_SECONDS = 20

CALLS = (
    "check {mutant}",
    "fix {mutant} --in-place",
    "check {mutant} --format xlsx -o {out}.xlsx",
    "circulate {mutant} --draft -o {out}.xlsx",
    "merge {good} {mutant} -o {out}.xlsx",
    "fill {mutant} --in-place",
    "diff {good} {mutant} --format json",
    "labels {mutant} --lang fr -o {out}.xlsx",
    "summary {mutant} --format json",
    "extract {mutant} --body PTC -o {out}.xlsx",
    "annex {mutant} --draft -o {out}.docx",
    "import {mutant} -o {out}.xlsx",
    "call {mutant} -o {out}",
    "roll {mutant} --period 2029-2032 -o {out}.xlsx",
    "verify {mutant}",
    "merge {mutant} {good} -o {out}.xlsx",
)


@pytest.fixture(scope="module")
def goods(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """Workbooks that hold a programme: ours, what is circulated and called, rich ones, others'."""
    folder = tmp_path_factory.mktemp("goods")
    programme = wpsheet.read(sample)
    wpsheet.circulate(programme, folder / "circulated.xlsx", as_of=date(2026, 5, 4), draft=True)
    wpsheet.extract(programme, "PTC", folder / "extract.xlsx", as_of=date(2026, 5, 4))
    (folder / "rich.xlsx").write_bytes(rich_workbook())
    (folder / "sample.xlsx").write_bytes(sample.read_bytes())
    for plan in (MATRIX, PROJECT):
        plan.write(folder)
    return [path.read_bytes() for path in sorted(folder.glob("*.xlsx"))]


@pytest.mark.parametrize("part", range(PARTS))
def test_a_mutant_is_worked_on_or_refused_in_a_line_and_never_changed(
    goods: list[bytes], sample: Path, run: Shell, tmp_path: Path, part: int
) -> None:
    for seed in range(part, MUTANTS, PARTS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        mutant, out = folder / "mutant.xlsx", folder / "out"
        content = damaged(goods[seed % len(goods)], 100_000 + seed)
        mutant.write_bytes(content)
        call = CALLS[seed // len(goods) % len(CALLS)]
        words = call.format(mutant=mutant, good=sample, out=out).split()
        start = time.monotonic()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            done = run(*words)
        told = f"seed {seed}: {call}: {done.err[-300:]}"
        assert time.monotonic() - start < MOST_SECONDS, told
        assert done.code in (0, 1, 2), told
        assert "unforeseen" not in done.err, told
        assert "Traceback" not in done.err, told
        kept = mutant.read_bytes() == content
        if done.code == 2:
            assert done.out == "", told
            assert done.err.count("\n") == 1, told
            assert kept, told
            assert {*folder.iterdir()} == {mutant}, told
        elif "--in-place" not in words:
            assert kept, told
        elif not kept:
            assert (folder / "mutant.bak.xlsx").read_bytes() == content, told
        _clear(folder)


def _clear(folder: Path) -> None:
    remove: Callable[[Path], None] = Path.unlink
    for each in sorted(folder.rglob("*"), reverse=True):
        (Path.rmdir if each.is_dir() else remove)(each)
