"""The lists on the Lists sheet that say how a committee's programme is made: columns, rules."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from wpsheet.messages.phrases import heading_in
from wpsheet.model.cells import Cell
from wpsheet.model.columns import LISTED_COLUMNS, Headings, ListedColumn
from wpsheet.model.layout import COLUMN, ColumnName, Field, rank_of_heading
from wpsheet.model.text import comparable, one_line
from wpsheet.model.vocabulary import RuleSetting
from wpsheet.model.wording import LANGUAGES, Names, Saying

Fault = Callable[..., None]
"""Notes down what is wrong with an entry: its address, what is said, and the words in it."""
_YES, _NO = {"yes", "y", "oui", "o"}, {"no", "n", "non", ""}
_NOT_USED = {"not used", "unused", "non utilisé", "pas utilisé"}


def read_columns(entries: Sequence[Mapping[str, Cell]], fault: Fault) -> tuple[ListedColumn, ...]:
    """The columns that a list has; those of the template that it leaves out are as built in."""
    found: dict[ColumnName, ListedColumn] = {}
    headed: set[str] = set()
    for entry in entries:
        each = _column(entry, fault)
        if each is None:
            continue
        words = set(map(comparable, each.headings))
        if each.name in found or words & headed:
            cell = entry["Heading"] if "Heading" in entry else next(iter(entry.values()))
            fault(cell.address, Saying.ENTRY_TWICE, written=each.heading or each.name.value)
            continue
        headed |= words
        found[each.name] = each
    if not Headings(found.values()).are_own:
        found = {name: _as_built_in(each) for name, each in found.items()}
    missing = (each for each in LISTED_COLUMNS if each.name not in found)
    return (*found.values(), *missing)


def _column(entry: Mapping[str, Cell], fault: Fault) -> ListedColumn | None:
    """One row of the list; None if it names neither a field nor a heading."""
    said = {name: one_line(cell.plain) for name, cell in entry.items()}
    written, heading = said.get("Field", ""), said.get("Heading", "")
    at = next(iter(entry.values())).address
    try:
        field = Field(comparable(written)) if written else None
    except ValueError:
        known = Names([each.value for each in Field])
        fault(at, Saying.FIELD_UNKNOWN, written=written, known=known)
        return None
    if field is None and not heading:
        return None
    required = comparable(said.get("Required", ""))
    used = required not in _NOT_USED and comparable(heading) not in _NOT_USED
    if comparable(heading) in {"", *_NOT_USED}:
        heading, used = "", False
    also = tuple(w for each in said.get("Also headed", "").split(";") if (w := each.strip()))
    circulated = answer(entry, "Circulated", fault, otherwise=field is not None)
    needed = used and answer(entry, "Required", fault, otherwise=False)
    return ListedColumn(field, heading, also, needed, circulated, used)


def _as_built_in(column: ListedColumn) -> ListedColumn:
    """A column under its English heading, which a French workbook has in French."""
    if column.field is None:
        return column
    said = {comparable(heading_in(language, column.field)) for language in LANGUAGES}
    if comparable(column.heading) in said or not rank_of_heading(column.heading, column.field):
        return replace(column, heading=COLUMN[column.field].heading)
    return column


def answer(entry: Mapping[str, Cell], heading: str, fault: Fault, *, otherwise: bool) -> bool:
    """Yes or no; `otherwise` if the cell is blank or says neither."""
    cell = entry.get(heading)
    words = comparable(cell.plain).strip(". ") if cell else ""
    if cell and words and words not in _YES | _NO:
        fault(cell.address, Saying.NOT_YES_OR_NO, written=one_line(cell.plain))
    return otherwise if not words or words not in _YES | _NO else words in _YES


def read_rule(entry: Mapping[str, Cell]) -> RuleSetting:
    """One row of the list of rules, as it is written."""
    said = {name: one_line(cell.plain) for name, cell in entry.items()}
    rule, severity, reason = (said.get(each, "") for each in ("Rule", "Severity", "Reason"))
    return RuleSetting(rule, severity, reason, entry["Rule"].address)
