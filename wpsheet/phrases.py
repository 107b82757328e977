"""Words of a message that belong to no language until they are said in one.

A template is a sentence of one language with the names of words in braces. What stands behind
the colon is the language's affair:

- `{bodies}`: the word as the language renders it; names as a list, a day, a column's heading;
- `{bodies:or quoted}`: a list in other ways, any of `or`, `chained`, `commas`, `semicolons`,
  `quoted`;
- `{bodies:is|are}`: a form for one and a form for several; of a yes-or-no word, for no and yes;
- `{author:? by {author}}`: what is said only where there is something to say;
- `{heading:question}`: what a column asks; `{day:iso}`: a day as 2022-10-17.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from wpsheet import messages_fr
from wpsheet.layout import COLUMN, Field
from wpsheet.text import day_in_words, listed

ENGLISH = "en"
FRENCH = "fr"


class Saying(StrEnum):
    """Sentences, in English, that are words of other messages."""

    WRITTEN_IN_LIST = '"{written}" is written "{name}" in the list'
    UNIT_IN_LIST = '"{written}" is "{name}" in the list'
    LIST_EMPTY = "The list of {list} is empty; the built-in one is used. Fill it in."
    ENTRY_TWICE = '"{written}" stands twice in this list. Delete one of the two.'
    ENTRY_UNKNOWN = '"{written}" is no {what}. The words are fixed: {words:commas}.'
    NOT_A_DAY = '"{written}" is not a day. Write it as in 2026-10-31.'
    SETTING_UNKNOWN = '"{written}" is no setting. The settings are: {known:commas}.'
    SPELLING_TAKEN = '"{written}" stands for {name} already. Delete one of the two.'
    COLOUR_UNKNOWN = '"{written}" is no colour of a status. Write green, blue or red.'
    NOT_A_PERIOD = '"{written}" is no period. Write it as in 2025-2028.'
    NOT_AN_ID = '"{written}" is no ID. Write the highest one ever given, as in PTC-0081.'
    ENTRY_BROKEN = "This entry shows {written}, not a word. Write it in again."
    COLUMN = "{heading}"
    PACKAGE_CUT = "not a complete zip package"
    PARTS_MANY = "{n} parts"
    PART_TWICE = "two parts named {part}"
    PART_TYPED = "part {part} declares a document type"
    PART_BROKEN = "part {part}"
    PART_MALFORMED = "a part of it does not follow the format"
    PART_PACKED = "a part of it cannot be unpacked"
    TEXT_LOST = "its text cannot be found"
    PART_OUTSIDE = "part {part} lies outside of it"
    PART_MISSING = "part {part} is missing"
    PART_LARGE = "part {part} is too large"
    PART_FAULT = "part {part} {fault}"
    SHEETS_ALIKE = 'two sheets are named "{sheet}"'
    MERGES_OVERLAP = "merged ranges such as {ref} overlap"
    SHEET_TWICE = 'its sheet "{sheet}" points to the cells of another sheet'
    SHEET_LOST = 'its sheet "{sheet}" cannot be found'
    WAIVER_RULE = 'no rule is called "{written}"; write its code or name'
    WAIVER_REASON = "it gives no reason; an exception needs one"
    WAIVER_FIELD = '"{written}" is no column of the programme'
    WAIVER_UNTIL = '"{written}" is not a day; write it as in 2026-10-31'
    EDIT_NO_SHEET = 'the workbook has no sheet "{sheet}" with cells'
    EDIT_NO_CELL = "no sheet has such a cell"
    EDIT_MERGED = "it is merged into {range}; edit its first cell"
    EDIT_NO_STYLES = "the workbook's table of formats is incomplete; save it once in Excel"
    EDIT_STYLES_FULL = "the workbook has as many formats as Excel allows; clean them up first"
    EDIT_FORMULA = "it holds a formula"
    EDIT_FORMULA_AREA = "a formula fills {range}"
    EDIT_TABLE_HEADING = "it heads a column of a table"
    EDIT_TABLE_TOTALS = "it is in the totals row of a table"
    EDIT_PIVOT = "it is part of a PivotTable"
    EDIT_DATA_TYPE = "it holds a linked data type or a picture"
    EDIT_TOO_LONG = "a cell holds {most} characters at most"
    EDIT_CONTINUED = "its text goes on in a further row; edit it in Excel"
    EDIT_CHANGED_SINCE = "it no longer holds what the report says"
    EDITED_UNDER_CONDITION = "A conditional format may hide the new fill of {cells}."
    EDITED_UNDER_WORDS = (
        "The conditional format of {cells} speaks of {words:quoted}: put the new words there by "
        "hand."
    )
    EDITED_LOCKED = "{cells} {cells:is|are} locked on a protected sheet; the edit was made."
    EDITED_UNDER_FORMULAS = (
        "Formulas show their old results until Excel calculates them anew: press Ctrl+Alt+F9."
    )
    EDITED_UNDER_PIVOTS = "PivotTables show the old figures until they are refreshed."


@dataclass(frozen=True, slots=True)
class Word:
    """A word of our own, such as a colour or a role, given in English."""

    english: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A saying with its words, itself a word of a message; as text it is English."""

    saying: Saying
    words: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return said(self.saying.value, self.words)


