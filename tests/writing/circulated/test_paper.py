"""The circulated workbook on paper: nothing too wide, nothing too small, and few pages."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from needs import missing
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet
from sheets import opened

import wpsheet
from wpsheet.model.layout import Field, OwnColumn, Section
from wpsheet.model.lines import width_for
from wpsheet.model.programme import Programme
from wpsheet.model.text import RichText
from wpsheet.writing.pages import LANDSCAPE, LARGE, PORTRAIT, Page, fits_on
from wpsheet.writing.sections import TURNED_POINTS, TableColumn, heading_points, table_columns
from wpsheet.writing.widths import fitted

pytestmark = pytest.mark.slow

DAY = date(2024, 3, 1)
SECTIONS = ("Section I", "Section II", "Activities")
MOST_PAGES, MOST_OF_BODIES = 38, 22


@pytest.fixture(scope="module")
def real(real_workbook: Path) -> Programme:
    return wpsheet.read(real_workbook)


def thrice(programme: Programme) -> Programme:
    """The programme with each of its activities three times, under numbers that go on."""
    activities = [
        replace(a, number=None if a.number is None else a.number + 100 * round_)
        for round_ in range(3)
        for a in programme.activities
    ]
    return replace(programme, activities=tuple(activities))


@pytest.fixture(scope="module", params=["en", "fr, three times"])
def written(
    request: pytest.FixtureRequest,
    real: Programme,
    circulated_programme: Callable[[str], Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    if request.param == "en":
        return circulated_programme("en")
    path = tmp_path_factory.mktemp("paper") / "circulated.xlsx"
    wpsheet.circulate(thrice(real), path, as_of=DAY, draft=True, language="fr")
    return path


def page_of(sheet: Worksheet) -> Page:
    if sheet.page_setup.orientation == "portrait":
        return PORTRAIT
    return LARGE if sheet.page_setup.paperSize == 8 else LANDSCAPE


def printed(sheet: Worksheet) -> tuple[int, int, int, int]:
    """The first column and row that are printed, and the last."""
    area = str(sheet.print_area or sheet.dimensions).rpartition("!")[2].replace("$", "")
    return range_boundaries(area)


def widths(sheet: Worksheet) -> list[float]:
    """The widths of the printed columns, with the five pixels that a file adds to each."""
    first, _, last, _ = printed(sheet)
    found = {}
    for each in sheet.column_dimensions.values():
        for column in range(each.min, each.max + 1):
            found[column] = 0.0 if each.hidden else each.width
    return [found.get(column, 9.14) for column in range(first, last + 1)]


def test_columns_fit_their_page_in_letters_of_seven_and_a_half_points(written: Path) -> None:
    for sheet in opened(written):
        if sheet.title not in ("Data", "Données"):  # of which one line is printed
            assert sum(widths(sheet)) <= page_of(sheet).columns, sheet.title
            first, top, last, bottom = printed(sheet)
            sizes = {
                cell.font.sz
                for row in sheet.iter_rows(top, bottom, first, last)
                for cell in row
                if cell.value is not None
            }
            assert min(sizes) >= 10, sheet.title


def test_the_front_page_is_one_side(written: Path) -> None:
    sheet = opened(written).worksheets[0]
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) in ((None, None), (1, 1))
    _, top, _, bottom = printed(sheet)
    heights = [sheet.row_dimensions[row].height or 15 for row in range(top, bottom + 1)]
    assert sum(heights) <= PORTRAIT.rows


def test_sections_print_their_activities_and_no_ids_and_rows_grow(written: Path) -> None:
    book = opened(written)
    for sheet in book:
        if sheet.title in SECTIONS:
            _, _, last, bottom = printed(sheet)
            assert bottom == sheet.max_row
            headings = [cell.value for cell in sheet[5]]
            assert "ID" not in headings[:last]
    # No height is a person's own: Excel fits the rows as somebody types.
    with zipfile.ZipFile(written) as parts:
        assert b"customHeight" not in parts.read("xl/worksheets/sheet2.xml")


WORDS = "Telecommunication infrastructure and its interoperability across borders"


@pytest.mark.parametrize(
    ("further", "page"), [(0, LANDSCAPE), (3, LANDSCAPE), (8, LARGE), (30, LARGE)]
)
def test_columns_of_a_committees_own_shrink_to_their_longest_word_and_then_take_a3(
    further: int, page: Page
) -> None:
    own = [OwnColumn(f"Responsibility {place}") for place in range(further)]
    columns = [
        *table_columns(Section.TIMEFRAME),
        *(TableColumn(name.heading, 20, name) for name in own),
    ]
    long = {Field.ACTIVITY, Field.RESOURCES, Field.INDICATORS, Field.PROGRESS, *own}
    row = {c.field: RichText.of(WORDS if c.field in long else "A") for c in columns if c.field}
    fit, found = fitted(columns, [row] * 5)
    assert found is page
    assert fits_on(page, (each.width for each in fit)) is (further < 30)
    least = max(map(width_for, WORDS.split())) - 1 / 7
    assert all(each.width >= least for each in fit if each.field in long)


def test_columns_of_a_letter_have_their_headings_turned_and_others_share_the_page() -> None:
    columns = table_columns(Section.TIMEFRAME)
    letters = {Field.PRIORITY: "A", Field.PLAN_LINK: "Y", Field.NUMBER: "12."}
    row = {each.field: RichText.of(letters.get(each.field, WORDS)) for each in columns}
    row[Field.PROGRESS] = RichText.of(WORDS * 20)
    fit, _ = fitted(columns, [row])
    assert [each.field for each in fit if each.turned] == [Field.PRIORITY, Field.PLAN_LINK]
    by_field = {each.field: each.width for each in fit}
    assert by_field[Field.PROGRESS] == max(by_field.values())
    assert heading_points(fit) >= TURNED_POINTS


def test_only_the_bodies_asked_for_have_tabs_and_pivots_can_be_left_out(
    real: Programme, tmp_path: Path
) -> None:
    path = tmp_path / "out.xlsx"
    wpsheet.circulate(real, path, as_of=DAY, draft=True, bodies=["PC"], pivots=False)
    names = openpyxl.load_workbook(path).sheetnames
    assert "PC" in names
    assert not {"PTC", "Council", "Pivots", "Data", "Pivot by code", "Data by code"} & set(names)


def test_the_command_takes_bodies_in_any_spelling_and_refuses_others(
    run: Shell, real_workbook: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.xlsx"
    words = ("circulate", real_workbook, "-o", out, "--draft", "--as-of", "2024-03-01")
    assert run(*words, "--bodies", "policy commission, Council", "--no-pivots").code == 0
    names = openpyxl.load_workbook(out).sheetnames
    assert [name for name in ("PTC", "PC", "Council") if name in names] == ["PC", "Council"]
    refused = run(*words, "--bodies", "PC,Nobody")
    assert refused.code == 2
    assert "Nobody" in refused.err


@pytest.fixture(scope="module")
def printed_workbook(circulated_programme: Callable[[str], Path]) -> Path:
    return circulated_programme("en")


@pytest.fixture(scope="module")
def pdf(printed_workbook: Path, converted) -> Path:  # type: ignore[no-untyped-def]
    """The real programme as LibreOffice prints it in Calibri's letter widths."""
    fonts = subprocess.run(["fc-list", "Carlito"], capture_output=True, check=False)
    if not fonts.stdout:
        missing("Carlito, the free font with Calibri's letter widths")
    return converted(printed_workbook)[0]


