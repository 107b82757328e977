"""`wpsheet fill`: status words and their fills, from the key words that officers write."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wpsheet.cli.common import lang_option, painter, remark, spoken, workbook_argument
from wpsheet.cli.in_place import Target, target_options
from wpsheet.cli.left_out import tell_unread
from wpsheet.cli.plain_signs import tell

if TYPE_CHECKING:
    from wpsheet.checking.fillings import Conflict, Filling
    from wpsheet.messages.labels import Labels
    from wpsheet.model.programme import Programme


@click.command("fill")
@workbook_argument
@target_options
@lang_option
def fill_command(
    workbook: Path, output: Path | None, in_place: bool, force: bool, diff: bool, lang: str  # noqa: FBT001
) -> None:  # fmt: skip
    """Write status words and fills from the key words.

    The status is the key word in the status cell, else the one that Progress opens with. Where
    two statements disagree nothing is set, and it is said. Only those cells change: everything
    else in the workbook stays as it is, to the byte.
    """
    from wpsheet.checking.fillings import Conflict, Filling, fillings
    from wpsheet.messages.labels import Labels
    from wpsheet.reading import read

    target = Target(workbook, output, in_place, force, diff)
    before = target.ensure()
    programme = read(workbook)
    language = spoken(lang, programme)
    say = Labels(language, programme.lists)
    decided = list(fillings(programme, language))
    filled = [each for each in decided if isinstance(each, Filling)]
    conflicts = [each for each in decided if isinstance(each, Conflict)]
    receipt = target.edit(before, [filling.edit for filling in filled])
    refused = {refusal.edit for refusal in receipt.refused}
    paint = painter()
    for filling in filled:
        if filling.edit not in refused:
            tell(_filled(filling, say))
    for conflict in conflicts:
        tell(paint(_conflict(conflict, say), "warning"))
    unread = tell_unread([programme], say, columns=False)
    for line in _left_blank(programme, decided, say):
        remark(line)
    target.tell(receipt, say)
    if unread or conflicts or refused or (diff and receipt.made):
        raise click.exceptions.Exit(1)


def _left_blank(
    programme: Programme, decided: list[Filling | Conflict], say: Labels
) -> Iterator[str]:
    """Why cells stay as they are: nothing states their status, or they hold it already."""
    from wpsheet.model.layout import Field

    asked = [a for a in programme.activities if Field.STATUS in a.cells]
    stated = [a for a in asked if a.written_status or a.opening_status]
    if len(asked) > len(stated):
        yield say(
            "{n} of {all} activities {n:states|state} no status: no key word stands in {status} or "
            "opens {progress}, and nothing is guessed.",
            n=len(asked) - len(stated),
            all=len(asked),
            status=say.headed(Field.STATUS),
            progress=say.headed(Field.PROGRESS),
        )
    elif asked and not decided:
        yield say("Every cell holds its status and its colour already.")


def _filled(filling: Filling, say: Labels) -> str:
    """ "Section I" L5 (I.1): Completed."""
    words = _place(filling, say) + say.status(filling.status)
    if filling.colour_before is not None:
        words += say(" (was {colour})", colour=_colour(filling.colour_before.value, say))
    return words


def _conflict(conflict: Conflict, say: Labels) -> str:
    from wpsheet.checking.fillings import Disagreement

    stated = say.status(conflict.stated) if conflict.stated else ""
    match conflict.kind:
        case Disagreement.PROGRESS:
            words = say(
                'left as it is: the cell says "{written}", Progress opens with {stated}',
                written=conflict.written, stated=stated,
            )  # fmt: skip
        case Disagreement.COLOUR:
            words = say(
                "left as it is: the cell is {colour}, Progress opens with {stated}",
                colour=_colour(conflict.written, say), stated=stated,
            )  # fmt: skip
        case Disagreement.WORDS:
            words = say(
                'left as it is: "{written}" is no status, Progress opens with {stated}',
                written=conflict.written, stated=stated,
            )  # fmt: skip
    return _place(conflict, say) + words


def _place(each: Filling | Conflict, say: Labels) -> str:
    from wpsheet.checking.fillings import Filling

    address = each.edit.address if isinstance(each, Filling) else each.address
    return say('"{sheet}" {cell} ({label}): ', sheet=address.sheet, cell=address.ref,
               label=each.activity.label)  # fmt: skip


def _colour(colour: str, say: Labels) -> str:
    from wpsheet.messages.phrases import word_in

    return word_in(say.language, colour)
