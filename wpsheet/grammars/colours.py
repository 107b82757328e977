"""The fill of a status cell → its colour, and what the colour means."""

from __future__ import annotations

import colorsys

from wpsheet.model.values import FillColour
from wpsheet.model.vocabulary import Lists, Status


def colour_of(rgb: str) -> FillColour | None:
    """The colour of an RRGGBB fill; None where it is white, grey or black.

    Pale and strong shades count alike: the hue decides, green 75-155, blue 185-265, red from
    330 to 20 degrees; teal between green and blue is neither.
    """
    red, green, blue = (int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    if max(red, green, blue) - min(red, green, blue) < 0.06 or saturation < 0.12:
        return None
    if lightness < 0.04 or lightness > 0.98:
        return None
    degrees = hue * 360
    if 75 <= degrees <= 155:
        return FillColour.GREEN
    if 185 <= degrees <= 265:
        return FillColour.BLUE
    if degrees >= 330 or degrees <= 20:
        return FillColour.RED
    return FillColour.OTHER


def statuses_coloured(colour: FillColour, lists: Lists) -> tuple[Status, ...]:
    """The statuses that a colour means; red means two."""
    return tuple(term.status for term in lists.statuses if term.colour == colour.value)
