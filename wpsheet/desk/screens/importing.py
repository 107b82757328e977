"""From a Word file: a controlled workbook beside it, for a session that may still need a name."""

from __future__ import annotations

from pathlib import Path

from starlette.responses import Response

from wpsheet.desk.days import day_in
from wpsheet.desk.visits import Visit, at
from wpsheet.verbs.folders import free_name


def asking(visit: Visit) -> Response:
    """Ask for what the document does not say of its session, before the workbook is made."""
    from wpsheet.reading import read
    from wpsheet.reporters.as_text import described

    source = visit.desk.path_of(visit.file)
    say = visit.labels()
    programme = read(source)
    return visit.page(
        "import", say, file=visit.file, described=described(programme, say),
        target=_target(source), session=programme.session or "",
        first=programme.session_date.isoformat() if programme.session_date else "",
    )  # fmt: skip


def make(visit: Visit) -> Response:
    """Make the workbook."""
    from wpsheet.model.omissions import unread
    from wpsheet.reading import read
    from wpsheet.reporters.import_text import import_lines
    from wpsheet.reporters.omissions_text import omission_lines
    from wpsheet.verbs.importing import import_programme
    from wpsheet.verbs.omissions import left_behind

    source, form = visit.desk.path_of(visit.file), visit.form
    say = visit.labels()
    with visit.desk.writing():
        programme = read(source)
        target = source.with_name(_target(source))
        language = programme.language
        written = import_programme(
            programme, target, session=form.one("session") or None, start=day_in(form.one("first")),
            end=day_in(form.one("last")), language=language,
        )  # fmt: skip
    lines = [
        *import_lines(written, left_behind(written), say, language),
        *omission_lines(unread(written), say),
    ]
    return visit.done([target], lines, (at("/check", target.name), say("Check it")))


def _target(source: Path) -> str:
    return free_name(source.parent, source.stem)
