"""`wpsheet call`: a workbook for each unit, and who has sent theirs back."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wpsheet.cli.common import (
    FILE,
    Day,
    lang_option,
    output_option,
    painter,
    progressing,
    put,
    remark,
    spoken,
    tell_unread,
    terminal_width,
    workbook_argument,
)

if TYPE_CHECKING:
    from wpsheet.calling import Asked, Copy
    from wpsheet.labels import Labels
    from wpsheet.model import Programme


@click.command("call")
@workbook_argument
@output_option(required=False, what="The folder to write the units' workbooks into.")
@click.option("--due", type=Day(), help="The day by which they are to come back.")
@click.option("--status", type=FILE, metavar="DIR",
              help="Tell which workbooks in this folder came back.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text",
              show_default=True, help="With --status.")  # fmt: skip
@lang_option
def call_command(
    workbook: Path, output: Path | None, due: date | None, status: Path | None, form: str, lang: str
) -> None:
    """Ask each unit for its rows, one workbook a unit.

    For every unit named in Team resources: its own rows open, with the last text and drop-downs,
    the others grey and locked; on the first sheet the due date and what is asked. A file that is
    there already is never written over. --status DIR tells who returned, who did not, and
    which rows stand untouched; `wpsheet merge WORKBOOK DIR/*.xlsx` takes them back. Exits 1
    where an activity names no unit, or a unit has not returned.
    """
    if (output is None) == (status is None):
        raise click.UsageError("give either -o DIR to write the workbooks or --status DIR")
    if status is not None:
        _status(workbook, status, form, lang)
    elif output is not None:
        _call(workbook, output, due, lang)


def _call(workbook: Path, folder: Path, due: date | None, lang: str) -> None:
    from wpsheet.calling import asked, without_unit
    from wpsheet.errors import UnreadableFile
    from wpsheet.labels import Labels
    from wpsheet.layout import Field
    from wpsheet.phrases import Saying, Sentence
    from wpsheet.reading import read
    from wpsheet.text import shortened
    from wpsheet.writing.calls import call_workbook, write_calls

    programme = read(workbook)
    units = asked(programme)
    if not units:
        raise UnreadableFile(
            workbook,
            "no activity names a unit in {heading}",
            "write there from which unit the officers come",
            heading=Sentence(Saying.COLUMN, {"heading": Field.RESOURCES}),
        )
    say = Labels(spoken(lang, programme), programme.lists)
    contents = {each.file: call_workbook(programme, each, due, say.language) for each in units}
    write_calls(folder, contents)
    for each in units:
        rows = say("{n} {n:activity|activities}", n=len(each.rows))
        click.echo(say("{name}: {words}", name=each.file, words=rows))
    left = without_unit(programme)
    resources = say.headed(Field.RESOURCES)
    for activity in left:
        remark(
            say(
                "NOT ASKED: no unit of the list stands in {resources} of {activity}: {words}",
                resources=resources,
                activity=activity.label,
                words=shortened(activity.plain(Field.ACTIVITY)),
            )
        )
    nameless = sum(activity.id is None for activity in programme.activities)
    if nameless:
        remark(
            say(
                "{n} {n:activity has|activities have} no ID: if a unit rewrites its text, the "
                "merge may not know it again. wpsheet import gives IDs.",
                n=nameless,
            )
        )
    unread = tell_unread([programme], say)
    remark(say("Written: {n} {n:workbook|workbooks} in {folder}", n=len(units), folder=folder))
    raise click.exceptions.Exit(1 if left or unread else 0)


def _status(workbook: Path, folder: Path, form: str, lang: str) -> None:
    from wpsheet.calling import asked, replies
    from wpsheet.errors import UnreadableFile
    from wpsheet.labels import Labels
    from wpsheet.reading import read
    from wpsheet.reporters.calls import replies_json, replies_text

    if not folder.is_dir():
        raise UnreadableFile(folder, "is no folder", "give the folder that call wrote into")
    programme = read(workbook)
    say = Labels(spoken(lang, programme), programme.lists)
    units = {each.unit: each for each in asked(programme)}
    copies, unread, days = _copies(programme, units, folder, say)
    told = replies(programme, copies)
    due = max(days, default=None)
    if form == "json":
        put(replies_json(programme, told, due, unread), None, utf8=True)
    else:
        text = replies_text(programme, told, due, say, width=terminal_width(), paint=painter())
        put(text, None)
    for line in unread:
        remark(say("Could not be read: {file}", file=line))
    for copy in copies:
        if copy.unit not in units:
            remark(say("{file} belongs to no unit of this call.", file=copy.file))
    everybody = all(reply.returned for reply in told)
    raise click.exceptions.Exit(0 if everybody and not unread else 1)


def _copies(
    programme: Programme, units: dict[str, Asked], folder: Path, say: Labels
) -> tuple[list[Copy], list[str], set[date]]:
    """The workbooks in the folder, why others could not be read, and the days they are due."""
    from wpsheet.calling import Copy
    from wpsheet.errors import UnreadableFile
    from wpsheet.reading import read
    from wpsheet.writing.calls import call_workbook
    from wpsheet.writing.keeping import sealed

    copies: list[Copy] = []
    unread: list[str] = []
    days: set[date] = set()
    files = sorted(p for p in folder.glob("*.xlsx") if not p.name.startswith(("~$", ".")))
    for path in progressing(files, say("Reading")):
        try:
            theirs = read(path)
        except UnreadableFile as error:
            unread.append(" ".join(error.said(say.language).split()))
            continue
        call = theirs.call
        unit = call.unit if call else ""
        # The name of the file tells where a unit took the first sheet out.
        unit = unit or next((u for u, each in units.items() if each.file == path.name), "")
        unit = programme.lists.unit_named(unit) or unit
        as_sent = False
        if call and unit in units:
            sent = call_workbook(programme, units[unit], call.due, call.language)
            as_sent = path.read_bytes() == sealed(sent)
        if call and call.due:
            days.add(call.due)
        copies.append(Copy(path.name, unit, theirs, as_sent))
    return copies, unread, days
