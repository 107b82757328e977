"""What is in a file and is not read is listed by every command, with its place."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from commands import SHORT, Shell
from sheets import check, places, timeframe

import wpsheet
from wpsheet.checking.rules.unread import ColumnUnknown

pytestmark = pytest.mark.slow

SECTION_I = "Section I"


@pytest.fixture(scope="module")
def copies(sample: Path) -> Callable[..., bytes]:
    """A function: cells of section I and their words → the sample with these written in."""

    @cache
    def written(**cells: str | None) -> bytes:
        book = openpyxl.load_workbook(sample, rich_text=True)
        for ref, words in cells.items():
            book[SECTION_I][ref] = words
        stream = BytesIO()
        book.save(stream)
        return stream.getvalue()

    return written


@pytest.fixture
def edited(copies: Callable[..., bytes], tmp_path: Path) -> Callable[..., Path]:
    """The same in a file of the test's own."""

    def write(**cells: str | None) -> Path:
        path = tmp_path / "edited.xlsx"
        path.write_bytes(copies(**cells))
        return path

    return write


def test_words_in_a_column_without_a_heading_are_found_at_the_first_of_them() -> None:
    programme = timeframe("""
        | No. | Progress    | Responsible body |   |
        | 1.  | In progress | PTC              |   |
        | 2.  | In progress | PTC              | x |
        | 3.  | In progress | PTC              | y |
    """)
    found = [f for f in check(programme).findings if f.rule == "column-unknown"]
    assert [(f.address.ref, f.value, f.severity) for f in found] == [("D3", "x", "info")]
    assert found[0].message.startswith(
        "This column has text in 2 cells but no heading, so it is not"
    )
    french = ColumnUnknown.texts("fr").message
    assert "n’a pas d’en-tête" in french


def test_an_empty_column_between_others_is_nothing_to_tell() -> None:
    programme = timeframe("""
        | No. |   | Responsible body |
        | 1.  |   | PTC              |
    """)
    assert "column-unknown" not in [rule for _, rule in places(check(programme))]


def test_a_further_heading_in_the_lower_of_two_lines_is_a_heading() -> None:
    programme = timeframe("""
        | No. | Responsible | Desk     |
        |     | body        | Officers |
        | 1.  | PTC         | A. B.    |
    """)
    (table,) = programme.tables
    assert table.unheaded == ()


WRITING = [
    "import {file} -o out.xlsx",
    f"circulate {{file}} --draft {' '.join(SHORT)} -o out.xlsx",
    "annex {file} -o out.docx",
    "extract {file} --body PC -o out.xlsx",
    "portfolio {file} -o out.xlsx",
    "roll {file} --session April-2027 -o out.xlsx",
    "call {file} -o units",
    "merge {file} {sample} -o out.xlsx",
    "merge {sample} {file} -o out.xlsx",
    "diff {file} {sample}",
    "diff {sample} {file} --format json",
    "history {file} {sample}",
    "parity {sample} {file}",
]
# These print, or change the workbook itself and so keep the words: nothing is lost.
KEEPING = [
    "show {file}",
    "summary {file}",
    "agenda {file}",
    "fix {file} -o out.xlsx",
    "labels {file} --lang en -o out.xlsx",
]


