"""The data call: who is asked for how many rows, and a board of who has returned what."""

from pathlib import Path

from starlette.responses import Response

from wpsheet.desk.visits import Content, Visit, at
from wpsheet.messages.labels import Labels
from wpsheet.model.omissions import unread
from wpsheet.model.programme import Programme
from wpsheet.model.rounds import By
from wpsheet.reporters.calls import left_lines, returned_head, returned_words
from wpsheet.reporters.omissions_text import omission_lines
from wpsheet.verbs import calling as verbs
from wpsheet.verbs.folders import free_path
from wpsheet.versions.calling import asked, called, unasked, usual_way


def calling(visit: Visit) -> Response:
    """Show who would be asked, and the board of a call that was made."""
    desk = visit.desk
    path, programme, say = visit.opened()
    way = _way(visit) or usual_way(programme)
    desk.shelf.shown()
    folder = visit.one("in")
    return visit.page(
        "call", say, file=visit.file, by=way.value, inside=folder,
        ways=[(By.UNIT.value, say("units")), (By.OFFICER.value, say("officers")),
              (By.BODY.value, say("bodies"))],
        asked=[{"name": called(each.whom, way, say), "state": "",
                "words": say("{n} {n:activity|activities}", n=len(each.rows))}
               for each in asked(programme, way)],
        unasked=[each.label for each in unasked(programme, way)], target=_target(path, say).name,
        folders=[(name, name) for name in desk.shelf.folders],
        board=_board(desk.inside(folder), programme, say),
    )  # fmt: skip


def _way(visit: Visit) -> By | None:
    """Whom the page asks; None if it does not say."""
    return By(visit.one("by")) if visit.one("by") in list(By) else None


def _board(folder: Path | None, programme: Programme, say: Labels) -> Content | None:
    """Who has returned what."""
    if folder is None:
        return None
    found = verbs.call_status(programme, folder)
    return {
        "head": returned_head(found.by, found.replies, found.due, say),
        "lines": [
            {"name": called(reply.asked.whom, found.by, say), "words": returned_words(reply, say),
             "mark": "good" if reply.returned else "error",
             "state": say("returned") if reply.returned else say("not returned")}
            for reply in found.replies
        ],
        "notes": [
            *(say("Could not be read: {file}", file=e.in_language(say.language))
              for e in found.unreadable),
            *(say("{file} does not belong to anyone in this call.", file=file)
              for file in found.strangers),
        ],
    }  # fmt: skip


def call(visit: Visit) -> Response:
    """Write the workbooks into a new folder."""
    form = visit.form
    with visit.desk.writing():
        path, programme, say = visit.opened()
        folder = _target(path, say)
        made = verbs.call(
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


def _target(path: Path, say: Labels) -> Path:
    return free_path(path.parent, say("{name}-call", name=path.stem), "")
