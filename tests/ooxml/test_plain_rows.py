"""What is read without a parser against what the parser reads of the same sheet."""

from __future__ import annotations

import zipfile
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import xlsxwriter
from hypothesis import example, given, settings
from hypothesis import strategies as st
from sheets import clean_workbook

import wpsheet
from wpsheet.ooxml import plain_rows
from wpsheet.ooxml.package import Package
from wpsheet.ooxml.plain_rows import PlainRows
from wpsheet.reading.workbook import read_workbook

SHEET = "xl/worksheets/sheet1.xml"
TEXTS = "xl/sharedStrings.xml"


def with_part(folder: Path, part: str, content: bytes) -> Path:
    """A good workbook of eight shared texts and two formats, with one of its parts replaced."""
    whole, changed = folder / "whole.xlsx", folder / "changed.xlsx"
    with xlsxwriter.Workbook(whole) as book:
        bold = book.add_format({"bold": True, "bg_color": "#C6EFCE"})
        book.add_worksheet().write_column(0, 0, [f"text {n}" for n in range(8)], bold)
    with zipfile.ZipFile(whole) as source, zipfile.ZipFile(changed, "w") as target:
        assert part in source.namelist()
        for name in source.namelist():
            target.writestr(name, content if name == part else source.read(name))
    return changed


def seen(path: Path) -> object:
    """Everything that reading gives of the sheets, or the line that refuses them."""
    try:
        grids, _ = read_workbook(path)
    except wpsheet.WpsheetError as error:
        return str(error)
    return [
        (
            {
                row: {c: (h.text, h.kind, h.formula, h.fill) for c, h in sorted(held.items())}
                for row, held in grid.rows.items()
            },
            grid.hidden_rows,
        )
        for grid in grids
    ]


def both(path: Path) -> tuple[object, object]:
    """What is seen of a workbook with the shortcuts, and by the parser alone."""
    quick = seen(path)
    stream = Package.stream
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            Package, "stream", lambda self, part, take, shortcut=None: stream(self, part, take)
        )
        return quick, seen(path)


cells = st.sampled_from([
    '<c r="{c}{r}" t="s"><v>3</v></c>', '<c r="{c}{r}" s="1" t="s"><v>999999</v></c>',
    '<c r="{c}{r}"><v>{r}</v></c>', '<c r="{c}{r}" s="1"/>', '<c r="{c}{r}"></c>',
    '<c r="{c}{r}"><v>1e3</v></c>', '<c r="{c}{r}"><v>1-2</v></c>',
    '<c r="{c}{r}" t="b"><v>1</v></c>',
    '<c r="{c}{r}" t="e"><v>#REF!</v></c>', '<c r="{c}{r}" t="str"><v>a &amp; b</v></c>',
    '<c r="{c}{r}"><f>A1</f><v>2</v></c>', '<c r="{c}{r}" t="inlineStr"><is><t>é</t></is></c>',
    '<c r="{c}99"><v>5</v></c>', '<c t="s" r="{c}{r}"><v>4</v></c>', "<c><v>7</v></c>",
    '<c r="{c}{r}" t="inlineStr"><is><t xml:space="preserve"> a</t></is></c>',
    '<c r="{c}{r}" t="inlineStr"><v>3</v></c>', '<c r="{c}{r}" t="s"><is><t>b</t></is></c>',
    '<c r="{c}{r}" t="inlineStr"><is><t>a_x0007_&amp;</t></is></c>',
    '<c r="ZZZ{r}"><v>1</v></c>', '<c r="{c}{r}"><v>1</v></c> ', '<c r="{c}{r}" s="9999"/>',
])  # fmt: skip
rows = st.tuples(
    st.sampled_from([
        '<row r="{r}">', '<row r="{r}" spans="1:9" ht="0">', '<row r="{r}" hidden="1">', "<row>",
        '<row r="{r}" ht="0.75">', '<row r="{r}" ht="2">', '<row r="{r}" ht="30">',
        '<row spans="1:9" r="{r}">', '<row r="{r}" ht="15.75" customHeight="1">', "<!-- --><row>",
        '<row r="2000000">', '\n  <row r="{r}">',
    ]),
    st.lists(cells, max_size=5),
    st.sampled_from(["</row>", "</row>", "</row >", "</row>\n"]),
)  # fmt: skip
frames = st.sampled_from([
    ("", "<sheetData>", "</sheetData>"),
    ('<?xml version="1.0" encoding="UTF-8"?>', "<sheetData>", "</sheetData><mergeCells/>"),
    ('<?xml version="1.0" encoding="ISO-8859-1"?>', "<sheetData>", "</sheetData>"),
    ("", "<!-- <sheetData> --><sheetData>", "</sheetData>"),
    ("", '<foo xmlns="other"><sheetData>', "</sheetData></foo>"),
    ("", "<sheetData>", '</sheetData><extLst><row r="1"><c r="A1"><v>1</v></c></row></extLst>'),
    ("", "<sheetData><![CDATA[<row>]]>", "</sheetData>"),
    ("", "<sheetData>", ""),
])  # fmt: skip


