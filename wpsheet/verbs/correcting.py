"""Corrections that somebody chose one by one, and findings that were accepted, put into a copy."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from wpsheet.checking.fillings import Conflict, Filling, fillings
from wpsheet.checking.findings import Finding
from wpsheet.checking.repairs import Repair
from wpsheet.editing import edit_package
from wpsheet.errors import UnreadableFile
from wpsheet.messages.labels import Labels
from wpsheet.model.cells import Address
from wpsheet.model.edits import CellEdit, Receipt
from wpsheet.model.layout import ColumnName, Field, field_headed
from wpsheet.model.programme import Programme
from wpsheet.model.text import one_line
from wpsheet.reading import read, sheets_of
from wpsheet.reading.own.records import blank_line
from wpsheet.verbs.fixing import all_repairs, one_a_cell
from wpsheet.verbs.targets import ensure_workbook
from wpsheet.writing.atomic import write_file


@dataclass(frozen=True, slots=True)
class Change:
    """What is corrected in one cell: all repairs of it together."""

    edit: CellEdit
    before: str
    rules: tuple[str, ...]
    activity: str
    field: ColumnName | None

    @property
    def gives_id(self) -> bool:
        """Whether it is one of those that give activities their IDs: they belong together."""
        return self.rules == ("id-missing",)


@dataclass(frozen=True, slots=True)
class Proposals:
    """Everything that can be corrected in a workbook without a decision."""

    programme: Programme
    changes: tuple[Change, ...]
    fillings: tuple[Filling, ...]
    conflicts: tuple[Conflict, ...]
    """The status cells of which two statements disagree."""


def proposals(workbook: Path) -> Proposals:
    """What `fix` and `fill` would do to a workbook; nothing is written."""
    ensure_workbook(workbook)
    programme = read(workbook)
    decided = list(fillings(programme, programme.language))
    return Proposals(
        programme,
        tuple(_changes(tuple(all_repairs(programme)))),
        tuple(each for each in decided if isinstance(each, Filling)),
        tuple(each for each in decided if isinstance(each, Conflict)),
    )


def _changes(repairs: Sequence[Repair]) -> Iterator[Change]:
    for edit in one_a_cell(repairs):
        own = [repair for repair in repairs if repair.edit.address == edit.address]
        rules = tuple(dict.fromkeys(repair.rule for repair in own))
        yield Change(edit, own[0].before, rules, own[0].activity, own[0].field)


def correct(
    workbook: Path, target: Path, changes: Collection[Address], filled: Collection[Address]
) -> Receipt:
    """Write a workbook in which the cells named have been corrected, and those others filled.

    Only these cells change. Raises as `fix` does.
    """
    content = workbook.read_bytes()
    found = proposals(workbook)
    texts = [each.edit for each in found.changes if each.edit.address in changes]
    first = edit_package(content, texts, workbook)
    fills = [each.edit for each in found.fillings if each.edit.address in filled]
    second = edit_package(first.content, fills, workbook)
    one, other = first.receipt, second.receipt
    receipt = other._replace(
        made=(*one.made, *other.made), refused=(*one.refused, *other.refused),
        parts=tuple(dict.fromkeys((*one.parts, *other.parts))),
        warnings=(*one.warnings, *other.warnings),
    )  # fmt: skip
    write_file(target, second.content, receipt.parts)
    return receipt


def can_accept(finding: Finding) -> bool:
    """Whether an exception can name it: it is of an activity, in a column that it can name."""
    return finding.waived is None and (finding.field is None or isinstance(finding.field, Field))


def accept(
    workbook: Path, target: Path, finding: Finding, *, reason: str, approved_by: str = "",
    until: date | None = None,
) -> None:  # fmt: skip
    """Write a workbook whose sheet Exceptions accepts a finding.

    Raises `UnreadableFile` if the workbook has no such sheet.
    """
    content, programme = workbook.read_bytes(), read(workbook)
    own = (grid for grid in sheets_of(workbook) if grid.name in programme.own_sheets)
    places = next(filter(None, map(blank_line, own)), None)
    if places is None:
        raise UnreadableFile(
            workbook, "has no sheet Exceptions",
            'make a controlled workbook of it first: wpsheet import "{file}" -o OUT.xlsx',
            file=workbook.name,
        )  # fmt: skip
    field = finding.field
    words = Labels(programme.language, programme.lists).headed(field) if field else ""
    texts = {
        "Rule": finding.rule,
        "Activity": finding.label,
        "Column": words if not field or field_headed(words) is field else str(field),
        "Value": one_line(finding.value or ""),
        "Reason": reason,
        "Approved by": approved_by,
        "Until": until.isoformat() if until else "",
    }
    edits = [CellEdit(places[name], words) for name, words in texts.items() if words]
    edited = edit_package(content, edits, workbook)
    for refusal in edited.receipt.refused:
        raise UnreadableFile(
            workbook, "its sheet Exceptions cannot be written ({why})", "add the line in Excel",
            why=refusal.reason,
        )  # fmt: skip
    write_file(target, edited.content, edited.receipt.parts)
