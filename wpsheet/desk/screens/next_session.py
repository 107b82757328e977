"""Next session: its name and days, what moves, and the workbook for it."""

from pathlib import Path

from starlette.responses import Response

from wpsheet.desk.visits import Visit, at
from wpsheet.errors import WpsheetError
from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field
from wpsheet.model.omissions import unread
from wpsheet.model.vocabulary import Status
from wpsheet.reporters.omissions_text import omission_lines
from wpsheet.reporters.roll_text import moved_line, roll_text
from wpsheet.verbs.folders import free_path
from wpsheet.verbs.omissions import left_behind
from wpsheet.verbs.rolling import roll
from wpsheet.versions.rolling import Fate
from wpsheet.versions.sessions import session_of, session_title


def asking(visit: Visit) -> Response:
    """Show what moves, and ask for the session."""
    path, programme, say = visit.opened()
    session = session_of(programme)
    activities = programme.activities
    return visit.page(
        "next", say, file=visit.file, target=_target(path, say).name,
        session=session_title(session, say) if session else "",
        progress=sum(bool(a.plain(Field.PROGRESS)) for a in activities),
        completed=sum(a.counted_status is Status.COMPLETED for a in activities),
        count=len(activities),
    )  # fmt: skip


def make(visit: Visit) -> Response:
    """Write the workbook for the next session."""
    form, session = visit.form, visit.form.one("session")
    if not session:
        raise WpsheetError('the next session has no name; write it, for example "April 2027"')
    days = form.day("first"), form.day("last")
    with visit.desk.writing():
        path, programme, say = visit.opened()
        target = _target(path, say)
        rolled = roll(
            programme, target, session=session, former=form.one("former") or None,
            days=days, drop_completed=form.one("completed") == "drop",
        )  # fmt: skip
    dropped = [row.activity for row in rolled.of(Fate.DROPPED)]
    lines = [
        *roll_text(rolled, say, every_row=False).splitlines(),
        moved_line(rolled, programme, programme.language, say),
        *omission_lines((*left_behind(programme, dropped), *unread(programme)), say),
    ]
    return visit.done([target], lines, (at("/check", target.name), say("Check it")))


def _target(path: Path, say: Labels) -> Path:
    return free_path(path.parent, say("{name}-next", name=path.stem))
