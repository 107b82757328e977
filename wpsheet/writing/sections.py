"""The table of a section as a sheet holds it, in the controlled and the circulated workbook."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wpsheet.grammars.colours import own_fill, statuses_coloured
from wpsheet.grammars.status import status_in_cell
from wpsheet.messages.labels import Labels
from wpsheet.messages.own_lines import section_line
from wpsheet.model import layout
from wpsheet.model.activity import GROUPS_APART, Activity, status_fill
from wpsheet.model.cells import Cell
from wpsheet.model.layout import ColumnName, Field, OwnColumn, Section
from wpsheet.model.lines import points_wide, row_points
from wpsheet.model.programme import Programme
from wpsheet.model.text import RichText
from wpsheet.model.vocabulary import Lists
from wpsheet.versions.relabelling import value_in
from wpsheet.writing.book import Book, Worksheet

SHEET_OF = {Section.TIMEFRAME: "Section I", Section.CONTINUOUS: "Section II"}
HEADING_ROW = 3
"""The heading's row counted from 0; title, section and edition or links are above it."""


def section_title(programme: Programme, section: Section, say: Labels) -> str:
    """The title over a section's table; "" if the committee has one section and no name for it.

    In a layout of the committee's own it is the line that is above all of its activities.
    """
    if not say.lists.headings.are_own:
        return section_line(section, say)
    named = title_above(programme.in_section(section))
    return named or ("" if programme.is_alone else SHEET_OF[section])


def title_above(activities: Iterable[Activity]) -> str:
    """The line above all of these activities; "" if none does."""
    above = {(each.group or "").split(GROUPS_APART)[0] for each in activities}
    return above.pop() if len(above) == 1 else ""


Shown = Callable[[Activity, ColumnName], RichText]
"""What a cell of an activity shows."""


def as_written(activity: Activity, name: ColumnName) -> RichText:
    """A cell's own text with its runs, as the officer has it."""
    cell: Cell | None = activity.cells.get(name)
    return cell.text.stripped() if cell else RichText()


def shown_in(say: Labels) -> Shown:
    """Cells with the values of the lists in a language; in English as they are written."""

    def shown(activity: Activity, name: ColumnName) -> RichText:
        written = as_written(activity, name)
        if say.english or written.formatted:
            return written
        words = value_in(say, activity, name, written.plain)
        return RichText.of(words) if words else written

    return shown


@dataclass(frozen=True, slots=True)
class TableColumn:
    """One column of a table of activities: its heading, width and text."""

    heading: str
    width: float
    field: ColumnName | None = None
    """None for the reference column of a view, which is a link, and for the ID's."""
    turned: bool = False
    """Whether its heading is turned, because its cells hold a letter or two."""


ID_COLUMN = TableColumn(layout.ID_HEADING, 11)
TURNED_POINTS = 56.0
"""The least that a turned heading has for each of its lines."""
_CHANGED = '@" ◆"'
"""Shows the mark of a changed row after its number, which it leaves as it is."""


def table_columns(
    section: Section,
    say: Labels | None = None,
    *,
    ids: bool = False,
    officers: bool = False,
    own: Iterable[TableColumn] = (),
) -> list[TableColumn]:
    """The columns of a section's own table, headed in a language, those that the lists use.

    Behind them are the committee's own, that of the officers and that of the IDs. A committee
    with headings of its own has its own order.
    """
    say = say or Labels()
    listed = say.lists.columns
    unused = {each.name for each in listed if not each.used}
    columns = [
        TableColumn(say.heading(column, section), column.width, column.field)
        for column in (*layout.columns_of(section), *([layout.OFFICER_COLUMN] if officers else []))
        if column.field not in unused
    ]
    columns += own
    if say.lists.headings.are_own:
        order = {each.name: place for place, each in enumerate(listed)}
        columns.sort(key=lambda each: order.get(each.field, len(order)) if each.field else 0)
    return [*columns, *([ID_COLUMN] if ids else [])]


def circulated_columns(
    section: Section, say: Labels, activities: Sequence[Activity]
) -> list[TableColumn]:
    """The columns of a section that are circulated; the committee's own if Lists says so."""
    circulated = say.lists.headings.circulated
    own = own_columns([a for a in activities if a.section is section])
    columns = table_columns(section, say, officers=circulated(Field.OFFICER), own=own)
    return [each for each in columns if each.field is None or circulated(each.field)]


_NARROWEST, _WIDEST = 9.0, 30.0
"""Widths of a column of the committee's own, in characters."""


def own_columns(activities: Sequence[Activity]) -> Iterator[TableColumn]:
    """The committee's own columns of these activities, as wide as their words need."""
    for name in layout.ordered(n for activity in activities for n in activity.cells):
        if isinstance(name, OwnColumn):
            longest = max(len(activity.plain(name)) for activity in activities)
            needed = max(longest**0.5 * 2, max(map(len, name.heading.split())) + 2)
            yield TableColumn(name.heading, min(max(needed, _NARROWEST), _WIDEST), name)


def write_activity(
    book: Book,
    sheet: Worksheet,
    row: int,
    activity: Activity,
    columns: Sequence[TableColumn],
    texts: Mapping[ColumnName, RichText],
    *,
    own_colour: bool = False,
    changed: bool = False,
    look: Mapping[str, Any] | None = None,
) -> float:
    """Write one activity with these texts; give the height in points that shows all of it.

    The status cell has the colour of the status; with `own_colour` only an officer's own, where
    it says something else than the word, which is for the check to tell: a controlled workbook
    colours the word by itself, and a fill below would outlast the word. A row that `changed` has
    a mark after its number. `look` changes the format of every cell of the row.
    """
    lists = book.say.lists
    heights: list[tuple[str, float]] = []
    for place, column in enumerate(columns):
        cell = {**(look or {}), **({"align": "center"} if column.turned else {})}
        if changed and column.field is Field.NUMBER:
            cell["num_format"] = _CHANGED
        if column is ID_COLUMN:
            book.write(sheet, row, place, activity.id or "", "id", **cell)
        if column.field is None:
            continue
        text = texts[column.field]
        heights.append((text.raw, column.width))
        fill = None
        if column.field is Field.STATUS:
            stated = status_fill(activity, lists) if text.raw else None
            fill = _own_fill(activity, lists) if own_colour else stated
        book.write(sheet, row, place, text, "status" if fill else "text", fill=fill, **cell)
    return row_points(heights)


def _own_fill(activity: Activity, lists: Lists) -> str | None:
    """An officer's own colour of the status cell, None if the word says the same."""
    cell, colour = activity.cells.get(Field.STATUS), activity.status_colour
    if activity.coloured or lists.headings.are_own:
        return own_fill(activity.cells)
    if cell is None or colour is None:
        return None
    status = status_in_cell(cell.plain, lists)
    return None if status in statuses_coloured(colour, lists) else cell.fill


def heading_points(columns: Sequence[TableColumn]) -> float:
    """The height of a heading row, with room for the filter button in each cell."""
    turned = [points_wide(w, bold=True) for c in columns if c.turned for w in c.heading.split()]
    level = row_points((each.heading, each.width - 1) for each in columns if not each.turned)
    return max(level, max(*turned, TURNED_POINTS) + 4) if turned else level
