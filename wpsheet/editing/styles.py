"""The formats of a workbook: new ones are appended, equal ones used again, none renumbered."""

import copy
from typing import Any

from wpsheet.editing.parts import space_of
from wpsheet.editing.runs import Look
from wpsheet.ooxml.package import local

MAX_FORMATS = 65_490
"""As many cell formats as Excel holds."""
SOLID = (
    '<fill><patternFill patternType="solid"><fgColor rgb="FF{rgb}"/><bgColor indexed="64"/>'
    "</patternFill></fill>"
)
_FLAGS = {"fill": "applyFill", "font": "applyFont", "border": "applyBorder"}

_OF_RUNS = {"name": "rFont"} | {n: n for n in ("sz", "color", "family", "charset", "scheme")}
"""What of a font runs have too, and what they call it."""


class Styles:
    """The styles part as a tree; `changed` tells whether anything was appended."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self.changed = False
        self._formats = self._child("cellXfs")
        self._made: dict[tuple[object, ...], int] = {}

    @property
    def usable(self) -> bool:
        """Whether formats can be appended to it."""
        return self._formats is not None and self._child("fills") is not None

    @property
    def full(self) -> bool:
        return self._formats is not None and len(self._formats) >= MAX_FORMATS

    def fill_of(self, number: int) -> str | None:
        """The solid fill of a format as RRGGBB, where its colour is written so."""
        fill = self._of(number, "fill")
        pattern = None if fill is None else fill.find("{*}patternFill")
        if pattern is None or pattern.get("patternType") != "solid":
            return None
        front = pattern.find("{*}fgColor")
        return None if front is None else rgb_of(front)

    def look(self, number: int) -> Any:
        """What a conditional format adds to a cell's own; None if there is no such look."""
        return _nth(self._child("dxfs"), number)

    def locked(self, number: int) -> bool:
        """Whether a cell of this format is locked while its sheet is protected."""
        return self._attribute(number, "protection", "locked") not in ("0", "false")

    def wraps(self, number: int) -> bool:
        """Whether a long text goes on in a further line of its cell."""
        return self._attribute(number, "alignment", "wrapText") in ("1", "true")

    def has_quote_prefix(self, number: int) -> bool:
        form = self._format(number)
        return form is not None and form.get("quotePrefix") in ("1", "true")

    def with_quote_prefix(self, number: int) -> int:
        """The format whose text never becomes a formula when it is edited."""
        return self.with_parts(number, quotePrefix="1")

    def with_parts(self, number: int, **parts: str) -> int:
        """The format with other parts, given as XML: font, fill, border, alignment."""
        known = (number, *sorted(parts.items()))
        if known not in self._made:
            form = self._format(number)
            new = self._element("<xf/>") if form is None else copy.deepcopy(form)
            new.tail = None
            for kind, words in parts.items():
                self._put(new, kind, words)
            self._made[known] = self._append(self._formats, new)
        return self._made[known]

    def font_of(self, number: int) -> Look:
        """The font of a format as the properties of a run."""
        font = self._of(number, "font")
        parts = {local(child): dict(child.attrib) for child in font} if font is not None else {}
        return {_OF_RUNS[name]: each for name, each in parts.items() if name in _OF_RUNS}

    # Appending

    def _put(self, form: Any, kind: str, words: str) -> None:
        if kind == "quotePrefix":
            form.set(kind, words)
        elif kind in _FLAGS:
            place = self._append(self._child(f"{kind}s"), self._element(words))
            form.set(f"{kind}Id", str(place))
            form.set(_FLAGS[kind], "1")
        else:
            for old in form.findall(f"{{*}}{kind}"):
                form.remove(old)
            form.insert(0, self._element(words))
            form.set("applyAlignment", "1")

    def _element(self, xml: str) -> Any:
        """An element of this part's own namespace, so that its prefix is used."""
        from lxml import etree

        space = space_of(self.root)[1:-1]
        return etree.fromstring(f'<styleSheet xmlns="{space}">{xml}</styleSheet>')[0]

    def _append(self, holder: Any, element: Any) -> int:
        """The place of an equal element, else of this one, appended."""
        wanted = _signature(element)
        there = _elements(holder)
        for place, each in enumerate(there):
            if _signature(each) == wanted:
                return place
        holder.append(element)
        holder.set("count", str(len(there) + 1))
        self.changed = True
        return len(there)

    # Looking

    def _child(self, name: str) -> Any:
        return self.root.find(f"{{*}}{name}")

    def _format(self, number: int) -> Any:
        return _nth(self._formats, number)

    def _of(self, number: int, kind: str) -> Any:
        """The fill or font of a format, None if it has none that is there."""
        form = self._format(number)
        place = -1 if form is None else int(form.get(f"{kind}Id") or 0)
        return _nth(self._child(f"{kind}s"), place)

    def _attribute(self, number: int, child: str, name: str) -> str | None:
        """What a child of a format says under a name."""
        form = self._format(number)
        own = None if form is None else form.find(f"{{*}}{child}")
        return None if own is None else own.get(name)


def rgb_of(colour: Any) -> str | None:
    """A colour as RRGGBB; None if it is written otherwise, such as by its place in a theme."""
    rgb = colour.get("rgb") or ""
    return rgb[-6:].upper() if len(rgb) in (6, 8) else None


def _nth(holder: Any, number: int) -> Any:
    there = _elements(holder) if holder is not None else []
    return there[number] if 0 <= number < len(there) else None


def _elements(holder: Any) -> list[Any]:
    """The children that count; a comment between them does not."""
    return list(holder.iterchildren("*"))


def _signature(element: Any) -> tuple[object, ...]:
    """What makes two elements equal: tag, attributes, text and children in their order."""
    return (
        element.tag,
        tuple(sorted(element.attrib.items())),
        (element.text or "").strip(),
        tuple(_signature(child) for child in element),
    )
