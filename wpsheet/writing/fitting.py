"""Texts too long for the tallest row of Excel go on in a row of their own, and are read back.

One row is one activity: that keeps sorting, filters and counts right. Only a text for which the
page has no column wide enough goes on in a row below, "14. (continued)".
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import ColumnName, Field
from wpsheet.model.lines import LINE_POINTS, MAX_ROW_POINTS, ROW_MARGIN_POINTS, lines_in
from wpsheet.model.text import RichText
from wpsheet.writing.sections import TableColumn

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
    low, high = 1, min(len(raw), int(MOST_LINES * width * 4))
    while low < high:
        middle = (low + high + 1) // 2
        if lines_in(raw[:middle], width) <= MOST_LINES:
            low = middle
        else:
            high = middle - 1
    for pattern, least in ((r"\n+", 0.5), (r"[.;!?][)\"”»]?\s+", 0.5), (r"\s+", 0.1)):
        ends = [m.end() for m in re.finditer(pattern, raw[:low]) if m.end() > low * least]
        if ends:
            return ends[-1]
    # A full stop at the end of a part means that a sentence ends there.
    return len(raw[:low].rstrip(".;!?")) or low
