"""The formats of a workbook's cells, as far as they say something: fills, fonts, dates."""

import colorsys
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element

from wpsheet.model.text import Run
from wpsheet.ooxml.formats import NumberFormat, number_format
from wpsheet.ooxml.package import Package, child, children, local, numbered
from wpsheet.ooxml.serials import shows_date, shows_duration
from wpsheet.ooxml.strings import formatting

_EIGHT = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF"
_PALETTE = tuple(
    f"""
    {_EIGHT} {_EIGHT}
    800000 008000 000080 808000 800080 008080 C0C0C0 808080
    9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF
    000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF
    00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
    3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696
    003366 339966 003300 333300 993300 993366 333399 333333
    """.split()
)
"""The colours that a number means if the workbook has no palette of its own."""


class Style(NamedTuple):
    """What a cell's format says: its fill as RRGGBB, its font if that means something."""

    fill: str | None = None
    font: Run | None = None
    """Italic, struck out, raised or lowered as a whole; None if it is none of these."""
    is_date: bool = False
    is_duration: bool = False
    shows: NumberFormat | None = None
    """How its numbers are shown; None if as they are."""


PLAIN = Style()


def read_styles(package: Package, part: str | None, theme_part: str | None) -> list[Style]:
    """The format of each style number that cells give."""
    if part is None or part not in package:
        return [PLAIN]
    root = package.tree(part)
    theme = package.optional(theme_part) if theme_part else None
    own = children(child(child(root, "colors"), "indexedColors"))
    palette = [each.get("rgb", "") for each in own] or _PALETTE
    palettes = {"indexed": palette[:64], "theme": _theme_colours(theme)}
    fills = [_fill(each, palettes) for each in _children(root, "fills")]
    fonts = [_font(each) for each in _children(root, "fonts")]
    codes = {
        each.get("numFmtId", ""): each.get("formatCode", "") for each in _children(root, "numFmts")
    }
    styles = [_style(each, fills, fonts, codes) for each in _children(root, "cellXfs")]
    return styles or [PLAIN]


def _children(root: Element, name: str) -> Iterator[Element]:
    return children(child(root, name))


def _style(
    xf: Element, fills: list[str | None], fonts: list[Run | None], codes: dict[str, str]
) -> Style:
    number = xf.get("numFmtId", "0")
    place = int(number) if number.isdecimal() else 0
    code = codes.get(number)
    is_date = shows_date(place, code)
    return Style(
        numbered(fills, xf.get("fillId", "0")),
        numbered(fonts, xf.get("fontId", "0")),
        is_date,
        shows_duration(place, code),
        None if is_date else number_format(place, code),
    )


def _font(font: Element) -> Run | None:
    formats = formatting((local(each), each.attrib) for each in font)
    meant = {name: formats[name] for name in ("italic", "strike", "script") if formats.get(name)}
    return Run("", **meant) if meant else None  # type: ignore[arg-type]


def _fill(fill: Element, palettes: Mapping[str, Sequence[str]]) -> str | None:
    """The colour of a plain fill as RRGGBB; None for patterns and gradients.

    It is said as it is, or by its number in the palette or in the theme.
    """
    pattern = child(fill, "patternFill")
    if pattern is None or pattern.get("patternType") != "solid":
        return None
    colour = child(pattern, "fgColor")
    if colour is None:
        return "000000"
    among = next((name for name in palettes if name in colour.attrib), None)
    rgb = numbered(palettes[among], colour.get(among)) if among else colour.get("rgb")
    if rgb is None or not re.fullmatch("(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}", rgb):
        return None
    return tinted(rgb[-6:].upper(), colour.get("tint"))


def tinted(rgb: str, tint: str | None) -> str:
    """A colour made lighter (tint above 0) or darker, as Excel does: in its lightness."""
    try:
        change = max(-1.0, min(1.0, float(tint or 0)))
    except ValueError:
        return rgb
    if not change:
        return rgb
    hue, lightness, saturation = colorsys.rgb_to_hls(
        *(int(rgb[i : i + 2], 16) / 255 for i in (0, 2, 4))
    )
    lightness = lightness * (1 + change) if change < 0 else lightness * (1 - change) + change
    return "".join(
        f"{round(part * 255):02X}" for part in colorsys.hls_to_rgb(hue, lightness, saturation)
    )


def _theme_colours(theme: Element | None) -> list[str]:
    """The colours of a theme in the order in which cells number them."""
    elements = theme.iter() if theme is not None else ()
    scheme = next((each for each in elements if local(each) == "clrScheme"), None)
    listed = [
        (each[0].get("lastClr") or each[0].get("val") or "000000").upper()
        for each in children(scheme)
        if len(each)
    ]
    # The scheme lists dark before light; cells count light before dark.
    for first in (0, 2):
        listed[first : first + 2] = reversed(listed[first : first + 2])
    return listed
