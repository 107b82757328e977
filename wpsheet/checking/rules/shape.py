"""Rules on the shape of the sheet: columns, rows, and what kind of thing a cell holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import CellRule, Family, Rule, at
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import Example, Held, one, row
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Address, Cell, CellKind, column_letter
from wpsheet.model.layout import COLUMNS, Field, columns_of
from wpsheet.model.programme import Table
from wpsheet.model.text import shortened

_SENTENCES = frozenset(
    [Field.ACTIVITY, Field.RESOURCES, Field.INDICATORS, Field.TIMELINE, Field.PROGRESS]
)
"""The columns that hold words of people's own."""
_CLEAN = row(number="1.")
_TWO = (row(number="1."), row(number="2.", activity="Publish the study on cold storage"))


class ColumnMissing(Rule):
    """A column of the work programme is not in the table.

    Why: every column of the template is asked of every activity; without its heading nothing
    under it can be read.
    Mend: insert the column, or correct its heading so that it can be recognised.
    """

    code, name = "WP101", "column-missing"
    family, severity = Family.SHAPE, Severity.ERROR
    message = 'The column "{heading}" is missing. Insert it here, or correct its heading.'
    bad = Example((_CLEAN,), without=(Field.TIMELINE,))
    good = Example((_CLEAN,))

    def problems(self, context: Context) -> Iterator[Problem]:
        reported: set[tuple[str, str, Field]] = set()
        for table in context.programme.tables:
            for column in columns_of(table.section):
                key = table.sheet, table.section.value, column.field
                if column.field in table.columns or key in reported:
                    continue
                reported.add(key)
                yield Problem(
                    _where_it_belongs(table, column.field),
                    {"heading": column.field},
                    field=column.field,
                )


def _where_it_belongs(table: Table, name: Field) -> Address:
    """The heading cell right of the column that stands before it in the template.

    What belongs in front of the first column belongs to the left of it where words stand there
    under no heading that is known.
    """
    fields = [column.field for column in columns_of(table.section)]
    before = [table.columns[f] for f in fields[: fields.index(name)] if f in table.columns]
    place = before[-1] + 1 if before else min(table.columns.values())
    unread = [*(at for at, _ in table.unknown_headings), *(each.address for each in table.unheaded)]
    if not before and place - 1 in {address.column for address in unread}:
        place -= 1
    return Address(table.sheet, table.heading_row, place)


class ValueMissing(CellRule):
    """A required cell is blank.

    Why: the template asks every column of every activity; only Completion status may wait.
    Mend: fill the cell in.
    """

    code, name = "WP102", "value-missing"
    family, severity = Family.SHAPE, Severity.ERROR
    blocks = True
    message = "{heading} is blank. {heading:question}"
    bad = one(indicators="")
    good = one(indicators="The study is published")

    fields = tuple(column.field for column in COLUMNS if column.required)

    def accepts(self, activity: Activity, name: Field) -> bool:
        # What is not linked to the plan has no code; link-no says so.
        return bool(activity.cells[name].plain) or (
            name is Field.PLAN_CODES and activity.plan_link is False
        )

    def words(self, activity: Activity, name: Field) -> dict[str, object]:  # noqa: ARG002
        return {"heading": name}


class MergedCells(Rule):
    """Cells are merged in the body of a table.

    Why: a merged cell belongs to its first row and column only; sorting, filtering and reading
    lose the others.
    Mend: unmerge the cells and write the value in each row.
    """

    code, name = "WP103", "merged-cells"
    family, severity = Family.SHAPE, Severity.ERROR
    blocks = True
    message = "The cells {range} are merged. Unmerge them and write the value in each row."
    bad = Example(_TWO, merged="bodies", at=(0, Field.BODIES))
    good = Example(_TWO)

    def problems(self, context: Context) -> Iterator[Problem]:
        reported: set[tuple[str, str]] = set()
        for activity, name, cell in context.merged:
            if cell.merged and (cell.address.sheet, cell.merged) not in reported:
                reported.add((cell.address.sheet, cell.merged))
                yield at(activity, name, range=cell.merged)

    def blocked(
        self,
        context: Context,
        problems: list[Problem],  # noqa: ARG002
    ) -> Iterator[tuple[Field, Activity]]:
        """Every blank cell of a merge: what it lacks is this defect and no other."""
        return ((name, activity) for activity, name, cell in context.merged if not cell.plain)


