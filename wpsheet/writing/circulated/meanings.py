"""What the codes and the committee's own values mean, if no footnote says it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from wpsheet.messages.footnotes import Footnote
from wpsheet.messages.labels import Labels
from wpsheet.messages.own_lines import meaning_headings
from wpsheet.model.layout import Field
from wpsheet.model.text import comparable
from wpsheet.summaries.counts import Summary
from wpsheet.writing.circulated.circulation import VIEW_TOP, Circulation
from wpsheet.writing.controlled.notes import GAP
from wpsheet.writing.listing import write_row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from xlsxwriter.worksheet import Worksheet

Meaning = tuple[str, str, str]
"""A value, its column, and what it means."""


def meanings(summary: Summary, say: Labels, notes: Sequence[Footnote]) -> list[Meaning]:
    """What each code, priority and type of task in use means, if Lists tells it and no note."""
    told = " ".join(note.text.raw for note in notes)
    return [line for key, line in _meanings(summary, say) if key not in told]


def _meanings(summary: Summary, say: Labels) -> Iterator[tuple[str, Meaning]]:
    lists = summary.programme.lists
    for name, rows in summary.pivots.items():
        if not isinstance(name, Field):  # the line of a group says itself what it means
            continue
        column, used = say.headed(name), {row.key for row in rows}
        if name is Field.PLAN_CODES:
            found = [(term.name, say.code(term.name), say.code_in_full(term.name))
                     for term in lists.codes]  # fmt: skip
        else:
            found = [(own.name, own.name, own.meaning) for own in lists.own_values.get(name, ())]
        for key, word, meaning in found:
            if key in used and meaning and comparable(meaning) != comparable(word):
                yield key, (word, column, meaning)


def write_meanings(
    c: Circulation, sheet: Worksheet, row: int, lines: Sequence[Meaning],
    widths: tuple[float, ...],
) -> int:  # fmt: skip
    """Write them as a table below a free row; give the row below it."""
    if not lines:
        return row
    if row > VIEW_TOP:
        sheet.set_row(row, GAP)
        row += 1
    described = c.say("Codes and their meanings")
    headings = meaning_headings(c.say)
    c.book.table(sheet, row, 0, row + len(lines), headings, "Meanings", described)
    for place, line in enumerate(lines, start=row + 1):
        write_row(c.book, sheet, place, line, widths)
    return row + len(lines) + 1
