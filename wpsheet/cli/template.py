"""`wpsheet template`: the blank controlled workbook."""

from pathlib import Path

import click

from wpsheet.cli import console, options


@click.command("template")
@options.output("The workbook to create, for example programme.xlsx.")
@options.lang
def template_command(output: Path, lang: str) -> None:
    """Create a blank controlled workbook.

    It has both sections, drop-down lists, warnings while you type, notes and page set-up. The
    headings are locked, without a password.
    """
    from wpsheet.messages.labels import Labels
    from wpsheet.writing import write_template

    write_template(output, language=lang)
    say = Labels(lang)
    console.remark(
        say("Created: {file}. In Excel, fill in the sheets Section I and Section II.", file=output)
    )
