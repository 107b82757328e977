"""Repairs of a workbook: what rules propose, or what officers answered, made cell by cell."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from wpsheet.checking.annotations import Answer, Unused
from wpsheet.checking.engine import check
from wpsheet.checking.repairs import Repair, answered, renumbering, safe_repairs, unused
from wpsheet.errors import UnreadableFile
from wpsheet.model.cells import Address
from wpsheet.model.edits import CellEdit, Receipt, Refusal
from wpsheet.model.programme import Programme
from wpsheet.model.wording import Sentence, Template
from wpsheet.reading import read, reread
from wpsheet.reading.answers import read_answers
from wpsheet.verbs.targets import Target

_ROUNDS = 5
"""One edit a cell and round: a cell with two defects is fixed in two."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """The repairs of a workbook, and what became of them."""

    programme: Programme
    """The workbook as it was read."""
    repairs: tuple[Repair, ...]
    """Every repair, in the order in which they follow from one another."""
    receipt: Receipt
    unused: tuple[tuple[Answer, Unused], ...] = ()
    """Answers of officers that make no edit."""

    @property
    def made(self) -> tuple[Repair, ...]:
        """The repairs of cells that were not refused."""
        refused = {refusal.edit.address for refusal in self.receipt.refused}
        return tuple(each for each in self.repairs if each.edit.address not in refused)


def fix(
    workbook: Path | str,
    target: Path | str | None = None,
    *,
    answers: Path | str | None = None,
    unsafe: bool = False,
    in_place: bool = False,
    force: bool = False,
) -> Fixed:
    """Make the safe edits that rules propose; only those cells change.

    The result goes to `target`, or with `in_place` into the workbook itself; with neither
    nothing is written. `unsafe` renumbers the activities first, and references follow.
    `answers` is an annotated copy: made is what officers answered with yes there, nothing else.
    `force` replaces the workbook although Excel has it open. Raises `UnreadableFile` if the file
    is no workbook or must not be edited, `UnwritableFile` if the result cannot be put there.
    """
    copy = Path(answers) if answers is not None else None
    output = Path(target) if target is not None else None
    goal = Target(Path(workbook), output, in_place, force, (copy,) if copy else ())
    content = goal.opened()
    programme = read(workbook)
    if copy is None:
        repairs = tuple(all_repairs(programme, unsafe=unsafe))
        return Fixed(programme, repairs, goal.edit(content, one_a_cell(repairs)))
    return _fixed_as_answered(programme, copy, goal, content)


def all_repairs(programme: Programme, *, unsafe: bool = False) -> Iterator[Repair]:
    """Every repair, round by round, in the order in which they follow from one another."""
    if unsafe:
        repairs = renumbering(programme)
        yield from repairs
        programme = reread(programme, [repair.edit for repair in repairs])
    for _ in range(_ROUNDS):
        repairs = safe_repairs(check(programme))
        if not repairs:
            break
        yield from repairs
        programme = reread(programme, [repair.edit for repair in repairs])


def one_a_cell(repairs: Iterable[Repair]) -> list[CellEdit]:
    """One edit a cell: the text after the last of its repairs, what was read before the first."""
    first: dict[Address, str] = {}
    last: dict[Address, CellEdit] = {}
    for repair in repairs:
        first.setdefault(repair.edit.address, repair.before)
        last[repair.edit.address] = repair.edit
    return [replace(edit, before=first[place]) for place, edit in last.items()]


def _fixed_as_answered(programme: Programme, copy: Path, goal: Target, content: bytes) -> Fixed:
    """Made is what a copy answers; a cell that has changed since the copy was written stays."""
    answers = read_answers(copy)
    proposed = [check(programme)]
    with suppress(UnreadableFile):  # a copy of which only the findings are left
        # The copy is the workbook as it was when its findings were written.
        proposed.append(check(read(copy)))
    repairs, changed_since = answered(programme, answers, proposed)
    left = tuple(unused(answers, proposed))
    receipt = goal.edit(content, one_a_cell(repairs))
    reason = Sentence(Template.EDIT_CHANGED_SINCE)
    refused: Sequence[Refusal] = [Refusal(edit, reason) for edit in changed_since]
    receipt = receipt._replace(refused=(*receipt.refused, *refused))
    return Fixed(programme, tuple(repairs), receipt, left)
