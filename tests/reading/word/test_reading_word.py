"""Reading Word annexes: real .docx files made by python-docx."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import docx
import pytest
from commands import Shell
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.table import Table
from rich_workbook import packed, parts_of
from sheets import cells_of, check

import wpsheet
from wpsheet.errors import UnreadableFile
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.programme import MarkKind, Programme
from wpsheet.model.text import Script

TABLE = """
    | No. | Activities         | Timeline          | Progress    | Completion status |
    | 1.  | Map the warehouses | Spring 2027 (PTC) | In progress |                   |
    | 2.  | Test the scanners  | Autumn 2027 (PTC) | Completed   |                   |
"""


class Annex:
    """A Word document with one table, to be changed and then read."""

    def __init__(self, path: Path, table: str = TABLE) -> None:
        self.path = path
        self.document = docx.Document()
        self.table = self.add(table)

    def add(self, table: str) -> Table:
        rows = cells_of(table)
        added = self.document.add_table(len(rows), len(rows[0]))
        for row, texts in zip(added.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        return added

    def set_content(self, row: int, column: int, xml: str) -> None:
        """Give a cell's only paragraph this content."""
        paragraph: Any = self.table.cell(row, column).paragraphs[0]._p
        paragraph.clear_content()
        for child in parse_xml(f"<w:p {nsdecls('w', 'r')}>{xml}</w:p>"):
            paragraph.append(child)

    def read(self) -> Programme:
        self.document.save(str(self.path))
        return wpsheet.read(self.path)

    def first(self) -> Activity:
        return self.read().activities[0]


@pytest.fixture
def annex(tmp_path: Path) -> Annex:
    return Annex(tmp_path / "annex.docx")


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


TRACKED = 'w:id="1" w:author="An officer" w:date="2026-05-04T00:00:00Z"'


@pytest.mark.parametrize(
    ("content", "reads"),
    [
        (run("Map the ") + run("old ", "<w:b/>") + run("depots"), "Map the old depots"),
        (run("Map ") + f"<w:ins {TRACKED}>{run('all ')}</w:ins>" + run("depots"), "Map all depots"),
        (
            f"<w:del {TRACKED}><w:r><w:delText>Count </w:delText></w:r></w:del>" + run("Map them"),
            "Map them",
        ),
        (
            f"<w:moveFrom {TRACKED}>{run('Away ')}</w:moveFrom>"
            f"<w:moveTo {TRACKED}>{run('Here ')}</w:moveTo>" + run("now"),
            "Here now",
        ),
        (f"<w:sdt><w:sdtContent>{run('A controlled word')}</w:sdtContent></w:sdt>",
         "A controlled word"),
        (run("See ") + f'<w:hyperlink w:anchor="x">{run("the study")}</w:hyperlink>',
         "See the study"),
        (f'<w:smartTag w:element="place">{run("Port Louis")}</w:smartTag>', "Port Louis"),
        (f'<w:fldSimple w:instr="REF x">{run("Part 4")}</w:fldSimple>', "Part 4"),
        ("<w:r><w:t>One line</w:t><w:br/><w:t>and another</w:t></w:r>",
         "One line\nand another"),
        ("<w:r><w:t>Left</w:t><w:tab/><w:t>right</w:t></w:r>", "Left right"),
        ("<w:r><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t></w:r>", "e-mail"),
    ],
    ids=["runs", "inserted", "deleted", "moved", "content control", "hyperlink", "smart tag",
         "field", "line break", "tab", "hyphen"],
)  # fmt: skip
def test_a_cell_reads_as_the_page_shows_it(annex: Annex, content: str, reads: str) -> None:
    annex.set_content(1, 1, content)
    assert annex.first().plain(Field.ACTIVITY) == reads


def test_paragraphs_of_a_cell_are_lines(annex: Annex) -> None:
    annex.table.cell(1, 2).text = "Spring 2027 (PTC)"
    annex.table.cell(1, 2).add_paragraph("June 2027 (Council)")
    first = annex.first()
    assert first.plain(Field.TIMELINE) == "Spring 2027 (PTC)\nJune 2027 (Council)"
    assert [(m.body, str(m.period)) for m in first.milestones] == [
        ("PTC", "Spring 2027"),
        ("Council", "June 2027"),
    ]


