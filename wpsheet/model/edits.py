"""The one currency of change: an edit of one cell, and the receipt of what became of it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from wpsheet.model.cells import Address
from wpsheet.model.text import RichText
from wpsheet.model.wording import Sentence


class Safety(StrEnum):
    """Whether an edit can be made without asking: a safe one changes no meaning."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@dataclass(frozen=True, slots=True)
class CellEdit:
    """What one cell shall hold; what is None stays as it is."""

    address: Address
    text: str | None = None
    """The new words. What they have in common with the old ones keeps its formatting."""
    fill: str | None = None
    """The new fill as RRGGBB."""
    before: str | None = None
    """The words that were read there. Where the cell holds only their beginning, its text goes on
    in a further row, and the edit is refused."""
    rich: RichText | None = None
    """The new words with a formatting of their own, taken from another workbook."""


class Refusal(NamedTuple):
    """An edit that was not made, and why."""

    edit: CellEdit
    reason: Sentence


class Held(StrEnum):
    """What a second reader holds against what it was, apart from the cells."""

    SHEETS = "sheets"
    NAMES = "names"
    MERGES = "merged cells"
    CHECKS = "checks of the input"
    FORMATS = "conditional formats"
    COMMENTS = "comments"


class Proof(NamedTuple):
    """What a second reader found of an edited workbook."""

    changed: int = 0
    """Cells that hold what was asked."""
    unchanged: int = 0
    """Cells that hold what they held."""
    read: bool = True
    """Whether the second reader could read the workbook."""
    large: bool = False
    """Whether it was not asked, because the workbook is very large."""


class Receipt(NamedTuple):
    """Every edit asked for is in one of the first three, in the order of asking."""

    made: tuple[CellEdit, ...] = ()
    unchanged: tuple[CellEdit, ...] = ()
    """Edits of cells that hold what was asked already."""
    refused: tuple[Refusal, ...] = ()
    parts: tuple[str, ...] = ()
    """The parts of the package whose content differs."""
    warnings: tuple[Sentence, ...] = ()
    """What a person should know of the cells that were changed."""
    proof: Proof | None = None
    """What the second reader found before a file was replaced."""


class Edited(NamedTuple):
    """A package after its edits, with the receipt."""

    content: bytes
    receipt: Receipt
