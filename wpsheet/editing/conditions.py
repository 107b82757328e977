"""What conditional formats paint over the cells of a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wpsheet.editing.cells import Area, areas_of
from wpsheet.editing.sheet import Sheet
from wpsheet.editing.styles import Styles


def painted(sheet: Sheet, styles: Styles | None) -> Iterator[tuple[Area, str | None]]:
    """Each area with a fill that a conditional format may give it, as RRGGBB; None if that
    cannot be told, as of a scale of colours. A format without a fill paints none."""
    for each in sheet.root.iter("{*}conditionalFormatting"):
        written = each.get("sqref") or each.findtext("{*}sqref") or ""
        for rule in each.iterfind("{*}cfRule"):
            if rule.get("type") == "iconSet":
                continue  # it paints no fill
            look = rule.find("{*}dxf")
            if look is None and styles is not None and rule.get("dxfId"):
                look = styles.look(int(rule.get("dxfId")))
            fills: list[str | None] = [None]
            if look is not None:
                fills = [_colour(fill) for fill in look.iterfind("{*}fill")]
            for area in areas_of(written):
                yield from ((area, fill) for fill in fills)


def _colour(fill: Any) -> str | None:
    """The colour of a fill as a conditional format has it: solid, in the place of the ground."""
    for element in fill.iter("{*}bgColor"):
        rgb = element.get("rgb") or ""
        if len(rgb) in (6, 8):
            return rgb[-6:].upper()
    return None
