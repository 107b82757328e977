"""The rows of a sheet that are written in the plainest way, read without a parser."""

from __future__ import annotations

import itertools
import re

from wpsheet.model import Content
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
        self._known: dict[bytes, Content | None] = {}
        """What is written behind a cell's reference → what the cell holds."""
        self._columns: dict[bytes, int] = {}

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
        known, columns = self._known, self._columns
        cells: dict[int, Content] = {}
        for letters, row, rest in written:
            if row != digits:
                return False
            try:
                held = known[rest]
            except KeyError:
                held = known[rest] = self._held(letters + row, rest)
            if held is not None:
                column = columns.get(letters)
                if column is None:
                    column = columns[letters] = place_of((letters + row).decode())[1]
                cells[column] = held
        self._put(int(digits), opened[2], len(written), cells)
        return True

    def _held(self, ref: bytes, rest: bytes) -> Content | None:
        """What a cell holds, by what is written behind its reference."""
        kind = rest.partition(b' t="')[2][:1].decode()
        style = rest.partition(b' s="')[2].partition(b'"')[0].decode()
        value = rest.partition(b"<v>")[2].partition(b"<")[0].decode()
        try:
            if kind == "i":
                words = rest.partition(b"<t")[2].partition(b">")[2].partition(b"<")[0].decode()
                return self._contents.inline(style or "0", checked(RichText(unescaped(words))))
            return self._contents.made(kind or "n", style or "0", value)
        except Fault as fault:
            raise Fault(f"has a cell {ref.decode()} that {fault}") from None

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
