"""What a returned copy lost or doubled on its way: columns, sections, rows, merged cells."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from wpsheet.model.activity import Activity
from wpsheet.model.cells import Address, Cell
from wpsheet.model.layout import ColumnName, Field, Section, ordered
from wpsheet.model.programme import Programme
from wpsheet.versions.comparing import Doubt, Matching, Why, match
from wpsheet.versions.comparing.matching import every_word
from wpsheet.versions.comparing.wording import same_words_key

# Columns

_MANY = 3
"""So many texts of one column are not cleared one by one."""

Lost = tuple[Section, ColumnName]


def with_columns_of(base: Programme, copies: Iterable[Programme]) -> Programme:
    """The base with a blank cell for each own column that copies added to a section."""
    added: dict[Section, dict[ColumnName, None]] = {section: {} for section in Section}
    for table in (table for copy in copies for table in copy.tables):
        added[table.section] |= dict.fromkeys(table.own)

    def extended(activity: Activity) -> Activity:
        blank = Cell(next(iter(activity.cells.values())).address)
        cells = dict.fromkeys(added[activity.section], blank)
        return replace(activity, cells={**activity.cells, **cells, **activity.cells})

    return replace(base, activities=tuple(map(extended, base.activities)))


def lost_columns(base: Programme, copy: Programme) -> Iterator[Lost]:
    """The columns of the base whose heading, or whose every text, the copy no longer has."""
    for section in Section:
        ours, theirs = (
            [name for table in each.tables if table.section is section for name in table.places]
            for each in (base, copy)
        )
        rows, before = list(copy.in_section(section)), list(base.in_section(section))
        for name in ordered(ours) if theirs else ():
            deleted = name not in theirs
            emptied = rows and not any(row.plain(name) for row in rows)
            if deleted or (emptied and sum(bool(row.plain(name)) for row in before) >= _MANY):
                yield section, name


def without(copy: Programme, lost: Collection[Lost]) -> Programme:
    """The copy without the cells of columns that it lost: a blank one of them says nothing."""
    activities = tuple(
        replace(row, cells={n: c for n, c in row.cells.items() if (row.section, n) not in lost})
        for row in copy.activities
    )
    return replace(copy, activities=activities) if lost else copy


# Sections and rows

_FEW, _LACKING, _LACKING_ALL = 0.5, 5, 3
"""Of a section, a copy with fewer than half of the activities that lacks five or more, or with
none where there were three or more, holds a part only."""


def partial_sections(
    base: Programme, there: Sequence[Activity], lacking: Sequence[Activity]
) -> Iterator[tuple[Section, int, int]]:
    """Each section that a copy holds but a part of, how many activities it has, and the base.

    `there` are the base's activities that the copy has, `lacking` those that it has not: the
    rest was not taken out.
    """
    for section in Section:
        gone = sum(activity.section is section for activity in lacking)
        held = sum(activity.section is section for activity in there)
        of = len(list(base.in_section(section)))
        if gone >= (_LACKING if held else _LACKING_ALL) and held < _FEW * of:
            yield section, held, of


def doubled(matching: Matching) -> Iterator[Doubt]:
    """The rows of a copy that repeat another one of it: the section was copied, or the row."""
    by_words = {every_word(pair.new): pair.old for pair in matching.pairs}
    by_id = {pair.new.id: pair for pair in matching.pairs if pair.new.id}
    for activity in matching.added:
        old, words = by_words.get(every_word(activity)), activity.plain(Field.ACTIVITY)
        pair = by_id.get(activity.id or "")
        if pair and same_words_key(pair.new.plain(Field.ACTIVITY)) == same_words_key(words):
            old = pair.old
        if old is not None:
            yield Doubt(old, activity, Why.DOUBLED)


# Merged cells


def parted(base: Programme, copy: Programme) -> tuple[Programme, list[tuple[Address, str]]]:
    """The copy with the base's text in all but the first cell of ranges that it merged, and these.

    Each of these cells is given with its activity and the range: I.4 (K5:K6). Excel
    keeps the words of the first cell alone: that the others are blank is nobody's edit.
    """
    emptied: list[tuple[Address, str]] = []
    whole: dict[int, Activity] = {}
    for pair in match(base, copy).pairs:
        cells = dict(_restored(pair.old, pair.new))
        if cells:
            whole[id(pair.new)] = replace(pair.new, cells={**pair.new.cells, **cells})
            emptied += ((c.address, f"{pair.old.label} ({c.merged})") for c in cells.values())
    if not emptied:
        return copy, []
    activities = tuple(whole.get(id(activity), activity) for activity in copy.activities)
    return replace(copy, activities=activities), emptied


def _restored(old: Activity, new: Activity) -> Iterator[tuple[ColumnName, Cell]]:
    """The cells of a row that a merge has emptied, with what the base has there."""
    for name, cell in new.cells.items():
        before = old.cells.get(name)
        emptied = cell.merged and cell.address.ref != cell.merged.split(":")[0]
        if emptied and before is not None and before.merged is None and before.filled:
            yield name, cell._replace(text=before.text, kind=before.kind, fill=before.fill)
