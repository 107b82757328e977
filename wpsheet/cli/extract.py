"""`wpsheet extract`: one body's activities as a workbook of their own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from wpsheet.cli.common import (
    as_of_option,
    end,
    labels_for,
    lang_option,
    output_option,
    remark,
    tell_unread,
    workbook_argument,
)


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
    from wpsheet.model.wording import Names
    from wpsheet.reading import read
    from wpsheet.reporters.circulation_text import exposure_lines, footnotes_as_written
    from wpsheet.summaries.agenda import responsible_asked
    from wpsheet.verbs.circulating import extract
    from wpsheet.verbs.exposures import exposures
    from wpsheet.writing.atomic import ensure_writable

    ensure_writable(output, (workbook,), ".xlsx")
    programme = read(workbook)
    say = labels_for(lang, programme)
    name = responsible_asked(body, programme, say.body)
    day = as_of or programme.session_date
    made = extract(programme, name, output, as_of=day, language=say.language)
    unread = tell_unread([programme], say)
    part = replace(programme, activities=made.activities)
    remark(
        *exposure_lines(exposures(part), programme.source, say),
        *footnotes_as_written(programme, say),
    )
    if made.dated:
        remark(
            say(
                "Not in it, because {body} has a date there and is not named as responsible: "
                "{activities}.",
                body=say.body(name),
                activities=Names([activity.label for activity in made.dated]),
            )
        )
    remark(say("Written: {file}: {n} {n:activity|activities} of {body}", file=output,
               n=len(made.activities), body=say.body(name)))  # fmt: skip
    end(look=unread)
