"""Hundreds of damaged workbooks: read, or refused in one line, and never harmed."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from commands import Shell
from damaging import damaged, packed
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import examples
from openpyxl.comments import Comment
from sheets import clean_workbook

import wpsheet
from wpsheet.checking.fillings import Filling, fillings
from wpsheet.editing import edit_package
from wpsheet.errors import WpsheetError
from wpsheet.model.layout import Section, columns_of
from wpsheet.model.text import RichText
from wpsheet.ooxml.grid import lines_as_grid
from wpsheet.reading import programme_from
from wpsheet.reporters import FORMATS
from wpsheet.writing.atomic import write_file

pytestmark = pytest.mark.slow

AS_OF = date(2026, 5, 4)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A workbook with what a reader looks at: text, fills, a merge, a note, a hidden row."""
    import openpyxl
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    from openpyxl.styles import PatternFill

    path = clean_workbook(tmp_path_factory.mktemp("fuzz") / "good.xlsx")
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    raised = TextBlock(InlineFont(vertAlign="superscript"), "rd")
    sheet["K3"] = CellRichText("In progress. The 63", raised, " session of May 2027 will decide.")
    sheet["L2"].fill = PatternFill("solid", fgColor="FFC6EFCE")
    sheet["I3"].comment = Comment("Is this still so?", "A. Person")
    sheet["M2"] = date(2027, 6, 1)
    sheet["M3"] = "=A1"
    sheet.merge_cells("M5:N6")
    sheet.row_dimensions[4].hidden = True
    book.create_sheet("Lists")["A1"] = "Setting"
    book.save(path)
    return path.read_bytes()


@pytest.fixture(scope="module")
def good_document(good: bytes, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The annex of the same programme, with a footnote mark, an insertion, a nested table."""
    folder = tmp_path_factory.mktemp("fuzz")
    (folder / "good.xlsx").write_bytes(good)
    wpsheet.annex(wpsheet.read(folder / "good.xlsx"), folder / "good.docx", as_of=AS_OF)
    with zipfile.ZipFile(folder / "good.docx") as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    typed = b'<w:ins w:id="90" w:author="A"><w:r><w:t>and more</w:t></w:r></w:ins></w:p>'
    table = b"<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>"
    for place, (name, content) in enumerate(parts):
        if name == "word/document.xml":
            content = content.replace(b"</w:p>", typed, 3)
            end = content.rindex(b"</w:tc></w:tr></w:tbl>")
            parts[place] = name, content[:end] + table + content[end + 22 :]
    return packed(parts)


@dataclass(frozen=True)
class Trial:
    """A damaged file, and what is tried on it; nothing else may be left behind."""

    path: Path
    content: bytes

    def told(self, work: Callable[[], object]) -> WpsheetError | None:
        """What a piece of work says where it cannot be done."""
        self.path.write_bytes(self.content)
        try:
            work()
        except WpsheetError as refused:
            assert str(self.path) in str(refused)
            assert "\n" not in str(refused)
            return refused
        finally:
            assert self.path.read_bytes() == self.content
        return None


SEEDS = [
    *range(300),
    627, 652, 813, 866, 975, 996, 1127, 1162, 1219, 1294, 1301, 1370, 1889, 1963, 2007, 2058, 2183,
    2274, 2331, 2366,
]  # fmt: skip
"""Of the first 2,400 the first 300, and those that reach lines or refusals that no other does."""


@pytest.mark.parametrize("start", range(4))
def test_a_damaged_workbook_is_read_or_refused_in_one_line(
    good: bytes, tmp_path: Path, start: int
) -> None:
    path, out = tmp_path / "damaged.xlsx", tmp_path / "out.xlsx"

    def work() -> None:
        programme = wpsheet.read(path)
        report = wpsheet.check(programme, as_of=AS_OF)
        FORMATS["json"].reporter([report]).encode()
        if seed % 2:
            edits = [each.edit for each in fillings(programme, "en") if isinstance(each, Filling)]
            write_file(out, edit_package(path.read_bytes(), edits, path).content)
        elif seed % 8 == 0:
            wpsheet.write_controlled(programme, out)

    for seed in SEEDS[start::4]:
        out.unlink(missing_ok=True)
        try:
            refused = Trial(path, damaged(good, seed)).told(work)
        except Exception as error:
            raise AssertionError(f"seed {seed}") from error
        assert not (refused and out.exists()), seed
        assert set(tmp_path.iterdir()) <= {path, out}, seed


@pytest.mark.parametrize("start", range(0, 200, 100))
def test_a_damaged_document_is_imported_or_refused_in_one_line(
    good_document: bytes, tmp_path: Path, start: int
) -> None:
    path, out = tmp_path / "damaged.docx", tmp_path / "out.xlsx"
    assert Trial(path, good_document).told(lambda: wpsheet.read(path)) is None

    def work() -> None:
        programme = wpsheet.read(path)
        if seed % 4 == 0:
            wpsheet.write_controlled(programme, out)

    for seed in range(start, start + 100):
        out.unlink(missing_ok=True)
        try:
            refused = Trial(path, damaged(good_document, 50_000 + seed)).told(work)
        except Exception as error:
            raise AssertionError(f"seed {seed}") from error
        assert not (refused and out.exists()), seed
        assert set(tmp_path.iterdir()) <= {path, out}, seed


@pytest.mark.parametrize("seed", range(10))
def test_no_command_leaves_a_trace_of_a_damaged_workbook(
    good: bytes, tmp_path: Path, run: Shell, seed: int
) -> None:
    path, out = tmp_path / "damaged.xlsx", tmp_path / "out.xlsx"
    content = damaged(good, 10_000 + seed)
    path.write_bytes(content)
    commands = (
        ("check", path),
        ("circulate", path, "--draft", "-o", out),
        ("import", path, "-o", out),
        ("fix", path, "-o", out),
        ("check", path, "--format", "xlsx", "-o", out),
    )
    done = run(*commands[seed % len(commands)])
    assert done.code in (0, 1, 2)
    assert "unforeseen" not in done.err
    assert "Traceback" not in done.err
    if done.code == 2:
        assert (done.out, len(done.err.splitlines())) == ("", 1)
        assert not out.exists()
    assert path.read_bytes() == content
    assert set(tmp_path.iterdir()) <= {path, out}


cell_texts = st.text(max_size=40) | st.sampled_from([
    "See activity 1 above", "Spring 2027 (PTC)", "1,5 officers", "SP1/FA2", "(((((", '"' * 9,
    "14 bis", "XIV", "１４", "10/2023", "Q3 2023", "Autum 2023", "PC and Council", "TRUE", "✔",
    "\u202eabc", "In progress", "Achevé", "63\u1d3fd", "a" * 2000, "activities 1 to " * 50,
])  # fmt: skip


@settings(max_examples=examples(8))
@given(st.data(), st.sampled_from(list(Section)))
def test_any_words_in_any_cell_are_understood_or_found(
    data: st.DataObject, section: Section
) -> None:
    columns = columns_of(section)
    rows = [[RichText.of(column.heading) for column in columns]]
    for number in range(1, 4):
        cells = [data.draw(cell_texts) for _ in columns[1:]]
        rows.append([RichText.of(text) for text in (f"{number}.", *cells)])
    programme = programme_from([lines_as_grid("Sheet", rows)], "sheet.xlsx")
    report = wpsheet.check(programme, as_of=AS_OF)
    for form in FORMATS.values():
        if form.name != "xlsx":
            form.reporter([report]).encode("utf-8", "surrogatepass")
