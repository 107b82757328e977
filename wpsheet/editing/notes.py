"""Notes added to the cells of a sheet: the comments part, and the drawing that shows them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from wpsheet.editing.cells import place_of
from wpsheet.editing.parts import added, new_part, space_of
from wpsheet.editing.runs import XML_SPACE, escaped
from wpsheet.errors import UnreadableFile
from wpsheet.model.cells import Address
from wpsheet.ooxml.package import Package, Relation, local

_COMMENTS = (
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors/>'
    "<commentList/></comments>"
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_BEHIND_LEGACY_DRAWING = frozenset(
    ["legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems",
     "tableParts", "extLst"]
)  # fmt: skip
"""What is behind the reference to the notes' drawing in a sheet."""
_VML_HEAD = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
    '<o:idmap v:ext="edit" data="{block}"/></o:shapelayout><v:shapetype id="_x0000_t202"'
    ' coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke'
    ' joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
)
_VML_SHAPE = (
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:'
    'office" xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s{id}"'
    ' type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1"'
    ' o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox'
    ' style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/>'
    "<x:SizeWithCells/><x:Anchor>{anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>"
    "<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)


def add_notes(
    package: Package, part: str, root: Any, notes: Mapping[Address, str], author: str
) -> bool:
    """Add notes to a worksheet part, whose tree is `root`; a cell that has one keeps its own.

    False if the sheet's notes cannot be added to: its drawing is no XML. Nothing is changed
    then.
    """
    from lxml import etree

    related = {r.id: r for r in package.relations(part) if not r.external}
    comments = next((r.target for r in related.values() if r.kind == "comments"), "")
    drawn = _drawing_of(root, related)
    try:
        drawing = package.root(drawn) if drawn else None
    except UnreadableFile:
        return False
    texts = package.root(comments) if comments else etree.fromstring(_COMMENTS)
    taken = {e.get("ref") for e in texts.iter("{*}comment")}
    wanted = {place: words for place, words in notes.items() if place.ref not in taken}
    if not wanted:
        return True
    if drawing is None:
        block = 1 + sum(name.endswith(".vml") for name in package.names)
        drawing = etree.fromstring(_VML_HEAD.format(block=block))
    _write_comments(texts, wanted, author)
    _draw(drawing, wanted)
    if not comments:
        holds = "spreadsheetml.comments"
        comments, _ = new_part(package, part, "xl/comments{n}.xml", "comments", holds)
    if not drawn:
        drawn, relation = new_part(
            package, part, "xl/drawings/vmlDrawing{n}.vml", "vmlDrawing", "vmlDrawing"
        )
        _refer(root, relation)
    package.replace_root(comments, texts)
    package.replace_root(drawn, drawing)
    return True


def _drawing_of(root: Any, related: Mapping[str, Relation]) -> str:
    """The drawing part that the sheet names for its notes; "" if there is none."""
    named = (key for e in root.iterfind("{*}legacyDrawing") for key in e.attrib.values())
    return next((related[key].target for key in named if key in related), "")


def _refer(root: Any, relation: str) -> None:
    strict = "purl.oclc.org" in root.tag
    office = "http://purl.oclc.org/ooxml/officeDocument/relationships" if strict else _OFFICE
    tag = f"{space_of(root)}legacyDrawing"
    element = root.makeelement(tag, {f"{{{office}}}id": relation}, nsmap={"r": office})
    behind = next((e for e in root if local(e) in _BEHIND_LEGACY_DRAWING), None)
    if behind is None:
        root.append(element)
    else:
        behind.addprevious(element)


def _write_comments(root: Any, notes: Mapping[Address, str], author: str) -> None:
    authors = root.find("{*}authors")
    names = [e.text or "" for e in authors]
    if author not in names:
        added(authors, "author").text = author
        names.append(author)
    comments = root.find("{*}commentList")
    for place, words in notes.items():
        told = {"ref": place.ref, "authorId": str(names.index(author))}
        text = added(added(added(comments, "comment", told), "text"), "t", {XML_SPACE: "preserve"})
        text.text = escaped(words)
    comments[:] = sorted(comments, key=lambda e: place_of(e.get("ref") or "") or (0, 0))


def _draw(root: Any, notes: Mapping[Address, str]) -> None:
    from lxml import etree

    ids = (re.search(r"_s(\d+)$", shape.get("id") or "") for shape in root.iter("{*}shape"))
    blocks = next((e.get("data", "") for e in root.iter("{*}idmap")), "").split(",")
    first = int(blocks[0]) if blocks[0].isdigit() else 1
    last = max([first * 1024, *(int(match[1]) for match in ids if match)])
    for number, (place, words) in enumerate(notes.items(), start=last + 1):
        lines = 2 + sum(len(line) // 42 + 1 for line in words.split("\n"))
        top = max(0, place.row - 2)
        anchor = f"{place.column}, 15, {top}, 10, {place.column + 4}, 20, {top + lines}, 4"
        shape = _VML_SHAPE.format(
            id=number, anchor=anchor, row=place.row - 1, column=place.column - 1
        )
        root.append(etree.fromstring(shape))
