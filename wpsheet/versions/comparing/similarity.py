"""How similar two activities are, and which words tell them apart."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from wpsheet.grammars.references import references_in
from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.patterns import regex
from wpsheet.model.text import visible, without_accents
from wpsheet.model.vocabulary import Lists
from wpsheet.versions.comparing.wording import ordinals_closed_up

_WEIGHTS: dict[Field, float] = {
    Field.ACTIVITY: 0.50,
    Field.INDICATORS: 0.15,
    Field.PROGRESS: 0.10,
    Field.BODIES: 0.06,
    Field.TIMELINE: 0.06,
    Field.PLAN_CODES: 0.05,
    Field.RESOURCES: 0.04,
    Field.TASK_TYPE: 0.02,
    Field.PRIORITY: 0.02,
}
"""What each column says about who an activity is: most its own words, little what changes from
session to session. The number says nothing."""

_WORD = regex(r"[^\W_]+(?:['-][^\W_]+)*")
_SMALL = frozenset(
    "a an and as at by for from in into of on or the to with its their"
    " le la les l de du des d un une et en au aux pour par sur dans avec".split()
)
_KINDS = frozenset(
    "activity activities action agreement annex article assembly body bureau chapter code"
    " committee compendium conference convention council customs database document draft"
    " event examination framework forum glossary group guidance guide guideline guidelines"
    " handbook instrument initiative management manual meeting member members module network"
    " note officer organization paper party plan policy practice principle programme project"
    " recommendation report resolution review role secretariat seminar session standard"
    " statement strategic strategy study survey team term tool toolkit training update workshop"
    " working work world".split()
)
"""Words that officers write with a capital and that name a kind of thing, not one thing."""


def words_of(text: str) -> list[str]:
    """The words of a text in order, without case, accents and plural."""
    return [_folded(word) for word in _WORD.findall(visible(text))]


def _folded(word: str) -> str:
    folded = without_accents(word.casefold())
    if folded.endswith("'s"):
        return folded[:-2]
    return folded[:-1] if len(folded) > 3 and folded.endswith("s") and folded[-2] != "s" else folded


@dataclass(frozen=True)
class Portrait:
    """What an activity can be told by."""

    words: Mapping[Field, frozenset[str]]
    """The words, or values, of each column that the table has."""
    order: tuple[str, ...]
    """The words of Activities as they follow one another."""
    telling: Mapping[str, str]
    """The names, acronyms and numbers among them, as written."""

    @property
    def own(self) -> frozenset[str]:
        """What it is looked for by: the words of Activities and of the indicators."""
        return self.words.get(Field.ACTIVITY, _NONE) | self.words.get(Field.INDICATORS, _NONE)


_NONE: frozenset[str] = frozenset()


def portrait(activity: Activity) -> Portrait:
    words = {name: _terms(activity, name) for name in _WEIGHTS if name in activity.cells}
    text = ordinals_closed_up(_without_references(activity.plain(Field.ACTIVITY)))
    return Portrait(words, tuple(words_of(text)), _telling(text))


def _terms(activity: Activity, name: Field) -> frozenset[str]:
    match name:
        case Field.BODIES if activity.bodies.mentions:
            return frozenset((*activity.bodies.names, *activity.bodies.unknown))
        case Field.PLAN_CODES if activity.plan_codes.codes:
            return frozenset(activity.plan_codes.codes)
        case Field.TIMELINE if activity.milestones:
            return frozenset(f"{m.period} {m.body}" for m in activity.milestones)
    return frozenset(words_of(ordinals_closed_up(activity.plain(name)))) - _SMALL


def _without_references(text: str) -> str:
    """The text without the numbers of other activities, which follow every renumbering."""
    for reference in reversed(list(references_in(text))):
        text = text[: reference.start] + text[reference.end :]
    return text


_GOES_ON = regex(r"[\w,;:)\"'/&-]\s*[(\"']?$")
"""What is before a word inside a sentence, from the end of the word before it."""


def _telling(text: str) -> dict[str, str]:
    """The words that tell similar activities apart: numbers, acronyms, names in a sentence."""
    found: dict[str, str] = {}
    shown = visible(text)
    letters = [c for c in shown if c.isalpha()]
    shouted = sum(map(str.isupper, letters)) > 0.6 * len(letters)
    end = 0
    for match in _WORD.finditer(shown):
        word = match[0]
        capitals = sum(map(str.isupper, word))
        opens = not _GOES_ON.search(shown[max(0, end - 1) : match.start()])
        end = match.end()
        acronym = capitals >= 2 and not shouted
        name = capitals == 1 and word[0].isupper() and not opens and not shouted
        folded = _folded(word)
        if any(map(str.isdigit, word)) or acronym or (name and folded not in _KINDS_FOLDED):
            found.setdefault(folded, word)
    return found


_KINDS_FOLDED = frozenset(map(_folded, _KINDS))


def distinguishing(old: Portrait, new: Portrait, lists: Lists) -> tuple[str, ...]:
    """The words that show these to be two activities: each side has a name of its own.

    A name that one side merely adds does not; nor do an acronym and the words that it is short
    for, nor two spellings of one body.
    """
    ours = {w for w in old.telling if w not in set(new.order)}
    theirs = {w for w in new.telling if w not in set(old.order)}
    for here, there, own, other in ((old, new, ours, theirs), (new, old, theirs, ours)):
        for word in sorted(own):
            if meant := _stands_for(here.telling[word], there.order, lists):
                own.discard(word)
                other -= meant
    if not ours or not theirs:
        return ()
    return (*(old.telling[w] for w in sorted(ours)), *(new.telling[w] for w in sorted(theirs)))


def _stands_for(written: str, words: tuple[str, ...], lists: Lists) -> set[str]:
    """The words among `words` that an acronym or a body's name means."""
    body = lists.body_named(written)
    if body and (meant := set(words_of(body))) and meant <= set(words):
        return meant
    letters = [c for c in written.casefold() if c.isalpha()]
    if not written.isupper() or len(letters) < 2:
        return set()
    content = [w for w in words if w not in _SMALL]
    for start in range(len(content) - len(letters) + 1):
        run = content[start : start + len(letters)]
        if [w[0] for w in run] == letters:
            return set(run)
    return set()


