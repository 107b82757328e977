"""Whether what Team resources names is a unit of the Secretariat, persons, Members or nobody."""

import re

from wpsheet.grammars.persons import names_persons, tokens_of
from wpsheet.model.patterns import regex
from wpsheet.model.values import Resource
from wpsheet.model.vocabulary import Lists

CALLED_A_UNIT = regex(
    r"\b(?:(?:sub-?)?directorate|unit|office|section|division|team|department|secretariat"
    r"|services?|bureau|branch|cent(?:re|er)|desk|group"
    r"|(?:sous-)?direction|unité|équipe|secrétariat|groupe|cellule|pôle"
    r"|laborator(?:y|ies)|laboratoire|library|bibliothèque|archive|registry|greffe|institute?)s?\b",
    re.IGNORECASE,
)
SUPPORT = frozenset("support assistance help appui aide".split())
OTHERS = SUPPORT | frozenset("interested technical additional expert other autres".split())
"""Behind "and" something else begins with these, and not the rest of a unit's name."""
UNIT_NOUN = regex(
    r"(?:sub-?)?(?:directorate|unit|office|section|division|team|department|secretariat|service"
    r"|bureau|branch|centre|center)s?\Z"
)
MEMBERS = regex(
    r"(?:members?|membres?|d[ée]l[ée]gations?|administrations?|countr(?:y|ies)|pays)", re.IGNORECASE
)
"""Experts from these are no officers of the Secretariat."""
_OUTSIDERS = frozenset((
    "member members membre membres delegation delegations délégation délégations participant "
    "participants chair chairperson chairs président présidente presidency présidence donor "
    "donors donateur donateurs partner partners partenaire partenaires observer observers "
    "observateur observateurs country countries pays administration administrations volunteer "
    "volunteers bénévole bénévoles stakeholder stakeholders support help appui aide"
).split())  # fmt: skip
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
_NO_UNIT = regex(
    rf"(?:{_NUMBER}|(?=person|man|staff))(?:(?:working|full|half|calendar|person|man|staff|hommes?|jours?)[\s-]+)?"
    r"(?:days?|weeks?|months?|hours?|years?|jours?|semaines?|mois|heures?|années?|ans?)\b.*"
    rf"|{_CONDITION}|(?:US)?{_CURRENCY}\s*\d.*|{_NUMBER}(?:{_CURRENCY}|euros?\b|dollars?\b|francs?\b).*"
    rf"|{_NUMBER}(?:%|per\s?cent|pour\s?cent)"
    r"|none|nil|n/?a|nobody|no\s+(?:\w+\s+)?resources?|not\s+applicable|aucune?(?:\s+ressources?)?"
    r"|néant|sans\s+objet|tb[cd]|to\s+be\s+(?:confirmed|determined)|à\s+(?:confirmer|déterminer)",
    re.IGNORECASE,
)


def names_unit(name: str, lists: Lists) -> bool:
    """Whether a name is that of a unit: one of the list, or one that names no persons."""
    called = lists.unit_named(name) or CALLED_A_UNIT.search(name)
    return bool(called) or not names_outsiders(name)


def names_outsiders(words: str) -> bool:
    """Whether words speak of persons, Members or support."""
    return any(names_persons(t) or t.key in _OUTSIDERS for t in tokens_of(words))


def names_nobody(resource: Resource) -> bool:
    """Whether the words of a resource name neither a unit nor persons."""
    return resource.unit == resource.written and _NO_UNIT.fullmatch(resource.written) is not None
