"""The Calendar tab: a row for each activity and session, in words, to be filtered in Excel."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wpsheet.model.layout import Field
from wpsheet.model.letters import points_wide
from wpsheet.model.lines import LINE_POINTS, lines_in, on_one_line, width_for
from wpsheet.model.text import capitalised, shortened
from wpsheet.summaries.agenda import Entry
from wpsheet.writing.circulated.circulation import VIEW_TOP, Circulation
from wpsheet.writing.listing import set_widths
from wpsheet.writing.pages import PORTRAIT, fit_on_one, taken

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_LONGEST_CONDITION = 60
_SPARE = 2.5
"""What is left of the page's width, for LibreOffice shrinks in whole per cent."""
_BETWEEN_SESSIONS: dict[str, Any] = {"top": 2, "top_color": "#595959"}
_SAID_ABOVE: dict[str, Any] = {"font_color": "#595959"}


def write_calendar(c: Circulation) -> None:
    """Write the tab, and note in which row each sitting begins."""
    say = c.say
    what = say("Due dates by session and body")
    if not c.lists.dates_name_body:
        what = say("Due dates")
    rows = [_Row.of(c, entry) for entry in c.agenda.entries()]
    if not rows:  # the overview says that nothing is due, or why
        return
    sheet = c.view(say("Calendar"), what, what)
    top = VIEW_TOP
    for remark in _remarks(c):
        c.book.line(sheet, top, remark, "remark")
        top += 1
    columns = _columns(c, rows)
    set_widths(sheet, [column.width for column in columns])
    c.book.table(
        sheet, top, 0, top + len(rows), [column.heading for column in columns], "Calendar", what
    )
    above = None
    for place, row in enumerate(rows, start=top + 1):
        for body in row.entry.bodies:
            c.agenda_rows.setdefault((row.entry.period, body), place + 1)
        _write(c, sheet, place, row, columns, opens=row.entry.period != above)
        above = row.entry.period
    fit_on_one(sheet, PORTRAIT)
    sheet.freeze_panes(top + 1, 0)
    sheet.repeat_rows(top)


def _remarks(c: Circulation) -> Iterator[str]:
    say = c.say
    words = say("Due dates as of {day}.", day=c.as_of)
    if any(due.overdue for sitting in c.agenda.sittings for due in sitting.due):
        words += " " + say(
            "Overdue: the last due date has passed, and the activity is not completed."
        )
    yield words
    if c.agenda.continuous:
        yield say(
            "{n} {n:activity is|activities are} continuous and {n:has|have} no due date.",
            n=c.agenda.continuous,
        )
    if unread := unread_dates(c):
        yield unread


def few(labels: Sequence[str]) -> str:
    """The first ten activities by their numbers."""
    return ", ".join(labels[:10]) + (", ..." if len(labels) > 10 else "")


def unread_dates(c: Circulation) -> str:
    """Which activities have a due date that is in no list of due dates, since it cannot be read."""
    labels = [a.label for a in c.programme.activities if a.timeline.unparsed]
    return (
        c.say("The due date cannot be read: {activities}.", activities=few(labels))
        if labels
        else ""
    )


@dataclass(frozen=True, slots=True)
class _Row:
    """What one row says."""

    entry: Entry
    session: str
    before: str
    words: str
    condition: str
    state: str
    fill: str | None

    @classmethod
    def of(cls, c: Circulation, entry: Entry) -> _Row:
        due = entry.due
        state, fill = c.status_shown(due.activity)
        if due.overdue:
            # What is overdue says so in words, and not by a colour.
            fill = None
            state = c.say("overdue: {status}", status=state) if state else c.say("overdue")
        return cls(
            entry, c.say.period(entry.period), ", ".join(map(c.before, entry.bodies)),
            due.activity.plain(Field.ACTIVITY), due.condition or "",
            capitalised(state), fill,
        )  # fmt: skip

    def activity(self, width: float) -> str:
        """The activity's first words on one line of a column, and the condition on its date."""
        condition = f" ({shortened(self.condition, _LONGEST_CONDITION)})" if self.condition else ""
        return on_one_line(self.words, width, reserve=points_wide(condition)) + condition


@dataclass(frozen=True, slots=True)
class _Column:
    """One column: its heading, and how wide its texts want it."""

    name: str
    heading: str
    width: float = 0.0


_NARROWEST, _WIDEST = 6.0, {"session": 18.0, "before": 18.0, "number": 12.0, "state": 24.0}


def _columns(c: Circulation, rows: Iterable[_Row]) -> list[_Column]:
    """The columns that have something to say; the words take what the others leave."""
    say, rows = c.say, list(rows)
    bodies = c.lists.dates_name_body
    texts = {
        "session": (say("Session") if bodies else say("When"), [row.session for row in rows]),
        "before": (say("Before"), [row.before for row in rows] if bodies else []),
        "number": (say("Reference"), [row.entry.due.activity.label for row in rows]),
        # No heading of the sections: a reader would take this tab for one of them.
        "words": (say("What will be done"), []),
        "state": (
            say("Status") if c.shows(Field.STATUS) else say("Overdue"), [row.state for row in rows]
        ),
    }  # fmt: skip
    columns = [
        _Column(name, heading, _wide(heading, said, _WIDEST[name]) if said else 0.0)
        for name, (heading, said) in texts.items()
        if any(said) or name == "words"
    ]
    left = PORTRAIT.columns - _SPARE - taken(column.width for column in columns)
    return [
        _Column(column.name, column.heading, int(left * 10) / 10) if not column.width else column
        for column in columns
    ]


def _wide(heading: str, texts: Iterable[str], widest: float) -> float:
    """The width of a column that shows its texts whole, up to the widest."""
    # The button of the filter covers the end of a heading.
    needed = max(width_for(f"{heading} MM", bold=True), *(width_for(t, bold=True) for t in texts))
    return min(max(round(needed + 0.5, 1), _NARROWEST), widest)


def _write(
    c: Circulation, sheet: Worksheet, place: int, row: _Row, columns: Iterable[_Column], *,
    opens: bool,
) -> None:  # fmt: skip
    """One row; every row names its session, for readers that filter."""
    line = _BETWEEN_SESSIONS if opens else {}
    height = 1
    for number, column in enumerate(columns):
        if column.name == "number":
            activity = row.entry.due.activity
            to, at = c.places[id(activity)]
            c.book.link(
                sheet, place, number, to, activity.label, cell=f"A{at}", style="link in table",
                **line,
            )  # fmt: skip
            continue
        text = {
            "session": row.session, "before": row.before, "state": row.state,
            "words": row.activity(column.width),
        }[column.name]  # fmt: skip
        look: dict[str, Any] = dict(line)
        if column.name == "session":
            look |= {"bold": True} if opens else _SAID_ABOVE
        if column.name == "state" and (row.fill or row.entry.due.overdue):
            look |= {"bold": True, **({"bg_color": f"#{row.fill}"} if row.fill else {})}
        c.book.write(sheet, place, number, text, **look)
        bold = bool(look.get("bold"))
        height = max(height, lines_in(text, column.width * (0.97 if bold else 1)))
    sheet.set_row(place, height * LINE_POINTS)
