"""`wpsheet roll`: the next session's workbook, or the next period's."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wpsheet.cli import completion, console, options
from wpsheet.cli.language import wrong_call

if TYPE_CHECKING:
    from wpsheet.model.programme import Period


def _years(written: str) -> Period:
    from wpsheet.model.programme import Period

    years = re.fullmatch(r"(20\d\d)\s?[-–/]\s?(20\d\d)", written.strip())
    if years is None or years[1] > years[2]:
        fault = wrong_call('"{written}" is not a period; write it as in 2025-2028', written=written)
        raise click.BadParameter(fault.message)
    return Period(int(years[1]), int(years[2]))


@click.command("roll")
@options.workbook
@options.output("The workbook to create.")
@click.option("--session", metavar="SESSION", shell_complete=completion.sessions,
              help='The next session, for example "April 2027".')  # fmt: skip
@click.option("--period", type=_years, metavar="YYYY-YYYY",
              help="The next period, for example 2029-2032.")  # fmt: skip
@click.option("--codes", type=options.FILE, metavar="MAP.csv",
              help="With --period: a list with one line per code: old code, new code, "
                   "meaning.")  # fmt: skip
@click.option("--drop-completed", is_flag=True, help="Leave out completed activities.")
@click.option("--former", metavar="SESSION",
              help="The session for which Progress was written, if the workbook does not say "
                   "it correctly.")  # fmt: skip
@options.lang
def roll_command(
    workbook: Path, output: Path, session: str | None, period: Period | None, codes: Path | None,
    drop_completed: bool, former: str | None, lang: str,  # noqa: FBT001
) -> None:  # fmt: skip
    """Create the workbook for the next session or period.

    Each Progress text moves to the sheet Progress history, under its session. Only its key word
    stays in the cell. IDs, numbers and everything else are kept. Completed activities are kept,
    unless you use --drop-completed. With --codes, every row is reported; exit code 1 if a code has
    no successor. The language of the workbook does not change, unless you use --lang with this
    command.
    """
    from wpsheet.reporters.circulation_text import footnotes_as_written
    from wpsheet.reporters.omissions_text import omission_lines
    from wpsheet.reporters.roll_text import moved_line, roll_text
    from wpsheet.verbs.omissions import left_behind
    from wpsheet.verbs.rolling import roll
    from wpsheet.versions.rolling import Fate
    from wpsheet.writing.atomic import ensure_writable

    if not (session or "").strip() and period is None:
        raise click.UsageError('use --session (for example "April 2027") or --period')
    if codes is not None and period is None:
        raise click.UsageError(
            "use --codes only with --period: codes change when the Strategic Plan changes"
        )
    ensure_writable(output, (workbook, *((codes,) if codes else ())), ".xlsx")
    programme, say = console.opened(workbook, lang)
    language = console.written_in(lang, programme)
    rolled = roll(
        programme, output, session=session, period=period,
        former=former, codes=codes, drop_completed=drop_completed, language=language,
    )  # fmt: skip
    width = console.terminal_width()
    console.put(roll_text(rolled, say, every_row=period is not None, width=width), None)
    console.remark(moved_line(rolled, programme, language, say))
    dropped = [row.activity for row in rolled.of(Fate.DROPPED)]
    if dropped:
        console.remark(say("The numbers now have gaps. To renumber and update the references: "
                           "wpsheet fix --unsafe"))  # fmt: skip
    console.remark(
        *footnotes_as_written(programme, say, language),
        *omission_lines(left_behind(programme, dropped), say),
    )
    console.finish([programme], output, say, look=bool(rolled.of(Fate.UNMAPPED)))
