"""Circulate: draft or ready, since which version, and what else is written with it."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from starlette.responses import Response

from wpsheet.checking.findings import Report, Severity
from wpsheet.desk.shelf import Shelf
from wpsheet.desk.visits import Content, Visit, at, to
from wpsheet.errors import WpsheetError
from wpsheet.messages.labels import Labels
from wpsheet.model.programme import Programme
from wpsheet.ooxml.container import FileKind
from wpsheet.reading import read
from wpsheet.reading.kinds import WorkbookKind
from wpsheet.reporters.as_agenda import agenda_ics
from wpsheet.reporters.as_text import tally
from wpsheet.reporters.circulation_text import circulated_lines, error_lines
from wpsheet.summaries.agenda import agenda
from wpsheet.verbs import circulating as verbs
from wpsheet.verbs.folders import free_path
from wpsheet.verbs.omissions import colours_left_out
from wpsheet.writing import annex
from wpsheet.writing.atomic import write_file

DRAFT, READY = "draft", "ready"


def circulating(visit: Visit) -> Response:
    """Show what is in the way, and what can be chosen."""
    path, report = visit.path, visit.report()
    say, programme = report.say, report.programme
    visit.desk.shelf.shown()
    return visit.page(
        "circulate", say, file=visit.file, status=tally(report), address=at("/check", visit.file),
        errors=list(error_lines(report)), ways=ways(report, say),
        target=circulated_path(path, say).name,
        versions=list(earlier_versions(visit.desk.shelf, visit.file, say)),
        names={"annex": _annex_path(path, say).name, "calendar": _calendar_path(path).name},
        templates=[(f.name,) * 2 for f in visit.desk.shelf.files if f.kind is FileKind.DOCUMENT],
        has_days=any(s.start or s.end for s in programme.lists.sessions),
        bodies=bodies_of(programme, say),
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
        draft = form.one("state") == DRAFT
        if report.has_errors and not draft:
            return to(at("/circulate", visit.file))  # which says what is in the way
        previous = read(desk.path_of(since)) if since else None
        target = circulated_path(path, say)
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
        for also, write in _also(visit, path, report, lines, previous, house):
            try:
                write(also)
                written.append(also)
            except WpsheetError as fault:
                lines.append(fault.in_language(say.language))
    return visit.done(written, lines, (at("/check", visit.file), say("Back to the check")))


def _also(
    visit: Visit, path: Path, report: Report, lines: list[str], previous: Programme | None,
    house: Path | None,
) -> Iterator[tuple[Path, Callable[[Path], None]]]:  # fmt: skip
    """Where the annex, the calendar and each extract that was ticked go, and what writes them."""
    form, say, programme, day = visit.form, report.say, report.programme, report.as_of

    def annexed(target: Path) -> None:
        annex(
            programme, target, as_of=day, draft=form.one("state") == DRAFT,
            language=report.language, since=previous, template=house,
        )  # fmt: skip

    def calendar(target: Path) -> None:
        write_file(target, agenda_ics(agenda(programme, day), language=say.language).encode())

    def extracted(body: str, target: Path) -> None:
        made = verbs.extract(programme, body, target, as_of=day, language=say.language)
        lines.append(say("Written: {file}: {n} {n:activity|activities} of {body}",
                     file=target.name, n=len(made.activities), body=say.body(body)))  # fmt: skip

    also = form.get("also", ())
    if "annex" in also:
        yield _annex_path(path, say), annexed
    if "calendar" in also:
        yield _calendar_path(path), calendar
    for body in (name for name, _ in bodies_of(programme, say) if name in form.get("body", ())):
        plain = re.sub(r"[^\w-]+", "-", body).strip("-")  # what a file's name may have
        yield free_path(path.parent, f"{path.stem}-{plain}"), partial(extracted, body)


def ways(report: Report, say: Labels) -> list[Content]:
    """Draft, or ready to circulate; the second only without errors, else with the reason."""
    n = report.count(Severity.ERROR)
    reason = say("{n} {n:error|errors} must be fixed first.", n=n) if n else ""
    return [
        {"value": DRAFT, "words": say("Draft: every page is marked"), "is_chosen": n,
         "reason": ""},
        {"value": READY, "words": say("Ready to circulate"), "is_chosen": not n, "reason": reason},
    ]  # fmt: skip


def circulated_path(path: Path, say: Labels) -> Path:
    """Where the circulated workbook goes."""
    return free_path(path.parent, say("{name}-circulated", name=path.stem))


def _annex_path(path: Path, say: Labels) -> Path:
    return free_path(path.parent, say("{name}-annex", name=path.stem), ".docx")


def _calendar_path(path: Path) -> Path:
    return free_path(path.parent, path.stem, ".ics")


def bodies_of(programme: Programme, say: Labels) -> list[tuple[str, str]]:
    """The listed bodies that have activities, each with its full name."""
    used = {body for activity in programme.activities for body in activity.bodies.names}
    return [(b.name, say.body(b.name)) for b in programme.lists.bodies if b.name in used]


def earlier_versions(shelf: Shelf, file: str, say: Labels) -> Iterator[tuple[str, str]]:
    """The other workbooks of the folder, each with its session, the last saved first."""
    conditions = shelf.conditions()
    for each in sorted(shelf.files, key=lambda f: f.saved, reverse=True):
        if each.workbook not in (None, WorkbookKind.COPY) and each.name != file:
            session = conditions[each.name].session if each.name in conditions else ""
            details = ", ".join(filter(None, (session, say.word(each.saved.date()))))
            yield each.name, f"{each.name} ({details})"
