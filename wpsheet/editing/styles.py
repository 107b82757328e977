"""The formats of a workbook: new ones are appended, equal ones used again, none renumbered."""

from __future__ import annotations

import copy
from typing import Any

from wpsheet.ooxml.package import local

MAX_FORMATS = 65_490
"""As many cell formats as Excel holds."""
SOLID = (
    '<fill><patternFill patternType="solid"><fgColor rgb="FF{rgb}"/><bgColor indexed="64"/>'
    "</patternFill></fill>"
)
_FLAGS = {"fill": "applyFill", "font": "applyFont", "border": "applyBorder"}


class Styles:
    """The styles part as a tree; `changed` tells whether anything was appended."""

    def __init__(self, root: Any) -> None:
        self.root = root
        self.changed = False
        self._space = root.tag.rpartition("}")[0] + "}"
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
        pattern = self._pattern(number)
        if pattern is None or pattern.get("patternType") != "solid":
            return None
        front = pattern.find("{*}fgColor")
        rgb = (front.get("rgb") or "") if front is not None else ""
        return rgb[-6:].upper() if len(rgb) in (6, 8) else None

    def look(self, number: int) -> Any:
        """What a conditional format adds to a cell's own; None if there is no such look."""
        looks = self._child("dxfs")
        found = _elements(looks) if looks is not None else []
        return found[number] if number < len(found) else None

    def locked(self, number: int) -> bool:
        """Whether a cell of this format is locked while its sheet is protected."""
        form = self._format(number)
        own = None if form is None else form.find("{*}protection")
        return own is None or own.get("locked") not in ("0", "false")

    def wraps(self, number: int) -> bool:
        """Whether a long text goes on in a further line of its cell."""
        form = self._format(number)
        found = form.find("{*}alignment") if form is not None else None
        return found is not None and found.get("wrapText") in ("1", "true")

    def has_quote_prefix(self, number: int) -> bool:
        form = self._format(number)
        return form is not None and form.get("quotePrefix") in ("1", "true")

    def with_fill(self, number: int, rgb: str) -> int:
        """The format that differs from this one by a solid fill alone."""
        return self.with_parts(number, fill=SOLID.format(rgb=rgb))

    def with_quote_prefix(self, number: int) -> int:
        """The format whose text never becomes a formula when it is edited."""
        return self._like(number, ("quote",), lambda form: form.set("quotePrefix", "1"))

    def with_parts(self, number: int, **parts: str) -> int:
        """The format with other parts, given as XML: font, fill, border, alignment."""
        return self._like(
            number, ("parts", *sorted(parts.items())), lambda form: self._put(form, parts)
        )

    def run_properties(self, number: int) -> list[Any]:
        """The font of a format as the children of a run's properties, in their order."""
        form = self._format(number)
        fonts = self._child("fonts")
        if form is None or fonts is None:
            return []
        font = int(form.get("fontId") or 0)
        if font >= len(_elements(fonts)):
            return []
        found = []
        for child in _elements(fonts)[font]:
            if local(child) in ("sz", "color", "family", "charset", "scheme"):
                found.append(copy.deepcopy(child))
            elif local(child) == "name":
                name = copy.deepcopy(child)
                name.tag = f"{self._space}rFont"
                found.insert(0, name)
        return found

    # Appending

    def _like(self, number: int, key: tuple[object, ...], change: Any) -> int:
        known = (number, *key)
        if known not in self._made:
            form = self._format(number)
            from lxml import etree

            new = copy.deepcopy(form) if form is not None else etree.Element(f"{self._space}xf")
            new.tail = None
            change(new)
            self._made[known] = self._append(self._formats, new)
        return self._made[known]

    def _put(self, form: Any, parts: dict[str, str]) -> None:
        for kind, xml in parts.items():
            element = self._element(xml)
            if kind in _FLAGS:
                form.set(f"{kind}Id", str(self._append(self._child(f"{kind}s"), element)))
                form.set(_FLAGS[kind], "1")
            else:
                for old in form.findall(f"{{*}}{kind}"):
                    form.remove(old)
                form.insert(0, element)
                form.set("applyAlignment", "1")

    def _element(self, xml: str) -> Any:
        """An element of this part's own namespace, so that its prefix is used."""
        from lxml import etree

        def moved(old: Any, parent: Any) -> Any:
            tag = f"{self._space}{old.tag}"
            new = (
                etree.SubElement(parent, tag)
                if parent is not None
                else etree.Element(tag, nsmap=self.root.nsmap)
            )
            for name, value in old.attrib.items():
                new.set(name, value)
            for child in old:
                moved(child, new)
            return new

        return moved(etree.fromstring(xml), None)

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
        if self._formats is None:
            return None
        forms = _elements(self._formats)
        return forms[number] if 0 <= number < len(forms) else None

    def _pattern(self, number: int) -> Any:
        form, fills = self._format(number), self._child("fills")
        if form is None or fills is None:
            return None
        place = int(form.get("fillId") or 0)
        there = _elements(fills)
        if not 0 <= place < len(there) or not len(there[place]):
            return None
        pattern = there[place][0]
        return pattern if local(pattern) == "patternFill" else None


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
