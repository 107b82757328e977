"""Our own reading of a workbook against openpyxl's, over workbooks of every make."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.colors import COLOR_INDEX
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl_door import hidden, opened, openpyxls, ours
from sheets import clean_workbook

import wpsheet
from wpsheet.model.cells import CellKind
from wpsheet.model.layout import Field
from wpsheet.model.text import RichText, Run, Script
from wpsheet.ooxml.styles import _PALETTE
from wpsheet.reading.workbook import read_workbook

pytestmark = pytest.mark.slow

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
FIRST, LAST = datetime(1904, 1, 2), datetime(2200, 1, 1)  # noqa: DTZ001 - Excel has no zones
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"

words = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Co", "Cn"]) | st.just("\n"),
    min_size=1, max_size=12,
).filter(lambda text: not re.search("_x[0-9A-Fa-f]{4}_|x005F", text))  # fmt: skip
fonts = st.builds(
    lambda b, i, u, strike, script, color: InlineFont(
        b=b, i=i, u=u, strike=strike, vertAlign=script, color=color
    ),
    st.booleans(), st.booleans(), st.sampled_from([None, "single", "double"]), st.booleans(),
    st.sampled_from([None, "superscript", "subscript"]),
    st.sampled_from([None, "FF0000FF", "FF000000"]),
)  # fmt: skip
rich = st.lists(
    words | st.builds(TextBlock, fonts, words), min_size=1, max_size=4
).map(lambda parts: CellRichText(*parts))  # fmt: skip
values = st.one_of(
    words,
    rich,
    st.integers(-(10**9), 10**9),
    st.floats(-1e12, 1e12),
    st.booleans(),
    st.dates(date(1900, 3, 1), date(2200, 1, 1)),
    st.datetimes(FIRST, LAST).map(lambda moment: moment.replace(microsecond=0)),
    st.times().map(lambda moment: moment.replace(microsecond=0)),
    st.integers(0, 40 * 86_400).map(lambda seconds: timedelta(seconds=seconds)),
    st.sampled_from(["#REF!", "#N/A", "#DIV/0!", '=A1&"x"', "=1+1", " ", "", None]),
)  # fmt: skip
cells = st.dictionaries(st.tuples(st.integers(1, 9), st.integers(1, 40)), values, max_size=12)


@contextmanager
def folder() -> Iterator[Path]:
    with TemporaryDirectory() as name:
        yield Path(name)


@settings(max_examples=examples(12))
@given(st.data())
def test_a_workbook_of_openpyxl_is_read_as_openpyxl_reads_it(data: st.DataObject) -> None:
    book = openpyxl.Workbook()
    if data.draw(st.booleans()):
        book.epoch = CALENDAR_MAC_1904
    for _ in range(data.draw(st.integers(1, 2))):
        sheet = book.create_sheet(data.draw(st.sampled_from(["Plan", "O'Brien", "État & Co"])))
        for (row, column), value in data.draw(cells).items():
            cell = sheet.cell(row, column, value)
            if data.draw(st.booleans()):
                cell.fill = PatternFill(
                    "solid", fgColor=data.draw(st.sampled_from(["FFC6EFCE", "00BDD7EE"]))
                )
            if data.draw(st.integers(0, 3)) == 0:
                cell.font = Font(i=data.draw(st.booleans()), strike=True, vertAlign="superscript")
        if data.draw(st.booleans()):
            sheet.merge_cells("B2:C4")
        sheet.row_dimensions[3].hidden = data.draw(st.booleans())
        sheet.row_dimensions[4].height = data.draw(st.sampled_from([None, 0, 15]))
        sheet.column_dimensions["D"].hidden = data.draw(st.booleans())
    with folder() as place:
        path = place / "plan.xlsx"
        book.save(path)
        again = opened(path)
        assert ours(path) == openpyxls(path, again)
        grids, _ = read_workbook(path)
        assert [(set(g.hidden_rows), set(g.hidden_columns)) for g in grids] == hidden(again)


@given(cells, st.booleans(), st.booleans())
def test_a_workbook_of_xlsxwriter_is_read_as_openpyxl_reads_it(
    held: dict[tuple[int, int], Any], in_memory: bool, since_1904: bool
) -> None:
    options = {"constant_memory": in_memory, "date_1904": since_1904, "strings_to_urls": False}
    with folder() as place:
        path = place / "plan.xlsx"
        with xlsxwriter.Workbook(path, options) as book:
            sheet = book.add_worksheet()
            day = book.add_format({"num_format": "d mmm yyyy", "bg_color": "#C6EFCE"})
            raised = book.add_format({"font_script": 1})
            for (row, column), value in sorted(held.items()):
                if isinstance(value, CellRichText):
                    sheet.write_rich_string(row, column, "63", raised, "rd", " session")
                elif isinstance(value, (date, time, timedelta)):
                    sheet.write_datetime(row, column, value, day)
                else:
                    sheet.write(row, column, value)
        assert ours(path) == openpyxls(path, opened(path))


# The same sheet in other clothes: what openpyxl cannot read itself


def redressed(path: Path, change: Callable[[str, bytes], bytes]) -> Path:
    """The workbook with its parts written otherwise."""
    with zipfile.ZipFile(path) as old:
        parts = {name: change(name, old.read(name)) for name in old.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, content in parts.items():
            new.writestr(name, content)
    return path


def strict(name: str, part: bytes) -> bytes:
    return part.replace(MAIN.encode(), STRICT.encode()).replace(
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
    )


def prefixed(name: str, part: bytes) -> bytes:
    if not name.startswith("xl/") or MAIN.encode() not in part:
        return part
    part = part.replace(b'xmlns="' + MAIN.encode(), b'xmlns:x="' + MAIN.encode())
    return re.sub(rb"<(/?)(?=[a-zA-Z])(?![a-z0-9]+:)", rb"<\1x:", part)


def without_references(name: str, part: bytes) -> bytes:
    return re.sub(rb'(<(?:c|row)\b[^>]*?) r="\w+"', rb"\1", part)


def in_utf16(name: str, part: bytes) -> bytes:
    if not name.startswith("xl/") or not name.endswith(".xml"):
        return part
    text = re.sub(r"^<\?xml[^>]*\?>", "", part.decode())
    return f'<?xml version="1.0" encoding="UTF-16"?>{text}'.encode("utf-16")


DRESSES = {
    "strict": strict, "prefixed": prefixed, "no references": without_references, "UTF-16": in_utf16,
}  # fmt: skip


@pytest.mark.parametrize("dress", DRESSES)
def test_a_workbook_reads_the_same_however_its_parts_are_written(
    tmp_path: Path, dress: str
) -> None:
    path = tmp_path / "plan.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("Plan")
        green = book.add_format({"bg_color": "#C6EFCE"})
        raised = book.add_format({"font_script": 1})
        sheet.write_row("A1", ["No.", "Activities", 14.5, True])
        sheet.write_rich_string("A2", "the 63", raised, "rd", " session")
        sheet.write("B2", "Completed", green)
        sheet.write_formula("C2", "=1+1", None, 2)
        sheet.merge_range("A3:B3", "Merged é –")
    before = ours(path)
    assert len(before) == 8
    assert ours(redressed(path, DRESSES[dress])) == before


# What openpyxl gets wrong, or tells otherwise


def sheet_of(path: Path, rows: str, strings: str = "") -> Path:
    """A clean workbook with these rows as its sheet's XML, and these shared strings."""

    def change(name: str, part: bytes) -> bytes:
        if name == "xl/worksheets/sheet1.xml":
            return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'.encode()
        if name == "xl/sharedStrings.xml" and strings:
            return f'<sst xmlns="{MAIN}">{strings}</sst>'.encode()
        return part

    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet().write("A1", "text")
    return redressed(path, change)


