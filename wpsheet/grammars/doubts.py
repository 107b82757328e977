"""What takes a completion status back: shares, parts, exceptions, conditions, questions."""

import re
from enum import StrEnum

from wpsheet.model.patterns import regex
from wpsheet.model.vocabulary import Status


class Doubt(StrEnum):
    """How a text takes back the status that it opens with."""

    SHARE = "share"
    """3 of 5, 80 %."""
    PART = "part"
    """Partly, phase 1, only, almost."""
    EXCEPTION = "exception"
    """Except, apart from, but, outstanding."""
    CONDITION = "condition"
    """Subject to, pending."""
    QUESTION = "question"
    """A question mark, tbc."""
    NEGATION = "negation"
    """Not, to be."""
    ANOTHER = "another"
    """A second status beside the first."""


_NUMBER = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|une?|deux|trois|quatre"
    r"|cinq|sept|huit|neuf|dix|onze|douze)"
)
SHARE = (
    rf"(?<![\w/.,-])(?P<some>{_NUMBER})(?:\s*/\s*|(?:\s+[^\W\d]+)?\s+(?:of|out\s+of|sur|des)\s+"
    rf"(?:[^\W\d]+\s+){{0,2}}?)(?P<all>{_NUMBER})(?![\w/]|[.,]\d)"
)
PERCENT = r"(?<![\w.,])(?P<percent>\d+(?:[.,]\d+)?)\s*(?:%|per\s?cent\b|pour\s?cent\b)"
PARTLY = (
    r"partly|partially|partiellement|in\s+parts?|en\s+(?:grande\s+)?partie|partial|partielle?"
    r"|mostly|largely|mainly|nearly|almost|presque|quasiment|pour\s+l'essentiel"
    r"|most\s+of|(?:the\s+)?bulk\s+of|(?:la\s+)?majeure\s+partie|virtually|substantially|quasi|for\s+the\s+most\s+part|in\s+the\s+main|dans\s+l'ensemble"
    r"|(?:à|pour)\s+moitié|two[\s-]thirds|three[\s-]quarters|deux\s+tiers|trois\s+quarts"
    r"|(?<!first\s)(?<!second\s)half(?!\s+(?:of\s+(?:the\s+year|20)|an?\s+year))"
)
PART = (
    rf"{PARTLY}|up\s+to(?!\s+date)|as\s+far\s+as|only|seulement|uniquement|so\s+far|jusqu'ici|à\s+ce\s+stade"
    r"|(?<!to\s)(?<!à\sla\s)(?:phase|stage|step|étape|module|chapter|chapitre|part|partie|lot"
    r"|tranche|volet)s?\s+(?:\d+|[ivx]+|one|two|three|un|deux|[ab])"
    r"|(?:first|initial|pilot|première?|second|deuxième|seconde?)\s+(?:phase|stage|part|step|étape"
    r"|partie|reading|lecture)|phase\s+pilote"
)
EXCEPT = (
    r"except(?:ing)?|re-?opened|rouverte?s?|with\s+(?:\w+\s+){0,2}(?:exception|reservation|gap)s?|apart\s+from|other\s+than"
    r"|save\s+(?:for|the|that)|exclud\w+|excl\.?|barring|bar\s+(?:the|an?|one|some|minor)|minus"
    r"|(?:without|w/o|sans)\s+(?:the\s+|la\s+|le\s+|les\s+|l')?(?:annex|appendi|append|glossa"
    r"|chapter|chapitre|translation|traduction|version)\w*"
    r"|sauf|excepté|hormis|à\s+l'exception|à\s+l'exclusion|à\s+part|hors|avec\s+(?:\w+\s+)?réserves?"
    r"|à\s+(?:[\w']+\s+){1,3}près"
)
BUT = r"but|however|although|though|mais|cependant|toutefois|bien\s+qu\w+"
_LEFT = (
    rf"{BUT}|not\s+(?:yet|all|fully|entirely)|pas\s+(?:encore|entièrement|tous|toutes)"
    r"|outstanding(?=\s*(?:[.,;:)]|$))|missing|awaited|awaiting|remaining|restante?s?|yet\s+to|left(?=\s*(?:[.,;:)]|$))"
    r"|remains?(?!\s+(?:in\s+(?:force|use)|valid|available))|still\s+(?:to|being|under|in|not|open"
    r"|outstanding|missing|needs?|pending|awaited)|to\s+(?:follow|come|go(?=\s*(?:[.,;:)]|$)))|en\s+attente|reste(?:nt)?|manqu\w+|en\s+suspens|à\s+(?:venir|finaliser)"
    r"|(?<=[(,:;-])\s*(?:not|non|pas)"
)
CONDITION = (
    r"subject\s+to|under\s+(?:\w+\s+)?reservations?|pending|provided|conditional(?:ly)?|if|unless|sous\s+réserve|à\s+condition"
    r"|si|en\s+attendant"
)
UNSURE = (
    r"tbc|tbd|t\.b\.c|to\s+be\s+(?:confirmed|verified|checked|determined|validated|approved"
    r"|endorsed|adopted|finali[sz]ed)|à\s+(?:confirmer|vérifier|valider|approuver|adopter)"
    r"|(?:unofficial|provisional|provisoire)(?=\s*(?:[).,;]|$))"
    r"|in\s+principle|provisionally|tentatively|en\s+principe|provisoirement|unconfirmed|apparently|probably|presumably|probablement|peut-être|sans\s+doute"
)


