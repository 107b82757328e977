"""The rows of a sheet that are written in the plainest way, read without a parser."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from wpsheet.model.cells import BLANK, Content
from wpsheet.model.text import RichText
from wpsheet.ooxml.contents import Contents
from wpsheet.ooxml.package import Fault
from wpsheet.ooxml.sheet_cells import (
    MAX_CELLS,
    MAX_PLACES,
    MAX_ROW,
    UNSEEN_HEIGHT,
    Rest,
    SheetCells,
    place_of,
)
from wpsheet.ooxml.strings import checked, unescaped


class PlainRows:
    """Takes in the rows that hold nothing but numbers and texts without formatting.

    So Excel writes every row without formulas, and so do the other programs that write workbooks.
    """

    opens, closes = re.compile(b"<sheetData>"), b"</row>"

    def __init__(self, found: SheetCells, contents: Contents) -> None:
        self._found = found
        self._contents = contents
        self._known: dict[bytes, tuple[int, Content]] = {}
        """A cell as it is written, from its letters on and less the number of its row → its
        column and what it holds."""
        self._marks: dict[bytes, tuple[str, str]] = {}
        """The attributes of cells but for the reference → their kind and style."""
        self._rests: dict[bytes, Rest] = {}
        """What is written in a row besides its own cells, less the number of the row → what it
        holds: in a long programme many rows differ in their numbers only."""
        self._shapes = iter(_SHAPES)
        self._opening, self._has_last = next(self._shapes)
        """How a row is written up to the cells that others have too, and whether its last cell
        is its own as well."""
        self._looked_at = 0
        """How many rows had been read when it was last asked which cells are each row's own."""

    def take(self, text: bytes, start: int) -> int:
        while opened := self._opening.match(text, start) or _ROW.match(text, start):
            inner = opened.end()
            end = text.find(self.closes, inner)
            if end < 0 or not self._taken(opened.groups(), text[inner:end]):
                break
            start = end + len(self.closes)
        return start

    def _taken(self, opened: tuple[bytes, ...], inside: bytes) -> bool:
        """Take in one row; False where it is not written plainly throughout.

        `opened` are its number, its attributes, and of each of its first cells that is its own
        the letters and what is written behind its reference; `inside` are its other cells.
        """
        digits, attributes = opened[:2]
        if self._has_last and len(opened) > 2:
            inside, mark, last = inside.rpartition(_BEGINS)
            written = _CELL.fullmatch(mark + last)
            if written is None or written[2] != digits:
                return False
            opened += written.group(1, 3)
        cells: dict[int, Content] = {}
        filled = 0
        for place in range(2, len(opened), 2):
            piece = opened[place] + opened[place + 1]
            found = self._known.get(piece) or self._held(piece, digits)
            if found is None:
                return False
            column, held = found
            if held is not BLANK:
                cells[column] = held
                filled += held.filled
        key = inside.replace(digits + b'"', b'"')
        rest = self._rests.get(key)
        taken_out = len(inside) - len(key)
        if not rest or taken_out != rest.written * len(digits) or rest.own != opened[2::2]:
            rest = self._read(opened[2::2], digits, inside)
            if not rest:
                return False
            # The number of the row may stand in a text or a format too: such rows are not alike.
            apart = rest.own and b"<t" not in inside
            if apart and taken_out == rest.written * len(digits):
                self._remember(key, rest)
        self._found.places += len(opened) // 2
        self._put(int(digits), attributes, cells, filled, rest)
        return True

    def _put(
        self, row: int, attributes: bytes, own: dict[int, Content], filled: int, rest: Rest
    ) -> None:
        found = self._found
        if row > MAX_ROW:
            raise Fault(f'has a row numbered "{row}", outside the Excel grid')
        found.row = row
        found.places += rest.written
        if b" h" in attributes and _HIDDEN.search(attributes):
            found.hidden_rows.add(row)
        filled += rest.filled
        if filled:
            found.filled += filled
            cells = rest.cells.copy()
            for column, held in own.items():
                cells.setdefault(column, held)
            if row in found.rows:
                found.taken_up(row).update(cells)
            else:
                found.rows[row] = cells
                if rest.own:
                    found.rests[row] = rest
        if found.places > MAX_PLACES or found.filled > MAX_CELLS:
            found.check()

    def _remember(self, key: bytes, rest: Rest) -> None:
        """Keep what a row holds besides its own cells for the rows that hold the same there.

        Where nearly all rows differ, they may in other cells, else throughout.
        """
        self._rests[key] = rest
        rows = len(self._found.rows) - self._looked_at
        if 3 * len(self._rests) > 2 * rows + _MOST_RESTS:
            self._opening, self._has_last = next(self._shapes)
            self._looked_at += rows
            self._rests.clear()

    def _read(self, own: tuple[bytes, ...], digits: bytes, inside: bytes) -> Rest | None:
        """What the cells of a row hold besides its own; None where they are not written
        plainly."""
        pieces = _pieces(digits, inside)
        if pieces is None:
            return None
        found = list(map(self._known.get, pieces))
        if None in found:
            for place, piece in enumerate(pieces):
                if found[place] is None:
                    found[place] = held = self._held(piece, digits)
                    if held is None:
                        return None
        cells: dict[int, Content] = dict(found)  # type: ignore[arg-type]
        if BLANK in cells.values():
            # A blank cell takes nothing from one that was written in its place before.
            cells = dict(each for each in found if each and each[1] is not BLANK)
        filled = sum([held.filled for held in cells.values()])
        return Rest(own, len(pieces), filled, cells)

    def _held(self, piece: bytes, digits: bytes) -> tuple[int, Content] | None:
        """The column of a cell and what it holds; None where it is not written plainly."""
        written = _PIECE.fullmatch(piece)
        if written is None:
            return None
        letters, attributes, value, words = written.groups()
        kind, style = self._marks.get(attributes) or self._mark(attributes)
        if (kind == "i") is (words is None):
            return None
        try:
            held = self._contents.shared(style, value) if kind == "s" and value else None
            if kind == "i":
                held = self._contents.inline(style, checked(RichText(unescaped(words.decode()))))
            elif not held:
                held = self._contents.made(kind, style, (value or b"").decode())
        except Fault as fault:
            raise Fault(f"has a cell {(letters + digits).decode()} that {fault}") from None
        found = self._known[piece] = _COLUMNS[letters], held or BLANK
        return found

    def _mark(self, attributes: bytes) -> tuple[str, str]:
        """The kind and the style that the attributes of a cell give."""
        kind = attributes.partition(b' t="')[2][:1].decode() or "n"
        style = attributes.partition(b' s="')[2].partition(b'"')[0].decode() or "0"
        found = self._marks[attributes] = kind, style
        return found


