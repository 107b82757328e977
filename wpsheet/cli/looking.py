"""`wpsheet show` and `wpsheet summary`: the programme as understood, and its figures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from wpsheet.cli.common import (
    FILE,
    end,
    form_for,
    lang_option,
    output_option,
    painter,
    put,
    spoken,
    tell_unread,
    terminal_width,
    workbook_argument,
)
from wpsheet.cli.several import end_refused, jobs_option, worked_on

if TYPE_CHECKING:
    from wpsheet.summaries.counts import Summary

_FORMATS = ("text", "json")
_format_option = click.option(
    "--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True,
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
    from wpsheet.messages.labels import Labels
    from wpsheet.reading import read

    form = form_for(form, output, _FORMATS)
    programme = read(workbook)
    language = spoken(lang, programme)
    if form == "json":
        from wpsheet.reporters.as_json import dumped, programme_json

        put(dumped(programme_json(programme)), output, (workbook,), utf8=True)
    else:
        from wpsheet.reporters.summary_as_text import programme_text

        text = programme_text(programme, width=terminal_width(), language=language)
        put(text, output, (workbook,))
    end(look=tell_unread([programme], Labels(language, programme.lists), columns=False))


@click.command("summary")
@click.argument("workbooks", type=FILE, nargs=-1, required=True, metavar="WORKBOOK...")
@_format_option
@_output_option
@jobs_option
@lang_option
def summary_command(
    workbooks: tuple[Path, ...], form: str, output: Path | None, jobs: int | None, lang: str
) -> None:
    """Count activities by code, body, priority, task and status.

    Coverage of the Strategic Plan, the calendar of sessions and the officers by unit
    besides. Several workbooks are counted one by one; "wpsheet portfolio" counts them together.
    """
    from wpsheet.messages.labels import Labels

    say = Labels(lang)
    form = form_for(form, output, _FORMATS)
    worked = worked_on(workbooks, _summary, say("Counting"), jobs=jobs)
    if worked.refused and output is not None:
        end_refused(worked)  # half a report is none
    if form == "json":
        from wpsheet.reporters.as_json import dumped, summary_json

        counted = [summary_json(summary) for summary in worked.results]
        one = counted[0] if len(workbooks) == 1 else counted
        put(dumped(one), output, workbooks, utf8=True)
    else:
        from wpsheet.reporters.as_text import unpainted
        from wpsheet.reporters.summary_as_text import summary_text

        paint = unpainted if output else painter()
        texts = [
            summary_text(each, paint=paint, language=spoken(lang, each.programme))
            for each in worked.results
        ]
        put("\n\n\n".join(texts), output, workbooks)
    unread = [
        tell_unread([each.programme], Labels(spoken(lang, each.programme)), columns=False)
        for each in worked.results
    ]
    end_refused(worked)
    end(look=any(unread))


def _summary(workbook: Path) -> Summary:
    from wpsheet.reading import read
    from wpsheet.summaries.counts import summarise

    return summarise(read(workbook))
