"""A programme's own footnotes, wherever its file keeps them.

They are on the sheet Notes, below a table under a raised mark, or at a heading of a Word
document. The mark in the heading says which column a note belongs to, whatever its number is.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from wpsheet.messages.footnotes import headings_of, is_ours
from wpsheet.model.cells import Address
from wpsheet.model.layout import mark_of
from wpsheet.model.own_sheets import OwnSheet, Unread, UnreadSheet
from wpsheet.model.patterns import regex
from wpsheet.model.programme import Mark, MarkKind, Note, NoteKind, Table
from wpsheet.model.text import RichText, Run, Script, visible
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.locating import Located
from wpsheet.reading.own.headings import Headed, headed, spellings

_Numbered = Iterator[tuple[int | None, RichText]]
_FIRST_FREE = 9
"""The number of the first note that no heading of the template has."""
_PAGE = regex(r"\(.*\)|\W*", re.DOTALL)


def own_footnotes(
    grids: Sequence[Grid], notes: Grid, found: Sequence[Located], marks: Iterable[Mark]
) -> dict[int, RichText]:
    """Number → text of each footnote that has other words than the template's.

    The sheet Notes, `notes`, counts before what is below the tables; of two notes with one
    number the first counts.
    """
    sheets = {grid.name: grid for grid in grids}
    tables = [table for each in found for table in each.tables]
    own: dict[int, RichText] = {}
    _keep(own, _on_notes_sheet(notes))
    _keep(own, _at_headings(tables, marks))
    for each in found:
        grid = sheets[each.tables[0].sheet]
        _keep(own, _below(each.notes, _marked(grid, each.tables)))
    return {number: own[number] for number in sorted(own) if not is_ours(number, own[number])}


def _keep(own: dict[int, RichText], notes: Iterable[tuple[int | None, RichText]]) -> None:
    for number, text in notes:
        if number is None:
            if text in own.values():
                continue
            number = max((_FIRST_FREE - 1, *own)) + 1
        if text.raw:
            own.setdefault(number, text)


# The sheet Notes


def _on_notes_sheet(grid: Grid) -> Iterator[tuple[int, RichText]]:
    notes: list[tuple[int, list[RichText]]] = []
    for _, opens, text in _lines(grid):
        if opens or not notes:
            notes.append((opens, []))
        notes[-1][1].append(text)
    return ((number, RichText.in_lines(texts)) for number, texts in notes if number)


def footnotes_gone(grid: Grid) -> UnreadSheet | None:
    """What tells that the sheet Notes lost some of the notes that the headings bear."""
    held = {number for number, text in _on_notes_sheet(grid) if text.raw}
    gone = [str(number) for number in range(1, _FIRST_FREE) if number not in held]
    place = Address(grid.name, note_headings(grid).row, 1)
    return UnreadSheet(OwnSheet.NOTES, Unread.FOOTNOTES, place, tuple(gone)) if gone else None


def note_rows(grid: Grid) -> Iterator[int]:
    """The rows of the sheet Notes that are read as footnotes."""
    return (row for row, _, _ in _lines(grid))


def _lines(grid: Grid) -> Iterator[tuple[int, int, RichText]]:
    """The rows under the headings with number and text; one without a number, 0, goes on."""
    heading = note_headings(grid)
    if heading.missing:
        return
    for row in grid.filled_rows(heading.row):
        mark, column, text = (grid.cell(row, place) for place in heading.columns.values())
        digits = re.fullmatch(r"\W*(\d{1,2})\W*", visible(mark.plain))
        if not digits and (mark.filled or column.filled or not text.filled):
            return
        yield row, int(digits[1]) if digits else 0, text.text.stripped()


def note_headings(grid: Grid) -> Headed:
    """Where the footnotes of the sheet Notes are headed."""
    return headed(grid, spellings(headings_of))


# The headings of a Word document


def _at_headings(tables: Iterable[Table], marks: Iterable[Mark]) -> _Numbered:
    at = {
        Address(table.sheet, table.heading_row, column): mark_of(name, table.section)
        for table in tables
        for name, column in table.columns.items()
    }
    for mark in marks:
        if mark.kind is MarkKind.FOOTNOTE and mark.address in at:
            yield at[mark.address], mark.content


# Below the tables


def _below(notes: Sequence[Note], marked: Mapping[int, int]) -> _Numbered:
    """The notes under marks, each with the lines that directly follow it.

    A mark is raised or is in a heading as well: "3 June" opens with no mark.
    """
    found: list[tuple[int, list[RichText]]] = []
    last: Note | None = None
    for note in notes:
        if note.kind is NoteKind.FOOTNOTE:
            number, text = without_mark(note.text)
            known = number in marked or _is_raised(note.text)
            found.append((number if known else 0, [text]))
            last = note
        elif last and _goes_on(last, note):
            found[-1][1].append(note.text)
            last = note
        else:
            last = None
    for number, texts in found:
        taken = number not in marked and number in marked.values()
        if number:
            yield None if taken else marked.get(number, number), RichText.in_lines(texts)


def _goes_on(last: Note, note: Note) -> bool:
    below = (last.address.sheet, last.address.row + 1) == (note.address.sheet, note.address.row)
    return note.kind is NoteKind.OTHER and below and not _PAGE.fullmatch(note.text.plain)


def without_mark(text: RichText) -> tuple[int, RichText]:
    """The number that a note opens with, 0 if it has none, and its words."""
    opening = re.match(r"[-\s]*(\d{1,2})[.)]?\s*", visible(text.raw))
    if opening is None:
        return 0, text
    return int(opening[1]), text.between(opening.end()).stripped()


def _is_raised(text: RichText) -> bool:
    first = next((run for run in text.runs if re.search(r"\d", visible(run.text))), Run("0"))
    return first.script is Script.SUPERSCRIPT or not re.search(r"[0-9]", first.text)


def _marked(grid: Grid, tables: Iterable[Table]) -> dict[int, int]:
    """The mark in a heading of this sheet → the number that the template gives its note."""
    marked: dict[int, int] = {}
    for table in tables:
        for name, column in table.columns.items():
            mark = _mark_in(grid.cell(table.heading_row, column).text)
            number = mark_of(name, table.section)
            if mark and number:
                marked.setdefault(mark, number)
    return marked


def _mark_in(heading: RichText) -> int | None:
    """The mark that a heading has: raised digits, else a single one at its end."""
    raised = [run.text for run in heading.runs if run.script is Script.SUPERSCRIPT]
    words = visible(raised[-1] if raised else heading.raw)
    digits = re.search(r"(?<!\d)(\d{1,2})\W*$", words)
    return int(digits[1]) if digits else None
