"""What officers do to a sheet and its file: it is read right, or found at its cell."""

from __future__ import annotations

import re
from collections.abc import Callable
from copy import copy
from pathlib import Path

import openpyxl
import pytest
from commands import Shell
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.formatting.rule import FormulaRule
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Color, Font, GradientFill, PatternFill
from openpyxl.worksheet.worksheet import Worksheet
from rich_workbook import packed, parts_of
from sheets import check, clean_workbook, places

import wpsheet
from wpsheet.model.layout import Field
from wpsheet.model.programme import Programme

Edit = Callable[[Worksheet], object]


def changed(path: Path, *edits: Edit) -> Programme:
    """Three clean activities in A1:L4, read after an officer has changed the sheet."""
    book = openpyxl.load_workbook(clean_workbook(path), rich_text=True)
    for edit in edits:
        edit(book.worksheets[0])
    book.save(path)
    return wpsheet.read(path)


def found_in(programme: Programme) -> list[str]:
    """Where which rule finds something, as in "J3 date-typed"."""
    return [" ".join(place) for place in places(check(programme))]


def steps(*edits: Edit) -> Edit:
    """One edit after the other."""
    return lambda sheet: [edit(sheet) for edit in edits]


def typed(**cells: object) -> Edit:
    """Words written into cells, by address."""

    def write(sheet: Worksheet) -> None:
        for address, words in cells.items():
            sheet[address] = words

    return write


def row(place: int, **cells: object) -> Edit:
    """A row inserted above this one, with words in some of its columns."""

    def insert(sheet: Worksheet) -> None:
        sheet.insert_rows(place)
        typed(**{f"{column}{place}": words for column, words in cells.items()})(sheet)

    return insert


def copied(from_: int, to: int, **cells: object) -> Edit:
    """A row written once more, with other words in some of its columns."""

    def write(sheet: Worksheet) -> None:
        for cell in sheet[from_]:
            sheet.cell(to, cell.column, cell.value)
        typed(**{f"{column}{to}": words for column, words in cells.items()})(sheet)

    return write


def done(name: str, *given: object, **named: object) -> Edit:
    """A method of the sheet, such as `merge_cells`."""
    return lambda sheet: getattr(sheet, name)(*given, **named)


def merged(*ranges: str) -> Edit:
    return lambda sheet: [sheet.merge_cells(each) for each in ranges]


def turned(sheet: Worksheet) -> None:
    """The activities in the opposite order."""
    lines = [[cell.value for cell in line] for line in sheet["A2:L4"]]
    for place, line in enumerate(reversed(lines), start=2):
        for column, words in enumerate(line, start=1):
            sheet.cell(place, column).value = words


def blanks(sheet: Worksheet) -> None:
    for place in range(5, 1500):
        sheet.cell(place, 1).value, sheet.cell(place, 4).value = "\t", " \u00a0\n"


QUESTIONS = dict(zip("BCDEFGHIJKL", [
    "Which priority does it have?", "Is it linked?", "What is planned?", "Which objective?",
    "Which type?", "Who does it?", "How many officers?", "How is success measured?",
    "What timeframe?", "What was done?", "Completed?",
], strict=True))  # fmt: skip
CLEAN = "I.1 I.2 I.3"
OTHER = "In progress. Nine ports wrote in during March 2026; more will follow in 2028."

