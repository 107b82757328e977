"""The circulated workbook, annex and summary of committees with layouts of their own."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from commands import Shell
from docx import Document
from imported_plans import circulated, controlled
from openpyxl import Workbook, load_workbook
from openpyxl.styles import PatternFill
from openpyxl.worksheet.worksheet import Worksheet
from plans import BOARD, MATRIX, MINISTRY, PLANS, STANDARDS, Plan, Row

pytestmark = pytest.mark.slow

_OF_THE_PTC = re.compile(
    r"WCO|\bPTC\b|\bSP[1-5]\b|Strategic Plan|Maintenance|\bUpdating\b|Development|Priority|"
    r"[Ss]ections? I\b|Completion status"
)
"""Words of the Permanent Technical Committee's programme, of which none of the plans has any."""


def _controlled(plan: Plan, folder: Path) -> Path:
    """A plan imported by its options."""
    return controlled(plan, folder / f"{plan.name}-controlled.xlsx")


def _circulated(workbook: Path) -> Path:
    return circulated(workbook, workbook.with_name(f"{workbook.stem}-circulated.xlsx"))


def _listed(sheet: Worksheet, heading: str) -> tuple[int, int]:
    """The row and column of a heading of the sheet Lists."""
    return next((c.row, c.column) for row in sheet for c in row if c.value == heading)


def _circulate_column(workbook: Path, column: str, said: str = "yes") -> None:
    """Say on the sheet Lists whether a column is circulated."""
    book = load_workbook(workbook)
    sheet = book["Lists"]
    top, flags = _listed(sheet, "Circulated")
    name = next(c.column for c in sheet[top] if c.value == "Heading")
    row = next(r for r in range(top, sheet.max_row + 1) if sheet.cell(r, name).value == column)
    sheet.cell(row, flags).value = said
    book.save(workbook)


def _texts(path: Path) -> str:
    """All that a file shows or tells, a line a piece."""
    found = []
    with zipfile.ZipFile(path) as package:
        for name in package.namelist():
            xml = package.read(name).decode(errors="ignore")
            if "styles" in name.lower() or "theme" in name or not name.endswith(".xml"):
                continue
            found += re.findall(r">([^<>]+)<", xml)
            found += re.findall(r'(?:name|descr|title|v|caption)="([^"]*)"', xml, re.IGNORECASE)
    return "\n".join(found)


def _headings(workbook: Path, tab: str, row: int = 5) -> list[str]:
    sheet = load_workbook(workbook)[tab]
    return [str(cell.value) for cell in sheet[row] if cell.value]


def _of_body(circulated: Path, tab: str) -> list[str]:
    """The labels of the activities on the tab of a body."""
    sheet = load_workbook(circulated, data_only=True)[tab]
    (table,) = sheet.tables.values()
    return [row[0].value for row in sheet[table.ref][1:] if row[0].value]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_nothing_of_the_ptc_goes_round(plan: Plan, tmp_path: Path, run: Shell) -> None:
    workbook = _controlled(plan, tmp_path)
    annex = tmp_path / "annex.docx"
    assert run("annex", workbook, "-o", annex, "--draft").code == 0
    written = [_texts(_circulated(workbook)), _texts(annex)]
    for shown in (*written, run("summary", workbook).out):
        assert not _OF_THE_PTC.findall(shown)
    for shown in written:
        assert all(label in shown for label in plan.labels)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_every_command_speaks_french_too(plan: Plan, tmp_path: Path, run: Shell) -> None:
    workbook = _controlled(plan, tmp_path)
    made = tmp_path / "fr"
    assert run("--lang", "fr", "circulate", workbook, "-o", f"{made}.xlsx", "--draft").code == 0
    assert run("--lang", "fr", "annex", workbook, "-o", f"{made}.docx", "--draft").code == 0
    assert run("--lang", "fr", "summary", workbook).code == 0


