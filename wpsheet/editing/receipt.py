"""What became of the edits asked for: made, not needed, refused with a reason, and warnings."""

from __future__ import annotations

from dataclasses import dataclass

from wpsheet.model.edits import CellEdit
from wpsheet.model.wording import Sentence


@dataclass(frozen=True, slots=True)
class Refusal:
    """An edit that was not made, and why."""

    edit: CellEdit
    reason: Sentence


@dataclass(frozen=True, slots=True)
class Receipt:
    """Every edit that was asked for, by what became of it, in the order of asking."""

    made: tuple[CellEdit, ...] = ()
    unchanged: tuple[CellEdit, ...] = ()
    """Edits of cells that hold what was asked already."""
    refused: tuple[Refusal, ...] = ()
    parts: tuple[str, ...] = ()
    """The parts of the package whose content differs."""
    warnings: tuple[Sentence, ...] = ()
    """What a person should know of the cells that were changed."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A package after its edits, with the receipt."""

    content: bytes
    receipt: Receipt
