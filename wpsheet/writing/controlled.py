"""The controlled workbook: the template that officers fill in, blank or from an import."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from wpsheet.layout import COLUMN, Field, Section, columns_of
from wpsheet.model import Programme, column_letter
from wpsheet.vocabulary import BUILT_IN, Lists, Priority
from wpsheet.writing.book import HEADING_FILL, Book, PageHead, row_points
from wpsheet.writing.notes import set_note_columns, write_footnotes, write_legend
from wpsheet.writing.sections import (
    HEADING_ROW,
    SHEET_OF,
    as_written,
    heading_points,
    set_columns,
    table_columns,
    write_activity,
)

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

BLANK_ROWS = 20
"""Rows a blank table starts with; Excel adds more as one types below them."""
LAST_LISTED_ROW = 1000
"""Drop-downs reach down to this row, so that new rows have them."""
_MADE = date(2026, 1, 1)
"""The day that a workbook without a day of its own bears."""

_DROP_DOWNS = {
    Field.PRIORITY: "list_priorities",
    Field.PLAN_LINK: "list_links",
    Field.PLAN_CODES: "list_codes",
    Field.TASK_TYPE: "list_task_types",
    Field.BODIES: "list_bodies",
    Field.STATUS: "list_statuses",
}
_SEVERAL = {Field.PLAN_CODES, Field.BODIES}
"""Columns that may hold several values: the list is offered and not enforced."""


def controlled_workbook(programme: Programme | None = None) -> bytes:
    """The controlled workbook as bytes: blank, or filled with a programme's own texts."""
    lists = programme.lists if programme else BUILT_IN
    title = (programme and programme.title) or _PLACEHOLDER
    book = Book(
        title=title if programme else "Work programme: controlled workbook",
        subject="Work programme",
        made=_MADE,
        head=PageHead(title),
    )
    for section in Section:
        _section_sheet(book, section, programme, title, lists)
    _lists_sheet(book, lists)
    _notes_sheet(book, lists)
    return book.content()


_PLACEHOLDER = "[Committee] ([BODY]) work programme [first year]-[last year]"


def _section_sheet(
    book: Book, section: Section, programme: Programme | None, title: str, lists: Lists
) -> None:
    sheet = book.sheet(SHEET_OF[section])
    columns = table_columns(section)
    set_columns(sheet, columns)
    book.line(sheet, 0, title, "title")
    edition = programme.edition if programme else None
    book.line(sheet, 1, f"({edition})" if edition else "", "remark")
    book.line(sheet, 2, f"{section}. {section.heading}", "subtitle")
    activities = list(programme.in_section(section)) if programme else []
    rows = len(activities) or BLANK_ROWS
    name = f"Activities_{section}"
    book.table(
        sheet, HEADING_ROW, 0, HEADING_ROW + rows, [c.heading for c in columns], name,
        f"Section {section}: {section.heading}",
    )  # fmt: skip
    for offset in range(rows):
        row = HEADING_ROW + 1 + offset
        if offset < len(activities):
            height = write_activity(
                book, sheet, row, activities[offset], columns, lists, as_written
            )
            sheet.set_row(row, height)
        else:
            for place in range(len(columns)):
                book.write(sheet, row, place, "")
    sheet.set_row(HEADING_ROW, heading_points(columns))
    book.let_rows_grow(sheet)
    _help_while_typing(sheet, section)
    sheet.freeze_panes(HEADING_ROW + 1, 1)
    sheet.repeat_rows(HEADING_ROW)


def _help_while_typing(sheet: Worksheet, section: Section) -> None:
    """The question behind each heading, and the drop-down lists under it."""
    for place, column in enumerate(columns_of(section)):
        sheet.data_validation(HEADING_ROW, place, HEADING_ROW, place, {
            "validate": "any",
            "input_title": column.heading[:32],
            "input_message": column.question[:255],
        })  # fmt: skip
        source = _DROP_DOWNS.get(column.field)
        if column.field is Field.TIMELINE and section is Section.CONTINUOUS:
            source = "list_timelines"
        if source is None:
            continue
        several = column.field in _SEVERAL
        options: dict[str, Any] = {"validate": "list", "source": f"={source}"}
        if several:
            options["show_error"] = False
        else:
            options |= {
                "error_title": column.heading[:32],
                "error_message": "Choose a value from the list.",
            }
        sheet.data_validation(HEADING_ROW + 1, place, LAST_LISTED_ROW - 1, place, options)


