"""The circulated workbook: sections, summary, calendar and a tab for each responsible body."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from wpsheet.labels import Labels
from wpsheet.layout import REFERENCE_HEADING, Field, Section, columns_of
from wpsheet.model import Activity, Programme
from wpsheet.periods import CONTINUOUS
from wpsheet.status import NO_STATUS
from wpsheet.summaries import NONE, PivotRow, Summary, summarise
from wpsheet.text import RichText, listed
from wpsheet.vocabulary import Lists, Term
from wpsheet.writing.book import MAX_ROW_POINTS, Book, PageHead, identifier, row_points
from wpsheet.writing.figures import write_figures
from wpsheet.writing.notes import set_note_columns, write_footnotes, write_legend
from wpsheet.writing.overview import Tab, write_overview
from wpsheet.writing.pivot_tabs import write_pivots
from wpsheet.writing.sections import (
    SHEET_OF,
    TableColumn,
    as_circulated,
    heading_points,
    set_columns,
    table_columns,
    write_activity,
)

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

OVERVIEW, SUMMARY, CALENDAR, NOTES = "Overview", "Summary", "Calendar", "Notes"
HEADING_ROW = 4
"""Counted from 0; above it stand title, edition, what the tab holds, and the link back."""
_NO_COLUMN = "Continuous"
"""Stands for the status of a continuous activity, whose section has no such column."""


def circulated_workbook(programme: Programme, *, as_of: date, draft: bool = False) -> bytes:
    """The circulated workbook as bytes; equal for equal programmes and days."""
    return _Circulated(programme, as_of, draft=draft).content()


class _Circulated:
    def __init__(self, programme: Programme, as_of: date, *, draft: bool) -> None:
        self.programme = programme
        self.lists: Lists = programme.lists
        self.summary: Summary = summarise(programme)
        self.as_of = as_of
        self.draft = draft
        self.title = programme.title or "Work programme"
        day = f"{as_of:%d %B %Y}".lstrip("0")
        self.edition = f"{programme.edition}; " if programme.edition else ""
        self.edition = f"{self.edition}state of {day}"
        self.book = Book(
            title=self.title,
            subject=f"Work programme, {self.edition}",
            made=as_of,
            head=PageHead(self.title, self.edition, draft),
        )
        self.places: dict[int, tuple[str, int]] = {}
        """Identity of an activity → its sheet and row (from 1) in the circulated sections."""
        self.tabs: list[Tab] = []

    def content(self) -> bytes:
        overview = self.book.sheet(OVERVIEW)
        for section in self.programme.sections:
            self.section(section)
        self.figures()
        self.calendar()
        for row in self.summary.by_body:
            if row.key != NONE:
                self.body(row)
        write_pivots(self.book, self.programme, Labels(lists=self.lists), self.tab, SUMMARY)
        self.notes()
        write_overview(self.book, overview, self.summary, self.edition, self.tabs, draft=self.draft)
        return self.book.content()

    # Each tab

    def tab(self, name: str, what: str, heading: str) -> Worksheet:
        """A tab with its title, a link back to the overview, and its line on the overview."""
        sheet = self.book.sheet(name)
        self.tabs.append(Tab(sheet.get_name(), what))
        self.book.line(sheet, 0, self.title, "title")
        edition = self.programme.edition
        self.book.line(sheet, 1, f"({edition})" if edition else "", "remark")
        self.book.line(sheet, 2, heading, "subtitle")
        self.book.link(sheet, 3, 0, OVERVIEW, f"Back to {OVERVIEW}")
        if self.draft:
            self.book.write(sheet, 3, 3, "DRAFT", "banner")
        return sheet

    def section(self, section: Section) -> None:
        activities = list(self.programme.in_section(section))
        what = f"{section}. {section.heading} ({len(activities)})"
        sheet = self.tab(SHEET_OF[section], what, f"{section}. {section.heading}")
        columns = table_columns(section, ids=any(a.id for a in self.programme.activities))
        headings = [column.heading for column in columns]
        set_columns(sheet, columns)
        self.book.table(
            sheet, HEADING_ROW, 0, HEADING_ROW + len(activities), headings,
            f"Activities_{section}", f"Section {section}: {section.heading}",
        )  # fmt: skip
        sheet.set_row(HEADING_ROW, heading_points(columns))
        for offset, activity in enumerate(activities):
            row = HEADING_ROW + 1 + offset
            self.places[id(activity)] = (sheet.get_name(), row + 1)
            height = write_activity(
                self.book, sheet, row, activity, columns, self.lists, as_circulated
            )
            sheet.set_row(row, height)
        sheet.freeze_panes(HEADING_ROW + 1, 1)
        sheet.repeat_rows(HEADING_ROW)

    def body(self, row: PivotRow) -> None:
        """One body's activities in full, with its own counts and dates."""
        term = next((b for b in self.lists.bodies if b.name == row.key), Term(row.key))
        full = f"{row.key}: {term.meaning}" if term.meaning not in ("", row.key) else row.key
        sheet = self.tab(row.key, f"{full} ({row.total})", f"Activities of {full}")
        columns = _view_columns()
        set_columns(sheet, columns)
        self.book.write(sheet, HEADING_ROW, 0, _counts_in_words(row), "plain")
        top = HEADING_ROW + 1
        headings = [column.heading for column in columns]
        self.book.table(
            sheet, top, 0, top + row.total, headings, f"Body_{identifier(row.key)}",
            f"Activities of {full}",
        )  # fmt: skip
        sheet.set_row(top, heading_points(columns))
        for offset, activity in enumerate(row.activities, start=1):
            height = write_activity(
                self.book, sheet, top + offset, activity, columns, self.lists, _as_viewed
            )
            self.reference(sheet, top + offset, 0, activity)
            sheet.set_row(top + offset, height)
        sheet.freeze_panes(top + 1, 1)
        sheet.repeat_rows(top)
        self._dates(sheet, top + row.total + 2, row.key)

    def _dates(self, sheet: Worksheet, row: int, body: str) -> None:
        """What is due before one body, a line a session, below its activities."""
        entries = [entry for entry in self.summary.calendar if entry.body == body]
        if entries:
            self.book.line(sheet, row, f"Due before {body}", "subtitle")
        for entry in entries:
            row += 1
            labels = ", ".join(a.label for a in entry.activities)
            self.book.write(sheet, row, 0, f"{entry.period}: {labels}", "plain")

    def reference(self, sheet: Worksheet, row: int, column: int, activity: Activity) -> None:
        """A link to the activity in its section."""
        to, place = self.places[id(activity)]
        self.book.link(
            sheet, row, column, to, activity.label, cell=f"A{place}", style="link in table"
        )

    def figures(self) -> None:
        what = "Counts by Strategic Plan code, responsible body, priority and type of task"
        sheet = self.tab(SUMMARY, what, "Summary")
        write_figures(self.book, sheet, HEADING_ROW + 1, self.summary)

    def calendar(self) -> None:
        """Sessions down, bodies across, what is due in each cell."""
        entries = [e for e in self.summary.calendar if e.period != CONTINUOUS]
        sheet = self.tab(CALENDAR, "What is due at which session, before which body", "Calendar")
        periods = list(dict.fromkeys(e.period for e in entries))
        bodies = sorted(
            {e.body for e in entries if e.body}, key=lambda b: self.lists.body_order.get(b, 999)
        )
        loose = any(e.body is None for e in entries)
        headings = ["Session", *bodies, *(["No body named"] if loose else [])]
        widths = [14.0, *[max(24.0, 150 / max(1, len(headings) - 1))] * (len(headings) - 1)]
        for place, width in enumerate(widths):
            sheet.set_column(place, place, width)
        if not entries:
            self.book.line(sheet, HEADING_ROW, "No activity has a date.", "remark")
            return
        self.book.table(sheet, HEADING_ROW, 0, HEADING_ROW + len(periods), headings,
                        "Sessions", "Activities due by session and body")  # fmt: skip
        due = {(e.period, e.body): ", ".join(a.label for a in e.activities) for e in entries}
        for offset, period in enumerate(periods, start=1):
            row = HEADING_ROW + offset
            self.book.write(sheet, row, 0, period)
            cells = [due.get((period, b), "") for b in [*bodies, *([None] if loose else [])]]
            for place, labels in enumerate(cells, start=1):
                self.book.write(sheet, row, place, labels)
            sheet.set_row(row, row_points(zip(cells, widths[1:], strict=True)))
        continuous = sum(len(e.activities) for e in self.summary.calendar if e.period == CONTINUOUS)
        if continuous:
            note = f"{continuous} activities are continuous and have no date."
            self.book.line(sheet, HEADING_ROW + len(periods) + 2, note, "remark")
        sheet.freeze_panes(HEADING_ROW + 1, 1)
        sheet.repeat_rows(HEADING_ROW)

    def notes(self) -> None:
        sheet = self.tab(NOTES, "What the columns ask for and what the colours mean", "Notes")
        set_note_columns(sheet)
        row = write_footnotes(self.book, sheet, HEADING_ROW + 1)
        write_legend(self.book, sheet, row + 1, self.lists)


