"""`wpsheet watch`: checks again at every save in Excel and says what changed."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wpsheet.cli.common import as_of_option, lang_option, spoken, workbook_argument
from wpsheet.cli.plain_signs import tell

if TYPE_CHECKING:
    from wpsheet.checking.findings import Finding, Report


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
    from wpsheet.checking.engine import check
    from wpsheet.messages.labels import Labels
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
            tell(say("{now}  {file}: {tally}", now=now, file=workbook.name,
                           tally=tally(report)))  # fmt: skip
            for line in _changes(before, report):
                tell(f"  {line}")
            before = report
            checks += 1
            if times and checks >= times:
                return
    except KeyboardInterrupt:
        tell(say("ended"))


def _saves(workbook: Path, every: float) -> Iterator[None]:
    """Once at the beginning, then after each save that is finished and readable."""
    from wpsheet.ooxml.container import kind_of

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
    from wpsheet.ooxml.container import kind_of

    try:
        kind_of(workbook)
    except UnreadableFile:
        return False
    return True


def _changes(before: Report | None, report: Report) -> Iterator[str]:
    """What the last save mended and what it brought; all errors at the first check."""
    from wpsheet.checking.findings import Severity

    say = report.say
    if before is None:
        for finding in report.standing:
            if finding.severity is Severity.ERROR:
                place = finding.place_in(say)
                yield say("{name}: {words}", name=place, words=finding.message)
        return
    gone, come = _news(before, report)
    for finding in gone:
        place, message, code = finding.place_in(say), finding.message, finding.code
        yield say("mended  {place}: {message} ({code})", place=place, message=message, code=code)
    for finding in come:
        place, message, code = finding.place_in(say), finding.message, finding.code
        yield say("new     {place}: {message} ({code})", place=place, message=message, code=code)
    if not gone and not come:
        yield say("no finding changed")


def _news(before: Report, report: Report) -> tuple[list[Finding], list[Finding]]:
    """The findings that went and those that came, wherever the others stand by now.

    Two findings are one where they say the same of an activity, or the same rule speaks of it
    and its cell holds what it held: a message may name rows and numbers, which sorting changes.
    """
    old, new = _Known(before), _Known(report)
    gone, come = list(before.standing), list(report.standing)
    for aspect in ("message", "value"):
        held = defaultdict(list)
        for finding in gone:
            held[old.identity(finding, aspect)].append(finding)
        left = []
        for finding in come:
            same = held[new.identity(finding, aspect)]
            if same:
                same.pop(0)
            else:
                left.append(finding)
        gone = sorted((f for same in held.values() for f in same), key=lambda f: f.order)
        come = left
    return gone, come


class _Known:
    """Knows the activities of a report by their IDs, or else by their numbers."""

    def __init__(self, report: Report) -> None:
        activities = report.programme.activities
        self._ids = {(a.sheet, a.row): a.id or a.label for a in activities}

    def identity(self, finding: Finding, aspect: str) -> tuple[str, ...]:
        """A finding whatever its row: its rule, its activity or sheet, its field, what it says."""
        place = finding.address
        whose = self._ids.get((place.sheet, place.row), "") if finding.section else place.sheet
        said = finding.value if aspect == "value" else None
        return finding.rule, whose, finding.field or "", said or finding.message
