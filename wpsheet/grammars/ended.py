"""Tells a status cell that says that the activity was given up, or is on hold."""

from __future__ import annotations

import re

from wpsheet.model.text import one_line, visible

_ENDED = re.compile(
    r"cancell?ed|abandoned|withdrawn|discontinued|terminated|on hold|suspended|removed|deleted"
    r"|dropped|frozen|gelée?|sans objet|annulée?|abandonnée?|retirée?|suspendue?"
    r"|supprimée?|en suspens|superseded|merged",
    re.IGNORECASE,
)


def says_ended(text: str) -> bool:
    """Whether a status cell says that the activity was given up or is on hold."""
    return bool(_ENDED.match(one_line(visible(text)).strip()))
