"""How many persons words speak of: "one to two officers", "50 % of an officer", "1 TO"."""

from __future__ import annotations

import re
from typing import NamedTuple

from wpsheet.model.patterns import regex
from wpsheet.model.text import visible

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20,
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "huit": 8,
    "neuf": 9, "dix": 10, "onze": 11, "douze": 12, "quinze": 15, "vingt": 20,
}  # fmt: skip
_MULTIPLES = {"dozen": 12, "douzaine": 12, "couple": 2, "pair": 2, "paire": 2}
_HOURS = (
    (("à", "mi-temps"), 0.5), (("half-time",), 0.5), (("à", "temps", "partiel"), 1),
    (("part-time",), 1), (("à", "temps", "plein"), 1), (("à", "plein", "temps"), 1),
    (("full-time",), 1),
)  # fmt: skip
"""What may follow persons of how long they work, and what it makes of one."""
_HALF = frozenset("half demi demie".split())
_PARTS = dict.fromkeys(_HALF, 0.5) | {
    "quarter": 0.25, "quart": 0.25, "half-time": 0.5, "mi-temps": 0.5,
}  # fmt: skip
_QUARTERS = frozenset("quarters quarts".split())
_AND = frozenset("and et".split())
_ONE = frozenset("a an one un une".split())
_BETWEEN = frozenset("between entre".split())
_TO = frozenset("/ - to or à ou".split())
_OPEN = frozenset((
    "at least", "at most", "up to", "more than", "less than", "a few", "au moins", "au plus",
    "plus de", "moins de", "about", "approximately", "around", "some", "several", "over", "under",
    "maximum", "minimum", "max", "min", "ca", "environ", "plusieurs", "quelques", "jusqu'à",
))  # fmt: skip
"""Words that leave the number open: "at least two" is not two."""
_MORE = frozenset(("or more", "ou plus", "and more", "et plus"))
BEGINNINGS = _NUMBERS.keys() | _PARTS.keys() | _BETWEEN | {words.split()[0] for words in _OPEN}
"""What a count may begin with other than a figure."""
_PERSONS = frozenset(
    f"{word}{ending}"
    for word in (
        "officer official post poste fonctionnaire agent administrateur administratrice attaché "
        "attachée attache expert experte consultant consultante trainee intern stagiaire secondee "
        "researcher chercheur chercheuse engineer ingénieur ingénieure "
        "specialist spécialiste adviser advisor conseiller conseillère assistant assistante "
        "secretary secrétaire manager coordinator coordonnateur coordonnatrice analyst analyste "
        "trainer formateur formatrice employee employé employée colleague collègue technician "
        "technicien technicienne translator traducteur programmer developer lawyer juriste "
        "economist économiste statistician statisticien person personne delegate fte etp "
        "archivist archiviste librarian bibliothécaire documentalist documentaliste editor "
        "rédacteur rédactrice inspector inspecteur inspectrice auditor auditeur auditrice "
        "scientist scientifique biologist biologiste doctor médecin nurse infirmier infirmière "
        "epidemiologist épidémiologiste designer graphiste modeller modélisateur post poste"
    ).split()
    for ending in ("", "s")
) | frozenset("staff secretaries people personnel".split())
_OF_A_TRADE = regex(r"(?!check|wait|wish|pist)\w{2,}(?:[^lw\W]istes?|[cmntgpr]ists?"
                         r"|ologues?|ici(?:ans?|ens?|ennes?))")  # fmt: skip
"""Trades by their endings: chemists, chimistes, toxicologues, informaticiens."""
_ABBREVIATED = regex(r"(?:TO|TA|PO|JPO|PM|PA)s?")
"""Technical officers, technical attachés and others, in capitals."""
_TIME = regex(r"(?:day|week|month|hour|year|jour|semaine|mois|heure|année|an)s?\Z")
"""Behind "person" they make person-days of it."""
_MOST_ADJECTIVES = 4

