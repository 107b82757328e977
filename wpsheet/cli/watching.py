"""`wpsheet watch`: checks again at every save in Excel and says what changed."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wpsheet.cli.common import as_of_option, lang_option, spoken, workbook_argument

if TYPE_CHECKING:
    from wpsheet.findings import Finding, Report


@click.command("watch")
@workbook_argument
@as_of_option
@lang_option
@click.option("--every", type=click.FloatRange(min=0.1), default=1.0, show_default=True,
              help="How often to look whether the workbook was saved, in seconds.")  # fmt: skip
@click.option("--times", type=click.IntRange(min=1), hidden=True,
              help="Stop after so many checks.")  # fmt: skip
def watch_command(
    workbook: Path, as_of: date | None, lang: str, every: float, times: int | None
) -> None:
    """Check again at every save and show what changed.

    Leave it running beside Excel; Ctrl-C ends it. A save that Excel has not finished is waited
    for.
    """
    from wpsheet.checking import check
    from wpsheet.labels import Labels
    from wpsheet.reading import read
    from wpsheet.reporters.as_text import tally

    before: Report | None = None
    checks = 0
    say = Labels(lang)
    try:
        for _ in _saves(workbook, every):
            programme = read(workbook)
            report = check(programme, as_of=as_of, language=spoken(lang, programme))
            say = report.say
            now = time.strftime("%H:%M:%S")
            click.echo(say("{now}  {file}: {tally}", now=now, file=workbook.name,
                           tally=tally(report)))  # fmt: skip
            for line in _changes(before, report):
                click.echo(f"  {line}")
            before = report
            checks += 1
            if times and checks >= times:
                return
    except KeyboardInterrupt:
        click.echo(say("ended"))


def _saves(workbook: Path, every: float) -> Iterator[None]:
    """Once at the beginning, then after each save that is finished and readable."""
    from wpsheet.reading.container import kind_of

    kind_of(workbook)
    seen: tuple[int, int] | None = None
    yield
    seen = _state(workbook)
    while True:
        time.sleep(every)
        state = _state(workbook)
        if state is None or state == seen:
            continue
        # Excel writes beside the file and renames; until both are done it is not there, or is
        # still growing, or may not be read.
        time.sleep(min(every, 0.5))
        if _state(workbook) == state and _readable(workbook):
            seen = state
            yield


def _state(workbook: Path) -> tuple[int, int] | None:
    try:
        found = workbook.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _readable(workbook: Path) -> bool:
    from wpsheet.errors import UnreadableFile
    from wpsheet.reading.container import kind_of

    try:
        kind_of(workbook)
    except UnreadableFile:
        return False
    return True


def _changes(before: Report | None, report: Report) -> Iterator[str]:
    """What the last save mended and what it brought; all errors at the first check."""
    from wpsheet.findings import Severity

    say = report.say
    if before is None:
        for finding in report.standing:
            if finding.severity is Severity.ERROR:
                place = finding.place_in(say)
                yield say("{name}: {words}", name=place, words=finding.message)
        return
    old = {_identity(f): f for f in before.standing}
    new = {_identity(f): f for f in report.standing}
    for key, finding in old.items():
        if key not in new:
            place, rule = finding.place_in(say), finding.rule
            yield say("mended  {place}: {rule}", place=place, rule=rule)
    for key, finding in new.items():
        if key not in old:
            place, message = finding.place_in(say), finding.message
            yield say("new     {place}: {message}", place=place, message=message)
    if old.keys() == new.keys():
        yield say("no finding changed")


def _identity(finding: Finding) -> tuple[str, str, str, str]:
    """A finding whatever its row: its rule, activity, field and message."""
    place = finding.label or finding.address.ref
    return finding.rule, place, finding.field or "", finding.message
