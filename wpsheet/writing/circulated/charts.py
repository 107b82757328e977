"""The native chart of the circulated workbook: how many dates fall into each session."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from wpsheet.model.lines import LINE_POINTS, lines_in
from wpsheet.writing.circulated.circulation import Circulation

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

ROW_POINTS = 14.25
"""The height of the rows of the table, and of those on whose tab it is."""
_LEAST_ROWS = 12
"""The rows that the chart takes at least, beside its table."""
_LINE = "#404040"


def write_session_chart(
    c: Circulation, sheet: Worksheet, top: int, widths: Sequence[float]
) -> None:
    """Write the dates by session from row `top` on: a table, and its chart beside it.

    Nothing is written if no activity has a date.
    """
    say = c.say
    counts = c.agenda.by_period()
    if not counts:
        return
    due = say("Due dates")
    when = say("Session") if c.lists.dates_name_body else say("When")
    what = say("Due dates by session") if c.lists.dates_name_body else say("Due dates")
    first, last = top + 1, top + len(counts)
    c.book.table(sheet, top, 0, last, [when, due], "Dates_by_session", what)
    for row, (period, number) in enumerate(counts.items(), start=first):
        c.figures[row, 0], c.figures[row, 1] = say.period(period), number
        c.book.write(sheet, row, 0, say.period(period))
        sheet.write_number(row, 1, number, c.book.format("count"))
    bottom = top + max(len(counts) + 1, _LEAST_ROWS)
    lines = max(lines_in(when, widths[0] - 1), lines_in(due, widths[1] - 1))
    sheet.set_row(top, max(ROW_POINTS, lines * LINE_POINTS + 2))
    for row in range(first, bottom):
        sheet.set_row(row, ROW_POINTS)
    chart = c.book.chart("column")
    name = sheet.get_name()
    chart.add_series({
        "name": due,
        "categories": [name, first, 0, last, 0],
        "values": [name, first, 1, last, 1],
        "fill": {"color": "#8EA9C8"},
        "border": {"color": _LINE, "width": 0.75},
        "gap": 40,
        "data_labels": {"value": True, "font": {"size": 10, "color": "#000000"}},
    })  # fmt: skip
    chart.set_legend({"none": True})
    chart.set_title({"name": what, "name_font": {"size": 11}, "overlay": False})
    chart.set_size({
        "width": sum(7 * width + 5 for width in widths[2:]) - 12,
        "height": (bottom - top) * ROW_POINTS * 96 / 72 - 4,
    })  # fmt: skip
    chart.set_x_axis({
        "num_font": {"size": 10}, "line": {"color": _LINE}, "interval_unit": 1,
    })  # fmt: skip
    chart.set_y_axis({
        "num_font": {"size": 10}, "num_format": "0", "min": 0,
        "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}},
    })  # fmt: skip
    described = say(
        "Columns: number of due dates in each session, from {first} to {last}. The figures are in "
        "the table next to the chart.",
        first=say.period(next(iter(counts))), last=say.period(next(reversed(counts))),
    )  # fmt: skip
    sheet.insert_chart(top, 2, chart, {
        "description": described, "object_position": 1, "x_offset": 8, "y_offset": 2,
    })  # fmt: skip
