"""What an import could not know of the sessions, and where on the Lists sheet to say it."""

from __future__ import annotations

from collections.abc import Iterator

from wpsheet.messages.labels import Labels


def session_lines(
    session: str | None, *, day_known: bool, cells: tuple[str, str], undated: tuple[int, str],
    sheet: str, say: Labels, by_page: bool = False,
) -> Iterator[str]:  # fmt: skip
    """The session that the workbook is for, and what is to be filled in.

    `cells` are those of the session and of its day on the sheet `sheet`, `undated` is how many
    sessions have no days yet and where their days belong. With `by_page` no option is
    named.
    """
    if session is None and by_page:
        yield say(
            "The session is not known. On the sheet {sheet}, fill in {session} (Session) and "
            "{day} (Session date).",
            sheet=sheet, session=cells[0], day=cells[1],
        )  # fmt: skip
    elif session is None:
        yield say(
            "The session is not known: the line under the title does not name it. On the sheet "
            "{sheet}, fill in {session} (Session) and {day} (Session date), or import again with "
            "--session and --date.",
            sheet=sheet, session=cells[0], day=cells[1],
        )  # fmt: skip
    elif not day_known and by_page:
        yield say(
            "The session is {name}; its day is not known. On the sheet {sheet}, fill in {day} "
            "(Session date).",
            name=session, sheet=sheet, day=cells[1],
        )  # fmt: skip
    elif not day_known:
        yield say(
            "The session is {name}; its day is not known. On the sheet {sheet}, fill in {day} "
            "(Session date), or import again with --date.",
            name=session, sheet=sheet, day=cells[1],
        )  # fmt: skip
    else:
        yield say("The session is {name}: sheet {sheet}.", name=session, sheet=sheet)
    number, place = undated
    if number:
        yield say(
            "{n} {n:session has|sessions have} no days yet. On the sheet {sheet}, fill in {cells}: "
            "the agenda and the calendar file use them.",
            n=number, sheet=sheet, cells=place,
        )  # fmt: skip
