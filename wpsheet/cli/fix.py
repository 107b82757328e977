"""`wpsheet fix`: the edits that rules propose, shown or applied."""

from pathlib import Path

import click

from wpsheet.cli import console, options
from wpsheet.cli.plain_signs import tell
from wpsheet.cli.targets import end_with, target_options, where_to


@click.command("fix")
@options.workbook
@target_options
@click.option("--from", "copy", type=options.FILE, metavar="COPY",
              help="Apply the suggestions marked Y in the copy created by check --format "
                   "xlsx.")  # fmt: skip
@click.option("--unsafe", is_flag=True,
              help="Also renumber the activities and update the references.")  # fmt: skip
@options.lang
def fix_command(
    workbook: Path, output: Path | None, in_place: bool, force: bool, diff: bool,  # noqa: FBT001
    copy: Path | None, unsafe: bool, lang: str,  # noqa: FBT001
) -> None:  # fmt: skip
    """Make the corrections that the rules propose.

    Safe corrections do not change the meaning: full stops after numbers, separators, names as in
    the lists, double full stops and double spaces. Nothing else in the workbook changes.
    Superscripts inside the cells are kept.
    """
    from wpsheet.reporters.edits_text import repair_line, repair_lines, unused_lines
    from wpsheet.verbs.fixing import fix

    if copy is not None and unsafe:
        raise click.UsageError(
            "--from applies the answers in the copy; do not use --unsafe with it"
        )
    target = where_to(workbook, output, in_place, force, diff, *((copy,) if copy else ()))
    fixed = fix(workbook, answers=copy, unsafe=unsafe, **target)
    say = console.labels_for(lang, fixed.programme)
    for repair in fixed.made:
        both = repair_lines(repair, say, paint=console.painter()) if diff else ()
        tell("\n".join(both or [repair_line(repair, say)]))
    console.remark(*unused_lines(fixed.unused, say))
    unread = console.tell_unread([fixed.programme], say, columns=False)
    look = bool(fixed.unused or unread)
    end_with(fixed.receipt, workbook, output, say, diff=diff, look=look)
