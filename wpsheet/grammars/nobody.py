"""What is written for a unit and names none: money, time, a condition, "not applicable"."""

from __future__ import annotations

import re

from wpsheet.model.values import Resource

_NUMBER = (
    r"(?:\d[\d\s.,]*|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half an?|une?|deux"
    r"|trois|quatre|cinq|sept|huit|neuf|dix)\s)\s*"
)
_CURRENCY = (
    r"(?:k?(?:EUR|USD|CHF|GBP|CAD|AUD|JPY|XOF|[€$£])|(?:k|m|thousand|million|mille)\s?[€$£])"
)
_CONDITION = (
    r"(?:(?:subject|according)\s+to|(?:depending|contingent|conditional)\s+(?:up)?on|pending|if|where"
    r"|provided|within|as\s+(?:needed|required|available|appropriate)|sous\s+réserve|selon|si"
    r"|en\s+fonction|à\s+condition|dans\s+la\s+limite"
    r"|(?:funds?|funding|budgets?|resources)\s+(?:permitting|allowing|to\s+be))\b.*"
)
_NO_UNIT = re.compile(
    rf"(?:{_NUMBER}|(?=person|man|staff))(?:(?:working|full|half|calendar|person|man|staff|hommes?|jours?)[\s-]+)?"
    r"(?:days?|weeks?|months?|hours?|years?|jours?|semaines?|mois|heures?|années?|ans?)\b.*"
    rf"|{_CONDITION}|(?:US)?{_CURRENCY}\s*\d.*|{_NUMBER}(?:{_CURRENCY}|euros?\b|dollars?\b|francs?\b).*"
    rf"|{_NUMBER}(?:%|per\s?cent|pour\s?cent)"
    r"|none|nil|n/?a|nobody|no\s+(?:\w+\s+)?resources?|not\s+applicable|aucune?(?:\s+ressources?)?"
    r"|néant|sans\s+objet|tb[cd]|to\s+be\s+(?:confirmed|determined)|à\s+(?:confirmer|déterminer)",
    re.IGNORECASE,
)


def names_nobody(resource: Resource) -> bool:
    """Whether the words of a resource name neither a unit nor persons."""
    return resource.unit == resource.written and _NO_UNIT.fullmatch(resource.written) is not None
