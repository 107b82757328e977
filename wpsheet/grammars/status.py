"""The small grammar of completion status: key words, and other words that mean one → a status.

A key word counts only where it states the status of the activity itself: as the word of the
status cell, or as the opening word or phrase of Progress.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from wpsheet.grammars import doubts
from wpsheet.grammars.doubts import Doubt, doubt_behind, doubt_in, is_less
from wpsheet.model.patterns import regex
from wpsheet.model.text import comparable, one_line, visible
from wpsheet.model.vocabulary import Lists, Status

NO_STATUS = "No status"
"""Is written, without a colour, where an activity states no status; it is read as blank."""


class TakenBack(NamedTuple):
    """A status that a text opens with and takes back; `word` and `words` as they are written."""

    word: str
    status: Status
    doubt: Doubt
    words: str


_INTRODUCTION = (
    r"[\s\-•*✓✔]*(?:\(?\d[.)]\s*)?"
    r"(?:(?:(?:current |completion )?status(?: of completion)?|statut(?: de réalisation)?"
    r"|état(?: d'avancement)?)\s*[:\-]\s*)?[\"']?"
)
_DATE = (
    r"(?:the\s+)?(?:(?:early|late|mid|beginning of|end of|début|fin)[\s-]+)?"
    r"(?:\d{1,2}(?:er|st|nd|rd|th)?[\s/.-]+){0,2}"
    r"(?:(?:first|second|third|fourth|1st|2nd|3rd|4th)\s+(?:half|quarter)\s+of\s+|[qht][1-4][\s/-]+)?"
    r"(?:(?:spring|autumn|printemps|automne|jan|feb|fév|mar|apr|avr|may|mai|jun|juin|jul|juil|aug"
    r"|ao[uû]|sep|oct|nov|dec|déc)\w*\.?\s+)?20\d\d\b"
)
_CLOSED = regex(
    r"[\"']?(?:\s*$|\s*[.,;!:(\[|→\n✓✔☑-]|\s+(?:at\s+|à\s+)?100\s*(?:%|per\s?cent|pour\s?cent)|\s+yet\b"
    rf"|\s+(?:(?:in|on|by|since|as\s+(?:of|at)|en|le|depuis)\s+)?{_DATE}|\s+(?:at|during|lors\s+de)\s+(?:the|its"
    rf"|la|sa)\s+(?:\d+[a-zè]+|{_DATE})\s+(?:[A-Z/]+\s+)?(?:session|meeting|réunion)\b"
    r"|\s+(?:and|et)\s+(?:on\s+(?:schedule|track|course|time)|well\s+(?:advanced|under\s?way)"
    r"|ahead\s+of|in\s+line\s+with|en\s+bonne\s+voie|conforme|dans\s+les\s+(?:temps|délais))\b)",
    re.IGNORECASE,
)
"""Behind a key word that states something; "Completed questionnaires" states nothing."""
_REASON = (
    r"due\s+to|owing\s+to|because|following|at\s+the\s+request|in\s+view\s+of|for\s+lack\s+of"
    r"|on\s+account|as\s+(?:no|not|the|a|it|there|agreed|decided|requested|of)|since|pending|after"
    r"|awaiting|until|faute\s+d[e']|en\s+raison|du\s+fait|à\s+la\s+(?:suite|demande)|suite\s+à|car"
    r"|puisque|parce\s+que|compte\s+tenu|en\s+attendant|dans\s+l'attente|à\s+cause"
)
_BY_WHOM = (
    r"(?:by|par)\s+(?:(?:all|the|le|la|les)\s+|l')*(?-i:[A-ZÉ][\w/-]*(?:\s[A-ZÉ][\w/-]*){0,3})"
    r"(?=\s*(?:$|[.,;(])|\s+(?:in|at|on|during|and|en|à|lors|le|et)\b)"
)
_GOES_ON = {
    status: regex(rf"[\"']?\s+(?:{words})\b", re.IGNORECASE)
    for status, words in (
        (Status.POSTPONED, rf"{_REASON}|to|till|sine\s+die|à|au|jusqu\w*|from|beyond|indefinitely"
         r"|subject\s+to|sous\s+réserve|twice|again|once\s+more|further|for\s+(?:an?|one|two|three|\d+)|in\s+agreement"
         r"|by\s+(?:the|its|our|decision|(?:an?|one|two|three|six|\d+)\s+(?:year|month|session)s?)"
         r"|par\s+(?:le|la|les|décision)|d['e]\s*\w+\s+(?:ans?|mois|sessions?)|indéfiniment"
         r"|pour\s+(?:des\s+)?(?:raisons?|cause|permettre)|(?:à|de)\s+(?:nouveau|plusieurs)"),
        (Status.NOT_STARTED, rf"{_REASON}|so\s+far|to\s+date|à\s+ce\s+(?:jour|stade)|jusqu\w*"),
        (Status.IN_PROGRESS, r"in|across|with|at|under|within|through|since|as\s+(?:from|of)|until"
         r"|till|by|following|despite|for|on|again|after|thanks|between|via|due|because|jointly|according"
         r"|while|avec|dans|sous|aux?|à|en|depuis|jusqu\w*|par|pour|malgré|grâce|selon|chez|entre"
         r"|auprès|conformément|d[e'](?!\s*(?:année|route|période|exercice))"),
        (Status.COMPLETED, rf"{_BY_WHOM}|as\s+(?:planned|scheduled|foreseen)|successfully|avant"
         r"|(?:[\w']+\s+){0,4}?late"
         r"|ahead\s+of|within(?!\s+20)|following|through|under|with|avec|conformément|early|last\s+\w+"
         r"|on\s+(?:time|schedule|budget)|(?:jointly|together)\s+with|thanks\s+to|to\s+the\s+satisfaction"
         r"|in\s+(?:full|time|line|accordance|\w*operation|collaboration|partnership|consultation)"
         r"|comme\s+prévu|dans\s+les|à\s+temps|conjointement|grâce\s+(?:à|aux?)"
         r"|en\s+(?:avance|temps|coopération|totalité|collaboration|partenariat)"
         r"|(?:and|et|then|puis)\s+(?!in\b|is\b|awaiting\b|pending\b|en\b|under\b)\w+(?:ed|ée?s?|is|ies?|t)"),
    )
}  # fmt: skip
"""Behind a key word that speaks of the activity: "Postponed to the next session"."""

_UNSURE_BEHIND = regex(
    rf"[\s\"'(\[:,;-]*(?P<words>\?|(?:{doubts.UNSURE})(?!\w)(?!\s+(?:in|by|at|en)\b))",
    re.IGNORECASE,
)
"""Directly behind a key word they doubt any status."""
_DENIED = regex(
    r"\s*[:=(?/-]\s*(?P<words>no|not|non|false|faux|not\s+yet|pas\s+encore)(?=\s*(?:[.,;)]|\n|$))",
    re.IGNORECASE,
)
"""An answer behind a key word: "Completed: No"."""
_AIMED = regex(
    rf"[\s(\[:,;-]*(?:in\s+)?(?P<words>(?:(?:by|before|until|d'ici(?:\s+(?:à|la|le))?|avant|pour)\s+{_DATE})"
    r"|(?:target(?:ed)?|planned|expected|foreseen|scheduled|anticipated|aimed|due"
    r"|prévue?|attendue?|visée?|cible)(?!\w)"
    r"|(?:(?:(?:first|initial|zero)\s+)?draft|(?:avant-)?projet)(?=\s*(?:[\]).,;]|$)))",
    re.IGNORECASE,
)
"""Directly behind "Completed" it makes an aim of it: "Completed by 2027", "Completed (draft)"."""
_SCOPE = (
    r"(?:for|of|in|at|to|by|on|pour|de|aux?(?:\s+titre\s+d[eu'])?|à|dans|sur|or|ou)\s+"
    r"(?:(?:the|a|la|les?|its|sa|son)\s+|l')?"
)
_BEHIND = regex(
    rf"[\s/=]+(?:{_SCOPE})?(?P<words>{doubts.SHARE}|{doubts.PERCENT}|(?:{doubts.PART}|{doubts.EXCEPT}|{doubts.BUT}|{doubts.CONDITION}"
    rf"|{doubts.UNSURE})(?!\w))|\s*(?P<mark>\?)",
    re.IGNORECASE,
)
"""Where nothing closes the key word: "Completed for phase 1", "Terminé à 80 %"."""
_ONLY_IN = regex(
    rf"\s+(?:en\s+|{_SCOPE})[^.;:,\n]{{1,60}}?\s(?P<words>only|seulement|uniquement)(?!\w)",
    re.IGNORECASE,
)
"""Closes what is behind the key word: "Completed in English and French only"."""
_BEFORE = (
    rf"{_INTRODUCTION}(?P<words>(?:(?P<negation>not(?:\s+(?:yet|fully|entirely|all))?|to\s+be|non"
    rf"|pas(?:\s+encore)?)|(?P<part>{doubts.PARTLY})|{doubts.SHARE}|{doubts.PERCENT})(?:\s+(?!and\b|et\b)[\w'-]+)"
    r"{0,2}?)\s+"
)
"""Before a key word: "Partly completed", "80 % completed", "Not yet completed"."""
_FULL_STOP = regex(r"\.(?:\s|\Z)|\Z")
"""Most key words are a sentence: what can take them back is in the next one."""
_BESIDE = regex(r"\s*(?:[,;:(/-]|or\b|ou\b|and\b|et\b)\s*", re.IGNORECASE)
_ALONE = regex(r"\s*(?:[.,;:)/\n]|$)")
_LONGEST_OPENING = 300
"""More characters than a status, its date and its next sentence take."""
_MEANING = {
    Status.COMPLETED: "done finished finalized finalised closed achieved complete fini finie "
    "fait faite finalisé finalisée clos close réalisé réalisée",
    Status.IN_PROGRESS: "ongoing on-going underway started begun progressing engagé engagée",
    Status.POSTPONED: "deferred delayed différé différée retardé retardée",
    Status.NOT_STARTED: "planned unstarted planifié planifiée",
}
_MEANT = {word: status for status, words in _MEANING.items() for word in words.split()}
_ENDED = regex(
    r"cancell?ed|abandoned|withdrawn|discontinued|terminated|on hold|suspended|removed|deleted"
    r"|dropped|frozen|gelée?|sans objet|annulée?|abandonnée?|retirée?|suspendue?"
    r"|supprimée?|en suspens|superseded|merged",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)
def _patterns(key_words: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The key word that opens a text, and one behind words that take it back."""
    words = "|".join(
        re.sub(
            r"^not(?=\[)", r"not(?:\\s+yet)?", re.escape(w).replace(r"\ ", r"[\s-]+"), flags=re.I
        )
        for w in sorted(key_words, key=len, reverse=True)
    )
    words = words or r"(?!)"
    word = rf"(?P<word>{words})(?!\w)"
    return (
        regex(rf"{_INTRODUCTION}{word}", re.IGNORECASE),
        regex(rf"{_BEFORE}{word}", re.IGNORECASE),
    )


