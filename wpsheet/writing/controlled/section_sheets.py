"""The sheets on which a controlled workbook keeps its activities."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity, Comment
from wpsheet.model.columns import names_a_section
from wpsheet.model.layout import ColumnName, Section
from wpsheet.model.own_sheets import SHEET_NAMES
from wpsheet.model.programme import MAX_COMMENT_CHARACTERS, Programme
from wpsheet.versions.merging.comments import together
from wpsheet.writing.book import Worksheet
from wpsheet.writing.cleaning import cell_text
from wpsheet.writing.sections import (
    HEADING_ROW,
    ID_COLUMN,
    SHEET_OF,
    TableColumn,
    section_title,
    title_above,
)

Line = tuple[int, str | Activity]
_OURS = {name.casefold() for names in SHEET_NAMES.values() for name in names}


@dataclass(frozen=True, slots=True)
class SectionSheet:
    """One sheet: its name, the title above its table, and what comes below the headings."""

    name: str
    section: Section
    title: str
    lines: tuple[Line, ...] = ()
    """Each activity and each group line, with its row counted from 0."""

    @property
    def activities(self) -> list[Activity]:
        return [line for _, line in self.lines if isinstance(line, Activity)]


def section_sheets(programme: Programme, say: Labels) -> Iterator[SectionSheet]:
    """The sheets of a programme: those of the template, or the committee's own by their names.

    A committee that has dated and continuous activities on one sheet has the template's two.
    """
    if not say.lists.headings.are_own:
        for section in Section:
            lines = _lines(programme.in_section(section), None)
            title = section_title(programme, section, say)
            yield SectionSheet(SHEET_OF[section], section, title, tuple(lines))
        return
    held: dict[str, list[Activity]] = defaultdict(list)
    for activity in programme.activities:
        held[activity.sheet].append(activity)
    if any(len({each.section for each in activities}) > 1 for activities in held.values()):
        held = {SHEET_OF[section]: [*programme.in_section(section)] for section in Section}
    else:
        held = {_name(sheet, programme, held, say): held[sheet] for sheet in held}
    for name, activities in held.items():
        above = name if len(held) > 1 and names_a_section(name) else None
        lines = _lines(activities, above)
        yield SectionSheet(name, activities[0].section, title_above(activities), tuple(lines))


def rows_of(programme: Programme, say: Labels) -> dict[int, tuple[str, int]]:
    """Where each activity is, by its `id()`: the sheet, and the row as Excel counts."""
    return {
        id(line): (sheet.name, row + 1)
        for sheet in section_sheets(programme, say)
        for row, line in sheet.lines
    }


def _lines(activities: Iterable[Activity], above: str | None) -> Iterator[Line]:
    """Activities below their groups; the line `above` is the sheet's name."""
    rows = itertools.count(HEADING_ROW + 1)
    for activity in activities:
        for line in activity.groups_after(above):
            yield next(rows), line
        yield next(rows), activity
        above = activity.group


def _name(sheet: str, programme: Programme, taken: Collection[str], say: Labels) -> str:
    """A sheet's own name; "Activities" if a sheet of ours is called so, or it has none."""
    if programme.file and sheet.casefold() not in _OURS:
        return sheet
    plain = say("Activities")
    numbered = (f"{plain} {n}" for n in itertools.count(2))
    return next(name for name in itertools.chain([plain], numbered) if name not in taken)


_WIDTH, _LINE, _MARGIN, _HIGHEST = 260, 14, 14, 640
"""Of the box that a note opens in, in pixels; a longer note is scrolled."""
_CHARACTERS = 42
"""What a line of the box holds."""


def write_comments(
    sheet: Worksheet, row: int, activity: Activity, columns: Sequence[TableColumn]
) -> None:
    """Put the comments of an activity on its cells, those of one cell into one note.

    A comment on a column that this table does not have is on the number.
    """
    places: dict[ColumnName | None, int] = {
        column.field: place
        for place, column in enumerate(columns)
        if column.field or column is ID_COLUMN
    }
    cells: dict[int, list[Comment]] = {}
    for name, comment in activity.comments:
        cells.setdefault(places.get(name, 0), []).append(comment)
    for place, comments in cells.items():
        note = together(comments)
        text = cell_text(note.text)[:MAX_COMMENT_CHARACTERS]
        lines = sum(1 + len(line) // _CHARACTERS for line in text.split("\n"))
        height = min(_HIGHEST, _MARGIN + _LINE * (lines + 1))
        options = {"author": cell_text(note.author), "width": _WIDTH, "height": height}
        sheet.write_comment(row, place, text, options)
