"""Rules on the shape of the sheet: columns, rows, and what kind of thing a cell contains."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator

from wpsheet.checking.findings import Problem, Severity
from wpsheet.checking.rules.base import CellRule, Cells, Rule, Words, at, first_few
from wpsheet.checking.rules.context import Context
from wpsheet.checking.rules.examples import TWO, Example, Held, pair
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Address, Cell, CellKind, column_letter
from wpsheet.model.layout import ColumnName, Field, OwnColumn, Section, columns_of
from wpsheet.model.patterns import regex
from wpsheet.model.programme import Table
from wpsheet.model.text import shortened

_SENTENCES = frozenset(
    [Field.ACTIVITY, Field.RESOURCES, Field.INDICATORS, Field.TIMELINE, Field.PROGRESS]
)
"""The columns of free text."""


class ColumnMissing(Rule):
    """A column of the work programme is missing.

    Why: Every activity needs every column. A column without its heading cannot be read.
    Fix: Insert the column, or correct its heading.
    """

    code, name, severity = "WP101", "column-missing", Severity.ERROR
    message = 'The column "{heading}" is missing. Insert it here, or correct its heading.'
    bad = Example(without=(Field.TIMELINE,))

    def problems(self, context: Context) -> Iterator[Problem]:
        missing: dict[tuple[str, Section, Field], Table] = {}
        for table in context.programme.tables:
            for column in columns_of(table.section):
                if context.lists.headings.uses(column.field) and column.field not in table.columns:
                    missing.setdefault((table.sheet, table.section, column.field), table)
        for (*_, name), table in missing.items():
            yield Problem(_where_it_belongs(table, name), {"heading": name}, field=name)


def _where_it_belongs(table: Table, name: Field) -> Address:
    """The heading cell right of the column that comes before it in the template.

    What belongs before the first column belongs to the left of it if there are words there
    under an unknown heading.
    """
    fields = [column.field for column in columns_of(table.section)]
    before = [table.columns[f] for f in fields[: fields.index(name)] if f in table.columns]
    place = before[-1] + 1 if before else min(table.columns.values())
    unread = {address.column for address, _ in table.unknown_headings}
    unread |= {first.address.column for first, *_ in table.unheaded}
    if not before and place - 1 in unread:
        place -= 1
    return Address(table.sheet, table.heading_row, place)


class MergedCells(Rule):
    """Cells inside a table are merged.

    Why: A merged cell counts only in its first row and column. When the table is sorted, filtered
    or read, the other rows lose the value.
    Fix: Unmerge the cells and write the value in each row.
    """

    code, name, severity = "WP103", "merged-cells", Severity.ERROR
    blocks = True
    message = "The cells {range} are merged. Unmerge them and write the value in each row."
    bad = Example(TWO, merged="bodies", at=(0, Field.BODIES))
    good = Example(TWO)

    def problems(self, context: Context) -> Iterator[Problem]:
        first: dict[tuple[str, str | None], tuple[Activity, ColumnName]] = {}
        for activity, name, cell in context.merged:
            first.setdefault((activity.sheet, cell.merged), (activity, name))
        # Elsewhere than in the template's own layout a merged cell counts in each row.
        severity = Severity.INFO if context.lists.headings.are_own else None
        for (_, merged), (activity, name) in first.items():
            yield at(activity, name, severity=severity, range=merged)

    def blocked(self, context: Context, problems: list[Problem]) -> Cells:  # noqa: ARG002
        """Every blank cell of a merge: what it lacks is this defect and no other."""
        return ((name, activity) for activity, name, cell in context.merged if not cell.plain)


class _KindRule(CellRule):
    """A rule on what a cell contains other than text, the ID's cell included."""

    @abstractmethod
    def fault_of(self, cell: Cell) -> Words | None:
        """What the message says of a cell at fault; None if it is not."""

    def fault(self, activity: Activity, name: Field, context: Context) -> Words | None:  # noqa: ARG002
        return self.fault_of(activity.cells[name])

    def problems(self, context: Context) -> Iterator[Problem]:
        yield from super().problems(context)
        for activity in context.programme.activities:
            cell = activity.id_cell
            if cell and (words := self.fault_of(cell)):
                yield Problem(cell.address, words, activity, value=cell.plain or None)


