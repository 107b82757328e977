"""Circulate: draft or ready, since which version, and what else is written with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from starlette.responses import Response

from wpsheet.checking.findings import Report
from wpsheet.desk import circulations
from wpsheet.desk.visits import Visit, at, to
from wpsheet.errors import WpsheetError
from wpsheet.model.programme import Programme
from wpsheet.ooxml.container import FileKind
from wpsheet.reading import read
from wpsheet.reporters.as_ics import agenda_ics
from wpsheet.reporters.as_text import tally
from wpsheet.reporters.circulation_text import circulated_lines, error_lines
from wpsheet.summaries.agenda import agenda
from wpsheet.verbs import circulating as verbs
from wpsheet.verbs.omissions import colours_left_out
from wpsheet.writing import annex
from wpsheet.writing.atomic import write_file


def circulating(visit: Visit) -> Response:
    """Show what is in the way, and what can be chosen."""
    path, report = visit.path, visit.report()
    say, programme = report.say, report.programme
    visit.desk.shelf.shown()
    return visit.page(
        "circulate", say, file=visit.file, status=tally(report), address=at("/check", visit.file),
        errors=list(error_lines(report)),
        ways=circulations.ways(report, say), target=circulations.target(path, say).name,
        versions=list(circulations.earlier_versions(visit.desk.shelf, visit.file, say)),
        names={"annex": circulations.annex_path(path, say).name,
               "calendar": circulations.calendar_path(path).name},
        templates=[(f.name,) * 2 for f in visit.desk.shelf.files if f.kind is FileKind.DOCUMENT],
        has_days=any(s.start or s.end for s in programme.lists.sessions),
        bodies=circulations.bodies_of(programme, say),
    )  # fmt: skip


def circulate(visit: Visit) -> Response:
    """Write the circulated workbook, and what else was ticked.

    What else cannot be written is told beside what was.
    """
    desk, form, path = visit.desk, visit.form, visit.path
    since, template = form.one("since"), form.one("template")
    house = desk.path_of(template) if template else None
    with desk.writing():
        report = desk.checked(path)
        say, programme = report.say, report.programme
        draft = form.one("state") == circulations.DRAFT
        if report.has_errors and not draft:
            return to(at("/circulate", visit.file))  # which says what is in the way
        previous = read(desk.path_of(since)) if since else None
        target = circulations.target(path, say)
        made = verbs.circulate(
            programme, target, as_of=report.as_of, draft=draft, language=report.language,
            since=previous, report=report,
        )  # fmt: skip
        lines = [
            *circulated_lines(programme, made.continued, verbs.exposures(programme),
                              colours_left_out(programme), say),
            made.read_back.in_words(say),
        ]  # fmt: skip
        written = [target]
        for also in _also(visit, path, report, lines, previous, house):
            try:
                written.append(also())
            except WpsheetError as fault:
                lines.append(fault.said(say.language))
    return visit.done(written, lines, (at("/check", visit.file), say("Back to the check")))


def _also(
    visit: Visit, path: Path, report: Report, lines: list[str], previous: Programme | None,
    house: Path | None,
) -> Iterator[Callable[[], Path]]:  # fmt: skip
    """What writes the annex, the calendar and each extract that was ticked."""
    form, say, programme, day = visit.form, report.say, report.programme, report.as_of

    def annexed() -> Path:
        target = circulations.annex_path(path, say)
        annex(
            programme, target, as_of=day, draft=form.one("state") == circulations.DRAFT,
            language=report.language, since=previous, template=house,
        )  # fmt: skip
        return target

    def calendar() -> Path:
        target = circulations.calendar_path(path)
        write_file(target, agenda_ics(agenda(programme, day), language=say.language).encode())
        return target

    def extracted(body: str) -> Path:
        target = circulations.extract_path(path, body)
        made = verbs.extract(programme, body, target, as_of=day, language=say.language)
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
