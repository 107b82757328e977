"""The rows of a sheet that are written in the plainest way, read without a parser."""

from __future__ import annotations

import itertools
import re

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
        self._columns: dict[tuple[bytes, ...], tuple[int, ...]] = {}
        """The letters of a row's cells → their columns; nearly all rows have the same."""

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
        written = _CELL.findall(inside)
        spoken = len(b"".join(itertools.chain.from_iterable(written)))
        if spoken + len(written) * len(b'<c r="') != len(inside):
            return False
        if not written:
            self._put(int(digits), opened[2], 0, {})
            return True
        letters, rows, rests = zip(*written, strict=True)
        if rows.count(digits) != len(rows):
            return False
        held = list(map(self._known.get, rests))
        if None in held:
            for place, rest in enumerate(rests):
                if held[place] is None:
                    held[place] = self._held(letters[place] + digits, rest)
        columns = self._columns.get(letters)
        if columns is None:
            refs = ((each + digits).decode() for each in letters)
            columns = self._columns[letters] = tuple(place_of(ref)[1] for ref in refs)
        cells: dict[int, Content] = dict(zip(columns, held, strict=True))  # type: ignore[arg-type]
        if BLANK in held:
            cells = {column: content for column, content in cells.items() if content is not BLANK}
        self._put(int(digits), opened[2], len(written), cells)
        return True

    def _held(self, ref: bytes, rest: bytes) -> Content:
        """What a cell holds, by what is written behind its reference."""
        kind = rest.partition(b' t="')[2][:1].decode()
        style = rest.partition(b' s="')[2].partition(b'"')[0].decode()
        value = rest.partition(b"<v>")[2].partition(b"<")[0].decode()
        try:
            if kind == "i":
                words = rest.partition(b"<t")[2].partition(b">")[2].partition(b"<")[0].decode()
                text = checked(RichText(unescaped(words)))
                held = self._contents.inline(style or "0", text) or BLANK
            else:
                held = self._contents.made(kind or "n", style or "0", value) or BLANK
        except Fault as fault:
            raise Fault(f"has a cell {ref.decode()} that {fault}") from None
        self._known[rest] = held
        return held

    def _put(self, row: int, attributes: bytes, written: int, cells: dict[int, Content]) -> None:
        found = self._found
        if row > MAX_ROW:
            raise Fault(f'has a row numbered "{row}", outside the Excel grid')
        found.row = row
        found.places += 1 + written
        if attributes and _HIDDEN.search(attributes):
            found.hidden_rows.add(row)
        filled = sum([held.filled for held in cells.values()])
        if filled:
            found.filled += filled
            if row in found.rows:
                found.rows[row].update(cells)
            else:
                found.rows[row] = cells
        if found.places > MAX_PLACES or found.filled > MAX_CELLS:
            found.check()


_ROW = re.compile(rb'\s*<row r="([1-9]\d{0,6})"((?: [A-Za-z0-9:]+="[^"<&]*")*)>')
_HIDDEN = re.compile(rb' (?:hidden="(?:1|true)"|ht="[0.]*")')
_CELL = re.compile(
    rb'<c r="([A-Z]{1,3})([1-9]\d{0,6})("(?: s="\d{1,6}")?(?:'
    rb'(?: t="[bens]")?(?:/>|></c>|><v>[A-Za-z0-9#/!?.+-]*</v></c>)'
    rb'| t="inlineStr"><is><t(?: xml:space="preserve")?>[^<&\x00-\x08\x0b-\x1f]*</t></is></c>))'
)