class ErrorValue(_KindRule):
    """A cell shows an Excel error such as #REF!.

    Why: The text that was there is lost or cannot be calculated.
    Fix: Type the text again. An earlier copy of the workbook may still have it.
    """

    code, name, severity = "WP105", "error-value", Severity.ERROR
    blocks = True
    kinds = (CellKind.ERROR,)
    message = "This cell shows the error {text}. Type its text again."
    bad, good = pair(bodies=(Held("#REF!", kind="error"), "PTC"))

    def fault_of(self, cell: Cell) -> Words | None:
        return {"text": cell.plain} if cell.kind is CellKind.ERROR else None

    def problems(self, context: Context) -> Iterator[Problem]:
        """Also those in the columns of the committee's own."""
        yield from super().problems(context)
        for activity in context.programme.activities:
            for name, cell in activity.cells.items():
                if isinstance(name, OwnColumn) and (words := self.fault_of(cell)):
                    yield at(activity, name, **words)


class DateTyped(CellRule):
    """Excel changed a text into a date or a number.

    Why: "June 2023" typed into an ordinary cell becomes one single day; "1-2" becomes a day in
    January or February. The words that were typed are lost.
    Fix: Format the cell as Text, then type the words again.
    """

    code, name, severity = "WP106", "date-typed", Severity.ERROR
    blocks = True
    kinds = (CellKind.NUMBER, CellKind.DATE)
    message = (
        "Excel changed this text into a {number:date|number} ({text}). Format the cell as Text, "
        "then type the words again."
    )
    bad, good = pair(timeline=(Held("2027-06-01", kind="date"), "Spring 2027 (PTC)"))

    def fault(self, activity: Activity, name: Field, context: Context) -> Words | None:  # noqa: ARG002
        cell = activity.cells[name]
        number = cell.kind is CellKind.NUMBER
        # A list of words has a rule of its own for a small number; a high one is a date's.
        wrong = (
            name in _SENTENCES or float(cell.plain) > 20_000
            if number and name is not Field.NUMBER
            else cell.kind is CellKind.DATE
        )
        return {"number": number, "text": cell.plain} if wrong else None


class FormulaCell(_KindRule):
    """A cell contains a formula instead of text.

    Why: Its text changes when other cells move, and some viewers show it as empty.
    Fix: Copy the cell and paste it back as a value.
    """

    code, name, severity = "WP104", "formula-cell", Severity.ERROR
    message = (
        "This cell contains a formula ({formula}). Copy the cell and paste it back as a value."
    )
    bad, good = pair(
        indicators=(Held("The study is published", formula='=A1&"x"'), "The study is published")
    )

    def fault_of(self, cell: Cell) -> Words | None:
        computed = cell.formula is not None and cell.kind is not CellKind.ERROR
        return {"formula": shortened(cell.formula or "", 40)} if computed else None

    def is_blocking(self, problem: Problem) -> bool:
        """A formula whose value was not kept says nothing to other rules."""
        return not problem.value


class ValueMissing(CellRule):
    """A required cell is blank.

    Why: Every activity needs a value in every column. Only Completion status may stay blank for
    now.
    Fix: Fill in the cell.
    """

    code, name, severity = "WP102", "value-missing", Severity.ERROR
    blocks = True
    message = '"{heading}" is blank. {heading:question}'
    bad, good = pair(indicators=("", "The study is published"))

    def fault(self, activity: Activity, name: ColumnName, context: Context) -> Words | None:
        if activity.plain(name) or not context.lists.requires(name):
            return None
        # What is not linked to the plan has no code; link-no says so.
        unlinked = name is Field.PLAN_CODES and activity.plan_link is False
        return None if unlinked else {"heading": name}


class HiddenRow(Rule):
    """A row or column that contains data is hidden.

    Why: A hidden or filtered-out activity is checked and circulated like the others, although
    nobody sees it on the sheet.
    Fix: Unhide the row or column, clear the filter, or delete what should not be there.
    """

    code, name, severity = "WP107", "hidden-row", Severity.WARNING
    message = (
        "{column:?Column {column}}{row:?Row {row}} is hidden, filtered out or too small to see, "
        "but contains data. Unhide it or delete it."
    )
    bad = Example(TWO, hidden_row=1, at=(1, Field.NUMBER))
    good = Example(TWO)

    def problems(self, context: Context) -> Iterator[Problem]:
        first: dict[tuple[str, int], Address] = {}
        for table in context.programme.tables:
            for column in table.hidden_columns:
                place = Address(table.sheet, table.heading_row, column)
                first.setdefault((table.sheet, column), place)
        for place in first.values():
            yield Problem(place, {"column": column_letter(place.column)})
        for activity in context.programme.activities:
            if activity.hidden:
                yield at(activity, _first_field(activity), row=activity.row)


