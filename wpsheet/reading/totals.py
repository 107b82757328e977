"""Rows that add up figures, such as "Total": they are no activities."""

from __future__ import annotations

import re
from collections.abc import Mapping

from wpsheet.model.cells import Cell
from wpsheet.model.programme import Note, NoteKind
from wpsheet.model.text import RichText, Run
from wpsheet.ooxml.grid import Grid

_ADDS_UP = re.compile(
    r"(?i)(?:(?:grand|sub|sous|overall)[ -]?)?(?:totals?|totaux)\b.{0,60}|totale[ns]?|totaal|summe"
    r"|suma|somme|gesamt\w*|insgesamt|sum:?"
)
_FIGURES = re.compile(r"(?:[A-Z]{0,3}[€$£]?\s*)?[-\d][\d\s.,'’/]*\s*(?:[€$£%]|[kKM]?[A-Z€]{0,3})")


def adds_up(filled: Mapping[int, Cell]) -> bool:
    """Whether a row says "Total" and holds nothing but figures beside."""
    first, *others = [cell.plain.strip() for cell in filled.values()]
    return _ADDS_UP.fullmatch(first) is not None and all(map(_FIGURES.fullmatch, others))


def total_at(grid: Grid, row: int) -> Note:
    """A row that adds up, as one line."""
    held = list(grid.filled(row).values())
    words = Run(" | ".join(cell.plain for cell in held))
    return Note(NoteKind.OTHER, held[0].address, RichText.joined([words]))