def test_the_tab_has_the_committees_headings_in_its_order(tmp_path: Path, run: Shell) -> None:
    circulated = _circulated(_controlled(MINISTRY, tmp_path))
    assert _headings(circulated, "Activities") == [
        "No", "Action", "Owner", "Deadline", "RAG", "Comments", "ID",
    ]  # fmt: skip
    tabs = load_workbook(circulated).sheetnames
    assert {"Works Office", "Pilot Office", "Finance Office"} <= set(tabs)
    assert "Resources" not in tabs and "Calendar" in tabs


def test_a_heading_of_bodies_is_whole_and_a_row_of_short_texts_has_one_line(
    tmp_path: Path, run: Shell
) -> None:
    book = load_workbook(_circulated(_controlled(STANDARDS, tmp_path)))
    assert "Working group" in [cell.value for row in book["Overview"] for cell in row]
    heights = {book["Activities"].row_dimensions[row].height for row in range(6, 9)}
    assert heights <= {None, 15}


def test_rules_of_columns_that_are_not_used_take_one_line(tmp_path: Path, run: Shell) -> None:
    workbook = _controlled(STANDARDS, tmp_path)
    said = [line for line in run("check", workbook).out.splitlines() if "not checked" in line]
    assert len(said) == 1 and "17 rules" in said[0]
    named = run("check", workbook, "--all").out
    assert "Not checked: priority-unknown, because" in named


def test_a_programme_without_statuses_has_no_counts_of_them(tmp_path: Path, run: Shell) -> None:
    workbook = _controlled(MATRIX, tmp_path)
    summary = run("summary", workbook).out
    assert "No status" not in summary and "Compl." not in summary
    assert "No status" not in _texts(_circulated(workbook))
    assert "Notes" not in load_workbook(_circulated(workbook)).sheetnames


def test_own_columns_go_round_where_lists_says_so(tmp_path: Path, run: Shell) -> None:
    workbook = _controlled(MATRIX, tmp_path)
    assert "Budget (USD)" not in _headings(_circulated(workbook), "Activities")
    _circulate_column(workbook, "Budget (USD)")
    circulated = _circulated(workbook)
    headings = _headings(circulated, "Activities")
    assert "Budget (USD)" in headings and "Partners" not in headings
    assert "120 000" in [c.value for r in load_workbook(circulated)["Activities"] for c in r]
    annex, extract = tmp_path / "annex.docx", tmp_path / "extract.xlsx"
    assert run("annex", workbook, "-o", annex, "--draft").code == 0
    assert "120 000" in _texts(annex) and "UNEP" not in _texts(annex)
    assert run("extract", workbook, "--body", "Data Unit", "-o", extract).code == 0
    assert "120 000" in _texts(extract) and "UNEP" not in _texts(extract)


def test_a_column_of_the_template_stays_behind_where_lists_says_so(
    tmp_path: Path, run: Shell
) -> None:
    workbook = _controlled(MINISTRY, tmp_path)
    _circulate_column(workbook, "RAG", "no")
    circulated = _circulated(workbook)
    assert "RAG" not in _headings(circulated, "Activities")
    assert "Amber" not in _texts(circulated)
    assert "Amber" in run("summary", workbook).out


def test_a_column_that_lists_does_not_have_is_told_only_where_it_is_left_out(
    tmp_path: Path, run: Shell
) -> None:
    workbook = _controlled(MATRIX, tmp_path)
    book = load_workbook(workbook)
    sheet = book.worksheets[0]
    column = sheet.max_column + 1
    sheet.cell(4, column).value = "Risk"
    sheet.cell(6, column).value = "Flood"
    book.save(workbook)
    made = tmp_path / "made.xlsx"
    told = run("circulate", workbook, "-o", made, "--draft")
    assert told.code == 1 and "Risk" in told.err
    assert run("annex", workbook, "-o", tmp_path / "made.docx", "--draft").code == 1
    for command in (
        ("show", workbook), ("fill", workbook, "-o", made), ("summary", workbook),
        ("merge", workbook, workbook, "-o", made), ("diff", workbook, workbook),
    ):  # fmt: skip
        done = run(*command)
        assert (done.code, "Risk" in done.err) == (0, False), command


