"""Examples of rules as programmes, and a row with which no rule finds any fault."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wpsheet.checking.rules.examples import Example, Held
from wpsheet.model.cells import Address, Cell, CellKind, column_letter
from wpsheet.model.layout import COLUMNS, ID_HEADING, Field, Section, columns_of
from wpsheet.model.programme import ListFault, Note, NoteKind, Programme
from wpsheet.model.text import RichText, Run
from wpsheet.ooxml.grid import Grid
from wpsheet.reading import programme_from

SHEET = "Example"
TITLE = "PERMANENT TECHNICAL COMMITTEE (PTC) WORK PROGRAMME 2025-2028"
_HEADING_ROW = 3
_PROGRESS = {
    Section.TIMEFRAME: "In progress. Draft {n} was discussed in April 2026 and another one will "
    "follow in October 2026.",
    Section.CONTINUOUS: "Members were informed of step {n} in April 2026 and will hear more.",
}


def clean_row(section: Section, number: int) -> dict[Field, str | Held]:
    """The texts of an activity with which no rule finds any fault."""
    texts: dict[Field, str | Held] = {
        Field.NUMBER: f"{number}.",
        Field.PRIORITY: "A",
        Field.PLAN_LINK: "Y",
        Field.ACTIVITY: "Draft guidance on the release of perishable goods",
        Field.PLAN_CODES: "SP1",
        Field.TASK_TYPE: "Development",
        Field.BODIES: "PTC",
        Field.RESOURCES: "One officer from the Facilitation Sub-Directorate",
        Field.INDICATORS: "The guidance is adopted",
        Field.TIMELINE: "Spring 2027 (PTC)",
        Field.PROGRESS: _PROGRESS[section].format(n=number),
        Field.STATUS: "In progress",
    }
    if section is Section.CONTINUOUS:
        texts[Field.TIMELINE] = "Continuous"
        del texts[Field.STATUS]
    return texts


def example_programme(example: Example) -> Programme:
    """An example as the programme that reading the same sheet would give.

    The example's first row is in row 4 of the sheet; what it does not say is clean.
    """
    fields = [c.field for c in columns_of(example.section) if c.field not in example.without]
    headings: dict[Field, str | Held] = {c.field: c.heading for c in COLUMNS if c.field in fields}
    rows: dict[int, dict[int, Cell]] = {
        1: {1: _cell(1, 1, example.title or TITLE)},
        2: {1: _cell(2, 1, f"{example.section}. {example.section.heading}")},
        _HEADING_ROW: _cells(_HEADING_ROW, fields, headings),
    }
    covered: dict[int, dict[int, str]] = {}
    place = _HEADING_ROW
    for number, texts in enumerate(example.rows):
        place += 2 if example.blank_row_before == number else 1
        whole = {**clean_row(example.section, number + 1), **texts}
        rows[place] = _cells(place, fields, whole)
        if example.merged and number < 2:
            column, top = fields.index(Field(example.merged)) + 1, place - number
            letter = column_letter(column)
            merged = f"{letter}{top}:{letter}{top + 1}"
            covered[place] = {column: merged}
            if number:
                del rows[place][column]  # only the upper cell keeps its text
            else:
                rows[place][column] = rows[place][column]._replace(merged=merged)
    if example.line:
        rows[place + 2] = {1: _cell(place + 2, 1, example.line)}
    if example.extra_heading:
        column = len(fields) + 1
        rows[_HEADING_ROW][column] = _cell(_HEADING_ROW, column, example.extra_heading)
        rows[place][column] = _cell(place, column, "a remark")
    if example.ids is not None:
        column = len(fields) + 1
        rows[_HEADING_ROW][column] = _cell(_HEADING_ROW, column, ID_HEADING)
        for row, held in zip((r for r in rows if r > _HEADING_ROW), example.ids, strict=True):
            rows[row][column] = _cell(row, column, held)
    if example.stray:
        rows[place + 1] = _cells(place + 1, fields, example.stray)
    if example.repeated:
        below = {row + 20: cells for row, cells in rows.items()}
        for row, cells in below.items():
            rows[row] = {c: h._replace(address=Address(SHEET, row, c)) for c, h in cells.items()}
    hidden = (
        frozenset()
        if example.hidden_row is None
        else frozenset({_HEADING_ROW + 1 + example.hidden_row})
    )
    grid = Grid(SHEET, rows, hidden_rows=hidden, covered=covered)
    programme = programme_from([grid], "example.xlsx", file=example.file)
    if example.list_fault:
        fault = ListFault(Address("Lists", 5, 1), example.list_fault)
        programme = replace(programme, list_faults=(fault,))
    if example.listed_title:
        listed = Note(NoteKind.TITLE, Address("Lists", 5, 2), RichText.of(example.listed_title))
        programme = replace(programme, title_on_lists=listed)
    if example.conflict:
        programme = replace(programme, conflicts=(example.conflict,))
    if example.unread_sheet:
        programme = replace(programme, unread_sheets=(example.unread_sheet,))
    if example.lists_missing:
        programme = replace(programme, lists_missing=example.lists_missing)
    if example.last_id:
        programme = replace(programme, last_id=example.last_id)
    return replace(programme, waivers=(example.waiver,)) if example.waiver else programme


def _cells(row: int, fields: list[Field], texts: Mapping[Field, str | Held]) -> dict[int, Cell]:
    return {
        column: _cell(row, column, texts[name])
        for column, name in enumerate(fields, start=1)
        if name in texts
    }


def _cell(row: int, column: int, held: str | Held) -> Cell:
    held = Held(held) if isinstance(held, str) else held
    run = Run(held.text, strike=held.struck)
    return Cell(
        Address(SHEET, row, column),
        RichText.joined([run]),
        CellKind(held.kind) if held.text else CellKind.EMPTY,
        held.formula,
        held.fill,
    )
