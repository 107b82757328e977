"""`wpsheet labels`: the same workbook with the words of the other language."""

from pathlib import Path

import click

from wpsheet.cli import console, options
from wpsheet.cli.targets import end_with


@click.command("labels")
@options.workbook
@options.output("The workbook to create. WORKBOOK is not changed.")
@click.option("--lang", type=click.Choice(["en", "fr"]), required=True,
              help="The language of the headings, lists and values.")  # fmt: skip
def labels_command(workbook: Path, output: Path, lang: str) -> None:
    """Switch headings, lists and values to the other language.

    Changes headings, drop-down lists and list values: codes, bodies, types of task, statuses,
    seasons. Texts written by officers are not translated. Nothing else in the workbook changes.
    """
    from wpsheet.messages.labels import Labels
    from wpsheet.reporters.circulation_text import footnotes_as_written
    from wpsheet.verbs.relabelling import relabel

    made = relabel(workbook, output, lang)
    say = Labels(lang, made.programme.lists)
    console.remark(*footnotes_as_written(made.programme, say))
    unread = console.tell_unread([made.programme], say, columns=False)
    end_with(made.receipt, workbook, output, say, look=unread)