# What is done → (the activities read, the rules that find it and where)
CHANGED: dict[str, tuple[Edit, str, str]] = {
    # headings
    "a heading with marks": (typed(B1="PRIORITY\nranking (6)*", J1=" Time\u00adline_x000D_\n⁹"),
                             CLEAN, ""),
    "a heading in full width": (typed(J1="Ｔｉｍｅｌｉｎｅ", K1="ＰＲＯＧＲＥＳＳ"), CLEAN, ""),
    "a heading renamed past knowing": (typed(D1="Description of activity"), CLEAN,
                                       "D1 column-missing, D1 column-unknown"),
    "the first heading renamed": (typed(A1="Item"), "I, row 2 I, row 3 I, row 4",
                                  "A1 column-missing, A1 column-unknown"),
    "the first heading wiped": (typed(A1=None), "I, row 2 I, row 3 I, row 4",
                                "A1 column-missing, A2 column-unknown"),
    "a heading wiped": (typed(H1=None), CLEAN, "H1 column-missing, H2 column-unknown"),
    "a heading doubled": (typed(M1="Timeline", M2="June 2028 (PTC)"), CLEAN, "M1 column-unknown"),
    "a row of questions": (row(2, **QUESTIONS), CLEAN, ""),
    "one question": (row(2, D="What is planned?"), CLEAN, "D2 row-unread"),
    # columns
    "a column deleted": (done("delete_cols", 8), CLEAN, "H1 column-missing"),
    "the first column deleted": (done("delete_cols", 1), "I, row 2 I, row 3 I, row 4",
                                 "A1 column-missing"),
    "an empty column inserted": (done("insert_cols", 5), CLEAN, ""),
    "the table lower and further right": (done("move_range", "A1:L4", rows=90, cols=30), CLEAN,
                                          ""),
    # rows
    "the example left in": (row(2, A="(Example)", D="Count the lorries", J="Spring 2027 (PTC)"),
                            CLEAN, ""),
    "an example in other words": (
        steps(row(2), copied(3, 2, A="Example – delete", D="Count the lorries", K=OTHER)),
        f"I, row 2 {CLEAN}", "A2 number-unreadable"),
    "blank rows under the headings": (done("insert_rows", 2, 2), CLEAN, ""),
    "blank rows between": (done("insert_rows", 3, 4), CLEAN, "A7 row-gap"),
    "the title and headings again": (
        steps(copied(1, 8), copied(4, 9, A="4.", D="Seal the docks", K=OTHER),
              typed(A6="PTC WORK PROGRAMME 2025-2028",
                    A7="I. Activities within a specific timeframe (continued)")),
        f"{CLEAN} I.4", ""),
    "notes below": (typed(A6="Note: the desk keeps this list.", A7="* provisional"), CLEAN,
                    "A6 words-unread, A7 words-unread"),
    "notes below in other columns": (typed(D6="Source: a survey", L9="end"), CLEAN,
                                     "D6 row-unread, L9 row-unread"),
    "a total below": (typed(A6="Total", H6="12 officers"), CLEAN, "A6 row-unread"),
    "rows of blanks": (blanks, CLEAN, ""),
    "rows in another order": (turned, "I.3 I.2 I.1", ""),
    "a row under another number": (copied(4, 5, A="4."), f"{CLEAN} I.4",
                                   "D5 activity-near-duplicate, K5 progress-duplicated"),
    "a heading between activities": (row(3, A="Facilitation"), CLEAN, ""),
    "numbers without activities": (typed(A5="4."), f"{CLEAN} I.4", ", ".join(
        f"{column}5 value-missing" for column in "BCDEFGHIJK") + ", L5 status-missing"),
    # an activity over two rows, and merges
    "two halves": (row(3, I="and is printed", K="More in 2028."), CLEAN, "I3 row-unread"),
    "two halves of the activity": (row(3, D="and of flowers"), CLEAN, "D3 row-unread"),
    "two dates, all else merged": (
        steps(row(3, J="June 2028 (PTC)"), merged(*(f"{c}2:{c}3" for c in "ABCDEFGHIKL"))),
        CLEAN, ", ".join(f"{c}2 merged-cells" for c in "ABCDEFGHIKL") + ", J3 row-unread"),
    "numbers merged down": (merged("A2:A3"), "I.1 I, row 3 I.3", "A2 merged-cells"),
    "a row merged across": (merged("A3:L3"), CLEAN, "A3 merged-cells"),
    # hidden
    "a group of columns collapsed": (
        lambda sheet: sheet.column_dimensions.group("H", "K", hidden=True), CLEAN,
        ", ".join(f"{c}1 hidden-row" for c in "HIJK")),
    "a filter that hides nothing": (
        lambda sheet: setattr(sheet.auto_filter, "ref", "A1:L4"), CLEAN, ""),
    "empty rows hidden": (
        lambda sheet: setattr(sheet.row_dimensions[9], "hidden", True), CLEAN, ""),
}  # fmt: skip


