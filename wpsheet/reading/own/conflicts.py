"""The Conflicts sheet of a merged workbook: what the copies say, and what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wpsheet.model.cells import Address, column_letter
from wpsheet.model.columns import Headings
from wpsheet.model.layout import ColumnName, OwnColumn
from wpsheet.model.text import RichText, comparable, one_line
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.own.conflict_headings import conflict_headings, conflict_rows, headings_of
from wpsheet.reading.own.headings import spellings
from wpsheet.versions.merging import Disputed, Take
from wpsheet.versions.merging.sheet import (
    ACTIVITY,
    BASE,
    COLUMN,
    REFERENCE,
    TAKE,
    base_heading,
    blank,
    both_heading,
    languages,
    own_heading,
    taken_out,
)


@dataclass(frozen=True, slots=True)
class ReadConflict:
    """One row of the sheet: the conflict, and the decision where there is one."""

    address: Address
    """The cell of the choice."""
    disputed: Disputed
    choice: str
    """What is in the cell; "" if nobody has decided."""
    take: Take | None
    """None if nobody has decided, there is nothing under what was chosen, or the row cannot be
    placed."""
    is_heading: bool
    """Whether the choice is one of the headings."""
    base_heading: str = ""
    both_heading: str = ""
    """"" if the copies do not only add to the base."""
    own_heading: str = ""
    own_cell: Address | None = None
    """The cell of an own text."""


def read_conflicts(
    grid: Grid, headings: Headings, own: Iterable[OwnColumn] = ()
) -> Iterator[ReadConflict]:
    """The conflicts of a merged workbook, in the order of their sheet.

    `headings` name the columns; `own` are those of the committee's own that its tables have.
    Nothing if its headings cannot be read, which `conflict_headings` tells.
    """
    heading = conflict_headings(grid)
    if heading.missing:
        return
    last = max(grid.filled(heading.row))
    known = [heading.columns[name] for name in spellings(headings_of)]
    base = one_line(grid.cell(heading.row, known[BASE]).plain)
    behind = {
        column: one_line(grid.cell(heading.row, column).plain) or column_letter(column)
        for column in range(1, last + 1)
        if column not in known
    }
    named = {comparable(name.heading): name for name in own}
    for row in conflict_rows(grid, heading):
        words = grid.cell(row, known[COLUMN]).plain
        column = named.get(comparable(words)) or headings.named(words)
        yield _conflict(grid, row, known, column, base, behind)


def _conflict(
    grid: Grid, row: int, known: Sequence[int], name: ColumnName | None, base: str,
    behind: Mapping[int, str],
) -> ReadConflict:  # fmt: skip
    """A row of the sheet; one whose column is none of the programme's is decided by nobody."""
    texts = [grid.cell(row, column).text for column in known]
    own = {comparable(own_heading(say)) for say in languages()}
    both = {comparable(both_heading(say, n)) for say in languages() for n in (2, 3)}
    columns = {heading: grid.cell(row, column).text for column, heading in behind.items()}
    versions = {
        heading: _said(text)
        for heading, text in columns.items()
        if comparable(heading) not in own | both and text.plain
    }
    disputed = Disputed(
        texts[REFERENCE].plain,
        texts[ACTIVITY].plain,
        name,
        _said(texts[BASE]) or RichText(),
        versions,
        next((t for words, t in columns.items() if comparable(words) in both and t.plain), None),
        next((t for words, t in columns.items() if comparable(words) in own), RichText()),
        "" if name else one_line(texts[COLUMN].plain),
    )
    choice = one_line(texts[TAKE].plain)
    offered = {base: texts[BASE], **columns}
    take = _taken(choice, disputed, offered) if name else None
    is_heading = comparable(choice) in set(map(comparable, offered))
    address = Address(grid.name, row, known[TAKE])
    together = next((w for w, t in columns.items() if comparable(w) in both and t.plain), "")
    place, heading = next(((c, w) for c, w in behind.items() if comparable(w) in own), (0, ""))
    own_cell = Address(grid.name, row, place) if place else None
    return ReadConflict(
        address, disputed, choice, take, is_heading, base, together, heading, own_cell
    )


def _said(text: RichText) -> RichText | None:
    """A version's text; None if the copy took the activity out."""
    words = comparable(text.plain)
    if words in {comparable(taken_out(say)) for say in languages()}:
        return None
    if words in {comparable(blank(say)) for say in languages()}:
        return RichText()
    return text


def _taken(choice: str, disputed: Disputed, columns: dict[str, RichText]) -> Take | None:
    wanted = comparable(choice)
    if not wanted:
        return None
    if wanted in {comparable(base_heading(say)) for say in languages()}:
        return Take(disputed, disputed.base)
    for heading, text in columns.items():
        # A cell that says nothing is no choice: a copy that has no text for this field, or a
        # text of one's own that was not written.
        if comparable(heading) == wanted and text.plain:
            return Take(disputed, _said(text))
    return None
