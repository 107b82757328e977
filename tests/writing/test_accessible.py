"""Every workbook that is written can be read by everybody: the gate they all pass."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from lxml import etree
from openpyxl.cell.cell import Cell
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from sheets import clean_workbook, opened

import wpsheet
from wpsheet.messages.labels import Labels
from wpsheet.model.vocabulary import STATUSES
from wpsheet.verbs.circulating import extract
from wpsheet.writing.book import HEADING_FILL

pytestmark = pytest.mark.slow

AS_OF = date(2026, 5, 4)
LEAST_CONTRAST = 4.5
NAMES = ("template", "controlled", "circulated", "circulated-fr", "extract", "extract-fr", "long")
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_X14 = "{http://schemas.microsoft.com/office/spreadsheetml/2009/9/main}"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"


@pytest.fixture(scope="module")
def written(
    sample: Path,
    circulated_sample: Callable[[str], Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("written")
    paths = {name: folder / f"{name}.xlsx" for name in NAMES}
    programme = wpsheet.read(sample)
    wpsheet.write_template(paths["template"])
    wpsheet.write_controlled(programme, paths["controlled"])
    paths["circulated"] = circulated_sample("en")
    paths["circulated-fr"] = circulated_sample("fr")
    extract(programme, "PC", paths["extract"], as_of=AS_OF)
    extract(programme, "PC", paths["extract-fr"], as_of=AS_OF, language="fr")
    long = wpsheet.read(clean_workbook(folder / "in.xlsx", K3="In progress. A step more. " * 200))
    wpsheet.circulate(long, paths["long"], as_of=AS_OF)
    return paths


@pytest.fixture(params=NAMES)
def path(request: pytest.FixtureRequest, written: dict[str, Path]) -> Path:
    return written[request.param]


@pytest.fixture
def book(path: Path) -> Workbook:
    return opened(path, data_only=True)


def filled(sheet: Worksheet) -> Iterator[Cell]:
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None or cell.fill.patternType:
                yield cell


def test_sheets_have_unique_names_and_titles(book: Workbook) -> None:
    assert len({name.casefold() for name in book.sheetnames}) == len(book.sheetnames)
    for sheet in book.worksheets:
        assert len(sheet.title) <= 31
        assert not set(sheet.title) & set("[]:*?/\\")
        assert sheet["A1"].value
        assert sheet.sheet_state == "visible"


def test_the_workbook_says_its_title_and_language(book: Workbook, path: Path) -> None:
    assert book.properties.title
    assert book.properties.language == ("fr-FR" if path.stem.endswith("-fr") else "en-GB")
    assert not book.properties.creator


def test_tables_are_named_described_and_have_one_heading_row(path: Path) -> None:
    names = []
    with zipfile.ZipFile(path) as package:
        for part in package.namelist():
            if part.startswith("xl/tables/"):
                table = etree.fromstring(package.read(part))
                names.append(table.get("displayName"))
                described = table.find(f".//{_X14}table")
                assert described is not None, part
                assert described.get("altText")
                assert described.get("altTextSummary")
                assert table.get("headerRowCount", "1") == "1"
                headings = [c.get("name") for c in table.iter(f"{_MAIN}tableColumn")]
                assert len({h.casefold() for h in headings}) == len(headings)
                assert all(h.strip() for h in headings)
    assert names
    assert len({name.casefold() for name in names}) == len(names)


def test_nothing_is_merged_and_no_table_overlaps_another(book: Workbook) -> None:
    for sheet in book.worksheets:
        assert not sheet.merged_cells.ranges
        taken: set[str] = set()
        for table in sheet.tables.values():
            cells = {cell.coordinate for row in sheet[table.ref] for cell in row}
            assert not cells & taken
            taken |= cells


def test_every_sheet_with_a_long_table_keeps_its_heading_in_sight(book: Workbook) -> None:
    for sheet in book.worksheets:
        for table in sheet.tables.values():
            first, last = (int("".join(filter(str.isdigit, c))) for c in table.ref.split(":"))
            if last - first > 40 and len(sheet.tables) == 1:
                assert sheet.freeze_panes
                assert sheet.print_title_rows == f"${first}:${first}"


def test_charts_are_told_in_words(path: Path) -> None:
    charts = 0
    with zipfile.ZipFile(path) as package:
        for part in package.namelist():
            if part.startswith("xl/drawings/drawing"):
                drawing = etree.fromstring(package.read(part))
                for properties in drawing.iter(f"{_DRAWING}cNvPr"):
                    charts += 1
                    assert len(properties.get("descr", "")) > 40
    assert charts == (1 if path.stem.startswith(("circulated", "long")) else 0)


def test_every_letter_stands_out_from_its_ground(book: Workbook) -> None:
    for sheet in book.worksheets:
        for cell in filled(sheet):
            assert contrast(ink(cell), ground(cell)) >= LEAST_CONTRAST, cell.coordinate
        for rules in sheet.conditional_formatting:
            for rule in rules.rules:
                if rule.dxf and rule.dxf.fill:
                    colour = str(rule.dxf.fill.bgColor.rgb)[-6:]
                    assert contrast("000000", colour) >= LEAST_CONTRAST


def test_colour_never_stands_alone(book: Workbook) -> None:
    """A fill is that of a heading, of the status that the cell says, or a sample in the legend."""
    said = {word for lang in ("en", "fr") for word in map(Labels(lang).status, book_statuses())}
    for sheet in book.worksheets:
        for cell in filled(sheet):
            if ground(cell) == HEADING_FILL:
                assert cell.font.b, (sheet.title, cell.coordinate)
            elif cell.fill.patternType == "solid":
                assert cell.value in said, (sheet.title, cell.coordinate)
                assert cell.font.b or sheet.title == "Lists"


def book_statuses() -> list[str]:
    return [term.status.value for term in STATUSES]


def ink(cell: Cell) -> str:
    colour = cell.font.color
    return str(colour.rgb)[-6:] if colour is not None and colour.type == "rgb" else "000000"


def ground(cell: Cell) -> str:
    return str(cell.fill.fgColor.rgb)[-6:] if cell.fill.patternType == "solid" else "FFFFFF"


@cache
def contrast(one: str, other: str) -> float:
    """The contrast of two colours as WCAG 2 calculates it, from 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(rgb: str) -> float:
    parts = [int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_every_page_is_a4_one_page_wide_and_numbered(book: Workbook, path: Path) -> None:
    for sheet in book.worksheets:
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.orientation in ("landscape", "portrait")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth in (1, None) or sheet.title == "Lists"
        number = str(sheet.oddFooter.right.text)
        of = "sur" if path.stem.endswith("-fr") else "of"
        assert "Page &P" in number.replace("&[Page]", "&P")
        assert f" {of} " in number
        assert sheet.oddHeader.left.text


@pytest.mark.sdk
@pytest.mark.parametrize("name", ["circulated-fr", "long"])
def test_the_open_xml_sdk_finds_no_error(written: dict[str, Path], sdk_errors, name: str) -> None:  # type: ignore[no-untyped-def]
    assert sdk_errors(written[name]) == []
