"""What the controlled workbook does while one types: marks, checks, colours, locks, in both
languages; its formulas are evaluated by LibreOffice and held against the check."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from openpyxl.formula.translate import Translator
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from rule_examples import clean_row
from sheets import check

import wpsheet
from wpsheet.checking.rules import rule_called
from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field, Section, columns_of
from wpsheet.model.vocabulary import Status
from wpsheet.writing.controlled.live import (
    FIRST_ROW,
    LAST_LISTED_ROW,
    checking_formula,
    marks_of,
    status_formula,
)

LANGUAGES = ("en", "fr")
CHECKED = (Field.PLAN_CODES, Field.BODIES)
MARKS, CHECKS, COLOURS = 20, 30, 40
"""The first columns in which the formulas of each kind are evaluated."""
PLACE = {s: {c.field: n for n, c in enumerate(columns_of(s), 1)} for s in Section}

TYPED: tuple[tuple[Section, Field, str, bool], ...] = (
    # section, column, what is typed, whether it is marked
    (Section.TIMEFRAME, Field.PRIORITY, "", False),
    (Section.TIMEFRAME, Field.PRIORITY, "a", False),
    (Section.TIMEFRAME, Field.PRIORITY, " B. ", False),
    (Section.TIMEFRAME, Field.PRIORITY, "High", True),
    (Section.TIMEFRAME, Field.PRIORITY, "?", True),
    (Section.TIMEFRAME, Field.PLAN_LINK, "y", False),
    (Section.TIMEFRAME, Field.PLAN_LINK, "Oui", False),
    (Section.TIMEFRAME, Field.PLAN_LINK, "N", True),
    (Section.TIMEFRAME, Field.PLAN_LINK, "no ", True),
    (Section.TIMEFRAME, Field.PLAN_LINK, "perhaps", True),
    (Section.TIMEFRAME, Field.PLAN_CODES, "", False),
    (Section.TIMEFRAME, Field.PLAN_CODES, "SP1", False),
    (Section.TIMEFRAME, Field.PLAN_CODES, "SP1, FA2, ORG1", False),
    (Section.TIMEFRAME, Field.PLAN_CODES, "SP1,FA2 ,  ORG1. ", False),
    (Section.TIMEFRAME, Field.PLAN_CODES, "PS1, PS2", False),
    (Section.TIMEFRAME, Field.PLAN_CODES, "SP9", True),
    (Section.TIMEFRAME, Field.PLAN_CODES, "SP?", True),
    (Section.TIMEFRAME, Field.PLAN_CODES, "*", True),
    (Section.TIMEFRAME, Field.PLAN_CODES, "SP1/FA2", True),
    (Section.TIMEFRAME, Field.PLAN_CODES, "SP1 FA2", True),
    (Section.TIMEFRAME, Field.PLAN_CODES, "SP1, SP1", True),
    (Section.TIMEFRAME, Field.PLAN_CODES, "SP1, SP2,", True),
    (Section.TIMEFRAME, Field.PLAN_CODES, "The whole Strategic Plan", True),
    (Section.TIMEFRAME, Field.TASK_TYPE, "update", False),
    (Section.TIMEFRAME, Field.TASK_TYPE, "Mise à jour", False),
    (Section.TIMEFRAME, Field.TASK_TYPE, "Updating", True),
    (Section.TIMEFRAME, Field.TASK_TYPE, "U*", True),
    (Section.TIMEFRAME, Field.BODIES, "", False),
    (Section.TIMEFRAME, Field.BODIES, "PTC, PC,Council", False),
    (Section.TIMEFRAME, Field.BODIES, "SAFE\u00a0WG, ptc ", False),
    (Section.TIMEFRAME, Field.BODIES, "CTP, CPG", False),
    (Section.TIMEFRAME, Field.BODIES, "PTC, API/PNR CC, WCO/UPU CC.", False),
    (Section.TIMEFRAME, Field.BODIES, "Trade, Customs and Facilitation Board", False),
    (Section.TIMEFRAME, Field.BODIES, "PTC, Trade, Customs and Facilitation Board,PC", False),
    (Section.TIMEFRAME, Field.BODIES, "PTC, Customs and Facilitation Board", True),
    (Section.TIMEFRAME, Field.BODIES, "Counsil", True),
    (Section.TIMEFRAME, Field.BODIES, "PTC and PC", True),
    (Section.TIMEFRAME, Field.BODIES, "PTC/PC", True),
    (Section.TIMEFRAME, Field.BODIES, "PTC\nPC", True),
    (Section.TIMEFRAME, Field.BODIES, "Policy Commission", True),
    (Section.TIMEFRAME, Field.BODIES, "P*", True),
    (Section.TIMEFRAME, Field.BODIES, "?TC", True),
    (Section.TIMEFRAME, Field.BODIES, "~", True),
    (Section.CONTINUOUS, Field.TIMELINE, "", False),
    (Section.CONTINUOUS, Field.TIMELINE, "Continuous", False),
    (Section.CONTINUOUS, Field.TIMELINE, "continuously.", False),
    (Section.CONTINUOUS, Field.TIMELINE, "En continu", False),
    (Section.CONTINUOUS, Field.TIMELINE, "June 2027", True),
    (Section.CONTINUOUS, Field.TIMELINE, "Every year", True),
    (Section.CONTINUOUS, Field.BODIES, "Counsil", True),
)
STATED: tuple[tuple[str, str, str | None, bool], ...] = (
    # Completion status, Progress, the status it is coloured as, whether it is marked
    ("", "Completed. It was adopted in May 2026; readers follow.", None, False),
    ("Completed", "Completed. It was adopted in May 2026; readers follow.", "Completed", False),
    (" completed. ", "Completed. It was adopted in May 2026.", "Completed", False),
    ("Terminé", "Completed, in May 2026.", "Completed", False),
    ("Completed", "In progress. A draft will follow in May 2027.", "Completed", True),
    ("En cours", "Terminée. La suite en mai 2027.", "In progress", True),
    ("Postponed", "Not started; it waits until May 2027.", "Postponed", True),
    ("Not started", "Work that is completed elsewhere. More in May 2027.", "Not started", False),
    ("Not started", "* ? ~. More in May 2027.", "Not started", False),
    ("Completed", "", "Completed", False),
    ("Halfway", "In progress. More in May 2027.", None, False),
    ("*", "In progress. More in May 2027.", None, False),
)


def lower(formula: str, row: int) -> str:
    """A formula of the first row as Excel would carry it to another."""
    return str(Translator(formula, origin=f"A{FIRST_ROW}").translate_formula(f"A{row}"))


@dataclass(frozen=True)
class Evaluated:
    """A workbook with everything typed, as LibreOffice evaluated it."""

    path: Path
    book: Workbook

    def says(self, section: Section, row: int, column: int) -> bool:
        value = self.book[f"Section {section}"].cell(row, column).value
        assert value in (0, 1), value
        return bool(value)

    def marks(self, section: Section, row: int, name: Field) -> bool:
        marks = [mark.field for mark in marks_of(section)]
        return self.says(section, row, MARKS + marks.index(name))


@pytest.fixture(scope="module")
def workbooks(
    converted: Callable[..., list[Path]], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Evaluated]:
    """The template in each language with everything typed, and each formula beside it."""
    folder = tmp_path_factory.mktemp("typed")
    paths = [folder / f"{language}.xlsx" for language in LANGUAGES]
    for path in paths:
        wpsheet.write_template(path, language=path.stem)
        book = openpyxl.load_workbook(path)
        say = Labels(path.stem)
        _list_below(book[say("Lists")], say.body("EC"), "Trade, Customs and Facilitation Board")
        for section in Section:
            _type(book[f"Section {section}"], section, say)
        book.save(path)
    return {
        path.stem: Evaluated(path, openpyxl.load_workbook(path, data_only=True))
        for path in converted(*paths, ending="xlsx")
    }


def _list_below(lists: Worksheet, body: str, name: str) -> None:
    """Write a name below the others of the column that holds this body."""
    known = next(cell for row in lists.iter_rows() for cell in row if cell.value == body)
    below = next(row for row in range(known.row, 99) if not lists.cell(row, known.column).value)
    lists.cell(below, known.column).value = name


def _type(held: Worksheet, section: Section, say: Labels) -> None:
    formulas = {MARKS + n: mark.formula for n, mark in enumerate(marks_of(section))}
    formulas |= {CHECKS + n: checking_formula(section, name) for n, name in enumerate(CHECKED)}
    if section is Section.TIMEFRAME:
        formulas |= {
            COLOURS + n: status_formula(section, say.status(word)) for n, word in enumerate(Status)
        }
    for row, texts in enumerate(typed(section), FIRST_ROW):
        for name, text in texts.items():
            held.cell(row, PLACE[section][name]).value = text or None
        for column, formula in formulas.items():
            held.cell(row, column).value = lower(formula, row)


@pytest.fixture(params=LANGUAGES)
def evaluated(request: pytest.FixtureRequest, workbooks: dict[str, Evaluated]) -> Evaluated:
    return workbooks[request.param]


def typed(section: Section) -> list[dict[Field, str]]:
    """A clean activity for each line of the tables above, with what is typed in it."""
    rows = []
    for of, name, text, _ in TYPED:
        if of is section:
            rows.append({name: text})
    if section is Section.TIMEFRAME:
        rows += [{Field.STATUS: status, Field.PROGRESS: said} for status, said, _, _ in STATED]
    return [
        {n: str(t) for n, t in clean_row(section, number).items()} | texts
        for number, texts in enumerate(rows, 1)
    ]


@pytest.mark.office
def test_a_cell_is_marked_where_it_breaks_a_rule_and_nowhere_else(evaluated: Evaluated) -> None:
    for section in Section:
        lines = [line for line in TYPED if line[0] is section]
        for row, (_, name, text, marked) in enumerate(lines, FIRST_ROW):
            for mark in marks_of(section):
                expected = marked and mark.field is name
                assert evaluated.marks(section, row, mark.field) is expected, (name, text)


@pytest.mark.office
def test_a_status_is_coloured_by_its_key_word_and_marked_where_progress_contradicts(
    evaluated: Evaluated,
) -> None:
    section = Section.TIMEFRAME
    first = FIRST_ROW + sum(line[0] is section for line in TYPED)
    for row, (status, progress, coloured, marked) in enumerate(STATED, first):
        colours = [evaluated.says(section, row, COLOURS + n) for n in range(len(Status))]
        assert colours == [word == coloured for word in Status], status
        assert evaluated.marks(section, row, Field.STATUS) is marked, (status, progress)


@pytest.mark.office
def test_whatever_is_marked_is_found_by_a_rule_that_the_legend_names(evaluated: Evaluated) -> None:
    report = check(wpsheet.read(evaluated.path))
    found = {(f.address.sheet, f.address.ref, f.rule) for f in report.findings}
    seen = 0
    for section in Section:
        held = evaluated.book[f"Section {section}"]
        for row in range(FIRST_ROW, FIRST_ROW + len(typed(section))):
            for mark in marks_of(section):
                if evaluated.marks(section, row, mark.field):
                    seen += 1
                    cell = held.cell(row, PLACE[section][mark.field])
                    rules = {(held.title, cell.coordinate, rule) for rule in mark.rules}
                    assert rules & found, (cell.value, mark.rules)
    assert seen > 20


@pytest.mark.office
@pytest.mark.parametrize("name", CHECKED)
def test_the_check_of_a_cell_asks_where_a_name_is_unknown(
    evaluated: Evaluated, name: Field
) -> None:
    lines = [line for line in TYPED if line[0] is Section.TIMEFRAME]
    for row, (_, of, text, marked) in enumerate(lines, FIRST_ROW):
        # 255 characters do not forgive full stops, no-break spaces and blanks before a comma.
        if of is name and text and not set(text) & {".", "\u00a0"}:
            passes = evaluated.says(Section.TIMEFRAME, row, CHECKS + CHECKED.index(name))
            assert passes is not marked, text


def test_the_formulas_fit_into_excel() -> None:
    for section in Section:
        for mark in marks_of(section):
            assert len(mark.formula) < 8192
            # A conditional format may hold no array of constants.
            assert "{" not in mark.formula
            for name in mark.rules:
                assert rule_called(name)
        for name in (Field.PLAN_CODES, Field.BODIES):
            assert len(checking_formula(section, name)) <= 255


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mark_and_colour_reaches_down_to_the_rows_that_are_still_blank(
    tmp_path: Path, language: str
) -> None:
    path = tmp_path / "template.xlsx"
    wpsheet.write_template(path, language=language)
    book = openpyxl.load_workbook(path)
    for section in Section:
        held = book[f"Section {section}"]
        formats = {str(r.sqref): r.rules for r in held.conditional_formatting}
        for mark in marks_of(section):
            letter = openpyxl.utils.get_column_letter(PLACE[section][mark.field])
            rules = formats[f"{letter}{FIRST_ROW}:{letter}{LAST_LISTED_ROW}"]
            look = rules[0].dxf
            assert rules[0].formula == [mark.formula[1:]]
            assert look.fill.patternType == "lightUp"
            assert look.border.left.style == "thin"
        if section is Section.TIMEFRAME:
            fills = [r.dxf.fill.bgColor.rgb for r in formats[f"L{FIRST_ROW}:L{LAST_LISTED_ROW}"]]
            assert fills[1:] == ["FFC6EFCE", "FFBDD7EE", "FFFFC7CE", "FFFFC7CE"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_notes_say_what_each_mark_means(tmp_path: Path, language: str) -> None:
    path = tmp_path / "template.xlsx"
    wpsheet.write_template(path, language=language)
    notes = openpyxl.load_workbook(path)["Notes"]
    told = [str(cell.value) for row in notes.iter_rows() for cell in row if cell.value]
    for section in Section:
        for mark in marks_of(section):
            for name in mark.rules:
                rule = rule_called(name)
                line = f"{rule.texts(language).what} ({rule.code})"
                assert any(line in text for text in told), line


# What is locked


@pytest.fixture(scope="module", params=LANGUAGES)
def template(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.xlsx"
    wpsheet.write_template(path, language=request.param)
    return path


def test_title_and_headings_are_locked_and_nothing_else(template: Path) -> None:
    book = openpyxl.load_workbook(template)
    for section in Section:
        held = book[f"Section {section}"]
        width = len(columns_of(section)) + 1
        headings = [held.cell(4, column) for column in range(1, width + 1)]
        assert all(cell.protection.locked for cell in (held["A1"], held["A3"], *headings))
        body = [cell for row in held.iter_rows(min_row=5) for cell in row]
        assert body
        assert not any(cell.protection.locked for cell in body)
        # Rows that are still blank take the format of their column, right to the sheet's edge.
        spans = [(d.min, d.max, d) for d in held.column_dimensions.values()]
        assert (spans[0][0], max(last for _, last, _ in spans)) == (1, 16384)
        assert not any(dimension.protection.locked for _, _, dimension in spans)


def test_protection_has_no_password_and_leaves_the_rows_free(template: Path) -> None:
    book = openpyxl.load_workbook(template)
    for section in Section:
        locked = book[f"Section {section}"].protection
        assert locked.sheet
        assert locked.password is None
        # In the file, True means that the protection forbids it.
        for free in (
            "sort", "autoFilter", "insertRows", "deleteRows", "formatCells", "formatRows",
            "formatColumns", "objects", "selectLockedCells", "selectUnlockedCells",
        ):  # fmt: skip
            assert not getattr(locked, free), free
        assert not book[f"Section {section}"].tables
    for name in book.sheetnames[2:]:
        assert not book[name].protection.sheet


def test_headings_and_blank_rows_are_in_the_filter(template: Path) -> None:
    book = openpyxl.load_workbook(template)
    assert book["Section I"].auto_filter.ref == f"A4:M{LAST_LISTED_ROW}"
    assert book["Section II"].auto_filter.ref == f"A4:L{LAST_LISTED_ROW}"


def test_no_table_is_called_like_a_named_range(template: Path) -> None:
    book = openpyxl.load_workbook(template)
    tables = {name.casefold() for sheet in book.worksheets for name in sheet.tables}
    assert not tables & {name.casefold() for name in book.defined_names}
