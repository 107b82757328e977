"""The fill of a status cell → its colour, and what the colour means."""

import colorsys
from collections.abc import Iterable, Mapping

from wpsheet.grammars.status import states_nothing, status_in_cell
from wpsheet.model.cells import Cell
from wpsheet.model.layout import ColumnName, Field
from wpsheet.model.values import FillColour
from wpsheet.model.vocabulary import Lists, OwnValue, Status


def colour_of(rgb: str) -> FillColour | None:
    """The colour of an RRGGBB fill; None where it is white, grey or black.

    Pale and strong shades count alike: the hue decides, green 75-155, blue 185-265, red from
    330 to 20 degrees; teal between green and blue is neither.
    """
    degrees, _ = _hue(rgb)
    if degrees is None:
        return None
    if 75 <= degrees <= 155:
        return FillColour.GREEN
    if 185 <= degrees <= 265:
        return FillColour.BLUE
    return FillColour.RED if degrees >= 330 or degrees <= 20 else FillColour.OTHER


def _hue(rgb: str) -> tuple[float | None, float]:
    """The hue of a fill in degrees, None where it is white, grey or black; and its lightness."""
    red, green, blue = (int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    grey = max(red, green, blue) - min(red, green, blue) < 0.06 or saturation < 0.12
    return (None if grey or not 0.04 <= lightness <= 0.98 else hue * 360), lightness


def own_fill(cells: Mapping[ColumnName, Cell]) -> str | None:
    """The fill of the status cell; None if the whole row has it, as banded tables do."""
    cell = cells.get(Field.STATUS)
    if cell is None or cell.fill is None:
        return None
    others = [other.fill for name, other in cells.items() if name is not Field.STATUS]
    return None if others and all(other == cell.fill for other in others) else cell.fill


def statuses_coloured(colour: FillColour, lists: Lists) -> tuple[Status, ...]:
    """The statuses that a colour means; red means two."""
    return tuple(term.status for term in lists.statuses if term.colour == colour.value)


def statuses_of_fills(
    rows: Iterable[Mapping[ColumnName, Cell]], lists: Lists
) -> dict[str, OwnValue]:
    """What a blank status cell of each fill states, where Lists gives its colour to one status.

    Words of the column that say otherwise take it back: the colour beside another word, or the
    status in another colour. Every list gives the four statuses a colour from the start, so one of
    them in no colour does too.
    """
    own = lists.own_values.get(Field.STATUS, ())
    if not own and not lists.headings.are_own:
        return {}
    four = [OwnValue(t.status, t.status, colour=t.colour, fill=t.fill) for t in lists.statuses]
    cells = [(row[Field.STATUS].plain, own_fill(row)) for row in rows if Field.STATUS in row]
    worded = {(words, fill) for words, fill in cells if not states_nothing(words)}
    stated = {(_stated(words, lists), fill) for words, fill in worded}
    found: dict[str, OwnValue] = {}
    for fill in {fill for words, fill in cells if fill and states_nothing(words)}:
        meant = {_key(value): value for value in (*four, *own) if _has_colour(value, fill)}
        if len(meant) != 1:
            continue
        ((key, value),) = meant.items()
        others = (key == word if other is None and value in four
                  else other is not None and (key == word) != _like(other, fill)
                  for word, other in stated)  # fmt: skip
        if not any(others) and (value in own or lists.headings.are_own):
            found[fill] = value
    return found


def _key(value: OwnValue) -> str:
    return value.counts_as or value.name


def _stated(words: str, lists: Lists) -> str | None:
    own = lists.own_value(Field.STATUS, words)
    return _key(own) if own else status_in_cell(words, lists)


def _has_colour(value: OwnValue, fill: str) -> bool:
    """Whether an entry of Lists has the colour of a fill: by its word, else as its cell is."""
    if value.colour:
        return value.colour == _called(fill)
    return bool(value.fill) and _like(value.fill, fill)


def _like(one: str, other: str) -> bool:
    """Whether a person calls two fills by one name."""
    return one.upper() == other.upper() or (_called(one) or one) == _called(other)


def _called(rgb: str) -> str | None:
    """What a person calls a fill, amber, yellow and grey too; None if it is none of these."""
    degrees, lightness = _hue(rgb)
    if degrees is None:
        return "grey" if 0.3 < lightness < 0.93 else None
    if 20 < degrees < 75:
        return "amber" if degrees < 53 else "yellow"
    colour = colour_of(rgb)
    return colour.value if colour and colour is not FillColour.OTHER else None
