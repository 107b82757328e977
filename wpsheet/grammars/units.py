"""Whether what Team resources names is a unit of the Secretariat, or persons and Members."""

from __future__ import annotations

import re

from wpsheet.grammars.persons import names_persons, tokens_of
from wpsheet.model.vocabulary import Lists

CALLED_A_UNIT = re.compile(
    r"\b(?:(?:sub-?)?directorate|unit|office|section|division|team|department|secretariat"
    r"|services?|bureau|branch|cent(?:re|er)|desk|group"
    r"|(?:sous-)?direction|unité|équipe|secrétariat|groupe|cellule|pôle"
    r"|laborator(?:y|ies)|laboratoire|library|bibliothèque|archive|registry|greffe|institute?)s?\b",
    re.IGNORECASE,
)
SUPPORT = frozenset("support assistance help appui aide".split())
OTHERS = SUPPORT | frozenset("interested technical additional expert other autres".split())
"""Behind "and" something else begins with these, and not the rest of a unit's name."""
UNIT_NOUN = re.compile(
    r"(?:sub-?)?(?:directorate|unit|office|section|division|team|department|secretariat|service"
    r"|bureau|branch|centre|center)s?\Z"
)
MEMBERS = re.compile(
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


def names_unit(name: str, lists: Lists) -> bool:
    """Whether a name is that of a unit: one of the list, or one that names no persons."""
    if lists.unit_named(name) or CALLED_A_UNIT.search(name):
        return True
    return not names_outsiders(name)


def names_outsiders(words: str) -> bool:
    """Whether words speak of persons, Members or support."""
    return any(names_persons(t) or t.key in _OUTSIDERS for t in tokens_of(words))
