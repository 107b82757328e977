"""The title of a programme, the years that it names, and the lines under it on its edition."""

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from wpsheet.grammars.bodies import parse_bodies
from wpsheet.model.patterns import regex
from wpsheet.model.programme import Note, NoteKind, Period, Table
from wpsheet.model.text import RichText, Run, comparable, one_line, without_accents
from wpsheet.model.vocabulary import Lists, Term
from wpsheet.reading.groups import heads_group
from wpsheet.reading.lines import TITLE_WORDS

_YEARS = regex(
    r"\b(20\d\d)(?:/\d\d)?\s*(?:[-–—/]|to|until|à|au)\s*(20\d\d|\d\d)(?:/(\d\d))?\b",
    re.IGNORECASE,
)
"""Also of years that are two: "2024/25 - 2026/27"."""

_ACT = (
    r"(?:last |most recently )?(?:updated|update(?= ?:| of)|endorsed|adopted|approved|amended"
    r"|revised|agreed|noted|reviewed|examined|issued|published|presented|submitted|prepared|finali[sz]ed|circulated)"
    r"|(?:derniere )?(?:mise?s? a jour|actualise|approuve|adopte|enterine|avalise|modifie|revise"
    r"|examine|publie|presente|soumis|prepare|etabli|diffuse|finalise)e?s?"
)
_EDITION = regex(
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
    words = one_line(notes[0].text.plain) if notes else ""
    if words.startswith("(") and notes[0].address.row == 2 and is_edition(words):  # it has no title
        found[words.strip("()")] = None
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


_OF = regex(r"\b(?:of(?: the)?|du|de la|des|de l['’])\s+", re.IGNORECASE)
_SMALL = frozenset(
    "of on and the for in to at de du des la le les l d et sur a au aux pour".split()
)
_PERIOD_ALONE = regex(
    r"\(?(?:for |pour )?(?:(?:the |la )?(?:period|periode|période)[: ]*)?"
    r"20\d\d(?:\s*(?:[-–—/]|to|until|à|au)\s*(?:20)?\d\d)?\)?",
    re.IGNORECASE,
)
_SAYS_NO_MORE = regex(
    r"(?:(?:the|draft|revised|projet|revise|for|pour|de|period|periode|la|les|years?|annees?|final"
    r"|finale?|version|annual|annuel|fy|exercice|multi annual|pluriannuel)(?![a-z])"
    r"|[\s\d/–—().:-])*"
)
"""What may be next to the words for a work programme in the second line of a title."""


def titled(
    notes: tuple[Note, ...], tables: Sequence[Table], *, own_layout: bool
) -> tuple[tuple[Note, ...], tuple[Note, ...]]:
    """The notes, and the titles over the tables, one of two lines as one.

    A title calls itself a work programme, a plan or the like, and is above a table's end; if
    there is none, the first line above the first table is one. In a layout of a committee's own
    the line right above it names the organization.
    """
    if not tables:
        return notes, ()
    lines = [*notes]
    titles: list[Note] = []
    for place, note in enumerate(notes):
        above = lines[place - 1] if place else note
        if titles and _is_its_period(note, above):
            lines[place] = replace(note, kind=NoteKind.TITLE)
            words = (*titles[-1].text.runs, Run(" "), *note.text.runs)
            titles[-1] = replace(titles[-1], text=RichText(words))
            continue
        if note.kind is not NoteKind.TITLE:
            continue
        if _goes_on_with(above, note, own_layout=own_layout):
            lines[place - 1] = replace(above, kind=NoteKind.TITLE)
            words = (*above.text.runs, Run(" "), *note.text.runs)
            titles.append(replace(lines[place - 1], text=RichText(words)))
        else:
            titles.append(note)
    first = tables[0]
    for place, note in enumerate(notes):
        over = note.address.sheet == first.sheet and note.address.row < first.heading_row
        if not titles and over and heads_group(note):
            lines[place] = replace(note, kind=NoteKind.TITLE)
            titles.append(lines[place])
    return tuple(lines), tuple(titles)


def _is_its_period(note: Note, above: Note) -> bool:
    """Whether a line has only years, and is right below a title that has none."""
    near = above.kind is NoteKind.TITLE and above.address.sheet == note.address.sheet
    near = near and note.address.row - above.address.row <= 2
    years = _PERIOD_ALONE.fullmatch(comparable(note.text.raw))
    return near and years is not None and period_in(above.text.plain) is None


def _goes_on_with(above: Note, title: Note, *, own_layout: bool) -> bool:
    """Whether a title names no body and is right below a line that may."""
    near = above.address.sheet == title.address.sheet
    near = near and title.address.row - above.address.row == 1
    words = TITLE_WORDS.sub("", without_accents(comparable(title.text.raw)).replace("-", " "))
    no_more = _SAYS_NO_MORE.fullmatch(f"{words.strip()} ") is not None
    return near and heads_group(above) and (own_layout or no_more)


def own_body(titles: Iterable[str], named: Sequence[str]) -> Term | None:
    """The body that a title names, of those `named` in the activities often enough to be its own;
    with its full name where the title has the short one behind that, in brackets."""
    often = [name for name, count in Counter(named).items() if count * 3 >= len(named)]
    for title, name in itertools.product(titles, often):
        found = re.search(rf"(?<![\w/]){re.escape(name)}(?![\w/])", title, re.IGNORECASE)
        if found and (found[0] == name or " " in name):
            full, opened, _ = title[: found.start()].rpartition("(")
            full = one_line(_OF.split(full)[-1]) if opened else name
            return Term(name, full)
        if len(name) > 2 and name.isupper() and name in _initials(title):
            return Term(name)
    return None


def bodies_in_brackets(title: str, lists: Lists) -> Iterator[str]:
    """The bodies a title names in brackets: "... COMMITTEE (PTC) WORK PROGRAMME"."""
    for bracketed in re.findall(r"\(([^()]+)\)", title):
        yield from parse_bodies(bracketed, lists).names


def bodies_in(title: str, lists: Lists) -> Iterator[str]:
    """The bodies a title names in other ways, by the short name or the full one.

    In "CONSEIL DES ARCHIVES" and "Working Group on Seals" a name is the beginning of another.
    """
    named = [(word, lists.body_named(word)) for word in re.findall(r"[\w/-]+", title)]
    found = [(word, name) for word, name in named if name and word.isupper()]
    found += [
        (words, body.name)
        for body in lists.bodies
        for words in (body.meaning, body.meaning_fr)
        if words and words.casefold() in title.casefold()
    ]
    for words, name in found:
        place = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", title, re.IGNORECASE)
        if place and not _GOES_ON.match(title, place.end()):
            yield name


_GOES_ON = regex(
    r"\s+(?:of|on|for|de|d['’]|des|du|sur|pour)\b\s*"
    r"(?!(?:the |la |les |l['’])?(?:WCO|OMD|World Customs|Organi[sz]ation|period|période|20\d\d))",
    re.IGNORECASE,
)
"""Behind the name of a body: it is a longer one, and not that of the list."""


def _initials(title: str) -> str:
    """The first letters of a title's words: "Working Party on Live Animals" gives WPLA."""
    words = re.findall(r"[^\W\d_]+", without_accents(title))
    return "".join(word[0].upper() for word in words if comparable(word) not in _SMALL)


def period_in(title: str) -> Period | None:
    """The years that a title names: two with a dash between, or one alone."""
    span = _YEARS.search(title)
    if span:
        first, last = int(span[1]), int(span[3] or span[2])
        last = last if last > 99 else first // 100 * 100 + last
        return Period(first, last) if first <= last else None
    alone = set(re.findall(r"\b20\d\d\b", re.sub(r"\([^()]*\)", " ", title)))
    return Period(int(year := alone.pop()), int(year)) if len(alone) == 1 else None
