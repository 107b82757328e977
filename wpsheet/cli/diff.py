"""`wpsheet diff`: what changed between two versions, activity by activity."""

from __future__ import annotations

from pathlib import Path

import click

from wpsheet.cli.common import (
    FILE,
    end,
    form_for,
    labels_for,
    lang_option,
    output_option,
    painter,
    put,
    tell_unread,
    terminal_width,
)
from wpsheet.cli.language import wrong_call

_FORMATS = ("text", "json", "html", "xlsx", "docx")
_OFFICE = ("xlsx", "docx")


@click.command("diff")
@click.argument("old", type=FILE)
@click.argument("new", type=FILE)
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", show_default=True,
              help="Text for the terminal, JSON for programs, a page for a browser, a workbook "
                   "with both texts side by side, a Word table for the committee.")  # fmt: skip
@output_option(required=False, what="Write to this file, not to the terminal.")
@lang_option
def diff_command(old: Path, new: Path, form: str, output: Path | None, lang: str) -> None:
    """Show what changed between two versions.

    Activities are matched by ID or by their words, not by row: sorting and renumbering are no
    changes. Changes of status and date stand first; what cannot be matched for certain is
    listed, not guessed. Exits 1 where something differs.
    """
    from wpsheet.reading import read
    from wpsheet.versions.comparing import compare

    form = form_for(form, output, _FORMATS)
    if form in _OFFICE:
        from wpsheet.writing.atomic import ensure_writable

        if output is None:
            raise wrong_call("a {form} file needs a name: give -o changes.{form}", form=form)
        ensure_writable(output, (old, new), f".{form}")
    diff = compare(read(old), read(new))
    say = labels_for(lang, diff.new)
    match form:
        case "text":
            from wpsheet.reporters.as_text import unpainted
            from wpsheet.reporters.diff_text import diff_text

            paint = unpainted if output else painter()
            put(diff_text(diff, say, width=terminal_width(), paint=paint), output, (old, new))
        case "json":
            from wpsheet.reporters.diff_json import diff_as_json

            put(diff_as_json(diff, say), output, (old, new), utf8=True)
        case "html":
            from wpsheet.reporters.diff_html import diff_html

            put(diff_html(diff, say), output, (old, new), utf8=True)
        case _:
            from wpsheet.cli.common import remark
            from wpsheet.versions.comparing.saying import counted
            from wpsheet.writing.versions.workbooks import write_diff

            assert output is not None
            write_diff(diff, output, say)
            remark(counted(diff, say))
            remark(say("Written: {file}", file=output))
    unread = tell_unread((diff.old, diff.new), say)
    end(look=diff.differs or bool(diff.outside) or unread)
