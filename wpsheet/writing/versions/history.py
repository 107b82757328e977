"""The workbook of several sessions: how many had which status, and each activity's way."""

from pathlib import Path
from typing import Any

from wpsheet.grammars.status import NO_STATUS
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import status_fill, status_of
from wpsheet.model.layout import Field
from wpsheet.model.lines import row_points
from wpsheet.model.vocabulary import Status
from wpsheet.versions.history import History, Way
from wpsheet.versions.sessions import session_title
from wpsheet.writing.atomic import ensure_writable, write_file
from wpsheet.writing.book import Book, Worksheet
from wpsheet.writing.listing import TOP, Row, listing, set_widths
from wpsheet.writing.sections import as_written

_LINE = "#404040"
_PATTERNS: dict[str, str] = {
    Status.IN_PROGRESS: "light_upward_diagonal",
    Status.POSTPONED: "wide_downward_diagonal",
    Status.NOT_STARTED: "percent_20",
}
"""What tells the statuses apart where the colours cannot, in grey or to a colour-blind eye."""


def write_history_book(history: History, target: Path, say: Labels) -> None:
    ensure_writable(target, suffix=".xlsx")
    write_file(target, history_book(history, say))


def history_book(history: History, say: Labels) -> bytes:
    """The workbook as bytes: counts and their chart in front, then a row for each activity."""
    programme = history.programmes[-1]
    title = programme.title or say("Work programme")
    book = Book(title=title, subject=say("Sessions"), say=say)
    sessions = [session_title(session, say) for session in history.sessions]
    _counts_sheet(book, history, sessions, title)
    _ways_sheet(book, history, sessions, title)
    return book.content()


def _counts_sheet(book: Book, history: History, sessions: list[str], title: str) -> None:
    """How many activities have which status in each session, as a table and as columns."""
    say = book.say
    what = say("Activities of section I by completion status, session by session")
    kinds = [*Status, None]
    headings = [say("Session"), *(say.status(kind or NO_STATUS) for kind in kinds)]
    rows: list[Row] = [
        (session, *(history.counts(place)[kind] for kind in kinds))
        for place, session in enumerate(sessions)
    ]
    sheet = listing(
        book, say("Sessions"), what, headings, [26, *[14] * len(kinds)], rows,
        table="Sessions", title=title,
    )  # fmt: skip
    _chart(book, sheet, history, what)


def _chart(book: Book, sheet: Worksheet, history: History, what: str) -> None:
    say = book.say
    chart = book.columns("stacked")
    first, last = TOP + 1, TOP + len(history.sessions)
    lists = history.programmes[-1].lists
    for column, kind in enumerate([*Status, None], start=1):
        chart.add_series({
            "name": [sheet.name, TOP, column],
            "categories": [sheet.name, first, 0, last, 0],
            "values": [sheet.name, first, column, last, column],
            "gap": 60,
            **_status_look(lists.status_term(kind).fill if kind else None, kind),
        })  # fmt: skip
    chart.set_title({"name": what, "overlay": False, "name_font": {"size": 12}})
    chart.set_legend({"position": "bottom"})
    chart.set_y_axis({"name": say("Activities"), "major_gridlines": {"visible": False}})
    chart.set_size({"width": 860, "height": 400})
    sheet.insert_chart(
        last + 2, 0, chart, {"description": _in_words(history, what, say), "object_position": 1}
    )


def _status_look(fill: str | None, status: str | None) -> dict[str, Any]:
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


def _in_words(history: History, what: str, say: Labels) -> str:
    """What the chart shows, for readers who do not see it."""
    lines = [f"{what}."]
    for place, session in enumerate(history.sessions):
        counts = history.counts(place)
        lines.append(say(
            "{session}: {completed} completed, {running} in progress, {postponed} postponed, "
            "{waiting} not started, {silent} without a status.",
            session=session_title(session, say),
            completed=counts[Status.COMPLETED], running=counts[Status.IN_PROGRESS],
            postponed=counts[Status.POSTPONED], waiting=counts[Status.NOT_STARTED],
            silent=counts[None],
        ))  # fmt: skip
    return " ".join(lines)


def _ways_sheet(book: Book, history: History, sessions: list[str], title: str) -> None:
    """A row for each activity: its status in each session, its re-datings, its dates."""
    say = book.say
    sheet = book.sheet(say("Activities"))
    book.line(sheet, 0, title, "title")
    below = say("Each activity from session to session. The reference is the latest one.")
    book.line(sheet, 1, below, "remark")
    headings = [
        say("Reference"), "ID", say("Activities"), *sessions, say("Date changes"),
        say("First planned"), say("Current plan"), say("Months of delay"),
    ]  # fmt: skip
    widths = [11, 11, 60, *[15] * len(sessions), 10, 16, 16, 10]
    set_widths(sheet, widths)
    book.table(sheet, TOP, 0, TOP + len(history.ways), headings, "Ways", below)
    for row, way in enumerate(history.ways, start=TOP + 1):
        _way(book, sheet, row, way, len(sessions))
        sheet.set_row(row, row_points([(way.last.plain(Field.ACTIVITY), 60)]))
    sheet.set_row(TOP, row_points((h, w - 2) for h, w in zip(headings, widths, strict=True)))
    sheet.repeat_rows(TOP)
    sheet.freeze_panes(TOP + 1, 3)


def _way(book: Book, sheet: Worksheet, row: int, way: Way, sessions: int) -> None:
    say, last = book.say, way.last
    book.write(sheet, row, 0, last.label)
    book.write(sheet, row, 1, last.id or "", "id")
    book.write(sheet, row, 2, as_written(last, Field.ACTIVITY))
    for column in range(3, 3 + sessions):
        step = way.steps.get(column - 3)
        if step is None:
            book.write(sheet, row, column, say("(not present)"), italic=True)
        else:
            word, fill = say.status(status_of(step) or NO_STATUS), status_fill(step, say.lists)
            book.write(sheet, row, column, word, "status" if fill else "text", fill=fill)
    first, now = (p and say.period(p) for p in (way.first_planned, way.planned_now))
    for column, value in enumerate((way.redated, first, now, way.later_by), start=3 + sessions):
        if isinstance(value, int):
            sheet.write_number(row, column, value, book.format("count"))
        else:
            book.write(sheet, row, column, value or "")
