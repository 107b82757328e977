"""`wpsheet summary`: the figures of a programme."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wpsheet.cli import console, options
from wpsheet.cli.several import end_refused, worked_on

if TYPE_CHECKING:
    from wpsheet.summaries.counts import Summary


@click.command("summary")
@options.workbooks
@options.form
@options.report
@options.jobs
@options.lang
def summary_command(
    workbooks: tuple[Path, ...], form: str, output: Path | None, jobs: int | None, lang: str
) -> None:
    """Count activities by code, body, priority, task and status.

    Also the coverage of the Strategic Plan, the calendar of sessions and the officers by unit.
    Several workbooks are counted one by one; "wpsheet portfolio" counts them together.
    """
    from wpsheet.messages.labels import Labels
    from wpsheet.reporters.as_json import dumped, summary_json
    from wpsheet.reporters.summary_as_text import summary_text

    say = Labels(lang)
    form = console.form_for(form, output, ("text", "json"))
    worked = worked_on(workbooks, _summary, say("Counting"), jobs=jobs)
    if worked.refused and output is not None:
        end_refused(worked)  # half a report is none
    folded = sys.stdout.isatty() and output is None
    labelled = [(each, console.labels_for(lang, each.programme)) for each in worked.results]
    counted = [summary_json(summary) for summary in worked.results]
    console.put_as(
        form, lambda: dumped(counted[0] if len(workbooks) == 1 else counted),
        lambda width, paint: "\n\n\n".join(
            summary_text(each, width=width * folded, paint=paint, language=own.language)
            for each, own in labelled
        ),
        output, workbooks,
    )  # fmt: skip
    unread = [console.tell_unread([each.programme], own, columns=False) for each, own in labelled]
    end_refused(worked)
    console.end(look=any(unread))


def _summary(workbook: Path) -> Summary:
    from wpsheet.reading import read
    from wpsheet.summaries.counts import summarise

    return summarise(read(workbook))