@pytest.mark.parametrize("call", [*WRITING, *KEEPING, "fill {file} -o out.xlsx"])
def test_words_and_a_row_that_are_not_read_are_said_and_are_something_to_look_at(
    run: Shell, edited: Callable[..., Path], sample: Path, tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch, call: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    blank = dict.fromkeys(f"{letter}6" for letter in "ABCDEFGHIJLMN")
    row = {**blank, "K6": "Continuation of the Progress of 1."}
    path = edited(**row, O8="My private remark", O9="and another")
    done = run(*(word.format(file=path, sample=sample) for word in call.split()))
    assert "row 6 of edited.xlsx: " in done.err
    assert _says_the_words(done.err, "O8")
    assert "NOT READ" not in done.out
    assert done.code == 1


@pytest.mark.parametrize("call", KEEPING)
def test_words_that_are_not_read_and_stay_are_said(
    run: Shell, edited: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    call: str,
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    done = run(*call.format(file=edited(O6="My private remark", O7="and another")).split())
    assert _says_the_words(done.err, "O6")
    assert (done.code, "NOT READ" in done.out) == (0, False)


def _says_the_words(err: str, place: str) -> bool:
    below = f"{place[0]}{int(place[1:]) + 1}"
    return all(
        f'NOT READ: "{SECTION_I}" {cell} of edited.xlsx, under no heading: "{words}". Add it by '
        "hand." in err
        for cell, words in ((place, "My private remark"), (below, "and another"))
    )


def test_versions_that_differ_in_nothing_but_words_not_read_are_something_to_look_at(
    run: Shell, edited: Callable[..., Path], sample: Path
) -> None:
    done = run("diff", sample, edited(O6="My private remark"))
    assert "No differences." in done.out
    assert 'O6 of edited.xlsx, under no heading: "My private remark"' in done.err
    assert done.code == 1


def test_a_line_under_the_table_is_named_where_it_is_left_behind(
    run: Shell, edited: Callable[..., Path], tmp_path: Path
) -> None:
    done = run("import", edited(A60="A remark of mine"), "-o", tmp_path / "out.xlsx")
    assert 'NOT READ: "Section I" A60 of edited.xlsx: ' in done.err


# Conflicts that nobody has decided


@pytest.fixture(scope="module")
def conflicting(copies: Callable[..., bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two copies of the sample that report different things of I.1."""
    folder = tmp_path_factory.mktemp("conflicting")
    for name in ("a", "b"):
        words = f"In progress. Copy {name} says so. The next report is due in May."
        (folder / f"{name}.xlsx").write_bytes(copies(K5=words))
    return folder


@pytest.fixture(scope="module")
def as_merged(conflicting: Path, sample: Path) -> bytes:
    returned = {path.name: wpsheet.read(path) for path in sorted(conflicting.iterdir())}
    merged = conflicting / "merged.xlsx"
    wpsheet.merge(wpsheet.read(sample), returned, merged)
    return merged.read_bytes()


@pytest.fixture
def merged(as_merged: bytes, tmp_path: Path) -> Path:
    """The sample merged from these, in a file of the test's own."""
    path = tmp_path / "merged.xlsx"
    path.write_bytes(as_merged)
    return path


def test_a_merge_says_how_to_decide(
    run: Shell, conflicting: Path, sample: Path, tmp_path: Path
) -> None:
    merged = tmp_path / "merged.xlsx"
    done = run("merge", sample, conflicting / "a.xlsx", conflicting / "b.xlsx", "-o", merged)
    assert done.code == 1
    assert 'Next: on the sheet "Conflicts", choose which text to use' in done.err
    assert f'--resolve "{merged}"' in done.err


def test_an_open_conflict_is_found_at_the_cell_of_its_choice(run: Shell, merged: Path) -> None:
    (finding,) = run("check", merged, "--select", "conflict-open", "--format", "json").json[
        "findings"
    ]
    assert (finding["sheet"], finding["cell"], finding["severity"]) == (
        "Conflicts", "D5", "warning",
    )  # fmt: skip
    assert finding["message"].startswith("The copies differ on I.1, Progress. Choose")


def test_a_choice_that_is_not_put_in_is_found_as_such(run: Shell, merged: Path) -> None:
    book = openpyxl.load_workbook(merged, rich_text=True)
    book["Conflicts"]["D5"] = "a.xlsx"
    book.save(merged)
    done = run("check", merged, "--select", "conflict-open", "--format", "json")
    assert ["has not been applied" in f["message"] for f in done.json["findings"]] == [True]
    assert run("merge", "--resolve", merged, "-o", merged.with_name("end.xlsx")).code == 0
    assert run("check", merged.with_name("end.xlsx"), "--select", "WP113").out.endswith(
        "No findings.\n"
    )


@pytest.mark.parametrize(
    "call",
    [
        f"circulate {{file}} --draft {' '.join(SHORT)} -o out.xlsx",
        "annex {file} -o out.docx",
        "extract {file} --body PTC -o out.xlsx",
        "roll {file} --session April-2027 -o out.xlsx",
        "call {file} -o units",
        "import {file} -o out.xlsx",
    ],
)
def test_whatever_is_made_of_a_workbook_with_open_conflicts_says_so(
    run: Shell, merged: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*(word.format(file=merged) for word in call.split()))
    assert done.code == 1
    assert 'UNDECIDED: 1 conflict is open on the sheet "Conflicts" of merged.xlsx' in done.err
