"""The merge of officers' copies: their base, what each made of it, and one programme of all."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

from wpsheet.grammars.status import status_stated
from wpsheet.model.activity import Activity, CellComments, Comment
from wpsheet.model.cells import Cell
from wpsheet.model.layout import ColumnName, Field, OwnColumn, Section, columns_of, ordered
from wpsheet.model.programme import Programme
from wpsheet.model.text import RichText
from wpsheet.versions.comparing import Doubt, Why, match
from wpsheet.versions.comparing.differences import colours_moved_along, numbering_of
from wpsheet.versions.comparing.fields import Numbering, with_references
from wpsheet.versions.comparing.matching import every_word
from wpsheet.versions.comparing.wording import same_words_key
from wpsheet.versions.merging import combining, decisions, returned
from wpsheet.versions.merging.combining import Combined, Edit
from wpsheet.versions.merging.comments import comments_beyond, merged_comments
from wpsheet.versions.merging.decisions import Merge
from wpsheet.versions.merging.formatting import has_lost_formatting, with_formatting_of

_ONE_DECISION = (Field.PROGRESS, Field.STATUS)
"""The fields that say one thing together: of a conflict in one, both wait for somebody."""


@dataclass(frozen=True, slots=True)
class _Returned:
    """One copy, matched with the base."""

    name: str
    theirs: Mapping[int, Activity]
    """The place of an activity of the base → what the copy has for it."""
    gone: frozenset[int]
    """The places of the activities that it took out."""
    doubts: tuple[Doubt, ...]
    added: tuple[Activity, ...]
    to_copy: Numbering
    to_base: Numbering
    colours: bool
    """Whether the status colours went where the activities went."""
    partial: tuple[decisions.Partial, ...]
    """The sections of which it holds but a part."""
    lacking: tuple[decisions.Lacking, ...]
    """The columns of the base whose words it no longer has."""
    flat: bool
    """Whether it lost the formatting inside of its cells, which is taken from the base."""


def merge(base: Programme, copies: Mapping[str, Programme]) -> Merge:
    """Bring copies of one base together; the unit is the field of an activity.

    What one copy changed is taken; what several changed alike, or without touching one another,
    as well. Where they contradict one another the base is kept and a conflict is noted. Order
    and numbers are the base's; new activities are at the end of their section. The order of
    the copies means nothing: they are taken by name.
    """
    base = returned.with_columns_of(base, copies.values())
    work = _Merging(base, [_matched(base, name, copies[name]) for name in sorted(copies)])
    for place, activity in enumerate(base.activities):
        work.settle(place, activity)
    work.add()
    return work.result()


def _matched(base: Programme, name: str, copy: Programme) -> _Returned:
    lost = list(returned.lost_columns(base, copy))
    copy = returned.without(copy, lost)
    matching = match(base, copy)
    places = {id(activity): place for place, activity in enumerate(base.activities)}
    to_copy = numbering_of(matching)
    twice = list(returned.doubled(matching))
    again = {id(doubt.new) for doubt in twice}
    pairs = [(pair.old, pair.new) for pair in matching.pairs]
    flat = has_lost_formatting(pairs)
    parts = returned.partial_sections(base, [ours for ours, _ in pairs], matching.removed)
    partial = tuple(decisions.Partial(name, *part) for part in parts)
    whole = {*Section} - {part.section for part in partial}
    return _Returned(
        name,
        {
            places[id(ours)]: with_formatting_of(ours, theirs) if flat else theirs
            for ours, theirs in pairs
        },
        frozenset(places[id(a)] for a in matching.removed if a.section in whole),
        (*matching.doubts, *twice),
        tuple(each for each in matching.added if id(each) not in again),
        to_copy,
        {theirs: ours for ours, theirs in to_copy.items()},
        colours_moved_along(matching),
        partial,
        tuple(decisions.Lacking(name, column, section) for section, column in lost),
        flat,
    )


@dataclass(slots=True)
class _Merging:
    """The merged programme while it is being made."""

    base: Programme
    returned: Sequence[_Returned]
    kept: list[Activity] = field(default_factory=list)
    moving: list[tuple[Activity, Activity, tuple[str, ...]]] = field(default_factory=list)
    """Activities that go into the other section, with the base's and who put them there."""
    arriving: list[Activity] = field(default_factory=list)
    """Activities that move into a section, or are new."""
    applied: list[decisions.Applied] = field(default_factory=list)
    moved: list[decisions.Moved] = field(default_factory=list)
    conflicts: list[decisions.Conflict] = field(default_factory=list)
    added: list[decisions.Addition] = field(default_factory=list)
    removed: list[decisions.Removal] = field(default_factory=list)
    remarked: list[decisions.Remarked] = field(default_factory=list)

    def result(self) -> Merge:
        rows = (*self.kept, *self.arriving)
        return Merge(
            self.base,
            replace(self.base, activities=tuple(sorted(rows, key=lambda row: row.section))),
            tuple(copy.name for copy in self.returned),
            tuple(self.applied),
            tuple(self.moved),
            tuple(self.conflicts),
            tuple(self.added),
            tuple(self.removed),
            (
                *(decisions.Uncertain(c.name, doubt) for c in self.returned for doubt in c.doubts),
                *self._new_twice(),
            ),
            tuple(each for copy in self.returned for each in copy.partial),
            tuple(copy.name for copy in self.returned if copy.flat),
            tuple(each for copy in self.returned for each in copy.lacking),
            tuple(self.remarked),
            tuple(self._uncarried()),
        )

    def _uncarried(self) -> Iterator[tuple[str, Comment]]:
        """The comments on rows that are not in the merged programme, with whose they are."""
        gone = {id(removal.activity) for removal in self.removed}
        rows: list[tuple[list[tuple[str, Activity]], CellComments]] = [
            ([(self.base.source, base), *self._rows(place)], ())
            for place, base in enumerate(self.base.activities)
            if id(base) in gone
        ]
        rows += [([(c.name, doubt.new)], doubt.old.comments)
                 for c in self.returned for doubt in c.doubts]  # fmt: skip
        for group, known in rows:
            yield from ((name, comment) for _, comment, name in comments_beyond(group, known))

    def _rows(self, place: int) -> list[tuple[str, Activity]]:
        """What each copy has for an activity of the base, if it has it."""
        return [(c.name, c.theirs[place]) for c in self.returned if place in c.theirs]

    def _new_twice(self) -> Iterator[decisions.Uncertain]:
        """New activities of different copies whose Activities are the same, and not the rest."""
        seen: dict[tuple[Section, str], decisions.Addition] = {}
        for addition in self.added:
            new = addition.activity
            key = new.section, same_words_key(new.plain(Field.ACTIVITY))
            first = seen.setdefault(key, addition)
            if first is not addition and not set(first.copies) & set(addition.copies):
                doubt = Doubt(first.activity, new, Why.NEW_TWICE)
                yield decisions.Uncertain(addition.copies[0], doubt)

    def settle(self, place: int, base: Activity) -> None:
        """Decide what becomes of one activity of the base."""
        removers = tuple(copy.name for copy in self.returned if place in copy.gone)
        edits: dict[ColumnName, list[Edit]] = defaultdict(list)
        for copy in self.returned:
            if place in copy.theirs:
                for name, edit in combining.edits_of(
                    copy.name, base, copy.theirs[place], copy.to_copy, copy.to_base,
                    colours=copy.colours,
                ).items():  # fmt: skip
                    edits[name].append(edit)
        if removers and not edits:
            self.removed.append(decisions.Removal(base, removers))
            return
        rows = self._rows(place)
        beyond = comments_beyond(rows, base.comments)
        self.remarked += (decisions.Remarked(base, *each) for each in beyond)
        comments = merged_comments([base, *(theirs for _, theirs in rows)])
        activity = replace(base, comments=comments) if comments != base.comments else base
        if removers:  # somebody edited what others took out
            self.kept.append(activity)
            for name, own in edits.items():
                before, versions = base.cells[name].text, combining.versions_of(own)
                self.conflicts.append(decisions.Conflict(base, name, before, versions, removers))
            return
        lists = self.base.lists
        settled = {n: combining.combined(n, base, own, lists) for n, own in edits.items()}
        disputed = any(settled.get(name, base) is None for name in _ONE_DECISION)
        if disputed or self._contradicts(*map(settled.get, _ONE_DECISION)):
            settled |= {name: None for name in _ONE_DECISION if name in edits}
        for name in ordered(edits):
            before, one = base.cells[name].text, settled[name]
            if one is None:
                both = combining.one_after_the_other(name, base, edits[name], lists)
                versions = combining.versions_of(edits[name])
                self.conflicts.append(decisions.Conflict(base, name, before, versions, both=both))
            else:
                copies = tuple(edit.copy for edit in one.edits)
                applied = decisions.Applied(base, name, copies, before, one.text, one.together)
                self.applied.append(applied)
                activity = with_text(activity, name, one.text)
        movers = tuple(name for name, theirs in rows if theirs.section is not base.section)
        if movers:
            self.moving.append((activity, base, movers))
        else:
            self.kept.append(activity)

    def _contradicts(self, progress: Combined | None, status: Combined | None) -> bool:
        """Whether one copy's status would be put beside another's Progress that denies it."""
        if not progress or not status:
            return False
        opening = status_stated(progress.text.plain, self.base.lists)
        stated = status.edits[0].activity.written_status
        both = {edit.copy for edit in progress.edits} & {edit.copy for edit in status.edits}
        return bool(opening and stated and opening is not stated and not both)

    def add(self) -> None:
        """Put in what copies moved into another section, and their new activities.

        The same one in several copies comes once.
        """
        free = {
            section: count(1 + max((a.number or 0 for a in self.kept if a.section is section),
                                   default=0))
            for section in Section
        }  # fmt: skip
        for activity, base, movers in self.moving:
            section = next(s for s in Section if s is not base.section)
            self.moved.append(decisions.Moved(base, section, movers))
            number = next(free[section])
            cells = _placed_cells(activity, section, f"{number}.")
            self.arriving.append(replace(activity, section=section, cells=cells, number=number))
        groups: dict[object, list[tuple[_Returned, Activity]]] = defaultdict(list)
        for copy in self.returned:
            for activity in copy.added:
                # A reference in it to another new one is found under its new number only
                # after all have theirs; until then it keeps the copy's.
                groups[every_word(activity), *activity.own.items()].append((copy, activity))
        to_base = {copy.name: dict(copy.to_base) for copy in self.returned}
        whole = self.base.lists.numbers_are_whole
        numbers: list[int | None] = []
        for group in groups.values():
            section = group[0][1].section
            numbers.append(next(free[section]) if whole else None)
            for copy, theirs in group:
                if theirs.number is not None and numbers[-1] is not None:
                    to_base[copy.name][section, theirs.number] = (section, numbers[-1])
        for group, place in zip(groups.values(), numbers, strict=True):
            copy, theirs = group[0]
            # A number that is a name stays; if two have it now, the check tells.
            written = f"{place}." if whole else theirs.plain(Field.NUMBER)
            # Without the copy's ID: another copy may have given the same one.
            new = Activity(
                theirs.section, _placed_cells(theirs, theirs.section, written), place,
                comments=merged_comments(each for _, each in group), mark=theirs.mark,
                alone=theirs.alone, group=theirs.group, part=theirs.part,
            )  # fmt: skip
            for name, cell in new.cells.items():
                text = with_references(cell.text, new.section, to_base[copy.name])
                if name is not Field.NUMBER and text != cell.text:
                    new = with_text(new, name, text)
            self.arriving.append(new)
            bringing = tuple(copy.name for copy, _ in group)
            self.added.append(decisions.Addition(new, bringing, theirs.label))


def _placed_cells(activity: Activity, section: Section, number: str) -> dict[ColumnName, Cell]:
    """The activity's cells as a row of that section, under that number."""
    anchor = next(iter(activity.cells.values())).address
    further = (n for n in activity.cells if n is Field.OFFICER or isinstance(n, OwnColumn))
    names = (*(column.field for column in columns_of(section)), *further)
    cells = {name: activity.cells.get(name, Cell(anchor)) for name in names}
    cells[Field.NUMBER] = cells[Field.NUMBER].holding(RichText.of(number))
    return cells


def with_text(activity: Activity, name: ColumnName, text: RichText) -> Activity:
    """The activity with another text in one field.

    A colour that meant the old status goes with it; what the new one is coloured is for
    the writing to say.
    """
    cell = activity.cells[name]
    fill = None if name is Field.STATUS and text.plain != cell.plain else cell.fill
    changed = cell.holding(text)._replace(fill=fill)
    return replace(activity, cells={**activity.cells, name: changed})
