"""Characters that XML cannot hold come into no file, whichever way a text takes."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pytest
from commands import Shell
from sheets import clean_workbook

from wpsheet.writing.cleaning import clean_part

ODD = "_x001B_[31m_x0007_"
"""How Excel keeps the characters that colour a terminal and ring its bell."""


@pytest.fixture
def plans(tmp_path: Path) -> tuple[Path, Path]:
    """Two versions of a programme with such characters in its title and all its texts."""
    first, second = clean_workbook(tmp_path / "first.xlsx"), tmp_path / "second.xlsx"
    book = openpyxl.load_workbook(first)
    sheet = book.active
    assert sheet is not None
    sheet.insert_rows(1, 2)
    sheet["A1"] = f"PTC WORK PROGRAMME 2026-2028 {ODD} of the Committee"
    for column in "DGHIJKL":
        sheet[f"{column}5"] = f"{sheet[f'{column}5'].value} {ODD}"
    book.save(first)
    sheet["K4"] = f"In progress. Other {ODD} words; the draft goes to the PTC next."
    book.save(second)
    return first, second


def unreadable(path: Path) -> list[str]:
    """The parts that are no XML, or contain such a character anyway."""
    bad = []
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            content = package.read(name)
            if not name.endswith((".xml", ".rels", ".vml")):
                continue
            try:
                ElementTree.fromstring(content)
            except ElementTree.ParseError:
                bad.append(name)
            if b"_x001B_" in content:
                bad.append(name)
    return bad


@pytest.mark.parametrize("command", [
    "circulate {first} --draft --bodies PTC -o {folder}/made.xlsx",
    "extract {first} --body PTC -o {folder}/made.xlsx",
    "import {first} -o {folder}/made.xlsx",
    "annex {first} --draft -o {folder}/made.docx",
    "diff {first} {second} -o {folder}/made.xlsx",
    "diff {first} {second} -o {folder}/made.docx",
])  # fmt: skip
def test_whatever_is_written_can_be_read(
    run: Shell, plans: tuple[Path, Path], tmp_path: Path, command: str
) -> None:
    first, second = plans
    words = command.format(first=first, second=second, folder=tmp_path).split()
    assert run(*words).code in {0, 1}
    (made,) = tmp_path.glob("made.*")
    assert unreadable(made) == []


def test_only_xml_is_cleaned() -> None:
    assert clean_part("xl/charts/chart1.xml", b"<a b='\x1bx\ty\xc3\xa9'/>") == (
        b"<a b='x\ty\xc3\xa9'/>"
    )
    assert clean_part("xl/media/image1.png", b"\x1b\x00") == b"\x1b\x00"


@pytest.mark.parametrize("odd", ["_x0007_", "_xFFFE_"])
def test_a_status_word_of_lists_with_such_a_character_is_circulated(
    run: Shell, sample: Path, tmp_path: Path, odd: str
) -> None:
    made = tmp_path / "made.xlsx"
    with zipfile.ZipFile(sample) as package, zipfile.ZipFile(tmp_path / "in.xlsx", "w") as copy:
        for name in package.namelist():
            content = package.read(name)
            if name == "xl/sharedStrings.xml":
                content = content.replace(b"In progress", f"In{odd} progress".encode())
            copy.writestr(name, content)
    assert (
        run("circulate", tmp_path / "in.xlsx", "--draft", "--bodies", "PTC", "-o", made).code == 0
    )
    assert unreadable(made) == []
