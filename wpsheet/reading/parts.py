"""The parts of another committee's plan: its sheets, and the titles of its tables, as groups."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from wpsheet.model.activity import GROUPS_APART, Activity
from wpsheet.model.columns import by_title, names_a_section
from wpsheet.model.layout import Field, Section
from wpsheet.model.patterns import regex
from wpsheet.model.programme import Note, NoteKind
from wpsheet.model.text import comparable, one_line
from wpsheet.model.vocabulary import Lists
from wpsheet.ooxml.grid import Grid
from wpsheet.reading.groups import heads_group, level, names_level
from wpsheet.reading.locating import Located, locate
from wpsheet.reading.rows import ActivityRow
from wpsheet.reading.titles import is_edition

_NAMES_A_PART = regex(r"(?:section|part(?:ie)?|table(?:au)?|annexe?|work ?package)\b", re.I)
_CODE = regex(r"(?:[^\W\d_]{3,}\s+)?(?P<code>\d+(?:\.\d+)*|[A-Z]|[IVX]+)\s*(?:[.:)–—-]|$)")


def tables_on(grid: Grid, lists: Lists) -> Located:
    """The tables of a sheet; in a layout of a committee's own with the lines that open it."""
    located = locate(grid, lists)
    own = located.tables and lists.headings.are_own
    lines = _opening_lines(located) if own else []
    return locate(grid, lists, lines) if lines else located


def _opening_lines(located: Located) -> list[Note]:
    """The lines above the first headings that head the first activities, as lines below them head
    the next; but for the title, if no line is called one."""
    first = located.tables[0]
    groups = [row.group for row in located.rows if _row_of(row) <= first.last_row]
    if not groups or groups[0] or not any(groups):
        return []
    over = [note for note in located.notes if note.address.row < first.heading_row]
    titled = any(note.kind is NoteKind.TITLE for note in over)
    found: list[Note] = []
    row = first.heading_row
    for note in reversed(over if titled else over[1:]):
        far = row - note.address.row > 2
        if far or not heads_group(note) or is_edition(note.text.plain):
            break
        found.insert(0, note)
        row = note.address.row
    return found


def take_titles(found: Sequence[Located]) -> None:
    """Let the line right above the first table of a sheet head its activities, as those above its
    further tables do."""
    for place, located in enumerate(found):
        title = _title_of_first(located, is_first_sheet=place == 0)
        if title is not None:
            first, *further = located.tables
            last = further[0].heading_row if further else first.last_row + 1
            located.notes[located.notes.index(title)] = replace(title, kind=NoteKind.GROUP)
            words = one_line(title.text.plain)
            located.rows = [
                row._replace(group=_under(words, row.group)) if _row_of(row) < last else row
                for row in located.rows
            ]


def _title_of_first(located: Located, *, is_first_sheet: bool) -> Note | None:
    first = located.tables[0]
    notes = (note for note in located.notes if note.kind is not NoteKind.BESIDE)
    above = [note for note in notes if note.address.row < first.heading_row]
    if len(above) <= is_first_sheet:  # one alone on the first sheet is the title of the whole
        return None
    note, words = above[-1], above[-1].text.plain
    far = first.heading_row - note.address.row > 2
    if far or not heads_group(note) or is_edition(words):
        return None
    others_titled = any(
        n.kind is NoteKind.GROUP and n.address.row + 2 >= table.heading_row > n.address.row
        for table in located.tables[1:]
        for n in located.notes
    )
    of_sheet = comparable(words) == comparable(first.sheet)
    named = of_sheet or names_level(words) or _NAMES_A_PART.match(words)
    return note if others_titled or named or not is_first_sheet else None


def take_sheet_names(found: Sequence[Located]) -> None:
    """Let the name of each sheet head its activities, if there are several sheets."""
    for located in found if len(found) > 1 else ():
        name = located.tables[0].sheet
        if names_a_section(name):
            located.rows = [
                row if _outermost(row.group) == name
                else row._replace(group=_joined(name, row.group))
                for row in located.rows
            ]  # fmt: skip


def in_one_section(found: Sequence[Located]) -> None:
    """Make one section of more than two parts, or of parts of which a continuous one comes first.

    So they keep their order.
    """
    rows = [row for located in found for row in located.rows]
    sections = list(dict.fromkeys(row.section for row in rows))
    parts = {_outermost(row.group) for row in rows}
    if len(sections) > 1 and (len(parts) > 2 or sections[0] is Section.CONTINUOUS):
        for located in found:
            located.rows = [row._replace(section=Section.TIMEFRAME) for row in located.rows]
            located.tables = [replace(t, section=Section.TIMEFRAME) for t in located.tables]


def in_listed_sections(found: Sequence[Located], lists: Lists) -> None:
    """Make continuous, or not, what the Lists sheet says so of."""
    titled = by_title(lists.sections)
    for located in found:
        located.rows = [
            row._replace(section=Section.CONTINUOUS if listed.continuous else Section.TIMEFRAME)
            if (listed := titled.get(comparable(_outermost(row.group))))
            else row
            for row in located.rows
        ]


def named_by_parts(activities: Iterable[Activity], lists: Lists) -> tuple[Activity, ...]:
    """The activities, each with its part if every part numbers its own from the beginning, or if
    the Lists sheet has a short name for it."""
    activities = tuple(activities)
    listed = {title: each.name for title, each in by_title(lists.sections).items() if each.name}
    if listed:
        names = (listed.get(comparable(_outermost(each.group)), "") for each in activities)
        return tuple(replace(a, part=name) for a, name in zip(activities, names, strict=True))
    first: dict[str, str] = {}
    for activity in activities:
        if activity.group:
            first.setdefault(_outermost(activity.group), activity.plain(Field.NUMBER))
    begins = [*first.values()]
    again = sum(number == begins[0] != "" for number in begins[1:]) if begins else 0
    if not again or again * 2 < len(begins) - 1:
        return activities
    # What a part is called for short: A of "Section A: Surveys", 2 of "Pillar 2 - Trade".
    codes = {words: m["code"] if (m := _CODE.match(words)) else words for words in first}
    codes = codes if len(set(codes.values())) == len(codes) else {}
    parts = (_outermost(each.group) for each in activities)
    return tuple(
        replace(each, part=codes.get(part, part)) if part else each
        for each, part in zip(activities, parts, strict=True)
    )


def _outermost(group: str | None) -> str:
    return (group or "").split(GROUPS_APART)[0]


def _under(title: str, group: str | None) -> str:
    """A group below the title of its table; itself if its outermost line is of the same kind."""
    outermost = _outermost(group)
    same = outermost == title or (level(outermost) and level(outermost) == level(title))
    return group if group and same else _joined(title, group)


def _joined(words: str, group: str | None) -> str:
    return GROUPS_APART.join(filter(None, (words, group)))


def _row_of(row: ActivityRow) -> int:
    return next(iter(row.cells.values())).address.row
