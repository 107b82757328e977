"""`wpsheet portfolio`: the programmes of all bodies in one overview."""

from datetime import date
from functools import partial
from pathlib import Path

import click

from wpsheet.cli import console, options
from wpsheet.cli.several import end_refused, worked_on


@click.command("portfolio")
@options.workbooks
@options.output("The workbook to write, such as portfolio.xlsx.")
@options.as_of
@options.lang
@options.jobs
def portfolio_command(
    workbooks: tuple[Path, ...], output: Path, as_of: date | None, lang: str, jobs: int | None
) -> None:
    """Combine the programmes of several bodies in one overview.

    It shows each programme with its status and errors, counts by responsible body and Strategic
    Plan code, one calendar, overdue activities, and officers by unit. A programme listed twice is
    counted once. Two versions of the same programme are not accepted.
    """
    from wpsheet.messages.labels import Labels
    from wpsheet.summaries.portfolio import counted_once, portfolio_of
    from wpsheet.verbs.checking import check_file
    from wpsheet.writing.atomic import ensure_writable, write_file
    from wpsheet.writing.circulated.portfolio import portfolio_workbook

    ensure_writable(output, workbooks, ".xlsx")
    day = as_of or date.today()  # noqa: DTZ011 - the officer's own day
    checked = partial(check_file, as_of=day, language=lang)
    say = Labels(lang)
    worked = worked_on(workbooks, checked, say("Reading"), jobs=jobs)
    end_refused(worked)  # a portfolio that lacks a programme would be believed
    reports, again = counted_once(worked.results)
    portfolio = portfolio_of(reports)
    languages = {report.programme.language for report in worked.results}
    own = languages.pop() if len(languages) == 1 else lang
    say = Labels(console.asked(lang) or own, portfolio.lists)
    console.speak(say.language)
    write_file(output, portfolio_workbook(portfolio, as_of=day, say=say))
    for file, first in again:
        console.remark(say("{file} has the same content as {first} and is counted once.",
                           file=file, first=first))  # fmt: skip
    programmes = [report.programme for report in worked.results]
    console.finish(programmes, output, say, look=bool(again))
