"""Words outside the cells that are read: what no part of a programme holds is told, never lost."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial

from wpsheet.messages.asking import fixed_lines
from wpsheet.messages.footnotes import is_ours, says_as_approved
from wpsheet.messages.labels import Labels
from wpsheet.messages.own_lines import is_placeholder
from wpsheet.model.layout import is_reference_heading
from wpsheet.model.own_sheets import OwnSheet
from wpsheet.model.patterns import regex
from wpsheet.model.programme import Note, NoteKind, Programme
from wpsheet.model.rounds import DataCall
from wpsheet.model.text import RichText, Run, comparable
from wpsheet.model.wording import LANGUAGES
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.footnotes import without_mark
from wpsheet.reading.lines import note_at, section_named, section_titled, whole_row
from wpsheet.reading.own.added import added

_MOST = 100
"""Lines of a sheet that are told one by one."""
_HEAD = 10
"""Rows of a sheet among which the title of a section is."""
_PAGE_LINE = regex(
    r"(?:annexe?|appendix|appendice)\b.{0,40}"
    r"|(?:page|p\.|doc\.|document)\s?(?:no?\W{0,2})?[\w/-]*\d[\w/ -]{0,30}"
    r"|[A-Z]{1,3}\d{3,}\w*",
    re.IGNORECASE,
)
"""What belongs to the pages of a pasted document."""


@cache
def _in_both(*words: str, tab: str = "") -> frozenset[str]:
    """Words of ours in every language; `tab` is the one that they name."""
    both = map(Labels, LANGUAGES)
    return frozenset(comparable(say(each, tab=tab and say(tab))) for say in both for each in words)


_links_back = partial(_in_both, "Back to {tab}", tab="Overview")
"""What links every tab of the circulated workbook to its first one."""
_about_marks = partial(_in_both, "◆ marks what changed; see the tab {tab}.", tab="Changes")
"""What says in a circulated section how changed rows are marked."""


def words_outside(
    grids: Iterable[Grid], programme: Programme, own: Mapping[OwnSheet, Grid]
) -> tuple[Note, ...]:
    """The lines of the sheets that neither the programme nor its footnotes hold, in order.

    `own` are the sheets of ours that are read.
    """
    grids = list(grids)
    circulated = any(_links_back() & _words_of(grid) for grid in grids)
    with_tables = {table.sheet for table in programme.tables}
    beside_tables = _Lines(programme)
    known = {grid.name: kind for kind, grid in own.items() if kind is not OwnSheet.CALL}
    ours = {grid.name for grid in own.values()} | programme.own_sheets
    unread = {each.address.sheet for each in programme.unread_sheets if each.cells}
    found: list[Note] = []
    for grid in grids:
        if grid.name in with_tables:
            lines = beside_tables.unheld(grid.name)
        elif programme.call and grid is own.get(OwnSheet.CALL):
            lines = _added(grid, programme, programme.call)
        elif grid.name in unread:
            continue  # told as a whole, and carried over with every word
        elif grid.name in known and not _links_back() & _words_of(grid):
            lines = added(known[grid.name], grid, programme.lists)
        elif comparable(grid.name) in _in_both("Merged"):
            lines = _beside_the_list(grid)
        elif grid.name in ours or _is_view(grid, circulated=circulated):
            continue
        else:
            kind = NoteKind.SECTION if _lacks_its_table(grid, programme) else NoteKind.SHEET
            lines = (whole_row(grid, row, kind) for row in grid.filled_rows())
        found += _each_once(lines)
    return tuple(found)


def _each_once(lines: Iterable[Note]) -> list[Note]:
    """Lines of one sheet, equal ones once; what is beyond the most told is in the last."""
    by_words: dict[str, Note] = {}
    more = 0
    for note in lines:
        words = comparable(note.text.raw)
        if words in by_words:
            by_words[words] = replace(by_words[words], count=by_words[words].count + 1)
        elif len(by_words) < _MOST:
            by_words[words] = note
        else:
            more += 1
    if more:
        words, last = by_words.popitem()
        by_words[words] = replace(last, count=last.count + more)
    return list(by_words.values())


# Around the tables


class _Lines:
    """Knows which lines around the tables the programme holds."""

    def __init__(self, programme: Programme) -> None:
        self._programme = programme
        self._footnotes = [comparable(text.raw) for text in programme.footnotes.values()]
        self._titles = Counter(
            comparable(n.text.raw) for n in programme.notes if n.kind is NoteKind.TITLE
        )
        self._title = comparable(programme.title or "")
        edition = comparable(programme.edition or "")
        self._editions = {edition, *edition.split("; ")} - {""}
        self._running = {
            comparable(words) for words in (programme.session, programme.document_number) if words
        }

    def unheld(self, sheet: str) -> Iterator[Note]:
        """The lines of a sheet that would be lost."""
        notes = [note for note in self._programme.notes if note.address.sheet == sheet]
        pairs = itertools.pairwise([None, *notes])
        unheld = [note for above, note in pairs if note and not self._is_held(note, above)]
        over_headings = {t.heading_row - 1 for t in self._programme.tables if t.sheet == sheet}
        for row, line in itertools.groupby(unheld, key=lambda note: note.address.row):
            if row in over_headings:
                yield _as_one(line)
            else:
                yield from line

    def _is_held(self, note: Note, above: Note | None) -> bool:
        words = comparable(note.text.raw)
        if not words or words in _links_back() | _about_marks() or words == self._title:
            return True
        if {piece.strip() for piece in words.split("·")} <= self._running | _in_both("DRAFT"):
            return True  # the head of a page of ours
        legend = words.endswith(tuple(_in_both("; blank: no status given.")))
        if legend or says_as_approved(words):
            return True  # above the tables of an annex of ours
        match note.kind:
            case NoteKind.TITLE:
                return self._is_title(words)
            case NoteKind.SECTION_TITLE | NoteKind.GROUP:
                return True
            case NoteKind.FOOTNOTE:
                number, text = without_mark(note.text)
                return is_ours(number, text) or self._in_a_footnote(comparable(text.raw))
        if _PAGE_LINE.fullmatch(words) or self._editions & {words, words.strip("()")}:
            return True
        goes_on = above and above.kind in (NoteKind.FOOTNOTE, NoteKind.OTHER)
        return bool(goes_on) and self._in_a_footnote(words)

    def _is_title(self, words: str) -> bool:
        """Whether a line is the title, repeats it in other words above a later page, or is yet
        to become it."""
        years = re.findall(r"20\d\d", words)
        same = bool(years) and years == re.findall(r"20\d\d", self._title)
        repeated = words in self._title or self._titles[words] > 1
        return repeated or (same and len(words) < 150) or is_placeholder(words)

    def _in_a_footnote(self, words: str) -> bool:
        return any(words in text for text in self._footnotes)


def _as_one(line: Iterable[Note]) -> Note:
    """The cells of a line above the headings as one note, from left to right."""
    first, *further = sorted(line, key=lambda note: note.address.column)
    runs = (run for note in further for run in (Run(" | "), *note.text.runs))
    return replace(first, text=RichText((*first.text.runs, *runs)))


# Further sheets


def _is_view(grid: Grid, *, circulated: bool) -> bool:
    """Whether a sheet is one that we write for people: a list of ours, a view of activities."""
    name = comparable(grid.name)
    if name in _in_both("Merged", "Changes", "Findings") or _links_back() & _words_of(grid):
        return True
    if circulated and name in _in_both("Overview"):
        return True
    filled = ([*grid.filled(row).values()] for row in grid.filled_rows())
    return any(len(cells) > 1 and is_reference_heading(cells[0].plain) for cells in filled)


def _beside_the_list(grid: Grid) -> Iterator[Note]:
    """The cells of the sheet Merged that are outside its list of what was taken."""
    heading = next((row for row in grid.filled_rows() if len(grid.filled(row)) >= _LIST), 0)
    columns, last = set(grid.filled(heading)), heading
    for row in grid.filled_rows():
        if row == last + 1 and grid.cell(row, min(columns, default=1)).filled:
            last = row
        for column, cell in grid.filled(row).items():
            in_list = heading <= row <= last and column in columns
            if not in_list and not (row < heading and column == 1 and row <= _TITLES):
                yield Note(NoteKind.SHEET, cell.address, cell.text.stripped())


_LIST, _TITLES = 4, 2
"""Headings at least of the list, and the lines above it."""


def _words_of(grid: Grid) -> set[str]:
    """The words of the first rows, where a tab of the circulated workbook links back."""
    return {comparable(grid.cell(row, 1).plain) for row in range(1, 7)}


def _lacks_its_table(grid: Grid, programme: Programme) -> bool:
    """Whether a sheet is called or headed as a section of which no table was found."""
    heads = (note_at(grid, row) for row in itertools.islice(grid.filled_rows(), _HEAD))
    announced = {section_named(grid.name), *map(section_titled, heads)} - {None}
    return bool(announced - {table.section for table in programme.tables})


# The first sheet of a workbook that a call sent out


def _added(grid: Grid, programme: Programme, call: DataCall) -> Iterator[Note]:
    """The words on the sheet that we did not write, cell by cell.

    Items of the list above the table come last: a former version may have worded them.
    """
    ours = {
        _without_numbers(line)
        for language in LANGUAGES
        for line in fixed_lines(call.whom, Labels(language, programme.lists))
    }
    ours |= {_without_numbers(words) for words in (programme.title or "", call.whom)}
    labels = {activity.label for activity in programme.activities}
    table: set[int] = set()
    items: list[Note] = []
    for row in grid.filled_rows():
        cells = grid.filled(row)
        first = next(iter(cells.values()))
        if not table and is_reference_heading(first.plain):
            table = set(cells)
            continue
        listed = bool(table) and (first.plain in labels or _LABEL.fullmatch(first.plain))
        for column, cell in cells.items():
            words = _without_numbers(cell.plain)
            left = grid.cell(row, column - 1).plain if column > 1 else ""
            due = comparable(left) in _in_both("Return by")
            is_ours = words in ours if words else due or _ITEM.fullmatch(cell.plain)  # a figure
            if not (is_ours or (listed and column in table)):
                note = Note(NoteKind.SHEET, cell.address, cell.text.stripped())
                if not table and _is_item(first.plain, column):
                    items.append(note)
                else:
                    yield note
    yield from items


_LABEL = regex(r"I{1,2}\.\d+")
"""An activity of the template's layout, also of a section that is not read."""
_ITEM = regex(r"\d\.")


def _is_item(first: str, column: int) -> bool:
    """Whether a cell of a row that begins so is an instruction, or says whose sheet it is."""
    heads = column == 1 and comparable(first).startswith("contribution")
    return heads or (column == 2 and _ITEM.fullmatch(first) is not None)


def _without_numbers(words: str) -> str:
    """Words without the figures in them: an item of a list, a day and a count are ours too."""
    return re.sub(r"\d+(?:[-./]\d+)*\.?", "", comparable(words)).strip()