def test_formatting_is_kept(annex: Annex) -> None:
    raised, bold = '<w:vertAlign w:val="superscript"/>', "<w:b/>"
    annex.set_content(1, 1, run("the 63") + run("rd", raised) + run(" session", bold))
    runs = annex.first().cells[Field.ACTIVITY].text.runs
    assert [(r.text, r.script, r.bold) for r in runs] == [
        ("the 63", None, False),
        ("rd", Script.SUPERSCRIPT, False),
        (" session", None, True),
    ]


def test_a_superscript_of_word_survives_into_the_workbook(annex: Annex, tmp_path: Path) -> None:
    annex.set_content(1, 1, run("the 63") + run("rd", '<w:vertAlign w:val="superscript"/>'))
    wpsheet.write_controlled(annex.read(), tmp_path / "controlled.xlsx")
    (first, _) = wpsheet.read(tmp_path / "controlled.xlsx").activities
    assert [r.script for r in first.cells[Field.ACTIVITY].text.runs] == [None, Script.SUPERSCRIPT]


def test_a_footnote_mark_is_no_part_of_a_heading(annex: Annex) -> None:
    annex.set_content(0, 3, run("Progress") + run("6", '<w:vertAlign w:val="superscript"/>'))
    assert annex.first().plain(Field.PROGRESS) == "In progress"


def test_a_cell_merged_down_stands_in_its_first_row(annex: Annex) -> None:
    annex.table.cell(2, 2).text = ""
    annex.table.cell(1, 2).merge(annex.table.cell(2, 2))
    programme = annex.read()
    assert [a.plain(Field.TIMELINE) for a in programme.activities] == ["Spring 2027 (PTC)", ""]
    first, second = (a.cells[Field.TIMELINE] for a in programme.activities)
    assert first.merged == second.merged == f"{first.address.ref}:{second.address.ref}"
    found = [f.rule for f in check(programme).findings if f.field is Field.TIMELINE]
    assert found == ["merged-cells"]


def test_cells_that_are_merged_in_two_columns_and_twice_are_told_apart(annex: Annex) -> None:
    rows = [annex.table.add_row() for _ in range(2)]
    for number, row in enumerate(rows, start=3):
        row.cells[0].text, row.cells[1].text = f"{number}.", f"Write chapter {number}"
    for first, last in ((1, 2), (3, 4)):
        annex.table.cell(last, 2).text = ""
        annex.table.cell(first, 2).merge(annex.table.cell(last, 2))
    annex.table.cell(4, 3).text = ""
    annex.table.cell(2, 3).merge(annex.table.cell(4, 3))
    held = annex.read().activities
    rows_of = [a.row for a in held]
    assert [a.cells[Field.TIMELINE].merged for a in held] == [
        f"C{rows_of[0]}:C{rows_of[1]}"
    ] * 2 + [f"C{rows_of[2]}:C{rows_of[3]}"] * 2
    assert [a.cells[Field.PROGRESS].merged for a in held] == [
        None,
        *[f"D{rows_of[1]}:D{rows_of[3]}"] * 3,
    ]


def test_an_import_says_which_cells_were_merged(annex: Annex, run: Shell) -> None:
    annex.table.cell(2, 2).text = ""
    annex.table.cell(1, 2).merge(annex.table.cell(2, 2))
    annex.read()
    done = run("import", annex.path, "-o", annex.path.with_name("new.xlsx"))
    assert done.code == 1
    assert "are merged" in done.err
    assert "Spring 2027 (PTC)" in done.err


def test_a_cell_that_is_tracked_as_deleted_is_said(annex: Annex) -> None:
    cell = annex.table.cell(2, 4)
    cell.text = "Completed"
    mark = parse_xml(f"<w:cellDel {nsdecls('w')} {TRACKED}/>")
    cell._tc.get_or_add_tcPr().append(mark)
    programme = annex.read()
    (mark,) = programme.marks
    assert (mark.kind, mark.text, mark.author) == (MarkKind.DELETED_CELL, "Completed", "An officer")


@pytest.mark.parametrize("ending", ["xlsx", "xlsm", "xlsb"])
def test_an_annex_with_a_sheet_in_it_is_a_document(annex: Annex, ending: str) -> None:
    kinds = {"xlsx": "vnd.openxmlformats-officedocument.spreadsheetml.sheet",
             "xlsm": "vnd.ms-excel.sheet.macroEnabled.12",
             "xlsb": "vnd.ms-excel.sheet.binary.macroEnabled.12"}  # fmt: skip
    annex.read()
    parts = parts_of(annex.path.read_bytes())
    listed = f'<Default Extension="{ending}" ContentType="application/{kinds[ending]}"/></Types>'
    types = parts["[Content_Types].xml"].decode().replace("</Types>", listed)
    parts["[Content_Types].xml"] = types.encode()
    parts[f"word/embeddings/sheet.{ending}"] = b"PK"
    annex.path.write_bytes(packed(parts))
    assert len(wpsheet.read(annex.path).activities) == 2


