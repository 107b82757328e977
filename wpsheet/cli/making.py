"""`wpsheet template`, `import` and `circulate`: the commands that write a workbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wpsheet.cli.common import (
    FILE,
    as_of_option,
    lang_option,
    output_option,
    remark,
    spoken,
    workbook_argument,
    written_in,
)
from wpsheet.cli.left_out import carried, footnotes_as_written, left_behind, tell_unread

if TYPE_CHECKING:
    from wpsheet.checking.findings import Report


@click.command("template")
@output_option(what="The workbook to write, such as programme.xlsx.")
@lang_option
def template_command(output: Path, lang: str) -> None:
    """Write the blank controlled workbook to fill in.

    Both sections with drop-down lists, live marks, notes and print set-up; their headings are
    locked without a password.
    """
    from wpsheet.messages.labels import Labels
    from wpsheet.writing import write_template

    say = Labels(lang)
    write_template(output, language=lang)
    remark(say("Written: {file}. Fill in the sheets Section I and Section II in Excel.",
               file=output))  # fmt: skip


@click.command("import")
@click.argument("source", type=FILE)
@output_option(what="The controlled workbook to write.")
@lang_option
def import_command(source: Path, output: Path, lang: str) -> None:
    """Make a controlled workbook from Word, a sheet or text.

    SOURCE is a Word annex (.docx), a workbook pasted together from it (.xlsx) or its
    tab-separated text (.txt). Texts keep their words and their formatting; what could not be
    read is said. Every activity has an ID that stays its own. With --lang fr the headings, the
    lists and the values of the lists are French.
    """
    from wpsheet.checking.identities import with_ids
    from wpsheet.cli.word_marks import marks_passed, marks_unread
    from wpsheet.messages.labels import Labels
    from wpsheet.reading import read
    from wpsheet.versions.noting import noted
    from wpsheet.writing import write_controlled
    from wpsheet.writing.atomic import ensure_writable

    ensure_writable(output, (source,), ".xlsx")
    programme = read(source)
    say = Labels(spoken(lang, programme), programme.lists)
    language = written_in(lang, programme)
    if programme.last_id is None or programme.file is None:
        # A controlled workbook keeps its own history: importing it again changes nothing. A Word
        # annex keeps the last ID and no history.
        told = Labels(language)("Imported from {file}", file=source.name)
        programme = noted(programme, told)
    programme = with_ids(programme)
    write_controlled(programme, output, language=language)
    from wpsheet.reporters.as_text import described

    remark(described(programme, say))
    if programme.footnotes:
        remark(
            say(
                "{n} {n:footnote|footnotes} kept as {n:it was|they were} written: sheet {sheet}.",
                n=len(programme.footnotes),
                sheet=Labels(language)("Notes"),
            )
        )
    boxes = marks_unread(programme, say)
    for line in [
        *footnotes_as_written(programme, say, language),
        *left_behind(programme, say),
        *marks_passed(programme, say),
        *boxes,
    ]:
        remark(line)
    unread = tell_unread([programme], say) or bool(boxes)
    remark(say('Written: {file}. Next: wpsheet check "{file}"', file=output))
    if unread:
        raise click.exceptions.Exit(1)


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
    from wpsheet.checking.rules.base import labelled
    from wpsheet.reading import read
    from wpsheet.verbs.circulating import circulate
    from wpsheet.writing.atomic import ensure_writable

    ensure_writable(output, (workbook, *([since] if since else [])), ".xlsx")
    programme = read(workbook)
    previous = read(since) if since else None
    report = check(programme, as_of=as_of, language=spoken(lang, programme))
    say = report.say
    if report.has_errors and not draft:
        for line in _standing_errors(report):
            remark(line)
        raise click.exceptions.Exit(1)
    continued = circulate(
        programme, output, as_of=report.as_of, draft=draft, language=report.language,
        since=previous,
    )  # fmt: skip
    for line in footnotes_as_written(programme, say):
        remark(line)
    for activity in continued:
        remark(
            say(
                "{activity}: its text is longer than the tallest row of Excel can show and goes on "
                "in a row of its own.",
                activity=labelled(activity),
            )
        )
    for line in carried(programme, say):
        remark(line)
    unread = tell_unread([programme, *([previous] if previous else [])], say)
    remark(say("Written: {file}", file=output))
    if unread:
        raise click.exceptions.Exit(1)


def _standing_errors(report: Report) -> list[str]:
    from wpsheet.checking.findings import Severity

    say = report.say
    errors = [f for f in report.findings if f.severity is Severity.ERROR]
    warnings = report.count(Severity.WARNING)
    lines = [
        say(
            "{file}: not circulated, because {n} {n:error|errors} must be mended first:",
            file=report.programme.source,
            n=len(errors),
        )
    ]
    for error in errors[:20]:
        place, code = error.place_in(say), error.code
        told = say("{place}: {message} ({code})", place=place, message=error.message, code=code)
        lines.append(f"  {told}")
    if len(errors) > 20:
        lines.append(say("  and {n} more; wpsheet check lists them all", n=len(errors) - 20))
    if warnings:
        lines.append(
            say(
                "{n} {n:warning stands|warnings stand} besides; wpsheet check lists them.",
                n=warnings,
            )
        )
    lines.append(say("Mend them, or give --draft for a workbook in which every page is marked."))
    return lines
