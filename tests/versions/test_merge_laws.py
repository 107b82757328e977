"""Laws of merging controlled workbooks, whatever officers do to their rows and IDs."""

from __future__ import annotations

import re
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from copy import copy as copied
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from laws import examples
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

pytestmark = pytest.mark.slow

SECTIONS = ("Section I", "Section II")
HEADING, FIRST = 4, 5
TEXTS = ("Activities", "Team resources", "Key Performance", "Timeline", "Progress", "Responsible")


def columns(sheet: Worksheet) -> dict[str, int]:
    return {str(cell.value): cell.column for cell in sheet[HEADING] if cell.value}


def column(sheet: Worksheet, begins: str) -> int:
    return next(at for words, at in columns(sheet).items() if words.startswith(begins))


def last(sheet: Worksheet) -> int:
    number = column(sheet, "No.")
    filled = [r for r in range(FIRST, sheet.max_row + 1) if sheet.cell(r, number).value]
    return max(filled, default=FIRST)


def row_at(sheet: Worksheet, place: int) -> int:
    return FIRST + place % (last(sheet) - FIRST + 1)


def rows(sheet: Worksheet) -> list[list[object]]:
    return [
        [sheet.cell(r, c).value for c in range(1, len(columns(sheet)) + 1)]
        for r in range(FIRST, last(sheet) + 1)
    ]


def put(sheet: Worksheet, row: int, values: Sequence[object]) -> None:
    for at, value in enumerate(values, start=1):
        sheet.cell(row, at).value = value


# What an officer does; `a` and `b` choose rows, `word` is a word that is nowhere else.


def write(sheet: Worksheet, a: int, b: int, word: str) -> None:
    cell = sheet.cell(row_at(sheet, a), column(sheet, TEXTS[b % len(TEXTS)]))
    cell.value = f"{cell.value or ''} {word}".strip()


def replace(sheet: Worksheet, a: int, b: int, word: str) -> None:
    sheet.cell(row_at(sheet, a), column(sheet, TEXTS[b % len(TEXTS)])).value = f"Only {word} here"


def lose_ids(sheet: Worksheet, a: int, b: int, word: str) -> None:
    for row in range(FIRST, last(sheet) + 1):
        if b % 2 or row % 3 == a % 3:
            sheet.cell(row, column(sheet, "ID")).value = None
    write(sheet, a, b, word)


def double_id(sheet: Worksheet, a: int, b: int, word: str) -> None:
    at = column(sheet, "ID")
    sheet.cell(row_at(sheet, a), at).value = sheet.cell(row_at(sheet, b), at).value
    write(sheet, a, b, word)


def swap_ids(sheet: Worksheet, a: int, b: int, word: str) -> None:
    one, other = (sheet.cell(row_at(sheet, each), column(sheet, "ID")) for each in (a, b))
    one.value, other.value = other.value, one.value
    write(sheet, b, a, word)


def sort(sheet: Worksheet, a: int, b: int, word: str) -> None:
    write(sheet, a, b, word)
    held = rows(sheet)
    key = column(sheet, TEXTS[a % len(TEXTS)]) - 1
    ids = column(sheet, "ID") - 1
    kept = [row[ids] for row in held]
    for place, row in enumerate(sorted(held, key=lambda row: str(row[key]))):
        values = copied(row)
        if b % 2:
            values[ids] = kept[place]  # sorted without the IDs
        put(sheet, FIRST + place, values)


