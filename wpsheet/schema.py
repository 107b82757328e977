"""The pandera schema of both sections: columns, required values, and the rules on one column.

Every text reaches the schema as text, and each frame is indexed by the rows of its sheet, so a
lazy failure case already is (column, row, rule).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from wpsheet.layout import COLUMN, Field
from wpsheet.model import Activity
from wpsheet.rules.base import ColumnRule, Context

if TYPE_CHECKING:
    import pandas as pd
    import pandera.pandas as pa

VALUE_MISSING = "value-missing"

Verdict = tuple[tuple[str, Field], ...]
"""The (rule name, field) pairs that a row breaks."""
_MAX_KNOWN = 200_000
_known: dict[object, dict[tuple[object, ...], Verdict]] = {}
"""Columns, rules and lists → what is judged of a row → its verdict, as long as the process runs:
the versions of a programme hold mostly the same rows, and a frame costs more than its rows."""


def refused(
    context: Context, rules: Sequence[ColumnRule]
) -> dict[str, list[tuple[Activity, Field]]]:
    """Validate the programme: rule name → the (activity, field) pairs it does not accept.

    A blank required cell is refused by `value-missing`; a blank cell is no other rule's.
    """
    found: dict[str, list[tuple[Activity, Field]]] = defaultdict(list)
    for activities in _tables(context):
        judged = {
            name: tuple(rule for rule in rules if rule.field is name)
            for name in activities[0].cells
            if COLUMN[name].required or any(rule.field is name for rule in rules)
        }
        verdicts = _verdicts(activities, judged, context)
        for activity, verdict in zip(activities, verdicts, strict=True):
            for name, field in verdict:
                found[name].append((activity, field))
    return dict(found)


def _tables(context: Context) -> Iterator[list[Activity]]:
    """The activities that share a sheet and columns: one frame each."""
    groups: dict[tuple[object, ...], list[Activity]] = defaultdict(list)
    for activity in context.programme.activities:
        groups[activity.sheet, activity.section, frozenset(activity.cells)].append(activity)
    yield from groups.values()


def _verdicts(
    activities: list[Activity], judged: Mapping[Field, Sequence[ColumnRule]], context: Context
) -> Iterator[Verdict]:
    """The verdict on each activity; only rows that were never seen are put into a frame."""
    names = tuple((field, *(rule.name for rule in rules)) for field, rules in judged.items())
    known = _known.setdefault((names, context.lists), {})
    if len(known) > _MAX_KNOWN:
        known.clear()
    keys = [
        # Where no rule looks at the text, it matters only whether there is one.
        tuple([a.plain(name) if rules else bool(a.plain(name)) for name, rules in judged.items()])
        for a in activities
    ]
    new = {key: a for key, a in zip(keys, activities, strict=True) if key not in known}
    if new:
        broken: dict[int, list[tuple[str, Field]]] = defaultdict(list)
        for name, row, field in _failures(list(new.values()), judged, context):
            broken[row].append((name, field))
        known.update((key, tuple(broken.get(a.row, ()))) for key, a in new.items())
    return (known[key] for key in keys)


def _failures(
    activities: list[Activity], judged: Mapping[Field, Sequence[ColumnRule]], context: Context
) -> Iterator[tuple[str, int, Field]]:
    from pandera.errors import SchemaErrors

    try:
        schema_of(judged, context).validate(_frame(activities, judged), lazy=True)
    except SchemaErrors as errors:
        cases = errors.failure_cases
        for column, check, row in zip(cases["column"], cases["check"], cases["index"], strict=True):
            yield (VALUE_MISSING if check == "not_nullable" else check), int(row), Field(column)


def _frame(activities: list[Activity], fields: Iterable[Field]) -> pd.DataFrame:
    import pandas as pd

    return pd.DataFrame(
        {name.value: [a.plain(name) or None for a in activities] for name in fields},
        index=[activity.row for activity in activities],
        dtype=object,
    )


def schema_of(judged: Mapping[Field, Sequence[ColumnRule]], context: Context) -> pa.DataFrameSchema:
    """The schema of a table with these columns; each check carries its rule's name."""
    import pandera.pandas as pa

    return pa.DataFrameSchema(
        {
            name.value: pa.Column(
                nullable=not COLUMN[name].required,
                checks=[
                    pa.Check(_accepted_by(rule, context), error=rule.name, ignore_na=True)
                    for rule in rules
                ],
            )
            for name, rules in judged.items()
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
