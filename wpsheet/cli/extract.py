"""`wpsheet extract`: one body's activities as a workbook of their own."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from wpsheet.cli import completion, console, options


@click.command("extract")
@options.workbook
@click.option("--body", required=True, shell_complete=completion.bodies,
              help="The responsible body (short or full name, English or French).")  # fmt: skip
@options.output("The workbook to create.")
@options.as_of
@options.lang
def extract_command(workbook: Path, body: str, output: Path, as_of: date | None, lang: str) -> None:
    """Create a workbook with the activities of one body.

    It contains every activity for which the body is responsible, in full and with its number, and
    the counts and due dates of the body.
    """
    from wpsheet.model.wording import Names
    from wpsheet.reporters.circulation_text import exposure_lines, footnotes_as_written
    from wpsheet.reporters.omissions_text import omission_lines
    from wpsheet.summaries.agenda import responsible_asked
    from wpsheet.verbs.circulating import exposures, extract
    from wpsheet.verbs.omissions import colours_left_out
    from wpsheet.writing.atomic import ensure_writable

    ensure_writable(output, (workbook,), ".xlsx")
    programme, say = console.opened(workbook, lang)
    name = responsible_asked(body, programme, say.body)
    day = as_of or programme.session_date
    made = extract(programme, name, output, as_of=day, language=say.language)
    unread = console.tell_unread([programme], say, circulated=True)
    part = replace(programme, activities=made.activities)
    colours = list(colours_left_out(part))
    console.remark(
        *exposure_lines(exposures(part), programme.source, say),
        *footnotes_as_written(programme, say),
        *omission_lines(colours, say),
    )
    if made.dated:
        console.remark(say(
            "Left out, because {body} has a due date there but is not listed under Responsible "
            "body: {activities}.",
            body=say.body(name), activities=Names([activity.label for activity in made.dated]),
        ))  # fmt: skip
    console.remark(made.read_back.in_words(say))
    console.remark(say("Written: {file}: {n} {n:activity|activities} of {body}", file=output,
               n=len(made.activities), body=say.body(name)))  # fmt: skip
    console.end(look=bool(unread or colours))
