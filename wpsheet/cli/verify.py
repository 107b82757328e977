"""`wpsheet verify`: whether a circulated workbook is as it was written."""

from contextlib import suppress
from pathlib import Path

import click

from wpsheet.cli import console, options


@click.command("verify")
@click.argument("file", type=options.FILE)
@options.form
@options.report
@options.lang
def verify_command(file: Path, form: str, output: Path | None, lang: str) -> None:
    """Check whether a circulated workbook has been changed.

    FILE is a workbook created by circulate or extract. It has a seal of its contents. Saving it
    again in Excel does not break the seal. Changes are listed by sheet and cell. The seal
    protects against accidents; it is not a signature. Exit code 1 if something was changed.
    """
    from wpsheet.errors import UnreadableFile
    from wpsheet.messages.labels import Labels
    from wpsheet.reading import read
    from wpsheet.reading.seals import verify
    from wpsheet.reporters.verifications import verification_json, verification_text

    try:
        verification = verify(file)
    except UnreadableFile:
        with suppress(UnreadableFile):  # what bears no seal may be a programme, and in French
            console.labels_for(lang, read(file))
        raise
    say = Labels(console.asked(lang) or verification.language)
    console.put_as(
        form, lambda: verification_json(verification, say),
        lambda *_: verification_text(verification, say), output, (file,),
    )  # fmt: skip
    console.end(look=not verification.is_as_written)
