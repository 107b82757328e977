"""The tabs of the two sections: every activity in full, as officers wrote it."""

from __future__ import annotations

from wpsheet.model.activity import Activity
from wpsheet.model.layout import ColumnName, Section
from wpsheet.model.text import RichText
from wpsheet.writing.book import row_points
from wpsheet.writing.circulated.changes_tab import row_marks
from wpsheet.writing.circulated.circulation import CHANGES_WIDTH, HEADING_ROW, Circulation
from wpsheet.writing.fitting import Texts
from wpsheet.writing.sections import (
    heading_points,
    section_title,
    set_columns,
    write_activity,
)


def write_section(c: Circulation, section: Section) -> None:
    """Write a section's tab and note where each activity stands."""
    say, rows, columns = c.say, c.rows[section], c.columns[section]
    number = sum(row.opens for row in rows)
    if c.programme.is_alone:
        what = described = say("All activities")
        heading = ""
    else:
        what = heading = section_title(c.programme, section, say)
        described = say(
            "Section {section}: {heading}",
            section=section.value,
            heading=heading.removeprefix(f"{section}. "),
        )
    sheet = c.tab(c.sheet_of(section), f"{what} ({number})", heading)
    set_columns(sheet, columns)
    c.book.table(
        sheet, HEADING_ROW, 0, HEADING_ROW + len(rows), [column.heading for column in columns],
        f"Activities_{section}", described,
    )  # fmt: skip
    sheet.set_row(HEADING_ROW, heading_points(columns))
    marks = row_marks(c.since, say) if c.since is not None else {}
    for place, row in enumerate(rows, start=HEADING_ROW + 1):

        def shown(_: Activity, name: ColumnName, texts: Texts = row.texts) -> RichText:
            return texts[name]

        if row.group:
            c.book.write(sheet, place, 0, row.group, "group")
            continue
        if row.opens:
            c.places[id(row.activity)] = (sheet.get_name(), place + 1)
        height = write_activity(c.book, sheet, place, row.activity, columns, c.lists, shown)
        if c.since is not None:
            words = "" if row.continues else marks.get(id(row.activity), "")
            c.book.write(sheet, place, len(columns) - 1, words)
            height = max(height, row_points([(words, CHANGES_WIDTH)]))
        sheet.set_row(place, height)
    sheet.freeze_panes(HEADING_ROW + 1, 1)
    sheet.repeat_rows(HEADING_ROW)
