"""`wpsheet template`, `import` and `circulate`: the commands that write a workbook."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from wpsheet.cli.common import (
    FILE,
    as_of_option,
    end,
    lang_option,
    output_option,
    remark,
    spoken,
    tell_unread,
    workbook_argument,
    written_in,
)


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
    from wpsheet.messages.labels import Labels
    from wpsheet.model.limits import WRITTEN
    from wpsheet.reading import read
    from wpsheet.reporters.as_text import described
    from wpsheet.reporters.circulation_text import footnotes_as_written
    from wpsheet.reporters.omissions_text import omission_lines
    from wpsheet.reporters.word_marks import marks_passed, marks_unread
    from wpsheet.verbs.importing import import_programme
    from wpsheet.verbs.omissions import left_behind
    from wpsheet.writing.atomic import ensure_writable

    ensure_writable(output, (source,), ".xlsx")
    read_as = read(source, most=WRITTEN)
    say = Labels(spoken(lang, read_as), read_as.lists)
    language = written_in(lang, read_as)
    programme = import_programme(read_as, output, language=language)
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
    remark(
        *footnotes_as_written(programme, say, language),
        *omission_lines(left_behind(programme), say),
        *marks_passed(programme, say),
        *boxes,
    )
    unread = tell_unread([programme], say) or bool(boxes)
    remark(say('Written: {file}. Next: wpsheet check "{file}"', file=output))
    end(look=unread)


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
    from wpsheet.model.limits import WRITTEN
    from wpsheet.reading import read
    from wpsheet.reporters.circulation_text import (
        continued_lines,
        exposure_lines,
        footnotes_as_written,
        refusal_lines,
    )
    from wpsheet.verbs.circulating import circulate
    from wpsheet.verbs.exposures import exposures
    from wpsheet.writing.atomic import ensure_writable

    ensure_writable(output, (workbook, *([since] if since else [])), ".xlsx")
    programme = read(workbook, most=WRITTEN)
    previous = read(since, most=WRITTEN) if since else None
    report = check(programme, as_of=as_of, language=spoken(lang, programme))
    say = report.say
    if report.has_errors and not draft:
        remark(*refusal_lines(report))
        end(look=True)
    continued = circulate(
        programme, output, as_of=report.as_of, draft=draft, language=report.language,
        since=previous,
    )  # fmt: skip
    remark(
        *footnotes_as_written(programme, say),
        *continued_lines(continued, say),
        *exposure_lines(exposures(programme), programme.source, say),
    )
    unread = tell_unread([programme, *([previous] if previous else [])], say)
    remark(say("Written: {file}", file=output))
    end(look=unread)
