"""The Charts tab: native charts over the figures, for whoever looks rather than reads."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wpsheet.model.layout import Field, Section
from wpsheet.model.status_fills import fill_of_own
from wpsheet.model.vocabulary import Status
from wpsheet.model.wording import Names
from wpsheet.writing.circulated.circulation import HEADING_ROW, Circulation
from wpsheet.writing.circulated.figures import (
    KEY_COLUMN,
    FiguresPlaces,
)

if TYPE_CHECKING:
    from xlsxwriter.chart import Chart
    from xlsxwriter.worksheet import Worksheet

_WIDTH, _HEIGHT = 680, 400
_RIGHT_COLUMN, _LOWER_ROW = 11, 27
_LINE = "#404040"
_PATTERNS: dict[str, str] = {
    Status.IN_PROGRESS: "light_upward_diagonal",
    Status.POSTPONED: "wide_downward_diagonal",
    Status.NOT_STARTED: "percent_20",
}
"""What tells the statuses apart where the colours cannot, in grey or to a colour-blind eye."""


def write_charts(c: Circulation, figures: str, places: Mapping[Field, FiguresPlaces]) -> None:
    """Write the charts over the tab named `figures`, whose pivots stand at `places`."""
    say = c.say
    key = next((name for name in (Field.PLAN_CODES, Field.BODIES) if name in places), None)
    stated = c.shows(Field.STATUS) and key
    if not (stated or c.shows(Field.BODIES) or c.agenda.sittings):
        return
    what = say("Status by Strategic Plan code, activities by body, milestones by session")
    own = c.lists.headings.are_own
    sheet = c.tab(say("Charts"), say("The figures as charts") if own else what, say("Charts"))
    sheet.fit_to_pages(1, 1)
    note = say("Every figure shown stands on the tab {tab}, or in the table below.", tab=figures)
    if Section.CONTINUOUS in c.summary.sections and c.shows(Field.STATUS):
        note = say(
            "Every figure shown stands on the tab {tab}, or in the table below. The activities of "
            "section II have no status.", tab=figures,
        )  # fmt: skip
    c.book.line(sheet, HEADING_ROW, note, "remark")
    top = HEADING_ROW + 1
    if stated and key:
        described = (
            say("Stacked bars: the activities of each Strategic Plan code by status. The figures "
                "stand on the tab {tab}.", tab=figures)
            if key is Field.PLAN_CODES
            else say("Stacked bars: the activities of each body by status. The figures stand on "
                     "the tab {tab}.", tab=figures)
        )  # fmt: skip
        sheet.insert_chart(top, 0, _by_status(c, figures, key, places[key]), _placed(described))
    if Field.BODIES in places:
        sheet.insert_chart(
            top, _RIGHT_COLUMN if stated else 0, _by_body(c, figures, places[Field.BODIES]),
            _placed(say("Bars: how many activities each responsible body has. The figures stand on "
                        "the tab {tab}.", tab=figures)),
        )  # fmt: skip
    _by_session(c, sheet)


def _placed(description: str) -> dict[str, Any]:
    return {"description": description, "object_position": 2}


def status_look(fill: str | None, status: str | None) -> dict[str, Any]:
    """How a chart shows a status: its colour, a pattern of its own, a label that stays legible."""
    fill = f"#{fill}" if fill else "#FFFFFF"
    pattern = _PATTERNS.get(status or "")
    look: dict[str, Any] = {"fill": {"color": fill}}
    if pattern:
        look = {"pattern": {"pattern": pattern, "fg_color": _LINE, "bg_color": fill}}
    return {
        "border": {"color": _LINE, "width": 0.75},
        # Nought is not worth a label; the white ground keeps it legible on a pattern.
        "data_labels": {
            "value": True, "num_format": "0;;;", "font": {"size": 8, "color": "#000000"},
            "fill": {"color": "#FFFFFF"} if pattern else {"none": True},
        },
        **look,
    }  # fmt: skip


def _by_status(c: Circulation, figures: str, key: Field, rows: FiguresPlaces) -> Chart:
    """Stacked bars in the status colours, each status with a pattern of its own."""
    chart = c.book.chart("bar", "stacked")
    own = {each.name: each for each in c.lists.own_values.get(Field.STATUS, ())}
    for column, status in enumerate((*c.summary.keys(Field.STATUS), None), start=rows.status):
        fill = None
        if status:
            fill = (fill_of_own(own[status], c.lists) if status in own
                    else c.lists.status_term(Status(status)).fill)  # fmt: skip
        chart.add_series({
            "name": [figures, rows.heading, column],
            "categories": [figures, rows.first, KEY_COLUMN, rows.last, KEY_COLUMN],
            "values": [figures, rows.first, column, rows.last, column],
            "gap": 40,
            **status_look(fill, status),
        })  # fmt: skip
    title = c.say("Status by Strategic Plan code")
    if key is Field.BODIES:
        title = c.say("Status by {column:quoted}", column=Names([c.say.headed(key)]))
    _dress(chart, title, c.say("Activities"))
    chart.set_legend({"position": "bottom", "font": {"size": 9}})
    return chart


def _by_body(c: Circulation, figures: str, rows: FiguresPlaces) -> Chart:
    chart = c.book.chart("bar")
    _add_plain_series(
        chart, c.say("Activities"), figures, (rows.first, rows.last), (KEY_COLUMN, rows.total)
    )
    title = c.say("Activities by responsible body")
    if own := c.lists.own_heading(Field.BODIES):
        title = c.say("Activities by {column:quoted}", column=Names([own]))
    _dress(chart, title, c.say("Activities"))
    return chart


def _by_session(c: Circulation, sheet: Worksheet) -> None:
    """How many dates fall into each session: a table, and beside it its chart."""
    say = c.say
    counts: dict[str, int] = {}
    for sitting in c.agenda.sittings:
        counts[sitting.period] = counts.get(sitting.period, 0) + len(sitting.due)
    if not counts:
        return
    when = say("Session") if c.lists.dates_name_body else say("When")
    sheet.set_column(_RIGHT_COLUMN, _RIGHT_COLUMN, 18)
    sheet.set_column(_RIGHT_COLUMN + 1, _RIGHT_COLUMN + 1, 14)
    c.book.table(
        sheet, _LOWER_ROW, _RIGHT_COLUMN, _LOWER_ROW + len(counts),
        [when, say("Milestones")], "Milestones", say("Milestones by session"),
    )  # fmt: skip
    for row, (period, number) in enumerate(counts.items(), start=_LOWER_ROW + 1):
        c.book.write(sheet, row, _RIGHT_COLUMN, say.period(period))
        sheet.write_number(row, _RIGHT_COLUMN + 1, number, c.book.format("count"))
    chart = c.book.chart("column")
    _add_plain_series(
        chart, say("Milestones"), sheet.get_name(), (_LOWER_ROW + 1, _LOWER_ROW + len(counts)),
        (_RIGHT_COLUMN, _RIGHT_COLUMN + 1),
    )  # fmt: skip
    _dress(chart, say("Milestones by session"), say("Milestones"), bars=False)
    description = say("Columns: how many milestones fall into each session. The figures stand "
                      "in the table beside it.")  # fmt: skip
    sheet.insert_chart(_LOWER_ROW, 0, chart, _placed(description))


def _add_plain_series(
    chart: Chart, name: str, sheet: str, rows: tuple[int, int], columns: tuple[int, int]
) -> None:
    chart.add_series({
        "name": name,
        "categories": [sheet, rows[0], columns[0], rows[1], columns[0]],
        "values": [sheet, rows[0], columns[1], rows[1], columns[1]],
        "fill": {"color": "#8EA9C8"},
        "border": {"color": _LINE, "width": 0.75},
        "gap": 40,
        "data_labels": {"value": True, "font": {"size": 9, "color": "#000000"}},
    })  # fmt: skip
    chart.set_legend({"none": True})


def _dress(chart: Chart, title: str, counted: str, *, bars: bool = True) -> None:
    """Title, size and axes; of a bar chart the first key stands on top."""
    chart.set_title({"name": title, "name_font": {"size": 12}, "overlay": False})
    chart.set_size({"width": _WIDTH, "height": _HEIGHT})
    keys = {"num_font": {"size": 9}, "reverse": bars, "line": {"color": _LINE}, "interval_unit": 1}
    counts = {
        "name": counted, "name_font": {"size": 9, "bold": False}, "num_font": {"size": 9},
        "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}}, "num_format": "0",
        "min": 0,
    }  # fmt: skip
    if bars:
        # Counted from the reversed end, the axis of counts would stand on top.
        counts["label_position"] = "high"
    # Of a bar chart the library calls the horizontal axis x, which is that of the counts.
    chart.set_x_axis(counts if bars else keys)
    chart.set_y_axis(keys if bars else counts)
