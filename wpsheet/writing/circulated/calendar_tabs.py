"""The Calendar and Agenda tabs: what is due at which session, at a glance and line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from wpsheet.model.layout import Field
from wpsheet.model.text import one_line, shortened
from wpsheet.summaries.agenda import Due, Sitting
from wpsheet.writing.book import row_points
from wpsheet.writing.circulated.circulation import HEADING_ROW, Circulation
from wpsheet.writing.listing import set_widths

MOST_ACROSS = 12
"""Sessions side by side; more of them go on in a further table below."""
_MOST_NAMED = 60
_BODY_WIDTH, _CELL_WIDTH = 24.0, 15.0
_AGENDA_WIDTHS = (11.0, 17.0, 20.0, 70.0, 16.0, 12.0, 34.0)
_AGENDA_TOP = HEADING_ROW + 1


def due_label(c: Circulation, due: Due) -> str:
    """ "I.4", "I.4 (overdue)" or "I.4 (subject to funding)"."""
    label = due.activity.label
    label = c.say("{activity} (overdue)", activity=label) if due.overdue else label
    return f"{label} ({shortened(due.condition, 60)})" if due.condition else label


def sitting_labels(c: Circulation, sitting: Sitting) -> str:
    """ "I.1, I.4 (overdue)": what is due, by number; in figures where it is very much."""
    if len(sitting.due) > _MOST_NAMED:
        return c.say(
            "{n} {n:activity|activities}, {late} of them overdue",
            n=len(sitting.due),
            late=len(sitting.overdue),
        )
    return ", ".join(due_label(c, due) for due in sitting.due)


def write_calendar(c: Circulation) -> None:
    """Sessions across, bodies down, an activity a cell: each leads to it in its section.

    A cell holds one link, so a body has as many rows as it has activities at its fullest
    session; its name stands in each of them, for readers that go by row.
    """
    say = c.say
    _place_agenda(c)
    what = say("What is due at which session, before which body")
    if not c.lists.dates_name_body:
        what = say("What is due when")
    sheet = c.tab(say("Calendar"), what, what)
    sittings = {(s.period, s.body): s for s in c.agenda.sittings}
    periods = list(dict.fromkeys(period for period, _ in sittings))
    if not periods:
        c.book.line(sheet, HEADING_ROW, say("No activity has a date."), "remark")
        return
    sheet.set_column(0, 0, _BODY_WIDTH)
    sheet.set_column(1, MOST_ACROSS, _CELL_WIDTH)
    row = HEADING_ROW
    for number, across in enumerate(_chunks(periods), start=1):
        bodies = _bodies(c, across)
        lines = [
            (body, cells)
            for body in bodies
            for cells in zip_longest(*(_due(sittings.get((p, body))) for p in across))
        ]
        headings = [say("Body"), *(say.period(period) for period in across)]
        c.book.table(
            sheet, row, 0, row + len(lines), headings, f"Calendar_{number}",
            say("Activities due by body and session"),
        )  # fmt: skip
        sheet.set_row(row, row_points((heading, _CELL_WIDTH - 2) for heading in headings))
        for place, (body, cells) in enumerate(lines, start=row + 1):
            named = c.before(body)
            c.book.write(sheet, place, 0, named)
            for column, due in enumerate(cells, start=1):
                if due is None:
                    c.book.write(sheet, place, column, "")
                else:
                    c.reference(sheet, place, column, due.activity, due_label(c, due))
            labels = [(due_label(c, due), _CELL_WIDTH - 2) for due in cells if due]
            sheet.set_row(place, row_points([(named, _BODY_WIDTH), *labels]))
        row += len(lines) + 2
    remarks = [
        say("Overdue: the last date of an activity, past, and not completed on {day}.",
            day=c.as_of),
        say("The same with the words of each activity stands on the tab {tab}.",
            tab=say("Agenda")),
    ]  # fmt: skip
    if c.agenda.continuous:
        remarks.append(
            say(
                "{n} {n:activity is|activities are} undertaken continuously and {n:has|have} "
                "no date.", n=c.agenda.continuous,
            )
        )  # fmt: skip
    for place, remark in enumerate(remarks, start=row):
        c.book.line(sheet, place, remark, "remark")
    sheet.freeze_panes(HEADING_ROW + 1, 1)
    sheet.repeat_rows(HEADING_ROW)


def _due(sitting: Sitting | None) -> Sequence[Due]:
    return sitting.due if sitting else ()


def _chunks(periods: Sequence[str]) -> Iterator[Sequence[str]]:
    for first in range(0, len(periods), MOST_ACROSS):
        yield periods[first : first + MOST_ACROSS]


def _bodies(c: Circulation, periods: Sequence[str]) -> list[str | None]:
    """The bodies with something due in these periods, as the list has them; None last."""
    found = {s.body for s in c.agenda.sittings if s.period in periods}
    order = c.lists.body_order
    return sorted(found, key=lambda body: (body is None, order.get(body or "", 999), body or ""))


def _place_agenda(c: Circulation) -> None:
    """Say, before it is written, where each sitting begins on the Agenda tab."""
    row = _AGENDA_TOP + 2
    for sitting in c.agenda.sittings:
        c.agenda_rows[sitting.period, sitting.body] = row
        row += len(sitting.due)


def write_agenda(c: Circulation) -> None:
    """A line for each activity at each session, with its link, to be filtered in Excel."""
    say = c.say
    what = say("The same line by line, with what is overdue")
    heading = say("What is due at each session, before each body")
    bodies = c.lists.dates_name_body
    if not bodies:
        heading = say("What is due when")
    sheet = c.tab(say("Agenda"), what, heading)
    widths = list(_AGENDA_WIDTHS)
    if not c.shows(Field.STATUS):
        del widths[4]
    if not bodies:
        del widths[2]
    set_widths(sheet, widths)
    lines = [(sitting, due) for sitting in c.agenda.sittings for due in sitting.due]
    if not lines:
        c.book.line(sheet, HEADING_ROW, say("No activity has a date."), "remark")
        return
    remark = (
        say("As the timelines stood on {day}; filter by session or body.", day=c.as_of)
        if bodies
        else say("As the timelines stood on {day}.", day=c.as_of)
    )
    c.book.line(sheet, HEADING_ROW, remark, "remark")
    stated = [say("Status")] if c.shows(Field.STATUS) else []
    headings = [
        say("Reference"), *([say("Session"), say("Body")] if bodies else [say("When")]),
        say("What will be done"), *stated, say("Overdue"), say("Condition"),
    ]  # fmt: skip
    c.book.table(
        sheet, _AGENDA_TOP, 0, _AGENDA_TOP + len(lines), headings, "Agenda",
        say("Activities due, a line each"),
    )  # fmt: skip
    for row, (sitting, due) in enumerate(lines, start=_AGENDA_TOP + 1):
        activity = due.activity
        c.reference(sheet, row, 0, activity)
        words = one_line(activity.plain(Field.ACTIVITY))
        texts = (
            say.period(sitting.period),
            *([c.before(sitting.body)] if bodies else []),
            words,
        )
        for place, text in enumerate(texts, start=1):
            c.book.write(sheet, row, place, text)
        status, fill = c.status_shown(activity)
        if stated:
            colour = {"bg_color": f"#{fill}"} if fill else {}
            c.book.write(
                sheet, row, len(texts) + 1, status.raw, "status" if fill else "text", **colour
            )
        late = say("overdue") if due.overdue else ""
        at = len(texts) + 1 + len(stated)
        c.book.write(sheet, row, at, late, "status" if late else "text")
        c.book.write(sheet, row, at + 1, due.condition or "")
        said = [status.raw] if stated else []
        cells = (activity.label, *texts, *said, late, due.condition or "")
        sheet.set_row(row, row_points(zip(cells, widths, strict=True)))
    sheet.freeze_panes(_AGENDA_TOP + 1, 1)
    sheet.repeat_rows(_AGENDA_TOP)
