"""`wpsheet fix`: the edits that rules propose, shown or applied."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wpsheet.cli.common import FILE, lang_option, painter, remark, spoken, workbook_argument
from wpsheet.cli.in_place import Target, target_options
from wpsheet.cli.left_out import tell_unread
from wpsheet.cli.plain_signs import tell

if TYPE_CHECKING:
    from wpsheet.checking.annotations import Answer
    from wpsheet.checking.repairs import Repair
    from wpsheet.editing import Refusal
    from wpsheet.messages.labels import Labels
    from wpsheet.model.cells import Address
    from wpsheet.model.edits import CellEdit
    from wpsheet.model.programme import Programme

_ROUNDS = 5
"""One edit a cell and round: a cell with two defects is mended in two."""


@click.command("fix")
@workbook_argument
@target_options
@click.option(
    "--from",
    "copy",
    type=FILE,
    metavar="COPY",
    help="Make what is answered with Y in the copy that check --format xlsx wrote.",
)
@click.option("--unsafe", is_flag=True, help="Renumber as well, and let references follow.")
@lang_option
def fix_command(
    workbook: Path, output: Path | None, in_place: bool, force: bool, diff: bool,  # noqa: FBT001
    copy: Path | None, unsafe: bool, lang: str,  # noqa: FBT001
) -> None:  # fmt: skip
    """Make the edits that rules propose.

    Safe edits change no meaning: full stops after numbers, separators, the names of the lists,
    doubled stops and blanks. Only those cells change: everything else in the workbook stays as
    it is, to the byte, superscripts inside of the cells included.
    """
    from wpsheet.messages.labels import Labels
    from wpsheet.reading import read

    if copy is not None and unsafe:
        raise click.UsageError("--from makes what the copy answers; leave --unsafe out")
    target = Target(workbook, output, in_place, force, diff, (copy,) if copy else ())
    before = target.ensure()
    programme = read(workbook)
    say = Labels(spoken(lang, programme), programme.lists)
    stale: tuple[Refusal, ...] = ()
    passed: list[str] = []
    if copy is None:
        repairs = _all_repairs(programme, unsafe=unsafe)
    else:
        from wpsheet.reading.answers import read_answers

        answers = read_answers(copy)
        repairs, stale = _answered(programme, answers)
        passed = _not_used(programme, copy, answers, say)
    receipt = target.edit(before, _last_of_each_cell(repairs))
    receipt = replace(receipt, refused=(*receipt.refused, *stale))
    if diff:
        for repair in repairs:
            tell("\n".join(_shown(repair, say)))
    for line in passed:
        remark(line)
    unread = tell_unread([programme], say, columns=False)
    target.tell(receipt, say)
    if passed or unread or receipt.refused or (diff and receipt.made):
        raise click.exceptions.Exit(1)


def _answered(
    programme: Programme, answers: list[Answer]
) -> tuple[list[Repair], tuple[Refusal, ...]]:
    """The suggestions to make, and those whose cell has changed since the copy was written."""
    from wpsheet.checking.repairs import answered
    from wpsheet.editing import Refusal
    from wpsheet.model.wording import Saying, Sentence

    repairs, stale = answered(programme, answers)
    reason = Sentence(Saying.EDIT_CHANGED_SINCE)
    return repairs, tuple(Refusal(edit, reason) for edit in stale)


def _not_used(programme: Programme, copy: Path, answers: list[Answer], say: Labels) -> list[str]:
    """The answers that make no edit, a line each: whoever wrote them believes otherwise."""
    from wpsheet.checking.annotations import AnswerColumn, Unused
    from wpsheet.checking.engine import check
    from wpsheet.checking.repairs import unused
    from wpsheet.errors import UnreadableFile
    from wpsheet.model.text import shortened
    from wpsheet.reading import read

    apply, suggestion = (
        say(name.value) for name in (AnswerColumn.APPLY, AnswerColumn.SUGGESTION)
    )  # fmt: skip
    lines = []
    proposed = [check(programme)]
    with suppress(UnreadableFile):  # a copy of which only the findings are left
        # The copy is the workbook as it was when its findings were written.
        proposed.append(check(read(copy)))
    for each in unused(answers, proposed):
        answer = each.answer
        match each.why:
            case Unused.NO_YES:
                why = say('"{words}" under {suggestion}, but no Y under {apply}',
                          words=shortened(answer.suggestion, 60), suggestion=suggestion,
                          apply=apply)  # fmt: skip
            case Unused.NO_WORDS:
                why = say("Y, but no words under {suggestion}", suggestion=suggestion)
            case Unused.UNCLEAR:
                why = say('"{words}" under {apply} is neither Y nor N',
                          words=shortened(answer.written, 60), apply=apply)  # fmt: skip
            case Unused.NO_CELL:
                why = say("Y, but the finding is about no cell")
        about = answer.address.ref if answer.address else ""
        lines.append(
            say('NOT USED: "{sheet}" {ref}{about:? (on {about})}: {why}.',
                sheet=answer.place.sheet, ref=answer.place.ref, about=about, why=why)
        )  # fmt: skip
    return lines


def _last_of_each_cell(repairs: list[Repair]) -> list[CellEdit]:
    """One edit a cell: the text after the last of its repairs, what was read before the first."""
    first: dict[Address, str] = {}
    for repair in repairs:
        first.setdefault(repair.edit.address, repair.before)
    last = {repair.edit.address: repair.edit for repair in repairs}
    return [replace(edit, before=first[place]) for place, edit in last.items()]


def _all_repairs(programme: Programme, *, unsafe: bool) -> list[Repair]:
    """Every repair, in the order in which they follow from one another."""
    from wpsheet.checking.engine import check
    from wpsheet.checking.repairs import renumbering, safe_repairs
    from wpsheet.reading import reread

    made: list[Repair] = []
    if unsafe:
        made += renumbering(programme)
        programme = reread(programme, [repair.edit for repair in made])
    for _ in range(_ROUNDS):
        repairs = safe_repairs(check(programme))
        if not repairs:
            break
        made += repairs
        programme = reread(programme, [repair.edit for repair in repairs])
    return made


def _shown(repair: Repair, say: Labels) -> list[str]:
    """One edit as three lines: where, what stands there, what would."""
    paint = painter()
    address = repair.edit.address
    heading = say.headed(repair.field) if repair.field else ""
    inside = ", ".join(words for words in (repair.activity, heading) if words)
    place = say('"{sheet}" {ref}', sheet=address.sheet, ref=address.ref)
    place = f"{place} ({inside})" if inside else place
    return [
        say("{name}: {words}", name=place, words=repair.rule),
        *(paint(f"  - {line}", "error") for line in repair.before.split("\n")),
        *(paint(f"  + {line}", "good") for line in (repair.edit.text or "").split("\n")),
    ]
