"""`wpsheet import`: a controlled workbook from Word, a sheet or text."""

from __future__ import annotations

from pathlib import Path

import click

from wpsheet.cli import console, options


@click.command("import")
@click.argument("source", type=options.FILE)
@options.output("The controlled workbook to create.")
@click.option(
    "--column",
    "columns",
    multiple=True,
    metavar="HEADING=FIELD",
    help='What a heading means that is none of the template\'s: "Lead=bodies", or '
    '"Budget=own" for a column of your own.',
)
@options.lang
def import_command(source: Path, output: Path, columns: tuple[str, ...], lang: str) -> None:
    """Create a controlled workbook from Word, Excel or text.

    SOURCE is a Word annex (.docx), a workbook into which it was pasted (.xlsx), or its
    tab-separated text (.txt). Words and formatting are kept. Anything that cannot be read is
    listed. Every activity gets a permanent ID. With --lang fr, headings, lists and list values are
    in French.
    """
    from wpsheet.messages.labels import Labels
    from wpsheet.model.wording import Names
    from wpsheet.reading import read
    from wpsheet.reading.mapping import ColumnOption, columns_said, headings_not_found
    from wpsheet.reporters.as_text import described
    from wpsheet.reporters.circulation_text import footnotes_as_written
    from wpsheet.reporters.omissions_text import omission_lines
    from wpsheet.reporters.word_marks import marks_passed, marks_unread, merges_undone
    from wpsheet.verbs.importing import import_programme
    from wpsheet.verbs.omissions import left_behind
    from wpsheet.writing.atomic import ensure_writable

    ensure_writable(output, (source,), ".xlsx")
    said = columns_said(columns)
    read_as = read(source, said)
    if missing := headings_not_found(said, read_as):
        raise ColumnOption(
            "{file}: no heading of its tables is {missing:quoted or}; write the heading as it is",
            file=source.name, missing=Names(missing),
        )  # fmt: skip
    say = console.labels_for(lang, read_as)
    language = console.written_in(lang, read_as)
    programme = import_programme(read_as, output, language=language)
    console.remark(described(programme, say))
    if programme.footnotes:
        console.remark(
            say(
                "{n} {n:footnote|footnotes} kept unchanged on the sheet {sheet}.",
                n=len(programme.footnotes),
                sheet=Labels(language)("Notes"),
            )
        )
    if programme.guidance:
        console.remark(
            say(
                "{n} {n:row|rows} of questions and examples kept as {n:it was|they were} written: "
                "sheet {sheet}.",
                n=len(programme.guidance),
                sheet=Labels(language)("Notes"),
            )
        )
    boxes = [*marks_unread(programme, say), *merges_undone(programme, say)]
    console.remark(
        *footnotes_as_written(programme, say, language),
        *omission_lines(left_behind(programme), say),
        *marks_passed(programme, say),
        *boxes,
    )
    unread = console.tell_unread([programme], say) or bool(boxes)
    console.remark(say('Created: {file}. Next: wpsheet check "{file}"', file=output))
    console.end(look=unread)
