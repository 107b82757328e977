"""Writing new workbooks: the template, an import's controlled workbook, the circulated one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from wpsheet.model import Programme
from wpsheet.phrases import ENGLISH
from wpsheet.writing.atomic import ensure_writable, write_file


def write_template(target: Path | str, *, language: str = ENGLISH) -> None:
    """Write the blank controlled workbook in a language; the same bytes every time."""
    from wpsheet.writing.controlled import controlled_workbook

    ensure_writable(Path(target), suffix=".xlsx")
    write_file(Path(target), controlled_workbook(language=language))


def write_controlled(programme: Programme, target: Path | str, *, language: str = ENGLISH) -> None:
    """Write a programme's own texts, formatting kept, into a controlled workbook."""
    from wpsheet.writing.controlled import controlled_workbook

    ensure_writable(Path(target), suffix=".xlsx")
    write_file(Path(target), controlled_workbook(programme, language))


def circulate(
    programme: Programme, target: Path | str, *, as_of: date | None = None, draft: bool = False
) -> None:
    """Write the circulated workbook of a programme.

    `as_of` is the day its state is given for, today where it is None; the same programme and
    day give the same bytes. `draft` marks every page. Whether the programme is fit to be
    circulated is `check`'s question, not asked here.
    """
    from wpsheet.writing.circulated import circulated_workbook

    ensure_writable(Path(target), suffix=".xlsx")
    day = as_of or date.today()  # noqa: DTZ011 - the officer's own day
    write_file(Path(target), circulated_workbook(programme, as_of=day, draft=draft))