@pytest.mark.parametrize("what", CHANGED)
def test_a_changed_sheet_is_read_right_or_what_is_wrong_is_found(tmp_path: Path, what: str) -> None:
    edit, activities, found = CHANGED[what]
    programme = changed(tmp_path / "plan.xlsx", edit)
    assert " ".join(activity.label for activity in programme.activities) == activities
    assert sorted(found_in(programme)) == sorted(found.split(", ") if found else [])


# Other sheets


def test_a_copy_of_the_sheet_is_found_once(tmp_path: Path) -> None:
    def copy_it(sheet: Worksheet) -> None:
        sheet.parent.copy_worksheet(sheet).title = "Sheet1 (2)"

    report = check(changed(tmp_path / "plan.xlsx", copy_it))
    found = [(f.address.sheet, f.address.ref) for f in report.findings
             if f.rule in ("section-copied", "number-duplicate")]  # fmt: skip
    assert found == [("Sheet1 (2)", "A2")]


def test_a_former_version_on_a_hidden_sheet_is_found(tmp_path: Path) -> None:
    def keep(sheet: Worksheet) -> None:
        former = sheet.parent.copy_worksheet(sheet)
        former.title, former.sheet_state = "O'Brien", "veryHidden"

    report = check(changed(tmp_path / "plan.xlsx", keep))
    found = [(f.rule, f.address.sheet, f.address.ref) for f in report.findings]
    assert found[0] == ("hidden-sheet", "O'Brien", "A1")
    assert ("section-copied", "O'Brien", "A2") in found


@pytest.mark.parametrize("sheet", ["Sheet1", "Remarks", "Pivot", "x" * 31])
def test_sheets_without_a_table_are_no_part_of_the_programme(tmp_path: Path, sheet: str) -> None:
    def add(held: Worksheet) -> None:
        held.title = "Plan"
        other = held.parent.create_sheet(sheet, 0)
        other.append(["Priority", "Status", "Count"])
        other.append(["A", "Completed", 3])
        held.parent.create_chartsheet("Chart")

    programme = changed(tmp_path / "plan.xlsx", add)
    assert [a.sheet for a in programme.activities] == ["Plan"] * 3
    assert found_in(programme) == ["A1 words-unread"]


# What other programs and Excel itself write


def cell(ref: str, attributes: str, inside: str) -> tuple[str, str]:
    """The pattern of a cell's XML, and another cell for it."""
    return rf'<c r="{ref}"[^>]*>.*?</c>', f'<c r="{ref}" {attributes}>{inside}</c>'


# What → (pattern, what is there instead, field, what the second activity reads, findings)
WRITTEN: dict[str, tuple[tuple[str, str], Field, str, str]] = {
    "a row of zero height": (('<row r="3"', '<row r="3" ht="0" customHeight="1"'),
                             Field.NUMBER, "2.", "A3 hidden-row"),
    "a column of zero width": (
        ("<sheetData>", '<cols><col min="10" max="10" width="0" customWidth="1"/></cols>'
                        "<sheetData>"),
        Field.TIMELINE, "Spring 2027 (PTC)", "J1 hidden-row"),
    "a row of a point": (('<row r="3"', '<row r="3" ht="0.75" customHeight="1"'),
                         Field.NUMBER, "2.", "A3 hidden-row"),
    "a low row": (('<row r="3"', '<row r="3" ht="3.75" customHeight="1"'),
                  Field.NUMBER, "2.", ""),
    "a column of a pixel": (
        ("<sheetData>", '<cols><col min="10" max="10" width="0.140625" customWidth="1"/></cols>'
                        "<sheetData>"),
        Field.TIMELINE, "Spring 2027 (PTC)", "J1 hidden-row"),
    "all further columns hidden": (
        ("<sheetData>", '<cols><col min="13" max="16384" width="9" hidden="1"/></cols>'
                        "<sheetData>"),
        Field.TIMELINE, "Spring 2027 (PTC)", ""),
    "a formula with its value": (
        cell("G3", 't="str"', "<f>\"PT\"&amp;\"C\"</f><v>PTC</v>"),
        Field.BODIES, "PTC", "G3 formula-cell"),
    "a number calculated": (cell("A3", "", "<f>A2+1</f><v>2</v>"), Field.NUMBER, "2",
                          "A3 formula-cell"),
    "a formula that says nothing": (cell("I3", 't="str"', '<f>""</f><v></v>'),
                                    Field.INDICATORS, "", "I3 formula-cell"),
    "a spilling formula": (
        cell("I3", 't="str" cm="1"', '<f t="array" ref="I3">_xlfn.UNIQUE(A9)</f><v>kept</v>'),
        Field.INDICATORS, "kept", "I3 formula-cell"),
    "a formula with an error": (cell("I3", 't="e"', "<f>Gone!A1</f><v>#REF!</v>"),
                                Field.INDICATORS, "#REF!", "I3 error-value"),
    "a tick box": (cell("C3", 't="b"', "<v>1</v>"), Field.PLAN_LINK, "TRUE", "C3 link-unknown"),
    "an inline text in runs, one empty": (
        cell("I3", 't="inlineStr"', "<is><r><t>The 63</t></r><r><rPr><b/></rPr><t></t></r><r>"
             '<rPr><vertAlign val="superscript"/></rPr><t>rd</t></r><r><t xml:space="preserve"> '
             "note</t></r><rPh sb=\"0\" eb=\"1\"><t>read so</t></rPh></is>"),
        Field.INDICATORS, "The 63rd note", ""),
}  # fmt: skip


