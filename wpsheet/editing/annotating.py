"""A copy of a workbook with a Findings sheet in front and notes on cells; nothing is lost."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

from wpsheet.checking.annotations import LINKED, NO, TONED, YES, Annotations, Row
from wpsheet.checking.findings import Severity
from wpsheet.editing.parts import added, editable, new_part, space_of
from wpsheet.editing.runs import XML_SPACE, escaped
from wpsheet.editing.styles import SOLID, Styles
from wpsheet.editing.workbook import Workbook
from wpsheet.errors import UnreadableFile
from wpsheet.model.cells import Address, column_letter, stretches
from wpsheet.model.text import unlike
from wpsheet.ooxml.package import Package, Relation, local
from wpsheet.ooxml.sheet import place_if_any
from wpsheet.ooxml.templates import filled

HEADING_ROW = 4
_LINE = '<border><left style="thin"><color rgb="FFA6A6A6"/></left><right style="thin"><color rgb="FFA6A6A6"/></right><top style="thin"><color rgb="FFA6A6A6"/></top><bottom style="thin"><color rgb="FFA6A6A6"/></bottom><diagonal/></border>'  # noqa: E501
_FONT = '<font>{marks}<sz val="{size}"/>{colour}<name val="Calibri"/><family val="2"/></font>'
_WRAPPED = '<alignment vertical="top" wrapText="1"/>'
_TOP = '<alignment vertical="top"/>'


def annotate(content: bytes, annotations: Annotations, source: Path) -> tuple[bytes, list[str]]:
    """The annotated copy, and the names of the sheets whose notes could not be added."""
    package = editable(content, source)
    book = Workbook(package)
    if not book.styles.usable:
        raise UnreadableFile(
            source,
            "its table of formats is incomplete",
            "save it once in Excel, then check it again",
        )
    without = _add_notes(package, book, annotations)
    *_, name = unlike([*(e.get("name") or "" for e in _sheets(book)), annotations.sheet])
    shown = _select_none(package, book, annotations)
    part, relation = new_part(
        package, book.part, "xl/worksheets/sheet{n}.xml", "worksheet", "spreadsheetml.worksheet"
    )
    package.replace(part, _sheet_xml(annotations, book, shown=shown))
    _put_in_front(book, name, relation, shown=shown)
    package.replace_root(book.part, book.root)
    book.put_styles_back()
    return package.result(), without


def _add_notes(package: Package, book: Workbook, annotations: Annotations) -> list[str]:
    by_sheet: dict[str, dict[Address, str]] = defaultdict(dict)
    for place, words in annotations.notes.items():
        by_sheet[place.sheet][place] = words
    without = []
    for name, part in book.sheet_parts.items():
        if name in by_sheet:
            root = package.root(part)
            if add_notes(package, part, root, by_sheet[name]):
                package.replace_root(part, root)
            else:
                without.append(name)
    return without


# The workbook part


def _sheets(book: Workbook) -> list[Any]:
    return list(book.root.iter("{*}sheet"))


def _put_in_front(book: Workbook, name: str, relation: str, *, shown: bool) -> None:
    """List the sheet first; what counts sheets by their place counts one more.

    The workbook opens on the sheet if it is `shown`, and its printed pages begin with its headings.
    """
    listed = _sheets(book)
    office = next(k for k in listed[0].attrib if k.endswith("}id"))
    free = str(1 + max(_number(each, "sheetId") for each in listed))
    holder = listed[0].getparent()
    holder.insert(0, added(holder, "sheet", {"name": name, "sheetId": free, office: relation}))
    for element in book.root.iter("{*}definedName"):
        if element.get("localSheetId"):
            element.set("localSheetId", str(_number(element, "localSheetId") + 1))
    for element in book.root.iter("{*}workbookView"):
        active = 0 if shown else _number(element, "activeTab") + 1
        element.set("activeTab", str(active))
        element.set("firstSheet", "0")
    names = book.root.find("{*}definedNames")
    if names is None:
        names = added(book.root, "definedNames")
        before = ("sheets", "functionGroups", "externalReferences")
        [e for e in book.root if local(e) in before][-1].addnext(names)
    title = added(names, "definedName", {"name": "_xlnm.Print_Titles", "localSheetId": "0"})
    quoted = name.replace("'", "''")
    title.text = f"'{quoted}'!${HEADING_ROW}:${HEADING_ROW}"


def _number(element: Any, name: str) -> int:
    """A number that an element says; 0 if it says none."""
    written = element.get(name) or ""
    return int(written) if written.isascii() and written.isdecimal() else 0


def _select_none(package: Package, book: Workbook, annotations: Annotations) -> bool:
    """Whether the Findings sheet can be the one that is selected; then no other sheet is.

    With two sheets selected, what is typed into one goes into both. A sheet without findings stays
    as it is, to the byte, and selected if it was.
    """
    noted = {place.sheet for place in annotations.notes}
    selected = {}
    for name, part in book.sheet_parts.items():
        if b"tabSelected" in package.read(part).replace(b"\x00", b""):
            root = package.root(part)
            views = [v for v in root.iter("{*}sheetView") if v.get("tabSelected") in ("1", "true")]
            if views:
                selected[name] = part, root, views
    if not selected.keys() <= noted:
        return False
    for part, root, views in selected.values():
        for view in views:
            view.attrib.pop("tabSelected")
        package.replace_root(part, root)
    return True


# The sheet itself


def _sheet_xml(annotations: Annotations, book: Workbook, *, shown: bool) -> bytes:
    """The Findings sheet; it is selected if it is `shown`."""
    form, headings, top = _Formats(book.styles), annotations.headings, HEADING_ROW
    rows = list(enumerate(annotations.rows, start=top + 1))
    lines: list[_Line] = [(1, [(annotations.title, form.title)], {})]
    for number, words in enumerate(annotations.guidance, start=2):
        points = 13.5 * (1 + words.count("\n")) + 3
        marks = {"ht": f"{points:g}", "customHeight": "1"}
        lines.append((number, [(words, form.remark)], marks))
    lines.append((top, [(heading.words, form.heading) for heading in headings], {"ht": "29"}))
    lines += ((number, form.styled(row, annotations), _marks(row)) for number, row in rows)
    # The drop-down of Y and N is in the last column that is answered in.
    answered = [column_letter(n) for n, each in enumerate(headings, start=1) if each.answered][-1:]
    asking = stretches(number for number, row in rows if row.asks)
    at = column_letter(LINKED + 1)
    xml = filled(
        __package__, "findings.xml", _in_xml,
        found=annotations, space=space_of(book.root)[1:-1], shown=shown, zip=zip,
        letters=[column_letter(n) for n in range(1, len(headings) + 1)],
        top=top, bottom=top + max(1, len(rows)), lines=lines,
        folds=any(row.folded for row in annotations.rows),
        visible=column_letter(sum(not heading.hidden for heading in headings)),
        asked=" ".join(f"{c}{first}:{c}{end}" for c in answered for first, end in asking),
        yes=YES, no=NO,
        links=[(f"{at}{number}", _location(row.link), row.link.ref)
               for number, row in rows if row.link],
    )  # fmt: skip
    return _DECLARATION + xml.encode()


_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_Line = tuple[int, Iterable[tuple[str, int]], Mapping[str, str]]
"""A row: its number, its texts with their formats, its attributes."""


def _in_xml(text: str) -> str:
    return escape(escaped(text))


def _location(to: Address) -> str:
    return "'{}'!{}".format(to.sheet.replace("'", "''"), to.ref)


def _marks(row: Row) -> dict[str, str]:
    """The height of a row, for viewers that do not fit rows themselves; whether it is folded, or
    has folded rows below it."""
    folded = {"hidden": "1", "outlineLevel": "1"} if row.folded else {}
    return {"ht": f"{row.points:g}", **(folded or ({"collapsed": "1"} if row.heads else {}))}


class _Formats:
    """The formats of the sheet, appended to the workbook's own."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self.title = self._made(marks="<b/>", size=15)
        self.remark = self._made(wrapped=True)
        self.heading = self._made(marks="<b/>", fill="DCE3EC", bordered=True)
        self.text = self._made(bordered=True)
        self.answer = self._made(bordered=True, fill="FFF8E1")
        self.link = self._made(marks="<u/>", colour="0B3D91", bordered=True)
        self.group = self._made(marks="<b/>", bordered=True, fill="EEF1F6")
        self.tones = {
            Severity.ERROR: self._made(bordered=True, fill="FFC7CE"),
            Severity.WARNING: self._made(bordered=True, fill="FFEB9C"),
            Severity.INFO: self._made(bordered=True, fill="BDD7EE"),
        }
        plain = (self.text, self.answer, self.group)
        self._formulas = {each: styles.with_quote_prefix(each) for each in plain}

    def styled(self, row: Row, annotations: Annotations) -> Iterator[tuple[str, int]]:
        """Each text of a row with its format."""
        for place, text in enumerate(row.texts):
            if row.link is not None and place == LINKED:
                yield text, self.link
            elif place == TONED and row.tone in self.tones:
                yield text, self.tones[row.tone]
            elif row.heads:
                yield text, self._as_text(self.group, text)
            else:
                answered = row.asks and annotations.headings[place].answered
                yield text, self._as_text(self.answer if answered else self.text, text)

    def _as_text(self, form: int, text: str) -> int:
        """The format; text that Excel would take for a formula is marked as text."""
        return self._formulas[form] if text.startswith(("=", "+", "-", "@")) else form

    def _made(
        self, *, marks: str = "", size: int = 10, colour: str = "", fill: str = "",
        bordered: bool = False, wrapped: bool = False,
    ) -> int:  # fmt: skip
        colour = f'<color rgb="FF{colour}"/>' if colour else ""
        parts = {"font": _FONT.format(marks=marks, size=size, colour=colour)}
        if fill:
            parts["fill"] = SOLID.format(rgb=fill)
        if bordered:
            parts["border"] = _LINE
        parts["alignment"] = _WRAPPED if bordered or wrapped else _TOP
        return self._styles.with_parts(0, **parts)


