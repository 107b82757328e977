"""How wide the columns of the annex are, and how high its rows about become."""

from collections.abc import Sequence

from wpsheet.model.layout import Field, Section, columns_of
from wpsheet.model.text import RichText
from wpsheet.writing.sections import TableColumn

_SHARES = {
    Field.NUMBER: 8.5, Field.PRIORITY: 15, Field.PLAN_LINK: 17, Field.ACTIVITY: 35,
    Field.PLAN_CODES: 17, Field.TASK_TYPE: 22.5, Field.BODIES: 21, Field.RESOURCES: 24,
    Field.INDICATORS: 26, Field.TIMELINE: 26, Field.PROGRESS: 42, Field.STATUS: 21,
}  # fmt: skip
"""The widths of the columns to each other; millimetres between our own margins."""
_SHARES_CONTINUOUS = {
    Field.ACTIVITY: 42, Field.RESOURCES: 26, Field.INDICATORS: 36, Field.TIMELINE: 18,
}  # fmt: skip
"""Those of section II that differ: there Timeline is one word."""
_SHARE = 1.25
"""The share that a further column has for each unit of its width in Excel."""
_CHARACTER, _CELL_MARGINS, _LINE = 80, 130, 10.0
"""What a letter of the tables takes in twentieths of a point, what a cell's margins do, and the
height of a line in points: enough to tell a long row from a short one."""
_BOLD_CHARACTER = 104
"""What a letter of a heading takes, in the widest of the letters that viewers without the font
put in its place."""


def widths_of(
    section: Section, available: int, columns: Sequence[TableColumn], headings: Sequence[str], *,
    references: bool,
) -> list[int]:  # fmt: skip
    """The widths of the columns of a section, in twentieths of a point.

    What the others leave goes to Progress. No word of a heading is cut: a column that is too
    narrow for one takes what it lacks from those that have more than they need. A reference,
    "II.14 (was II.13)", takes the double of a number.
    """
    own = _SHARES_CONTINUOUS if section is Section.CONTINUOUS else {}
    usual = {**_SHARES, **own}
    shares = {
        column.field: usual.get(column.field, column.width * _SHARE)  # type: ignore[arg-type]
        for column in columns
    }
    if references and Field.NUMBER in shares:
        shares[Field.NUMBER] *= 2
    if [c.field for c in columns] == [c.field for c in columns_of(section)]:
        shares[Field.PROGRESS] += max(0.0, sum(_SHARES.values()) - sum(shares.values()))
    total = sum(shares.values())
    widths = [int(available * share / total) for share in shares.values()]
    least = [_BOLD_CHARACTER * max(map(len, h.split())) + _CELL_MARGINS for h in headings]
    spare = [max(0, width - need) for width, need in zip(widths, least, strict=True)]
    lacking = sum(max(0, need - width) for width, need in zip(widths, least, strict=True))
    if not lacking or lacking > sum(spare):
        return widths
    return [
        max(width, need) - round(lacking * left / sum(spare))
        for width, need, left in zip(widths, least, spare, strict=True)
    ]


def height_of(text: RichText, width: int) -> float:
    """About how high a text is in a column of that width, in points."""
    characters = max(3, (width - _CELL_MARGINS) // _CHARACTER)
    lines = (max(1, -(-len(words) // characters)) for words in text.raw.split("\n"))
    return sum(lines) * _LINE