def _pieces(digits: bytes, inside: bytes) -> Sequence[bytes] | None:
    """The cells of a row from their letters on and less its number; None where they surely are
    not written plainly."""
    left = inside.replace(digits + b'"', b'"')
    pieces = left.split(_BEGINS)
    taken_out = len(inside) - len(left)
    if not pieces.pop(0) and taken_out == len(pieces) * len(digits) and b"<t" not in inside:
        return pieces
    # The number stands in a format or a text too.
    written = _CELL.findall(inside)
    spoken = len(b"".join(itertools.chain.from_iterable(written)))
    if spoken + len(written) * len(_BEGINS) != len(inside):
        return None
    if any(row != digits for _, row, _ in written):
        return None
    return [letters + rest for letters, _, rest in written]


class _Columns(dict[bytes, int]):
    """The letters of a cell → its column, counted from 1."""

    def __missing__(self, letters: bytes) -> int:
        column = self[letters] = place_of(f"{letters.decode()}1")[1]
        return column


_COLUMNS = _Columns()
_MOST_RESTS = 5_000
"""So many rows that repeat no other are enough to look for no more."""

_BEGINS = b'<c r="'
_HIDDEN = re.compile(rf' (?:hidden="(?:1|true)"|ht="{UNSEEN_HEIGHT}")'.encode())
_LETTERS = rb"([A-Z]{1,2}|[A-W][A-Z]{2}|X[A-E][A-Z]|XF[A-D])"
_HOLDING = (
    rb'"((?: s="\d{1,6}")?(?: t="(?:[bens]|inlineStr)")?)'
    rb"(?:/>|></c>|><v>([A-Za-z0-9#/!?.+-]*)</v></c>"
    rb'|><is><t(?: xml:space="preserve")?>([^<&\x00-\x08\x0b-\x1f]*)</t></is></c>)'
)
"""What is written of a cell behind its reference: its attributes, and its value or its words."""
_PIECE = re.compile(_LETTERS + _HOLDING)
_WHOLE = re.sub(rb"\((?!\?)", b"(?:", _HOLDING)
_CELL = re.compile(_BEGINS + _LETTERS + rb"([1-9]\d{0,6})(" + _WHOLE + rb")")
_ROW = re.compile(rb'\s*<row r="([1-9]\d{0,6})"((?: [A-Za-z0-9:]+="[^"<&]*")*)>')
_WITH_ONE, _WITH_TWO = (
    re.compile(_ROW.pattern + (_BEGINS + _LETTERS + rb"\1(" + _WHOLE + rb")") * own)
    for own in (1, 2)
)
"""A row up to the cells that it has in common with others, by how many in front are its own."""
_SHAPES = [(_WITH_ONE, False), (_WITH_TWO, False), (_WITH_ONE, True), (_ROW, False)]
"""Which cells may be each row's own: a number, an ID in front of it or behind all others. One
after the other is tried, until many rows have the other cells in common; last that none have."""
