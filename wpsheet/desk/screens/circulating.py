"""Circulate: draft or ready, since which version, and what else is written with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.responses import Response

from wpsheet.desk import circulations
from wpsheet.desk.circulations import DRAFT
from wpsheet.desk.visits import Visit, at, to
from wpsheet.errors import WpsheetError
from wpsheet.ooxml.container import FileKind

if TYPE_CHECKING:
    from wpsheet.checking.findings import Report
    from wpsheet.model.programme import Programme


def circulating(visit: Visit) -> Response:
    """Show what is in the way, and what can be chosen."""
    from wpsheet.reporters.as_text import tally
    from wpsheet.reporters.circulation_text import error_lines

    path, report = visit.path, visit.report()
    say, programme = report.say, report.programme
    visit.desk.shelf.shown()
    return visit.page(
        "circulate", say, file=visit.file, status=tally(report), address=at("/check", visit.file),
        errors=list(error_lines(report)),
        ways=circulations.ways(report, say), target=circulations.target(path, say),
        versions=list(circulations.earlier_versions(visit.desk.shelf, visit.file, say)),
        names={"annex": circulations.annex_name(path, say),
               "calendar": circulations.calendar_name(path)},
        templates=[(f.name,) * 2 for f in visit.desk.shelf.files if f.kind is FileKind.DOCUMENT],
        has_days=any(s.start or s.end for s in programme.lists.sessions),
        bodies=circulations.bodies_of(programme, say),
    )  # fmt: skip


def circulate(visit: Visit) -> Response:
    """Write the circulated workbook, and what else was ticked.

    What else cannot be written is told beside what was.
    """
    from wpsheet.reading import read
    from wpsheet.reporters.circulation_text import circulated_lines
    from wpsheet.verbs.circulating import circulate as circulated
    from wpsheet.verbs.circulating import exposures
    from wpsheet.verbs.omissions import colours_left_out

    desk, form = visit.desk, visit.form
    path = visit.path
    since, template = form.one("since"), form.one("template")
    house = desk.path_of(template) if template else None
    with desk.writing():
        report = desk.checked(path)
        say, programme = report.say, report.programme
        draft = form.one("state") == DRAFT
        if report.has_errors and not draft:
            return to(at("/circulate", visit.file))  # which says what is in the way
        previous = read(desk.path_of(since)) if since else None
        target = path.with_name(circulations.target(path, say))
        made = circulated(
            programme, target, as_of=report.as_of, draft=draft, language=report.language,
            since=previous, report=report,
        )  # fmt: skip
        lines = list(circulated_lines(
            programme, made.continued, exposures(programme), colours_left_out(programme), say
        ))  # fmt: skip
        lines.append(made.read_back.in_words(say))
        written = [target]
        for also in _also(visit, path, report, lines, previous, house):
            try:
                written.append(also())
            except WpsheetError as fault:
                lines.append(fault.said(say.language))
    return visit.done(written, lines, (at("/check", visit.file), say("Back to the check")))


def _also(
    visit: Visit,
    path: Path,
    report: Report,
    lines: list[str],
    previous: Programme | None,
    house: Path | None,
) -> Iterator[Callable[[], Path]]:
    """What writes the annex, the calendar and each extract that was ticked."""
    form, say, programme, day = visit.form, report.say, report.programme, report.as_of

    def annexed() -> Path:
        from wpsheet.writing import annex

        target = path.with_name(circulations.annex_name(path, say))
        annex(
            programme, target, as_of=day, draft=form.one("state") == DRAFT,
            language=report.language, since=previous, template=house,
        )  # fmt: skip
        return target

    def calendar() -> Path:
        from wpsheet.reporters.as_ics import agenda_ics
        from wpsheet.summaries.agenda import agenda
        from wpsheet.writing.atomic import write_file

        target = path.with_name(circulations.calendar_name(path))
        write_file(target, agenda_ics(agenda(programme, day), language=say.language).encode())
        return target

    def extracted(body: str) -> Path:
        from wpsheet.verbs.circulating import extract

        target = path.with_name(circulations.extract_name(path, body))
        made = extract(programme, body, target, as_of=day, language=say.language)
        n = len(made.activities)
        lines.append(say("Written: {file}: {n} {n:activity|activities} of {body}",
                         file=target.name, n=n, body=say.body(body)))  # fmt: skip
        return target

    also = form.get("also", ())
    if "annex" in also:
        yield annexed
    if "calendar" in also:
        yield calendar
    for body, _ in circulations.bodies_of(programme, say):
        if body in form.get("body", ()):
            yield partial(extracted, body)
