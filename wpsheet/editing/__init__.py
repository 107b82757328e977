"""Editing an officer's workbook in place: the cells asked for change, and nothing else.

Only the sheet's XML and, for fills, the styles differ afterwards; every other part keeps its
bytes, order, date and compression. The document properties are left alone too, so "modified"
still names the last person who saved.
"""

from collections.abc import Iterable
from pathlib import Path

from wpsheet.editing.making import Edits
from wpsheet.editing.parts import editable
from wpsheet.model.edits import CellEdit, Edited


def edit_package(content: bytes, edits: Iterable[CellEdit], source: Path) -> Edited:
    """The workbook with these edits made, and the receipt.

    Edits that cannot be made without harm are refused one by one. Raises `UnreadableFile`
    where the whole file must not be edited: damaged, signed, protected with a password.
    Where nothing is to be changed, the bytes given come back.
    """
    return Edits(editable(content, source)).make(edits)
