"""The tabs of the bodies: formulas that follow the sections, with values that are right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet
from sheets import clean_workbook, opened

import wpsheet
from wpsheet.grammars.bodies import parse_bodies
from wpsheet.messages.labels import Labels
from wpsheet.model.vocabulary import BUILT_IN
from wpsheet.summaries.counts import summarise
from wpsheet.writing.controlled.membership import _looks_like, _tidied, membership
from wpsheet.writing.pivots.tables import source_by

pytestmark = pytest.mark.slow

AS_OF = date(2026, 5, 4)


@pytest.fixture(scope="module", params=["en", "fr"])
def circulated(request: pytest.FixtureRequest, circulated_sample: Callable[[str], Path]) -> Path:
    return circulated_sample(request.param)


def body_tabs(path: Path, *, data_only: bool = False) -> list[Worksheet]:
    book = opened(path, data_only=data_only)
    return [sheet for sheet in book.worksheets if any(t.startswith("Body_") for t in sheet.tables)]


def rows_of(sheet: Worksheet) -> list[tuple[Cell, ...]]:
    """The rows of a tab that show activities, of both sections, spare ones with them."""
    return [row for table in sheet.tables.values() for row in sheet[table.ref][1:]]


def labels(sheet: Worksheet) -> list[str]:
    """The references that a body's tab shows, spare rows left out."""
    return [row[0].value for row in rows_of(sheet) if row[0].value]


def said_of(sheet: Worksheet, label: str) -> list[object]:
    """The cells of the last row that shows an activity, those that are seen and not blank."""
    rows = [[cell.value for cell in row if cell.value] for row in sheet.iter_rows(max_col=9)]
    return next(row for row in reversed(rows) if label in row)


def head_of(sheet: Worksheet) -> str:
    """What is in the first column above the dates and tables, without blanks that hold."""
    words = (str(sheet.cell(row, 1).value or "") for row in range(1, 8))
    return "\n".join(words).replace("\u00a0", " ").replace("\u202f", " ")


def test_a_tab_holds_its_activities_as_values_that_need_no_calculation(
    circulated: Path, sample: Path
) -> None:
    programme = wpsheet.read(sample)
    expected = {
        tuple(a.label for a in programme.activities if body in a.bodies.names)
        for body in {name for a in programme.activities for name in a.bodies.names}
    }
    assert {tuple(labels(sheet)) for sheet in body_tabs(circulated, data_only=True)} == expected


def test_every_cell_of_a_tab_is_a_formula_over_the_sections(circulated: Path) -> None:
    for sheet in body_tabs(circulated):
        for row in rows_of(sheet):
            cells = [cell for cell in row if cell.value]
            assert len(cells) >= 2
            assert all(str(cell.value).startswith("=IF(") for cell in cells)
            assert all("FILTER(" not in str(cell.value) for cell in cells)
        assert sheet.column_dimensions["F"].hidden
        assert sheet.print_area.endswith(f"$E${sheet.print_area.rsplit('$', 1)[1]}")


def test_the_figures_of_a_tab_are_those_of_its_rows(circulated: Path, sample: Path) -> None:
    programme = wpsheet.read(sample)
    sheet = next(s for s in body_tabs(circulated, data_only=True) if s.title in ("PC", "CPG"))
    activities = [a for a in programme.activities if "PC" in a.bodies.names]
    first = [a for a in activities if a.section == "I"]
    done = sum(a.status == "Completed" for a in first)
    colon, word, continuous = (
        (" :", "Terminé", "activités continues") if sheet.title == "CPG"
        else (":", "Completed", "continuous")
    )  # fmt: skip
    said = head_of(sheet)
    assert f"Section I{colon} {len(first)} (█ {word} {done}, " in said
    assert f"Section II, {continuous}{colon} {len(activities) - len(first)}." in said
    bar = next(line for line in said.splitlines() if line and not set(line) - set("█▒×□·"))
    assert len(bar) == len(first)


@pytest.fixture(scope="module")
def calculated(
    circulated_sample: Callable[[str], Path],
    converted: Callable[..., list[Path]],
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, tuple[Path, Path]]:
    """Circulated workbooks and what LibreOffice calculates in them: as written, and edited."""
    folder = tmp_path_factory.mktemp("calculated")
    paths = {name: folder / f"{name}.xlsx" for name in ("long", "crowded", "below")}
    _crowd(circulated_sample("fr"), paths["crowded"])
    _type_below(circulated_sample("en"), paths["below"])
    long = wpsheet.read(clean_workbook(folder / "in.xlsx", K3="In progress. One more step. " * 150))
    wpsheet.circulate(long, paths["long"], as_of=AS_OF)
    paths["fr"] = circulated_sample("fr")
    after = converted(*paths.values(), ending="xlsx", recalculate=True)
    return {name: (paths[name], done) for name, done in zip(paths, after, strict=True)}


