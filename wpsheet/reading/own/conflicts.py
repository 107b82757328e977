"""The Conflicts sheet of a merged workbook: what the copies say, and what was decided."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from wpsheet.messages import conflicts as words
from wpsheet.messages.labels import Labels
from wpsheet.model.cells import Address, column_letter
from wpsheet.model.columns import Headings
from wpsheet.model.layout import ColumnName, OwnColumn
from wpsheet.model.text import RichText, comparable, one_line
from wpsheet.model.wording import LANGUAGES
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.own.headings import spellings
from wpsheet.reading.own.records import conflict_headings, conflict_rows, conflicts_headed
from wpsheet.versions.merging.decisions import Disputed, Take


def _in_all(wording: Callable[[Labels], str]) -> frozenset[str]:
    return frozenset(comparable(wording(Labels(language))) for language in LANGUAGES)


_BASE, _OWN, _TAKEN_OUT, _BLANK = map(
    _in_all, (words.base_heading, words.own_heading, words.taken_out, words.blank)
)
_BOTH = _in_all(words.both_heading) | _in_all(partial(words.both_heading, copies=3))
"""What we write on the sheet, in every language."""


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
    offered: Mapping[str, RichText | None]
    """What may be chosen, by the headings: the base's first; None is an activity taken out."""
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
    known = [heading.columns[name] for name in spellings(conflicts_headed)]
    base = one_line(grid.cell(heading.row, known[words.BASE]).plain)
    behind = {
        column: one_line(grid.cell(heading.row, column).plain) or column_letter(column)
        for column in range(1, last + 1)
        if column not in known
    }
    named = {comparable(name.heading): name for name in own}
    for row in conflict_rows(grid, heading):
        written = grid.cell(row, known[words.COLUMN]).plain
        column = named.get(comparable(written)) or headings.named(written)
        yield _conflict(grid, row, known, column, base, behind)


def _conflict(
    grid: Grid, row: int, known: Sequence[int], name: ColumnName | None, base: str,
    behind: Mapping[int, str],
) -> ReadConflict:  # fmt: skip
    """A row of the sheet; one whose column is none of the programme's is decided by nobody."""
    texts = [grid.cell(row, column).text for column in known]
    columns = {heading: grid.cell(row, column).text for column, heading in behind.items()}
    # A cell that says nothing is no choice: a copy that has no text for this field, or a text of
    # one's own that was not written.
    filled = {heading: _version_text(text) for heading, text in columns.items() if text.plain}
    both = next((heading for heading in filled if comparable(heading) in _BOTH), "")
    place, own = next(((c, w) for c, w in behind.items() if comparable(w) in _OWN), (0, ""))
    disputed = Disputed(
        texts[words.REFERENCE].plain,
        texts[words.ACTIVITY].plain,
        name,
        _version_text(texts[words.BASE]) or RichText(),
        {w: text for w, text in filled.items() if comparable(w) not in _OWN | _BOTH},
        filled.get(both),
        columns.get(own, RichText()),
        "" if name else one_line(texts[words.COLUMN].plain),
    )
    choice = one_line(texts[words.TAKE].plain)
    wanted = comparable(base if comparable(choice) in _BASE else choice)
    offered = {base: disputed.base, **filled}
    taken = (text for heading, text in offered.items() if name and comparable(heading) == wanted)
    return ReadConflict(
        Address(grid.name, row, known[words.TAKE]),
        disputed,
        choice,
        next((Take(disputed, text) for text in taken), None) if wanted else None,
        comparable(choice) in set(map(comparable, (base, *columns))),
        offered,
        own,
        Address(grid.name, row, place) if place else None,
    )


def _version_text(text: RichText) -> RichText | None:
    """A version's text; None if the copy took the activity out."""
    key = comparable(text.plain)
    return None if key in _TAKEN_OUT else RichText() if key in _BLANK else text
