"""`wpsheet watch`: checks again at every save in Excel and says what changed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wpsheet.cli import console, options
from wpsheet.cli.plain_signs import tell

if TYPE_CHECKING:
    from wpsheet.checking.findings import Report


@click.command("watch")
@options.workbook
@options.as_of
@options.lang
@click.option("--every", type=click.FloatRange(min=0.1), default=1.0, show_default=True,
              help="How often to look for a save, in seconds.")  # fmt: skip
@click.option("--times", type=click.IntRange(min=1), hidden=True,
              help="Stop after this number of checks.")  # fmt: skip
def watch_command(
    workbook: Path, as_of: date | None, lang: str, every: float, times: int | None
) -> None:
    """Check again after each save and show what changed.

    Leave it running while you work in Excel. To stop it, press Ctrl+C. It waits until Excel has
    finished saving.
    """
    from wpsheet.checking.engine import check
    from wpsheet.messages.labels import Labels
    from wpsheet.reporters.as_text import tally
    from wpsheet.verbs.saves import saves

    before: Report | None = None
    say = Labels(lang)
    try:
        for checks, _ in enumerate(saves(workbook, every), start=1):
            programme, say = console.opened(workbook, lang)
            report = check(programme, as_of=as_of, language=say.language)
            now, counts = time.strftime("%H:%M:%S"), tally(report)
            tell(say("{now}  {file}: {tally}", now=now, file=workbook.name, tally=counts))
            for line in _news_lines(before, report) if before else _error_lines(report):
                tell(f"  {line}")
            before = report
            if checks == times:
                return
    except KeyboardInterrupt:
        tell(say("stopped"))


def _error_lines(report: Report) -> Iterator[str]:
    """All errors, at the first check."""
    from wpsheet.checking.findings import Severity

    say = report.say
    for finding in report.standing:
        if finding.severity is Severity.ERROR:
            yield say("{name}: {words}", name=finding.place_in(say), words=finding.message)


def _news_lines(before: Report, report: Report) -> Iterator[str]:
    """What the last save fixed and what it brought."""
    from wpsheet.checking.news import news

    say = report.say
    found = news(before, report)
    templates = {"fixed   {place}: {message} ({code})": found.fixed,
                 "new     {place}: {message} ({code})": found.new}  # fmt: skip
    for template, findings in templates.items():
        for each in findings:
            yield say(template, place=each.place_in(say), message=each.message, code=each.code)
    if not found.fixed and not found.new:
        yield say("no change in the findings")