_AUTHOR = "wpsheet"
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


def add_notes(package: Package, part: str, root: Any, notes: Mapping[Address, str]) -> bool:
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
        drawing = etree.fromstring(filled(__package__, "drawing.vml", _in_xml, block=block))
    _write_comments(texts, wanted)
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


def _write_comments(root: Any, notes: Mapping[Address, str]) -> None:
    authors = root.find("{*}authors")
    names = [e.text or "" for e in authors]
    if _AUTHOR not in names:
        added(authors, "author").text = _AUTHOR
        names.append(_AUTHOR)
    comments = root.find("{*}commentList")
    for place, words in notes.items():
        attributes = {"ref": place.ref, "authorId": str(names.index(_AUTHOR))}
        comment = added(comments, "comment", attributes)
        text = added(added(comment, "text"), "t", {XML_SPACE: "preserve"})
        text.text = escaped(words)
    comments[:] = sorted(comments, key=lambda e: place_if_any(e.get("ref") or "") or (0, 0))


def _draw(root: Any, notes: Mapping[Address, str]) -> None:
    from lxml import etree

    ids = (re.search(r"_s(\d+)$", shape.get("id") or "") for shape in root.iter("{*}shape"))
    blocks = next((e.get("data", "") for e in root.iter("{*}idmap")), "").split(",")
    first = int(blocks[0]) if blocks[0].isdigit() else 1
    last = max([first * 1024, *(int(match[1]) for match in ids if match)])
    for number, (place, words) in enumerate(notes.items(), start=last + 1):
        lines = 2 + sum(len(line) // 42 + 1 for line in words.split("\n"))
        top = max(0, place.row - 2)
        column = place.column
        anchor = column, 15, top, 10, column + 4, 20, top + lines, 4
        shape = filled(__package__, "note.vml", _in_xml, number=number, place=place, anchor=anchor)
        root.append(etree.fromstring(shape))
