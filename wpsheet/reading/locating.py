"""Finding the tables of a programme in a sheet: activities under headings, and what is neither."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice

from wpsheet.grammars.references import number_in
from wpsheet.model import limits
from wpsheet.model.cells import Cell
from wpsheet.model.columns import by_title
from wpsheet.model.guidance import GuidanceKind, GuidanceRow
from wpsheet.model.layout import ColumnName, Field, Section
from wpsheet.model.patterns import regex
from wpsheet.model.programme import Note, NoteKind, StrayRow, Table
from wpsheet.model.text import RichText, Script, comparable
from wpsheet.model.vocabulary import BUILT_IN, Lists
from wpsheet.ooxml.grid import Grid
from wpsheet.reading import lines
from wpsheet.reading.groups import GroupLine, Groups, heads_group, names_level
from wpsheet.reading.headings import heading_at, is_view
from wpsheet.reading.rows import ActivityRow, gaps, goes_on_with, joined


@dataclass(slots=True)
class Located:
    """What was found in one sheet."""

    tables: list[Table] = field(default_factory=list)
    rows: list[ActivityRow] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    stray: list[StrayRow] = field(default_factory=list)
    """Rows under headings with words that belong to no activity."""
    guidance: list[GuidanceRow] = field(default_factory=list)
    groups: Groups = field(default_factory=Groups)


@dataclass(slots=True)
class _Block:
    """A table with the activity rows under its headings, and the section its title announced."""

    table: Table
    titled: Section | None
    is_own_layout: bool
    """Whether the committee lists headings of its own."""
    is_view: bool
    """Whether it repeats activities, which are not read."""
    rows: dict[int, int | None] = field(default_factory=dict)
    """The rows of activities with their numbers."""
    groups: dict[int, str] = field(default_factory=dict)
    """What is above the rows of a group."""
    numbers: set[int] = field(default_factory=set)
    doubtful: bool = False
    """Whether a row is one by more than its number."""
    guidance: list[tuple[int, GuidanceKind]] = field(default_factory=list)
    """The rows of questions and examples."""
    asides: list[Note] = field(default_factory=list)
    """Lines that are notes unless an activity follows: then they head its group or are stray."""


class HardlyFilled(Exception):
    """Thousands of rows under a heading hold one or two cells only: the sheet, the first row."""


def locate(grid: Grid, lists: Lists = BUILT_IN, opening: Sequence[Note] = ()) -> Located:
    """Find every table of a sheet, wherever it is and however often its heading repeats.

    The lines `opening` above its first headings head a group of activities. Raises
    `HardlyFilled` rather than to take a column of numbers or words for activities.
    """
    found = Located(groups=Groups(outermost=frozenset(by_title(lists.sections))))
    titled = lines.section_named(grid.name)
    block: _Block | None = None
    heading_ends = 0
    hardly_filled: list[int] = []
    for row in grid.filled_rows():
        if row <= heading_ends:
            continue
        if len(hardly_filled) + len(found.stray) + found.groups.count > limits.ACTIVITIES:
            first = [*hardly_filled[:1], *(note.address.row for note in found.stray[:1]), row]
            raise HardlyFilled(grid.name, min(first))
        if block and not block.is_view and (number := _number_surely(grid, block, row)) is not None:
            _add(grid, block, row, number, found)
            continue
        table = heading_at(grid, row, lists.headings)
        if table:
            _close(grid, block, found, above=row)
            if block is None and opening:
                found.notes = [
                    replace(n, kind=NoteKind.GROUP) if n in opening else n for n in found.notes
                ]
                found.groups.begin(list(opening))
            own = lists.headings.are_own
            block = _Block(table, titled, own, is_view(grid, row, lists.headings))
            heading_ends = table.last_row
        elif block and block.is_view:
            continue
        elif block and lines.adds_up(grid.filled(row)):
            found.notes.append(lines.whole_row(grid, row))
        elif block and (kind := _guidance_as(block, grid.filled(row))):
            block.guidance.append((row, kind))
            found.notes += (
                Note(NoteKind.BESIDE, cell.address, cell.text.stripped())
                for column, cell in grid.filled(row).items()
                if column not in block.table.columns.values()
            )
        elif block and _is_line_of(grid, block, row, found):
            column = block.table.columns.get(Field.NUMBER)
            number = number_in(grid.cell(row, column).text) if column else None
            _add(grid, block, row, number, found)
            block.doubtful = True
            if len(grid.filled(row)) <= 2:
                hardly_filled.append(row)
        elif not (found.stray and found.stray[-1].address.row == row):
            note = lines.note_at(grid, row)
            found.notes += lines.beside(grid, note)
            if lines.section_titled(note):
                titled = lines.section_titled(note)
                found.groups.begin([])
            is_page_mark = lines.PAGE_MARK.fullmatch(note.text.plain)
            if block and note.kind is NoteKind.OTHER and not is_page_mark:
                block.asides.append(note)
            else:
                found.notes.append(note)
    _close(grid, block, found)
    found.notes.sort(key=lambda note: note.address.row)
    return found


def _add(grid: Grid, block: _Block, row: int, number: int | None, found: Located) -> None:
    """Add a row as an activity; lines above it head its group, or are out of place."""
    above: list[GroupLine] = []
    for note in block.asides:
        if heads_group(note):
            above.append(GroupLine.of(note, grid.cell(note.address.row, note.address.column)))
            found.notes.append(replace(note, kind=NoteKind.GROUP))
        elif block.rows:
            found.stray.append(StrayRow(note.address, note.text))
        else:
            found.notes.append(note)
    block.asides.clear()
    found.groups.add(above)
    if found.groups.words:
        block.groups[row] = found.groups.words
    block.rows[row] = number
    if number is not None:
        block.numbers.add(number)


def _number_surely(grid: Grid, block: _Block, row: int) -> int | None:
    """The number of a row that is an activity beyond doubt, as nearly all are: a number, and
    more words."""
    columns = block.table.columns
    numbers = columns.get(Field.NUMBER, 0)
    number = grid.rows[row].get(numbers)
    if number is None or number.text.formatted:
        return None
    digits = number.text.raw.removesuffix(".")
    if len(digits) > 6 or not (digits.isascii() and digits.isdecimal()):
        return None
    held = grid.rows[row]
    further = (c for c in columns.values() if c != numbers and c in held and held[c].filled)
    return int(digits) or None if len([*islice(further, 2)]) == 2 else None


_NAME = regex(r"(?=\S*\d)[\w./-]{1,15}")
"""A number that is a name: 2.11, WP-07, 2a."""


def _is_line_of(grid: Grid, block: _Block, row: int, found: Located) -> bool:
    """Whether a row is an activity; a stray one is noted down as such.

    In a layout of its own a committee may number its activities in any way.
    """
    filled = grid.filled(row)
    values = _values(block, filled)
    if not values:
        return False
    number = values.get(Field.NUMBER)
    has_number = number is not None and number_in(number.text) is not None
    if number and goes_on_with(number.plain) is not None:
        return True
    if number and (lines.is_mark(number) or (has_number and _reads_as_note(block, values))):
        return False
    if len(filled) == 1 and not has_number and _stands_apart(grid, block, row):
        return False
    named = Field.NUMBER not in block.table.columns or (
        number and _NAME.fullmatch(number.plain.strip())
    )
    least = 2 if block.is_own_layout and named else 3
    enough = len(values) > 3 or (Field.ACTIVITY in values and len(values) >= least)
    if has_number or enough:
        return True
    place = next(iter(values.values())).address
    words = " | ".join(cell.plain for cell in filled.values())
    found.stray.append(StrayRow(place, RichText.of(words), values))
    return False


_EXAMPLE = regex(
    r"(?:\d+\s?\.?\s*)?\(?\s*(?:examples?|exemples?|ex\.?|e\.g\.)\s*\d*\s*[):.]?", re.IGNORECASE
)


def _values(block: _Block, filled: Mapping[int, Cell]) -> dict[ColumnName, Cell]:
    """The cells of a row by the columns that an activity has."""
    headed = block.table.places if block.is_own_layout else block.table.columns
    return {name: filled[c] for name, c in headed.items() if c in filled}


def _guidance_as(block: _Block, filled: Mapping[int, Cell]) -> GuidanceKind | None:
    """What kind of guidance a row is; None if it is none."""
    values = _values(block, filled)
    first = values.get(Field.NUMBER) or next(iter(filled.values()))
    if _EXAMPLE.fullmatch(first.plain):
        return GuidanceKind.EXAMPLE
    if not block.rows and (Field.NUMBER not in values or "?" in values[Field.NUMBER].plain):
        asking = [held for held in values.values() if "?" in held.plain]
        if len(asking) >= 2 and len(asking) * 5 >= len(values) * 2:
            return GuidanceKind.QUESTIONS
    return None


def _stands_apart(grid: Grid, block: _Block, row: int) -> bool:
    """Whether a cell alone in its row is a line between or below the table, not a part of it."""
    (column, cell), *_ = grid.filled(row).items()
    note = lines.note_at(grid, row)
    columns = block.table.columns
    in_front = column in (min(columns.values()), columns.get(Field.NUMBER))
    spans = len({re.sub(r"\d", "", corner) for corner in (cell.merged or "").split(":")}) > 1
    return (
        in_front
        or spans
        or names_level(cell.plain)
        or note.kind in (NoteKind.TITLE, NoteKind.SECTION_TITLE)
        or cell.text.runs[0].script is Script.SUPERSCRIPT
    )


def _reads_as_note(block: _Block, values: Mapping[ColumnName, Cell]) -> bool:
    """A number and one long sentence: a note under the table.

    In the column of the activities it is one where the number is taken already.
    """
    if len(values) != 2:
        return False
    name, cell = next((n, c) for n, c in values.items() if n is not Field.NUMBER)
    if len(cell.plain) <= 60:
        return False
    return name is not Field.ACTIVITY or number_in(values[Field.NUMBER].text) in block.numbers


def _close(grid: Grid, block: _Block | None, found: Located, above: int | None = None) -> None:
    """Put a table among those found; `above` is the row of the heading that ends it, if one does.

    Lines directly above that heading are the title of its table.
    """
    if block is None or block.is_view:
        return
    if above is not None and block.asides:
        _title_next(block, found, above)
    table = block.table
    section = _section_of(grid, block)
    found.notes += block.asides
    found.guidance += (_guidance_row(grid, block, section, *each) for each in block.guidance)
    rows = list(_rows(grid, block, section))
    used = {c for row in block.rows for c, cell in grid.rows[row].items() if cell.filled}
    found.rows += joined(rows) if block.doubtful else rows
    held = {*table.places.values(), table.id_column}
    headed = held | {at.column for at, _ in (*table.unknown_headings, *table.doubled_headings)}
    unread = sorted(used - held)
    places = ((row, column) for row in block.rows for column in unread)
    found.tables.append(
        replace(
            table,
            section=section,
            last_row=next(reversed(block.rows), table.last_row),
            unknown_headings=tuple(u for u in table.unknown_headings if u[0].column in used),
            unheaded=tuple(
                tuple(cell for row in block.rows if (cell := grid.cell(row, column)).filled)
                for column in sorted(used - headed)
            ),
            beside=tuple(cell for place in places if (cell := grid.cell(*place)).filled),
            hidden_columns=tuple(sorted(grid.hidden_columns & used - {table.id_column})),
            gaps=tuple(gaps(grid, list(block.rows))),
        )
    )


def _title_next(block: _Block, found: Located, heading_row: int) -> None:
    """Take the lines that are right above the next heading for the title of its table."""
    footnotes = {n.address.row for n in found.notes if n.kind is NoteKind.FOOTNOTE}
    titles: list[Note] = []
    row = heading_row
    while block.asides and heads_group(block.asides[-1]):
        note = block.asides[-1]
        if row - note.address.row > 2 or note.address.row - 1 in footnotes:
            break
        row = note.address.row
        titles.insert(0, replace(block.asides.pop(), kind=NoteKind.GROUP))
    if titles:
        found.groups.begin([replace(note, kind=NoteKind.OTHER) for note in titles])
        found.notes += titles


def _rows(grid: Grid, block: _Block, section: Section) -> Iterator[ActivityRow]:
    """The activities of a table."""
    columns, ids = block.table.places, block.table.id_column
    held = partial(_repeated, grid) if block.is_own_layout else grid.cell
    for row, number in block.rows.items():
        yield ActivityRow(
            section,
            number,
            {name: held(row, column) for name, column in columns.items()},
            grid.cell(row, ids) if ids else None,
            row in grid.hidden_rows,
            block.groups.get(row),
        )


def _repeated(grid: Grid, row: int, column: int) -> Cell:
    """The cell at a place; in a range merged down, with what its first cell contains."""
    cell = grid.cell(row, column)
    if cell.merged is None or cell.filled:
        return cell
    first = re.match(r"[A-Z]+(\d+)", cell.merged)
    above = grid.cell(int(first[1]), column) if first else cell
    return above._replace(address=cell.address)


def _guidance_row(
    grid: Grid, block: _Block, section: Section, row: int, kind: GuidanceKind
) -> GuidanceRow:
    cells = {name: grid.cell(row, column) for name, column in block.table.columns.items()}
    texts = {name: cell.text.stripped() for name, cell in cells.items() if cell.filled}
    # Questions are often shaded; the status of an example has a colour that says something.
    coloured = kind is GuidanceKind.EXAMPLE and Field.STATUS in cells
    return GuidanceRow(kind, section, texts, cells[Field.STATUS].fill if coloured else None)


_OUR_SHEETS = frozenset(f"Section {section}" for section in Section)
"""The sheets that we wrote are of their section, whatever their dates say."""


def _section_of(grid: Grid, block: _Block) -> Section:
    """The title and the columns decide; where they disagree, what Timeline says most often."""
    if block.is_own_layout:
        ours = lines.section_named(grid.name) if grid.name in _OUR_SHEETS else None
        return ours or _by_timeline(grid, block)
    by_columns = Section.TIMEFRAME if Field.STATUS in block.table.columns else Section.CONTINUOUS
    if block.titled is Section.CONTINUOUS or by_columns is Section.TIMEFRAME:
        return block.titled or by_columns
    return _by_timeline(grid, block)


def _by_timeline(grid: Grid, block: _Block) -> Section:
    column = block.table.columns.get(Field.TIMELINE)
    if column is None:
        return Section.TIMEFRAME if block.is_own_layout else Section.CONTINUOUS
    words = [comparable(grid.cell(row, column).plain) for row in block.rows]
    continuous = sum(bool(re.match("(en )?(contin|perman)|ongoing", word)) for word in words)
    return Section.CONTINUOUS if continuous * 2 >= len(words) else Section.TIMEFRAME
