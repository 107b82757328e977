"""The pages of the manual: what they show is what the program does."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from commands import Shell
from openpyxl import Workbook, load_workbook

import wpsheet

MANUAL = Path(wpsheet.__file__).parent / "manual"


def plan_in(page: str) -> list[list[str]]:
    """The first table of a page, row by row."""
    rows: list[list[str]] = []
    for line in page.splitlines():
        if not line.startswith("|"):
            if rows:
                break
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not all(re.fullmatch(r":?-+:?", cell) for cell in cells):
            rows.append(cells)
    return rows


def commands_in(page: str) -> list[str]:
    return re.findall(r"^\$ (.*)$", page, re.MULTILINE)


def test_every_page_is_there_in_both_languages() -> None:
    pages = [{path.name for path in (MANUAL / language).glob("*.md")} for language in ("en", "fr")]
    assert pages[0] == pages[1] != set()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_plan_of_another_committee_is_taken_as_the_page_says(
    language: str, run: Shell, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = (MANUAL / language / "another-committee.md").read_text(encoding="utf-8")
    rows = plan_in(page)
    book = Workbook()
    book.active.title = "Plan"
    for row in rows:
        book.active.append([text or None for text in row])
    book.save(tmp_path / "plan.xlsx")
    monkeypatch.chdir(tmp_path)
    codes = []
    for command in commands_in(page):
        program, *words = shlex.split(command)
        assert program == "wpsheet"
        codes.append(run(*words).code)
    assert codes == [2, 0, 0, 0]
    written = load_workbook(tmp_path / "programme.xlsx")
    held = {str(cell) for sheet in written for row in sheet.values for cell in row if cell}
    assert {text for row in rows for text in row if text} <= held
    (circulated,) = tmp_path.glob("circul*.xlsx")
    shown = {str(cell) for sheet in load_workbook(circulated) for r in sheet.values for cell in r}
    assert {*rows[1]} - {"Budget (EUR)", "Coût (EUR)"} <= shown


@pytest.mark.parametrize("page", sorted(MANUAL.rglob("*.md")), ids=lambda path: str(path.parent))
def test_sentences_are_short(page: Path) -> None:
    text = re.sub(
        r"```.*?```|^\|.*$|^#.*$", "", page.read_text(encoding="utf-8"), flags=re.S | re.M
    )
    for sentence in re.split(r"(?<=[.:;?!])\s+|\n\n|\n- ", text):
        assert len(sentence.split()) <= 20, sentence
