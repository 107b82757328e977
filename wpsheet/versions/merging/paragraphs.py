"""Several edits of one text brought together paragraph by paragraph."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise, starmap

from wpsheet.model.text import RichText
from wpsheet.versions.comparing.wording import same_words_key


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
    which comes first would be a guess. Paragraphs keep their formatting.
    """
    old = base.paragraphs()
    found = (hunk for version in versions for hunk in _hunks(old, version.paragraphs()))
    hunks = {hunk.key: hunk for hunk in found}
    ordered = [hunks[key] for key in sorted(hunks)]
    if any(starmap(_touch, pairwise(ordered))):
        return None
    merged: list[RichText] = []
    place = 0
    for hunk in ordered:
        merged += [*old[place : hunk.first], *hunk.instead]
        place = hunk.end
    return RichText.in_lines([*merged, *old[place:]])


def stacked_paragraphs(base: RichText, versions: Sequence[RichText]) -> RichText | None:
    """The base with what each version adds, one after the other; None where one does more.

    Not for a merge to take by itself, since their order is a guess, but to be chosen by a person:
    where several add paragraphs at one place, or go on with one paragraph. What two of them add
    alike is kept once.
    """
    old = base.paragraphs()
    added: dict[int, list[_Addition]] = {}
    for version in versions:
        for hunk in _hunks(old, version.paragraphs()):
            addition = _addition(old, hunk)
            if addition is None:
                return None
            added.setdefault(addition.place, []).append(addition)
    stacked: list[RichText] = []
    for place in range(len(old) + 1):
        stacked += old[place - 1 : place] if place else ()
        stacked = _behind(stacked, added.get(place, ()))
    return RichText.in_lines(stacked)


@dataclass(frozen=True, slots=True)
class _Addition:
    """What is added after the paragraph before `place`: words that go on with it, and further
    paragraphs."""

    place: int
    tail: RichText
    further: tuple[RichText, ...]


def _behind(paragraphs: Sequence[RichText], additions: Iterable[_Addition]) -> list[RichText]:
    """The paragraphs with what is added after the last of them, less what was added before."""
    stacked = list(paragraphs)
    others: set[str] = set()
    goes_on = True
    for addition in additions:
        tail = addition.tail
        further = [t for t in addition.further if same_words_key(t.plain) not in others]
        if tail.raw and same_words_key(tail.plain) not in others:
            if goes_on:
                stacked[-1] = _going_on(stacked[-1], tail)
            else:
                stacked.append(tail.between(len(tail.raw) - len(tail.raw.lstrip(" .,;"))))
        stacked += further
        goes_on = goes_on and not further
        others |= {same_words_key(text.plain) for text in (tail, *addition.further)}
    return stacked


def _addition(old: Sequence[RichText], hunk: _Hunk) -> _Addition | None:
    """An edit as something that only adds; None where it changes or takes out words."""
    if hunk.first == hunk.end:
        return _Addition(hunk.first, RichText(), hunk.instead)
    if hunk.end - hunk.first != 1 or not hunk.instead:
        return None
    before, after = old[hunk.first].raw, hunk.instead[0]
    tail = after.between(len(before))
    if not after.raw.startswith(before) or tail.raw[:1].isalnum():
        return None
    return _Addition(hunk.end, tail, hunk.instead[1:])


def _going_on(text: RichText, tail: RichText) -> RichText:
    """A paragraph with words after it; a stop that is there already is not said twice."""
    if text.raw[-1:] in {".", ";", ","} and tail.raw[:1] == text.raw[-1]:
        tail = tail.between(1)
    return RichText.joined((*text.runs, *tail.runs))


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