STRAY = '<c r="{c}{r}" t="s"><is><t>b</t></is></c>'
INLINE = '<c r="{c}{r}" t="inlineStr"><is><t xml:space="preserve"> a</t></is></c>'


@settings(max_examples=150, deadline=None)
@given(frames, st.lists(rows, max_size=6))
@example(
    ("", "<sheetData>", "</sheetData>"),
    [('<row r="{r}">', [STRAY], "</row>"), ('<row r="{r}">', [INLINE], "</row>")],
)
def test_rows_are_read_as_the_parser_reads_them(
    frame: tuple[str, str, str], drawn: list[tuple[str, list[str], str]]
) -> None:
    declared, opened, closed = frame
    body = "".join(
        opening.format(r=r)
        + "".join(cell.format(r=r, c="ABCDE"[i]) for i, cell in enumerate(held))
        + closing
        for r, (opening, held, closing) in enumerate(drawn, start=1)
    )
    xml = (
        f'{declared}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"{opened}{body}{closed}</worksheet>"
    )
    with TemporaryDirectory() as folder:
        quick, parsed = both(with_part(Path(folder), SHEET, xml.encode()))
    assert quick == parsed


def written(body: str) -> bytes:
    return (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        f"<sheetData>{body}</sheetData></worksheet>"
    ).encode()


ROWS = (
    '<c r="A{r}" t="s"><v>{n}</v></c><c r="B{r}" s="1" t="s"><v>3</v></c><c r="C{r}"><v>7</v></c>',
    '<c r="A{r}"><v>{n}</v></c><c r="B{r}"><v>{n}</v></c><c r="C{r}" s="1" t="s"><v>2</v></c>',
    # The number of the row stands in the formats and the texts of some rows besides.
    '<c r="A{r}"><v>{n}</v></c><c r="B{r}" s="{r}"><v>5</v></c><c r="C{r}"><v>{r}</v></c>',
    '<c r="A{r}"><v>{n}</v></c><c r="B{r}" t="inlineStr"><is><t>{r}" wide</t></is></c>',
    '<c r="A{r}"><v>{n}</v></c><c r="B{r}" t="inlineStr"><is><t>" wide</t></is></c>',
    # Some cells say that they stand in another row, or in none.
    '<c r="A{r}"><v>{n}</v></c><c r="B1{r}" s="1"><v>5</v></c>',
    '<c r="A{r}"><v>{n}</v></c><c r="B" s="1"><v>5</v></c>',
    '<c r="A{r}"><v>{n}</v></c><c r="A{r}"><v>8</v></c><c r="B{r}"><v>{r}</v></c>',
    '<c r="A{r}"/><c r="B{r}"><v>5</v></c><c r="B{r}"/><c r="C{r}"></c>',
    "",
)


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(ROWS[:4]) | st.sampled_from(ROWS), st.integers(1, 3)),
                max_size=14), st.integers(1, 4))  # fmt: skip