def _lists_sheet(book: Book, lists: Lists) -> None:
    """Every list the drop-downs take their values from, each a table of its own."""
    sheet = book.sheet("Lists")
    sheet.fit_to_pages(2, 0)
    book.line(sheet, 0, "Lists", "title")
    book.write(
        sheet, 1, 0,
        "The drop-downs of both sections take their values from here.", "remark",
    )  # fmt: skip
    tables = _list_tables(lists)
    top = 3
    left = 0
    for name, defined, headings, widths, rows in tables:
        book.table(sheet, top, left, top + len(rows), headings, f"List_{name}", f"List: {name}")
        for place, width in enumerate(widths, start=left):
            sheet.set_column(place, place, width)
        for row, texts in enumerate(rows, start=top + 1):
            for place, text in enumerate(texts):
                book.write(sheet, row, left + place, text, **_list_fill(name, texts, place))
        column = column_letter(left + 1)
        book.define(defined, f"Lists!${column}${top + 2}:${column}${top + 1 + len(rows)}")
        left += len(headings) + 1
        sheet.set_column(left - 1, left - 1, 2)
    for offset in range(max(len(rows) for *_, rows in tables)):
        cells = [
            (text, width)
            for *_, widths, rows in tables
            if offset < len(rows)
            for text, width in zip(rows[offset], widths, strict=True)
        ]
        sheet.set_row(top + 1 + offset, row_points(cells))
    sheet.freeze_panes(4, 0)


def _list_fill(name: str, texts: Sequence[str], place: int) -> dict[str, str]:
    fills = {term.status.value: term.fill for term in BUILT_IN.statuses}
    if name == "statuses" and place == 0 and texts[0] in fills:
        return {"bg_color": f"#{fills[texts[0]]}"}
    return {}


_ListTable = tuple[str, str, tuple[str, ...], tuple[float, ...], list[tuple[str, ...]]]


def _list_tables(lists: Lists) -> list[_ListTable]:
    """(name, defined name, headings, widths, rows) of each list, left to right."""
    meanings = {Priority.A: "High", Priority.B: "Medium", Priority.C: "Low"}
    return [
        ("priorities", "list_priorities", ("Priority", "Meaning"), (9, 12),
         [(p.value, meanings[p]) for p in Priority]),
        ("links", "list_links", ("Link", "Meaning"), (7, 10), [("Y", "Yes"), ("N", "No")]),
        ("codes", "list_codes", ("Code", "Meaning"), (8, 40),
         [(t.name, t.meaning) for t in lists.codes if t.name != "ALL"]),
        ("task_types", "list_task_types", ("Task type", "Meaning", "Also written"), (14, 34, 20),
         [(t.name, t.meaning, "; ".join(t.aliases)) for t in lists.task_types]),
        ("bodies", "list_bodies", ("Body", "Full name", "French name", "Also written"),
         (24, 48, 48, 40),
         [(t.name, t.meaning, t.meaning_fr, "; ".join(t.aliases)) for t in lists.bodies]),
        ("statuses", "list_statuses", ("Status", "Colour", "Key words"), (14, 9, 60),
         [(t.status.value, t.colour, "; ".join(t.key_words)) for t in lists.statuses]),
        ("units", "list_units", ("Unit", "French name", "Also written"), (40, 44, 16),
         [(t.name, t.meaning_fr, "; ".join(t.aliases)) for t in lists.units]),
        ("timelines", "list_timelines", ("Timeline of section II",), (20,), [("Continuous",)]),
    ]  # fmt: skip


def _notes_sheet(book: Book, lists: Lists) -> None:
    sheet = book.sheet("Notes")
    set_note_columns(sheet)
    book.line(sheet, 0, "Notes", "title")
    row = write_footnotes(book, sheet, 2)
    row = write_legend(book, sheet, row + 1, lists)
    row += 1
    for line in (
        f"Section I has {len(columns_of(Section.TIMEFRAME))} columns, section II has "
        f"{len(columns_of(Section.CONTINUOUS))}: it has no {COLUMN[Field.STATUS].heading}.",
        "Columns may be moved, rows sorted, and rows added below a table.",
        "Headings must keep their words; click one to read what its column asks for.",
    ):
        book.line(sheet, row, line, "remark")
        row += 1
    sheet.set_tab_color(f"#{HEADING_FILL}")
