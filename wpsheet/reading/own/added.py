"""Finds the words that were added to a sheet of ours: those that we neither read nor write."""

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import count, takewhile

from wpsheet.grammars.status import NO_STATUS
from wpsheet.messages import own_lines
from wpsheet.messages.conflicts import both_heading, instructions
from wpsheet.messages.footnotes import says_as_approved
from wpsheet.messages.labels import Labels
from wpsheet.model.cells import Cell
from wpsheet.model.layout import Field
from wpsheet.model.nearest import nearest
from wpsheet.model.own_sheets import SHEET_NAMES, OwnSheet
from wpsheet.model.programme import Note, NoteKind
from wpsheet.model.text import comparable
from wpsheet.model.vocabulary import BUILT_IN, Lists
from wpsheet.model.wording import LANGUAGES
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.footnotes import note_headings, note_rows
from wpsheet.reading.guidance import guidance_headings, guidance_rows
from wpsheet.reading.own.headings import Headed, entries_under, headed, rows_under, spellings
from wpsheet.reading.own.list_places import cells_of_lists
from wpsheet.reading.own.records import conflict_rows
from wpsheet.reading.own.sheets import HEADINGS

_SAYS = tuple(map(Labels, LANGUAGES))
_A_FILE = "merged.xlsx"
_REWORDED = 0.7
"""How alike a line of an earlier version of this program is to today's."""


def added(kind: OwnSheet, grid: Grid, lists: Lists) -> Iterator[Note]:
    """The cells of a sheet of ours that we neither read nor write, as notes."""
    held = {cell.address for cell in _held(kind, grid, lists)}
    for cell in grid.filled_cells():
        if cell.address not in held and not _is_ours(comparable(cell.plain), kind):
            yield Note(NoteKind.SHEET, cell.address, cell.text.stripped())


def _is_ours(words: str, kind: OwnSheet) -> bool:
    ours = _lines(kind)
    if words in ours or (kind is OwnSheet.NOTES and says_as_approved(words)):
        return True
    near = nearest(words, ours, cutoff=_REWORDED) if len(words) > 30 else ()
    # A line of an earlier version lacks words of today's; one with more words is somebody's.
    return any(set(each.split()) - set(words.split()) for each in near)


@cache
def _lines(kind: OwnSheet) -> frozenset[str]:
    """The title and the lines that we write, in every language."""
    lines = ["", *SHEET_NAMES[kind]]
    for say in _SAYS:
        if kind is OwnSheet.CONFLICTS:
            for both in ("", *(both_heading(say, copies) for copies in (2, 3))):
                lines += instructions(say, _A_FILE, both)
        else:
            is_notes = kind is OwnSheet.NOTES
            lines += own_lines.lines_of_notes(say) if is_notes else [own_lines.remark_on(kind, say)]
    return frozenset(map(comparable, lines))


def _held(kind: OwnSheet, grid: Grid, lists: Lists) -> Iterator[Cell]:
    """The cells that are read, and our tables."""
    heading = HEADINGS[kind](grid)
    if kind is OwnSheet.LISTS:
        yield from cells_of_lists(grid)
    elif kind is OwnSheet.NOTES:
        yield from _on_notes(grid, lists)
    elif kind is OwnSheet.CONFLICTS:
        last = max(grid.filled(heading.row))
        for row in (heading.row, *conflict_rows(grid, heading)):
            yield from (cell for place, cell in grid.filled(row).items() if place <= last)
    else:
        rows = rows_under if kind is OwnSheet.HISTORY else entries_under
        yield from _under(grid, heading, [heading.row])
        for entry in rows(grid, heading):
            yield from entry.values()


def _on_notes(grid: Grid, lists: Lists) -> Iterator[Cell]:
    yield from _under(grid, note_headings(grid), note_rows(grid))
    yield from _under(grid, guidance_headings(grid), guidance_rows(grid))
    meanings = headed(grid, spellings(own_lines.meaning_headings))
    if meanings.columns and not meanings.missing:
        yield from _under(grid, meanings, takewhile(grid.filled, count(meanings.row + 1)))
    terms = {term.status for each in (lists, BUILT_IN) for term in each.statuses} | {NO_STATUS}
    own = {value.name for value in lists.own_values.get(Field.STATUS, ())}
    for headings, firsts in (
        (own_lines.legend_headings, {say.status(term) for say in _SAYS for term in terms} | own),
        (own_lines.mark_headings, {say("striped") for say in _SAYS}),
    ):
        heading = headed(grid, spellings(headings))
        column = next(iter(heading.columns.values()), 0)
        opening = set(map(comparable, firsts))
        rows = grid.filled_rows(heading.row)
        yield from _under(
            grid, heading, (r for r in rows if comparable(grid.cell(r, column).plain) in opening)
        )


def _under(grid: Grid, heading: Headed, rows: Iterable[int]) -> Iterator[Cell]:
    """The headings of a table, and their cells in some rows."""
    for row in {heading.row, *rows}:
        for column in heading.columns.values():
            yield grid.cell(row, column)
