"""A workbook that is ready over accepted errors says so, and lists them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from sheets import clean_workbook

import wpsheet

pytestmark = pytest.mark.slow

AS_OF = date(2026, 5, 4)
ERROR = ("priority-unknown", "I.2", "Priority", "D", "A fourth rank is being tried.", "The Chair",
         "2027-06-01")  # fmt: skip
WARNING = ("WP505", "I.1", "Timeline", "2027 (PTC)", "The session is not fixed yet.", "The Chair")


@pytest.fixture
def controlled(tmp_path: Path) -> Path:
    """A controlled workbook with an unknown priority and a vague date."""
    path = tmp_path / "programme.xlsx"
    clean = clean_workbook(tmp_path / "clean.xlsx", J2="2027 (PTC)", B3="D")
    wpsheet.write_controlled(replace(wpsheet.read(clean), title="Work programme"), path)
    return path


def accept(path: Path, *exceptions: tuple[str, ...]) -> None:
    book = openpyxl.load_workbook(path)
    for row, exception in enumerate(exceptions, start=5):
        for column, text in enumerate(exception, start=1):
            book["Exceptions"].cell(row, column).value = text
    book.save(path)


def overview(path: Path, sheet: int | str = 0) -> list[list[str]]:
    """The rows of the first page, or of another sheet, each as its texts."""
    book = openpyxl.load_workbook(BytesIO(path.read_bytes()), read_only=True)
    sheet = book[sheet] if isinstance(sheet, str) else book.worksheets[sheet]
    rows = [[str(value) for value in row if value] for row in sheet.values]
    return [row for row in rows if row]


def standing(path: Path) -> str:
    """The last sentence of the line below the title."""
    return overview(path)[1][0].removesuffix(".").rpartition(". ")[2]


def test_what_is_ready_over_accepted_errors_lists_them_on_the_notes(
    controlled: Path, tmp_path: Path, run: Shell
) -> None:
    accept(controlled, ERROR, WARNING)
    target = tmp_path / "circulated.xlsx"
    done = run("circulate", controlled, "-o", target, "--as-of", "2026-05-04")
    assert done.code == 0
    assert standing(target) == "Ready to circulate, with 1 accepted error: see the tab Notes"
    rows = overview(target, "Notes")
    at = next(n for n, row in enumerate(rows) if row[0].startswith("Accepted errors"))
    assert rows[at + 1] == ["Activity", "Rule", "Reason"]
    assert rows[at + 2] == [
        "I.2, Priority ranking", "WP201 priority-unknown",
        "A fourth rank is being tried.\nThe Chair\nuntil 1 June 2027",
    ]  # fmt: skip
    assert not any("no error stood" in text for row in overview(target) for text in row)
    wpsheet.circulate(wpsheet.read(controlled), target, as_of=AS_OF, draft=True)
    assert standing(target) == (
        "Draft, not ready to circulate, with 1 accepted error: see the tab Notes"
    )
    checked = run("check", controlled, "--as-of", "2026-05-04").out
    assert "is ready to circulate, with 1 accepted error.\n" in checked


def test_a_refusal_counts_the_errors_that_nobody_accepted(
    controlled: Path, tmp_path: Path, run: Shell
) -> None:
    book = openpyxl.load_workbook(controlled)
    book["Section I"]["C6"].value = "Maybe"
    book.save(controlled)
    accept(controlled, ERROR)
    done = run("circulate", controlled, "-o", tmp_path / "no.xlsx", "--as-of", "2026-05-04")
    assert done.code == 1
    assert "because 1 error must be fixed first" in done.err
    assert "WP201" not in done.err


def test_python_lists_them_too_and_in_french(controlled: Path, tmp_path: Path) -> None:
    accept(controlled, ERROR)
    target = tmp_path / "circulated.xlsx"
    wpsheet.circulate(wpsheet.read(controlled), target, as_of=AS_OF, language="fr")
    assert standing(target) == "Prêt à diffuser, avec 1 erreur acceptée : voir l’onglet Notes"
    texts = [text for row in overview(target, "Notes") for text in row]
    assert "A fourth rank is being tried.\nThe Chair\njusqu’au 1er juin 2027" in texts


def test_accepted_warnings_do_not_stand_in_the_way_and_are_not_listed(
    controlled: Path, tmp_path: Path
) -> None:
    book = openpyxl.load_workbook(controlled)
    book["Section I"]["B6"].value = "A"
    book.save(controlled)
    accept(controlled, WARNING)
    target = tmp_path / "circulated.xlsx"
    wpsheet.circulate(wpsheet.read(controlled), target, as_of=AS_OF)
    assert standing(target) == "Ready to circulate: no errors when it was created"


def test_python_never_calls_ready_what_has_an_error(controlled: Path, tmp_path: Path) -> None:
    target = tmp_path / "circulated.xlsx"
    wpsheet.circulate(wpsheet.read(controlled), target, as_of=AS_OF)
    assert standing(target) == "Not ready to circulate: 1 error"


def test_an_exception_that_has_run_out_accepts_nothing(controlled: Path, tmp_path: Path) -> None:
    accept(controlled, (*ERROR[:-1], "2026-05-03"))
    target = tmp_path / "circulated.xlsx"
    wpsheet.circulate(wpsheet.read(controlled), target, as_of=AS_OF, draft=True)
    assert "Accepted" not in " ".join(text for row in overview(target) for text in row)
