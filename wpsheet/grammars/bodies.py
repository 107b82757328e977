"""The small grammar of bodies: "SWG, PTC, PC and Council" → canonical names."""

import itertools
import re
from collections.abc import Iterator

from wpsheet.model.nearest import nearest
from wpsheet.model.patterns import regex
from wpsheet.model.periods import TIME_OF_WORD
from wpsheet.model.text import comparable, one_line, visible
from wpsheet.model.values import BodyList, BodyMention
from wpsheet.model.vocabulary import TELLING, Lists

_SEPARATOR = regex(
    r"\s*(?:[,;]\s*(?:and|et)\b|[,;|+&\n•:]|\s[-–—]\s|\s(?:and|et|as well as|ainsi que)\s)\s*",
    re.IGNORECASE,
)
_EDGE = " \t,;|+&/.•*:\n"
_WORD = regex(r"\w+")
_ENDS = regex(r"(?<=\w)(?!\w)|(?<=\))")
"""Where a name may end."""
_WITH_MORE = regex(rf"[/-](?!(?:\d{{1,4}}|{'|'.join(TIME_OF_WORD)})\b)\w", re.IGNORECASE)
"""Goes on with a name as one word."""
_SHORT_NAME = regex(r"[\w&./-]{2,10}(?: \w{2,6})?")
_CALLS_A_BODY = regex(
    r"\b(?:com+it+e{1,2}|group|team|com+is+ion|coun[cs][ei]l|board|bureau|panel|conference|assembly"
    r"|part(?:y|ies)|forum|network|task\s+force|association|federation|agency|congress|summit|plenary"
    r"|comité|groupe|équipe|conseil|assemblée|conférence|réseau|congrès|sommet|plénière)\b",
    re.IGNORECASE,
)
_ARTICLE = regex(r"(?:the|le|la|les)\s+|l'", re.IGNORECASE)


def parse_bodies(text: str, lists: Lists) -> BodyList:
    """Read a Responsible body cell: any separator, names that hold slashes and commas.

    A known spelling is matched whole before anything is split at its comma, "and" or slash, so
    "WCO/UPU CC" is one body and "PTC/Council" are two. A blank parts two names only where both
    are known: "PTC Bureau" is one unknown name. An acronym in brackets repeats its name; other
    words in brackets are a remark.
    """
    pieces = list(_pieces(_tidied(text, lists), lists))
    mentions = (BodyMention(written, lists.body_named(written)) for _, written in pieces)
    return BodyList(tuple(mentions), tuple(between for between, _ in pieces[1:]))


def is_acronym(words: str) -> bool:
    """Whether words are the short name of a body, in capitals of any alphabet."""
    return words.isupper() and _SHORT_NAME.fullmatch(words) is not None


def calls_a_body(words: str) -> bool:
    """Whether words look like the name of a body, though the list may not have it."""
    return is_acronym(words) or bool(words[:1].isupper() and _CALLS_A_BODY.search(words))


def may_name(bodies: BodyList, body: str, lists: Lists) -> bool:
    """Whether a cell names a body, or has a name that the list lacks and that is like it."""
    if any(mention.name == body for mention in bodies.mentions):
        return True
    unknown = list(map(comparable, bodies.unknown))
    letters = list(map(sorted, unknown))
    spellings = (spelling for spelling, name in lists.body_spellings.items() if name == body)
    return any(
        nearest(each, unknown, cutoff=0.75) if len(each) >= TELLING else sorted(each) in letters
        for each in spellings
    )


def _tidied(text: str, lists: Lists) -> str:
    """The cell without what is not seen, list numbers, remarks in brackets, and blanks around
    slashes."""
    text = re.sub(r"[^\S\n]*/[^\S\n]*", "/", visible(text))
    text = re.sub(r"(?m)^\s*\d{1,2}[.)]\s+", "", text)
    if alone := re.fullmatch(r"\s*\(([^()]*)\)\s*", text):
        return alone[1]
    return re.sub(r"\s*\(([^()]*)\)", lambda m: _in_brackets(m, text, lists), text)


def _in_brackets(match: re.Match[str], text: str, lists: Lists) -> str:
    name = lists.body_named(match[1])
    if name is None:
        whole = comparable(text[: match.end()])
        listed = (each for each in lists.body_spellings if each.endswith(")"))
        return match[0] if any(map(whole.endswith, listed)) else ""
    before = text[: match.start()].rstrip()
    names_it = any(
        before.casefold().endswith(spelling)
        for spelling, known in lists.body_spellings.items()
        if known == name
    )
    return "" if names_it else f", {match[1]}"


def _pieces(text: str, lists: Lists) -> Iterator[tuple[str, str]]:
    """(what was before it, what is written) for each mention, in order."""
    between = ""
    rest = text.strip(_EDGE)
    while rest:
        article = _ARTICLE.match(rest)
        if article and known_body_at(rest, article.end(), lists):
            rest = rest[article.end() :]
        end = known_body_at(rest, 0, lists)
        if end is None or _goes_on(rest, end, lists):
            end = _next_separator(rest, lists)
        if written := one_line(rest[:end].strip(_EDGE)):
            yield between, written
        rest = rest[end:]
        gap = _SEPARATOR.match(rest) or re.match(r"\s*/\s*", rest)
        between = (rest[: gap.end()] if gap else "").strip(" \t") or " "
        rest = rest[gap.end() if gap else 0 :].lstrip(_EDGE)


def _goes_on(text: str, end: int, lists: Lists) -> bool:
    """Whether a known spelling is only the beginning of a longer, unknown name."""
    blank = re.match(r"[^\S\n]+(?=\w)", text[end : end + 20])
    if blank is None or _SEPARATOR.match(text[end : end + 40]):
        return False
    return known_body_at(text, end + blank.end(), lists) is None


def _next_separator(text: str, lists: Lists) -> int:
    """Where an unknown name ends: at a separator, or at a slash beside a known name."""
    separator = _SEPARATOR.search(text, 1)
    end = separator.start() if separator else len(text)
    for slash in re.finditer("/", text[:end]):
        after = re.split(r"[,;\n]|\s", text[slash.end() : end], maxsplit=1)[0]
        if slash.start() and (lists.body_named(text[: slash.start()]) or lists.body_named(after)):
            return slash.start()
    return end or len(text)


def known_body_at(text: str, start: int, lists: Lists) -> int | None:
    """Where the longest known spelling that begins at `start` ends, or None.

    A spelling counts only as whole words: "PC" is not found in "PCs" nor in "PC/XYZ" unless
    "XYZ" is a body too.
    """
    if not _begins_a_name(text, start, lists):
        return None
    window = text[start : start + 120]
    ends = itertools.islice(_ENDS.finditer(window), lists.most_words_of_a_body)
    for end in [match.start() for match in ends][::-1]:
        if comparable(window[:end]) not in lists.body_spellings:
            continue
        if not _WITH_MORE.match(window, end) or _begins_a_name(window, end + 1, lists):
            return start + end
    return None


def _begins_a_name(text: str, start: int, lists: Lists) -> bool:
    """Whether the word here is the first of any spelling: a quick no for most words."""
    word = _WORD.match(text, start)
    return word is not None and word[0].casefold() in lists.body_first_words
