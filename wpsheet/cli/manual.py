"""`wpsheet manual`: the manual, in the terminal or in the browser."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from wpsheet.cli import options
from wpsheet.cli.plain_signs import tell

if TYPE_CHECKING:
    from wpsheet.messages.labels import Labels


@click.command("manual")
@click.argument("page", required=False)
@click.option("--open", "in_browser", is_flag=True, help="Show it in the browser.")
@options.lang
def manual_command(page: str | None, lang: str, *, in_browser: bool) -> None:
    """List the pages of the manual, or show one.

    PAGE is the name of a page, such as start or check.
    """
    from wpsheet.messages.labels import Labels
    from wpsheet.reporters.manual import contents, manual_page, manual_pages

    say = Labels(lang)
    shown = manual_page(page, lang) if page else None
    if in_browser:
        _open(shown.name if shown else "start", lang, say)
    elif shown is None:
        tell(contents(manual_pages(lang), say))
    elif sys.stdout.isatty():
        click.echo_via_pager(shown.text)
    else:
        tell(shown.text.rstrip())


def _open(name: str, language: str, say: Labels) -> None:
    """Write the pages into a folder for the browser to show, and say where."""
    import tempfile
    import webbrowser
    from pathlib import Path

    from wpsheet.reporters.manual import write_manual

    folder = Path(tempfile.mkdtemp(prefix="wpsheet-manual-"))
    write_manual(folder, language)
    first = folder / f"{name}.html"
    tell(say("The manual is in {file}", file=first))
    webbrowser.open(first.as_uri())
