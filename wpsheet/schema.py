"""The pandera schema of both sections: columns, required values, and the rules on one column.

Every text reaches the schema as text and once: the texts of a column stand below one another, and
a lazy failure case already is (column, place, rule).
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from wpsheet.layout import COLUMN, Field
from wpsheet.model import Activity, Content
from wpsheet.rules.base import ColumnRule, Context

if TYPE_CHECKING:
    import pandas as pd
    import pandera.pandas as pa

VALUE_MISSING = "value-missing"

Judged = Mapping[Field, Sequence[ColumnRule]]
"""The fields that are judged, each with the rules on its text."""
Verdicts = dict[Field, dict[str, tuple[str, ...]]]
"""Field → text → the names of the rules that it breaks."""
_MAX_KNOWN = 200_000
_known: dict[object, Verdicts] = {}
"""Columns, rules and lists → what is known of their texts, as long as the process runs: the
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
    found: dict[str, list[tuple[Field, list[Activity]]]] = defaultdict(list)
    for rows in context.tables:
        judged = {
            name: tuple(rule for rule in rules if rule.field is name)
            for name in rows.fields
            if COLUMN[name].required or any(rule.field is name for rule in rules)
        }
        said = {
            name: {held: _as_judged(held, of) for held in rows.distinct(name)}
            for name, of in judged.items()
        }
        verdicts = _verdicts(judged, said, context)
        for name, texts in said.items():
            wanted = [held for held, text in texts.items() if verdicts[name][text]]
            for held, activities in rows.holding(name, wanted):
                for rule in verdicts[name][texts[held]]:
                    found[rule].append((name, activities))
    return dict(found)


def _as_judged(held: Content, rules: Sequence[ColumnRule]) -> str:
    """The text that a content is judged by: any where it matters only whether there is one."""
    text = held.plain
    return text if rules or not text else _FILLED


def _verdicts(
    judged: Judged, said: Mapping[Field, Mapping[Content, str]], context: Context
) -> Verdicts:
    """What every text breaks; only texts that were never seen are put into a frame."""
    names = tuple((field, *(rule.name for rule in rules)) for field, rules in judged.items())
    known = _known.setdefault((names, context.lists), {name: {} for name in judged})
    if sum(map(len, known.values())) > _MAX_KNOWN:
        known.update((name, {}) for name in judged)
    new = {
        name: list(dict.fromkeys(text for text in words.values() if text not in known[name]))
        for name, words in said.items()
    }
    longest = max(map(len, new.values()), default=0)
    if longest:
        # The shorter columns begin again, so that the frame has as many rows throughout.
        texts = {
            name: list(itertools.islice(itertools.cycle(words or said[name].values()), longest))
            for name, words in new.items()
        }
        broken: dict[tuple[Field, str], dict[str, None]] = defaultdict(dict)
        for rule, place, name in _failures(texts, judged, context):
            broken[name, texts[name][place]][rule] = None
        for name, words in new.items():
            known[name].update((text, tuple(broken.get((name, text), ()))) for text in words)
    return known


def _failures(
    texts: Mapping[Field, Sequence[str]],
    judged: Judged,
    context: Context,
) -> Iterator[tuple[str, int, Field]]:
    """Each (rule, place, field) of the texts, row by row, that is not as it should be."""
    import pandas as pd
    from pandera.errors import SchemaErrors

    columns = {name.value: [text or None for text in said] for name, said in texts.items()}
    frame = pd.DataFrame(columns, dtype=object)
    try:
        schema_of(judged, context).validate(frame, lazy=True)
    except SchemaErrors as errors:
        cases = errors.failure_cases
        for column, check, row in zip(cases["column"], cases["check"], cases["index"], strict=True):
            yield (VALUE_MISSING if check == "not_nullable" else check), int(row), Field(column)


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
