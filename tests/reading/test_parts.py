"""Plans of several sheets or titled tables, with merged headings and totals."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from commands import Shell
from openpyxl import Workbook, load_workbook

HEADINGS = ("Ref", "Activity", "Lead", "Deadline", "Comments")
COLUMNS = ("Ref=number", "Lead=bodies", "Deadline=timeline", "Comments=progress")
Rows = Sequence[Sequence[str]]


def written(folder: Path, sheets: dict[str, Rows], merged: Sequence[str] = ()) -> Path:
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append([text or None for text in row])
        for cells in merged:
            sheet.merge_cells(cells)
    path = folder / "plan.xlsx"
    book.save(path)
    return path


def imported(run: Shell, folder: Path, source: Path, columns: Sequence[str] = COLUMNS) -> Path:
    target = folder / "controlled.xlsx"
    made = run("import", source, "-o", target, *(w for c in columns for w in ("--column", c)))
    assert made.code in (0, 1), made.err
    return target


def shown(run: Shell, path: Path) -> list[dict[str, Any]]:
    return run("show", path, "--format", "json").json["activities"]


def rows_of(*names: str, when: str = "June 2027") -> Rows:
    return [(str(n), name, "Harbour Office", when, "") for n, name in enumerate(names, start=1)]


THREE_SHEETS = {
    "Trade": [("Harbour plan 2027",), HEADINGS, *rows_of("Open the gate", "Train the clerks")],
    "Routine": [HEADINGS, *rows_of("Keep the registers", when="Ongoing")],
    "Safety": [HEADINGS, *rows_of("Light the quay", "Renew the passes")],
}


def test_sheets_keep_their_names_and_order_and_label_their_activities(run: Shell, tmp_path: Path):
    path = imported(run, tmp_path, written(tmp_path, THREE_SHEETS))
    activities = shown(run, path)
    assert [(a["label"], a["group"]) for a in activities] == [
        ("Trade.1", "Trade"), ("Trade.2", "Trade"), ("Routine.1", "Routine"),
        ("Safety.1", "Safety"), ("Safety.2", "Safety"),
    ]  # fmt: skip
    assert {a["section"] for a in activities} == {"I"}
    rules = {f["rule"] for f in run("check", path, "--format", "json").json["findings"]}
    assert "number-duplicate" not in rules


def test_no_built_in_title_is_written_over_parts_of_their_own(run: Shell, tmp_path: Path):
    path = imported(run, tmp_path, written(tmp_path, THREE_SHEETS))
    made = tmp_path / "circulated.xlsx"
    assert run("circulate", path, "-o", made).code in (0, 1)
    for each in (path, made):
        words = [
            str(value)
            for sheet in load_workbook(each)
            for row in sheet.iter_rows(values_only=True)
            for value in row
            if value is not None
        ]
        assert not [text for text in words if text.startswith(("I. ", "II. "))]
        places = [words.index(name) for name in THREE_SHEETS]
        assert places == sorted(places)


def test_the_title_of_the_first_table_heads_its_activities_too(run: Shell, tmp_path: Path):
    rows = [
        ("Fish Council: plan of work 2027",), ("Section A: Surveys",), HEADINGS,
        *rows_of("Count the cod"), ("Section B: Rules",), HEADINGS, *rows_of("Set the quotas"),
    ]  # fmt: skip
    path = imported(run, tmp_path, written(tmp_path, {"Plan": rows}))
    assert [(a["label"], a["group"]) for a in shown(run, path)] == [
        ("A.1", "Section A: Surveys"), ("B.1", "Section B: Rules"),
    ]  # fmt: skip


def test_a_heading_merged_over_columns_goes_to_each_and_a_total_is_no_activity(
    run: Shell, tmp_path: Path
):
    rows = [
        ("Basin results framework 2027",),
        ("Activity", "Responsible", "Budget", "", "Remarks"),
        ("", "", "Source", "USD", ""),
        ("Install stations", "Field Unit", "Fund A", "120", "On track"),
        ("Train operators", "Field Unit", "Fund B", "30", ""),
        ("Total", "", "", "150", ""),
    ]
    source = written(tmp_path, {"Matrix": rows}, ["C2:D2"])
    made = run("import", source, "-o", tmp_path / "c.xlsx", "--column", "Responsible=bodies")
    assert 'NOT READ: "Matrix" A6 of plan.xlsx: "Total | 150".' in made.err
    assert "by hand" not in made.err
    assert [a["own"] for a in shown(run, tmp_path / "c.xlsx")] == [
        {"Budget Source": "Fund A", "Budget USD": "120", "Remarks": "On track"},
        {"Budget Source": "Fund B", "Budget USD": "30", "Remarks": ""},
    ]


def test_a_plan_whose_first_heading_is_reference_is_imported(run: Shell, tmp_path: Path):
    rows = [("Reference", "Activity", "Lead"), ("A-1", "Write rules", "Legal Unit")]
    columns = ("Reference=number", "Lead=bodies")
    path = imported(run, tmp_path, written(tmp_path, {"List": rows}), columns)
    assert [a["label"] for a in shown(run, path)] == ["A-1"]


def test_a_listed_session_is_none_of_another_bodys(run: Shell, tmp_path: Path):
    rows = [
        ("HARBOUR COMMITTEE (HC): work plan 2027",), HEADINGS,
        ("1", "Write rules", "HC, Safety Board",
         "34th session (HC)\n34th session (Safety Board)", ""),
    ]  # fmt: skip
    path = imported(run, tmp_path, written(tmp_path, {"Plan": rows}))
    book = load_workbook(path)
    sheet = book["Lists"]
    top = next(c for row in sheet.iter_rows() for c in row if c.value == "Session")
    for column, value in enumerate(("34th session", "2027-05-03", "2027-05-07")):
        sheet.cell(top.row + 1, top.column + column, value)
    settings = next(c for row in sheet.iter_rows() for c in row if c.value == "Setting")
    setting = next(
        c
        for (c,) in sheet.iter_rows(settings.row, min_col=settings.column, max_col=settings.column)
        if c.value == "Body"
    )
    sheet.cell(setting.row, setting.column + 1, "HC")
    book.save(path)
    late = run("check", path, "--format", "json", "--as-of", "2027-06-01").json["findings"]
    told = [f["message"] for f in late if f["rule"] == "milestone-overdue"]
    assert len(told) == 1
    assert "34th session (HC)" in told[0]
    assert "Safety Board" not in told[0]


@pytest.mark.parametrize(
    ("headings", "activity", "options"),
    [
        (("N.º", "Actividad", "Responsable", "Plazo", "Observaciones"), "Dragar el canal",
         ["N.º=number", "Actividad=activity", "Responsable=bodies", "Plazo=timeline",
          "Observaciones=progress"]),
        (("Nº", "Ação", "Responsável", "Prazo", "Observações"), "Rever o manual",
         ["Ação=activity", "Responsável=bodies", "Prazo=timeline", "Observações=progress"]),
        (("Nr.", "Maßnahme", "Zuständig", "Frist", "Bemerkungen"), "Handbuch kürzen",
         ["Maßnahme=activity", "Zuständig=bodies", "Frist=timeline", "Bemerkungen=progress"]),
        (("Project reference", "Topic", "WG", "End month", "Remarks"), "Safety of hoists",
         ["Project reference=number", "Topic=activity", "WG=bodies", "End month=timeline",
          "Remarks=progress"]),
        (("N° action", "Intitulé de l'action", "Direction pilote", "Échéance", "Remarques"),
         "Restaurer deux zones",
         ["N° action=number", "Intitulé de l'action=activity", "Direction pilote=bodies",
          "Remarques=progress"]),
    ],
)  # fmt: skip
def test_the_options_that_the_door_proposes_name_the_activity_and_can_be_followed(
    headings: Sequence[str], activity: str, options: list[str], run: Shell, tmp_path: Path
):
    long = "a remark that has many more words than anything else that is written in this row"
    rows = [headings, ("1", activity, "Office 3", "May 2027", long)]
    rows += [("2", f"{activity} 2", "Office 3", "June 2027", f"{long} again")]
    source = written(tmp_path, {"Plan": rows})
    refused = run("import", source, "-o", tmp_path / "c.xlsx")
    assert refused.code == 2
    for option in options:
        assert f'--column "{option}"' in refused.err
    assert refused.err.count("--column") == len(options)
    path = imported(run, tmp_path, source, options)
    assert [a["label"] for a in shown(run, path)] == ["1", "2"]
