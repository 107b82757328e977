"""The seal of a circulated workbook: what Excel rewrites is no change, what people change is."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import excel_saving as saving
import openpyxl
import pytest
from commands import Shell
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from openpyxl.cell.rich_text import TextBlock
from rich_workbook import Parts, packed, parts_of, relate
from sheets import AS_OF, clean_workbook, opened, workbook

import wpsheet
from wpsheet.messages.catalogue import known
from wpsheet.model.edits import CellEdit
from wpsheet.model.layout import Field
from wpsheet.reading import reread
from wpsheet.reporters.verifications import SAYS
from wpsheet.seals.changes import ChangeKind
from wpsheet.seals.fingerprints import normal_form
from wpsheet.writing.backups import is_stamped

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def circulated(circulated_sample: Callable[[str], Path]) -> Path:
    return circulated_sample("en")


@pytest.fixture(scope="module")
def short(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A circulated workbook with the tab of one body and no pivots."""
    path = tmp_path_factory.mktemp("short") / "circulated.xlsx"
    programme = wpsheet.read(sample)
    wpsheet.circulate(programme, path, as_of=AS_OF, draft=True, bodies=["PC"], pivots=False)
    return path


@pytest.fixture
def own(short: Path, tmp_path: Path) -> Path:
    """A circulated workbook of the test's own."""
    return Path(shutil.copy(short, tmp_path))


def changes(path: Path) -> list[tuple[str, str, str]]:
    return [(c.kind.value, c.sheet, c.ref) for c in wpsheet.verify(path).changes]


# As it was written


def test_what_is_circulated_and_extracted_is_as_it_was_written(
    run: Shell, circulated: Path, sample: Path, tmp_path: Path
) -> None:
    extract = tmp_path / "pc.xlsx"
    assert run("extract", sample, "--body", "PC", "-o", extract).code == 0
    for path in (circulated, extract):
        done = run("verify", path)
        says = f"{path.name}: not changed since it was created.\n"
        assert (done.code, done.out, done.err) == (0, says, "")


def test_the_seal_is_one_property_of_the_workbook(circulated: Path) -> None:
    properties = opened(circulated).custom_doc_props
    assert re.fullmatch("1:[0-9a-f]{64}", properties["wpsheet content"].value)
    assert len(properties.names) == 1


@pytest.mark.parametrize(
    "rewrites",
    [[saving.texts_inline], [each for each in saving.ALL if each is not saving.texts_inline]],
    ids=["texts in their cells", "all else together"],
)
def test_what_excel_may_rewrite_as_it_saves_is_no_change(
    of_two_bodies: Path, tmp_path: Path, rewrites: list[saving.Change]
) -> None:
    path = saving.saved(Path(shutil.copy(of_two_bodies, tmp_path)), *rewrites)
    assert path.read_bytes() != of_two_bodies.read_bytes()
    assert changes(path) == []


