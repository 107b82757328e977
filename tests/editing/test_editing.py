"""Editing in place: the cells asked for change, and nothing else, whatever the workbook holds."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from cell_reading import assert_nothing_else, differences, parts_that_differ, seen
from commands import Shell
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from needs import missing
from ooxml_lint import lint
from rich_workbook import (
    FIGURES,
    MAIN_SHEET,
    SHEET,
    VARIANTS,
    Parts,
    packed,
    parts_of,
    put,
    rich_workbook,
    signed,
    variant,
    with_a_part_twice,
)

from wpsheet.editing import edit_package
from wpsheet.errors import UnreadableFile
from wpsheet.messages.labels import IN_ENGLISH
from wpsheet.model.cells import Address
from wpsheet.model.edits import CellEdit, Edited
from wpsheet.model.text import RichText, Run, Script

SOURCE = Path("programme.xlsx")
STYLES, STRINGS = "xl/styles.xml", "xl/sharedStrings.xml"
GREEN, RED = "C6EFCE", "FFC7CE"
EVERY_VARIANT = [*VARIANTS, "a chart sheet"]


def at(ref: str, sheet: str = SHEET) -> Address:
    found = re.fullmatch(r"([A-Z]+)(\d+)", ref)
    assert found
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return Address(sheet, int(found[2]), column)


def text(ref: str, words: str, sheet: str = SHEET, fill: str | None = None) -> CellEdit:
    return CellEdit(at(ref, sheet), text=words, fill=fill)


def fill(ref: str, rgb: str, sheet: str = SHEET) -> CellEdit:
    return CellEdit(at(ref, sheet), fill=rgb)


def edited(content: bytes, *edits: CellEdit) -> Edited:
    return edit_package(content, edits, SOURCE)


def mutated(change: Callable[[Parts], None]) -> bytes:
    """The rich workbook with something else in it."""
    parts = parts_of(rich_workbook())
    change(parts)
    return packed(parts)


def cell(content: bytes, ref: str, sheet: str = SHEET):
    return seen(content)[sheet].cells[ref]


def reasons(done: Edited) -> list[str]:
    return [IN_ENGLISH.word(refusal.reason) for refusal in done.receipt.refused]


def places(edits: tuple[CellEdit, ...]) -> set[tuple[str, str]]:
    return {(edit.address.sheet, edit.address.ref) for edit in edits}


EDITS = (
    text("L5", "Completed", fill=GREEN),
    text("L7", "Postponed", fill=RED),
    fill("L10", "BDD7EE"),
    text("K5", "Completed. The map was adopted at the 6th meeting."),
    text("D9", "Draw the tide tables afresh"),
    text("M6", "beside the table"),
    text("C22", "in a row that was not there", fill=GREEN),
    text("B21", "in a row with a format"),
    fill("P40", GREEN),
    text("B3", "a kind of its own", "Figures"),
    fill("C2", RED, "Figures"),
)
"""Words and colours, where there is a cell and where not, over runs, blanks and a number."""


@pytest.mark.parametrize("name", EVERY_VARIANT)
def test_only_the_cells_asked_for_differ(name: str) -> None:
    before = variant(name)
    done = edited(before, *EDITS)
    assert done.receipt.made == EDITS
    assert done.receipt.refused == done.receipt.unchanged == ()
    parts = assert_nothing_else(before, done.content, places(EDITS))
    assert differences(before, done.content) == places(EDITS)
    assert parts == set(done.receipt.parts) == {MAIN_SHEET, FIGURES, STYLES}
    assert lint(done.content) == []


@pytest.mark.parametrize("name", EVERY_VARIANT)
def test_editing_twice_is_editing_once_byte_for_byte(name: str) -> None:
    once = edited(variant(name), *EDITS)
    again = edited(once.content, *EDITS)
    assert again.content == once.content
    assert again.receipt.unchanged == EDITS
    assert again.receipt.made == again.receipt.parts == again.receipt.warnings == ()


@pytest.mark.parametrize("name", EVERY_VARIANT)
def test_the_cells_hold_what_was_asked(name: str) -> None:
    before = variant(name)
    after = edited(before, *EDITS).content
    for edit in EDITS:
        found = cell(after, edit.address.ref, edit.address.sheet)
        if edit.text is not None:
            assert found.words == edit.text
        if edit.fill is not None:
            assert f'rgb="FF{edit.fill}"' in found.fill
            assert 'patternType="solid"' in found.fill
        if (old := seen(before)[edit.address.sheet].cells.get(edit.address.ref)) is not None:
            assert found.look == old.look


def test_one_sheet_with_words_and_colours_changes_two_parts() -> None:
    before = rich_workbook()
    done = edited(before, *EDITS[:6])
    assert parts_that_differ(before, done.content) <= {MAIN_SHEET, STYLES, STRINGS}


def test_words_alone_leave_the_formats_alone() -> None:
    before = rich_workbook()
    done = edited(before, text("L5", "Completed"))
    assert STYLES not in parts_that_differ(before, done.content)


def test_nothing_to_change_gives_the_same_bytes() -> None:
    before = rich_workbook()
    assert edited(before).content is before
    done = edited(before, text("F5", "Development"), CellEdit(at("L5")))
    assert done.content is before
    assert len(done.receipt.unchanged) == 2


@pytest.mark.sdk
@pytest.mark.parametrize(
    "names", [("strict",), ("a chart sheet", "no table of strings", "bare styles")], ids=str
)
def test_no_new_error_for_the_validator(names: tuple[str, ...], tmp_path: Path, sdk_errors) -> None:
    path = tmp_path / "edited.xlsx"
    path.write_bytes(edited(variant(*names), *EDITS).content)
    assert sdk_errors(path) == []


def test_openpyxl_reads_the_right_words_and_fills() -> None:
    after = edited(rich_workbook(), *EDITS).content
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what openpyxl cannot read, which is why it only reads
        book = openpyxl.load_workbook(BytesIO(after), rich_text=True)
    sheet = book[SHEET]
    assert (sheet["L5"].value, sheet["L5"].fill.fgColor.rgb) == ("Completed", "FF" + GREEN)
    assert (sheet["L7"].value, sheet["L7"].fill.fgColor.rgb) == ("Postponed", "FF" + RED)
    assert str(sheet["K5"].value) == "Completed. The map was adopted at the 6th meeting."
    assert sheet["P40"].fill.fgColor.rgb == "FF" + GREEN
    assert (sheet["L5"].alignment.wrap_text, sheet["L5"].border.left.style) == (True, "thin")
    assert book["Figures"]["C2"].value == "=B2*2"


@pytest.mark.office
def test_libreoffice_opens_it_with_the_new_words(converted, tmp_path: Path) -> None:
    import shutil
    import subprocess

    path = tmp_path / "edited.xlsx"
    path.write_bytes(edited(rich_workbook(), *EDITS).content)
    (pdf,) = converted(path)
    if not shutil.which("pdftotext"):
        missing("pdftotext (poppler-utils)")
    shown = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True, check=True).stdout
    for words in (b"beside the table", b"in a row that was not there", b"afresh"):
        assert words in shown


# Runs


def test_a_superscript_elsewhere_in_the_cell_survives_a_rewording() -> None:
    before = rich_workbook()
    after = edited(
        before, text("K5", "Completed. The chart was adopted at the 5th meeting.")
    ).content
    runs = cell(after, "K5").runs
    assert [words for words, _ in runs] == [
        "Completed. The chart was ", "adopted", " at the 5", "th", " meeting.",
    ]  # fmt: skip
    assert [look for _, look in runs] == [look for _, look in cell(before, "K5").runs]


def test_a_word_is_reworded_inside_its_run() -> None:
    before = rich_workbook()
    after = edited(before, text("D6", "Test plastic seals that answer by radio")).content
    assert [words for words, _ in cell(after, "D6").runs] == [
        "Test ", "plastic", " seals that answer by radio",
    ]  # fmt: skip
    assert "strike" in cell(after, "D6").runs[1][1]


def test_two_cells_that_share_a_rich_string_keep_their_runs_both() -> None:
    def share(parts: Parts) -> None:
        strings = re.findall(r"<si>.*?</si>", parts[STRINGS].decode(), re.DOTALL)
        number = next(i for i, si in enumerate(strings) if "radio" in si)
        put(parts, MAIN_SHEET, '<c r="L6" s="1"/>', f'<c r="L6" s="1" t="s"><v>{number}</v></c>')
        told = re.search(rb' count="(\d+)"', parts[STRINGS])
        assert told
        put(parts, STRINGS, f' count="{told[1].decode()}"', f' count="{int(told[1]) + 1}"')

    before = mutated(share)
    done = edited(
        before,
        text("D6", "Test paper seals that answer by light"),
        text("L6", "Test paper seals that answer by sound"),
    )
    looks = [look for _, look in cell(before, "D6").runs]
    for ref in ("D6", "L6"):
        assert [look for _, look in cell(done.content, ref).runs] == looks, ref
    assert STRINGS not in done.receipt.parts


def test_an_edit_leaves_the_other_cells_of_a_shared_string_alone() -> None:
    before = rich_workbook()
    done = edited(before, text("G5", "PC"))
    assert differences(before, done.content) == {(SHEET, "G5")}
    assert cell(done.content, "G9").text == "PTC"


def test_blanks_that_reading_does_not_see_stay() -> None:
    after = edited(rich_workbook(), text("D9", "Draw the tide tables now")).content
    assert cell(after, "D9").text == "  Draw the tide tables now  "


def test_runs_in_the_middle_of_a_long_text_survive_edits_at_both_ends() -> None:
    middle = [Run(f" and the {n}") if n % 2 else Run("th", script=Script.SUPERSCRIPT)
              for n in range(1, 800)]  # fmt: skip
    long = RichText((Run("first"), *middle, Run(" last")))
    before = edited(rich_workbook(), CellEdit(at("M6"), rich=long)).content
    after = edited(before, text("M6", "1st" + long.raw[5:-4] + "end")).content
    assert cell(after, "M6").text == "1st" + long.raw[5:-4] + "end"
    assert cell(after, "M6").runs[1:-1] == cell(before, "M6").runs[1:-1]


def test_rich_words_bring_their_own_formatting_in_the_font_of_the_cell() -> None:
    words = RichText(
        (Run("The 5"), Run("th", script=Script.SUPERSCRIPT), Run(" map", bold=True, color="C00000"))
    )
    done = edited(rich_workbook(), CellEdit(at("D10"), rich=words))
    runs = cell(done.content, "D10").runs
    assert [text for text, _ in runs] == ["The 5", "th", " map"]
    assert 'vertAlign val="superscript"' in runs[1][1]
    assert "<b>" in runs[2][1] and 'rgb="FFC00000"' in runs[2][1]
    assert all("Calibri" in look for _, look in runs)
    assert lint(done.content) == []
    assert edited(done.content, CellEdit(at("D10"), rich=words)).content == done.content


def test_rich_words_that_differ_by_their_formatting_alone_are_written() -> None:
    bold = CellEdit(at("D10"), rich=RichText((Run("Weigh the empty containers", bold=True),)))
    done = edited(rich_workbook(), bold)
    assert done.receipt.made == (bold,)
    assert "<b>" in cell(done.content, "D10").runs[0][1]


def test_line_ends_of_windows_are_line_ends() -> None:
    rich = RichText((Run("first\r\nsecond", bold=True),))
    done = edited(rich_workbook(), text("D10", "first\r\nsecond"), CellEdit(at("D8"), rich=rich))
    assert cell(done.content, "D10").text == "first\nsecond"
    assert cell(done.content, "D8").text == "first\nsecond"


@pytest.mark.parametrize(
    "words",
    [" blanks ", "a  b", "line\nline", "tab\there", "<b>&\"'", "_x0041_", "_x005F_x0041_", "x\x07y",
     "\x0bx", "😀 emoji", "ﬁ﷽", "\ufffe", "\ud800", "=1+1", "+x", "-x", "@x", "'quoted", "TRUE",
     "12", "1-2", "#REF!", "x" * 32_767],
)  # fmt: skip
def test_any_words_are_held_as_words(words: str) -> None:
    done = edited(rich_workbook(), text("M6", words))
    assert len(done.receipt.made) == 1
    assert cell(done.content, "M6").text == words
    assert (cell(done.content, "M6").kind, cell(done.content, "M6").formula) == ("text", "")
    assert lint(done.content) == []
    assert edited(done.content, text("M6", words)).content == done.content


def test_no_words_leave_a_blank_cell_in_its_format() -> None:
    before = rich_workbook()
    done = edited(before, text("K5", ""))
    assert cell(done.content, "K5").kind == "blank"
    assert cell(done.content, "K5").look == cell(before, "K5").look
    assert lint(done.content) == []


def test_two_long_texts_without_anything_in_common_do_not_stop_the_program() -> None:
    ours = edited(rich_workbook(), text("M6", " ".join(f"a{n}" for n in range(4000)))).content
    theirs = " ".join(f"b{n}" for n in range(4000))
    assert cell(edited(ours, text("M6", theirs)).content, "M6").text == theirs


# Formats


def test_equal_formats_are_written_once() -> None:
    before = rich_workbook()
    refs = [f"{letter}{row}" for letter in "BCDEFGHIJKL" for row in range(5, 11)]
    done = edited(before, *(fill(ref, GREEN) for ref in refs))

    def formats(content: bytes, group: str) -> int:
        found = re.search(rf'<{group} count="(\d+)"', parts_of(content)[STYLES].decode())
        assert found
        return int(found[1])

    assert formats(done.content, "fills") == formats(before, "fills") + 1
    assert formats(done.content, "cellXfs") <= formats(before, "cellXfs") + 2
    more = edited(done.content, fill("B20", GREEN), fill("C5", RED))
    assert formats(more.content, "fills") == formats(before, "fills") + 2


def test_a_format_that_is_there_is_used_again() -> None:
    before = edited(rich_workbook(), fill("L5", GREEN)).content
    done = edited(before, fill("L6", GREEN))
    assert STYLES not in parts_that_differ(before, done.content)


def test_a_theme_colour_gives_way_to_the_fill_asked_for() -> None:
    done = edited(rich_workbook(), fill("L7", GREEN))
    assert done.receipt.made
    assert f'rgb="FF{GREEN}"' in cell(done.content, "L7").fill
    assert "theme" not in cell(done.content, "L7").fill


def test_excel_shows_no_new_fill_as_one_of_its_first_two() -> None:
    def one_fill(parts: Parts) -> None:
        styles = parts[STYLES].decode()
        one = '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
        styles = re.sub(r"<fills.*?</fills>", one, styles, flags=re.DOTALL)
        parts[STYLES] = re.sub(r'fillId="\d+"', 'fillId="0"', styles).encode()

    done = edited(mutated(one_fill), fill("L5", GREEN))
    styles = parts_of(done.content)[STYLES].decode()
    assert done.receipt.refused or re.findall(r"<fill>", styles)[2:]


def test_a_new_cell_takes_the_format_of_its_row_or_column() -> None:
    before = rich_workbook()
    done = edited(before, text("B21", "x"), text("D30", "y"), text("F30", "z"))
    assert 'rgb="FFEEEEEE"' in cell(done.content, "B21").fill
    assert cell(done.content, "D30").look == cell(before, "D5").look
    assert cell(done.content, "F30").look == cell(before, "C8", "Register").look


# Rows


def test_a_fitted_row_is_fitted_anew_and_a_height_set_by_hand_stays() -> None:
    def heights(parts: Parts) -> None:
        put(parts, MAIN_SHEET, '<row r="8" ', '<row r="8" ht="30" ')

    long = "Not started. " + "No boat is at hand. " * 20
    done = edited(mutated(heights), text("K8", long), text("K6", long), text("L8", "Not started"))
    rows = seen(done.content)[SHEET].rows
    assert "ht" not in rows[8]
    assert (rows[6]["ht"], rows[6]["customHeight"]) == ("60", "1")


def test_what_stands_after_a_new_cell_is_found_where_it_was() -> None:
    before = variant("cells without references")
    done = edited(before, text("A3", "new row"), text("M7", "new cell"))
    assert differences(before, done.content) == {(SHEET, "A3"), (SHEET, "M7")}


# Refusals


@pytest.mark.parametrize(
    ("edit", "because"),
    [
        (text("A1", "x", "Nowhere"), 'no sheet "Nowhere"'),
        (CellEdit(Address(SHEET, 0, 1), text="x"), "there is no such cell"),
        (CellEdit(Address(SHEET, 1_048_577, 1), text="x"), "there is no such cell"),
        (CellEdit(Address(SHEET, 1, 16_385), fill=GREEN), "there is no such cell"),
        (text("B27", "x"), "A27:C28"),
        (fill("C28", GREEN), "A27:C28"),
        (text("C2", "x", "Figures"), "formula"),
        (text("C4", "x", "Figures"), "formula"),
        (text("F2", "x", "Figures"), "formula"),
        (text("F3", "x", "Figures"), "F2:F5"),
        (text("H3", "x", "Figures"), "H2:H3"),
        (text("B1", "x", "Register"), "table"),
        (text("B8", "x", "Register"), "totals"),
        (text("A4", "x", "Pivot"), "PivotTable"),
        (text("M6", "x" * 32_768), "32"),
        (CellEdit(at("M6"), rich=RichText((Run("x" * 32_768),))), "32"),
    ],
)  # fmt: skip
def test_what_would_do_harm_is_refused_with_its_reason(edit: CellEdit, because: str) -> None:
    before = rich_workbook()
    done = edited(before, edit)
    assert done.content is before
    assert [refusal.edit for refusal in done.receipt.refused] == [edit]
    assert because in reasons(done)[0]


def test_one_refusal_does_not_keep_the_others_from_being_made() -> None:
    done = edited(rich_workbook(), text("B1", "x", "Register"), text("L5", "Completed"))
    assert len(done.receipt.refused) == len(done.receipt.made) == 1


def test_the_data_of_a_table_and_the_first_cell_of_a_merge_can_be_edited() -> None:
    done = edited(rich_workbook(), text("B3", "CBC", "Register"), text("A27", "signed"))
    assert done.receipt.refused == ()
    assert lint(done.content) == []


def test_a_chart_sheet_has_no_cells() -> None:
    done = edited(variant("a chart sheet"), text("A1", "x", "Chart"))
    assert "no sheet" in reasons(done)[0]


def test_styles_without_fills_refuse_a_fill_and_take_words() -> None:
    def no_fills(parts: Parts) -> None:
        styles = re.sub(r"<fills.*?</fills>", "", parts[STYLES].decode(), flags=re.DOTALL)
        parts[STYLES] = re.sub(r' fillId="\d+"', "", styles).encode()

    done = edited(mutated(no_fills), text("L5", "Completed"), fill("L6", GREEN))
    assert len(done.receipt.made) == len(done.receipt.refused) == 1


def damaged(parts: Parts) -> None:
    parts[MAIN_SHEET] = parts[MAIN_SHEET][:-40]


def bombed(parts: Parts) -> None:
    bomb = '<!DOCTYPE worksheet [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    parts[MAIN_SHEET] = parts[MAIN_SHEET].replace(b"<worksheet", bomb.encode() + b"<worksheet", 1)


def bombed_late(parts: Parts) -> None:
    comment = "<!--" + "x" * 5000 + "-->"
    bomb = f'{comment}<!DOCTYPE worksheet [<!ENTITY a "aaaa">]>'
    parts[MAIN_SHEET] = parts[MAIN_SHEET].replace(b"<worksheet", bomb.encode() + b"<worksheet", 1)


WHOLE_FILES: dict[str, Callable[[], bytes]] = {
    "signed": signed,
    "a part twice": with_a_part_twice,
    "no zip": lambda: b"No., Activities",
    "an old or protected file": lambda: bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 600,
    "cut short": lambda: rich_workbook()[:-500],
    "a damaged sheet": lambda: mutated(damaged),
    "a document type": lambda: mutated(bombed),
    "a document type behind a comment": lambda: mutated(bombed_late),
    "a lost sheet": lambda: mutated(lambda parts: parts.__delitem__(MAIN_SHEET)),
    "no workbook": lambda: mutated(lambda parts: parts.__delitem__("xl/workbook.xml")),
    "damaged styles": lambda: mutated(lambda parts: parts.update({STYLES: b"<styleSheet>"})),
}


@pytest.mark.parametrize("make", WHOLE_FILES.values(), ids=WHOLE_FILES)
def test_a_file_that_must_not_be_edited_is_refused_as_a_whole(make: Callable[[], bytes]) -> None:
    with pytest.raises(UnreadableFile) as stopped:
        edited(make(), text("L5", "Completed", fill=GREEN))
    assert str(SOURCE) in str(stopped.value)
    assert "\n" not in str(stopped.value)


# Warnings


def warned(content: bytes, *edits: CellEdit) -> str:
    return " ".join(map(str, edited(content, *edits).receipt.warnings))


def test_a_fill_under_a_conditional_format_is_told() -> None:
    assert "L7" in warned(rich_workbook(), fill("L7", GREEN))
    assert "conditional format" in warned(rich_workbook(), fill("L9", GREEN))
    assert "conditional format" not in warned(rich_workbook(), fill("K9", GREEN))
    assert "conditional format" not in warned(rich_workbook(), text("L7", "Postponed"))


def test_a_locked_cell_on_a_protected_sheet_is_told() -> None:
    assert "locked" in warned(rich_workbook(), text("A5", "1"))
    assert "locked" not in warned(rich_workbook(), text("K5", "Completed. Done."))
    assert "locked" not in warned(rich_workbook(), text("A3", "x", "Figures"))


def test_a_cell_of_a_range_that_may_be_edited_is_not_told_as_locked() -> None:
    def lock(parts: Parts) -> None:
        put(parts, MAIN_SHEET, '<c r="E5" s="1"', '<c r="E5" s="4"')

    assert "locked" not in warned(mutated(lock), text("E5", "SP2"))


def test_stale_formulas_and_pivots_are_told_where_there_are_any() -> None:
    told = warned(rich_workbook(), text("K5", "Completed. Done."))
    assert "Formulas" in told and "PivotTables" in told
    assert warned(rich_workbook(), text("F5", "Development")) == ""


def test_formulas_are_told_without_a_chain_of_calculation() -> None:
    def unchained(parts: Parts) -> None:
        del parts["xl/calcChain.xml"]
        for name, line in (
            ("xl/_rels/workbook.xml.rels", r'<Relationship [^>]*Target="calcChain.xml"/>'),
            ("[Content_Types].xml", r'<Override PartName="/xl/calcChain.xml"[^>]*/>'),
        ):
            parts[name] = re.sub(line, "", parts[name].decode()).encode()

    assert "Formulas" in warned(mutated(unchained), text("K5", "Completed. Done."))


# Awkward packages


def test_what_stands_before_and_after_the_sheet_in_its_part_stays() -> None:
    def comments(parts: Parts) -> None:
        put(parts, MAIN_SHEET, "<worksheet ", "<!-- made by the desk --><worksheet ")
        parts[MAIN_SHEET] += b"<!-- the end -->"

    before = mutated(comments)
    after = edited(before, text("L5", "Completed")).content
    assert_nothing_else(before, after, {(SHEET, "L5")})


@pytest.mark.parametrize("target", ["worksheets/Sheet1.xml", "worksheets/sheet%31.xml"])
def test_a_part_is_found_by_office_s_rules_or_the_file_refused(target: str) -> None:
    before = mutated(
        lambda parts: put(parts, "xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", target)
    )
    assert lint(before) == []
    try:
        done = edited(before, text("L5", "Completed"))
    except UnreadableFile:
        return
    assert parts_that_differ(before, done.content) == {MAIN_SHEET}


def test_a_comment_on_the_zip_and_unknown_parts_stay() -> None:
    stream = BytesIO(rich_workbook())
    with ZipFile(stream, "a") as package:
        package.comment = b"from the desk"
        package.writestr("desk/notes.bin", b"\0\1\2")
    before = stream.getvalue()
    done = edited(before, text("L5", "Completed"))
    assert parts_that_differ(before, done.content) == {MAIN_SHEET}


# Law


WORDS = st.text(
    st.one_of(
        st.sampled_from("ab éж63,.=-+@\n _x0041\x07\t<&\"'\u2028\u00a0"),
        st.characters(exclude_categories=("Cs",)),
    ),
    max_size=30,
)
RUNS = st.lists(
    st.builds(
        lambda **looks: Run(**looks), text=WORDS.filter(bool), bold=st.booleans(),
        italic=st.booleans(), script=st.sampled_from([None, *Script]),
        color=st.sampled_from([None, "C00000"]),
    ),
    max_size=4,
).map(lambda runs: RichText.joined(runs))  # fmt: skip
CELLS = st.builds(
    Address,
    st.sampled_from([SHEET, SHEET, SHEET, "Register", "Pivot", "Figures", "Choices of the desk"]),
    st.integers(1, 30),
    st.integers(1, 16),
)
RANDOM_EDITS = st.lists(
    st.one_of(
        st.builds(CellEdit, CELLS, text=WORDS, fill=st.sampled_from([None, GREEN, RED])),
        st.builds(CellEdit, CELLS, fill=st.sampled_from([GREEN, RED, "000000"])),
        st.builds(CellEdit, CELLS, rich=RUNS),
    ),
    max_size=12,
    unique_by=lambda edit: edit.address,
)


@settings(max_examples=examples(10))
@given(RANDOM_EDITS, st.sampled_from(EVERY_VARIANT))
def test_whatever_is_asked_nothing_else_changes(edits: list[CellEdit], name: str) -> None:
    before = variant(name)
    done = edited(before, *edits)
    receipt = done.receipt
    kinds = [*receipt.made, *receipt.unchanged, *(refusal.edit for refusal in receipt.refused)]
    assert sorted(map(id, kinds)) == sorted(map(id, edits))
    parts = assert_nothing_else(before, done.content, places(receipt.made))
    assert parts == set(receipt.parts)
    assert lint(done.content) == []
    for edit in receipt.made:
        found = cell(done.content, edit.address.ref, edit.address.sheet)
        if edit.rich is not None:
            asked = [re.sub(r"\r\n?", "\n", run.text) for run in edit.rich.runs]
            assert [words for words, _ in found.runs] == asked
        elif edit.text is not None:
            assert found.words == RichText.of(edit.text).plain
        if edit.fill is not None:
            assert f'rgb="FF{edit.fill}"' in found.fill
    again = edited(done.content, *edits)
    assert again.content == done.content
    assert again.receipt.made == ()


# The commands


def test_fill_changes_three_parts_at_most_and_only_status_cells(run: Shell, tmp_path: Path) -> None:
    path, out = tmp_path / "programme.xlsx", tmp_path / "filled.xlsx"
    before = rich_workbook()
    path.write_bytes(before)
    done = run("fill", path, "-o", out)
    assert done.code in (0, 1), done.err
    after = out.read_bytes()
    parts = assert_nothing_else(before, after, {(SHEET, f"L{row}") for row in range(5, 11)})
    assert MAIN_SHEET in parts and parts <= {MAIN_SHEET, STYLES, STRINGS}
    assert [cell(after, f"L{row}").text for row in range(5, 11)] == [
        "Completed", "In progress", "Postponed", "Not started", "In progress", "In progress",
    ]  # fmt: skip
    assert lint(after) == []
    run("fill", out, "-o", tmp_path / "twice.xlsx")
    assert (tmp_path / "twice.xlsx").read_bytes() == after
    assert path.read_bytes() == before


def test_the_annotated_copy_loses_nothing(run: Shell, tmp_path: Path, sdk_errors) -> None:
    path, out = tmp_path / "programme.xlsx", tmp_path / "findings.xlsx"
    path.write_bytes(rich_workbook())
    done = run("check", path, "--format", "xlsx", "-o", out, "--as-of", "2026-05-04")
    assert done.code in (0, 1), done.err
    before, after = parts_of(rich_workbook()), parts_of(out.read_bytes())
    assert set(before) <= set(after)
    changed = {name for name in before if before[name] != after[name]}
    assert changed <= {
        "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", STYLES, MAIN_SHEET,
        "xl/worksheets/_rels/sheet1.xml.rels", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml",
        "docProps/app.xml",
    }  # fmt: skip
    assert lint(out) == []
    old, new = seen(rich_workbook()), seen(out.read_bytes())
    assert all(new[name].cells == old[name].cells for name in old)
    assert sdk_errors(out) == []
