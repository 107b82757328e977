"""What a merge decided: for a terminal, and as the JSON of the contract."""

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from wpsheet.messages.conflicts import both_heading, sheet_name
from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.layout import ID_HEADING, Field
from wpsheet.model.text import RichText, one_line, shortened
from wpsheet.model.wording import Names
from wpsheet.reporters.as_json import fields
from wpsheet.reporters.as_text import Painter, as_lines, unpainted
from wpsheet.reporters.diffs import before_and_after, has_marks, legend, marked, painted
from wpsheet.versions.calling import Trespass, called
from wpsheet.versions.comparing.descriptions import abridged, reason
from wpsheet.versions.comparing.wording import changed_words
from wpsheet.versions.merging.comments import signed
from wpsheet.versions.merging.decisions import (
    Addition,
    Applied,
    Conflict,
    Merge,
    Moved,
    Removal,
    Uncertain,
)


def outside_lines(outside: Iterable[Trespass], say: Labels) -> Iterator[str]:
    """What copies of a call changed in rows that they were not asked for, a line a copy."""
    by_copy: dict[str, list[Trespass]] = {}
    for each in outside:
        by_copy.setdefault(each.copy, []).append(each)
    for copy, trespasses in by_copy.items():
        call = trespasses[-1].call
        yield say(
            "{copy} changed rows outside the request to {unit}: {activities}.",
            copy=copy, unit=called(call.whom, call.by, say),
            activities=Names([each.activity.label for each in trespasses]),
        )  # fmt: skip


def copy_lines(merged: Merge, say: Labels) -> Iterator[str]:
    """What is to be known of single copies: activities or formatting that they lost."""
    for each in merged.partial:
        yield say(
            "{copy} contains {none:?none}{there:?only {there}} of the {all} activities"
            "{section:? of section {section}}. The missing ones were not removed.",
            copy=each.copy, none=not each.there, there=each.there, all=each.of,
            section="" if merged.base.is_alone else each.section,
        )  # fmt: skip
    for name in merged.flat:
        yield say(
            "{copy} lost the formatting inside its cells. The formatting of the workbook you "
            "sent out was kept.",
            copy=name,
        )


@as_lines
def merge_text(
    merged: Merge, say: Labels, *, width: int = 100, paint: Painter = unpainted
) -> Iterator[str]:
    """The conflicts first, since they wait for somebody; then what was taken."""
    taken = Counter(copy for each in merged.applied for copy in each.copies)
    yield paint(merged.base.source, "heading")
    for name in merged.copies:
        yield say("{copy}: {n} {n:field|fields} taken", copy=name, n=taken[name])
    for lost in merged.lacking:
        template = (
            "{copy} has no text in the column {heading} of section {section}. The text that you "
            "sent out was kept."
        )
        words = say(template, copy=lost.copy, heading=lost.field, section=lost.section)
        yield paint(words, "warning")
    gaps = [number for each in merged.removed for number in _left_free(each.activity, merged)]
    if gaps:
        template = (
            "{numbers} {numbers:was|were} removed and {numbers:leaves|leave} a gap in the "
            "numbers. To renumber: `wpsheet fix --unsafe`"
        )
        yield say(template, numbers=Names(gaps))
    conflicts = [line for each in merged.conflicts for line in _conflict(each, say, width, paint)]
    if conflicts:
        title = say("Conflicts: the text you sent is kept until you decide")
        yield from ("", paint(title, "heading"))
        if any(has_marks(line) for line in conflicts):
            yield painted(legend(say), paint)
    yield from conflicts
    if merged.uncertain:
        title = say("Uncertain: nothing was taken. Please check")
        yield from ("", paint(title, "heading"))
    for each in merged.uncertain:
        yield from _doubt_lines(each, say, width, paint)
    yield from _arrivals(merged, say, width, paint)
    yield from _taken(merged, say, width, paint)


def _doubt_lines(found: Uncertain, say: Labels, width: int, paint: Painter) -> Iterator[str]:
    """Two activities that may be one: why nothing is decided, and the first words of both."""
    doubt = found.doubt
    head = f"{doubt.old.label} ? {doubt.new.label} ({found.copy})"
    yield f"{paint(head, 'warning')}: {reason(doubt, say)}"
    for mark, activity in (("-", doubt.old), ("+", doubt.new)):
        yield f"  {mark} {shortened(activity.plain(Field.ACTIVITY), max(20, width - 6))}"


def _activity_line(activity: Activity, width: int) -> str:
    """An activity by its number and its first words."""
    return f"{activity.label}  {shortened(activity.plain(Field.ACTIVITY), max(20, width - 20))}"


def _left_free(removed: Activity, merged: Merge) -> list[str]:
    """The label of an activity that was taken out, if others of its section follow it."""
    numbered = (a for a in merged.programme.activities if a.called is not None)
    rest = [a.order for a in numbered if a.section is removed.section]
    place = removed.order
    return [removed.label] if place not in rest and any(p > place for p in rest) else []


