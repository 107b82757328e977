"""The pandera schema of both sections: columns, required values, and the rules on one column.

Every text reaches the schema as text and once: the texts of a column stand below one another, and
a lazy failure case already is (column, place, rule).
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from wpsheet.checking.rules.alike import Rows
from wpsheet.checking.rules.base import ColumnRule, Context
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Cell
from wpsheet.model.layout import COLUMN, Field

if TYPE_CHECKING:
    import pandas as pd
    import pandera.pandas as pa

VALUE_MISSING = "value-missing"

Judged = Mapping[Field, Sequence[ColumnRule]]
"""The fields that are judged, each with the rules on its text."""
Verdicts = dict[str, tuple[str, ...]]
"""Text → the names of the rules that it breaks."""
Columns = Mapping[Field, Sequence[str]]
"""Fields with the texts that are judged there."""
_MUCH_LONGER, _WORTH_A_FRAME = 4, 1_000
"""So many times longer, and so many rows."""
_MAX_KNOWN = 200_000
_known: dict[object, Verdicts] = {}
"""Field, rules and lists → what is known of their texts, as long as the process runs: the
versions of a programme hold mostly the same texts, and a frame costs more than its rows."""
_FILLED = "x"
"""Stands for any text of a field where it matters only whether there is one."""


def refused(
    context: Context, rules: Sequence[ColumnRule]
) -> dict[str, list[tuple[Field, list[Activity]]]]:
    """Validate the programme: rule name → each field with activities whose text, the same, it
    does not accept.

    A blank required cell is refused by `value-missing`; a blank cell is no other rule's.
    """
    judged = {
        name: tuple(rule for rule in rules if rule.field is name)
        for name in Field
        if any(name in rows.fields for rows in context.tables)
    }
    judged = {name: of for name, of in judged.items() if of or COLUMN[name].required}
    said = {
        (rows, name): {held: _as_judged(held, of) for held in rows.distinct(name)}
        for rows in context.tables
        for name, of in judged.items()
        if name in rows.fields
    }
    verdicts = _verdicts(judged, said, context)
    found: dict[str, list[tuple[Field, list[Activity]]]] = defaultdict(list)
    for (rows, name), texts in said.items():
        wanted = [held for held, text in texts.items() if verdicts[name][text]]
        for held, activities in rows.holding(name, wanted):
            for rule in verdicts[name][texts[held]]:
                found[rule].append((name, activities))
    return dict(found)


def _as_judged(held: Cell, rules: Sequence[ColumnRule]) -> str:
    """The text that a content is judged by: any where it matters only whether there is one."""
    return held.plain if rules or not held.plain else _FILLED


def _verdicts(
    judged: Judged, said: Mapping[tuple[Rows, Field], Mapping[Cell, str]], context: Context
) -> dict[Field, Verdicts]:
    """What every text breaks; only texts that were never seen are put into a frame."""
    if sum(map(len, _known.values())) > _MAX_KNOWN:
        _known.clear()
    known = {
        name: _known.setdefault((name, *(rule.name for rule in of), context.lists), {})
        for name, of in judged.items()
    }
    new: dict[Field, dict[str, None]] = {}
    for (_, name), texts in said.items():
        unknown = {text: None for text in texts.values() if text not in known[name]}
        if unknown:
            new[name] = new.get(name, {}) | unknown
    if new:
        broken: dict[tuple[Field, str], dict[str, None]] = defaultdict(dict)
        columns = {name: list(texts) for name, texts in new.items()}
        for frame in _frames(columns):
            for rule, text, name in _failures(frame, judged, context):
                broken[name, text][rule] = None
        for name, column in columns.items():
            known[name].update((text, tuple(broken.get((name, text), ()))) for text in column)
    return known


def _frames(columns: Columns) -> Iterator[Columns]:
    """The columns as frames are made of them: one frame, unless some are very much longer.

    In a frame the shorter columns begin again, and what is wrong in them is wrong again.
    """
    longest = max(map(len, columns.values()))
    shorter = {
        name: texts for name, texts in columns.items() if len(texts) * _MUCH_LONGER < longest
    }
    if not shorter or longest < _WORTH_A_FRAME:
        yield columns
        return
    yield {name: texts for name, texts in columns.items() if name not in shorter}
    yield from _frames(shorter)


def _failures(
    columns: Columns, judged: Judged, context: Context
) -> Iterator[tuple[str, str, Field]]:
    """Each (rule, text, field) where a text is not as it should be."""
    import pandas as pd
    from pandera.errors import SchemaErrors

    # The shorter columns begin again, so that the frame has as many rows throughout.
    longest = max(map(len, columns.values()))
    texts = {
        name: list(itertools.islice(itertools.cycle(column), longest))
        for name, column in columns.items()
    }
    frame = pd.DataFrame(
        {name.value: [text or None for text in column] for name, column in texts.items()},
        dtype=object,
    )
    schema = schema_of({name: judged[name] for name in columns}, context)
    try:
        schema.validate(frame, lazy=True)
    except SchemaErrors as errors:
        cases = errors.failure_cases
        for heading, check, row in zip(
            cases["column"], cases["check"], cases["index"], strict=True
        ):
            name = Field(heading)
            rule = VALUE_MISSING if check == "not_nullable" else check
            yield rule, texts[name][int(row)], name


def schema_of(judged: Judged, context: Context) -> pa.DataFrameSchema:
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