def _view_columns() -> list[TableColumn]:
    """The columns of a body's tab: a reference for the number, then those of section I."""
    own = [TableColumn(c.heading, c.width, c.field) for c in columns_of(Section.TIMEFRAME)]
    return [TableColumn(REFERENCE_HEADING, 10), *own[1:]]


def _as_viewed(activity: Activity, name: Field) -> RichText:
    if name is Field.STATUS and activity.section is Section.CONTINUOUS and activity.status is None:
        return RichText.of(_NO_COLUMN)
    return as_circulated(activity, name)


def _counts_in_words(row: PivotRow) -> str:
    """ "12 activities: 8 in section I (2 Completed, ...), 4 in section II"."""
    parts = []
    for section in Section:
        activities = tuple(a for a in row.activities if a.section is section)
        if not activities:
            continue
        words = f"{len(activities)} in section {section}"
        if section is Section.TIMEFRAME:
            counts = PivotRow("", activities).by_status
            stated = [f"{n} {NO_STATUS if s == NONE else s}" for s, n in counts.items() if n]
            words += f" ({', '.join(stated)})"
        parts.append(words)
    noun = "activity" if row.total == 1 else "activities"
    return f"{row.total} {noun}: {listed(parts)}."


def too_long(programme: Programme) -> list[Activity]:
    """The activities whose texts take more than the tallest row that Excel has."""
    return [
        activity
        for activity in programme.activities
        if row_points(
            (as_circulated(activity, c.field).raw, c.width) for c in columns_of(activity.section)
        )
        >= MAX_ROW_POINTS
    ]
