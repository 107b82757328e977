"""The title of a programme and the years that it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from wpsheet.model.programme import Note, NoteKind, Period, Table
from wpsheet.reading.groups import heads_group
from wpsheet.reading.lines import PAGE_MARK

_YEARS = re.compile(r"\b(20\d\d)\s*(?:[-–—/]|to|until|à|au)\s*(20\d\d|\d\d)\b", re.IGNORECASE)


def titled(
    notes: tuple[Note, ...], tables: Sequence[Table]
) -> tuple[tuple[Note, ...], Note | None]:
    """The notes, and which of them is the title on the sheet.

    That is the first line that calls itself a work programme, a plan or the like, and stands
    above a table's end; if there is none, the first line above the first table.
    """
    called = next((note for note in notes if note.kind is NoteKind.TITLE), None)
    if called or not tables:
        return notes, called
    first = tables[0]
    for place, note in enumerate(notes):
        above = note.address.sheet == first.sheet and note.address.row < first.heading_row
        if above and heads_group(note) and not PAGE_MARK.fullmatch(note.text.plain):
            title = replace(note, kind=NoteKind.TITLE)
            return (*notes[:place], title, *notes[place + 1 :]), title
    return notes, None


def period_in(title: str) -> Period | None:
    """The years that a title names: two with a dash between, or one alone."""
    span = _YEARS.search(title)
    if span:
        first, last = int(span[1]), int(span[2])
        last = last if last > 99 else first // 100 * 100 + last
        return Period(first, last) if first <= last else None
    alone = set(re.findall(r"\b20\d\d\b", re.sub(r"\([^()]*\)", " ", title)))
    return Period(int(year := alone.pop()), int(year)) if len(alone) == 1 else None