def _with_one_tab(path: Path) -> openpyxl.Workbook:
    """The sections and the tab of the HSC, the only one that is looked at once they are edited."""
    book = openpyxl.load_workbook(path, rich_text=True)
    for name in set(book.sheetnames) - {"Section I", "Section II", "HSC", "CSH"}:
        del book[name]
    return book


def _crowd(path: Path, target: Path) -> None:
    """Eight more activities name the HSC, of which the first is completed and two postponed."""
    book = _with_one_tab(path)
    sheet = book["Section I"]
    rows = [row for row in range(6, 22) if "HSC" not in str(sheet.cell(row, 7).value)]
    for place, row in enumerate(row for row in rows[:8]):
        sheet.cell(row, 7).value = f"{sheet.cell(row, 7).value}, HSC"
        sheet.cell(row, 12).value = ["Terminé", "Reporté", "Reporté", *["n/a"] * 5][place]
    book.save(target)


def _type_below(path: Path, target: Path) -> None:
    """An activity inserted as the first of section I, one right below each section, one 40 rows
    below, and one far below."""
    book = _with_one_tab(path)
    book["Section I"].insert_rows(6)
    for title, further in (("Section I", (6, 600)), ("Section II", ())):
        sheet = book[title]
        last = max(row for row in range(6, 60) if sheet.cell(row, 1).value)
        for row in (last + 1, last + 40, *further):
            sheet.cell(row, 1).value = f"{row}."
            sheet.cell(row, 7).value = "HSC"
    book.save(target)


@pytest.mark.office
def test_a_tab_says_how_many_it_has_no_room_for_and_counts_them(
    calculated: dict[str, tuple[Path, Path]],
) -> None:
    tab = opened(calculated["crowded"][1], data_only=True)["CSH"]
    assert len(labels(tab)) == 6
    said = head_of(tab)
    assert "Section I : 3 de plus que cet onglet ne peut en montrer : diffusez à nouveau. " in said
    assert "Section I : 9 (█ Terminé 2, ▒ En cours 0, × Reporté 2, " in said


@pytest.mark.office
def test_rows_typed_below_a_section_count_and_those_far_below_are_told(
    calculated: dict[str, tuple[Path, Path]],
) -> None:
    tab = opened(calculated["below"][1], data_only=True)["HSC"]
    assert labels(tab)[:4] == ["I.6", "I.10", "I.23", "I.62"]
    said = head_of(tab)
    assert "From row 72 of Section I on, nothing is counted: circulate again." in said
    assert "2 more of Section II than this tab has room for: circulate again." in said
    assert "Section I: 4 (█ Completed 1, ▒ In progress 0, × Postponed 0, □ Not started 0, " in said
    assert "Section II, continuous: 2." in said


@pytest.mark.office
@pytest.mark.parametrize("name", ["fr", "long"])
def test_libreoffice_calculates_the_values_that_are_written(
    calculated: dict[str, tuple[Path, Path]], name: str
) -> None:
    path, recalculated = calculated[name]
    fresh = opened(recalculated, data_only=True)
    counted = 0
    for formulas, written in zip(body_tabs(path), body_tabs(path, data_only=True), strict=True):
        for row in formulas.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    before = written[cell.coordinate].value or ""
                    after = fresh[formulas.title][cell.coordinate].value or ""
                    assert after == before, (formulas.title, cell.coordinate)
                    counted += 1
    assert counted > 100


NAMES = st.sampled_from([b.name for b in BUILT_IN.bodies] + ["SWG", "Policy Commission", "Xyz"])
SEPARATORS = st.sampled_from([", ", ",", "; ", " and ", "\n", "/", " (", ") ", " "])


@settings(max_examples=examples(60))
@given(st.lists(st.tuples(NAMES, SEPARATORS), min_size=1, max_size=4))
def test_a_cell_counts_for_a_body_exactly_where_it_was_understood_so(
    pieces: list[tuple[str, str]],
) -> None:
    text = "".join(name + separator for name, separator in pieces)
    named = parse_bodies(text, BUILT_IN).names
    for body in ("PTC", "SAFE WG", "WG"):
        test = membership(body, [(text, body in named)], BUILT_IN)
        tidied = _tidied(text)
        looks = _looks_like(tidied, test.spellings)
        assert ((looks or tidied[:250] in test.also) and tidied[:250] not in test.never) is (
            body in named
        )