def status_stated(progress: str, lists: Lists) -> Status | None:
    """The status that Progress opens with, or None.

    "Completed. The study ...", "Status: In progress" and "Completed (14 workshops)" state one;
    "AP completed in May", "Completed (3 of 5 modules)" and "the conference was postponed to
    2024" do not.
    """
    opening = _opening_of(progress, lists)
    return opening if isinstance(opening, Status) else None


def status_taken_back(text: str, lists: Lists) -> TakenBack | None:
    """Why the key word that opens a text does not count; None where it does or where none is.

    "Completed (3 of 5 modules)", "Partly completed", "Terminé, sauf l'annexe" are taken back.
    """
    opening = _opening_of(text, lists)
    return opening if isinstance(opening, TakenBack) else None


def _opening_of(text: str, lists: Lists) -> Status | TakenBack | None:
    lines = text[:_LONGEST_OPENING].split("\n")
    opening = "\n".join(one_line(visible(line)) for line in lines)
    plain, behind_doubt = _patterns(tuple(lists.status_key_words))
    opens = plain.match(opening)
    match = opens or behind_doubt.match(opening)
    if match is None:
        return None
    word, rest = match["word"], opening[match.end() :]
    status = lists.status_key_words[_key(word)]
    if not opens:
        if not is_less(match) or not _CLOSED.match(rest):
            return None
        doubt = Doubt.PART if match["part"] else Doubt.SHARE
        doubt = Doubt.NEGATION if match["negation"] else doubt
        return TakenBack(word, status, doubt, match["words"].strip())
    if found := _doubt(rest, status, lists):
        return TakenBack(word, status, found[0], found[1].strip())
    stated = (
        _FULL_STOP.match(rest)
        or _CLOSED.match(rest)
        or (status in _GOES_ON and _GOES_ON[status].match(rest))
        or (status is Status.IN_PROGRESS and _BEHIND.match(rest))
    )
    return status if stated else None


