"""A Timeline in the other language: its seasons, months and bodies, in the form it is written in.

Only the words of the lists change, and "and" between them: lines, years, brackets and conditions
stay. A timeline with any other word, or one whose words could not be given back, stays whole.
"""

import re

from wpsheet.grammars.time_tokens import Kind, Token, tokens
from wpsheet.grammars.timeline import read_timeline
from wpsheet.messages.catalogue import Context, translated
from wpsheet.messages.labels import Labels
from wpsheet.model.periods import CONTINUOUS, ONCE_A_YEAR
from wpsheet.model.text import visible
from wpsheet.model.wording import LANGUAGES

_AS_THEY_ARE = {
    Kind.YEAR, Kind.OPEN, Kind.CLOSE, Kind.DASH, Kind.COLON, Kind.BREAK, Kind.LINE,
}  # fmt: skip
_AND = {"en": "and", "fr": "et"}


def timeline_called(say: Labels, text: str) -> str | None:
    """What a Timeline is called in a language; None where it must stay as it is written."""
    ways = (_in_words_of(say, text, as_written=each) for each in (False, True))
    return next((way for way in ways if way is not None and _same_meaning(say, text, way)), None)


def _same_meaning(say: Labels, text: str, other: str) -> bool:
    """Whether a Timeline means the same in other words, from which it can be given back."""
    before, after = (read_timeline(words, say.lists) for words in (text, other))
    same = before.milestones == after.milestones and not before.unparsed and not after.unparsed
    given_back = (
        _in_words_of(Labels(each, say.lists), other, as_written=as_written) == text
        for each in LANGUAGES
        for as_written in (False, True)
    )
    return same and any(given_back)


def _in_words_of(say: Labels, text: str, *, as_written: bool) -> str | None:
    """In a language, the months and seasons with the capitals of that language or `as_written`.

    French has a capital at the beginning of a line alone; English everywhere.
    """
    seen = visible(text)
    if len(seen) != len(text):
        return None
    called, place = "", 0
    for token in tokens(seen, say.lists):
        words = _word(say, token, text[token.start : token.end])
        if words is None:
            return None
        if token.kind is Kind.SPAN and not as_written and not words.isupper():
            inside = bool(text[: token.start].rpartition("\n")[2].strip())
            small = inside and not say.english
            words = (words[0].lower() if small else words[0].upper()) + words[1:]
        called += text[place : token.start] + words
        place = token.end
    return called + text[place:]


def _word(say: Labels, token: Token, written: str) -> str | None:
    """A piece in a language; None where it is no word of the lists, or written in another way."""
    match token.kind:
        case Kind.CONDITION:
            return written if written.startswith("(") else None
        case kind if kind in _AS_THEY_ARE:
            return written
        case Kind.JOIN:
            return re.sub("and|et", _AND[say.language], written) if written.islower() else written
        case Kind.NOISE | Kind.DATE:  # a date is 04/2027
            return written if not any(map(str.isalpha, written)) else None
        case Kind.BODY:
            return _body(say, token.value, written)
        case Kind.PART:
            middle = {_period_called("Mid", each) for each in LANGUAGES}
            found = re.fullmatch(r"([^\W\d_]+)([\s-]*)", written)
            if found is None or found[1].capitalize() not in middle:
                return None
            return _like(found[1], _period_called("Mid", say.language)) + found[2]
        case Kind.SPAN if token.value[1:].isdigit():
            return None  # quarters and halves have no words of the lists
        case Kind.SPAN | Kind.RECURRENT | Kind.CONTINUOUS:
            named = {Kind.RECURRENT: ONCE_A_YEAR, Kind.CONTINUOUS: CONTINUOUS}
            word = named.get(token.kind, token.value)
            known = {_period_called(word, each).casefold() for each in LANGUAGES}
            words = _like(written, _period_called(word, say.language))
            return words if written.casefold() in known else None
    return None


def _body(say: Labels, name: str, written: str) -> str | None:
    """A body by its short name, or in full where it is written so."""
    labels = [Labels(each, say.lists) for each in LANGUAGES]
    ways = (Labels.body, Labels.body_in_full)
    known = (way for way in ways if written in {way(each, name) for each in labels})
    return next((way(say, name) for way in known), None)


def _period_called(word: str, language: str) -> str:
    """A season, a month, or the like in a language, with a capital letter."""
    return translated(word, language, Context.PERIOD)


def _like(written: str, word: str) -> str:
    """A word with small letters or capitals, as another one is written."""
    if written.islower():
        return word[:1].lower() + word[1:]
    return word.upper() if written.isupper() else word
