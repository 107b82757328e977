"""`wpsheet diff`: what changed between two versions, activity by activity."""

from pathlib import Path

import click

from wpsheet.cli import console, options
from wpsheet.cli.language import wrong_call

_FORMATS = ("text", "json", "html", "xlsx", "docx")
_OFFICE = ("xlsx", "docx")


@click.command("diff")
@click.argument("old", type=options.FILE)
@click.argument("new", type=options.FILE)
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True,
              help="text: for the screen; json: for other programs; html: a page for a "
                   "browser; xlsx: old and new text side by side; docx: a Word table for the "
                   "committee.")  # fmt: skip
@options.report
@options.lang
def diff_command(old: Path, new: Path, form: str, output: Path | None, lang: str) -> None:
    """Show what changed between two versions.

    Activities are matched by ID or by their words, not by row, so sorting and renumbering are not
    changes. Changes of status and due date come first. Activities that cannot be matched with
    certainty are listed separately. Exit code 1 if there are differences.
    """
    from wpsheet.reading import read
    from wpsheet.versions.calling import listed_as_sent_out
    from wpsheet.versions.comparing import compare

    form = console.form_for(form, output, _FORMATS)
    if form in _OFFICE:
        from wpsheet.writing.atomic import ensure_writable

        if output is None:
            raise wrong_call("a {form} file needs a name: use -o changes.{form}", form=form)
        ensure_writable(output, (old, new), f".{form}")
    diff = compare(read(old), read(new))
    say = console.labels_for(lang, diff.new)
    match form:
        case "text" | "json":
            from wpsheet.reporters.as_json import dumped
            from wpsheet.reporters.diffs import diff_json, diff_text

            console.put_as(
                form, lambda: dumped(diff_json(diff, say)),
                lambda width, paint: diff_text(diff, say, width=width, paint=paint),
                output, (old, new),
            )  # fmt: skip
        case "html":
            from wpsheet.reporters.diffs import diff_html

            console.put(diff_html(diff.to_send, say), output, (old, new), utf8=True)
        case _:
            from wpsheet.versions.comparing.descriptions import counted
            from wpsheet.writing.versions.diff import write_diff

            assert output is not None
            write_diff(diff, output, say)
            console.remark(counted(diff, say))
            console.remark(say("Written: {file}", file=output))
    new_list = listed_as_sent_out(diff.old, diff.new)
    unread = console.tell_unread((diff.old, new_list), say, known=diff.old)
    console.end(look=diff.differs or unread)
