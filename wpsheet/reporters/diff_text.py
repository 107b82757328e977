"""What changed between two versions, as a terminal shows it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field
from wpsheet.model.text import one_line, shortened
from wpsheet.reporters.as_text import Painter, unpainted
from wpsheet.reporters.marking import activity_line, doubt_lines, legend, marked, painted
from wpsheet.versions.comparing import ChangeKind, Diff, FieldChange
from wpsheet.versions.comparing.descriptions import (
    abridged,
    both_numbers,
    by_activity,
    committees_changes,
    counted,
    not_compared,
    renumberings,
    shown_on_one_line,
)
from wpsheet.versions.comparing.wording import Piece, Words


def diff_text(diff: Diff, say: Labels, *, width: int = 100, paint: Painter = unpainted) -> str:
    """The differences of two versions: status and dates first, then all else."""
    return "\n".join(_lines(diff, say, width, paint)).rstrip()


def _lines(diff: Diff, say: Labels, width: int, paint: Painter) -> Iterator[str]:
    yield paint(f"{diff.old.source} → {diff.new.source}", "heading")
    yield counted(diff, say)
    first, others = committees_changes(diff)
    if any(_shows_words(change) for _, change in (*first, *others)):
        yield painted(legend(say), paint)
    for title, changes in ((say("Status and dates"), first), (say("Other changes"), others)):
        if changes:
            yield from ("", paint(title, "heading"))
        for compared, own in by_activity(changes):
            words = shortened(compared.new.plain(Field.ACTIVITY), max(20, width - 20))
            yield f"{both_numbers(compared, say)}  {words}"
            for change in own:
                yield from _change(change, say, width, paint)
    for title, activities, style in (
        (say("Added"), diff.added, "good"),
        (say("Removed"), diff.removed, "error"),
    ):
        if activities:
            yield from ("", paint(title, "heading"))
        for activity in activities:
            yield paint(activity_line(activity, width), style)
    if diff.moved:
        yield from ("", paint(say("Moved to the other section"), "heading"))
        for each in diff.moved:
            yield f"{each.old.label} → {activity_line(each.new, width - 8)}"
    yield from _doubts(diff, say, width, paint)
    yield from _outside(diff, say, width, paint)
    yield from _no_changes(diff, say, width, paint)


def _shows_words(change: FieldChange) -> bool:
    """Whether a change is told by marking the words that went and came."""
    if change.kind is ChangeKind.STRUCK:
        return False
    return bool(change.gone or change.come) or not shown_on_one_line(change)


def _change(change: FieldChange, say: Labels, width: int, paint: Painter) -> Iterator[str]:
    headed = say("{heading}:", heading=say.headed(change.field))
    if change.kind is ChangeKind.STRUCK:
        yield f"  {headed} " + say("other words are struck out")
        return
    if change.gone or change.come:
        values = [Words(Piece.GONE, value) for value in change.gone]
        values += [Words(Piece.NEW, value) for value in change.come]
        yield f"  {headed} {painted(' '.join(marked([value]) for value in values), paint)}"
        return
    if shown_on_one_line(change):
        old, new = (one_line(text.plain) or say("(blank)") for text in (change.old, change.new))
        yield f"  {headed} {paint(old, 'error')} → {paint(new, 'good')}"
        return
    yield f"  {headed}"
    for line in marked(abridged(change.words)).split("\n"):
        for part in textwrap.wrap(line, max(40, width - 4), break_long_words=False) or [""]:
            yield f"    {painted(part, paint)}"


def _doubts(diff: Diff, say: Labels, width: int, paint: Painter) -> Iterator[str]:
    if not diff.doubts:
        return
    yield from ("", paint(say("Uncertain: look at these yourself"), "heading"))
    for doubt in diff.doubts:
        yield from doubt_lines(doubt, "", say, width, paint)


def _outside(diff: Diff, say: Labels, width: int, paint: Painter) -> Iterator[str]:
    """Words outside the activities that only one version has."""
    if diff.outside:
        yield from ("", paint(say("Outside the tables"), "heading"))
    for source, words in diff.outside:
        said = shortened(one_line(words), max(40, width * 3))
        yield from _wrapped([say('{place}: "{words}"', place=source, words=said)], width)


def _no_changes(diff: Diff, say: Labels, width: int, paint: Painter) -> Iterator[str]:
    """What is told for completeness: numbers, spellings, columns that cannot be compared."""
    numbers = list(renumberings(diff))
    if numbers:
        yield from ("", paint(say("Renumbered"), "heading"))
        yield from _wrapped(numbers, width)
    for kind, title in (
        (ChangeKind.REFERENCES, say("References that follow the numbers")),
        (ChangeKind.SPELLING, say("The same, written otherwise")),
    ):
        changes = diff.changes(kind)
        if changes:
            yield from ("", paint(title, "heading"))
        for compared, change in changes:
            old, new = (shortened(one_line(t.plain), 60) for t in (change.old, change.new))
            heading = say.headed(change.field)
            where = f"{both_numbers(compared, say)}, {heading}"
            if kind is ChangeKind.SPELLING:
                where = say('{where}: "{old}" → "{new}"', where=where, old=old, new=new)
            yield where
    yield from not_compared(diff, say)


def _wrapped(words: Iterable[str], width: int) -> list[str]:
    return textwrap.wrap(", ".join(words), width, break_long_words=False, break_on_hyphens=False)
