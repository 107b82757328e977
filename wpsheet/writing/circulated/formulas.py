"""What formulas are made of: texts in quotation marks, and expressions with their values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cell:
    """A formula without its equals sign, and what it gives now."""

    formula: str
    value: str | int


def quoted(text: str) -> str:
    """A text as a formula holds it."""
    return '"' + text.replace('"', '""') + '"'
