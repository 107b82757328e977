"""What our own words, and the values of the lists, are called in a language.

Words of ours are in the code in English, `say("Back to {tab}", tab="Overview")`, and their
French in the catalogue; values of the lists are called as the lists say.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from wpsheet.messages.catalogue import Context, known, translated
from wpsheet.messages.phrases import filled_in, heading_in
from wpsheet.model.layout import Column, ColumnName, Field, Section, heading_of
from wpsheet.model.patterns import regex
from wpsheet.model.text import printed_in_french
from wpsheet.model.values import WHOLE_PLAN, Milestone
from wpsheet.model.vocabulary import BUILT_IN, Lists, Term
from wpsheet.model.wording import ENGLISH, Names

_DAY = regex(r"20\d\d-\d\d-\d\d")
_PART_OF_YEAR = regex(r"(?P<part>[A-Za-z]+\d?)(?P<gap>[ -])(?P<year>20\d\d(?:[/-](?:20)?\d\d)?)")


_MENTIONED = (Field.BODIES, Field.RESOURCES, Field.TIMELINE, Field.PROGRESS, Field.STATUS)
"""The columns that sentences of ours name by their headings."""


@dataclass(frozen=True)
class Labels:
    """The words of one language, with the lists of one programme."""

    language: str = ENGLISH
    lists: Lists = field(default=BUILT_IN, repr=False)

    @property
    def english(self) -> bool:
        return self.language == ENGLISH

    def word(self, word: object) -> str:
        """A word of a message by itself, such as a day or the label of an activity."""
        return filled_in("{word}", {"word": word}, self.language)

    def headed(self, name: ColumnName) -> str:
        """A column's heading without its mark, as sentences name it: the committee's own words
        if it has some."""
        return self.lists.own_heading(name) or heading_in(self.language, name)

    def with_own_headings(self, template: str) -> str:
        """A sentence of ours with the committee's own headings in the place of the template's."""
        for name in _MENTIONED if self.lists.headings.are_own else ():
            if own := self.lists.own_heading(name):
                words = re.escape(heading_in(self.language, name))
                quoted = filled_in("{own:quoted}", {"own": Names([own])}, self.language)
                quoted = re.sub(r"([{}])", r"\1\1", quoted).replace("\\", r"\\")
                template = re.sub(rf"\b{words}\b", quoted, template)
        return template

    def __call__(self, english: str, /, **words: object) -> str:
        """A label or sentence of ours; `words` as `phrases.filled_in` takes them.

        Raises KeyError for words that have no French.
        """
        return filled_in(translated(english, self.language), words, self.language)

    def heading(self, column: Column, section: Section) -> str:
        """A column's heading with its footnote mark; one of the committee's own has no mark."""
        own = self.lists.own_heading(column.field)
        if own or not self.lists.headings.ask_as_template:
            return own or self.headed(column.field)
        return heading_of(column, section).replace(column.heading, self.headed(column.field))

    def question(self, column: Column) -> str:
        """What the column asks of an officer, on a sheet whose lists are in this language."""
        return translated(column.question, self.language, Context.QUESTION)

    def section(self, section: Section) -> str:
        """The title of a section, without its numeral."""
        return translated(section.heading, self.language)

    def body(self, name: str) -> str:
        """A body's short name: PTC, in French CTP."""
        return self._named(_term(name, self.lists.bodies))

    def body_in_full(self, name: str) -> str:
        """A body's full name, or its short one where the list gives no other."""
        term = _term(name, self.lists.bodies)
        meaning = term.meaning if self.english else term.meaning_fr or term.meaning
        return meaning or self.body(name)

    def code(self, name: str) -> str:
        """A Strategic Plan code: SP1, in French PS1; "The whole Strategic Plan" for ALL."""
        term = _term(name, self.lists.codes)
        if name == WHOLE_PLAN:
            return (term.meaning if self.english else term.meaning_fr) or term.meaning or name
        return self._named(term)

    def code_in_full(self, name: str) -> str:
        """What a code means; "" if the list does not say."""
        term = _term(name, self.lists.codes)
        return term.meaning if self.english else printed_in_french(term.meaning_fr) or term.meaning

    def task_type(self, name: str) -> str:
        return self._named(_term(name, self.lists.task_types))

    def called(self, name: ColumnName, value: str) -> str:
        """A value of a column that activities are counted by."""
        by_field: dict[ColumnName, Callable[[str], str]] = {
            Field.PLAN_CODES: self.code, Field.BODIES: self.body, Field.TASK_TYPE: self.task_type,
        }  # fmt: skip
        return by_field.get(name, str)(value)

    def unit(self, name: str) -> str:
        """A unit's name; its French one is its meaning in the lists."""
        term = _term(name, self.lists.units)
        return name if self.english else term.meaning_fr or name

    def status(self, word: str) -> str:
        """A status word: Completed, in French Terminé."""
        return known(word, self.language, Context.STATUS) or word

    def link(self, *, linked: bool) -> str:
        """Y or N, in French O or N."""
        return ("Y" if self.english else "O") if linked else "N"

    def period(self, period: str) -> str:
        """A period: Spring 2023, in French Printemps 2023; 2026-06-15 is 15 June 2026.

        A period of no listed form keeps the words in which it is written.
        """
        if _DAY.fullmatch(period):
            return self.word(date.fromisoformat(period))
        part = _PART_OF_YEAR.fullmatch(period)
        word = known(part["part"] if part else period, self.language, Context.PERIOD)
        return f"{word}{part['gap']}{part['year']}" if part and word else word or period

    def due_date(self, milestone: Milestone) -> str:
        """A date as the template asks for it: "Spring 2027 (PTC)"."""
        period = self.period(milestone.period)
        return f"{period} ({self.body(milestone.body)})" if milestone.body else period

    def _named(self, term: Term) -> str:
        # "Council" is its own full name. A body whose list has no French short name keeps its own.
        french = term.name_fr or (term.meaning == term.name and term.meaning_fr)
        return (not self.english and french) or term.name


def _term(name: str, terms: Iterable[Term]) -> Term:
    return next((term for term in terms if term.name == name), None) or Term(name)


IN_ENGLISH = Labels()
"""What is said where no language is asked for."""
