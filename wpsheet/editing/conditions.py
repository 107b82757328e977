"""What conditional formats paint over the cells of a sheet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wpsheet.editing.cells import Area, areas_of
from wpsheet.editing.sheet import Sheet
from wpsheet.editing.styles import Styles

_PAINTS_NO_FILL = {"iconSet"}


def painted(sheet: Sheet, styles: Styles | None) -> Iterator[tuple[Area, str | None]]:
    """Each area with a fill that a conditional format may give it, as RRGGBB; None if that
    cannot be told, as of a scale of colours. A format without a fill paints none."""
    for each in sheet.root.iter("{*}conditionalFormatting"):
        written = each.get("sqref") or next((e.text or "" for e in each if _is(e, "sqref")), "")
        for rule in (e for e in each if _is(e, "cfRule") and e.get("type") not in _PAINTS_NO_FILL):
            look = next((e for e in rule if _is(e, "dxf")), None)
            if look is None and styles is not None and rule.get("dxfId"):
                look = styles.look(int(rule.get("dxfId")))
            fills: list[str | None] = [None]
            if look is not None:
                fills = [_colour(fill) for fill in look if _is(fill, "fill")]
            for area in areas_of(written):
                yield from ((area, fill) for fill in fills)


def _colour(fill: Any) -> str | None:
    """The colour of a fill as a conditional format has it: solid, in the place of the ground."""
    for element in fill.iter("{*}bgColor"):
        rgb = element.get("rgb") or ""
        if len(rgb) in (6, 8):
            return rgb[-6:].upper()
    return None


def _is(element: Any, name: str) -> bool:
    return isinstance(element.tag, str) and element.tag.rpartition("}")[2] == name