@pytest.mark.parametrize("what", WRITTEN)
def test_what_stands_in_the_file_is_read_as_excel_shows_it(tmp_path: Path, what: str) -> None:
    (pattern, other), name, read, found = WRITTEN[what]
    path = clean_workbook(tmp_path / "plan.xlsx")
    parts = parts_of(path.read_bytes())
    part = "xl/worksheets/sheet1.xml"
    text, count = re.subn(pattern, lambda _: other, parts[part].decode())
    assert count == 1
    parts[part] = text.encode()
    path.write_bytes(packed(parts))
    programme = wpsheet.read(path)
    assert programme.activities[1].plain(name) == read
    assert found_in(programme) == ([found] if found else [])


# Colours

GREEN, BLUE = "FF92D050", "FFBDD7EE"
FILLS: dict[str, tuple[object, str | None, str]] = {
    "solid": (PatternFill("solid", fgColor=GREEN), "Completed", "L2 fill-without-word"),
    "palette": (PatternFill("solid", fgColor=Color(indexed=50)), "Completed",
                "L2 fill-without-word"),
    "theme and tint": (PatternFill("solid", fgColor=Color(theme=4, tint=0.6)), "In progress",
                       "L2 fill-without-word"),
    "red": (PatternFill("solid", fgColor="FFFF0000"), None, "L2 fill-without-word"),
    "orange": (PatternFill("solid", fgColor=Color(theme=9, tint=0.4)), None, "L2 fill-unknown"),
    "hatched": (PatternFill("lightUp", fgColor=GREEN, bgColor="FFFFFFFF"), None,
                "L2 status-missing"),
    "grid of one colour": (PatternFill("darkGrid", fgColor=GREEN, bgColor=GREEN), None,
                           "L2 status-missing"),
    "gradient": (GradientFill(stop=(GREEN, "FFFFFFFF")), None, "L2 status-missing"),
}  # fmt: skip
WORDLESS = typed(K2="Two drafts were written. More will follow in 2028.", L2=None)


@pytest.mark.parametrize("fill", FILLS)
def test_a_fill_says_a_status_or_its_lack_is_found(tmp_path: Path, fill: str) -> None:
    held, status, found = FILLS[fill]
    programme = changed(
        tmp_path / "plan.xlsx", WORDLESS, lambda sheet: setattr(sheet["L2"], "fill", copy(held))
    )
    assert programme.activities[0].status == status
    assert found_in(programme) == ["K2 status-word-missing", *([found] if found else [])]


def test_a_conditional_format_is_no_status(tmp_path: Path) -> None:
    def colour(sheet: Worksheet) -> None:
        green = FormulaRule(formula=["TRUE"], fill=PatternFill(bgColor=GREEN))
        sheet.conditional_formatting.add("L2:L4", green)

    programme = changed(tmp_path / "plan.xlsx", WORDLESS, colour)
    assert programme.activities[0].status is None
    assert "L2 status-missing" in found_in(programme)


# Struck out

LINE = InlineFont(strike=True)


