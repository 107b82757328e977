"""Several edits of one list of bodies, codes or dates brought together as sets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wpsheet.grammars.timeline import read_timeline
from wpsheet.model.activity import Activity
from wpsheet.model.layout import ColumnName, Field
from wpsheet.model.periods import period_order
from wpsheet.model.text import RichText
from wpsheet.model.vocabulary import Lists
from wpsheet.versions.comparing.fields import milestone_words, values_of
from wpsheet.versions.comparing.wording import same_words_key
from wpsheet.versions.merging.paragraphs import merged_paragraphs


def merged_list(
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
    come = [tuple(v for v in version if v not in before) for version in versions]
    for i, ours in enumerate(gone):
        for j, theirs in enumerate(gone[:i]):
            replaced = (come[i] and come[j]) or (name is Field.TIMELINE and (come[i] or come[j]))
            if ours & theirs and replaced and set(come[i]) != set(come[j]):
                return None
    written = _written(name, (*edited, base))
    left = [value for value in before if not any(value in each for each in gone)]
    new = sorted({value for values in come for value in values})
    values = [written.get(value, value) for value in (*left, *new)]
    if name is not Field.TIMELINE:
        return RichText.of(", ".join(values))
    as_they_stand = merged_paragraphs(
        _text(base, name), [_text(activity, name) for activity in edited]
    )
    if as_they_stand is not None:
        said = read_timeline(as_they_stand.plain, lists)
        if {milestone_words(m) for m in said.milestones} == set(values) and not said.unparsed:
            return as_they_stand
    when = {milestone_words(m): m.period for a in (base, *edited) for m in a.milestones}
    return RichText.of("\n".join(sorted(values, key=lambda value: period_order(when[value]))))


def _text(activity: Activity, name: ColumnName) -> RichText:
    return activity.cells[name].text


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
