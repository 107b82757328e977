"""The pivot tabs: figures that people turn over themselves, beside the fixed ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field, Section
from wpsheet.model.periods import CONTINUOUS
from wpsheet.summaries.counts import Summary
from wpsheet.writing.book import DEFAULT_ROW_POINTS, Book, row_points
from wpsheet.writing.controlled.notes import legend
from wpsheet.writing.listing import set_widths
from wpsheet.writing.pivots.cells import label_width, place_pivot
from wpsheet.writing.pivots.sources import Headings, by_activity, by_body, by_code
from wpsheet.writing.pivots.tables import Pivot, Source

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

NewTab = Callable[[str, str, str], "Worksheet"]
"""A new tab's name, its line on the overview, its heading → its sheet."""
_TOP = 4
"""The first row, from 0, below what every tab begins with."""
_COUNT_WIDTH = 15.0
_ON_ONE_PAGE = 45
"""The rows of a pivot that can still be read when they are made to fit one page."""
_WIDTHS = (13.0, 8.0, 6.0)
"""Reference, section, number: the first columns of every source; the last holds sentences."""
_WIDTHS_WITHOUT_SECTION = (13.0, 9.0)
_LAST_WIDTH, _OTHER_WIDTH = 62.0, 15.0


@dataclass(frozen=True, slots=True)
class _View:
    """One pivot and the table that it counts, with what their tabs say."""

    tab: str
    what: str
    data_tab: str
    data_what: str
    remarks: tuple[str, ...]
    pivot: Pivot


def write_pivots(book: Book, summary: Summary, say: Labels, tab: NewTab, fixed: str) -> None:
    """Write up to three native PivotTables, a tab each, and then the tables that they count.

    An activity with several codes or bodies counts once under each, and the tab says so. `fixed`
    is the tab with the same figures, which never need a refresh. A programme without activities,
    or without two columns to count by, has nothing to turn over and gets no tab.
    """
    if not summary.programme.activities:
        return
    fields = summary.fields
    views = []
    if {Field.PLAN_CODES, Field.STATUS} <= fields:
        views.append(_codes(summary, say))
    if {Field.BODIES, Field.STATUS} <= fields:
        views.append(_bodies(summary, say))
    if {Field.PRIORITY, Field.TASK_TYPE} <= fields:
        views.append(_priorities(summary, say))
    sheets = [_write_view(book, view, say, tab, fixed) for view in views]
    for view, (sheet, row) in zip(views, sheets, strict=True):
        data = _write_source(book, view, tab)
        book.link(sheet, row, 0, data, say("What it counts: {tab}", tab=data))


def _codes(summary: Summary, say: Labels) -> _View:
    source, heading = by_code(summary, say)
    counted = say(
        "The grand total counts pairs of an activity and a code: an activity with three codes "
        "counts three times."
    )
    title = say("PivotTable: Strategic Plan codes by status")
    described = say("A row for each activity and each of its Strategic Plan codes")
    if say.lists.headings.are_own:
        title = say("PivotTable: codes by status")
        described = say("A row for each activity and each of its codes")
    return _View(
        say("Pivot by code"), title, say("Data by code"), described,
        (counted, *_remarks(summary, source, say)),
        _pivot(
            "codes", say("How many activities of each code have which status"), source, heading,
            summary, say, rows=heading.key, columns=heading.status, fills=_fills(summary, say),
            caption=say("Pairs of activity and code"), total=say("All pairs"),
        ),
    )  # fmt: skip


def _bodies(summary: Summary, say: Labels) -> _View:
    source, heading = by_body(summary, say)
    counted = say(
        "The grand total counts pairs of an activity and a body: an activity with three bodies "
        "counts three times."
    )
    return _View(
        say("Pivot by body"),
        say("PivotTable: responsible bodies by status"),
        say("Data by body"),
        say("A row for each activity and each of its responsible bodies"),
        (counted, *_remarks(summary, source, say)),
        _pivot(
            "bodies", say("How many activities of each body have which status"), source, heading,
            summary, say, rows=heading.key, columns=heading.status, fills=_fills(summary, say),
            caption=say("Pairs of activity and body"), total=say("All pairs"),
        ),
    )  # fmt: skip


def _priorities(summary: Summary, say: Labels) -> _View:
    source, heading = by_activity(summary, say)
    return _View(
        say("Pivot by priority"),
        say("PivotTable: priorities by type of task"),
        say("Data by activity"),
        say("A row for each activity"),
        (say("The grand total counts activities, each of them once."),),
        _pivot(
            "priorities",
            say("How many activities of each priority are of which type of task"), source, heading,
            summary, say, rows=heading.priority, columns=heading.task_type,
            caption=say("Number of activities"), total=say("All activities"),
        ),
    )  # fmt: skip


