"""Conflicts that somebody decided on the Conflicts sheet, put into the merged programme."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from wpsheet.model.activity import Activity
from wpsheet.model.layout import Field
from wpsheet.model.programme import Programme
from wpsheet.versions.comparing.wording import same_words_key
from wpsheet.versions.merging.decisions import Disputed, Take
from wpsheet.versions.merging.three_way import with_text


def resolve(
    programme: Programme, takes: Iterable[Take]
) -> tuple[Programme, list[Take], list[Take]]:
    """The programme with the decisions put in, those that gave a text and those that removed.

    `reading.reread` is to understand it. A cell that no longer holds the base's text was edited
    by hand, and is left as it is. So is one of an activity that cannot be found.
    """
    activities = list(programme.activities)
    made: list[Take] = []
    removed: list[Take] = []
    leaving: set[int] = set()
    # An activity is found by its words, so these change last.
    for take in sorted(takes, key=lambda take: take.disputed.field is Field.ACTIVITY):
        name = take.disputed.field
        place = _place(activities, take.disputed)
        cell = activities[place].cells.get(name) if place is not None and name else None
        base = same_words_key(take.disputed.base.plain)
        if place is None or name is None or cell is None or same_words_key(cell.plain) != base:
            continue
        if take.text is None:
            leaving.add(place)
            removed.append(take)
        else:
            activities[place] = with_text(activities[place], name, take.text)
            made.append(take)
    kept = tuple(a for place, a in enumerate(activities) if place not in leaving)
    return replace(programme, activities=kept), made, removed


def _place(activities: Sequence[Activity], disputed: Disputed) -> int | None:
    """Where the activity of a conflict is: by its words, else by its number."""
    words = same_words_key(disputed.words)
    texts = (same_words_key(activity.plain(Field.ACTIVITY)) for activity in activities)
    found = [place for place, text in enumerate(texts) if text == words]
    if len(found) != 1:
        numbered = [p for p, each in enumerate(activities) if each.label == disputed.label]
        found = [place for place in numbered if not found or place in found]
    return found[0] if len(found) == 1 else None
