"""A committee's own questions and examples, under the headings or on the sheet Notes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from wpsheet.messages.guidance import headings_of, is_ours
from wpsheet.model.cells import Cell
from wpsheet.model.guidance import GuidanceKind, GuidanceRow
from wpsheet.model.layout import Field, Section, field_headed
from wpsheet.model.text import RichText, one_line
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.own.headings import Headed, headed, spellings

_PLACE = r"(?:II|I)(?:\.\d+)?\.?"
_NAME = re.compile(rf"([QE])\w+\s+({_PLACE}(?:,\s*{_PLACE})*)", re.IGNORECASE)
"""Which row a line belongs to, or which rows: "Questions I.1", "Questions I.1, II.1"."""


_Row = tuple[str, str]
"""A row of questions or an example: the first letter of what it is, and its place."""


def own_guidance(notes: Grid | None, below: Iterable[GuidanceRow]) -> tuple[GuidanceRow, ...]:
    """The rows with other words than the template's, each once, section by section.

    Those of the sheet Notes, `notes`, come before those `below` the headings of the tables.
    """
    listed = _on_notes_sheet(notes) if notes is not None else ()
    own: list[GuidanceRow] = []
    for row in (*listed, *below):
        if not is_ours(row) and all(row.words().keys() != each.words().keys() for each in own):
            own.append(row)
    return tuple(sorted(own, key=lambda row: (row.section, row.kind is GuidanceKind.EXAMPLE)))


def guidance_headings(grid: Grid) -> Headed:
    """Where the questions and examples of the sheet Notes are headed."""
    return headed(grid, spellings(headings_of))


def guidance_rows(grid: Grid) -> Iterator[int]:
    """The rows of the sheet Notes that are read for them."""
    return (text.address.row for _, _, text in _lines(grid))


def _lines(grid: Grid) -> Iterator[tuple[_Row, Field, Cell]]:
    """What each line of the sheet Notes belongs to, its column and its text."""
    heading = guidance_headings(grid)
    if heading.missing:
        return
    for row in grid.filled_rows():
        name, column, text = (grid.cell(row, place) for place in heading.columns.values())
        belongs = _NAME.fullmatch(one_line(name.plain))
        headed_by = field_headed(column.text.without_superscripts())
        if row > heading.row and belongs and headed_by:
            kind, places = belongs.groups()
            for place in places.upper().split(","):
                yield (kind.upper(), place.strip()), headed_by, text


def _on_notes_sheet(grid: Grid) -> Iterator[GuidanceRow]:
    rows: dict[_Row, list[tuple[Field, Cell]]] = {}
    for row, name, text in _lines(grid):
        rows.setdefault(row, []).append((name, text))
    for (kind, place), lines in rows.items():
        texts: dict[Field, RichText] = {
            name: text.text.stripped() for name, text in lines if text.filled
        }
        yield GuidanceRow(
            GuidanceKind.QUESTIONS if kind == "Q" else GuidanceKind.EXAMPLE,
            Section(place.partition(".")[0]),
            texts,
            next((text.fill for name, text in lines if name is Field.STATUS), None),
        )
