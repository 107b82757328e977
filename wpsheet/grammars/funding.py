"""The small grammar of funding: where a text names it, and where it says that it is open."""

import re

from wpsheet.grammars.sentences import sentences_of
from wpsheet.model.layout import Field
from wpsheet.model.patterns import regex

NAMING_FUNDING = (
    Field.ACTIVITY, Field.BODIES, Field.RESOURCES, Field.INDICATORS, Field.TIMELINE,
)  # fmt: skip
"""The columns beside Progress in which funding may be named."""

_FUNDING = regex(
    r"\b(?:funding|funded|unfunded|funds|financing|financed|budget(?:ary)?|finance\s+committee"
    r"|donor\s+(?:support|contributions?|money)|financements?|financée?s?|financer"
    r"|(?-i:fonds)(?=\s+(?:\w+\s+){0,2}(?:nécessaires|disponibles|suffisants|requis|alloués"
    r"|d[e'’]\s*(?:donateurs?|bailleurs?|mécènes?|coopération|affectation)))"
    r"|(?:collecte|recherche|levée|appel|manque|faute|octroi|versement|allocation)\s+d[e'’]\s*fonds"
    r"|budg[eé]taires?|ressources\s+financières|financial\s+(?:resources|support)"
    r"|soutien\s+financier|comité\s+(?:financier|des\s+finances))\b",
    re.IGNORECASE,
)
_FUNDING_ROOTS = ("fund", "financ", "budg", "fonds", "donor")
"""Words for funding hold one of these, which are found many times faster."""
_OPEN = regex(
    r"\b(?:subject\s+to|pending|depend\w*\s+(?:up)?on|conditional|provided|unless|if|once|until"
    r"|await\w*|(?:not|no|without|lack\w*|insufficient)\b|sought|seek\w*|looking\s+for"
    r"|requir\w+|request\w*|need\w*|negotiat\w+|availab\w+|shortfall|gap|unfunded|uncertain"
    r"|to\s+be|will|would|sous\s+réserve|à\s+condition|dépend\w*|si|dès\s+que|en\s+attente|attend\w*"
    r"|pas|aucun|sans|manque|faute|insuffisant\w*|recherch\w+|sollicit\w+|demand\w+|nécessaires?"
    r"|négoci\w+|disponib\w+|à\s+(?:trouver|confirmer|obtenir)|reste\w*|sera|serait)\b",
    re.IGNORECASE,
)
_SETTLED = regex(
    r"\b(?:secured|granted|allocated|received|obtained|confirmed|available|approved|agreed"
    r"|assur(?:ed|é|ée|és)|accordée?s?|obtenue?s?|reçue?s?|allouée?s?|approuvée?s?"
    r"|confirmée?s?|disponibles?)\b",
    re.IGNORECASE,
)
_NOT_YET = regex(
    r"\b(?:not|no|never|if|once|until|unless|subject\s+to|pending|be|when|pas|aucun|si|dès\s+que"
    r"|sous\s+réserve|à\s+condition|provided\s+(?:that\s+)?(?:the\s+)?(?:fund|donor|budget)\w*|être|sera|seront|quand|lorsque)\b",
    re.IGNORECASE,
)
_DONORS = regex(r"\b(?:donors?|sponsors?|donateurs?|bailleurs?|mécènes?)\b", re.IGNORECASE)
_DONOR_ROOTS = ("donor", "sponsor", "donateur", "bailleur", "mécène")
_DONOR_SOUGHT = regex(
    r"\b(?:found|identified|sought|seek\w*|secured|looking|lack\w*|trouv\w+|identifié\w*"
    r"|recherch\w+|sollicit\w+|manque)\b",
    re.IGNORECASE,
)


def speaks_of_money(text: str) -> bool:
    """Whether a text speaks of funding, or of donors who are looked for."""
    donors = _holds_one(text, _DONOR_ROOTS) and any(map(_seeks_donors, sentences_of(text)))
    return donors or funding_named(text) is not None


def _holds_one(text: str, roots: tuple[str, ...]) -> bool:
    return any(map(text.casefold().__contains__, roots))


def _seeks_donors(sentence: str) -> bool:
    return bool(_DONORS.search(sentence) and _DONOR_SOUGHT.search(sentence))


def funding_named(text: str) -> str | None:
    """The first words of a text that name funding or the Finance Committee; None without."""
    found = _FUNDING.search(text) if _holds_one(text, _FUNDING_ROOTS) else None
    return found[0] if found else None


def open_funding(text: str) -> str | None:
    """The first sentence of a text that says that funding is open; None if none does.

    "Subject to funding" and "funding is being negotiated" do, "funding was secured in May 2026"
    does not.
    """
    for sentence in sentences_of(text) if speaks_of_money(text) else ():
        named = funding_named(sentence) or _seeks_donors(sentence)
        settled = _SETTLED.search(sentence) and not _NOT_YET.search(sentence)
        if named and _OPEN.search(sentence) and not settled:
            return sentence
    return None
