"""An annex that somebody edited in Word: every habit of Word's users is read as the page shows."""

from __future__ import annotations

import copy
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from commands import Shell
from lxml import etree
from sheets import AS_OF, timeframe
from word_edits import (
    TRACKED,
    W,
    cells_of_row,
    edited,
    element,
    row_of,
    rows_of,
    run,
    set_paragraph,
    with_part,
    words,
)

import wpsheet
from wpsheet.errors import UnreadableFile
from wpsheet.model.layout import Field
from wpsheet.model.programme import MarkKind, Programme
from wpsheet.writing.word.annex import Annex

ROWS = """
    | No. | Activities         | Timeline          | Progress          | Completion status |
    | 1.  | Map the warehouses | Spring 2027 (PTC) | In progress. Half |                   |
    | 2.  | Test the scanners  | Autumn 2027 (PTC) | Nothing yet       |                   |
    | 3.  | Visit the ports    | Spring 2028 (PTC) | Nothing yet       |                   |
"""
ACTIVITY, TIMELINE, PROGRESS, STATUS = 3, 9, 10, 11


@pytest.fixture
def annex() -> bytes:
    return Annex(timeframe(ROWS), as_of=AS_OF).content()


@pytest.fixture
def read_edited(annex: bytes, tmp_path: Path):
    """A function: what is read of the annex once its text is changed so."""

    def read(change: Any) -> Programme:
        return wpsheet.read(edited(annex, tmp_path / "edited.docx", change))

    return read


def cell(root: Any, number: str, column: int) -> Any:
    return cells_of_row(row_of(root, number))[column]


def marks(programme: Programme) -> list[tuple[MarkKind, str]]:
    headings = {t.heading_row for t in programme.tables}
    return [(m.kind, m.text) for m in programme.marks if m.address.row not in headings]


# Tracked changes


def test_tracked_changes_are_read_as_accepted_and_listed(read_edited: Any) -> None:
    def track(root: Any) -> None:
        set_paragraph(
            cell(root, "2.", PROGRESS),
            run("Scanners ")
            + f"<w:ins {TRACKED}>{run('were ')}{run('bought', '<w:b/>')}</w:ins>"
            + f"<w:del {TRACKED}><w:r><w:delText>are missing</w:delText></w:r></w:del>",
        )

    programme = read_edited(track)
    assert programme.activities[1].plain(Field.PROGRESS) == "Scanners were bought"
    assert marks(programme) == [
        (MarkKind.INSERTED, "were bought"),
        (MarkKind.DELETED, "are missing"),
    ]
    assert {m.author for m in programme.marks if m.kind is MarkKind.INSERTED} == {"An officer"}


def test_a_moved_sentence_stands_where_it_was_moved_to(read_edited: Any) -> None:
    def move(root: Any) -> None:
        away, here = (cell(root, number, PROGRESS) for number in ("2.", "3."))
        set_paragraph(away, f"<w:moveFrom {TRACKED}>{run('Ports come first')}</w:moveFrom>")
        set_paragraph(here, f"<w:moveTo {TRACKED}>{run('Ports come first')}</w:moveTo>")

    programme = read_edited(move)
    assert [a.plain(Field.PROGRESS) for a in programme.activities[1:]] == ["", "Ports come first"]


def test_a_row_tracked_as_deleted_is_left_out_and_listed(read_edited: Any) -> None:
    def delete(root: Any) -> None:
        row_of(root, "2.").find(f"{W}trPr").append(element(f"<w:del {TRACKED}/>"))

    programme = read_edited(delete)
    assert [a.number for a in programme.activities] == [1, 3]
    ((kind, text),) = marks(programme)
    assert kind is MarkKind.DELETED_ROW
    assert "Test the scanners" in text


def test_a_paragraph_whose_end_is_deleted_goes_on_with_the_next(read_edited: Any) -> None:
    def join(root: Any) -> None:
        progress = cell(root, "2.", PROGRESS)
        set_paragraph(progress, run("Nothing "))
        progress.find(f"{W}p/{W}pPr").append(element(f"<w:rPr><w:del {TRACKED}/></w:rPr>"))
        progress.append(element(f"<w:p>{run('new')}</w:p>"))

    assert read_edited(join).activities[1].plain(Field.PROGRESS) == "Nothing new"


def test_an_import_says_what_was_tracked_and_by_whom(
    run: Shell, annex: bytes, tmp_path: Path
) -> None:
    def track(root: Any) -> None:
        content = f"<w:ins {TRACKED}><w:r><w:t>A new start</w:t></w:r></w:ins>"
        set_paragraph(cell(root, "2.", PROGRESS), content)

    source = edited(annex, tmp_path / "edited.docx", track)
    done = run("import", source, "-o", tmp_path / "out.xlsx")
    assert done.code == 0
    assert '  I.2, Progress: inserted by An officer: "A new start"' in done.err


# Beside the text


