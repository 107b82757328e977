"""`wpsheet portfolio`: the programmes of all bodies in one overview."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wpsheet.cli.common import FILE, as_of_option, lang_option, output_option, remark
from wpsheet.cli.left_out import tell_unread
from wpsheet.cli.several import jobs_option, work_on

if TYPE_CHECKING:
    from wpsheet.checking.findings import Report


@click.command("portfolio")
@click.argument("workbooks", type=FILE, nargs=-1, required=True, metavar="WORKBOOK...")
@output_option(what="The workbook to write, such as portfolio.xlsx.")
@as_of_option
@lang_option
@jobs_option
def portfolio_command(
    workbooks: tuple[Path, ...],
    output: Path,
    as_of: date | None,
    lang: str,
    jobs: int | None,
) -> None:
    """Put the programmes of several bodies into one overview.

    Each programme with its status and errors, counts by responsible body and Strategic Plan
    code, one calendar, what is overdue, and the officers by unit. A programme that is given
    twice counts once; in two versions it is refused.
    """
    from wpsheet.messages.labels import Labels
    from wpsheet.summaries.portfolio import counted_once, portfolio_of
    from wpsheet.writing.atomic import ensure_writable, write_file
    from wpsheet.writing.circulated.portfolio import portfolio_workbook

    ensure_writable(output, workbooks, ".xlsx")
    day = as_of or date.today()  # noqa: DTZ011 - the officer's own day
    checked = partial(_checked, as_of=day, language=lang)
    say = Labels(lang)
    worked = work_on(workbooks, checked, say("Reading"), jobs=jobs)
    worked.end()  # a portfolio that lacks a programme would be believed
    reports, again = counted_once(worked.results)
    portfolio = portfolio_of(reports)
    say = Labels(lang, portfolio.lists)
    write_file(output, portfolio_workbook(portfolio, as_of=day, say=say))
    for file, first in again:
        remark(say("{file} holds the same as {first} and counts once.", file=file, first=first))
    unread = tell_unread((report.programme for report in worked.results), say)
    remark(say("Written: {file}", file=str(output)))
    raise click.exceptions.Exit(1 if again or unread else 0)


def _checked(workbook: Path, *, as_of: date, language: str) -> Report:
    from wpsheet.checking.engine import check
    from wpsheet.reading import read

    return check(read(workbook), as_of=as_of, language=language)
