"""`wpsheet roll`: the next session's workbook, or the next period's."""

from __future__ import annotations

import re
from pathlib import Path

import click

from wpsheet.cli import completion, console, options
from wpsheet.cli.language import wrong_call


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
            fault = wrong_call(
                '"{written}" is not a period; write it as in 2025-2028', written=value
            )
            self.fail(fault.message, param, ctx)
        return Period(int(years[1]), int(years[2]))


@click.command("roll")
@options.workbook
@options.output("The next workbook to write.")
@click.option("--session", metavar="SESSION", shell_complete=completion.sessions,
              help='The next session, as in "April 2027".')  # fmt: skip
@click.option("--period", type=Years(), help="The next period, as in 2029-2032.")
@click.option("--codes", type=options.FILE, metavar="MAP.csv",
              help="With --period: old code, new code, what it means; a line each.")  # fmt: skip
@click.option("--drop-completed", is_flag=True, help="Leave out what is completed.")
@click.option("--former", metavar="SESSION",
              help="The session that Progress was written for, where the workbook does not say "
                   "it or says it wrong.")  # fmt: skip
@options.lang
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
    from wpsheet.model.programme import Period
    from wpsheet.model.rounds import HISTORY_SHEETS
    from wpsheet.reading import read
    from wpsheet.reporters.circulation_text import footnotes_as_written
    from wpsheet.reporters.omissions_text import omission_lines
    from wpsheet.reporters.roll_text import roll_text
    from wpsheet.verbs.omissions import left_behind
    from wpsheet.verbs.rolling import roll
    from wpsheet.versions.rolling import Fate
    from wpsheet.versions.sessions import session_title
    from wpsheet.writing.atomic import ensure_writable

    if session is None and period is None:
        raise click.UsageError('give the next --session, as in "April 2027", or the next --period')
    if codes is not None and period is None:
        raise click.UsageError("--codes goes with --period: codes change with the plan")
    ensure_writable(output, (workbook, *((codes,) if codes else ())), ".xlsx")
    programme = read(workbook)
    say = console.labels_for(lang, programme)
    language = console.written_in(lang, programme)
    rolled = roll(
        programme, output, session=session, period=period if isinstance(period, Period) else None,
        former=former, codes=codes, drop_completed=drop_completed, language=language,
    )  # fmt: skip
    console.put(
        roll_text(rolled, say, every_row=period is not None, width=console.terminal_width()), None
    )
    moved = len(rolled.programme.history) - len(programme.history)
    console.remark(
        say(
            "Progress of {session}: {n} {n:text|texts} moved to the sheet {sheet}",
            session=session_title(rolled.former, say),
            n=moved,
            sheet=HISTORY_SHEETS[language],
        )
    )
    dropped = [row.activity for row in rolled.of(Fate.DROPPED)]
    if dropped:
        console.remark(
            say("Numbers have gaps now: wpsheet fix --unsafe renumbers, references follow.")
        )
    console.remark(
        *footnotes_as_written(programme, say, language),
        *omission_lines(left_behind(programme, dropped), say),
    )
    console.finish([programme], output, say, look=bool(rolled.of(Fate.UNMAPPED)))
