"""The seal of a circulated workbook: what it held when it was written, and what changed since."""

from __future__ import annotations

from wpsheet.seals.changes import Change, ChangeKind, Verification, changes_between
from wpsheet.seals.encoding import Seal, decoded, encoded
from wpsheet.seals.fingerprints import Contents, RowPrint, SheetPrint, sheet_print

__all__ = [
    "Change",
    "ChangeKind",
    "Contents",
    "RowPrint",
    "Seal",
    "SheetPrint",
    "Verification",
    "changes_between",
    "decoded",
    "encoded",
    "sheet_print",
]
