"""The Calendar tab: a row for each activity and session, in words, to be filtered in Excel."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from wpsheet.model.layout import Field
from wpsheet.model.lines import LINE_POINTS, lines_in, on_one_line, points_wide, width_for
from wpsheet.model.text import capitalised
from wpsheet.summaries.agenda import Due, Entry
from wpsheet.writing.book import Worksheet
from wpsheet.writing.circulated.body_dates import on_condition
from wpsheet.writing.circulated.circulation import VIEW_TOP, Circulation
from wpsheet.writing.listing import set_widths
from wpsheet.writing.pages import PORTRAIT, fit_on_one, taken

_SPARE = 2.5
"""What is left of the page's width, for LibreOffice shrinks in whole per cent."""
_BETWEEN_SESSIONS: dict[str, Any] = {"top": 2, "top_color": "#595959"}
_SAID_ABOVE: dict[str, Any] = {"font_color": "#595959"}


def write_calendar(c: Circulation) -> None:
    """Write the tab, and note in which row each sitting begins."""
    say, named = c.say, c.lists.dates_name_body
    what = say("Due dates by session and body") if named else say("Due dates")
    rows = [(entry, _texts(c, entry)) for entry in c.agenda.entries()]
    if not rows:  # the overview says that nothing is due, or why
        return
    sheet = c.view(say("Calendar"), what, what)
    top = VIEW_TOP
    for remark in _remarks(c):
        c.book.line(sheet, top, remark, "remark")
        top += 1
    columns = _columns(c, [texts for _, texts in rows])
    set_widths(sheet, [width for _, width in columns.values()])
    headings = [heading for heading, _ in columns.values()]
    c.book.table(sheet, top, 0, top + len(rows), headings, "Calendar", what)
    above = None
    for place, (entry, texts) in enumerate(rows, start=top + 1):
        for body in entry.bodies:
            c.agenda_rows.setdefault((entry.period, body), place + 1)
        _write(c, sheet, place, entry.due, texts, columns, opens=entry.period != above)
        above = entry.period
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
    labels = few([a.label for a in c.programme.activities if a.timeline.unparsed])
    return c.say("The due date cannot be read: {activities}.", activities=labels) if labels else ""


def _texts(c: Circulation, entry: Entry) -> dict[str, str]:
    """What one row says in its narrow columns, by their names."""
    state, _ = c.status_shown(entry.due.activity)
    if entry.due.overdue:
        state = c.say("overdue: {status}", status=state) if state else c.say("overdue")
    before = map(c.before, entry.bodies if c.lists.dates_name_body else ())
    return {
        "session": c.say.period(entry.period), "before": ", ".join(before),
        "number": entry.due.activity.label, "state": capitalised(state),
    }  # fmt: skip


_NARROWEST, _WIDEST = 6.0, {"session": 18.0, "before": 18.0, "number": 12.0, "state": 24.0}


def _columns(c: Circulation, rows: Sequence[Mapping[str, str]]) -> dict[str, tuple[str, float]]:
    """The heading and width of the columns that have something to say.

    The words take what the others leave.
    """
    say = c.say
    headings = {
        "session": say("Session") if c.lists.dates_name_body else say("When"),
        "before": say("Before"),
        "number": say("Reference"),
        # No heading of the sections: a reader would take this tab for one of them.
        "words": say("What will be done"),
        "state": say("Status") if c.shows(Field.STATUS) else say("Overdue"),
    }
    widths = {
        name: 0.0
        if name == "words"
        else _wide(heading, [texts[name] for texts in rows], _WIDEST[name])
        for name, heading in headings.items()
        if name == "words" or any(texts[name] for texts in rows)
    }
    widths["words"] = int((PORTRAIT.columns - _SPARE - taken(widths.values())) * 10) / 10
    return {name: (headings[name], width) for name, width in widths.items()}


def _wide(heading: str, texts: Iterable[str], widest: float) -> float:
    """The width of a column that shows its texts whole, up to the widest."""
    # The button of the filter covers the end of a heading.
    needed = max(width_for(f"{heading} MM", bold=True), *(width_for(t, bold=True) for t in texts))
    return min(max(round(needed + 0.5, 1), _NARROWEST), widest)


def _write(
    c: Circulation, sheet: Worksheet, place: int, due: Due, texts: Mapping[str, str],
    columns: Mapping[str, tuple[str, float]], *, opens: bool,
) -> None:  # fmt: skip
    """One row; every row names its session, for readers that filter."""
    line = _BETWEEN_SESSIONS if opens else {}
    # What is overdue says so in words, and not by a colour.
    fill = None if due.overdue else c.status_shown(due.activity)[1]
    height = 1
    for number, (name, (_, width)) in enumerate(columns.items()):
        if name == "number":
            c.reference(sheet, place, number, due.activity, **line)
            continue
        text = _words(due, width) if name == "words" else texts[name]
        look: dict[str, Any] = dict(line)
        if name == "session":
            look |= {"bold": True} if opens else _SAID_ABOVE
        if name == "state" and (fill or due.overdue):
            look |= {"bold": True, **({"bg_color": f"#{fill}"} if fill else {})}
        c.book.write(sheet, place, number, text, **look)
        height = max(height, lines_in(text, width * (0.97 if look.get("bold") else 1)))
    sheet.set_row(place, height * LINE_POINTS)


def _words(due: Due, width: float) -> str:
    """An activity's first words on one line of a column, and the condition on its date."""
    condition, words = on_condition("", due.condition), due.activity.plain(Field.ACTIVITY)
    return on_one_line(words, width, reserve=points_wide(condition)) + condition
