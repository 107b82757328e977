"""Which activity of one version is which of the other: by ID, else by its distinctive words."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.programme import Programme
from wpsheet.versions.comparing import similarity
from wpsheet.versions.comparing.assignment import best_assignment
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


Scores = dict[int, dict[int, float]]
"""How similar an old activity is to its candidates, all by their places."""


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
        self.open = dict(enumerate(old.activities)), dict(enumerate(new.activities))
        self.partner: dict[int, int] = {}
        self.word_counts: dict[Field, tuple[Counter[frozenset[str] | None], ...]] = {}
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
                groups[key(activity)][side].append(place)
        groups.pop(None, None)
        return ((ours, theirs) for ours, theirs in groups.values() if ours and theirs)

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
        old, new = self.sides
        for ours, theirs in self._grouped(every_word):
            labels = {new[j].label: j for j in reversed(theirs)}
            same = {i: j for i in ours if (j := labels.pop(old[i].label, None)) is not None}
            used = {*same.values()}
            others = (i for i in ours if i not in same), (j for j in theirs if j not in used)
            for i, j in (*same.items(), *zip(*others, strict=False)):
                self._pair(i, j)

    def by_activity(self) -> None:
        """By the words of Activities, where nobody else has the same."""
        by_words = self._grouped(lambda a: same_words_key(a.plain(Field.ACTIVITY)) or None)
        for ours, theirs in by_words:
            if len(ours) == len(theirs) == 1:
                self._pair(ours[0], theirs[0])

    @cached_property
    def faces(self) -> tuple[list[similarity.Portrait], ...]:
        return tuple([similarity.portrait(activity) for activity in side] for side in self.sides)

    @cached_property
    def likeness(self) -> similarity.Likeness:
        return similarity.Likeness(face for side in self.faces for face in side)

    def by_likeness(self) -> None:
        """The rest by the best assignment over their distinctive words."""
        if not self.open[0] or not self.open[1]:
            return
        scores, vetoed = self._scores()
        answer = best_assignment(scores, POSSIBLE)
        doubtful = _doubtful(scores, answer)
        tied = {i for i, _ in doubtful}
        for i, j in ((i, j) for i, j in answer.items() if i not in tied):
            if scores[i][j] < SURE or not self._witnessed(i, j):
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
            if i in self.open[0] and j in self.open[1] and self._is_its_own(Field.PROGRESS, i, j):
                self._doubt(i, j, Why.NAMES, words)

    def _scores(self) -> tuple[Scores, list[tuple[int, int, tuple[str, ...]]]]:
        """How similar each open activity is to its candidates, and which pairs a name rules out."""
        faces, likeness = self.faces, self.likeness
        holders: dict[str, list[int]] = defaultdict(list)
        for j in self.open[1]:
            for word in faces[1][j].own:
                holders[word].append(j)
        scores: Scores = {}
        vetoed: list[tuple[int, int, tuple[str, ...]]] = []
        for i in self.open[0]:
            held = [w for w in faces[0][i].own if w in holders]
            near = Counter(
                j
                for word in likeness.rarest(held, _RAREST)
                if len(holders[word]) <= _HOLDERS
                for j in holders[word]
            )
            scores[i] = {}
            for j, _ in near.most_common(2 * _HOLDERS):
                score = likeness(faces[0][i], faces[1][j])
                if score < POSSIBLE - MARGIN:
                    continue
                words = similarity.distinguishing(faces[0][i], faces[1][j], self.lists)
                if words:
                    vetoed.append((i, j, words))
                else:
                    scores[i][j] = score
        return scores, vetoed

    def _witnessed(self, i: int, j: int) -> bool:
        """Whether two activities without a rival are one: bodies' columns alone prove nothing.

        Either few words of Activities differ, or some were only added; or Progress or the
        indicators are its own and much the same; or nothing else in the row was touched.
        """
        ours, theirs = self.faces[0][i], self.faces[1][j]
        words = self.likeness.of(Field.ACTIVITY, ours, theirs)
        one, other = ours.words[Field.ACTIVITY], theirs.words[Field.ACTIVITY]
        if words >= _FEW_DIFFER or (words >= SURE and (one <= other or other <= one)):
            return True
        if any(self._is_its_own(name, i, j) for name in _MUCH_THE_SAME):
            return True
        rows = self.sides[0][i], self.sides[1][j]
        return words >= POSSIBLE and len({every_word(row, Field.ACTIVITY) for row in rows}) == 1

    def _is_its_own(self, name: Field, i: int, j: int) -> bool:
        """Whether a column's text is much the same in both, and no other activity's.

        One that several activities have, such as "In progress.", proves nothing.
        """
        ours, theirs = self.faces[0][i], self.faces[1][j]
        if self.likeness.of(name, ours, theirs) < _MUCH_THE_SAME[name]:
            return False
        if name not in self.word_counts:
            sides = ((face.words.get(name) for face in side) for side in self.faces)
            self.word_counts[name] = tuple(map(Counter, sides))
        return all(
            len(face.words[name]) >= 6 and counts[face.words[name]] == 1
            for face, counts in zip((ours, theirs), self.word_counts[name], strict=True)
        )


def _doubtful(scores: Scores, answer: dict[int, int]) -> set[tuple[int, int]]:
    """The pairs of an answer that have rivals, and these: with one, it is nearly as good."""
    taken = {j: i for i, j in answer.items()}
    found = set()
    for a, row in scores.items():
        for b, score in row.items():
            broken = [(a, answer[a])] if a in answer else []
            broken += [(taken[b], b)] if b in taken else []
            if not broken or broken[0] == (a, b):
                continue
            lost = sum(scores[i][j] for i, j in broken)
            won = score + (scores[taken[b]].get(answer[a], 0.0) if len(broken) == 2 else 0.0)
            if won > lost - MARGIN:
                found |= {(a, b), broken[0]}
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
    return {word for word in similarity.words_of(text) if len(word) > 3}


def every_word(activity: Activity, but: Field = Field.NUMBER) -> Hashable:
    """All that an activity's row says but its number; equal for rows that nobody touched."""
    return activity.section, *(same_words_key(activity.plain(f)) for f in Field if f is not but)
