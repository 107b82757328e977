"""What formulas are made of: texts, expressions with values, one formula for many rows."""

from dataclasses import dataclass
from typing import NamedTuple
from xml.sax.saxutils import escape

from wpsheet.seals.fingerprints import normal_form
from wpsheet.writing.xlsxwriter_types import Format


@dataclass(frozen=True, slots=True)
class Cell:
    """A formula without its equals sign, and what it gives now."""

    formula: str
    value: str | int


def quoted(text: str) -> str:
    """A text as a formula holds it."""
    return '"' + text.replace('"', '""') + '"'


ROW = "\ue000"
"""Takes the place of the number in a formula; no text of ours holds it."""
_ANY_ROW = "987654321"


class RowFormula:
    """A formula whose XML and whose form for seals are made once for all its rows."""

    def __init__(self, formula: str) -> None:
        self._normal = normal_form(f"={formula.replace(ROW, _ANY_ROW)}").split(_ANY_ROW)
        self._xml = escape(formula).split(ROW)

    def normal(self, number: int) -> str:
        """The normal form of the formula with a number put in."""
        return str(number).join(self._normal)

    def xml(self, number: int) -> str:
        """The formula as a sheet holds it, without its equals sign."""
        return str(number).join(self._xml)


class InRow(NamedTuple):
    """A cell with such a formula, as a sheet keeps it until it is written."""

    formula: RowFormula
    number: int
    format: Format
    value: float | str
