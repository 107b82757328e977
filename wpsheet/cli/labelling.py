"""`wpsheet labels`: the same workbook with the words of the other language."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wpsheet.cli.common import output_option, remark, workbook_argument
from wpsheet.cli.in_place import Target
from wpsheet.cli.left_out import footnotes_as_written, tell_unread

if TYPE_CHECKING:
    from wpsheet.editing import Relabelling
    from wpsheet.messages.labels import Labels
    from wpsheet.model.activity import Activity
    from wpsheet.model.programme import Programme


@click.command("labels")
@workbook_argument
@output_option(what="The workbook to write; WORKBOOK stays as it is.")
@click.option("--lang", type=click.Choice(["en", "fr"]), required=True,
              help="The language of the headings, lists and values.")  # fmt: skip
def labels_command(workbook: Path, output: Path, lang: str) -> None:
    """Write the workbook with the words of the other language.

    Headings, lists, drop-downs and the values of the lists change: codes, bodies, types of task,
    statuses, seasons. Every text that officers wrote stays as it is; nothing is translated.
    Everything else in the workbook stays as it is, to the byte.
    """
    from wpsheet.editing import relabel_package
    from wpsheet.messages.labels import Labels
    from wpsheet.reading import read
    from wpsheet.writing.atomic import write_file

    target = Target(workbook, output, in_place=False, force=False, diff=False)
    before = target.ensure()
    programme = read(workbook)
    say = Labels(lang, programme.lists)
    edited = relabel_package(before, _asked(workbook, programme, say), workbook)
    _ensure_the_same(programme, edited.content, workbook)
    write_file(output, edited.content, edited.receipt.parts)
    for line in footnotes_as_written(programme, say):
        remark(line)
    unread = tell_unread([programme], say)
    target.tell(edited.receipt, say)
    raise click.exceptions.Exit(1 if edited.receipt.refused or unread else 0)


def _asked(workbook: Path, programme: Programme, say: Labels) -> Relabelling:
    """What is said otherwise in a workbook; in one that is not of our making, little."""
    from wpsheet.editing import Relabelling, words_between
    from wpsheet.messages.labels import Labels
    from wpsheet.reading import sheets_of
    from wpsheet.reading.relabelled import has_lists, own_words
    from wpsheet.versions.relabelling import choices, relabelling
    from wpsheet.writing.controlled.workbook import controlled_workbook

    grids = sheets_of(workbook)
    asked = Relabelling(
        (*relabelling(programme, say), *own_words(grids, say)),
        choices(programme, say),
        rows={(cell.address.sheet, cell.address.row)
              for activity in programme.activities for cell in activity.cells.values()},
    )  # fmt: skip
    if not has_lists(grids):
        return asked
    bare = replace(programme, activities=())
    other = Labels("fr" if say.english else "en", programme.lists)
    twins = [controlled_workbook(bare, each.language) for each in (other, say)]
    return replace(asked, words=words_between(*twins))


def _ensure_the_same(programme: Programme, content: bytes, workbook: Path) -> None:
    """Refuse to write what would be read as another programme."""
    from wpsheet.checking.rules.base import labelled
    from wpsheet.errors import UnreadableFile
    from wpsheet.reading import read

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / workbook.name
        path.write_bytes(content)
        again = read(path)
    for before, after in zip(programme.activities, again.activities, strict=True):
        if _values(before) != _values(after):
            raise UnreadableFile(
                workbook,
                "the values of {activity} would not be read back the same",
                "check the Lists sheet for one word that stands for two things",
                activity=labelled(before),
            )


def _values(activity: Activity) -> tuple[object, ...]:
    """What the cells say that the lists have words for."""
    return (
        activity.plan_link, activity.plan_codes.codes, activity.task_type, activity.bodies.names,
        activity.milestones, activity.status,
    )  # fmt: skip
