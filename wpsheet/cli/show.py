"""`wpsheet show`: the programme as it is understood."""

from __future__ import annotations

from pathlib import Path

import click

from wpsheet.cli.common import (
    end,
    form_for,
    format_option,
    labels_for,
    lang_option,
    output_option,
    put,
    tell_unread,
    terminal_width,
    workbook_argument,
)


@click.command("show")
@workbook_argument
@format_option
@output_option(required=False, what="Write to this file, not to the terminal.")
@lang_option
def show_command(workbook: Path, form: str, output: Path | None, lang: str) -> None:
    """Show every activity as it is understood.

    Codes, bodies, dates, resources and status, and where the status is read.
    """
    from wpsheet.reading import read

    form = form_for(form, output, ("text", "json"))
    programme = read(workbook)
    say = labels_for(lang, programme)
    if form == "json":
        from wpsheet.reporters.as_json import dumped, programme_json

        put(dumped(programme_json(programme)), output, (workbook,), utf8=True)
    else:
        from wpsheet.reporters.summary_as_text import programme_text

        text = programme_text(programme, width=terminal_width(), language=say.language)
        put(text, output, (workbook,))
    end(look=tell_unread([programme], say, columns=False))
