"""`wpsheet agenda`: what is due when, before whom."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wpsheet.cli import completion, console, options

if TYPE_CHECKING:
    from wpsheet.messages.labels import Labels
    from wpsheet.summaries.agenda import Agenda


@click.command("agenda")
@options.workbook
@click.option("--session", shell_complete=completion.sessions,
              help='Only this session, for example "Spring 2027".')  # fmt: skip
@click.option(
    "--body", shell_complete=completion.bodies, help="Only activities due before this body."
)
@options.form
@options.output("Write to this file; FILE.ics is for Outlook and other calendars.", required=False)
@options.as_of
@options.lang
def agenda_command(
    workbook: Path, session: str | None, body: str | None, form: str, output: Path | None,
    as_of: date | None, lang: str,
) -> None:  # fmt: skip
    """List what is due at each session, before each body.

    If no Timeline mentions the month you ask for, the session held in that month is used. Its
    dates are on the Lists sheet. Otherwise a spring session is from March to June and an autumn
    session from September.

    An activity is overdue if its last date has passed and it is not completed. A calendar file
    (-o FILE.ics) contains the sessions that have days on the Lists sheet.
    """
    from wpsheet.reporters.as_agenda import agenda_json, agenda_text
    from wpsheet.reporters.as_json import dumped
    from wpsheet.summaries.agenda import agenda, body_asked, period_asked

    programme, say = console.opened(workbook, lang)
    # Where no day is given: that of the session, which the Lists sheet has.
    day = as_of or programme.session_date or date.today()  # noqa: DTZ011 - the officer's own day
    whole = agenda(programme, day)
    period = period_asked(session, programme.lists) if session else None
    found = whole.sitting_in(period) if period else None
    name = body_asked(body, programme, say.body) if body else None
    chosen = whole.only(period=found or period, body=name)
    if period and found != period:
        console.remark(_not_named(whole, period, found, say))
    calendar = output is not None and output.suffix.lower() == ".ics"
    form = form if calendar else console.form_for(form, output, ("text", "json"))
    if output and calendar:
        from wpsheet.reporters.as_agenda import agenda_ics
        from wpsheet.writing.atomic import ensure_writable, write_file

        ensure_writable(output, (workbook,))
        write_file(output, agenda_ics(chosen, language=say.language).encode())
        undated = [sitting for sitting in chosen.sittings if not sitting.session]
        if undated:
            console.remark(say("Left out: {n} {n:entry|entries} for sessions without dates.",
                       n=len(undated)))  # fmt: skip
        console.remark(say("Written: {file}", file=output))
    else:
        console.put_as(
            form, lambda: dumped(agenda_json(chosen)),
            lambda width, paint: agenda_text(
                chosen, width=width, paint=paint, language=say.language
            ),
            output, (workbook,),
        )  # fmt: skip
    console.end(look=console.tell_unread([programme], say, columns=False))


def _not_named(whole: Agenda, asked: str, found: str | None, say: Labels) -> str:
    """What is shown instead of a period that no Timeline names, or which periods there are."""
    from wpsheet.model.wording import Names

    if found:
        return say(
            "No Timeline mentions {asked}. Showing the session held at that time: {found}.",
            asked=say.period(asked),
            found=say.period(found),
        )
    return say(
        "No Timeline mentions {asked}{near:?. The nearest are: {near}}.",
        asked=say.period(asked),
        near=Names([say.period(each) for each in whole.nearest(asked)]),
    )
