"""Words of a status cell that are no status: those that mean one, and those of an end."""

from __future__ import annotations

import re

from wpsheet.model.text import comparable, one_line, visible
from wpsheet.model.vocabulary import Status

_MEANING = {
    Status.COMPLETED: "done finished finalized finalised closed achieved complete fini finie "
    "fait faite finalisé finalisée clos close réalisé réalisée",
    Status.IN_PROGRESS: "ongoing on-going underway started begun progressing engagé engagée",
    Status.POSTPONED: "deferred delayed différé différée retardé retardée",
    Status.NOT_STARTED: "planned unstarted planifié planifiée",
}
_MEANT = {word: status for status, words in _MEANING.items() for word in words.split()}
_ENDED = re.compile(
    r"cancell?ed|abandoned|withdrawn|discontinued|terminated|on hold|suspended|removed|deleted"
    r"|dropped|frozen|gelée?|sans objet|annulée?|abandonnée?|retirée?|suspendue?"
    r"|supprimée?|en suspens|superseded|merged",
    re.IGNORECASE,
)


def status_meant(text: str) -> Status | None:
    """The status that is plainly meant by another word alone: "Done." is Completed."""
    return _MEANT.get(comparable(text).strip(".:;!\"' "))


def says_ended(text: str) -> bool:
    """Whether a status cell says that the activity was given up or is on hold."""
    return bool(_ENDED.match(one_line(visible(text)).strip()))
