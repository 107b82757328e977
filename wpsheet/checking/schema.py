"""The pandera schema of a section, over a frame with one row an activity.

Every rule that judges one cell or one row by itself is a check of the schema and carries its name
as `error=`, so that a failure case of a lazy validation is (column, row, rule). A check looks its
activities up by the index of the frame; they are understood when the validation begins.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from wpsheet.checking.findings import Severity
from wpsheet.checking.rules import catalogue
from wpsheet.checking.rules.base import RowRule, TextRule
from wpsheet.checking.rules.context import Context, day_of
from wpsheet.grammars.references import number_in
from wpsheet.grammars.understanding import Understanding
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Address, Cell, CellKind
from wpsheet.model.layout import ColumnName, Field, Section, columns_of
from wpsheet.model.programme import Programme
from wpsheet.model.text import RichText
from wpsheet.model.vocabulary import Lists

if TYPE_CHECKING:
    import pandas as pd
    import pandera.pandas as pa

Rows = dict[Hashable, Activity]
"""Label in the index of a frame → the activity that the row is understood as."""


def frame(programme: Programme, section: Section | str) -> pd.DataFrame:
    """The activities of a section as a pandas DataFrame, a row for each.

    The index is the row of the sheet, or (sheet, row) if the section is on several sheets.
    A column is named by its stable field name; a cell contains its text as it is shown, or None if
    it is blank or its sheet has no such column.
    """
    return _frame(list(programme.in_section(Section(section))), Section(section))


def schema(
    programme: Programme,
    section: Section | str,
    *,
    severity: Severity | str = Severity.ERROR,
    as_of: date | None = None,
) -> pa.DataFrameSchema:
    """The pandera schema that `check` validates the frame of a section with.

    It refuses what rules on one cell or one row find, of the severity named or a graver one:
    "error", "warning" or "info". The name of the rule is the `check` of a failure case. `as_of`
    is the day that dates are judged by, as in `check`. A row of the frame that was edited is
    understood again; its fills are those of the programme. Rules over several rows, on fills,
    hidden rows, merged cells and the file are not in the schema.
    """
    import pandera.pandas as pa

    section = Section(section)
    activities = list(programme.in_section(section))
    context = Context(programme, day_of(programme, as_of))
    fields = _fields(activities, section)
    known = dict(zip(_labels(activities), activities, strict=True))
    rows: Rows = {}
    checks = _checks(fields, rows, context, section, Severity(severity))
    return pa.DataFrameSchema(
        {name.value: pa.Column(nullable=True, checks=checks[name]) for name in fields},
        parsers=pa.Parser(_parser(section, known, rows, programme.lists)),
        index=pa.MultiIndex([pa.Index(name="sheet"), pa.Index(name="row")], unique=["sheet", "row"])
        if _is_on_several(activities)
        else pa.Index(unique=True),
    )


def refused(context: Context) -> dict[str, list[Activity]]:
    """Rule name → the activities that the schema refuses for it.

    Its checks are applied one by one: the report that pandera makes of what a whole schema
    refuses takes 4 ms for each check that fails, and only rows and rules are wanted of it.
    """
    found: dict[str, list[Activity]] = {}
    for section, activities in context.sections.items():
        if not activities:
            continue
        table = _frame(activities, section)
        rows: Rows = dict(zip(table.index, activities, strict=True))
        of_section: dict[str, set[int]] = {}
        checks = _checks(_fields(activities, section), rows, context, section, Severity.INFO)
        for name, asked in checks.items():
            column = table[name.value]
            for check in asked:
                passed = check.get_backend(column)(check).apply(column)
                if passed is not True:
                    failed = (~passed.to_numpy()).nonzero()[0]
                    of_section.setdefault(str(check.error), set()).update(failed.tolist())
        for rule, places in of_section.items():
            found.setdefault(rule, []).extend(activities[place] for place in sorted(places))
    return found


def _fields(activities: Iterable[Activity], section: Section) -> list[Field]:
    """The fields that a table of the section has; all of the template if it has no activity."""
    held = {name for activity in activities for name in activity.cells}
    return [name for name in Field if name in held] or [c.field for c in columns_of(section)]


def _is_on_several(activities: Iterable[Activity]) -> bool:
    return len({activity.sheet for activity in activities}) > 1


def _labels(activities: Sequence[Activity]) -> list[Hashable]:
    """What the rows of a frame are called in its index."""
    if _is_on_several(activities):
        return [(activity.sheet, activity.row) for activity in activities]
    return [activity.row for activity in activities]


def _frame(activities: Sequence[Activity], section: Section) -> pd.DataFrame:
    import pandas as pd

    labels = _labels(activities)
    index = (
        pd.MultiIndex.from_tuples(labels, names=["sheet", "row"])
        if _is_on_several(activities)
        else pd.Index(labels, name="row")
    )
    texts = {
        name.value: [activity.plain(name) or None for activity in activities]
        for name in _fields(activities, section)
    }
    return pd.DataFrame(texts, index=index, dtype=object)


def _checks(
    fields: Iterable[Field], rows: Rows, context: Context, section: Section, severity: Severity
) -> dict[Field, list[pa.Check]]:
    """Field → its checks, one for each rule of a severity or a graver one that may point there."""
    import pandera.pandas as pa

    rules = [
        rule
        for rule in catalogue()
        if isinstance(rule, RowRule)
        and rule.section in (None, section)
        and rule.severity.rank <= severity.rank
    ]
    return {
        name: [
            pa.Check(
                _accepted(rule, name, rows, context, severity),
                error=rule.name,
                ignore_na=False,
            )
            for rule in rules
            if name in (rule.fields or rule.reads[:1])
        ]
        for name in fields
    }


def _accepted(
    rule: RowRule, name: Field, rows: Rows, context: Context, severity: Severity
) -> Callable[[pd.Series], object]:
    """A rule as a check of the column of a field.

    It is a function and no object: pandera copies its checks deeply, and would copy the whole
    programme with them.
    """

    def accepted(texts: pd.Series) -> object:
        import pandas as pd

        if isinstance(rule, TextRule):  # by far the most, and nothing but the text is asked
            passed = rule.obeyed_in(texts.tolist(), context)
        else:
            activities = map(rows.__getitem__, texts.index.tolist())
            passed = rule.obeyed_by(activities, name, context, severity)
        # One word if all is well is soonest dealt with.
        return True if all(passed) else pd.Series(passed, index=texts.index, dtype=bool)

    return accepted


def _parser(
    section: Section, known: Mapping[Hashable, Activity], rows: Rows, lists: Lists
) -> Callable[[pd.DataFrame], pd.DataFrame]:
    """What understands the rows of a frame before its checks are asked, and tidies its texts."""

    def understand(table: pd.DataFrame) -> pd.DataFrame:
        import pandas as pd

        names = [name for name in Field if name.value in table.columns]
        found: list[Activity] = []
        understanding = Understanding(lists)
        rows.clear()
        for place, (label, *values) in enumerate(
            zip(table.index, *(table[name.value] for name in names), strict=True)
        ):
            texts = dict(zip(names, map(_text, values), strict=True))
            found.append(_activity(section, texts, known.get(label), place, understanding))
            rows[label] = found[-1]
        shown = {
            name.value: pd.Series(
                [activity.plain(name) or None for activity in found], table.index, dtype=object
            )
            for name in names
        }
        return table.assign(**shown)

    return understand


def _text(value: object) -> str:
    """What a cell of a frame says; pandas puts nan for what is missing."""
    return "" if value is None or value != value else str(value)


def _activity(
    section: Section,
    texts: Mapping[Field, str],
    known: Activity | None,
    place: int,
    understanding: Understanding,
) -> Activity:
    """The activity of a row: the programme's own if nobody changed it, else understood again."""
    held = {n: c for n, c in known.cells.items() if isinstance(n, Field)} if known else {}
    if known and all(text == known.plain(name) for name, text in texts.items()):
        if texts.keys() >= held.keys():
            return known
    cells: dict[ColumnName, Cell] = {}
    for column, (name, text) in enumerate(texts.items(), start=1):
        cell = held.get(name)
        if cell is None and known and not text:
            continue  # its sheet has no such column
        if cell is None or cell.plain != text:
            address = cell.address if cell else Address("", place + 1, column)
            fill = cell.fill if cell else None
            kind = CellKind.TEXT if text else CellKind.EMPTY
            cell = Cell(address, RichText.of(text), kind, fill=fill)
        cells[name] = cell
    number = number_in(cells[Field.NUMBER].text) if Field.NUMBER in cells else None
    return understanding.activity(section, number, cells)
