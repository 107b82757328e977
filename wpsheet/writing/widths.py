"""How wide the columns of a table are, so that it prints on a page in letters to be read.

Columns of short texts take what these need; the others share the rest, each by how much its
texts say, so that the rows are low. No column is narrower than its longest word: if the page
does not hold even that, it is a larger one.
"""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import ColumnName, Field
from wpsheet.model.lines import (
    LINE_POINTS,
    MAX_ROW_POINTS,
    ROW_MARGIN_POINTS,
    lines_in,
    longest_word,
    width_for,
)
from wpsheet.model.text import RichText
from wpsheet.writing.pages import LANDSCAPE, LARGE, MARGIN_UNITS, UNIT_POINTS, Page
from wpsheet.writing.sections import TURNED_POINTS, TableColumn

MOST_LINES = int((MAX_ROW_POINTS - ROW_MARGIN_POINTS) // LINE_POINTS)
"""The lines of text that the tallest row shows whole."""

Texts = Mapping[ColumnName, RichText]


def fits(text: str, width: float) -> bool:
    # The number of letters decides most cases without laying the lines out.
    return len(text) < MOST_LINES * 2 or lines_in(text, width, MOST_LINES) <= MOST_LINES


def rows_of(texts: Texts, columns: Sequence[TableColumn], say: Labels) -> list[Texts]:
    """The texts of one activity as the rows that show them whole: one, unless one is too long."""
    widths = {column.field: column.width for column in columns if column.field}
    parts = {
        name: _parts(text, widths[name])
        for name, text in texts.items()
        if name in widths and not fits(text.raw, widths[name])
    }
    if not parts:
        return [texts]
    rows: list[Texts] = []
    for place in range(max(map(len, parts.values()))):
        pieces = {name: each[place] for name, each in parts.items() if place < len(each)}
        if place == 0:
            rows.append({**texts, **pieces})
        else:
            number = texts.get(Field.NUMBER, RichText()).plain
            mark = say("{number} (continued)", number=number).strip()
            blank = dict.fromkeys(texts, RichText())
            rows.append({**blank, Field.NUMBER: RichText.of(mark), **pieces})
    return rows


def _parts(text: RichText, width: float) -> list[RichText]:
    """A text cut where a paragraph, a sentence or at least a word ends; nothing is left out."""
    parts: list[RichText] = []
    while text.raw and not fits(text.raw, width):
        cut = _cut(text.raw, width)
        first, text = text.between(0, cut), text.between(cut)
        parts.append(first)
    return [*parts, text] if text.raw else parts


def _cut(raw: str, width: float) -> int:
    # No more characters than that fit into so many lines, but for blanks that are not seen.
    most = range(2, min(len(raw), int(MOST_LINES * width * 4)) + 1)
    fit = 1 + bisect_right(most, MOST_LINES, key=lambda length: lines_in(raw[:length], width))
    for pattern, least in ((r"\n+", 0.5), (r"[.;!?][)\"”»]?\s+", 0.5), (r"\s+", 0.1)):
        ends = [m.end() for m in re.finditer(pattern, raw[:fit]) if m.end() > fit * least]
        if ends:
            return ends[-1]
    # A full stop at the end of a part means that a sentence ends there.
    return len(raw[:fit].rstrip(".;!?")) or fit


_LETTERS = 4.2
"""The width of a column of single letters, whose heading is turned."""
_SHORT = 18.0
"""A column whose texts are on lines no longer than this gets what they need."""
_PIXELS = 7
"""What one unit of width has on the screen."""
_BROKEN = 24.0
"""No word makes a column wider than this: an address is broken."""
_WIDEST = 80.0
"""Lines longer than this are hard to follow."""
_WITH_MARK = "00. ◆"
"""What is usually under No. at most."""


@dataclass(frozen=True, slots=True)
class _Need:
    """What the texts of one column ask of its width."""

    least: float
    """The width that breaks no word."""
    most: float
    """The width at which every text is on as few lines as it has."""
    weight: float
    """How much the texts say, the long ones above all."""
    turned: bool = False


def fitted(columns: Sequence[TableColumn], rows: Sequence[Texts]) -> tuple[list[TableColumn], Page]:
    """The columns as wide as their texts need on a page, and that page."""
    texts = [[row[column.field].raw for row in rows] if column.field else [] for column in columns]
    needs = [_need(*each) for each in zip(columns, texts, strict=True)]
    margins = MARGIN_UNITS * len(needs)
    least = sum(need.least for need in needs)
    page = LANDSCAPE if least + margins <= LANDSCAPE.columns else LARGE
    room = page.columns - margins
    widths = _shared(needs, room)
    # A text too long for the tallest row has its column wider, at the cost of the others.
    for place, each in enumerate(texts):
        longest = max(each, key=len, default="")
        spare = room - sum(need.least for need in needs)
        if spare > 0 and not fits(longest, widths[place]):
            wanted = _wide_enough(longest, widths[place], needs[place].least + spare)
            needs[place] = replace(needs[place], least=wanted, most=wanted)
            widths = _shared(needs, room)
    return [
        replace(column, width=int(width * _PIXELS + 0.001) / _PIXELS, turned=need.turned)
        for column, width, need in zip(columns, widths, needs, strict=True)
    ], page


def _need(column: TableColumn, texts: Sequence[str]) -> _Need:
    bold = column.field is Field.STATUS
    words = {word for text in texts for word in text.split()}
    longest = max((width_for(word, bold=bold) for word in words), default=0.0)
    line = max((part for text in texts for part in text.split("\n")), key=len, default="")
    whole = width_for(line, bold=bold) if len(line) <= _SHORT * 2 else _WIDEST
    heading = longest_word(column.heading)
    if column.field is Field.NUMBER:
        longest = max(longest, width_for(_WITH_MARK))
    elif whole <= _LETTERS < heading:
        # A line of a turned heading takes as much of the width as one of a text of the height.
        lines = lines_in(column.heading, TURNED_POINTS / UNIT_POINTS)
        width = max(_LETTERS, lines * LINE_POINTS / UNIT_POINTS)
        return _Need(width, width, 0.0, turned=True)
    least = min(_BROKEN, max(longest, heading))
    weight = (sum(len(text) ** 2 for text in texts) / max(1, len(texts))) ** 0.5
    # Widths are whole pixels.
    most = ceil(max(least, min(whole, _WIDEST)) * _PIXELS) / _PIXELS
    return _Need(least, most, weight)


def _shared(needs: Sequence[_Need], room: float) -> list[float]:
    """The room of a page as the columns share it: the same number of lines in each of them."""
    floors = [need.most if need.most <= _SHORT else need.least for need in needs]
    if sum(floors) > room:
        floors = [need.least for need in needs]

    def shares(unit: float) -> list[float]:
        return [
            max(floor, min(need.most, need.weight * unit))
            for floor, need in zip(floors, needs, strict=True)
        ]

    low, high = 0.0, room
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(shares(middle)) <= room else (low, middle)
    return shares(low)


def _wide_enough(text: str, low: float, high: float) -> float:
    """The least width between two at which a text fits into the tallest row, or the wider one."""
    while high - low > 0.5:
        middle = (low + high) / 2
        low, high = (low, middle) if fits(text, middle) else (middle, high)
    return high
