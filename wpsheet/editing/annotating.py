"""A copy of a workbook with a Findings sheet in front and notes on cells; nothing is lost."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from wpsheet.checking.annotations import LINKED, NO, TONED, YES, Annotations, Heading, Row
from wpsheet.checking.findings import Severity
from wpsheet.editing.cells import place_of
from wpsheet.editing.parts import added, editable, new_part, space_of
from wpsheet.editing.runs import XML_SPACE, escaped
from wpsheet.editing.styles import SOLID, Styles
from wpsheet.editing.workbook import Workbook
from wpsheet.errors import UnreadableFile
from wpsheet.model.cells import Address, column_letter, stretches
from wpsheet.model.text import unlike
from wpsheet.ooxml.package import Package, Relation, local

HEADING_ROW = 4
_LINE = '<border><left style="thin"><color rgb="FFA6A6A6"/></left><right style="thin"><color rgb="FFA6A6A6"/></right><top style="thin"><color rgb="FFA6A6A6"/></top><bottom style="thin"><color rgb="FFA6A6A6"/></bottom><diagonal/></border>'  # noqa: E501
_FONT = '<font>{marks}<sz val="{size}"/>{colour}<name val="Calibri"/><family val="2"/></font>'
_CHOICE = (
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showInputMessage="1" '
    f'showErrorMessage="1" error="{{error}}" prompt="{{prompt}}" sqref="{{cells}}">'
    f'<formula1>"{YES},{NO}"</formula1></dataValidation>'
    "</dataValidations>"
)
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
            if add_notes(package, part, root, by_sheet[name], "wpsheet"):
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
    """The Findings sheet; every text is an inline string, links lead to cells of this workbook."""
    selected = ' tabSelected="1"' if shown else ""
    form, headings, top = _Formats(book.styles), annotations.headings, HEADING_ROW
    rows = list(enumerate(annotations.rows, start=top + 1))
    last, below, bottom = column_letter(len(headings)), f"A{top + 1}", top + max(1, len(rows))
    data = _line(1, [(annotations.title, form.title)])
    for number, words in enumerate(annotations.guidance, start=2):
        height = 13.5 * (1 + words.count("\n")) + 3
        data += _line(number, [(words, form.remark)], f' ht="{height:g}" customHeight="1"')
    visible = column_letter(sum(not heading.hidden for heading in headings))
    merged = "".join(f'<mergeCell ref="A{row}:{visible}{row}"/>' for row in (2, 3))
    data += _line(top, [(heading.words, form.heading) for heading in headings], ' ht="29"')
    for number, row in rows:
        data += _line(number, form.styled(row, annotations), _marks(row))
    at = column_letter(LINKED + 1)
    links = "".join(_link(f"{at}{number}", row.link) for number, row in rows if row.link)
    links = f"<hyperlinks>{links}</hyperlinks>" if links else ""
    foot = escape(f"&R&9{annotations.foot}") if annotations.foot else ""
    foot = f"<headerFooter><oddFooter>{foot}</oddFooter></headerFooter>" if foot else ""
    levels = ' outlineLevelRow="1"' if any(row.folded for row in annotations.rows) else ""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<worksheet xmlns="{space_of(book.root)[1:-1]}">'
        '<sheetPr><outlinePr summaryBelow="0"/><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<dimension ref="A1:{last}{bottom}"/>'
        f'<sheetViews><sheetView showGridLines="0"{selected} workbookViewId="0">'
        f'<pane ySplit="{top}" topLeftCell="{below}" activePane="bottomLeft" '
        f'state="frozen"/><selection pane="bottomLeft" activeCell="{below}" sqref="{below}"/>'
        f'</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"{levels}/>'
        f"<cols>{_columns(headings)}</cols><sheetData>{data}</sheetData>"
        f'<autoFilter ref="A{top}:{last}{bottom}"/><mergeCells count="2">{merged}</mergeCells>'
        f"{_choice(annotations, rows)}{links}"
        '<pageMargins left="0.25" right="0.25" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>'
        f'<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>{foot}</worksheet>'
    ).encode()


def _columns(headings: Sequence[Heading]) -> str:
    return "".join(
        f'<col min="{n}" max="{n}" width="{heading.width}" customWidth="1"'
        + (' hidden="1"/>' if heading.hidden else "/>")
        for n, heading in enumerate(headings, start=1)
    )


def _choice(annotations: Annotations, rows: Sequence[tuple[int, Row]]) -> str:
    """The drop-down of Y and N in the last column that is answered in, where a row asks."""
    answered = [n for n, heading in enumerate(annotations.headings, start=1) if heading.answered]
    asked = stretches(number for number, row in rows if row.asks)
    if not asked or not answered:
        return ""
    letter, (prompt, error) = column_letter(answered[-1]), annotations.choice
    cells = " ".join(f"{letter}{first}:{letter}{end}" for first, end in asked)
    return _CHOICE.format(prompt=escape(prompt), error=escape(error), cells=cells)


def _line(row: int, texts: Iterable[tuple[str, int]], marks: str = "") -> str:
    """A row of cells, each a text and its format; `marks` are the attributes of the row."""
    cells = ""
    for column, (text, style) in enumerate(texts, start=1):
        opening = f'<c r="{column_letter(column)}{row}" s="{style}"'
        words = f'<is><t xml:space="preserve">{escape(escaped(text))}</t></is>'
        cells += f'{opening} t="inlineStr">{words}</c>' if text else f"{opening}/>"
    return f'<row r="{row}"{marks}>{cells}</row>'


def _link(cell: str, to: Address) -> str:
    location = escape("'{}'!{}".format(to.sheet.replace("'", "''"), to.ref))
    return f'<hyperlink ref="{cell}" location="{location}" display="{to.ref}"/>'


def _marks(row: Row) -> str:
    """The height of a row, for viewers that do not fit rows themselves; whether it is folded, or
    has folded rows below it."""
    height = f' ht="{row.points:g}"'
    if row.folded:
        return f'{height} hidden="1" outlineLevel="1"'
    return f'{height} collapsed="1"' if row.heads else height


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
        attributes = {"ref": place.ref, "authorId": str(names.index(author))}
        comment = added(comments, "comment", attributes)
        text = added(added(comment, "text"), "t", {XML_SPACE: "preserve"})
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
