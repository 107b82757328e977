"""What is sent out: the circulated workbook and the extract, written and sealed."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wpsheet.checking.engine import check
from wpsheet.checking.findings import Report
from wpsheet.checking.rules.circulation import exposed, exposed_in
from wpsheet.model.activity import Activity
from wpsheet.model.omissions import Exposed, Exposure
from wpsheet.model.programme import Programme
from wpsheet.versions.comparing import compare
from wpsheet.writing.atomic import ensure_writable, write_file
from wpsheet.writing.circulated.circulation import Circulation
from wpsheet.writing.circulated.proof import ReadBack, read_back
from wpsheet.writing.circulated.workbook import circulated_workbook
from wpsheet.writing.seals import sealed


@dataclass(frozen=True, slots=True)
class Circulated:
    """What is to be known of a circulated workbook that was written."""

    continued: tuple[Activity, ...]
    """The activities whose texts go on in a row of their own: no row of Excel is tall enough."""
    read_back: ReadBack
    """What a second reader found of it."""


def circulate(
    programme: Programme,
    target: Path | str,
    *,
    as_of: date | None = None,
    draft: bool = False,
    language: str = "en",
    since: Programme | None = None,
    report: Report | None = None,
    bodies: Collection[str] | None = None,
    pivots: bool = True,
) -> Circulated:
    """Write the circulated workbook of a programme, its own words in `language`, "en" or "fr".

    `as_of` is the day its state is given for, today where it is None; the same programme and
    day give the same bytes. `draft` marks every page; `since` is the version since which changed
    rows are marked and listed. The workbook is sealed, for `verify`. It is written although errors
    remain; its overview says how many, and lists those that exceptions accept. `report` is what
    `check` found on that day; without it the programme is checked here. `bodies` are the
    responsible bodies that have a tab, by their names in the list, None for all; without `pivots`
    there are no PivotTables and none of their data.

    Before it is put in place a second reader holds it against the programme; raises `ProofFailed`
    if that is not the same.
    """
    ensure_writable(Path(target), suffix=".xlsx")
    day = as_of or date.today()  # noqa: DTZ011 - the officer's own day
    if report is None and (programme.waivers or not draft):
        report = check(programme, as_of=day)
    made = Circulation(
        programme, day, draft=draft, language=language, bodies=bodies, report=report,
        since=compare(since, programme) if since else None,
    )  # fmt: skip
    circulated_workbook(made, pivots=pivots)
    return Circulated(tuple(made.continued), _put(Path(target), made))


@dataclass(frozen=True, slots=True)
class Extract:
    """One body's part of a programme."""

    body: str
    activities: tuple[Activity, ...]
    """Those that name the body as responsible."""
    dated: tuple[Activity, ...]
    """Those that have a date for it and do not name it as responsible: they are not in it."""
    read_back: ReadBack
    """What a second reader found of the workbook."""


def extract(
    programme: Programme,
    body: str,
    target: Path | str,
    *,
    as_of: date | None = None,
    language: str = "en",
) -> Extract:
    """Write the activities that name `body` as responsible into a workbook of their own.

    `body` is its name in the list. Texts keep their formatting, activities their numbers. The
    workbook is sealed, for `verify`, and proof-read as a circulated one is.
    """
    ensure_writable(Path(target), suffix=".xlsx")
    day = as_of or date.today()  # noqa: DTZ011 - the officer's own day
    made = circulated_workbook(Circulation(programme, day, language=language, body=body))
    found, own = _put(Path(target), made), made.programme.activities
    others = (a for a in programme.activities if body not in a.bodies.names)
    dated = tuple(a for a in others if any(m.body == body for m in a.milestones))
    return Extract(body, own, dated, found)


def exposures(programme: Programme) -> Iterator[Exposure]:
    """E-mail addresses and paths in what is circulated, and hidden rows that are too."""
    footnotes = [text.plain for text in programme.footnotes.values()]
    footnotes += [words for row in programme.guidance for words in row.words().values()]
    heads = [programme.title or "", programme.edition or ""]
    for kind, texts in ((Exposed.FOOTNOTES, footnotes), (Exposed.TITLE, heads)):
        words = tuple(words for text in texts for words in exposed_in(text))
        if words:
            yield Exposure(kind, words)
    for activity, name, found in exposed(programme):
        yield Exposure(Exposed.CELL, tuple(found), activity, name)
    for activity in programme.activities:
        if activity.hidden:
            yield Exposure(Exposed.HIDDEN_ROW, activity=activity)


def _put(target: Path, made: Circulation) -> ReadBack:
    """Put a workbook in place, once a second reader has read it back."""
    content = sealed(*made.book.content_and_cells())
    found = read_back(target, content, made)
    write_file(target, content)
    return found
