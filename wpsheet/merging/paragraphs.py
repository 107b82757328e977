"""Several edits of one text brought together paragraph by paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from wpsheet.comparing.wording import same_words_key
from wpsheet.text import RichText, Run


@dataclass(frozen=True, slots=True)
class _Hunk:
    """Paragraphs `first` to `end` of the base give way to others."""

    first: int
    end: int
    instead: tuple[RichText, ...]

    @property
    def key(self) -> tuple[int, int, tuple[str, ...]]:
        return self.first, self.end, tuple(same_words_key(text.plain) for text in self.instead)

    @property
    def adds(self) -> bool:
        return len(self.instead) > self.end - self.first


def merged_paragraphs(base: RichText, versions: Sequence[RichText]) -> RichText | None:
    """The base with the edits of all versions; None where two of them touch.

    Two edits touch where they change one paragraph differently, or add paragraphs at one place:
    which stands first would be a guess. Paragraphs keep their formatting.
    """
    old = base.paragraphs()
    hunks = {
        hunk.key: hunk for version in versions for hunk in _hunks(old, version.paragraphs())
    }  # fmt: skip
    ordered = [hunks[key] for key in sorted(hunks)]
    for place, hunk in enumerate(ordered):
        if any(_touch(hunk, other) for other in ordered[place + 1 :]):
            return None
    merged: list[RichText] = []
    place = 0
    for hunk in ordered:
        merged += [*old[place : hunk.first], *hunk.instead]
        place = hunk.end
    return _as_one([*merged, *old[place:]])


def _hunks(old: Sequence[RichText], new: Sequence[RichText]) -> Iterator[_Hunk]:
    before, after = ([same_words_key(text.plain) for text in side] for side in (old, new))
    for tag, i, ii, j, jj in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            yield _Hunk(i, ii, tuple(new[j:jj]))


def _touch(one: _Hunk, other: _Hunk) -> bool:
    """Whether two different hunks, of which `one` begins first, cannot both be had."""
    if other.first < one.end or one.first == other.first:
        return True
    return other.first == one.end and one.adds and other.adds


def _as_one(paragraphs: Sequence[RichText]) -> RichText:
    runs: list[Run] = []
    for paragraph in paragraphs:
        runs += [Run("\n")] if runs else []
        runs += paragraph.runs
    return RichText.joined(runs)
