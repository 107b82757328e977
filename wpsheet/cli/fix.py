"""`wpsheet fix`: the edits that rules propose, shown or applied."""

from __future__ import annotations

from pathlib import Path

import click

from wpsheet.cli import console, options
from wpsheet.cli.plain_signs import tell
from wpsheet.cli.targets import target_options, tell_receipt, where_to


@click.command("fix")
@options.workbook
@target_options
@click.option("--from", "copy", type=options.FILE, metavar="COPY",
              help="Make what is answered with Y in the copy that check --format xlsx "
                   "wrote.")  # fmt: skip
@click.option("--unsafe", is_flag=True, help="Renumber as well, and let references follow.")
@options.lang
def fix_command(
    workbook: Path, output: Path | None, in_place: bool, force: bool, diff: bool,  # noqa: FBT001
    copy: Path | None, unsafe: bool, lang: str,  # noqa: FBT001
) -> None:  # fmt: skip
    """Make the edits that rules propose.

    Safe edits change no meaning: full stops after numbers, separators, the names of the lists,
    doubled stops and blanks. Only those cells change: everything else in the workbook stays as
    it is, to the byte, superscripts inside of the cells included.
    """
    from wpsheet.reporters.edits_text import repair_line, repair_lines, unused_lines
    from wpsheet.verbs.fixing import fix

    if copy is not None and unsafe:
        raise click.UsageError("--from makes what the copy answers; leave --unsafe out")
    target = where_to(workbook, output, in_place, force, diff, *((copy,) if copy else ()))
    fixed = fix(workbook, answers=copy, unsafe=unsafe, **target)
    say = console.labels_for(lang, fixed.programme)
    for repair in fixed.made:
        both = repair_lines(repair, say, paint=console.painter()) if diff else ()
        tell("\n".join(both or [repair_line(repair, say)]))
    console.remark(*unused_lines(fixed.unused, say))
    unread = console.tell_unread([fixed.programme], say, columns=False)
    receipt = fixed.receipt
    tell_receipt(receipt, workbook, output, say, diff=diff)
    shown = diff and receipt.made
    console.end(look=bool(fixed.unused or unread or receipt.refused or shown))
