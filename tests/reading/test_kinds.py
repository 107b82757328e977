"""Rows that are known to hold the same against the same rows looked at one by one."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import xlsxwriter
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wpsheet.reading.locating import Located, locate
from wpsheet.reading.rows import ActivityRow
from wpsheet.reading.workbook import read_workbook

FIELDS = ("Activities", "Priority ranking", "Type of task associated", "Progress")
FILL = "#C6EFCE"
Line = tuple[object, bool, str, tuple[str, ...]]
"""Of a row what its first cell holds, whether it is filled, what a second own cell holds, next to
it or the last of the row, and the other words."""

numbers = st.sampled_from(["1.", "2.", "0.", "", "x", 3, "4. (continued)", "Note:", "(Example)"])
words = st.sampled_from([
    ("Draft a guide", "A", "Update", "In progress."), ("Draft a guide", "", "", ""),
    ("Publish a study", "B", "", "Completed."), ("", "A", "Update", ""), ("", "", "", ""),
    ("What is done?", "How urgent?", "Which task?", "How far?"),
])  # fmt: skip


def workbook(path: Path, headings: list[str], lines: list[Line]) -> Path:
    with xlsxwriter.Workbook(path) as book:
        fill = book.add_format({"bg_color": FILL})
        sheet = book.add_worksheet()
        *before, behind = headings
        sheet.write_row(0, 0, [*before, *FIELDS, behind] if behind else [*before, *FIELDS])
        for row, (first, filled, second, others) in enumerate(lines, start=1):
            texts = [
                first,
                *([second] if before[1:] else []),
                *others,
                *([second] if behind else []),
            ]
            for column, text in enumerate(texts):
                sheet.write(row, column, text, fill if filled else None)
    return path


def told(found: Located) -> object:
    def row(each: ActivityRow) -> object:
        return each.section, each.number, dict(each.cells), each.id_cell, each.hidden

    return list(map(row, found.rows)), found.tables, found.notes, found.stray, found.left_out


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from([
        ["No.", ""], ["ID", "No.", ""], ["No.", "Remark", ""], ["No.", "Timeline", ""],
        ["No.", "ID"], ["No.", "Timeline"],
    ]),
    st.lists(st.tuples(numbers, st.booleans(), st.sampled_from(["", "PTC-0001", "PTC-0002"]),
                       words), max_size=9),
)  # fmt: skip
@example(["No.", ""], [("1.", False, "", ("Draft a guide", "A", "", ""))] * 3)
@example(["No.", ""], [(n, False, "", ("", "A", "Update", "")) for n in ("0.", "1.", "", "2.")])
def test_rows_alike_are_found_as_rows_alone(headings: list[str], lines: list[Line]) -> None:
    with TemporaryDirectory() as folder:
        (grid,), _ = read_workbook(workbook(Path(folder) / "plan.xlsx", headings, lines))
    assert told(locate(grid)) == told(locate(replace(grid, rests={})))
    alike = locate(grid)
    kinds = {tuple(map(id, each.cells.rest)) for each in alike.rows}  # type: ignore[attr-defined]
    held = {id(each.cells.rest) for each in alike.rows}  # type: ignore[attr-defined]
    fills = {each.cells.number.fill for each in alike.rows}  # type: ignore[attr-defined]
    assert len(held) <= len(kinds) * max(1, len(fills))
