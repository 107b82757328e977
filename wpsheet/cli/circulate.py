"""`wpsheet circulate`: the workbook that is sent out."""

from datetime import date
from pathlib import Path

import click

from wpsheet.cli import console, options


@click.command("circulate")
@options.workbook
@options.output("The workbook to create.")
@click.option("--draft", is_flag=True,
              help="Create it even if there are errors. Every page is marked as a "
                   "draft.")  # fmt: skip
@click.option(
    "--since", type=options.FILE, metavar="PREVIOUS",
    help="Mark the rows that changed since this version, and list the changes on a tab.",
)  # fmt: skip
@click.option("--bodies", metavar="BODY,...", help="Create tabs only for these responsible bodies.")
@click.option("--no-pivots", is_flag=True, help="Leave the PivotTables and their data out.")
@options.as_of
@options.lang
def circulate_command(
    workbook: Path, output: Path, draft: bool, since: Path | None, bodies: str | None,  # noqa: FBT001
    no_pivots: bool, as_of: date | None, lang: str,  # noqa: FBT001
) -> None:  # fmt: skip
    """Create the workbook to circulate.

    It contains the sections with status words and colours, a summary with charts, a calendar, the
    resources, and a tab for each body.

    If there are errors, it lists them and creates nothing. To create a draft anyway, use
    --draft.
    """
    from wpsheet.checking.engine import check
    from wpsheet.reading import read
    from wpsheet.reporters.circulation_text import circulated_lines, refusal_lines
    from wpsheet.summaries.agenda import responsible_asked
    from wpsheet.verbs.circulating import circulate, exposures
    from wpsheet.verbs.omissions import colours_left_out
    from wpsheet.writing.atomic import ensure_writable

    ensure_writable(output, (workbook, *([since] if since else [])), ".xlsx")
    programme, say = console.opened(workbook, lang)
    previous = read(since) if since else None
    report = check(programme, as_of=as_of, language=say.language)
    chosen = bodies and [responsible_asked(b, programme, say.body) for b in bodies.split(",")]
    if report.has_errors and not draft:
        console.remark(*refusal_lines(report))
        console.end(look=True)
    made = circulate(
        programme, output, as_of=report.as_of, draft=draft, language=report.language,
        since=previous, report=report, bodies=chosen, pivots=not no_pivots,
    )  # fmt: skip
    colours = list(colours_left_out(programme))
    console.remark(*circulated_lines(programme, made.continued, exposures(programme), colours, say))
    console.remark(made.read_back.in_words(say))
    read_too = [previous] if previous else []
    console.finish([programme, *read_too], output, say, look=bool(colours), circulated=True)