def _pivot(
    what: str, description: str, source: Source, heading: Headings, summary: Summary, say: Labels,
    **more: Any,
) -> Pivot:  # fmt: skip
    """A pivot that counts references and is filtered by section, if there are several."""
    return Pivot(
        name=f"Pivot_{what}", description=description, source=source, counted=heading.reference,
        page=heading.section if summary.sections else "", everything=say("(All)"),
        values=say("Values"), **more,
    )  # fmt: skip


def _remarks(summary: Summary, source: Source, say: Labels) -> Iterator[str]:
    """How many pairs there are, and whose statuses are none."""
    programme = summary.programme
    yield say(
        "As written: {activities} {activities:activity|activities}, {pairs} {pairs:pair|pairs}.",
        activities=len(programme.activities),
        pairs=len(source.records),
    )
    if Section.CONTINUOUS in programme.sections:
        yield say(
            "Section II has no status: its activities are under {continuous}.",
            continuous=say.period(CONTINUOUS),
        )


def _fills(summary: Summary, say: Labels) -> Mapping[str, str]:
    """Status word → its colour, which a refresh leaves."""
    return {word: fill for word, fill, *_ in legend(summary.programme.lists, say) if fill}


# The tabs


def _write_view(
    book: Book, view: _View, say: Labels, tab: NewTab, fixed: str
) -> tuple[Worksheet, int]:
    """Write the tab of a pivot; give its sheet, and the row left free for a link to its table."""
    sheet = tab(view.tab, view.what, view.what)
    pivot, row = view.pivot, _TOP
    sheet.set_column(0, 0, label_width(pivot))
    # The name of the columns stands in the second cell, beside Excel's button.
    sheet.set_column(1, 1, max(_COUNT_WIDTH, len(pivot.columns) + 4))
    sheet.set_column(2, len(pivot.column_field.terms) + 1, _COUNT_WIDTH)
    refresh = say(
        "It counts a table of its own, not the sections. After a change to that table, press "
        "Data, Refresh All."
    )
    for line in (*view.remarks, refresh):
        book.line(sheet, row, line, "remark")
        row += 1
    book.link(sheet, row + 1, 0, fixed, say("The same, fixed: {tab}", tab=fixed))
    place_pivot(book, sheet, row + 3, 0, pivot)
    if pivot.height <= _ON_ONE_PAGE:
        sheet.fit_to_pages(1, 1)
    return sheet, row


def _write_source(book: Book, view: _View, tab: NewTab) -> str:
    """Write the table that a pivot counts; give the name of its tab."""
    source = view.pivot.source
    sheet = tab(view.data_tab, view.data_what, view.data_what)
    key = source.index(view.pivot.rows)
    first = _WIDTHS if view.pivot.page else _WIDTHS_WITHOUT_SECTION
    between = len(source.headings) - len(first) - 1
    widths = [*first, *[_OTHER_WIDTH] * between, _LAST_WIDTH]
    widths[key] = max(_OTHER_WIDTH, min(40.0, label_width(view.pivot) - 4))
    set_widths(sheet, widths)
    bottom = _TOP + len(source.records)
    book.table(sheet, _TOP, 0, bottom, source.headings, source.table, view.data_what)
    headings = zip(source.headings, widths, strict=True)
    sheet.set_row(_TOP, row_points((words, width - 2) for words, width in headings))
    _write_records(book, sheet, source)
    for row, record in enumerate(source.records, start=_TOP + 1):
        height = row_points([(str(record[key]), widths[key])])
        if height > DEFAULT_ROW_POINTS:
            sheet.set_row(row, height)
    sheet.freeze_panes(_TOP + 1, 1)
    sheet.repeat_rows(_TOP)
    return str(sheet.get_name())


def _write_records(book: Book, sheet: Worksheet, source: Source) -> None:
    """Write the cells of a source: tens of thousands, so each takes the shortest way."""
    words, number = book.format("text"), book.format("count", align="center")
    for row, record in enumerate(source.records, start=_TOP + 1):
        for column, value in enumerate(record):
            if isinstance(value, int):
                sheet.write_number(row, column, value, number)
            elif value is None:
                sheet.write_blank(row, column, None, words)
            elif value[:1] in {"=", "+", "-", "@"}:
                book.write(sheet, row, column, value)
            else:
                sheet.write_string(row, column, value, words)
