"""`wpsheet labels` on a copy: the words of the other language, and everything else as it was."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from cell_reading import parts_that_differ
from commands import Shell
from ooxml_lint import lint
from openpyxl.comments import Comment
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.table import Table
from rich_workbook import MAIN_SHEET, packed, parts_of, rich_workbook, variant
from sheets import clean_controlled, clean_workbook

import wpsheet
from wpsheet.editing.formulas import NewNames
from wpsheet.model.rounds import PastProgress
from wpsheet.model.text import RichText, Run, Script
from wpsheet.model.vocabulary import BUILT_IN, Lists, Session, Term

pytestmark = pytest.mark.slow


def shown(path: Path) -> dict[tuple[str, ...], object]:
    """Everything that a person sees or Excel goes by: cells, drop-downs, colours, names, heads."""
    found: dict[tuple[str, ...], object] = {}
    book = openpyxl.load_workbook(path, rich_text=True)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value not in (None, ""):
                    found[sheet.title, cell.coordinate] = repr(cell.value)
        for each in sheet.data_validations.dataValidation:
            found[sheet.title, "drop-down", str(each.sqref)] = (
                each.type, each.formula1, each.promptTitle, each.prompt, each.errorTitle,
                each.error,
            )  # fmt: skip
        for each in sheet.conditional_formatting:
            rules = [rule.formula for rule in each.rules]
            found[sheet.title, "colours", str(each.sqref)] = rules
        for table in sheet.tables.values():
            columns = [column.name for column in table.tableColumns]
            found[sheet.title, "table", table.name] = table.ref, columns
        widths = {key: each.width for key, each in sheet.column_dimensions.items()}
        found[sheet.title, "widths"] = widths
        found[sheet.title, "page"] = sheet.oddHeader.left.text, sheet.oddFooter.right.text
    for name, defined in book.defined_names.items():
        found["name", name] = defined.attr_text
    about = book.properties
    found["about",] = about.title, about.subject, about.language
    return found


def edited(source: Path, target: Path, change: Callable[[Any], object]) -> Path:
    book = openpyxl.load_workbook(source, rich_text=True)
    change(book)
    book.save(target)
    return target


@pytest.fixture(scope="module")
def full(sample: Path, tmp_path_factory: pytest.TempPathFactory) -> wpsheet.model.Programme:
    """The sample with sessions, a history, a setting of each kind and a list of its own."""
    from dataclasses import replace

    lists = Lists(
        sessions=(Session("Spring 2026"), Session("Autumn 2026")),
        bodies=(*BUILT_IN.bodies, Term("Desk", "Coordination desk", "Bureau de coordination")),
    )
    past = PastProgress(
        "PTC-0001", "I.1", "Autumn 2025", "Completed",
        RichText((Run("Completed"), Run(" by the 3"), Run("rd", script=Script.SUPERSCRIPT))),
    )  # fmt: skip
    alone = PastProgress("PTC-0002", "I.2", "Autumn 2025", "Completed", RichText.of("Completed"))
    return replace(
        wpsheet.read(sample), lists=lists, history=(past, alone), session="April 2026", body="PTC"
    )


@pytest.mark.sdk
def test_it_is_the_workbook_that_an_import_in_that_language_writes(
    full: wpsheet.model.Programme, run: Shell, sdk_errors, tmp_path: Path
) -> None:
    paths = {language: tmp_path / f"{language}.xlsx" for language in ("en", "fr")}
    for language, path in paths.items():
        wpsheet.writing.write_controlled(full, path, language=language)
    looks = {language: shown(path) for language, path in paths.items()}
    out, back = tmp_path / "out.xlsx", tmp_path / "back.xlsx"
    assert run("labels", paths["en"], "--lang", "fr", "-o", out).code == 0
    assert shown(out) == looks["fr"]
    # What is French by now goes back as an import in French would.
    assert run("labels", out, "--lang", "en", "-o", back).code == 0
    assert shown(back) == looks["en"]
    assert lint(out) == lint(back) == []
    assert sdk_errors(back) == []


def test_what_is_in_the_language_already_keeps_every_byte(
    sample: Path, run: Shell, tmp_path: Path
) -> None:
    wpsheet.writing.write_controlled(wpsheet.read(sample), tmp_path / "fr.xlsx", language="fr")
    for source, language in ((sample, "en"), (tmp_path / "fr.xlsx", "fr")):
        done = run("labels", source, "--lang", language, "-o", tmp_path / "again.xlsx")
        assert done.code == 0
        assert (tmp_path / "again.xlsx").read_bytes() == source.read_bytes()


def test_what_officers_added_stays_and_follows_the_new_names(run: Shell, tmp_path: Path) -> None:
    def change(book: Any) -> None:
        sheet = book["Section I"]
        sheet.insert_rows(1)
        sheet["D6"].comment = Comment("Ask the unit.", "A. Person")
        sheet.column_dimensions["D"].width = 51
        own = book.create_sheet("Workings", 1)
        own["A1"] = '=COUNTA(Lists!A1:A9)&"Lists"'
        own["A2"] = "=ROWS(Table_bodies[Body])+COUNTA(Table_bodies[[#Headers],[Full name]])"
        own["A3"] = "Lists"
        own["A4"] = "Completed"
        own["A5"] = "the lists"
        own["A5"].hyperlink = Hyperlink("A5", location="Lists!A1")
        choice = DataValidation("list", formula1="Lists!$A$5:$A$7", sqref="B1:B9")
        own.add_data_validation(choice)

    source = edited(clean_controlled(tmp_path / "plain.xlsx"), tmp_path / "own.xlsx", change)
    out = tmp_path / "fr.xlsx"
    assert run("labels", source, "--lang", "fr", "-o", out).code == 0
    book = openpyxl.load_workbook(out)
    own = book["Workings"]
    assert [own[f"A{row}"].value for row in range(1, 6)] == [
        '=COUNTA(Listes!A1:A9)&"Lists"',
        "=ROWS(Table_bodies[Organe])+COUNTA(Table_bodies[[#Headers],[Nom complet]])",
        "Lists", "Completed", "the lists",
    ]  # fmt: skip
    assert own["A5"].hyperlink.location == "Listes!A1"
    assert own.data_validations.dataValidation[0].formula1 == "Listes!$A$5:$A$7"
    sheet = book["Section I"]
    assert sheet["D6"].comment.text == "Ask the unit."
    assert sheet.column_dimensions["D"].width == 51
    assert sheet["A4"].value == "I. Activités entreprises dans un délai déterminé"
    assert sheet["A5"].value == "N°"
    assert lint(out) == []


def test_a_french_spelling_of_officers_is_used(run: Shell, tmp_path: Path) -> None:
    def change(book: Any) -> None:
        for row in book["Lists"].iter_rows():
            for cell in row:
                if cell.value in ("FA1", "ORG1"):
                    cell.offset(0, 2).value = {"FA1": "DP1", "ORG1": "QO1"}[cell.value]
        book["Section I"]["E5"] = "SP1, FA1, ORG1"

    source = edited(clean_controlled(tmp_path / "plain.xlsx"), tmp_path / "own.xlsx", change)
    out, back = tmp_path / "fr.xlsx", tmp_path / "back.xlsx"
    assert run("labels", source, "--lang", "fr", "-o", out).code == 0
    assert openpyxl.load_workbook(out)["Section I"]["E5"].value == "PS1, DP1, QO1"
    assert wpsheet.read(out).activities[0].plan_codes.codes == ("SP1", "FA1", "ORG1")
    assert run("labels", out, "--lang", "en", "-o", back).code == 0
    assert openpyxl.load_workbook(back)["Section I"]["E5"].value == "SP1, FA1, ORG1"


@pytest.mark.sdk
@pytest.mark.parametrize("name", ["as it is", "strict", "no table of strings"])
def test_an_officers_own_workbook_changes_in_its_words_alone(
    name: str, run: Shell, sdk_errors, tmp_path: Path
) -> None:
    source, out, back = (tmp_path / f"{each}.xlsx" for each in ("own", "fr", "en"))
    before = variant(name)
    source.write_bytes(before)
    assert run("labels", source, "--lang", "fr", "-o", out).code == 0
    after = out.read_bytes()
    assert parts_that_differ(before, after) == {MAIN_SHEET}
    assert '"O,N"' in parts_of(after)[MAIN_SHEET].decode()
    assert lint(out) == []
    if name == "strict":
        assert sdk_errors(out) == []
    assert run("labels", out, "--lang", "en", "-o", back).code == 0
    old, new = wpsheet.read(source), wpsheet.read(back)
    for mine, theirs in zip(old.activities, new.activities, strict=True):
        assert {f: c.text for f, c in mine.cells.items()} == {
            f: c.text for f, c in theirs.cells.items()
        }


def test_colours_that_name_the_other_words_are_told(run: Shell, tmp_path: Path) -> None:
    (tmp_path / "own.xlsx").write_bytes(rich_workbook())
    done = run("labels", tmp_path / "own.xlsx", "--lang", "fr", "-o", tmp_path / "fr.xlsx")
    assert "L5:L8" in done.err
    assert "Postponed" in done.err


def test_a_mark_behind_a_heading_stays_raised(run: Shell, tmp_path: Path) -> None:
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    def change(book: Any) -> None:
        mark = TextBlock(InlineFont(vertAlign="superscript"), "5")
        book.active["G1"] = CellRichText("Responsible\nbody", mark)

    clean_workbook(tmp_path / "own.xlsx")
    source = edited(tmp_path / "own.xlsx", tmp_path / "marked.xlsx", change)
    assert run("labels", source, "--lang", "fr", "-o", tmp_path / "fr.xlsx").code == 0
    sheet = openpyxl.load_workbook(tmp_path / "fr.xlsx", rich_text=True).active
    words, mark = sheet["G1"].value
    assert (str(words), str(mark)) == ("Organe responsable", "5")
    assert mark.font.vertAlign == "superscript"


def test_formulas_and_merged_cells_are_refused_and_told(run: Shell, tmp_path: Path) -> None:
    source = clean_workbook(tmp_path / "own.xlsx", G3='=UPPER("ptc")')

    def change(book: Any) -> None:
        # As Excel saves it: with the value that the formula has.
        assert book.active["G3"].value

    edited(source, source, change)
    parts = parts_of(source.read_bytes())
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    with_value = sheet.replace('<c r="G3"><f>', '<c r="G3" t="str"><f>').replace(
        "</f><v></v>", "</f><v>PTC</v>"
    ).replace("</f><v />", "</f><v>PTC</v>").replace("</f><v/>", "</f><v>PTC</v>")  # fmt: skip
    assert with_value != sheet
    source.write_bytes(packed({**parts, "xl/worksheets/sheet1.xml": with_value.encode()}))
    done = run("labels", source, "--lang", "fr", "-o", tmp_path / "fr.xlsx")
    assert done.code == 1
    assert "G3" in done.err
    assert "formule" in done.err
    sheet = openpyxl.load_workbook(tmp_path / "fr.xlsx").active
    assert (sheet["G3"].value, sheet["G2"].value) == ('=UPPER("ptc")', "CTP")


def test_the_columns_of_an_officers_table_are_called_as_their_headings(
    run: Shell, tmp_path: Path
) -> None:
    def change(book: Any) -> None:
        sheet = book.active
        sheet.add_table(Table(displayName="Work", ref=f"A1:L{sheet.max_row}"))
        sheet["N1"] = '=COUNTIF(Work[Completion status],"?*")'

    source = edited(clean_workbook(tmp_path / "own.xlsx"), tmp_path / "table.xlsx", change)
    assert run("labels", source, "--lang", "fr", "-o", tmp_path / "fr.xlsx").code == 0
    sheet = openpyxl.load_workbook(tmp_path / "fr.xlsx").active
    columns = [column.name for column in sheet.tables["Work"].tableColumns]
    assert columns == [cell.value for cell in sheet[1][:12]]
    assert columns[6] == "Organe responsable"
    assert sheet["N1"].value == f'=COUNTIF(Work[{columns[11]}],"?*")'
    assert lint(tmp_path / "fr.xlsx") == []


@pytest.mark.parametrize(
    ("formula", "new"),
    [
        ("Lists!$A$1", "Listes!$A$1"),
        ("'Lists'!A1:Lists!B2", "Listes!A1:Listes!B2"),
        ("SUM('Progress history'!A:A)", "SUM('Historique des progrès'!A:A)"),
        ("SUM(Lists:Notes!A1)", "SUM(Listes:Notes!A1)"),
        ('INDIRECT("Lists!A1")', 'INDIRECT("Listes!A1")'),
        ("[1]Lists!A1", "[1]Lists!A1"),
        ("'[1]Lists'!A1", "'[1]Lists'!A1"),
        ("MyLists!A1+'My Lists'!A1", "MyLists!A1+'My Lists'!A1"),
        ('"don\'t"&Lists!A1', '"don\'t"&Listes!A1'),
        ("Work[Status]+Other[Status]", "Work[Statut]+Other[Status]"),
        ("Work[[#This Row],[Status]]", "Work[[#This Row],[Statut]]"),
        ("Work[[Status]:[Link '[x']]]", "Work[[Statut]:[Lien]]"),
    ],
)
def test_formulas_follow_the_new_names(formula: str, new: str) -> None:
    names = NewNames(
        {"Lists": "Listes", "Progress history": "Historique des progrès"},
        {"Work": {"Status": "Statut", "Link [x]": "Lien"}},
    )
    assert names.formula(formula) == new
