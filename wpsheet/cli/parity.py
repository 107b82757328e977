"""`wpsheet parity`: whether the two language versions say the same."""

from dataclasses import replace
from pathlib import Path

import click

from wpsheet.cli import console, options


@click.command("parity")
@click.argument("first", type=options.FILE, metavar="EN")
@click.argument("second", type=options.FILE, metavar="FR")
@click.option(
    "--since", nargs=2, type=options.FILE, metavar="OLD_EN OLD_FR",
    help="Both versions from the last time they agreed. Texts changed since then in only one "
         "version are listed for translation.",
)  # fmt: skip
@options.form
@options.report
@options.lang
def parity_command(
    first: Path, second: Path, since: tuple[Path, Path] | None, form: str, output: Path | None,
    lang: str,
) -> None:  # fmt: skip
    """Compare the two language versions of a programme.

    Activities, codes, bodies, due dates, officers, statuses and priorities must be the same in
    both. Activities are matched by ID, or by section and number. Nothing is translated. Exit code
    1 if the versions differ.
    """
    from wpsheet.reading import read
    from wpsheet.reporters.parities import parity_json, parity_text
    from wpsheet.versions.parity import parity

    form = console.form_for(form, output, ("text", "json"))
    versions = read(first), read(second)
    if first.name == second.name:
        # Versions are told apart by their folders where both files are called alike.
        versions = replace(versions[0], source=str(first)), replace(versions[1], source=str(second))
    before = (read(since[0]), read(since[1])) if since else None
    found = parity(*versions, since=before)
    say = console.labels_for(lang, versions[0])
    inputs = (first, second, *(since or ()))
    console.put_as(
        form, lambda: parity_json(found),
        lambda _, paint: parity_text(found, say, paint=paint), output, inputs,
    )  # fmt: skip
    console.end(look=console.tell_unread(versions, say) or bool(found.disparities))