def test_a_text_box_is_said_not_to_be_read(run: Shell, annex: bytes, tmp_path: Path) -> None:
    def add(root: Any) -> None:
        box = (
            '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>'
            "<w:txbxContent><w:p><w:r><w:t>Do not forget this</w:t></w:r></w:p></w:txbxContent>"
            "</v:textbox></v:shape></w:pict></w:r>"
        )
        cell(root, "3.", PROGRESS).find(f"{W}p").append(element(box))

    source = edited(annex, tmp_path / "edited.docx", add)
    done = run("import", source, "-o", tmp_path / "out.xlsx")
    assert done.code == 1
    assert 'NOT READ: a text box at I.3, Progress: "Do not forget this".' in done.err


def test_a_footnote_of_an_officer_makes_no_digit_and_is_listed(
    annex: bytes, tmp_path: Path
) -> None:
    def note(root: Any) -> None:
        root.append(
            element(f'<w:footnote w:id="42"><w:p>{run(" See the survey")}</w:p></w:footnote>')
        )

    def refer(root: Any) -> None:
        reference = '<w:r><w:footnoteReference w:id="42"/></w:r>'
        set_paragraph(cell(root, "2.", PROGRESS), run("Nothing yet") + reference)

    path = with_part(annex, tmp_path / "noted.docx", "word/footnotes.xml", note)
    programme = wpsheet.read(edited(path, path, refer))
    assert programme.activities[1].plain(Field.PROGRESS) == "Nothing yet"
    assert marks(programme) == [(MarkKind.FOOTNOTE, "See the survey")]


def test_comments_are_listed_with_their_words(tmp_path: Path, annex: bytes) -> None:
    path = tmp_path / "commented.docx"
    path.write_bytes(annex)
    document = docx.Document(str(path))
    paragraph = document.tables[0].rows[3].cells[PROGRESS].paragraphs[0]
    document.add_comment(paragraph.runs, text="Is this so?", author="A. Reviser")
    document.save(str(path))
    programme = wpsheet.read(path)
    assert programme.activities[1].plain(Field.PROGRESS) == "Nothing yet"
    ((kind, text),) = marks(programme)
    assert (kind, text) == (MarkKind.COMMENT, "Is this so?")


# Fields, controls, numbers

BEGIN, SEPARATE, END = (
    f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
)


def asks(instruction: str) -> str:
    return f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"


@pytest.mark.parametrize(
    ("content", "reads"),
    [
        (BEGIN + asks(" REF x ") + SEPARATE + run("Part 4") + END, "Part 4"),
        (BEGIN + asks(" IF ") + BEGIN + asks("PAGE") + SEPARATE + run("77") + END + SEPARATE
         + run("shown") + END, "shown"),
        ('<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/>'
         '<w:listEntry w:val="Sea"/><w:listEntry w:val="Air"/></w:ddList></w:ffData></w:fldChar>'
         '</w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>'
         '<w:r><w:fldChar w:fldCharType="end"/></w:r>', "Air"),
        ("<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + run("Choose a value.")
         + "</w:sdtContent></w:sdt>" + run("Chosen"), "Chosen"),
        ("<w:sdt><w:sdtPr><w:tag w:val=\"other\"/></w:sdtPr><w:sdtContent>" + run("A value")
         + "</w:sdtContent></w:sdt>", "A value"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + run(" done"), "✓ done"),
        (run("See ") + f'<w:hyperlink w:anchor="x">{run("the study")}</w:hyperlink>',
         "See the study"),
    ],
    ids=["field", "field in a field", "form", "prompt", "control", "symbol", "hyperlink"],
)  # fmt: skip
def test_a_cell_reads_as_the_page_shows_it(read_edited: Any, content: str, reads: str) -> None:
    programme = read_edited(lambda root: set_paragraph(cell(root, "2.", PROGRESS), content))
    assert programme.activities[1].plain(Field.PROGRESS) == reads


