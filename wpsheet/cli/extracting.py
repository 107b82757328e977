"""`wpsheet extract`: one body's activities as a workbook of their own."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from wpsheet.cli.common import (
    as_of_option,
    lang_option,
    output_option,
    remark,
    workbook_argument,
)


@click.command("extract")
@workbook_argument
@click.option("--body", required=True, help="The responsible body, in any known spelling.")
@output_option(what="The workbook to write.")
@as_of_option
@lang_option
def extract_command(workbook: Path, body: str, output: Path, as_of: date | None, lang: str) -> None:
    """Write one body's activities into a workbook of their own.

    Every activity that names the body as responsible, in full and under its own number, with
    the body's counts and dates.
    """
    from wpsheet.agenda import UnknownSitting, body_asked
    from wpsheet.reading import read
    from wpsheet.writing import extract
    from wpsheet.writing.atomic import ensure_writable

    ensure_writable(output, (workbook,), ".xlsx")
    programme = read(workbook)
    name = body_asked(body, programme)
    number = sum(name in activity.bodies.names for activity in programme.activities)
    if not number:
        raise UnknownSitting(
            f"{workbook}: no activity names {name} as responsible; see wpsheet summary"
        )
    extract(programme, name, output, as_of=as_of or programme.session_date, language=lang)
    remark(f"Written: {output}: {number} activit{'y' if number == 1 else 'ies'} of {name}")