def split(sheet: Worksheet, a: int, b: int, word: str) -> None:
    row = row_at(sheet, a)
    sheet.insert_rows(row + 1)
    at = column(sheet, "Activities" if b % 2 else "Progress")
    words = str(sheet.cell(row, at).value or "")
    sheet.cell(row, at).value = words[: len(words) // 2]
    sheet.cell(row + 1, at).value = f"{words[len(words) // 2 :]} {word}"


def insert(sheet: Worksheet, a: int, b: int, word: str) -> None:
    row = row_at(sheet, a)
    values = rows(sheet)[row - FIRST]
    sheet.insert_rows(row + 1)
    values[column(sheet, "Activities") - 1] = f"Draw a {word} for the {word} harbour"
    values[column(sheet, "Progress") - 1] = f"In progress. The {word} was seen."
    if b % 2:
        values[column(sheet, "ID") - 1] = None
    put(sheet, row + 1, values)


def delete(sheet: Worksheet, a: int, b: int, word: str) -> None:
    if last(sheet) > FIRST + 3:
        sheet.delete_rows(row_at(sheet, a))
    write(sheet, b, a, word)


DEEDS = (write, replace, lose_ids, double_id, swap_ids, sort, split, insert, delete)
Deed = tuple[Callable[[Worksheet, int, int, str], None], int, int, int]
deeds = st.lists(
    st.tuples(
        st.sampled_from(DEEDS), st.integers(0, 40), st.integers(0, 40), st.sampled_from([0, 0, 1])
    ),
    min_size=1, max_size=4,
)  # fmt: skip


def done_to(book: Workbook, done: Sequence[Deed], name: str) -> None:
    for place, (deed, a, b, section) in enumerate(done):
        deed(book[SECTIONS[section]], a, b, f"zebra{name}{'abcd'[place]}q")


def own_words(workbook: Path) -> set[str]:
    """The words of the officer that are still in the copy."""
    return set(re.findall(r"zebra\w+q", all_words(workbook)))


def all_words(workbook: Path) -> str:
    with zipfile.ZipFile(workbook) as package:
        parts = [name for name in package.namelist() if name.endswith(".xml")]
        return re.sub(r"<[^>]+>", " ", "".join(package.read(each).decode() for each in parts))


def hold(run: Shell, base: Path, copies: Sequence[Path], out: Path) -> None:
    done = run("merge", base, *copies, "-o", out)
    assert done.code < 2, done.err
    said = f"{all_words(out)} {done.out} {done.err}"
    for each in copies:
        assert {word for word in own_words(each) if word not in said} == set()


@settings(
    max_examples=examples(3),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(deeds, min_size=1, max_size=3))
def test_no_word_of_a_copy_is_in_neither_the_result_nor_the_report(
    run: Shell, sample: Path, copies: list[list[Deed]]
) -> None:
    with tempfile.TemporaryDirectory() as made:
        folder, paths = Path(made), []
        for name, done in zip("xyz", copies, strict=False):
            book = openpyxl.load_workbook(sample, rich_text=True)
            done_to(book, done, name)
            paths.append(folder / f"{name}.xlsx")
            book.save(paths[-1])
        hold(run, sample, paths, folder / "merged.xlsx")


SAVED: dict[str, list[list[Deed]]] = {
    "sorted, split and new": [[(sort, 3, 1, 0), (split, 5, 0, 0)], [(insert, 2, 1, 0)]],
    "IDs lost, swapped and doubled, rows deleted": [
        [(lose_ids, 1, 1, 0), (delete, 4, 6, 1)],
        [(swap_ids, 2, 9, 0), (double_id, 5, 7, 1), (replace, 1, 4, 1)],
    ],
}


@pytest.mark.office
def test_copies_that_libreoffice_saved_lose_no_word(
    run: Shell, sample: Path, tmp_path: Path, converted: Callable[..., list[Path]]
) -> None:
    written = []
    for place, deeds_by_copy in enumerate(SAVED.values()):
        for letter, done in zip("xy", deeds_by_copy, strict=True):
            book = openpyxl.load_workbook(sample, rich_text=True)
            done_to(book, done, letter)
            written.append(tmp_path / f"{letter}{place}.xlsx")
            book.save(written[-1])
    saved = converted(*written, ending="xlsx")
    for first, second in zip(saved[::2], saved[1::2], strict=True):
        hold(run, sample, [first, second], tmp_path / "merged.xlsx")
