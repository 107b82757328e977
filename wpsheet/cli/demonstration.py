"""`wpsheet demo`: the whole way on a sample, in one command."""

from __future__ import annotations

from datetime import date
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from wpsheet.cli.common import FILE, lang_option
from wpsheet.cli.plain_signs import tell

_SESSION = date(2026, 5, 4)
"""The sample was written for a session in the spring of 2026."""


@click.command("demo")
@click.argument("folder", type=FILE, default="wpsheet-demo", metavar="[DIR]")
@lang_option
def demo_command(folder: Path, lang: str) -> None:
    """Write a sample programme, check it, circulate a draft.

    The files are put into DIR, which is made if need be (wpsheet-demo where none is named).
    """
    from wpsheet.checking.engine import check
    from wpsheet.checking.findings import Severity
    from wpsheet.checking.identities import with_ids
    from wpsheet.errors import UnwritableFile
    from wpsheet.reading import read
    from wpsheet.reporters.as_text import described, report_text, tally
    from wpsheet.verbs.circulating import circulated_content
    from wpsheet.writing.atomic import write_folder
    from wpsheet.writing.controlled.workbook import controlled_workbook
    from wpsheet.writing.keeping import sealed

    if folder.exists() and not folder.is_dir():
        raise UnwritableFile(folder, "is a file", "give the name of a folder")
    workbook, report_file, circulated = (
        folder / name for name in ("programme.xlsx", "findings.txt", "circulated-draft.xlsx")
    )
    with as_file(files("wpsheet.sample") / "programme.txt") as sample:
        content = controlled_workbook(with_ids(read(sample)))
    if workbook.exists() and workbook.read_bytes() != sealed(content):
        raise UnwritableFile(
            workbook, "is there and has been edited", "give another folder: wpsheet demo FOLDER"
        )
    with TemporaryDirectory() as elsewhere:
        copy = Path(elsewhere) / workbook.name
        copy.write_bytes(content)
        programme = read(copy)
    report = check(programme, as_of=_SESSION, language=lang)
    write_folder(
        folder,
        {
            workbook.name: content,
            report_file.name: (report_text(report) + "\n").encode(),
            circulated.name: circulated_content(programme, as_of=_SESSION, draft=True),
        },
    )

    say = report.say
    errors = [f for f in report.findings if f.severity is Severity.ERROR]
    tell(described(programme, say))
    tell(say("checked as of {day}: {tally}; the errors:", day=_SESSION, tally=tally(report)))
    for finding in errors:
        place = finding.place_in(say)
        told = say("{name}: {words}", name=place, words=finding.message)
        tell(f"  {told}")
    tell("")
    for path, what in (
        (workbook, say("the sample programme: open it in Excel and edit it")),
        (report_file, say("every finding; wpsheet check prints the same")),
        (circulated, say("a draft to circulate: begin with its tab Overview")),
    ):
        tell(say("{name}: {words}", name=path, words=what))
    tell("")
    tell(say('Next: mend a cell, save, and run: wpsheet check "{file}"', file=workbook))
