"""Writing new workbooks: the template, an import's controlled workbook, the circulated one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from wpsheet.model import Programme
from wpsheet.writing.atomic import ensure_writable, write_file


def write_template(target: Path | str) -> None:
    """Write the blank controlled workbook; the same bytes every time."""
    from wpsheet.writing.controlled import controlled_workbook

    ensure_writable(Path(target), suffix=".xlsx")
    write_file(Path(target), controlled_workbook())


def write_controlled(programme: Programme, target: Path | str) -> None:
    """Write a programme's own texts, formatting kept, into a controlled workbook."""
    from wpsheet.writing.controlled import controlled_workbook

    ensure_writable(Path(target), suffix=".xlsx")
    write_file(Path(target), controlled_workbook(programme))


def circulate(
    programme: Programme,
    target: Path | str,
    *,
    as_of: date | None = None,
    draft: bool = False,
    language: str = "en",
) -> None:
    """Write the circulated workbook of a programme, its own words in `language`, "en" or "fr".

    `as_of` is the day its state is given for, today where it is None; the same programme and
    day give the same bytes. `draft` marks every page. Whether the programme is fit to be
    circulated is `check`'s question, not asked here.
    """
    from wpsheet.writing.circulated import circulated_workbook

    ensure_writable(Path(target), suffix=".xlsx")
    day = as_of or date.today()  # noqa: DTZ011 - the officer's own day
    content = circulated_workbook(programme, as_of=day, draft=draft, language=language)
    write_file(Path(target), content)


def extract(
    programme: Programme,
    body: str,
    target: Path | str,
    *,
    as_of: date | None = None,
    language: str = "en",
) -> None:
    """Write the activities that name `body` as responsible into a workbook of their own.

    `body` is its name in the list. Texts keep their formatting, activities their numbers.
    """
    from wpsheet.writing.circulated import extracted_workbook

    ensure_writable(Path(target), suffix=".xlsx")
    day = as_of or date.today()  # noqa: DTZ011 - the officer's own day
    write_file(Path(target), extracted_workbook(programme, body, as_of=day, language=language))
