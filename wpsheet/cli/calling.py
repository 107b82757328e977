"""`wpsheet call`: a workbook for each unit or officer, and who has sent theirs back."""

from __future__ import annotations

from collections.abc import Sequence
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
    terminal_width,
    workbook_argument,
)
from wpsheet.cli.left_out import tell_unread
from wpsheet.cli.plain_signs import tell

if TYPE_CHECKING:
    from wpsheet.errors import UnreadableFile
    from wpsheet.messages.labels import Labels
    from wpsheet.model.activity import Activity
    from wpsheet.model.programme import Programme
    from wpsheet.model.rounds import By
    from wpsheet.versions.calling import Asked, Copy


@click.command("call")
@workbook_argument
@output_option(required=False, what="The folder to write the workbooks into.")
@click.option("--by", type=click.Choice(["unit", "officer"]),
              help="Whom to ask; by officer where a column names any, else by unit.")  # fmt: skip
@click.option("--due", type=Day(), help="The day by which they are to come back.")
@click.option("--status", type=FILE, metavar="DIR",
              help="Tell which workbooks in this folder came back.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text",
              show_default=True, help="With --status.")  # fmt: skip
@lang_option
def call_command(
    workbook: Path, output: Path | None, by: str | None, due: date | None, status: Path | None,
    form: str, lang: str,
) -> None:  # fmt: skip
    """Ask each unit or officer for its rows, one workbook each.

    For every unit named in Team resources, or every officer where a column headed Officer,
    Focal point or the like names any: the own rows open, with the last text and drop-downs,
    the others grey and locked; on the first sheet the due date and what is asked. A file that is
    there already is never written over. --status DIR tells who returned, who did not, and
    which rows stand untouched; `wpsheet merge WORKBOOK DIR/*.xlsx` takes them back. Exits 1
    where an activity names nobody to ask, or somebody has not returned.
    """
    from wpsheet.model.rounds import By

    if (output is None) == (status is None):
        raise click.UsageError("give either -o DIR to write the workbooks or --status DIR")
    way = By(by) if by else None
    if status is not None:
        _status(workbook, status, way, form, lang)
    elif output is not None:
        _call(workbook, output, way, due, lang)


def _call(workbook: Path, folder: Path, way: By | None, due: date | None, lang: str) -> None:
    from wpsheet.messages.labels import Labels
    from wpsheet.reading import read
    from wpsheet.versions.calling import asked, unasked, usual_way
    from wpsheet.writing.controlled.calls import call_workbook, write_calls

    programme = read(workbook)
    by = way or usual_way(programme)
    everybody = asked(programme, by)
    if not everybody:
        raise _nobody(workbook, by)
    say = Labels(spoken(lang, programme), programme.lists)
    contents = {each.file: call_workbook(programme, each, due, say.language) for each in everybody}
    write_calls(folder, contents)
    for each in everybody:
        rows = say("{n} {n:activity|activities}", n=len(each.rows))
        tell(say("{name}: {words}", name=each.file, words=rows))
    left = unasked(programme, by)
    for activity in left:
        remark(_not_asked(activity, by, say))
    nameless = sum(activity.id is None for activity in programme.activities)
    if nameless:
        remark(
            say(
                "{n} {n:activity has|activities have} no ID: if the text is rewritten, the "
                "merge may not know it again. wpsheet import gives IDs.",
                n=nameless,
            )
        )
    unread = tell_unread([programme], say)
    n = len(everybody)
    remark(say("Written: {n} {n:workbook|workbooks} in {folder}", n=n, folder=folder))
    raise click.exceptions.Exit(1 if left or unread else 0)


def _nobody(workbook: Path, by: By) -> UnreadableFile:
    """What is said where no activity names anybody to ask."""
    from wpsheet.errors import UnreadableFile
    from wpsheet.model.layout import Field
    from wpsheet.model.rounds import By
    from wpsheet.model.wording import Saying, Sentence

    if by is By.OFFICER:
        heading = Sentence(Saying.COLUMN, {"heading": Field.OFFICER})
        return UnreadableFile(
            workbook,
            "no activity names an officer in a column {heading}",
            "add that column beside the others, or call with --by unit",
            heading=heading,
        )
    return UnreadableFile(
        workbook,
        "no activity names a unit in {heading}",
        "write there from which unit the officers come",
        heading=Sentence(Saying.COLUMN, {"heading": Field.RESOURCES}),
    )