def _first_field(activity: Activity) -> ColumnName:
    return min(activity.cells, key=lambda name: activity.cells[name].address.column)


class RowGap(Rule):
    """There are blank rows between activities.

    Why: Excel stops sorting, filtering and selecting at a blank row. The activities below it can be
    left out by mistake.
    Fix: Delete the blank rows.
    """

    code, name, severity = "WP108", "row-gap", Severity.WARNING
    message = (
        "{count:Row {first} is|Rows {first} to {last} are} blank above this activity. Excel "
        "stops sorting and filtering at a blank row. Delete {count:it|them}."
    )
    bad = Example(TWO, blank_row_before=1, at=(1, Field.NUMBER))
    good = Example(TWO)

    def problems(self, context: Context) -> Iterator[Problem]:
        gaps = {(t.sheet, last + 1): (first, last)
                for t in context.programme.tables for first, last in t.gaps}  # fmt: skip
        for activity in context.programme.activities if gaps else ():
            if gap := gaps.get((activity.sheet, activity.row)):
                first, last = gap
                count = last - first + 1
                yield at(activity, _first_field(activity), count=count, first=first, last=last)


class ControlCharacters(CellRule):
    """A cell contains characters that cannot be seen or printed.

    Why: They come with text pasted from other programs. They break searching and sorting, and can
    make Excel report that the file is damaged.
    Fix: Type the passage again, or clean it with Excel's CLEAN function and paste the result as a
    value.
    """

    code, name, severity = "WP109", "control-characters", Severity.WARNING
    message = (
        "This cell contains characters that cannot be seen or printed ({codes}). Type the "
        "passage again."
    )
    bad, good = pair(progress=(
        "In progress. The draft\x07 was sent\x0b out in May; it will be discussed.",
        "In progress. The draft was sent out in May; it will be discussed.",
    ))  # fmt: skip

    def obeyed_by(
        self, activities: Iterable[Activity], name: Field, context: Context, severity: Severity
    ) -> list[bool]:
        rows = list(activities)
        texts = (row.cells[name].text.raw for row in rows if name in row.cells)
        if not _CONTROLS.search("".join(texts)):  # as in most columns
            return [True] * len(rows)
        return super().obeyed_by(rows, name, context, severity)

    def fault(self, activity: Activity, name: Field, context: Context) -> Words | None:  # noqa: ARG002
        raw = activity.cells[name].text.raw
        plain = raw.isascii() and raw.isprintable()
        found = [] if plain else sorted(set(_CONTROLS.findall(raw)))
        return {"codes": ", ".join(f"U+{ord(c):04X}" for c in found)} if found else None


_CONTROLS = regex(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u2069\ud800-\uf8ff\ufeff\ufffd-\uffff]"
)
"""Control characters, blanks of no width, optional hyphens, turned directions of writing, lone
surrogates, signs of one font alone such as the bullets of Symbol, replaced characters."""


class StruckOutText(Rule):
    """Some text is struck through.

    Why: A line through words says that they no longer apply. They are still read, counted and
    circulated like all others.
    Fix: Delete the words, or remove the strikethrough.
    """

    code, name, severity = "WP114", "struck-out-text", Severity.WARNING
    message = (
        "{whole:?This activity is struck through, but it is still read and circulated. Delete "
        "its row, or remove the strikethrough.}{words:?{words:quoted} {words:is|are} struck "
        "through, but {words:is|are} still read and circulated. Delete {words:it|them}, or "
        "remove the strikethrough.}"
    )
    bad, good = pair(
        indicators=(Held("The study is published", struck=True), "The study is published")
    )

    def problems(self, context: Context) -> Iterator[Problem]:
        """The struck-out words; a whole activity is named once, at its first cell."""
        for activity in context.programme.activities:
            struck = {name: words for name in activity.cells if (words := _words(activity, name))}
            if struck and _is_struck_out(activity):
                yield at(activity, next(iter(struck)), whole=True)
                continue
            for name, words in struck.items():
                yield at(activity, name, words=first_few(words))


def _words(activity: Activity, name: ColumnName) -> list[str]:
    """The words of a cell that a line goes through."""
    text = activity.cells[name].text
    if not text.formatted:
        return []
    struck = (run.text for run in text.runs if run.strike and run.text.strip())
    return [shortened(words, 40) for words in struck]


def _is_struck_out(activity: Activity) -> bool:
    """Whether a line goes through all words of an activity; its number may be without one."""
    cells = (cell for name, cell in activity.cells.items() if name is not Field.NUMBER)
    return all(run.strike for cell in cells for run in cell.text.runs if run.text.strip())
