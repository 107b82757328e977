"""`wpsheet template`: the blank controlled workbook."""

from __future__ import annotations

from pathlib import Path

import click

from wpsheet.cli import console, options


@click.command("template")
@options.output("The workbook to write, such as programme.xlsx.")
@options.lang
def template_command(output: Path, lang: str) -> None:
    """Write the blank controlled workbook to fill in.

    Both sections with drop-down lists, live marks, notes and print set-up; their headings are
    locked without a password.
    """
    from wpsheet.messages.labels import Labels
    from wpsheet.writing import write_template

    say = Labels(lang)
    write_template(output, language=lang)
    console.remark(say("Written: {file}. Fill in the sheets Section I and Section II in Excel.",
               file=output))  # fmt: skip