def content(path: Path) -> tuple[CellKind, RichText]:
    (grid,), _ = read_workbook(path)
    cell = grid.cell(1, 1)
    return cell.kind, cell.text


@pytest.mark.parametrize(
    ("strings", "runs"),
    [
        ("<si><t>漢字</t><rPh sb='0' eb='2'><t>かんじ</t></rPh><phoneticPr fontId='1'/></si>",
         (Run("漢字"),)),
        ("<si><r><t>63</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>rd</t></r></si>",
         (Run("63"), Run("rd", script=Script.SUPERSCRIPT))),
        ("<si><r><rPr><u/></rPr><t>under</t></r></si>", (Run("under", underline=True),)),
        ("<si><r><rPr><b val='0'/></rPr><t>not bold</t></r></si>", (Run("not bold"),)),
        ("<si><r><t>one</t></r><r><t> text</t></r><r><t></t></r></si>", (Run("one text"),)),
        ("<si><t>bell _x0007_ here</t></si>", (Run("bell \x07 here"),)),
        ("<si><t>literally _x005F_x000D_</t></si>", (Run("literally _x000D_"),)),
        ("<si><t>smile _xD83D__xDE00_, half _xD83D_</t></si>", (Run("smile 😀, half \ufffd"),)),
        ("<si><t>no _xFFFE_ characters _xffff_</t></si>", (Run("no \ufffd characters \ufffd"),)),
        ("<si><t xml:space='preserve'> kept </t></si>", (Run(" kept "),)),
        ("<si><t><![CDATA[<b> & c]]></t></si>", (Run("<b> & c"),)),
        ("<si/>", ()),
    ],
)  # fmt: skip
def test_a_shared_string_says_what_excel_shows(
    tmp_path: Path, strings: str, runs: tuple[Run, ...]
) -> None:
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>'
    _, text = content(sheet_of(tmp_path / "strings.xlsx", rows, strings))
    assert text.runs == runs


