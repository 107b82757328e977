"""`wpsheet rule`: one rule explained."""

import click

from wpsheet.cli import completion, console, options
from wpsheet.cli.plain_signs import tell


@click.command("rule")
@click.argument("code", shell_complete=completion.rules)
@options.lang
def rule_command(code: str, lang: str) -> None:
    """Explain one rule: what, why, bad, good, how to fix.

    CODE is the code (WP503) or the name of the rule.
    """
    from wpsheet.checking.rules import rule_called
    from wpsheet.reporters.rules_as_text import rule_text

    width, paint = console.terminal_width(), console.painter()
    tell(rule_text(rule_called(code), width=width, paint=paint, language=lang))