def _key(word: str) -> str:
    return comparable(word).replace("-", " ").replace("not yet ", "not ")


def _doubt(rest: str, status: Status, lists: Lists) -> tuple[Doubt, str] | None:
    """What takes a status back in the words behind its key word, and how."""
    if _FULL_STOP.match(rest):
        return doubt_behind(rest[1:], status)
    directly = [(Doubt.QUESTION, _UNSURE_BEHIND), (Doubt.NEGATION, _DENIED)]
    if status is Status.COMPLETED:
        directly += [(Doubt.CONDITION, _AIMED), (Doubt.PART, _ONLY_IN)]
    for doubt, words in directly:
        if match := words.match(rest):
            return doubt, match["words"]
    if another := _another_status(rest, status, lists):
        return Doubt.ANOTHER, another
    goes_on = status in _GOES_ON and _GOES_ON[status].match(rest)
    if not _CLOSED.match(rest) and not (goes_on and status is Status.COMPLETED):
        behind = _BEHIND.match(rest)
        put_off = goes_on and status in (Status.POSTPONED, Status.NOT_STARTED)
        return None if behind is None or put_off else doubt_in(behind[0], status)
    end = doubts.SENTENCE_END.search(rest)
    sentence, following = (rest[: end.start()], rest[end.end() :]) if end else (rest, "")
    return doubt_in(sentence, status) or doubt_behind(following, status)


