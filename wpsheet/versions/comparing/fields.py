"""One field of one activity in two versions: the same, written otherwise, or changed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cached_property

from wpsheet.grammars.officers import officer_key
from wpsheet.grammars.persons import BEGINNINGS, is_common, names_persons, tokens_of
from wpsheet.grammars.references import references_in
from wpsheet.grammars.status import states_nothing
from wpsheet.model.activity import Activity
from wpsheet.model.cells import Cell
from wpsheet.model.layout import ColumnName, Field, Section, ordered
from wpsheet.model.text import RichText
from wpsheet.model.values import Milestone, Resource, StatusSource
from wpsheet.versions.comparing.wording import Piece, Words, changed_words, same_words_key

Numbering = Mapping[tuple[Section, int], tuple[Section, int]]
"""Where the numbers of one version went in the other: (I, 21) → (I, 22)."""

LISTS = (Field.BODIES, Field.PLAN_CODES, Field.TIMELINE)
"""The fields that hold several values, in no order that means anything."""


class ChangeKind(StrEnum):
    """What differs in a field."""

    CHANGED = "changed"
    SPELLING = "spelling"
    """The same values, written otherwise: "Policy Commission" and "PC"."""
    REFERENCES = "references"
    """Only numbers of other activities, as the renumbering has it."""
    STRUCK = "struck"
    """The same words, of which others are struck out."""


@dataclass(frozen=True)
class FieldChange:
    """A field that is not the same in both versions, with both texts as they are."""

    field: ColumnName
    kind: ChangeKind
    old: RichText
    new: RichText
    gone: tuple[str, ...] = ()
    """Of a list, the values that went, by their names in the lists."""
    come: tuple[str, ...] = ()
    stayed: tuple[str, ...] = ()

    @cached_property
    def words(self) -> tuple[Words, ...]:
        """The change word by word."""
        if self.kind is ChangeKind.STRUCK:
            both = Words(Piece.GONE, self.old.plain), Words(Piece.NEW, self.new.plain)
            return tuple(words for words in both if words.text)
        if self.field in (Field.BODIES, Field.PLAN_CODES) and (self.gone or self.come):
            return _listed(self.gone, self.stayed, self.come)
        return changed_words(self.old.plain, self.new.plain)

    @property
    def stands_first(self) -> bool:
        """Whether it is a change of status or date, which a committee looks for first."""
        return self.kind is ChangeKind.CHANGED and self.field in (Field.STATUS, Field.TIMELINE)


def _listed(
    gone: tuple[str, ...], stayed: tuple[str, ...], come: tuple[str, ...]
) -> tuple[Words, ...]:
    """Values with a comma between them, those that went after those that stayed."""
    parts = ((Piece.SAME, stayed), (Piece.GONE, gone), (Piece.NEW, come))
    *pieces, last = (Words(piece, value) for piece, values in parts for value in values)
    return (*(replace(each, text=f"{each.text}, ") for each in pieces), last)


def field_changes(
    old: Activity, new: Activity, numbering: Numbering, *, colours: bool = True
) -> Iterator[FieldChange]:
    """What differs between two versions of an activity, in the order of the columns.

    A column that one of the two tables does not have is not compared, nor is the number; nor,
    unless `colours`, a status that a colour alone states.
    """
    for name in ordered((*old.cells, *new.cells)):
        before, after = old.cells.get(name), new.cells.get(name)
        if before is None or after is None or name is Field.NUMBER:
            continue
        change = _change(name, old, new, before, after, numbering)
        if change is not None and (colours or before.plain or after.plain):
            yield change


def _change(
    name: ColumnName, old: Activity, new: Activity, before: Cell, after: Cell, numbering: Numbering
) -> FieldChange | None:
    change = FieldChange(name, ChangeKind.CHANGED, before.text, after.text)
    # "No status" is what a circulated workbook says of a blank cell.
    blank = name is Field.STATUS and states_nothing(before.plain) and states_nothing(after.plain)
    if blank or same_words_key(before.plain) == same_words_key(after.plain):
        if name is Field.STATUS and _coloured(old) != _coloured(new) and not before.plain:
            # In words: no reader of a text sees the colours.
            was, now = (RichText.of(_coloured(each) or "") for each in (old, new))
            return replace(change, old=was, new=now)
        if _struck(before.text) != _struck(after.text):
            return replace(change, kind=ChangeKind.STRUCK)
        return None
    ours, theirs = values_of(old, name), values_of(new, name)
    if ours is not None and theirs is not None:
        if set(ours) == set(theirs):
            return replace(change, kind=ChangeKind.SPELLING)
        if name in LISTS:
            gone = tuple(v for v in ours if v not in theirs)
            come = tuple(v for v in theirs if v not in ours)
            stayed = tuple(v for v in theirs if v in ours)
            return replace(change, gone=gone, come=come, stayed=stayed)
    followed = with_references(before.text, old.section, numbering)
    if same_words_key(followed.plain) == same_words_key(after.plain):
        return replace(change, kind=ChangeKind.REFERENCES)
    return change


def _coloured(activity: Activity) -> str | None:
    """The status that a colour alone states."""
    by_colour = activity.status_from is StatusSource.FILL
    return activity.coloured or activity.status if by_colour else None


def _struck(text: RichText) -> str:
    struck = [run.text for run in text.runs if run.strike]
    return same_words_key(" ".join(struck)) if struck else ""


def values_of(activity: Activity, name: ColumnName) -> tuple[str, ...] | None:
    """The values that a cell states, by their names in the lists; None where it is mere text.

    A blank cell states no value where it should hold one, and an empty list where it holds
    several.
    """
    match name:
        case Field.BODIES:
            unknown = map(same_words_key, activity.bodies.unknown)
            return (*activity.bodies.names, *unknown)
        case Field.PLAN_CODES:
            return (*activity.plan_codes.codes, *activity.plan_codes.unknown)
        case Field.TIMELINE if activity.timeline.remarked:
            return None
        case Field.TIMELINE:
            unparsed = map(same_words_key, activity.timeline.unparsed)
            return (*dict.fromkeys(map(milestone_words, activity.milestones)), *unparsed)
        case Field.RESOURCES:
            resources = activity.resources
            counted = all(r.minimum is not None and r.known for r in resources)
            if not resources or not counted:
                return None
            counts = (f"{r.minimum}-{r.maximum} {r.unit}" for r in resources)
            return (*counts, *_words_beside(activity.plain(name), resources))
        case Field.STATUS if activity.status_from in (StatusSource.CELL, StatusSource.FILL):
            return (activity.status,) if activity.status else None
        case Field.PRIORITY if activity.priority is not None:
            return (activity.priority,)
        case Field.PLAN_LINK if activity.plan_link is not None:
            return (str(activity.plan_link),)
        case Field.TASK_TYPE if activity.task_type is not None:
            return (activity.task_type,)
        case Field.OFFICER:
            return tuple(map(officer_key, activity.officers)) or None
    return None


def _words_beside(text: str, resources: Iterable[Resource]) -> Iterator[str]:
    """The words of a cell of resources that count nobody and name no unit, such as a remark."""
    units = {token.key for each in resources for token in tokens_of(each.written)}
    for token in tokens_of(text):
        counts = token.key in BEGINNINGS or is_common(token) or names_persons(token)
        if token.kind == "word" and token.key not in units and not counts:
            yield token.key


def milestone_words(milestone: Milestone) -> str:
    """A milestone as Timeline should have it: Spring 2027 (PTC)."""
    behind = [milestone.body, milestone.condition]
    return " ".join([milestone.period, *(f"({words})" for words in behind if words)])


def with_references(text: RichText, section: Section, numbering: Numbering) -> RichText:
    """The text with its references to other activities as they are numbered elsewhere.

    `section` is that of the activity whose text it is. A reference into another section than
    the one it names is left as it is: no number could say that.
    """
    for reference in reversed(list(references_in(text.raw))):
        here = reference.section or section
        there, number = numbering.get((here, reference.number), (here, reference.number))
        if there is here and number != reference.number:
            text = _spliced(text, reference.start, reference.end, str(number))
    return text


def _spliced(text: RichText, start: int, end: int, words: str) -> RichText:
    """The text with other words from `start` to `end`, in the formatting of those they replace."""
    replaced = text.between(start, end).runs[0]._replace(text=words)
    return RichText.joined((*text.between(0, start).runs, replaced, *text.between(end).runs))