@pytest.mark.parametrize(
    ("cell", "kind", "words"),
    [
        ('<c r="A1"><v>14</v></c>', CellKind.NUMBER, "14"),
        ('<c r="A1"><v>1.0E+3</v></c>', CellKind.NUMBER, "1000"),
        ('<c r="A1" t="str"><f>B1</f><v> x </v></c>', CellKind.TEXT, " x "),
        ('<c r="A1" t="b"><v>1</v></c>', CellKind.BOOLEAN, "TRUE"),
        ('<c r="A1" t="e"><v>#SPILL!</v></c>', CellKind.ERROR, "#SPILL!"),
        ('<c r="A1" t="d"><v>2027-06-01</v></c>', CellKind.DATE, "2027-06-01"),
        ('<c r="A1" t="d"><v>2027-06-01T12:30:00Z</v></c>', CellKind.DATE, "2027-06-01 12:30:00"),
        ('<c r="A1" t="inlineStr"><is><t>within</t></is></c>', CellKind.TEXT, "within"),
        ('<c r="A1" t="inlineStr"/>', CellKind.EMPTY, ""),
        ('<c r="A1" t="s"><v></v></c>', CellKind.EMPTY, ""),
        ('<c r="A1"><f>1+1</f></c>', CellKind.EMPTY, ""),
        ('<c r="$A$1" t="str"><v>dollars</v></c>', CellKind.TEXT, "dollars"),
        ('<c r="a1" t="str"><v>small</v></c>', CellKind.TEXT, "small"),
    ],
)
def test_a_cell_is_what_its_type_says(
    tmp_path: Path, cell: str, kind: CellKind, words: str
) -> None:
    other = '<row r="2"><c r="A2"><v>1</v></c></row>'
    held, text = content(sheet_of(tmp_path / "cell.xlsx", f'<row r="1">{cell}</row>{other}'))
    assert (held, text.raw) == (kind, words)


def test_cells_out_of_order_stand_where_their_references_say(tmp_path: Path) -> None:
    rows = (
        '<row r="5"><c r="C5"><v>3</v></c><c r="A5"><v>1</v></c></row>'
        '<row r="2"><c r="B2"><v>2</v></c><c><v>9</v></c></row>'
    )
    (grid,), _ = read_workbook(sheet_of(tmp_path / "order.xlsx", rows))
    assert {(r, c): grid.cell(r, c).plain for r in (2, 5) for c in grid.filled(r)} == {
        (2, 2): "2", (2, 3): "9", (5, 1): "1", (5, 3): "3",
    }  # fmt: skip


def test_a_strict_workbook_is_a_programme_like_any_other(tmp_path: Path) -> None:
    path = redressed(clean_workbook(tmp_path / "strict.xlsx"), strict)
    assert [a.plain(Field.NUMBER) for a in wpsheet.read(path).activities] == ["1.", "2.", "3."]


def test_the_palette_is_that_of_excel() -> None:
    assert [f"00{colour}" for colour in _PALETTE] == list(COLOR_INDEX)


def test_reading_needs_no_openpyxl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = clean_workbook(tmp_path / "clean.xlsx")
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)
    assert len(wpsheet.read(path).activities) == 3
