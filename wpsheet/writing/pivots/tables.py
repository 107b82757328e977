"""PivotTables as values: the long tables that they count, their axes, and the counts themselves."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Self

from wpsheet.checking.rules.base import labelled
from wpsheet.grammars.status import NO_STATUS
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity, status_of
from wpsheet.model.layout import Field, Section
from wpsheet.model.periods import CONTINUOUS
from wpsheet.model.text import shortened, unlike
from wpsheet.model.vocabulary import Priority, Status, TaskType, Term
from wpsheet.summaries.counts import Summary, priority_of, task_type_of
from wpsheet.writing.cleaning import cell_text

Value = str | int | None
"""What a cell of a source holds: words, a whole number, or nothing."""
_LONG = 255
PAGE_ROWS = 2
"""The rows that a filter above a pivot takes: its own, and the free one that Excel wants."""


def folded(words: str) -> str:
    """Words as Excel tells the values of a pivot apart: their case does not count."""
    return words.casefold()


@dataclass(frozen=True, slots=True)
class SourceField:
    """One column of a source: its values as a pivot's memory keeps them, each once."""

    heading: str
    values: tuple[Value, ...]
    """The value of every record, in the order of the table."""
    terms: tuple[str, ...]
    """The different texts: those of the known order first, also unused ones, then the others."""
    places: Mapping[str, int]
    """Folded text → its place among the terms."""

    @classmethod
    def of(cls, heading: str, values: Sequence[Value], order: Sequence[str]) -> Self:
        texts = any(isinstance(value, str) for value in values)
        if texts and any(isinstance(value, int) for value in values):
            raise ValueError(f"{heading!r} holds texts and numbers")
        known: dict[str, str] = {}
        for term in order:
            known.setdefault(folded(term), term)
        others: dict[str, str] = {}
        for value in dict.fromkeys(values):
            if isinstance(value, str) and value and folded(value) not in known:
                others.setdefault(folded(value), value)
        terms = {**known, **(dict(sorted(others.items())) if order else others)}
        places = {key: place for place, key in enumerate(terms)}
        return cls(heading, tuple(values), tuple(terms.values()), places)

    def place(self, value: Value) -> int:
        return self.places[folded(str(value))]

    @property
    def blank(self) -> bool:
        """Whether a record holds nothing here."""
        return any(value is None or value == "" for value in self.values)

    @property
    def long(self) -> bool:
        """Whether a text is so long that the list of texts must say so."""
        return any(len(term) > _LONG for term in self.terms)

    @property
    def present(self) -> set[int]:
        """The places of the terms that a record has."""
        return {self.place(value) for value in set(self.values)}

    @property
    def numbers(self) -> list[int]:
        return [value for value in self.values if isinstance(value, int)]


@dataclass(frozen=True, eq=False)
class Source:
    """An Excel table that pivots count, one record a row.

    Several pivots on one source share its memory, so that Excel refreshes them together.
    """

    table: str
    """The name of the Excel table."""
    headings: tuple[str, ...]
    records: Sequence[tuple[Value, ...]]
    orders: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Heading → the values that it knows, in the order that a pivot shows them."""

    @cached_property
    def fields(self) -> tuple[SourceField, ...]:
        columns = list(zip(*self.records, strict=True)) or [()] * len(self.headings)
        return tuple(
            SourceField.of(heading, values, self.orders.get(heading, ()))
            for heading, values in zip(self.headings, columns, strict=True)
        )

    def index(self, heading: str) -> int:
        return self.headings.index(heading)


@dataclass(frozen=True, eq=False)
class Pivot:
    """How many records of a source have which value of one field, by those of another.

    Raises ValueError for what Excel would repair or refuse: a source without records, a field
    of an axis with blanks, two fields or captions of one name.
    """

    name: str
    description: str
    source: Source
    rows: str
    """The heading of the field that goes down; `columns` goes across, `page` filters both, "" if
    nothing does."""
    columns: str
    page: str
    counted: str
    """The heading of the field whose cells are counted: one that is never blank."""
    caption: str
    """What is counted, in words; it is in the corner."""
    total: str
    """What the last row and column are called."""
    everything: str
    """What the filter says while it lets everything through."""
    values: str
    """What several counts would be called together, once somebody adds one."""
    fills: Mapping[str, str] = field(default_factory=dict)
    """Value of the columns → the colour of its heading as RRGGBB."""

    def __post_init__(self) -> None:
        if not self.source.records:
            raise ValueError(f"{self.name}: a pivot needs at least one record")
        names = [folded(name) for name in (*self.source.headings, self.caption, self.values)]
        if len(set(names)) < len(names):
            raise ValueError(f"{self.name}: a field, the caption or the values share a name")
        for heading in filter(None, (self.rows, self.columns, self.page, self.counted)):
            if self._field(heading).blank or self._field(heading).numbers:
                raise ValueError(f"{self.name}: {heading!r} holds blanks or numbers")

    def _field(self, heading: str) -> SourceField:
        return self.source.fields[self.source.index(heading)]

    @property
    def row_field(self) -> SourceField:
        return self._field(self.rows)

    @property
    def column_field(self) -> SourceField:
        return self._field(self.columns)

    @cached_property
    def counts(self) -> Counter[tuple[int, int]]:
        """(place of the row's term, place of the column's) → how many records have both."""
        down, across = self.row_field, self.column_field
        pairs = zip(down.values, across.values, strict=True)
        return Counter((down.place(row), across.place(column)) for row, column in pairs)

    @cached_property
    def shown_rows(self) -> list[int]:
        """The places of the row terms that a record has, in order."""
        return sorted({row for row, _ in self.counts})

    @cached_property
    def shown_columns(self) -> list[int]:
        return sorted({column for _, column in self.counts})

    @property
    def height(self) -> int:
        """Rows that the pivot takes below its filter: two headings, the values, the total."""
        return 2 + len(self.shown_rows) + 1

    @property
    def width(self) -> int:
        return 1 + len(self.shown_columns) + 1


@dataclass(frozen=True, slots=True)
class PlacedPivot:
    """A pivot with its place: `row`, from 0, is its filter's; it begins in the first column."""

    pivot: Pivot
    sheet: int
    """The number of the sheet, from 1."""
    row: int

    @property
    def top(self) -> int:
        """The row of the pivot's corner, from 0."""
        return self.row + PAGE_ROWS


