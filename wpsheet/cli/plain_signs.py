"""Signs that a terminal or pipe cannot show, or would obey, said in plainer ones."""

from __future__ import annotations

import codecs
import re

import click

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


def tell(text: str, *, err: bool = False) -> None:
    """Say a line or more to a person.

    A terminal obeys some of the signs that a cell or the name of a file may hold: they clear the
    screen, or put a line in the place of another. They are shown as what they are.
    """
    click.echo(_OBEYED.sub(lambda sign: ascii(sign[0])[1:-1], text), err=err)


_OBEYED = re.compile(
    r"\x1b(?!\[(?:0|1|3[1236])m)|[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f]"
    r"|[\u202a-\u202e\u2066-\u2069]"
)
"""Control characters, those of our own colours apart, and what turns the direction of writing."""
