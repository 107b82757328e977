"""`wpsheet extract`: one body's activities as a workbook of their own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from wpsheet.cli.common import (
    as_of_option,
    lang_option,
    output_option,
    remark,
    spoken,
    workbook_argument,
)
from wpsheet.cli.left_out import carried, footnotes_as_written, tell_unread


@click.command("extract")
@workbook_argument
@click.option("--body", required=True, help="The responsible body, in any known spelling.")
@output_option(what="The workbook to write.")
@as_of_option
@lang_option
def extract_command(workbook: Path, body: str, output: Path, as_of: date | None, lang: str) -> None:
    """Write one body's activities into a workbook of their own.

    Every activity that names the body as responsible, in full and under its own number, with
    the body's counts and dates.
    """
    from wpsheet.messages.labels import Labels
    from wpsheet.model.wording import Names
    from wpsheet.reading import read
    from wpsheet.summaries.agenda import responsible_asked
    from wpsheet.verbs.circulating import extract
    from wpsheet.writing.atomic import ensure_writable

    ensure_writable(output, (workbook,), ".xlsx")
    programme = read(workbook)
    say = Labels(spoken(lang, programme), programme.lists)
    name = responsible_asked(body, programme, say.body)
    own = tuple(a for a in programme.activities if name in a.bodies.names)
    extract(programme, name, output, as_of=as_of or programme.session_date, language=say.language)
    unread = tell_unread([programme], say)
    for line in carried(replace(programme, activities=own), say):
        remark(line)
    for line in footnotes_as_written(programme, say):
        remark(line)
    dated = [
        activity.label
        for activity in programme.activities
        if name in {milestone.body for milestone in activity.milestones}
        and name not in activity.bodies.names
    ]
    if dated:
        remark(
            say(
                "Not in it, because {body} has a date there and is not named as responsible: "
                "{activities}.",
                body=say.body(name),
                activities=Names(dated),
            )
        )
    remark(say("Written: {file}: {n} {n:activity|activities} of {body}", file=output, n=len(own),
               body=say.body(name)))  # fmt: skip
    if unread:
        raise click.exceptions.Exit(1)