@pytest.fixture(scope="module")
def of_two_bodies(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A circulated workbook with every kind of tab and PivotTable, and the tabs of two bodies."""
    path = tmp_path_factory.mktemp("two") / "circulated.xlsx"
    wpsheet.circulate(wpsheet.read(sample), path, as_of=AS_OF, draft=True, bodies=["PTC", "PC"])
    return path


@pytest.fixture(scope="module")
def resaved(
    of_two_bodies: Path,
    short: Path,
    converted: Callable[..., list[Path]],
    tmp_path_factory: pytest.TempPathFactory,
) -> tuple[Path, Path]:
    """What LibreOffice saves: a circulated workbook as it was, a short one after two edits."""
    edited = saving.saved(
        Path(shutil.copy(short, tmp_path_factory.mktemp("resaved"))),
        saving.with_cell("Section I", "K8", "In progress. The draft is with the PTC next."),
        saving.with_cell("Section I", "H7", None),
    )
    saved, saved_after_edits = converted(of_two_bodies, edited, ending="xlsx")
    return saved, saved_after_edits


@pytest.mark.office
def test_saved_by_another_program_it_is_as_it_was_written(
    of_two_bodies: Path, resaved: tuple[Path, Path]
) -> None:
    saved, _ = resaved
    assert is_stamped(of_two_bodies.read_bytes())
    assert not is_stamped(saved.read_bytes())
    assert parts_of(saved.read_bytes()).keys() != parts_of(of_two_bodies.read_bytes()).keys()
    assert changes(saved) == []


@pytest.mark.office
def test_what_was_edited_is_named_after_another_program_saved_it(
    run: Shell, resaved: tuple[Path, Path]
) -> None:
    _, saved = resaved
    assert b'Target="../customXml/item1.xml"' in parts_of(saved.read_bytes())["_rels/.rels"]
    assert changes(saved) == [("emptied", "Section I", "H7"), ("reworded", "Section I", "K8")]
    assert run("verify", saved).out.startswith(f"{saved.name}: 2 changes since it was created.\n")


def test_the_record_is_found_in_whatever_part_it_is_kept(own: Path) -> None:
    parts = parts_of(own.read_bytes())
    record = parts.pop("customXml/item1.xml")
    parts["customXml/item1.xml"] = b"<other xmlns='urn:somebody'/>"
    parts["customXml/item7.xml"] = record
    own.write_bytes(packed(parts))
    path = saving.saved(own, saving.with_cell("Section I", "K8", "x"))
    assert changes(path) == [("reworded", "Section I", "K8")]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_no_number_is_told_where_the_record_is_gone(run: Shell, own: Path, lang: str) -> None:
    parts = parts_of(own.read_bytes())
    del parts["customXml/item1.xml"]
    own.write_bytes(packed(parts))
    path = saving.saved(own, saving.with_cell("Section I", "K8", "x"))
    done = run("verify", path, "--lang", lang)
    says = {
        "en": ": changed since it was created. Its record of the cells is missing, so wpsheet "
        "cannot say where.\n",
        "fr": "\u00a0: modifié depuis sa création. Son relevé des cellules a disparu\u00a0: "
        "impossible de dire où.\n",
    }
    assert (done.code, done.out) == (1, f"{path.name}{says[lang]}")
    assert run("verify", path, "--format", "json").json["changes"][0]["kind"] == "changed-somewhere"


@pytest.mark.real
def test_the_circulated_programme_is_as_it_was_written(
    circulated_programme: Callable[[str], Path],
) -> None:
    assert changes(circulated_programme("en")) == []


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_draft_with_marked_changes_and_an_extract_are_as_they_were_written(
    sample: Path, tmp_path: Path, language: str
) -> None:
    programme = wpsheet.read(sample)
    changed = reread(programme, [CellEdit(a.cells[Field.PROGRESS].address, "Completed.")
                                 for a in programme.activities[:3]])  # fmt: skip
    draft, extracted = tmp_path / "draft.xlsx", tmp_path / "extract.xlsx"
    wpsheet.circulate(
        changed, draft, as_of=AS_OF, draft=True, language=language, since=programme, bodies=["PC"]
    )
    wpsheet.extract(programme, "PC", extracted, as_of=AS_OF, language=language)
    assert changes(draft) == changes(extracted) == []


# Changed


def test_a_changed_cell_is_named_and_no_other(own: Path) -> None:
    change = saving.with_cell("Section I", "K8", "Completed. All is done.")
    assert changes(saving.saved(own, change)) == [("reworded", "Section I", "K8")]


def test_an_emptied_cell_a_typed_over_formula_and_a_new_text_are_told_apart(own: Path) -> None:
    path = saving.saved(
        own,
        saving.with_cell("Section I", "I7", None),
        saving.with_cell("PC", "A4", "typed over"),
    )
    assert changes(path) == [("emptied", "Section I", "I7"), ("formula-replaced", "PC", "A4")]
    assert changes(saving.saved(path, saving.with_cell("PC", "A4", "other"))) == changes(path)


def test_a_colour_that_was_taken_away_is_a_change_of_formatting(own: Path) -> None:
    change = saving.with_format_of("Section I", "L6", "K6")
    assert changes(saving.saved(own, change)) == [("formatting-changed", "Section I", "L6")]


def test_a_letter_that_is_no_longer_raised_is_a_change_of_formatting(own: Path) -> None:
    def flatten(parts: Parts) -> None:
        strings = parts["xl/sharedStrings.xml"].decode()
        assert "vertAlign" in strings
        strings = re.sub(r'<vertAlign val="\w+"/>', "", strings, count=1)
        parts["xl/sharedStrings.xml"] = strings.encode()

    ((kind, sheet, ref),) = changes(saving.saved(own, flatten))
    assert kind == "formatting-changed"
    book = openpyxl.load_workbook(own, rich_text=True)
    assert any(
        isinstance(part, TextBlock) and part.font.vertAlign for part in book[sheet][ref].value
    )


def test_an_inserted_row_is_one_change_and_not_all_rows_below(own: Path) -> None:
    change = saving.with_row("Section I", 9, ("17.", "A", "Y", "Paint the buoys"))
    assert changes(saving.saved(own, change)) == [("rows-inserted", "Section I", "9")]


def test_an_edit_below_an_inserted_row_is_found_at_its_new_place(own: Path) -> None:
    path = saving.saved(
        own,
        saving.with_row("Section I", 9, ("17.", "A", "Y", "Paint the buoys")),
        saving.with_cell("Section I", "K12", "Postponed. The paint is late."),
    )
    assert changes(path) == [("rows-inserted", "Section I", "9"), ("reworded", "Section I", "K12")]


def test_a_blank_row_is_an_inserted_row(own: Path) -> None:
    change = saving.with_row("Section II", 8)
    assert changes(saving.saved(own, change)) == [("rows-inserted", "Section II", "8")]


def test_a_deleted_row_is_one_change(own: Path) -> None:
    change = saving.without_row("Section I", 10)
    assert changes(saving.saved(own, change)) == [("rows-removed", "Section I", "10")]


def test_rows_that_were_sorted_have_moved(own: Path) -> None:
    found = changes(saving.saved(own, saving.turned("Section I", 6, 21)))
    assert {kind for kind, *_ in found} == {"row-moved"}
    assert len(found) == 15


def test_a_deleted_column_is_one_change(own: Path) -> None:
    change = saving.without_column("Section I", "H")
    assert changes(saving.saved(own, change)) == [("columns-removed", "Section I", "H")]


def test_a_hidden_row_is_a_change(own: Path) -> None:
    change = saving.with_row_hidden("Section I", 9)
    assert changes(saving.saved(own, change)) == [("rows-hidden", "Section I", "9")]


def test_sheets_that_were_hidden_renamed_and_moved_are_named(own: Path) -> None:
    def rename(sheets, holder) -> None:
        sheets[1].set("name", "Part one")

    def hide(sheets, holder) -> None:
        sheets[3].set("state", "hidden")

    def move(sheets, holder) -> None:
        holder[:] = [*sheets[:2], sheets[3], sheets[2], *sheets[4:]]

    assert changes(saving.saved(own, saving.in_workbook(rename))) == [
        ("sheet-renamed", "Part one", "")
    ]
    assert changes(saving.saved(own, saving.in_workbook(hide))) == [("sheet-hidden", "Summary", "")]
    assert changes(saving.saved(own, saving.in_workbook(move))) == [
        ("sheets-in-another-order", "", "")
    ]
    (change,) = wpsheet.verify(saving.saved(own, saving.in_workbook(rename))).changes
    assert change.before == "Section I"


def test_a_deleted_sheet_an_added_one_and_a_comment_are_named(own: Path) -> None:
    book = openpyxl.load_workbook(own)
    book["Section I"]["D7"].comment = openpyxl.comments.Comment("Is this so?", "A. Person")
    book["Section I"]["D8"].hyperlink = "https://example.org/"
    del book["Notes"]
    book.create_sheet("Remarks")["A1"] = "by the desk"
    book.save(own)
    found = changes(own)
    # The library drops the part that says where; the property is still there.
    assert found == [
        ("changed-somewhere", "", ""), ("comment-added", "Section I", "D7"),
        ("link-added", "Section I", "D8"),
    ]  # fmt: skip


OLD_CONTAINER = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
WORKSHEET = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"


def test_added_and_deleted_sheets_are_named(own: Path) -> None:
    def rename(sheets, holder) -> None:
        holder.remove(sheets[2])

    assert changes(saving.saved(own, saving.in_workbook(rename))) == [
        ("sheet-removed", "Section II", "")
    ]
    parts = parts_of(own.read_bytes())
    book = parts["xl/workbook.xml"].decode()
    new = '<sheet name="Copy" sheetId="99" r:id="rId99"/>'
    parts["xl/worksheets/copy.xml"] = parts["xl/worksheets/sheet2.xml"]
    relate(parts, "xl/workbook.xml", "rId99", WORKSHEET, "worksheets/copy.xml")
    parts["xl/workbook.xml"] = book.replace("</sheets>", f"{new}</sheets>").encode()
    own.write_bytes(packed(parts))
    assert changes(own) == [("sheet-added", "Copy", "")]


def test_other_heads_of_printed_pages_are_named_and_other_letters_are_not(own: Path) -> None:
    parts = parts_of(own.read_bytes())
    sheet = "xl/worksheets/sheet2.xml"
    assert b"DRAFT</oddHeader>" in parts[sheet]
    parts[sheet] = parts[sheet].replace(b"&amp;L&amp;9", b'&amp;L&amp;"Arial"&amp;10 ')
    own.write_bytes(packed(parts))
    assert changes(own) == []
    parts[sheet] = parts[sheet].replace(b"DRAFT</oddHeader>", b"FINAL</oddHeader>")
    own.write_bytes(packed(parts))
    assert changes(own) == [("page-heads-changed", "Section I", "")]
    assert [change.now for change in wpsheet.verify(own).changes] == ["FINAL"]


def test_other_workbooks_that_are_read_and_macros_are_named(own: Path) -> None:
    parts = parts_of(own.read_bytes())
    book, kinds = "xl/workbook.xml", WORKSHEET.removesuffix("worksheet")
    relate(parts, book, "rId98", f"{kinds}externalLink", "externalLinks/externalLink1.xml")
    parts["xl/externalLinks/externalLink1.xml"] = b"<externalLink/>"
    relate(parts, "xl/externalLinks/externalLink1.xml", "rId1", f"{kinds}externalLinkPath",
           "file:///C:/rates.xlsx", ' TargetMode="External"')  # fmt: skip
    relate(parts, book, "rId99", f"{kinds}vbaProject", "vbaProject.bin")
    parts["xl/vbaProject.bin"] = OLD_CONTAINER
    own.write_bytes(packed(parts))
    assert changes(own) == [("other-workbook-added", "", ""), ("macros-added", "", "")]


def test_the_answer_names_the_cells_in_words_and_for_programs(run: Shell, own: Path) -> None:
    path = saving.saved(own, saving.with_cell("Section I", "K8", "Completed. All is done."))
    done = run("verify", path)
    assert done.code == 1
    assert done.out.splitlines() == [
        "saved-circulated.xlsx: 1 change since it was created.",
        "",
        "Section I",
        '  K8           was changed; now: "Completed. All is done."',
    ]
    told = run("verify", path, "--format", "json", "--lang", "fr").json
    assert told == {
        "schema": 1,
        "workbook": "saved-circulated.xlsx",
        "as_written": False,
        "changes": [
            {
                "kind": "reworded", "sheet": "Section I", "ref": "K8", "before": None,
                "now": "Completed. All is done.",
                "message": "K8 a été modifiée ; maintenant : « Completed. All is done. »".replace(
                    " ;", "\u00a0;").replace(" :", "\u00a0:").replace("« ", "«\u00a0").replace(
                    " »", "\u00a0»"),
            }
        ],
    }  # fmt: skip
    target = own.parent / "answer.txt"
    assert run("verify", path, "-o", target).code == 1
    assert target.read_text() == done.out


def test_a_french_workbook_is_answered_in_french(
    run: Shell, circulated_sample: Callable[[str], Path]
) -> None:
    path = circulated_sample("fr")
    assert run("verify", path).out == "circulated-fr.xlsx\u00a0: inchangé depuis sa création.\n"


def test_every_change_can_be_said_in_french() -> None:
    assert set(SAYS) == set(ChangeKind)
    assert all(known(words, "fr") for words in SAYS.values())


# No seal


def test_a_workbook_without_a_seal_is_no_circulated_one(run: Shell, tmp_path: Path) -> None:
    path = clean_workbook(tmp_path / "plain.xlsx")
    done = run("verify", path)
    assert (done.code, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert f"{path}: has no seal" in done.err


@pytest.mark.parametrize("name", ["none.xlsx", "folder", "text.txt"])
def test_what_is_no_workbook_gives_one_line(run: Shell, tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "text.txt").write_text("words")
    done = run("verify", tmp_path / name)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)


def test_a_seal_of_another_version_or_cut_prints_are_said(run: Shell, own: Path) -> None:
    parts = parts_of(own.read_bytes())
    parts["customXml/item1.xml"] = b"<content xmlns='urn:wpsheet:content:1'><sheet>7 AB</sheet>" + (
        b"</content>"
    )
    own.write_bytes(packed(parts))
    assert changes(own) == []
    assert changes(saving.saved(own, saving.with_cell("Section I", "K8", "x"))) == [
        ("changed-somewhere", "", "")
    ]
    parts["docProps/custom.xml"] = parts["docProps/custom.xml"].replace(b">1:", b">9:")
    own.write_bytes(packed(parts))
    done = run("verify", own)
    assert done.code == 2
    assert "its seal was made by another version of wpsheet" in done.err


# Laws


CELLS = st.dictionaries(
    st.sampled_from([f"{letter}{row}" for letter in "ABDGKL" for row in range(6, 20)]),
    st.text("abc =+-@\n", min_size=1, max_size=9).filter(str.strip),
    min_size=1, max_size=4,
)  # fmt: skip


@settings(max_examples=examples(10))
@given(CELLS)
def test_the_cells_that_are_written_are_those_that_are_named(
    short: Path, tmp_path_factory: pytest.TempPathFactory, cells: dict[str, str]
) -> None:
    path = Path(shutil.copy(short, tmp_path_factory.mktemp("law")))
    edits = [saving.with_cell("Section I", ref, text) for ref, text in cells.items()]
    found = wpsheet.verify(saving.saved(path, *edits)).changes
    assert {change.ref for change in found} == set(cells)
    assert {change.sheet for change in found} == {"Section I"}


@pytest.mark.parametrize(("one", "other"), [
    ("IF($M9>0,INDEX(Rows_I,$M9-0,2),\"\")", "if( $M12 > 0, INDEX(Rows_I, $M12-0, 2), \"\")"),
    ("'Section I'!A5*2", "'Part one'!A6*2"),
    ("_xlfn.CONCAT(A1,B1)", "CONCAT(A2,B2)"),
    ("SUM(A1:A9)", "SUM(A1:A10)"),
], ids=["rows", "sheets", "future", "ranges"])  # fmt: skip
def test_formulas_that_differ_in_their_places_alone_are_the_same(one: str, other: str) -> None:
    assert normal_form(one) == normal_form(other)


@pytest.mark.parametrize(("one", "other"), [
    ("INDEX(Rows_I,$M9,2)", "INDEX(Rows_I,$M9,3)"),
    ('IF(A1="x  y",1,2)', 'IF(A1="x y",1,2)'),
    ('IF(A1="B1",1,2)', 'IF(A1="B2",1,2)'),
    ("LOG10(A1)", "LOG(A1)"),
    ("A1+1", "A1-1"),
], ids=["constant", "blanks", "text", "function", "sign"])  # fmt: skip
def test_formulas_that_do_something_else_are_not_the_same(one: str, other: str) -> None:
    assert normal_form(one) != normal_form(other)


def test_a_workbook_of_an_officer_can_never_be_taken_for_sealed(tmp_path: Path) -> None:
    path = workbook(tmp_path / "own.xlsx", [["wpsheet content", "1:abc"]])
    with pytest.raises(wpsheet.WpsheetError, match="has no seal"):
        wpsheet.verify(path)
