"""The circulated workbook and the extract of one body: which tabs they have, in which order."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from wpsheet.checking.findings import Report
from wpsheet.messages.footnotes import footnotes
from wpsheet.model.layout import Field
from wpsheet.model.programme import Programme
from wpsheet.versions.comparing import Diff
from wpsheet.writing.circulated.accepted import write_accepted
from wpsheet.writing.circulated.body_tabs import write_body_tabs
from wpsheet.writing.circulated.calendar_tabs import write_calendar
from wpsheet.writing.circulated.changes_tab import write_changes
from wpsheet.writing.circulated.circulation import VIEW_TOP, Circulation
from wpsheet.writing.circulated.figures import write_summary
from wpsheet.writing.circulated.live_sections import live_sections
from wpsheet.writing.circulated.meanings import meanings, write_meanings
from wpsheet.writing.circulated.officers import write_officers
from wpsheet.writing.circulated.overview import write_overview
from wpsheet.writing.circulated.section_tabs import write_section
from wpsheet.writing.controlled.notes import (
    NOTE_WIDTHS,
    set_note_columns,
    write_as_approved,
    write_footnotes,
    write_guidance,
    write_legend,
)
from wpsheet.writing.pages import PORTRAIT, fit_on_one
from wpsheet.writing.pivots.tabs import write_pivots


def circulated_workbook(
    programme: Programme,
    *,
    as_of: date,
    draft: bool = False,
    language: str = "en",
    since: Diff | None = None,
    report: Report | None = None,
    bodies: Collection[str] | None = None,
    pivots: bool = True,
) -> Circulation:
    """The circulated workbook; its content is equal for equal programmes and days.

    Only the `bodies` named have a tab, all of them where it is None.

    With `since` changed rows are marked, and a tab tells what changed. By `report`, what its
    check found, the overview says whether it is cleared, and over which accepted errors.
    """
    c = Circulation(
        programme, as_of, draft=draft, language=language, since=since, report=report, bodies=bodies
    )
    overview = c.book.sheet(c.say("Overview"), PORTRAIT)
    for section in programme.sections:
        write_section(c, section)
    write_changes(c)
    write_summary(c)
    if c.shows(Field.TIMELINE):
        write_calendar(c)
    if c.shows(Field.RESOURCES):
        write_officers(c)
    live = list(live_sections(c))
    write_body_tabs(c, live)
    _write_notes(c)
    if pivots:
        write_pivots(c.book, c.summary, c.say, c.view, c.say("Summary"))
    # Last, because it links to every tab.
    write_overview(c, overview, live)
    return c


def extracted_workbook(
    programme: Programme, body: str, *, as_of: date, language: str = "en"
) -> Circulation:
    """One body's activities as a workbook of their own, with its counts and dates."""
    activities = tuple(a for a in programme.activities if body in a.bodies.names)
    c = Circulation(replace(programme, activities=activities), as_of, language=language, body=body)
    overview = c.book.sheet(c.say("Overview"), PORTRAIT)
    for section in c.programme.sections:
        write_section(c, section)
    if c.shows(Field.TIMELINE):
        write_calendar(c)
    _write_notes(c)
    write_overview(c, overview, list(live_sections(c)))
    return c


def _write_notes(c: Circulation) -> None:
    notes = footnotes(c.say, c.programme.footnotes)
    codes = meanings(c.summary, c.say, notes)
    if not (notes or codes or c.programme.guidance or c.accepted or c.shows(Field.STATUS)):
        return
    what = c.say("Meaning of columns and colours")
    sheet = c.view(c.say("Notes"), what, c.say("Notes"))
    set_note_columns(sheet)
    row = write_accepted(c, sheet, VIEW_TOP, NOTE_WIDTHS)
    if notes:
        row = write_footnotes(c.book, sheet, row, c.say, c.programme.footnotes)
        row = write_as_approved(c.book, sheet, row, c.say, c.programme.footnotes)
    row = write_meanings(c, sheet, row, codes, NOTE_WIDTHS)
    row = write_guidance(c.book, sheet, row, c.say, c.programme.guidance, united=True)
    if c.shows(Field.STATUS):
        write_legend(c.book, sheet, row + 1, c.lists, c.say, c.summary)
    c.book.let_rows_grow(sheet)
    fit_on_one(sheet, PORTRAIT)
