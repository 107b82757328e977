"""A plan under other headings: what its headings may mean, and reading it as somebody says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from wpsheet.errors import WpsheetError
from wpsheet.grammars.bodies import parse_bodies
from wpsheet.model.cells import Cell
from wpsheet.model.columns import LISTED_COLUMNS, ListedColumn
from wpsheet.model.layout import Field, OwnColumn, field_headed, heading_key
from wpsheet.model.programme import Programme
from wpsheet.model.text import comparable, one_line
from wpsheet.model.vocabulary import BUILT_IN, Lists, OwnValue, RuleSetting, Term
from wpsheet.model.wording import Names
from wpsheet.ooxml.grid import Grid

OWN = "own"
"""In place of a field in `--column "Budget=own"`: a column of the committee's own."""
_MEANT: dict[Field, tuple[str, ...]] = {
    Field.NUMBER: (
        "Ref", "Reference", "S.No", "Serial No", "ID", "Item", "Item No", "Code", "WP",
        "N° d'ordre", "Réf", "Référence",
    ),
    Field.ACTIVITY: (
        "Action", "Task", "Description", "Work item", "Measure", "Objective", "Project",
        "Initiative", "Activity description", "Tâche", "Mesure", "Objectif", "Projet", "Intitulé",
    ),
    Field.BODIES: (
        "Lead", "Owner", "Responsible", "Responsibility", "Responsible party", "Lead body",
        "Lead organisation", "Assigned to", "By whom", "Department", "Responsable",
        "Pilote", "Chef de file", "Entité responsable",
    ),
    Field.RESOURCES: ("Staff", "Human resources", "Effort", "Personnel", "Effectifs", "Moyens"),
    Field.INDICATORS: (
        "Output", "Deliverable", "Outcome", "Result", "Expected output", "Indicator", "Milestone",
        "Expected result", "Livrable", "Produit", "Résultat", "Résultat attendu",
    ),
    Field.TIMELINE: (
        "Deadline", "Due date", "Due", "By when", "Month", "Target date", "Date", "When",
        "Completion date", "Period", "Quarter", "Date limite", "Date prévue", "Période", "Terme",
    ),
    Field.PROGRESS: (
        "Remarks", "Comments", "Update", "Notes", "Comment", "Latest update", "Observations",
        "Commentaires", "Remarques", "Mise à jour",
    ),
    Field.STATUS: ("RAG", "RAG status", "State", "Progress status", "Statut d'avancement"),
    Field.PRIORITY: ("Rank", "Importance", "Urgency", "Urgence"),
    Field.TASK_TYPE: ("Category", "Kind", "Catégorie", "Nature"),
    Field.PLAN_CODES: ("Goal", "Strategic goal", "Strategic objective", "Objectif stratégique"),
    Field.OFFICER: ("Contact", "Responsible person", "Personne responsable"),
}  # fmt: skip
"""What other committees call these columns; proposed to a person, never taken in silence."""
_MEANS = {heading_key(words): field for field, each in _MEANT.items() for words in each}
_LONGEST, _FEWEST, _LOOKED_AT = 60, 3, 60
"""Characters of a heading at most, headings of a table at least, rows of a sheet looked at."""


@dataclass(frozen=True, slots=True)
class ForeignTable:
    """A table that is no work programme's by its headings."""

    sheet: str
    row: int
    headings: tuple[str, ...]
    meant: Mapping[str, Field]
    """What some of them may mean, each field once."""

    @property
    def known(self) -> list[str]:
        return [words for words in self.headings if field_headed(words, exactly=True)]

    @property
    def unknown(self) -> list[str]:
        known = set(self.known)
        return [words for words in self.headings if words not in known]

    @property
    def options(self) -> list[str]:
        """The options of `import` that say what is guessed."""
        return [
            f'--column "{words}={field.value}"'
            for words, field in self.meant.items()
            if field_headed(words, exactly=True) is not field
        ]


