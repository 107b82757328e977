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
        self._columns: dict[tuple[bytes, ...], tuple[int, ...]] = {}
        """The letters of cells → their columns; nearly all rows have the same."""
        self._rests: dict[bytes, _Stretch] = {}
        """What is written behind the first cells of a row, less the number of the row → what it
        holds: in a long programme many rows differ in their numbers only."""
        self._repeated = 0
        self._all_differ = False

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
        if self._all_differ:
            whole = self._stretch(digits, inside)
            if whole is None:
                return False
            self._put(int(digits), opened[2], *whole)
            return True
        cut = inside.find(b"</c>", inside.find(b"</c>") + 1) + len(b"</c>")
        if cut < len(b"</c></c>"):
            cut = len(inside)
        first = self._stretch(digits, inside[:cut])
        rest = first and self._rest(digits, inside[cut:])
        if first is None or rest is None:
            return False
        cells = {**first.cells, **rest.cells}
        self._put(
            int(digits), opened[2], first.written + rest.written, first.filled + rest.filled, cells
        )
        return True

    def _rest(self, digits: bytes, inside: bytes) -> _Stretch | None:
        """What the cells behind the first ones hold; None where they are not written plainly."""
        behind_number = digits + b'"'
        key = inside.replace(behind_number, b'"')
        found = self._rests.get(key)
        taken_out = len(inside) - len(key)
        if found is None:
            found = self._stretch(digits, inside)
            # The number of the row may stand in a text or a format too: such rows are not alike.
            if found and taken_out == found.written * len(digits) and b"<t" not in inside:
                self._rests[key] = found
                self._all_differ = len(self._rests) > 2 * self._repeated + _MOST_RESTS
        elif taken_out != found.written * len(digits):
            return self._stretch(digits, inside)
        else:
            self._repeated += 1
        return found

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
        columns = self._columns.get(letters)
        if columns is None:
            refs = ((each + digits).decode() for each in letters)
            columns = self._columns[letters] = tuple(place_of(ref)[1] for ref in refs)
        cells: dict[int, Content] = dict(zip(columns, held, strict=True))  # type: ignore[arg-type]
        if BLANK in held:
            cells = {column: content for column, content in cells.items() if content is not BLANK}
        return _Stretch(len(written), sum([content.filled for content in cells.values()]), cells)

    def _held(self, ref: bytes, rest: bytes) -> Content:
        """What a cell holds, by what is written behind its reference."""
        attributes, _, inside = rest.partition(b">")
        kind = attributes.partition(b' t="')[2][:1].decode()
        style = attributes.partition(b' s="')[2].partition(b'"')[0].decode() or "0"
        try:
            if kind == "i":
                words = inside.partition(b"<t")[2].partition(b">")[2].partition(b"<")[0].decode()
                held = self._contents.inline(style, checked(RichText(unescaped(words))))
            else:
                value = inside[len(b"<v>") : -len(b"</v></c>")].decode()
                held = self._contents.made(kind or "n", style, value)
        except Fault as fault:
            raise Fault(f"has a cell {ref.decode()} that {fault}") from None
        self._known[rest] = held = held or BLANK
        return held

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