OF = frozenset("from of in within at de du des d'".split())
ARTICLES = frozenset("the la le les l'".split())
_OF_THE_TIME = OF | ARTICLES | frozenset("working time temps travail".split())
"""Between a share and the count of which it is one: "50 % of the time of"."""
ADDING = frozenset("and et plus with avec + &".split())
PERCENT = frozenset("% percent".split())
SHARES = PERCENT | {"half-time", "mi-temps"}
_FRACTIONS = {"¼": 0.25, "½": 0.5, "¾": 0.75}
_FRACTION = regex(r"(\d*)\s*([¼½¾])")
_TIMES = regex(r"(?<![\w.,])(\d{1,2})\s*[x×]\s*(\d?[.,]\d+)\s+(?=[^\W\d])")
"""So many persons for a part of their time: "2 x 0.5 officers"."""
_SOME_OF = (
    r"(?:\d+|one|two|three|four|five|six|une?|deux|trois|quatre|cinq)\s+(?:from|of|de|du|des)\b"
)
_PART_TIME = r"(?:(?:part|half)[- ]time|à\s+(?:temps\s+partiel|mi-temps))"
_TIME_OF_WORK = ("time", "temps")
_PLAINLY: tuple[tuple[tuple[str, ...], re.Pattern[str], str], ...] = tuple(
    (marks, regex(pattern, re.IGNORECASE | re.MULTILINE), plain)
    for marks, pattern, plain in (
        ((".", ")"), r"^[^\S\n]*\d{1,2}[.)][^\S\n]+", ""),  # the number in a list
        (("demi-", "half-"), r"\b(demi|half)-(?=(?:fonction|agent|offic|post))", r"\1 "),
        # "un(e) fonctionnaire", "officer(s)"
        (("(e", "(s"), r"(?<=[a-zé])\((?:e|s|es)\)", ""),
        # "three officers, namely two of this unit and one of that": the total, and then its parts
        (
            ("s,", "f,"),
            r"\b(officers|fonctionnaires|agents|staff|persons|personnes),\s*"
            r"(?:(?:soit|à\s+savoir|i\.e\.|namely|that\s+is|of\s+whom)\s*[,:]?\s*)?"
            rf"(?={_SOME_OF}[^;\n]{{1,120}}?(?:,|\band|\bet)\s+{_SOME_OF})",
            r"\1: ",
        ),
        # "two officers, one of them part-time, from this unit"
        (
            _TIME_OF_WORK,
            r"(?:,\s*|\s+|\b)(?:(?:of\s+whom|dont|including)\s+\w+|\w+\s+of\s+them)"
            rf"\s+{_PART_TIME}\s*,?",
            "",
        ),
        (("including",), r",?\s*including\s+\w+\s+TAs?\s*,", ""),
        # The total beside its parts says nothing more.
        (("total",), r"^\s*total(?:\s+of)?:?\s+\d+\s+(?:officers?|staff)\s*[:;]\s*", ""),
        (("total",), r"[,;]\s*total:?\s+\d+\s+(?:officers?|staff)\.?\s*$", ""),
        (("1/4",), r"(?<!\S)1/4\s+(?=(?:of\s+an\s+)?officer\b)", "0.25 "),
        (("3/4",), r"(?<!\S)3/4\s+(?=(?:of\s+an\s+)?officer\b)", "0.75 "),
        (
            ("of", "d'un"),
            r"(?<![\w.,])(\d?[.,]\d+)\s+(?:of\s+(?:an?|one)|d'une?)\s+(?=offic|post|fonct|agent)",
            r"\1 ",
        ),
        (("p", "d", "g"), r"(?<=\d\s)(?:P|D|G|GS)-?[1-7]\b", "officer"),  # a grade: "1 P-4"
        (("quart",), r"\bun\s+quart\s+d(?:e\s+|')(?=fonct|agent|poste)", "0.25 "),
        (("moitié",), r"\b(?:la\s+)?moitié\s+du\s+temps\s+d'une?\s+", "0.5 "),
        (_TIME_OF_WORK, r",\s*(?=(?:half|part)-time\b|à\s+mi-temps\b)", " "),
        # "an officer's time"
        (_TIME_OF_WORK, r"(?<=\w)(?:'s|')\s+(?:working\s+)?time\b", ""),
        (
            ("equivalent", "équivalent"),
            r"\b(?:full[- ]time[- ]equivalents?|équivalents?[- ](?:à )?temps[- ]plein)\b",
            "FTE",
        ),
    )
)
"""What is written in another way than it is read: one of the marks that such a text has, which
are looked for first, how it is written, and how it is read."""


