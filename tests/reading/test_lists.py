"""The Lists sheet: what officers write there, the reading, the check and the colours follow."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from sheets import clean_controlled, places

import wpsheet
from wpsheet.checking.findings import Report
from wpsheet.model.vocabulary import BUILT_IN, Session, Status

pytestmark = pytest.mark.slow


def heading(sheet: Worksheet, words: str) -> tuple[int, int]:
    """(row, column) of a list's heading."""
    return next(
        (cell.row, cell.column) for row in sheet.iter_rows() for cell in row if cell.value == words
    )


@pytest.fixture
def lists(tmp_path: Path) -> Callable[..., Path]:
    """A function: entries to append to lists, by heading → a controlled workbook."""

    def edit(**cells: str) -> Path:
        return clean_controlled(tmp_path / "programme.xlsx", **cells)

    return edit


def append(path: Path, words: str, *texts: object) -> None:
    """Put an entry below the last one of the list that is headed so."""
    book = openpyxl.load_workbook(path)
    sheet = book["Lists"]
    row, column = heading(sheet, words)
    while sheet.cell(row, column).value:
        row += 1
    for place, text in enumerate(texts):
        sheet.cell(row, column + place).value = text
    book.save(path)


def set_value(path: Path, words: str, text: object) -> None:
    """Give a setting its value; the settings stand in columns A and B."""
    book = openpyxl.load_workbook(path)
    row = next(cell.row for cell in book["Lists"]["A"] if cell.value == words)
    book["Lists"].cell(row, 2).value = text
    book.save(path)


def check(path: Path) -> Report:
    return wpsheet.check(wpsheet.read(path), as_of=date(2026, 5, 4))


def test_the_lists_that_are_written_are_the_lists_that_are_read(
    lists: Callable[..., Path],
) -> None:
    read = wpsheet.read(lists()).lists
    assert (read.bodies, read.codes, read.task_types) == (
        BUILT_IN.bodies, BUILT_IN.codes, BUILT_IN.task_types,
    )  # fmt: skip
    assert read.statuses == BUILT_IN.statuses
    assert [unit.name for unit in read.units] == [unit.name for unit in BUILT_IN.units]


def test_a_body_that_is_added_is_known(lists: Callable[..., Path]) -> None:
    path = lists(G2="PTC, Drone Forum", J2="Spring 2027 (PTC and Drone Forum)")
    assert "body-unknown" in [rule for _, rule in places(check(path))]
    append(path, "Body", "DRF", "Drone Forum", "", "", "Forum on Drones")
    programme = wpsheet.read(path)
    assert programme.activities[0].bodies.names == ("PTC", "DRF")
    assert [m.body for m in programme.activities[0].milestones] == ["PTC", "DRF"]
    assert [rule for _, rule in places(check(path))] == ["body-alias"]


def test_a_code_and_a_unit_that_are_added_are_known(lists: Callable[..., Path]) -> None:
    path = lists(E2="FA4", H2="One officer from the Drone Desk")
    assert {rule for _, rule in places(check(path))} == {"code-unknown", "resource-unit-unknown"}
    append(path, "Code", "FA4", "Focus area 4")
    append(path, "Unit", "Drone Desk")
    assert places(check(path)) == []


def test_a_key_word_and_a_colour_of_a_status_are_followed(
    lists: Callable[..., Path], tmp_path: Path
) -> None:
    path = lists(K2="Ongoing. A draft will be sent in June 2026.", L2="")
    assert wpsheet.read(path).activities[0].status is None
    book = openpyxl.load_workbook(path)
    row, column = heading(book["Lists"], "Status")
    book["Lists"].cell(row + 2, column + 2).value = "In progress; Ongoing"
    fill = openpyxl.styles.PatternFill("solid", fgColor="FF99CCFF")
    book["Lists"].cell(row + 2, column).fill = fill
    book.save(path)
    programme = wpsheet.read(path)
    assert programme.activities[0].status is Status.IN_PROGRESS
    day = date(2026, 5, 4)
    wpsheet.circulate(programme, tmp_path / "out.xlsx", as_of=day, bodies=[], pivots=False)
    sheet = openpyxl.load_workbook(tmp_path / "out.xlsx")["Section I"]
    assert sheet["L6"].fill.fgColor.rgb == "FF99CCFF"


