"""Reads a plan under other headings as somebody says that they are meant."""

import itertools
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from wpsheet.errors import WpsheetError
from wpsheet.grammars.status import states_nothing
from wpsheet.grammars.time_tokens import PROJECT_MONTH
from wpsheet.model import vocabulary
from wpsheet.model.activity import GROUPS_APART
from wpsheet.model.cells import Address, Cell, CellKind, column_letter
from wpsheet.model.columns import LISTED_COLUMNS, ListedColumn, ListedSection
from wpsheet.model.edits import CellEdit
from wpsheet.model.layout import Field, OwnColumn
from wpsheet.model.patterns import regex
from wpsheet.model.programme import Programme, Table
from wpsheet.model.text import RichText, comparable, one_line
from wpsheet.model.vocabulary import BUILT_IN, Lists, OwnValue, RuleSetting, Term
from wpsheet.model.wording import ENGLISH, FRENCH, Names, Template
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.marked import is_date
from wpsheet.reading.own.columns import nearly
from wpsheet.reading.strangers import UNDERSTOOD, names_ours

OWN = "own"
"""In place of a field in `--column "Budget=own"`: a column of the committee's own."""


class ColumnOption(WpsheetError):
    """A `--column` option that cannot be followed."""


def columns_named(options: Sequence[str]) -> tuple[ListedColumn, ...]:
    """The columns that `--column "Lead=bodies"` options name.

    Raises `ColumnOption` for one without a heading or with an unknown field, and for a field that
    is named twice, but for columns of dates that are marked.
    """
    found: dict[object, ListedColumn] = {}
    for option in options:
        heading, _, written = (part.strip() for part in option.rpartition("="))
        if not heading or comparable(written) not in {*Field, OWN}:
            raise ColumnOption(
                '--column "{option}" is not HEADING=FIELD; FIELD is one of {fields:commas}',
                option=option,
                fields=Names([*(each.value for each in Field), OWN]),
            )
        field = None if comparable(written) == OWN else Field(comparable(written))
        dated = field is Field.TIMELINE and is_date(heading)
        if dated and field not in found:
            found[heading] = ListedColumn(None, heading, dated=True)
            continue
        if field is not None and (dated or field in found):
            raise ColumnOption(
                '--column "{option}": another column is {field} already; name it once',
                option=option,
                field=field.value,
            )
        needed = field in (Field.NUMBER, Field.ACTIVITY)
        column = ListedColumn(field, heading, (), needed, circulated=field is not None)
        found[column.name] = column
    return tuple(found.values())


def lists_for(columns: Sequence[ListedColumn]) -> Lists:
    """The lists to look for a mapped plan with: these columns, then the template's headings."""
    named = {each.field for each in columns if each.field}
    others = (
        each._replace(required=each.field in (Field.NUMBER, Field.ACTIVITY))
        for each in LISTED_COLUMNS
        if each.field not in named
    )
    return replace(BUILT_IN, columns=(*columns, *others))


def lists_met(
    programme: Programme, grids: Sequence[Grid], columns: Sequence[ListedColumn]
) -> Lists:
    """The lists of a mapped plan: its columns as they are headed, and the values that it holds.

    The built-in bodies, codes and units stay where most of what the plan names is among them.
    """
    lists = replace(
        programme.lists,
        columns=tuple(_columns_met(programme, grids, columns)),
        own_values=dict(_values_met(programme)),
        rules=(
            *(RuleSetting(rule, "off", Template.RULE_OF_OTHERS) for rule in _HOUSE_RULES),
            *_rule_of_dates(programme),
        ),
        sections=tuple(_sections_met(programme)),
        dates_name_body=any(date.body for a in programme.activities for date in a.milestones),
        numbers_are_whole=all(
            a.number is not None for a in programme.activities if a.plain(Field.NUMBER)
        ),
    )
    bodies = _split(programme, Field.BODIES)
    if names_ours(programme, bodies):
        return lists
    types = {activity.task_type for activity in programme.activities}
    statuses = {activity.written_status for activity in programme.activities}
    return replace(
        lists, bodies=_terms(bodies), codes=_terms(_split(programme, Field.PLAN_CODES)),
        task_types=tuple(term for term in lists.task_types if term.name in types),
        statuses=tuple(term for term in lists.statuses if term.status in statuses),
        units=(), met=True,
    )  # fmt: skip


_HOUSE_RULES = (
    "status-word-missing", "next-steps-missing", "key-steps-missing", "funding-outside-progress",
    "own-body-missing", "timeline-format", "timeline-imprecise", "body-without-milestone",
    "link-no", "number-format", "number-gap", "resource-uncountable",
)  # fmt: skip
"""The rules that come from the footnotes and sessions of the Permanent Technical Committee."""


def _rule_of_dates(programme: Programme) -> Iterator[RuleSetting]:
    """Dates in words of the committee's own are no errors; project months wait for their start."""
    unread = (entry for a in programme.activities for entry in a.timeline.unparsed)
    if not all(map(PROJECT_MONTH.fullmatch, unread)):
        yield RuleSetting("timeline-unparsed", "warning", Template.RULE_OF_DATES)


