"""Rules on styles and strings: indices, counts, lengths, blanks that XML would drop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.etree import XPath

from ooxml_lint.opened import Package, local, repeated, text_of
from ooxml_lint.registry import rule

LONGEST_TEXT = 32_767
MOST_FORMATS = 65_490
FIRST_OWN_NUMBER_FORMAT = 164


@rule
def style_index_unknown(package: Package) -> Iterator[str]:
    """A format made of a font, fill, border, number format or style that is not there."""
    styles = package.styles
    held = {
        group: len(styles.findall(f"{{*}}{group}/{{*}}{one}"))
        for group, one in (
            ("fonts", "font"), ("fills", "fill"), ("borders", "border"), ("cellStyleXfs", "xf")
        )
    }  # fmt: skip
    own = {f.get("numFmtId") for f in styles.iterfind("{*}numFmts/{*}numFmt")}
    for xf in styles.iter("{*}xf"):
        for attribute, group in (
            ("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders"),
            ("xfId", "cellStyleXfs"),
        ):  # fmt: skip
            if int(xf.get(attribute, 0)) >= max(held[group], 1):
                yield f"{local(xf.getparent())}: {attribute} {xf.get(attribute)}"
        number = xf.get("numFmtId", "0")
        if int(number) >= FIRST_OWN_NUMBER_FORMAT and number not in own:
            yield f"{local(xf.getparent())}: numFmtId {number}"
    for style in styles.iterfind("{*}cellStyles/{*}cellStyle"):
        if int(style.get("xfId", 0)) >= held["cellStyleXfs"]:
            yield f"{style.get('name')}: xfId {style.get('xfId')}"


@rule
def style_repeated(package: Package) -> Iterator[str]:
    """Two styles of one name, or two number formats of one number."""
    styles = package.styles
    yield from repeated(s.get("name", "") for s in styles.iterfind("{*}cellStyles/{*}cellStyle"))
    yield from repeated(f.get("numFmtId", "") for f in styles.iterfind("{*}numFmts/{*}numFmt"))
    if len(styles.findall("{*}cellXfs/{*}xf")) > MOST_FORMATS:
        yield f"more than {MOST_FORMATS} formats"


@rule
def first_fills_changed(package: Package) -> Iterator[str]:
    """Excel shows the first two fills as none and grey, whatever they say."""
    fills = package.styles.findall("{*}fills/{*}fill")
    told = [fill[0].get("patternType", "none") if len(fill) else None for fill in fills[:2]]
    if fills and told != ["none", "gray125"]:
        yield f"they are {told}"


@rule
def colour_broken(package: Package) -> Iterator[str]:
    """A colour that is not eight hexadecimal digits."""
    for element in package.styles.iter("{*}color", "{*}fgColor", "{*}bgColor"):
        rgb = element.get("rgb")
        if rgb is not None and not re.fullmatch("[0-9A-Fa-f]{8}", rgb):
            yield f"{local(element)} {rgb!r}"


_FORMATTED = XPath("descendant-or-self::*[@*[contains(local-name(), 'xfId')]]")


@rule
def dxf_unknown(package: Package) -> Iterator[str]:
    """A conditional format, table or pivot with a differential format that is not there."""
    held = len(package.styles.findall("{*}dxfs/{*}dxf"))
    for part, root in package.trees:
        for element in _FORMATTED(root):
            for attribute, value in element.attrib.items():
                if attribute.lower().endswith("dxfid") and int(value) >= held:
                    yield f"{part}: {local(element)} {attribute} {value}"


@rule
def cell_format_unknown(package: Package) -> Iterator[str]:
    """A cell, row or column in a format that is not there."""
    held = max(len(package.styles.findall("{*}cellXfs/{*}xf")), 1)
    for sheet in package.sheets:
        for element in sheet.root.iter("{*}c", "{*}row", "{*}col"):
            index = element.get("style" if local(element) == "col" else "s", "0")
            if int(index) >= held:
                yield f"{sheet.part}: {local(element)} {element.get('r', '')} format {index}"


@rule
def shared_strings_miscounted(package: Package) -> Iterator[str]:
    """The table of strings tells another number of strings, or fewer uses than there are.

    More uses than there are do no harm: a cell edited since may hold its words itself.
    """
    table = package.shared_strings
    strings = len(table.findall("{*}si"))
    uses = sum(1 for s in package.sheets for _, _, c in s.cells if c.get("t") == "s")
    if int(table.get("uniqueCount", strings)) != strings:
        yield f"uniqueCount {table.get('uniqueCount')} for {strings}"
    if int(table.get("count", uses)) < uses:
        yield f"count {table.get('count')} for {uses}"


@rule
def text_too_long(package: Package) -> Iterator[str]:
    """More than a cell can hold."""
    for part, root in package.trees:
        for string in root.iter("{*}si", "{*}is"):
            if len(text_of(string)) > LONGEST_TEXT:
                yield f"{part}: {text_of(string)[:30]!r} ..."


@rule
def blanks_lost(package: Package) -> Iterator[str]:
    """Blanks at the edge of a text that Office drops, because the text does not preserve them."""
    for part, root in package.trees:
        if local(root) not in ("sst", "worksheet", "comments", "document", "footnotes"):
            continue
        for text in root.iter("{*}t", "{*}delText"):
            said = text.text or ""
            keeps = text.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
            if said != said.strip(" \t\n\r") and not keeps:
                yield f"{part}: {said[:30]!r}"