class FormulaCell(CellRule):
    """A data cell holds a formula.

    Why: its text changes when other cells move, and is empty where the file is only viewed.
    Mend: copy the cell and paste it back as a value.
    """

    code, name = "WP104", "formula-cell"
    family, severity = Family.SHAPE, Severity.ERROR
    message = "This cell holds a formula ({formula}). Paste it back as a value."
    bad = one(indicators=Held("The study is published", formula='=A1&"x"'))
    good = one(indicators="The study is published")

    def accepts(self, activity: Activity, name: Field) -> bool:
        return not _is_computed(activity.cells[name])

    def words(self, activity: Activity, name: Field) -> dict[str, object]:
        return {"formula": shortened(activity.cells[name].formula or "", 40)}

    def problems(self, context: Context) -> Iterator[Problem]:
        yield from super().problems(context)
        for activity in context.programme.activities:
            cell = activity.id_cell
            if cell is not None and _is_computed(cell):
                words = {"formula": shortened(cell.formula or "", 40)}
                yield Problem(cell.address, words, activity, value=cell.plain or None)

    def blocked(
        self,
        context: Context,  # noqa: ARG002
        problems: list[Problem],
    ) -> Iterator[tuple[Field, Activity]]:
        """A formula whose value was not kept says nothing to other rules."""
        for p in problems:
            if p.field and p.activity and not p.activity.plain(p.field):
                yield p.field, p.activity


def _is_computed(cell: Cell) -> bool:
    """Whether a cell shows what a formula gives; an error has a rule of its own."""
    return cell.formula is not None and cell.kind is not CellKind.ERROR


class ErrorValue(CellRule):
    """A cell holds an Excel error such as #REF!.

    Why: the text that stood there is lost or cannot be computed.
    Mend: write the text in again; an earlier copy of the workbook may have it.
    """

    code, name = "WP105", "error-value"
    family, severity = Family.SHAPE, Severity.ERROR
    blocks = True
    message = "This cell shows the error {text}. Write its text in again."
    bad = one(bodies=Held("#REF!", kind="error"))
    good = one(bodies="PTC")

    def accepts(self, activity: Activity, name: Field) -> bool:
        return activity.cells[name].kind is not CellKind.ERROR

    def words(self, activity: Activity, name: Field) -> dict[str, object]:
        return {"text": activity.plain(name)}

    def problems(self, context: Context) -> Iterator[Problem]:
        yield from super().problems(context)
        for activity in context.programme.activities:
            cell = activity.id_cell
            if cell is not None and cell.kind is CellKind.ERROR:
                yield Problem(cell.address, {"text": cell.plain}, activity, value=cell.plain)


class DateTyped(CellRule):
    """A cell holds a date or a number where words belong.

    Why: "June 2023" typed into an ordinary cell becomes a date of one day, "1-2" becomes the
    second of January; what was written is gone.
    Mend: format the cell as Text, then write its words in again.
    """

    code, name = "WP106", "date-typed"
    family, severity = Family.SHAPE, Severity.ERROR
    blocks = True
    message = (
        "Excel has taken what was typed here for a {number:date|number} ({text}). "
        "Format the cell as Text and write the words in again."
    )
    bad = one(timeline=Held("2027-06-01", kind="date"))
    good = one(timeline="Spring 2027 (PTC)")

    def accepts(self, activity: Activity, name: Field) -> bool:
        cell = activity.cells[name]
        if cell.kind is CellKind.NUMBER and name is not Field.NUMBER:
            # A list of words has a rule of its own for a small number; a high one is a date's.
            return name not in _SENTENCES and float(cell.plain) <= 20_000
        return cell.kind is not CellKind.DATE

    def words(self, activity: Activity, name: Field) -> dict[str, object]:
        cell = activity.cells[name]
        return {"number": cell.kind is CellKind.NUMBER, "text": cell.plain}


