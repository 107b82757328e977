"""`wpsheet annex`: the programme as a Word document for the committee."""

from datetime import date
from pathlib import Path

import click

from wpsheet.cli import completion, console, options


@click.command("annex")
@options.workbook
@options.output("The Word document to create, for example annex.docx.")
@click.option("--body", shell_complete=completion.bodies,
              help="Only activities of this body (short or full name, English or "
                   "French).")  # fmt: skip
@click.option(
    "--since", type=options.FILE, metavar="PREVIOUS",
    help="Only changes since this version: deleted words struck through, added words "
         "underlined.",
)  # fmt: skip
@click.option(
    "--template", type=options.FILE,
    help="A Word document or template from which to take styles, headers and footers.",
)  # fmt: skip
@click.option("--draft", is_flag=True, help="Mark every page as a draft.")
@options.as_of
@options.lang
def annex_command(
    workbook: Path, output: Path, body: str | None, since: Path | None, template: Path | None,
    draft: bool, as_of: date | None, lang: str,  # noqa: FBT001
) -> None:  # fmt: skip
    """Create the Word annex for the committee.

    It contains both sections as tables with repeated headings, footnotes, and status words in
    colour. The document number and session come from the Lists sheet. wpsheet import can read the
    annex back, even after editing in Word.
    """
    from wpsheet.checking.engine import check
    from wpsheet.errors import UnreadableFile
    from wpsheet.ooxml.container import FileKind, kind_of
    from wpsheet.reading import read
    from wpsheet.reporters.circulation_text import footnotes_as_written, standing_lines
    from wpsheet.reporters.omissions_text import omission_lines
    from wpsheet.summaries.agenda import responsible_asked
    from wpsheet.verbs.omissions import colours_left_out
    from wpsheet.writing import annex
    from wpsheet.writing.atomic import ensure_writable

    inputs = [path for path in (workbook, since, template) if path is not None]
    ensure_writable(output, inputs, ".docx")
    if template is not None and kind_of(template) is not FileKind.DOCUMENT:
        raise UnreadableFile(
            template, "not a Word document", "use a .docx or .dotx file with --template"
        )
    programme, say = console.opened(workbook, lang)
    previous = read(since) if since else None
    name = responsible_asked(body, programme, say.body) if body is not None else None
    annex(
        programme, output, as_of=as_of, draft=draft, language=say.language, body=name,
        template=template, since=previous,
    )  # fmt: skip
    report = check(programme, as_of=as_of, language=say.language)
    console.remark(
        *footnotes_as_written(programme, say), *(() if draft else standing_lines(report))
    )
    colours = list(colours_left_out(programme))
    console.remark(*omission_lines(colours, say))
    read_too = [previous] if previous else []
    console.finish([programme, *read_too], output, say, look=bool(colours), circulated=True)