def struck(*refs: str) -> Edit:
    return lambda sheet: [setattr(sheet[ref], "font", Font(strike=True)) for ref in refs]


STRUCK: dict[str, tuple[Edit, list[tuple[str, str]]]] = {
    "a cell": (struck("I3"),
               [("I3", '"The guidance is adopted" is struck through, but is still read')]),
    "words": (
        typed(I3=CellRichText("The ", TextBlock(LINE, "draft"), " guidance is ",
                              TextBlock(LINE, "printed"), " out")),
        [("I3", '"draft" and "printed" are struck through, but are still read')]),
    "an activity": (struck(*(f"{c}3" for c in "ABCDEFGHIJKL")),
                    [("A3", "This activity is struck through, but it is still read")]),
    "an activity but for its number": (
        struck(*(f"{c}3" for c in "BCDEFGHIJKL")),
        [("B3", "This activity is struck through, but it is still read")]),
    "the same in two activities": (struck("I3", "I4"), [
        ("I3", '"The guidance is adopted" is struck through'),
        ("I4", '"The guidance is adopted" is struck through')]),
    "blanks": (typed(I3=CellRichText("The guidance", TextBlock(LINE, " "), "is out")), []),
}  # fmt: skip


@pytest.mark.parametrize("what", STRUCK)
def test_what_is_struck_out_is_found_once(tmp_path: Path, what: str) -> None:
    edit, found = STRUCK[what]
    findings = check(changed(tmp_path / "plan.xlsx", edit)).findings
    assert [(f.address.ref, f.rule) for f in findings] == [
        (ref, "struck-out-text") for ref, _ in found
    ]
    for finding, (_, message) in zip(findings, found, strict=True):
        assert finding.message.startswith(message)


def test_a_cell_that_cannot_be_read_for_what_is_struck_out_says_so(tmp_path: Path) -> None:
    mixed = CellRichText(TextBlock(LINE, "A"), "B")
    assert found_in(changed(tmp_path / "plan.xlsx", typed(B3=mixed))) == [
        "B3 priority-unknown", "B3 struck-out-text",
    ]  # fmt: skip


# Names and addresses


def test_addresses_in_comments_and_properties_are_found(tmp_path: Path) -> None:
    def name(sheet: Worksheet) -> None:
        sheet["J3"].comment = Comment("Ask b.stone@example.org", "B. Stone")
        properties = sheet.parent.properties
        properties.creator, properties.lastModifiedBy = "A. Rivers", "B. Stone"
        properties.title, properties.subject = "Plan", "Draft of c.meadow@example.org"
        properties.description = "Ask d.hill@example.org or c.meadow@example.org first"
        sheet.parent.custom_doc_props.append(StringProperty(name="Prepared by", value="E. Brook"))
        sheet.parent.custom_doc_props.append(StringProperty(name="Ready", value="Yes"))

    findings = check(changed(tmp_path / "plan.xlsx", name)).findings
    assert [(f.rule, f.address.ref) for f in findings] == [
        ("personal-metadata", "A1"), ("comment-present", "J3"),
    ]  # fmt: skip
    assert findings[0].value == (
        "A. Rivers (author), d.hill@example.org, c.meadow@example.org (property), "
        "B. Stone (last editor) and E. Brook (custom property)"
    )
    assert "b.stone@example.org" in findings[1].message


# What is written from it


@pytest.mark.parametrize("words", [("import",), ("circulate", "--draft"), ("annex", "--draft")])
def test_every_kind_of_line_break_parts_lines_in_what_is_written(
    run: Shell, tmp_path: Path, words: tuple[str, ...]
) -> None:
    breaks = ("\n", "\r\n", "_x000D_\n", "_x000B_", "_x000C_", "\u2028", "\x85")
    path = clean_workbook(
        tmp_path / "plan.xlsx", len(breaks),
        **{f"I{place}": f"One.{mark}Two." for place, mark in enumerate(breaks, start=2)},
    )  # fmt: skip
    out = tmp_path / ("out.docx" if words[0] == "annex" else "out.xlsx")
    assert run(words[0], path, "-o", out, *words[1:]).code == 0
    texts = {a.plain(Field.INDICATORS) for a in wpsheet.read(out).activities}
    assert texts == {"One.\nTwo."}
