"""Which activity of one version is which of the other: by ID, else by its distinctive words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.programme import Programme
from wpsheet.versions.comparing.assignment import best_assignment
from wpsheet.versions.comparing.similarity import (
    Likeness,
    Portrait,
    distinguishing,
    portrait,
    words_of,
)
from wpsheet.versions.comparing.wording import same_words_key

SURE = 0.58
"""From here on, two activities are one; calibrated on programmes whose answer is known."""
POSSIBLE = 0.42
"""From here on, they may be one: a person must look."""
_FEW_DIFFER = 0.8
"""Activities' own words are so similar that nothing else need be."""
_MUCH_THE_SAME = {Field.PROGRESS: 0.5, Field.INDICATORS: 0.8}
MARGIN = 0.05
"""How much better the answer must be than any other."""
_RAREST, _HOLDERS = 6, 60
"""Candidates share one of an activity's six rarest words, which at most 60 activities hold."""


class Why(StrEnum):
    """Why two activities are not said to be one although they may be, as half a sentence."""

    ID_ALONE = "they have one ID, but their words have nothing in common"
    ID_OF_ANOTHER = "they have one ID, but the words are those of another activity"
    TIE = "{others} would also match"
    FAR = "so many words are different that it may be another activity"
    NEW_TWICE = "both are new and have the same words; they may be one activity"
    DOUBLED = "the copy has this activity twice"
    NAMES = "names or numbers differ ({words}); the rest is almost the same"


