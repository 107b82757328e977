"""`wpsheet roll`: the next session's workbook, or the next period's."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import click

from wpsheet.cli.common import (
    FILE,
    lang_option,
    output_option,
    put,
    remark,
    spoken,
    terminal_width,
    workbook_argument,
    written_in,
)
from wpsheet.cli.language import asked_language
from wpsheet.cli.left_out import footnotes_as_written, left_behind, tell_unread


class Years(click.ParamType):  # type: ignore[type-arg, unused-ignore]
    """A period as YYYY-YYYY."""

    name = "YYYY-YYYY"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> object:
        from wpsheet.model.programme import Period

        if isinstance(value, Period):
            return value
        years = re.fullmatch(r"(20\d\d)\s?[-–/]\s?(20\d\d)", str(value).strip())
        if years is None or years[1] > years[2]:
            from wpsheet.messages.labels import Labels

            say = Labels(asked_language(sys.argv[1:]))
            fault = say('"{written}" is not a period; write it as in 2025-2028', written=value)
            self.fail(fault, param, ctx)
        return Period(int(years[1]), int(years[2]))


@click.command("roll")
@workbook_argument
@output_option(what="The next workbook to write.")
@click.option("--session", metavar="SESSION", help='The next session, as in "April 2027".')
@click.option("--period", type=Years(), help="The next period, as in 2029-2032.")
@click.option("--codes", type=FILE, metavar="MAP.csv",
              help="With --period: old code, new code, what it means; a line each.")  # fmt: skip
@click.option("--drop-completed", is_flag=True, help="Leave out what is completed.")
@click.option("--former", metavar="SESSION",
              help="The session that Progress was written for, where the workbook does not say "
                   "it or says it wrong.")  # fmt: skip
@lang_option
def roll_command(
    workbook: Path, output: Path, session: str | None, period: object, codes: Path | None,
    drop_completed: bool, former: str | None, lang: str,  # noqa: FBT001
) -> None:  # fmt: skip
    """Make the next session's workbook, or the next period's.

    Every Progress goes to a sheet of its own, under the session it was written for; in its place
    stays the key word that it opened with. IDs, numbers and everything else stay. Completed
    rows are carried over unless --drop-completed. With --codes every row is accounted for;
    exits 1 where a code has no successor. The workbook stays in its language unless --lang is
    given with the command.
    """
    from wpsheet.messages.labels import Labels
    from wpsheet.model.programme import Period
    from wpsheet.model.rounds import HISTORY_SHEETS
    from wpsheet.reading import read, reread
    from wpsheet.reporters.roll_text import roll_text
    from wpsheet.versions.rolling import Fate, roll
    from wpsheet.versions.sessions import session_named, session_said
    from wpsheet.writing import write_controlled
    from wpsheet.writing.atomic import ensure_writable

    if session is None and period is None:
        raise click.UsageError('give the next --session, as in "April 2027", or the next --period')
    if codes is not None and period is None:
        raise click.UsageError("--codes goes with --period: codes change with the plan")
    ensure_writable(output, (workbook, *((codes,) if codes else ())), ".xlsx")
    programme = read(workbook)
    say = Labels(spoken(lang, programme), programme.lists)
    written = Labels(written_in(lang, programme), programme.lists)
    mapped = None
    if codes is not None:
        from wpsheet.reading.codes import read_codes

        mapped = read_codes(codes, programme.lists)
    named = [
        session_named(words, programme.lists) if words else None for words in (session, former)
    ]
    rolled = roll(
        programme, written, session=named[0], period=period if isinstance(period, Period) else None,
        former=named[1], codes=mapped, drop_completed=drop_completed,
    )  # fmt: skip
    write_controlled(reread(rolled.programme, ()), output, language=written.language)
    text = roll_text(rolled, say, every_row=period is not None, width=terminal_width())
    put(text, None)
    moved = len(rolled.programme.history) - len(programme.history)
    remark(
        say(
            "Progress of {session}: {n} {n:text|texts} moved to the sheet {sheet}",
            session=session_said(rolled.former, say),
            n=moved,
            sheet=HISTORY_SHEETS[written.language],
        )
    )
    if rolled.of(Fate.DROPPED):
        remark(say("Numbers have gaps now: wpsheet fix --unsafe numbers anew, references follow."))
    gone = [row.activity for row in rolled.of(Fate.DROPPED)]
    for line in [
        *footnotes_as_written(programme, say, written.language),
        *left_behind(programme, say, gone),
    ]:
        remark(line)
    unread = tell_unread([programme], say)
    remark(say("Written: {file}", file=output))
    raise click.exceptions.Exit(1 if rolled.of(Fate.UNMAPPED) or unread else 0)
