"""The references of activities to one another."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence

from wpsheet.checking.rules.alike import Rows
from wpsheet.grammars.references import Reference, references_in
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field

_REFERRING = (Field.ACTIVITY, Field.INDICATORS, Field.TIMELINE, Field.PROGRESS)
"""The fields in which one activity speaks of another."""
_MOST_REFERENCES = 50
"""More of them in one cell are no prose."""


Referring = tuple[Sequence[Activity], Field, Reference]
"""Activities that hold the same, and a reference in one of their fields."""


def references_of(tables: Iterable[Rows]) -> Iterator[Referring]:
    """Every reference with where it stands; each distinct text is searched once."""
    for rows in tables:
        referring = [name for name in _REFERRING if name in rows.columns]
        found = {
            held: references
            for name in referring
            for held in rows.distinct(name)
            if (references := list(itertools.islice(references_in(held.plain), _MOST_REFERENCES)))
        }
        if not found:
            continue
        columns = [rows.columns[name] for name in referring]
        for kind, *contents in zip(rows.kinds, *columns, strict=True):
            if not found.keys().isdisjoint(contents):
                for name, held in zip(referring, contents, strict=True):
                    for reference in found.get(held, ()):
                        yield kind, name, reference