def nearest_table(grids: Iterable[Grid]) -> ForeignTable | None:
    """The row that is likeliest the heading of a plan; None where no row looks like one."""
    found = [
        (len(table.meant), len(table.headings), -table.row, table)
        for grid in grids
        for table in _tables(grid)
    ]
    return max(found, key=lambda each: each[:3])[3] if found else None


def _tables(grid: Grid) -> Iterator[ForeignTable]:
    for row in list(grid.filled_rows())[:_LOOKED_AT]:
        cells = grid.filled(row)
        words = [one_line(cell.text.without_superscripts()) for cell in cells.values()]
        short = [each for each in words if len(each) <= _LONGEST and re.search(r"[^\W\d]", each)]
        # A group row may stand between the headings and the first activity.
        below = max((grid.filled(row + n) for n in (1, 2, 3)), key=len)
        mostly = len(short) * 3 >= len(words) * 2 and len(below) * 2 >= len(cells)
        if len(short) >= _FEWEST and mostly:
            headings = tuple(dict.fromkeys(words))
            meant = _meant(headings)
            if Field.ACTIVITY not in meant.values():
                # What is done takes the most words; a column that means nothing else comes first.
                _, _, longest = max(
                    (heading not in meant, _letters_below(grid, row, column), heading)
                    for column, heading in zip(cells, words, strict=True)
                )
                meant[longest] = Field.ACTIVITY
            yield ForeignTable(grid.name, row, headings, meant)


def _letters_below(grid: Grid, row: int, column: int) -> int:
    return sum(len(grid.cell(row + n, column).plain) for n in range(1, 6))


def _meant(headings: Sequence[str]) -> dict[str, Field]:
    """What each heading may mean: known headings first, then the first that is called so."""
    found: dict[str, Field] = {}
    for means in (lambda words: field_headed(words, exactly=True), _guess):
        for words in headings:
            field = means(words)
            if words not in found and field is not None and field not in found.values():
                found[words] = field
    return {words: found[words] for words in headings if words in found}


def _guess(words: str) -> Field | None:
    key = heading_key(words)
    if key in _MEANS:
        return _MEANS[key]
    single = words.split()
    ends = (re.split(r"[(/:,]", words)[0], *single[-1:], *single[:1])
    parts = [heading_key(part) for part in ends]
    return next((_MEANS[part] for part in parts if part in _MEANS), None) or field_headed(words)


class ColumnOption(WpsheetError):
    """A `--column` option that cannot be followed."""


def columns_said(options: Sequence[str]) -> tuple[ListedColumn, ...]:
    """The columns that `--column "Lead=bodies"` options name.

    Raises `ColumnOption` for one without a heading or with an unknown field, and for a field that
    is named twice.
    """
    found: dict[object, ListedColumn] = {}
    for option in options:
        heading, _, written = (part.strip() for part in option.rpartition("="))
        fields = {field.value: field for field in Field}
        if not heading or comparable(written) not in {*fields, OWN}:
            raise ColumnOption(
                '--column "{option}" is not HEADING=FIELD; FIELD is one of {fields:commas}',
                option=option,
                fields=Names([*fields, OWN]),
            )
        field = fields.get(comparable(written))
        if field is not None and field in found:
            raise ColumnOption(
                '--column "{option}": another column is {field} already; name it once',
                option=option,
                field=field.value,
            )
        own = field is None
        needed = field in (Field.NUMBER, Field.ACTIVITY)
        column = ListedColumn(field, heading, (), needed, circulated=not own)
        found[column.name] = column
    return tuple(found.values())


def lists_for(said: Sequence[ListedColumn]) -> Lists:
    """The lists to look for a mapped plan with: what is said, then the template's headings."""
    named = {each.field for each in said if each.field}
    others = (
        replace(each, required=each.field in (Field.NUMBER, Field.ACTIVITY))
        for each in LISTED_COLUMNS
        if each.field not in named
    )
    return replace(BUILT_IN, columns=(*said, *others))


