"""`wpsheet parity`: whether the two language versions say the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from wpsheet.cli.common import (
    FILE,
    end,
    form_for,
    format_option,
    labels_for,
    lang_option,
    output_option,
    painter,
    put,
    tell_unread,
)


@click.command("parity")
@click.argument("first", type=FILE, metavar="EN")
@click.argument("second", type=FILE, metavar="FR")
@click.option(
    "--since", nargs=2, type=FILE, metavar="OLD_EN OLD_FR",
    help="Both versions as they were when they last agreed: texts changed in one of them alone "
         "since then are listed as to be translated.",
)  # fmt: skip
@format_option
@output_option(required=False, what="Write to this file, not to the terminal.")
@lang_option
def parity_command(
    first: Path,
    second: Path,
    since: tuple[Path, Path] | None,
    form: str,
    output: Path | None,
    lang: str,
) -> None:
    """Compare the two language versions of a programme.

    Activities, codes, bodies, dates, officers, statuses and priorities must be the same in both.
    Activities are matched by ID, or by section and number. Nothing is translated. Exits 1 where
    the versions differ.
    """
    from wpsheet.reading import read
    from wpsheet.versions.parity import parity

    form = form_for(form, output, ("text", "json"))
    versions = read(first), read(second)
    if first.name == second.name:
        # Versions are told apart by their folders where both files are called alike.
        versions = replace(versions[0], source=str(first)), replace(versions[1], source=str(second))
    before = (read(since[0]), read(since[1])) if since else None
    found = parity(*versions, since=before)
    say = labels_for(lang, versions[0])
    inputs = (first, second, *(since or ()))
    if form == "json":
        from wpsheet.reporters.parity_json import parity_json

        put(parity_json(found), output, inputs, utf8=True)
    else:
        from wpsheet.reporters.as_text import unpainted
        from wpsheet.reporters.parity_text import parity_text

        put(parity_text(found, say, paint=unpainted if output else painter()), output, inputs)
    end(look=tell_unread(versions, say) or bool(found.disparities))
