"""The title of a programme, the years that it names, and the lines under it on its edition."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

from wpsheet.model.programme import Note, NoteKind, Period, Table
from wpsheet.model.text import comparable, one_line, without_accents
from wpsheet.reading.groups import heads_group
from wpsheet.reading.lines import PAGE_MARK

_YEARS = re.compile(r"\b(20\d\d)\s*(?:[-–—/]|to|until|à|au)\s*(20\d\d|\d\d)\b", re.IGNORECASE)

_ACT = (
    r"(?:last |most recently )?(?:updated|update(?= ?:| of)|endorsed|adopted|approved|amended"
    r"|revised|agreed|noted|reviewed|examined|issued|published|presented|submitted|prepared|finali[sz]ed|circulated)"
    r"|(?:derniere )?(?:mise?s? a jour|actualise|approuve|adopte|enterine|avalise|modifie|revise"
    r"|examine|publie|presente|soumis|prepare|etabli|diffuse|finalise)e?s?"
)
_EDITION = re.compile(
    rf"(?:as |text |texte |tel(?:le)?s? qu\w*['’ ] ?)?(?:{_ACT})(?: (?:and|et) (?:{_ACT}))*"
    r"(?:(?: (?:by|at|for|in|on|of|to|following|after|during|par|pour|lors|a|en|au|le|du|de|dans"
    r"|suite|apres)\b| ?:| \d)[^.;:!?]*)"
    r"|(?:for|of|pour|de) (?:the|la) [^.;:!?]*\b(?:session|meeting|reunion)s?\b[^.;:!?]*"
    r"|(?:final|first|second|third|\d+(?:st|nd|rd|th|e|eme)) (?:version|edition|draft|revision)"
    r"|version finale"
    r"|(?:version|edition|issue|draft|rev(?:ision)?|projet|ver|v)(?![a-z])\.?"
    r" ?(?:no?[.°] ?)?"
    r"(?:\d[\w.]*(?:[ ,;(-]+(?:of|du|dated|\d)[^;:!?]*)?|(?:of|du|dated) .*\d{4}\)?)"
    r"|(?:status|state|situation|position|etat|a jour|valid)?,? ?(?:as )?"
    r"(?:at|of|on|au|le|en) (?:\d{1,2}(?:er)? )?\w+ 20\d\d"
    r"|\d+\S* sessions?,? [^.;:!?]*20\d\d"
)
"""What a line says of the edition, without accents and brackets: "as updated for the 46th
Session", "Version 3.1", "état au 12 mars 2026"."""
_LONGEST = 120


def edition_in(notes: Sequence[Note]) -> str | None:
    """What the lines under the title say of its edition: "endorsed by the PTC in ...".

    Directly under the title any words in brackets do.
    """
    found: dict[str, None] = {}
    title: Note | None = None
    for above, note in itertools.pairwise(notes):
        title = above if above.kind is NoteKind.TITLE else title
        if title is None or not 0 < note.address.row - title.address.row <= 3:
            continue
        words = one_line(note.text.plain)
        bracketed = re.fullmatch(r"\([^()]{4,120}\)", words)
        if (bracketed and above is title) or is_edition(words):
            found[words[1:-1] if bracketed else words] = None
    return "; ".join(found) or None


def is_edition(words: str) -> bool:
    """Whether a line says no more than which edition it is of, and since when."""
    plain = without_accents(comparable(words)).strip("(). ")
    return len(plain) <= _LONGEST and _EDITION.fullmatch(plain) is not None


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