def lists_met(programme: Programme, grids: Sequence[Grid], said: Sequence[ListedColumn]) -> Lists:
    """The lists of a mapped plan: its columns as they are headed, and the values that it holds.

    The built-in bodies, codes and units stay where most of what the plan names is among them.
    """
    lists = replace(
        programme.lists,
        columns=tuple(_columns_met(programme, grids, said)),
        own_values=dict(_values_met(programme)),
        rules=tuple(RuleSetting(rule, "off", _REASON) for rule in _HOUSE_RULES),
        dates_name_body=any(date.body for a in programme.activities for date in a.milestones),
        numbers_are_whole=all(
            a.number is not None for a in programme.activities if a.plain(Field.NUMBER)
        ),
    )
    bodies = _split(programme, Field.BODIES)
    if _are_ours(programme, bodies):
        return lists
    types = {activity.task_type for activity in programme.activities}
    statuses = {activity.written_status for activity in programme.activities}
    return replace(
        lists,
        bodies=_terms(bodies),
        codes=_terms(_split(programme, Field.PLAN_CODES)),
        task_types=tuple(term for term in lists.task_types if term.name in types),
        statuses=tuple(term for term in lists.statuses if term.status in statuses),
        units=(),
    )


_HOUSE_RULES = (
    "status-word-missing", "next-steps-missing", "key-steps-missing", "funding-outside-progress",
    "own-body-missing", "timeline-format", "timeline-imprecise", "body-without-milestone",
    "link-no", "number-format", "number-gap",
)  # fmt: skip
"""The rules that come from the footnotes and sessions of the Permanent Technical Committee."""
_REASON = "A rule of another committee; delete this row to have it"


def _columns_met(
    programme: Programme, grids: Sequence[Grid], said: Sequence[ListedColumn]
) -> Iterator[ListedColumn]:
    sheets = {grid.name: grid for grid in grids}
    by_name = {each.name: each for each in said}
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


def _values_met(programme: Programme) -> Iterator[tuple[Field, tuple[OwnValue, ...]]]:
    """The values of the open lists that the plan has and the canonical lists do not."""
    for field in (Field.PRIORITY, Field.TASK_TYPE, Field.STATUS):
        found: Counter[str] = Counter()
        fills: dict[str, set[str | None]] = {}
        for activity in programme.activities:
            understood = {
                Field.PRIORITY: activity.priority,
                Field.TASK_TYPE: activity.task_type,
                Field.STATUS: activity.written_status,
            }[field]
            words = one_line(activity.plain(field))
            if words and understood is None:
                found[words] += 1
                fills.setdefault(words, set()).add(activity.cells[field].fill)
        if found:
            # A word that has one colour throughout keeps it.
            yield (
                field,
                tuple(
                    OwnValue(
                        words, fill=(*fills[words],)[0] or "" if len(fills[words]) == 1 else ""
                    )
                    for words, _ in found.most_common()
                ),
            )


def _are_ours(programme: Programme, bodies: Counter[str]) -> bool:
    """Whether most bodies that the plan names are those of the World Customs Organization."""
    known = sum(n for words, n in bodies.items() if parse_bodies(words, BUILT_IN).names)
    titled = bool(re.search(r"\bWCO\b|World Customs Organi[sz]ation", programme.title or ""))
    return titled or (known * 2 >= bodies.total() > 0)


_APART = re.compile(r"\s*(?:[;,\n]|\s/\s|\s(?:and|et|&)\s)\s*")


def _split(programme: Programme, field: Field) -> Counter[str]:
    """What the cells of a column hold, value by value."""
    found: Counter[str] = Counter()
    for activity in programme.activities:
        found.update(filter(None, map(one_line, _APART.split(activity.plain(field)))))
    return found


def _terms(values: Counter[str]) -> tuple[Term, ...]:
    """Values as entries of a list, the most frequent first."""
    return tuple(Term(words) for words, _ in values.most_common())


def headings_not_found(said: Sequence[ListedColumn], programme: Programme) -> list[str]:
    """The headings that options name and no table has."""
    there = {name for table in programme.tables for name in table.names}
    return [each.heading for each in said if each.name not in there]
