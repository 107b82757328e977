"""Repairs: the edits that rules propose, and renumbering with the references that follow."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wpsheet.checking.annotations import Answer, Unused
from wpsheet.checking.findings import Report
from wpsheet.checking.identities import id_edits
from wpsheet.grammars.references import references_in
from wpsheet.model.activity import Activity
from wpsheet.model.edits import CellEdit, Safety
from wpsheet.model.layout import ColumnName, Field, Section
from wpsheet.model.programme import Programme
from wpsheet.model.text import comparable

ANSWERED = "answered"
"""In place of a rule's name: an officer's own answer."""


@dataclass(frozen=True, slots=True)
class Repair:
    """One proposed edit with what it fixes, for a person to read."""

    edit: CellEdit
    rule: str
    before: str
    activity: str
    field: ColumnName | None


def safe_repairs(report: Report) -> tuple[Repair, ...]:
    """The edits that change no meaning, one a cell: the first rule's if several propose one.

    Activities without an ID get theirs if the workbook has a column for it. Accepted
    findings are left as they are.
    """
    found: dict[object, Repair] = {}
    for finding in report.standing:
        place, before = finding.address, finding.value or ""
        if finding.fix is Safety.SAFE and finding.suggestion != before:
            edit = CellEdit(place, finding.suggestion)
            repair = Repair(edit, finding.rule, before, finding.label, finding.field)
            found.setdefault(place, repair)
    accepted = {finding.address for finding in report.waived}
    programme = report.programme
    labels = {a.id_cell.address: a.label for a in programme.activities if a.id_cell}
    for edit in id_edits(programme):
        of = labels.get(edit.address, "")  # the last edit is that of the list's last ID
        repair = Repair(edit, "id-missing", "" if of else programme.last_id or "", of, None)
        if edit.address not in accepted:
            found.setdefault(edit.address, repair)
    return tuple(found.values())


def answered(
    programme: Programme, answers: Iterable[Answer], proposed: Iterable[Report]
) -> tuple[list[Repair], list[CellEdit]]:
    """What an officer answered with yes: the repairs, and the edits whose cell has changed since.

    A suggestion that was made blank empties nothing: there is nothing to make. One that is a
    part of the cell, as `proposed` has it, takes the place of that part.
    """
    partial = {(f.address, f.code): f for report in proposed for f in report.findings if f.span}
    held = {
        cell.address: (activity, name, cell.plain)
        for activity in programme.activities
        for name, cell in activity.cells.items()
    }
    repairs: list[Repair] = []
    stale: list[CellEdit] = []
    for answer in answers:
        if not answer.apply or not answer.suggestion or answer.address is None:
            continue
        activity, name, before = held.get(answer.address, (None, None, None))
        part = partial.get((answer.address, answer.code))
        here = part is not None and part.value == answer.value
        text = part.text_with(answer.suggestion) if part and here else answer.suggestion
        edit = CellEdit(answer.address, text)
        if activity and before == answer.value != text:
            repairs.append(Repair(edit, ANSWERED, before, activity.label, name))
        elif before != text:
            stale.append(edit)
    return repairs, stale


def unused(
    answers: Iterable[Answer], proposed: Iterable[Report]
) -> Iterator[tuple[Answer, Unused]]:
    """The answers that make no edit although somebody wrote them, each with the reason.

    `proposed` are the checks that the suggestions may come from: what a rule proposed and
    nobody touched is no answer.
    """
    own = {
        (finding.address, comparable(finding.suggestion))
        for report in proposed
        for finding in report.findings
        if finding.suggestion
    }
    for answer in answers:
        if answer.unclear:
            yield answer, Unused.UNCLEAR
        elif not answer.apply:
            if answer.suggestion and (answer.address, comparable(answer.suggestion)) not in own:
                yield answer, Unused.NO_YES
        elif not answer.suggestion:
            yield answer, Unused.NO_WORDS
        elif answer.address is None:
            yield answer, Unused.NO_CELL


def renumbering(programme: Programme) -> tuple[Repair, ...]:
    """The edits that number each section 1, 2, 3 ... and let every reference follow.

    A reference to a number that appears twice, or nowhere, is left for you to decide. Numbers of
    another kind, such as 1.10, are names: they stay.
    """
    if not programme.lists.numbers_are_whole:
        return ()
    sections = (enumerate(programme.in_section(section), start=1) for section in Section)
    new = {id(activity): number for section in sections for number, activity in section}
    by_number: dict[tuple[Section, int | None], list[int]] = defaultdict(list)
    for activity in programme.activities:
        by_number[activity.section, activity.number].append(new[id(activity)])
    moved = {key: numbers[0] for key, numbers in by_number.items() if len(numbers) == 1}
    return tuple(
        repair
        for activity in programme.activities
        for repair in _renumbered(activity, new[id(activity)], moved)
    )


def _renumbered(
    activity: Activity, number: int, moved: dict[tuple[Section, int | None], int]
) -> Iterator[Repair]:
    cell = activity.cells.get(Field.NUMBER)
    if cell is not None and activity.number != number:
        edit = CellEdit(cell.address, f"{number}.")
        yield Repair(edit, "renumbering", cell.plain, activity.label, Field.NUMBER)
    for name, held in activity.cells.items():
        text = held.plain
        if name is Field.NUMBER:
            continue
        for reference in reversed(list(references_in(text))):
            key = reference.section or activity.section, reference.number
            target = moved.get(key, reference.number)
            text = f"{text[: reference.start]}{target}{text[reference.end :]}"
        if text != held.plain:
            edit = CellEdit(held.address, text)
            yield Repair(edit, "renumbering", held.plain, activity.label, name)
