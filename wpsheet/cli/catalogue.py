"""`wpsheet rules` and `wpsheet rule`: what is checked, and why."""

from __future__ import annotations

import click

from wpsheet.cli.common import lang_option, painter, terminal_width
from wpsheet.cli.plain_signs import tell


@click.command("rules")
@lang_option
def rules_command(lang: str) -> None:
    """List every rule: code, severity, name, what it finds."""
    from wpsheet.checking.rules import catalogue
    from wpsheet.reporters.rules_as_text import rules_text

    tell(rules_text(catalogue(), paint=painter(), language=lang))


@click.command("rule")
@click.argument("code")
@lang_option
def rule_command(code: str, lang: str) -> None:
    """Explain one rule: what, why, bad, good, how to mend.

    CODE is its code (WP503) or its name.
    """
    from wpsheet.checking.rules import rule_called
    from wpsheet.reporters.rules_as_text import rule_text

    tell(rule_text(rule_called(code), width=terminal_width(), paint=painter(), language=lang))
