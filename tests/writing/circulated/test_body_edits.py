"""After edits in the sections each body's tab shows exactly what the sections say."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl.worksheet.worksheet import Worksheet
from sheets import opened

import wpsheet
from wpsheet.grammars.bodies import parse_bodies
from wpsheet.model.layout import Field
from wpsheet.model.lines import lines_in
from wpsheet.model.vocabulary import BUILT_IN
from wpsheet.writing.book import identifier
from wpsheet.writing.circulated.cutting import tidied

pytestmark = [pytest.mark.slow, pytest.mark.office]

_HEADINGS = {
    "number": "No.", "activity": "Activities", "bodies": "Responsible body",
    "progress": "Progress", "status": "Completion status", "timeline": "Timeline",
}  # fmt: skip
_LONG = "In progress. THE WORKSHOP of the members and their partners will be held again. " * 20


def _columns(sheet: Worksheet) -> tuple[int, dict[str, str]]:
    """The row of the headings, and the letter of each column."""
    row = next(c.row for c in sheet["A"] if c.value == "No.")
    found = {
        name: next(c.column_letter for c in sheet[row] if str(c.value).startswith(heading))
        for name, heading in _HEADINGS.items()
        if any(str(c.value).startswith(heading) for c in sheet[row])
    }
    return row, found


def _section(sheet: Worksheet) -> list[dict[str, str]]:
    """The activities of a section as its cells say them now."""
    top, columns = _columns(sheet)
    rows = [
        {name: str(sheet[f"{letter}{row}"].value or "") for name, letter in columns.items()}
        for row in range(top + 1, sheet.max_row + 1)
    ]
    return [row for row in rows if row["number"]]


@pytest.fixture(scope="module")
def edited(
    circulated_sample: Callable[[str], Path],
    in_office: Callable[..., Any],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """Rows moved, inserted, deleted and lengthened by LibreOffice."""
    path = circulated_sample("en")
    top, c = _columns(opened(path)["Section I"])
    added = {
        c["number"]: "40.", c["activity"]: "A new activity", c["bodies"]: "PTC, HSC",
        c["timeline"]: "To be told", c["status"]: "Postponed", c["progress"]: _LONG,
    }  # fmt: skip
    edits = [
        ["write", "Section I", f"{c['progress']}{top + 2}", _LONG],
        ["write", "Section I", f"{c['activity']}{top + 3}", "W" * 400],
        ["write", "Section I", f"{c['status']}{top + 4}", "Completed"],
        ["write", "Section I", f"{c['bodies']}{top + 5}", "PC and Harmonized System Committee"],
        ["move", "Section I", top + 9, top + 2],
        ["move", "Section I", top + 1, top + 12],
        ["insert", "Section I", top + 4, added],
        ["delete", "Section I", top + 7],
        ["delete", "Section II", _columns(opened(path)["Section II"])[0] + 1],
    ]
    saved = tmp_path_factory.mktemp("edits") / "edited.xlsx"
    in_office("edit", workbook=str(path), edits=edits, saved=str(saved))
    return saved


def test_each_tab_shows_what_the_sections_say(edited: Path, sample: Path) -> None:
    book = opened(edited, data_only=True)
    activities = wpsheet.read(sample).activities
    contradicted = {each.plain(Field.ACTIVITY) for each in activities if each.contradicted}
    assert contradicted
    sections = {name: _section(book[name]) for name in ("Section I", "Section II")}
    shown = 0
    for tab in book.worksheets:
        for table in tab.tables.values():
            if not table.name.startswith("Body_"):
                continue
            name, _, section = table.name.removeprefix("Body_").rpartition("_")
            body = next(each.name for each in BUILT_IN.bodies if identifier(each.name) == name)
            wanted = [
                row
                for row in sections[f"Section {section}"]
                if body in parse_bodies(row["bodies"], BUILT_IN).names
            ]
            headings, *rows = tab[table.ref]
            found = [
                {str(h.value): str(c.value or "") for h, c in zip(headings, row, strict=True)}
                for row in rows
            ]
            found = [row for row in found if row["Reference"]]
            more = len(wanted) - len(found)
            head = "\n".join(str(tab.cell(row, 1).value or "") for row in range(1, 8))
            assert (f"{more} more of Section {section} " in head) is (more > 0)
            assert f"Section {section}{', continuous' if section == 'II' else ''}: " in head
            assert f": {len(wanted)}" in head
            for row, now in zip(found, wanted, strict=False):
                assert row["Reference"] == f"{section}.{now['number'].removesuffix('.')}"
                assert _is_opening(row["Activities"], now["activity"])
                if "Progress" in row:
                    assert _is_opening(row["Progress"], now["progress"])
                if "Status" in row:
                    refused = now["activity"] in contradicted
                    assert row["Status"] == ("No status" if refused else now.get("status", ""))
                shown += 1
    assert shown > 30


def _is_opening(shown: str, text: str) -> bool:
    """Whether a text is shown whole, or cut with a mark."""
    whole = tidied(text)
    return shown == whole or (shown.endswith(" …") and whole.startswith(shown.removesuffix(" …")))


def test_no_text_is_longer_than_its_row(edited: Path) -> None:
    for tab in opened(edited, data_only=True).worksheets:
        for table in tab.tables.values():
            if not table.name.startswith("Body_"):
                continue
            for row in tab[table.ref][1:]:
                lines = int((tab.row_dimensions[row[0].row].height or 15) // 12.75)
                for cell in row[1:]:
                    width = tab.column_dimensions[cell.column_letter].width - 0.72
                    if len(row) > 2:
                        assert lines_in(str(cell.value or ""), width) <= lines


def test_an_activity_that_is_due_is_found_wherever_it_was_moved(edited: Path) -> None:
    book = opened(edited, data_only=True)
    words = {
        f"I.{row['number'].removesuffix('.')}": row["activity"]
        for row in _section(book["Section I"])
    }
    due = [
        (str(row[0].value), str(row[1].value))
        for tab in book.worksheets
        if any(table.startswith("Body_") for table in tab.tables)
        for row in tab.iter_rows(min_row=1, max_row=min(
            int(table.ref.split(":")[0][1:]) for table in tab.tables.values()
        ) - 1)
        if str(row[0].value).startswith("I.")
    ]  # fmt: skip
    assert due
    for label, told in due:
        assert _is_opening(told, words[label])
