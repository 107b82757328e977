"""Signs that a terminal or pipe cannot show, or would obey, said in plainer ones."""

import codecs
import shutil
import sys
import textwrap

import click

from wpsheet.model.patterns import regex

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


FAR, FAR_SHARE = "\\\\?\\", "\\\\?\\UNC\\"
"""What Windows wants before a path of more than 260 letters, on a drive or on a share."""

codecs.register_error(ERRORS, _plainer)


def tell(text: str, *, err: bool = False, wrapped: bool = True) -> None:
    """Say a line or more to a person; in a narrow terminal `wrapped` between words.

    A terminal obeys some of the signs that a cell or the name of a file may hold: they clear the
    screen, or put a line in the place of another. They are shown as what they are. So are words
    that a workflow on GitHub would obey, which reads what goes to no terminal.
    """
    text = _OBEYED.sub(lambda sign: ascii(sign[0])[1:-1], text)
    text = text.replace(FAR_SHARE, "\\\\").replace(FAR, "")
    if (sys.stderr if err else sys.stdout).isatty():
        text = fitted(text, shutil.get_terminal_size((100, 24)).columns) if wrapped else text
    else:
        text = _ORDERS.sub(r"\1\\\2", text)
    click.echo(text, err=err)


def fitted(text: str, width: int) -> str:
    """Lines that are too long for a narrow terminal go on in a further line, between words."""
    if width >= _WIDE:
        return text
    return "\n".join(
        line if len(_COLOUR.sub("", line)) <= width else _wrapped(line, width)
        for line in text.split("\n")
    )


def _wrapped(line: str, width: int) -> str:
    indent = " " * min(2 + len(line) - len(line.lstrip()), width // 3)
    return textwrap.fill(
        line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


_OBEYED = regex(
    r"\x1b(?!\[(?:0|1|3[1236])m)|[\x00-\x08\x0b-\x1a\x1c-\x1f\x7f-\x9f]"
    r"|[\u202a-\u202e\u2066-\u2069]"
)
"""Control characters, those of our own colours apart, and what turns the direction of writing."""
_WIDE = 100
_COLOUR = regex(r"\x1b\[\d*m")
_ORDERS = regex(r"(?m)(^[^\S\n]*)(::)|(?<=#)()(#\[)")
"""What begins a command of a workflow: two colons at the beginning of a line, or ##[ anywhere."""
