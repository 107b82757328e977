"""Words that somebody added on our own sheets are named by every command that leaves them out."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
import pytest
from commands import SHORT, Shell
from sheets import clean_controlled

import wpsheet

pytestmark = pytest.mark.slow

BESIDE = {
    "en": [
        ("Notes", "E4", "Ask the Chair"),
        ("Notes", "A40", "A line below our own"),
        ("Lists", "A2", "Two lists are not agreed yet"),
        ("Lists", "BZ6", "Who keeps this list?"),
        ("Exceptions", "J5", "Agreed by phone"),
        ("Versions", "A1", "Versions since 2025"),
        ("Versions", "F6", "Not yet sent"),
    ],
    "fr": [
        ("Notes", "E4", "Voir le Président"),
        ("Listes", "BZ6", "Qui tient cette liste ?"),
        ("Exceptions", "B2", "Convenu par téléphone"),
        ("Versions", "F6", "Pas encore envoyée"),
    ],
}


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return clean_controlled(tmp_path / "plain.xlsx")


def added_to(path: Path, language: str = "en") -> Path:
    """The plain workbook in a language, with words beside what is read."""
    target = path.with_name(f"added-{language}.xlsx")
    target.write_bytes(_added(language))
    return target


@cache
def _added(language: str) -> bytes:
    with TemporaryDirectory() as folder:
        path = clean_controlled(Path(folder) / "plain.xlsx")
        wpsheet.write_controlled(wpsheet.read(path), path, language=language)
        assert wpsheet.read(path).outside == ()
        add_words(path, language)
        return path.read_bytes()


def add_words(path: Path, language: str = "en") -> None:
    book = openpyxl.load_workbook(path)
    for sheet, cell, words in BESIDE[language]:
        book[sheet][cell] = words
    book.save(path)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_each_is_read_with_its_sheet_and_cell(plain: Path, language: str) -> None:
    programme = wpsheet.read(added_to(plain, language))
    found = [(n.address.sheet, n.address.ref, n.text.plain) for n in programme.outside]
    assert sorted(found) == sorted(BESIDE[language])
    assert wpsheet.read(plain).waivers == programme.waivers


@pytest.mark.parametrize(
    "command",
    [
        ("import",),
        ("roll", "--session", "Autumn 2027"),
        ("circulate", *SHORT, "--draft", "--as-of", "2026-05-04"),
        ("extract", "--body", "PTC", "--as-of", "2026-05-04"),
        ("annex",),
        ("call",),
    ],
)
def test_every_command_that_leaves_them_out_names_them(
    run: Shell, plain: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    name, *options = command
    suffix = {"annex": ".docx", "call": ""}.get(name, ".xlsx")
    done = run(name, added_to(plain), "-o", tmp_path / f"target{suffix}", *options)
    assert done.code == 1
    for sheet, cell, words in BESIDE["en"]:
        assert f'NOT READ: "{sheet}" {cell} of added-en.xlsx: "{words}".' in done.err


def test_a_merge_and_a_diff_name_them(run: Shell, plain: Path, tmp_path: Path) -> None:
    copy = added_to(plain)
    for done in (
        run("merge", plain, copy, "-o", tmp_path / "merged.xlsx"),
        run("diff", plain, copy),
    ):
        assert done.code == 1
        for sheet, cell, words in BESIDE["en"]:
            assert f'NOT READ: "{sheet}" {cell} of added-en.xlsx: "{words}".' in done.err
    for sheet, cell, words in BESIDE["en"]:
        assert f'"{sheet}" {cell}\n  + {words}\n' in done.out


def test_the_status_of_a_call_names_them(run: Shell, plain: Path, tmp_path: Path) -> None:
    run("call", plain, "-o", tmp_path / "call")
    (returned,) = (tmp_path / "call").glob("*.xlsx")
    add_words(returned)
    done = run("call", plain, "--status", tmp_path / "call")
    assert done.code == 1
    for sheet, cell, words in BESIDE["en"]:
        assert f'NOT READ: "{sheet}" {cell} of {returned.name}: "{words}".' in done.err


def test_rows_that_are_added_to_our_tables_are_read_or_named(plain: Path) -> None:
    book = openpyxl.load_workbook(plain)
    book["Versions"]["A5"], book["Versions"]["D5"] = "2", "Dates of the PTC"
    notes = book["Notes"]
    (row,) = (c.row for c in notes["A"] if c.value == "No status")
    notes.cell(row + 1, 1).value = "Cancelled"
    book.save(plain)
    programme = wpsheet.read(plain)
    assert [each.what for each in programme.versions] == ["Dates of the PTC"]
    assert [(n.address.row, n.text.plain) for n in programme.outside] == [(row + 1, "Cancelled")]