@example([(cells, 1) for cells in ROWS], 1)
@example([(cells, 1) for cells in ROWS], 4)
@example([(cells, n) for n in (1, 2, 3) for cells in ROWS], 1)
def test_rows_that_repeat_others_are_read_as_the_parser_reads_them(
    drawn: list[tuple[str, int]], most: int
) -> None:
    body = "".join(
        f'<row r="{r}">{cells.format(r=r, n=n)}</row>' for r, (cells, n) in enumerate(drawn, 1)
    )
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(plain_rows, "_MOST_RESTS", most)
        quick, parsed = both(with_part(Path(folder), SHEET, written(body)))
    assert quick == parsed


OWN = '<c r="{c}{r}" t="s"><v>{n}</v></c>'
IN_COMMON = '<c r="C{r}" s="1"><v>7</v></c><c r="D{r}"/>'


@pytest.mark.parametrize(
    ("before", "behind", "tried"), [("B", "", 0), ("AB", "", 1), ("B", "E", 2), ("", "", 0)]
)
def test_a_row_that_repeats_another_is_not_read_again(
    tmp_path: Path, before: str, behind: str, tried: int
) -> None:
    """Whatever cells are each row's own: a number, an ID in front of it or behind all others."""
    body = ""
    for r in range(1, 400):
        front, back = (
            "".join(OWN.format(c=c, r=r, n=(r + place) % 8) for place, c in enumerate(columns))
            for columns in (before, behind)
        )
        body += f'<row r="{r}">{front}{IN_COMMON.format(r=r)}{back}</row>'
    path = with_part(tmp_path, SHEET, written(body))
    read: list[bytes] = []
    whole = PlainRows._read
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(plain_rows, "_MOST_RESTS", 2)
        patch.setattr(
            PlainRows,
            "_read",
            lambda self, own, digits, inside: (
                read.append(inside) or whole(self, own, digits, inside)
            ),
        )
        quick = seen(path)
        # Row 1 has its number in a format too and is not like others; of the rest one is read,
        # and 8 of those that have further cells of their own.
        assert len(read) <= 2 + 8 * tried
    assert quick == both(path)[1]


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.sampled_from([
            "<si><t>plain</t></si>", '<si><t xml:space="preserve"> é “x” </t></si>', "<si/>",
            "<si><t/></si>", "<si><t></t></si>", "<si><t>a &amp;lt; b &gt;</t></si>",
            "<si><t>&#233;</t></si>", "<si><t>&unknown;</t></si>", "<si><t>line\nbreak\r</t></si>",
            "<si><t>_x0007_</t></si>",
            "<si><r><rPr><b/></rPr><t>bold</t></r><r><t>not</t></r></si>",
            "<!-- <si><t>hidden</t></si> -->", "<si><t>a\x01b</t></si>", "\n<si><t>\tx</t></si>",
            f"<si><t>{'x' * 32_768}</t></si>", "<si><t>x</t><rPh><t>y</t></rPh></si>",
        ]),
        max_size=8,
    )
)  # fmt: skip
def test_shared_texts_are_read_as_the_parser_reads_them(texts: list[str]) -> None:
    xml = (
        '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
        + "".join(texts) * 8
        + "</sst>"
    )
    with TemporaryDirectory() as folder:
        quick, parsed = both(with_part(Path(folder), TEXTS, xml.encode()))
    assert quick == parsed


def test_what_has_no_end_in_sight_goes_to_the_parser(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{n}" s="1" customFormat="1" ht="15.75"/>' for n in range(2, 100_000))
    xml = (
        '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        f'<row r="1"><c r="A1"><v>1</v></c></row>{rows}'
        '<row r="200000"><c r="B200000"><v>2</v></c></row></sheetData></worksheet>'
    )
    quick, parsed = both(with_part(tmp_path, SHEET, xml.encode()))
    assert quick == parsed
    assert len(xml) > 4_000_000


def test_a_sheet_without_formulas_is_taken_whole(tmp_path: Path) -> None:
    path, taken = clean_workbook(tmp_path / "clean.xlsx"), []
    whole = PlainRows.take

    def take(self: PlainRows, text: bytes, start: int) -> int:
        end = whole(self, text, start)
        taken.append(text[start:end])
        return end

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(PlainRows, "take", take)
        read_workbook(path)
    with zipfile.ZipFile(path) as package:
        xml = package.read(SHEET)
    assert b"".join(taken) == xml.partition(b"<sheetData>")[2].partition(b"</sheetData>")[0]
