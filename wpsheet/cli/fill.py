"""`wpsheet fill`: status words and their fills, from the key words that officers write."""

from pathlib import Path

import click

from wpsheet.cli import console, options
from wpsheet.cli.plain_signs import tell
from wpsheet.cli.targets import end_with, target_options, where_to


@click.command("fill")
@options.workbook
@target_options
@options.lang
def fill_command(
    workbook: Path, output: Path | None, in_place: bool, force: bool, diff: bool, lang: str  # noqa: FBT001
) -> None:  # fmt: skip
    """Write status words and colours from the key words.

    The status is the key word in Completion status or, if there is none, the key word at the
    beginning of Progress. If the two disagree, the cell is not changed and is listed. Nothing else
    in the workbook changes.
    """
    from wpsheet.reporters.edits_text import conflict_line, filling_line, left_blank_lines
    from wpsheet.verbs.filling import fill

    target = where_to(workbook, output, in_place, force, diff)
    filled = fill(workbook, language=console.asked(lang), **target)
    say = console.labels_for(lang, filled.programme)
    for filling in filled.made:
        tell(filling_line(filling, say))
    for conflict in filled.conflicts:
        tell(console.painter()(conflict_line(conflict, say), "warning"))
    unread = console.tell_unread([filled.programme], say, columns=False)
    decided = len(filled.fillings) + len(filled.conflicts)
    console.remark(*left_blank_lines(filled.asked, filled.stateless, decided, say))
    look = bool(unread or filled.conflicts)
    end_with(filled.receipt, workbook, output, say, diff=diff, look=look)