def test_groups_go_round_and_come_back(tmp_path: Path, run: Shell) -> None:
    workbook = _controlled(MATRIX, tmp_path)
    circulated = _circulated(workbook)
    column = [cell.value for cell in load_workbook(circulated)["Activities"]["A"]]
    assert column[5:11] == ["Pillar 1: Knowledge", "1.1", "1.2", "Pillar 2: Rules", "2.1", "2.10"]
    assert _of_body(circulated, "Data Unit") == ["1.1", "1.2", "2.10"]
    back = tmp_path / "back.xlsx"
    assert run("import", circulated, "-o", back, *MATRIX.options).code == 0
    shown = run("show", back, "--format", "json").json["activities"]
    assert [each["group"] for each in shown] == list(MATRIX.groups)
    annex = tmp_path / "annex.docx"
    assert run("annex", workbook, "-o", annex, "--draft").code == 0
    rows = [row.cells[0].text for row in Document(str(annex)).tables[0].rows]
    assert rows[1:] == ["Pillar 1: Knowledge", "1.1", "1.2", "Pillar 2: Rules", "2.1", "2.10"]
    back = tmp_path / "back-from-word.xlsx"
    run("import", annex, "-o", back, *MATRIX.options)
    shown = run("show", back, "--format", "json").json["activities"]
    assert [each["group"] for each in shown] == list(MATRIX.groups)


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.name)
def test_what_went_round_is_read_as_it_was(plan: Plan, tmp_path: Path, run: Shell) -> None:
    workbook, back = _controlled(plan, tmp_path), tmp_path / "back.xlsx"
    for column in plan.own:
        _circulate_column(workbook, column)
    own = [word for column in plan.own for word in ("--column", f"{column}=own")]
    read = run("import", _circulated(workbook), "-o", back, *plan.options, *own)
    assert read.code == 0, read.err
    before, after = (
        [
            {key: each[key] for key in ("label", "activity", "group", "own", "timeline", "written")}
            for each in run("show", path, "--format", "json").json["activities"]
        ]
        for path in (workbook, back)
    )
    assert after == before


def test_own_statuses_have_their_fills_and_counts(tmp_path: Path, run: Shell) -> None:
    workbook = _controlled(MINISTRY, tmp_path)
    book = load_workbook(workbook)
    sheet = book["Lists"]
    top, colours = _listed(sheet, "Colour")
    _, counts = _listed(sheet, "Counts as")
    first = next(c.column for c in sheet[top] if c.value == "Status")
    counts = next(c.column for c in sheet[top] if c.value == "Counts as" and c.column > first)
    for row in range(top + 1, sheet.max_row + 1):
        match sheet.cell(row, first).value:
            case "Amber":
                sheet.cell(row, colours).value = "amber"
            case "Green":
                sheet.cell(row, counts).value = "Completed"
            case "Red":
                sheet.cell(row, first).fill = PatternFill("solid", fgColor="FF993300")
    book.save(workbook)
    circulated = load_workbook(_circulated(workbook))
    shown = {c.value: c.fill.fgColor.rgb for c in circulated["Activities"]["E"] if c.row > 5}
    assert shown == {"Green": "FFC6EFCE", "Amber": "FFFFD966", "Red": "FF993300"}
    assert _figures(circulated)[:-1] == ["Owner", "Completed", "Amber", "Red", "No status", "All"]
    legend = [cell.value for cell in circulated["Notes"]["A"]]
    assert {"Green", "Amber", "Red"} <= set(legend)
    (pivot,) = circulated["Pivots"]._pivots
    _, statuses, *_ = circulated["Pivots"][pivot.location.ref]
    assert [c.value for c in statuses][1:4] == ["Completed", "Amber", "Red"]