@dataclass(frozen=True, slots=True)
class Glossed:
    """A name with a word about it in brackets: "A. Person (author)"."""

    name: str
    gloss: Word | str


@dataclass(frozen=True, slots=True)
class Label:
    """An activity as people write it: I.14; "I, row 31" where it has no number."""

    section: str
    number: int | None
    row: int


@dataclass(frozen=True, slots=True)
class Names:
    """Several names, in order; `more` where others are left out behind them."""

    names: Sequence[str | Sentence | Glossed]
    more: bool = False

    def __len__(self) -> int:
        return len(self.names) + self.more


@dataclass(frozen=True, slots=True)
class Grammar:
    """What a language does to words."""

    and_: str
    or_: str
    quotes: tuple[str, str]
    semicolon: str
    colon: str
    row: str
    more: str
    blank: str
    """Stands for a list of nothing."""
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
LANGUAGES = tuple(GRAMMARS)


def said(template: str, words: Mapping[str, object], language: str = ENGLISH) -> str:
    """A template of a language with these words in it.

    Raises KeyError for a word that is not given and for an unknown language, ValueError for a
    form that the word does not have.
    """
    grammar = GRAMMARS[language]
    spoken = {name: _Spoken(word, language, grammar) for name, word in words.items()}
    return template.format_map(spoken)


def heading_in(language: str, name: Field) -> str:
    """A column's heading in a language, without its footnote mark."""
    return COLUMN[name].heading if language == ENGLISH else messages_fr.HEADINGS[name]


def word_in(language: str, english: str) -> str:
    """A word of our own in a language."""
    return english if language == ENGLISH else messages_fr.WORDS[english]


@dataclass(frozen=True, slots=True)
class _Spoken:
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
                return self._question(name)
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
            case Names() as names:
                return self._list(names, [])
            case Field() as name:
                return heading_in(self.language, name)
            case Word(english):
                return word_in(self.language, english)
            case Sentence(saying, words):
                french = self.language != ENGLISH
                template = messages_fr.SAYINGS[saying.name] if french else saying.value
                return said(template, words, self.language)
            case Glossed(name, gloss):
                return f"{name} ({self._alone(gloss)})"
            case Label(section, number, row):
                if number is None:
                    return f"{section}, {self.grammar.row} {row}"
                return f"{section}.{number}"
            case date() as day:
                return self._day(day)
        return str(word)

    def _list(self, names: Names, ways: Sequence[str]) -> str:
        unknown = set(ways) - {"or", "chained", "commas", "semicolons", "quoted"}
        if unknown:
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

    def _question(self, name: Field) -> str:
        english = self.language == ENGLISH
        return COLUMN[name].question if english else messages_fr.QUESTIONS[name]

    def _day(self, day: date) -> str:
        if self.language == ENGLISH:
            return day_in_words(day)
        first = "1er" if day.day == 1 else str(day.day)
        return f"{first} {messages_fr.MONTHS[day.month - 1]} {day.year}"