def test_the_settings_name_the_programme(lists: Callable[..., Path]) -> None:
    path = lists()
    for key, value in (("Title", "Our plan"), ("Body", "CBC"), ("Period", "2031-2034")):
        set_value(path, key, value)
    programme = wpsheet.read(path)
    assert (programme.title, programme.body) == ("Our plan", "CBC")
    assert str(programme.period) == "2031-2034"


def test_the_session_date_is_the_day_of_the_check(lists: Callable[..., Path]) -> None:
    path = lists()
    assert wpsheet.check(wpsheet.read(path)).as_of_from == "today"
    set_value(path, "Session date", date(2026, 10, 12))
    report = wpsheet.check(wpsheet.read(path))
    assert report.as_of == date(2026, 10, 12)
    assert report.as_of_from == "session date on the Lists sheet"
    assert wpsheet.check(wpsheet.read(path), as_of=date(2026, 1, 1)).as_of_from == "given"


def test_sessions_are_read_with_their_days(lists: Callable[..., Path]) -> None:
    path = lists()
    append(path, "Session", "Spring 2027", date(2027, 4, 12), "2027-04-15")
    assert wpsheet.read(path).lists.sessions == (
        Session("Spring 2027", date(2027, 4, 12), date(2027, 4, 15)),
    )


def test_a_session_is_a_date_by_its_name_if_no_words_of_it_tell_one(
    lists: Callable[..., Path],
) -> None:
    path = lists()
    append(path, "Session", "239th session (PTC)", date(2027, 4, 12), "2027-04-15")
    (session,) = wpsheet.read(path).lists.sessions
    assert session.period == session.name
    assert session.period is not None
    assert (session.period.days[1], session.period.body) == (date(2027, 4, 15), "PTC")


@pytest.mark.parametrize(
    ("words", "entry", "part"),
    [
        ("Setting", ("Colour", "green"), "not a setting"),
        ("Body", ("PTC",), "twice"),
        ("Status", ("Complted", "yellow"), "is not a known status"),
        ("Status", ("Halfway", "yellow", "", "Halted"), "is not a known status"),
        ("Priority", ("Top", "", "X"), "is not a known priority"),
        ("Session", ("Spring 2027", "soon"), "not a date"),
        ("Body", ("DRF", "Drone Forum", "", "", "SWG"), "already means SAFE WG"),
        ("Body", ("#REF!",), "#REF!"),
    ],
)
def test_a_broken_entry_is_an_error_at_its_cell(
    lists: Callable[..., Path], words: str, entry: tuple[str, ...], part: str
) -> None:
    path = lists()
    append(path, words, *entry)
    (finding,) = check(path).findings
    assert finding.rule == "list-broken"
    assert finding.address.sheet == "Lists"
    assert part in finding.message


def test_an_emptied_list_is_told_and_the_built_in_one_is_used(
    lists: Callable[..., Path],
) -> None:
    path = lists()
    book = openpyxl.load_workbook(path)
    row, column = heading(book["Lists"], "Unit")
    for below in range(row + 1, row + 30):
        for place in range(3):
            book["Lists"].cell(below, column + place).value = None
    book.save(path)
    assert [rule for _, rule in places(check(path))] == ["list-broken"]
    assert wpsheet.read(path).lists.units == BUILT_IN.units


@pytest.mark.parametrize(
    ("heading_words", "below", "beside", "text", "part"),
    [
        ("Status", 1, 1, "turquoise", "not a status colour"),
        ("Status", 2, 2, "In progress; Completed", "already means Completed"),
        ("Setting", 3, 1, "2028-2025", "not a period"),
    ],
)
def test_a_value_that_cannot_be_used_is_an_error(
    lists: Callable[..., Path], heading_words: str, below: int, beside: int, text: str, part: str
) -> None:
    path = lists()
    book = openpyxl.load_workbook(path)
    row, column = heading(book["Lists"], heading_words)
    book["Lists"].cell(row + below, column + beside).value = text
    book.save(path)
    (finding,) = check(path).findings
    assert finding.rule == "list-broken"
    assert part in finding.message


def test_a_unit_whose_name_holds_a_connecting_word_is_one_unit(
    lists: Callable[..., Path],
) -> None:
    path = lists(H2="One officer from the Team on Data and Statistics")
    append(path, "Unit", "Team on Data and Statistics")
    (resource,) = wpsheet.read(path).activities[0].resources
    assert (resource.minimum, resource.unit) == (1, "Team on Data and Statistics")


# Lists that are shorter, other or empty


