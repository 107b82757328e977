"""What changed between two versions: for a terminal, as the JSON of the contract, as a page."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from wpsheet.messages.labels import Labels
from wpsheet.model.cells import Address
from wpsheet.model.guidance import GuidancePlace
from wpsheet.model.layout import Field
from wpsheet.model.text import one_line, shortened
from wpsheet.reporters.as_text import Painter, as_lines, unpainted
from wpsheet.reporters.pages import page
from wpsheet.versions.comparing import ChangeKind, Compared, Diff, Doubt, FieldChange, descriptions
from wpsheet.versions.comparing.differences import ListEntry, OutsidePlace
from wpsheet.versions.comparing.rows import ChangeRow, change_rows
from wpsheet.versions.comparing.wording import Piece, Words

_MARKS = {Piece.SAME: ("", ""), Piece.GONE: ("[-", "-]"), Piece.NEW: ("{+", "+}")}


def marked(words: Iterable[Words]) -> str:
    """The words as one text, with marks around what went and what came on each line."""
    return "".join(_pieces(words))


def has_marks(line: str) -> bool:
    """Whether a line shows words that went or came."""
    return any(before in line for before, _ in _MARKS.values() if before)


def legend(say: Labels) -> str:
    """What the marks mean, itself marked."""
    gone = Words(Piece.GONE, say("deleted words"))
    new = Words(Piece.NEW, say("added words"))
    return f"{marked([gone])} {marked([new])}"


def _pieces(words: Iterable[Words]) -> Iterator[str]:
    for each in words:
        before, after = _MARKS[each.piece]
        for line in each.text.splitlines(keepends=True):
            text = line.strip()
            start, end = line.partition(text)[::2] if text else (line, "")
            yield f"{start}{before}{text}{after}{end}" if text else line


def painted(line: str, paint: Painter) -> str:
    """The marks are cue enough; colour is put on lines that hold one kind of change whole."""
    for piece, style in ((Piece.GONE, "error"), (Piece.NEW, "good")):
        before, after = _MARKS[piece]
        parts = line.split(before)
        if len(parts) > 1 and all(after in part for part in parts[1:]):
            head, *rest = parts
            pieces = [part.partition(after) for part in rest]
            line = head + "".join(
                paint(f"{before}{words}{after}", style) + behind for words, _, behind in pieces
            )
    return line


_SIDE_BY_SIDE = 60
"""Texts of no more characters are shown whole on one line."""


@as_lines
def diff_text(
    diff: Diff, say: Labels, *, width: int = 100, paint: Painter = unpainted
) -> Iterator[str]:
    """The differences of two versions: status and dates first, then all else."""
    yield paint(f"{diff.old.source} → {diff.new.source}", "heading")
    yield descriptions.counted(diff, say)
    rows = list(change_rows(diff, say))
    changes = [c for row in rows if (c := row.change) and c.kind is not ChangeKind.STRUCK]
    if any(change.gone or change.come or not _is_short(change) for change in changes):
        yield painted(legend(say), paint)
    for what, group in groupby(rows, key=lambda row: row.what):
        yield from ("", paint(what, "heading"))
        for (reference, activity), each in groupby(group, key=lambda r: (r.reference, r.activity)):
            own = list(each)
            if own[0].change or activity:
                yield f"{reference}  {shortened(activity, max(20, width - 20))}"
                for change in (row.change for row in own if row.change):
                    yield from _change(change, say, width, paint)
            else:
                yield from _both_sides(own[0], width, paint)
    yield from _no_changes(diff, say, width, paint)


def _is_short(change: FieldChange) -> bool:
    return all(len(one_line(t.plain)) <= _SIDE_BY_SIDE for t in (change.old, change.new))


def _change(change: FieldChange, say: Labels, width: int, paint: Painter) -> Iterator[str]:
    headed = say("{heading}:", heading=say.headed(change.field))
    if change.kind is ChangeKind.STRUCK:
        yield f"  {headed} " + say("strikethrough was changed")
    elif change.gone or change.come:
        values = [Words(Piece.GONE, value) for value in change.gone]
        values += [Words(Piece.NEW, value) for value in change.come]
        yield f"  {headed} {painted(' '.join(marked([value]) for value in values), paint)}"
    elif _is_short(change):
        old, new = (one_line(text.plain) or say("(blank)") for text in (change.old, change.new))
        yield f"  {headed} {paint(old, 'error')} → {paint(new, 'good')}"
    else:
        yield f"  {headed}"
        for line in marked(descriptions.abridged(change.words)).split("\n"):
            for part in textwrap.wrap(line, max(40, width - 4), break_long_words=False) or [""]:
                yield f"    {painted(part, paint)}"


def _both_sides(row: ChangeRow, width: int, paint: Painter) -> Iterator[str]:
    """What is no change of one activity: where it is, why it is told, and the words of both."""
    reference = paint(row.reference, "warning")
    yield f"{reference}: {row.remark}" if row.remark else reference
    for mark, words in (("-", row.old), ("+", row.new)):
        text = one_line("".join(each.text for each in words))
        if text:
            yield f"  {mark} {shortened(text, max(40, width * 3))}"


def _no_changes(diff: Diff, say: Labels, width: int, paint: Painter) -> Iterator[str]:
    """What is told for completeness: numbers and spellings."""
    numbers = ", ".join(descriptions.renumberings(diff))
    if numbers:
        yield from ("", paint(say("Renumbered"), "heading"))
        yield from textwrap.wrap(numbers, width, break_long_words=False, break_on_hyphens=False)
    for kind, title in _SAME.items():
        changes = diff.changes(kind)
        if changes:
            yield from ("", paint(say(title), "heading"))
        for compared, change in changes:
            old, new = (shortened(one_line(t.plain), 60) for t in (change.old, change.new))
            where = f"{descriptions.both_numbers(compared, say)}, {say.headed(change.field)}"
            if kind is ChangeKind.SPELLING:
                where = say('{where}: "{old}" → "{new}"', where=where, old=old, new=new)
            yield where


_SAME = {
    ChangeKind.REFERENCES: "References updated with the numbers",
    ChangeKind.SPELLING: "Same meaning, different spelling",
}
"""What is written otherwise and says the same."""


def diff_json(diff: Diff, say: Labels) -> dict[str, object]:
    """`diff --format json`."""
    return {
        "old": diff.old.source,
        "new": diff.new.source,
        "added": [activity.label for activity in diff.added],
        "removed": [activity.label for activity in diff.removed],
        "renumbered": [before_and_after(each) for each in (*diff.renumbered, *diff.moved)],
        "moved": [before_and_after(each) for each in diff.moved],
        **{kind.value: _changes(diff, kind) for kind in _KINDS},
        "uncertain": [
            {**before_and_after(doubt), "why": descriptions.reason(doubt, say)}
            for doubt in diff.doubts
        ],
        "outside": [
            {**_place(each.place), "old": each.old or None, "new": each.new or None}
            for each in diff.outside
        ],
        "not_compared": [
            {"section": section.value, "field": name.value, "only_in": version.source}
            for version, columns in ((diff.old, diff.only_old), (diff.new, diff.only_new))
            for section, name in columns
        ],
    }


def before_and_after(pair: Compared | Doubt) -> dict[str, object]:
    """The numbers of an activity in two versions."""
    return {"before": pair.old.label, "after": pair.new.label}


_KINDS = (ChangeKind.CHANGED, ChangeKind.STRUCK, ChangeKind.REFERENCES, ChangeKind.SPELLING)


def _place(place: OutsidePlace) -> dict[str, object]:
    """Where words outside the activities are: a cell, a row of questions, a footnote, a line."""
    if isinstance(place, Address):
        return {"sheet": place.sheet, "cell": place.ref}
    if isinstance(place, GuidancePlace):
        return {place.kind.value: place.section.value, "field": place.field.value}
    if isinstance(place, ListEntry):
        return {"list": place.list, "entry": place.name}
    return {"footnote": place} if isinstance(place, int) else {"line": place}


def _changes(diff: Diff, kind: ChangeKind) -> list[dict[str, object]]:
    return [
        {
            **before_and_after(compared),
            "field": change.field.value,
            "old": change.old.plain,
            "new": change.new.plain,
            **({"gone": list(change.gone), "come": list(change.come)}
               if change.gone or change.come else {}),
        }
        for compared, change in diff.changes(kind)
    ]  # fmt: skip


_ELEMENTS = {Piece.SAME: "", Piece.GONE: "del", Piece.NEW: "ins"}


def diff_html(diff: Diff, say: Labels) -> str:
    """The page: a table for each kind of change, then numbers and spellings, which are none."""
    rows = groupby(change_rows(diff, say), key=lambda row: row.what)
    return page(
        "diff",
        say=say,
        title=say("Changes from {old} to {new}", old=diff.old.source, new=diff.new.source),
        counts=descriptions.counted(diff, say),
        activity=say.headed(Field.ACTIVITY),
        tables=[(what, list(changes)) for what, changes in rows],
        renumbered=list(descriptions.renumberings(diff)),
        unchanged=_unchanged(diff, say),
        marks=_marks,
    )


def _marks(words: Iterable[Words]) -> Iterator[tuple[str, str, str]]:
    """The mark of each piece, its text, and the blanks after it, which no mark covers."""
    for each in words:
        text = each.text.rstrip()
        yield _ELEMENTS[each.piece], text, each.text[len(text) :]


def _unchanged(diff: Diff, say: Labels) -> Iterator[tuple[str, list[tuple[str, Sequence[Words]]]]]:
    """What is written otherwise and says the same, by kind: where it is, and its words."""
    for kind, title in _SAME.items():
        changes: list[tuple[str, Sequence[Words]]] = []
        for compared, change in diff.changes(kind):
            headed = say("{heading}:", heading=say.headed(change.field))
            changes.append((f"{descriptions.both_numbers(compared, say)}, {headed}", change.words))
        if changes:
            yield say(title), changes
