"""`wpsheet show`: the programme as it is understood."""

from pathlib import Path

import click

from wpsheet.cli import console, options


@click.command("show")
@options.workbook
@options.form
@options.report
@options.lang
def show_command(workbook: Path, form: str, output: Path | None, lang: str) -> None:
    """Show how each activity is understood.

    Shows codes, bodies, due dates, resources and status, and where the status was found.
    """
    from wpsheet.reporters.as_json import dumped, programme_json
    from wpsheet.reporters.summary_as_text import programme_text

    form = console.form_for(form, output, ("text", "json"))
    programme, say = console.opened(workbook, lang)
    console.put_as(
        form, lambda: dumped(programme_json(programme)),
        lambda width, _: programme_text(programme, width=width, language=say.language),
        output, (workbook,),
    )  # fmt: skip
    console.end(look=console.tell_unread([programme], say, columns=False))
