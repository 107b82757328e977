"""How the French texts are set: spaces, quotation marks and apostrophes as print has them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Self


def typeset(text: str) -> str:
    """French typed on an ordinary keyboard, with its no-break spaces and typographic apostrophes.

    >>> typeset("L'organe « PC » : oui ?")
    'L’organe «\xa0PC\xa0»\xa0: oui\xa0?'
    """
    return re.sub(r"« | (?=[:;?!»%])", lambda m: m[0].replace(" ", "\u00a0"), text).replace(
        "'", "’"
    )


@dataclass(frozen=True, slots=True)
class RuleTexts:
    """What a rule says: its message template, what it finds, why, and how to mend it."""

    message: str
    what: str
    why: str
    mend: str

    def typeset(self) -> Self:
        return type(self)(*(typeset(t) for t in (self.message, self.what, self.why, self.mend)))
