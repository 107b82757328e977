"""Formulas in a form that Excel's own rewriting leaves alike."""

from __future__ import annotations

import re

from wpsheet.model.text import remembered

_CELL = re.compile(r"\$?\b[A-Z]{1,3}\$?[1-9]\d*\b(?![.(!])")
_SHEET = re.compile(r"(?:'(?:[^']|'')*'|[^\W\d][\w.]*)!")
_FUTURE = re.compile(r"_XL(?:FN|WS|PM)\.")


def normal_form(formula: str) -> str:
    """A formula without what changes while it stays the same.

    Excel may share one formula among cells and write it out in the first alone, puts other rows
    into references where a row was inserted above, other names where a sheet was renamed, and
    its own blanks and capitals. So the cells and sheets that are referred to do not count; what
    is done with them does, and every text in quotation marks.
    """
    parts = formula.split('"')
    parts[::2] = map(_code, parts[::2])
    return '"'.join(parts)


@remembered
def _code(code: str) -> str:
    """The normal form of what stands outside quotation marks."""
    code = code.upper()
    if "!" in code:
        code = _SHEET.sub("!", code)
    if "_XL" in code:
        code = _FUTURE.sub("", code)
    return _CELL.sub("@", code.replace(" ", "").replace("\n", ""))
