"""`wpsheet call`: a workbook for each unit or officer, and who has sent theirs back."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wpsheet.cli import console, options
from wpsheet.cli.plain_signs import tell

if TYPE_CHECKING:
    from wpsheet.model.rounds import By


@click.command("call")
@options.workbook
@options.output("The folder for the workbooks.", required=False)
@click.option("--by", type=click.Choice(["unit", "officer", "body"]),
              help="Who to ask. Default: officers if a column names any, otherwise units, or "
                   "responsible bodies if there is no column of units.")  # fmt: skip
@options.day("--due", what="The deadline for replies.")
@click.option("--with-comments", is_flag=True,
              help="Keep the comments of the cells. Without this option they are left "
                   "out.")  # fmt: skip
@click.option("--status", type=options.FILE, metavar="DIR",
              help="Show which workbooks in this folder have come back.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text",
              show_default=True, help="Format of the --status report.")  # fmt: skip
@options.lang
def call_command(
    workbook: Path, output: Path | None, by: str | None, due: date | None, status: Path | None,
    form: str, lang: str, with_comments: bool,  # noqa: FBT001
) -> None:  # fmt: skip
    """Create one workbook per unit or officer for a data call.

    There is a workbook for every unit named in Team resources. If a column such as Officer or
    Focal point names officers, there is one for every officer. Their own rows are open, with
    the last text and drop-downs. The other rows are grey and locked. The first sheet has the
    deadline and what is asked. A file that already exists is never replaced. --status DIR shows
    who has replied, who has not, and which rows have not changed. To take the copies back:
    `wpsheet merge WORKBOOK DIR/*.xlsx`. Exit code 1 if an activity names nobody to ask, or if a
    reply is missing.
    """
    from wpsheet.model.rounds import By

    if (output is None) == (status is None):
        raise click.UsageError("use either -o DIR (to create the workbooks) or --status DIR")
    way = By(by) if by else None
    if status is not None:
        _status(workbook, status, way, form, lang)
    elif output is not None:
        _call(workbook, output, way, due, lang, comments=with_comments)


def _call(
    workbook: Path, folder: Path, way: By | None, due: date | None, lang: str, *, comments: bool
) -> None:
    from wpsheet.reporters.calls import left_lines
    from wpsheet.verbs.calling import call

    programme, say = console.opened(workbook, lang)
    language = say.language
    made = call(programme, folder, by=way, due=due, comments=comments, language=language)
    for each in made.asked:
        rows = say("{n} {n:activity|activities}", n=len(each.rows))
        tell(say("{name}: {words}", name=each.file, words=rows))
    left = made.unasked, made.by, made.without_id, made.comments_left_out
    console.remark(*left_lines(*left, say))
    unread = console.tell_unread([programme], say)
    n = len(made.asked)
    console.remark(say("Created: {n} {n:workbook|workbooks} in {folder}", n=n, folder=folder))
    console.end(look=bool(made.unasked or unread))


def _status(workbook: Path, folder: Path, way: By | None, form: str, lang: str) -> None:
    from wpsheet.reporters.calls import replies_json, replies_text
    from wpsheet.verbs.calling import call_status, workbooks_in

    workbooks_in(folder)
    programme, say = console.opened(workbook, lang)
    passing = partial(console.with_a_bar, label=say("Reading"))
    found = call_status(programme, folder, by=way, passing=passing)
    unread = [" ".join(error.in_language(say.language).split()) for error in found.unreadable]
    status = (programme, found.by, found.replies, found.due)
    console.put_as(
        form, lambda: replies_json(*status, unread),
        lambda width, paint: replies_text(*status, say, width=width, paint=paint),
    )  # fmt: skip
    for line in unread:
        console.remark(say("Could not be read: {file}", file=line))
    for file in found.strangers:
        console.remark(say("{file} does not belong to anyone in this call.", file=file))
    look = console.tell_unread(found.returned, say, known=programme)
    console.end(look=look or not found.complete)
