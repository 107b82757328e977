"""A controlled workbook made from a Word annex, a sheet or text."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from wpsheet.checking.identities import with_ids
from wpsheet.grammars.status import status_meant
from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field
from wpsheet.model.programme import Programme
from wpsheet.model.vocabulary import Lists, Status
from wpsheet.model.wording import ENGLISH, FRENCH, Names, Word
from wpsheet.reading.guessing import options_left
from wpsheet.reading.mapping import headed_by_letter
from wpsheet.reading.marked import marked_headings
from wpsheet.reporters.import_text import session_lines
from wpsheet.summaries.sessions import with_sessions_listed
from wpsheet.verbs.omissions import colours_left_out
from wpsheet.versions.rolling import logged
from wpsheet.versions.sessions import (
    SessionDays,
    for_session,
    month_of,
    session_endorsed,
    session_named,
)
from wpsheet.writing import write_controlled
from wpsheet.writing.controlled.lists_sheet import cells_of_days, setting_cell


def to_fill_in(
    programme: Programme, language: str, say: Labels, *, by_page: bool = False
) -> Iterator[str]:
    """What is to be looked through, and filled in on the Lists sheet that is written of a
    programme in `language`."""
    written = Labels(language, programme.lists)
    sessions = enumerate(programme.lists.sessions)
    undated = [place for place, each in sessions if not (each.start or each.end)]
    days = cells_of_days(written, undated[0], undated[-1]) if undated else ""
    if headings := headed_by_letter(programme):
        yield say(
            "{headings} {headings:has|have} no heading in the plan. "
            "{headings:It is a column|They are columns} of your own here.",
            headings=Names(headings),
        )
    if marked := marked_headings(programme):
        yield say(
            "The columns {headings:quoted} are dates with marks. To have them as Timeline, import "
            'again with --column "{first}=timeline" for each.',
            headings=Names(marked), first=marked[0],
        )  # fmt: skip
    if programme.lists.met:
        if n := _values_met(programme.lists):
            yield say(
                "The sheet {sheet} has {n} {n:value|values} of this plan. Look through "
                "{n:it|them}.", sheet=written("Lists"), n=n,
            )  # fmt: skip
        if twice := {w for table in programme.tables for _, w in table.doubled_headings}:
            yield say(
                "{headings:quoted} {headings:is|are} there twice, or like another heading. The "
                "column that is nearest counts; the other is one of your own.",
                headings=Names(sorted(twice)),
            )
        # A page has no options: it asks what headings mean, and is in the language of the plan.
        if not by_page and (options := options_left(programme)):
            yield say(
                "Columns without a known heading are kept as your own. If these mean more, import "
                "again with {options}.", options=" ".join(options),
            )  # fmt: skip
        yield from _counting(programme.lists, say, written("Lists"))
        if any(colours_left_out(programme)):
            yield say(
                'Cells of "{heading}" have a colour and no word. If a colour means a status, list '
                "the status with its colour on the sheet {sheet}.",
                heading=say.headed(Field.STATUS), sheet=written("Lists"),
            )  # fmt: skip
        if not by_page and language == ENGLISH and programme.speaks_french:
            yield Labels(FRENCH)(
                "This plan seems to be in French. For a French workbook, import it with --lang fr."
            )
        if not programme.session and not undated:
            return
    yield from session_lines(
        programme.session, day_known=programme.session_date is not None,
        cells=(setting_cell("Session"), setting_cell("Session date")),
        undated=(len(undated), days), sheet=written("Lists"), say=say, by_page=by_page,
    )  # fmt: skip


def _counting(lists: Lists, say: Labels, sheet: str) -> Iterator[str]:
    """The statuses of the committee's own that seem to mean one that totals know."""
    own = [value.name for value in lists.own_values.get(Field.STATUS, ()) if not value.counts_as]
    for status in Status:
        words = Names([name for name in own if status_meant(name) is status])
        if words:
            yield say(
                "{words:quoted} {words:seems|seem} to mean {status}. If so, write {status} in the "
                'column "{column}" of the sheet {sheet}.{completed:? Until then, a date that has '
                "passed is overdue.}", words=words, status=say.status(status),
                column=Word("Counts as"), sheet=sheet, completed=status is Status.COMPLETED,
            )  # fmt: skip


def _values_met(lists: Lists) -> int:
    """How many bodies, codes, types of task, priorities and statuses a plan uses."""
    own = sum(map(len, lists.own_values.values()))
    return own + sum(map(len, (lists.bodies, lists.codes, lists.task_types, lists.statuses)))


def import_programme(
    programme: Programme,
    target: Path | str,
    *,
    session: str | None = None,
    start: date | None = None,
    end: date | None = None,
    language: str | None = None,
) -> Programme:
    """Write a programme, read from Word, a sheet or text, into a controlled workbook.

    Gives the programme that was written: every activity has an ID that stays its own, and the
    history tells where it came from. `session` is the one that it is for, `start` and `end` its
    first and last day; what is None is as the line under the title has it. The sessions that the
    Timelines name are listed to be given their days. The workbook is in `language`, "en" or "fr",
    in the programme's own if that is None. Raises `WrongDays` if the days are not in the session.
    """
    language = language or programme.language
    say = Labels(language, programme.lists)
    if programme.last_id is None or programme.file is None:
        # A controlled workbook keeps its own history: importing it again changes nothing. A Word
        # annex keeps the last ID and no history.
        programme = logged(programme, say("Imported from {file}", file=programme.source))
    days = _session(programme, session, start, end)
    programme = for_session(programme, days, say) if days else programme
    programme = with_ids(with_sessions_listed(programme))
    write_controlled(programme, target, language=language)
    return programme


def _session(
    programme: Programme, session: str | None, start: date | None, end: date | None
) -> SessionDays | None:
    """The session that the workbook is for, with its days; None if nothing new tells it."""
    SessionDays("", start, end).checked()
    endorsed = None if programme.session else session_endorsed(programme)
    named = session or (start and programme.session)
    if named:
        name = session_named(named, programme.lists)
    elif start and endorsed and not SessionDays(endorsed.name, start).off_its_days:
        name = endorsed.name
    elif start:
        name = month_of(start)
    else:
        return endorsed
    return SessionDays(name, start, end).checked()