@dataclass(frozen=True, slots=True)
class Pair:
    """One activity in both versions."""

    old: Activity
    new: Activity


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two activities that may be one; nothing is decided about either."""

    old: Activity
    new: Activity
    why: Why
    words: tuple[str, ...] = ()
    """The names that differ, or the activities that fit as well."""


@dataclass(frozen=True, slots=True)
class Matching:
    """Two versions of a programme, activity by activity, in the order of their files."""

    pairs: tuple[Pair, ...]
    removed: tuple[Activity, ...]
    added: tuple[Activity, ...]
    doubts: tuple[Doubt, ...]


def match(old: Programme, new: Programme) -> Matching:
    """Match the activities of two versions; those in doubt are neither added nor removed.

    Number and place in the sheet play no part, but for activities that are the same in every
    other word.
    """
    work = _Matching(old, new)
    work.by_id()
    work.by_every_word()
    work.by_activity()
    work.by_likeness()
    return work.result()


class _Matching:
    """The two sides while they are being matched; an activity is known by its place."""

    def __init__(self, old: Programme, new: Programme) -> None:
        self.lists = old.lists
        self.sides = (old.activities, new.activities)
        self.open: tuple[dict[int, Activity], dict[int, Activity]] = (
            dict(enumerate(old.activities)),
            dict(enumerate(new.activities)),
        )
        self.partner: dict[int, int] = {}
        self.saying: dict[Field, tuple[Counter[frozenset[str] | None], ...]] = {}
        """How many activities of each side have the same words in a column."""
        self.doubts: list[tuple[int, int, Why, tuple[str, ...]]] = []

    def result(self) -> Matching:
        old, new = self.sides
        return Matching(
            tuple(Pair(old[i], new[j]) for i, j in sorted(self.partner.items())),
            tuple(self.open[0].values()),
            tuple(self.open[1].values()),
            tuple(Doubt(old[i], new[j], why, words) for i, j, why, words in sorted(self.doubts)),
        )

    def _pair(self, i: int, j: int) -> None:
        self.partner[i] = j
        del self.open[0][i], self.open[1][j]

    def _doubt(self, i: int, j: int, why: Why, words: tuple[str, ...] = ()) -> None:
        self.doubts.append((i, j, why, words))
        self.open[0].pop(i, None)
        self.open[1].pop(j, None)

    def _grouped(
        self, key: Callable[[Activity], Hashable | None]
    ) -> Iterator[tuple[list[int], list[int]]]:
        """The open activities of both sides that have one key; those without one are left out."""
        groups: dict[Hashable, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
        for side in (0, 1):
            for place, activity in self.open[side].items():
                found = key(activity)
                if found is not None:
                    groups[found][side].append(place)
        return iter([(ours, theirs) for ours, theirs in groups.values() if ours and theirs])

    def by_id(self) -> None:
        """By an ID that each side has once, unless the words speak against it.

        A row that was copied keeps its ID, so one that is there twice proves nothing; and where
        rows were sorted without their IDs, the words are under another ID.
        """
        holding = tuple(_ids_by_text(side) for side in self.sides)
        for (i, *more), (j, *others) in self._grouped(_id):
            if more or others:
                continue
            ours, theirs = (
                same_words_key(side[place].plain(Field.ACTIVITY))
                for side, place in zip(self.sides, (i, j), strict=True)
            )
            if ours == theirs:
                self._pair(i, j)
            elif holding[1][ours] - holding[0][ours] or holding[0][theirs] - holding[1][theirs]:
                self._doubt(i, j, Why.ID_OF_ANOTHER)
            elif ours and theirs and not _content(ours) & _content(theirs):
                self._doubt(i, j, Why.ID_ALONE)
            else:
                self._pair(i, j)

    def by_every_word(self) -> None:
        """By all that the row says but its number: rows that nobody touched."""
        for ours, theirs in self._grouped(every_word):
            numbers = {self.sides[1][j].label: j for j in reversed(theirs)}
            left = list(theirs)
            later = []
            for i in ours:
                j = numbers.get(self.sides[0][i].label)
                if j in left:
                    left.remove(j)
                    self._pair(i, j)
                else:
                    later.append(i)
            for i, j in zip(later, left, strict=False):
                self._pair(i, j)

    def by_activity(self) -> None:
        """By the words of Activities, where nobody else has the same."""
        for ours, theirs in self._grouped(
            lambda a: same_words_key(a.plain(Field.ACTIVITY)) or None
        ):
            if len(ours) == len(theirs) == 1:
                self._pair(ours[0], theirs[0])

    def by_likeness(self) -> None:
        """The rest by the best assignment over their distinctive words."""
        if not self.open[0] or not self.open[1]:
            return
        faces = tuple([portrait(activity) for activity in side] for side in self.sides)
        alike = Likeness(face for side in faces for face in side)
        scores, vetoed = self._scores(faces, alike)
        answer = best_assignment(scores, POSSIBLE)
        backwards: dict[int, dict[int, float]] = defaultdict(dict)
        for i, row in scores.items():
            for j, score in row.items():
                backwards[j][i] = score
        taken = {j: i for i, j in answer.items()}
        doubtful = {
            edge
            for i, j in answer.items()
            if (rivals := _rivals(i, j, scores, backwards, answer, taken))
            for edge in [(i, j), *rivals]
        }
        tied = {i for i, _ in doubtful}
        for i, j in answer.items():
            if i in tied:
                continue
            if scores[i][j] < SURE or not self._witnessed(i, j, faces, alike):
                self._doubt(i, j, Why.FAR)
            else:
                self._pair(i, j)
        fits: dict[int, list[int]] = defaultdict(list)
        fitted_by: dict[int, list[int]] = defaultdict(list)
        for i, j in sorted(doubtful):
            fits[i].append(j)
            fitted_by[j].append(i)
        for i, j in doubtful:
            fitting = [self.sides[1][b].label for b in fits[i] if b != j]
            fitted = [self.sides[0][a].label for a in fitted_by[j] if a != i]
            self._doubt(i, j, Why.TIE, tuple(dict.fromkeys(fitting + fitted)))
        for i, j, words in vetoed:
            if (
                i in self.open[0]
                and j in self.open[1]
                and self._is_its_own(Field.PROGRESS, i, j, faces, alike)
            ):
                self._doubt(i, j, Why.NAMES, words)

    def _scores(
        self, faces: tuple[list[Portrait], ...], alike: Likeness
    ) -> tuple[dict[int, dict[int, float]], list[tuple[int, int, tuple[str, ...]]]]:
        """How similar each open activity is to its candidates, and which pairs a name rules out."""
        holders: dict[str, list[int]] = defaultdict(list)
        for j in self.open[1]:
            for word in _own_words(faces[1][j]):
                holders[word].append(j)
        scores: dict[int, dict[int, float]] = {}
        vetoed: list[tuple[int, int, tuple[str, ...]]] = []
        for i in self.open[0]:
            held = [w for w in _own_words(faces[0][i]) if w in holders]
            near = Counter(
                j
                for word in alike.rarest(held, _RAREST)
                if len(holders[word]) <= _HOLDERS
                for j in holders[word]
            )
            scores[i] = {}
            for j, _ in near.most_common(2 * _HOLDERS):
                score = alike(faces[0][i], faces[1][j])
                if score < POSSIBLE - MARGIN:
                    continue
                words = distinguishing(faces[0][i], faces[1][j], self.lists)
                if words:
                    vetoed.append((i, j, words))
                else:
                    scores[i][j] = score
        return scores, vetoed

    def _witnessed(
        self, i: int, j: int, faces: tuple[list[Portrait], ...], alike: Likeness
    ) -> bool:
        """Whether two activities without a rival are one: bodies' columns alone prove nothing.

        Either few words of Activities differ, or some were only added; or Progress or the
        indicators are its own and much the same; or nothing else in the row was touched.
        """
        ours, theirs = faces[0][i], faces[1][j]
        words = alike.of(Field.ACTIVITY, ours, theirs)
        one, other = ours.said[Field.ACTIVITY], theirs.said[Field.ACTIVITY]
        if words >= _FEW_DIFFER or (words >= SURE and (one <= other or other <= one)):
            return True
        if any(self._is_its_own(f, i, j, faces, alike) for f in (Field.PROGRESS, Field.INDICATORS)):
            return True
        rows = self.sides[0][i], self.sides[1][j]
        return words >= POSSIBLE and len({every_word(row, Field.ACTIVITY) for row in rows}) == 1

    def _is_its_own(
        self, name: Field, i: int, j: int, faces: tuple[list[Portrait], ...], alike: Likeness
    ) -> bool:
        """Whether a column's text is much the same in both, and no other activity's.

        One that several activities have, such as "In progress.", proves nothing.
        """
        ours, theirs = faces[0][i], faces[1][j]
        if alike.of(name, ours, theirs) < _MUCH_THE_SAME[name]:
            return False
        if name not in self.saying:
            self.saying[name] = tuple(Counter(f.said.get(name) for f in side) for side in faces)
        return all(
            len(face.said[name]) >= 6 and saying[face.said[name]] == 1
            for face, saying in zip((ours, theirs), self.saying[name], strict=True)
        )


def _rivals(
    i: int, j: int, scores: dict[int, dict[int, float]], backwards: dict[int, dict[int, float]],
    answer: dict[int, int], taken: dict[int, int],
) -> list[tuple[int, int]]:  # fmt: skip
    """The pairs that would be in nearly as good an answer, were (i, j) no pair."""
    found = []
    own = scores[i][j]
    for b, score in scores[i].items():
        if b == j:
            continue
        other = taken.get(b)
        if other is None:
            if score > own - MARGIN:
                found.append((i, b))
        elif scores[other].get(j, 0.0) + score > own + scores[other][b] - MARGIN:
            found.append((i, b))
    for a, score in backwards[j].items():
        if a != i and a not in answer and score > own - MARGIN:
            found.append((a, j))
    return found


def _id(activity: Activity) -> str | None:
    return activity.id.strip().casefold() or None if activity.id else None


def _ids_by_text(activities: Iterable[Activity]) -> dict[str, set[str]]:
    """The IDs under which each text of Activities is found; a blank text is under none."""
    found: dict[str, set[str]] = defaultdict(set)
    for activity in activities:
        text = same_words_key(activity.plain(Field.ACTIVITY))
        if text and (own := _id(activity)):
            found[text].add(own)
    return found


def _content(text: str) -> set[str]:
    return {word for word in words_of(text) if len(word) > 3}


def _own_words(face: Portrait) -> frozenset[str]:
    return face.said.get(Field.ACTIVITY, frozenset()) | face.said.get(Field.INDICATORS, frozenset())


def every_word(activity: Activity, but: Field = Field.NUMBER) -> Hashable:
    """All that an activity's row says but its number; equal for rows that nobody touched."""
    return activity.section, *(same_words_key(activity.plain(f)) for f in Field if f is not but)
