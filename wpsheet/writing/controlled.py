"""The controlled workbook: the template that officers fill in, blank or from an import."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from wpsheet.layout import COLUMN, Field, Section, columns_of
from wpsheet.model import EXCEPTION_HEADINGS, Programme, Waiver, column_letter
from wpsheet.plan_codes import WHOLE_PLAN
from wpsheet.vocabulary import BUILT_IN, LIST_HEADINGS, SETTINGS, ListName, Lists, Priority
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
BLANK_EXCEPTIONS = 10
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
    _lists_sheet(book, lists, _settings(programme))
    _exceptions_sheet(book, programme.waivers if programme else ())
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


def _settings(programme: Programme | None) -> dict[str, str]:
    """What the Settings list says of a programme; blank in the template."""
    if programme is None:
        return {}
    return {
        "Title": programme.title or "",
        "Body": programme.body or "",
        "Period": str(programme.period or ""),
        "Session date": programme.session_date.isoformat() if programme.session_date else "",
    }


def _lists_sheet(book: Book, lists: Lists, settings: Mapping[str, str]) -> None:
    """Every list the drop-downs take their values from, each a table of its own."""
    sheet = book.sheet("Lists")
    sheet.fit_to_pages(2, 0)
    book.line(sheet, 0, "Lists", "title")
    book.write(
        sheet, 1, 0,
        "The drop-downs, the check and the colours follow these lists. Several spellings in one "
        "cell stand with semicolons between.", "remark",
    )  # fmt: skip
    fills = {term.status.value: term.fill for term in lists.statuses}
    tables = _list_tables(lists, settings)
    top, left = 3, 0
    for each in tables:
        bottom = top + len(each.rows)
        name = each.table
        book.table(sheet, top, left, bottom, each.headings, f"Table_{name}", f"List: {name}")
        for place, width in enumerate(each.widths, start=left):
            sheet.set_column(place, place, width)
        for row, texts in enumerate(each.rows, start=top + 1):
            for place, text in enumerate(texts):
                fill = fills.get(text) if name == "statuses" and place == 0 else None
                more = {"bg_color": f"#{fill}"} if fill else {}
                book.write(sheet, row, left + place, text, **more)
        column = column_letter(left + 1)
        book.define(each.defined, f"Lists!${column}${top + 2}:${column}${bottom + 1}")
        left += len(each.headings) + 1
        sheet.set_column(left - 1, left - 1, 2)
    for offset in range(max(len(each.rows) for each in tables)):
        cells = [
            (text, width)
            for each in tables
            if offset < len(each.rows)
            for text, width in zip(each.rows[offset], each.widths, strict=True)
        ]
        sheet.set_row(top + 1 + offset, row_points(cells))
    sheet.freeze_panes(4, 0)


@dataclass(frozen=True, slots=True)
class _ListTable:
    """One list as the sheet holds it: its table, the range drop-downs name, and its rows."""

    table: str
    defined: str
    headings: tuple[str, ...]
    widths: tuple[float, ...]
    rows: list[tuple[str, ...]]


def _list_tables(lists: Lists, settings: Mapping[str, str]) -> list[_ListTable]:
    """Every list, left to right."""
    meanings = {Priority.A: "High", Priority.B: "Medium", Priority.C: "Low"}
    heads = LIST_HEADINGS
    days = [
        (s.name, *(day.isoformat() if day else "" for day in (s.start, s.end)))
        for s in lists.sessions
    ]
    return [
        _ListTable("settings", "list_settings", heads[ListName.SETTINGS], (14, 60),
                   [(key, settings.get(key, "")) for key in SETTINGS]),
        _ListTable("priorities", "list_priorities", ("Priority", "Meaning"), (9, 12),
                   [(p.value, meanings[p]) for p in Priority]),
        _ListTable("links", "list_links", ("Link", "Meaning"), (7, 10),
                   [("Y", "Yes"), ("N", "No")]),
        _ListTable("codes", "list_codes", heads[ListName.CODES], (8, 40, 10),
                   [(t.name, t.meaning, t.name_fr) for t in lists.codes if t.name != WHOLE_PLAN]),
        _ListTable("task_types", "list_task_types", heads[ListName.TASK_TYPES], (14, 34, 14, 20),
                   [(t.name, t.meaning, t.name_fr, "; ".join(t.aliases))
                    for t in lists.task_types]),
        _ListTable("bodies", "list_bodies", heads[ListName.BODIES], (24, 48, 48, 10, 40),
                   [(t.name, t.meaning, t.meaning_fr, t.name_fr, "; ".join(t.aliases))
                    for t in lists.bodies]),
        _ListTable("statuses", "list_statuses", heads[ListName.STATUSES], (14, 9, 60),
                   [(t.status.value, t.colour, "; ".join(t.key_words)) for t in lists.statuses]),
        _ListTable("units", "list_units", heads[ListName.UNITS], (40, 44, 16),
                   [(t.name, t.meaning_fr, "; ".join(t.aliases)) for t in lists.units]),
        _ListTable("sessions", "list_sessions", heads[ListName.SESSIONS], (16, 12, 12),
                   days or [("", "", "")]),
        _ListTable("timelines", "list_timelines", ("Timeline of section II",), (20,),
                   [("Continuous",)]),
    ]  # fmt: skip


def _exceptions_sheet(book: Book, waivers: Sequence[Waiver]) -> None:
    """Where somebody accepts a finding, with the reason; blank but for what was accepted."""
    sheet = book.sheet("Exceptions")
    for place, width in enumerate((22, 10, 24, 44, 44, 20, 12)):
        sheet.set_column(place, place, width)
    book.line(sheet, 0, "Exceptions", "title")
    book.line(
        sheet, 1,
        "Findings that are accepted: the rule (WP505 or its name), the activity (I.21), the "
        "column, the value it is accepted for, and the reason.", "remark",
    )  # fmt: skip
    top, rows = 3, max(len(waivers), BLANK_EXCEPTIONS)
    book.table(sheet, top, 0, top + rows, EXCEPTION_HEADINGS, "Exceptions", "Accepted findings")
    for row in range(top + 1, top + 1 + rows):
        texts = _waiver_texts(waivers[row - top - 1]) if row - top <= len(waivers) else [""] * 7
        for place, text in enumerate(texts):
            book.write(sheet, row, place, text)
    book.let_rows_grow(sheet)
    sheet.freeze_panes(top + 1, 0)


def _waiver_texts(waiver: Waiver) -> list[str]:
    return [
        waiver.rule, waiver.activity, waiver.field_written, waiver.value, waiver.reason,
        waiver.approved_by, waiver.until_written,
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
