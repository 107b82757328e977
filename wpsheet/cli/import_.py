"""`wpsheet import`: a controlled workbook from Word, a sheet or text."""

from datetime import date
from pathlib import Path

import click

from wpsheet.cli import console, options


@click.command("import")
@click.argument("source", type=options.FILE)
@options.output("The controlled workbook to create.")
@click.option("--column", "columns", multiple=True, metavar="HEADING=FIELD",
              help='What a heading means if the template does not have it: "Lead=bodies", or '
                   '"Budget=own" for a column of your own.')  # fmt: skip
@click.option("--session", metavar="SESSION",
              help='The session of the programme, for example "April 2027", if the line under '
                   'the title does not say it.')  # fmt: skip
@options.day("--date", "start", what="The first day of the session.")
@options.day("--until", "end", what="Its last day, with --date.")
@options.lang
def import_command(
    source: Path, output: Path, columns: tuple[str, ...], session: str | None,
    start: date | None, end: date | None, lang: str,
) -> None:  # fmt: skip
    """Create a controlled workbook from Word, a sheet or text.

    SOURCE is a Word annex (.docx), a workbook with its tables (.xlsx) or its text separated by
    tabs (.txt). Texts keep their words and formatting. wpsheet lists what it cannot read. Every
    activity gets an ID that never changes. The session is read from the line under the title.
    Fill in what is missing about the sessions on the sheet Lists. With --lang fr, the headings,
    the lists and their values are French.
    """
    from wpsheet.model.wording import Names
    from wpsheet.reading import read
    from wpsheet.reading.mapping import ColumnOption, columns_named, headings_not_found
    from wpsheet.reporters.import_text import import_lines, unread_lines
    from wpsheet.verbs.importing import import_programme, to_fill_in
    from wpsheet.verbs.omissions import left_behind
    from wpsheet.writing.atomic import ensure_writable

    ensure_writable(output, (source,), ".xlsx")
    named = columns_named(columns)
    read_as = read(source, named)
    if missing := headings_not_found(named, read_as):
        raise ColumnOption(
            "{file}: its tables have no heading {missing:quoted or}; write the heading exactly "
            "as it is in the table",
            file=source.name, missing=Names(missing),
        )  # fmt: skip
    say = console.labels_for(lang, read_as)
    language = console.written_in(lang, read_as)
    programme = import_programme(
        read_as, output, session=session, start=start, end=end, language=language
    )
    console.remark(*import_lines(programme, left_behind(programme), say, language))
    console.remark(*to_fill_in(programme, language, say))
    unread = console.tell_unread([programme], say) or any(unread_lines(programme, say))
    console.remark(say('Created: {file}. Next: wpsheet check "{file}"', file=output))
    console.end(look=unread)
