"""Reading officers' workbooks as they are: real .xlsx files made by openpyxl."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Color, PatternFill
from openpyxl.worksheet.worksheet import Worksheet
from sheets import cells_of, check, clean_workbook, places, workbook

import wpsheet
from wpsheet.grammars.status import Status
from wpsheet.model.cells import CellKind
from wpsheet.model.guidance import GuidanceKind
from wpsheet.model.layout import Field, Section
from wpsheet.model.programme import NoteKind, Programme
from wpsheet.model.text import Script
from wpsheet.model.values import StatusSource

SUPERSCRIPT = InlineFont(vertAlign="superscript")
PLAIN_TABLE = """
    | No. | Activities         | Timeline          | Progress    | Completion status |
    | 1.  | Map the warehouses | Spring 2027 (PTC) | In progress |                   |
    | 2.  | Test the scanners  | Autumn 2027 (PTC) | Completed   |                   |
"""
CONTINUOUS_TABLE = """
    | No. | Activities      | Team resources | Timeline   | Progress    |
    | 1.  | Answer the mail | One officer    | Continuous | In progress |
"""


@pytest.fixture
def sheet(tmp_path: Path) -> Callable[..., Path]:
    """A function: Markdown tables, one under the other → a workbook that holds their cells."""

    def write(*tables: str) -> Path:
        rows: list[list[object]] = [[*row] for table in tables for row in cells_of(table) or [[]]]
        return workbook(tmp_path / "sheet.xlsx", rows)

    return write


def change(path: Path, edit: Callable[[Worksheet], Any]) -> Programme:
    """The programme of a workbook after an officer changed something in its first sheet."""
    book = openpyxl.load_workbook(path, rich_text=True)
    edit(book.worksheets[0])
    book.save(path)
    return wpsheet.read(path)


def activities(programme: Programme) -> list[str]:
    return [f"{a.label} {a.plain(Field.ACTIVITY)}" for a in programme.activities]


PLAIN_ACTIVITIES = ["I.1 Map the warehouses", "I.2 Test the scanners"]


# Headings


@pytest.mark.parametrize("place", ["A1", "C7", "Z40"])
def test_a_table_is_found_in_any_row_and_column(tmp_path: Path, place: str) -> None:
    book = openpyxl.Workbook()
    corner = book.worksheets[0][place]
    for down, row in enumerate(cells_of(PLAIN_TABLE)):
        for right, text in enumerate(row):
            corner.offset(down, right).value = text or None
    book.save(tmp_path / "moved.xlsx")
    programme = wpsheet.read(tmp_path / "moved.xlsx")
    assert activities(programme) == PLAIN_ACTIVITIES
    assert programme.activities[0].cells[Field.NUMBER].address.ref == corner.offset(1).coordinate


def test_columns_stand_in_any_order(sheet: Callable[..., Path]) -> None:
    programme = wpsheet.read(
        sheet("""
            | Timeline          | Activities         | Completion status | No. | Progress |
            | Spring 2027 (PTC) | Map the warehouses | Completed         | 4.  | Done     |
        """)
    )
    (only,) = programme.activities
    assert (only.label, only.status) == ("I.4", Status.COMPLETED)
    assert only.plain(Field.TIMELINE) == "Spring 2027 (PTC)"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("PRIORITY RANKING", Field.PRIORITY),
        ("Priority\\nranking", Field.PRIORITY),
        ("Responsible bodies", Field.BODIES),
        ("Key Performance Indicator", Field.INDICATORS),
        ("Team resource", Field.RESOURCES),
        ("Link to the Strategic Plan1", Field.PLAN_LINK),
        ("Link to the Strategic Plan ¹", Field.PLAN_LINK),
        ("Link to the Strategic Plan (1)", Field.PLAN_LINK),
        ("WCO Strategic Plan3", Field.PLAN_CODES),
        ("Type  of task associated⁴", Field.TASK_TYPE),
        ("Responsable body", Field.BODIES),
        ("Organe responsable", Field.BODIES),
        ("Indicateurs clés de performance", Field.INDICATORS),
        ("Type de tâche associée", Field.TASK_TYPE),
    ],
)
def test_a_heading_is_known_by_its_words(
    sheet: Callable[..., Path], written: str, meant: Field
) -> None:
    table = f"""
        | {written}  | No. | Activities         | Timeline    | Progress |
        | what it is | 1.  | Map the warehouses | Spring 2027 | Done     |
    """
    (only,) = wpsheet.read(sheet(table)).activities
    assert only.plain(meant) == "what it is"


def test_a_footnote_mark_in_superscript_is_no_part_of_a_heading(
    sheet: Callable[..., Path],
) -> None:
    def mark(held: Worksheet) -> None:
        held["D1"] = CellRichText("Progress", TextBlock(SUPERSCRIPT, "a, 6"))

    programme = change(sheet(PLAIN_TABLE), mark)
    assert programme.activities[0].plain(Field.PROGRESS) == "In progress"


@pytest.mark.parametrize("stop", ["", "."])
def test_a_footnote_mark_in_superscript_is_no_part_of_a_number(
    sheet: Callable[..., Path], stop: str
) -> None:
    def mark(held: Worksheet) -> None:
        held["A2"] = CellRichText(f"2{stop}", TextBlock(SUPERSCRIPT, "1"))

    programme = change(sheet(PLAIN_TABLE), mark)
    assert programme.activities[0].number == 2


def test_a_french_sheet_is_read(sheet: Callable[..., Path]) -> None:
    (only,) = wpsheet.read(
        sheet("""
            | N° | Priorité | Lien | Activités           | Calendrier            | État d'avancement |
            | 1. | B        | Oui  | Recenser les dépôts | Printemps 2027 (PTC)  | En cours          |
        """)  # noqa: E501
    ).activities
    assert (only.priority, only.plan_link, only.status) == ("B", True, Status.IN_PROGRESS)
    assert [(m.body, str(m.period)) for m in only.milestones] == [("PTC", "Spring 2027")]


def test_a_heading_over_two_rows_is_one(sheet: Callable[..., Path]) -> None:
    programme = wpsheet.read(
        sheet("""
            | No. |            | Timeline    |          | Completion status |
            |     | Activities |             | Progress |                   |
            | 1.  | Map        | Spring 2027 | Done     | Completed         |
        """)
    )
    assert activities(programme) == ["I.1 Map"]
    assert programme.activities[0].status is Status.COMPLETED


def test_merged_headings_are_read_at_their_first_cell(sheet: Callable[..., Path]) -> None:
    def merge(held: Worksheet) -> None:
        held.insert_rows(2)
        for column in "ABCDE":
            held.merge_cells(f"{column}1:{column}2")

    programme = change(sheet(PLAIN_TABLE), merge)
    assert activities(programme) == PLAIN_ACTIVITIES
    assert "merged-cells" not in [rule for _, rule in places(check(programme))]


def test_a_misspelt_word_heads_no_table_by_itself(sheet: Callable[..., Path]) -> None:
    path = sheet("| Activitis | Progross | Tmeline |", "| a | b | c |", PLAIN_TABLE)
    assert wpsheet.read(path).tables[0].heading_row == 3


# Sections


def test_titles_tell_both_sections_of_one_sheet_apart(sheet: Callable[..., Path]) -> None:
    path = sheet(
        "| I. Activities undertaken within a specific timeframe |",
        PLAIN_TABLE,
        "| II. Activities undertaken continuously |",
        CONTINUOUS_TABLE,
    )
    programme = wpsheet.read(path)
    assert activities(programme) == [*PLAIN_ACTIVITIES, "II.1 Answer the mail"]
    assert [n.kind for n in programme.notes] == [NoteKind.SECTION_TITLE] * 2


def test_columns_tell_both_sections_apart_where_no_title_does(sheet: Callable[..., Path]) -> None:
    programme = wpsheet.read(sheet(PLAIN_TABLE, CONTINUOUS_TABLE))
    assert activities(programme) == [*PLAIN_ACTIVITIES, "II.1 Answer the mail"]


def test_each_section_may_stand_on_its_own_sheet(sheet: Callable[..., Path]) -> None:
    def add(held: Worksheet) -> None:
        other = held.parent.create_sheet("Continuous work")
        for row in cells_of(CONTINUOUS_TABLE):
            other.append(row)

    programme = change(sheet(PLAIN_TABLE), add)
    assert [a.section for a in programme.activities] == ["I", "I", "II"]
    assert programme.activities[-1].sheet == "Continuous work"


@pytest.mark.parametrize(("table", "section"), [(PLAIN_TABLE, "I"), (CONTINUOUS_TABLE, "II")])
def test_one_section_alone_is_a_programme(
    sheet: Callable[..., Path], table: str, section: str
) -> None:
    assert wpsheet.read(sheet(table)).sections == (Section(section),)


def test_a_heading_repeated_after_a_page_break_is_no_activity(sheet: Callable[..., Path]) -> None:
    more = PLAIN_TABLE.replace("1. ", "3. ").replace("2. ", "4. ")
    programme = wpsheet.read(sheet(PLAIN_TABLE, more))
    assert [a.label for a in programme.activities] == ["I.1", "I.2", "I.3", "I.4"]
    assert programme.repeated_headings == 1


# What is no activity


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        (
            "|           | What will you do? | When is it due? | How far are you? | |",
            GuidanceKind.QUESTIONS,
        ),
        (
            "| (Example) | Count the lorries | Spring 2027     | Completed        | |",
            GuidanceKind.EXAMPLE,
        ),
        (
            "| Example 1 | Count the lorries | Spring 2027     | Completed        | |",
            GuidanceKind.EXAMPLE,
        ),
        (
            "| (Exemple) | Count the lorries | Spring 2027     | Completed        | |",
            GuidanceKind.EXAMPLE,
        ),
    ],
)
def test_guidance_and_example_rows_are_no_activities(
    sheet: Callable[..., Path], row: str, kind: GuidanceKind
) -> None:
    heading, *rest = PLAIN_TABLE.strip().splitlines()
    programme = wpsheet.read(sheet("\n".join([heading, row, *rest])))
    assert activities(programme) == PLAIN_ACTIVITIES
    assert [each.kind for each in programme.guidance] == [kind]


def test_an_activity_may_ask_and_may_speak_of_an_example(sheet: Callable[..., Path]) -> None:
    programme = wpsheet.read(
        sheet("""
            | No. | Activities               | Timeline    | Progress               |
            | 1.  | What do Members need?    | Spring 2027 | Shall it go on?        |
            | 2.  | Example of a good permit | Spring 2027 | Example: two drafts    |
        """)
    )
    assert [a.label for a in programme.activities] == ["I.1", "I.2"]


def test_running_titles_say_the_body_the_period_and_the_edition(sheet: Callable[..., Path]) -> None:
    programme = wpsheet.read(
        sheet(
            "| PERMANENT TECHNICAL COMMITTEE (PTC) WORK PROGRAMME 2027 - 2030 |",
            "| (adopted at a session of the PTC in October 2026) |",
            PLAIN_TABLE,
        )
    )
    assert programme.title == "PERMANENT TECHNICAL COMMITTEE (PTC) WORK PROGRAMME 2027 - 2030"
    assert (programme.body, str(programme.period)) == ("PTC", "2027-2030")
    assert programme.edition == "adopted at a session of the PTC in October 2026"


def test_nothing_is_made_up_where_no_title_stands(sheet: Callable[..., Path]) -> None:
    programme = wpsheet.read(sheet(PLAIN_TABLE))
    assert (programme.title, programme.body, programme.period, programme.edition) == (None,) * 4


def test_footnotes_are_kept_aside(sheet: Callable[..., Path]) -> None:
    def note(held: Worksheet) -> None:
        held["A4"] = CellRichText(TextBlock(SUPERSCRIPT, "1"), " Every activity needs a link.")
        held["A5"] = CellRichText(TextBlock(SUPERSCRIPT, "2"))
        held["B5"] = "Begin with a verb."

    programme = change(sheet(PLAIN_TABLE), note)
    assert activities(programme) == PLAIN_ACTIVITIES
    assert [(n.kind, n.text.plain) for n in programme.notes] == [
        (NoteKind.FOOTNOTE, "1 Every activity needs a link."),
        (NoteKind.FOOTNOTE, "2Begin with a verb."),
    ]


def test_notes_below_the_table_are_no_activities(sheet: Callable[..., Path]) -> None:
    programme = wpsheet.read(sheet(PLAIN_TABLE, "| The desk keeps this list. |", "| Source: us |"))
    assert activities(programme) == PLAIN_ACTIVITIES
    assert [n.text.plain for n in programme.notes] == ["The desk keeps this list.", "Source: us"]


def test_words_under_headings_that_are_no_activity_are_reported(
    sheet: Callable[..., Path],
) -> None:
    programme = wpsheet.read(sheet(PLAIN_TABLE, "| | | Autumn 2028 | and the rest | |"))
    assert activities(programme) == PLAIN_ACTIVITIES
    assert ("C4", "row-unread") in places(check(programme))


def test_a_table_of_lists_is_no_programme(sheet: Callable[..., Path]) -> None:
    def add(held: Worksheet) -> None:
        other = held.parent.create_sheet("Lists", 0)
        for row in cells_of(
            "| Body | Status | Priority | Type |\n| PTC | Completed | A | Update |"
        ):
            other.append(row)

    programme = change(sheet(PLAIN_TABLE), add)  # the list is before the programme's sheet
    assert activities(wpsheet.read(sheet(PLAIN_TABLE))) == activities(programme)


def test_a_view_headed_reference_is_left_out(sheet: Callable[..., Path]) -> None:
    view = """
        | Reference | No. | Activities         | Timeline          | Progress    |
        | I.1       | 1.  | Map the warehouses | Spring 2027 (PTC) | In progress |
    """
    assert activities(wpsheet.read(sheet(PLAIN_TABLE, view))) == PLAIN_ACTIVITIES


# Rows and columns


def test_activities_below_blank_rows_are_read_and_the_gap_is_shown(tmp_path: Path) -> None:
    programme = change(
        clean_workbook(tmp_path / "gap.xlsx", activities=3), lambda held: held.insert_rows(3, 2)
    )
    assert [(a.label, a.row) for a in programme.activities] == [("I.1", 2), ("I.2", 5), ("I.3", 6)]
    assert places(check(programme)) == [("A5", "row-gap")]


def test_thousands_of_formatted_empty_rows_are_no_activities(sheet: Callable[..., Path]) -> None:
    def format_rows(held: Worksheet) -> None:
        for row in range(4, 2500):
            held.cell(row, 1).fill = PatternFill("solid", fgColor="FFEEEEEE")
            held.cell(row, 2).value = "  "

    programme = change(sheet(PLAIN_TABLE), format_rows)
    assert activities(programme) == PLAIN_ACTIVITIES
    assert not programme.notes


def test_hidden_rows_and_columns_are_read_and_found(tmp_path: Path) -> None:
    def hide(held: Worksheet) -> None:
        held.row_dimensions[3].hidden = True
        held.column_dimensions["H"].hidden = True

    programme = change(clean_workbook(tmp_path / "hidden.xlsx"), hide)
    assert [a.hidden for a in programme.activities] == [False, True, False]
    assert places(check(programme)) == [("H1", "hidden-row"), ("A3", "hidden-row")]


def test_cells_merged_down_belong_to_the_upper_activity(tmp_path: Path) -> None:
    programme = change(
        clean_workbook(tmp_path / "merged.xlsx"), lambda held: held.merge_cells("G2:G3")
    )
    assert [a.bodies.names for a in programme.activities] == [("PTC",), (), ("PTC",)]
    assert places(check(programme)) == [("G2", "merged-cells")]


def test_a_column_that_nobody_knows_is_said_and_not_read(tmp_path: Path) -> None:
    def add(held: Worksheet) -> None:
        held["M1"], held["M2"] = "Colour of the folder", "yellow"
        held["N1"] = "Nothing below"

    programme = change(clean_workbook(tmp_path / "unknown.xlsx"), add)
    assert places(check(programme)) == [("M1", "column-unknown")]


def test_the_same_bytes_are_the_same_programme_under_any_name_and_each_time(
    sample: Path, tmp_path: Path, read_anew: None
) -> None:
    """All other tests rest on this: they read each file once."""
    circulated = tmp_path / "circulated.xlsx"
    wpsheet.circulate(wpsheet.read(sample), circulated, draft=True, bodies=["PC"], pivots=False)
    for source in (sample, circulated, clean_workbook(tmp_path / "plan.xlsx")):
        other = tmp_path / "of another folder.xlsx"
        other.write_bytes(source.read_bytes())
        first, again, copy = (wpsheet.read(path) for path in (source, source, other))
        assert first is not again
        assert first == again == replace(copy, source=first.source, path=first.path)


def test_a_heading_that_stands_twice_is_read_once(tmp_path: Path) -> None:
    def add(held: Worksheet) -> None:
        held["M1"], held["M2"] = "Progress", "Completed. Another text"

    programme = change(clean_workbook(tmp_path / "twice.xlsx"), add)
    assert programme.activities[0].cells[Field.PROGRESS].address.ref == "K2"
    assert ("M1", "column-unknown") in places(check(programme))


def test_the_id_column_names_an_activity(sheet: Callable[..., Path]) -> None:
    programme = wpsheet.read(
        sheet("""
            | ID   | No. | Activities         | Timeline    |
            | a7k2 | 1.  | Map the warehouses | Spring 2027 |
            |      | 2.  | Test the scanners  | Spring 2027 |
        """)
    )
    assert [a.id for a in programme.activities] == ["a7k2", None]
    assert not programme.tables[0].unknown_headings


# What a cell holds


def test_numbers_typed_as_numbers_are_numbers(sheet: Callable[..., Path]) -> None:
    def type_them(held: Worksheet) -> None:
        held["A2"], held["A3"] = 14, 15.0

    programme = change(sheet(PLAIN_TABLE), type_them)
    assert [a.number for a in programme.activities] == [14, 15]


def test_a_date_made_by_excel_is_found_and_not_understood(tmp_path: Path) -> None:
    def type_them(held: Worksheet) -> None:
        held["J2"] = datetime(2027, 6, 1)  # noqa: DTZ001 - as Excel keeps it
        held["J3"] = 46539
        held["J3"].number_format = "General"

    programme = change(clean_workbook(tmp_path / "dates.xlsx"), type_them)
    assert programme.activities[0].cells[Field.TIMELINE].kind is CellKind.DATE
    assert not programme.activities[0].milestones
    assert places(check(programme)) == [("J2", "date-typed"), ("J3", "date-typed")]


def test_a_formula_is_read_by_its_stored_value(tmp_path: Path) -> None:
    path = tmp_path / "formula.xlsx"
    change(clean_workbook(path), lambda held: held.__setitem__("I2", '="The guidance"&" is out"'))
    _store_value(path, "I2", "The guidance is out")
    programme = wpsheet.read(path)
    assert programme.activities[0].plain(Field.INDICATORS) == "The guidance is out"
    assert places(check(programme)) == [("I2", "formula-cell")]


def _store_value(path: Path, ref: str, value: str) -> None:
    """Give the formula in a cell the value that Excel would have stored with it."""
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = "xl/worksheets/sheet1.xml"
    cell = re.compile(rf'<c r="{ref}"([^>]*)>(<f>.*?</f>)<v(?: /|/|></v)>'.encode())
    stored = rf'<c r="{ref}"\1 t="str">\2<v>{value}</v>'.encode()
    parts[name], count = cell.subn(stored, parts[name])
    assert count == 1
    with zipfile.ZipFile(path, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)


@pytest.mark.parametrize("error", ["#REF!", "#N/A", "#NAME?", "#DIV/0!"])
def test_an_error_cell_is_found_and_not_understood(tmp_path: Path, error: str) -> None:
    programme = change(
        clean_workbook(tmp_path / "error.xlsx"), lambda held: held.__setitem__("J2", error)
    )
    assert programme.activities[0].cells[Field.TIMELINE].kind is CellKind.ERROR
    assert places(check(programme)) == [("J2", "error-value")]


# Rich text


def test_a_superscript_survives_reading_and_writing(
    sheet: Callable[..., Path], tmp_path: Path
) -> None:
    def raise_it(held: Worksheet) -> None:
        bold = TextBlock(InlineFont(b=True), " session")
        held["B2"] = CellRichText("Report to the 63", TextBlock(SUPERSCRIPT, "rd"), bold)

    def runs(programme: Programme) -> list[tuple[str, Script | None, bool]]:
        held = programme.activities[0].cells[Field.ACTIVITY].text
        return [(run.text, run.script, run.bold) for run in held.runs]

    programme = change(sheet(PLAIN_TABLE), raise_it)
    wpsheet.write_controlled(programme, tmp_path / "controlled.xlsx")
    assert runs(programme) == [
        ("Report to the 63", None, False),
        ("rd", Script.SUPERSCRIPT, False),
        (" session", None, True),
    ]
    assert runs(wpsheet.read(tmp_path / "controlled.xlsx")) == runs(programme)
    assert programme.activities[0].plain(Field.ACTIVITY) == "Report to the 63rd session"

    book = openpyxl.load_workbook(tmp_path / "controlled.xlsx", rich_text=True)
    rich = [
        cell
        for row in book["Section I"].iter_rows(values_only=True)
        for cell in row
        if isinstance(cell, CellRichText)
    ]
    raised = [p.text for p in rich[0] if isinstance(p, TextBlock) and p.font.vertAlign]
    assert (str(rich[0]), raised) == ("Report to the 63rd session", ["rd"])


# Fills


@pytest.mark.parametrize(
    ("colour", "status"),
    [
        (Color(rgb="FF92D050"), Status.COMPLETED),
        (Color(rgb="00C6EFCE"), Status.COMPLETED),
        (Color(indexed=11), Status.COMPLETED),
        (Color(indexed=12), Status.IN_PROGRESS),
        (Color(theme=4), Status.IN_PROGRESS),
        (Color(theme=4, tint=0.6), Status.IN_PROGRESS),
        (Color(theme=9, tint=-0.25), None),
        (Color(rgb="FFFF0000"), None),
        (Color(rgb="FFFFFF00"), None),
        (Color(rgb="FFD9D9D9"), None),
    ],
)
def test_a_status_is_read_from_the_colour_only_where_the_colour_says_one(
    tmp_path: Path, colour: Color, status: Status | None
) -> None:
    def fill(held: Worksheet) -> None:
        held["K2"], held["L2"] = "Two drafts were written.", None
        held["L2"].fill = PatternFill("solid", fgColor=colour)

    first = change(clean_workbook(tmp_path / "fill.xlsx"), fill).activities[0]
    assert (first.status, first.status_from) == (status, StatusSource.FILL if status else None)


def test_a_word_goes_before_a_colour(tmp_path: Path) -> None:
    def fill(held: Worksheet) -> None:
        held["L2"].fill = PatternFill("solid", fgColor="FF92D050")

    programme = change(clean_workbook(tmp_path / "both.xlsx"), fill)
    first = programme.activities[0]
    assert (first.status, first.status_from) == (Status.IN_PROGRESS, StatusSource.CELL)
    assert places(check(programme)) == [("L2", "fill-contradicts-status")]


def test_the_bands_of_a_table_are_no_status(tmp_path: Path) -> None:
    def band(held: Worksheet) -> None:
        held["K2"], held["L2"] = "Two drafts were written.", None
        for cell in held[2]:
            cell.fill = PatternFill("solid", fgColor="FFDDEBF7")

    first = change(clean_workbook(tmp_path / "bands.xlsx"), band).activities[0]
    assert (first.status, first.status_colour) == (None, None)


def test_a_row_right_above_a_repeated_heading_is_read(sheet: Callable[..., Path]) -> None:
    more = """
        | No. | Activities    | Timeline          | Progress    | Completion status |
        | 3.  | Seal the docks | Spring 2028 (PTC) | Not started |                   |
    """
    programme = wpsheet.read(sheet(PLAIN_TABLE, more))
    assert [a.number for a in programme.activities] == [1, 2, 3]


def test_a_column_headed_reference_that_is_not_the_first_is_only_unknown(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "clean.xlsx", M1="Reference", M2="Doc 5")
    assert places(check(wpsheet.read(path))) == [("M1", "column-unknown")]


def test_a_formula_without_a_kept_value_is_one_finding(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "clean.xlsx", I2='="a"&"b"', A3="=A2+1")
    assert places(check(wpsheet.read(path))) == [("I2", "formula-cell"), ("A3", "formula-cell")]


def test_a_note_with_a_number_that_is_taken_is_no_activity(sheet: Callable[..., Path]) -> None:
    note = "1 | Figures are those that Members gave to the desk by the end of last year in writing"
    programme = wpsheet.read(sheet(PLAIN_TABLE, f"| {note} | | | |"))
    assert [a.number for a in programme.activities] == [1, 2]


def test_words_in_the_activities_column_alone_are_reported_once(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "clean.xlsx", D5="Count the crates")
    assert places(check(wpsheet.read(path))) == [("D5", "row-unread")]


def test_a_struck_out_cell_stays_struck_out(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "clean.xlsx")
    book = openpyxl.load_workbook(path)
    book.worksheets[0]["I2"].font = openpyxl.styles.Font(strike=True)
    book.save(path)
    wpsheet.write_controlled(wpsheet.read(path), tmp_path / "out.xlsx")
    (run,) = wpsheet.read(tmp_path / "out.xlsx").activities[0].cells[Field.INDICATORS].text.runs
    assert run.strike


def test_a_status_column_in_section_ii_does_not_make_it_section_i(
    sheet: Callable[..., Path],
) -> None:
    table = CONTINUOUS_TABLE.replace("Progress    |", "Progress | Completion status |").replace(
        "In progress |", "Going on | In progress |"
    )
    programme = wpsheet.read(
        sheet(PLAIN_TABLE, "| II. Activities undertaken continuously | |", table)
    )
    assert [a.label for a in programme.activities] == ["I.1", "I.2", "II.1"]


def test_escaped_control_characters_are_seen(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "clean.xlsx", I2="The study_x0007_ is out")
    programme = wpsheet.read(path)
    assert programme.activities[0].plain(Field.INDICATORS) == "The study\x07 is out"
    assert places(check(programme)) == [("I2", "control-characters")]


@pytest.mark.parametrize("column", "BCEFGHIJKL")
def test_words_alone_in_a_row_are_reported_and_not_lost(tmp_path: Path, column: str) -> None:
    path = clean_workbook(tmp_path / "clean.xlsx", **{f"{column}5": "the second half of it"})
    assert places(check(wpsheet.read(path))) == [(f"{column}5", "row-unread")]


def test_a_table_beside_the_table_is_an_error(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "clean.xlsx")
    book = openpyxl.load_workbook(path)
    for column, words in enumerate(["No.", "Activities", "Timeline", "Progress"], start=14):
        book.worksheets[0].cell(1, column).value = words
        book.worksheets[0].cell(2, column).value = "1."
    book.save(path)
    found = check(wpsheet.read(path)).findings
    assert {(f.rule, f.severity.value) for f in found} == {("column-unknown", "error")}


def test_a_workbook_under_another_name_is_read(tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "clean.xlsx").rename(tmp_path / "clean.xls")
    assert len(wpsheet.read(path).activities) == 3


@pytest.mark.parametrize(
    "two_lines",
    [
        """
        | No. | Planned  | Responsible | Completion | Timeline          | Progress    |
        |     | activity | body        | status     |                   |             |
        """,
        """
        | No. | Activities | Responsible | Completion | Timeline        | Progress    |
        |     |            | body        | status     |                 |             |
        """,
        """
        | Activity | Planned  | Responsible | Completion | Time | Progress |
        | No.      | activity | body        | status     | line | made     |
        """,
        """
        | N° | Activité | Organe      | Statut         | Calendrier | État         |
        |    | prévue   | responsable | de réalisation |            | d'avancement |
        """,
        """
        |     |            | Responsible |        |          | Progress |
        | No. | Activities | body        | Status | Timeline | made     |
        """,
    ],
)
def test_headings_of_two_lines_are_joined(sheet: Callable[..., Path], two_lines: str) -> None:
    first = "| 1. | Map them | PTC | Completed | Spring 2027 (PTC) | Completed. |"
    programme = wpsheet.read(sheet(f"{two_lines.rstrip()}\n{first}"))
    assert set(programme.tables[0].columns) == {
        Field.NUMBER, Field.ACTIVITY, Field.BODIES, Field.STATUS, Field.TIMELINE, Field.PROGRESS,
    }  # fmt: skip
    assert activities(programme) == ["I.1 Map them"]


def test_a_remark_between_activities_is_reported_and_one_below_them_is_a_note(
    sheet: Callable[..., Path],
) -> None:
    remark = "| Members asked for a pilot | | | | |"
    below = wpsheet.read(sheet(PLAIN_TABLE, remark))
    assert below.stray == ()
    assert [n.text.plain for n in below.notes] == ["Members asked for a pilot"]
    more = "| 3. | Seal the docks | Spring 2028 (PTC) | Not started | |"
    between = wpsheet.read(sheet(PLAIN_TABLE, remark, more))
    assert between.outside == ()
    assert [a.group for a in between.activities] == [None, None, "Members asked for a pilot"]


def test_titles_and_footnotes_are_kept_aside_whatever_column_is_first(
    sheet: Callable[..., Path],
) -> None:
    table = """
        | Activities         | No. | Timeline          | Progress    | Completion status |
        | Map the warehouses | 1.  | Spring 2027 (PTC) | In progress |                   |
        | 1 Funds are there. |     |                   |             |                   |
        | PTC Work Programme 2027-2030 | |             |             |                   |
    """
    programme = wpsheet.read(sheet(table))
    assert programme.stray == ()
    assert [n.kind for n in programme.notes] == [NoteKind.FOOTNOTE, NoteKind.TITLE]


@pytest.mark.parametrize("mark", ["Annex II/3", "(endorsed by the PTC)", "Page 4", "PC0687E1b"])
def test_page_marks_between_activities_are_notes(sheet: Callable[..., Path], mark: str) -> None:
    more = "| 3. | Seal the docks | Spring 2028 (PTC) | Not started | |"
    programme = wpsheet.read(sheet(PLAIN_TABLE, f"| {mark} | | | | |", more))
    assert programme.stray == ()
    assert [a.number for a in programme.activities] == [1, 2, 3]
