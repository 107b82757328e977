"""`wpsheet rule`: one rule explained."""

from __future__ import annotations

import click

from wpsheet.cli.common import lang_option, painter, terminal_width
from wpsheet.cli.plain_signs import tell


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