def _words(pattern: str) -> re.Pattern[str]:
    return regex(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


_SHARES = regex(rf"{SHARE}|{PERCENT}", re.IGNORECASE)
_OF_ANY = ((Doubt.PART, _words(PART)), (Doubt.EXCEPTION, _words(EXCEPT)))
_DOUBTS: dict[Status, tuple[tuple[Doubt, re.Pattern[str]], ...]] = {
    Status.COMPLETED: (
        (Doubt.PART, _words(PART)),
        (Doubt.EXCEPTION, _words(f"{EXCEPT}|{_LEFT}")),
        (Doubt.CONDITION, _words(CONDITION)),
        (Doubt.QUESTION, regex(rf"\?|(?<!\w)(?:{UNSURE})(?!\w)", re.IGNORECASE)),
    ),
    Status.NOT_STARTED: _OF_ANY,
    Status.POSTPONED: _OF_ANY,
    Status.IN_PROGRESS: (),
}
"""What takes a status back if it is in the same sentence. Work in progress may be done to
80 %, and what has not started may be subject to funding."""
_NEXT = regex(
    rf"[\s(-]*(?:(?:or|ou)\s+)?(?:(?P<exception>{EXCEPT}|but|mais|awaiting|en\s+attente)|(?P<part>{PARTLY})|(?P<condition>subject\s+to"
    rf"|pending|sous\s+réserve)|(?P<question>\?|{UNSURE}))(?!\w)",
    re.IGNORECASE,
)
"""What takes a status back though a full stop or a line break is between."""
_FRAGMENT = regex(
    rf"[\s(-]*(?:{SHARE}|{PERCENT})(?:\s+[^\W\d]+)?"
    r"(?:\s+(?:are|is|were|was|have been|has been|done|ready|completed|finished|achieved"
    r"|réalisée?s?|terminée?s?|achevée?s?))*[\s).]*",
    re.IGNORECASE,
)
"""A sentence that says nothing but a share: "3 of 5 modules.", "80 %."."""
_MEMBERS = regex(r"\s+(?:member|countr|administration|delegation|membre|pays)", re.IGNORECASE)
"""So many of them did something: "Completed; 12 of the 186 Members sent comments"."""
_SHARE_LEFT = regex(
    rf"[\s(-]*{SHARE}.*?(?<!\w)(?:remains?|still|left|outstanding|missing|restent?|manquent?)(?!\w)",
    re.IGNORECASE,
)
"""A sentence about a share that is still to do: "Two of the five workshops remain."."""
_STILL_LEFT = _words(_LEFT)
_TELLING_SENTENCE = 6
"""So many words may well say of something else that it is missing: not "Annex still missing"."""
SENTENCE_END = regex(r"[.!](?=\s|$)|\n")


def doubt_in(sentence: str, status: Status) -> tuple[Doubt, str] | None:
    """What takes a status back in its own sentence."""
    doubts = _DOUBTS[status]
    for match in _SHARES.finditer(sentence) if doubts else ():
        members = _MEMBERS.match(sentence, match.end()) and ";" in sentence[: match.start()]
        # It is that of the activity in the first clause, or first in another.
        *others, clause = re.split(r"[,;]", sentence[: match.start()].lstrip(" ,;:-("))
        opens = not others or not re.search(r"\w", clause)
        if is_less(match) and not members and opens:
            return Doubt.SHARE, match[0]
    found = [(m.start(), doubt, m[0]) for doubt, words in doubts if (m := words.search(sentence))]
    return min(found)[1:] if found else None


def doubt_behind(following: str, status: Status) -> tuple[Doubt, str] | None:
    """What takes a status back at the beginning of the next sentence."""
    doubts, completed = _DOUBTS[status], status is Status.COMPLETED
    if not doubts:
        return None
    sentence = SENTENCE_END.split(following.lstrip(), maxsplit=1)[0]
    share = _FRAGMENT.fullmatch(sentence)
    if is_less(share) if share else _SHARE_LEFT.match(sentence):
        return Doubt.SHARE, sentence
    short = len(sentence.split()) < _TELLING_SENTENCE
    if completed and short and _STILL_LEFT.search(sentence):
        return Doubt.EXCEPTION, sentence
    match = _NEXT.match(sentence)
    doubt = match[match.lastgroup or 0] if match else None
    # What is postponed may well be "subject to" something.
    if match and doubt and (completed or any(words.match(doubt) for _, words in doubts)):
        return Doubt(match.lastgroup or ""), doubt
    return None


def is_less(match: re.Match[str]) -> bool:
    """Whether a share is one: 5 of 5 and 100 % are the whole, and 5/2026 is a month."""
    if match["percent"]:
        return float(match["percent"].replace(",", ".")) < 100
    some, whole = match["some"], match["all"]
    return not some or (some != whole and not re.fullmatch(r"20\d\d", whole))
