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

import openpyxl
import pytest
from commands import Done, Shell
from damaging import damaged
from leaky_workbook import leaky_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from plans import FRENCH, MATRIX, PROJECT
from rich_workbook import rich_workbook

import wpsheet

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

MUTANTS = int(os.environ.get("WPSHEET_MUTANTS", "24"))
PARTS = 2
MOST_SECONDS = 20
DAY = date(2026, 5, 4)

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
    "show {mutant} --format json",
    "agenda {mutant} -o {out}.ics",
    "history {mutant} {good} -o {out}.xlsx",
    "portfolio {good} {mutant} --jobs 1 -o {out}.xlsx",
    "parity {good} {mutant}",
)


@pytest.fixture(scope="module")
def goods(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """Workbooks that hold a programme: ours in both languages, what is circulated, merged
    and extracted of it, an officer's rich ones, and other committees'."""
    folder = tmp_path_factory.mktemp("goods")
    programme = wpsheet.read(sample)
    of_one = {"as_of": DAY, "draft": True, "bodies": ["PTC"]}
    wpsheet.circulate(programme, folder / "circulated.xlsx", **of_one)
    wpsheet.circulate(programme, folder / "circulé.xlsx", language="fr", **of_one)
    wpsheet.extract(programme, "PTC", folder / "extract.xlsx", as_of=DAY)
    wpsheet.write_controlled(programme, folder / "français.xlsx", language="fr")
    (folder / "rich.xlsx").write_bytes(rich_workbook())
    (folder / "leaky.xlsx").write_bytes(leaky_workbook())
    (folder / "sample.xlsx").write_bytes(sample.read_bytes())
    _officers(sample, folder / "officer.xlsx")
    copies = {"officer": wpsheet.read(folder / "officer.xlsx")}
    wpsheet.merge(programme, copies, folder / "merged.xlsx")
    for plan in (MATRIX, FRENCH, PROJECT):
        plan.write(folder)
    found = [path.read_bytes() for path in sorted(folder.glob("*.xlsx"))]
    assert len(found) == 12
    return found


def _officers(sample: Path, path: Path) -> None:
    """An officer's copy: rich text, merged cells, comments, checks and colours of its own."""
    book = openpyxl.load_workbook(sample, rich_text=True)
    sheet = book["Section I"]
    bold = InlineFont(b=True, strike=False)
    sheet["K5"].value = CellRichText("In progress. ", TextBlock(bold, "Two ports"), " answered.")
    sheet["K6"].comment = Comment("Ask the second port.", "An officer")
    sheet["K9"].value = "Completed. The tables are out."
    sheet.merge_cells("J8:J9")
    sheet.merge_cells("B30:D31")
    checks = DataValidation(type="list", formula1='"Y,N"', allow_blank=True)
    checks.add("C5:C20")
    sheet.add_data_validation(checks)
    red = PatternFill("solid", bgColor="FFC7CE")
    sheet.conditional_formatting.add("L5:L20", CellIsRule("equal", ['"Postponed"'], fill=red))
    book.save(path)


@pytest.mark.parametrize("part", range(PARTS))
def test_a_mutant_is_worked_on_or_refused_in_a_line_and_never_changed(
    goods: list[bytes], sample: Path, run: Shell, tmp_path: Path, part: int
) -> None:
    faults = []
    for seed in range(part, MUTANTS, PARTS):
        folder = tmp_path / str(seed)
        folder.mkdir()
        mutant = folder / "mutant.xlsx"
        content = damaged(goods[seed % len(goods)], 100_000 + seed)
        mutant.write_bytes(content)
        call = CALLS[(seed + seed // len(goods)) % len(CALLS)]
        words = call.format(mutant=mutant, good=sample, out=folder / "out").split()
        start = time.process_time()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            done = run(*words)
        seconds = time.process_time() - start
        told = _fault(done, folder, content, in_place="--in-place" in words)
        if told or seconds > MOST_SECONDS:
            faults.append(f"seed {seed}: {call}: {told}, {seconds:.0f} s: {done.err[-300:]}")
        _clear(folder)
    assert not faults, "\n".join(faults)


def _fault(done: Done, folder: Path, content: bytes, *, in_place: bool) -> str:
    """What is wrong with the end of a command; "" if nothing is."""
    mutant = folder / "mutant.xlsx"
    kept = mutant.read_bytes() == content
    backup = folder / "mutant.bak.xlsx"
    saved = in_place and backup.exists() and backup.read_bytes() == content
    if done.code not in (0, 1, 2) or "unforeseen" in done.err or "Traceback" in done.err:
        return "a fault that nobody foresaw"
    if not kept and (done.code == 2 or not saved):
        return "the input is changed"
    if done.code == 2 and (done.out or done.err.count("\n") != 1):
        return "a refusal that is not one line"
    if done.code == 2 and {*folder.iterdir()} != {mutant}:
        return "something is left behind"
    return ""


def _clear(folder: Path) -> None:
    remove: Callable[[Path], None] = Path.unlink
    for each in sorted(folder.rglob("*"), reverse=True):
        (Path.rmdir if each.is_dir() else remove)(each)
