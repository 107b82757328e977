"""The tabs of the two sections: every activity in full, as officers wrote it."""

from __future__ import annotations

from wpsheet.model.activity import Activity
from wpsheet.model.layout import ColumnName, Section
from wpsheet.model.text import RichText
from wpsheet.writing.circulated.changes_tab import row_marks
from wpsheet.writing.circulated.circulation import HEADING_ROW, Circulation
from wpsheet.writing.fitting import Texts
from wpsheet.writing.listing import set_widths
from wpsheet.writing.pages import SMALLEST_SCALE, fits_on
from wpsheet.writing.sections import (
    ID_COLUMN,
    heading_points,
    section_title,
    write_activity,
)


def write_section(c: Circulation, section: Section) -> None:
    """Write a section's tab and note where each activity is."""
    say, rows, columns = c.say, c.rows[section], c.columns[section]
    number = sum(row.opens for row in rows)
    if c.programme.is_alone:
        described, heading = say("All activities"), ""
        what = f"{described} ({number})"
    else:
        heading = section_title(c.programme, section, say)
        what = (
            f"{heading} ({number})"
            if c.lists.headings.are_own
            else say("within a timeframe ({n})", n=number)
            if section is Section.TIMEFRAME
            else say("continuous ({n})", n=number)
        )
        described = say(
            "Section {section}: {heading}",
            section=section.value,
            heading=heading.removeprefix(f"{section}. "),
        )
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

        def shown(_: Activity, name: ColumnName, texts: Texts = row.texts) -> RichText:
            return texts[name]

        if row.group:
            c.book.write(sheet, place, 0, row.group, "group")
            continue
        if row.opens:
            c.places[id(row.activity)] = (sheet.get_name(), place + 1)
        height = write_activity(
            c.book, sheet, place, row.activity, columns, c.lists, shown,
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
