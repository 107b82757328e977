"""No word of a copy is in neither the merged workbook nor the report."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from openpyxl.comments import Comment
from openpyxl.workbook import Workbook

import wpsheet

pytestmark = pytest.mark.slow

SECTION = "Section I"


def words_in(workbook: Path) -> str:
    with zipfile.ZipFile(workbook) as package:
        parts = [name for name in package.namelist() if name.endswith(".xml")]
        return re.sub(r"<[^>]+>", " ", "".join(package.read(each).decode() for each in parts))


def values(book: Workbook, row: int) -> list[object]:
    return [cell.value for cell in book[SECTION][row]]


def put(book: Workbook, row: int, texts: Sequence[object]) -> None:
    for column, text in enumerate(texts, start=1):
        book[SECTION].cell(row, column).value = text


def divided(book: Workbook) -> None:
    sheet = book[SECTION]
    sheet.insert_rows(8)
    words = str(sheet["D7"].value)
    sheet["D7"], sheet["D8"], sheet["K8"] = words[:30], words[30:], "Zebra wrote in."


def ids_swapped(book: Workbook) -> None:
    sheet = book[SECTION]
    sheet["M6"].value, sheet["M9"].value = sheet["M9"].value, sheet["M6"].value
    sheet["K6"], sheet["K9"] = f"{sheet['K6'].value} Zebra.", f"{sheet['K9'].value} Okapi."


def sorted_without_ids(book: Workbook) -> None:
    rows = [values(book, row) for row in range(5, 21)]
    ids = [row[12] for row in rows]
    for place, row in enumerate(sorted(rows, key=lambda row: str(row[3]))):
        put(book, place + 5, [*row[:12], ids[place]])
    book[SECTION]["K7"] = f"{book[SECTION]['K7'].value} Zebra."


def column_lost(book: Workbook) -> None:
    book[SECTION].delete_cols(12)
    book[SECTION]["I6"] = "Zebra"


def heading_lost(book: Workbook) -> None:
    book[SECTION]["D4"], book[SECTION]["D6"] = "What zebra does", "Okapi"


def id_doubled(book: Workbook) -> None:
    row = values(book, 7)
    book[SECTION].insert_rows(8)
    put(book, 8, [*row[:3], "A wholly new zebra about kites", *row[4:10], "Okapi.", *row[11:]])


def new_one(book: Workbook, words: str = "zebra") -> None:
    row = values(book, 20)
    put(book, 21, ["17.", *row[1:3], f"Draw a {words} for {words} harbour", *row[4:12], None])


def removed(book: Workbook) -> None:
    book[SECTION].delete_rows(8)


def edited(book: Workbook) -> None:
    book[SECTION]["K8"] = f"{book[SECTION]['K8'].value} Zebra."
    book[SECTION]["K8"].comment = Comment("Okapi?", "A. Person")


def beside(book: Workbook) -> None:
    sheet = book[SECTION]
    sheet["N4"], sheet["N6"], sheet["P9"], sheet["D22"] = "Remark", "Zebra", "Okapi", "Gnu"
    sheet["A1"], sheet["A2"] = f"{sheet['A1'].value} Kudu", "(presented in Eland)"
    sheet["A3"], sheet["A6"], sheet["M7"] = "I. Oryx", "2. Impala", "PTC-0003 Bongo"
    book["Versions"]["D5"], book["Exceptions"]["A5"] = "Nyala", "WP503"
    book["Exceptions"]["E5"], book.create_sheet("Ideas")["B3"] = "Sitatunga", "Duiker"
    book["Lists"]["V25"], book["Notes"]["C4"] = "Topi Committee", "Lechwe"


def status(book: Workbook) -> None:
    book[SECTION]["L6"] = "Completed"


def progress(book: Workbook) -> None:
    book[SECTION]["K6"] = "Postponed. Zebra is late."


COPIES = {
    "a divided row": ([divided], "zebra"),
    "swapped IDs": ([ids_swapped, status], "zebra okapi"),
    "sorted without IDs": ([sorted_without_ids], "zebra"),
    "a lost column": ([column_lost], "zebra"),
    "a lost heading": ([heading_lost], "zebra okapi"),
    "a doubled ID": ([id_doubled], "zebra okapi"),
    "two new ones of one number": ([new_one, lambda book: new_one(book, "okapi")], "zebra okapi"),
    "removed and edited": ([removed, edited], "zebra okapi"),
    "words beside": (
        [beside],
        "zebra okapi gnu kudu eland oryx impala bongo nyala sitatunga duiker topi lechwe",
    ),
    "a status and another's Progress": ([status, progress], "zebra completed"),
}


@pytest.mark.parametrize("case", COPIES)
def test_no_word_of_a_copy_is_in_neither_the_result_nor_the_report(
    run: Shell, sample: Path, tmp_path: Path, case: str
) -> None:
    edits: list[Callable[[Workbook], None]]
    edits, wanted = COPIES[case]  # type: ignore[assignment]
    paths = []
    for name, edit in zip("abc", edits, strict=False):
        book = openpyxl.load_workbook(sample, rich_text=True)
        edit(book)
        book.save(tmp_path / f"{name}.xlsx")
        paths.append(tmp_path / f"{name}.xlsx")
    out = tmp_path / "merged.xlsx"
    done = run("merge", sample, *paths, "-o", out)
    assert done.code < 2, done.err
    said = f"{words_in(out)} {done.out} {done.err}".casefold()
    assert [word for word in wanted.split() if word not in said] == []


def test_a_status_of_one_copy_is_not_put_beside_the_progress_of_another_that_denies_it(
    run: Shell, sample: Path, tmp_path: Path
) -> None:
    for name, edit in (("a.xlsx", status), ("b.xlsx", progress)):
        book = openpyxl.load_workbook(sample, rich_text=True)
        edit(book)
        book.save(tmp_path / name)
    done = run(
        "merge", sample, tmp_path / "a.xlsx", tmp_path / "b.xlsx", "-o", tmp_path / "merged.xlsx",
        "--format", "json",
    )  # fmt: skip
    assert [each["field"] for each in done.json["conflicts"]] == ["progress", "status"]
    assert done.json["applied"] == []


def test_a_divided_activity_is_never_shortened(run: Shell, sample: Path, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(sample, rich_text=True)
    divided(book)
    book.save(tmp_path / "a.xlsx")
    out = tmp_path / "merged.xlsx"
    done = run("merge", sample, tmp_path / "a.xlsx", "-o", out, "--format", "json")
    assert [each["field"] for each in done.json["applied"]] == ["progress"]
    assert "row 8 of a.xlsx goes on with I.3" in done.err


def test_a_section_that_stands_twice_in_a_copy_is_not_added_again(
    sample: Path, run: Shell, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.xlsx"
    book = openpyxl.load_workbook(sample, rich_text=True)
    twice = book.copy_worksheet(book["Section I"])
    twice["K6"] = "Words that only the second sheet has."
    book.save(copy)
    done = run("merge", sample, copy, "-o", tmp_path / "merged.xlsx")
    assert done.code == 1
    assert "the copy has this activity twice" in done.out
    merged = wpsheet.read(tmp_path / "merged.xlsx")
    assert len(merged.activities) == len(wpsheet.read(sample).activities)
    cells = openpyxl.load_workbook(tmp_path / "merged.xlsx")["Merged"].iter_rows(values_only=True)
    assert any("only the second sheet" in str(cell) for row in cells for cell in row)


def test_a_line_that_a_copy_has_above_an_activity_is_named(
    sample: Path, run: Shell, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.xlsx"
    book = openpyxl.load_workbook(sample, rich_text=True)
    book["Section I"].insert_rows(7)
    book["Section I"]["A7"] = "A note of the desk"
    book.save(copy)
    done = run("merge", sample, copy, "-o", tmp_path / "merged.xlsx")
    assert done.code == 1
    assert '"A note of the desk"' in done.err
