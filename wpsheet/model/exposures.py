"""What is circulated because it is in the programme itself, and may be unwelcome."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wpsheet.model.activity import Activity
from wpsheet.model.layout import ColumnName


class Exposed(StrEnum):
    """What kind of thing is circulated."""

    TITLE = "title"
    """E-mail addresses or paths in the title."""
    FOOTNOTES = "footnotes"
    """The same in the footnotes."""
    CELL = "cell"
    """The same in a cell of an activity."""
    HIDDEN_ROW = "hidden row"
    """An activity whose row is hidden in the file."""


@dataclass(frozen=True, slots=True)
class Exposure:
    """Something that is circulated as it is written."""

    kind: Exposed
    words: tuple[str, ...] = ()
    """The e-mail addresses and paths."""
    activity: Activity | None = None
    field: ColumnName | None = None