class Likeness:
    """Compares portraits by their distinctive words: what few activities say counts for more."""

    def __init__(self, portraits: Iterable[Portrait]) -> None:
        portraits = list(portraits)
        holders = Counter(word for each in portraits for word in each.own)
        self._rarity = {w: math.log1p(len(portraits) / n) for w, n in holders.items()}
        self._common = math.log1p(1)
        # What a column's words weigh; each is compared with many.
        self._weight = cache(lambda words: sum(map(self.rarity, words)))

    def rarest(self, words: Iterable[str], count: int) -> list[str]:
        return sorted(words, key=lambda w: (-self.rarity(w), w))[:count]

    def rarity(self, word: str) -> float:
        return self._rarity.get(word, self._common)

    def __call__(self, old: Portrait, new: Portrait) -> float:
        """From 0, nothing in common, to 1, the same in every column that both have."""
        total = weights = 0.0
        for name, weight in _WEIGHTS.items():
            ours, theirs = old.words.get(name), new.words.get(name)
            if ours is not None and theirs is not None and (ours or theirs):
                weights += weight
                total += weight * self.of(name, old, new)
        return total / weights if weights else 0.0

    def of(self, name: Field, old: Portrait, new: Portrait) -> float:
        """The same for one column; 0 where it is blank."""
        ours, theirs = old.words.get(name, _NONE), new.words.get(name, _NONE)
        if ours == theirs or not (ours and theirs):
            return 1.0 if ours and theirs else 0.0
        shared = sum(map(self.rarity, ours & theirs))
        return 2 * shared / (self._weight(ours) + self._weight(theirs))
