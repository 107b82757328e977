"""The circulated workbook and the extract of one body: which tabs they have, in which order."""

from wpsheet.model.layout import Field, Section
from wpsheet.writing.circulated.body_tabs import write_body_tabs
from wpsheet.writing.circulated.calendar_tabs import write_calendar
from wpsheet.writing.circulated.changes_tab import row_marks, write_changes
from wpsheet.writing.circulated.circulation import HEADING_ROW, Circulation
from wpsheet.writing.circulated.figures import write_summary
from wpsheet.writing.circulated.live_sections import live_sections
from wpsheet.writing.circulated.notes_tab import write_notes
from wpsheet.writing.circulated.officers import write_officers
from wpsheet.writing.circulated.overview import FrontPage
from wpsheet.writing.listing import set_widths
from wpsheet.writing.pages import PORTRAIT, SMALLEST_SCALE, fits_on
from wpsheet.writing.pivots.tabs import write_pivots
from wpsheet.writing.sections import ID_COLUMN, heading_points, section_title, write_activity


def circulated_workbook(c: Circulation, *, pivots: bool = True) -> Circulation:
    """The workbook with its tabs; its content is equal for equal programmes and days.

    The extract of one body has no figures of the whole.
    """
    overview, whole = c.book.sheet(c.say("Overview"), PORTRAIT), c.body is None
    for section in c.programme.sections:
        write_section(c, section)
    if whole:
        write_changes(c)
        write_summary(c)
    if c.shows(Field.TIMELINE):
        write_calendar(c)
    if whole and c.shows(Field.RESOURCES):
        write_officers(c)
    live = list(live_sections(c))
    if whole:
        write_body_tabs(c, live)
    write_notes(c)
    if whole and pivots:
        write_pivots(c.book, c.summary, c.say, c.view, c.say("Summary"))
    # Last, because it links to every tab.
    FrontPage(c, overview, live).write()
    return c


def write_section(c: Circulation, section: Section) -> None:
    """Write a section's tab and note where each activity is."""
    say, rows, columns = c.say, c.rows[section], c.columns[section]
    number = sum(row.opens for row in rows)
    if c.programme.is_alone:
        described, heading = say("All activities"), ""
        what = f"{described} ({number})"
    else:
        heading = section_title(c.programme, section, say)
        words = {
            Section.TIMEFRAME: say("within a timeframe ({n})", n=number),
            Section.CONTINUOUS: say("continuous ({n})", n=number),
        }
        what = f"{heading} ({number})" if c.lists.headings.are_own else words[section]
        described = say(
            "Section {section}: {heading}",
            section=section.value, heading=heading.removeprefix(f"{section}. "),
        )  # fmt: skip
    page = c.pages[section]
    sheet = c.tab(c.sheet_of(section), what, heading, page)
    set_widths(sheet, [column.width for column in columns])
    c.book.table(
        sheet, HEADING_ROW, 0, HEADING_ROW + len(rows), [column.heading for column in columns],
        f"Activities_{section}", described,
    )  # fmt: skip
    for place, column in enumerate(columns):
        if column.turned:
            c.book.write(
                sheet, HEADING_ROW, place, column.heading, "heading", rotation=90, align="center"
            )
    sheet.set_row(HEADING_ROW, heading_points(columns))
    changed = set(row_marks(c.since, say)) if c.since is not None else set()
    if c.since is not None:
        remark = say("◆ marks what changed; see the tab {tab}.", tab=say("Changes"))
        c.book.write(sheet, HEADING_ROW - 1, 4, remark, "remark")
    for place, row in enumerate(rows, start=HEADING_ROW + 1):
        if row.group:
            c.book.write(sheet, place, 0, row.group, "group")
            continue
        if row.opens:
            c.places[id(row.activity)] = (sheet.get_name(), place + 1)
        height = write_activity(
            c.book, sheet, place, row.activity, columns, row.texts,
            changed=row.opens and id(row.activity) in changed,
        )  # fmt: skip
        sheet.set_row(place, height)
    c.book.let_rows_grow(sheet)
    sheet.freeze_panes(HEADING_ROW + 1, 1)
    sheet.repeat_rows(HEADING_ROW)
    printed = [column for column in columns if column is not ID_COLUMN]
    # The ID is for the program alone.
    sheet.print_area(0, 0, HEADING_ROW + len(rows), len(printed) - 1)
    if not fits_on(page, (column.width for column in printed)):
        # Several pages across, each with the numbers of the activities.
        sheet.set_print_scale(SMALLEST_SCALE)
        sheet.repeat_columns(0)
