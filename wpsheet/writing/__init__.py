"""Writing new files: the template, the controlled workbook, the Word annex."""

from datetime import date
from pathlib import Path

from wpsheet.model.programme import Programme
from wpsheet.model.wording import ENGLISH
from wpsheet.writing.atomic import ensure_writable, write_file


def write_template(target: Path | str, *, language: str = ENGLISH) -> None:
    """Write the blank controlled workbook in a language; the same bytes every time."""
    write_controlled(None, target, language=language)


def write_controlled(
    programme: Programme | None, target: Path | str, *, language: str = ENGLISH
) -> None:
    """Write a programme's own texts, formatting kept, into a controlled workbook; None is blank."""
    from wpsheet.writing.controlled.workbook import controlled_workbook

    ensure_writable(Path(target), suffix=".xlsx")
    write_file(Path(target), controlled_workbook(programme, language))


def annex(
    programme: Programme,
    target: Path | str,
    *,
    as_of: date | None = None,
    draft: bool = False,
    language: str = "en",
    body: str | None = None,
    template: Path | str | None = None,
    since: Programme | None = None,
) -> None:
    """Write the Word annex of a programme.

    `since` makes it the table of what changed since an earlier version; `body` makes it the
    extract of the activities that one body answers for; `template` is a Word document whose
    styles, page heads and feet are taken. The document has the day `as_of`, where it is None
    that of the session, else today: the same programme and day give the same bytes. Raises
    `UnreadableFile` where the template cannot be used.
    """
    from wpsheet.versions.comparing import compare
    from wpsheet.writing.word.annex import Annex

    ensure_writable(Path(target), suffix=".docx")
    day = as_of or programme.session_date or date.today()  # noqa: DTZ011 - the officer's own day
    made = Annex(
        programme, as_of=day, draft=draft, language=language, body=body,
        template=None if template is None else Path(template),
        since=compare(since, programme) if since else None,
    )  # fmt: skip
    write_file(Path(target), made.content())
