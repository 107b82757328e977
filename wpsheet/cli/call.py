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
              help="Whom to ask; by officer where a column names any, else by unit, or by "
                   "responsible body if there is no column of units.")  # fmt: skip
@click.option("--due", type=options.Day(), help="The deadline for replies.")
@click.option("--with-comments", is_flag=True,
              help="Keep the comments of the cells; they are left out otherwise.")  # fmt: skip
@click.option("--status", type=options.FILE, metavar="DIR",
              help="Show which workbooks in this folder have come back.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text",
              show_default=True, help="With --status.")  # fmt: skip
@options.lang
def call_command(
    workbook: Path, output: Path | None, by: str | None, due: date | None, status: Path | None,
    form: str, lang: str, with_comments: bool,  # noqa: FBT001
) -> None:  # fmt: skip
    """Create one workbook per unit or officer for a data call.

    For every unit named in Team resources, or every officer where a column headed Officer,
    Focal point or the like names any: the own rows open, with the last text and drop-downs,
    the others grey and locked; on the first sheet the due date and what is asked. A file that is
    there already is never written over. --status DIR tells who returned, who did not, and
    which rows nobody has changed since you sent them out; `wpsheet merge WORKBOOK DIR/*.xlsx`
    takes them back. Exits 1 where an activity names nobody to ask, or somebody has not returned.
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
    from wpsheet.reading import read
    from wpsheet.reporters.calls import not_asked_lines
    from wpsheet.verbs.calling import call

    programme = read(workbook)
    say = console.labels_for(lang, programme)
    made = call(programme, folder, by=way, due=due, comments=comments,
                language=say.language)  # fmt: skip
    for each in made.asked:
        rows = say("{n} {n:activity|activities}", n=len(each.rows))
        tell(say("{name}: {words}", name=each.file, words=rows))
    console.remark(*not_asked_lines(made.unasked, made.by, say))
    if made.without_id:
        console.remark(
            say(
                "{n} {n:activity has|activities have} no ID. If the text is rewritten, the "
                "merge may not recognise {n:it|them}. To add IDs, use wpsheet import.",
                n=made.without_id,
            )
        )
    if made.comments_left_out:
        console.remark(
            say(
                "Left out on purpose: {n} {n:comment|comments}. To keep {n:it|them}, use "
                "--with-comments.",
                n=made.comments_left_out,
            )
        )
    unread = console.tell_unread([programme], say)
    n = len(made.asked)
    console.remark(say("Created: {n} {n:workbook|workbooks} in {folder}", n=n, folder=folder))
    console.end(look=bool(made.unasked or unread))


def _status(workbook: Path, folder: Path, way: By | None, form: str, lang: str) -> None:
    from wpsheet.reading import read
    from wpsheet.reporters.calls import replies_json, replies_text
    from wpsheet.verbs.calling import call_status, workbooks_in

    workbooks_in(folder)
    programme = read(workbook)
    say = console.labels_for(lang, programme)
    passing = partial(console.with_a_bar, label=say("Reading"))
    found = call_status(programme, folder, by=way, passing=passing)
    unread = [" ".join(error.said(say.language).split()) for error in found.unreadable]
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