def rewrite(path: Path, words: str, entries: list[str]) -> None:
    """Make these the entries of a list, with nothing but their first column."""
    book = openpyxl.load_workbook(path)
    sheet = book["Lists"]
    top, column = heading(sheet, words)
    width = next(n for n in range(1, 9) if not sheet.cell(top, column + n).value)
    for row in range(top + 1, top + 30):
        for place in range(column, column + width):
            sheet.cell(row, place).value = None
    for offset, text in enumerate(entries, start=1):
        sheet.cell(top + offset, column).value = text
    book.save(path)


def told(path: Path) -> list[tuple[str, str]]:
    """The findings on the sheet Lists: severity and message."""
    found = check(path).findings
    return [(f.severity.value, f.message) for f in found if f.rule == "list-broken"]


def test_a_status_that_is_not_listed_is_a_remark_and_stays_built_in(
    lists: Callable[..., Path],
) -> None:
    path = lists()
    book = openpyxl.load_workbook(path)
    sheet = book["Lists"]
    top, column = heading(sheet, "Status")
    for place in range(column, column + 4):
        sheet.cell(top + 4, place).value = None
    book.save(path)
    (remark,) = told(path)
    assert remark[0] == "info"
    assert remark[1].startswith('"Not started" is not in this list')
    programme = wpsheet.read(path)
    assert programme.lists.status_term(Status.NOT_STARTED).colour == "red"
    french = wpsheet.check(programme, language="fr").findings
    assert any("Not started" in f.message and f.rule == "list-broken" for f in french)


@pytest.mark.parametrize(
    ("words", "entries", "severity", "opening"),
    [
        ("Link", ["Yes!"], "error",
         '"Yes!" is not a valid link. Only these words are allowed: N, O, Y'),
        ("Task type", ["Maintenanse"], "error", "No word in the list of task types is known"),
        ("Task type", ["Update"], "", ""),
        ("Body", ["PTC", "Trade, Transport WG"], "", ""),
        ("Code", ["SP1"], "", ""),
    ],
)  # fmt: skip
def test_what_a_list_cannot_say_is_told_at_its_entry(
    lists: Callable[..., Path], words: str, entries: list[str], severity: str, opening: str
) -> None:
    path = lists()
    rewrite(path, words, entries)
    found = told(path)
    assert not opening or (severity, opening) in [(s, m[: len(opening)]) for s, m in found]
    assert bool(found) is bool(opening)


def test_an_unusable_list_of_types_leaves_the_built_in_ones(lists: Callable[..., Path]) -> None:
    path = lists()
    rewrite(path, "Task type", ["Updat", "Developmnt"])
    assert wpsheet.read(path).lists.task_types == BUILT_IN.task_types
    assert not [f for f in check(path).findings if f.rule == "task-type-unknown"]


def test_an_entry_without_a_name_is_told(lists: Callable[..., Path]) -> None:
    path = lists()
    book = openpyxl.load_workbook(path)
    row, column = heading(book["Lists"], "Unit")
    book["Lists"].cell(row + 3, column).value = None
    book.save(path)
    assert [m[:22] for _, m in told(path)] == ["This entry has no name"]


def test_blank_rows_between_entries_end_no_list(lists: Callable[..., Path]) -> None:
    path = lists()
    book = openpyxl.load_workbook(path)
    row, column = heading(book["Lists"], "Body")
    while book["Lists"].cell(row, column).value:
        row += 1
    book["Lists"].cell(row + 3, column).value = "Far Body"
    book.save(path)
    assert wpsheet.read(path).lists.body_named("Far Body") == "Far Body"


def test_a_session_of_any_name_is_written_in_french_as_it_is(
    lists: Callable[..., Path], tmp_path: Path
) -> None:
    path, names = lists(), ["Q4 2026", "34th session", "Session de printemps"]
    rewrite(path, "Session", names)
    wpsheet.write_controlled(wpsheet.read(path), tmp_path / "fr.xlsx", language="fr")
    assert [s.name for s in wpsheet.read(tmp_path / "fr.xlsx").lists.sessions] == names


def test_short_lists_do_not_make_the_list_of_columns_a_table(lists: Callable[..., Path]) -> None:
    path = lists()
    rewrite(path, "Code", ["SP1", "SP2"])
    rewrite(path, "Body", ["PTC", "PC", "Council"])
    programme = wpsheet.read(path)
    assert {table.sheet for table in programme.tables} == {"Section I", "Section II"}
    assert [body.name for body in programme.lists.bodies] == ["PTC", "PC", "Council"]
