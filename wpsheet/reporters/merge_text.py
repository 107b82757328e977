"""What a merge decided, as a terminal shows it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from wpsheet.comparing.saying import field_name, reason
from wpsheet.labels import Labels
from wpsheet.layout import Field
from wpsheet.merging import Merge
from wpsheet.model import Activity
from wpsheet.reporters.as_text import Painter, unpainted
from wpsheet.text import one_line, shortened


def merge_text(merged: Merge, say: Labels, *, width: int = 100, paint: Painter = unpainted) -> str:
    """The conflicts first, since they wait for somebody; then what was taken."""
    return "\n".join(_lines(merged, say, width, paint)).rstrip()


def _lines(merged: Merge, say: Labels, width: int, paint: Painter) -> Iterator[str]:
    taken = Counter(copy for each in merged.applied for copy in each.copies)
    yield paint(merged.base.source, "heading")
    for name in merged.copies:
        yield say("{copy}: {n} {n:field|fields} taken", copy=name, n=taken[name])
    if merged.conflicts:
        title = say("Conflicts: the base stands until somebody decides")
        yield from ("", paint(title, "heading"))
    for conflict in merged.conflicts:
        heading = field_name(conflict.field, say)
        yield paint(f"{_named(conflict.activity, width)}", "warning")
        yield f"  {heading}"
        base, room = say("Base"), max(30, width - 8)
        longest = max(len(name) for name in (base, *conflict.disputed.versions))
        versions = {base: conflict.base.plain}
        versions |= {name: text.plain for name, text in conflict.versions.items()}
        versions |= dict.fromkeys(conflict.removed_by, say("(activity taken out)"))
        for name, text in versions.items():
            said = shortened(one_line(text), room - longest) or say("(blank)")
            yield f"    {name:<{longest}}  {said}"
    if merged.uncertain:
        title = say("Uncertain: nothing was taken; look at these yourself")
        yield from ("", paint(title, "heading"))
    for each in merged.uncertain:
        old, new = each.doubt.old, each.doubt.new
        yield paint(f"{old.label} ? {new.label} ({each.copy})", "warning") + (
            f": {reason(each.doubt, say)}"
        )
        for mark, activity in (("-", old), ("+", new)):
            yield f"  {mark} {shortened(activity.plain(Field.ACTIVITY), max(20, width - 6))}"
    yield from _arrivals(merged, say, width, paint)
    yield from _taken(merged, say, width, paint)


def _named(activity: Activity, width: int) -> str:
    return f"{activity.label}  {shortened(activity.plain(Field.ACTIVITY), max(20, width - 20))}"


def _arrivals(merged: Merge, say: Labels, width: int, paint: Painter) -> Iterator[str]:
    """What came, went and moved."""
    arrivals = [
        (say("Added"), [(a.activity, a.copies) for a in merged.added]),
        (say("Taken out"), [(r.activity, r.copies) for r in merged.removed]),
        (say("Moved to the other section"), [(m.activity, m.copies) for m in merged.moved]),
    ]
    for title, group in arrivals:
        if group:
            yield from ("", paint(title, "heading"))
        for activity, copies in group:
            yield f"{_named(activity, width)} ({', '.join(copies)})"


def _taken(merged: Merge, say: Labels, width: int, paint: Painter) -> Iterator[str]:
    if merged.applied:
        yield from ("", paint(say("Taken"), "heading"))
    for _, group in groupby(merged.applied, key=lambda each: id(each.activity)):
        fields = list(group)
        yield _named(fields[0].activity, width)
        for each in fields:
            yield f"  {field_name(each.field, say)}: {', '.join(each.copies)}"
