"""The pandera schema of both sections: columns, required values, and the rules on one column.

Every text reaches the schema as text, and each frame is indexed by the rows of its sheet, so a
lazy failure case already is (column, row, rule).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from wpsheet.layout import COLUMN, Field
from wpsheet.model import Activity
from wpsheet.rules.base import ColumnRule, Context

if TYPE_CHECKING:
    import pandas as pd
    import pandera.pandas as pa

VALUE_MISSING = "value-missing"


def refused(
    context: Context, rules: Sequence[ColumnRule]
) -> dict[str, list[tuple[Activity, Field]]]:
    """Validate the programme: rule name → the (activity, field) pairs it does not accept.

    A blank required cell is refused by `value-missing`; a blank cell is no other rule's.
    """
    found: dict[str, list[tuple[Activity, Field]]] = defaultdict(list)
    for activities in _frames(context):
        by_row = {activity.row: activity for activity in activities}
        for name, row, field in _failures(activities, rules, context):
            found[name].append((by_row[row], field))
    return dict(found)


def _frames(context: Context) -> Iterator[list[Activity]]:
    """The activities that share a sheet and columns: one frame each."""
    groups: dict[tuple[object, ...], list[Activity]] = defaultdict(list)
    for activity in context.programme.activities:
        groups[activity.sheet, activity.section, frozenset(activity.cells)].append(activity)
    yield from groups.values()


def _failures(
    activities: list[Activity], rules: Sequence[ColumnRule], context: Context
) -> Iterator[tuple[str, int, Field]]:
    from pandera.errors import SchemaErrors

    fields = list(activities[0].cells)
    try:
        schema_of(fields, rules, context).validate(_frame(activities, fields), lazy=True)
    except SchemaErrors as errors:
        cases = errors.failure_cases
        for column, check, row in zip(cases["column"], cases["check"], cases["index"], strict=True):
            yield (VALUE_MISSING if check == "not_nullable" else check), int(row), Field(column)


def _frame(activities: list[Activity], fields: list[Field]) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        {name.value: [a.plain(name) or None for a in activities] for name in fields},
        index=[activity.row for activity in activities],
        dtype=object,
    )


def schema_of(
    fields: Sequence[Field], rules: Sequence[ColumnRule], context: Context
) -> pa.DataFrameSchema:
    """The schema of a table with these columns; each check carries its rule's name."""
    import pandera.pandas as pa

    return pa.DataFrameSchema(
        {
            name.value: pa.Column(
                nullable=not COLUMN[name].required,
                checks=[
                    pa.Check(
                        _accepted_by(rule, context),
                        error=rule.name,
                        ignore_na=True,
                    )
                    for rule in rules
                    if rule.field is name
                ],
            )
            for name in fields
        }
    )


def _accepted_by(rule: ColumnRule, context: Context) -> Callable[[pd.Series], pd.Series]:
    """The rule as a check of a column; each distinct text is judged once.

    A function and not an object: pandera copies its checks deeply, and would copy the whole
    programme with them.
    """

    def accepted(texts: pd.Series) -> pd.Series:
        verdicts = {text: rule.accepts(text, context) for text in texts.unique()}
        return texts.map(verdicts).astype(bool)

    return accepted
