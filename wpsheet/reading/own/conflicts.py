"""The Conflicts sheet of a merged workbook: what copies said, and what somebody decided."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from wpsheet.model.cells import Address
from wpsheet.model.layout import field_headed, is_reference_heading
from wpsheet.model.text import RichText, comparable, one_line
from wpsheet.ooxml.grid import Grid
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
    is_conflicts_name,
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
    """What stands in the cell; "" if nobody has decided."""
    take: Take | None
    """None if nobody has decided, or nothing stands under what was chosen."""
    is_heading: bool
    """Whether the choice is one of the headings."""


def read_conflicts(grids: Iterable[Grid]) -> tuple[ReadConflict, ...] | None:
    """The conflicts of a merged workbook, in the order of their sheet; None without one."""
    for grid in grids:
        if is_conflicts_name(grid.name):
            return tuple(_conflicts(grid))
    return None


def _conflicts(grid: Grid) -> Iterator[ReadConflict]:
    headings: list[str] | None = None
    for row in grid.filled_rows():
        filled = grid.filled(row)
        if headings is None:
            first = filled.get(REFERENCE + 1)
            if first is not None and is_reference_heading(first.plain):
                headings = [
                    one_line(grid.cell(row, c).plain) for c in range(1, max(filled) + 1)
                ]  # fmt: skip
            continue
        conflict = _conflict(grid, row, headings)
        if conflict is not None:
            yield conflict


def _conflict(grid: Grid, row: int, headings: list[str]) -> ReadConflict | None:
    texts = [grid.cell(row, place + 1).text for place in range(len(headings))]
    name = field_headed(texts[COLUMN].plain)
    if name is None:
        return None
    own = {comparable(own_heading(say)) for say in languages()}
    both = {comparable(both_heading(say, n)) for say in languages() for n in (2, 3)}
    behind = dict(zip(headings[BASE + 1 :], texts[BASE + 1 :], strict=True))
    versions = {
        heading: _said(text)
        for heading, text in behind.items()
        if comparable(heading) not in own | both and text.plain
    }
    disputed = Disputed(
        texts[REFERENCE].plain,
        texts[ACTIVITY].plain,
        name,
        _said(texts[BASE]) or RichText(),
        versions,
        next((t for words, t in behind.items() if comparable(words) in both and t.plain), None),
        next((t for words, t in behind.items() if comparable(words) in own), RichText()),
    )
    choice = one_line(texts[TAKE].plain)
    take = _taken(choice, disputed, dict(zip(headings[BASE:], texts[BASE:], strict=True)))
    is_heading = comparable(choice) in set(map(comparable, headings[BASE:]))
    return ReadConflict(Address(grid.name, row, TAKE + 1), disputed, choice, take, is_heading)


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
