"""The small grammar of the officers' column: "A. Person and B. Person" → names."""

import re

from wpsheet.model.patterns import regex
from wpsheet.model.text import comparable, one_line

_SEPARATOR = regex(
    r"\s*(?:[,;]\s*(?:and|et)\s|[,;|&•\n]|\s/\s|\s(?:and|et)\s)\s*(?![^()]*\))", re.IGNORECASE
)
"""What parts two names; not inside of brackets, which tell something of the name before them."""
_NOBODY = {
    "n/a", "na", "none", "nobody", "vacant", "tbc", "tbd", "?", "to be confirmed",
    "to be determined", "not assigned", "s/o", "néant", "à confirmer", "à déterminer",
    "non attribué",
}  # fmt: skip


def officers_in(text: str) -> tuple[str, ...]:
    """The officers that a cell names, each once, as first written; "tbc" and "n/a" are nobody."""
    found: dict[str, str] = {}
    for piece in _SEPARATOR.split(text) if text else ():
        key = officer_key(piece)
        if key and key not in _NOBODY:
            found.setdefault(key, one_line(piece))
    return tuple(found.values())


def officer_key(name: str) -> str:
    """The same for one officer however the name is written: no case, one kind of blank."""
    return comparable(name).strip(" .,;:-")
