"""What is sent out: the circulated workbook and the extract, written, sealed, and verified."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from wpsheet.model.activity import Activity
from wpsheet.model.programme import Programme

if TYPE_CHECKING:
    from wpsheet.checking.findings import Report
    from wpsheet.seals.changes import Verification
    from wpsheet.writing.circulated.circulation import Circulation
    from wpsheet.writing.circulated.proof import ReadBack


def _nobody(found: ReadBack) -> None:
    """Tells nobody what a second reader found."""


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
    tell: Callable[[ReadBack], object] = _nobody,
) -> list[Activity]:
    """Write the circulated workbook of a programme, its own words in `language`, "en" or "fr".

    Gives the activities whose texts are longer than the tallest row of Excel can show, and go on
    in a row of their own.

    `as_of` is the day its state is given for, today where it is None; the same programme and
    day give the same bytes. `draft` marks every page; `since` is the version since
    which changed rows are marked and listed. The workbook is sealed, for `verify`. It is written
    although errors remain; its overview says how many, and lists those that exceptions accept.
    `report` is what `check` found on that day; without it the programme is checked here.
    `bodies` are the responsible bodies that have a tab, by their names in the list, None for all;
    without `pivots` there are no PivotTables and none of their data.

    Before it is put in place a second reader holds it against the programme; `tell` is called
    with what it found, and `ProofFailed` is raised if that is not the same.
    """
    from wpsheet.writing.atomic import ensure_writable

    ensure_writable(Path(target), suffix=".xlsx")
    day = as_of or date.today()  # noqa: DTZ011 - the officer's own day
    made = _circulated(
        programme, as_of=day, draft=draft, language=language, since=since, report=report,
        bodies=bodies, pivots=pivots,
    )  # fmt: skip
    _put(Path(target), made, tell)
    return made.continued


def circulated_content(
    programme: Programme,
    *,
    as_of: date,
    draft: bool = False,
    language: str = "en",
) -> bytes:
    """The sealed workbook that `circulate` writes, as bytes."""
    return _sealed(
        _circulated(programme, as_of=as_of, draft=draft, language=language, since=None, report=None)
    )


def _circulated(
    programme: Programme,
    *,
    as_of: date,
    draft: bool,
    language: str,
    since: Programme | None,
    report: Report | None,
    bodies: Collection[str] | None = None,
    pivots: bool = True,
) -> Circulation:
    from wpsheet.checking.engine import check
    from wpsheet.versions.comparing import compare
    from wpsheet.writing.circulated.workbook import circulated_workbook

    changes = compare(since, programme) if since else None
    if report is None and (programme.waivers or not draft):
        report = check(programme, as_of=as_of)
    return circulated_workbook(
        programme, as_of=as_of, draft=draft, language=language, since=changes, report=report,
        bodies=bodies, pivots=pivots,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Extract:
    """One body's part of a programme."""

    body: str
    activities: tuple[Activity, ...]
    """Those that name the body as responsible."""
    dated: tuple[Activity, ...]
    """Those that have a date for it and do not name it as responsible: they are not in it."""


def extract(
    programme: Programme,
    body: str,
    target: Path | str,
    *,
    as_of: date | None = None,
    language: str = "en",
    tell: Callable[[ReadBack], object] = _nobody,
) -> Extract:
    """Write the activities that name `body` as responsible into a workbook of their own.

    `body` is its name in the list. Texts keep their formatting, activities their numbers. The
    workbook is sealed, for `verify`, and proof-read as a circulated one is.
    """
    from wpsheet.writing.atomic import ensure_writable
    from wpsheet.writing.circulated.workbook import extracted_workbook

    ensure_writable(Path(target), suffix=".xlsx")
    day = as_of or date.today()  # noqa: DTZ011 - the officer's own day
    made = extracted_workbook(programme, body, as_of=day, language=language)
    _put(Path(target), made, tell)
    own = tuple(a for a in programme.activities if body in a.bodies.names)
    dated = tuple(
        activity
        for activity in programme.activities
        if body in {milestone.body for milestone in activity.milestones}
        and body not in activity.bodies.names
    )
    return Extract(body, own, dated)


def verify(path: Path | str) -> Verification:
    """Whether a circulated workbook is as it was written, and what was changed since.

    Raises `UnreadableFile` where it has no seal.
    """
    from wpsheet.reading.seals import verified

    return verified(Path(path))


def _put(target: Path, made: Circulation, tell: Callable[[ReadBack], object]) -> None:
    """Put a workbook in place, once a second reader has read it back."""
    from wpsheet.writing.atomic import write_file
    from wpsheet.writing.circulated.proof import read_back

    content = _sealed(made)
    found = read_back(target, content, made)
    write_file(target, content)
    tell(found)


def _sealed(made: Circulation) -> bytes:
    """A workbook with what it holds, as it will be read, noted in it."""
    from wpsheet.writing.seals import sealed

    return sealed(*made.book.content_told())
