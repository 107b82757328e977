"""Rows that are there twice in a returned copy: somebody copied a section, or a row."""

from __future__ import annotations

from collections.abc import Iterator

from wpsheet.model.layout import Field
from wpsheet.versions.comparing import Doubt, Matching, Why
from wpsheet.versions.comparing.matching import every_word
from wpsheet.versions.comparing.wording import same_words_key


def doubled(matching: Matching) -> Iterator[Doubt]:
    """The rows of a copy that repeat another one of it: the section was copied, or the row."""
    by_words = {every_word(pair.new): pair.old for pair in matching.pairs}
    by_id = {pair.new.id: pair for pair in matching.pairs if pair.new.id}
    for activity in matching.added:
        old = by_words.get(every_word(activity))
        pair = by_id.get(activity.id) if activity.id else None
        if pair is not None:
            words = (same_words_key(each.plain(Field.ACTIVITY)) for each in (pair.new, activity))
            old = pair.old if len(set(words)) == 1 else old
        if old is not None:
            yield Doubt(old, activity, Why.DOUBLED)