def test_a_cell_merged_across_moves_none_behind_it(annex: Annex) -> None:
    annex.table.cell(1, 2).text = ""
    annex.table.cell(1, 1).merge(annex.table.cell(1, 2))
    first = annex.first()
    assert first.plain(Field.ACTIVITY) == "Map the warehouses"
    assert (first.plain(Field.TIMELINE), first.plain(Field.PROGRESS)) == ("", "In progress")


def test_merged_headings_are_read(annex: Annex) -> None:
    annex.table.cell(0, 3).merge(annex.table.cell(0, 4))
    annex.table.cell(0, 3).text = "Progress"
    assert [a.plain(Field.PROGRESS) for a in annex.read().activities] == [
        "In progress",
        "Completed",
    ]


def test_a_nested_table_is_read_with_its_cell(annex: Annex) -> None:
    nested = annex.table.cell(1, 3).add_table(1, 2)
    nested.cell(0, 0).text, nested.cell(0, 1).text = "first part", "second part"
    assert annex.first().plain(Field.PROGRESS) == "In progress\nfirst part\nsecond part"


def test_a_row_in_a_content_control_is_read(annex: Annex) -> None:
    row: Any = annex.table.rows[2]._tr
    control = parse_xml(f"<w:sdt {nsdecls('w')}><w:sdtContent/></w:sdt>")
    row.addprevious(control)
    control[0].append(row)
    assert [a.label for a in annex.read().activities] == ["I.1", "I.2"]


def test_titles_and_tables_are_read_in_their_order(tmp_path: Path) -> None:
    annex = Annex(tmp_path / "annex.docx", "| a | b |\n| c | d |")
    annex.document.add_paragraph("WORK PROGRAMME OF THE ENFORCEMENT COMMITTEE (EC) 2027-2030")
    annex.document.add_paragraph("I. Activities undertaken within a specific timeframe")
    annex.add(TABLE)
    annex.document.add_paragraph("II. Activities undertaken continuously")
    annex.add(
        "| No. | Activities | Timeline | Progress |\n| 1. | Answer the mail | Continuous | - |"
    )
    programme = annex.read()
    assert [a.label for a in programme.activities] == ["I.1", "I.2", "II.1"]
    assert (programme.body, str(programme.period)) == ("EC", "2027-2030")


def test_a_document_without_tables_is_refused(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("No. Activities Timeline")
    document.save(str(tmp_path / "letter.docx"))
    with pytest.raises(UnreadableFile, match=r"letter\.docx: a Word document without a table"):
        wpsheet.read(tmp_path / "letter.docx")


def test_an_automatic_number_is_written_out(annex: Annex) -> None:
    for row in (1, 2):
        cell = annex.table.cell(row, 0)
        cell.text = ""
        cell.paragraphs[0].style = "List Number"
    assert [a.number for a in annex.read().activities] == [1, 2]


def test_a_row_that_is_tracked_as_deleted_is_left_out(annex: Annex) -> None:
    deleted = parse_xml(f'<w:trPr {nsdecls("w")}><w:del w:id="1" w:author="x"/></w:trPr>')
    annex.table.rows[1]._tr.insert(0, deleted)
    assert [a.number for a in annex.read().activities] == [2]


def test_hidden_text_is_not_read(annex: Annex) -> None:
    annex.set_content(
        1, 1, "<w:r><w:t>Map</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>HIDDEN</w:t></w:r>"
    )
    assert annex.first().plain(Field.ACTIVITY) == "Map"


def test_the_page_head_gives_title_body_and_period(annex: Annex) -> None:
    head = annex.document.sections[0].header
    head.is_linked_to_previous = False
    head.paragraphs[0].text = "PTC Work Programme 2031-2034"
    programme = annex.read()
    assert (programme.body, str(programme.period)) == ("PTC", "2031-2034")


def test_a_table_inside_a_layout_table_is_read(annex: Annex) -> None:
    frame = annex.document.add_table(1, 1)
    frame.cell(0, 0)._tc.insert(1, annex.table._tbl)
    assert [a.number for a in annex.read().activities] == [1, 2]
