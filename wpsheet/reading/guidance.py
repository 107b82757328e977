"""A committee's own questions and examples, under the headings or on the sheet Notes."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from wpsheet.messages.guidance import headings_of, is_ours
from wpsheet.messages.labels import Labels
from wpsheet.model.cells import Cell, column_letter
from wpsheet.model.guidance import GuidanceKind, GuidanceRow
from wpsheet.model.layout import COLUMN, Field, Section, field_headed
from wpsheet.model.patterns import regex
from wpsheet.model.programme import Table
from wpsheet.model.text import RichText, comparable, one_line
from wpsheet.model.wording import LANGUAGES
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.own.headings import Headed, headed, spellings

_SHOWN = 255
"""The characters that Excel shows behind a heading at most."""
_PLACE = r"(?:II|I)(?:\.\d+)?\.?"
_NAME = regex(rf"([QE])\w+\s+({_PLACE}(?:,\s*{_PLACE})*)", re.IGNORECASE)
"""Which row a line belongs to, or which rows: "Questions I.1", "Questions I.1, II.1"."""


_Row = tuple[str, str]
"""A row of questions or an example: the first letter of what it is, and its place."""


def own_guidance(
    notes: Grid, below: Iterable[GuidanceRow], shown: Iterable[GuidanceRow]
) -> tuple[GuidanceRow, ...]:
    """The rows with other words than the template's, each once, section by section.

    Those of the sheet Notes, `notes`, come before those `below` the headings of the tables, and
    last is what is `shown` behind these headings and is in none of the others.
    """
    rows = [*_on_notes_sheet(notes), *below]
    known = {(row.section, *each) for row in rows for each in _begins(row).items()}
    for row in shown:
        texts = {
            name: row.texts[name]
            for name, words in _begins(row).items()
            if (row.section, name, words) not in known
        }
        rows += [row._replace(texts=texts)] if texts else []
    own: list[GuidanceRow] = []
    for row in rows:
        if not is_ours(row) and all(row.words().keys() != each.words().keys() for each in own):
            own.append(row)
    return tuple(sorted(own, key=lambda row: (row.section, row.kind is GuidanceKind.EXAMPLE)))


def _begins(row: GuidanceRow) -> dict[Field, str]:
    """As much of each text as Excel shows behind a heading, in comparable form."""
    return {name: comparable(text.plain)[:_SHOWN] for name, text in row.texts.items()}


def shown_behind_headings(grids: Iterable[Grid], tables: Iterable[Table]) -> Iterator[GuidanceRow]:
    """The questions that Excel shows as somebody clicks a heading, if they are not the template's.

    They are the input messages of the headings' cells (Data > Data Validation).
    """
    by_name = {grid.name: grid for grid in grids}
    for table in tables:
        prompts = by_name[table.sheet].prompts
        texts = {}
        for name, column in table.columns.items():
            words = prompts.get(f"{column_letter(column)}{table.heading_row}", "").strip()
            if words and comparable(words) not in _asked_by_us(name):
                texts[name] = RichText.of(words)
        if texts:
            yield GuidanceRow(GuidanceKind.QUESTIONS, table.section, texts)


@cache
def _asked_by_us(name: Field) -> frozenset[str]:
    """What the template shows behind a heading, in both languages."""
    questions = (Labels(language).question(COLUMN[name]) for language in LANGUAGES)
    return frozenset(comparable(words[:_SHOWN]) for words in questions)


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
    for row in grid.filled_rows(heading.row):
        name, column, text = (grid.cell(row, place) for place in heading.columns.values())
        belongs = _NAME.fullmatch(one_line(name.plain))
        headed_by = field_headed(column.text.without_superscripts())
        if belongs and headed_by:
            kind, places = belongs.groups()
            for place in places.upper().split(","):
                yield (kind.upper(), place.strip()), headed_by, text


def _on_notes_sheet(grid: Grid) -> Iterator[GuidanceRow]:
    rows: dict[_Row, list[tuple[Field, Cell]]] = {}
    for row, name, text in _lines(grid):
        rows.setdefault(row, []).append((name, text))
    for (kind, place), lines in rows.items():
        yield GuidanceRow(
            GuidanceKind.QUESTIONS if kind == "Q" else GuidanceKind.EXAMPLE,
            Section(place.partition(".")[0]),
            {name: text.text.stripped() for name, text in lines if text.filled},
            next((text.fill for name, text in lines if name is Field.STATUS), None),
        )