def _figures(circulated: Workbook) -> list[object]:
    """The headings of the figures by body."""
    sheet = circulated["Summary"]
    return [cell.value for cell in sheet[sheet.tables["By_Body"].ref][0]]


def test_headings_that_are_alike_make_no_table_that_excel_refuses(
    tmp_path: Path, run: Shell
) -> None:
    rows: tuple[Row, ...] = (
        ("Nr", "Job", "All", "State", "Cost"),
        ("A.1", "Paint the gate", "Porter", "All", "two"),
        ("A.2", "Oil the hinge", "Porter", "no status", "one"),
    )
    book = Workbook()
    for row in rows:
        book.active.append(row)
    source, workbook = tmp_path / "plan.xlsx", tmp_path / "controlled.xlsx"
    book.save(source)
    columns = ("Nr=number", "Job=activity", "All=bodies", "State=status", "Cost=own")
    options = [word for each in columns for word in ("--column", each)]
    assert run("import", source, "-o", workbook, *options).code == 0
    _circulate_column(workbook, "Cost")
    circulated = load_workbook(_circulated(workbook))
    for sheet in circulated:
        for table in sheet.tables.values():
            names = [column.name.casefold() for column in table.tableColumns]
            assert len(set(names)) == len(names)
    assert _figures(circulated)[:-1] == ["All", "All (2)", "No status", "All (3)"]


def test_numbers_headed_as_our_ids_stay_beside_them(tmp_path: Path, run: Shell) -> None:
    book = Workbook()
    for row in (
        ("ID", "Task", "Lead", "Due date"),
        ("1", "Paint the gate", "Porter", "Spring 2027"),
        ("2", "Oil the hinge", "Porter", "Autumn 2027"),
    ):
        book.active.append(row)
    source, workbook, rolled = (tmp_path / f"{name}.xlsx" for name in ("plan", "book", "rolled"))
    book.save(source)
    columns = ("ID=number", "Task=activity", "Lead=bodies", "Due date=timeline")
    options = [word for each in columns for word in ("--column", each)]
    assert run("import", source, "-o", workbook, *options).code == 0
    assert run("circulate", workbook, "--draft", "-o", tmp_path / "out.xlsx").code == 0
    assert run("roll", workbook, "-o", rolled, "--session", "April 2027").code == 0
    first = load_workbook(rolled).worksheets[0]
    heads = [row for row in first.iter_rows(values_only=True) if "Task" in row]
    assert heads == [("ID", "Task", "Lead", "Due date", "ID")]


def test_whole_numbers_without_a_section_are_labels(tmp_path: Path, run: Shell) -> None:
    circulated = _circulated(_controlled(BOARD, tmp_path))
    assert _of_body(circulated, "Treasurer") == ["3", "7"]


def test_the_formulas_of_the_bodies_tabs_give_what_is_written(
    tmp_path: Path, run: Shell, converted: Callable[..., list[Path]]
) -> None:
    written = [_circulated(_controlled(plan, tmp_path)) for plan in (MATRIX, MINISTRY)]
    again = converted(*written, ending="xlsx", recalculate=True)
    for before, after in zip(written, again, strict=True):
        old, new = (load_workbook(path, data_only=True) for path in (before, after))
        bodies = [name for name in old.sheetnames if name.endswith(("Unit", "Office"))]
        assert len(bodies) == 3
        for name in bodies:
            cells = ((cell.coordinate, cell.value or "") for row in old[name] for cell in row)
            assert not [at for at, value in cells if (new[name][at].value or "") != value]


def test_the_files_are_as_their_standard_has_them(
    tmp_path: Path, run: Shell, sdk_errors: Callable[[Path], list[str]]
) -> None:
    for plan in (MATRIX, MINISTRY):
        assert sdk_errors(_circulated(_controlled(plan, tmp_path))) == []
