"""Of which activity a sentence speaks: the words that tell it, and how rare they are."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.patterns import regex
from wpsheet.model.text import remembered

_COMMON = frozenset(
    "activity activities number above below see the and for with from into under their which that"
    " this also will update updates updated report reports meeting meetings note taken regular"
    " progress related including other provided follow member members proposal proposals examine"
    " examined discuss discussed work text texts draft use used new session sessions document"
    " documents committee programme customs wco who whose where when those these them with will"
    " been were"
    " have has had next first made taking undertaken during within administrations activité"
    " activités numéro ci-dessus ci-dessous voir les des une dans pour par sur avec aux sont été"
    " sera seront cette ces travaux membres projet session sessions".split()
)
_WORD = regex(r"\d{4}|[^\W\d_][\w'&/-]*[^\W_]")
_TOO_COMMON = 500
"""A word of so many activities points to none of them."""
_CLEAR = 3.0, 2
"""The score and the words that another activity must share: about two rare words, or one acronym
and one rare word."""
_AKIN = 8.0, 4
_PLAIN = 6.0
"""A weaker likeness is a reason to look, and no error."""


@remembered
def telling_words(text: str) -> frozenset[str]:
    """The words that tell activities apart: acronyms and years as written, others folded."""
    return frozenset(map(_telling, _WORD.findall(text))) - {""}


@remembered
def _telling(word: str) -> str:
    """A word as it tells activities apart; "" if it does not."""
    if word.isdigit() or sum(c.isupper() for c in word) > 1:
        return word
    folded = word.casefold()
    # Plural and feminine are one word with the rest: "règles communes", "un manifeste commun".
    inflected = len(word) > 3 and folded not in _COMMON
    return folded.rstrip("s").removesuffix("e") if inflected else ""


class Vocabulary:
    """The telling words of a section's activities, and how rare each of them is.

    Activities that say the same count as one speaker with several voices.
    """

    def __init__(self, activities: Iterable[Activity], wanted: frozenset[str]) -> None:
        """No word is asked for that is not `wanted`."""
        self.speakers: dict[Speech, list[Activity]] = {}
        for activity in activities:
            self.speakers.setdefault(_speech(activity), []).append(activity)
        self._count = sum(map(len, self.speakers.values()))
        self._holders: dict[str, list[Speech]] = {}
        for speech in self.speakers:
            telling = map(_telling, _WORD.findall("\n".join(speech)))
            for word in wanted.intersection(telling):
                self._holders.setdefault(word, []).append(speech)

    def scores(
        self, words: frozenset[str], speaker: Activity
    ) -> tuple[Counter[Speech], Counter[Speech]]:
        """What an activity says → how much of these words it shares, and how many of them."""
        scores: Counter[Speech] = Counter()
        shared: Counter[Speech] = Counter()
        for word in sorted(words):
            holders = self._holders.get(word, ())
            if not holders or len(holders) > _TOO_COMMON:
                continue
            telling = word.isdigit() or any(c.isupper() for c in word)
            voices = sum(len(self.speakers[speech]) for speech in holders)
            weight = math.log((self._count + 1) / voices) * (2 if telling else 1)
            for speech in holders:
                scores[speech] = scores.get(speech, 0) + weight  # type: ignore[assignment]
                shared[speech] = shared.get(speech, 0) + 1
        if len(self.speakers.get(_speech(speaker), ())) == 1:
            scores.pop(_speech(speaker), None)
        return scores, shared


Speech = tuple[str, ...]
"""What an activity says that it is about."""


def _speech(activity: Activity) -> Speech:
    return activity.plain(Field.ACTIVITY), activity.plain(Field.INDICATORS)


def activity_described(
    words: frozenset[str], activity: Activity, target: Activity, vocabulary: Vocabulary
) -> tuple[Activity, bool] | None:
    """The activity that the words of a clause clearly describe, if it is not the target, and
    whether they do so beyond doubt.

    An activity's score adds, for each word it shares, how rare the word is among the section's
    activities; acronyms and years weigh double. Another one than the target must share two words
    or more, score at least twice as high, and high enough to be no accident.

    Without words, it is the activity that is clearly nearer to one that only points elsewhere.
    Nothing is known of why it points there, so it must share many words, and is never certain.
    """
    score_needed, words_needed = _CLEAR if words else _AKIN
    scores, shared = vocabulary.scores(
        words or telling_words(activity.plain(Field.ACTIVITY)), activity
    )
    if not scores:
        return None
    best, score = scores.most_common(1)[0]
    theirs = scores[_speech(target)]
    clear = score >= 2 * theirs and score >= score_needed and shared[best] >= words_needed
    if not clear or best == _speech(target):
        return None
    if words and not words & telling_words(best[0]):
        return None  # "advice given" in an indicator is of many activities
    likely = next((a for a in vocabulary.speakers[best] if a is not activity), None)
    plainly = bool(words) and score >= _PLAIN and score >= 3 * theirs
    return (likely, plainly) if likely else None