def plainly(text: str) -> str:
    """A cell of resources with what it counts written as it is read: "2½ FTE" is "2.5 FTE"."""
    if not text.isascii():
        text = _FRACTION.sub(lambda m: f"{int(m[1] or 0) + _FRACTIONS[m[2]]:g}", text)
        text = visible(text)
    text = _TIMES.sub(lambda m: f"{int(m[1]) * float(m[2].replace(',', '.')):g} ", text)
    folded = text.casefold()
    for marks, pattern, plain in _PLAINLY:
        if any(map(folded.__contains__, marks)):
            text = pattern.sub(plain, text)
    return text


class Token(NamedTuple):
    """A word, a number or a mark; `key` is `text` for comparing."""

    key: str
    text: str
    kind: str | None
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


_TOKEN = regex(
    r"(?P<elided>(?<!\w)[ldLD]')|(?P<word>[^\W\d]\w*(?:[&'-]\w+)*)"
    r"|(?P<number>\d+(?:[.,]\d+)?)(?!\w)|(?P<ordinal>\w+)|(?P<mark>[^\s\w]|\n)"
)
NOTHING = 8
"""How many tokens that say nothing follow the last one, so that there is always a next."""


def tokens_of(text: str) -> list[Token]:
    """The tokens of a text, and some that say nothing behind them."""
    found = _TOKEN.finditer(text)
    tokens = [Token(each[0].casefold(), each[0], each.lastgroup, each.start()) for each in found]
    return tokens + [Token("", "", None, 0)] * NOTHING


class Count(NamedTuple):
    """How many persons; `unsure` where the words leave the number open.

    `who` is the first token that says who they are, `after` the first one behind them.
    """

    low: float
    high: float
    comma: bool
    unsure: bool
    who: int
    after: int

    def and_also(self, other: Count) -> Count:
        return self._replace(
            low=self.low + other.low, high=self.high + other.high,
            comma=self.comma or other.comma, unsure=self.unsure or other.unsure,
        )  # fmt: skip


def count_at(tokens: list[Token], place: int, *, bare: bool = False) -> Count | None:
    """The count of persons that begins at a token; days, meetings and money are none.

    With `bare` a number without any noun counts persons: "2 CBD", "Research Unit (1-2)".
    """
    start, unsure = _after_open_words(tokens, place)
    between = tokens[start].key in _BETWEEN
    number = _number_at(tokens, start + between)
    if number is None:
        return None
    low, comma, after = number
    if tokens[after].key in PERCENT:
        whose = (n for n in range(after + 1, len(tokens)) if tokens[n].key not in _OF_THE_TIME)
        count = count_at(tokens, next(whose))
        return count and count._replace(low=count.low * low / 100, high=count.high * low / 100)
    high, fraction = low, False
    if tokens[after].key in _TO or (between and tokens[after].key in ADDING):
        if more := _number_at(tokens, after + 1):
            fraction = low == 1 and 2 <= more[0] <= 4 and tokens[start].kind == "number"
            fraction = fraction and tokens[after].key == "/"
            high, comma, after = more[0], comma or more[1], more[2]
    if tokens[after].key == "(" and tokens[after + 1].kind == "number":
        after += 3 if tokens[after + 2].key == ")" else 0
    if f"{tokens[after].key} {tokens[after + 1].key}" in _MORE:
        unsure, after = True, after + 2
    after += tokens[after].key == "x"
    behind = after if bare or tokens[after].key == "from" else _persons_at(tokens, after)
    if behind is None or tokens[behind].key == "x":  # "3 officers x 2 weeks"
        return None
    halved = behind + 1 + (tokens[behind + 1].key in _ONE)  # "one officer and a half"
    half = tokens[behind].key in _AND and tokens[halved].key in _HALF
    following = tokens[halved + 1]
    if half and (following.kind != "word" or following.key in OF):
        low, high, behind = low + 0.5, high + 0.5, halved + 1
    for words, share in _HOURS:
        if tuple(token.key for token in tokens[behind : behind + len(words)]) == words:
            low, high, behind = low * share, high * share, behind + len(words)
    # "1/2 officer" may be half of one, or one or two of them.
    unsure = unsure or high < low or (fraction and not tokens[behind - 1].key.endswith("s"))
    return Count(low, high, comma, unsure, after, behind)


