"""`wpsheet history`: each activity's way through several sessions' workbooks."""

from pathlib import Path

import click

from wpsheet.cli import console, options
from wpsheet.cli.language import wrong_call


@click.command("history")
@click.argument("files", type=options.FILE, nargs=-1, required=True, metavar="FILE...")
@click.option("--by-date", is_flag=True, help="Sort the workbooks by session.")
@options.form
@options.output("Also create a workbook with a table and a chart.", required=False)
@options.lang
def history_command(
    files: tuple[Path, ...], by_date: bool, form: str, output: Path | None, lang: str  # noqa: FBT001
) -> None:  # fmt: skip
    """Follow each activity through several sessions.

    FILE... are the workbooks of the sessions, oldest first. Activities are matched by ID or by
    their words. Shows the status at each session, how often the due date changed, and the first
    and the current planned end. Exit code 1 if two activities may be the same and must be checked.
    """
    from wpsheet.messages.labels import Labels
    from wpsheet.reading import read
    from wpsheet.reporters.histories import history_json, history_text
    from wpsheet.versions.history import history, session_day
    from wpsheet.writing.atomic import ensure_writable

    if len(files) < 2:
        raise click.UsageError("give the workbooks of two sessions or more, the oldest first")
    if output is not None:
        ensure_writable(output, files, ".xlsx")
    say = Labels(lang)
    programmes = [read(path) for path in console.with_a_bar(files, say("Reading"))]
    if by_date:
        for file in (each.source for each in programmes if session_day(each) is None):
            raise wrong_call(
                "{file} does not say its session; list the files in order, oldest first", file=file
            )
        programmes.sort(key=lambda programme: str(session_day(programme)))
    found = history(programmes)
    say = console.labels_for(lang, programmes[-1])
    if output is not None:
        from wpsheet.writing.versions.history import write_history_book

        write_history_book(found, output, say)
    console.put_as(
        form, lambda: history_json(found, say),
        lambda width, paint: history_text(found, say, width=width, paint=paint),
    )  # fmt: skip
    unread = console.tell_unread(programmes, say)
    if output is not None:
        console.remark(say("Written: {file}", file=output))
    console.end(look=bool(found.doubts or unread))
