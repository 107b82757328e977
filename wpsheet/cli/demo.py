"""`wpsheet demo`: the whole way on a sample, in one command."""

from pathlib import Path

import click

from wpsheet.cli import options
from wpsheet.cli.plain_signs import tell


@click.command("demo")
@click.argument("folder", type=options.FILE, default="wpsheet-demo", metavar="[DIR]")
@options.lang
def demo_command(folder: Path, lang: str) -> None:
    """Create a sample programme, check it and circulate a draft.

    The files are written to the folder DIR (default: wpsheet-demo), which is created if necessary.
    """
    from wpsheet.checking.findings import Severity
    from wpsheet.reporters.as_text import described, tally
    from wpsheet.verbs.demonstrating import demonstrate

    made = demonstrate(folder, language=lang)
    report = made.report
    say = report.say
    tell(described(report.programme, say))
    tell(say("checked as of {day}: {tally}; the errors:", day=report.as_of, tally=tally(report)))
    for finding in report.findings:
        if finding.severity is Severity.ERROR:
            place = finding.place_in(say)
            line = say("{name}: {words}", name=place, words=finding.message)
            tell(f"  {line}")
    tell("")
    for path, what in (
        (made.workbook, say("the sample programme: open it in Excel and edit it")),
        (made.findings, say("every finding; wpsheet check prints the same")),
        (made.circulated, say("a draft for circulation: start with the tab Overview")),
    ):
        tell(say("{name}: {words}", name=path, words=what))
    tell("")
    tell(say('Next: fix a cell, save, and run: wpsheet check "{file}"', file=made.workbook))
    tell(say('Or follow each save in the browser: wpsheet desk "{file}"', file=made.workbook))
