"""What differs between two versions of a programme."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple, Self

from wpsheet.messages.own_lines import is_placeholder
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Address
from wpsheet.model.guidance import GuidancePlace
from wpsheet.model.layout import ColumnName, Field, Section, ordered
from wpsheet.model.omissions import edited_on_call
from wpsheet.model.programme import Programme
from wpsheet.model.text import comparable
from wpsheet.model.vocabulary import Lists
from wpsheet.versions.comparing.fields import ChangeKind, FieldChange, Numbering, field_changes
from wpsheet.versions.comparing.matching import Doubt, Matching, match


@dataclass(frozen=True, slots=True)
class Compared:
    """One activity in both versions, and what differs between them."""

    old: Activity
    new: Activity
    changes: tuple[FieldChange, ...] = ()

    @property
    def moved(self) -> bool:
        """Whether it is in the other section now."""
        return self.old.section is not self.new.section

    @property
    def renumbered(self) -> bool:
        """Whether its number is another; of an activity without one, nothing can be said."""
        before, after = (each.mark or each.number for each in (self.old, self.new))
        return before != after or self.moved

    def of(self, kind: ChangeKind) -> Iterator[FieldChange]:
        return (change for change in self.changes if change.kind is kind)


class ListEntry(NamedTuple):
    """An entry of the Lists sheet: the list, and the name of the entry."""

    list: str
    name: str


OutsidePlace = Address | GuidancePlace | ListEntry | int | str
"""A cell, a question or example, an entry of a list, the number of a footnote, "title" or
"edition"."""


@dataclass(frozen=True, slots=True)
class Outside:
    """Words outside the activities that are not the same in both versions; "" if there are none."""

    place: OutsidePlace
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Diff:
    """Two versions of a programme, activity by activity."""

    old: Programme
    new: Programme
    compared: tuple[Compared, ...]
    removed: tuple[Activity, ...]
    added: tuple[Activity, ...]
    doubts: tuple[Doubt, ...]
    only_old: tuple[tuple[Section, ColumnName], ...] = ()
    """Columns that only the old version has; they are not compared."""
    only_new: tuple[tuple[Section, ColumnName], ...] = ()

    @property
    def renumbered(self) -> tuple[Compared, ...]:
        return tuple(each for each in self.compared if each.renumbered and not each.moved)

    @property
    def moved(self) -> tuple[Compared, ...]:
        return tuple(each for each in self.compared if each.moved)

    @property
    def outside(self) -> tuple[Outside, ...]:
        """The words outside the activities that differ; a line that only moved does not."""
        old, new = _words_outside(self.old), _words_outside(self.new)
        if self.old.last_id_at and self.new.last_id_at:  # both have a Lists sheet
            old, new = old | _entries(self.old.lists), new | _entries(self.new.lists)
        new |= {cell.address: cell.plain for cell in edited_on_call(self.new, self.old)}
        there = [set(map(comparable, side.values())) for side in (old, new)]
        come = {place: words for place, words in new.items() if comparable(words) not in there[0]}
        gone = {
            place: words
            for place, words in old.items()
            if comparable(words) not in there[1]
            or (place in come and not isinstance(place, Address))  # it is elsewhere as well
        }
        return tuple(Outside(p, gone.get(p, ""), come.get(p, "")) for p in {**gone, **come})

    @property
    def to_send(self) -> Self:
        """This comparison without words from sheets that have no activities, hidden or of lists.

        They are for the person at the screen; a file with the changes may go to everybody.
        """
        return replace(self, old=_on_its_sheets(self.old), new=_on_its_sheets(self.new))

    def changes(self, kind: ChangeKind) -> tuple[tuple[Compared, FieldChange], ...]:
        """The changes of one kind, activity by activity, those of status and date first."""
        found = [(each, change) for each in self.compared for change in each.of(kind)]
        return tuple(sorted(found, key=lambda pair: not pair[1].stands_first))

    @property
    def differs(self) -> bool:
        """Whether there is something to look at: another number or spelling is not."""
        rows = self.added or self.removed or self.doubts or self.moved
        changes = self.changes(ChangeKind.CHANGED) or self.changes(ChangeKind.STRUCK)
        return bool(rows or self.only_old or changes or self.outside)


def _on_its_sheets(programme: Programme) -> Programme:
    sheets = {activity.sheet for activity in programme.activities}
    return replace(
        programme,
        outside=tuple(n for n in programme.outside if n.address.sheet in sheets),
        last_id_at=None,
        call=None,
    )


def _entries(lists: Lists) -> dict[OutsidePlace, str]:
    """What the lists say of each body, code, unit and type of task, and what states a status."""
    terms = {
        "bodies": lists.bodies, "codes": lists.codes, "task types": lists.task_types,
        # A Lists sheet has no English column for what a unit means.
        "units": [unit._replace(meaning="") for unit in lists.units],
    }  # fmt: skip
    texts: dict[OutsidePlace, str] = {
        ListEntry(name, t.name): "; ".join(
            filter(None, (t.name, t.meaning, t.meaning_fr, t.name_fr, *t.aliases))
        )
        for name, entries in terms.items()
        for t in entries
    }
    return texts | {
        ListEntry("statuses", each.status): "; ".join((each.status, *each.key_words, each.colour))
        for each in lists.statuses
    }


def _words_outside(programme: Programme) -> dict[OutsidePlace, str]:
    """Title, edition, notes, groups and what is not read, by the place of the words."""
    title = programme.title or ""
    texts: dict[OutsidePlace, str] = {
        "title": "" if is_placeholder(title) else title,
        "edition": programme.edition or "",
        **{number: text.plain for number, text in programme.footnotes.items()},
        **{
            GuidancePlace(each.kind, each.section, name, row): text.plain
            for row, each in enumerate(programme.guidance)
            for name, text in each.texts.items()
        },
        **{note.address: note.text.plain for note in programme.outside},
        **{row.address: row.text.plain for row in programme.stray},
    }
    groups = {a.group: next(iter(a.cells.values())).address for a in reversed(programme.activities)}
    texts |= {address: words for words, address in groups.items() if words}
    return {place: words for place, words in texts.items() if words.strip()}


def compare(old: Programme, new: Programme) -> Diff:
    """What differs between two versions; neither is changed.

    Order, numbers, blanks, quotation marks and the spelling of a list's value are no change.
    """
    matching = match(old, new)
    numbering, colours = numbering_of(matching), colours_moved_along(matching)
    return Diff(
        old,
        new,
        tuple(
            Compared(p.old, p.new, tuple(field_changes(p.old, p.new, numbering, colours=colours)))
            for p in matching.pairs
        ),
        matching.removed,
        matching.added,
        matching.doubts,
        tuple(_columns_missing(old, new)),
        tuple(_columns_missing(new, old)),
    )


def numbering_of(matching: Matching) -> Numbering:
    """Where the old numbers went; a number that is there twice leads nowhere."""
    old = (*(pair.old for pair in matching.pairs), *matching.removed)
    twice = Counter((activity.section, activity.number) for activity in old)
    return {
        (pair.old.section, pair.old.number): (pair.new.section, pair.new.number)
        for pair in matching.pairs
        if pair.old.number is not None
        and pair.new.number is not None
        and twice[pair.old.section, pair.old.number] == 1
    }


def colours_moved_along(matching: Matching) -> bool:
    """Whether the colours of the status cells went where the activities went.

    Where rows were sorted by their values alone, every row has the colour that the row had
    before, although another activity is in it now: such a colour states nothing.
    """
    pairs = matching.pairs
    if all((p.old.sheet, p.old.row) == (p.new.sheet, p.new.row) for p in pairs):
        return True
    before, after = (
        {(a.sheet, a.row): a.cells[Field.STATUS].fill for a in side if Field.STATUS in a.cells}
        for side in ([p.old for p in pairs], [p.new for p in pairs])
    )
    return len(set(before.values())) < 2 or any(before.get(at) != now for at, now in after.items())


def _columns_missing(here: Programme, there: Programme) -> Iterator[tuple[Section, ColumnName]]:
    """The columns with words in one version whose table lacks them in the other."""
    for section in Section:
        ours, theirs = list(here.in_section(section)), list(there.in_section(section))
        if not ours or not theirs:
            continue
        for name in ordered(name for activity in ours for name in activity.cells):
            if not any(name in a.cells for a in theirs) and any(a.plain(name) for a in ours):
                yield section, name