def titles_of_bodies(path: Path) -> set[str]:
    """What is printed above every page of a body's tab."""
    return {
        str(sheet["A1"].value)
        for sheet in opened(path)
        if any(name.startswith("Body_") for name in sheet.tables)
    }


def fonts_of(pdf: Path) -> list[tuple[int, float, str]]:
    """Every piece of text with its page and its size in points."""
    told = subprocess.run(
        ["pdftohtml", "-xml", "-i", "-stdout", "-zoom", "3", str(pdf)],
        capture_output=True, check=True,
    ).stdout.decode()  # fmt: skip
    sizes = {n: int(s) / 3 for n, s in re.findall(r'<fontspec id="(\d+)" size="(\d+)"', told)}
    found = []
    for number, page in enumerate(told.split("<page ")[1:], start=1):
        for font, text in re.findall(r'<text [^>]*font="(\d+)">(.*?)</text>', page):
            found.append((number, sizes[font], re.sub("<[^>]+>", "", text)))
    return found


@pytest.mark.office
def test_the_real_programme_prints_on_few_pages_and_none_of_it_small(
    pdf: Path, printed_workbook: Path
) -> None:
    pieces = fonts_of(pdf)
    assert max(page for page, _, _ in pieces) <= MOST_PAGES
    titles = titles_of_bodies(printed_workbook)
    of_bodies = {page for page, size, text in pieces if size > 10 and text in titles}
    assert len(titles) <= len(of_bodies) <= MOST_OF_BODIES
    # Letters that an officer raised are smaller; a third of a point is the reader's rounding.
    small = {(page, text) for page, size, text in pieces if size < 7.5 - 1 / 3 and len(text) > 3}
    assert not small
    drafts = {page for page, _, text in pieces if "DRAFT" in text}
    assert drafts == {page for page, _, _ in pieces}
    assert any("Back to Overview" in text for _, _, text in pieces)
    assert not any("#REF!" in text for _, _, text in pieces)
