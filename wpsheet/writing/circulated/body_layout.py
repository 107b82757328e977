"""The columns and rows of a body's tab: as wide as its page, as high as its pages have room for."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from wpsheet.model.layout import Field
from wpsheet.model.lines import LINE_POINTS, ROW_MARGIN_POINTS, longest_word, width_for
from wpsheet.writing.circulated.circulation import Circulation
from wpsheet.writing.circulated.cutting import Cut
from wpsheet.writing.circulated.live_sections import LiveSection
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
    say = c.say
    number = SeenColumn(
        Field.NUMBER, say("Reference"), _within(_NUMBER, (width_for(label) for label in labels))
    )
    narrow: list[SeenColumn] = []
    if c.shows(Field.TIMELINE):
        width = _within(_DATE, (width_for(period, bold=True) for period in periods))
        narrow.append(SeenColumn(Field.TIMELINE, say("Next due"), width, _NARROW_LINES, bold=True))
    if c.shows(Field.STATUS):
        width = _within(_STATUS, (longest_word(word) for word in statuses))
        heading = say.headed(Field.STATUS) if c.lists.headings.are_own else say("Status")
        narrow.append(SeenColumn(Field.STATUS, heading, width, _NARROW_LINES, bold=True))
    texts = [Field.ACTIVITY, *([Field.PROGRESS] if c.shows(Field.PROGRESS) else [])]
    beside = [*(column.width for column in (number, *narrow)), *(0 for _ in texts)]
    room = PORTRAIT.columns - taken(beside) - 0.1
    shares = [_ACTIVITY_SHARE, 1 - _ACTIVITY_SHARE] if len(texts) > 1 else [1]
    first, *last = (
        SeenColumn(field, say.headed(field), round(room * share, 1))
        for field, share in zip(texts, shares, strict=True)
    )
    return [number, first, *narrow, *last]


def _within(bounds: tuple[float, float], wanted: Iterable[float]) -> float:
    """The greatest width that is wanted, with a little to spare, between two bounds."""
    least, greatest = bounds
    return round(min(greatest, max(least, *(width + 0.8 for width in wanted), least)), 1)


ONE_LINE, BRIEF = 15.0, 13.5
"""The height of a line of the head, and of an activity that has but one line."""
_FIRST_PAGE, _FURTHER_PAGE = 945.0, 905.0
"""What the rows of a page may take together, as Excel prints them; LibreOffice has room for more.
On a further page the name of the body is repeated, and a row is never cut in two."""
_SHORT_TAB = 25
"""Activities up to which a tab is to be one page; of more it takes two, or what it must."""
_MOST_LINES = 7


@dataclass(frozen=True, slots=True)
class Block:
    """The activities of one section: how many, and how many lines each needs to be whole."""

    section: LiveSection
    activities: int
    needed: int
    spare: int
    """How many rows there are for activities that come later."""
    lines: int = 2
    spare_lines: int = 1
    brief: bool = False
    """Whether they have one line each, without a date and Progress."""

    @property
    def row_points(self) -> float:
        """The height of a row of an activity."""
        return BRIEF if self.brief else row_points(self.lines)

    @property
    def spare_points(self) -> float:
        """The height of a row for an activity that comes later."""
        return BRIEF if self.brief else row_points(self.spare_lines)

    @property
    def points(self) -> float:
        """The height of all its rows."""
        return self.activities * self.row_points + self.spare * self.spare_points


def row_points(lines: int) -> float:
    """The height of a row of so many lines."""
    return lines * LINE_POINTS + ROW_MARGIN_POINTS


def with_lines(blocks: list[Block], above: float) -> list[Block]:
    """The blocks with their rows as high as they need and the pages allow.

    `above` are the points that all other lines of the tab take.
    """
    long = sum(block.activities for block in blocks) > _SHORT_TAB
    if len(blocks) > 1:
        blocks = [blocks[0], replace(blocks[1], lines=1, brief=long)]
    room = _FIRST_PAGE + (_FURTHER_PAGE if long else 0) - above

    def change(place: int, taller: Block) -> bool:
        """Change a block if that is of use and there is room; say whether it was."""
        block = blocks[place]
        rest = sum(other.points for other in blocks if other is not block)
        if block.brief or taller == block or taller.points + rest > room:
            return False
        blocks[place] = taller
        return True

    def lowest_first() -> list[int]:
        return sorted(range(len(blocks)), key=lambda place: blocks[place].lines)

    def higher(block: Block) -> Block:
        """One line more in each row, as far as that is of use."""
        return replace(block, lines=min(block.lines + 1, max(2, block.needed), _MOST_LINES))

    while any(change(place, higher(blocks[place])) for place in lowest_first()):
        pass
    for place in lowest_first():  # a second line in each row for what comes later
        change(place, replace(blocks[place], spare_lines=min(2, blocks[place].lines)))
    return blocks
