"""Signs that a terminal or pipe cannot show, said in plainer ones."""

from __future__ import annotations

import codecs

_PLAINER = {
    "→": "->", "…": "...", "–": "-", "—": "-", "\u2010": "-", "\u2011": "-", "\u2212": "-",
    "‘": "'", "’": "'", "“": '"', "”": '"', "«": '"', "»": '"', "•": "-", "≥": ">=", "≤": "<=",
    "\u00a0": " ", "\u2009": " ", "\u202f": " ",
}  # fmt: skip
ERRORS = "wpsheet.plainer"
"""How a stream that writes so is told to."""


def _plainer(error: UnicodeError) -> tuple[str | bytes, int]:
    """One sign at a time: the plainer one, or else its number, so that nothing is lost."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    sign = error.object[error.start]
    if sign in _PLAINER:
        return _PLAINER[sign], error.start + 1
    alone = UnicodeEncodeError(
        error.encoding, error.object, error.start, error.start + 1, error.reason
    )
    return codecs.backslashreplace_errors(alone)


codecs.register_error(ERRORS, _plainer)
