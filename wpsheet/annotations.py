"""Findings as a copy of the officer's workbook shows them: a sheet in front, notes on cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from wpsheet.model import Address


class AnswerColumn(StrEnum):
    """The columns of the sheet that are read back; the words stand in labels."""

    SHEET = "Sheet"
    CELL = "Cell"
    VALUE = "What is there"
    SUGGESTION = "Suggestion"
    APPLY = "Apply (Y/N)"


YES, NO = "Y", "N"


@dataclass(frozen=True, slots=True)
class Heading:
    """One column: its words, its width in characters, and whether it is typed into."""

    words: str
    width: float
    answered: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One finding: the texts under the headings, the cell it links to, and whether to ask."""

    texts: tuple[str, ...]
    link: Address | None
    """None where the finding is about the file."""
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Annotations:
    """What is added to the copy."""

    sheet: str
    title: str
    guidance: str
    headings: tuple[Heading, ...]
    link_column: int
    """The column, counted from 0, whose cell is the link."""
    rows: tuple[Row, ...]
    notes: Mapping[Address, str]
    choice_error: str
    """What Excel says where something else than Y or N is typed."""
    foot: str = ""
    """What stands at the foot of each printed page, in Excel's codes."""
    author: str = "wpsheet"


@dataclass(frozen=True, slots=True)
class Answer:
    """What an officer wrote beside a finding: apply it, in these words."""

    address: Address
    value: str
    suggestion: str
    apply: bool
    row: int
