"""What officers really type: each is read right, or found at its cell; nothing is guessed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from sheets import check, clean_workbook, places

import wpsheet
from wpsheet.checking.findings import Report
from wpsheet.model.activity import Activity
from wpsheet.model.layout import COLUMNS as COLUMNS_OF_THE_TEMPLATE
from wpsheet.model.layout import Field

pytestmark = pytest.mark.slow

FSD = "Facilitation Sub-Directorate"

# (field, what is typed, what is read, rules that find it there)
TYPED: list[tuple[Field, object, object, str]] = [
    (Field.NUMBER, "2", 2, "number-format"),
    (Field.NUMBER, 2, 2, "number-format"),
    (Field.NUMBER, 2.0, 2, "number-format"),
    (Field.NUMBER, "2.0", 2, "number-format"),
    (Field.NUMBER, "02", 2, "number-format"),
    (Field.NUMBER, "２", 2, "number-format"),
    (Field.NUMBER, "2a", None, "number-unreadable"),
    (Field.NUMBER, "2 bis", None, "number-unreadable"),
    (Field.NUMBER, "XIV", None, "number-unreadable"),
    (Field.NUMBER, "0.", None, "number-unreadable"),
    (Field.NUMBER, "-2", None, "number-unreadable"),
    (Field.NUMBER, 2.5, None, "number-unreadable"),
    (Field.NUMBER, "2 (new)", None, "number-unreadable"),
    (Field.NUMBER, "2.¹", 2, "number-format"),  # a footnote's mark
    (Field.NUMBER, "2⁴⁵", 2, "number-format"),
    (Field.NUMBER, "I.2", 2, "number-format"),
    (Field.NUMBER, "2.\n", 2, ""),
    (Field.NUMBER, date(2027, 2, 1), None, "date-typed"),
    (Field.PRIORITY, "a", "A", ""),
    (Field.PRIORITY, " A\u00a0", "A", ""),
    (Field.PRIORITY, "Ａ", "A", ""),
    (Field.PRIORITY, "A\u200b", "A", "control-characters"),
    (Field.PRIORITY, "High", None, "priority-unknown"),
    (Field.PRIORITY, "А", None, "priority-unknown"),  # Cyrillic
    (Field.PRIORITY, "A/B", None, "priority-unknown"),
    (Field.PRIORITY, "A (high)", None, "priority-unknown"),
    (Field.PRIORITY, 1, None, "priority-unknown"),
    (Field.PRIORITY, "\u2066A\u2069", "A", "control-characters"),
    (Field.PRIORITY, "A_x000D_\n", "A", ""),
    (Field.PLAN_LINK, "y", True, ""),
    (Field.PLAN_LINK, "Yes", True, ""),
    (Field.PLAN_LINK, "Oui", True, ""),
    (Field.PLAN_LINK, "✔", None, "link-unknown"),
    (Field.PLAN_LINK, True, None, "link-unknown"),
    (Field.PLAN_LINK, 1, None, "link-unknown"),
    (Field.PLAN_LINK, "X", None, "link-unknown"),
    (Field.PLAN_LINK, "Y/N", None, "link-unknown"),
    (Field.PLAN_LINK, "У", None, "link-unknown"),  # Cyrillic
    (Field.PLAN_LINK, "\u2067Y\u2069", True, "control-characters"),
    (Field.PLAN_LINK, "non", False, "link-no link-contradicts-codes"),
    (Field.PLAN_CODES, "SP 1", ["SP1"], "code-separator"),
    (Field.PLAN_CODES, "sp1", ["SP1"], "code-separator"),
    (Field.PLAN_CODES, "SP01", ["SP1"], "code-separator"),
    (Field.PLAN_CODES, "SP1;SP2", ["SP1", "SP2"], "code-separator"),
    (Field.PLAN_CODES, "SPl", [], "code-unknown"),  # a small L
    (Field.PLAN_CODES, "SP1–SP3", [], "code-unknown"),
    (Field.PLAN_CODES, "ＳＰ１", ["SP1"], "code-separator"),
    (Field.PLAN_CODES, "SP1\nFA2", ["SP1", "FA2"], "code-separator"),
    (Field.PLAN_CODES, "SP1, 2 and 3", ["SP1", "SP2", "SP3"], "code-separator"),
    (Field.PLAN_CODES, "SР1", [], "code-unknown"),  # a Cyrillic Р
    (Field.PLAN_CODES, "SP\u00ad1", ["SP1"], "control-characters code-separator"),
    (Field.PLAN_CODES, 1, [], "code-unknown"),
    (Field.TASK_TYPE, "development", "Development", ""),
    (Field.TASK_TYPE, "Updating", "Update", "task-type-alias"),
    (Field.TASK_TYPE, "Developement", None, "task-type-unknown"),
    (Field.TASK_TYPE, "Maintainance", None, "task-type-unknown"),
    (Field.TASK_TYPE, "Maintenance, Update", None, "task-type-unknown"),
    (Field.TASK_TYPE, "Main\u00adtenance", "Maintenance", "control-characters"),
    (Field.TASK_TYPE, "De\u0301veloppement", "Development", ""),
    (Field.BODIES, "ptc", ["PTC"], ""),
    (Field.BODIES, "P\u200bTC", ["PTC"], "control-characters"),
    (Field.BODIES, "P.T.C.", [], "body-unknown"),
    (Field.BODIES, "PTC\u202c", ["PTC"], "control-characters"),
    (Field.BODIES, "\u2066PTC\u2069", ["PTC"], "control-characters"),
    (Field.BODIES, "ＰＴＣ，PTC", ["PTC"], ""),
    (Field.BODIES, "1. PTC\n2. PTC", ["PTC"], ""),
    (Field.BODIES, "PTC¹", [], "body-unknown"),
    (Field.BODIES, "РТС", [], "body-unknown"),  # Cyrillic
    (Field.RESOURCES, f"1,5 officers from the {FSD}", [(1.5, 1.5, FSD)], "decimal-comma"),
    (Field.RESOURCES, f"Two (2) officers from the {FSD}", [(2, 2, FSD)], ""),
    (Field.RESOURCES, f"Officers from the {FSD}", [(None, None, FSD)], "resource-uncountable"),
    (Field.RESOURCES, f"+ 2 officers from the {FSD}", [(2, 2, FSD)], ""),
    (Field.RESOURCES, f"- ２ officers from the {FSD}", [(2, 2, FSD)], ""),
    (Field.RESOURCES, f"1–2 officers from the {FSD.replace('-', '‑')}", [(1, 2, FSD)], ""),
    (Field.RESOURCES, 2, [(None, None, "2")], "date-typed"),
    (Field.RESOURCES, date(2027, 2, 1), [(None, None, "2027-02-01")], "date-typed"),
    (Field.TIMELINE, "Oct 2027 (PTC)", ["October 2027 PTC"], "timeline-format"),
    (Field.TIMELINE, "10/2027 (PTC)", ["October 2027 PTC"], "timeline-format"),
    (Field.TIMELINE, "Ｓｐｒｉｎｇ\u00a0２０２７ (PTC)", ["Spring 2027 PTC"], ""),
    (Field.TIMELINE, "Printemps 2027 (PTC)", ["Spring 2027 PTC"], ""),
    (Field.TIMELINE, "Spring 2027 (PTC)_x000D_\nJune 2028 (PTC)",
     ["Spring 2027 PTC", "June 2028 PTC"], ""),
    (Field.TIMELINE, "Q3 2027 (PTC)", ["Q3 2027 PTC"], "timeline-imprecise"),
    (Field.TIMELINE, "Spring 2027 (PTC)_x000B_June 2028 (PTC)",
     ["Spring 2027 PTC", "June 2028 PTC"], "control-characters"),
    (Field.TIMELINE, "Spring 2027 (PTC)\u2028June 2028 (PTC)",
     ["Spring 2027 PTC", "June 2028 PTC"], ""),
    (Field.TIMELINE, "\u2066Spring 2027 （PTC）\u2069", ["Spring 2027 PTC"], "control-characters"),
    (Field.TIMELINE, "01/10/2027 (PTC)", ["01/10/2027 PTC"], "timeline-imprecise"),
    (Field.TIMELINE, "May–June 2027 (PTC)", ["May–June 2027 PTC"], "timeline-imprecise"),
    (Field.TIMELINE, 2027, ["2027 None"], "date-typed"),
    (Field.TIMELINE, 46500, [], "date-typed"),
    (Field.TIMELINE, "Autum 2027 (PTC)", [], "timeline-unparsed"),
    (Field.TIMELINE, "Spring '27 (PTC)", ["Spring 2027 PTC"], "timeline-format"),
    (Field.TIMELINE, "Spring 2027 (РТС)", ["Spring 2027 РТС"], "body-unknown"),  # Cyrillic
    (Field.TIMELINE, date(2027, 6, 1), [], "date-typed"),
    (Field.ACTIVITY, "Draft guidance (on cafe\u0301s", "Draft guidance (on cafe\u0301s",
     "unbalanced-bracket"),
    (Field.ACTIVITY, "Draft\u202e guidance", "Draft\u202e guidance", "control-characters"),
    (Field.ACTIVITY, "Draft gui\u00addance", "Draft gui\u00addance", "control-characters"),
    (Field.ACTIVITY, "\uf0b7 draft guidance", "\uf0b7 draft guidance", "control-characters"),
    (Field.ACTIVITY, "Draft \u05d0\u05d1 guidance", "Draft \u05d0\u05d1 guidance", ""),
    (Field.ACTIVITY, "Draft “guidance", "Draft “guidance", "unbalanced-quote"),
    (Field.ACTIVITY, "Draft officers’ “guidance”", "Draft officers’ “guidance”", ""),
    (Field.ACTIVITY, "Draft\u2028guidance", "Draft\nguidance", ""),
    (Field.ACTIVITY, "Draft a_x005F_x0041_b", "Draft a_x0041_b", ""),
    (Field.ACTIVITY, "Write to a.person@example.org", "Write to a.person@example.org",
     "email-address"),
    (Field.ACTIVITY, "- draft guidance", "- draft guidance", ""),
    (Field.ACTIVITY, "+ draft guidance", "+ draft guidance", ""),
    (Field.ACTIVITY, "@secretariat: draft", "@secretariat: draft", ""),
    (Field.ACTIVITY, "=A1", "", "formula-cell"),
    (Field.ACTIVITY, " \u00a0\n ", "", "value-missing"),
    (Field.ACTIVITY, "#REF!", "#REF!", "error-value"),
    (Field.STATUS, "in progress ", "In progress", ""),
    (Field.STATUS, "In\u00ad\u00a0progress", "In progress", "control-characters"),
    (Field.STATUS, "✓", "In progress", "status-unknown"),  # as Progress says
    (Field.STATUS, "Ongoing", "In progress", "status-unknown"),  # as Progress says
    (Field.STATUS, "Achevé", "Completed", "status-contradicts-progress"),
]  # fmt: skip

COLUMNS = dict(zip((c.field for c in COLUMNS_OF_THE_TEMPLATE), "ABCDEFGHIJKL", strict=True))
READ: dict[Field, Callable[[Activity], object]] = {
    Field.NUMBER: lambda a: a.number,
    Field.PRIORITY: lambda a: a.priority,
    Field.PLAN_LINK: lambda a: a.plan_link,
    Field.ACTIVITY: lambda a: a.plain(Field.ACTIVITY),
    Field.PLAN_CODES: lambda a: list(a.plan_codes.codes),
    Field.TASK_TYPE: lambda a: a.task_type,
    Field.BODIES: lambda a: list(a.bodies.names),
    Field.RESOURCES: lambda a: [(r.minimum, r.maximum, r.unit) for r in a.resources],
    Field.TIMELINE: lambda a: [f"{m.period} {m.body}" for m in a.milestones],
    Field.STATUS: lambda a: a.status,
}


COMPARED = (Field.NUMBER, Field.ACTIVITY)
"""What is compared with the other rows: a workbook of its own for each."""
TOGETHER = [(name, typed) for name, typed, *_ in TYPED if name not in COMPARED]
ROWS = {(name, repr(typed)): row for row, (name, typed) in enumerate(TOGETHER, start=2)}


@pytest.fixture(scope="module")
def typed_together(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """What is found in one workbook with all that is compared with no other row."""
    cells = {f"{COLUMNS[name]}{row}": typed for row, (name, typed) in enumerate(TOGETHER, start=2)}
    path = tmp_path_factory.mktemp("typed") / "plan.xlsx"
    clean_workbook(path, len(TOGETHER), **cells)  # type: ignore[arg-type]
    return check(wpsheet.read(path))


@pytest.mark.parametrize(
    ("name", "typed", "read", "found"), TYPED, ids=[f"{t[0].value}-{t[1]!r}" for t in TYPED]
)
def test_what_is_typed_is_read_right_or_found(
    typed_together: Report, tmp_path: Path, name: Field, typed: object, read: object, found: str
) -> None:
    if name in COMPARED:
        row, cells = 3, {f"{COLUMNS[name]}3": typed}
        path = clean_workbook(tmp_path / "plan.xlsx", **cells)  # type: ignore[arg-type]
        report = check(wpsheet.read(path))
    else:
        row, report = ROWS[name, repr(typed)], typed_together
    assert READ[name](report.programme.activities[row - 2]) == read
    cell = f"{COLUMNS[name]}{row}"
    assert [rule for place, rule in places(report) if place == cell] == found.split()


# What happens to the sheet


def collapsed(sheet: Worksheet) -> None:
    sheet.row_dimensions.group(3, 3, hidden=True)


def filtered(sheet: Worksheet) -> None:
    sheet.auto_filter.ref = "A1:L4"
    sheet.row_dimensions[3].hidden = True


def column_hidden(sheet: Worksheet) -> None:
    sheet.column_dimensions["J"].hidden = True


def row_doubled(sheet: Worksheet) -> None:
    for column in range(1, 13):
        sheet.cell(5, column, sheet.cell(4, column).value)


def merged_across(sheet: Worksheet) -> None:
    sheet.merge_cells("B3:C3")


DONE: dict[Callable[[Worksheet], None], tuple[str, str]] = {
    collapsed: ("A3", "hidden-row"),
    filtered: ("A3", "hidden-row"),
    column_hidden: ("J1", "hidden-row"),
    row_doubled: ("A5", "number-duplicate"),
    merged_across: ("B3", "merged-cells"),
}


@pytest.mark.parametrize("do", DONE, ids=lambda do: do.__name__)
def test_what_is_done_to_the_sheet_is_found(
    tmp_path: Path, do: Callable[[Worksheet], None]
) -> None:
    path = clean_workbook(tmp_path / "plan.xlsx")
    book = openpyxl.load_workbook(path)
    do(book.worksheets[0])
    book.save(path)
    assert DONE[do] in places(check(wpsheet.read(path)))


@pytest.mark.parametrize("name", ["Sheet1 (2)", "O'Brien", "x" * 31, "Été 2027", "I", "1"])
def test_a_sheet_has_any_name_and_findings_give_it(tmp_path: Path, name: str) -> None:
    path = clean_workbook(tmp_path / "plan.xlsx", B3="High")
    book = openpyxl.load_workbook(path)
    book.worksheets[0].title = name
    book.save(path)
    (finding,) = check(wpsheet.read(path)).findings
    assert (finding.address.sheet, finding.address.ref) == (name, "B3")


@pytest.mark.parametrize(
    "name",
    ["plan (final) v2.xlsx", "plan'.xlsx", "Ünïcode №1.xlsx", "plan.XLSX", "-o.xlsx", "plan",
     "plan.zip", "plan.xls", "%s{n}.xlsx"],
)  # fmt: skip
def test_a_workbook_has_any_name(tmp_path: Path, name: str) -> None:
    report = check(wpsheet.read(clean_workbook(tmp_path / "plan.xlsx").rename(tmp_path / name)))
    assert (report.programme.source, report.findings) == (name, ())
