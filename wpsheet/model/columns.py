"""The columns and sections of a programme as its Lists sheet names them, and what headings mean."""

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from wpsheet.model import layout
from wpsheet.model.layout import ColumnName, Field, OwnColumn, heading_key
from wpsheet.model.nearest import nearest
from wpsheet.model.patterns import regex
from wpsheet.model.text import comparable

_NEARLY, _LONG = 0.88, 7
"""How similar a misspelt heading must be, and how many letters it must have."""
FARTHEST = 999
"""The rank of a misspelt heading among those of one column."""
_NAMES_NOTHING = regex(
    r"(?:sheet|plan|table|list|work ?plan|programme|section|feuil(?:le)?|liste|hoja|planilha"
    r"|folha|tabelle|blatt|foglio|blad|activities|activites|activités)?[\s_-]*(?:\d*|i{1,3})"
)
"""What a sheet is called that no part of a plan has given its name."""


class ListedColumn(NamedTuple):
    """One row of the list of columns."""

    field: Field | None
    """None for a column of the committee's own."""
    heading: str
    also_headed: tuple[str, ...] = ()
    required: bool = False
    circulated: bool = True
    used: bool = True
    dated: bool = False
    """Whether its heading is a date, and a mark in a cell says that it is the activity's."""

    @property
    def name(self) -> ColumnName:
        return self.field or OwnColumn.headed(self.heading)

    @property
    def headings(self) -> tuple[str, ...]:
        return (self.heading, *self.also_headed) if self.heading else self.also_headed


LISTED_COLUMNS = (
    *(ListedColumn(each.field, each.heading, required=each.required) for each in layout.COLUMNS),
    ListedColumn(Field.OFFICER, layout.OFFICER_COLUMN.heading, circulated=False),
)
"""The columns of the Permanent Technical Committee's programme."""


class Headings:
    """What the headings of one programme's tables mean: the listed words first, then built-in ones.

    A field that the programme does not use has no heading, so its built-in words head a column
    of the committee's own.
    """

    def __init__(self, columns: Iterable[ListedColumn] = LISTED_COLUMNS) -> None:
        self.columns = {each.name: each for each in columns}
        used = [each for each in self.columns.values() if each.used]
        headed = [(words, each.name) for each in used for words in each.headings]
        self._exact = {key: name for words, name in headed if (key := comparable(words))}
        self._keys = {key: name for words, name in headed if (key := heading_key(words))}
        self._first_words = {key.split()[0] for key in self._keys}

    @cached_property
    def are_own(self) -> bool:
        """Whether the layout is the committee's own: a column of the template is not used, or has
        a heading that the template does not know."""
        return any(
            not each.used or layout.field_headed(each.heading, exactly=True) is not each.field
            for each in self.columns.values()
            if each.field and each.field is not Field.OFFICER
        )

    @cached_property
    def ask_as_template(self) -> bool:
        """Whether the notes and questions of the template hold: every column of it is used."""
        return all(self.uses(column.field) for column in layout.COLUMNS)

    def circulated(self, name: ColumnName) -> bool:
        """Whether a column is circulated; one of the committee's own only if the list says so."""
        listed = self.columns.get(name)
        if listed is None:
            return isinstance(name, Field) and name is not Field.OFFICER
        return listed.used and listed.circulated

    def may_be_one(self, text: str) -> bool:
        """Whether words may be a heading that is spelt right, or its first line: a quick no."""
        if layout.may_be_heading(text):
            return True
        return len(text) <= 80 and not self._first_words.isdisjoint(heading_key(text).split()[:1])

    def named(self, text: str, *, exactly: bool = False) -> ColumnName | None:
        """The column that these words head, or None; unless `exactly`, nearly spelt ones too."""
        if len(text) > 80:
            return None
        key = heading_key(text)
        found = self._exact.get(comparable(text)) or self._keys.get(key)
        if found is None:
            built_in = layout.field_headed(text, exactly=exactly)
            found = built_in if built_in and self.uses(built_in) else None
        if found is not None or exactly or len(key) < _LONG:
            return found
        near = nearest(key, list(self._keys), cutoff=_NEARLY)
        return self._keys[near[0]] if near else None

    def rank(self, text: str, name: ColumnName) -> int:
        """How far words are from a column's heading: 0 for its own, `FARTHEST` if misspelt."""
        if self.named(text, exactly=True) is None:
            return FARTHEST
        listed = self.columns.get(name)
        headings = listed.headings if listed else ()
        for key_of in (comparable, heading_key):  # as written, then "Deadlines" for "Deadline"
            words = [key_of(each) for each in headings]
            if key_of(text) in words:
                return 2 * words.index(key_of(text)) + (key_of is heading_key)
        built_in = layout.rank_of_heading(text, name) if isinstance(name, Field) else 0
        return 2 * len(headings) + built_in

    def uses(self, name: ColumnName) -> bool:
        """Whether the programme has this column of the template."""
        return name not in self.columns or self.columns[name].used


class ListedSection(NamedTuple):
    """A section of the committee's own, by the line or sheet name above its activities."""

    title: str
    name: str = ""
    """What labels call it: Trade.3."""
    continuous: bool = False
    """Whether its activities have no dates."""


def by_title(sections: Iterable[ListedSection]) -> dict[str, ListedSection]:
    """The listed sections by their titles in comparable form."""
    return {comparable(each.title): each for each in sections}


def names_a_section(sheet: str) -> bool:
    """Whether a sheet's name tells what part of a plan it holds: "Trade", not "Sheet1"."""
    return _NAMES_NOTHING.fullmatch(comparable(sheet)) is None
