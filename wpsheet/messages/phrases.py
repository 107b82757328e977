"""Words of a message that belong to no language until they are said in one.

A template is a sentence of one language with the names of words in braces. What comes after
the colon is the language's affair:

- `{bodies}`: the word as the language renders it; names as a list, a day, a column's heading;
- `{bodies:or quoted}`: a list in other ways, any of `or`, `chained`, `commas`, `semicolons`,
  `quoted`;
- `{bodies:is|are}`: a form for one and a form for several; of a yes-or-no word, for no and yes;
- `{author:? by {author}}`: what is said only where there is something to say;
- `{heading:question}`: what a column asks; `{day:iso}`: a day as 2022-10-17.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from wpsheet.messages.catalogue import Context, known, translated
from wpsheet.model.layout import COLUMN, ColumnName, Field, OwnColumn
from wpsheet.model.periods import MONTHS
from wpsheet.model.text import day_in_words, listed
from wpsheet.model.vocabulary import TASK_TYPES, Priority
from wpsheet.model.wording import ENGLISH, FRENCH, Glossed, Label, Names, Sentence, Word


class Grammar(NamedTuple):
    """What a language does to words."""

    and_: str
    or_: str
    quotes: tuple[str, str]
    semicolon: str
    colon: str
    row: str
    more: str
    blank: str
    """Replaces a list of nothing."""
    none_is_one: bool
    """Whether nothing takes the form of one ("0 jour")."""


GRAMMARS: dict[str, Grammar] = {
    ENGLISH: Grammar(
        and_="and", or_="or", quotes=('"', '"'), semicolon="; ", colon=": ", row="row", more="more",
        blank="blank", none_is_one=False,
    ),
    FRENCH: Grammar(
        and_="et", or_="ou", quotes=("«\u00a0", "\u00a0»"), semicolon="\u00a0; ",
        colon="\u00a0: ", row="ligne",
        more="d’autres", blank="vide", none_is_one=True,
    ),
}  # fmt: skip


def filled_in(template: str, words: Mapping[str, object], language: str = ENGLISH) -> str:
    """A template of a language with these words in it.

    Raises KeyError for a word that is not given and for an unknown language, ValueError for a
    form that the word does not have.
    """
    grammar = GRAMMARS[language]
    arguments = {name: _Spoken(word, language, grammar) for name, word in words.items()}
    return template.format_map(arguments)


def heading_in(language: str, name: ColumnName) -> str:
    """A column's heading in a language, without its footnote mark; an own one as it is written."""
    if isinstance(name, OwnColumn):
        return name.heading
    return translated(COLUMN[name].heading, language, Context.COLUMN)


_VALUES_FR: dict[str, str] = {
    **{term.name: term.name_fr or term.name for term in TASK_TYPES},
    **{priority.value: priority.value for priority in Priority},
}


def word_in(language: str, english: str) -> str:
    """A word of our own in a language, values of the built-in lists included."""
    value = _VALUES_FR.get(english) if language == FRENCH else None
    value = value or known(english, language, Context.STATUS)
    return value or translated(english, language, Context.WORD)


class _Spoken(NamedTuple):
    """A word in the mouth of a language; its format specification is described above."""

    word: object
    language: str
    grammar: Grammar

    def __format__(self, spec: str) -> str:
        if spec.startswith("?"):
            return spec[1:] if self.word else ""
        if "|" in spec:
            return self._form(spec)
        match self.word:
            case Names() as names:
                return self._list(names, spec.split())
            case Field() as name if spec == "question":
                return translated(COLUMN[name].question, self.language, Context.QUESTION)
            case date() as day if spec == "iso":
                return day.isoformat()
            case word if not spec:
                return self._alone(word)
        raise ValueError(f"{self.word!r} cannot be said as {spec!r}")

    def _form(self, spec: str) -> str:
        first, second = spec.split("|")
        match self.word:
            case bool(yes):
                return second if yes else first
            case Names() | int():
                count = self.word if isinstance(self.word, int) else len(self.word)
                alone = count == 1 or (count == 0 and self.grammar.none_is_one)
                return first if alone else second
        raise ValueError(f"{self.word!r} has no forms")

    def _alone(self, word: object) -> str:
        match word:
            case None:
                return ""
            case Field() | OwnColumn() as name:
                return heading_in(self.language, name)
            case Word(english):
                return word_in(self.language, english)
            case Sentence(template, words):
                return filled_in(translated(template.value, self.language), words, self.language)
            case Glossed(name, gloss):
                return f"{name} ({self._alone(gloss)})"
            case Label(section, called, row):
                place = f"{self.grammar.row} {row}"
                return called or (f"{section}, {place}" if section else place)
            case date() as day:
                return self._day(day)
        return str(word)

    def _list(self, names: Names, ways: Sequence[str]) -> str:
        if unknown := set(ways) - {"or", "chained", "commas", "semicolons", "quoted"}:
            raise ValueError(f"names cannot be said as {' '.join(unknown)!r}")
        opening, closing = self.grammar.quotes if "quoted" in ways else ("", "")
        words = [f"{opening}{self._alone(name)}{closing}" for name in names.names]
        words += [self.grammar.more] if names.more else []
        if not words:
            return self.grammar.blank
        if "commas" in ways:
            return ", ".join(words)
        if "semicolons" in ways:
            return self.grammar.semicolon.join(words)
        last = self.grammar.or_ if "or" in ways else self.grammar.and_
        return f" {last} ".join(words) if "chained" in ways else listed(words, last)

    def _day(self, day: date) -> str:
        if self.language == ENGLISH:
            return day_in_words(day)
        first = "1er" if day.day == 1 else str(day.day)
        month = translated(MONTHS[day.month - 1], self.language, Context.MONTH)
        return f"{first} {month} {day.year}"
