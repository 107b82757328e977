"""The words of a timeline: seasons, months, years, days, bodies, and what is between them."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from enum import StrEnum, auto
from functools import lru_cache
from typing import NamedTuple

from wpsheet.grammars.bodies import known_body_at
from wpsheet.model.nearest import nearest
from wpsheet.model.patterns import regex
from wpsheet.model.periods import CONTINUOUS, MONTHS, ONCE_A_YEAR, TIME_OF_WORD, TIME_WORDS
from wpsheet.model.text import comparable, one_line
from wpsheet.model.vocabulary import Lists

_ABBREVIATED = {w for words in TIME_WORDS.values() for w in words[1:] if len(w) < 5} - {
    "été", "ete", "fall", "mars", "mai", "juin", "aout", "août",
}  # fmt: skip


class Kind(StrEnum):
    """What a token of a timeline is."""

    SPAN = auto()
    """A part of a year that wants its year behind it: "Spring", "June", "Q3", "H1"."""
    YEAR = auto()
    FISCAL = auto()
    """Years that overlap: "2025/26", "FY 2025/26", "2026-2028"."""
    PART = auto()
    """"end of", "early", "mid": of the year behind it; before a month or season it says little."""
    DATE = auto()
    """A period that is whole by itself: a day, some days, a month and year in figures."""
    RECURRENT = auto()
    CONTINUOUS = auto()
    VAGUE = auto()
    """"each session", "on request", "to be determined": a time, but none of a calendar."""
    ORDINAL = auto()
    """The number of a session: "22nd", "235th/236th"."""
    SESSION = auto()
    """A session by the name that the Lists sheet gives it."""
    BODY = auto()
    OPEN = auto()
    CLOSE = auto()
    CONDITION = auto()
    JOIN = auto()
    OR = auto()
    TO = auto()
    """Between two dates it makes one stretch of them: "to", "until"."""
    FROM = auto()
    """Begins a stretch of time: "from", "after", "as of"."""
    DASH = auto()
    BREAK = auto()
    LINE = auto()
    COLON = auto()
    NOISE = auto()
    TAKEN_BACK = auto()
    """A word by which a date is none: "not", "formerly", "cancelled"."""
    MOVED = auto()
    """What is before it gives way to what is behind: "postponed to"."""
    WORD = auto()
    NOTHING = auto()


STARTS_A_DATE = {
    Kind.SPAN, Kind.YEAR, Kind.FISCAL, Kind.PART, Kind.DATE, Kind.RECURRENT, Kind.CONTINUOUS,
    Kind.VAGUE, Kind.ORDINAL, Kind.SESSION,
}  # fmt: skip
"""What a date may begin with."""
BEFORE_ITS_YEAR = {Kind.BODY, Kind.NOISE, Kind.JOIN, Kind.LINE, Kind.COLON, Kind.DASH}
"""May be between a season and its year: "Spring PTC 2027"."""


class Token(NamedTuple):
    """A piece of a timeline, at its place in the text."""

    kind: Kind
    value: str
    start: int
    end: int
    regular: bool = True
    """Whether it is written as the template asks."""


_CONDITION_WORDS = (
    r"subject to|sous réserve|tbc\b|tbd\b|to be (?:confirmed|determined|defined|decided)"
    r"|à (?:confirmer|déterminer|définir|préciser)|provisional(?:ly)?\b|provisoire(?:ment)?\b"
    r"|tentative(?:ly)?\b|if\b|si\b|depending|provided|selon\b|pending|en attente|dependent on"
    r"|sous condition|en fonction d|(?:once|une fois)\b(?! (?:a|per|every|par|l)\b)"
    r"|when\b(?! (?:needed|required|necessary))|upon\b(?! request)|following\b|dès qu|lorsqu"
    r"|quand\b"
)
_NOT_BEFORE = (
    r"not before|(?:no|not) (?:earlier|sooner) than|pas avant"
    r"|earliest(?=\s*:?\s*(?:in\s)?[^\W\d]*\s?20\d\d)"
)
_OR_LATER = (
    r"(?:or|and|ou|et) (?:later|after(?:wards)?|thereafter|beyond|onwards?|plus tard|après|au-delà)"
    r"|onwards|at the earliest|at earliest|au plus tôt"
)
"""What leaves open how long after a date something comes is a condition of the date."""
LEADS = regex(_NOT_BEFORE, re.IGNORECASE)
"""The conditions that are those of the date behind them."""
_TIME = "|".join(sorted(TIME_OF_WORD, key=len, reverse=True))
_MONTH = "|".join(
    sorted((w for w, t in TIME_OF_WORD.items() if t in MONTHS), key=len, reverse=True)
)
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:er|st|nd|rd|th)?"
_TO_DAY = r"\s*(?:-|/|\bto\b|\band\b|\bau\b|\bet\b)\s*"
_ORDINALS = {
    "first": "1", "second": "2", "third": "3", "fourth": "4", "1st": "1", "2nd": "2", "3rd": "3",
    "4th": "4", "last": "4", "premier": "1",
    "1ere": "1", "1ère": "1", "2eme": "2", "3eme": "3", "4eme": "4", "premiere": "1",
    "deuxieme": "2", "troisieme": "3", "quatrieme": "4",
    "deuxième": "2", "troisième": "3", "quatrième": "4",
    "1er": "1", "2e": "2", "3e": "3", "4e": "4", "2ème": "2", "3ème": "3", "4ème": "4",
    "1re": "1", "première": "1", "seconde": "2", "2nde": "2", "dernier": "4",
}  # fmt: skip
_WHICH = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_EVERY = (
    r"(?:(?:second|other|third|two|three|deux|trois) )?"
    rf"(?:session|meeting|year|month|quarter|réunion|trimestre|mois|semestre|année|{_TIME})"
)
_PART_OF_YEAR = r"quarter|qtr\.?|half|(?:sem|trim)(?:est(?:re|er))?\.?|moitié"
_THE_YEAR = r"(?:the\s+|[ld]')?(?:(?:calendar\s+)?year|année(?:\s+civile)?)(?=\s+20\d\d)"
"""Says nothing before a year: "the end of the year 2027"."""
_PIECES: tuple[tuple[Kind, str], ...] = (
    # As nearly all are written, so they are tried first.
    (Kind.YEAR, r"20\d\d(?=\s?[(),;\n]|$)"),
    (Kind.SPAN, rf"(?P<season>{_TIME})(?= 20\d\d)"),
    (Kind.BREAK, r";(?![^()\n]*\))|[•·|*]|-(?=\s)(?<=\n-)"),
    (Kind.CONDITION,
     rf"\(\s*(?P<condition>(?:{_CONDITION_WORDS})(?:[^()]|\([^()]*\))*)\)|\?"
     rf"|(?=[^\W\d])(?P<bare>(?:{_CONDITION_WORDS})[^\n;:,()]*|(?:{_NOT_BEFORE}|{_OR_LATER})(?!\w))"),
    (Kind.OPEN, r"[(\[]"),
    (Kind.CONTINUOUS,
     r"(?:continuous(?:ly)?|ongoing|en continu|continue?|en permanence"
     r"|(?<!technique )(?<!technical )permanente?(?! technical))(?!\w)"),
    (Kind.RECURRENT,
     r"(?:once (?:a|per|every) year|(?:every|each) year|annually|annual|yearly"
     r"|une fois (?:par an|l'an)|chaque année|tous les ans|annuel(?:lement|le)?)(?!\w)"),
    (Kind.VAGUE,
     rf"(?:(?:at |in |à |lors de )?(?:each|every|next|chaque|(?:la )?prochaine?"
     rf"|tou(?:te)?s les)\s+(?:{_EVERY})s?|inter-?session(?:ally|al)?|intersessions?"
     r"|(?:twice|\d\s?x|(?:two|three|several|\d) times) (?:a|per) year|bi-?annually|biennially"
     r"|(?:\d|two|deux) sessions? (?:par an|a year|per year|each year)"
     r"|(?:by )?(?:the )?end of (?:the )?(?:programme|period)"
     r"|(?:d'ici )?(?:la )?fin (?:du programme|de la période)"
     r"|semi-?annually|quarterly|monthly|(?:deux|trois|plusieurs) fois par an"
     r"|tous les (?:deux|trois) ans|trimestriellement|mensuellement|regularly|régulièrement"
     r"|periodically|périodiquement|as (?:needed|required|necessary)|as and when \w+"
     r"|(?:if|when|where) (?:needed|required|necessary)|(?:up)?on request|ad hoc|sur demande"
     r"|selon les besoins|le cas échéant|tba|to be announced)(?!\w)"),
    (Kind.DATE,
     rf"(?P<d1>{_DAY})\s*(?:(?P<m1>{_MONTH})\.?\s*(?P<y1>20\d\d)?{_TO_DAY}|{_TO_DAY})"
     rf"(?P<d2>{_DAY})\s+(?:de\s+)?(?P<m2>{_MONTH})\.?,?\s+(?P<y2>20\d\d)(?!\w)"
     rf"|(?P<day>{_DAY})\s+(?:of\s+|de\s+)?(?P<month>{_MONTH})\.?,?\s+(?P<year>20\d\d)(?!\w)"
     rf"|(?P<us>{_MONTH})\.?\s+(?P<usday>{_DAY})"
     rf"(?:\s*-\s*(?P<uslast>{_DAY}))?,?\s+(?P<usyear>20\d\d)(?!\w)"
     r"|(?P<iso>20\d\d-[01]\d-[0-3]\d)(?:[ T]\d\d:\d\d(?::\d\d)?)?(?!\w)"
     r"|(?P<n1>\d{1,2})[/.](?P<n2>\d{1,2})[/.](?P<n3>20\d\d)(?!\w)"
     r"|(?P<nmonth>0?[1-9]|1[0-2])[/.](?P<nyear>20\d\d)(?!\w)"
     r"|(?P<isoyear>20[2-9]\d)-(?P<isomonth>0[1-9]|1[0-2])(?![\w/-])"
     r"|(?P<mm>0[1-9]|1[0-2])/(?P<yy>[2-4]\d)(?![\w/]|\s+(?:20\d\d|[^\W\d]+\s20\d\d))"),
    (Kind.SPAN,
     rf"(?:(?:(?P<which>{_WHICH})\s+|(?P<before>[1-4])(?=[QTHS]))(?P<unit>{_PART_OF_YEAR}|[QTHS])"
     rf"|(?P<unit2>{_PART_OF_YEAR}(?=\s)|[QTHS])\s?(?P<figure>[1-4]))"
     rf"(?:\s+(?:of|de|in|du)\b)?(?:\s+{_THE_YEAR})?(?=\s*(?:[/,(&;)-]|$)|\s*20\d\d|\s+(?:and|et|to)\b|\s*'?\d\d\b)"),
    (Kind.PART,
     r"(?P<part>(?:by\s+)?(?:the\s+)?(?:end|close)(?:\s+of)?|late|early|(?:the\s+)?"
     r"(?:beginning|start)(?:\s+of)?|(?:by\s+)?year[\s-]end|mid(?:dle\s+of)?|mi|(?:d'ici\s+)?(?:la\s+|à\s+la\s+)?fin"
     rf"|(?:au\s+)?d[ée]but|milieu|(?:{_WHICH})\s+(?:half|fortnight|week|moitié|quinzaine|semaine))"
     rf"(?:\s+(?:of|de|du|the|le|la|in))*[\s-]*(?:{_THE_YEAR})?\s*(?=20\d\d|{_TIME}|q[1-4])"),
    (Kind.FISCAL,
     r"(?:(?:FY|financial year|fiscal year|exercice(?: financier)?|année financière)\s*)?"
     r"20\d\d\s?[/-]\s?(?:20)?\d\d(?![\w/-])|(?:FY|financial year|fiscal year|exercice)\s?20\d\d"
     r"|FY\s?'?(?P<fiscal>\d\d(?:\s?[/-]\s?\d\d)?)(?!\w)"),
    (Kind.YEAR, r"20\d\d(?![\w])|20\d\d(?=[QHTS][1-4](?!\w))"),
    (Kind.ORDINAL,
     r"\d{1,3}(?:st|nd|rd|th|e|ème|ère|er|re)(?:\s*(?:/|-|,|and|et)\s*"
     r"\d{1,3}(?:st|nd|rd|th|e|ème))*(?!\w)(?!\s+(?:draft|reading|edition|phase|version|round|part|step"
     r"|stage|lecture|projet|édition|étape|partie|tranche)s?(?!\w))|(?P<each>each|every|next|chaque)\s+"),
    (Kind.SPAN, rf"(?P<word>{_TIME})\.?(?=20\d\d|\W|$)"),
    (Kind.MOVED,
     r"(?:postponed|moved|deferred|rescheduled|advanced|brought forward|reportée?|avancée?)"
     r"(?: (?:from|de|du|d') ?[^,;()\n]{4,30}?)? (?:to|until|à|au|en)(?!\w)|replaced by(?!\w)"
     rf"|remplacée? par(?!\w)|(?:now|désormais)(?=\s+(?:in\s+)?(?:{_TIME}))"),
    (Kind.TAKEN_BACK,
     r"(?P<no>(?:no(?! longer)|non|pas|aucune?|hors)(?: (?:the|at|in|de|du|au|en|la))* )"
     r"|(?:not(?!\s+later)|no longer|instead of|formerly|previously|originally|was|were"
     rf"|had been|ex(?=[\s-]?(?:{_TIME}))|cancelled|canceled|deleted|withdrawn|postponed|moved"
     r"|deferred|except|without|unless"
     r"|annulée?|reportée?|supprimée?|anciennement|au lieu d[eu]|sauf|sans"
     r"|replacing|rather than|plutôt que?)(?!\w)"),
    (Kind.FROM,
     r"(?:after|as from|from|as of|as|starting(?:\s+(?:in|from))?|since|beginning in|between"
     r"|à partir d[eu']|à compter d[eu']|depuis|dès|après|entre"
     r"|du(?=\s+(?:printemps|1er|\d)))"
     r"(?![\w])"),
    (Kind.OR, r"(?:or|ou)(?!\w)"),
    (Kind.JOIN, r",\s*(?:and|et)(?!\w)|,|;|/|&|\+|(?:and|et|as well as|ainsi que|puis|then)(?!\w)"),
    (Kind.TO,
     r"(?:to|until|till|through|jusqu'(?:à|au|en)(?: l')?|au|à(?: l')?)"
     rf"(?=\s*(?:the\s+)?(?:20\d\d|\d|{_TIME}))"),
    (Kind.DASH, r"-"),
    (Kind.COLON, r":"),
    (Kind.NOISE,
     r"\.|[ld]'|(?:not later than|no later than|at the latest|before|by"
     r"|during|within|d'ici|avant|au plus tard|pendant|until|till"
     rf"|{_THE_YEAR}|its|their|toute|throughout|over|(?:au )?courant|(?:in|over) the course of"
     r"|au cours d[eu']|at|the|in|of|for|before|sessions?|meetings?|à|au|aux|la|le|les|du|de|des"
     r"|en|lors|par|pour|devant|réunions?)(?![^\W'])"),
    (Kind.WORD, r"[^\s(),;/:&+]+|."),
)  # fmt: skip
_TOKEN = regex(
    "|".join(f"(?P<{kind.name}_{place}>{piece})" for place, (kind, piece) in enumerate(_PIECES)),
    re.IGNORECASE,
)
_SIGNS = {"\n": Kind.LINE, ")": Kind.CLOSE, "]": Kind.CLOSE}
"""What is nothing else, whatever is behind it."""
_SYMBOL = regex(r"/\d{1,3}(?!\w)")
"""The number of a session behind its body: "HSC/79"."""
_KIND_OF_GROUP = {f"{kind.name}_{place}": kind for place, (kind, _) in enumerate(_PIECES)}


def tokens(text: str, lists: Lists) -> Iterator[Token]:
    """The pieces of a timeline in reading order; the blanks between them are none.

    `text` is made visible before (`model.text.visible`): one kind of dash and of quotes.
    """
    place = 0
    named = {comparable(s.name): s.period for s in lists.sessions if s.period}
    sessions = _any_of(tuple(named)) if named else None
    while place < len(text):
        if text[place] in " \t\u00a0\u202f":
            place += 1
            continue
        match = sessions.match(text, place) if sessions else None
        period = match and named.get(comparable(match[0]))
        session = match and period and Token(Kind.SESSION, period, place, match.end())
        token = session or _token_at(text, place, lists)
        yield token
        place = token.end


@lru_cache(maxsize=16)
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """What matches each of these names, the longest first, with any blanks between its words."""
    longest = sorted(names, key=len, reverse=True)
    words = "|".join(r"\s+".join(map(re.escape, name.split())) for name in longest)
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)


def _token_at(text: str, place: int, lists: Lists) -> Token:
    sign = text[place]
    if sign in _SIGNS:
        return Token(_SIGNS[sign], sign, place, place + 1)
    if end := known_body_at(text, place, lists):
        number = _SYMBOL.match(text, end)
        last = number.end() if number else end
        return Token(Kind.BODY, lists.body_spellings[comparable(text[place:end])], place, last)
    start = lists.project_start
    month = PROJECT_MONTH.match(text, place) if start else None
    if month and start:
        years, after = divmod(start.month - 2 + int(month[1]), 12)
        return Token(Kind.DATE, f"{MONTHS[after]} {start.year + years}", place, month.end())
    match = _TOKEN.match(text, place)
    if match is None:  # the last piece matches any character but a line's end, and that is one
        return Token(Kind.WORD, text[place], place, place + 1)
    kind = _KIND_OF_GROUP[match.lastgroup or ""]  # the outer group, which closes last
    value, regular = _value_of(kind, match)
    if (match["each"] or match["no"]) and known_body_at(text, match.end(), lists) is None:
        value = None  # "each EC session" is a time and "no PTC" none; "next steps" is a remark
    if value is None:
        word = re.compile(r"[^\s(),;]+").match(text, place)
        end = word.end() if word else place + 1
        return Token(Kind.WORD, text[place:end], place, end)
    return Token(kind, value, place, match.end(), regular)


SHORT_YEAR = regex(r"'?(\d\d)(?:\s?[/&-]\s?'?(\d\d))?(?!\w)")
_IN_FULL = tuple(
    word
    for word in TIME_OF_WORD
    if len(word) > 3 and word not in {"sept", "janv", "févr", "juil", "fall"}
)
"""Seasons and months in full; a word of three letters is like too many."""


def times_like(word: str, cutoff: float = 0.75) -> tuple[str, ...]:
    """The seasons and months, in full, that a word is a misspelling of, the likest first."""
    written = word.casefold()
    known = written in TIME_OF_WORD
    return () if known else tuple(nearest(written, _IN_FULL, cutoff=cutoff, most=3))


PROJECT_MONTH = regex(r"(?:project )?(?:M|months? )(\d{1,3})(?![\w/])", re.IGNORECASE)
"""M12: the twelfth month of a project."""


def _value_of(kind: Kind, match: re.Match[str]) -> tuple[str | None, bool]:
    """What a piece says in canonical form, None for no such time, and whether it is regular."""
    match kind:
        case Kind.CONDITION:
            return one_line(match["condition"] or match["bare"] or "?").strip(" .-"), True
        case Kind.RECURRENT:
            return ONCE_A_YEAR, True
        case Kind.CONTINUOUS:
            return CONTINUOUS, True
        case Kind.SPAN:
            return _span(match)
        case Kind.PART:
            return _part(match["part"]), True
        case Kind.DATE:
            return _date(match)
        case Kind.FISCAL if match["fiscal"]:
            return f"FY 20{match['fiscal']}", True
        case Kind.VAGUE | Kind.FISCAL | Kind.ORDINAL:
            return one_line(match[0]), True
    return match[0], True


def _span(match: re.Match[str]) -> tuple[str | None, bool]:
    if word := match["season"] or match["word"]:
        word = word.casefold()
        return TIME_OF_WORD[word], word not in _ABBREVIATED
    unit = (match["unit"] or match["unit2"]).casefold()
    figure = match["figure"] or match["before"] or _ORDINALS[match["which"].casefold()]
    letter = "Q" if unit[0] in "qt" else "H"
    if letter == "H" and figure not in "12":
        figure = "2" if (match["which"] or "").casefold() in ("last", "dernier") else ""
    return (f"{letter}{figure}" if figure else None), True


def _part(words: str) -> str:
    words = words.casefold()
    if re.search("end|close|fin|last|dernière", words):
        return "End"
    if "late" in words:
        return "Late"
    return "Mid" if words.startswith("mi") else "Early"


def _date(match: re.Match[str]) -> tuple[str | None, bool]:
    """The days of a date: one as 2026-06-15, several of a month as that month, others as they
    are written; 3/4/2026, which is in March or in April, as it is written too."""
    groups = match.groupdict()
    if groups["iso"]:
        return _day_of(*map(int, groups["iso"].split("-"))), True
    month_alone = groups["mm"] or groups["nmonth"] or groups["isomonth"]
    if month_alone:
        year_alone = groups["nyear"] or groups["isoyear"] or f"20{groups['yy']}"
        return f"{MONTHS[int(month_alone) - 1]} {year_alone}", False
    if groups["n3"]:
        day, month, year = (int(groups[name]) for name in ("n1", "n2", "n3"))
        if day <= 12 and month <= 12 and day != month:
            return one_line(match[0]), True
        return _day_of(year, *((month, day) if month <= 12 else (day, month))), True
    if groups["uslast"]:
        return f"{MONTHS[_month(groups['us']) - 1]} {groups['usyear']}", True
    if groups["us"] or groups["day"]:
        written, month = groups["usday"] or groups["day"], _month(groups["us"] or groups["month"])
        year = int(groups["usyear"] or groups["year"])
        return _day_of(year, month, _number(written)), True
    first = _month(groups["m1"]) if groups["m1"] else None
    last = _month(groups["m2"])
    if _day_of(int(groups["y2"]), last, _number(groups["d2"])) is None:
        return None, True
    if first in (None, last) and not groups["y1"]:
        return f"{MONTHS[last - 1]} {groups['y2']}", True
    return one_line(match[0]), True


def _day_of(year: int, month: int, day: int) -> str | None:
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day).isoformat()


def _month(word: str) -> int:
    return MONTHS.index(TIME_OF_WORD[word.casefold()]) + 1


def _number(day: str) -> int:
    return int(re.sub(r"\D", "", day))
