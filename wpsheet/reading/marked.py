"""Columns whose headings are dates and whose cells are marked: an X or a colour under "Q1 2026"."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from wpsheet.messages.phrases import heading_in
from wpsheet.model.cells import Cell, CellKind
from wpsheet.model.columns import ListedColumn
from wpsheet.model.layout import Field, field_headed, is_french_heading
from wpsheet.model.patterns import regex
from wpsheet.model.programme import Programme
from wpsheet.model.text import RichText, comparable, one_line, without_accents
from wpsheet.model.wording import ENGLISH, FRENCH
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.headings import spread_over
from wpsheet.reading.titles import period_in

_MONTHS = """january february march april may june july august september october november december
janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre
enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro
januar februar marz juni juli oktober dezember"""
_MONTH = (
    rf"(?:{'|'.join(sorted({m[:n] for m in _MONTHS.split() for n in range(3, len(m) + 1)}))})\.?"
)
_PART = rf"[qthsm] ?\d\d?|{_MONTH}|(?:quarter|trim(?:estre|\.)?|month|mois|mes) \d\d?"
_DATE = regex(rf"(?:20\d\d[ -]*)?(?P<part>{_PART})(?:[ '/’-]*(?P<year>(?:20)?\d\d))?|20\d\d")
_YEAR = regex(r"20\d\d")
_MARK = regex(r"(?i)[x✓✔√●•■█▪◼*+✗1y]|xx+|yes|oui|sí|sim")
_WHITE = {None, "FFFFFF"}
_LONGEST = 60


class DatedColumn(NamedTuple):
    """A column that is headed with a date."""

    heading: str
    """What an option calls it; with the year above it if one is there."""
    date: str
    above: str
    """The heading over it and others."""


def is_date(heading: str) -> bool:
    """Whether a heading is a date: "Q1 2026", "March", "M12"."""
    return _DATE.fullmatch(without_accents(comparable(heading))) is not None


def dated_columns(grid: Grid, row: int) -> dict[int, DatedColumn]:
    """The columns that a row heads with dates."""
    held = grid.filled(row)
    over = {**spread_over(grid, row - 1).cells, **grid.filled(row - 1)} if row > 1 else {}
    found: dict[int, DatedColumn] = {}
    for column, cell in held.items():
        words = one_line(cell.text.without_superscripts())
        above = one_line(over[column].text.without_superscripts()) if column in over else ""
        date = _DATE.fullmatch(without_accents(comparable(words)))
        if date is None:
            continue
        if _YEAR.fullmatch(above) and not _YEAR.search(words):
            words = full_date = f"{above} {words}"
        else:
            year = date["year"] or ""
            short = len(year) == 2 and not _YEAR.search(words)
            full_date = f"{date['part'].upper()} 20{year}" if short else words
        found[column] = DatedColumn(words, full_date, above)
    return found


def marked_columns(grid: Grid, row: int) -> dict[int, DatedColumn]:
    """Those of them, if there are several, under which marks are found, and few other words."""
    dated = dated_columns(grid, row)
    below = [cells for at, cells in grid.rows.items() if at > row and len(grid.filled(at)) > 1]
    texts = [cells[c].plain for cells in below for c in dated if c in cells and cells[c].filled]
    coloured = any(_is_coloured(cells, c) for cells in below for c in dated)
    marks = sum(_MARK.fullmatch(text) is not None for text in texts)
    return dated if len(dated) > 1 and (marks or coloured) and marks * 2 >= len(texts) else {}


def marked_headings(programme: Programme) -> list[str]:
    """The headings of own columns that are dates with nothing but marks below, if no other column
    holds dates."""
    if any(Field.TIMELINE in table.columns for table in programme.tables):
        return []
    own = (name for table in programme.tables for name in table.own if is_date(name.heading))
    texts = {
        name.heading: {words for each in programme.activities if (words := each.plain(name))}
        for name in own
    }
    return [name for name, marks in texts.items() if marks and all(map(_MARK.fullmatch, marks))]


def with_dates_written(
    grids: Sequence[Grid], columns: Sequence[ListedColumn]
) -> tuple[list[Grid], tuple[ListedColumn, ...]]:
    """Sheets with the marked columns that options name as one column of dates, and the options
    that are left."""
    keys = {comparable(each.heading) for each in columns if each.dated}
    folded = [_folded(grid, keys, columns) for grid in grids] if keys else []
    headings = {heading for _, heading in folded if heading}
    if not headings:
        return list(grids), tuple(columns)
    others = tuple(each for each in columns if not each.dated)
    first, *more = sorted(headings)
    timeline = ListedColumn(Field.TIMELINE, first, tuple(more))
    named = {each.name for each in others}
    words = (one_line(c.plain) for grid, _ in folded for row in grid.rows.values()
             for c in row.values() if len(c.plain) < _LONGEST)  # fmt: skip
    # Another column that would be the timeline by its heading is one of the committee's own.
    taken = {w for w in words if w not in headings and field_headed(w) is Field.TIMELINE}
    own = (ListedColumn(None, w, circulated=False) for w in sorted(taken))
    further = (each for each in own if each.name not in named)
    return [grid for grid, _ in folded], (*others, timeline, *further)


def _folded(grid: Grid, keys: Collection[str], columns: Sequence[ListedColumn]) -> tuple[Grid, str]:
    """A sheet with its marked columns as one, and the heading of that; "" if it has none."""
    rows = {at: dict(cells) for at, cells in grid.rows.items()}
    dated: dict[int, DatedColumn] = {}
    heading, year = "", None
    for at in sorted(grid.rows):
        found = {c: d for c, d in dated_columns(grid, at).items() if comparable(d.heading) in keys}
        if {comparable(each.heading) for each in found.values()} == keys:
            dated = found
            beside = {comparable(c.plain) for at_, c in grid.rows[at].items() if at_ not in dated}
            heading = heading or _heading(dated, columns, beside)
            for column in dated:
                rows.get(at - 1, {}).pop(column, None)
            _put(rows[at], dated, heading)
        elif dated:
            _put(rows[at], dated, "; ".join(_dates(grid.rows[at], dated, year)))
        else:
            titles = (period_in(cell.plain) for cell in grid.rows[at].values())
            year = next((str(p) for p in titles if p and p.first == p.last), year)
    return replace(grid, rows=rows), heading


def _heading(
    dated: Mapping[int, DatedColumn], columns: Sequence[ListedColumn], beside: Collection[str]
) -> str:
    """What the column of dates is called: as the heading over all of them, else Timeline; from
    its first date to its last if another column is headed so."""
    above = {each.above for each in dated.values()}
    if len(above) == 1 and (words := above.pop()) and not _YEAR.fullmatch(words):
        return words
    french = any(is_french_heading(each.heading) for each in columns)
    words = heading_in(FRENCH if french else ENGLISH, Field.TIMELINE)
    first, last = dated[min(dated)].heading, dated[max(dated)].heading
    return f"{first} – {last}" if comparable(words) in beside else words


def _put(cells: dict[int, Cell], dated: Mapping[int, DatedColumn], words: str) -> None:
    """Write words in the first of the columns, and blank the others."""
    first = min(dated)
    place = next((cells[c].address for c in dated if c in cells), None)
    for column in dated:
        cells.pop(column, None)
    if words and place:
        address = place._replace(column=first)
        cells[first] = Cell(address, RichText.of(words), CellKind.TEXT)


def _dates(
    cells: Mapping[int, Cell], dated: Mapping[int, DatedColumn], year: str | None
) -> Iterator[str]:
    """The dates of the columns that are marked in a row; other words stay behind their date."""
    for column, each in sorted(dated.items()):
        words = one_line(cells[column].plain) if column in cells else ""
        if not words and not _is_coloured(cells, column):
            continue
        month = re.fullmatch(r"(?i)m ?\d+", each.date)
        date = each.date if _YEAR.search(each.date) or month or not year else f"{each.date} {year}"
        yield date if not words or _MARK.fullmatch(words) else f"{date}: {words}"


def _is_coloured(cells: Mapping[int, Cell], column: int) -> bool:
    """Whether a blank cell has a colour that is not that of its row."""
    if column not in cells or cells[column].filled or cells[column].fill in _WHITE:
        return False
    first = next((cell for _, cell in sorted(cells.items()) if cell.filled), None)
    return first is None or first.fill != cells[column].fill