class HiddenRow(Rule):
    """A row or column that holds data is hidden.

    Why: a hidden or filtered-out activity is checked and circulated like the others, though
    nobody sees it in the sheet.
    Mend: show the row or column, clear the filter, or delete what is not meant to be there.
    """

    code, name = "WP107", "hidden-row"
    family, severity = Family.SHAPE, Severity.WARNING
    message = (
        "{column:?Column {column}}{row:?Row {row}} is hidden, filtered out or too small to be "
        "seen, but holds data. Show it, or delete it."
    )
    bad = Example(_TWO, hidden_row=1, at=(1, Field.NUMBER))
    good = Example(_TWO)

    def problems(self, context: Context) -> Iterator[Problem]:
        reported: set[tuple[str, int]] = set()
        for table in context.programme.tables:
            for column in table.hidden_columns:
                if (table.sheet, column) not in reported:
                    reported.add((table.sheet, column))
                    place = Address(table.sheet, table.heading_row, column)
                    yield Problem(place, {"column": column_letter(column), "row": None})
        for activity in context.programme.activities:
            if activity.hidden:
                yield at(activity, _first_field(activity), column=None, row=activity.row)


def _first_field(activity: Activity) -> Field:
    return min(activity.cells, key=lambda name: activity.cells[name].address.column)


class RowGap(Rule):
    """Blank rows stand between activities.

    Why: Excel stops sorting, filtering and selecting at a blank row, so the activities below
    it are easily left out.
    Mend: delete the blank rows.
    """

    code, name = "WP108", "row-gap"
    family, severity = Family.SHAPE, Severity.WARNING
    message = (
        "{count:Row {first} is|Rows {first} to {last} are} blank above this activity. "
        "Excel stops sorting and filtering there: delete {count:it|them}."
    )
    bad = Example(_TWO, blank_row_before=1, at=(1, Field.NUMBER))
    good = Example(_TWO)

    def problems(self, context: Context) -> Iterator[Problem]:
        gaps = [(t, gap) for t in context.programme.tables for gap in t.gaps]
        below = {(a.sheet, a.row): a for a in context.programme.activities} if gaps else {}
        for table, (first, last) in gaps:
            activity = below.get((table.sheet, last + 1))
            if activity is None:
                continue
            name, count = _first_field(activity), last - first + 1
            yield at(activity, name, count=count, first=first, last=last)


class ControlCharacters(CellRule):
    """A cell holds characters that cannot be seen or printed.

    Why: they come with text pasted from other programs, break searching and sorting, and can
    make Excel repair the file.
    Mend: write the passage again, or clean it with Excel's CLEAN function and paste the value.
    """

    code, name = "WP109", "control-characters"
    family, severity = Family.SHAPE, Severity.WARNING
    message = (
        "Characters that cannot be seen or printed ({codes}) stand in this cell. Write the "
        "passage again."
    )
    bad = one(progress="In progress. The draft\x07 was sent\x0b out in May; it will be discussed.")
    good = one(progress="In progress. The draft was sent out in May; it will be discussed.")

    def accepts(self, activity: Activity, name: Field) -> bool:
        raw = activity.cells[name].text.raw
        return (raw.isascii() and raw.isprintable()) or not _CONTROLS.search(raw)

    def words(self, activity: Activity, name: Field) -> dict[str, object]:
        found = sorted(set(_CONTROLS.findall(activity.cells[name].text.raw)))
        return {"codes": ", ".join(f"U+{ord(c):04X}" for c in found)}


_CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u2069\ud800-\uf8ff\ufeff\ufffd-\uffff]"
)
"""Control characters, blanks of no width, optional hyphens, turned directions of writing, lone
surrogates, signs of one font alone such as the bullets of Symbol, replaced characters."""


RULES: tuple[type[Rule], ...] = (
    ColumnMissing, MergedCells, ErrorValue, DateTyped, FormulaCell, ValueMissing, HiddenRow,
    RowGap, ControlCharacters,
)  # fmt: skip