def test_automatic_numbers_are_counted_as_word_counts_them(tmp_path: Path) -> None:
    document = docx.Document()
    root: Any = document.part.numbering_part.element
    root.insert(0, element(
        '<w:abstractNum w:abstractNumId="90"><w:lvl w:ilvl="0"><w:start w:val="7"/>'
        '<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
    ))  # fmt: skip
    root.append(element('<w:num w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    root.append(element(
        '<w:num w:numId="91"><w:abstractNumId w:val="90"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    ))  # fmt: skip
    for title, list_ids in (
        ("I. Activities undertaken within a specific timeframe", (90, 90)),
        ("II. Activities undertaken continuously", (91, 91)),
    ):
        document.add_paragraph(title)
        table = document.add_table(3, 4)
        headings = ("No.", "Activities", "Timeline", "Progress")
        for held, text in zip(table.rows[0].cells, headings, strict=True):
            held.text = text
        for row, list_id in zip(table.rows[1:], list_ids, strict=True):
            for held, text in zip(row.cells, ("", "Count", "Spring 2027 (PTC)", "-"), strict=True):
                held.text = text
            paragraph: Any = row.cells[0].paragraphs[0]._p
            paragraph.insert(0, element(
                f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{list_id}"/></w:numPr></w:pPr>'
            ))  # fmt: skip
    document.save(str(tmp_path / "numbered.docx"))
    programme = wpsheet.read(tmp_path / "numbered.docx")
    assert [a.number for a in programme.activities] == [7, 8, 1, 2]


def test_numbers_of_autonum_fields_are_counted(read_edited: Any) -> None:
    def number(root: Any) -> None:
        for row in rows_of(root)[2:]:
            set_paragraph(cells_of_row(row)[0], '<w:fldSimple w:instr=" AUTONUM "/>')

    assert [a.number for a in read_edited(number).activities] == [1, 2, 3]


# Tables


def test_a_table_that_was_split_is_read_as_one(read_edited: Any) -> None:
    def split(root: Any) -> None:
        table = root.find(f".//{W}tbl")
        second = copy.deepcopy(table)
        for row in table.findall(f"{W}tr")[3:]:
            table.remove(row)
        for row in second.findall(f"{W}tr")[:3]:
            second.remove(row)
        table.addnext(second)
        table.addnext(element("<w:p/>"))

    programme = read_edited(split)
    assert [a.number for a in programme.activities] == [1, 2, 3]
    assert programme.stray == ()


def test_a_border_dragged_in_one_row_moves_no_cell_to_another_heading(read_edited: Any) -> None:
    def drag(root: Any) -> None:
        cells = cells_of_row(row_of(root, "2."))
        # Word writes a grid column more, and the row's cells span others than before.
        cells[4].find(f"{W}tcPr").insert(1, element('<w:gridSpan w:val="2"/>'))
        for row in rows_of(root):
            if row is not row_of(root, "2."):
                last = cells_of_row(row)[-1]
                last.find(f"{W}tcPr").insert(1, element('<w:gridSpan w:val="2"/>'))

    second = read_edited(drag).activities[1]
    assert second.plain(Field.TIMELINE) == "Autumn 2027 (PTC)"
    assert second.plain(Field.PROGRESS) == "Nothing yet"


def test_a_status_typed_over_ours_is_read_and_an_untouched_one_is_not(read_edited: Any) -> None:
    assert read_edited(lambda root: None).activities[0].plain(Field.STATUS) == ""

    def type_over(root: Any) -> None:
        status = cell(root, "1.", STATUS)
        next(status.iter(f"{W}t")).text = "Completed"

    first = read_edited(type_over).activities[0]
    assert (first.plain(Field.STATUS), first.status) == ("Completed", "Completed")


def test_a_cell_coloured_in_word_states_its_status(read_edited: Any) -> None:
    def colour(root: Any) -> None:
        shade = element('<w:shd w:val="clear" w:color="auto" w:fill="92D050"/>')
        cell(root, "3.", STATUS).find(f"{W}tcPr").append(shade)

    third = read_edited(colour).activities[2]
    assert (third.status, third.status_from) == ("Completed", "fill")


def test_the_title_edited_in_word_is_the_title(read_edited: Any) -> None:
    def retitle(root: Any) -> None:
        title = next(root.iter(f"{W}sdt"))
        next(title.iter(f"{W}t")).text = "PTC WORK PROGRAMME 2029-2032"

    programme = read_edited(retitle)
    assert programme.title == "PTC WORK PROGRAMME 2029-2032"
    assert str(programme.period) == "2029-2032"


def test_a_part_that_is_damaged_is_named(annex: bytes, tmp_path: Path) -> None:
    path = tmp_path / "annex.docx"
    path.write_bytes(annex)
    broken = with_part(annex, path, "word/document.xml", lambda root: None)
    content = broken.read_bytes()
    assert wpsheet.read(broken).activities
    broken.write_bytes(content[: len(content) // 2])
    with pytest.raises(UnreadableFile, match=r"annex\.docx: damaged or incomplete"):
        wpsheet.read(broken)


def test_a_strict_document_is_read(annex: bytes, tmp_path: Path) -> None:
    path, strict = tmp_path / "annex.docx", tmp_path / "strict.docx"
    path.write_bytes(annex)
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(strict, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            for space in (b"wordprocessingml/2006/main", b"officeDocument/2006/relationships"):
                kind, _, last = space.partition(b"/2006/")
                content = content.replace(
                    b"http://schemas.openxmlformats.org/" + space,
                    b"http://purl.oclc.org/ooxml/" + kind + b"/" + last,
                )
            new.writestr(name, content)
    assert [a.number for a in wpsheet.read(strict).activities] == [1, 2, 3]
    assert words(cells_of_row(rows_of(_root(path))[2])[0]) == "1."


def _root(path: Path) -> Any:
    with zipfile.ZipFile(path) as package:
        return etree.fromstring(package.read("word/document.xml"))
