"""`wpsheet history`: each activity's way through several sessions' workbooks."""

from __future__ import annotations

from pathlib import Path

import click

from wpsheet.cli.common import (
    FILE,
    end,
    format_option,
    labels_for,
    lang_option,
    output_option,
    painter,
    progressing,
    put,
    remark,
    tell_unread,
    terminal_width,
)
from wpsheet.cli.language import wrong_call


@click.command("history")
@click.argument("files", type=FILE, nargs=-1, required=True, metavar="FILE...")
@click.option("--by-date", is_flag=True,
              help="Sort the workbooks by their sessions.")  # fmt: skip
@format_option
@output_option(required=False, what="Write a workbook with a table and a chart as well.")
@lang_option
def history_command(
    files: tuple[Path, ...], by_date: bool, form: str, output: Path | None, lang: str  # noqa: FBT001
) -> None:  # fmt: skip
    """Follow each activity through several sessions.

    FILE... are the sessions' workbooks, the oldest first. Activities are matched by ID or by
    their words. Shown are the status in each session, how many times an activity was re-dated,
    and the end first planned against the one planned now. Exits 1 where two activities may be
    one and somebody must look.
    """
    from wpsheet.messages.labels import Labels
    from wpsheet.reading import read
    from wpsheet.versions.history import history, session_day
    from wpsheet.writing.atomic import ensure_writable

    if len(files) < 2:
        raise click.UsageError("give the workbooks of two sessions or more, the oldest first")
    if output is not None:
        ensure_writable(output, files, ".xlsx")
    say = Labels(lang)
    programmes = [read(path) for path in progressing(files, say("Reading"))]
    if by_date:
        days = {id(programme): session_day(programme) for programme in programmes}
        unknown = [p.source for p in programmes if days[id(p)] is None]
        if unknown:
            raise wrong_call(
                "{file} does not say its session; give the files in order", file=unknown[0]
            )
        programmes.sort(key=lambda programme: str(days[id(programme)]))
    found = history(programmes)
    say = labels_for(lang, programmes[-1])
    if output is not None:
        from wpsheet.writing.versions.history import write_history_book

        write_history_book(found, output, say)
    if form == "json":
        from wpsheet.reporters.histories import history_json

        put(history_json(found, say), None, utf8=True)
    else:
        from wpsheet.reporters.histories import history_text

        put(history_text(found, say, width=terminal_width(), paint=painter()), None)
    unread = tell_unread(programmes, say)
    if output is not None:
        remark(say("Written: {file}", file=output))
    end(look=bool(found.doubts or unread))