def names_persons(token: Token) -> bool:
    known = token.key in _PERSONS or _ABBREVIATED.fullmatch(token.text) is not None
    return known or _OF_A_TRADE.fullmatch(token.key) is not None


def is_common(token: Token) -> bool:
    """Whether a word is no part of a unit's name, whatever its first letter."""
    common = (OF, ARTICLES, ADDING, _TO, _OPEN, _NUMBERS)
    return any(token.key in words for words in common) or names_persons(token)


def _after_open_words(tokens: list[Token], place: int) -> tuple[int, bool]:
    """Where a number may begin, and whether words before it leave it open."""
    one = tokens[place].key
    for words, length in ((f"{one} {tokens[place + 1].key}", 2), (one, 1)):
        if words in _OPEN:
            return place + length + (tokens[place + length].key == "."), True
    return place, False


def _number_at(tokens: list[Token], place: int) -> tuple[float, bool, int] | None:
    """A number, whether it has a decimal comma, and the token behind it."""
    token = tokens[place]
    comma = False
    if token.kind == "number":
        value, comma = float(token.key.replace(",", ".")), "," in token.key
    elif token.key in _PARTS:
        return _multiplied(tokens, _PARTS[token.key], _after_of_one(tokens, place + 1))
    elif token.key in _NUMBERS:
        value = float(_NUMBERS[token.key])
    else:
        return None
    after = place + 1
    if tokens[after].key in _MULTIPLES:
        return _multiplied(tokens, value, after)
    part = _number_at(tokens, after) if tokens[after].key in _PARTS else None
    if part:  # "two half-time officers"
        return value * part[0], comma, part[2]
    if tokens[after].key in _QUARTERS:
        return value / 4, comma, _after_of_one(tokens, after + 1)
    if tokens[after].key in _AND:
        article = tokens[after + 1].key in _ONE
        if tokens[after + 1 + article].key in _HALF:
            return value + 0.5, comma, after + 2 + article
    return value, comma, after


def _after_of_one(tokens: list[Token], place: int) -> int:
    """Where the persons begin of whom "half of an", "a quarter of one" speaks."""
    of = tokens[place].key in OF
    return place + of + 1 if tokens[place + of].key in _ONE else place


def _multiplied(tokens: list[Token], value: float, place: int) -> tuple[float, bool, int]:
    """A number times the dozen or couple that is at a token."""
    times = _MULTIPLES.get(tokens[place].key)
    if times is None:
        return value, False, place
    return value * times, False, place + 1 + (tokens[place + 1].key in OF)


def _persons_at(tokens: list[Token], place: int) -> int | None:
    """The token behind the persons named here, "very experienced technical officers"."""
    for last in range(place, place + _MOST_ADJECTIVES + 1):
        token = tokens[last]
        if token.kind != "word" or token.key in OF or token.key in ADDING:
            return None
        if names_persons(token):
            following = tokens[last + 1]
            if _TIME.match(following.key):
                return None
            if not names_persons(following):
                return last + 1
    return None
