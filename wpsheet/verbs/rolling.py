"""The next session's workbook, or the next period's."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from wpsheet.messages.labels import Labels
from wpsheet.model.programme import Period, Programme
from wpsheet.reading import reread
from wpsheet.reading.codes import read_codes
from wpsheet.summaries.sessions import with_sessions_listed
from wpsheet.versions.rolling import Roll
from wpsheet.versions.rolling import roll as rolled_to
from wpsheet.versions.sessions import SessionDays, for_session, session_asked
from wpsheet.writing import write_controlled


def roll(
    programme: Programme,
    target: Path | str,
    *,
    session: str | None = None,
    period: Period | None = None,
    former: str | None = None,
    codes: Path | str | None = None,
    drop_completed: bool = False,
    days: tuple[date | None, date | None] = (None, None),
    language: str | None = None,
) -> Roll:
    """Write the workbook for the next session, or the next period, and tell each row's fate.

    `session` names the next session and `former` the one that Progress was written for, as in
    "April 2027"; `days` are the first and last day of the next, as far as they are known.
    `codes` is a CSV file of old code, new code, meaning. The workbook is in `language`, "en" or
    "fr", in its own if that is None. Raises `UnknownSitting` for a misspelt session, `WrongDays` if
    the days are not in the session.
    """
    lists = programme.lists
    say = Labels(language or programme.language, lists)
    mapped = read_codes(Path(codes), lists) if codes is not None else None
    session, former = (each and session_asked(each, lists) for each in (session, former))
    rolled = rolled_to(
        programme, say, session=session, period=period, former=former, codes=mapped,
        drop_completed=drop_completed,
    )  # fmt: skip
    if session and any(days):
        named = SessionDays(session, *days).checked()
        rolled = replace(rolled, programme=for_session(rolled.programme, named, say))
    following = with_sessions_listed(reread(rolled.programme, ()))
    write_controlled(following, target, language=say.language)
    return rolled
