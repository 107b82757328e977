"""The rows of a sheet that are written in the plainest way, read without a parser."""

from __future__ import annotations

import itertools
import re
from typing import NamedTuple

from wpsheet.model import BLANK, Content
from wpsheet.reading.contents import Contents
from wpsheet.reading.package import Fault
from wpsheet.reading.sheet_cells import MAX_CELLS, MAX_PLACES, MAX_ROW, SheetCells, place_of
from wpsheet.reading.strings import checked, unescaped
from wpsheet.text import RichText


class PlainRows:
    """Takes in the rows that hold nothing but numbers and texts without formatting.

    So Excel writes every row without formulas, and so do the other programs that write workbooks.
    """

    opens, closes = re.compile(b"<sheetData>"), b"</row>"

    def __init__(self, found: SheetCells, contents: Contents) -> None:
        self._found = found
        self._contents = contents
        self._known: dict[bytes, Content] = {}
        """What is written behind a cell's reference → what the cell holds."""
        self._marks: dict[bytes, tuple[str, str]] = {}
        """The attributes of cells but for the reference → their kind and style."""
        self._known_columns: dict[tuple[bytes, ...], tuple[int, ...]] = {}
        """The letters of cells → their columns; nearly all rows have the same."""
        self._rests: dict[bytes, _Stretch] = {}
        """What is written behind the first cells of a row, less the number of the row → what it
        holds: in a long programme many rows differ in their numbers only."""
        self._repeated = 0
        self._own = 1
        """How many of the first cells are each row's own."""

    def take(self, text: bytes, start: int) -> int:
        while opened := _ROW.match(text, start):
            end = text.find(self.closes, opened.end())
            if end < 0 or not self._taken(opened, text[opened.end() : end]):
                break
            start = end + len(self.closes)
        return start

    def _taken(self, opened: re.Match[bytes], inside: bytes) -> bool:
        """Take in one row; False where it is not written plainly throughout."""
        digits = opened[1]
        cells: dict[int, Content] = {}
        start = filled = 0
        for _ in range(self._own):
            cell = _CELL.match(inside, start)
            if cell is None or cell[2] != digits:
                break
            held = self._known.get(cell[3]) or self._held(cell[1] + digits, cell[3])
            if held is not BLANK:
                cells[self._columns((cell[1],), digits)[0]] = held
                filled += held.filled
            start = cell.end()
        rest = self._rest(digits, inside[start:])
        if rest is None:
            return False
        self._put(
            int(digits), opened[2], self._own + rest.written, filled + rest.filled,
            {**cells, **rest.cells},
        )  # fmt: skip
        return True

    def _rest(self, digits: bytes, inside: bytes) -> _Stretch | None:
        """What the cells that may be alike in many rows hold; None where they are not written
        plainly."""
        if not self._own:
            return self._stretch(digits, inside)
        key = inside.replace(digits + b'"', b'"')
        found = self._rests.get(key)
        taken_out = len(inside) - len(key)
        if found is None:
            found = self._stretch(digits, inside)
            # The number of the row may stand in a text or a format too: such rows are not alike.
            if found and taken_out == found.written * len(digits) and b"<t" not in inside:
                self._rests[key] = found
                if len(self._rests) > 2 * self._repeated + _MOST_RESTS:
                    self._look_elsewhere()
        elif taken_out != found.written * len(digits):
            return self._stretch(digits, inside)
        else:
            self._repeated += 1
        return found

    def _look_elsewhere(self) -> None:
        """Nearly all rows differ: perhaps in two cells, an ID and a number, else throughout."""
        self._own = 2 if self._own == 1 else 0
        self._rests.clear()
        self._repeated = 0

    def _stretch(self, digits: bytes, inside: bytes) -> _Stretch | None:
        """What some cells of a row hold; None where they are not written plainly."""
        written = _CELL.findall(inside)
        spoken = len(b"".join(itertools.chain.from_iterable(written)))
        if spoken + len(written) * len(b'<c r="') != len(inside):
            return None
        if not written:
            return _NOTHING
        letters, rows, rests = zip(*written, strict=True)
        if rows.count(digits) != len(rows):
            return None
        held = list(map(self._known.get, rests))
        if None in held:
            for place, rest in enumerate(rests):
                if held[place] is None:
                    held[place] = self._held(letters[place] + digits, rest)
        columns = self._columns(letters, digits)
        cells: dict[int, Content] = dict(zip(columns, held, strict=True))  # type: ignore[arg-type]
        if BLANK in held:
            cells = {column: content for column, content in cells.items() if content is not BLANK}
        return _Stretch(len(written), sum([content.filled for content in cells.values()]), cells)

    def _columns(self, letters: tuple[bytes, ...], digits: bytes) -> tuple[int, ...]:
        """The columns of cells of a row."""
        found = self._known_columns.get(letters)
        if found is None:
            refs = ((each + digits).decode() for each in letters)
            found = self._known_columns[letters] = tuple(place_of(ref)[1] for ref in refs)
        return found

    def _held(self, ref: bytes, rest: bytes) -> Content:
        """What a cell holds, by what is written behind its reference."""
        attributes, _, inside = rest.partition(b">")
        kind, style = self._marks.get(attributes) or self._mark(attributes)
        value = inside[len(b"<v>") : -len(b"</v></c>")]
        try:
            if kind == "s" and (shared := self._contents.shared(style, value)):
                self._known[rest] = shared
                return shared
            if kind == "i":
                words = inside.partition(b"<t")[2].partition(b">")[2].partition(b"<")[0].decode()
                held = self._contents.inline(style, checked(RichText(unescaped(words))))
            else:
                held = self._contents.made(kind, style, value.decode())
        except Fault as fault:
            raise Fault(f"has a cell {ref.decode()} that {fault}") from None
        self._known[rest] = held = held or BLANK
        return held

    def _mark(self, attributes: bytes) -> tuple[str, str]:
        """The kind and the style that the attributes of a cell give."""
        kind = attributes.partition(b' t="')[2][:1].decode() or "n"
        style = attributes.partition(b' s="')[2].partition(b'"')[0].decode() or "0"
        found = self._marks[attributes] = kind, style
        return found

    def _put(
        self, row: int, attributes: bytes, written: int, filled: int, cells: dict[int, Content]
    ) -> None:
        found = self._found
        if row > MAX_ROW:
            raise Fault(f'has a row numbered "{row}", outside the Excel grid')
        found.row = row
        found.places += 1 + written
        if attributes and _HIDDEN.search(attributes):
            found.hidden_rows.add(row)
        if filled:
            found.filled += filled
            if row in found.rows:
                found.rows[row].update(cells)
            else:
                found.rows[row] = cells
        if found.places > MAX_PLACES or found.filled > MAX_CELLS:
            found.check()


class _Stretch(NamedTuple):
    """Neighbouring cells of a row: how many are written, how many hold something, and what."""

    written: int
    filled: int
    cells: dict[int, Content]


_NOTHING = _Stretch(0, 0, {})
_MOST_RESTS = 5_000
"""So many rows that repeat no other are enough to look for no more."""

_ROW = re.compile(rb'\s*<row r="([1-9]\d{0,6})"((?: [A-Za-z0-9:]+="[^"<&]*")*)>')
_HIDDEN = re.compile(rb' (?:hidden="(?:1|true)"|ht="[0.]*")')
_CELL = re.compile(
    rb'<c r="([A-Z]{1,3})([1-9]\d{0,6})("(?: s="\d{1,6}")?(?:'
    rb'(?: t="[bens]")?(?:/>|></c>|><v>[A-Za-z0-9#/!?.+-]*</v></c>)'
    rb'| t="inlineStr"><is><t(?: xml:space="preserve")?>[^<&\x00-\x08\x0b-\x1f]*</t></is></c>))'
)
