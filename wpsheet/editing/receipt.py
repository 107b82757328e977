"""A package after its edits, with the receipt."""

from __future__ import annotations

from dataclasses import dataclass

from wpsheet.model.edits import Receipt


@dataclass(frozen=True, slots=True)
class Edited:
    """A package after its edits, with the receipt."""

    content: bytes
    receipt: Receipt
