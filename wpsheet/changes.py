"""The one currency of change: an edit of one cell, proposed by a rule, applied elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from wpsheet.model import Address


class Safety(StrEnum):
    """Whether an edit can be made without asking: a safe one changes no meaning."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@dataclass(frozen=True, slots=True)
class CellEdit:
    """A new text for one cell."""

    address: Address
    text: str
