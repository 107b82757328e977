"""`wpsheet labels`: the same workbook with the words of the other language."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from wpsheet.cli.common import (
    left_behind,
    output_option,
    remark,
    tell_unread,
    workbook_argument,
)

if TYPE_CHECKING:
    from wpsheet.model import Activity


@click.command("labels")
@workbook_argument
@output_option(what="The controlled workbook to write.")
@click.option("--lang", type=click.Choice(["en", "fr"]), required=True,
              help="The language of the headings, lists and values.")  # fmt: skip
def labels_command(workbook: Path, output: Path, lang: str) -> None:
    """Write the workbook with the words of the other language.

    Headings, lists, drop-downs and the values of the lists change: codes, bodies, types of task,
    statuses, seasons. Every text that officers wrote stays as it is; nothing is translated.
    """
    from wpsheet.errors import UnreadableFile
    from wpsheet.labels import Labels
    from wpsheet.reading import read, reread
    from wpsheet.rules.base import labelled
    from wpsheet.spoken import relabelling
    from wpsheet.writing import write_controlled
    from wpsheet.writing.atomic import ensure_writable

    ensure_writable(output, (workbook,), ".xlsx")
    programme = read(workbook)
    say = Labels(lang, programme.lists)
    edits = tuple(relabelling(programme, say))
    spoken = reread(programme, edits)
    for before, after in zip(programme.activities, spoken.activities, strict=True):
        if _values(before) != _values(after):
            raise UnreadableFile(
                workbook,
                "the values of {activity} would not be read back the same",
                "check the Lists sheet for one word that stands for two things",
                activity=labelled(before),
            )
    write_controlled(spoken, output, language=lang)
    for line in left_behind(programme, say):
        remark(line)
    unread = tell_unread([programme], say)
    remark(say("{n} {n:value|values} said in English. Written: {file}", n=len(edits), file=output)
           if say.english else
           say("{n} {n:value|values} said in French. Written: {file}", n=len(edits),
               file=output))  # fmt: skip
    comments = programme.file is not None and bool(programme.file.comments)
    raise click.exceptions.Exit(1 if unread or comments else 0)


def _values(activity: Activity) -> tuple[object, ...]:
    """What the cells say that the lists have words for."""
    return (
        activity.plan_link, activity.plan_codes.codes, activity.task_type, activity.bodies.names,
        activity.milestones, activity.status,
    )  # fmt: skip
