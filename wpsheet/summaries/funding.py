"""The activities whose Progress speaks of funding that is not secured."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wpsheet.grammars.funding import open_funding
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.programme import Programme


@dataclass(frozen=True, slots=True)
class OpenFunding:
    """One activity whose funding is open, and the sentence that says so."""

    activity: Activity
    words: str


def funding_open(programme: Programme) -> Iterator[OpenFunding]:
    """The activities whose Progress says that their funding is open, in the order of the sheet."""
    for activity in programme.activities:
        words = open_funding(activity.plain(Field.PROGRESS))
        if words:
            yield OpenFunding(activity, words)
