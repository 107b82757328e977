"""What changed between two versions as one page for a browser."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from wpsheet.messages.labels import Labels
from wpsheet.model.layout import Field
from wpsheet.reporters.pages import page
from wpsheet.versions.comparing import ChangeKind, Diff
from wpsheet.versions.comparing.descriptions import (
    both_numbers,
    counted,
    renumberings,
)
from wpsheet.versions.comparing.rows import change_rows
from wpsheet.versions.comparing.wording import Piece, Words

_MARKS = {Piece.SAME: "", Piece.GONE: "del", Piece.NEW: "ins"}


def diff_html(diff: Diff, say: Labels) -> str:
    """The page: a table for each kind of change, then numbers and spellings, which are none."""
    rows = groupby(change_rows(diff, say), key=lambda row: row.what)
    return page(
        "diff",
        language=say.language,
        title=say("Changes from {old} to {new}", old=diff.old.source, new=diff.new.source),
        counts=counted(diff, say),
        legend=say("Deleted words are struck through, added words are underlined."),
        headings={
            "reference": say("Reference"),
            "activity": say.headed(Field.ACTIVITY),
            "column": say("Column"),
            "text": say("Text"),
        },
        tables=[(what, list(changes)) for what, changes in rows],
        renumbered={"title": say("Renumbered"), "numbers": list(renumberings(diff))},
        unchanged=_unchanged(diff, say),
        marks=_marks,
    )


def _marks(words: Iterable[Words]) -> Iterator[tuple[str, str, str]]:
    """The mark of each piece, its text, and the blanks after it, which no mark covers."""
    for each in words:
        text = each.text.rstrip()
        yield _MARKS[each.piece], text, each.text[len(text) :]


def _unchanged(diff: Diff, say: Labels) -> Iterator[tuple[str, list[tuple[str, Sequence[Words]]]]]:
    """What is written otherwise and says the same, by kind: where it is, and its words."""
    for kind, title in (
        (ChangeKind.REFERENCES, say("References updated with the numbers")),
        (ChangeKind.SPELLING, say("Same meaning, different spelling")),
    ):
        changes: list[tuple[str, Sequence[Words]]] = []
        for compared, change in diff.changes(kind):
            headed = say("{heading}:", heading=say.headed(change.field))
            changes.append((f"{both_numbers(compared, say)}, {headed}", change.words))
        if changes:
            yield title, changes
