"""`wpsheet show` and `wpsheet summary`: the programme as understood, and its figures."""

from __future__ import annotations

from pathlib import Path

import click

from wpsheet.cli.common import (
    lang_option,
    output_option,
    painter,
    put,
    spoken,
    terminal_width,
    workbook_argument,
)

_format_option = click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True,
    help="Text for people, JSON for programs.",
)  # fmt: skip
_output_option = output_option(required=False, what="Write to this file, not to the terminal.")


@click.command("show")
@workbook_argument
@_format_option
@_output_option
@lang_option
def show_command(workbook: Path, form: str, output: Path | None, lang: str) -> None:
    """Show every activity as it is understood.

    Codes, bodies, dates, resources and status, and where the status is read.
    """
    from wpsheet.reading import read

    programme = read(workbook)
    if form == "json":
        from wpsheet.reporters.as_json import dumped, programme_json

        put(dumped(programme_json(programme)), output, (workbook,))
    else:
        from wpsheet.reporters.summary_as_text import programme_text

        language = spoken(lang, programme)
        text = programme_text(programme, width=terminal_width(), language=language)
        put(text, output, (workbook,))


@click.command("summary")
@workbook_argument
@_format_option
@_output_option
@lang_option
def summary_command(workbook: Path, form: str, output: Path | None, lang: str) -> None:
    """Count activities by code, body, priority, task and status.

    Coverage of the Strategic Plan, the calendar of sessions and the officers by unit
    besides.
    """
    from wpsheet.reading import read
    from wpsheet.summaries import summarise

    summary = summarise(read(workbook))
    if form == "json":
        from wpsheet.reporters.as_json import dumped, summary_json

        put(dumped(summary_json(summary)), output, (workbook,))
    else:
        from wpsheet.reporters.as_text import unpainted
        from wpsheet.reporters.summary_as_text import summary_text

        language = spoken(lang, summary.programme)
        paint = unpainted if output else painter()
        put(summary_text(summary, paint=paint, language=language), output, (workbook,))
