"""`wpsheet circulate`: the workbook that is sent out."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from wpsheet.cli.common import (
    FILE,
    as_of_option,
    end,
    labels_for,
    lang_option,
    output_option,
    remark,
    tell_unread,
    workbook_argument,
)


@click.command("circulate")
@workbook_argument
@output_option(what="The circulated workbook to write.")
@click.option("--draft", is_flag=True, help="Write it although errors stand; every page says so.")
@click.option(
    "--since", type=FILE, metavar="PREVIOUS",
    help="Mark the rows that changed since this version, and list what changed on a tab.",
)  # fmt: skip
@as_of_option
@lang_option
def circulate_command(
    workbook: Path,
    output: Path,
    draft: bool,  # noqa: FBT001
    since: Path | None,
    as_of: date | None,
    lang: str,
) -> None:
    """Write the workbook to circulate.

    The sections with status words and colours, a summary with charts, a calendar, the
    resources, a tab for each body.

    Refuses while errors stand, and says which; --draft writes all the same.
    """
    from wpsheet.checking.engine import check
    from wpsheet.reading import read
    from wpsheet.reporters.circulation_text import (
        continued_lines,
        exposure_lines,
        footnotes_as_written,
        refusal_lines,
    )
    from wpsheet.reporters.omissions_text import omission_lines
    from wpsheet.verbs.circulating import circulate
    from wpsheet.verbs.exposures import exposures
    from wpsheet.verbs.omissions import colours_left_out
    from wpsheet.writing.atomic import ensure_writable

    ensure_writable(output, (workbook, *([since] if since else [])), ".xlsx")
    programme = read(workbook)
    previous = read(since) if since else None
    report = check(programme, as_of=as_of, language=labels_for(lang, programme).language)
    say = report.say
    if report.has_errors and not draft:
        remark(*refusal_lines(report))
        end(look=True)
    continued = circulate(
        programme, output, as_of=report.as_of, draft=draft, language=report.language,
        since=previous, report=report,
    )  # fmt: skip
    remark(
        *footnotes_as_written(programme, say),
        *continued_lines(continued, say),
        *exposure_lines(exposures(programme), programme.source, say),
    )
    remark(*omission_lines(colours_left_out(programme), say))
    unread = tell_unread([programme, *([previous] if previous else [])], say)
    remark(say("Written: {file}", file=output))
    end(look=unread)