_FIRST_WORDS = 72
"""The characters of an activity that are beside its reference, enough to know it by."""

Call = Callable[[str], str]
KeysOf = Callable[[Activity], Iterable[str]]
Key = str | None
"""A code or body; None where an activity states none."""


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings of a source by what they hold; `key` is the code, or the body."""

    reference: str
    section: str
    number: str
    priority: str
    task_type: str
    status: str
    words: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class _Column:
    heading: str
    value: Callable[[Activity], Value]
    order: Sequence[str] = ()


def source_by(key: Field | None, summary: Summary, say: Labels) -> tuple[Source, Headings]:
    """A record for each activity, or for each of its codes or bodies: one where it has none.

    A column that is not circulated has no heading, and is not in the source.
    """
    lists = summary.programme.lists
    known: dict[Field | None, tuple[str, tuple[Term, ...], Call, KeysOf]] = {
        None: ("Data_activities", (), say.code, lambda _: ()),
        Field.PLAN_CODES: ("Data_codes", lists.codes, say.code, lambda a: a.plan_codes.codes),
        Field.BODIES: ("Data_bodies", lists.bodies, say.body, lambda a: a.bodies.names),
    }
    table, terms, call, keys_of = known[key]
    called = _called([term.name for term in terms], call, say)
    fields = summary.fields
    headings = Headings(*unlike([
        say("Reference"), say("Section"), say.headed(Field.NUMBER), say.headed(Field.PRIORITY),
        say.headed(Field.TASK_TYPE), say.headed(Field.STATUS), say("Activity (first words)"),
        say.headed(key) if key else "",
    ]))  # fmt: skip
    priorities = _called(_terms(summary, Field.PRIORITY, Priority), str, say)
    tasks = _called(_terms(summary, Field.TASK_TYPE, TaskType), say.task_type, say)
    states = (*_terms(summary, Field.STATUS, Status), NO_STATUS)
    statuses = {state: say.status(state) for state in states}
    continuous = say.period(CONTINUOUS)
    ends = (*statuses.values(), continuous) if summary.any_continuous else (*statuses.values(),)

    def status(a: Activity) -> Value:
        is_continuous = a.section is Section.CONTINUOUS and a.status is None
        return continuous if is_continuous else statuses[status_of(a) or NO_STATUS]

    def words(a: Activity) -> Value:
        return cell_text(shortened(a.plain(Field.ACTIVITY), _FIRST_WORDS)) or None

    every = [
        (True, _Column(headings.reference, lambda a: say.word(labelled(a)))),
        (bool(summary.sections),
         _Column(headings.section, lambda a: str(a.section), tuple(Section))),
        (Field.NUMBER in fields, _Column(headings.number, lambda a: a.mark or a.number)),
        (Field.PRIORITY in fields,
         _Column(headings.priority, lambda a: priorities[priority_of(a)], [*priorities.values()])),
        (Field.TASK_TYPE in fields,
         _Column(headings.task_type, lambda a: tasks[task_type_of(a)], [*tasks.values()])),
        (Field.STATUS in fields, _Column(headings.status, status, ends)),
        (True, _Column(headings.words, words)),
    ]  # fmt: skip
    columns = [column for shown, column in every if shown]
    place = sum(shown for shown, _ in every[:3])
    names = [column.heading for column in columns]
    orders = {column.heading: column.order for column in columns if column.order}
    if key:
        names.insert(place, headings.key)
        orders[headings.key] = tuple(called.values())
    records = []
    for activity in summary.programme.activities:
        values = [column.value(activity) for column in columns]
        keys = tuple(keys_of(activity)) or (None,)
        stated = [[called.get(name, name)] for name in keys] if key else [[]]
        records += [(*values[:place], *each, *values[place:]) for each in stated]
    return Source(table, tuple(names), records, orders), headings


def _terms(summary: Summary, name: Field, canonical: Iterable[str]) -> tuple[str, ...]:
    """The values of a column that a pivot knows, the canonical ones of the template first."""
    keys = summary.keys(name)
    return keys if summary.programme.lists.headings.are_own else (*canonical, *(
        key for key in keys if key not in set(canonical)
    ))  # fmt: skip


def _called(names: Iterable[str], call: Call, say: Labels) -> dict[Key, str]:
    """What each name is called, and None: all different in any case, so that no two unite."""
    not_stated = say("not stated")
    taken = {folded(not_stated)}
    called: dict[Key, str] = {}
    for name in names:
        words = cell_text(call(name))
        while folded(words) in taken:
            words += f" ({cell_text(name)})"
        taken.add(folded(words))
        called[name] = words
    called[None] = not_stated
    return called
