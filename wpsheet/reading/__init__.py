"""Reading a programme from an officer's workbook, a Word annex or its text."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from wpsheet.bodies import parse_bodies
from wpsheet.errors import UnreadableFile
from wpsheet.layout import COLUMNS
from wpsheet.model import Note, NoteKind, Period, Programme
from wpsheet.reading.container import FileKind, kind_of
from wpsheet.reading.grid import Grid
from wpsheet.reading.locating import locate
from wpsheet.reading.understanding import Understanding
from wpsheet.text import one_line
from wpsheet.vocabulary import BUILT_IN, Lists


def read(path: Path | str) -> Programme:
    """Read the programme that a file holds.

    `path` is a workbook (.xlsx), a Word annex (.docx) or tab-separated text (.txt); what it is
    is told by its content. Raises `UnreadableFile` where it cannot be read or holds no
    programme: no record found is never success.
    """
    path = Path(path)
    programme = programme_from(_grids(path), path.name)
    if not programme.tables:
        raise UnreadableFile(
            path,
            "no heading row of a work programme was found",
            f'it needs headings such as "{COLUMNS[0].heading}", "{COLUMNS[3].heading}", '
            f'"{COLUMNS[6].heading}", "{COLUMNS[9].heading}"',
        )
    if not programme.activities:
        raise UnreadableFile(
            path, "its tables hold no activity", "fill in a row under the headings first"
        )
    return programme


def _grids(path: Path) -> list[Grid]:
    match kind_of(path):
        case FileKind.WORKBOOK:
            from wpsheet.reading.workbook import read_workbook

            return read_workbook(path)
        case FileKind.DOCUMENT:
            from wpsheet.reading.document import read_document

            return [read_document(path)]
        case FileKind.TEXT:
            from wpsheet.reading.plain_text import read_text

            return [read_text(path)]


def programme_from(grids: Iterable[Grid], source: str, lists: Lists = BUILT_IN) -> Programme:
    """The programme that these sheets hold; without a table where they hold none."""
    found = [each for each in map(locate, grids) if each.tables]
    notes = tuple(note for each in found for note in each.notes)
    titles = [one_line(n.text.plain) for n in notes if n.kind is NoteKind.TITLE]
    understanding = Understanding(lists)
    left_out: Counter[str] = Counter()
    for each in found:
        left_out.update(each.left_out)
    return Programme(
        source=source,
        activities=tuple(understanding.activity(row) for each in found for row in each.rows),
        title=titles[0] if titles else None,
        edition=_edition(notes),
        body=next((b for title in titles for b in _bodies_in(title, lists)), None),
        period=next((p for title in titles if (p := _period(title))), None),
        tables=tuple(table for each in found for table in each.tables),
        notes=notes,
        lists=lists,
        left_out={what: count for what, count in left_out.items() if count},
        stray=tuple(address for each in found for address in each.stray),
    )


def _bodies_in(title: str, lists: Lists) -> Iterable[str]:
    """The bodies a title names, one in brackets first: "... COMMITTEE (PTC) WORK PROGRAMME"."""
    for bracketed in re.findall(r"\(([^()]+)\)", title):
        yield from parse_bodies(bracketed, lists).names
    for word in re.findall(r"[\w/-]+", title):
        if word.isupper() and (name := lists.body_named(word)):
            yield name
    folded = title.casefold()
    for body in lists.bodies:
        if any(words and words.casefold() in folded for words in (body.meaning, body.meaning_fr)):
            yield body.name


def _period(title: str) -> Period | None:
    years = re.search(r"\b(20\d\d)\s*[-–—/]\s*(20\d\d)\b", title)
    if years and int(years[1]) <= int(years[2]):
        return Period(int(years[1]), int(years[2]))
    return None


def _edition(notes: tuple[Note, ...]) -> str | None:
    """The line in brackets under the running title: "(endorsed by the PTC in ...)"."""
    for above, note in itertools.pairwise(notes):
        words = one_line(note.text.plain)
        if above.kind is NoteKind.TITLE and re.fullmatch(r"\([^()]{4,120}\)", words):
            return words[1:-1]
    return None
