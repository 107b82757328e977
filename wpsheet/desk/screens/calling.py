"""The data call: who is asked for how many rows, and a board of who has returned what."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from starlette.responses import Response

from wpsheet.desk.visits import Visit, at
from wpsheet.messages.labels import Labels
from wpsheet.model.rounds import By
from wpsheet.verbs.folders import free_name

if TYPE_CHECKING:
    from wpsheet.model.programme import Programme


@dataclass(frozen=True, slots=True)
class Line:
    """One of those asked, and what is known of its workbook."""

    name: str
    words: str
    mark: str = ""
    state: str = ""


def calling(visit: Visit) -> Response:
    """Show who would be asked, and the board of a call that was made."""
    from wpsheet.versions.calling import asked, unasked, usual_way

    desk = visit.desk
    path, programme, say = visit.opened()
    way = _way(visit) or usual_way(programme)
    everybody, nobody = asked(programme, way), unasked(programme, way)
    desk.shelf.shown()
    folder = visit.one("in")
    return visit.page(
        "call", say, file=visit.file, by=way.value, inside=folder,
        ways=[(By.UNIT.value, say("units")), (By.OFFICER.value, say("officers")),
              (By.BODY.value, say("bodies"))],
        asked=[_asked(each.whom, len(each.rows), way, say) for each in everybody],
        unasked=[each.label for each in nobody], target=_target(path, say),
        folders=[(name, name) for name in desk.shelf.folders],
        board=_board(desk.inside(folder), programme, say),
    )  # fmt: skip


def _way(visit: Visit) -> By | None:
    """Whom the page asks; None if it does not say."""
    return By(visit.one("by")) if visit.one("by") in list(By) else None


def _asked(whom: str, rows: int, way: By, say: Labels) -> Line:
    from wpsheet.versions.calling import called

    return Line(called(whom, way, say), say("{n} {n:activity|activities}", n=rows))


@dataclass(frozen=True, slots=True)
class Board:
    """Who has returned what."""

    head: str
    lines: list[Line]
    notes: list[str]


def _board(folder: Path | None, programme: Programme, say: Labels) -> Board | None:
    if folder is None:
        return None
    from wpsheet.reporters.calls import returned_head, returned_words
    from wpsheet.verbs.calling import call_status
    from wpsheet.versions.calling import called

    found = call_status(programme, folder)
    lines = [
        Line(
            called(reply.asked.whom, found.by, say), returned_words(reply, say),
            "good" if reply.returned else "error",
            say("returned") if reply.returned else say("not returned"),
        )
        for reply in found.replies
    ]  # fmt: skip
    notes = [
        *(say("Could not be read: {file}", file=e.said(say.language)) for e in found.unreadable),
        *(say("{file} does not belong to anyone in this call.", file=f) for f in found.strangers),
    ]
    return Board(returned_head(found.by, found.replies, found.due, say), lines, notes)


def call(visit: Visit) -> Response:
    """Write the workbooks into a new folder."""
    from wpsheet.model.omissions import unread
    from wpsheet.reporters.calls import left_lines
    from wpsheet.reporters.omissions_text import omission_lines
    from wpsheet.verbs.calling import call as called

    form = visit.form
    with visit.desk.writing():
        path, programme, say = visit.opened()
        folder = path.with_name(_target(path, say))
        made = called(
            programme, folder, by=_way(visit), due=form.day("due"),
            comments=bool(form.one("comments")), language=say.language,
        )  # fmt: skip
    n = len(made.asked)
    left = made.unasked, made.by, made.without_id, made.comments_left_out
    lines = [
        say("Written: {n} {n:workbook|workbooks} in {folder}", n=n, folder=folder.name),
        *left_lines(*left, say, by_page=True),
        *omission_lines(unread(programme), say),
    ]
    board = at("/call", visit.file, **{"in": folder.name})
    return visit.done([folder], lines, (board, say("Who has replied")))


def _target(path: Path, say: Labels) -> str:
    return free_name(path.parent, say("{name}-call", name=path.stem), "")