def _columns_met(
    programme: Programme, grids: Sequence[Grid], columns: Sequence[ListedColumn]
) -> Iterator[ListedColumn]:
    sheets = {grid.name: grid for grid in grids}
    by_name = {each.name: each for each in columns}
    met: dict[object, ListedColumn] = {}
    for table in programme.tables:
        for name, column in sorted(table.places.items(), key=lambda each: each[1]):
            cell: Cell = sheets[table.sheet].cell(table.heading_row, column)
            heading = one_line(cell.text.without_superscripts())
            if isinstance(name, OwnColumn):
                listed = ListedColumn(None, name.heading, circulated=False)
            else:
                needed = name in (Field.NUMBER, Field.ACTIVITY)
                listed = ListedColumn(name, heading, required=needed)
            met.setdefault(name, by_name.get(name, listed))
    yield from met.values()
    for each in LISTED_COLUMNS:
        if each.field not in met:
            yield ListedColumn(each.field, "", used=False)


_CANONICAL = {
    Field.PRIORITY: vocabulary.Priority,
    Field.TASK_TYPE: vocabulary.TaskType,
    Field.STATUS: vocabulary.Status,
}
"""The fields with an open list, and the values that totals know."""


def _sections_met(programme: Programme) -> Iterator[ListedSection]:
    """The parts of the plan that number their own activities."""
    parts = {a.group.split(GROUPS_APART)[0]: a.part for a in programme.activities if a.group}
    if all(parts.values()):
        yield from itertools.starmap(ListedSection, parts.items())


def _values_met(programme: Programme) -> Iterator[tuple[Field, tuple[OwnValue, ...]]]:
    """The values of the open lists that the plan has and the canonical lists do not."""
    for field, canonical in _CANONICAL.items():
        found: dict[str, list[Cell]] = {}
        for activity in programme.activities:
            words = one_line(activity.plain(field))
            if not states_nothing(words) and UNDERSTOOD[field](activity) is None:
                key = comparable(words).strip(". ")
                found.setdefault(key, []).append(activity.cells[field])
        values: list[OwnValue] = []
        for cells in sorted(found.values(), key=len, reverse=True):
            words = one_line(cells[0].plain)
            fills = {cell.fill for cell in cells}
            # A word that has one colour throughout keeps it.
            fill = (fills.pop() or "") if len(fills) == 1 else ""
            values.append(OwnValue(words, nearly(words, canonical) or "", fill=fill))
        if values:
            yield field, tuple(values)


_APART = regex(r"\s*(?:[;,\n]|\s/\s|\s(?:and|et|&)\s(?![a-z\u00df-\u00ff]))\s*(?![^()]*\))")
"""Between two names; "and data" goes on with a name, as a name begins with a capital letter."""


def _split(programme: Programme, field: Field) -> Counter[str]:
    """What the cells of a column hold, value by value."""
    parts = (part for a in programme.activities for part in _APART.split(a.plain(field)))
    return Counter(filter(None, map(one_line, parts)))


def _terms(values: Counter[str]) -> tuple[Term, ...]:
    """Values as entries of a list, the most frequent first."""
    return tuple(Term(words) for words, _ in values.most_common())


_COLUMN = {ENGLISH: "Column", FRENCH: "Colonne"}


def with_headings(grids: Sequence[Grid], tables: Sequence[Table]) -> list[Grid]:
    """Sheets in which each column of words that has no heading is headed by its letter."""
    rows = {grid.name: dict(grid.rows) for grid in grids}
    for table in tables:
        for first, *_ in table.unheaded:
            held = rows[table.sheet]
            place = Address(table.sheet, table.heading_row, first.address.column)
            words = f"{_COLUMN[table.language]} {column_letter(place.column)}"
            cell = Cell(place, RichText.of(words), CellKind.TEXT)
            held[place.row] = {**held[place.row], place.column: cell}
    return [replace(grid, rows=rows[grid.name]) for grid in grids]


def headed_by_letter(programme: Programme) -> list[str]:
    """The headings that columns have for want of their own."""
    places = {(name.heading, column) for t in programme.tables for name, column in t.own.items()}
    return [
        heading
        for heading, column in sorted(places)
        if heading in {f"{word} {column_letter(column)}" for word in _COLUMN.values()}
    ]


def dates_in_words(programme: Programme) -> Iterator[CellEdit]:
    """Dates that Excel holds as numbers, written out: 2026-06-15."""
    for activity in programme.activities:
        cell = activity.cells.get(Field.TIMELINE)
        if cell is not None and cell.kind is CellKind.DATE:
            yield CellEdit(cell.address, cell.plain[:10])


def headings_not_found(columns: Sequence[ListedColumn], programme: Programme) -> list[str]:
    """The headings that options name and no table has."""
    there = {name for table in programme.tables for name in table.places}
    return [e.heading for e in columns if (Field.TIMELINE if e.dated else e.name) not in there]
