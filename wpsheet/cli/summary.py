"""`wpsheet summary`: the figures of a programme."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from wpsheet.cli.common import (
    FILE,
    end,
    form_for,
    format_option,
    labels_for,
    lang_option,
    output_option,
    painter,
    put,
    tell_unread,
)
from wpsheet.cli.several import end_refused, jobs_option, worked_on

if TYPE_CHECKING:
    from wpsheet.summaries.counts import Summary


@click.command("summary")
@click.argument("workbooks", type=FILE, nargs=-1, required=True, metavar="WORKBOOK...")
@format_option
@output_option(required=False, what="Write to this file, not to the terminal.")
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
    form = form_for(form, output, ("text", "json"))
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
            summary_text(each, paint=paint, language=labels_for(lang, each.programme).language)
            for each in worked.results
        ]
        put("\n\n\n".join(texts), output, workbooks)
    unread = [
        tell_unread([each.programme], labels_for(lang, each.programme), columns=False)
        for each in worked.results
    ]
    end_refused(worked)
    end(look=any(unread))


def _summary(workbook: Path) -> Summary:
    from wpsheet.reading import read
    from wpsheet.summaries.counts import summarise

    return summarise(read(workbook))
