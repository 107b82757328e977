"""The second reader: openpyxl, which shares no code with ours and proof-reads what we wrote."""

import warnings
from io import BytesIO
from pathlib import Path
from typing import Any

from wpsheet.errors import UnwritableFile
from wpsheet.model.cells import column_letter
from wpsheet.model.patterns import regex

MOST_CELLS = 300_000
"""Beyond so many cells a workbook is not proof-read: it would take longer than to make it."""


class ProofFailed(UnwritableFile):
    """The second reader found what should not be; nothing is put in place."""


def opened(content: bytes, *, only_values: bool = False) -> Any:
    """The workbook as openpyxl reads it; None if it does not.

    `only_values` leaves the formatting inside of texts out, and reads a sheet only as it is asked
    for.
    """
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            book = load_workbook(BytesIO(content), rich_text=not only_values, read_only=only_values)
        except Exception:  # noqa: BLE001 - whatever it raises, our own check is what remains
            return None
    return book if book.worksheets else None


def letters(value: object) -> str:
    """The words of a text with one blank between them: what kind of blank it is, and control
    characters and how they are escaped, are the readers' own affair."""
    text = "".join(map(str, value)) if isinstance(value, list) else str(value or "")
    return " ".join(_NO_LETTERS.sub("", _BREAKS.sub(" ", text)).split())


_BREAKS = regex(r"_x000[9ABCDabcd]_|\s")
_NO_LETTERS = regex(r"_x[0-9A-Fa-f]{4}_|[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def colour(cell: Any) -> str:
    """The colour of a cell as RRGGBB; "" without one."""
    filled = getattr(cell, "has_style", False) and cell.fill.patternType == "solid"
    return str(cell.fill.fgColor.rgb or "")[-6:].upper() if filled else ""


def fault_at(path: Path, sheet: str, row: int, column: int, *, asked: bool) -> ProofFailed:
    """The refusal of what is otherwise than it should be, by its sheet and cell."""
    return ProofFailed(
        path,
        'the second reader finds "{sheet}" {cell} different from {asked:before|what was asked}',
        "nothing was written; report this line",
        sheet=sheet,
        cell=f"{column_letter(column)}{row}",
        asked=asked,
    )