def _conflict(conflict: Conflict, say: Labels, width: int, paint: Painter) -> Iterator[str]:
    """One field, what the base says, and what each copy wants."""
    yield paint(_activity_line(conflict.activity, width), "warning")
    yield f"  {say.headed(conflict.field)}"
    base, room = say("Base"), max(30, width - 8)
    longest = max(len(name) for name in (base, *conflict.disputed.versions))
    words = shortened(one_line(conflict.base.plain), room - longest) or say("(blank)")
    yield f"    {base:<{longest}}  {words}"
    for name, text in conflict.disputed.versions.items():
        for place, line in enumerate(_version(conflict, text, say, room - longest)):
            yield f"    {'' if place else name:<{longest}}  {painted(line, paint)}"
    if conflict.both is not None:
        both = both_heading(say, len(conflict.versions))
        message = say(
            'The copies only add text. To keep all additions, choose "{both}" on the sheet '
            "{sheet}.",
            both=both, sheet=sheet_name(say),
        )  # fmt: skip
        yield f"    {message}"


def _version(conflict: Conflict, text: RichText | None, say: Labels, width: int) -> list[str]:
    """What a copy says: whole where that is short, else the words that differ from the base's."""
    if text is None:
        return [say("(activity removed)")]
    if len(one_line(text.plain)) <= width:
        return [one_line(text.plain) or say("(blank)")]
    words = abridged(changed_words(conflict.base.plain, text.plain), context=30)
    return textwrap.wrap(one_line(marked(words)), width, break_long_words=False)


def _arrivals(merged: Merge, say: Labels, width: int, paint: Painter) -> Iterator[str]:
    """What came, went and moved."""
    for title, group in (
        (say("Added"), merged.added),
        (say("Removed"), merged.removed),
        (say("Moved to the other section"), merged.moved),
    ):
        if group:
            yield from ("", paint(title, "heading"))
        for each in group:
            yield f"{_activity_line(each.activity, width)} ({', '.join(each.copies)})"


def _taken(merged: Merge, say: Labels, width: int, paint: Painter) -> Iterator[str]:
    if merged.applied:
        yield from ("", paint(say("Taken"), "heading"))
    for _, group in groupby(merged.applied, key=lambda each: id(each.activity)):
        applied = list(group)
        yield _activity_line(applied[0].activity, width)
        for each in applied:
            headed = say("{heading}:", heading=say.headed(each.field))
            yield f"  {headed} {', '.join(each.copies)}"
    if merged.remarked:
        yield from ("", paint(say("Comments taken"), "heading"))
    for remark in merged.remarked:
        yield _activity_line(remark.activity, width)
        heading = say.headed(remark.field) if remark.field else ID_HEADING
        words = shortened(signed(remark.comment), max(30, width - len(heading) - 8))
        yield f"  {heading}: {words} ({remark.copy})"


def merge_json(merged: Merge, say: Labels, outside: Sequence[Trespass] = ()) -> dict[str, object]:
    """`merge --format json`; activities by the base's numbers, new ones by their new ones."""
    return {
        "base": merged.base.source,
        "copies": list(merged.copies),
        "applied": [e for each in merged.applied for e in _by_copy(each, field=each.field.value)],
        "conflicts": [
            {
                "activity": each.activity.label,
                "field": each.field.value,
                "base": each.base.plain,
                "versions": {name: text.plain for name, text in each.versions.items()},
                "removed_by": list(each.removed_by),
                "both": each.both.plain if each.both else None,
            }
            for each in merged.conflicts
        ],
        "added": [each.activity.label for each in merged.added],
        "additions": [e for each in merged.added for e in _by_copy(each, copy_number=each.label)],
        "removed": [each.activity.label for each in merged.removed],
        "removals": [e for each in merged.removed for e in _by_copy(each)],
        "moved": [e for each in merged.moved for e in _by_copy(each, section=each.section.value)],
        "lacking": [
            {"from": each.copy, "section": each.section.value, "field": each.field.value}
            for each in merged.lacking
        ],
        "uncertain": [
            {**before_and_after(each.doubt), "from": each.copy, "why": reason(each.doubt, say)}
            for each in merged.uncertain
        ],
        "comments": [
            {
                "activity": each.activity.label,
                "field": each.field.value if each.field else "id",
                "from": each.copy,
                **fields(each.comment, "author", "text"),
            }
            for each in merged.remarked
        ],
        "partial": list(dict.fromkeys(each.copy for each in merged.partial)),
        "without_formatting": list(merged.flat),
        "outside": [
            {"activity": each.activity.label, "from": each.copy, each.call.by.value: each.call.whom}
            for each in outside
        ],
    }


def _by_copy(
    decision: Applied | Addition | Removal | Moved, **about: str
) -> Iterator[dict[str, object]]:
    """A decision once for each copy that it comes from."""
    for copy in decision.copies:
        yield {"activity": decision.activity.label, **about, "from": copy}