def _not_asked(activity: Activity, by: By, say: Labels) -> str:
    from wpsheet.model.layout import Field
    from wpsheet.model.rounds import By
    from wpsheet.model.text import shortened

    words = shortened(activity.plain(Field.ACTIVITY))
    if by is By.OFFICER:
        return say(
            "NOT ASKED: nobody is named under {officer} in {activity}: {words}",
            officer=say.headed(Field.OFFICER),
            activity=activity.label,
            words=words,
        )
    return say(
        "NOT ASKED: {resources} of {activity} names no unit: {words}",
        resources=say.headed(Field.RESOURCES),
        activity=activity.label,
        words=words,
    )


def _status(workbook: Path, folder: Path, way: By | None, form: str, lang: str) -> None:
    from wpsheet.errors import UnreadableFile
    from wpsheet.messages.labels import Labels
    from wpsheet.reading import read
    from wpsheet.reporters.calls import replies_json, replies_text
    from wpsheet.versions.calling import asked, replies, usual_way

    if not folder.is_dir():
        raise UnreadableFile(folder, "is no folder", "give the folder that call wrote into")
    programme = read(workbook)
    say = Labels(spoken(lang, programme), programme.lists)
    returned, unread = _returned(folder, say)
    calls = [theirs.call for theirs in returned.values() if theirs.call]
    by = way or next((call.by for call in calls), None) or usual_way(programme)
    everybody = asked(programme, by)
    copies = [_copy(programme, everybody, path, theirs) for path, theirs in returned.items()]
    told = replies(programme, by, copies)
    due = max((call.due for call in calls if call.due), default=None)
    if form == "json":
        put(replies_json(programme, by, told, due, unread), None, utf8=True)
    else:
        width, paint = terminal_width(), painter()
        put(replies_text(programme, by, told, due, say, width=width, paint=paint), None)
    for line in unread:
        remark(say("Could not be read: {file}", file=line))
    names = {each.whom for each in everybody}
    for copy in copies:
        if copy.whom not in names:
            remark(say("{file} belongs to nobody whom this call asks.", file=copy.file))
    all_back = all(reply.returned for reply in told)
    raise click.exceptions.Exit(0 if all_back and not unread else 1)


def _returned(folder: Path, say: Labels) -> tuple[dict[Path, Programme], list[str]]:
    """The workbooks in the folder, and why others could not be read."""
    from wpsheet.errors import UnreadableFile
    from wpsheet.reading import read

    returned: dict[Path, Programme] = {}
    unread: list[str] = []
    files = sorted(p for p in folder.glob("*.xlsx") if not p.name.startswith(("~$", ".")))
    for path in progressing(files, say("Reading")):
        try:
            returned[path] = read(path)
        except UnreadableFile as error:
            unread.append(" ".join(error.said(say.language).split()))
    return returned, unread


def _copy(programme: Programme, everybody: Sequence[Asked], path: Path, theirs: Programme) -> Copy:
    """Whose workbook it is, and whether somebody has saved it."""
    from wpsheet.versions.calling import Copy, key_of
    from wpsheet.writing.controlled.calls import call_workbook
    from wpsheet.writing.keeping import sealed

    call = theirs.call
    # The name of the file tells where somebody took the first sheet out.
    own = next((each for each in everybody if not call and each.file == path.name), None)
    for each in everybody:
        if call and call.by is each.by:
            key = key_of(call.whom, call.by, programme.lists)
            own = each if key == key_of(each.whom, each.by, programme.lists) else own
    as_sent = False
    if call and own:
        sent = call_workbook(programme, own, call.due, call.language)
        as_sent = path.read_bytes() == sealed(sent)
    return Copy(path.name, own.whom if own else "", theirs, as_sent)