def _another_status(behind: str, status: Status, lists: Lists) -> str | None:
    """A second key word beside the first: "Completed / in progress"."""
    beside = _BESIDE.match(behind)
    plain, _ = _patterns(tuple(lists.status_key_words))
    match = beside and plain.match(behind, beside.end())
    if not match or lists.status_key_words[_key(match["word"])] is status:
        return None
    return match["word"] if _ALONE.match(behind, match.end()) else None


def status_in_cell(text: str, lists: Lists) -> Status | None:
    """The status that a Completion status cell states: its word alone, or opening the cell."""
    word = comparable(text).replace("-", " ").strip(".:;!\"' ✓✔")
    return lists.status_key_words.get(word) or status_stated(text, lists)


def states_nothing(text: str) -> bool:
    """Whether a status cell is blank, or says in words that there is no status."""
    return comparable(text).strip(". ") in {"", comparable(NO_STATUS), "sans statut"}


def status_meant(text: str) -> Status | None:
    """The status that is plainly meant by another word alone: "Done." is Completed."""
    return _MEANT.get(comparable(text).strip(".:;!\"' "))


def says_ended(text: str) -> bool:
    """Whether a status cell says that the activity was given up or is on hold."""
    return bool(_ENDED.match(one_line(visible(text)).strip()))