def test_marks_that_search_takes_for_wild_cards_are_taken_word_for_word() -> None:
    assert ",Group~?," in membership("Group?", [], BUILT_IN).formula("A1")


def test_a_cell_that_only_the_program_understands_is_told_to_the_formula() -> None:
    told = membership("PC", [('PTC ("lead") PC', True)], BUILT_IN).formula("A1")
    assert "EXACT(LEFT(" in told
    assert '""lead""' in told


def test_the_overview_is_one_page(circulated: Path) -> None:
    sheet = opened(circulated).worksheets[0]
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, None)


def test_a_status_that_progress_contradicts_stays_as_written_and_is_not_counted(
    tmp_path: Path,
) -> None:
    source = clean_workbook(
        tmp_path / "plan.xlsx", K3="In progress. A draft is out.", L3="Completed"
    )
    target = tmp_path / "circulated.xlsx"
    wpsheet.circulate(wpsheet.read(source), target, as_of=date(2099, 1, 1), draft=True)
    book = openpyxl.load_workbook(target, data_only=True)
    (row,) = (row for row in book["Section I"].iter_rows(min_row=6) if row[0].value == "2.")
    assert row[11].value == "Completed"
    assert row[11].fill.patternType is None
    said = [str(cell.value) for row in book["Overview"].iter_rows() for cell in row if cell.value]
    assert "Counted as No status, because Progress states another status: I.2." in said
    tab = body_tabs(target, data_only=True)[0]
    assert "Completed 0" in head_of(tab)
    assert "No status 1" in head_of(tab)
    assert "I.2|Completed" in [cell.value for cell in tab[1]]
    # Wherever it is listed it is as it is counted, also where it is overdue.
    assert said_of(book["Overview"], "I.2")[-1] == "No status"
    assert said_of(book["Calendar"], "I.2")[-1] == "Overdue: No status"
    assert "No status" in said_of(tab, "I.2")
    assert "Completed" not in said_of(tab, "I.2")


def test_a_status_that_is_unclear_counts_as_none_on_every_tab(tmp_path: Path) -> None:
    source = clean_workbook(tmp_path / "plan.xlsx", K3="", L3="Completed?")
    target = tmp_path / "circulated.xlsx"
    wpsheet.circulate(wpsheet.read(source), target, as_of=AS_OF, draft=True)
    book = openpyxl.load_workbook(target, data_only=True)
    numbers = {row[1].value: row[0].value for row in book["Overview"].iter_rows(max_row=12)}
    assert (numbers["Completed"], numbers["No status"]) == (0, 1)
    tab = body_tabs(target, data_only=True)[0]
    assert "No status 1" in head_of(tab)
    assert "No status" in said_of(tab, "I.2")


@pytest.mark.parametrize(
    ("language", "labels_of_dates", "late"),
    [("en", ["Overdue", "Next"], "overdue: Spring 2020"),
     ("fr", ["En retard", "À venir"], "en retard : printemps 2020")],
)  # fmt: skip
def test_dates_of_a_tab_have_no_line_of_nothing_and_no_capital_in_the_middle(
    language: str, labels_of_dates: list[str], late: str, tmp_path: Path
) -> None:
    """More than eight due dates are told by number: nothing later has no line."""
    source = clean_workbook(
        tmp_path / "plan.xlsx", activities=10, J2="Spring 2020 (PTC)", K2="In progress. Step 1.",
        **{f"J{row}": "Spring 2027 (PTC)" for row in range(3, 12)}, L2="In progress",
    )  # fmt: skip
    target = tmp_path / "circulated.xlsx"
    wpsheet.circulate(wpsheet.read(source), target, as_of=AS_OF, draft=True, language=language)
    tab = body_tabs(target, data_only=True)[0]
    kinds = {"Overdue", "Next", "Later", "En retard", "À venir", "Plus tard"}
    assert [cell.value for cell in tab["A"] if cell.value in kinds] == labels_of_dates
    seen = [str(cell.value).replace("\u00a0", " ") for row in rows_of(tab)[:1] for cell in row]
    assert late in seen


def test_a_pivot_parts_continuous_from_no_status(sample: Path) -> None:
    source, heading = source_by(None, summarise(wpsheet.read(sample)), Labels())
    pairs = {
        (record[source.index(heading.section)], record[source.index(heading.status)])
        for record in source.records
    }
    assert {status for section, status in pairs if section == "II"} == {"Continuous"}
    assert "Continuous" not in {status for section, status in pairs if section == "I"}
