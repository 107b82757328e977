"""A Word document as a grid: its paragraphs and table rows, one under the other."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from wpsheet.errors import UnreadableFile
from wpsheet.model.cells import Address, Cell, CellKind
from wpsheet.model.limits import DOCUMENT_ROWS
from wpsheet.model.programme import Mark, MarkKind
from wpsheet.model.text import RichText, Run, look_of
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.word.package import Element, W, WordPackage, colour_in, value_of, whole
from wpsheet.reading.word.text import (
    TAG,
    TRANSPARENT,
    Seen,
    TextReader,
    is_prompt,
    mark_is_deleted,
    tagged,
)

_SHEET = "Document"
_ID_MARK = "wpsheet_"
"""Opens the name of a bookmark that carries the ID of the activity in its row."""
_MOST_COLUMNS = 63


def read_document(path: Path) -> tuple[Grid, dict[str, str], tuple[Mark, ...]]:
    """Every line and table row of a Word document, as a sheet "Document".

    Then what its marked places say ("Title", "Document number" ...), and the tracked changes,
    comments and notes at the cells of the sheet.

    Page heads come first, for the running title is there. Tracked insertions are read as
    accepted, tracked deletions and hidden text left out, and both are listed. A cell merged over
    several columns is in the first, one merged down in its first row; automatic numbers are
    written out. Cells merged down say so.
    """
    package = WordPackage(path)
    reader = _Reader(package)
    heads = list(package.heads())
    lines = [line for head in heads for line in reader.lines(head, tab="\n")]
    lines += reader.lines(package.body)
    if not reader.tables:
        raise UnreadableFile(
            path, "a Word document without a table", "give the annex that contains the programme"
        )
    rows: dict[int, dict[int, Cell]] = {}
    marks: list[Mark] = []
    merged: dict[int, list[Address]] = {}
    for row, line in enumerate(lines, start=1):
        for column, held in enumerate(line, start=1):
            address = Address(_SHEET, row, column)
            if held.merge:
                merged.setdefault(held.merge, []).append(address)
            if held.text.raw.strip() or held.fill:
                kind = CellKind.TEXT if held.text.raw.strip() else CellKind.EMPTY
                rows.setdefault(row, {})[column] = Cell(address, held.text, kind, fill=held.fill)
            marks += (Mark(s.kind, address, s.text, s.author, s.content) for s in held.seen)
    own = (each for each in package.properties().items() if each[0].startswith(TAG))
    settings = {name.removeprefix(TAG): words for name, words in own}
    for root in (*reversed(heads), package.body):
        settings |= tagged(root)
    end = Address(_SHEET, len(lines) + 1, 1)
    marks += (Mark(s.kind, end, s.text, s.author, s.content) for s in reader.text.take_seen())
    covered = _merged_down(rows, merged.values())
    return Grid(_SHEET, rows, covered=covered), settings, tuple(marks)


def _merged_down(
    rows: dict[int, dict[int, Cell]], merged: Iterable[list[Address]]
) -> dict[int, dict[int, str]]:
    """Row → column → the range that a place belongs to; the cells in `rows` are told it too."""
    covered: dict[int, dict[int, str]] = {}
    for places in merged:
        ref = f"{places[0].ref}:{places[-1].ref}"
        for each in places if len(places) > 1 else ():
            covered.setdefault(each.row, {})[each.column] = ref
            cells = rows.get(each.row, {})
            if each.column in cells:
                cells[each.column] = cells[each.column]._replace(merged=ref)
    return covered


@dataclass(frozen=True, slots=True)
class _Held:
    """What a cell or a line holds."""

    text: RichText = RichText()
    fill: str | None = None
    seen: tuple[Seen, ...] = ()
    merge: int = 0
    """The number of the merged cell that it is a part of; 0 if it is alone."""


_Line = list[_Held]


@dataclass(slots=True)
class _Row:
    """One row of a table: its cells at the columns of the table's grid, and its ID."""

    starts: list[int]
    cells: list[_Held]
    id: str = ""


