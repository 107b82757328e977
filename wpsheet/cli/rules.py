"""`wpsheet rules`: every rule in a line."""

import click

from wpsheet.cli import console, options
from wpsheet.cli.plain_signs import tell


@click.command("rules")
@options.lang
def rules_command(lang: str) -> None:
    "List all rules: code, severity, name and what they find."
    from wpsheet.checking.rules import catalogue
    from wpsheet.reporters.rules_as_text import rules_text

    tell(rules_text(catalogue(), paint=console.painter(), language=lang))
