"""What several copies say about one field of one activity, brought to one text or none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from wpsheet.grammars.references import references_in
from wpsheet.grammars.status import status_stated
from wpsheet.grammars.timeline import read_timeline
from wpsheet.model.activity import Activity
from wpsheet.model.layout import ColumnName, Field
from wpsheet.model.periods import period_order
from wpsheet.model.text import RichText
from wpsheet.model.vocabulary import Lists
from wpsheet.versions.comparing import fields
from wpsheet.versions.comparing.fields import LISTS, ChangeKind, FieldChange, Numbering, values_of
from wpsheet.versions.comparing.wording import same_words_key
from wpsheet.versions.merging.paragraphs import merged_paragraphs, stacked_paragraphs


@dataclass(frozen=True, slots=True)
class Edit:
    """What one copy made of one field; `text` has its references in the base's numbers."""

    copy: str
    activity: Activity
    kind: ChangeKind
    text: RichText

    @property
    def weak(self) -> bool:
        """Whether it changes no meaning, and gives way to an edit that does."""
        return self.kind is ChangeKind.SPELLING


@dataclass(frozen=True, slots=True)
class Combined:
    """The one text that a field gets, and the edits that it is of."""

    text: RichText
    edits: tuple[Edit, ...]
    together: bool = False


def edits_of(
    copy: str, base: Activity, theirs: Activity, to_copy: Numbering, to_base: Numbering,
    *, colours: bool = True,
) -> dict[ColumnName, Edit]:  # fmt: skip
    """What a copy changed in an activity: words, values, spellings, and formatting alone."""
    found: dict[ColumnName, Edit] = {}
    for change in fields.field_changes(base, theirs, to_copy, colours=colours):
        if change.kind is not ChangeKind.REFERENCES:
            text = _in_base_numbers(change, theirs, to_base)
            found[change.field] = Edit(copy, theirs, change.kind, text)
    for name, cell in base.cells.items():
        other = theirs.cells.get(name)
        if other is None or name in found or name is Field.NUMBER:
            continue
        if cell.plain == other.plain and _formatting(cell.text) != _formatting(other.text):
            found[name] = Edit(copy, theirs, ChangeKind.SPELLING, other.text.stripped())
    return found


def _formatting(text: RichText) -> RichText:
    """The runs as far as formatting goes that means something: not their colour."""
    return RichText.joined(run._replace(color=None) for run in text.stripped().runs)


def _in_base_numbers(change: FieldChange, theirs: Activity, to_base: Numbering) -> RichText:
    """The copy's text with its references as the base numbers the activities.

    If a copy renumbered and left a reference as it was, the base's number was meant.
    """
    text = change.new.stripped()
    before = [reference.number for reference in references_in(change.old.plain)]
    after = [reference.number for reference in references_in(text.plain)]
    translated = fields.with_references(text, theirs.section, to_base)
    now = [reference.number for reference in references_in(translated.plain)]
    kept_as_they_were = set(before) <= set(after) and not set(before) <= set(now)
    return text if kept_as_they_were else translated


def combined(
    name: ColumnName, base: Activity, edits: Sequence[Edit], lists: Lists
) -> Combined | None:
    """The text that all edits of a field lead to; None where they contradict one another."""
    strong = [edit for edit in edits if not edit.weak]
    meant = {_meaning(name, edit): edit for edit in strong or edits}
    if len(meant) == 1:
        # In the wording that does not hang on the copies' order.
        texts = (edit.text for edit in strong or edits)
        chosen = max(texts, key=lambda text: (text.formatted, text.raw, repr(text)))
        return Combined(chosen, tuple(strong or edits))
    text: RichText | None = None
    if strong and name in LISTS:
        text = _merged_list(name, base, [edit.activity for edit in meant.values()], lists)
    elif strong and name is Field.PROGRESS:
        text = merged_paragraphs(base.cells[name].text, [edit.text for edit in meant.values()])
    return None if text is None else Combined(text, tuple(strong), together=True)


def one_after_the_other(
    name: ColumnName, base: Activity, edits: Sequence[Edit], lists: Lists
) -> RichText | None:
    """What a person may choose of edits that contradict one another: all of them.

    Only of Progress, only where each adds to the base, and only where they do not open with
    different statuses.
    """
    strong = [edit for edit in edits if not edit.weak]
    if name is not Field.PROGRESS or len(strong) < 2:
        return None
    texts = list({_meaning(name, edit): edit.text for edit in strong}.values())
    if len({status_stated(text.plain, lists) for text in texts} - {None}) > 1:
        return None
    return stacked_paragraphs(base.cells[name].text, texts)


def _meaning(name: ColumnName, edit: Edit) -> object:
    values = None if edit.weak else values_of(edit.activity, name)
    if values:
        return frozenset(values)
    words = same_words_key(edit.text.plain)
    if edit.weak or edit.kind is ChangeKind.STRUCK:
        return words, _formatting(edit.text)
    return words


def versions_of(edits: Sequence[Edit]) -> Mapping[str, RichText]:
    """What each copy says, by its name; spellings alone where no copy says more."""
    strong = [edit for edit in edits if not edit.weak]
    return {edit.copy: edit.text for edit in strong or edits}


def _merged_list(
    name: ColumnName, base: Activity, edited: Sequence[Activity], lists: Lists
) -> RichText | None:
    """The base's values less those that went, and those that came; None where edits collide.

    They collide if several put different values in the place of one, if a date was not understood,
    or if a Timeline says more than its dates, which no list of dates may lose.
    """
    before = values_of(base, name) or ()
    versions = [values_of(activity, name) or () for activity in edited]
    timelines = [activity.timeline for activity in (base, *edited)]
    if name is Field.TIMELINE and any(t.unparsed or t.remarked for t in timelines):
        return None
    gone = [frozenset(before) - frozenset(version) for version in versions]
    come = [frozenset(version) - frozenset(before) for version in versions]
    for i, j in combinations(range(len(versions)), 2):
        replaced = (come[i] and come[j]) or (name is Field.TIMELINE and (come[i] or come[j]))
        if gone[i] & gone[j] and replaced and come[i] != come[j]:
            return None
    written = _written(name, (*edited, base))
    left = [value for value in before if not any(value in each for each in gone)]
    new = sorted({value for values in come for value in values})
    values = [written.get(value, value) for value in (*left, *new)]
    if name is not Field.TIMELINE:
        return RichText.of(", ".join(values))
    as_written = merged_paragraphs(
        base.cells[name].text, [activity.cells[name].text for activity in edited]
    )
    if as_written is not None:
        timeline = read_timeline(as_written.plain, lists)
        dates = set(map(fields.milestone_words, timeline.milestones))
        if dates == set(values) and not timeline.unparsed:
            return as_written
    when = {fields.milestone_words(m): m.period for a in (base, *edited) for m in a.milestones}
    return RichText.of("\n".join(sorted(values, key=lambda value: period_order(when[value]))))


def _written(name: ColumnName, activities: Sequence[Activity]) -> Mapping[str, str]:
    """How each value is written in its place; the last activity's way is kept."""
    found: dict[str, str] = {}
    for activity in activities:
        if name is Field.BODIES:
            for mention in activity.bodies.mentions:
                found[mention.name or same_words_key(mention.written)] = mention.written
        elif name is Field.PLAN_CODES and len(activity.plan_codes.codes) == 1:
            found[activity.plan_codes.codes[0]] = activity.plain(name)
    return found