@dataclass(slots=True)
class _Reader:
    """Turns the blocks of one document into lines."""

    package: WordPackage
    tables: int = 0
    rows: int = 0
    """Those of the tables so far."""
    merges: int = 0
    """The cells merged down so far."""
    merging: dict[int, int] = field(default_factory=dict)
    """Column of the table's grid → the number of the cell that may go on in the next row."""
    text: TextReader = field(init=False)

    def __post_init__(self) -> None:
        self.text = TextReader(self.package)

    def lines(self, parent: Element, tab: str = " ") -> Iterator[_Line]:
        """A row of texts for each paragraph and table row; a blank one around each table."""
        for block in _blocks(parent):
            if block.tag == f"{W}p":
                text = self.text.paragraph(block, tab=tab)
                seen = tuple(self.text.take_seen())
                for place, line in enumerate(_cut(text)):
                    yield [_Held(line, None, seen if not place else ())]
            elif inner := _laid_out(block):
                for cell in inner:
                    yield from self.lines(cell)
            else:
                self.tables += 1
                yield []
                yield from self._table(block)
                yield []

    def _table(self, table: Element) -> Iterator[_Line]:
        self.merging.clear()
        rows = [row for each in _children(table, "tr") if (row := self._row(each))]
        _line_up(rows)
        width = max((row.starts[-1] for row in rows if row.starts), default=0) + 1
        has_ids = any(row.id for row in rows)
        for place, row in enumerate(rows):
            line = [_Held()] * (width + has_ids)
            for start, held in zip(row.starts, row.cells, strict=True):
                line[start] = held
            if has_ids:
                line[width] = _Held(RichText.of(row.id if place else "ID"))
            yield line

    def _row(self, row: Element) -> _Row | None:
        """A row's cells; None if the row is tracked as deleted, which is passed on."""
        self.rows += 1
        if self.rows > DOCUMENT_ROWS:
            raise UnreadableFile(
                self.package.path, "its tables have more than {n} rows",
                "this is not a work programme; give one", n=f"{DOCUMENT_ROWS:,}",
            )  # fmt: skip
        deleted = row.find(f"{W}trPr/{W}del")
        start = whole(value_of(row, "trPr/gridBefore"))
        found = _Row([], [], _id(row))
        for cell in _children(row, "tc"):
            removed = cell.find(f"{W}tcPr/{W}cellDel")
            if removed is not None:
                words, author = self.cell(cell).plain, removed.get(f"{W}author", "")
                self.text.seen.append(Seen(MarkKind.DELETED_CELL, words, author))
                continue
            merge, continued = (0, False) if deleted is not None else self._merge(cell, start)
            text = self.cell(cell)
            seen = tuple(self.text.take_seen())
            shown = (RichText(), None) if continued else (text, _shade(cell))
            found.starts.append(min(start, _MOST_COLUMNS))
            found.cells.append(_Held(*shown, seen, merge))
            start += max(1, whole(value_of(cell, "tcPr/gridSpan")))
        if deleted is None:
            return found
        words = " | ".join(held.text.plain for held in found.cells if held.text.plain)
        self.text.seen.append(Seen(MarkKind.DELETED_ROW, words, deleted.get(f"{W}author", "")))
        return None

    def _merge(self, cell: Element, column: int) -> tuple[int, bool]:
        """The number of the cell merged down that a cell is a part of, and whether it goes on
        with it."""
        merge = cell.find(f"{W}tcPr/{W}vMerge")
        if merge is None:
            self.merging.pop(column, None)
            return 0, False
        if merge.get(f"{W}val", "continue") == "continue":
            return self.merging.get(column, 0), True
        self.merges += 1
        self.merging[column] = self.merges
        return self.merges, False

    def cell(self, cell: Element) -> RichText:
        """The paragraphs of a cell, a line each; a nested table's cells in reading order."""
        runs: list[Run] = []
        number = ""
        goes_on = True
        for block in _blocks(cell):
            if block.tag == f"{W}tbl":
                nested = (c for row in _children(block, "tr") for c in _children(row, "tc"))
                texts = [text for each in nested if (text := self.cell(each)).raw.strip()]
                ends_deleted = False
            else:
                number = number or self.text.numbering.of(block)
                texts = [self.text.paragraph(block)]
                ends_deleted = mark_is_deleted(block)
            for text in texts:
                runs += [*([] if goes_on else [_break(runs, text)]), *text.runs]
                goes_on = False
            goes_on = ends_deleted or (goes_on and not texts)
        # A number alone in its cell is the activity's; before words it only marks a list.
        text = RichText.joined(runs).stripped()
        return text if text.raw else RichText.of(number)


def _line_up(rows: list[_Row]) -> None:
    """Put the cells of rows that have equally many under each other.

    If a border is dragged in one row alone, its cells move to other columns of the grid, but
    they still belong to the same headings.
    """
    starts: dict[int, list[int]] = {}
    for row in rows:
        first = starts.setdefault(len(row.starts), row.starts)
        if len(first) > 2:
            row.starts = first


def _break(before: list[Run], after: RichText) -> Run:
    """The end of a paragraph, formatted as the words on both sides of it where these agree."""
    if before and after.runs and look_of(before[-1]) == look_of(after.runs[0]):
        return before[-1]._replace(text="\n")
    return Run("\n")


def _blocks(parent: Element) -> Iterator[Element]:
    """Paragraphs and tables in order, also those inside wrappers."""
    for child in parent:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag in TRANSPARENT or (child.tag == f"{W}sdt" and not is_prompt(child)):
            yield from _blocks(child)


def _laid_out(table: Element) -> list[Element]:
    """The cells of a table that only lays out other tables: one cell a row, tables in it."""
    rows = [list(_children(row, "tc")) for row in _children(table, "tr")]
    cells = [cell for row in rows for cell in row]
    tables = (block.tag == f"{W}tbl" for cell in cells for block in _blocks(cell))
    return cells if all(len(row) == 1 for row in rows) and any(tables) else []


def _children(parent: Element, name: str) -> Iterator[Element]:
    for child in parent:
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag in TRANSPARENT or child.tag == f"{W}sdt":
            yield from _children(child, name)


def _id(row: Element) -> str:
    """The ID that a bookmark in the row carries."""
    for mark in row.iter(f"{W}bookmarkStart"):
        name: str = mark.get(f"{W}name", "")
        if name.startswith(_ID_MARK):
            return name.removeprefix(_ID_MARK).replace("_", "-")
    return ""


def _shade(cell: Element) -> str | None:
    """The colour of a cell as RRGGBB."""
    shade = cell.find(f"{W}tcPr/{W}shd")
    colour = f"{W}color" if value_of(shade) == "solid" else f"{W}fill"
    return None if shade is None else colour_in(shade.get(colour, ""))


def _cut(text: RichText) -> Iterator[RichText]:
    """A paragraph cut at its manual line breaks."""
    place = 0
    for line in text.raw.split("\n"):
        yield text.between(place, place + len(line)).stripped()
        place += len(line) + 1
