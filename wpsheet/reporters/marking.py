"""What changed as a terminal shows them: [-gone-] and {+new+}, as tools for texts have them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wpsheet.messages.labels import Labels
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.text import shortened
from wpsheet.reporters.as_text import Painter
from wpsheet.versions.comparing import Doubt
from wpsheet.versions.comparing.descriptions import reason
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


def doubt_lines(doubt: Doubt, whose: str, say: Labels, width: int, paint: Painter) -> Iterator[str]:
    """Two activities that may be one: why nothing is decided, and the first words of both."""
    head = f"{doubt.old.label} ? {doubt.new.label}{whose}"
    yield f"{paint(head, 'warning')}: {reason(doubt, say)}"
    for mark, activity in (("-", doubt.old), ("+", doubt.new)):
        yield f"  {mark} {shortened(activity.plain(Field.ACTIVITY), max(20, width - 6))}"


def activity_line(activity: Activity, width: int) -> str:
    """An activity by its number and its first words."""
    return f"{activity.label}  {shortened(activity.plain(Field.ACTIVITY), max(20, width - 20))}"


def _pieces(words: Iterable[Words]) -> Iterator[str]:
    for each in words:
        before, after = _MARKS[each.piece]
        for line in each.text.splitlines(keepends=True):
            said = line.strip()
            start, end = line.partition(said)[::2] if said else (line, "")
            yield f"{start}{before}{said}{after}{end}" if said else line


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
