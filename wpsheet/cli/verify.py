"""`wpsheet verify`: whether a circulated workbook is as it was written."""

from __future__ import annotations

from pathlib import Path

import click

from wpsheet.cli.common import FILE, asked, end, format_option, lang_option, output_option, put


@click.command("verify")
@click.argument("file", type=FILE)
@format_option
@output_option(required=False, what="Write to this file, not to the terminal.")
@lang_option
def verify_command(file: Path, form: str, output: Path | None, lang: str) -> None:
    """Tell whether a circulated workbook is as it was written.

    FILE is a workbook that circulate or extract wrote; each bears a seal of what it held. Saving
    it again in Excel changes nothing; edits are listed by sheet and cell. The seal guards against
    accidents: whoever wants to can make another. Exits 1 where something was changed.
    """
    from wpsheet.messages.labels import Labels
    from wpsheet.verbs.circulating import verify

    verification = verify(file)
    say = Labels(asked(lang) or verification.language)
    if form == "json":
        from wpsheet.reporters.verify_json import verification_json

        put(verification_json(verification, say), output, (file,), utf8=True)
    else:
        from wpsheet.reporters.verify_text import verification_text

        put(verification_text(verification, say), output, (file,))
    end(look=not verification.is_as_written)
