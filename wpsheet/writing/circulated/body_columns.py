"""The columns of a body's tab: those that the programme has, which together fill a page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from wpsheet.model.layout import Field
from wpsheet.model.lines import longest_word, width_for
from wpsheet.writing.circulated.circulation import Circulation
from wpsheet.writing.circulated.cutting import Cut
from wpsheet.writing.pages import PORTRAIT, taken

_NUMBER, _DATE, _STATUS = (10.0, 16.0), (15.0, 18.0), (11.5, 18.0)
"""The least and the greatest width of the narrow columns."""
_NARROW_LINES = 3
_ACTIVITY_SHARE = 0.38
"""What of the room for both texts the activity takes; Progress has the rest."""


@dataclass(frozen=True, slots=True)
class SeenColumn:
    """A column of the tab."""

    field: Field
    heading: str
    width: float
    most_lines: int = 9
    bold: bool = False

    def cut(self, lines: int) -> Cut:
        return Cut(self.width, min(lines, self.most_lines), self.bold)


def tab_columns(
    c: Circulation, labels: Iterable[str], statuses: Iterable[str], periods: Iterable[str]
) -> list[SeenColumn]:
    """The columns of a tab with these labels of activities, words of statuses and periods."""
    say, own_words = c.say, c.lists.headings.are_own
    number = _within(_NUMBER, (width_for(label) for label in labels))
    narrow: dict[Field, tuple[str, float]] = {}
    if c.shows(Field.TIMELINE):
        width = _within(_DATE, (width_for(period, bold=True) for period in periods))
        narrow[Field.TIMELINE] = say("Next due"), width
    if c.shows(Field.STATUS):
        width = _within(_STATUS, (longest_word(word, bold=True) for word in statuses))
        heading = say.headed(Field.STATUS) if own_words else say("Status")
        narrow[Field.STATUS] = heading, width
    texts = [Field.ACTIVITY, *([Field.PROGRESS] if c.shows(Field.PROGRESS) else [])]
    beside = [number, *(width for _, width in narrow.values()), *(0 for _ in texts)]
    room = PORTRAIT.columns - taken(beside) - 0.1
    shares = [_ACTIVITY_SHARE, 1 - _ACTIVITY_SHARE] if len(texts) > 1 else [1]
    first, *last = (
        SeenColumn(field, say.headed(field), round(room * share, 1))
        for field, share in zip(texts, shares, strict=True)
    )
    between = (
        SeenColumn(field, heading, width, _NARROW_LINES, bold=True)
        for field, (heading, width) in narrow.items()
    )
    return [SeenColumn(Field.NUMBER, say("Reference"), number), first, *between, *last]


def _within(bounds: tuple[float, float], wanted: Iterable[float]) -> float:
    """The greatest width that is wanted, with a little to spare, between two bounds."""
    least, greatest = bounds
    return round(min(greatest, max(least, *(width + 0.8 for width in wanted), least)), 1)
